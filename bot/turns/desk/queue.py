"""Desk's queue: the next case, one's own cases, duty; and what supervisors set of each advisor."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.desk import rooms
from bot.turns import line, reassigning
from dialogs.desk import agenda, board
from dialogs.desk.orders import queue as o
from dialogs.desk.orders.order import Order
from dialogs.desk.orders.talk import Claim
from dialogs.texts import Lines, Plural, Sayable, Text
from negotiation.desk import queue
from negotiation.desk.handoff import HandoffState
from negotiation.desk.service_levels import answer_due
from negotiation.lifecycle import CaseState
from storage import people
from storage.records import Advisor
from storage.staff import handoffs
from storage.staff.desk import Conversation

from . import talk, today
from .here import AtDesk, DeskAct, enter
from .staff import NEVER_KNOWN

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
            Text(
                "You have {load} cases, and {capacity} at a time is what was agreed. /mine shows them.",
                load=member.load,
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
    """One's own cases, those first whose borrower waits longest."""
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
    mine.sort(key=lambda each: each.unanswered_since or far)
    promised.sort(key=lambda each: each.not_before or far)
    lines = [*(_mine(here, each) for each in mine), *(_promised(here, each) for each in promised)]
    here.say(Lines(Text("Your cases:"), *lines))


def _promised(here: AtDesk, each: Conversation) -> Text:
    """With nobody until then, or until somebody takes it up."""
    moment = each.not_before or each.unanswered_since or here.turn.now
    return Text("☎️ {moment}: call back {case}", moment=moment, case=_linked(here, each))


def _mine(here: AtDesk, each: Conversation) -> Text:
    case, lender = _linked(here, each), here.turn.house.lender
    if each.not_before is not None and each.not_before > here.turn.now:
        return Text("• {case}: put aside until {moment}", case=case, moment=each.not_before)
    due = answer_due(each, lender.levels, lender.office)
    if due is None and each.case_state is CaseState.COUNTERED:
        return Text(
            "• {case}: <b>your turn</b>, the borrower has said what they can pay instead",
            case=case,
        )
    if due is None:
        return _theirs(case, each.answered_at, here.turn.now)
    return Text(
        "• {case}: <b>your turn</b>, since {since}; to be answered by {by}",
        case=case,
        since=each.unanswered_since,
        by=due,
    )


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


async def describe(here: AtDesk, order: o.SetLanguages | o.SetSkills | o.SetCapacity) -> None:
    """A supervisor says what an advisor can do. Raises `ForSupervisor`."""
    here.must_supervise()
    replied = here.hearing.replied
    user_id = order.user_id or (replied.user_id if replied else here.advisor.user_id)
    advisor = await people.active_advisor(here.turn.session, user_id)
    if advisor is None:
        here.say(NEVER_KNOWN)
        return
    match order:
        case o.SetLanguages(languages=languages):
            advisor.languages = list(languages)
        case o.SetSkills(skills=skills):
            advisor.skills = list(skills)
        case o.SetCapacity(capacity=capacity):
            advisor.capacity = capacity
    await here.turn.touch_queue()
    await here.note("advisor described", user=user_id)
    here.say(_described(here, advisor))


def _described(here: AtDesk, advisor: Advisor) -> Sayable:
    house = here.turn.house
    return Text(
        "{advisor}: languages {languages}; skills {skills}; {capacity} at a time",
        advisor=line.called(advisor),
        languages=", ".join(advisor.languages or sorted(house.languages)),
        skills=", ".join(advisor.skills) or "–",
        capacity=house.capacity if advisor.capacity is None else advisor.capacity,
    )


ORDERS: dict[type[Order], DeskAct] = {
    o.NextCase: take_next,
    o.MyCases: show_mine,
    o.OnDuty: come_on,
    o.OffDuty: go_off,
    o.SetLanguages: describe,
    o.SetSkills: describe,
    o.SetCapacity: describe,
}
