"""Faults: what is wrong with the figures somebody set, all of them at once and each by its field.

>>> def share(percent: int, days: int) -> None:
...     refuse(
...         (("percent", "at most 100") if percent > 100 else None),
...         (("days", "not below 0") if days < 0 else None))
>>> share(percent=50, days=0)
>>> share(percent=120, days=-1)
Traceback (most recent call last):
    ...
negotiation.faults.Faulty: percent: at most 100; days: not below 0
"""

# ruff: noqa: N818 - it says what is wrong with the figures

from __future__ import annotations

from collections.abc import Iterable

#: The field as its holder has it ("bot.months" of a holder in it), and the reason.
Fault = tuple[str, str]


class Faulty(ValueError):
    """Figures that cannot be; `faults` has every reason."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(f"{field}: {reason}" for field, reason in self.faults))


def refuse(*faults: Fault | None) -> None:
    """Raise `Faulty` where there is a fault among *faults*."""
    if found := [each for each in faults if each is not None]:
        raise Faulty(found)
