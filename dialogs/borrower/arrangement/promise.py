"""Promise: the day that a borrower names, by which all that is late will be paid."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dialogs.flow import BACK, Route, Step, chose
from dialogs.happenings import CannotPayThis, Happening, Notice, PromiseMade
from dialogs.heard import Heard, Words
from dialogs.parsers import Ambiguous, Reader, Toward, Unclear, a_day, amount, day_of_month
from dialogs.parsers.times.after_due import after_due
from dialogs.parsers.times.days import is_a_whole_week
from dialogs.parsers.times.refused_days import another_day
from dialogs.parsers.unclear import only
from dialogs.phrases.finding import matcher, plain
from dialogs.phrases.plan import figure_to_pay, names_a_part, of_the_rest
from dialogs.place import DAY_OF_PAYING, PART_FIRST
from dialogs.reading import reader
from dialogs.situation import Situation
from dialogs.texts import Sayable, Text
from negotiation.follow_up.arrangement import left
from negotiation.follow_up.promise import (
    Promise,
    PromiseState,
    last_day,
    may_promise,
    must_be_possible,
)
from negotiation.money import Money

from .to_pay import concerned, is_asked, sum_to_pay

PAY_ON_LABEL = Text("I'll pay on …")
CANNOT_BY_THEN = Text("I can't by then")
NO_MORE_DAYS = Text(
    "I have noted a day for this instalment before, and cannot take another one here. A person can: /person"
)


def named(situation: Situation) -> Promise | None:
    """The day named for what is to be paid now, while it stands."""
    made = _made(situation)
    return next((each for each in made if each.state is PromiseState.OPEN), None)


def sum_named(situation: Situation, promise: Promise) -> Money:
    """All that is left to be paid on the day of a *promise* that stands."""
    found = [each for each in situation.promises if each.state is PromiseState.OPEN]
    of_it = {each.instalment_id for each in found if each.day == promise.day}
    part = part_first(situation) or Money.zero(promise.amount.currency)
    return left([each for each in situation.instalments if each.id in of_it]) - part


def keep_part(situation: Situation, part: Money) -> None:
    """So much of what is due is paid before any day that is named for it, as they say."""
    if (of_what := _what_is_due(situation)) is not None:
        here = situation.place
        here.figures = {**here.figures, PART_FIRST: f"{of_what}{part.units}"}


def part_first(situation: Situation) -> Money | None:
    """The same, as long as nothing has come and nothing more is due."""
    of_what = _what_is_due(situation)
    kept = situation.place.figures.get(PART_FIRST, "")
    if of_what is None or not kept.startswith(of_what):
        return None
    return Money.of_units(int(kept.removeprefix(of_what)), situation.currency)


def _what_is_due(situation: Situation) -> str | None:
    """Of which instalment on, and how much: the next one may ask for the very same sum."""
    due = sum_to_pay(situation)
    return None if due is None else f"{situation.to_pay[0].id}:{due.units}:"


def rest_to_pay(situation: Situation) -> Money | None:
    """All that is to be paid on a day that is named now."""
    due, part = sum_to_pay(situation), part_first(situation)
    return due if due is None or part is None else due - part


def may_name_a_day(situation: Situation) -> bool:
    """Whether one more promise is taken for what is to be paid now."""
    return may_promise(_made(situation), situation.policy)


def _made(situation: Situation) -> Sequence[Promise]:
    first = {each.id for each in situation.to_pay[:1]}
    return [each for each in situation.promises if each.instalment_id in first]


def _due(situation: Situation) -> date | None:
    """When the oldest that is to be paid now is due."""
    return next((each.due_date for each in situation.to_pay), None)


def ask_day(situation: Situation) -> Sayable:
    return Text(
        "On which day will {amount} be paid? Tap a day or write one, up to {day}. It is no new agreement: until then I do not remind you of it.",
        amount=rest_to_pay(situation),
        day=last_day(situation.today, situation.policy, _due(situation)),
    )


def name_day(situation: Situation, answer: date | str) -> Sequence[Happening]:
    """Raises what the day may be refused for."""
    first, today = concerned(situation), situation.today
    if answer == "cannot" and first is not None:
        return [CannotPayThis(first.id or 0)]
    if not isinstance(answer, date):
        return []
    before = named(situation)
    if before is not None and answer == before.day:
        return [Notice(NOTED_ALREADY.given(day=answer))]
    due = _due(situation)
    if due is None or not today <= answer <= due:  # up to then it needs no promise
        must_be_possible(answer, today, _made(situation), situation.policy, due)
    meant = tuple(each.id or 0 for each in situation.to_pay)
    return [PromiseMade(answer, part_first(situation), meant)]


NOTED_ALREADY = Text("That day stands already: <b>{day}</b>.")
PART = Text(
    "A part can be paid at any time, and counts. Here I can note the day by which all of it will be paid. If there is none yet, tap “{cannot}”: then I show what else is possible.",
    cannot=CANNOT_BY_THEN,
)


def a_day_for_all(heard: Heard, reader: Reader) -> date:
    """A day by which all of it is paid, or the rest behind a part; a part alone is no promise of the whole, and a day that cannot be is none.

    >>> reader = Reader("en", date(2019, 4, 10), due=date(2019, 5, 5))
    >>> for said in ("the 20th", "April 20", "the 25th", "tomorrow", "next week", "right now", "two days late"):
    ...     try:
    ...         print(a_day_for_all(Words(said), reader))
    ...     except Ambiguous as either:
    ...         print(*either.readings)
    2019-04-20 2019-05-20
    2019-04-20
    2019-04-25
    2019-04-11
    2019-04-21
    2019-04-10
    2019-05-07
    """
    if not isinstance(heard, Words):
        return a_day(Toward.FUTURE)(heard, reader)
    said = of_the_rest(heard.text) or heard.text
    if names_a_part(said) or _IS_A_SUM.fullmatch(plain(said).strip()):
        raise Unclear(PART)
    if (late := after_due(said, reader)) is not None:
        return late
    words = Words(another_day(said, reader) or said)
    try:
        day = a_day(Toward.FUTURE)(words, reader)
    except Unclear as unclear:
        if isinstance(unclear, Ambiguous) or not _NOW.search(plain(said)):
            raise
        return reader.today
    if is_a_whole_week(words.text, reader):
        return day + _TO_ITS_END
    return only([day, *_behind_its_day(day, words, reader)], PART)


def of_all(situation: Situation, text: str) -> str:
    """*text* without the sum in it that is all there is to pay, or more: who names it promises no part."""
    written, asked = figure_to_pay(text), rest_to_pay(situation)
    if written is None or asked is None:
        return text
    try:
        figure = amount(Words(written), reader(situation))
    except Unclear:
        return text
    most = left(situation.instalments) if part_first(situation) is None else asked
    is_all = asked.amount - 1 < figure <= most.amount + 1
    return re.sub(rf"[$€£¥]?\s?{re.escape(written)}", " ", text, count=1) if is_all else text


def _behind_its_day(day: date, words: Words, reader: Reader) -> Sequence[date]:
    """The day of that number after the instalment is due, where it lies no further from that than a *day* long before."""
    if reader.due is None or day >= reader.due:
        return []
    try:
        day_of_month(words, reader)
        after = a_day(Toward.FUTURE)(words, replace(reader, today=reader.due))
    except Unclear:  # a month is named, or none is meant
        return []
    return [after] if after.day == day.day and after - reader.due <= reader.due - day else []


_NOW = matcher(
    {
        "en": (
            "(right |straight )?(now|away)|at once|immediately|in a (minute|moment)|in an hour",
        ),
        "es": ("(ahora|ya) mismo|ahora|ahorita|enseguida|en seguida|de inmediato|en un rato",),
        "zh": ("马上|立刻|立马|这就|现在|待会儿?|等会儿?|一会儿?",),
    }
)
#: Whoever pays next week has until its Sunday.
_TO_ITS_END = timedelta(days=6)
#: No day of a month has so many digits.
_IS_A_SUM = re.compile(
    r"[$€£¥]?\s?\d{3,}(?:[.,]\d+)?\s?(?:[$€£¥元块]|usd|dollars?|euros?)?", re.IGNORECASE
)


DAY = Step(
    name=DAY_OF_PAYING,
    question=ask_day,
    parse=a_day_for_all,
    calendar=Toward.FUTURE,
    options={"cannot": CANNOT_BY_THEN, "leave": Text("Leave it as it is")},
    save=name_day,
    routes=[Route(to="keeping.way", when=chose("cannot")), Route(to=BACK)],
    stands=is_asked,
    heeds_words=True,
)
