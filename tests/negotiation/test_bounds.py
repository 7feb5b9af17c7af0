"""A lender's policy within the law: of several rules the strictest binds, and stricter is always free."""

from datetime import time
from decimal import Decimal
from itertools import permutations
from operator import attrgetter
from typing import Any

import pytest

from negotiation.bounds import Way, bounds, breaches, within
from negotiation.limits import Limits
from negotiation.loans.charge import ChargeKind
from negotiation.pack import (
    ChargeCapitalisation,
    ContactHours,
    CoolingOff,
    Deadline,
    Due,
    HighestRate,
    LongestTerm,
    Pack,
    Restructures,
    Source,
    Start,
)
from negotiation.packs.contact_rules import WEEKEND
from negotiation.policy import Policy

LAW = Source(name="a law")
BOTH, FEES = frozenset(ChargeKind), frozenset({ChargeKind.FEE})


def hours(opens: int, closes: int) -> ContactHours:
    return ContactHours(source=LAW, opens=time(opens), closes=time(closes))


@pytest.mark.parametrize(
    ("family", "rules", "key", "beyond", "limit", "stricter"),
    [
        (
            "deadlines",
            [
                Deadline(source=LAW, what=Due.DECIDE, starts=Start.NOTICE, days=days)
                for days in (30, 10)
            ],
            "decide_days",
            11,
            10,
            9,
        ),
        (
            "deadlines",
            [
                Deadline(source=LAW, what=Due.ACCEPT, starts=Start.OFFER, days=days)
                for days in (14, 20)
            ],
            "offer_days",
            19,
            20,
            21,
        ),
        (
            "cooling_off",
            [CoolingOff(source=LAW, days=days) for days in (7, 14)],
            "cooling_off_days",
            13,
            14,
            15,
        ),
        (
            "terms",
            [LongestTerm(source=LAW, months=months) for months in (60, 36)],
            "longest_term",
            37,
            36,
            35,
        ),
        (
            "highest_rates",
            [HighestRate(source=LAW, percent=Decimal(percent)) for percent in (36, 24)],
            "limits.lowest_rate",
            Decimal(25),
            Decimal(24),
            Decimal(23),
        ),
        (
            "restructures",
            [Restructures(source=LAW, most=most) for most in (3, 2)],
            "limits.restructures",
            3,
            2,
            1,
        ),
        (
            "restructures",
            [Restructures(source=LAW, months_between=months) for months in (24, 6)],
            "limits.months_between",
            23,
            24,
            25,
        ),
        (
            "capitalisation",
            [ChargeCapitalisation(source=LAW, allowed=allowed) for allowed in (BOTH, FEES)],
            "capitalised",
            BOTH,
            FEES,
            frozenset(),
        ),
        ("capitalisation", [], "capitalised", FEES, frozenset(), frozenset()),
        # the widest of its days; day by day the rules hold anyway
        ("hours", [hours(9, 18), hours(8, 20)], "contact_from", time(7), time(8), time(9)),
        ("hours", [hours(9, 18), hours(8, 20)], "contact_until", time(21), time(20), time(19)),
    ],
)
def test_a_policy_beyond_the_law_is_named_and_brought_back_and_a_stricter_one_is_left(
    family: str, rules: list[Any], key: str, *, beyond: Any, limit: Any, stricter: Any
) -> None:
    for order in permutations(rules):
        pack = Pack(code="x", name="X", **{family: order})

        [broken] = [each for each in breaches(having(key, beyond), pack) if each.key == key]
        assert broken.limit == limit
        assert not rules or broken.source is LAW
        assert attrgetter(key)(within(having(key, beyond), pack)) == limit
        for free in (limit, stricter):
            assert key not in {each.key for each in breaches(having(key, free), pack)}
            assert attrgetter(key)(within(having(key, free), pack)) == free


def having(key: str, value: Any) -> Policy:
    """A policy with *value* for *key*, and else as it comes."""
    of, _, name = key.rpartition(".")
    return Policy(limits=Limits(**{name: value})) if of else Policy(**{name: value})


def test_where_nothing_is_bound_only_penalties_and_fees_are() -> None:
    [bound] = bounds(Pack(code="x", name="X"))

    assert (bound.key, bound.way, bound.limit) == ("capitalised", Way.ONLY, frozenset())


def test_days_without_any_hour_bind_no_other_days() -> None:
    weekend = ContactHours(source=LAW, days=WEEKEND)

    keys = [each.key for each in bounds(Pack(code="x", name="X", hours=(weekend,)))]
    assert keys == ["capitalised"]
    found = breaches(
        having("contact_until", time(21)), Pack(code="x", name="X", hours=(weekend, hours(8, 20)))
    )
    assert [str(each) for each in found] == ["at most 20:00 (a law)"]
