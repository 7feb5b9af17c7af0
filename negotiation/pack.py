"""Pack: all that the law of a place asks of a lender, each rule with its source.

>>> from datetime import time
>>> standard = Source(name="GB/T 45251-2025")
>>> china = Pack(
...     code="china", name="China", country="CN",
...     hours=(ContactHours(source=standard, opens=time(8), closes=time(22)),),
...     caps=(ContactCap(source=standard, most=3, channels=frozenset({Channel.CALL})),),
... )
>>> print(china.hours_on(Day.SUNDAY))
08:00-22:00
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from .packs.contact_rules import (
    Channel,
    ContactCap,
    ContactHours,
    Day,
    Hours,
    Silence,
    hours,
)
from .packs.deadline import Counted, Deadline, Due, Start
from .packs.rule import Actor, ProductKind, Rule, Source, Standing

__all__ = [
    "Actor",
    "Channel",
    "ContactCap",
    "ContactHours",
    "Counted",
    "Day",
    "Deadline",
    "Due",
    "Hours",
    "Pack",
    "ProductKind",
    "Rule",
    "Silence",
    "Source",
    "Standing",
    "Start",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    code: str  #: its name in parley.toml, and of its file
    name: str  #: of the place, in English
    country: str = ""  #: ISO 3166, for its public holidays; empty where no place is meant
    hours: tuple[ContactHours, ...] = ()
    caps: tuple[ContactCap, ...] = ()
    silences: tuple[Silence, ...] = ()
    deadlines: tuple[Deadline, ...] = ()

    def binding(self, kind: ProductKind, actor: Actor = Actor.LENDER) -> Pack:
        """The same with only the rules that bind *actor* with a product of *kind*."""
        kept: dict[str, Any] = {
            each.name: tuple(rule for rule in found if rule.binds(kind, actor))
            for each in fields(self)
            if isinstance(found := getattr(self, each.name), tuple)
            and all(isinstance(rule, Rule) for rule in found)
        }
        return replace(self, **kept)

    def hours_on(
        self, day: Day, *, is_holiday: bool = False, channel: Channel = Channel.MESSAGE
    ) -> Hours | None:
        """When *channel* may be used on such a day of the borrower's; `None` for never."""
        return hours(self.hours, day, is_holiday=is_holiday, channel=channel)

    def deadline(self, what: Due, starts: Start | None = None) -> Deadline | None:
        """The one to keep for *what*: the shortest, or of the least times to be given the longest."""
        found = [
            each
            for each in self.deadlines
            if each.what is what and (starts is None or each.starts is starts)
        ]
        pick = min if what.is_lenders else max
        return pick(found, key=lambda each: each.days) if found else None
