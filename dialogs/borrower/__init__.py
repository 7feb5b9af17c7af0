"""The borrower's conversations, one module each, together in one set of places."""

from dialogs.flow import Places

from . import application, budget, details, home, language, offer, papers, signing, start, summary

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
    entries=[FIRST, HOME, DECIDE, start.CONSENT.name, "language.choose", papers.LIST],
)

__all__ = ["DECIDE", "FIRST", "HOME", "PLACES"]
