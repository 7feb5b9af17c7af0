from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from negotiation.case import Application, Case, ClosedReason, Hardship
from negotiation.lifecycle import CaseState, fire
from negotiation.money import Money
from negotiation.refusals import Implausible, NotAllowed

NOW = datetime(2019, 4, 1, 9, tzinfo=UTC)
RECORDERS = [Case.record_income, Case.record_outgoings, Case.record_can_pay]


def a_case() -> Case:
    return Case.open(number="P-1", borrower_id=1, now=NOW)


def test_opening_a_case_records_the_hardship_notice() -> None:
    case = a_case()

    assert case.state is CaseState.APPLYING
    assert case.opened_at == case.notice_at == NOW


def test_what_is_recorded_replaces_the_application() -> None:
    case = a_case()
    before = case.application

    case.record_hardship(Hardship.ILLNESS)
    case.record_income(Money(2000, "USD"))
    case.record_outgoings(Money(1500, "USD"))
    case.record_can_pay(Money(400, "USD"))

    assert before == Application()
    assert case.application == Application(
        hardship=Hardship.ILLNESS,
        income=Money(2000, "USD"),
        outgoings=Money(1500, "USD"),
        can_pay=Money(400, "USD"),
    )


@pytest.mark.parametrize("record", RECORDERS)
@pytest.mark.parametrize(
    ("figure", "limit"),
    [
        (Money("-0.01", "USD"), Money(0, "USD")),
        (Money("10000000.01", "USD"), Money(10_000_000, "USD")),
        (Money(10_000_000_001, "VND"), Money(10_000_000_000, "VND")),
    ],
)
def test_implausible_figures_are_refused(
    record: Callable[[Case, Money], None], figure: Money, limit: Money
) -> None:
    case = a_case()

    with pytest.raises(Implausible) as refused:
        record(case, figure)

    assert refused.value.limit == limit
    assert case.application == Application()


@pytest.mark.parametrize("record", RECORDERS)
@pytest.mark.parametrize(
    "figure", [Money(0, "USD"), Money(10_000_000, "USD"), Money(30_000_000, "VND")]
)
def test_nothing_and_much_are_plausible(
    record: Callable[[Case, Money], None], figure: Money
) -> None:
    record(a_case(), figure)


@pytest.mark.parametrize(
    ("income", "outgoings", "can_pay", "surplus", "is_stretched"),
    [
        (2000, 1500, 500, 500, False),
        (2000, 1500, 501, 500, True),
        (1500, 2000, 0, -500, True),
        (2000, 1500, None, 500, False),
        (2000, None, 500, None, False),
        (None, 1500, 500, None, False),
    ],
)
def test_surplus(
    *,
    income: int | None,
    outgoings: int | None,
    can_pay: int | None,
    surplus: int | None,
    is_stretched: bool,
) -> None:
    def usd(amount: int | None) -> Money | None:
        return None if amount is None else Money(amount, "USD")

    application = Application(income=usd(income), outgoings=usd(outgoings), can_pay=usd(can_pay))

    assert application.surplus == usd(surplus)
    assert application.is_stretched is is_stretched


def test_submitting_starts_the_clock_of_the_decision() -> None:
    case, decide_by = a_case(), NOW + timedelta(days=21)

    case.submit(NOW, decide_by)

    assert case.state is CaseState.UNDER_REVIEW
    assert (case.application.submitted_at, case.decide_by) == (NOW, decide_by)
    with pytest.raises(NotAllowed):
        case.submit(NOW + timedelta(days=1), decide_by)
    assert case.application.submitted_at == NOW


def test_an_application_under_review_does_not_change() -> None:
    case = a_case()
    case.submit(NOW, NOW)

    with pytest.raises(NotAllowed):
        case.record_income(Money(1, "USD"))
    fire(case, "ask_papers")
    case.record_income(Money(1, "USD"))

    assert case.application.income == Money(1, "USD")


def test_a_closed_case_has_its_reason_and_stays_closed() -> None:
    case = a_case()

    case.close(ClosedReason.SOLD, NOW)

    assert (case.state, case.closed_reason, case.closed_at) == (
        CaseState.CLOSED,
        ClosedReason.SOLD,
        NOW,
    )
    with pytest.raises(NotAllowed):
        case.close(ClosedReason.SETTLED, NOW)
    assert case.closed_reason is ClosedReason.SOLD
