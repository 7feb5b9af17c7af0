"""Impartial: what advisors have had to do with the cases that wait for one, read from what is stored."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.turns.turn import Turn
from negotiation.agreeing.offer import BOT
from negotiation.complaint import Complaint
from negotiation.desk.impartial import Part
from storage.staff import desk


class Room(Protocol):
    """As far as a complaint can be about it."""

    @property
    def chat_id(self) -> int: ...
    @property
    def case_id(self) -> int | None: ...


async def parts(
    turn: Turn, found: Sequence[Room], complaints: Sequence[Complaint], room: int | None = None
) -> list[Part]:
    """Whom each of these must not go to, or not while there are others; of one *room*, or of all that wait."""
    refused = await desk.who_refused(turn.session, room)
    offered: dict[int, set[int]] = {}
    for case_id, advisor_id, made_at in await desk.not_taken(turn.session, refused):
        if advisor_id != BOT and made_at <= refused[case_id].at:
            offered.setdefault(case_id, set()).add(advisor_id)
    return [
        Part(
            refused=frozenset({refused[case_id].by} if case_id in refused else ()),
            offered=frozenset(offered.get(case_id, ())),
            complained_of=frozenset(
                one.advisor_id for one in about(each, complaints) if one.advisor_id is not None
            ),
        )
        for each in found
        for case_id in [each.case_id or 0]
    ]


def about(room: Room, complaints: Sequence[Complaint]) -> list[Complaint]:
    """Those of its case, or made in its chat."""
    return [
        one
        for one in complaints
        if one.chat_id == room.chat_id
        or (room.case_id is not None and one.case_id == room.case_id)
    ]
