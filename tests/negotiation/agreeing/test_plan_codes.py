"""A plan in a button's few characters: whoever makes a button up gets a plan that is refused, or none, at once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.agreeing.plan import Plan, worked_out
from negotiation.policy import Policy
from negotiation.refusals import Refusal
from tests.negotiation.any_loan import LATE, WIDE

NOW = date(2019, 4, 1)
PARTS = st.one_of(
    st.integers(0, 9999).map(str),
    st.decimals(0, 9999, places=2).map(str),
    st.sampled_from(["", "-1", "NaN", "Infinity", "1e99999999", "٣", " 1", "1_0", "0x1"]),
)


@pytest.mark.parametrize(
    "part", ["1e99999999", "Infinity", "NaN", "sNaN", "-1", "٣", " 1", "1.5", ""]
)
def test_a_count_is_written_in_digits_and_nothing_else(part: str) -> None:
    with pytest.raises(ValueError, match="a plan"):
        Plan.read(f"{part}_0_0_0_0_0_0_0")


@pytest.mark.parametrize("part", ["1e999", "Infinity", "NaN", "sNaN", "-1", "٣", " 1", "1.", ""])
def test_a_share_is_written_in_digits_and_nothing_else(part: str) -> None:
    with pytest.raises(ValueError, match="a plan"):
        Plan.read(f"0_{part}_0_0_0_0_0_0")


def test_a_plan_is_read_as_it_was_written_however_its_figures_came_about() -> None:
    for share in (Decimal("1E+1"), Decimal("0E+2"), Decimal("2.50"), Decimal("0E-9")):
        plan = Plan(months=12, rate_cut=share, interest_waiver=Decimal(100), day=5)

        assert Plan.read(plan.code) == plan


@given(st.sampled_from([Policy(), WIDE]), st.lists(PARTS, min_size=8, max_size=12).map("_".join))
def test_a_button_that_somebody_made_up_is_a_plan_that_is_refused_or_none(
    policy: Policy, code: str
) -> None:
    try:
        plan = Plan.read(code)
    except ValueError:
        return
    try:
        terms, _ = worked_out(plan, LATE, now=NOW, policy=policy)
    except Refusal:
        return
    assert terms.schedule
