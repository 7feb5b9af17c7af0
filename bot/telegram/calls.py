"""Calls: what a parcel of the outbox needs before it can be made: where its room is now, its files, what it points at."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from negotiation.desk.handoff import Handoff
from storage.engine.database import Session
from storage.messages import screens, written
from storage.messages.outbox import Parcel, Waiting
from storage.messages.screens import Screen
from storage.sealed.archive import Archive
from storage.staff import desk, handoffs, pairs
from storage.staff.pairs import MessageId, Whereabouts

from . import albums, beside, joining
from .outcomes import DESK_LANES

#: What is done to the card at the top of a borrower's chat.
ON_CARD = frozenset({"status", "pin", "unpin"})
#: What is kept up to date in place: sent once, from then on changed.
PUT_AGAIN = frozenset({"card", "board", "status"})
#: What is about a message that is there.
EDITS = frozenset(
    {"edit_copy", "edit_message_reply_markup", "edit_message_text", "pin", "delete_message"}
)


@dataclass(kw_only=True)
class Room:
    """Where a room is; what it lacks is put there before the call."""

    handoff_id: int
    topic_id: int | None
    icon: str | None  #: the emoji its topic shows
    card: Parcel | None  #: the card as it was last, where the room has none


@dataclass(kw_only=True)
class Call:
    """A call ready to be made: everything it needs is read, no transaction is open."""

    waiting: Waiting
    params: dict[str, Any]
    files: dict[str, bytes] = field(default_factory=dict)
    room: Room | None = None
    joined: list[int] = field(default_factory=list)  #: rows that go out with it
    beside: list[Parcel] = field(default_factory=list)  #: what changes further up meanwhile

    @property
    def is_for_desk(self) -> bool:
        return self.waiting.parcel.lane.startswith(DESK_LANES)

    @property
    def is_edit(self) -> bool:
        method = self.waiting.parcel.method
        return method in EDITS or (method == "card" and "message_id" in self.params)


class Preparation:
    """Reads what calls need, in the transaction of whoever asks."""

    def __init__(
        self,
        archive: Archive,
        group_id: int,
        whereabouts: Whereabouts,
        now: Callable[[], datetime],
    ) -> None:
        self._archive = archive
        self._group_id = group_id
        self._whereabouts = whereabouts
        self._now = now

    async def call(self, session: Session, waiting: Waiting, behind: Mapping[int, Screen]) -> Call:
        """Read what the call needs: where the room is now, the files, the message replied to.

        What stands in the borrowers' chats *behind* was read before.
        """
        waiting, rows = await joining.joined(session, waiting, self._now())
        parcel = waiting.parcel
        call = Call(waiting=waiting, params=dict(parcel.params), joined=rows)
        call.beside += beside.taken_along(call.params, parcel.lane)
        if call.is_for_desk:
            call.params["chat_id"] = await self._whereabouts.now(session, self._group_id)
        if parcel.lane.startswith("room:"):
            await _find_room(session, call)
        elif parcel.method in ON_CARD:
            _find_status(behind.get(call.params["chat_id"]), call)
        elif "asks" in parcel.keeps:
            _find_outdated(behind.get(call.params["chat_id"]), call)
        elif "board" in parcel.keeps:
            board = await desk.board(session, parcel.keeps["board"])
            call.params |= {} if board is None else {"message_id": board}
        await _aim(session, call)
        if "album" in call.params:
            await albums.gather(session, call.params)
        for name, file in parcel.files.items():
            call.files[name] = await self._archive.fetch(session, file["vault"])
        return call


async def _aim(session: Session, call: Call) -> None:
    """At the same message on the other side; what was to be changed and never arrived is said now."""
    for name in ("reply_to", "edit_of"):
        if name in call.params:
            here = MessageId(**call.params.pop(name))
            _point(call.params, name, await pairs.other(session, here))
    parcel = call.waiting.parcel
    if parcel.method == "edit_message_text" and "message_id" not in call.params:
        call.waiting = replace(call.waiting, parcel=replace(parcel, method="send_message"))


async def rooms_behind(session: Session, ready: Sequence[Waiting]) -> list[Handoff]:
    """The rooms that these go to, read together; for as long as they are held, each finds its own in memory."""
    lanes = (one.parcel.lane.partition(":") for one in ready)
    numbers = {int(number) for kind, _, number in lanes if kind == "room" and number.isdecimal()}
    return await handoffs.preload(session, numbers) if numbers else []


async def screens_behind(session: Session, ready: Sequence[Waiting]) -> dict[int, Screen]:
    """What stands in the borrowers' chats whose cards and questions are looked at, by chat."""
    parcels = (one.parcel for one in ready)
    chats = (one.params.get("chat_id") for one in parcels if _is_about_screen(one))
    return await screens.of(session, {number for number in chats if isinstance(number, int)})


def _is_about_screen(parcel: Parcel) -> bool:
    return parcel.method in ON_CARD or "asks" in parcel.keeps


async def _find_room(session: Session, call: Call) -> None:
    parcel = call.waiting.parcel
    handoff = await handoffs.handoff(session, int(parcel.lane.removeprefix("room:")))
    if handoff is None or handoff.id is None:
        raise LookupError(f"no {parcel.lane}")
    card = None
    if handoff.card_id is None and parcel.method not in {"card", "pin"}:
        card = await written.newest(session, parcel.lane, "card", before=call.waiting.id)
    if handoff.card_id is not None and parcel.method in {"card", "pin"}:
        call.params["message_id"] = handoff.card_id
    call.room = Room(
        handoff_id=handoff.id, topic_id=handoff.topic_id, icon=handoff.icon, card=card
    )


def _find_status(screen: Screen | None, call: Call) -> None:
    """The card of a borrower's chat, where there is one already."""
    if screen is not None and screen.card is not None:
        call.params["message_id"] = screen.card


def _find_outdated(screen: Screen | None, call: Call) -> None:
    """The messages with the buttons of the question before."""
    if screen is None:
        return
    changed = call.params.get("message_id")
    if changed is not None and changed not in screen.messages:
        _say_below(call)
    keeps = call.waiting.parcel.keeps
    if screen.question != keeps["asks"]:
        answered = keeps.get("answered", {}).get("message_id")
        outdated = (one for one in screen.messages if one not in {changed, answered})
        call.beside += [beside.bare(call.params["chat_id"], one) for one in outdated]


def _say_below(call: Call) -> None:
    """A message of its own instead of a change: of a question that was said twice, only the last copy is known.

    Whoever tapped the copy above it would find what comes next above what they have answered.
    """
    call.beside.append(beside.bare(call.params["chat_id"], call.params.pop("message_id")))
    said = replace(call.waiting.parcel, method="send_message")
    call.waiting = replace(call.waiting, parcel=said)


def _point(params: dict[str, Any], name: str, other: MessageId | None) -> None:
    """Aim at the same message on the other side, where there is one."""
    if other is None:
        return
    if name == "reply_to":
        params["reply_parameters"] = {
            "message_id": other.message_id,
            "allow_sending_without_reply": True,
        }
    else:
        params["chat_id"], params["message_id"] = other.chat_id, other.message_id
