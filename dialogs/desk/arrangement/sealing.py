"""Sealing: what a supervisor is about to sign for the lender, in figures, and with whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dialogs.desk.masking import masked
from dialogs.printed.paperwork import ROLES
from dialogs.said.plan_words import asks
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Sayable, Text
from negotiation.agreeing.offer import Offer
from negotiation.agreeing.signature import Signature
from negotiation.loans.terms import Terms


def shown(
    situation: Situation, offer: Offer, signed: Sequence[Signature], maker: str, cooling_off: int
) -> Sayable:
    """The terms of each loan, who has signed, who made the offer, and what happens then."""
    return Lines(
        Text(
            "✋ Not signed yet. For the lender you would sign agreement {version} of case {number}:",
            version=situation.the_agreement.version,
            number=situation.the_case.number,
        ),
        *(
            line
            for loan, terms in situation.loans_of(offer)
            for line in of_terms(masked(loan.number), terms)
        ),
        *_signed(signed),
        Text("The offer is {advisor}'s.", advisor=maker),
        None,
        Text(
            "Then it is sealed and in force at once: everybody who signed gets the copy, and the bot reminds of each instalment. You cannot take that back."
        ),
        *_by_the_borrower(cooling_off),
    )


def to_be_known(meant: Sequence[Signature]) -> Sayable:
    """Who may sign once an advisor says that it is known who they are, and why that is asked."""
    return Lines(
        Text(
            "✋ Not noted yet. For 30 minutes these could sign without showing anything else, and what is signed binds them:"
        ),
        *(
            Text("• {who}: three names were typed that are not theirs", who=ROLES[one.role])
            if one.is_locked
            else Text("• {who}", who=ROLES[one.role])
            for one in meant
        ),
        Text("Do you know in another way, not from this chat, that it is them?"),
    )


def of_terms(number: str, terms: Terms) -> Iterator[Sayable]:
    """What it asks, when first, and what is waived, in figures."""
    yield Plural(
        "• loan {number}: {asks}, {n} instalment until {day}",
        "• loan {number}: {asks}, {n} instalments until {day}",
        n=len(terms.asked),
        number=number,
        asks=asks(terms),
        day=terms.last_due,
    )
    yield Text(
        "   the first is due on <b>{day}</b>; in all {total}",
        day=terms.asked[0].due_date,
        total=terms.total,
    )
    if terms.waived is not None:
        yield Text("   waived of what was owed: {amount}", amount=terms.waived)


def _signed(signed: Sequence[Signature]) -> Iterator[Text]:
    for one in signed:
        if one.signed_at is not None:
            yield Text("{who}: signed on {moment}", who=ROLES[one.role], moment=one.signed_at)


def _by_the_borrower(days: int) -> Iterator[Sayable]:
    if days:
        yield Plural(
            "The borrower can, for {n} day after it.",
            "The borrower can, for {n} days after it.",
            n=days,
        )
