"""Talk: who speaks with the borrower, and what is said."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.texts import Text

from .order import Commands, Order, plain
from .typed import bare, too_long


@dataclass(frozen=True, slots=True)
class Claim(Order):
    pass


@dataclass(frozen=True, slots=True)
class Release(Order):
    why: str = ""  #: kept for the desk


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
    "release": lambda why: too_long(why, most=1000) or Release(why),
    "back": bare("back", HandBack),
    "hand_back": bare("back", HandBack),
}
BUTTONS: Commands = {}
HELP = Text(
    "/claim – take the case; what you write then goes to the borrower\n"
    "// at the start of a message – stays here\n"
    "/release – back to the queue, with why where that helps; /back – hand back to the bot"
)
