"""Where several rules of a place speak of the same, the borrower has the better of them."""

from collections.abc import Callable
from decimal import Decimal
from itertools import permutations
from typing import Any

import pytest

from negotiation.loans.charge import ChargeKind
from negotiation.pack import (
    ChargeCapitalisation,
    ContactCap,
    CoolingOff,
    Deadline,
    Due,
    HighestRate,
    LongestExtension,
    LongestTerm,
    Pack,
    Restructures,
    Retention,
    SignatureLevel,
    Signing,
    Silence,
    Source,
    Standstill,
    Start,
    Stopped,
)
from negotiation.party import Role

LAW = Source(name="a law")
PENALTY, FEE = ChargeKind.PENALTY, ChargeKind.FEE
DECIDE = [
    Deadline(source=LAW, what=Due.DECIDE, starts=starts, days=days)
    for starts, days in ((Start.NOTICE, 21), (Start.COMPLETE, 10), (Start.COMPLETE, 30))
]
ACCEPT = [
    Deadline(source=LAW, what=Due.ACCEPT, starts=starts, days=days)
    for starts, days in ((Start.OFFER, 14), (Start.OFFER, 30), (Start.DECISION, 60))
]
SIGNED_BY = [
    Signing(source=LAW, signers=frozenset({Role.BORROWER}), level=SignatureLevel.RECORDED),
    Signing(source=LAW, signers=frozenset({Role.GUARANTOR}), level=list(SignatureLevel)[-1]),
]


@pytest.mark.parametrize(
    ("family", "rules", "asked", "answer"),
    [
        # who lends must act by the earliest, who borrows has until the latest
        ("deadlines", DECIDE, lambda pack: pack.deadline(Due.DECIDE).days, 10),
        ("deadlines", DECIDE, lambda pack: pack.deadline(Due.DECIDE, Start.NOTICE).days, 21),
        ("deadlines", ACCEPT, lambda pack: pack.deadline(Due.ACCEPT).days, 60),
        ("deadlines", ACCEPT, lambda pack: pack.deadline(Due.ACCEPT, Start.OFFER).days, 30),
        ("deadlines", ACCEPT, lambda pack: pack.deadline(Due.ACCEPT, Start.NOTICE), None),
        ("deadlines", ACCEPT, lambda pack: pack.deadline(Due.DECIDE), None),
        (
            "terms",
            [LongestTerm(source=LAW, months=months) for months in (60, 36, 84)],
            lambda pack: pack.longest_term(),
            36,
        ),
        (
            "extensions",
            [
                LongestExtension(source=LAW, percent=100, up_to=12),
                LongestExtension(source=LAW, percent=50),
                LongestExtension(source=LAW, percent=70),
            ],
            lambda pack: [pack.longest_extension(term) for term in (12, 13)],
            [6, 6],
        ),
        (
            "cooling_off",
            [CoolingOff(source=LAW, days=days) for days in (7, 14, 3)],
            lambda pack: pack.cooling_off_days(),
            14,
        ),
        (
            "retentions",
            [Retention(source=LAW, years=years) for years in (3, 6, 5)],
            lambda pack: pack.retention().years,
            6,
        ),
        (
            "highest_rates",
            [HighestRate(source=LAW, percent=Decimal(percent)) for percent in (48, 24, 36)],
            lambda pack: pack.highest_rate(),
            24,
        ),
        (
            "capitalisation",
            [
                ChargeCapitalisation(source=LAW, allowed=frozenset(allowed))
                for allowed in ({PENALTY, FEE}, {FEE})
            ],
            lambda pack: pack.capitalised(),
            {FEE},
        ),
        ("signing", SIGNED_BY, lambda pack: pack.signers(), {Role.BORROWER, Role.GUARANTOR}),
        ("signing", SIGNED_BY, lambda pack: pack.signature_level(), list(SignatureLevel)[-1]),
        (
            "standstills",
            [
                Standstill(source=LAW, starts=starts, stops=frozenset({stops}))
                for starts, stops in (
                    (Start.APPLICATION, Stopped.COLLECTING),
                    (Start.APPLICATION, Stopped.ENFORCEMENT),
                    (Start.AGREED, Stopped.INTEREST),
                )
            ],
            lambda pack: pack.stopped_by(Start.APPLICATION),
            {Stopped.COLLECTING, Stopped.ENFORCEMENT},
        ),
    ],
)
def test_of_several_rules_the_one_that_protects_most_holds(
    family: str, rules: list[Any], asked: Callable[[Pack], object], answer: object
) -> None:
    for order in permutations(rules):
        pack = Pack(code="x", name="X", **{family: order})

        assert asked(pack) == answer


def test_where_no_rule_speaks_nothing_is_bound_and_no_charge_becomes_principal() -> None:
    pack = Pack(code="x", name="X")

    assert pack.deadline(Due.DECIDE) is None
    assert pack.stopped_by(Start.AGREED) == frozenset()
    assert (pack.longest_term(), pack.longest_extension(12), pack.highest_rate()) == (None,) * 3
    assert (pack.cooling_off_days(), pack.retention()) == (0, None)
    assert pack.capitalised() == frozenset()
    assert pack.signers() == {Role.BORROWER, Role.CO_BORROWER}


@pytest.mark.parametrize(
    ("rule", "known"),
    [
        (LongestTerm, {"months": 0}),
        (LongestExtension, {"percent": -1}),
        (CoolingOff, {"days": 0}),
        (Retention, {"years": 0}),
        (Restructures, {}),
        (HighestRate, {"percent": Decimal(0)}),
        (ContactCap, {"most": -1}),
        (ContactCap, {"most": 1, "days": 0}),
        (Silence, {"days": 0}),
        (Deadline, {"what": Due.DECIDE, "starts": Start.NOTICE, "days": -1}),
        (Standstill, {"starts": Start.NOTICE, "stops": frozenset()}),
        (Standstill, {"starts": Start.NOTICE, "stops": frozenset(Stopped), "days": 0}),
        (Signing, {"signers": frozenset()}),
    ],
)
def test_a_rule_that_asks_nothing_or_what_cannot_be_is_none(
    rule: type, known: dict[str, Any]
) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - a message for each
        rule(source=LAW, **known)


@pytest.mark.parametrize(
    ("rule", "known"),
    [
        (LongestTerm, {"months": 1}),
        (LongestExtension, {"percent": 0}),
        (CoolingOff, {"days": 1}),
        (Retention, {"years": 1}),
        (HighestRate, {"percent": Decimal("0.01")}),
        (ContactCap, {"most": 0}),
        (Silence, {"days": 1}),
        (Deadline, {"what": Due.DECIDE, "starts": Start.NOTICE, "days": 0}),
        (Standstill, {"starts": Start.NOTICE, "stops": frozenset(Stopped), "days": 1}),
    ],
)
def test_the_least_that_a_rule_may_say(rule: type, known: dict[str, Any]) -> None:
    assert rule(source=LAW, **known).source is LAW


@pytest.mark.parametrize(
    ("percent", "up_to", "term", "months"),
    [(50, None, 25, 12), (100, 12, 12, 12), (100, 12, 13, None), (99, None, 1, 0)],
)
def test_an_extension_in_percent_is_in_whole_months_that_have_passed(
    percent: int, up_to: int | None, term: int, months: int | None
) -> None:
    rule = LongestExtension(source=LAW, percent=percent, up_to=up_to)

    assert rule.months(term) == months
