"""What settles a loan on a day is what ends it by the ledger of its payments: two ways of reckoning, the same cent."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from negotiation.follow_up.ledger import USUAL, Ledger
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract
from negotiation.money import Money
from negotiation.refusals import BeyondOwed, DatePassed, DayOff, NoChange, Refusal
from negotiation.relief.course import Course
from negotiation.relief.life import live
from negotiation.relief.settlement import Settlement, interest_until
from negotiation.relief.waivers import InterestWaiver
from tests.examples import examples
from tests.negotiation.any_loan import contracts


@given(contract=contracts(), data=st.data())
@examples(400)
def test_the_interest_of_a_settlement_is_that_of_the_payoff(
    contract: Contract, data: st.DataObject
) -> None:
    rows = contract.schedule().instalments
    paid = data.draw(st.integers(0, len(rows) - 1))
    since = rows[paid - 1].due_date if paid else contract.begin
    near = [each.due_date + timedelta(days=days) for each in rows[paid:] for days in (0, 1)]
    anywhere = st.dates(since, rows[-1].due_date + timedelta(days=80))
    day = data.draw(anywhere | st.sampled_from(near))
    late = sum(each.due_date < day for each in rows[paid:])
    event(f"{contract.method}, late: {min(late, 3)}, after the end: {day > rows[-1].due_date}")
    ledger = Ledger(contract)
    for each in rows[:paid]:
        if each.amount:
            ledger.pay(each.amount, each.due_date, USUAL)

    course = Course.of_contract(contract, paid=paid, as_of=day)

    interest = course.money(interest_until(course, day))
    assert course.money(course.balance) + interest == ledger.payoff(day)


@given(contract=contracts(), data=st.data())
@examples(60)
def test_whatever_is_taken_for_all_the_rest_is_waived(
    contract: Contract, data: st.DataObject
) -> None:
    end = contract.schedule().last.due_date
    soon = st.dates(contract.begin, contract.begin + timedelta(days=60))
    over = st.dates(end, end + timedelta(days=60))
    day = data.draw((soon | over).filter(lambda each: each.weekday() < 4))
    fee = Charge(
        name="f",
        kind=ChargeKind.FEE,
        amount=Money.of_units(data.draw(st.integers(1, 999)), contract.principal.currency),
        since=contract.begin,
    )
    owed = Ledger(contract, charges=[fee]).payoff(day)
    amount = Money.of_units(data.draw(st.integers(1, owed.units)), owed.currency)

    try:
        life = live(
            contract,
            paid=0,
            as_of=day,
            changes=[Settlement(amount=amount, day=day)],
            charges=[fee],
        )
    except DayOff:  # a holiday
        return

    [one] = life.schedule
    assert (one.due_date, one.amount) == (day, amount)
    assert one.principal == min(amount, contract.principal)
    assert life.waived == owed - amount
    beside = owed - fee.amount  # charges are paid last
    nothing = Money.zero(owed.currency)
    assert life.charges == max(amount - beside, nothing)


CONTRACT = Contract(
    principal=Money(100, "EUR"),
    rate=Decimal(7),
    instalments=6,
    start=date(2024, 1, 1),
)


@pytest.mark.parametrize(
    ("amount", "day", "refused"),
    [
        ("0", date(2024, 2, 1), NoChange()),
        ("-1", date(2024, 2, 1), NoChange()),
        ("60", date(2024, 1, 31), DatePassed(date(2024, 1, 31), date(2024, 2, 1))),
        ("83.57", date(2024, 2, 1), None),  # all of it
        ("83.58", date(2024, 2, 1), BeyondOwed(Money("83.57", "EUR"))),
        ("84.06", date(2024, 3, 1), None),  # a month later, with its interest
        ("84.07", date(2024, 3, 1), BeyondOwed(Money("84.06", "EUR"))),
    ],
)
def test_what_is_taken_for_all_is_something_to_come_and_no_more_than_is_owed(
    amount: str, day: date, refused: Refusal | None
) -> None:
    change = Settlement(amount=Money(amount, "EUR"), day=day)
    if refused is None:
        life = live(CONTRACT, paid=1, as_of=date(2024, 2, 1), changes=[change])
        assert life.schedule.last.amount == change.amount
        assert not life.waived
        return
    with pytest.raises(type(refused)) as told:
        live(CONTRACT, paid=1, as_of=date(2024, 2, 1), changes=[change])
    assert str(told.value) == str(refused)


@pytest.mark.parametrize(("share", "left"), [(0, "1036.20"), (50, "1026.10"), (100, "1016.00")])
def test_interest_waived_before_it_is_not_asked_by_it(share: int, left: str) -> None:
    """Two instalments are late; the interest of their months is 20.20, 10.10 each."""
    contract = Contract(
        principal=Money(1200, "EUR"), rate=Decimal(12), instalments=12, start=date(2024, 1, 1)
    )
    waivers = [InterestWaiver(share=Decimal(share))] if share else []
    too_much = Settlement(amount=Money(2000, "EUR"), day=date(2024, 5, 20))

    with pytest.raises(BeyondOwed) as refused:
        live(contract, paid=2, as_of=date(2024, 5, 20), changes=[*waivers, too_much])

    assert refused.value.limit == Money(left, "EUR")


def test_it_lies_on_a_day_on_which_payments_are_made() -> None:
    change = Settlement(amount=Money(60, "EUR"), day=date(2024, 2, 3))  # a Saturday

    with pytest.raises(DayOff):
        live(replace(CONTRACT, country="DE"), paid=1, as_of=date(2024, 2, 1), changes=[change])
