"""Talk: who speaks with the borrower, and what is said."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.texts import Text

from .order import Commands, Order, plain


@dataclass(frozen=True, slots=True)
class Claim(Order):
    pass


@dataclass(frozen=True, slots=True)
class Release(Order):
    pass


@dataclass(frozen=True, slots=True)
class HandBack(Order):
    pass


@dataclass(frozen=True, slots=True)
class Internal(Order):
    """Stays in the room."""


@dataclass(frozen=True, slots=True)
class Relay(Order):
    """Goes to the borrower."""

    reaches_borrower = True


COMMANDS: Commands = {
    "claim": plain(Claim),
    "release": plain(Release),
    "back": plain(HandBack),
    "hand_back": plain(HandBack),
}
BUTTONS: Commands = {}
HELP = Text(
    "/claim – take the case; what you write then goes to the borrower\n"
    "// at the start of a message – stays here\n"
    "/release – back to the queue; /back – hand back to the bot"
)
