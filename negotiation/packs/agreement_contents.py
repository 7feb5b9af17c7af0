"""Agreement contents: what has to stand in an agreement for it to be one.

Some of it every agreement says of itself (balance, schedule, …). What only one place wants is
said in a clause, whose words come with the rule:

>>> rule = AgreementContents(
...     source=Source(name="Measures on credit cards", article="Art. 70"),
...     items=frozenset({Item.BALANCE, Item.NO_NEW_CARDS}),
...     clauses={Item.NO_NEW_CARDS: {"en": "No new cards until it is settled."}})
>>> in_language(rule.clauses[Item.NO_NEW_CARDS], "fi")
'No new cards until it is settled.'
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from .rule import Rule, Source
from .words import Words, in_language

__all__ = ["AgreementContents", "Item", "Source", "in_language"]


class Item(StrEnum):
    """What may have to stand in an agreement."""

    HEADING = "heading"  #: what kind of agreement by law it is
    PARTIES = "parties"
    BALANCE = "balance"  #: how much is owed
    STRUCTURE = "structure"  #: principal, interest and charges apart
    CURRENCY = "currency"
    SCHEDULE = "schedule"  #: cycle, manner, date and amount of every instalment
    CHANGES = "changes"  #: what becomes different from the contract
    INTEREST = "interest"  #: whether interest is charged while it is repaid
    ANNUAL_RATE = "annual_rate"  #: what that comes to a year, by the method of the place
    FEES = "fees"  #: whether annual and other fees are
    TOTAL = "total"  #: all that will have been paid
    EARLY = "early"  #: that it may be paid sooner, and what that costs
    BREACH = "breach"  #: rights, duties, and what follows when they are not kept
    NO_NEW_CARDS = "no_new_cards"  #: the borrower applies for no other card until it is settled
    WITHDRAWAL = "withdrawal"  #: until when and how it may be taken back
    COMPLAINTS = "complaints"  #: who decides one from outside
    SIGNING = "signing"  #: both agree to this way of signing
    CREDIT_RECORD = "credit_record"  #: what will be reported


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementContents(Rule):
    """Raises `ValueError` for the clause of an item that is not among *items*."""

    items: frozenset[Item]
    clauses: Mapping[Item, Words] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not set(self.clauses) <= self.items:
            raise ValueError("a clause is of one of the items")
