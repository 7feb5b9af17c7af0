"""Departing: an advisor is no longer in the group: what they had waits for another, and supervisors learn it."""

from __future__ import annotations

from telegram import Message

from bot.desk import rooms, supervisors
from dialogs.texts import Plural, Sayable
from storage import people
from storage.records import Advisor

from . import reassigning
from .line import called
from .turn import Turn


async def left(turn: Turn, message: Message) -> None:
    """Every right ends with it, as by /remove; but the only supervisor keeps theirs, or nobody could let anybody in."""
    gone = message.left_chat_member
    advisor = await people.active_advisor(turn.session, gone.id) if gone is not None else None
    if advisor is None:
        return
    is_last = await is_last_supervisor(turn, advisor)
    if is_last:
        advisor.is_on_duty = False
        back = reassigning.off_duty(advisor)
    else:
        advisor.is_active = False
        back = reassigning.no_advisor(advisor)
    moved = await reassigning.all_of(turn, advisor, None, back, by="bot")
    await turn.touch_queue()
    await turn.note("advisor left", actor="bot", user=advisor.user_id, cases=moved.all)
    told, language = _told(advisor, moved.all, is_last=is_last), turn.house.desk_language
    turn.send(rooms.message(None, told, language))
    others = [
        one for one in await people.supervisors(turn.session) if one.user_id != advisor.user_id
    ]
    turn.send(*supervisors.messages(others, told, language))


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
