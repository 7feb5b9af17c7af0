"""Rule: what a law, a standard or a regulator's guide asks, of whom, and for which products.

A rule binds a kind of product and an actor. Regulation F speaks to debt collectors, not to the
lender itself:

>>> collectors_only = Rule(
...     source=Source(name="Regulation F", article="12 CFR 1006.6(b)", url="https://…"),
...     actors=frozenset({Actor.COLLECTOR, Actor.BUYER}),
... )
>>> collectors_only.binds(ProductKind.CARD, Actor.COLLECTOR)
True
>>> collectors_only.binds(ProductKind.CARD, Actor.LENDER)
False
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ProductKind(StrEnum):
    CARD = "card"
    INSTALMENT_LOAN = "instalment_loan"
    MORTGAGE = "mortgage"
    CAR_LOAN = "car_loan"
    STUDENT_LOAN = "student_loan"
    OVERDRAFT = "overdraft"


class Actor(StrEnum):
    """Whom a rule binds: who speaks with the borrower."""

    LENDER = "lender"  #: who lent the money
    COLLECTOR = "collector"  #: an agency that collects for another
    BUYER = "buyer"  #: who bought the debt


class Standing(StrEnum):
    """How well a source is known; counsel confirms each before use."""

    TEXT = "text"  #: the rule itself was read, or the own page of who helps
    SECONDARY = "secondary"  #: a page of somebody else that reports it
    UNCONFIRMED = "unconfirmed"  #: generally known, not looked up
    OWN = "own"  #: our careful reading of a rule that names no figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    name: str
    article: str = ""
    url: str = ""
    standing: Standing = Standing.TEXT

    def __str__(self) -> str:
        return f"{self.name} {self.article}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What every rule has."""

    source: Source
    also: tuple[
        Source, ...
    ] = ()  #: where the rest of it stands, when one page does not say it all
    kinds: frozenset[ProductKind] = frozenset(ProductKind)
    actors: frozenset[Actor] = frozenset(Actor)
    note: str = ""  #: for the lender's counsel, in English: what the rule leaves open

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every page it rests on.

        >>> section, form = Source(name="National Credit Code", article="s 88"), Source(name="Form 13")
        >>> [str(each) for each in Rule(source=section, also=(form,)).sources]
        ['National Credit Code s 88', 'Form 13']
        """
        return (self.source, *self.also)

    def binds(self, kind: ProductKind, actor: Actor) -> bool:
        """Whether *actor* has to keep it with a product of *kind*."""
        return kind in self.kinds and actor in self.actors
