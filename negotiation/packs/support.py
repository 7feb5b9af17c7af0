"""Support: who helps from outside, free of charge: advice on debts, an ear, an ombudsman."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .rule import Rule
from .words import Words


class Purpose(StrEnum):
    ADVICE = "advice"  #: on debts
    GENERAL = "general"  #: when worries grow
    CRISIS = "crisis"  #: thoughts of suicide
    DISPUTE = "dispute"  #: a complaint decided from outside


@dataclass(frozen=True, slots=True, kw_only=True)
class Support(Rule):
    """The rule's source says where name and number were found."""

    purpose: Purpose
    words: Words  #: name, and when it can be reached
    contact: str  #: a telephone number or an address on the net, to be shown as it is
