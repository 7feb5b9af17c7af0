"""What is overdue on a loan, in a line or two."""

from dataclasses import replace
from datetime import date

from dialogs.arrears_words import overdue
from dialogs.texts import ENGLISH
from negotiation.charge import Charge, ChargeKind
from negotiation.money import Money
from tests.storage.samples import a_loan


def said(**changes: object) -> str:
    return ENGLISH.plain(overdue(a_loan(**changes)))


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
