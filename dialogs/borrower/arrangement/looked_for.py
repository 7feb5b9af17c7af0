"""Looked for: what a borrower says they have paid, until somebody has looked whether it has arrived."""

from __future__ import annotations

from dialogs.said.arrears_words import due_on
from dialogs.situation import Situation
from dialogs.texts import Day, Text

BEING_LOOKED_FOR = Text(
    "Being looked for: what you paid for <b>{day}</b>, as you told us on {said}."
)


def told(situation: Situation) -> list[Text]:
    """A line that says so; nothing where all that was said to be paid has been looked for."""
    rows = situation.looked_for
    if not rows:
        return []
    said = max(one.said_at for one in situation.reported)
    return [BEING_LOOKED_FOR.given(day=due_on(rows), said=Day(said))]
