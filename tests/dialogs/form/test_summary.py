"""The summary says back what was answered, and is kind about figures that do not meet."""

from dialogs.borrower.applying.summary import summary
from dialogs.said.outlook import how_we_see_it
from dialogs.texts import ENGLISH
from negotiation.applying.budget import Budget, Income
from negotiation.money import Money


def test_nothing_coming_in_is_an_answer(a_situation):
    situation = a_situation()
    situation.case.record(income=Income(Money(0, "USD")))

    said = ENGLISH.plain(summary(situation))

    assert "• comes in each month: $0.00" in said
    assert "not answered" not in said


def test_a_missing_answer_is_named(a_situation):
    situation = a_situation()
    situation.case.application = type(situation.case.application)()

    said = ENGLISH.plain(summary(situation))

    assert said.count("not answered") == 4


def test_nobody_is_told_of_a_negative_amount_left(a_situation):
    situation = a_situation()
    situation.case.record(income=Income(Money(1000, "USD")))
    situation.case.record(outgoings=Money(1900, "USD"))
    situation.case.record(can_pay=Money(100, "USD"))

    said = ENGLISH.plain(summary(situation))

    assert "nothing is left at the end of the month" in said
    assert "-$" not in said


def test_other_lenders_are_not_counted_twice(a_situation):
    situation = a_situation()
    for answers in (
        {"income": Income(Money(2500, "USD")), "outgoings": Money(2000, "USD")},
        {"other_debts": Money(400, "USD"), "can_pay": Money(600, "USD")},
    ):
        situation.case.record(**answers)

    assert "$500.00 is left each month" in ENGLISH.plain(summary(situation))
    assert "$500.00 is left at the end of a month" in ENGLISH.plain(how_we_see_it(situation))


def test_in_parts_other_lenders_are_one_of_them(a_situation):
    situation = a_situation()
    situation.case.record(
        income=Income(Money(2500, "USD")),
        budget=Budget(incomes=(), fixed=Money(1600, "USD")),
        other_debts=Money(400, "USD"),
        can_pay=Money(600, "USD"),
    )

    said = ENGLISH.plain(summary(situation))
    assert "• goes out each month: $2,000.00" in said
    assert "$500.00 is left each month" in said
    assert "$500.00 is left at the end of a month" in ENGLISH.plain(how_we_see_it(situation))


def test_more_than_is_left_may_be_promised_but_is_warned_of(a_situation):
    situation = a_situation()
    situation.case.record(income=Income(Money(2000, "USD")))
    situation.case.record(outgoings=Money(1900, "USD"))
    situation.case.record(can_pay=Money(450, "USD"))

    assert "$100.00 is left each month" in ENGLISH.plain(summary(situation))
