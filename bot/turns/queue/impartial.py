"""Impartial: what advisors have had to do with the cases that wait for one, read from what is stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from bot.turns.turn import Turn
from negotiation.agreeing.offer import BOT
from negotiation.complaint import Complaint
from negotiation.desk.impartial import NO_PART, Part
from storage.staff import desk


class Room(Protocol):
    """As far as a complaint can be about it."""

    @property
    def chat_id(self) -> int: ...
    @property
    def case_id(self) -> int | None: ...


class Complaints:
    """Those that are not answered, by what they are about: of thousands who wait, few have made one."""

    def __init__(self, made: Iterable[Complaint]) -> None:
        self._in_chat: dict[int, list[Complaint]] = {}
        self._of_case: dict[int, list[Complaint]] = {}
        for each in made:
            self._in_chat.setdefault(each.chat_id, []).append(each)
            if each.case_id is not None:
                self._of_case.setdefault(each.case_id, []).append(each)

    def about(self, room: Room) -> Sequence[Complaint]:
        """Those of its case, or made in its chat."""
        return [
            *self._in_chat.get(room.chat_id, ()),
            *self._of_case.get(room.case_id or 0, ()),
        ]


async def parts(
    turn: Turn, found: Sequence[Room], complaints: Complaints, room: int | None = None
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
            complained_of=frozenset(one.advisor_id for one in about if one.advisor_id is not None),
        )
        if case_id in refused or about
        else NO_PART
        for each in found
        for case_id, about in [(each.case_id or 0, complaints.about(each))]
    ]
