"""Departing: an advisor is no longer in the group: what they had waits for another, and supervisors learn it."""

from __future__ import annotations

from telegram import ChatMemberRestricted, ChatMemberUpdated

from bot.desk import menus
from bot.telegram.contents import Part
from bot.turns.contact import supervisors
from bot.turns.turn import Turn
from dialogs.texts import Plural, Sayable
from storage import people
from storage.messages import due
from storage.messages.due import Duty
from storage.records import Advisor

from . import reassigning
from .line import called

_OUTSIDE = {"left", "kicked"}


async def noted(turn: Turn, message: Part) -> None:
    """The group itself says who left; some hide it."""
    if "left_chat_member" in message:
        await _left(turn, message["left_chat_member"]["id"])


async def changed(turn: Turn, change: ChatMemberUpdated) -> None:
    """Telegram says so to an administrator."""
    now = change.new_chat_member
    is_in = now.is_member if isinstance(now, ChatMemberRestricted) else now.status not in _OUTSIDE
    if not is_in:
        await _left(turn, now.user.id)


async def _left(turn: Turn, user_id: int) -> None:
    """Every right ends with it, as by /remove; but the only supervisor keeps theirs, or nobody could let anybody in.

    Mostly it is heard twice, in both ways.
    """
    advisor = await people.active_advisor(turn.session, user_id)
    if advisor is None:
        return
    is_last = await is_last_supervisor(turn, advisor)
    if is_last:
        moved = await reassigning.goes_off_duty(turn, advisor, by="bot")
    else:
        advisor.is_active = False
        if advisor.is_supervisor:
            turn.send(menus.of(advisor, turn.house.desk_language))
        back = reassigning.no_advisor(advisor)
        moved = await reassigning.all_of(turn, advisor, None, back, by="bot")
        await turn.touch_queue()
    day = turn.today
    duty = Duty(  # its key makes it one a day for who stays an advisor; any other is gone the second time
        key=f"gone:{user_id}:{day}" if is_last else f"gone:{user_id}:{turn.now.timestamp()}",
        kind="gone",
        subject={"user_id": user_id, "cases": moved.all, "is_last": is_last},
        due_at=turn.now,
    )
    await due.schedule(turn.session, [duty])


async def tell(turn: Turn, duty: Duty) -> None:
    """All are told, and every other supervisor in private."""
    await due.done(turn.session, duty)
    gone, cases = duty.subject["user_id"], duty.subject["cases"]
    advisor = await people.advisor(turn.session, gone)
    if advisor is None:
        return
    await turn.note("advisor left", actor="bot", user=gone, cases=cases)
    told = _told(advisor, cases, is_last=duty.subject["is_last"])
    turn.tell_desk(None, told)
    await supervisors.call(turn, told, besides=gone)


async def is_last_supervisor(turn: Turn, other: Advisor) -> bool:
    known = await people.all_advisors(turn.session)
    return [each for each in known if each.is_active and each.is_supervisor] == [other]


def _told(advisor: Advisor, cases: int, *, is_last: bool) -> Sayable:
    if is_last:
        return Plural(
            "👋 {advisor}, the only supervisor, is no longer in this group, and off duty now; {n} case is back in the queue. Please let {advisor} back in, or ask the operator for another supervisor.",
            "👋 {advisor}, the only supervisor, is no longer in this group, and off duty now; {n} cases are back in the queue. Please let {advisor} back in, or ask the operator for another supervisor.",
            n=cases,
            advisor=called(advisor),
        )
    return Plural(
        "👋 {advisor} is no longer in this group and may not act here any more; {n} case is back in the queue. If it was a mistake: /add {id}",
        "👋 {advisor} is no longer in this group and may not act here any more; {n} cases are back in the queue. If it was a mistake: /add {id}",
        n=cases,
        advisor=called(advisor),
        id=str(advisor.user_id),
    )
