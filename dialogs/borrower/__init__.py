"""The borrower's conversations, one module each, together in one set of places."""

from dialogs.flow import Places

from . import (
    about,
    application,
    budget,
    calculator,
    complaint,
    details,
    disconnect,
    dispute,
    home,
    language,
    offer,
    papers,
    pause,
    questions,
    reading,
    signing,
    start,
    summary,
    waiting,
)

#: Where a new chat begins.
FIRST = "start.welcome"
HOME = "home.home"
DECIDE = "offer.decide"

PLACES = Places(
    *start.STEPS,
    *home.STEPS,
    *application.STEPS,
    *budget.STEPS,
    *details.STEPS,
    *papers.STEPS,
    *summary.STEPS,
    *offer.STEPS,
    *signing.STEPS,
    *language.STEPS,
    *about.STEPS,
    *calculator.STEPS,
    *questions.STEPS,
    *pause.STEPS,
    *dispute.STEPS,
    *complaint.STEPS,
    *disconnect.STEPS,
    *waiting.STEPS,
    entries=[
        *(FIRST, HOME, DECIDE, start.CONSENT.name, "language.choose"),
        *(pause.PAUSE.name, dispute.WHAT.name, complaint.ABOUT.name, complaint.KNOWN.name),
        *(disconnect.SURE.name, waiting.WHEN.name),
        *reading.PLACES,
        *("calculator.result", papers.LIST),
    ],
)

__all__ = ["DECIDE", "FIRST", "HOME", "PLACES"]
