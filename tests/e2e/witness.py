"""Witness: what one side wrote beside what the other side saw, told by somebody who knows nothing of the bot.

Said twice is allowed, since a killed bot says again what it cannot know to have said; lost, in another order or in
another chat is not.

>>> said = ["a·1", "a·2", "a·3"]
>>> faults(said, ["a·1", "a·2", "a·1", "a·2", "a·3"])
[]
>>> faults(said, ["a·2", "a·1"])
['lost: a·3', 'order: a·2, a·1']
>>> faults(said, ["a·1", "a·2", "b·1", "a·3"])
['astray: b·1']
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.sandbox.chats import Chat

from .crowd import Crowd


def faults(said: Sequence[str], seen: Sequence[str]) -> list[str]:
    """What is wrong with what was seen of what was said."""
    first = list(dict.fromkeys(seen))
    lost = [f"lost: {one}" for one in said if one not in first]
    astray = [f"astray: {one}" for one in first if one not in said]
    known = [one for one in first if one in said]
    in_order = known == [one for one in said if one in known]
    return [*lost, *astray, *([] if in_order else ["order: " + ", ".join(known)])]


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What the witness has to say of a day."""

    faults: list[str]
    copies: int  #: of messages, that reached the other side
    repeated: int  #: of these, more than once

    @property
    def is_clean(self) -> bool:
        return not self.faults


def verdict(crowd: Crowd) -> Verdict:
    """Every borrower's words beside their room, every room's words beside its borrower's chat."""
    chats = crowd.rehearsal.server.world.chats
    rooms = crowd.rooms()
    found: list[str] = []
    copies = repeated = 0
    for talker in crowd.talkers:
        mine = talker.person.id
        room = rooms.get(talker.mark)
        in_room = _of_bot(crowd.group, "·", room) if room else []
        at_home = _of_bot(chats[mine], "→")
        for sent, seen in (
            ([one.text for one in crowd.diary if one.to == mine], in_room),
            ([one.text for one in crowd.diary if one.to == -(room or 0)], at_home),
        ):
            expected = [crowd.changed.get(one, one) for one in sent]
            found += [f"{talker.mark}: {fault}" for fault in faults(expected, seen)]
            copies += len(seen)
            repeated += len(seen) - len(set(seen))
    return Verdict(faults=found, copies=copies, repeated=repeated)


def most_in_a_minute(moments: Iterable[float]) -> int:
    """The most that happened within any sixty seconds.

    >>> most_in_a_minute([0, 1, 59, 60, 61])
    3
    """
    times = sorted(moments)
    return max(
        (sum(start <= one < start + 60 for one in times[n:]) for n, start in enumerate(times)),
        default=0,
    )


def _of_bot(chat: Chat, sign: str, room: int | None = None) -> list[str]:
    """The relayed words in a chat, as they stand there now."""
    return [
        message["text"]
        for _, message in sorted(chat.messages.items())
        if message["from"]["is_bot"]
        and sign in message.get("text", "")
        and (room is None or message.get("message_thread_id") == room)
        and len(message["text"]) < 40
    ]
