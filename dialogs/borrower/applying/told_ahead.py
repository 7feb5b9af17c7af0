"""Told ahead: that it gets easier later on, from when on and how much could be paid then, told beside the reason or the notice.

>>> reader = Reader("en", date(2026, 3, 18))
>>> def told(said):
...     found = ahead_in(said, reader)
...     return found and (found.awaits.value, found.since and found.since.isoformat(), found.amount and str(found.amount))
>>> told("I can't pay, but I can pay more from May"), told("I lost my job. 200 now, 450 from May")
(('other', '2026-05-01', None), ('other', '2026-05-01', '450'))
>>> told("I start a new job in May and can pay 450 then"), told("失业了，五月去新公司上班，到时候能还450")
(('new_job', '2026-05-01', '450'), ('new_job', '2026-05-01', '450'))
>>> told("I can't pay until June"), told("estoy de baja hasta junio, no puedo pagar")
(('other', '2026-06-01', None), ('back_at_work', '2026-06-01', None))
>>> told("I lost my job and can pay 200"), told("I can't pay 600 right now"), told("I can't pay until Friday")
(None, None, None)

>>> told("gano 900, gasto 500, puedo pagar 150 hasta junio y luego 350. Vivo con mi hija")
('other', '2026-06-01', '350')

Since when nothing comes in is behind:

>>> told("me operaron y no cobro desde marzo"), told("I haven't been paid from March")
(None, None)

What comes in or goes out then is no amount that can be paid:

>>> told("现在工资3000，六月起涨到5000"), told("I will earn 1500 from June")
(('other', '2026-06-01', None), ('other', '2026-06-01', None))
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from itertools import takewhile

from dialogs.happenings import Ahead
from dialogs.parsers import Reader
from dialogs.parsers.clauses import clauses
from dialogs.parsers.money.later_told import (
    NowAndLater,
    amount_beside,
    begins_then,
    day_ahead,
    lasts_until,
    now_and_later,
)
from dialogs.phrases.answer import about
from dialogs.phrases.finding import plain
from dialogs.phrases.telling.hardship import says_cannot_pay
from dialogs.phrases.telling.recovery import for_now, on_leave, told_of
from negotiation.applying.recovery import Awaited
from negotiation.loans.frequency import MONTHLY


def ahead_in(text: str, reader: Reader) -> Ahead | None:
    """What words tell of what is to come; `None` where they tell of nothing."""
    told, parts = told_of(text), clauses(text)
    awaits = Awaited.OTHER if told is None else told[0]
    if (parted := now_and_then(text, reader)) is not None:
        return Ahead(awaits=awaits, since=parted.since, amount=parted.later)
    day = None if told is None else day_ahead(told[1], reader)
    amounts = [one for part in parts if (one := _paid_then(part, reader)) is not None]
    days = {found for part in parts if (found := _easier_from(part, reader)) is not None}
    since = day or (days.pop() if len(days) == 1 else None)
    if told is None and since is not None and any(on_leave(part) for part in parts):
        awaits = Awaited.BACK_AT_WORK
    is_told = told is not None or since is not None or amounts
    if not is_told and not any(_is_for_now(part, reader) for part in parts):
        return None
    return Ahead(awaits=awaits, since=since, amount=amounts[0] if len(amounts) == 1 else None)


def now_and_then(text: str, reader: Reader) -> NowAndLater | None:
    """As `now_and_later`, of what can be paid; what comes in or goes out then is told in the same words."""
    parts = clauses(text)
    is_of_the_budget = [about(part) in {"income", "outgoings"} for part in parts]
    if not any(is_of_the_budget):
        return now_and_later(text, reader)
    paid = next((at for at, part in enumerate(parts) if about(part) == "can_pay"), len(parts))
    rest = takewhile(
        lambda one: not one[1], zip(parts[paid:], is_of_the_budget[paid:], strict=True)
    )
    return now_and_later(", ".join(part for part, _ in rest), reader)


def is_of_later(clause: str, reader: Reader) -> bool:
    """Whether what it says can be paid is so from a day on that is further off than a month, or once something has come."""
    return _THEN.match(plain(clause)) is not None or _day(clause, reader) is not None


def _paid_then(clause: str, reader: Reader) -> Decimal | None:
    if about(clause) != "can_pay" or not is_of_later(clause, reader):
        return None
    return amount_beside(clause, reader)


def _easier_from(clause: str, reader: Reader) -> date | None:
    """The day from which more can be paid, or something comes in again, or until which it is hard."""
    if (day := _day(clause, reader)) is None:
        return None
    said = plain(clause)
    if lasts_until(clause):
        return day if says_cannot_pay(clause) or on_leave(clause) else None
    if _WORSE.search(said) or says_cannot_pay(clause):
        return None
    is_paid = about(clause) == "can_pay" or _MORE.search(said) is not None
    return day if is_paid or (begins_then(clause) and _COMES_IN.search(said)) else None


def _day(clause: str, reader: Reader) -> date | None:
    """A day ahead that is more than a month away: until then it is one instalment, and no other month."""
    day = day_ahead(clause, reader)
    return day if day is not None and day > MONTHLY.after(reader.today, 1) else None


def _is_for_now(clause: str, reader: Reader) -> bool:
    is_amount = amount_beside(clause, reader) is not None
    return is_amount and for_now(clause) and not says_cannot_pay(clause)


#: Once what was told of has come; what can be paid on a payday is a month's.
_THEN = re.compile(
    r"(?!.*(?:\bpaid\b|\bpayday\b|\bcobr|发工?[资薪]))"
    r".*(?:^then\b|\bthen$|\b(?:by|from|after|only) then\b|\bafter (?:that|it)\b|\bafterwards\b|\b(?:once|as soon as)\b"
    r"|^(?:y )?entonces\b|\b(?:para|desde|hasta|a partir de) entonces\b|\b(?:despues|cuando|en cuanto)\b"
    r"|到时|那时|之后|以后|等[我到])"
)
_MORE = re.compile(r"\b(?:more|mas)\b|多[还付缴交]|(?:恢复|正常)还款?")
#: What comes in, then.
_COMES_IN = re.compile(
    r"\b(?:earn|earning|make|paid|pay|wage|wages|salary|income|gano|ganare|cobro|cobrare|sueldo|salario|ingresos)\b"
    r"|工资|薪|收入|到手"
)
_WORSE = re.compile(
    r"\bno (?:me |nos )?(?:cobro|gano|pagan|ingreso|entra)\b|\b(?:not|havent|haven't) (?:been |get |getting )?(?:paid|earn\w*)\b|\b(?:less|lower|lose|losing|stops?|ends?|menos|pierdo|perdere|acaba|termina|baja)\b|[少降减没停]|到期|结束|结束"
)
