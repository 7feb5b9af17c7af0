"""Callbacks: the bot's answer to a tap."""

from __future__ import annotations

from bot.sandbox.refusals import Shape, bad
from bot.sandbox.world import World

LONGEST_ANSWER = 200


def answer_callback_query(world: World, given: Shape) -> bool:
    """answerCallbackQuery: once, and soon."""
    if len(given.get("text", "")) > LONGEST_ANSWER:
        raise bad("MESSAGE_TOO_LONG")
    if given.get("url"):
        raise bad("URL_INVALID")  # it opens games, which this bot has none of
    answer = {"text": given.get("text", ""), "show_alert": given.get("show_alert", False)}
    query = world.queries.answer(given["callback_query_id"], answer, now=world.now())
    if chat := world.chats.get(query.chat_id):
        world.touch(chat)
        toast = {"query_id": query.id, "chat_id": chat.id, "user_id": query.user_id, **answer}
        world.events.tell("answer", sequence=chat.sequence, **toast)
    return True


SERVED = {"answerCallbackQuery": answer_callback_query}
