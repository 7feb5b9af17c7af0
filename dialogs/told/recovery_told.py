"""Recovery told: what could be paid later, told where it is asked what can be paid now, or set right at the next question."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from dialogs.borrower.applying import recovery
from dialogs.borrower.applying.application import CAN_PAY
from dialogs.borrower.applying.form import FORM, money
from dialogs.borrower.applying.told_ahead import is_of_later
from dialogs.corrections import second_thoughts
from dialogs.corrections.setting_right import set_right
from dialogs.flow import Step
from dialogs.happenings import Ahead
from dialogs.heard import Words
from dialogs.interruptions import digress
from dialogs.parsers import Unclear, canonical
from dialogs.parsers.money import paydays
from dialogs.parsers.money.later_told import amount_beside, begins_then, day_ahead, now_and_later
from dialogs.parsers.writing import plain
from dialogs.phrases import answer as answer_words
from dialogs.reading import reader
from dialogs.reply import Reply, Say
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.applying.recovery import Awaited
from negotiation.loans.frequency import MONTHLY
from negotiation.refusals import Refusal


def parted(situation: Situation, step: Step, words: Words) -> tuple[Words, Text] | None:
    """The words of what can be paid now, and what is noted of later; `None` where not both are told, as of two days of each month."""
    is_asked = step.name == CAN_PAY.name or _is_told_anew(situation, step, words)
    if not is_asked or paydays.are_named(plain(words.text)):
        return None
    found = now_and_later(words.text, reader(situation))
    if found is None:
        return None
    return Words(canonical(found.now)), _noted(situation, found.since, found.later)


def _is_told_anew(situation: Situation, step: Step, words: Words) -> bool:
    """Whether what can be paid was told already, and is named where something else is asked."""
    is_form = step.flow == FORM and situation.is_applying and not step.takes_any_words
    is_told = is_form and situation.the_case.application.can_pay is not None
    return is_told and answer_words.about(words.text) == "can_pay"


def only_later(situation: Situation, step: Step, words: Words) -> Reply | None:
    """An amount that can be paid only from a day on that is more than a month away: what can be paid until then is asked."""
    if step.name != CAN_PAY.name or not begins_then(words.text):
        return None
    day, amount = _told(situation, words)
    if day is None or amount is None or day <= MONTHLY.after(situation.today, 1):
        return None
    return Reply(
        notices=[Say(text=_noted(situation, day, amount)), Say(text=UNTIL_THEN)],
        again=True,
    )


UNTIL_THEN = Text("And how much could you pay each month until then? 0 is an answer too.")


def then_more(situation: Situation, step: Step, words: Words) -> Reply | None:
    """What could be paid then, told where something else is asked and it is known what can be paid now; from when on, is asked where it is not told."""
    case = situation.case
    is_asked = step.name in {CAN_PAY.name, *(each.name for each in recovery.STEPS)}
    if case is None or not situation.is_applying or step.flow != FORM or is_asked:
        return None
    is_then = answer_words.about(words.text) == "can_pay" and is_of_later(
        words.text, reader(situation)
    )
    day, amount = _told(situation, words) if is_then else (None, None)
    if amount is None or case.application.can_pay is None:
        return None
    noted = recovery.keep_told(situation, Ahead(since=day, amount=amount))
    if case.application.later is None:  # no more than now
        return None
    if case.application.later_from is None:
        digress(situation, recovery.FROM.name)
    return Reply(notices=[] if noted is None else [Say(text=noted)], again=noted is not None)


def set_right_here(situation: Situation, step: Step, words: Words) -> Reply | None:
    """The day, or what could be paid from it on, right after it was told, or by its day; `None` for all else."""
    case = situation.case
    if case is None or not recovery.LATER.stands(situation):
        return None
    filled, last = case.application, situation.place.trail[-1:]
    is_told = bool(last) and last[0][0] in {each.name for each in recovery.STEPS}
    is_fresh = is_told or step is recovery.LATER  # which names the day
    is_set_right = is_fresh and second_thoughts.sets_right(words.text)
    if not (is_set_right or (filled.later is not None and begins_then(words.text))):
        return None
    day, amount = _told(situation, words)
    is_dated = None not in {day, amount}
    if not (is_set_right or is_dated):
        return None
    try:
        if day is not None and amount is None and filled.later_from is not None:
            return set_right(situation, recovery.FROM, words)
        if amount is not None and filled.later is not None and step is not recovery.LATER:
            if is_dated:
                case.record(later_from=day)
            told = None if day is None else recovery.noted(money(situation, amount), day)
            return set_right(situation, recovery.LATER, Words(canonical(amount)), told=told)
    except (Unclear, Refusal):
        return None
    return None


def _told(situation: Situation, words: Words) -> tuple[date | None, Decimal | None]:
    here = reader(situation)
    return day_ahead(words.text, here), amount_beside(words.text, here)


def _noted(situation: Situation, day: date, figure: Decimal) -> Text:
    """Keep what could be paid later, and say so."""
    amount = money(situation, figure)
    recovery.look_ahead(situation, Awaited.OTHER)
    situation.the_case.record(later_from=day, later=amount)
    return recovery.noted(amount, day)
