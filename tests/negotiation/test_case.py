from datetime import UTC, datetime, timedelta

import pytest

from negotiation.applying.application import Application, Hardship
from negotiation.case import Case
from negotiation.case_ends import ClosedReason
from negotiation.lifecycle import CaseState, fire
from negotiation.money import Money
from negotiation.refusals import NotAllowed

NOW = datetime(2019, 4, 1, 9, tzinfo=UTC)


def a_case() -> Case:
    return Case.open(number="P-1", borrower_id=1, now=NOW)


def test_opening_a_case_records_the_hardship_notice() -> None:
    case = a_case()

    assert case.state is CaseState.APPLYING
    assert case.opened_at == case.notice_at == NOW


def test_what_is_recorded_replaces_the_application() -> None:
    case = a_case()
    before = case.application

    case.record(hardship=Hardship.ILLNESS, can_pay=Money(400, "USD"))
    case.decline("story")

    assert before == Application()
    assert case.application == Application(
        hardship=Hardship.ILLNESS, can_pay=Money(400, "USD"), declined=frozenset({"story"})
    )


def test_submitting_starts_the_clock_of_the_decision() -> None:
    case, decide_by = a_case(), NOW + timedelta(days=21)

    case.submit(NOW, decide_by)

    assert case.state is CaseState.UNDER_REVIEW
    assert (case.application.submitted_at, case.decide_by) == (NOW, decide_by)
    with pytest.raises(NotAllowed):
        case.submit(NOW + timedelta(days=1), decide_by)
    assert case.application.submitted_at == NOW


def test_what_was_handed_in_does_not_change_and_what_is_missing_may_follow() -> None:
    case = a_case()
    case.record(can_pay=Money(400, "USD"))
    case.submit(NOW, NOW)

    with pytest.raises(NotAllowed):
        case.record(can_pay=Money(1, "USD"))
    case.record(outgoings=Money(900, "USD"))
    fire(case, "ask_papers")
    case.record(can_pay=Money(1, "USD"))

    assert case.application.outgoings == Money(900, "USD")
    assert case.application.can_pay == Money(1, "USD")


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
