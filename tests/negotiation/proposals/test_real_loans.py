"""The derivation of what was paid, held against a real lender's book (999 loans, March 2019).

The book tells no count of instalments, only when the last payment came (a month) and the
principal outstanding. A loan is a day late from the second of a month here, since the book has no
days; the file was written while March's payments were still coming in.
"""

import csv
from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from negotiation.follow_up.arrears import arrears
from negotiation.loans.contract import Contract
from negotiation.loans.due_dates import due_dates
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.relief import extend_term
from negotiation.relief.breaks import PrincipalBreak
from negotiation.relief.life import live
from negotiation.rounding import Rounding

BOOK = Path(__file__).parents[3] / ".." / "shared" / "data" / "loans_2019_03.csv"
AS_OF = date(2019, 3, 31)

pytestmark = pytest.mark.skipif(not BOOK.exists(), reason="the real loans are kept elsewhere")


def month(text: str) -> date:
    return datetime.strptime(text, "%b-%Y").date()  # noqa: DTZ007 - a month, no moment


def a_real_loan(row: dict[str, str]) -> Loan:
    return Loan(
        number=row["id"],
        product="personal",
        principal=Money(row["funded_amnt"], "USD"),
        rate=Decimal(row["int_rate"]),
        count=int(row["term"].split()[0]),
        instalment=Money(row["installment"], "USD"),
        first_due=due_dates(month(row["issue_d"]), 2)[1],
        outstanding=Money(row["out_prncp"], "USD"),
        as_of=AS_OF,
    )


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with BOOK.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def owing(rows: list[dict[str, str]]) -> list[tuple[dict[str, str], Loan]]:
    return [(row, a_real_loan(row)) for row in rows if Decimal(row["out_prncp"])]


def test_every_instalment_of_the_book_is_the_annuity_rounded_up_to_the_cent(rows) -> None:
    """Reckoned exactly, and with no instalment moved to even out the last one, none is missed."""
    misses = {}
    for row in rows:
        loan = a_real_loan(row)
        agreed = replace(loan.agreed, instalment=None, rounding=Rounding.UP)
        first = agreed.schedule().first.amount
        if first != loan.instalment:
            misses[loan.number] = (first, loan.instalment)

    assert len(rows) == 999
    assert misses == {}


def test_the_interest_of_a_hardship_plan_is_that_of_its_months(rows) -> None:
    """Three months of interest only, on a balance that no principal is repaid of."""
    plans = [row for row in rows if row["hardship_amount"]]
    for row in plans:
        interest = Money(row["hardship_amount"], "USD")
        balance = interest.times(1200 / Decimal(row["int_rate"]))
        months = int(Decimal(row["hardship_length"]))
        contract = Contract(
            principal=balance, rate=Decimal(row["int_rate"]), instalments=12, start=AS_OF
        )
        life = live(contract, paid=0, as_of=AS_OF, changes=[PrincipalBreak(instalments=months)])

        paid_meanwhile = life.schedule.instalments[:months]
        assert {each.amount for each in paid_meanwhile} == {interest}
        if projected := row["orig_projected_additional_accrued_interest"]:
            assert interest.times(Decimal(months)) == Money(projected, "USD")

    assert len(plans) == 10


def test_every_contract_of_the_book_is_repaid_by_its_own_instalment(rows) -> None:
    for row in rows:
        loan = a_real_loan(row)
        contract = loan.contract()
        assert len(contract) == loan.count
        assert contract.last.amount <= loan.instalment + Money("1.00", "USD")


def test_the_count_of_instalments_paid_agrees_with_the_last_payment(owing) -> None:
    """Instalments paid, less those due up to the month of the last payment."""
    off: Counter[int] = Counter()
    for row, loan in owing:
        last = month(row["last_pymnt_d"])
        due = (last.year - loan.first_due.year) * 12 + last.month - loan.first_due.month + 1
        off[loan.paid - due] += 1

    # 113 of 127 agree, or are one behind: a payment of March for the instalment of February.
    assert sum(off.values()) == 127
    assert off[0] + off[-1] == 113
    # The others were behind before, or paid ahead.
    assert sum(count for difference, count in off.items() if difference > 0) == 9
    assert sum(count for difference, count in off.items() if difference < -1) == 5


def test_the_late_loans_are_late_and_by_how_much(owing) -> None:
    late = {
        loan.number: arrears(loan, AS_OF).days
        for row, loan in owing
        if row["loan_status"].startswith("Late")
    }

    assert late == {
        "68376710": 58,
        "67808313": 120,
        "68386728": 89,
        "68416679": 120,
        "68575042": 120,
    }


def test_a_loan_in_grace_is_late_by_one_instalment_since_the_first_of_the_month(owing) -> None:
    [loan] = [loan for row, loan in owing if row["loan_status"] == "In Grace Period"]

    late = arrears(loan, AS_OF)
    assert (late.instalments, late.since, late.days) == (1, date(2019, 3, 1), 30)
    # The book's balance is two cents above the contract's.
    assert late.amount == loan.instalment + Money("0.02", "USD")


def test_no_loan_is_said_to_be_later_than_the_book_says(owing) -> None:
    """But for people who had a hardship plan: the contract's dates had moved with it."""
    for row, loan in owing:
        if row["loan_status"] == "Current" and not row["hardship_status"]:
            assert arrears(loan, AS_OF).days <= 30, loan.number


def test_every_running_loan_of_the_book_can_be_extended(owing) -> None:
    for _, loan in owing:
        terms = extend_term(loan, months=12, now=AS_OF, policy=Policy())
        assert terms.schedule.total_principal == terms.today.total_principal == loan.outstanding
        assert terms.instalment < loan.instalment
        assert terms.extra_interest.amount >= 0
