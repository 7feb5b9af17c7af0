"""Time to decide: whoever wants to think, or to ask somebody, is told that there is time, and how long an offer stands."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.borrower.applying.form import DECLARE, FORM, SUMMARY
from dialogs.phrases.decision import leans_to_no
from dialogs.phrases.think import wants_to_think
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.agreeing.offer import OfferState

OFFER = "offer.decide"
#: Where something is decided that binds.
DECIDING = {OFFER, "signing.consent", "signing.name", "signing.sign"}
TAKE_TIME = Text("Take your time, and show it to whom you trust. Nothing holds before you agree.")
NOT_SENT = Text(
    "Take your time. What you told me is kept, and nothing is sent before you say so: come back whenever you like."
)


def wants_time(place: str, text: str) -> bool:
    """Whether time is wanted to decide; where something would be sent, a no that only leans to one wants that too."""
    if wants_to_think(text):
        return place in DECIDING or place.startswith(f"{FORM}.")
    return place in {SUMMARY, DECLARE} and leans_to_no(text)


def in_peace(situation: Situation) -> Sayable:
    """That there is time, and until when; of what is not sent yet, that it is kept."""
    if situation.place.place.startswith(f"{FORM}."):
        return NOT_SENT
    return Lines(TAKE_TIME, *open_until(situation))


def open_until(situation: Situation) -> Sequence[Text]:
    """How long the offer stands; nothing where none does."""
    offer = situation.offer
    is_open = offer is not None and offer.state is OfferState.OPEN
    until = offer.expires_at if offer is not None and is_open else None
    return [] if until is None else [Text("The offer is open until <b>{until}</b>.", until=until)]
