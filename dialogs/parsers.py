"""Parsers: what was heard, as a value of the lender's world.

A parser returns the value or raises `Unclear` with the text to show. It knows notation, not rules.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

from .heard import Contact, File, Heard, Tap, Words
from .texts import Text

T = TypeVar("T")
Parser = Callable[[Heard], T]


class Unclear(Exception):  # noqa: N818 - an answer, not an error
    """The answer could not be read; `text` says what is expected."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.msgid)
        self.text = text


AMOUNT_EXAMPLE = Text("Please write an amount, for example <b>1250</b>.")
_CURRENCY = re.compile(
    r"(?:[$€£¥￥元块塊圆圓]|(?:us|nt|hk)\$|usd|cny|rmb|eur|gbp|hkd|twd|人民币|人民幣)"
)
_TIMES = {"k": 1_000, "千": 1_000, "w": 10_000, "万": 10_000, "萬": 10_000, "m": 1_000_000}
_NUMBER = re.compile(r"(\d[\d.,]*)([kwm千万萬]?)")
#: What people write around a figure and that changes nothing in it.
_AROUND = re.compile(
    r"about|around|roughly|circa|maybe|大概|大约|大約|差不多|左右|约|約|dollars?|euros?|pounds?|"
    r"(?:a|per|each|every|/)\s*month|monthly|每个?月|每個月|/月"
)


def amount(heard: Heard) -> Decimal:
    """An amount of money in the case's currency, never negative.

    >>> [amount(Words(w)) for w in ("1250", "1 250,50", "1,250.50", "$1,250", "1.2万", "50k", "１２００元")]
    [Decimal('1250'), Decimal('1250.50'), Decimal('1250.50'), Decimal('1250'), Decimal('12000.0'), Decimal('50000'), Decimal('1200')]
    >>> amount(Words("quite a bit"))
    Traceback (most recent call last):
        ...
    dialogs.parsers.Unclear: Please write an amount, for example <b>1250</b>.
    >>> amount(Words("1.250"))
    Traceback (most recent call last):
        ...
    dialogs.parsers.Unclear: Is that {less} or {more}? Please write it without dots and commas.
    """
    if not isinstance(heard, Words):
        raise Unclear(AMOUNT_EXAMPLE)
    said = unicodedata.normalize("NFKC", heard.text).strip().lower()
    said = re.sub(r"[\s_'’]", "", _CURRENCY.sub("", _AROUND.sub("", said)))
    found = _NUMBER.fullmatch(said)
    if found is None or len(said) > 20:
        raise Unclear(AMOUNT_EXAMPLE)
    return _decimal(found[1]) * _TIMES.get(found[2], 1)


def _decimal(digits: str) -> Decimal:
    """Which of "." and "," is the decimal sign: the last one, unless it groups thousands."""
    signs = re.sub(r"\d", "", digits)
    if not signs:
        return Decimal(digits)
    last = signs[-1]
    whole, _, fraction = digits.rpartition(last)
    if len(set(signs)) == 1:
        groups = digits.split(last)
        grouped = len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
        if len(signs) > 1 and not grouped:
            raise Unclear(AMOUNT_EXAMPLE)
        if len(signs) > 1 or (grouped and last == "," and groups[0] != "0"):
            return Decimal("".join(groups))
        if grouped and groups[0] != "0":  # "1.250": one and a quarter, or a thousand and more?
            raise Unclear(
                Text(
                    "Is that {less} or {more}? Please write it without dots and commas.",
                    less=Decimal(f"{whole}.{fraction}"),
                    more=Decimal(whole + fraction),
                )
            )
    try:
        return Decimal(re.sub(r"[.,]", "", whole) + "." + (fraction or "0"))
    except ArithmeticError:
        raise Unclear(AMOUNT_EXAMPLE) from None


def loan_number(heard: Heard) -> str:
    """A loan number as the lender writes it: letters, digits and a few signs, spaces left out.

    >>> loan_number(Words(" no. 6857 5042 "))
    'NO.68575042'
    """
    if isinstance(heard, Words):
        said = re.sub(r"\s", "", unicodedata.normalize("NFKC", heard.text)).upper()
        if re.fullmatch(r"[\w./-]{3,40}", said) and re.search(r"\d", said):
            return said
    raise Unclear(
        Text("Please write the loan number as you see it on your contract or on our letters.")
    )


def own_contact(heard: Heard) -> str:
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


def paper(heard: Heard) -> File:
    """A photo or a document."""
    if isinstance(heard, File):
        return heard
    raise Unclear(Text("Please send one photo or one PDF file here."))


def only_buttons(_: Heard) -> str:
    """Nothing typed counts: for what is decided by tapping alone."""
    raise Unclear(Text("Please choose one of the buttons."))


def full_name(heard: Heard) -> str:
    """A name in full: at least two letters or characters.

    >>> full_name(Words("  Ann   Lee "))
    'Ann Lee'
    """
    if isinstance(heard, Words):
        said = " ".join(heard.text.split())
        if 2 <= len(said) <= 100 and sum(c.isalpha() for c in said) >= 2:
            return said
    raise Unclear(Text("Please type your full name, as it is written in your contract."))


def one_of(
    options: Mapping[str, Text],
    heard: Heard,
    spoken: Mapping[str, str],
    phrases: Mapping[str, Sequence[str]] | None = None,
) -> str:
    """The code of a button: tapped, its label typed, or one of its *phrases* said.

    *spoken* holds the labels as the person sees them, by code.

    >>> yes = {"yes": Text("Yes"), "no": Text("No")}
    >>> one_of(yes, Words("NO!"), {"yes": "Yes", "no": "No"})
    'no'
    """
    match heard:
        case Tap(code=code) if code in options:
            return code
        case Words(text=text):
            said = text.strip().casefold().rstrip(".!。！")
            for code, label in spoken.items():
                if said == label.casefold():
                    return code
            for code, known in (phrases or {}).items():
                if code in options and any(phrase in said for phrase in known):
                    return code
    raise Unclear(Text("Please choose one of the buttons."))
