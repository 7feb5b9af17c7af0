"""What the law lets rest, from the day on which it begins until the last of its days, wherever the lender is."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from negotiation.begun import begun
from negotiation.case import Case, CaseState
from negotiation.case_ends import ClosedReason, Declined
from negotiation.contacting.hold import Hold, HoldReason
from negotiation.days.office_hours import OfficeHours
from negotiation.days.working_days import working_days
from negotiation.loans.loan import LoanState
from negotiation.money import Money
from negotiation.pack import Deadline, Due, Hours, Pack, Source, Standstill, Start, Stopped
from negotiation.rests import rests

LAW = Source(name="a law")
NEW_YORK = ZoneInfo("America/New_York")
OFFICE = OfficeHours(
    zone=NEW_YORK, calendar=working_days("US"), week=((Hours(time(9), time(17)),),) * 7
)
#: In New York it is the first of April still.
LATE = datetime(2019, 4, 2, 3, tzinfo=UTC)
FIRST = date(2019, 4, 1)


def standstill(starts: Start, days: int | None = None) -> Standstill:
    return Standstill(source=LAW, starts=starts, stops=frozenset({Stopped.COLLECTING}), days=days)


def deadline(what: Due, starts: Start, days: int) -> Deadline:
    return Deadline(source=LAW, what=what, starts=starts, days=days)


def a_case(state: CaseState = CaseState.UNDER_REVIEW, **began: datetime) -> Case:
    case = Case.open(number="1", borrower_id=1, now=LATE)
    for start, at in began.items():
        case.law = case.law.begin(Start(start), at)
    case.state = state
    if state in {CaseState.DECLINED, CaseState.APPEALED}:
        case.declined = Declined(by=7, at=LATE, why="no plan fits")
    return case


def shown(case: Case, pack: Pack, today: date = FIRST, **known: Any) -> list[tuple[Start, Any]]:
    return [(each.starts, each.until) for each in rests(case, pack, OFFICE, today, **known)]


def of(*rules: Standstill | Deadline) -> Pack:
    return Pack(
        code="x",
        name="X",
        standstills=tuple(each for each in rules if isinstance(each, Standstill)),
        deadlines=tuple(each for each in rules if isinstance(each, Deadline)),
    )


@pytest.mark.parametrize(
    ("rule", "last"),
    [
        (standstill(Start.ADVICE, 30), date(2019, 5, 1)),
        (deadline(Due.NO_ENFORCEMENT, Start.ADVICE, 14), date(2019, 4, 15)),
    ],
)
def test_so_many_days_after_the_one_on_which_it_began_the_last_one_included(
    rule: Standstill | Deadline, last: date
) -> None:
    case = a_case(advice=LATE)

    assert shown(case, of(rule), FIRST) == [(Start.ADVICE, last)]
    assert shown(case, of(rule), last) == [(Start.ADVICE, last)]
    assert shown(case, of(rule), last + timedelta(days=1)) == []
    assert shown(a_case(), of(rule)) == []  # it has not begun


def test_of_the_deadlines_only_that_of_enforcement_lets_anything_rest() -> None:
    others = (deadline(what, Start.NOTICE, 14) for what in Due if what is not Due.NO_ENFORCEMENT)

    assert shown(a_case(), of(*others)) == []


_UNTIL_SETTLED = {
    CaseState.APPLYING,
    CaseState.UNDER_REVIEW,
    CaseState.PAPERS_WANTED,
    CaseState.NEGOTIATING,
    CaseState.OFFERED,
    CaseState.COUNTERED,
    CaseState.AGREED,
    CaseState.APPEALED,
}


@pytest.mark.parametrize("state", CaseState)
def test_without_days_it_rests_until_it_is_settled_or_while_what_was_agreed_is_kept(
    state: CaseState,
) -> None:
    asked, agreed = of(standstill(Start.NOTICE)), of(standstill(Start.AGREED))
    case = a_case(state, agreed=LATE)

    assert bool(shown(case, asked)) is (state in _UNTIL_SETTLED)
    assert bool(shown(case, agreed)) is (state in {CaseState.AGREED, CaseState.ACTIVE})


def test_what_has_days_ends_on_them_also_while_it_is_not_settled_and_where_it_is_agreed() -> None:
    case = a_case(CaseState.AGREED, agreed=LATE)

    for start in Start.NOTICE, Start.AGREED:
        last = date(2019, 4, 11)
        assert shown(case, of(standstill(start, 10))) == [(start, last)]
        assert shown(case, of(standstill(start, 10)), last + timedelta(days=1)) == []


def test_what_is_talked_about_after_an_agreement_is_another_matter() -> None:
    case = a_case(CaseState.NEGOTIATING)
    assert shown(case, of(standstill(Start.NOTICE))) == [(Start.NOTICE, None)]

    case.law = case.law.did(Due.CONFIRM, LATE)

    assert shown(case, of(standstill(Start.NOTICE))) == []


def test_after_a_no_it_rests_as_long_as_it_can_be_appealed() -> None:
    case = a_case(CaseState.DECLINED)
    pack = of(standstill(Start.NOTICE), deadline(Due.APPEAL, Start.DECISION, 14))

    assert shown(case, of(standstill(Start.NOTICE))) == []  # no time to appeal is given
    assert shown(case, pack, date(2019, 4, 15)) == [(Start.NOTICE, date(2019, 4, 15))]
    assert shown(case, pack, date(2019, 4, 16)) == []
    case.state = CaseState.APPEALED
    assert shown(case, pack, date(2019, 4, 16)) == [(Start.NOTICE, None)]


def test_what_was_agreed_before_a_no_rests_no_longer() -> None:
    case = a_case(CaseState.DECLINED, agreed=LATE)
    pack = of(standstill(Start.AGREED), deadline(Due.APPEAL, Start.DECISION, 14))

    assert shown(case, pack) == []


def test_in_a_case_that_has_ended_nothing_rests() -> None:
    case = a_case()
    case.close(ClosedReason.SOLD, LATE)

    assert shown(case, of(standstill(Start.NOTICE, 30))) == []


@pytest.mark.parametrize(
    ("until", "last"),
    [
        (None, date(2019, 5, 31)),  # sixty days
        (datetime(2019, 4, 11, tzinfo=NEW_YORK), date(2019, 4, 10)),  # as was noted
        (datetime(2019, 4, 11, 0, 1, tzinfo=NEW_YORK), date(2019, 4, 11)),
    ],
)
def test_a_breathing_space_is_as_old_as_its_hold_and_ends_on_the_day_noted_with_it(
    until: datetime | None, last: date
) -> None:
    pack = of(standstill(Start.BREATHING_SPACE, 60))
    complaint = Hold(case_id=1, reason=HoldReason.COMPLAINT, since=LATE - timedelta(days=9))
    complaint.until = datetime(2020, 1, 1, tzinfo=UTC)
    space = Hold(case_id=1, reason=HoldReason.BREATHING_SPACE, since=LATE, until=until)

    assert shown(a_case(), pack, holds=[complaint]) == []
    assert shown(a_case(), pack, holds=[complaint, space]) == [(Start.BREATHING_SPACE, last)]
    endless = Hold(case_id=1, reason=HoldReason.BREATHING_SPACE, since=LATE)
    assert shown(a_case(), pack, holds=[endless, space]) == [(Start.BREATHING_SPACE, last)]


def test_the_noted_end_of_a_breathing_space_ends_no_other_rest() -> None:
    space = Hold(case_id=1, reason=HoldReason.BREATHING_SPACE, since=LATE)
    space.until = datetime(2019, 4, 3, tzinfo=NEW_YORK)

    found = shown(a_case(advice=LATE), of(standstill(Start.ADVICE, 30)), holds=[space])

    assert found == [(Start.ADVICE, date(2019, 5, 1))]


def test_the_same_rest_by_several_rules_is_said_once() -> None:
    twice = of(standstill(Start.ADVICE, 30), standstill(Start.ADVICE, 30))

    assert len(shown(a_case(advice=LATE), twice)) == 1


def test_a_delinquency_is_as_old_as_the_oldest_instalment_unpaid_of_a_loan_that_runs(
    a_loan,
) -> None:
    late, paid = a_loan(), a_loan(outstanding=Money.zero("USD"))
    in_time = a_loan(as_of=date(2018, 12, 1))
    pack = of(deadline(Due.NO_ENFORCEMENT, Start.DELINQUENCY, 120))

    found = begun(a_case(), loan=late, zone=NEW_YORK)
    assert found[Start.DELINQUENCY] == datetime(2018, 12, 1, tzinfo=NEW_YORK)
    assert shown(a_case(), pack, date(2019, 3, 31), loan=late) == [
        (Start.DELINQUENCY, date(2019, 3, 31))
    ]
    assert shown(a_case(), pack, loan=late) == []
    for loan in None, paid, in_time, a_loan(state=LoanState.WRITTEN_OFF):
        assert Start.DELINQUENCY not in begun(a_case(), loan=loan, zone=NEW_YORK)


def test_an_appeal_begins_when_it_is_made() -> None:
    case = a_case(CaseState.DECLINED)
    assert begun(case)[Start.DECISION] == begun(case)[Start.REFUSAL] == LATE
    assert Start.APPEAL not in begun(case)

    case.appeal(LATE + timedelta(days=2), LATE + timedelta(days=9))

    assert begun(case)[Start.APPEAL] == LATE + timedelta(days=2)
