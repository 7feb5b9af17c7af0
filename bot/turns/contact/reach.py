"""Reach: who can be written to, where the bot is let in, and what advisors are called."""

from __future__ import annotations

from typing import Any

from telegram import ChatMemberUpdated

from bot.desk import relay, rooms
from bot.telegram.contents import Part
from bot.turns import situations
from bot.turns.desk.case import cards as desk_cards
from bot.turns.queue.line import called
from bot.turns.turn import Turn
from dialogs.desk.conversation import other_ways
from dialogs.situation import Situation
from dialogs.texts import Text
from storage import people
from storage.messages import outbox
from storage.messages.outbox import Parcel

from . import rights
from .refused import NOT_REACHED, room_of

#: What a chat member may be who can be written to.
_REACHABLE = {"member", "administrator", "creator"}


async def unreachable(turn: Turn, payload: dict[str, Any]) -> None:
    """The borrower blocked the bot or left Telegram: the advisor has to find another way."""
    lane: str = payload["lane"]
    if not lane.startswith("chat:"):
        return
    await _lost(turn, _chat_of(payload))
    if payload.get("of") is not None:  # what an advisor wrote
        handoff = await room_of(turn, lane)
        language, of = turn.house.desk_language, payload["of"]
        turn.send(
            relay.not_delivered(of),
            rooms.message(handoff, NOT_REACHED, language, answers=of, is_report=True),
        )


async def out_of_reach(turn: Turn, payload: dict[str, Any]) -> None:
    """Telegram fails on everything to this chat; what is for it waits, so the advisor may find another way."""
    await _lost(turn, _chat_of(payload), other_ways.AT_PRESENT)


async def reached(turn: Turn, payload: dict[str, Any]) -> None:
    """Something has arrived there after hours."""
    await found(turn, _chat_of(payload))


def _chat_of(payload: dict[str, Any]) -> int:
    return int(payload["lane"].removeprefix("chat:"))


async def membership(turn: Turn, change: ChatMemberUpdated, *, is_desk: bool) -> None:
    """Somebody blocked or unblocked the bot, or its place in a group has changed."""
    chat, status = change.chat, change.new_chat_member.status
    if chat.type == "private":
        if status in _REACHABLE:
            await found(turn, chat.id)
        else:
            await _lost(turn, chat.id)
    elif is_desk:
        await rights.changed(turn, change)
    elif status in _REACHABLE:
        leave(turn, chat.id)


async def found(turn: Turn, chat_id: int) -> None:
    """A sign of life: who was given up can be reached again; of a borrower the desk learns it."""
    is_stranger = chat_id in turn.ahead.strangers
    advisor = None if is_stranger else await people.advisor(turn.session, chat_id)
    if advisor is not None and not advisor.is_reachable:
        advisor.is_reachable = True
    chat = await people.chat(turn.session, chat_id)
    if chat is None or chat.borrower_id is None:
        return
    borrower = await people.borrower(turn.session, chat.borrower_id)
    if borrower.unreachable_since is None:
        return
    borrower.unreachable_since = None
    await outbox.hasten(turn.session, f"chat:{chat_id}")
    situation = await situations.read(turn, chat)
    await desk_cards.refresh(turn, situation)
    desk_cards.tell(turn, situation, Text("The borrower can be reached in Telegram again."))


async def _lost(turn: Turn, chat_id: int, why: Text = other_ways.UNREACHABLE) -> None:
    if why is other_ways.UNREACHABLE:
        await _lost_advisor(turn, chat_id)
    chat = await people.chat(turn.session, chat_id)
    if chat is None:
        return
    if chat.borrower_id is not None:
        borrower = await people.borrower(turn.session, chat.borrower_id)
        if borrower.unreachable_since is not None:
            return
        borrower.unreachable_since = turn.now
    situation = await situations.read(turn, chat)
    await desk_cards.refresh(turn, situation)
    desk_cards.tell(
        turn, situation, other_ways.gone(situation, await _who_has(turn, situation), why)
    )
    await turn.note(
        "unreachable",
        actor="bot",
        case_id=situation.case.id if situation.case else None,
    )


async def _lost_advisor(turn: Turn, user_id: int) -> None:
    """Who never wrote to the bot, or blocked it, is told in the group how to mend that: once, until they do."""
    advisor = await people.active_advisor(turn.session, user_id)
    if advisor is None or not advisor.is_reachable:
        return
    advisor.is_reachable = False
    name: dict[str, Any] = {"id": str(user_id), "advisor": called(advisor)}
    handle = turn.house.lender.handle
    text = (
        Text(
            '🚫 <a href="tg://user?id={id}">{advisor}</a>, I cannot write to you privately. Please write /start to me ({handle}) in a private chat once: what only you are to see comes there.',
            handle=handle,
            **name,
        )
        if handle
        else Text(
            '🚫 <a href="tg://user?id={id}">{advisor}</a>, I cannot write to you privately. Please write /start to me in a private chat once: what only you are to see comes there.',
            **name,
        )
    )
    turn.tell_desk(None, text)


async def _who_has(turn: Turn, situation: Situation) -> tuple[int, str] | None:
    user_id = situation.handoff.advisor_id if situation.handoff else None
    advisor = await people.active_advisor(turn.session, user_id) if user_id is not None else None
    return None if advisor is None else (advisor.user_id, advisor.name)


async def joined(turn: Turn, message: Part) -> None:
    """Somebody came into the group: an advisor without a name has one from now on."""
    for user in message.get("new_chat_members", ()):
        await _name(turn, user["id"], user["first_name"])


async def changed(turn: Turn, change: ChatMemberUpdated) -> None:
    """The same, where the group hides who comes."""
    if change.new_chat_member.status in _REACHABLE:
        user = change.new_chat_member.user
        await _name(turn, user.id, user.first_name)


async def named(turn: Turn, payload: dict[str, Any]) -> None:
    """Telegram said what an advisor is called, or that they are not in the group."""
    if payload["name"]:
        await _name(turn, payload["user_id"], payload["name"])
        return
    advisor = await people.active_advisor(turn.session, payload["user_id"])
    if advisor is not None and not advisor.name and advisor.is_on_duty:
        advisor.is_on_duty = False  # nobody is offered to somebody who cannot see it
        await turn.touch_queue()
        text = Text(
            "{id} is not in this group: nobody is offered to them until they join.",
            id=str(advisor.user_id),
        )
        turn.tell_desk(None, text)


async def _name(turn: Turn, user_id: int, name: str) -> None:
    advisor = await people.active_advisor(turn.session, user_id)
    if advisor is not None and not advisor.name:  # for the first time here
        advisor.name, advisor.is_on_duty = name[:100], True
        await turn.touch_queue()


def leave(turn: Turn, chat_id: int) -> None:
    """Say that this group is not the desk, and leave it."""
    text = turn.house.desk_language.plain(
        Text("I work in private chats only, so I leave this group. Write to me directly.")
    )
    lane = f"chat:{chat_id}"
    turn.send(
        Parcel(lane=lane, method="send_message", params={"chat_id": chat_id, "text": text}),
        Parcel(lane=lane, method="leave_chat", params={"chat_id": chat_id}),
    )
