"""Said before: the last words of a talk, in one message, for a topic that had to be opened anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dialogs.desk.masking import shortened
from dialogs.texts import Lines, Sayable, Text

#: So many messages are repeated, and so much of each: one message holds them.
MESSAGES, _LENGTH = 8, 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    at: datetime
    by: Text | None  #: who wrote it at the desk; `None`: the borrower
    kind: str  #: "text", "photo", …
    words: str | None


def said_before(said: Sequence[Said]) -> Sayable:
    """The newest last."""
    return Lines(
        Text("This topic was lost and is opened again. What was said last:"), *map(_line, said)
    )


def _line(one: Said) -> Text:
    who = one.by or Text("the borrower")
    words = shortened(one.words, _LENGTH) if one.words else ""
    if one.kind == "text":
        return Text("<b>{at}</b> · {who}: {words}", at=one.at, who=who, words=words)
    return Text("<b>{at}</b> · {who}: 📎 {words}", at=one.at, who=who, words=words)
