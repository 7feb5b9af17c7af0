"""Desk's passing: a case goes to a colleague, to somebody with a skill or to a supervisor; by mistake, and back."""

from __future__ import annotations

from bot.turns.casework import noting
from bot.turns.contact import supervisors
from bot.turns.desk import buttons as desk_buttons
from bot.turns.desk.conversation import talk
from bot.turns.desk.here import Act, InRoom
from bot.turns.desk.team.colleagues import cleaned, is_called
from bot.turns.queue import alarming, comings, line
from bot.turns.queue.line import Line, called
from dialogs.desk.orders import passing as o
from dialogs.desk.orders.order import Order
from dialogs.desk.orders.talk import Claim
from dialogs.desk.workload import alerts
from dialogs.flow import Options
from dialogs.texts import Lines, Text
from negotiation.desk.handoff import SUPERVISOR, Handoff
from negotiation.desk.queue import DeskMember
from negotiation.refusals import AlreadyClaimed
from storage import people
from storage.records import Advisor
from storage.staff import desk

NOT_KNOWN = Text("No advisor of that name is known here, and nobody has a skill of that name.")
TO_ONESELF = Text("You have it already.")
BY_MISTAKE = Text("↩ By mistake: I take it back")
BACK = Text("↩️ {who}: {advisor} goes on with it; it was passed on by mistake.")


async def transfer(here: InRoom, order: o.Transfer) -> None:
    """To whom is said by a reply, a name or a number, or chosen."""
    _mine(here)
    now, replied = await line.read(here.turn), here.hearing.replied
    if not order.to and replied is not None and not replied.is_bot:
        await _hand_over(here, now, replied.user_id)
        return
    wanted, why = _meant(now, order.to)
    named = [each for each in now.advisors.values() if is_called(each, wanted)]
    if wanted and len(named) == 1:
        await _hand_over(here, now, named[0].user_id, why)
    elif wanted and not named and _is_skill(now, wanted):
        await pass_on(here, o.PassOn(wanted), why)
    else:
        _choose(here, now, [NOT_KNOWN] if wanted and not named else [])


def _meant(now: Line, typed: str) -> tuple[str, str]:
    """To whom, and what stands behind it for them: all of it is a name, or the beginning is."""
    words = typed.split()
    for count in range(len(words), 0, -1):
        wanted = cleaned(words[:count])
        if _is_skill(now, wanted) or any(is_called(one, wanted) for one in now.advisors.values()):
            return wanted, " ".join(words[count:])
    return typed.casefold().lstrip("@"), ""


def _is_skill(now: Line, wanted: str) -> bool:
    return any(wanted in each.skills for each in now.members)


def _choose(here: InRoom, now: Line, why: list[Text]) -> None:
    """Buttons for the colleagues on duty and the skills there are; *why* nobody is meant yet."""
    others = [each for each in now.members if each.is_on_duty and each.id != here.room.advisor_id]
    skills = sorted({skill for each in now.members for skill in each.skills})
    buttons = {f"to:{each.id}": _label(now, each) for each in others}
    buttons |= {
        f"skill:{skill}": Text("Whoever has the skill {skill}", skill=skill)
        for skill in skills
        if skill != SUPERVISOR
    }
    if buttons:
        here.say(Lines(*why, Text("To whom?")), options=buttons)
    else:
        here.say(
            Lines(*why, Text("No colleague is on duty. /release gives it back to the queue."))
        )


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
    elif member.id in line.not_for(handoff, await line.part_in(turn, handoff), now.members):
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
        had = now.advisors.get(handoff.advisor_id or 0) or here.advisor
        why_not = await comings.in_the_way(turn, here.chat, here.situation, handoff)
        handoff.transfer(user_id)
        await desk.begin_talk(turn.session, handoff, turn.now, turn.now)
        await here.refresh()
        await noting.keep_why(here, "transferred", why)
        await here.note("transferred", to=user_id)
        told = Text(
            '<a href="tg://user?id={id}">{advisor}</a>, this case is yours now.',
            id=str(user_id),
            advisor=called(other),
        )
        back = {f"take_back_from:{user_id}:{had.user_id}": BY_MISTAKE}
        about = desk_buttons.About.HANDED.of(user_id)
        here.say(Lines(told, *_quoted(why)), options=back, about=about)
        await comings.tell_who(
            turn, here.chat, here.situation, handoff, _took_over(other, had), why_not
        )


def _took_over(other: Advisor, had: Advisor) -> Text:
    if other.is_supervisor:
        text = Text("{other} (supervisor) takes over here from {advisor}.")
    else:
        text = Text("{other} (advisor) takes over here from {advisor}.")
    return text.given(other=called(other), advisor=called(had))


def _quoted(why: str) -> list[Text]:
    return [Text("“{words}”", words=why)] if why else []


async def pass_on(here: InRoom, order: o.PassOn, why: str = "") -> None:
    """Back to the queue, for whoever has a skill."""
    handoff, turn = _mine(here), here.turn
    why_not = await comings.in_the_way(turn, here.chat, here.situation, handoff)
    handoff.pass_on(order.skill, turn.now)
    await here.refresh()
    await noting.keep_why(here, "passed on", why)
    await here.note("passed on", skill=order.skill)
    back = Text("Back in the queue, for somebody with the skill {skill}.", skill=order.skill)
    about = desk_buttons.About.PASSED.of()
    here.say(Lines(back, *_quoted(why)), options=_back(here), about=about)
    told = Text(
        "A colleague who knows more about this will write to you here. You keep your place."
    )
    comings.tell(turn, here.chat, here.situation, told, why_not)
    await alarming.left_alone(turn, here.situation, handoff)


async def escalate(here: InRoom, order: o.Escalate) -> None:
    """A supervisor takes it; all of them are told in their own chats."""
    handoff, turn = here.room, here.turn
    if handoff.advisor_id is not None:
        _mine(here)
    elif handoff.skill == SUPERVISOR:
        here.say(Text("A supervisor has already been asked."))
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
        about=desk_buttons.About.PASSED.of(),
    )
    await supervisors.call(turn, text, handoff)
    told = Text("I have asked somebody who may decide more. They will write to you here.")
    comings.tell(turn, here.chat, here.situation, told, why_not)


def _back(here: InRoom) -> Options:
    return {f"take_back:{here.advisor.user_id}": BY_MISTAKE}


async def take_back(here: InRoom, order: o.TakeBack) -> None:
    """It needed nobody else: whoever passed it on has it, or a supervisor. Raises refusals."""
    if here.advisor.user_id != order.user_id:
        here.must_supervise()
    was_escalated = here.room.skill == SUPERVISOR
    here.room.need_nobody_else()
    await here.note("passed on by mistake")
    await talk.claim(here, Claim())
    told = {"who": alerts.who(here.situation, here.room), "advisor": called(here.advisor)}
    text = BACK.given(**told)
    here.tell(text)
    if was_escalated:
        await supervisors.call(here.turn, text)


async def take_back_from(here: InRoom, order: o.TakeBackFrom) -> None:
    """The wrong colleague: whoever had it has it again. Raises `AlreadyClaimed` once they have written.

    By a tap of either, or of a supervisor.
    """
    if here.advisor.user_id not in {order.had, order.user_id}:
        here.must_supervise()
    handoff, turn = here.room, here.turn
    had = await people.active_advisor(turn.session, order.had)
    other = await people.advisor(turn.session, order.user_id)
    if had is None or other is None:
        here.say(NOT_KNOWN)
        return
    handoff.must_be_claimed_by(order.user_id)
    if await desk.has_written(turn.session, handoff):
        raise AlreadyClaimed(order.user_id)
    why_not = await comings.in_the_way(turn, here.chat, here.situation, handoff)
    handoff.transfer(order.had)
    await desk.begin_talk(turn.session, handoff, turn.now, turn.now)
    await here.refresh()
    await here.note("passed on by mistake")
    here.tell(BACK.given(who=alerts.who(here.situation, handoff), advisor=called(had)))
    await comings.tell_who(
        turn, here.chat, here.situation, handoff, _took_over(had, other), why_not
    )


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
    o.TakeBackFrom: take_back_from,
}
