"""Reactions: the bot's own, such as a receipt for what was relayed."""

from __future__ import annotations

from bot.sandbox.access import message_in, readable
from bot.sandbox.refusals import Shape, bad
from bot.sandbox.world import World


def react(world: World, given: Shape) -> bool:
    """setMessageReaction: one at most, as for anybody without Premium."""
    chat = readable(world, given["chat_id"])
    message = message_in(chat, given["message_id"], "message to react")
    wanted = given.get("reaction") or []
    if not isinstance(wanted, list) or not all(isinstance(one, dict) for one in wanted):
        raise bad("expected an Array of ReactionType")
    if len(wanted) > 1:
        raise bad("REACTIONS_TOO_MANY")
    for one in wanted:
        if one.get("type") != "emoji" or one.get("emoji") not in REACTIONS:
            raise bad("REACTION_INVALID")
    chat.reactions.setdefault(message["message_id"], {})[world.me.id] = wanted
    world.touch(chat, message["message_id"])
    world.events.tell(
        "reaction",
        chat_id=chat.id,
        sequence=chat.sequence,
        message_id=message["message_id"],
        user_id=world.me.id,
        reaction=wanted,
    )
    return True


REACTIONS = frozenset(
    [
        "❤",
        "👍",
        "👎",
        "🔥",
        "🥰",
        "👏",
        "😁",
        "🤔",
        "🤯",
        "😱",
        "🤬",
        "😢",
        "🎉",
        "🤩",
        "🤮",
        "💩",
        "🙏",
        "👌",
        "🕊",
        "🤡",
        "🥱",
        "🥴",
        "😍",
        "🐳",
        "❤\u200d🔥",
        "🌚",
        "🌭",
        "💯",
        "🤣",
        "⚡",
        "🍌",
        "🏆",
        "💔",
        "🤨",
        "😐",
        "🍓",
        "🍾",
        "💋",
        "🖕",
        "😈",
        "😴",
        "😭",
        "🤓",
        "👻",
        "👨\u200d💻",
        "👀",
        "🎃",
        "🙈",
        "😇",
        "😨",
        "🤝",
        "✍",
        "🤗",
        "🫡",
        "🎅",
        "🎄",
        "☃",
        "💅",
        "🤪",
        "🗿",
        "🆒",
        "💘",
        "🙉",
        "🦄",
        "😘",
        "💊",
        "🙊",
        "😎",
        "👾",
        "🤷\u200d♂",
        "🤷",
        "🤷\u200d♀",
        "😡",
    ]
)

SERVED = {"setMessageReaction": react}
