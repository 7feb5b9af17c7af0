"""Agenda: what is to be done at the desk today, case by case, the most urgent first.

A day reaches up to the next working one: on a Friday, what ends on the weekend is today's.

>>> from dataclasses import replace
>>> from datetime import UTC, time
>>> from ..packs.contact_rules import Hours
>>> from ..days.working_days import working_days
>>> office = OfficeHours(
...     zone=UTC, calendar=working_days("US"),
...     week=((Hours(time(9), time(17)),),) * 5 + ((), ()))
>>> friday = datetime(2019, 5, 24, 9, tzinfo=UTC)  # before a holiday
>>> next_day(friday, office).isoformat()
'2019-05-28T00:00:00+00:00'

What has a last day waits for it; what somebody waits for is to be done whenever it has one. What only ends is told a
working day ahead, while something can be done about it:

>>> soon, later = friday.replace(day=27), friday.replace(day=31)
>>> tomorrow = friday.replace(day=28, hour=10)
>>> [is_due(Todo(task=task, by=by), friday, office) for task, by in (
...     (Task.LAW, soon), (Task.LAW, tomorrow), (Task.PAPERS, later), (Task.SEAL, None),
...     (Task.OFFER_ENDS, tomorrow), (Task.OFFER_ENDS, later))]
[True, False, True, True, True, False]

Who may be in danger comes first, then who needs care and waits, then what is due soonest:

>>> late = Agenda("case:1", (Todo(task=Task.LATE), Todo(task=Task.DECIDE, by=soon)))
>>> asks = Agenda("case:2", (Todo(task=Task.ANSWER, by=friday.replace(hour=11)),))
>>> cared = Agenda("case:3", (Todo(task=Task.ANSWER, by=friday.replace(hour=13)),), care=Care.VULNERABLE)
>>> rests = Agenda("case:4", (Todo(task=Task.HOLD_ENDS, by=soon),), care=Care.CRISIS)
>>> seals = Agenda("case:5", (Todo(task=Task.SEAL),), care=Care.VULNERABLE, advisor_id=8)
>>> [each.about for each in ordered([late, seals, asks, cared, rests])]
['case:4', 'case:3', 'case:2', 'case:1', 'case:5']

Whoever comes to work reads of what is theirs and of what is nobody's; who supervises, of what waits for that as well:

>>> [each.is_for(7, is_supervisor=False) for each in (asks, replace(asks, advisor_id=8), seals)]
[True, False, False]
>>> seals.is_for(7, is_supervisor=True), replace(asks, not_for=frozenset({7})).is_for(7, is_supervisor=True)
(True, False)

Of a case that somebody has, what comes next is theirs, a supervisor's or the borrower's:

>>> papers, seal = Todo(task=Task.PAPERS, by=soon), Todo(task=Task.SEAL)
>>> next_here([papers, seal, Todo(task=Task.LATE)]) is seal, next_here([Todo(task=Task.OFFER_ENDS)])
(True, None)
>>> seal.is_supervisors, papers.is_supervisors
(True, False)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from negotiation.contacting.hold import HoldReason
from negotiation.days.local_time import begins
from negotiation.days.office_hours import OfficeHours
from negotiation.money import Money
from negotiation.pack import Due

from .care import Care

_NEVER = datetime.max.replace(tzinfo=UTC)


class Task(StrEnum):
    """What is to be done; of one case in this order, where nothing is due sooner."""

    CRISIS = "crisis"  #: somebody may be in danger, and nobody has lifted the hold
    ANSWER = "answer"  #: somebody waits for a word
    TAKE = "take"  #: it waits for somebody, who has not to write at once
    CALL_BACK = "call_back"  #: a word was promised for a time
    RETURNS = "returns"  #: it was put aside until a time
    LAW = "law"  #: the law wants something done by a day
    COMPLAINT = "complaint"  #: is to be answered by a day
    DECIDE = "decide"  #: the lender has not answered yet
    APPROVE = "approve"  #: an offer waits for a supervisor
    SEAL = "seal"  #: an agreement waits for the lender's signature
    COUNTER = "counter"  #: the borrower has said what they can pay instead
    PAPERS = "papers"  #: some are here that nobody has decided on
    SAID_PAID = "said_paid"  #: and nobody has looked whether it has come
    LATE = "late"  #: an instalment has not come, and its days of grace are over
    OFFER_ENDS = "offer_ends"
    SIGNING_ENDS = "signing_ends"  #: an agreement is out, and not signed
    HOLD_ENDS = "hold_ends"
    PUT_AWAY = "put_away"  #: nothing is heard, and the case ends
    NOT_REACHED = "not_reached"  #: nothing arrives in their chat
    NOT_DELIVERED = "not_delivered"  #: Telegram took some message for them not


#: Waits for somebody whenever it is due, or has no day at all.
_WAITS = {
    Task.CRISIS,
    Task.ANSWER,
    Task.TAKE,
    Task.APPROVE,
    Task.SEAL,
    Task.COUNTER,
    Task.PAPERS,
    Task.SAID_PAID,
    Task.LATE,
    Task.NOT_REACHED,
    Task.NOT_DELIVERED,
}
#: Waits for the desk alone, whatever the borrower does.
_OURS = {
    Task.CRISIS,
    Task.APPROVE,
    Task.SEAL,
    Task.COUNTER,
    Task.PAPERS,
    Task.SAID_PAID,
}
#: Happens by itself.
_ENDS = {Task.OFFER_ENDS, Task.SIGNING_ENDS, Task.HOLD_ENDS, Task.PUT_AWAY}
#: Is for those who supervise.
_SUPERVISED = {Task.COMPLAINT, Task.APPROVE, Task.SEAL}


@dataclass(frozen=True, slots=True, kw_only=True)
class Todo:
    """One thing to do about a case, with what is to be said of it."""

    task: Task
    by: datetime | None = None  #: the moment from which it is late, or at which something ends
    number: int = (
        0  #: of the offer, the agreement or the instalment; of papers and messages, how many
    )
    amount: Money | None = None  #: that has not come
    day: date | None = None  #: on which it was due, or the last in time
    since: datetime | None = None
    law: Due | None = None  #: what it wants
    reason: HoldReason | None = None  #: of a hold
    name: str = ""  #: of a complaint; of the loan, where a plan is over several

    @property
    def is_supervisors(self) -> bool:
        return self.task in _SUPERVISED


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is to be done about one case, or about somebody who has none."""

    about: str  #: whom: "case:7", or the room or the complaint of a visitor
    todos: tuple[Todo, ...]
    care: Care | None = None
    advisor_id: int | None = None  #: who has it, or has promised a word
    not_for: frozenset[int] = frozenset()  #: who may not take it, or lacks a language or a skill

    def is_for(self, advisor_id: int, *, is_supervisor: bool) -> bool:
        """Whether that advisor is to do any of it: it is theirs, nobody's, or a supervisor's."""
        if advisor_id in self.not_for:
            return False
        if is_supervisor and any(each.task in _SUPERVISED for each in self.todos):
            return True
        is_open_to_all = any(each.task not in _SUPERVISED for each in self.todos)
        return is_open_to_all and self.advisor_id in {None, advisor_id}


def next_day(now: datetime, office: OfficeHours) -> datetime:
    """The beginning of the next day on which somebody works."""
    tomorrow = begins(now.astimezone(office.zone).date() + timedelta(days=1), office.zone)
    return begins(office.opens_after(tomorrow).astimezone(office.zone).date(), office.zone)


def furthest(now: datetime, office: OfficeHours) -> datetime:
    """The end of all that is looked for."""
    return next_day(next_day(now, office), office)


def is_due(todo: Todo, now: datetime, office: OfficeHours) -> bool:
    """Whether it is to be done today."""
    end = furthest(now, office) if todo.task in _ENDS else next_day(now, office)
    return todo.task in _WAITS or (todo.by is not None and todo.by <= end)


def next_here(todos: Iterable[Todo]) -> Todo | None:
    """Of one case, what the desk has to do before the borrower can go on; `None` while it is their turn."""
    ours = [each for each in todos if each.task in _OURS]
    return min(ours, key=lambda one: list(Task).index(one.task), default=None)


def in_order(todos: Iterable[Todo]) -> tuple[Todo, ...]:
    """Of one case: that somebody may be in danger, then the soonest."""
    return tuple(sorted(todos, key=_place))


def _place(one: Todo) -> tuple[bool, datetime, int]:
    return one.task is not Task.CRISIS, one.by or _NEVER, list(Task).index(one.task)


def ordered(agendas: Iterable[Agenda]) -> list[Agenda]:
    """The most urgent first."""
    return sorted(agendas, key=_rank)


def _rank(one: Agenda) -> tuple[bool, bool, datetime, int, str]:
    waits = any(each.task in {Task.ANSWER, Task.TAKE} for each in one.todos)
    return (
        one.care is not Care.CRISIS,
        not (waits and one.care is not None),
        min((each.by or _NEVER for each in one.todos), default=_NEVER),
        min(list(Task).index(each.task) for each in one.todos),
        one.about,
    )
