"""Offer: today's contract beside the new plan, in figures and as a picture; the borrower decides."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.flow import Route, Step, chose
from dialogs.happenings import Happening, Notice, OfferAccepted, OfferDeclined
from dialogs.interruptions import PERSON, PERSON_LABEL
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Sayable, Text
from negotiation.lifecycle import fire
from negotiation.offer import Offer, OfferState


def question(situation: Situation) -> Sayable:
    return Lines(
        figures(situation.the_offer), None, Text("Take your time. Do you accept this offer?")
    )


def is_on_the_table(situation: Situation) -> bool:
    return situation.offer is not None and situation.offer.state is OfferState.OPEN


def figures(offer: Offer) -> Sayable:
    """The offer in words: what changes, what it costs, until when."""
    terms = offer.terms
    lines: list[Sayable | None] = [
        Plural(
            "<b>Our offer</b>: {n} more month to repay",
            "<b>Our offer</b>: {n} more months to repay",
            n=terms.months,
        ),
        Text(
            "• instalment: <b>{new}</b> a month instead of {old}",
            new=terms.instalment,
            old=terms.today.first.amount,
        ),
        Plural(
            "• {n} instalment, from {first} to {last}",
            "• {n} instalments, from {first} to {last}",
            n=len(terms.schedule),
            first=terms.first_due,
            last=terms.last_due,
        ),
        Text(
            "• in total: {total}, of which interest {interest}",
            total=terms.total,
            interest=terms.interest,
        ),
        Text("• more interest than under today's contract: {extra}", extra=terms.extra_interest),
        Text("• once you have signed, nothing is overdue any more"),
    ]
    if offer.expires_at is not None:
        lines.append(Text("The offer is open until <b>{until}</b>.", until=offer.expires_at))
    return Lines(*lines)


def decide(situation: Situation, choice: str) -> Sequence[Happening]:
    offer, case = situation.the_offer, situation.the_case
    if choice == "accept":
        offer.must_fit(situation.offered_loan)
        offer.accept(situation.now)
        fire(case, "accept")
        return [OfferAccepted()]
    offer.decline(situation.now)
    fire(case, "decline_offer")
    return [
        OfferDeclined(),
        Notice(
            Text(
                "All right, you have declined this offer. Your advisor knows and will write to you here."
            )
        ),
    ]


#: Yes in so many words; "ok" and "sure" may be said to anything.
ACCEPTS = (
    "yes",
    "yes i accept",
    "yes i do",
    "i accept the offer",
    "i accept this offer",
    "yes i accept the offer",
    "accept",
    "accepted",
    "sí",
    "si",
    "sí acepto",
    "acepto",
    "acepto la oferta",
    "sí acepto la oferta",
    "接受",
    "我接受",
    "我接受方案",
    "我接受这个方案",
    "是的",
    "是的我接受",
    "同意",
    "我同意",
    "我接受這個方案",
)

DECIDE = Step(
    name="offer.decide",
    stays=True,
    question=question,
    options={
        "accept": Text("I accept"),
        "decline": Text("I decline"),
        PERSON: PERSON_LABEL,
    },
    binds=True,
    phrases={"accept": ACCEPTS},
    save=decide,
    picture=lambda situation: situation.the_offer.picture_id,
    stands=is_on_the_table,
    routes=[
        Route(to="signing.name", when=chose("accept")),
        Route(to="home.home", when=chose("decline")),
    ],
    leaves_messages=True,
)
STEPS = (DECIDE,)
