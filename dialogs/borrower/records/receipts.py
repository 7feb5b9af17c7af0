"""Receipts: what a borrower keeps to prove later that the lender's record was not changed."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.happenings import Happening, Notice, ReceiptWanted
from dialogs.situation import Situation
from dialogs.texts import Text

#: On a sealed paper, before the place in full.
IN_PAPER = Text("Place in the lender's record")
NOTHING_YET = Text("There is nothing in our record about you yet, so there is no receipt.")


def begin(situation: Situation) -> Sequence[Happening]:
    """A receipt for whoever has identified themselves."""
    return [ReceiptWanted()] if situation.is_identified else [Notice(NOTHING_YET)]


def after_signing(receipt: str) -> Text:
    return Text(
        "Your receipt: {receipt}\nKeep it. It shows later whether our record of your case was changed. /receipt gives a new one.",
        receipt=receipt,
    )


def given(receipt: str) -> Text:
    return Text(
        "Your receipt: {receipt}\n\nEvery step of your case so far is in our record, each sealed by the next. If somebody changed the record later, this receipt would no longer fit. Keep it, outside of this chat as well; who checks for you, as a debt adviser or a court, can have it compared.",
        receipt=receipt,
    )


def in_groups(number: int, digest: str) -> str:
    """A place in full, to be read from paper.

    >>> in_groups(12, "9f86d081884c7d65")
    '12 - 9f86d081 884c7d65'
    """
    groups = " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
    return f"{number} - {groups}"
