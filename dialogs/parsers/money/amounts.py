"""Amounts: how much money, however it is written: 1,250.50, 1 250,50, 1.2万, 三千五, 50k, "dos mil quinientos".

>>> from datetime import date
>>> from dialogs.heard import Words
>>> reader = Reader("en", date(2026, 3, 18))
>>> [str(amount(Words(said), reader)) for said in ("1 250,50 €", "我每个月赚三千五", "gano 2300 al mes", "about 50k", "1200 + 300")]
['1250.50', '3500', '2300', '50000', '1500']
>>> amount(Words("nada"), reader)
Decimal('0')

What may mean several amounts is asked about: a separator, a range, two figures in a sentence.

>>> amount(Words("1.250"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Ambiguous: Is that {less} or {more}? Please write it without dots and commas.
>>> amount(Words("two or three thousand"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Ambiguous: Do you mean {first} or {second}?
>>> amount(Words("500 a week"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Unclear: Please write how much it is in a whole month, for example <b>1250</b>.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from dialogs.heard import Heard
from dialogs.parsers.numbers.figures import Figure, added, as_thousands, figures
from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import Ambiguous, Unclear, only
from dialogs.parsers.writing import words
from dialogs.texts import Text

from . import listed, money_words, paydays, totals
from .by_how_much import changes_by
from .take_home import arriving

AMOUNT_EXAMPLE = Text("Please write an amount, for example <b>1250</b>.")
WITHOUT_MINUS = Text("Please write the amount without a minus, for example <b>1250</b>.")
AFTER_TAX = Text("How much of it is left after tax and deductions? For example <b>1250</b>.")
WHOLE_MONTH = Text("Please write how much it is in a whole month, for example <b>1250</b>.")
ONE_AMOUNT = Text("I see several figures. Please write one amount only, for example <b>1250</b>.")
WHOLE_AMOUNT = Text(
    "I read that as by how much something changes. Please write the whole amount that is asked for here, for example <b>1250</b>."
)
IN_ALL = Text("How much is that in all?")
#: Nobody earns or owes more.
_BELOW = Decimal(10) ** 18


def amount(heard: Heard, reader: Reader) -> Decimal:
    """An amount of money in the case's currency, never negative."""
    said = arriving(money_words.in_one(words(heard, AMOUNT_EXAMPLE)))
    said = said if paydays.are_named(said) else money_words.without_day(said)
    if _is_nothing(said, reader):
        return Decimal(0)
    _must_be_of_a_month(said)
    if (total := totals.stated(said, reader)) is not None:
        return total
    bare = money_words.without(said)
    found = [_with_letter(figure, bare) for figure in figures(bare, reader)]
    _must_be_whole(found, said)
    if any(_is_in_two_units(*pair, bare) for pair in pairwise(found)):
        raise Unclear(AMOUNT_EXAMPLE)
    if together := listed.sums(added(found, bare), bare):
        raise Ambiguous(together, IN_ALL if len(together) > 1 else in_all(together[0]))
    if off := _taken_off(found, bare):
        raise Ambiguous(off)
    meant = [one.readings for one in added(_clear(_shared(found, bare), bare), bare)]
    values = [value for readings in meant for value in readings]
    if not all(meant) or not all(value < _BELOW for value in values):
        raise Unclear(AMOUNT_EXAMPLE)
    if len(values) == 2 and 0 < values[0] * 1000 == values[1]:
        raise Ambiguous(values, _notation(*values))
    if len(values) == 2 and _is_said_apart(*found, said=bare):
        values = [sum(values, Decimal(0)), *values]
    if len(values) == 1 and money_words.NOTHING_FIRST.search(said):
        values = [Decimal(0), *values]
    return only(values, ONE_AMOUNT if values else AMOUNT_EXAMPLE)


def _must_be_whole(found: Sequence[Figure], said: str) -> None:
    """Raises `Unclear` for a figure that only tells by how much something rises or falls."""
    if len(found) == 1 and changes_by(said):
        raise Unclear(WHOLE_AMOUNT)


def _is_nothing(said: str, reader: Reader) -> bool:
    """Whether there is nothing, and no figure in what is said of why."""
    if money_words.NOTHING.fullmatch(said):
        return True
    return money_words.says_nothing(said) and not figures(money_words.without(said), reader)


def _taken_off(found: Sequence[Figure], said: str) -> tuple[Decimal, ...]:
    """What is left of an amount that another is taken off, and the whole: "2400 minus 200 for my son"."""
    clear = [one for one in found if not one.is_faint]
    if len(clear) != _PAIR or not money_words.TAKEN_OFF.search(said):
        return ()
    whole, off = (as_thousands(one.readings) for one in clear)
    return (whole[0] - off[0], whole[0]) if len(whole) == len(off) == 1 and off < whole else ()


def _must_be_of_a_month(said: str) -> None:
    """What people write that is no amount a month by itself. Raises `Unclear`."""
    if money_words.BEFORE_TAX.search(said):
        raise Unclear(AFTER_TAX)
    if money_words.OTHER_PERIOD.search(said) or paydays.are_named(said):
        raise Unclear(WHOLE_MONTH)
    if money_words.NO_AMOUNT.search(said):
        raise Unclear(AMOUNT_EXAMPLE)
    if money_words.BELOW_ZERO.search(said) and not money_words.TAKEN_OFF.search(said):
        raise Unclear(WITHOUT_MINUS)
    if money_words.FOR_EACH.search(said):
        raise Unclear(IN_ALL)


def in_all(amount: Decimal) -> Text:
    return Text("Do you mean {amount} in all? If not, please write one amount.", amount=amount)


def _notation(less: Decimal, more: Decimal) -> Text:
    return Text(
        "Is that {less} or {more}? Please write it without dots and commas.", less=less, more=more
    )


def _with_letter(figure: Figure, said: str) -> Figure:
    """50k, 1.5w, 2m; after a space only at the end. A figure that touches other letters is none."""
    if figure.is_spelled:
        return figure
    letter = _LETTER.match(said, figure.end)
    if letter is not None:
        scale = _LETTERS[letter[1]]
        values = tuple(value * scale for value in figure.readings)
        return replace(figure, readings=values, end=letter.end(), scale=scale)
    if _TOUCHES.match(said, figure.end) or _TOUCHES.match(said, max(figure.start - 1, 0)):
        return replace(figure, readings=())
    return figure


def _is_in_two_units(whole: Figure, rest: Figure, said: str) -> bool:
    """ "Two dollars fifty", "mil con cincuenta": a figure and its hundredths, in words of their own."""
    return max(rest.readings, default=0) < 100 and bool(
        _AND_HUNDREDTHS.fullmatch(said, whole.end, rest.start)
    )


def _is_said_apart(*found: Figure, said: str) -> bool:
    """ "Two thousand, four hundred": thousands and what is below them, in words."""
    if len(found) != 2:
        return False
    whole, rest = found
    is_spoken = whole.is_spelled and rest.is_spelled and whole.scale == 1_000
    return (
        is_spoken
        and max(rest.readings, default=0) < 1_000
        and said[whole.end : rest.start] in {", ", " & "}
    )


def _shared(found: Sequence[Figure], said: str) -> list[Figure]:
    """The ends of a range count in the same: "2-3k" begins at 2000."""
    shared = list(found)
    for at, (low, high) in enumerate(pairwise(found)):
        if (
            low.scale == 1 < high.scale
            and _RANGE.fullmatch(said, low.end, high.start)
            and max(low.readings, default=0) * high.scale < min(high.readings, default=0)
        ):
            values = tuple(value * high.scale for value in low.readings)
            shared[at] = replace(low, readings=values, scale=high.scale, is_faint=False)
    return shared


def _clear(found: Sequence[Figure], said: str) -> list[Figure]:
    """Without what counts something else, and words that mostly are no figures unless one is all that is said."""
    money = [one for one in found if not money_words.OF_ELSE.match(said, one.end)]
    clear = [one for one in money if not one.is_faint]
    if clear or len(found) != 1 or not money:
        return clear
    [faint] = found
    return [faint] if said[faint.start : faint.end] == said.strip(" ;.!") else []


_PAIR = 2
_LETTERS = {"k": 1_000, "w": 10_000, "m": 1_000_000}
_LETTER = re.compile(r"(?=[kwm](?![a-z\d])| [kw] ?(?:$|[;.,])) ?([kwm])")
_TOUCHES = re.compile(r"(?!ish\b)[a-z]")
_AND_HUNDREDTHS = re.compile(r" ?; ?(?:and |y |con )?| con ")
#: What stands between the ends of a range.
_RANGE = re.compile(r" ?(?:-|~|to|or|and|o|a|y|或者?|到|至|和|、) ?")
