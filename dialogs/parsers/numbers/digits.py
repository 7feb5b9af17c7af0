"""Digits: an amount written in figures, in every way its separators can be meant.

Points and commas group thousands in one country and begin the decimals in the next. Two kinds of signs, or a sign
twice, say which is which; a single one before three digits does not:

>>> from datetime import date
>>> english, spanish = Reader("en", date(2026, 3, 18)), Reader("es", date(2026, 3, 18))
>>> [str(*readings(written, english)) for written in ("1,250.50", "1.250,50", "1 250,50", "1'250", "1.250.000", "12,5")]
['1250.50', '1250.50', '1250.50', '1250', '1250000', '12.5']
>>> readings("1.250", english)
(Decimal('1.250'), Decimal('1250'))

English and Chinese use the comma before three digits for thousands alone. In Spanish Spain writes 1.250,50 and Mexico 1,250.50:

>>> readings("1,250", english), readings("1,250", spanish)
((Decimal('1250'),), (Decimal('1.250'), Decimal('1250')))

Who has said once what parts thousands for them is not asked again:

>>> readings("1.250", Reader("es", date(2026, 3, 18), ".")), readings("1,250", Reader("es", date(2026, 3, 18), ","))
((Decimal('1250'),), (Decimal('1250'),))

A million may be set off by itself: 1'500.000.

>>> readings("1'500.000", spanish)
(Decimal('1500000'),)

Ten thousands stand together in Chinese, and a zero may be one too many:

>>> readings("1,5000", english), readings("1.2550", english)
((Decimal('15000'), Decimal('1500')), (Decimal('1.2550'),))
>>> readings("1,25,0", english), readings("1.2.3,4", english), readings("12,34,567", english)
((), (), (Decimal('1234567'),))
"""

from __future__ import annotations

import re
from decimal import Decimal

from dialogs.parsers.reader import Reader

#: One figure, its decimals and thousands included; it never ends with a sign.
NUMERAL = r"\d{1,3}(?:[ '_]\d{3}){1,9}(?!\d)(?:[.,]\d+)?|(?:(?<![\w.,])[.,])?\d+(?:[.,]\d+)*"
#: Longer figures are numbers of accounts and telephones.
MOST_DIGITS = 30
#: So many digits stand together in Chinese.
_TEN_THOUSANDS = 4


def readings(numeral: str, reader: Reader) -> tuple[Decimal, ...]:
    """What a `NUMERAL` may mean: nothing, one figure, or several."""
    if len(numeral) > MOST_DIGITS:
        return ()
    bare = re.sub(r"[ '_]", "", numeral)
    signs = re.sub(r"\d", "", bare)
    if not signs:
        return _spaced(numeral, bare)
    whole, last, fraction = bare.rpartition(signs[-1])
    if "'" in numeral and len(signs) == 1 and len(fraction) == 3:
        return (Decimal(whole + fraction),)
    if len(signs) == 1:
        return _single(whole, last, fraction, reader, is_grouped=bare != numeral)
    if len(set(signs)) == 1:
        return (Decimal(bare.replace(last, "")),) if _groups(bare, last) else ()
    if signs.count(last) == 1 and _groups(whole, signs[0]):
        return (Decimal(f"{whole.replace(signs[0], '')}.{fraction}"),)
    return ()


def _spaced(numeral: str, bare: str) -> tuple[Decimal, ...]:
    """ "300 400" is two figures as well as one."""
    parts = numeral.split(" ")
    if 1 < len(parts) <= 3 and len(parts[0]) == 3 and parts[-1] != "000":
        return (Decimal(bare), *map(Decimal, parts))
    return (Decimal(bare),)


def _single(
    whole: str, sign: str, fraction: str, reader: Reader, *, is_grouped: bool
) -> tuple[Decimal, ...]:
    """One sign: decimals, unless three digits follow what thousands begin with."""
    decimal = Decimal(f"{whole or 0}.{fraction}")
    if (
        sign == ","
        and len(fraction) == _TEN_THOUSANDS
        and len(whole) in {1, 2, 3}
        and whole[0] != "0"
    ):
        return Decimal(whole + fraction), Decimal(whole + fraction[:3])
    if is_grouped or len(fraction) != 3 or len(whole) not in {1, 2, 3} or whole[0] == "0":
        return (decimal,)
    thousands = Decimal(whole + fraction)
    if sign == reader.thousands or (sign == "," and reader.language != "es"):
        return (thousands,)
    return (decimal, thousands)


def _groups(digits: str, sign: str) -> bool:
    """Whether *sign* stands where thousands begin; in India also where lakhs and crores do."""
    first, *middle, last = digits.split(sign)
    widths = {len(group) for group in middle}
    return len(last) == 3 and (
        (len(first) in {1, 2, 3} and widths <= {3})
        or (sign == "," and len(first) in {1, 2} and widths == {2})
    )
