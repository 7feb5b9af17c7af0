"""Builders of the lender's world, with defaults: a test names only what it is about."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from negotiation.agreeing.offer import Offer
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.relief import extend_term

# One of the late loans of the lender's book of March 2019.
_LATE_LOAN = Loan(
    number="67808313",
    product="personal",
    principal=Money(28000, "USD"),
    rate=Decimal("10.78"),
    count=60,
    instalment=Money("605.73", "USD"),
    first_due=date(2016, 1, 1),
    outstanding=Money("13508.59", "USD"),
    as_of=date(2019, 3, 31),
)


# The builders are the session's, so that property tests may use them.
@pytest.fixture(scope="session")
def a_loan() -> Callable[..., Loan]:
    def build(**changes: Any) -> Loan:
        return replace(_LATE_LOAN, **changes)

    return build


@pytest.fixture(scope="session")
def an_offer() -> Callable[..., Offer]:
    terms = extend_term(_LATE_LOAN, months=12, now=date(2019, 4, 1), policy=Policy())

    def build(**changes: Any) -> Offer:
        offer = Offer(
            case_id=1,
            loan_id=1,
            version=1,
            terms=terms,
            advisor_id=1,
            made_at=datetime(2019, 4, 1, 9, tzinfo=UTC),
        )
        return replace(offer, **changes)

    return build
