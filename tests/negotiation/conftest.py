"""Builders of the lender's world, with defaults: a test names only what it is about."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from negotiation.agreeing.offer import Offer
from negotiation.loans.loan import Loan
from negotiation.policy import Policy
from negotiation.relief import extend_term
from tests.negotiation.any_loan import LATE


# The builders are the session's, so that property tests may use them.
@pytest.fixture(scope="session")
def a_loan() -> Callable[..., Loan]:
    def build(**changes: Any) -> Loan:
        return replace(LATE, **changes)

    return build


@pytest.fixture(scope="session")
def an_offer() -> Callable[..., Offer]:
    terms = extend_term(LATE, months=12, now=date(2019, 4, 1), policy=Policy())

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
