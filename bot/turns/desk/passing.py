"""Desk's passing: a case goes to a colleague, to somebody with a skill, to a supervisor, or is put off to a time."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.desk import rooms, supervisors
from bot.turns import answering, comings, line, noting
from bot.turns.line import Line, called
from bot.turns.refused import NOT_REACHED
from dialogs.desk import alerts
from dialogs.desk.orders import passing as o
from dialogs.desk.orders.order import Order
from dialogs.desk.orders.talk import Claim
from dialogs.flow import Options
from dialogs.heard import Words
from dialogs.parsers import Reader, Unclear
from dialogs.parsers.moments import EXAMPLE, a_moment
from dialogs.texts import Text
from negotiation.contacting.contact_times import time_rules
from negotiation.desk.handoff import SUPERVISOR, Handoff
from negotiation.desk.queue import DeskMember
from storage import people
from storage.records import Advisor
from storage.staff import desk

from . import buttons as desk_buttons
from . import talk, unasked
from .here import Act, InRoom

NOT_KNOWN = Text("No advisor of that name is known here, and nobody has a skill of that name.")
TOO_FAR = Text(
    "That is too far ahead: a case waits for at most {days} days. Please write an earlier day."
)
#: Days for which a case may be put aside, or a word promised.
LONGEST = 30
AT_NO_SUCH_HOUR = Text(
    "At that hour the borrower may not be written to. From {moment} on it is possible: please write another time."
)
TO_ONESELF = Text("You have it already.")


async def transfer(here: InRoom, order: o.Transfer) -> None:
    """To whom is said by a reply, a name or a number, or chosen."""
    _mine(here)
    now, replied = await line.read(here.turn), here.hearing.replied
    if not order.to and replied is not None and not replied.is_bot:
        await _hand_over(here, now, replied.user_id)
        return
    wanted, why = _meant(now, order.to)
    named = [each for each in now.advisors.values() if _is_called(each, wanted)]
    if wanted and len(named) == 1:
        await _hand_over(here, now, named[0].user_id, why)
    elif wanted and not named and _is_skill(now, wanted):
        await pass_on(here, o.PassOn(wanted), why)
    elif wanted and not named:
        here.say(NOT_KNOWN)
    else:
        _choose(here, now)


def _meant(now: Line, typed: str) -> tuple[str, str]:
    """To whom, and what stands behind it for them: all of it is a name, or the beginning is."""
    words = typed.split()
    for count in range(len(words), 0, -1):
        wanted = " ".join(words[:count]).casefold().lstrip("@").rstrip(",:，：")
        if _is_skill(now, wanted) or any(_is_called(one, wanted) for one in now.advisors.values()):
            return wanted, " ".join(words[count:])
    return typed.casefold().lstrip("@"), ""


def _is_skill(now: Line, wanted: str) -> bool:
    return any(wanted in each.skills for each in now.members)


def _is_called(advisor: Advisor, wanted: str) -> bool:
    return wanted in {advisor.name.casefold(), str(advisor.user_id)}


def _choose(here: InRoom, now: Line) -> None:
    """Buttons for the colleagues on duty and the skills there are."""
    others = [each for each in now.members if each.is_on_duty and each.id != here.room.advisor_id]
    skills = sorted({skill for each in now.members for skill in each.skills})
    buttons = {f"to:{each.id}": _label(now, each) for each in others}
    buttons |= {
        f"skill:{skill}": Text("Whoever has the skill {skill}", skill=skill)
        for skill in skills
        if skill != SUPERVISOR
    }
    if buttons:
        here.say(Text("To whom?"), options=buttons)
    else:
        here.say(Text("No colleague is on duty. /release gives it back to the queue."))


def _label(now: Line, member: DeskMember) -> Text:
    """The name and the load; with the number, as `/advisors` shows it, where two have one name."""
    name = called(now.advisors[member.id])
    is_shared = [called(each) for each in now.advisors.values()].count(name) > 1
    return Text(
        "{advisor}: {load} of {capacity}",
        advisor=f"{name} ({member.id})" if is_shared else name,
        load=member.load,
        capacity=member.capacity,
    )


async def transfer_to(here: InRoom, order: o.TransferTo) -> None:
    _mine(here)
    await _hand_over(here, await line.read(here.turn), order.user_id)


async def _hand_over(here: InRoom, now: Line, user_id: int, why: str = "") -> None:
    handoff, turn = here.room, here.turn
    member, other = now.member(user_id), now.advisors.get(user_id)
    if member is None or other is None:
        here.say(NOT_KNOWN)
    elif user_id == handoff.advisor_id:
        here.say(TO_ONESELF)
    elif not member.is_on_duty:
        here.say(Text("{advisor} is off duty.", advisor=called(other)))
    elif line.is_excluded(here.situation, member.id):
        here.say(
            Text(
                "This case has to be looked at by somebody other than {advisor}.",
                advisor=called(other),
            )
        )
    else:
        if here.advisor.is_supervisor:
            handoff.leave_to_anybody()
        handoff.must_be_within(member.skills)
        had = now.advisors.get(handoff.advisor_id or 0)
        why_not = await comings.in_the_way(turn, here.chat, here.situation, handoff)
        handoff.transfer(user_id)
        await desk.begin_talk(turn.session, handoff, turn.now, turn.now)
        await here.refresh()
        await noting.keep_why(here, "transferred", why)
        await here.note("transferred", to=user_id)
        here.tell(
            Text(
                '<a href="tg://user?id={id}">{advisor}</a>, this case is yours now.',
                id=str(user_id),
                advisor=called(other),
            )
        )
        _tell_why(here, why)
        took = _took_over(other, had or here.advisor)
        await comings.tell_who(turn, here.chat, here.situation, handoff, took, why_not)


def _took_over(other: Advisor, had: Advisor) -> Text:
    if other.is_supervisor:
        text = Text("{other} (supervisor) takes over here from {advisor}.")
    else:
        text = Text("{other} (advisor) takes over here from {advisor}.")
    return text.given(other=called(other), advisor=called(had))


def _tell_why(here: InRoom, why: str) -> None:
    if why:
        here.tell(Text("“{words}”", words=why))


async def pass_on(here: InRoom, order: o.PassOn, why: str = "") -> None:
    """Back to the queue, for whoever has a skill."""
    handoff, turn = _mine(here), here.turn
    why_not = await comings.in_the_way(turn, here.chat, here.situation, handoff)
    handoff.pass_on(order.skill, turn.now)
    await here.refresh()
    await noting.keep_why(here, "passed on", why)
    await here.note("passed on", skill=order.skill)
    back = Text("Back in the queue, for somebody with the skill {skill}.", skill=order.skill)
    here.say(back, options=_back(here), about=desk_buttons.about(desk_buttons.About.PASSED))
    _tell_why(here, why)
    told = Text("A colleague who knows more about this writes to you here. You keep your place.")
    comings.tell(turn, here.chat, here.situation, told, why_not)


async def escalate(here: InRoom, order: o.Escalate) -> None:
    """A supervisor takes it; all of them are told in their own chats."""
    handoff, turn = here.room, here.turn
    if handoff.advisor_id is not None:
        _mine(here)
    elif handoff.skill == SUPERVISOR:
        here.say(Text("A supervisor is asked already."))
        return
    why_not = await comings.in_the_way(turn, here.chat, here.situation, handoff)
    handoff.escalate(turn.now)
    await here.refresh()
    await noting.keep_why(here, "escalated", order.why)
    await here.note("escalated")
    text = alerts.escalated(here.situation, handoff, called(here.advisor), order.why)
    here.say(
        Text("A supervisor is asked to take this case."),
        options=_back(here),
        about=desk_buttons.about(desk_buttons.About.PASSED),
    )
    called_for = await people.supervisors(turn.session)
    way_in = rooms.way_in(turn.house.group_id, handoff, here.language)
    turn.send(*supervisors.messages(called_for, text, here.language, markup=way_in))
    told = Text("I have asked somebody who may decide more. They write to you here.")
    comings.tell(turn, here.chat, here.situation, told, why_not)


def _back(here: InRoom) -> Options:
    return {f"take_back:{here.advisor.user_id}": Text("↩ By mistake: I take it back")}


async def take_back(here: InRoom, order: o.TakeBack) -> None:
    """It needed nobody else: whoever passed it on has it, or a supervisor. Raises refusals."""
    if here.advisor.user_id != order.user_id:
        here.must_supervise()
    was_escalated = here.room.skill == SUPERVISOR
    here.room.need_nobody_else()
    await here.note("passed on by mistake")
    await talk.claim(here, Claim())
    told = {"who": alerts.who(here.situation, here.room), "advisor": called(here.advisor)}
    text = Text("↩️ {who}: {advisor} goes on with it; it was passed on by mistake.", **told)
    here.tell(text)
    if was_escalated:
        supervising = await people.supervisors(here.turn.session)
        here.turn.send(*supervisors.messages(supervising, text, here.language))


async def snooze(here: InRoom, order: o.Snooze) -> None:
    """Put aside until a time; a word of the borrower brings it back at once."""
    handoff = here.claimed()
    at = _moment(here, order.typed)
    if at is None:
        return
    handoff.snooze(at)
    await answering.remember(here.turn, handoff, at)
    await here.turn.touch_queue(handoff.id)
    await here.note("put aside")
    here.say(
        Text("Put aside until {moment}. A word of the borrower brings it back at once.", moment=at)
        if handoff.unanswered_since is None
        else Text(
            "Put aside until {moment}. The borrower still waits for an answer, so its clock goes on.",
            moment=at,
        )
    )


async def call_back(here: InRoom, order: o.CallBack) -> None:
    """The borrower is told when the same advisor writes again; until then it is the bot's."""
    handoff = here.claimed()
    at = _moment(here, order.typed)
    if at is None:
        return
    if not here.is_reachable:
        here.say(NOT_REACHED)
        return
    hours = _opens(here, at)
    if hours is not None:
        here.say(AT_NO_SUCH_HOUR.given(moment=hours))
        return
    await unasked.must_be_allowed(here, "callback")
    handoff.promise(here.advisor.user_id, at, here.turn.now)
    await answering.remember(here.turn, handoff, at)
    await here.refresh()
    await here.note("call back promised")
    here.say(
        Text(
            "Promised for {moment}. Until then it is not in the way; /claim takes it up sooner.",
            moment=at,
        )
    )
    here.tell_borrower(
        Text(
            "{advisor} writes to you here again on {moment}.",
            advisor=called(here.advisor),
            moment=at,
        )
    )


def _opens(here: InRoom, at: datetime) -> datetime | None:
    """From when on the borrower may be written to, where that is not so *at* the moment promised."""
    borrower = here.situation.borrower
    if borrower is None:
        return None
    zone, later = ZoneInfo(borrower.time_zone), at
    for rule in time_rules(here.situation.policy.pack, borrower.preferences):
        later = rule.next_allowed(later, zone) or later
    return later if later > at else None


def _moment(here: InRoom, typed: str) -> datetime | None:
    """The moment that is meant; `None` where it is none, past or too far ahead, and the advisor reads so."""
    now, zone = here.turn.now, here.turn.house.zone
    try:
        when = a_moment(Words(typed), Reader(here.language.code, now.astimezone(zone).date()))
    except Unclear:
        here.say(EXAMPLE)
        return None
    at = when.after(now, zone)
    if now < at <= now + timedelta(days=LONGEST):
        return at
    here.say(EXAMPLE if at <= now else TOO_FAR.given(days=LONGEST))
    return None


def _mine(here: InRoom) -> Handoff:
    """The room, for whoever has it, or supervises whoever has. Raises as `claimed` does."""
    if here.advisor.is_supervisor and here.room.advisor_id is not None:
        return here.room
    return here.claimed()


ORDERS: dict[type[Order], Act] = {
    o.Transfer: transfer,
    o.TransferTo: transfer_to,
    o.PassOn: pass_on,
    o.Escalate: escalate,
    o.TakeBack: take_back,
    o.Snooze: snooze,
    o.CallBack: call_back,
}
