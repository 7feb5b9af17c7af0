"""On file: what stands in the lender's book of the borrower, told to be wrong; a person sets it right, and what is asked goes on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dialogs.borrower.questions import which_loan
from dialogs.happenings import Happening, MessageLeft, Notice
from dialogs.phrases.rights import on_file as on_file_words
from dialogs.situation import Situation
from dialogs.texts import Lines, Text

WHAT: Mapping[str, Text] = {
    "phone": Text("your telephone number"),
    "email": Text("your e-mail address"),
    "name": Text("your name"),
    "address": Text("your address"),
    "loan": Text("which loan it is about"),
}


def told(situation: Situation, text: str) -> Sequence[Happening] | None:
    """It is passed on; `None` for other words, and before it is known who writes."""
    if not situation.is_identified or situation.speaks_for_another or situation.with_a_person:
        return None
    what = on_file_words.told(text)
    if what is None:
        return None
    answer = Text(
        "Thank you for telling me: {what}. I cannot change that here myself, so a person looks at what you wrote. Here we go on as before.",
        what=WHAT[what],
    )
    # It may be in it already.
    told = Lines(answer, None, which_loan.told(situation)) if what == "loan" else answer
    return [MessageLeft(), Notice(told)]
