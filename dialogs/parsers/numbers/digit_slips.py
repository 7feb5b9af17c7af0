"""Digit slips: whether one figure is another with a digit too many, too few, or two of them swapped.

>>> [is_slip(Decimal(one), Decimal(other)) for one, other in ((200, 2000), (1500, 150), (1890, 1980), (300, 3000))]
[True, True, True, True]
>>> [is_slip(Decimal(one), Decimal(other)) for one, other in ((2000, 1900), (200, 20000), (200, 200), (350, 503))]
[False, False, False, False]
"""

from __future__ import annotations

from decimal import Decimal


def is_slip(one: Decimal, other: Decimal) -> bool:
    short, long = sorted((f"{one:.0f}", f"{other:.0f}"), key=len)
    if len(long) == len(short) + 1:
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    return long != short and any(
        short[:at] + short[at + 1] + short[at] + short[at + 2 :] == long
        for at in range(len(short) - 1)
        if len(long) == len(short)
    )
