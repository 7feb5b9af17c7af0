"""Desk's queue: the next case, one's own cases, duty."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.desk import rooms
from bot.turns.desk.conversation import talk
from bot.turns.desk.here import AtDesk, DeskAct, enter
from bot.turns.queue import line, reassigning
from dialogs.desk.orders import queue as o
from dialogs.desk.orders.order import Order
from dialogs.desk.orders.talk import Claim
from dialogs.desk.workload import agenda, board
from dialogs.texts import Day, Lines, Plural, Text
from negotiation.desk import queue
from negotiation.desk.agenda import Todo, next_here
from negotiation.desk.care import Care
from negotiation.desk.handoff import HandoffState
from negotiation.desk.service_levels import answer_due
from negotiation.lifecycle import WITH_THE_LENDER
from storage.staff import agenda as stored
from storage.staff import handoffs
from storage.staff.desk import Conversation

from . import today

#: Whoever is asked something and says nothing for so long has forgotten it, perhaps.
_FORGOTTEN = timedelta(days=3)
OFF_DUTY = Text("You are off duty. /on comes first.")


async def take_next(here: AtDesk, order: o.NextCase) -> None:
    """The most urgent who fits; of two who ask at once the other gets the one after."""
    turn = here.turn
    now = await line.read(turn)
    member = now.member(here.advisor.user_id)
    if member is None or not member.is_on_duty:
        here.say(OFF_DUTY)
        return
    if not member.room:
        here.say(
            Plural(
                "You have {n} case, and {capacity} at a time is what was agreed. /mine shows it.",
                "You have {n} cases, and {capacity} at a time is what was agreed. /mine shows them.",
                n=member.load,
                capacity=member.capacity,
            )
        )
        return
    waiting = [each.waiting for each in now.entries]
    found = queue.next_for(member, waiting, turn.now)
    entry = next((each for each in now.entries if found and each.waiting.id == found.id), None)
    if entry is None:
        here.say(_nobody(len(now.ready(turn.now))))
        return
    handoff = await handoffs.locked(turn.session, entry.conversation.id)
    if handoff is None or handoff.state is not HandoffState.WAITING:  # others look as well
        await take_next(here, order)
        return
    room = await enter(here, handoff)
    waits = board.waits(line.row(turn, entry, now.advisors))
    await talk.claim(room, Claim())
    here.say(
        Text(
            "Yours now, {advisor}: {case}.",
            advisor=line.called(here.advisor),
            case=waits,
        )
    )


def _nobody(others: int) -> Text:
    if not others:
        return Text("Nobody waits.")
    return Plural(
        "{n} waits, but needs a language or a skill that is not yours, or somebody else.",
        "{n} wait, but need a language or a skill that is not yours, or somebody else.",
        n=others,
    )


async def show_mine(here: AtDesk, _: o.MyCases) -> None:
    """One's own cases, those first whose borrower waits longest, then what else is one's own to do."""
    now = await line.read(here.turn)
    mine = [each for each in now.claimed if each.advisor_id == here.advisor.user_id]
    promised = [
        each.conversation
        for each in now.entries
        if each.conversation.promised_to == here.advisor.user_id
    ]
    if not mine and not promised:
        here.say(Text("You have no case. /next takes the most urgent."))
        return
    far = here.turn.now
    todos: dict[int, list[Todo]] = {}
    cases = [each.case_id for each in mine if each.case_id is not None]
    for case_id, todo in await stored.of_these(here.turn.session, cases, far) if cases else []:
        todos.setdefault(case_id, []).append(todo)
    rows = [(each, next_here(todos.get(each.case_id or 0, ()))) for each in mine]
    rows.sort(key=lambda row: _place(row[0], row[1], far))
    promised.sort(key=lambda each: each.not_before or far)
    lines = [
        *(_mine(here, each, todo) for each, todo in rows),
        *(_promised(here, each) for each in promised),
    ]
    here.say(Lines(Text("Your cases:"), *lines))


def _place(each: Conversation, todo: Todo | None, far: datetime) -> tuple[bool, bool, datetime]:
    """Who may be in danger, who waits for a word, what is to be done, and the rest."""
    is_theirs = each.unanswered_since is None and todo is None
    return each.care is not Care.CRISIS, is_theirs, each.unanswered_since or far


def _promised(here: AtDesk, each: Conversation) -> Text:
    """With nobody until then, or until somebody takes it up."""
    moment = each.not_before or each.unanswered_since or here.turn.now
    return Text("☎️ {moment}: call back {case}", moment=moment, case=_linked(here, each))


def _mine(here: AtDesk, each: Conversation, todo: Todo | None) -> Text:
    """Whose turn it is: of whoever waits for a word, then by what is to be done, then by who wrote last."""
    case, lender, now = _linked(here, each), here.turn.house.lender, here.turn.now
    case = board.MARKS[each.care].given(case=case) if each.care is not None else case
    if each.not_before is not None and each.not_before > now:
        return Text("• {case}: put aside until {moment}", case=case, moment=each.not_before)
    due, since = answer_due(each, lender.levels, lender.office), each.unanswered_since
    if due is not None and each.care is Care.CRISIS:
        return YOURS.given(case=case, what=agenda.NOW.given(since=since))
    if due is not None:
        return Text(
            "• {case}: <b>your turn</b>, since {since}; to be answered by {by}",
            case=case,
            since=since,
            by=due,
        )
    if todo is not None:
        text = SUPERVISORS if todo.is_supervisors else YOURS
        return text.given(case=case, what=agenda.what(todo))
    if (
        each.answered_at is None
        and each.case_state in WITH_THE_LENDER
        and each.decide_by is not None
    ):
        return YOURS.given(case=case, what=_BEGIN.given(day=Day(each.decide_by)))
    return _theirs(case, each.answered_at, now)


YOURS = Text("• {case}: <b>your turn</b>: {what}")
SUPERVISORS = Text("• {case}: a supervisor's turn: {what}")
_BEGIN = Text("they have not heard from a person yet; to be decided by {day}")


def _theirs(case: Text, since: datetime | None, now: datetime) -> Text:
    """Since when it is the borrower's turn; who may have forgotten to answer is written to once more, or let go."""
    if since is None:  # whoever has it has not written yet
        return Text("• {case}: the borrower's turn", case=case)
    if now - since < _FORGOTTEN:
        return Text("• {case}: the borrower's turn, since {since}", case=case, since=since)
    return Text(
        "• {case}: silent since {since}. Write once more, or /back hands them to the bot",
        case=case,
        since=since,
    )


def _linked(here: AtDesk, each: Conversation) -> Text:
    link = rooms.link(here.turn.house.group_id, each)
    return board.named(line.name(each), link, line.wanted(each))


async def come_on(here: AtDesk, _: o.OnDuty) -> None:
    here.advisor.is_on_duty = True
    await here.turn.touch_queue()
    await here.note("on duty")
    day = await today.read(here.turn)
    here.say(
        Lines(
            Text("You are on duty, {advisor}.", advisor=line.called(here.advisor)),
            *agenda.on_duty(len(day.of(here))),
        )
    )


async def go_off(here: AtDesk, _: o.OffDuty) -> None:
    advisor = here.advisor
    by = f"advisor:{advisor.user_id}"
    moved = await reassigning.goes_off_duty(here.turn, advisor, by=by, keeps_promises=True)
    await here.note("off duty", cases=moved.all)
    if not moved.all:
        here.say(Text("You are off duty, {advisor}.", advisor=line.called(advisor)))
        return
    here.say(
        Plural(
            "You are off duty, {advisor}; {n} case is back in the queue.",
            "You are off duty, {advisor}; {n} cases are back in the queue.",
            n=moved.all,
            advisor=line.called(advisor),
        )
    )


ORDERS: dict[type[Order], DeskAct] = {
    o.NextCase: take_next,
    o.MyCases: show_mine,
    o.OnDuty: come_on,
    o.OffDuty: go_off,
}
