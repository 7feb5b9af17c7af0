"""Every "no" of the rules has words, in every language."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest

import negotiation.applying.paper
from dialogs.languages import LANGUAGES
from dialogs.said.refusals import WORDS, explain
from negotiation import refusals as r
from negotiation.agreeing.signature import Consent
from negotiation.applying import authorisation
from negotiation.follow_up import promise
from negotiation.money import Money
from negotiation.pack import Item, SignatureLevel

assert negotiation.applying.paper  # its refusals are known from here on


class Stage(StrEnum):
    HERE = "here"


def every(kind: type[r.Refusal]) -> Iterator[type[r.Refusal]]:
    for one in kind.__subclasses__():
        yield one
        yield from every(one)


EXAMPLES: dict[type[r.Refusal], tuple[Any, ...]] = {
    r.NotTold: ("food",),
    r.NotAllowed: (Stage.HERE, "act"),
    r.Implausible: (Money("10.00", "USD"),),
    r.TooManyTries: (60,),
    r.NotRunning: (Stage.HERE,),
    r.LoanGone: ("68386728",),
    r.PlannedElsewhere: ("68386728", "2019-00002"),
    r.NoSuchHousehold: (1, 30),
    r.BeforeLastCharge: (date(2019, 4, 5),),
    r.NoSuchCharge: ("late-03",),
    r.ReasonMissing: (500,),
    r.RestructureOpen: (date(2019, 4, 5),),
    r.BeyondPolicy: (36,),
    r.LongerThanLaw: (12,),
    authorisation.NotAuthorised: (authorisation.Scope.TALK,),
    r.NeverRepaid: (Money("80.00", "USD"),),
    r.PaidAlready: (date(2019, 4, 5),),
    r.NotADueDate: (date(2019, 4, 5),),
    r.DatePassed: (date(2019, 4, 5), date(2019, 5, 5)),
    r.TooLate: (date(2034, 5, 1), date(2024, 10, 1)),
    r.DayOff: (date(2019, 12, 25),),
    r.RateNotLower: (Decimal(9),),
    r.BelowFloor: (Decimal(90),),
    r.RateTooLow: (Decimal(2),),
    r.RateAboveLaw: (Decimal(24),),
    r.ChargesAboveLaw: (Decimal(24), Money(428, "CNY")),
    r.BeyondAuthority: (Stage.HERE,),
    r.TooManyRestructures: (3,),
    promise.PromisedOften: (2, 2),
    r.TooSoonAgain: (date(2019, 12, 2),),
    r.AboveLent: (Money("10.00", "USD"),),
    r.BeyondOwed: (Money("10.00", "USD"),),
    r.AskedTwice: (Stage.HERE,),
    r.NotOffered: (Stage.HERE,),
    r.OfferNotOpen: (Stage.HERE,),
    r.AgreementExpired: (datetime(2019, 4, 15, 9, tzinfo=UTC),),
    r.OfferExpired: (datetime(2019, 4, 15, 9, tzinfo=UTC),),
    r.ContentMissing: ([Item.BREACH, Item.TOTAL],),
    r.NoTemplate: ("template any/any/any 1 is not approved",),
    r.LevelMissing: (SignatureLevel.QUALIFIED,),
    r.ConsentWanting: ([Consent.TERMS],),
    r.TooLateToWithdraw: (datetime(2019, 4, 15, 9, tzinfo=UTC),),
    r.TooLateToReopen: (datetime(2019, 4, 15, 9, tzinfo=UTC),),
    r.AlreadySigned: (datetime(2019, 4, 15, 9, tzinfo=UTC),),
    r.AlreadyClaimed: (7,),
    r.SkillWanting: ("mortgage",),
    r.ComplainedOf: (7,),
    r.MoreThanIsLeft: (Money("3106.22", "USD"), Money("3106.00", "USD")),
    r.OwnOffer: (7,),
    r.DecidedBefore: (7,),
    r.LeftToOthers: (7,),
    negotiation.applying.paper.TooLarge: (20_000_000,),
}


def test_no_refusal_is_without_words() -> None:
    assert set(every(r.Refusal)) == set(WORDS)


@pytest.mark.parametrize("kind", sorted(WORDS, key=lambda one: one.__name__))
@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_a_refusal_is_said_in_every_language(kind: type[r.Refusal], language: Any) -> None:
    refusal = kind(*EXAMPLES.get(kind, ()))

    said = language.say(explain(refusal))

    assert said
    assert "{" not in said


def test_too_small_a_figure_is_not_called_too_large() -> None:
    assert "too small" in explain(r.Implausible(Money.zero("USD"))).msgid
