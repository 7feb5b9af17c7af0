"""Help: somebody else is let in, looks, speaks, and is let in no more."""

from __future__ import annotations

from dataclasses import dataclass

from negotiation.applying.authorisation import Authorisation


@dataclass(frozen=True, slots=True)
class HelperWanted:
    """The borrower begins to say what a helper may do."""


@dataclass(frozen=True, slots=True)
class LinkWanted:
    """The authorisation drafted is to become a link."""


@dataclass(frozen=True, slots=True)
class HelpAccepted:
    """The helper agrees: from now on it holds."""

    authorisation: Authorisation


@dataclass(frozen=True, slots=True)
class HelpEnded:
    """The authorisation was ended by either side; its state says how."""

    authorisation: Authorisation


@dataclass(frozen=True, slots=True)
class HelpingChosen:
    """Of several whom this chat helps, the one to talk about."""

    authorisation: Authorisation


@dataclass(frozen=True, slots=True)
class HelperLooked:
    """The helper was shown where it stands."""


@dataclass(frozen=True, slots=True)
class HelperSpoke:
    """Words or a paper of a helper for the advisor, in the message being answered."""


OfHelp = (
    HelperWanted
    | LinkWanted
    | HelpAccepted
    | HelpEnded
    | HelpingChosen
    | HelperLooked
    | HelperSpoke
)
