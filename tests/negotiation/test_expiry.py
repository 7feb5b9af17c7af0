"""What rests may be put away only where nobody owes a word; and no state is left in which nobody would look."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from negotiation.case import Case
from negotiation.case_ends import Declined
from negotiation.contacting.hold import Hold, HoldReason
from negotiation.days.office_hours import AT_ANY_HOUR
from negotiation.expiry import OURS, THEIRS, Kept, Resting, Why, keeps_open
from negotiation.lifecycle import CaseState, allows
from negotiation.pack import NO_PACK, Start

MONDAY = datetime(2019, 4, 1, 9, tzinfo=UTC)
FRIDAY = datetime(2019, 4, 5, 9, tzinfo=UTC)
TODAY = date(2019, 6, 3)
#: Their own calendar moves these on: an offer ends on its day, a plan is kept, slips, breaks or is completed.
BY_THEMSELVES = {CaseState.OFFERED, CaseState.ACTIVE}


def a_case(state: CaseState = CaseState.APPLYING) -> Case:
    case = Case.open(number="1", borrower_id=1, now=MONDAY)
    case.state = state
    return case


def kept(case: Case, **besides) -> Kept | None:
    return keeps_open(Resting(case=case, **besides), NO_PACK, AT_ANY_HOUR, TODAY)


def test_of_every_state_somebody_takes_care() -> None:
    assert {state for state in CaseState if state.is_open} == THEIRS | OURS | BY_THEMSELVES
    assert not THEIRS & OURS


def test_only_what_is_theirs_can_be_put_away() -> None:
    assert {state for state in CaseState if allows(state, "expire")} == THEIRS


@pytest.mark.parametrize("state", sorted(OURS))
def test_what_is_ours_is_never_put_away(state: CaseState) -> None:
    assert kept(a_case(state)) is not None


@pytest.mark.parametrize("state", sorted(THEIRS))
@pytest.mark.parametrize(
    ("besides", "why"),
    [
        ({"is_with_a_person": True}, Why.PERSON),
        ({"is_complained_of": True}, Why.COMPLAINT),
        ({"needs_care": True}, Why.CARE),
        ({"offer_asked": True}, Why.OWED),
        ({"plan_may_hold": True}, Why.PLAN),
    ],
)
def test_what_keeps_it_open_does_so_in_any_state(
    state: CaseState, besides: dict[str, bool], why: Why
) -> None:
    assert kept(a_case(state)) is None
    assert kept(a_case(state), **besides) == Kept(why=why)


@pytest.mark.parametrize("reason", HoldReason)
def test_any_hold_keeps_it_open(reason: HoldReason) -> None:
    hold = Hold(case_id=1, reason=reason, since=MONDAY)
    assert kept(a_case(), holds=[hold]) == Kept(why=Why.HELD)


def test_a_hold_with_an_end_keeps_it_open_so_long() -> None:
    may = datetime(2019, 7, 1, tzinfo=UTC)
    hold = Hold(case_id=1, reason=HoldReason.COURT, since=MONDAY, until=may)
    assert kept(a_case(), holds=[hold]) == Kept(why=Why.HELD, until=date(2019, 6, 30))


@pytest.mark.parametrize("state", [CaseState.NEGOTIATING, CaseState.PAPERS_WANTED])
def test_what_was_handed_in_is_owed_an_answer(state: CaseState) -> None:
    case = a_case(state)
    case.application = replace(case.application, submitted_at=MONDAY)
    assert kept(case) == Kept(why=Why.OWED)

    case.decide_by = datetime(2019, 6, 10, tzinfo=UTC)
    assert kept(case) == Kept(why=Why.OWED, until=date(2019, 6, 10))

    case.law = case.law.begin(Start.OFFER, FRIDAY)
    assert kept(case) is None


def test_an_appeal_asks_once_more() -> None:
    case = a_case(CaseState.NEGOTIATING)
    case.application = replace(case.application, submitted_at=MONDAY)
    case.declined = Declined(by=7, at=MONDAY, why="no plan fits", appealed_at=FRIDAY)
    assert kept(case) == Kept(why=Why.OWED)

    later = datetime(2019, 4, 8, 9, tzinfo=UTC)
    case.declined = replace(case.declined, at=later)
    assert kept(case) is None
