"""Own data: all that is kept about a borrower, for themselves, as a file in this chat."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from dialogs.happenings import Happening, Notice, OwnDataWanted
from dialogs.situation import Situation
from dialogs.texts import Text

#: So often at most.
APART = timedelta(hours=24)

WHO = Text(
    "First I have to know that it is you: /start. Then /mydata sends you all that is kept about you."
)
COMING = Text(
    "I am putting together what is kept about you. It comes here as one file. Keep it safe: whoever has the file can read it."
)
ALREADY = Text(
    "You have asked for your data within the last 24 hours: look for the file in this chat. You can ask for a new one afterwards."
)
HERE = Text(
    "What is kept about you and your case: what you told us, what was said, offers, agreements, payments, papers, and every step with its proof."
)
TOO_LARGE = Text(
    "Some papers are too large for one file and are left out; the file lists them. Ask a person for them: /person"
)


def begin(situation: Situation) -> Sequence[Happening]:
    return [OwnDataWanted()] if situation.is_identified else [Notice(WHO)]
