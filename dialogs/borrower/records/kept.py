"""Kept: what is kept about a borrower, said in words: what, what for, for how long, and who has received it.

The file beside it holds all of it. Few open it on a phone, and hardly anybody reads it there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dialogs.said.helper_words import who
from dialogs.texts import Day, Lines, Plural, Sayable, Text
from negotiation.applying.authorisation import Authorisation

WHAT = Text("<b>What is kept about you, and what for</b>")
HOW_LONG = Text("<b>For how long</b>")
RECEIVED = Text("<b>Who sees it, or has received it</b>")
WHO_WORKS_ON_IT = Text(
    "• The people at {lender} who work on your case. Each time one opens a paper of yours is recorded."
)
TELEGRAM = Text("• Telegram, which carries the messages and files of this chat.")
#: At its end.
WRONG = Text(
    "Is something wrong, or should something go? Tell a person: /person. The file below holds all of it, word for word: keep it, or hand it to whom you trust."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How much of what is kept, and what becomes of it."""

    has_case: bool = False
    said: int = 0
    papers: int = 0
    voice_notes: int = 0
    offers: int = 0
    agreements: int = 0
    payments: int = 0
    helpers: Sequence[Authorisation] = ()  #: who were let in by the borrower
    written_out: Day | None = None  #: when the case was last written into a file at the lender
    is_told_on: bool = False  #: whether the lender's own systems are told
    is_certified: bool = False  #: whether an outside authority certifies the record


def in_words(kept: Kept, lender: str, stays: Sequence[Text]) -> Sayable:
    """All of it; *stays* says for how long."""
    return Lines(
        WHAT,
        *_what(kept, lender),
        None,
        HOW_LONG,
        *stays,
        None,
        RECEIVED,
        *_received(kept, lender),
        None,
        WRONG,
    )


def _what(kept: Kept, lender: str) -> Iterator[Text]:
    yield Text(
        "• Your name, telephone number and loan, as {lender} has them: to know that it is you.",
        lender=lender,
    )
    if kept.has_case:
        yield Text(
            "• What you told me: what happened, what comes in and goes out, what you can pay. It serves to find a plan that you can keep."
        )
    if kept.said:
        yield Plural(
            "• {n} message from here, so that whoever helps you need not ask twice.",
            "• {n} messages from here, so that whoever helps you need not ask twice.",
            n=kept.said,
        )
    if kept.papers:
        yield Plural(
            "• {n} paper, kept encrypted, to show how things are.",
            "• {n} papers, kept encrypted, to show how things are.",
            n=kept.papers,
        )
    if kept.voice_notes:
        yield Plural(
            "• {n} voice note, kept encrypted, to be heard by who helps you.",
            "• {n} voice notes, kept encrypted, to be heard by who helps you.",
            n=kept.voice_notes,
        )
    if kept.offers or kept.agreements or kept.payments:
        yield Text(
            "• Offers: {offers}. Agreements: {agreements}. Payments: {payments}. They prove what holds between you and {lender}.",
            offers=str(kept.offers),
            agreements=str(kept.agreements),
            payments=str(kept.payments),
            lender=lender,
        )
    if kept.has_case:
        yield Text("• Each step with its time, in such a way that a later change would be seen.")


def _received(kept: Kept, lender: str) -> Iterator[Text]:
    yield WHO_WORKS_ON_IT.given(lender=lender)
    yield TELEGRAM
    for one in kept.helpers:
        yield Text("• {who}, whom you let help you.", who=who(one))
    if kept.agreements:
        yield Text(
            "• Who signed the loan with you, or answers for it, reads what changes in it; never your reasons or papers."
        )
    if kept.is_told_on:
        yield Text(
            "• The systems of {lender} are told days and figures of your case, none of your words.",
            lender=lender,
        )
    if kept.written_out is not None:
        yield Text(
            "• Your case was written into a file at {lender}, last on {day}. A person can tell you for whom.",
            lender=lender,
            day=kept.written_out,
        )
    if kept.is_certified:
        yield Text(
            "• An outside office certifies when the record was made. It gets a number, and nothing about you."
        )
