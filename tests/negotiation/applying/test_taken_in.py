"""What is overdue, taken into a plan: the same figures by a file's relief and by an offer."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from negotiation.days.working_days import Roll
from negotiation.follow_up.ledger import Ledger
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract, Method
from negotiation.loans.day_count import DayCount
from negotiation.money import Money
from negotiation.proposals.nothing import do_nothing, looked_at_until
from negotiation.refusals import BeforeLastCharge, DatePassed, NoChange, NothingLeft, Refusal
from negotiation.relief.breaks import PaymentBreak, PrincipalBreak, Token
from negotiation.relief.dates import DueDateMove, Extension
from negotiation.relief.life import Change, Life, live
from negotiation.relief.loan_terms import relieved
from negotiation.relief.overdue import Capitalisation, Spread
from negotiation.relief.settlement import Settlement
from negotiation.relief.waivers import ChargeWaiver, InterestPause, InterestWaiver, RateCut
from tests.money import usd
from tests.negotiation.any_loan import WIDE as ANY
from tests.negotiation.any_loan import contracts, of_book

B0 = Contract(principal=Money(100, "USD"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1))
L = Contract(
    principal=Money(12_000, "USD"), rate=Decimal(18), instalments=24, start=date(2024, 1, 1)
)
JULY = date(2024, 7, 15)
LATE = Charge(
    name="late", kind=ChargeKind.PENALTY, amount=Money(5, "USD"), since=date(2024, 3, 11)
)
#: Whatever may be asked for, from the day itself on.
WIDE = replace(ANY, notice_days=0)


def to_come(life: Life) -> list[tuple[date, Money, Money, Money]]:
    return [
        (each.due_date, each.interest, each.principal, each.arrears)
        for each in life.schedule.instalments[life.paid :]
    ]


def changes() -> st.SearchStrategy[list[Change]]:
    few = st.integers(1, 12)
    lengthening = st.one_of(
        st.builds(Extension, instalments=few),
        st.builds(PrincipalBreak, instalments=few),
        st.builds(PaymentBreak, instalments=few, is_free=st.booleans()),
    )
    beside = st.one_of(
        st.builds(RateCut, rate=st.integers(0, 3).map(Decimal)),
        st.builds(InterestWaiver, share=st.sampled_from([25, 50, 100]).map(Decimal)),
        st.builds(Capitalisation),
        st.builds(ChargeWaiver, name=st.just("late")),
    )
    return st.tuples(lengthening, st.lists(beside, max_size=2)).map(lambda two: [two[0], *two[1]])


@given(contract=contracts(), data=st.data(), asked=changes())
@settings(max_examples=200)
def test_a_file_and_an_offer_have_the_same_figures(
    contract: Contract, data: st.DataObject, asked: list[Change]
) -> None:
    schedule = contract.schedule()
    paid = data.draw(st.integers(0, len(schedule) - 1))
    earliest = schedule.instalments[paid - 1].due_date if paid else contract.begin
    now = earliest + timedelta(days=data.draw(st.integers(0, 500)))
    charges: tuple[Charge, ...] = ()
    if contract.principal.currency == "USD" and now >= LATE.since:
        charges = data.draw(st.sampled_from([(), (LATE,)]))
    loan = of_book(contract, paid, *charges)
    event(f"{sum(each.due_date < now for each in schedule.instalments[paid:])} overdue")

    try:
        life = live(contract, paid=paid, as_of=now, changes=asked, charges=charges)
    except Refusal as refused:
        event(type(refused).__name__)
        with pytest.raises(type(refused)):
            relieved(loan, asked, now=now, policy=WIDE)
        return
    terms = relieved(loan, asked, now=now, policy=WIDE)

    assert to_come(life) == [
        (each.due_date, each.interest, each.principal, each.arrears) for each in terms.schedule
    ]
    assert life.waived == (terms.waived or Money.zero(life.waived.currency))


def test_interest_runs_on_what_is_outstanding_until_it_is_repaid() -> None:
    """The loan of the guide: two instalments overdue, one month since."""
    balance = L.schedule().instalments[3].balance

    (waived,) = [
        live(L, paid=4, as_of=JULY, changes=[InterestWaiver(), Extension(instalments=7)]).waived
    ]
    (offered,) = [
        relieved(
            of_book(L, 4), [InterestWaiver(), Extension(instalments=7)], now=JULY, policy=WIDE
        ).waived
    ]
    (step, *_) = do_nothing(of_book(L, 4), now=date(2024, 7, 1), until=date(2024, 8, 1))

    assert balance == usd("10285.54")
    assert waived == offered == step.interest == usd("154.28") + usd("154.28")


CHANGES_AFTER_THE_END: list[Change] = [
    Extension(instalments=6),
    PrincipalBreak(instalments=2),
    PaymentBreak(instalments=2),
    Token(amount=usd(1), instalments=3),
]


@pytest.mark.parametrize("change", CHANGES_AFTER_THE_END, ids=lambda each: each.kind.value)
@pytest.mark.parametrize("as_of", [date(2024, 7, 2), date(2025, 5, 15)])
def test_a_loan_is_eased_after_its_contract_has_ended(change: Change, as_of: date) -> None:
    life = live(B0, paid=1, as_of=as_of, changes=[change])

    coming = life.schedule.instalments[1:]
    # Five unpaid instalments, and those that the relief adds.
    assert len(coming) == 5 + change.instalments  # type: ignore[attr-defined]
    assert coming[0].due_date >= as_of
    assert sum((each.principal for each in coming), usd(0)) == usd("83.57")
    assert life.schedule.total_arrears > usd(0)


@pytest.mark.parametrize(
    ("paid", "as_of", "asked"),
    [
        # An interest pause on a loan without interest is none; nor is a cut of nothing.
        (1, date(2024, 2, 15), [InterestPause(first=date(2024, 2, 5), last=date(2024, 2, 5))]),
        (5, date(2024, 6, 15), [RateCut(rate=Decimal("6.999"))]),
    ],
)
def test_what_changes_no_amount_and_no_day_is_refused(
    paid: int, as_of: date, asked: list[Change]
) -> None:
    tiny = Contract(principal=usd("1.00"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1))

    with pytest.raises(NoChange):
        live(tiny, paid=paid, as_of=as_of, changes=asked)
    with pytest.raises(NoChange):
        relieved(of_book(tiny, paid), asked, now=as_of, policy=WIDE)


def test_without_an_instalment_left_only_more_of_them_help() -> None:
    with pytest.raises(NothingLeft):
        live(B0, paid=1, as_of=date(2025, 5, 15), changes=[Capitalisation()])

    both = [Capitalisation(), Extension(instalments=1)]
    life = live(B0, paid=1, as_of=date(2025, 5, 15), changes=both)

    assert len(life.schedule) == 1 + 5 + 1
    # 83.57 and fifteen months at 0.49, up to May.
    assert life.schedule.instalments[1].principal + life.schedule.instalments[1].balance == usd(
        "90.92"
    )


def test_with_a_date_overdue_instalments_are_left_to_stand() -> None:
    change = Extension(instalments=2, since=date(2024, 6, 1))

    life = live(B0, paid=1, as_of=date(2024, 5, 20), changes=[change], charges=[LATE])

    overdue, coming = life.schedule.instalments[1:4], life.schedule.instalments[4:]
    assert [each.amount for each in overdue] == [usd("17.01")] * 3  # and no share of the penalty
    assert sum((each.arrears for each in coming), usd(0)) == usd(5)
    assert len(coming) == 4


def test_a_charge_is_due_at_once_where_every_instalment_is_overdue() -> None:
    as_of = date(2024, 8, 15)

    life = live(B0, paid=4, as_of=as_of, changes=[InterestWaiver()], charges=[LATE])

    assert (life.schedule.last.due_date, life.schedule.last.amount) == (as_of, usd(5))
    assert life.waived == usd("0.30")


@pytest.mark.parametrize(
    ("paid", "as_of", "refusal"),
    [
        (1, date(2024, 3, 1), BeforeLastCharge),
        (4, date(2024, 5, 31), DatePassed),  # paid, they say, on the first of June
    ],
)
def test_the_day_of_reckoning_comes_after_what_is_known(
    paid: int, as_of: date, refusal: type[Refusal]
) -> None:
    june = Contract(principal=usd(100), rate=Decimal(7), instalments=6, first_due=date(2024, 3, 1))

    with pytest.raises(refusal):
        live(june, paid=paid, as_of=as_of, changes=[Extension(instalments=1)], charges=[LATE])


def test_a_late_settlement_pays_for_all_the_time_until_it() -> None:
    """From February 2024 to May 2034: 123 months of 0.49, and 19 of 31 days."""
    day = date(2034, 5, 20)

    life = live(B0, paid=1, as_of=date(2034, 4, 1), changes=[Settlement(amount=usd(50), day=day)])

    assert life.schedule.last.amount == usd(50)
    assert life.waived == usd("83.57") + usd("0.49").times(Decimal(123)) + usd("0.30") - usd(50)


@given(contract=contracts(), data=st.data())
@settings(max_examples=100)
def test_a_settlement_and_a_payoff_are_of_the_same_debt(
    contract: Contract, data: st.DataObject
) -> None:
    day = contract.begin + timedelta(days=data.draw(st.integers(0, 1500)))
    cent = Money.of_units(1, contract.principal.currency)

    payoff = Ledger(contract).payoff(day)
    life = live(contract, paid=0, as_of=day, changes=[Settlement(amount=cent, day=day)])

    assert payoff == life.waived + cent


@pytest.mark.parametrize("roll", [Roll.FOLLOWING, Roll.PRECEDING])
@pytest.mark.parametrize("method", Method)
def test_they_are_as_well_around_a_due_date_that_is_no_working_day(
    method: Method, roll: Roll
) -> None:
    """Seven months of which four dates fall on weekends: nothing is late on a Sunday, nothing is free."""
    contract = Contract(
        principal=usd(10_000),
        rate=Decimal(9),
        instalments=7,
        start=date(2024, 9, 1),
        day_count=DayCount.ACT_360,
        method=method,
        roll=roll,
        country="US",
    )
    for day in (contract.begin + timedelta(days=days) for days in range(1, 260)):
        life = live(contract, paid=0, as_of=day, changes=[Settlement(amount=usd(1), day=day)])
        assert Ledger(contract).payoff(day) == life.waived + usd(1), day


def test_a_part_of_the_interest_is_paid_in_a_break() -> None:
    change = PaymentBreak(instalments=3, since=date(2024, 8, 1), amount=usd(100))

    life = live(L, paid=6, as_of=JULY, changes=[change])

    first, second, third, fourth, *_ = life.schedule.instalments[6:]
    assert [each.amount for each in (first, second, third)] == [usd(100)] * 3
    assert fourth.arrears > usd(0)
    assert life.schedule.total_interest + life.schedule.total_arrears > L.schedule().total_interest


@pytest.mark.parametrize("contract", [B0, L], ids=["six", "twenty-four"])
def test_doing_nothing_is_looked_at_past_the_end(contract: Contract) -> None:
    loan, now = of_book(contract, 1), date(2027, 5, 15)

    steps = do_nothing(loan, now=now, until=looked_at_until(loan, now))

    assert len(steps) == 12
    assert steps[-1].interest > steps[0].interest
    assert {each.instalments for each in steps} == {len(contract.schedule()) - 1}


def test_moved_and_spread_dates_are_the_contracts_own() -> None:
    """A move of all dates, with what is overdue spread over them: as offers have it."""
    asked: list[Change] = [
        Extension(instalments=2),
        DueDateMove(since=date(2024, 8, 1), to=date(2024, 8, 10)),
        Spread(instalments=20, since=date(2024, 8, 10)),
    ]

    life = live(L, paid=4, as_of=JULY, changes=asked)
    terms = relieved(of_book(L, 4), asked, now=JULY, policy=WIDE)

    assert to_come(life) == [
        (each.due_date, each.interest, each.principal, each.arrears) for each in terms.schedule
    ]
