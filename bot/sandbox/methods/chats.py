"""Chats: who and what the bot has before it."""

from __future__ import annotations

from bot.sandbox.access import readable
from bot.sandbox.chats import Chat, Member
from bot.sandbox.messages import quotable
from bot.sandbox.refusals import Shape, bad
from bot.sandbox.world import World

GIFTS = dict.fromkeys(
    (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    ),
    False,
)


def get_me(world: World, _: Shape) -> Shape:
    """getMe."""
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "supports_guest_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
    }
    return {**world.me.shape(), **abilities}


def get_chat(world: World, given: Shape) -> Shape:
    """getChat."""
    chat = readable(world, given["chat_id"])
    said = {
        **chat.shape,
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": GIFTS,
    }
    if chat.pinned:
        said["pinned_message"] = quotable(chat.messages[chat.pinned[-1]])
    if not chat.is_private:
        said["permissions"] = dict.fromkeys(PERMISSIONS, True)
        if chat.type == "supergroup":
            said["has_visible_history"] = True
    return said


def get_chat_member(world: World, given: Shape) -> Shape:
    """getChatMember."""
    chat = readable(world, given["chat_id"])
    account = world.me if given["user_id"] == world.me.id else world.accounts.get(given["user_id"])
    if account is None:
        raise bad("PARTICIPANT_ID_INVALID")
    if chat.is_private:
        return Member(status="member").shape(account.shape())
    return chat.members.get(account.id, Member(status="left")).shape(account.shape())


def get_chat_administrators(world: World, given: Shape) -> list[Shape]:
    """getChatAdministrators."""
    chat = _group(world, given)
    named = [
        member.shape((world.me if number == world.me.id else world.accounts[number]).shape())
        for number, member in chat.members.items()
        if member.status in {"creator", "administrator"}
    ]
    others = [one for one in named if not one["user"]["is_bot"] or given.get("return_bots")]
    return [
        *others,
        *(one for one in named if one["user"]["id"] == world.me.id and one not in others),
    ]


def get_chat_member_count(world: World, given: Shape) -> int:
    """getChatMemberCount."""
    chat = readable(world, given["chat_id"])
    return 2 if chat.is_private else sum(chat.has(number) for number in chat.members)


def leave_chat(world: World, given: Shape) -> bool:
    """leaveChat."""
    chat = _group(world, given)
    chat.members[world.me.id] = Member(status="left")
    world.touch(chat)
    return True


def _group(world: World, given: Shape) -> Chat:
    chat = readable(world, given["chat_id"])
    if chat.is_private:
        raise bad("there are no administrators in the private chat")
    return chat


PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
SERVED = {
    "getMe": get_me,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatMemberCount": get_chat_member_count,
    "getChatAdministrators": get_chat_administrators,
    "leaveChat": leave_chat,
}
