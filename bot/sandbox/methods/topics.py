"""Topics: the threads of a forum."""

from __future__ import annotations

from collections.abc import Callable

from bot.sandbox.access import readable
from bot.sandbox.chats import Chat, Topic
from bot.sandbox.messages import service
from bot.sandbox.refusals import Shape, bad
from bot.sandbox.topic_icons import TOPIC_ICONS, stickers
from bot.sandbox.world import World

COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
LONGEST_NAME = 128


def create(world: World, given: Shape) -> Shape:
    """createForumTopic."""
    chat = _forum(world, given)
    if not chat.may(world.me.id, "can_manage_topics"):
        raise bad("not enough rights to create a topic")
    color = given.get("icon_color", COLORS[0])
    if color not in COLORS:
        raise bad("invalid icon color specified")
    world.limits.count(chat, world.clock.moment())
    icon = _icon(given)
    topic = open_topic(world, chat, world.me.id, _name(given["name"]), color=color, icon=icon)
    return topic.shape()


def open_topic(
    world: World,
    chat: Chat,
    creator: int,
    name: str,
    *,
    color: int = COLORS[0],
    icon: str | None = None,
) -> Topic:
    """A new topic, opened by a message of its own, whose id it has."""
    account = world.me if creator == world.me.id else world.accounts[creator]
    created: Shape = {"name": name, "icon_color": color}
    if icon:
        created["icon_custom_emoji_id"] = icon
    number = next(chat.ids)
    topic = Topic(
        id=number, name=name, icon_color=color, creator=creator, icon_custom_emoji_id=icon
    )
    chat.topics[number] = topic
    message = {
        "message_id": number,
        "message_thread_id": number,
        "is_topic_message": True,
        "from": account.shape(),
        "chat": chat.shape,
        "date": world.now(),
        "forum_topic_created": created,
    }
    world.put(chat, message)
    world.updates.add("message", message)
    return topic


def edit(world: World, given: Shape) -> bool:
    """editForumTopic."""
    chat, topic = _mine(world, given)
    changed: Shape = {}
    if given.get("name") and given["name"] != topic.name:
        changed["name"] = topic.name = _name(given["name"])
    icon = _icon(given)
    if icon is not None and icon != (topic.icon_custom_emoji_id or ""):
        changed["icon_custom_emoji_id"] = icon
        topic.icon_custom_emoji_id = icon or None
    if not changed:
        raise bad("TOPIC_NOT_MODIFIED")
    service(world, chat, topic, world.me, forum_topic_edited=changed)
    return True


def close(world: World, given: Shape) -> bool:
    """closeForumTopic."""
    return _shut(world, *_mine(world, given), closed=True)


def reopen(world: World, given: Shape) -> bool:
    """reopenForumTopic."""
    return _shut(world, *_mine(world, given), closed=False)


def delete(world: World, given: Shape) -> bool:
    """deleteForumTopic: with all its messages."""
    chat = _forum(world, given)
    topic = _topic(chat, given["message_thread_id"])
    if not chat.may(world.me.id, "can_delete_messages"):
        raise bad("not enough rights to delete the topic")
    remove_topic(world, chat, topic)
    return True


def remove_topic(world: World, chat: Chat, topic: Topic) -> None:
    """Gone, and the bot is not told."""
    del chat.topics[topic.id]
    gone = [
        n for n, message in chat.messages.items() if message.get("message_thread_id") == topic.id
    ]
    for number in gone:
        world.drop(chat, number)


def unpin_all(world: World, given: Shape) -> bool:
    """unpinAllForumTopicMessages."""
    chat = _forum(world, given)
    topic = _topic(chat, given["message_thread_id"])
    if not chat.may(world.me.id, "can_pin_messages"):
        raise bad("not enough rights to manage pinned messages in the chat")
    inside = {n for n in chat.pinned if chat.messages[n].get("message_thread_id") == topic.id}
    chat.pinned = [number for number in chat.pinned if number not in inside]
    world.touch(chat)
    return True


def edit_general(world: World, given: Shape) -> bool:
    """editGeneralForumTopic."""
    chat = _managed(world, given)
    chat.general.name = _name(given["name"])
    service(world, chat, None, world.me, forum_topic_edited={"name": chat.general.name})
    return True


def _general(
    *, closed: bool | None = None, hidden: bool | None = None
) -> Callable[[World, Shape], bool]:
    def call(world: World, given: Shape) -> bool:
        chat = _managed(world, given)
        if hidden is not None:
            if chat.general.is_hidden == hidden:
                raise bad("TOPIC_NOT_MODIFIED")
            chat.general.is_hidden = chat.general.is_closed = hidden
            word = "general_forum_topic_hidden" if hidden else "general_forum_topic_unhidden"
            service(world, chat, None, world.me, **{word: {}})
            return True
        return _shut(world, chat, chat.general, closed=bool(closed))

    return call


def unpin_all_general(world: World, given: Shape) -> bool:
    """unpinAllGeneralForumTopicMessages."""
    chat = _forum(world, given)
    if not chat.may(world.me.id, "can_pin_messages"):
        raise bad("not enough rights to manage pinned messages in the chat")
    chat.pinned = [
        number for number in chat.pinned if "message_thread_id" in chat.messages[number]
    ]
    world.touch(chat)
    return True


def icons(_: World, __: Shape) -> list[Shape]:
    """getForumTopicIconStickers."""
    return stickers()


def _shut(world: World, chat: Chat, topic: Topic, *, closed: bool) -> bool:
    if topic.is_closed == closed:
        raise bad("TOPIC_NOT_MODIFIED")
    topic.is_closed = closed
    word = "forum_topic_closed" if closed else "forum_topic_reopened"
    service(world, chat, None if topic is chat.general else topic, world.me, **{word: {}})
    return True


def _forum(world: World, given: Shape) -> Chat:
    chat = readable(world, given["chat_id"])
    if not chat.is_forum:
        raise bad("the chat is not a forum")
    return chat


def _managed(world: World, given: Shape) -> Chat:
    chat = _forum(world, given)
    if not chat.may(world.me.id, "can_manage_topics"):
        raise bad("not enough rights to edit the topic")
    return chat


def _mine(world: World, given: Shape) -> tuple[Chat, Topic]:
    chat = _forum(world, given)
    topic = _topic(chat, given["message_thread_id"])
    if topic.creator != world.me.id and not chat.may(world.me.id, "can_manage_topics"):
        raise bad("not enough rights to edit the topic")
    return chat, topic


def _topic(chat: Chat, thread_id: int) -> Topic:
    topic = chat.topics.get(thread_id)
    if topic is None:
        raise bad("TOPIC_ID_INVALID")
    return topic


def _icon(given: Shape) -> str | None:
    """What is to be shown; "" takes it away. Other custom emoji are for people who pay for them."""
    icon = given.get("icon_custom_emoji_id")
    if icon and icon not in TOPIC_ICONS:
        raise bad("DOCUMENT_INVALID")
    return icon


def _name(given: str) -> str:
    name = given.strip()
    if not name:
        raise bad("TOPIC_TITLE_EMPTY")
    if len(name) > LONGEST_NAME:
        raise bad("topic name is too long")  # Telegram cuts it off silently
    return name


SERVED = {
    "createForumTopic": create,
    "editForumTopic": edit,
    "closeForumTopic": close,
    "reopenForumTopic": reopen,
    "deleteForumTopic": delete,
    "unpinAllForumTopicMessages": unpin_all,
    "editGeneralForumTopic": edit_general,
    "closeGeneralForumTopic": _general(closed=True),
    "reopenGeneralForumTopic": _general(closed=False),
    "hideGeneralForumTopic": _general(hidden=True),
    "unhideGeneralForumTopic": _general(hidden=False),
    "unpinAllGeneralForumTopicMessages": unpin_all_general,
    "getForumTopicIconStickers": icons,
}
