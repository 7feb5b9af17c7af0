"""Events: arrivals of our own, and what Telegram tells of chats: files fetched, people unreachable."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from telegram import (
    ChatMember,
    ChatMemberAdministrator,
    ChatMemberOwner,
    ChatMemberUpdated,
    Message,
)

from bot.desk import relay, rooms
from dialogs.desk import other_ways, said_before
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.lifecycle import CaseState
from negotiation.offer import OfferState
from storage import cases, people, sayings
from storage.outbox import Parcel
from storage.pairs import MessageId

from . import (
    completing,
    contacting,
    desk_cards,
    offering,
    signing,
    situations,
    stamping,
    taking,
    telling,
    unsigned,
    verifying,
)
from .line import called
from .turn import Turn

log = structlog.get_logger()

NOT_REACHED = Text(
    "Not delivered: the borrower cannot be reached in Telegram. Please use another way."
)

#: What a chat member may be who can be written to.
_REACHABLE = {"member", "administrator", "creator"}


async def fetched(turn: Turn, payload: dict[str, Any]) -> None:
    if "verify_chat" in payload:
        await verifying.fetched(turn, payload["verify_chat"], payload["vault_id"])
    elif "voice_id" in payload:
        await telling.fetched(turn, payload["voice_id"], payload["vault_id"])
    else:
        await taking.fetched(turn, payload["paper_id"], payload["vault_id"])


async def scanned(turn: Turn, payload: dict[str, Any]) -> None:
    if "voice_id" in payload:
        await telling.scanned(turn, payload["voice_id"], payload["found"])
    else:
        await taking.scanned(turn, payload["paper_id"], payload["found"])


async def uploaded(turn: Turn, payload: dict[str, Any]) -> None:
    await taking.uploaded(turn, payload["upload_id"], payload["vault_id"], payload["name"])


async def unfetched(turn: Turn, payload: dict[str, Any]) -> None:
    if "verify_chat" in payload:
        await verifying.not_fetched(turn, payload["verify_chat"])
    elif "voice_id" in payload:
        await telling.not_fetched(turn, payload["voice_id"])
    else:
        await taking.not_fetched(turn, payload["paper_id"], too_large=payload["too_large"])


async def undelivered(turn: Turn, payload: dict[str, Any]) -> None:
    """Telegram refused a message for good: the desk learns where."""
    handoff = await _room_of(turn, payload["lane"])
    if payload.get("of") is not None:  # what an advisor wrote
        turn.send(relay.not_delivered(payload["of"]))
    turn.send(
        rooms.message(
            handoff,
            Text("⚠️ A message could not be delivered: {error}", error=payload["error"]),
            turn.house.desk_language,
            answers=payload.get("of"),
            is_report=True,
        )
    )


async def recalled(turn: Turn, payload: dict[str, Any]) -> None:
    """An advisor's message is gone from the borrower's chat: its receipt goes as well."""
    turn.send(
        relay.no_receipt(payload["of"]),
        rooms.message(
            await _room_of(turn, payload["lane"]),
            Text("Taken back: the borrower does not see it any more."),
            turn.house.desk_language,
            answers=payload["of"],
        ),
    )


async def unrecalled(turn: Turn, payload: dict[str, Any]) -> None:
    """Telegram deletes nothing after two days: the advisor learns that it is still there."""
    turn.send(
        rooms.message(
            await _room_of(turn, payload["lane"]),
            Text(
                "⚠️ It could not be taken back, so the borrower still sees it: {error}",
                error=payload["error"],
            ),
            turn.house.desk_language,
            answers=payload["of"],
            is_report=True,
        )
    )


async def unpinned(turn: Turn, _: dict[str, Any]) -> None:
    """The bot may not pin: nothing is lost, and whoever may give the right learns of it."""
    turn.send(
        rooms.message(
            None,
            Text(
                "I may not pin messages here, so a case's card does not stay at the top of its topic. An administrator can give me that right."
            ),
            turn.house.desk_language,
            is_report=True,
        )
    )


async def no_icons(turn: Turn, _: dict[str, Any]) -> None:
    """The bot may not change topics: nothing is lost, and whoever may give the right learns of it."""
    turn.send(
        rooms.message(
            None,
            Text(
                "I may not manage topics here, so a topic's icon does not show how its case stands. An administrator can give me that right."
            ),
            turn.house.desk_language,
            is_report=True,
        )
    )


async def unreachable(turn: Turn, payload: dict[str, Any]) -> None:
    """The borrower blocked the bot or left Telegram: the advisor has to find another way."""
    lane: str = payload["lane"]
    if not lane.startswith("chat:"):
        return
    await _lost(turn, int(lane.removeprefix("chat:")))
    if payload.get("of") is not None:  # what an advisor wrote
        handoff = await _room_of(turn, lane)
        language, of = turn.house.desk_language, payload["of"]
        turn.send(
            relay.not_delivered(of),
            rooms.message(handoff, NOT_REACHED, language, answers=of, is_report=True),
        )


async def named(turn: Turn, payload: dict[str, Any]) -> None:
    """Telegram said what an advisor is called."""
    await _name(turn, payload["user_id"], payload["name"])


async def joined(turn: Turn, message: Message) -> None:
    """Somebody came into the group: an advisor without a name has one from now on."""
    for user in message.new_chat_members:
        await _name(turn, user.id, user.first_name)


async def _name(turn: Turn, user_id: int, name: str) -> None:
    advisor = await people.active_advisor(turn.session, user_id)
    if advisor is not None and not advisor.name:
        advisor.name = name[:100]
        await turn.touch_queue()


async def membership(turn: Turn, change: ChatMemberUpdated, *, is_desk: bool) -> None:
    """Somebody blocked or unblocked the bot, or its place in a group has changed."""
    chat, status = change.chat, change.new_chat_member.status
    if chat.type == "private":
        if status in _REACHABLE:
            await found(turn, chat.id)
        else:
            await _lost(turn, chat.id)
    elif is_desk:
        _look_at_rights(change.new_chat_member)
    elif status in _REACHABLE:
        leave(turn, chat.id)


def _look_at_rights(mine: ChatMember) -> None:
    may = isinstance(mine, ChatMemberOwner) or (
        isinstance(mine, ChatMemberAdministrator) and mine.can_manage_topics
    )
    if not may:
        log.error(
            "the bot may not manage topics in the advisors' group; see `parley doctor`",
            status=mine.status,
        )


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


async def book_changed(turn: Turn, payload: dict[str, Any]) -> None:
    """Newer figures of a loan: what is open or unsigned was worked out on the old ones and ends; the desk is told."""
    for offer in await cases.open_offers_on(turn.session, payload["loan_id"]):
        if offer.state is OfferState.DRAFT:
            offer.withdraw(turn.now)
            continue
        await offering.expire(
            turn,
            offer.case_id,
            offer.version,
            Text(
                "The figures of your loan have changed, so our offer no longer fits. Your advisor will make a new one."
            ),
        )
    await unsigned.figures_changed(turn, payload["loan_id"])
    for case in await cases.open_cases_on(turn.session, payload["loan_id"]):
        await _tell_room(
            turn, case.id or 0, Text("📘 Newer figures of the loan have come from the book.")
        )


async def loan_gone(turn: Turn, payload: dict[str, Any]) -> None:
    """A loan is gone from the book: the desk is asked why."""
    for case in await cases.open_cases_on(turn.session, payload["loan_id"]):
        if case.state is not CaseState.CLOSED:
            await _tell_room(
                turn,
                case.id or 0,
                Text(
                    "❓ The loan is gone from the book. Was it settled, sold or written off? Write /closed settled, /closed sold or /closed written_off."
                ),
            )


async def book_differs(turn: Turn, payload: dict[str, Any]) -> None:
    """The book says otherwise than an arrangement in force: a person looks; nothing is overwritten."""
    for case in await cases.open_cases_on(turn.session, payload["loan_id"]):
        await _tell_room(
            turn,
            case.id or 0,
            Text(
                "📘 The book differs from the arrangement in force ({column}). Please look at it; the arrangement stands.",
                column=payload["column"],
            ),
        )


async def _lost(turn: Turn, chat_id: int) -> None:
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
    desk_cards.tell(turn, situation, other_ways.gone(situation, await _who_has(turn, situation)))
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
    turn.send(rooms.message(None, text, turn.house.desk_language))


async def _who_has(turn: Turn, situation: Situation) -> tuple[int, str] | None:
    user_id = situation.handoff.advisor_id if situation.handoff else None
    advisor = await people.active_advisor(turn.session, user_id) if user_id is not None else None
    return None if advisor is None else (advisor.user_id, advisor.name)


async def found(turn: Turn, chat_id: int) -> None:
    """A sign of life: who was given up can be reached again; of a borrower the desk learns it."""
    is_stranger = chat_id in turn.ahead.strangers
    advisor = None if is_stranger else await people.advisor(turn.session, chat_id)
    if advisor is not None:
        advisor.is_reachable = True
    chat = await people.chat(turn.session, chat_id)
    if chat is None or chat.borrower_id is None:
        return
    borrower = await people.borrower(turn.session, chat.borrower_id)
    if borrower.unreachable_since is None:
        return
    borrower.unreachable_since = None
    situation = await situations.read(turn, chat)
    await desk_cards.refresh(turn, situation)
    desk_cards.tell(turn, situation, Text("The borrower can be reached in Telegram again."))


async def room_lost(turn: Turn, payload: dict[str, Any]) -> None:
    """A topic was deleted: in the one that takes its place stands again what was said last."""
    handoff = await cases.handoff(turn.session, payload["handoff_id"])
    last = await sayings.last(turn.session, payload["handoff_id"], said_before.MESSAGES)
    besides = payload["besides"] and MessageId(**payload["besides"])
    found = [one for one in last if one.message != besides]
    if handoff is None or not found:
        return
    names = {f"advisor:{one.user_id}": one.name for one in await people.all_advisors(turn.session)}
    said = [
        said_before.Said(at=one.said_at, by=names.get(one.author), kind=one.kind, words=one.text)
        for one in found
    ]
    turn.send(rooms.message(handoff, said_before.said_before(said), turn.house.desk_language))


async def _tell_room(turn: Turn, case_id: int, text: Text) -> None:
    handoff = await cases.handoff_of_case(turn.session, case_id)
    if handoff is not None:
        turn.send(rooms.message(handoff, text, turn.house.desk_language))


async def _room_of(turn: Turn, lane: str) -> Any:
    kind, _, number = lane.partition(":")
    if kind == "room":
        return None if not number else await cases.handoff(turn.session, int(number))
    return await cases.handoff_of_chat(turn.session, int(number)) if kind == "chat" else None


Event = Callable[[Turn, dict[str, Any]], Awaitable[None]]

EVENTS: dict[str, Event] = {
    "fetched": fetched,
    "stamped": stamping.stamped,
    "came_too_late": contacting.came_too_late,
    "scanned": scanned,
    "sealed": signing.sealed,
    "letter_sealed": completing.sealed,
    "uploaded": uploaded,
    "unfetched": unfetched,
    "undelivered": undelivered,
    "recalled": recalled,
    "unrecalled": unrecalled,
    "unpinned": unpinned,
    "no_icons": no_icons,
    "room_lost": room_lost,
    "unreachable": unreachable,
    "named": named,
    "book_changed": book_changed,
    "loan_gone": loan_gone,
    "book_differs": book_differs,
}
