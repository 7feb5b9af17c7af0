"""Details: what may be told besides, before sending or while waiting; each answer makes the plan better."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from dialogs.flow import Options, Step
from dialogs.happenings import Happening
from dialogs.parsers import (
    Toward,
    a_day,
    a_duration,
    adults,
    children,
    day_of_month,
    owed_a_month,
    since_when,
)
from dialogs.parsers.times.month_days import LAST
from dialogs.phrases.telling.details import ANY_DAY, AT_ONCE, NOBODY_ELSE
from dialogs.phrases.telling.hope import HOPES_SAID
from dialogs.situation import Situation
from dialogs.texts import Plural, Sayable, Text
from dialogs.told.own_words import words_or_voice
from negotiation.applying.application import Hope, Lasting
from negotiation.applying.recovery import Awaited

from . import doubts, recovery, story
from .form import MORE, is_answerable, keep, kept, leave_out, money, numbered, onwards
from .hope_told import HOPES
from .payday_told import LAST_DAY


def _detail(
    name: str,
    question: Text | Callable[[Situation], Text],
    *,
    save: Callable[[Situation, Any], Sequence[Happening] | None] | None = None,
    shown: Callable[[Situation], Any] | None = None,
    **how: Any,
) -> Step:
    def ask(situation: Situation) -> Text:
        asked = question(situation) if callable(question) else question
        return numbered(asked, name, MORE)

    return Step(
        name=f"application.{name}",
        stands=is_answerable(name),
        question=ask,
        save=save or keep(name),
        kept=shown or kept(name),
        skip=leave_out(name),
        routes=onwards(MORE),
        **how,
    )


def keep_lasting(situation: Situation, answer: object) -> None:
    months = answer if isinstance(answer, int) else None
    situation.the_case.record(lasts=Lasting(months=months))
    recovery.look_beyond(situation, months)


def lasting(situation: Situation) -> Sayable | None:
    found = situation.the_case.application.lasts
    if found is None:
        return None
    if found.months is None:
        return Text("nobody knows yet")
    return Plural("{n} month", "{n} months", n=found.months)


def payday(situation: Situation) -> int | Text | None:
    day = situation.the_case.application.payday
    return LAST_DAY if day == LAST else day


def hoped(situation: Situation) -> Text | None:
    found = situation.the_case.application.hope
    return None if found is None else HOPES[found]


def keep_hope(situation: Situation, code: str) -> None:
    situation.the_case.record(hope=Hope(code))
    if code == Hope.CHANGED:  # easier at first, and more later
        recovery.look_ahead(situation, Awaited.OTHER)


def other_lenders(situation: Situation) -> Text:
    """What they ask: a part of what goes out, where that was told in one figure."""
    filled = situation.the_case.application
    if filled.outgoings is None or filled.budget is not None:
        return Text("Do you owe other lenders? How much do they ask for each month, all together?")
    return Text(
        "Of the {amount} that goes out each month, how much goes to other lenders, all together?",
        amount=filled.outgoings,
    )


def keep_other_debts(situation: Situation, answer: Any) -> None:
    figure = Decimal(0) if answer == "none" else answer
    situation.the_case.record(other_debts=money(situation, figure))


def keep_count(name: str) -> Callable[[Situation, Any], None]:
    return lambda situation, answer: situation.the_case.record(**{name: int(answer)})


def keep_payday(situation: Situation, answer: int | str) -> None:
    """Whoever can pay on any day has no wish about it."""
    if answer == "any":
        situation.the_case.decline("payday")
    else:
        situation.the_case.record(payday=int(answer))


def from_when(situation: Situation) -> Text:
    if _pays_nothing(situation):
        return Text("From when on could you pay something again, as far as you can tell?")
    return Text("From when on could you pay that?")


def from_now_on(situation: Situation) -> Options:
    return {} if _pays_nothing(situation) else {"now": Text("From now on")}


def _pays_nothing(situation: Situation) -> bool:
    can_pay = situation.the_case.application.can_pay
    return can_pay is not None and not can_pay.is_positive


def keep_start(situation: Situation, answer: Any) -> None:
    situation.the_case.record(start=situation.today if answer == "now" else answer)


SINCE = _detail(
    "since",
    Text("Since when has it been hard to pay? A month or a rough date is fine."),
    parse=since_when,
    calendar=Toward.PAST,
    why=Text(
        "It tells your advisor whether this is new or has long been so: what helps is not the same."
    ),
    doubt=doubts.of_a_day_to_come,
    example=Text("For example: last month, since January, 15 March, 2026-03-01."),
)
LASTS = _detail(
    "lasts",
    Text("How long may it last, as far as you can tell?"),
    options={"unknown": Text("Nobody knows yet")},
    why=Text(
        "A difficulty that passes in a few months needs a different plan from one that stays."
    ),
    parse=a_duration,
    save=keep_lasting,
    shown=lasting,
    example=Text("For example: 3 months, half a year, I do not know."),
)
WHO_LIVES_ON_IT = Text(
    "What a household needs grows with those who live in it: your advisor looks at your figures by that."
)
ADULTS = _detail(
    "adults",
    Text("How many adults live on this money, you included?"),
    options={"1": Text("1"), "2": Text("2")},
    parse=adults,
    why=WHO_LIVES_ON_IT,
    save=keep_count("adults"),
)
CHILDREN = _detail(
    "children",
    Text("How many children live on it?"),
    options={"0": Text("None"), "1": Text("1"), "2": Text("2"), "3": Text("3")},
    parse=children,
    why=WHO_LIVES_ON_IT,
    save=keep_count("children"),
)
OTHER_DEBTS = _detail(
    "other_debts",
    other_lenders,
    options={"none": Text("I owe nobody else")},
    phrases={"none": NOBODY_ELSE},
    why=Text(
        "So that what others ask for is counted, and the plan does not ask for the same money twice."
    ),
    parse=owed_a_month,
    save=keep_other_debts,
    doubt=doubts.of_other_lenders,
)
PAYDAY = _detail(
    "payday",
    Text("On which day of the month could you pay best? For many it is the day after payday."),
    options={
        "1": Text("1"),
        "10": Text("10"),
        "15": Text("15"),
        str(LAST): LAST_DAY,
        "any": Text("Any day"),
    },
    phrases={"any": ANY_DAY},
    parse=day_of_month,
    why=Text("So that an instalment is due when the money is there."),
    save=keep_payday,
    shown=payday,
)
START = _detail(
    "start",
    from_when,
    options=from_now_on,
    phrases={"now": AT_ONCE},
    why=Text("So that the plan does not begin before you can pay."),
    parse=a_day(Toward.FUTURE),
    calendar=Toward.FUTURE,
    save=keep_start,
    example=Text("For example: next month, the 10th, 1 September, 2026-09-01."),
)
HOPE = _detail(
    "hope",
    Text("What would help you most?"),
    options=HOPES,
    why=Text("Your advisor looks for that first. It promises nothing, and rules nothing out."),
    phrases=HOPES_SAID,
    save=keep_hope,
    shown=hoped,
)
STORY = _detail(
    "story",
    Text(
        "Would you like to tell in your own words what happened? Write it, or send a voice note; your advisor reads or hears it."
    ),
    options=story.unsaid,
    why=Text("For what no figure tells. Your advisor reads it, and you need not tell anything."),
    parse=words_or_voice,
    save=story.keep,
    takes_any_words=True,
    takes_voice=True,
    shown=story.told,
)
STEPS: tuple[Step, ...] = (SINCE, LASTS, ADULTS, CHILDREN, OTHER_DEBTS, PAYDAY, START, HOPE, STORY)
