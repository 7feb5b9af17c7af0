"""How long the search for plans takes a case, over a real lender's book where there is one."""

import csv
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from statistics import median
from time import process_time  # of one core, whatever else the machine does

from negotiation.budget import Capacity
from negotiation.due_dates import due_dates
from negotiation.limits import Role
from negotiation.loan import Loan
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.proposals import propose

BOOK = Path(__file__).parents[2] / ".." / "shared" / "data" / "loans_2019_03.csv"
NOW = date(2016, 6, 15)
#: Of the instalment, what the borrower can still pay.
SHARES = [Decimal(percent) / 100 for percent in (90, 75, 60, 40)]


def loans() -> Iterator[Loan]:
    """Every loan of the book, as it stood when six instalments were paid."""
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
            )
            loan.outstanding = loan.contract().instalments[5].balance
            yield loan


def measure() -> Iterator[str]:
    if not BOOK.exists():
        yield f"the real loans are not here ({BOOK.name})"
        return
    times: list[float] = []
    found = 0
    for number, loan in enumerate(loans()):
        can_pay = loan.instalment.times(SHARES[number % len(SHARES)])
        begun = process_time()
        plans = propose(loan, Capacity(now=can_pay), now=NOW, policy=Policy(), role=Role.BOT)
        times.append((process_time() - begun) * 1000)
        found += bool(plans.proposals)
    yield (
        f"{len(times)} cases, {found} with plans: median {median(times):.2f} ms, "
        f"worst {max(times):.2f} ms (at most 5 and 50 are wanted)"
    )
