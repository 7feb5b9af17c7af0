"""Desk's today: all that is to be done by the end of the day, read from every clock of the house into one list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.desk import rooms
from bot.turns import situations
from bot.turns.desk.here import AtDesk, DeskAct
from bot.turns.queue import line
from bot.turns.queue.line import Entry, Line
from bot.turns.turn import Turn
from dialogs.desk.orders import queue as o
from dialogs.desk.orders.order import Order
from dialogs.desk.workload import agenda as words
from dialogs.desk.workload import board
from dialogs.heard import Tap
from dialogs.texts import Text
from negotiation.case_clocks import clocks
from negotiation.days.local_time import begins
from negotiation.desk import queue
from negotiation.desk.agenda import Agenda, Task, Todo, furthest, in_order, is_due, ordered
from negotiation.desk.handoff import HandoffState
from negotiation.desk.service_levels import answer_due
from storage.case import cases
from storage.staff import agenda, desk
from storage.staff.agenda import Place
from storage.staff.desk import Conversation


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What there is to do, the most urgent first, and whom it is about."""

    agendas: list[Agenda]
    places: dict[str, Place | Conversation]
    line: Line

    def of(self, here: AtDesk) -> list[Agenda]:
        """What is theirs and what is nobody's."""
        me = here.advisor
        return [
            each
            for each in self.agendas
            if each.is_for(me.user_id, is_supervisor=me.is_supervisor)
        ]


async def show(here: AtDesk, order: o.ShowToday) -> None:
    day = await read(here.turn)
    shown = day.agendas if order.is_all else day.of(here)
    today = words.Today(
        rows=[_row(here.turn, day, each) for each in shown],
        others=len(day.agendas) - len(shown),
        is_all=order.is_all,
        page=order.page,
        now=here.turn.now,
    )
    text, options = words.in_words(today), words.buttons(today)
    if isinstance(here.hearing.heard, Tap):
        here.change(text, options)
    else:
        here.say(text, options=options)


async def read(turn: Turn) -> Day:
    """What is to be done today at the whole desk, and whose it is."""
    office = turn.house.lender.office
    end = furthest(turn.now, office)
    now = await line.read(turn)
    todos: dict[str, list[Todo]] = {}
    rooms_of: dict[str, Conversation] = {}
    for each in [*(one.conversation for one in now.entries), *now.claimed]:
        rooms_of[_about(each)] = each
        if (todo := _talk(turn, each)) is not None:
            todos.setdefault(_about(each), []).append(todo)
    for case_id, todo in await agenda.of_all(turn.session, turn.now, turn.today, end):
        todos.setdefault(f"case:{case_id}", []).append(todo)
    for about, todo in [*await _law(turn, end), *await _complaints(turn, rooms_of)]:
        todos.setdefault(about, []).append(todo)
    due = {
        about: due_now
        for about, those in todos.items()
        if (due_now := [one for one in those if is_due(one, turn.now, office)])
    }
    known = await agenda.places(
        turn.session, [int(about.partition(":")[2]) for about in due if about.startswith("case:")]
    )
    places: dict[str, Place | Conversation] = {
        about: each for about, each in rooms_of.items() if each.case_id is None
    }
    places |= {f"case:{case_id}": place for case_id, place in known.items()}
    entries = {_about(one.conversation): one for one in now.entries}
    found = [
        _agenda(about, those, places.get(about), entries.get(about), now)
        for about, those in due.items()
    ]
    return Day(agendas=ordered(found), places=places, line=now)


def _about(each: Conversation) -> str:
    return f"room:{each.id}" if each.case_id is None else f"case:{each.case_id}"


def _talk(turn: Turn, each: Conversation) -> Todo | None:
    """What a conversation asks for, that waits for a person or has one."""
    levels, office = turn.house.lender.levels, turn.house.lender.office
    is_claimed = each.state is HandoffState.CLAIMED
    if each.not_before is not None and each.not_before > turn.now:
        return Todo(task=Task.RETURNS if is_claimed else Task.CALL_BACK, by=each.not_before)
    due = answer_due(each, levels, office)
    if due is not None:
        # Once it is missed its clock runs anew: they have waited longer than that says.
        return Todo(task=Task.ANSWER, by=due, since=each.waiting_since or each.unanswered_since)
    return None if is_claimed else Todo(task=Task.TAKE, by=each.decide_by)


async def _law(turn: Turn, end: datetime) -> list[tuple[str, Todo]]:
    office, found = turn.house.lender.office, []
    for case in await agenda.with_law_days(turn.session, end):
        loans = situations.worst_first(await cases.loans_of(turn.session, case.id or 0))
        policy = turn.house.policy_for(loans[0].product) if loans else turn.house.policy
        found += [
            (f"case:{case.id}", Todo(task=Task.LAW, by=one.over(office), law=one.what))
            for one in clocks(case, policy.pack, office)
            if not one.is_done
        ]
    return found


async def _complaints(turn: Turn, rooms_of: dict[str, Conversation]) -> list[tuple[str, Todo]]:
    """Of a case, of whoever has none, or by their number alone."""
    by_chat = {each.chat_id: about for about, each in rooms_of.items()}
    found = []
    for one in await desk.open_complaints(turn.session):
        over = begins(one.answer_by + timedelta(days=1), turn.house.lender.office.zone)
        about = by_chat.get(one.chat_id, f"complaint:{one.id}")
        if one.case_id is not None:
            about = f"case:{one.case_id}"
        found.append((about, Todo(task=Task.COMPLAINT, by=over, name=one.number)))
    return found


def _agenda(
    about: str,
    todos: list[Todo],
    place: Place | Conversation | None,
    entry: Entry | None,
    now: Line,
) -> Agenda:
    not_for = (
        frozenset(each.id for each in now.members if queue.misfit(entry.waiting, each) is not None)
        if entry is not None
        else frozenset[int]()
    )
    whose = (place.advisor_id or place.promised_to) if place is not None else None
    return Agenda(
        about=about,
        todos=in_order(todos),
        care=place.care if place is not None else None,
        advisor_id=whose,
        not_for=not_for,
    )


def _row(turn: Turn, day: Day, one: Agenda) -> words.Row:
    place = day.places.get(one.about)
    advisor = day.line.advisors.get(one.advisor_id or 0)
    return words.Row(
        case=_case(turn, one, place),
        care=one.care,
        advisor=line.called(advisor) if advisor is not None else None,
        handoff=place.state
        if isinstance(place, Conversation)
        else place.handoff
        if place
        else None,
        todos=one.todos,
    )


def _case(turn: Turn, one: Agenda, place: Place | Conversation | None) -> Text:
    match place:
        case None:
            return Text("Complaint {number}", number=one.todos[0].name)
        case Place():
            name = Text("Case {number}", number=place.number)
            what = board.wanted(place.state, asks=False)
        case _:
            name, what = line.name(place), line.wanted(place)
    return board.named(name, rooms.link(turn.house.group_id, place), what)


ORDERS: dict[type[Order], DeskAct] = {o.ShowToday: show}
