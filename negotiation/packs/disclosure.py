"""Disclosure: what has to be said first, and before what.

In the United States a payment can make an old debt enforceable again, so everybody who asks for
one warns first; that a collector speaks, only collectors say:

>>> from .rule import Actor, ProductKind, Source
>>> warning = Disclosure(
...     source=Source(name="Statutes of limitations of the states"),
...     told=Told.TIME_BARRED, before=Before.ACKNOWLEDGING)
>>> collector = Disclosure(
...     source=Source(name="Regulation F", article="12 CFR 1006.18(e)"), told=Told.COLLECTOR,
...     before=Before.CONTACT, actors=frozenset({Actor.COLLECTOR, Actor.BUYER}))
>>> [each.told.value for each in (warning, collector) if each.binds(ProductKind.CARD, Actor.LENDER)]
['time_barred']
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .rule import Rule


class Told(StrEnum):
    """What the borrower is told."""

    FREE_ADVICE = "free_advice"  #: where debt advice costs nothing
    AUTOMATED_DECISION = "automated_decision"  #: that a person decides, when asked
    SENSITIVE_DATA = "sensitive_data"  #: health and finances: by separate consent
    DATA_ABROAD = "data_abroad"  #: who receives them in which country: by separate consent
    ELECTRONIC_RECORDS = "electronic_records"  #: paper on request, how to withdraw
    CREDIT_REPORTING = "credit_reporting"  #: what will stand in the credit record
    TIME_BARRED = "time_barred"  #: that a plan or a payment may make an old debt enforceable again
    COLLECTOR = "collector"  #: that a debt collector speaks, and how to stop messages
    DISPUTE_SCHEME = "dispute_scheme"  #: who decides a complaint from outside, when refused


class Before(StrEnum):
    CONTACT = "contact"
    APPLICATION = "application"
    OFFER = "offer"
    ACKNOWLEDGING = "acknowledging"  #: the debt, by words or by a payment
    SIGNING = "signing"
    REFUSAL = "refusal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure(Rule):
    told: Told
    before: Before
