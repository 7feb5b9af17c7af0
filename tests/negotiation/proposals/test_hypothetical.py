"""What could be possible for somebody nobody knows: always an answer, and never more than can be paid."""

from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.configuration.packs import shipped, shipped_pack
from negotiation.limits import Limits, Reach, Role
from negotiation.pack import ProductKind
from negotiation.policy import Policy
from negotiation.proposals.hypothetical import possible
from negotiation.proposals.why import WayOn
from tests.money import usd

TODAY = date(2019, 1, 31)
POLICIES = [
    Policy(),
    Policy(limits=Limits(bot=Reach(), advisor=Reach(), supervisor=Reach())),
    *(
        Policy().under(shipped_pack(name).binding(ProductKind.INSTALMENT_LOAN))
        for name in shipped()
    ),
]


@given(
    owed=st.integers(1, 10_000_000),
    rate=st.decimals(0, 200, places=2),
    can_pay=st.integers(0, 10_000_000),
    left=st.none() | st.integers(1, 600),
    policy=st.sampled_from(POLICIES),
)
@settings(max_examples=150, deadline=None)
def test_there_is_a_plan_that_can_be_paid_or_a_way_on(
    owed: int, rate: Decimal, can_pay: int, left: int | None, policy: Policy
) -> None:
    found = possible(
        owed=usd(owed), rate=rate, can_pay=usd(can_pay), left=left, now=TODAY, policy=policy
    )

    assert found.plans or WayOn.PERSON in found.ways_on
    assert all(each.plan.highest <= usd(can_pay) for each in found.plans)
    assert all(each.terms.last_due > TODAY for each in found.plans)
    assert found.is_below_interest == (usd(can_pay) < found.interest)


def test_what_only_a_supervisor_may_give_is_told_apart() -> None:
    found = possible(
        owed=usd(12_000), rate=Decimal(18), can_pay=usd(215), left=90, now=TODAY, policy=Policy()
    )

    assert {each.by for each in found.plans} == {Role.SUPERVISOR}


def test_of_a_loan_that_can_be_paid_as_agreed_the_contract_is_told() -> None:
    found = possible(
        owed=usd(12_000), rate=Decimal(18), can_pay=usd(700), left=24, now=TODAY, policy=Policy()
    )

    assert found.today == usd("599.09")
    assert found.today <= found.can_pay
    assert found.plans[-1].terms.instalment == usd("352.50")


def test_too_little_for_the_longest_plan_is_said_though_it_covers_the_interest() -> None:
    found = possible(
        owed=usd(12_000), rate=Decimal(18), can_pay=usd(200), left=24, now=TODAY, policy=Policy()
    )

    assert (found.plans, found.is_below_interest) == ((), False)
    assert found.smallest == usd("352.50")
