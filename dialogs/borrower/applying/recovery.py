"""Recovery: from when on more could be paid, and how much; asked only of whoever has told that it may get easier."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal

from dialogs.flow import BACK, Route, Step
from dialogs.happenings import Ahead, Happening, Notice
from dialogs.heard import Heard, Words
from dialogs.parsers import Ambiguous, Reader, Toward, Unclear, payable_a_month
from dialogs.parsers.money.later_told import a_day_beside, amount_beside, day_ahead, lasts_until
from dialogs.phrases.telling.recovery import for_now, told_of
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.applying.recovery import Awaited, Recovery
from negotiation.case import Case
from negotiation.lifecycle import ARRANGED, UNSIGNED, CaseState
from negotiation.loans.frequency import MONTHLY
from negotiation.money import Money
from negotiation.refusals import DatePassed

from .form import (
    EXAMPLE,
    FORM,
    MORE,
    RECOVERY,
    is_answerable,
    keep,
    keep_money,
    kept,
    lacks,
    money,
    onwards,
)

#: What is further off than so many months is in nobody's view.
_IN_VIEW = 24
#: Behind a figure that is hoped for, wherever it is named.
CONDITIONS = {
    Awaited.NEW_JOB: Text("if the new work begins"),
    Awaited.BACK_AT_WORK: Text("if work goes on again by then"),
    Awaited.SEASON: Text("if the season comes as expected"),
    Awaited.OTHER: Text("if it gets easier as expected"),
}


def condition(recovery: Recovery) -> Text:
    return CONDITIONS[recovery.awaits]


def keep_day(situation: Situation, answer: date | str) -> Sequence[Happening]:
    """The day, and what was told with it. Raises `DatePassed` for one that is not ahead."""
    if not isinstance(answer, date):
        situation.the_case.decline("later_from")
        return []
    if answer <= situation.today:
        raise DatePassed(answer, situation.today + timedelta(1))
    keep("later_from")(situation, answer)
    amount = situation.the_case.application.later
    return [] if amount is None else [Notice(noted(amount, answer))]


def noted(amount: Money, day: date) -> Text:
    return Text("Noted: <b>{amount}</b> a month from {day} on", amount=amount, day=day)


def keep_amount(situation: Situation, answer: Decimal | str) -> None:
    if isinstance(answer, Decimal):
        keep_money("later")(situation, answer)
    else:
        situation.the_case.decline("later")


def how_much(situation: Situation) -> Text:
    day = situation.the_case.application.later_from or situation.today
    if len(situation.running) > 1:
        return Text(
            "You wrote that it may get easier from {day} on. How much could you pay us each month then, for all your loans with us together? It is a hope and no promise: we plan with less of it.",
            day=day,
        )
    return Text(
        "You wrote that it may get easier from {day} on. How much could you pay us each month then? It is a hope and no promise: we plan with less of it.",
        day=day,
    )


def no_more(situation: Situation, figure: Decimal | str) -> Text | None:
    """Who expects no more then than now may have mistyped it."""
    if not isinstance(figure, Decimal):
        return None
    meant = money(situation, figure)
    if is_more(situation.the_case, meant):
        return None
    return Text(
        "{amount} is no more than what you can pay now. Is that right? If not, please write it again.",
        amount=meant,
    )


def is_more(case: Case, amount: Money) -> bool:
    now = case.application.can_pay
    return now is None or amount > now


def heed(situation: Situation, step: Step, heard: Heard, reader: Reader) -> None:
    """Note what an answer in words tells of what is to come, so that it is asked about."""
    if step.flow != FORM or situation.case is None or not isinstance(heard, Words):
        return
    if step.name == FROM.name:
        _keep_amount(situation, heard.text, reader)
        return
    told = told_of(heard.text)
    if told is not None:
        awaits, words = told
        look_ahead(situation, awaits, day_ahead(words, reader))
    elif step.name == f"{FORM}.can_pay" and for_now(heard.text):
        look_ahead(situation, Awaited.OTHER)
    elif step.name == f"{FORM}.can_pay" and _pays_nothing_until(heard, reader):
        look_ahead(situation, Awaited.OTHER, day_ahead(heard.text, reader))


def _pays_nothing_until(words: Words, reader: Reader) -> bool:
    """Whether it is told until when nothing can be paid.

    >>> reader = Reader("en", date(2026, 3, 18))
    >>> [_pays_nothing_until(Words(said), reader) for said in ("nothing until June", "I can't pay before June", "六月前还不出来")]
    [True, True, True]
    >>> [_pays_nothing_until(Words(said), reader) for said in ("200 until June", "nothing", "I can pay until June")]
    [False, False, False]
    """
    if not lasts_until(words.text):
        return False
    try:
        return not payable_a_month(words, reader)
    except Ambiguous as ambiguous:
        return ambiguous.readings == (0,)
    except Unclear:
        return False


def _keep_amount(situation: Situation, text: str, reader: Reader) -> None:
    """What could be paid, told with the day on which that begins."""
    figure = amount_beside(text, reader)
    if figure is not None and is_more(situation.the_case, amount := money(situation, figure)):
        keep("later")(situation, amount)


def look_ahead(situation: Situation, awaits: Awaited, day: date | None = None) -> None:
    """Have it asked about, unless it was answered or left out; the day need not be asked where it is known."""
    case = situation.the_case
    if not (case.may_record("awaits") and case.application.lacks("later_from")):
        return
    case.record(awaits=awaits)
    if day is not None and situation.today < day < MONTHLY.after(situation.today, _IN_VIEW):
        case.record(later_from=day)


def keep_told(situation: Situation, ahead: Ahead) -> Text | None:
    """What was told before it was asked; what is noted of it, where nothing of it is left to ask."""
    look_ahead(situation, ahead.awaits, ahead.since)
    case, amount = situation.the_case, ahead.amount
    if amount is None or not (case.may_record("later") and case.application.lacks("later")):
        return None
    meant = money(situation, amount)
    if case.application.awaits is None or not is_more(case, meant):
        return None
    case.record(later=meant)
    day = case.application.later_from
    return None if day is None else noted(meant, day)


def look_beyond(situation: Situation, months: int | None) -> None:
    """The same of whoever tells for how long it may last."""
    if months:
        look_ahead(situation, Awaited.OTHER, MONTHLY.after(situation.today, months))


def counted_on(situation: Situation) -> list[Text]:
    """What is hoped for while it is ahead, and that it may be told otherwise."""
    case = situation.the_case
    recovery = case.application.recovery
    if case.state not in _AHEAD or recovery is None or recovery.since <= situation.today:
        return []
    return [
        Text(
            "You hope to be able to pay {amount} a month from {day} on, {condition}. If that changes, just write it here.",
            amount=recovery.amount,
            day=recovery.since,
            condition=condition(recovery),
        )
    ]


#: Until it is talked over, and while a plan that may rest on it runs.
_AHEAD = (UNSIGNED | ARRANGED) - {CaseState.APPEALED}


def _goes_on(name: str) -> Callable[[Situation], bool]:
    """Whether that is the next question of whoever was telling more when this came up."""

    def is_next(situation: Situation) -> bool:
        answered = (one.partition(".")[2] for one, _ in reversed(situation.place.trail))
        last = next((one for one in answered if one not in RECOVERY), "")
        return last in MORE and lacks(situation, name)

    return is_next


_ONWARDS = [
    Route(to=BACK, when=lambda situation: bool(situation.place.came_from)),
    *(
        Route(to=f"{FORM}.{name}", when=_goes_on(name), form=MORE[0])
        for name in (*RECOVERY, *MORE)
    ),
    *onwards(),
]
CANNOT_SAY = Text("I cannot say yet")
_WHY = Text("So that the plan asks less until then, and after it no more than you can pay.")
UNSURE = {
    "later": (
        *("don't know", "do not know", "not sure", "unsure", "can't say", "cannot say", "no idea", "nobody knows", "hard to say", "no clue", "dunno", "|idk|", "who knows", "|no|"),
        *("no sé", "no lo sé", "ni idea", "no estoy segur", "no puedo decir", "nadie sabe", "quien sabe", "difícil decir"),
        *("不知道", "不清楚", "不确定", "说不准", "说不好", "不好说", "没准", "还不知", "|没有|"),
    )
}  # fmt: skip
FROM = Step(
    name="application.later_from",
    stands=is_answerable("later_from"),
    question=Text(
        "It may get easier for you later on. Then a plan can ask less until that day. From when on could you pay more, as far as you can tell?"
    ),
    parse=a_day_beside,
    calendar=Toward.FUTURE,
    save=keep_day,
    kept=kept("later_from"),
    why=_WHY,
    options={"later": CANNOT_SAY},
    phrases=UNSURE,
    example=Text("For example: next month, from May, 1 September, from May 450."),
    routes=_ONWARDS,
)
LATER = Step(
    name="application.later",
    stands=is_answerable("later"),
    question=how_much,
    parse=payable_a_month,
    save=keep_amount,
    kept=kept("later"),
    why=_WHY,
    options={"later": CANNOT_SAY},
    phrases=UNSURE,
    doubt=no_more,
    example=EXAMPLE,
    routes=_ONWARDS,
)
STEPS = (FROM, LATER)
