"""Things: what goes out each month told thing by thing, each known again however it is called the next time.

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> def said(text): return ", ".join(f"{name} {figure}" for name, figure in told(text, reader))
>>> said("rent 900, food 300 and the car insurance 90"), said("900 for rent, 300 de comida")
('rent 900, food 300, car insurance 90', 'rent 900, food 300')
>>> said("rent 900 food 300 phone 50"), said("房租两千吃饭一千五"), said("房租900，水电150，還有車貸200")
('rent 900, food 300, phone 50', 'rent 2000, food 1500', 'rent 900, power water 150, car 200')

What is told by the week or the year counts for a month:

>>> said("rent 900, car insurance 1200 a year"), said("rent 900, food 60 a week")
('rent 900, car insurance 100', 'rent 900, food 260')
>>> said("房租900，车险一年1200")
'rent 900, insurance 100'

What nobody has a name for here is called as it was; a figure without a thing is of no list:

>>> said("rent 900, netflix 15"), said("rent 900, 300"), said("rent 900, food 200-300"), said("food 200 or 300")
('rent 900, netflix 15', '', '', '')

A thing may have been told as a part of another, or with another:

>>> said = {"rent": Decimal(900), "car insurance": Decimal(90), "power water": Decimal(150)}
>>> [meant(names, said) for names in ("rent", "insurance", "car", "water", "food")]
['rent', 'car insurance', 'car insurance', 'power water', None]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from dialogs.heard import Words
from dialogs.parsers import writing
from dialogs.parsers.clauses import amounts_apart
from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import Unclear
from dialogs.phrases.finding import plain
from dialogs.phrases.patterns import pattern

from . import yearly
from .amounts import WHOLE_MONTH, amount
from .money_words import without_counts
from .periods import in_a_month, told_by_period
from .thing_words import NAMES, any_of
from .written_amounts import AMOUNT, holds_one


def told(text: str, reader: Reader) -> Sequence[tuple[str, Decimal]]:
    """Each thing and its amount a month, in their order; nothing where it is not plain of each."""
    return [*_told(text, reader)]


def are_told(text: str) -> bool:
    """Whether there may be more than one of them: more than one amount."""
    parts = [part for part in amounts_apart(without_counts(plain(text))) if holds_one(part)]
    return len(parts) > 1 or any(len(_at_figures(part)) > 1 for part in parts)


@lru_cache(maxsize=16)  # looked at in many ways for one message
def _told(text: str, reader: Reader) -> Sequence[tuple[str, Decimal]]:
    found: list[tuple[str, Decimal]] = []
    for part in amounts_apart(without_counts(plain(text))):
        if not holds_one(part):
            continue
        each = [one(each, reader) for each in _at_figures(part)]
        clear = [name_and_figure for name_and_figure in each if name_and_figure is not None]
        if len(clear) < len(each):
            return ()
        found += clear
    return found


def one(part: str, reader: Reader) -> tuple[str, Decimal] | None:
    """One thing and its amount a month, of a plain text that tells of nothing else."""
    if yearly.is_yearly(part) or (figure := _figure(part, reader)) is None:
        return None
    called = named(part) or _bare(part)
    return (called, figure) if called and not _OR.fullmatch(called) else None


def _figure(part: str, reader: Reader) -> Decimal | None:
    """What it costs; of what is told by the week or the year, in a month."""
    try:
        return amount(Words(part), reader)
    except Unclear as unclear:
        if unclear.text != WHOLE_MONTH:
            return None
    by_period = told_by_period(writing.plain(part), reader)
    return in_a_month(by_period) if len(by_period) == 1 else None


def named(said: str) -> str:
    """What things a plain text names, in one order whatever the words; "" for none."""
    return " ".join(name for name, words in _WORDS if words.search(said))


def meant(name: str, of: Iterable[str]) -> str | None:
    """Which *of* these things it is: the same, or the only one that has it, or is of it."""
    known, parts = [*of], {*name.split()}
    same = [one for one in known if one == name]
    alike = same or [one for one in known if parts <= {*one.split()} or {*one.split()} <= parts]
    return alike[0] if len(alike) == 1 else None


def _bare(part: str) -> str:
    """The words beside the amount."""
    return " ".join(_LITTLE.sub(" ", _AMOUNT.sub(" ", part)).split()).strip(" .,:;=")


def _at_figures(part: str) -> list[str]:
    """Each figure with what it is of, where they stand side by side without a sign: "rent 900 food 300"."""
    found = [one for one in _AMOUNT.finditer(part) if not _A_TIME.match(part, one.end())]
    if len(found) < 2:
        return [part]
    if part[: found[0].start()].strip():  # each thing stands before its figure
        ends = [0, *(one.end() for one in found[:-1]), len(part)]
    else:
        ends = [*(one.start() for one in found), len(part)]
    return [part[start:end] for start, end in pairwise(ends)]


_AMOUNT = pattern(AMOUNT)
#: Behind a number that counts no money.
_A_TIME = re.compile(r"个?(?:年|周|天|季|星期|礼拜|半年)")
_LITTLE = re.compile(
    r"\b(?:the|a|my|our|for|of|on|and|is|are|costs?|about|around|el|la|los|las|mis?|de|del|para|en|y|es|son|unos|unas|pago|gasto|i|we|pay|spend)\b|[的是要花付和约]"
)
#: Between the two ends of one amount.
_OR = re.compile(r"or|to|o|a|u|[到至或者]+")
_WORDS = [(name, re.compile(any_of(words))) for name, words in NAMES.items()]
