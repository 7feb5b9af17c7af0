"""Identity: the telephone number and the name by which a lender knows somebody."""

from __future__ import annotations

from dialogs.heard import Contact, Heard, Words
from dialogs.texts import Text

from .loan_numbers import LoanNumber, loan_number
from .reader import Reader
from .unclear import Unclear


def own_contact(heard: Heard, reader: Reader) -> str:
    """The sender's own telephone number, vouched for by Telegram; a loan number typed instead is a `LoanNumber`."""
    match heard:
        case Contact(phone=phone, own=True):
            return phone
        case Contact():
            raise Unclear(
                Text("That is somebody else's number. Please use the button to share your own.")
            )
        case Words():
            try:
                return LoanNumber(loan_number(heard, reader))
            except Unclear:
                raise Unclear(NOT_TYPED) from None
        case _:
            raise Unclear(NOT_TYPED)


NOT_TYPED = Text(
    "Please tap the button below to share your number. A typed number is not enough: anybody could type it."
)


def full_name(heard: Heard, _: Reader) -> str:
    """A name in full: at least two letters or characters.

    >>> from datetime import date
    >>> full_name(Words("  Ann   Lee "), Reader("en", date(2026, 3, 18)))
    'Ann Lee'
    """
    if isinstance(heard, Words):
        said = " ".join(heard.text.split())
        if 2 <= len(said) <= 100 and sum(c.isalpha() for c in said) >= 2:
            return said
    raise Unclear(Text("Please type your full name, as it is written in your contract."))
