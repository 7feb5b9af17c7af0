"""Identity: the numbers and the name by which a lender knows somebody."""

from __future__ import annotations

import re
import unicodedata

from dialogs.heard import Contact, Heard, Words
from dialogs.texts import Text

from .reader import Reader
from .unclear import Unclear


def loan_number(heard: Heard, _: Reader) -> str:
    """A loan number as the lender writes it: letters, digits and a few signs, spaces left out.

    >>> from datetime import date
    >>> loan_number(Words(" no. 6857 5042 "), Reader("en", date(2026, 3, 18)))
    'NO.68575042'
    """
    if isinstance(heard, Words):
        said = re.sub(r"\s", "", unicodedata.normalize("NFKC", heard.text)).upper()
        if re.fullmatch(r"[\w./-]{3,40}", said) and re.search(r"\d", said):
            return said
    raise Unclear(
        Text("Please write the loan number as you see it on your contract or on our letters.")
    )


def own_contact(heard: Heard, _: Reader) -> str:
    """The sender's own telephone number, vouched for by Telegram."""
    match heard:
        case Contact(phone=phone, own=True):
            return phone
        case Contact():
            raise Unclear(
                Text("That is somebody else's number. Please use the button to share your own.")
            )
        case _:
            raise Unclear(
                Text(
                    "Please tap the button below to share your number. A typed number is not enough: anybody could type it."
                )
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
