"""How long the search for plans takes a case, over a real lender's book where there is one."""

import csv
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from statistics import median
from time import process_time  # of one core, whatever else the machine does

from negotiation.applying.budget import Capacity
from negotiation.limits import Role
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.due_dates import due_dates
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.proposals import propose
from negotiation.proposals.timing import Timing

BOOK = Path(__file__).parents[2] / ".." / "shared" / "data" / "loans_2019_03.csv"
NOW = date(2016, 6, 15)
LATE = Charge(
    name="late", kind=ChargeKind.PENALTY, amount=Money(15, "USD"), since=date(2016, 5, 1)
)
#: Of the instalment, what the borrower can still pay.
SHARES = [Decimal(percent) / 100 for percent in (90, 75, 60, 40)]


def loans(paid: int, *charges: Charge) -> Iterator[Loan]:
    """Every loan of the book, as it stood when so many instalments were paid."""
    with BOOK.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            issued = datetime.strptime(row["issue_d"], "%b-%Y").date()  # noqa: DTZ007 - a month
            loan = Loan(
                number=row["id"],
                product="personal",
                principal=Money(row["funded_amnt"], "USD"),
                rate=Decimal(row["int_rate"]),
                count=int(row["term"].split()[0]),
                instalment=Money(row["installment"], "USD"),
                first_due=due_dates(issued, 2)[1],
                outstanding=Money(row["funded_amnt"], "USD"),
                as_of=NOW,
                charges=charges,
            )
            loan.outstanding = loan.contract().instalments[paid - 1].balance
            yield loan


def for_now(can_pay: Money) -> Capacity:
    return Capacity(now=can_pay)


def until_autumn(can_pay: Money) -> Capacity:
    """Half as much at first."""
    little = can_pay.times(Decimal("0.5"))
    return Capacity(now=little, later=can_pay + can_pay, since=date(2016, 9, 1))


def measure() -> Iterator[str]:
    if not BOOK.exists():
        yield f"the real loans are not here ({BOOK.name})"
        return
    yield _timed("paid so far", loans(5), for_now)
    yield _timed("months late, with a penalty", loans(2, LATE), for_now)
    yield _timed("late, until income recovers", loans(3, LATE), until_autumn)
    yield _timed("late, on another payday", loans(3, LATE), for_now, Timing(payday=25))


def _timed(
    name: str,
    book: Iterator[Loan],
    capacity: Callable[[Money], Capacity],
    wish: Timing | None = None,
) -> str:
    times: list[float] = []
    found = 0
    for number, loan in enumerate(book):
        can_pay = capacity(loan.instalment.times(SHARES[number % len(SHARES)]))
        begun = process_time()
        plans = propose(loan, can_pay, now=NOW, policy=Policy(), role=Role.BOT, wish=wish)
        times.append((process_time() - begun) * 1000)
        found += bool(plans.proposals)
    return (
        f"{name}: {len(times)} cases, {found} with plans: median {median(times):.2f} ms, "
        f"worst {max(times):.2f} ms (at most 5 and 50 are wanted)"
    )
