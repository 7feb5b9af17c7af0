"""Rights: what the bot may do in the advisors' group; who can mend it learns once that it may not, and that it may again."""

from __future__ import annotations

import structlog
from telegram import ChatMember, ChatMemberAdministrator, ChatMemberOwner, ChatMemberUpdated

from bot.telegram.losses import NO_ICONS, UNPINNED
from bot.turns.turn import Turn
from dialogs.texts import Text
from storage.messages import inbox

from . import supervisors

log = structlog.get_logger()

LOST = Text(
    "⚠️ I may not manage topics in the advisors' group any more: a new case gets no topic, and what borrowers write there waits. Nothing is lost. Please let an administrator of the group give me the right “Manage topics”."
)
GONE = Text(
    "⚠️ I am no longer in the advisors' group: what borrowers write waits. Nothing is lost. Please let an administrator take me in again, with the right “Manage topics”."
)
WELL = Text("✅ I may manage topics in the advisors' group: what waited is on its way.")
#: From where nothing of the bot arrives in the group.
_OUTSIDE = {"left", "kicked"}


async def changed(turn: Turn, change: ChatMemberUpdated) -> None:
    """The bot's own place among the advisors is another one."""
    before, now = change.old_chat_member, change.new_chat_member
    if not _may_manage_topics(now):
        log.error(
            "the bot may not manage topics in the advisors' group; see `parley doctor`",
            status=now.status,
        )
    mended = [key for key, may in _MAY.items() if may(now) and not may(before)]
    await inbox.forget(turn.session, *mended)
    is_outside, was_outside = now.status in _OUTSIDE, before.status in _OUTSIDE
    if _may_manage_topics(now):
        is_first_time = before.status == "left"
        text = None if _may_manage_topics(before) or is_first_time else WELL
    elif is_outside:
        text = None if was_outside else GONE
    else:
        text = LOST if _may_manage_topics(before) else None
    if text is None:
        return
    if not is_outside:
        turn.tell_desk(None, text, is_report=True)
    await supervisors.call(turn, text)


def _may_manage_topics(member: ChatMember) -> bool:
    return isinstance(member, ChatMemberOwner) or (
        isinstance(member, ChatMemberAdministrator) and bool(member.can_manage_topics)
    )


def _may_pin(member: ChatMember) -> bool:
    return isinstance(member, ChatMemberOwner) or (
        isinstance(member, ChatMemberAdministrator) and bool(member.can_pin_messages)
    )


#: News that is news again, once what it was of is mended.
_MAY = {NO_ICONS: _may_manage_topics, UNPINNED: _may_pin}
