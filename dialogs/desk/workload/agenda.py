"""Agenda: what is to be done today, as one list for whoever comes to work: what, whose, until when.

It names cases by their numbers and nobody who borrows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from dialogs.desk.case.clock_words import WHAT
from dialogs.desk.masking import masked
from dialogs.flow import Options
from dialogs.texts import Day, Lines, Plural, Sayable, Text
from negotiation.desk.agenda import Task, Todo
from negotiation.desk.care import Care
from negotiation.desk.handoff import HandoffState

from .alerts import HOLDS
from .board import MARKS

#: So many lines fit into one message; a case is not parted.
LINES = 36


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A case, or somebody without one, and what is to be done."""

    case: Text  #: named, linked, and how it stands
    care: Care | None
    advisor: str | None  #: who has it, or has promised a word
    handoff: HandoffState | None
    todos: Sequence[Todo]


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """One page of what is to be done."""

    rows: Sequence[Row]  #: of all pages
    others: int  #: cases that are others'
    is_all: bool  #: whether those are shown as well
    page: int
    now: datetime


def in_words(today: Today) -> Sayable:
    if not today.rows:
        return Lines(Text("📅 <b>Today</b>: nothing is to be done."), *_of_others(today))
    pages = _pages(today)
    number = _number(today, pages)
    return Lines(
        Plural("📅 <b>Today</b>: {n} case", "📅 <b>Today</b>: {n} cases", n=len(today.rows)),
        *pages[number - 1],
        None,
        *_of_others(today),
        *([Text("Page {page} of {all}", page=number, all=len(pages))] if len(pages) > 1 else []),
    )


def buttons(today: Today) -> Options:
    """To the other pages, and between what is one's own and the whole desk's."""
    found: dict[str, Text] = {}
    pages = _pages(today)
    number = _number(today, pages)
    of = "all " if today.is_all else ""
    if number > 1:
        found[f"today:{of}{number - 1}"] = Text("◀ Before")
    if number < len(pages):
        found[f"today:{of}{number + 1}"] = Text("More ▶")
    if today.is_all:
        found["today"] = Text("Mine and nobody's")
    elif today.others:
        found["today:all"] = Text("The whole desk")
    return found


def on_duty(cases: int) -> Sequence[Text]:
    """For whoever has just come."""
    if not cases:
        return []
    return [
        Plural(
            "{n} case asks for something today: /today",
            "{n} cases ask for something today: /today",
            n=cases,
        )
    ]


def _of_others(today: Today) -> Sequence[Text]:
    if today.is_all or not today.others:
        return []
    return [Plural("{n} more is with others.", "{n} more are with others.", n=today.others)]


def _pages(today: Today) -> list[list[Text]]:
    """As many whole cases on each as fit, one at least."""
    pages: list[list[Text]] = [[]]
    for number, row in enumerate(today.rows, start=1):
        block = [_heading(number, row), *_lines(row, today.now)]
        if pages[-1] and len(pages[-1]) + len(block) > LINES:
            pages.append([])
        pages[-1].extend(block)
    return pages


def _number(today: Today, pages: Sequence[object]) -> int:
    return max(1, min(today.page, len(pages)))


def _heading(place: int, row: Row) -> Text:
    case = MARKS[row.care].given(case=row.case) if row.care is not None else row.case
    return Text("{place}. {case} → {who}", place=place, case=case, who=_who(row))


def _who(row: Row) -> Text | str:
    if row.advisor is not None:
        return row.advisor
    is_waiting = row.handoff is HandoffState.WAITING
    return Text("<b>nobody has it yet</b>") if is_waiting else Text("with the bot")


def _lines(row: Row, now: datetime) -> Iterator[Text]:
    for todo in row.todos:
        text = Text("    ⏰ {what}") if _is_late(todo, now) else Text("    • {what}")
        is_in_crisis = row.care is Care.CRISIS and todo.task is Task.ANSWER
        yield text.given(what=NOW.given(since=todo.since) if is_in_crisis else what(todo))
    if not any(each.task is Task.DECIDE for each in row.todos):
        decided = [each.by for each in row.todos if each.task in _UNTIL_DECIDED and each.by]
        if decided:
            yield Text("    • {what}").given(what=_decide(decided[0]))


#: Of whoever may be in danger: no clock is a measure.
NOW = Text("waits since {since}: to be answered <b>now</b>")
#: Their time is that of the decision.
_UNTIL_DECIDED = {Task.TAKE, Task.PAPERS}
#: What only ends at its time is not late.
_ENDS = {Task.OFFER_ENDS, Task.SIGNING_ENDS, Task.HOLD_ENDS, Task.PUT_AWAY, *_UNTIL_DECIDED}


def _is_late(todo: Todo, now: datetime) -> bool:
    return todo.by is not None and todo.by <= now and todo.task not in _ENDS


def _decide(by: datetime) -> Text:
    return Text("to be decided by {day}", day=Day(by))


def what(todo: Todo) -> Text:
    """What is to be done, in words."""
    match todo:
        case Todo(task=Task.PAPERS, number=n):
            return Plural("{n} paper to be looked at", "{n} papers to be looked at", n=n)
        case Todo(task=Task.SAID_PAID, number=n):
            return Plural(
                "{n} instalment is said to be paid: has it come?",
                "{n} instalments are said to be paid: have they come?",
                n=n,
            )
        case Todo(task=Task.LAW, law=law) if law is not None:
            return _WORDS[Task.LAW].given(what=WHAT[law], day=_last_day(todo))
        case Todo(task=Task.COMPLAINT, name=name):
            return _WORDS[Task.COMPLAINT].given(number=name, day=_last_day(todo))
        case Todo(task=Task.LATE, name=loan) if loan:
            return LATE_OF_SEVERAL.given(
                amount=todo.amount, day=todo.day, number=todo.number, loan=masked(loan)
            )
        case Todo(task=Task.HOLD_ENDS, reason=reason) if reason is not None:
            return _WORDS[Task.HOLD_ENDS].given(by=todo.by, reason=HOLDS[reason])
        case Todo(task=Task.NOT_DELIVERED, number=n):
            return Plural(
                "{n} message could not be delivered: look at it in the topic, then /note what you did",
                "{n} messages could not be delivered: look at them in the topic, then /note what you did",
                n=n,
            )
        case Todo(task=Task.NOT_REACHED, since=since) if since is not None:
            return _not_reached(Day(since), todo.number)
        case Todo(task=Task.DECIDE, by=by) if by is not None:
            return _decide(by)
    return _WORDS[todo.task].given(
        by=todo.by, number=todo.number, amount=todo.amount, day=todo.day, since=todo.since
    )


LATE_OF_SEVERAL = Text(
    "{amount}, due on {day}, has not come (instalment {number}, of loan {loan})"
)
_WORDS = {
    Task.CRISIS: Text("somebody may be in danger: on hold until /lift"),
    Task.ANSWER: Text("waits since {since}: to be answered by {by}"),
    Task.TAKE: Text("waits for somebody to take it"),
    Task.CALL_BACK: Text("a word is promised for {by}"),
    Task.RETURNS: Text("put aside until {by}"),
    Task.LAW: Text("{what}: by {day}, by law"),
    Task.COMPLAINT: Text("complaint {number}: a supervisor answers it by {day}"),
    Task.APPROVE: Text("offer {number} waits for a supervisor's word"),
    Task.SEAL: Text("agreement {number} waits for the lender's signature"),
    Task.COUNTER: Text("the borrower has said what they can pay instead of offer {number}"),
    Task.LATE: Text("{amount}, due on {day}, has not come (instalment {number})"),
    Task.OFFER_ENDS: Text("offer {number} is not answered, and ends {by}"),
    Task.SIGNING_ENDS: Text("agreement {number} is not signed, and ends {by}"),
    Task.HOLD_ENDS: Text("the hold ends {by}: {reason}"),
    Task.PUT_AWAY: Text("nothing is heard: it is put away {by}"),
}


def _not_reached(day: Day, lost: int) -> Text:
    if not lost:
        return Text(
            "not to be reached in Telegram since {day}: call, or write a letter; then /note what you did",
            day=day,
        )
    return Plural(
        "not to be reached in Telegram since {day}, {n} reminder has gone nowhere: call, or write a letter; then /note what you did",
        "not to be reached in Telegram since {day}, {n} reminders have gone nowhere: call, or write a letter; then /note what you did",
        n=lost,
        day=day,
    )


def _last_day(todo: Todo) -> Day:
    """The day that is over at the moment from which it is late."""
    if todo.by is None:
        raise LookupError(todo.task)
    return Day(todo.by - timedelta(seconds=1))
