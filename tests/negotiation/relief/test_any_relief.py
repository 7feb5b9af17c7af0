"""Any loan, any payments, any relief: refused or valid, and never neither."""

from dataclasses import fields
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import event, given, settings
from hypothesis import strategies as st

from negotiation.follow_up.ledger import PRINCIPAL_FIRST, USUAL, Ledger
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract, Method
from negotiation.loans.day_count import DayCount
from negotiation.loans.frequency import Every
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.refusals import NeverRepaid, Refusal
from negotiation.relief.breaks import PaymentBreak, PrincipalBreak, Reduction, Token
from negotiation.relief.conversion import Conversion
from negotiation.relief.dates import DueDateMove, Extension
from negotiation.relief.life import Change, live
from negotiation.relief.loan_terms import relieved
from negotiation.relief.overdue import ArrearsLast, Capitalisation, Spread
from negotiation.relief.settlement import Settlement
from negotiation.relief.waivers import (
    ChargeWaiver,
    FutureInterestWaiver,
    InterestPause,
    InterestWaiver,
    RateCut,
)
from negotiation.reliefs import Relief
from negotiation.rounding import Rounding
from tests.negotiation.any_loan import WIDE

money = st.integers(1_000, 10**7).map(lambda cents: Money(Decimal(cents).scaleb(-2), "USD"))
percent = st.integers(0, 4000).map(lambda points: Decimal(points).scaleb(-2))
CHARGE = Charge(
    name="late", kind=ChargeKind.PENALTY, amount=Money("12.50", "USD"), since=date(2024, 1, 1)
)


@st.composite
def contracts(draw: st.DrawFn) -> Contract:
    start = draw(st.dates(date(2020, 1, 1), date(2030, 12, 31)))
    every = draw(st.sampled_from(["1m", "1w", "2w", "15d", "3m"]).map(Every.parse))
    gap = draw(st.none() | st.integers(1, 60))
    return Contract(
        principal=draw(money),
        rate=draw(percent),
        instalments=draw(st.integers(1, 60)),
        start=start,
        first_due=None if gap is None else start + timedelta(days=gap),
        every=every,
        day_count=draw(st.sampled_from(DayCount)),
        method=draw(st.sampled_from(Method)),
        rounding=draw(st.sampled_from(Rounding)),
    )


def is_repaid(contract: Contract) -> bool:
    """Whether it can be: flat interest of a long first period may be above the instalment."""
    try:
        contract.schedule()
    except NeverRepaid:
        return False
    return True


@st.composite
def changes_to(draw: st.DrawFn, contract: Contract, paid: int) -> list[Change]:
    dates = contract.dates()
    day = st.sampled_from(dates[paid:] + dates[-1:])  # seldom one that is paid
    any_day = st.dates(contract.begin, dates[-1] + timedelta(days=90))
    few = st.integers(1, 24)
    lower = st.integers(0, 100).map(lambda share: contract.rate * share / 100)
    # Only those that are drawn are made: there is more work in making all than in what is tested.
    kinds = [
        lambda: st.builds(ChargeWaiver, name=st.just("late"), amount=st.none() | money),
        lambda: st.builds(InterestWaiver, share=percent),
        lambda: st.builds(RateCut, rate=lower | percent, since=st.none() | any_day),
        lambda: st.builds(FutureInterestWaiver, share=percent, since=st.none() | any_day),
        lambda: st.builds(InterestPause, first=any_day, last=any_day),
        lambda: st.builds(Extension, instalments=few, since=st.none() | day),
        lambda: st.builds(Conversion, since=st.none() | day),
        lambda: st.builds(Capitalisation, charges_too=st.booleans()),
        lambda: st.builds(Spread, instalments=few, since=any_day),
        lambda: st.builds(ArrearsLast),
        lambda: st.builds(PrincipalBreak, instalments=few, since=st.none() | day),
        lambda: st.builds(
            PaymentBreak, instalments=few, since=st.none() | day, is_free=st.booleans()
        ),
        lambda: st.builds(Reduction, amount=money, instalments=few, since=st.none() | day),
        lambda: st.builds(Token, amount=money, instalments=few, since=st.none() | day),
        lambda: st.builds(DueDateMove, since=day, to=any_day),
        lambda: st.builds(Settlement, amount=money, day=any_day),
    ]
    count = draw(st.integers(1, 3))
    return [draw(draw(st.sampled_from(kinds))()) for _ in range(count)]


@given(data=st.data())
@settings(max_examples=200)
def test_any_loan_any_relief(data: st.DataObject) -> None:
    contract = data.draw(contracts())
    paid = data.draw(st.integers(0, contract.instalments))
    changes = data.draw(changes_to(contract, paid))
    dates = contract.dates()
    as_of = data.draw(st.dates(contract.begin, dates[-1] + timedelta(days=60)))
    charges = data.draw(st.sampled_from([[], [CHARGE]]))

    try:
        before = contract.schedule()
        life = live(contract, paid=paid, as_of=as_of, changes=changes, charges=charges)
    except Refusal as refusal:
        event(type(refusal).__name__)
        return

    event(f"valid: {' + '.join(sorted({each.kind for each in changes}))}")
    zero = Money.zero("USD")
    schedule, kinds = life.schedule, {each.kind for each in changes}
    assert contract.schedule() == before
    assert schedule.instalments[:paid] == before.instalments[:paid]
    assert [each.number for each in schedule] == list(range(1, len(schedule) + 1))
    coming = schedule.instalments[paid:]
    days = [each.due_date for each in coming]
    assert days == sorted(set(days))
    for each in schedule:
        assert min(each.interest, each.principal, each.arrears, each.balance) >= zero
    assert not schedule.last.balance
    balance = contract.principal if not paid else before.instalments[paid - 1].balance
    if Relief.CAPITALISATION in kinds:
        balance = coming[0].balance + coming[0].principal  # grown, and said: not above the lent
        assert balance <= contract.principal
    if Relief.SETTLEMENT in kinds:
        balance = coming[0].principal
    for each in coming:
        assert each.balance == balance - each.principal
        balance = each.balance
    if charges and not kinds & {Relief.CHARGE_WAIVER, Relief.SETTLEMENT, Relief.CAPITALISATION}:
        assert schedule.total_arrears >= CHARGE.amount


@given(data=st.data())
@settings(max_examples=150)
def test_any_payments_leave_a_ledger_that_adds_up(data: st.DataObject) -> None:
    contract = data.draw(contracts().filter(is_repaid))
    charges = data.draw(st.sampled_from([[], [CHARGE]]))
    order = data.draw(st.sampled_from([USUAL, PRINCIPAL_FIRST]))
    ledger = Ledger(contract, charges=charges)
    agreed = list(contract.schedule())
    owed, day = ledger.everything(), contract.begin

    for _ in range(data.draw(st.integers(0, 8))):
        day += timedelta(days=data.draw(st.integers(0, 90)))
        if not owed:
            break
        amount = Money.of_units(data.draw(st.integers(1, owed.units)), "USD")
        ledger.pay(amount, day, order)
        owed -= amount

        assert ledger.everything() == owed
        late = ledger.late_interest(day)
        assert late >= Money.zero("USD")
        assert ledger.payoff(day) <= owed + late
        for each in ledger.left:
            assert min(each.interest, each.principal) >= Money.zero("USD")
            assert each.amount
        assert [each.due_date for each in ledger.left] == sorted(
            {each.due_date for each in ledger.left}
        )
    assert list(contract.schedule()) == agreed


def figures(loan: Loan) -> dict[str, object]:
    return {each.name: getattr(loan, each.name) for each in fields(loan)}


@given(data=st.data())
@settings(max_examples=200)
def test_any_payments_then_any_relief(data: st.DataObject) -> None:
    """A loan as its book has it after payments of any size."""
    contract = data.draw(contracts().filter(is_repaid))
    rows = contract.schedule()
    outstanding = Money.of_units(data.draw(st.integers(1, contract.principal.units)), "USD")
    loan = Loan(
        number="1",
        product="personal",
        principal=contract.principal,
        rate=contract.rate,
        count=contract.instalments,
        instalment=rows.first.amount,
        first_due=rows.first.due_date,
        outstanding=outstanding,
        as_of=contract.begin,
        every=contract.every,
        day_count=contract.day_count,
        method=contract.method,
        charges=data.draw(st.sampled_from([(), (CHARGE,)])),
    )
    before = figures(loan)
    now = data.draw(st.dates(contract.begin, contract.dates()[-1] + timedelta(days=200)))
    changes = data.draw(changes_to(contract, 0))

    try:
        terms = relieved(loan, changes, now=now, policy=WIDE)
    except Refusal as refusal:
        event(type(refusal).__name__)
        return

    event(f"valid: {' + '.join(terms.kinds)}")
    assert figures(loan) == before
    zero, schedule = Money.zero("USD"), terms.schedule
    days = [each.due_date for each in schedule]
    assert days == sorted(set(days))
    assert days[0] >= now
    for each in schedule:
        assert min(each.interest, each.principal, each.arrears, each.balance) >= zero
    assert not schedule.last.balance
    charged = sum((each.amount for each in loan.charges), zero)
    assert (terms.charges or zero) <= charged
    if Relief.SETTLEMENT in terms.kinds:
        assert terms.total + (terms.waived or zero) >= outstanding
        return
    assert terms.total == outstanding + terms.interest + (terms.charges or zero)
    if Relief.CAPITALISATION not in terms.kinds:
        assert schedule.total_principal == outstanding
    if not {Relief.CHARGE_WAIVER, Relief.CAPITALISATION} & set(terms.kinds):
        assert (terms.charges or zero) == charged
