"""Flagging: the same file or the same chat across several borrowers is shown to supervisors; nothing is refused for it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.turns.contact import supervisors
from bot.turns.turn import Turn
from dialogs.texts import Text
from negotiation.case import Case
from storage.case import casework
from storage.records import Chat


async def same_file(turn: Turn, case: Case, sha256: str) -> None:
    """The very same file was sent in a case of somebody else."""
    others = await casework.others_with_file(turn.session, case, sha256)
    await _flag(turn, case, others, "file")


async def same_chat(turn: Turn, case: Case, chat: Chat) -> None:
    """Somebody else's case was talked about in this chat."""
    seen = turn.seen
    if seen is not None and seen.chat is chat and seen.handoff is None:
        return  # no case ever was, as was seen ahead
    others = await casework.others_from_chat(turn.session, case, chat.chat_id)
    await _flag(turn, case, others, "chat")


async def _flag(turn: Turn, case: Case, others: Sequence[Case], what: str) -> None:
    if not others:
        return
    numbers = ", ".join(other.number for other in others[:5])
    said = {
        "file": Text(
            "🚩 The same file was sent in case {number} and in {others}. There may be a good reason; please look. Nothing was refused.",
            number=case.number,
            others=numbers,
        ),
        "chat": Text(
            "🚩 Case {number} is talked about in the same chat as {others}. There may be a good reason; please look. Nothing was refused.",
            number=case.number,
            others=numbers,
        ),
    }[what]
    await supervisors.call(turn, said)
    turn.tell_desk(None, said)
    await turn.note(
        "flagged", actor="bot", case_id=case.id, what=what, others=[other.id for other in others]
    )
