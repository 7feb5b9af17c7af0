"""Draft: an offer in the figures and the language of the desk, above the words that its borrower will read in another."""

from __future__ import annotations

from dialogs.borrower.plan.terms import extra_interest
from dialogs.desk.arrangement.sealing import of_terms
from dialogs.desk.masking import masked
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.agreeing.offer import Offer


def in_short(situation: Situation, offer: Offer) -> Sayable:
    return Lines(
        Text(
            "Offer {version}, as you would read it; below it is what the borrower reads ({language}):",
            version=offer.version,
            language=situation.language.name,
        ),
        *(
            line
            for loan, terms in situation.loans_of(offer)
            for line in (*of_terms(masked(loan.number), terms), extra_interest(terms))
        ),
    )
