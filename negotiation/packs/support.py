"""Support: who helps from outside, free of charge: advice on debts, an ear, an ombudsman.

>>> samaritans = Support(
...     source=Source(name="Samaritans"), purpose=Purpose.CRISIS, contact="116 123",
...     words={"en": "Samaritans, day and night", "zh_CN": "撒玛利亚会，昼夜服务"})
>>> samaritans.said_in("en"), samaritans.said_in("zh_CN")
('Samaritans, day and night: 116 123', '撒玛利亚会，昼夜服务：116 123')

A number that is part of the name is said once:

>>> Support(
...     source=Source(name="211"), purpose=Purpose.GENERAL, contact="211", words={"en": "211, help near you"}).said_in("en")
'211, help near you'
"""

from __future__ import annotations

import re
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
        if re.search(rf"(?<![\w-]){re.escape(self.contact)}(?![\w-])", who, re.ASCII):
            return who
        return f"{who}{'：' if who[-1] >= _SIGNS else ': '}{self.contact}"


#: From here on signs are Chinese, and their punctuation.
_SIGNS = "\u2e80"
