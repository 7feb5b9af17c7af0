"""Deletions: messages taken off everybody's screen."""

from __future__ import annotations

from typing import Any

from bot.sandbox.access import message_in, writable
from bot.sandbox.chats import Chat
from bot.sandbox.refusals import Shape, bad
from bot.sandbox.world import World

DELETABLE_SECONDS = 48 * 3600


def delete_message(world: World, given: Shape) -> bool:
    """deleteMessage."""
    chat = writable(world, given["chat_id"])
    message = message_in(chat, given["message_id"], "message to delete")
    _check_deletable(world, chat, message)
    world.drop(chat, message["message_id"])
    return True


def delete_messages(world: World, given: Shape) -> bool:
    """deleteMessages: what is not there is overlooked."""
    chat = writable(world, given["chat_id"])
    there = [
        chat.messages[number]
        for number in numbers(given["message_ids"])
        if number in chat.messages
    ]
    for message in there:
        _check_deletable(world, chat, message)
    for message in there:
        world.drop(chat, message["message_id"])
    return True


def numbers(given: Any) -> list[int]:
    """A list of 1 to 100 message ids; raises Refused."""
    if not isinstance(given, list):
        raise bad("expected an Array of message identifiers")
    if not given:
        raise bad("message identifiers are not specified")
    if len(given) > 100:
        raise bad("too many message identifiers specified")
    if not all(isinstance(number, int) and number > 0 for number in given):
        raise bad("invalid message identifier specified")
    return given


def _check_deletable(world: World, chat: Chat, message: Shape) -> None:
    if "forum_topic_created" in message or "supergroup_chat_created" in message:
        raise bad("message can't be deleted")
    if chat.may(world.me.id, "can_delete_messages"):
        return
    mine = message["from"]["id"] == world.me.id
    if not mine and not chat.is_private:
        raise bad("message can't be deleted")
    if world.now() - message["date"] > DELETABLE_SECONDS:
        raise bad("message can't be deleted for everyone")


SERVED = {"deleteMessage": delete_message, "deleteMessages": delete_messages}
