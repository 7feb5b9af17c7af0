"""What is overdue on a loan, in a line or two."""

from dataclasses import replace
from datetime import date

from dialogs.said.arrears_words import overdue
from dialogs.texts import ENGLISH
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.money import Money
from tests.storage.samples import a_loan


def said(today: date = date(2019, 4, 1), **changes: object) -> str:
    return ENGLISH.plain(overdue(a_loan(**changes), today))


PENALTY = Charge(
    name="penalties", kind=ChargeKind.PENALTY, amount=Money(15, "USD"), since=date(2019, 3, 1)
)
FEE = replace(PENALTY, name="fees", kind=ChargeKind.FEE, amount=Money("2.50", "USD"))


def test_penalties_and_fees_not_paid_are_named_beside_what_is_overdue() -> None:
    assert said(charges=(PENALTY, FEE)) == (
        "• overdue: <b>$2,422.92</b>, 120 days late\n• penalties and fees not paid: <b>$17.50</b>"
    )
    assert said() == "• overdue: <b>$2,422.92</b>, 120 days late"


def test_they_are_owed_though_nothing_is_overdue() -> None:
    assert said(outstanding=Money("11600", "USD"), charges=(FEE,)).endswith(
        "\n• penalties and fees not paid: <b>$2.50</b>"
    )


def test_what_has_become_due_since_the_book_was_written_may_be_paid_or_not() -> None:
    in_order = {"outstanding": Money("11600", "USD")}

    assert said(**in_order) == "• nothing is overdue; next payment on April 1, 2019"
    assert said(today=date(2019, 4, 2), **in_order) == (
        "• nothing was overdue then; these figures do not show yet whether the payment of April 1, 2019 has come"
    )
