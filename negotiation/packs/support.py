"""Support: who helps from outside, free of charge: advice on debts, an ear, an ombudsman.

>>> samaritans = Support(
...     source=Source(name="Samaritans"), purpose=Purpose.CRISIS, contact="116 123",
...     words={"en": "Samaritans, day and night"})
>>> samaritans.said_in("en")
'Samaritans, day and night: 116 123'

Chinese words have a colon of their own.

>>> Support(source=Source(name="12356"), purpose=Purpose.CRISIS, contact="12356", words={"zh_CN": "心理援助热线"}).said_in("zh_CN")
'心理援助热线：12356'
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .rule import Rule, Source
from .words import Words, in_language

__all__ = ["Purpose", "Source", "Support"]


class Purpose(StrEnum):
    ADVICE = "advice"  #: on debts
    GENERAL = "general"  #: when worries grow
    CRISIS = "crisis"  #: thoughts of suicide
    VIOLENCE = "violence"  #: of somebody close to them
    DISPUTE = "dispute"  #: a complaint decided from outside


@dataclass(frozen=True, slots=True, kw_only=True)
class Support(Rule):
    """The rule's source says where name and number were found."""

    purpose: Purpose
    words: Words  #: name, and when it can be reached
    contact: str  #: a telephone number or an address on the net, to be shown as it is

    def said_in(self, code: str) -> str:
        """Who it is and how to reach them, in the language *code*."""
        who = in_language(self.words, code)
        colon = ": " if who.isascii() or who[-1] < _SIGNS else "："
        return f"{who}{colon}{self.contact}"


#: From here on signs are Chinese, and their punctuation.
_SIGNS = "\u2e80"
