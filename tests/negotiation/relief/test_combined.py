"""Every two reliefs together: worked out the same whatever the order, or refused for the same reason."""

from datetime import date
from decimal import Decimal
from itertools import combinations, permutations

import pytest

from negotiation.loans.contract import Method
from negotiation.money import Money
from negotiation.refusals import AskedTwice, NoChange, Refusal
from negotiation.relief.life import Change, Life, live
from negotiation.relief.waivers import ChargeWaiver, InterestPause, RateCut
from negotiation.reliefs import Relief
from tests.negotiation.proposals.test_refused_elsewhere import (
    CONTRACT,
    FEE,
    LATE,
    ONE_OF_EACH,
    OVER,
    SOUND,
)

#: What becomes of arrears, and what is asked at first: one way excludes the others.
ARREARS = {Relief.CAPITALISATION, Relief.SPREAD, Relief.ARREARS_LAST}
AT_FIRST = {Relief.PRINCIPAL_BREAK, Relief.PAYMENT_BREAK, Relief.REDUCTION, Relief.TOKEN}
#: Nothing runs on after a settlement that could be changed.
SETTLED = set(Relief) - {Relief.CHARGE_WAIVER, Relief.INTEREST_WAIVER}
COMBINED = [each for kind, each in ONE_OF_EACH.items() if kind is not Relief.CONVERSION]


def outcome(changes: tuple[Change, ...], as_of: date) -> Life | tuple[type[Refusal], str]:
    charges = [FEE] if as_of > SOUND else []
    try:
        return live(CONTRACT, paid=1, as_of=as_of, changes=changes, charges=charges)
    except Refusal as refused:
        return type(refused), str(refused)


@pytest.mark.parametrize("as_of", [SOUND, LATE, OVER])
def test_the_order_in_which_two_are_asked_for_makes_no_difference(as_of: date) -> None:
    for pair in combinations(COMBINED, 2):
        assert outcome(pair, as_of) == outcome(pair[::-1], as_of), pair


MAY, JUNE = date(2024, 5, 2), date(2024, 6, 2)


@pytest.mark.parametrize(
    "two",
    [
        (ChargeWaiver(name=FEE.name), ChargeWaiver(name=FEE.name, amount=Money(1, "USD"))),
        (RateCut(rate=Decimal(5), since=MAY), RateCut(rate=Decimal(5), since=JUNE)),
        (
            InterestPause(first=MAY, last=JUNE),
            InterestPause(first=date(2024, 5, 20), last=date(2024, 6, 20)),
        ),
    ],
    ids=["charge", "rate", "pause"],
)
def test_nor_does_the_order_of_two_of_one_kind(two: tuple[Change, Change]) -> None:
    assert outcome(two, LATE) == outcome(two[::-1], LATE)


def test_pauses_that_overlap_are_one() -> None:
    middle, last = date(2024, 5, 20), date(2024, 6, 20)
    one = outcome([InterestPause(first=MAY, last=last)], LATE)

    two = outcome(
        [InterestPause(first=MAY, last=JUNE), InterestPause(first=middle, last=last)], LATE
    )

    assert isinstance(one, Life)
    assert two == one
    within = [InterestPause(first=MAY, last=last), InterestPause(first=middle, last=JUNE)]
    assert outcome(within, LATE) == (NoChange, "")


def test_of_a_late_loan_only_what_excludes_itself_is_refused_together() -> None:
    for pair in combinations(COMBINED, 2):
        kinds = {each.kind for each in pair}
        is_excluded = (
            kinds <= ARREARS
            or kinds <= AT_FIRST
            or (Relief.SETTLEMENT in kinds and kinds <= SETTLED)
        )

        found = outcome(pair, LATE)

        if is_excluded:
            assert not isinstance(found, Life), pair
            assert found[0] is AskedTwice, pair
        else:
            assert isinstance(found, Life), (pair, found)
            assert found.schedule.total_principal <= CONTRACT.principal + Money(5, "USD")
            assert not found.schedule.last.balance


def test_what_is_waived_is_neither_capitalised_nor_asked_in_any_order() -> None:
    waivers = ONE_OF_EACH[Relief.CHARGE_WAIVER], ONE_OF_EACH[Relief.INTEREST_WAIVER]
    for way in ARREARS:
        lives = [outcome(each, LATE) for each in permutations((*waivers, ONE_OF_EACH[way]))]

        assert all(each == lives[0] for each in lives)
        [life, *_] = lives
        assert isinstance(life, Life)
        assert life.waived == Money("5.98", "USD")
        assert life.schedule.total_principal == CONTRACT.principal
        assert not life.schedule.total_arrears


def test_the_table_has_every_relief() -> None:
    assert set(ONE_OF_EACH) == set(Relief)
    assert CONTRACT.method is Method.ANNUITY
