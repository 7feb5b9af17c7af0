"""Ahead: what the turns of one commit need, read together before them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.telegram.arrivals import is_note
from negotiation.applying.identification import since
from negotiation.desk.handoff import Handoff
from storage import people
from storage.engine.database import Session
from storage.messages.inbox import Arrival
from storage.messages.outbox import Parcel
from storage.sealed import archive
from storage.sealed.archive import Locked
from storage.seen import foreseen, glances
from storage.staff import handoffs

#: Bytes of a paper that is read ahead: a hundred of these are as much as one may have.
SMALL = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """Rows that are held, so that whoever asks for them by their key finds them in memory."""

    rows: Sequence[object] = ()
    rooms: Mapping[tuple[int | None, int | None], Handoff] = field(default_factory=dict)
    strangers: frozenset[int] = frozenset()  #: to the desk: nobody's number who is an advisor
    papers: dict[int, Locked] = field(default_factory=dict)  #: just fetched, and not large
    #: What the turns of this commit have to send, the newest last: nobody finds it in the outbox yet.
    sent: list[Parcel] = field(default_factory=list)

    async def room(self, session: Session, group_id: int, topic_id: int) -> Handoff | None:
        """The room of a topic."""
        found = self.rooms.get((group_id, topic_id))
        if found is not None and (found.group_id, found.topic_id) == (group_id, topic_id):
            return found
        return await handoffs.in_topic(session, group_id, topic_id)

    async def paper(self, session: Session, number: int) -> Locked:
        """What is kept under a number, asked for once."""
        found = self.papers.pop(number, None)
        return found or (await archive.locked(session, [number]))[number]


async def read(session: Session, arrivals: Sequence[Arrival], now: datetime) -> Ahead:
    """The chats, rooms and advisors that these arrivals are from."""
    chats, rooms, advisors = set[int](), set[tuple[int, int]](), set[int]()
    for one in arrivals:
        person = chat_of(one)
        if person is not None:
            chats.add(person)
            advisors |= {person} if one.kind == "update" else set()
            continue
        chat, _, topic = one.lane.partition(":")
        is_heard = one.kind == "update" and not is_note(one.payload)
        if not is_heard or not chat.removeprefix("-").isdecimal():
            continue  # of nobody, or of a kind that is not known yet
        advisors |= _who(one.payload)
        if topic not in {"", "0"}:
            rooms.add((int(chat), int(topic)))
    found = await _rooms(session, rooms)
    rows: list[object] = [chat for _, chat in found]
    if chats:
        seen = await glances.at_chats(session, chats, since(now))
        foreseen.keep(session, seen)
        rows += seen.values()
    known = await people.preload_advisors(session, advisors) if advisors else []
    return Ahead(
        rows=[*rows, *known],
        rooms={(room.group_id, room.topic_id): room for room, _ in found},
        strangers=frozenset(advisors).difference(one.user_id for one in known),
        papers=await archive.locked(session, _fetched(arrivals), SMALL),
    )


def _fetched(arrivals: Sequence[Arrival]) -> list[int]:
    """The numbers under which papers are kept that have just come."""
    told = [one.payload for one in arrivals if one.kind == "fetched"]
    return [each["vault_id"] for each in told if "paper_id" in each]


def chat_of(arrived: Arrival) -> int | None:
    """The chat of the person whom it is about; None where it is about a group, or about nobody."""
    if arrived.kind != "update":
        about: int | None = arrived.payload.get("chat_id")
        return about
    chat, _, _ = arrived.lane.partition(":")
    is_theirs = chat.isdecimal() and not is_note(arrived.payload)
    return int(chat) if is_theirs else None


async def _rooms(
    session: Session, places: set[tuple[int, int]]
) -> Sequence[tuple[Handoff, object]]:
    if not places:
        return []
    groups, topics = ({place[n] for place in places} for n in (0, 1))
    return await handoffs.preload_rooms(session, groups, topics)


def _who(update: Mapping[str, Any]) -> set[int]:
    """Whoever did it; in a group that may be the group itself."""
    senders = (part.get("from") for part in update.values() if isinstance(part, dict))
    numbers = (who.get("id") for who in senders if isinstance(who, dict))
    return {number for number in numbers if isinstance(number, int)}
