"""Closing: what the end of a case means, shown to whoever is about to close it."""

from __future__ import annotations

from collections.abc import Iterator

from dialogs.desk.masking import masked
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.agreeing.offer import OfferState
from negotiation.case_ends import ClosedReason
from negotiation.follow_up.arrangement import left
from negotiation.loans.loan import LoanState


def told(situation: Situation) -> Text:
    """What the borrower reads."""
    return Text(
        "Your case {number} is closed. If you have a question, write /person.",
        number=situation.the_case.number,
    )


def ends(situation: Situation, reason: ClosedReason) -> Sayable:
    """Why it is closed, what ends with it, and what speaks against it."""
    return Lines(
        WHY[reason],
        *_open_in_the_book(situation),
        *_ends_with_it(situation),
        Text(
            "Then the case ends, and the bot reminds of nothing any more. Should it be a mistake, /reopen opens it again for two weeks."
        ),
    )


def _open_in_the_book(situation: Situation) -> Iterator[Text]:
    """A loan that is gone owes nothing there."""
    for loan in situation.loans:
        if loan.state is LoanState.RUNNING and loan.outstanding.is_positive:
            yield Text(
                "⚠️ In the lender's book loan {number} is open: {amount}, as of {day}.",
                number=masked(loan.number),
                amount=loan.outstanding,
                day=loan.as_of,
            )


def _ends_with_it(situation: Situation) -> Iterator[Text]:
    offer = situation.offer
    if situation.plan_may_hold:
        yield Text(
            "⚠️ A plan is there, of which {amount} is not paid: it is followed no more.",
            amount=left(situation.instalments),
        )
    if situation.agreement_is_out:
        yield Text(
            "The agreement that is out ends with it: nobody can sign it any more, and it is not sealed."
        )
    elif offer is not None and offer.state is OfferState.OPEN:
        yield Text("Offer {version} on the table ends with it.", version=offer.version)


#: A test looks that none is missing.
WHY = {
    ClosedReason.SETTLED: Text("Why: the loan is settled."),
    ClosedReason.SOLD: Text("Why: the loan is sold, and another lender's now."),
    ClosedReason.WRITTEN_OFF: Text("Why: the loan is written off."),
    ClosedReason.MERGED: Text("Why: it goes on as another case."),
}
