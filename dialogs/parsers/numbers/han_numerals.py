"""Han numerals: 三千五, 两千三百零五, 1.2万: figures built of digits and units.

>>> [str(*readings(run)) for run in ("三千五", "两千三百零五", "一万二", "十二万", "一万零五百", "十五", "两万半", "半万", "千万")]
['3500', '2305', '12000', '120000', '10500', '15', '25000.0', '5000.0', '10000000']
>>> [str(*readings(run)) for run in ([Decimal("1.2"), "万"], [Decimal(3), "千", Decimal(500)], "二零二六")]
['12000.0', '3500', '2026']

Two digits side by side are two figures: three or four thousand.

>>> readings("三四千"), readings("百千"), readings("三半千")
((Decimal('3000'), Decimal('4000')), (), ())

Only a single digit left over counts the next smaller unit:

>>> [str(*readings(run)) for run in ([Decimal(3), "千", Decimal(10)], [Decimal(3), "千", Decimal("1.5")], "万")]
['3010', '3001.5', '10000']
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

Item = str | Decimal  #: a character of `SIGNS`, or a figure written in digits

DIGITS = {sign: Decimal(value) for value, sign in enumerate("零一二三四五六七八九")} | {
    "两": Decimal(2)
}
UNITS = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
HALF = "半"
SIGNS = "".join([*DIGITS, *UNITS, HALF])
#: "By no means" and "in case", which nothing may set apart from a figure before them: 500千万别说, 3000 万一不行.
NO_NUMBER = (
    rf"(?:(?<=\d\d\d)|(?<![\d{SIGNS}几点.]))"
    rf"(?:千万(?=别|不要|不能|不可|不必|记得|请|拜托|注意)|万一(?=[^\W\d_a-z])(?![{SIGNS}块元多左上以]))"
)


def readings(run: Sequence[Item]) -> tuple[Decimal, ...]:
    """What a run of signs may mean: nothing, one figure, or two."""
    if not any(sign in UNITS for sign in run):
        return _without_units(run)
    for at in range(len(run) - 1):
        if _is_digit(run[at]) and _is_digit(run[at + 1]):
            either = ([*run[:at], *run[at + 1 :]], [*run[: at + 1], *run[at + 2 :]])
            values = [_value(one) for one in reversed(either)]
            return tuple(value for value in values if value is not None)
    value = _value(run)
    return () if value is None else (value,)


def _without_units(run: Sequence[Item]) -> tuple[Decimal, ...]:
    """A year or a number spelled, or two digits of which either is meant."""
    digits = [DIGITS[str(sign)] for sign in run if sign in DIGITS]
    if len(digits) < len(run):
        return ()
    if len(digits) == 2 and run[0] != "零" and run[1] != "零":
        return tuple(digits)
    return (Decimal("".join(map(str, digits))),)


def _value(run: Sequence[Item]) -> Decimal | None:
    """The sum of a run with units; `None` where the units do not descend."""
    total = section = Decimal(0)
    digit: Decimal | None = None
    unit, small, big = 1, 10_000, 10**12  # the last one met, and what the next must be less than
    for sign in run:
        if sign == "零":
            unit = 1
        elif sign == HALF and digit is None:
            digit = max(unit, 1) * Decimal("0.5")
            unit = 1
        elif _is_digit(sign) and digit is None:
            digit = _digit(sign)
        elif sign in UNITS and UNITS[str(sign)] < small:
            unit = small = UNITS[str(sign)]
            section += (Decimal(1) if digit is None else digit) * unit
            digit = None
        elif sign in UNITS and 10_000 <= UNITS[str(sign)] < big:
            unit = big = UNITS[str(sign)]
            total += (section + (digit or 0) or 1) * unit
            section, digit, small = Decimal(0), None, 10_000
        else:
            return None
    return total + section + _last(digit, unit)


def _last(digit: Decimal | None, unit: int) -> Decimal:
    """A digit left over counts the next smaller unit: 三千五 is 3500, 三千零五 is 3005."""
    if digit is None:
        return Decimal(0)
    if unit >= 100 and digit < 10 and digit == int(digit):
        return digit * (unit // 10)
    return digit


def _is_digit(sign: Item) -> bool:
    return isinstance(sign, Decimal) or (sign in DIGITS and sign != "零")


def _digit(sign: Item) -> Decimal:
    return sign if isinstance(sign, Decimal) else DIGITS[sign]
