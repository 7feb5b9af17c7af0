"""Any loan: contracts of every kind for Hypothesis, and their loans as a lender's book has them."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import assume
from hypothesis import strategies as st

from negotiation.days.working_days import Roll
from negotiation.limits import Limits, Reach
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract, Method
from negotiation.loans.day_count import DayCount
from negotiation.loans.fixed_instalment import lasting
from negotiation.loans.frequency import Every
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.rounding import Rounding

#: One of the late loans of the lender's book of March 2019.
LATE = Loan(
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
#: All that a lender could allow.
WIDE = Policy(
    longest_extension=600,
    longest_term=1200,
    capitalised=frozenset(ChargeKind),
    limits=Limits(
        longest_break=24,
        longest_token=24,
        floor=Decimal(0),
        supervisor=Reach(
            months=600,
            rate_cut=Decimal(100),
            interest_waiver=Decimal(100),
            charge_waiver=Decimal(100),
        ),
    ),
)


@st.composite
def contracts(draw: st.DrawFn, *, plain: bool = False, least: int = 10_000) -> Contract:
    """Of every method, day count, rhythm, rounding and currency, with an irregular first period,
    an instalment of its own and due dates that move; where it is *plain*, an annuity of months; of *least*
    minor units or more.
    """
    start = draw(st.dates(date(2022, 1, 1), date(2024, 12, 31)))
    gap = draw(st.none() | st.integers(5, 50))
    currency = draw(st.sampled_from(["USD", "JPY", "KWD"]))
    roll = draw(st.sampled_from([Roll.NONE, *Roll]))
    contract = Contract(
        principal=Money.of_units(draw(st.integers(least, 5_000_000)), currency),
        rate=Decimal(draw(st.integers(0, 3000))).scaleb(-2),
        instalments=draw(st.integers(1, 48)),
        start=start,
        first_due=None if gap is None else start + timedelta(days=gap),
        every=Every.parse(draw(st.sampled_from(["1m", "3m"] if plain else ["1m", "2w", "3m"]))),
        day_count=DayCount.THIRTY_360 if plain else draw(st.sampled_from(DayCount)),
        method=Method.ANNUITY if plain else draw(st.sampled_from([Method.ANNUITY, *Method])),
        rounding=draw(st.sampled_from(Rounding)),
        roll=roll,
        country=None if roll is Roll.NONE else "US",
    )
    try:
        if contract.method in {Method.ANNUITY, Method.FLAT} and draw(st.booleans()):
            usual = contract.schedule().first.amount
            more = usual.times(Decimal(draw(st.integers(-2, 20))) / 100)
            contract = lasting(replace(contract, instalment=usual + more))
        schedule = contract.schedule()
    except ValueError:  # an instalment that can never repay it
        assume(False)
    assume(all(each.principal for each in schedule) or contract.method is Method.INTEREST_ONLY)
    return contract


def of_book(contract: Contract, paid: int, *charges: Charge) -> Loan:
    """As a lender's book would have the loan of *contract*."""
    schedule = contract.schedule()
    first, last = schedule.first, schedule.instalments[paid]
    return Loan(
        number="1",
        product="personal",
        principal=contract.principal,
        rate=contract.rate,
        count=contract.instalments,
        instalment=first.amount,
        first_due=contract.dates(1)[0],
        outstanding=last.balance + last.principal,
        as_of=contract.begin,
        every=contract.every,
        day_count=contract.day_count,
        method=contract.method,
        charges=charges,
        paid_count=paid,
        start=contract.start,
        rounding=contract.rounding,
        roll=contract.roll,
        country=contract.country,
    )
