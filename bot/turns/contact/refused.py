"""Refused: what Telegram did not take or take back, and where the desk reads of it."""

from __future__ import annotations

from typing import Any

from bot.desk import relay, rooms
from bot.turns.queue import line
from bot.turns.records import recounting
from bot.turns.turn import Turn
from dialogs.desk.history import said_before
from dialogs.texts import Lines, Sayable, Text
from negotiation.desk.handoff import Handoff
from storage import people
from storage.case import cases, sayings
from storage.messages.outbox import Parcel
from storage.staff import handoffs
from storage.staff.pairs import MessageId

NOT_REACHED = Text(
    "Not delivered: the borrower cannot be reached in Telegram. Please use another way."
)
NO_DOOR = Text("Not delivered: the borrower has disconnected their chat. Please use another way.")


async def undelivered(turn: Turn, payload: dict[str, Any]) -> None:
    """Telegram refused a message for good: the desk learns where."""
    handoff = await room_of(turn, payload["lane"])
    await _count(turn, handoff, payload["lane"])
    if payload.get("of") is not None:  # what an advisor wrote
        turn.send(relay.not_delivered(payload["of"]))
    told = Text("⚠️ A message could not be delivered: {error}", error=payload["error"])
    turn.tell_desk(
        handoff,
        told if handoff is not None else Lines(told, *await whose(turn, payload["lane"])),
        answers=payload.get("of"),
        is_report=True,
    )


async def put_aside(turn: Turn, payload: dict[str, Any]) -> None:
    """Telegram fails on one message alone; if it was for a topic, that may be what fails, so all are told."""
    of, lane = payload["of"], payload["lane"]
    handoff = None if lane.startswith("room:") else await room_of(turn, lane)
    await _count(turn, handoff, lane)
    if of is not None:  # what an advisor wrote
        turn.send(relay.not_delivered(of))
    told = Text(
        "⚠️ For an hour Telegram has failed on one message and taken others: message {number} is put aside, and what was behind it goes on. The operator can have it sent again.",
        number=str(payload["number"]),
    )
    turn.tell_desk(
        handoff,
        told if handoff is not None else Lines(told, *await whose(turn, lane)),
        answers=of,
        is_report=True,
    )


async def _count(turn: Turn, handoff: Handoff | None, lane: str) -> None:
    """Of what was for somebody's own chat: it stands in the day's list until somebody notes what they did."""
    if handoff is not None and handoff.case_id is not None and lane.startswith("chat:"):
        await turn.note("undelivered", actor="bot", case_id=handoff.case_id)


async def unsent(turn: Turn, payload: dict[str, Any]) -> None:
    """What was put aside is sent after all: the operator said so."""
    turn.send(Parcel(**payload))


async def recalled(turn: Turn, payload: dict[str, Any]) -> None:
    """An advisor's message is gone from the borrower's chat: its receipt goes as well."""
    turn.send(
        relay.no_receipt(payload["of"]),
        rooms.message(
            await room_of(turn, payload["lane"]),
            Text("Taken back: the borrower does not see it any more."),
            turn.house.desk_language,
            answers=payload["of"],
        ),
    )


async def unrecalled(turn: Turn, payload: dict[str, Any]) -> None:
    """Telegram deletes nothing after two days: the advisor learns that it is still there, and can change it."""
    handoff = await room_of(turn, payload["lane"])
    if handoff is not None:
        group_id = handoff.group_id or turn.house.group_id
        message = MessageId(chat_id=group_id, message_id=payload["of"])
        await sayings.recall(turn.session, message, None)
    turn.tell_desk(
        handoff,
        Text(
            "⚠️ It could not be taken back, so the borrower still sees it: {error}",
            error=payload["error"],
        ),
        answers=payload["of"],
        is_report=True,
    )


async def unpinned(turn: Turn, _: dict[str, Any]) -> None:
    """The bot may not pin: nothing is lost, and whoever may give the right learns of it."""
    _tell_all(
        turn,
        Text(
            "I may not pin messages here, so a case's card does not stay at the top of its topic. An administrator can give me that right."
        ),
    )


async def no_icons(turn: Turn, _: dict[str, Any]) -> None:
    """The bot may not change topics: nothing is lost, and whoever may give the right learns of it."""
    _tell_all(
        turn,
        Text(
            "I may not manage topics here, so a topic's icon does not show how its case stands. An administrator can give me that right."
        ),
    )


def _tell_all(turn: Turn, text: Sayable) -> None:
    turn.tell_desk(None, text, is_report=True)


async def no_room(turn: Turn, payload: dict[str, Any]) -> None:
    """A case has no topic, so that nobody sees it there: all are told, since what is for it is not shown anywhere."""
    told = Text(
        "⚠️ Telegram opens no topic for a case: {error}. What is for it waits, and is tried again every few minutes. If the group has too many topics, please delete some of closed cases.",
        error=payload["error"],
    )
    number = payload.get("handoff_id")  # news of an earlier version lacks it
    _tell_all(turn, Lines(told, *await whose(turn, f"room:{number}")) if number else told)


async def room_lost(turn: Turn, payload: dict[str, Any]) -> None:
    """A topic was deleted: in the one that takes its place stands again what was said last."""
    handoff = await handoffs.handoff(turn.session, payload["handoff_id"])
    last = await sayings.last(turn.session, payload["handoff_id"], said_before.MESSAGES)
    besides = payload["besides"] and MessageId(**payload["besides"])
    found = [one for one in last if one.message != besides]
    if handoff is None or not found:
        return
    names = await recounting.staff(turn)
    said = [
        said_before.Said(at=one.said_at, by=names.get(one.author), kind=one.kind, words=one.text)
        for one in found
    ]
    turn.tell_desk(handoff, said_before.said_before(said))


async def whose(turn: Turn, lane: str) -> list[Text]:
    """Which case or whose chat a lane leads to, for those who read of it outside of its topic; nothing where that is nobody's."""
    handoff = await room_of(turn, lane)
    if handoff is not None and handoff.case_id is not None:
        case = await cases.case(turn.session, handoff.case_id)
        return [BELONGS.given(who=Text("Case {number}", number=case.number))]
    if handoff is not None:
        return [BELONGS.given(who=Text("Visitor {chat}", chat=str(handoff.id)))]
    kind, _, number = lane.partition(":")
    advisor = await people.advisor(turn.session, int(number)) if kind == "chat" else None
    return [] if advisor is None else [BELONGS.given(who=line.called(advisor))]


BELONGS = Text("It belongs to: {who}")


async def room_of(turn: Turn, lane: str) -> Handoff | None:
    """Whose words go along a lane; None where that is nobody's, as the desk at large."""
    kind, _, number = lane.partition(":")
    if kind == "room":
        return None if not number else await handoffs.handoff(turn.session, int(number))
    return await handoffs.of_chat(turn.session, int(number)) if kind == "chat" else None
