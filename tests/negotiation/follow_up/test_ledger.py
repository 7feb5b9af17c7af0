from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.days.working_days import Roll
from negotiation.follow_up.ledger import (
    PRINCIPAL_FIRST,
    USUAL,
    Ledger,
    Order,
    OrderRule,
    Part,
    order_for,
)
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract, Method
from negotiation.money import CurrencyMismatch, Money
from negotiation.refusals import BeyondOwed, Implausible

CONTRACT = Contract(
    principal=Money(600, "EUR"), rate=Decimal(12), instalments=6, start=date(2024, 1, 1)
)
LATE = Charge(name="late", kind=ChargeKind.PENALTY, amount=Money(5, "EUR"), since=date(2024, 2, 5))


def test_the_usual_order_pays_an_old_penalty_before_the_principal() -> None:
    ledger = Ledger(CONTRACT, charges=[LATE])

    ledger.pay(Money(20, "EUR"), date(2024, 2, 10), USUAL)

    assert not ledger.charges
    assert ledger.left[0].interest == Money.zero("EUR")
    assert ledger.left[0].principal == Money("88.53", "EUR")


def test_principal_first_leaves_interest_and_penalty_standing() -> None:
    ledger = Ledger(CONTRACT, charges=[LATE])

    ledger.pay(Money(100, "EUR"), date(2024, 3, 5), PRINCIPAL_FIRST)

    first, second = ledger.left[:2]
    assert first.principal == Money.zero("EUR")
    assert first.interest == Money(6, "EUR")
    assert second.principal == Money("96.04", "EUR")
    assert ledger.charges == [LATE]


@pytest.mark.parametrize("first", [Part.PENALTY, Part.FEE])
def test_whether_penalties_or_fees_are_paid_first_is_the_orders_to_say(first: Part) -> None:
    fee = replace(LATE, name="letter", kind=ChargeKind.FEE)
    parts = (first, *(part for part in USUAL.parts if part is not first))
    for charges in ([LATE, fee], [fee, LATE]):
        ledger = Ledger(CONTRACT, charges=charges)

        ledger.pay(Money(5, "EUR"), date(2024, 2, 10), Order(parts))

        assert [each.kind for each in ledger.charges] == [
            ChargeKind.FEE if first is Part.PENALTY else ChargeKind.PENALTY
        ]


def test_an_instalment_is_due_on_its_day() -> None:
    ledger = Ledger(CONTRACT)

    ledger.pay(Money(90, "EUR"), date(2024, 2, 1), PRINCIPAL_FIRST)

    assert ledger.left[0].interest == Money(6, "EUR")  # ahead, it would come before the principal


def test_a_large_payment_pays_the_next_instalments_ahead() -> None:
    ledger = Ledger(CONTRACT)

    ledger.pay(Money(250, "EUR"), date(2024, 2, 1), USUAL)

    assert ledger.left[0].number == 3
    assert ledger.days_past_due(date(2024, 3, 15)) == 0
    assert ledger.days_past_due(date(2024, 4, 15)) == 14


@pytest.mark.parametrize(
    ("kind", "days", "expected"),
    [("card", 91, PRINCIPAL_FIRST), ("card", 90, USUAL), ("mortgage", 200, USUAL)],
)
def test_the_order_may_depend_on_product_and_lateness(
    kind: str, days: int, expected: Order
) -> None:
    rules = [OrderRule(order=PRINCIPAL_FIRST, kinds=frozenset({"card"}), from_days=91)]

    assert order_for(rules, kind=kind, days=days) == expected


def test_of_several_rules_the_latest_that_fits_holds_and_one_without_kinds_is_for_all() -> None:
    fees_first = Order((Part.FEE, Part.PENALTY, Part.INTEREST, Part.PRINCIPAL))
    rules = [
        OrderRule(order=PRINCIPAL_FIRST, from_days=91),
        OrderRule(order=fees_first, kinds=frozenset({"card"}), from_days=31),
    ]

    for those in (rules, rules[::-1]):
        found = [
            order_for(those, kind=kind, days=days)
            for kind, days in (
                ("card", 30),
                ("card", 31),
                ("card", 91),
                ("loan", 90),
                ("loan", 91),
            )
        ]
        assert found == [USUAL, fees_first, PRINCIPAL_FIRST, USUAL, PRINCIPAL_FIRST]
    on_time = order_for([OrderRule(order=fees_first)], kind="loan", days=0)
    assert on_time == fees_first


def test_of_what_is_not_due_yet_interest_goes_first_whatever_the_order() -> None:
    ledger = Ledger(CONTRACT)

    # 103.53 are due, of which 6.00 interest; the next one bears 5.02
    ledger.pay(Money(110, "EUR"), date(2024, 2, 5), PRINCIPAL_FIRST)

    assert ledger.left[0].number == 2
    assert ledger.left[0].interest == Money.zero("EUR")
    assert ledger.left[0].principal == Money("97.06", "EUR")


def test_a_charge_that_is_due_is_paid_before_an_instalment_that_is_not() -> None:
    early = replace(LATE, since=date(2024, 1, 20))
    ledger, before = (Ledger(CONTRACT, charges=[early]) for _ in range(2))

    ledger.pay(Money(8, "EUR"), date(2024, 1, 20), USUAL)
    before.pay(Money(8, "EUR"), date(2024, 1, 19), USUAL)

    assert (ledger.charges, ledger.left[0].interest) == ([], Money(3, "EUR"))
    assert (before.charges, before.left[0].interest) == ([early], Money.zero("EUR"))


def test_what_is_all_paid_is_not_late() -> None:
    ledger = Ledger(CONTRACT, charges=[LATE])
    assert [ledger.days_past_due(date(2024, 2, day)) for day in (1, 2)] == [0, 1]

    ledger.pay(ledger.everything(), date(2024, 2, 10), USUAL)

    assert (ledger.left, ledger.charges) == ([], [])
    assert ledger.days_past_due(date(2030, 1, 1)) == 0
    assert ledger.payoff(date(2030, 1, 1)) == Money.zero("EUR")


def test_the_payoff_counts_interest_up_to_the_day() -> None:
    """15 of the 31 days of the first period: 6.00 · 15 / 31."""
    ledger = Ledger(CONTRACT)

    assert ledger.payoff(date(2024, 1, 16)) == Money("602.90", "EUR")
    assert ledger.payoff(date(2024, 2, 1)) == Money(606, "EUR")
    assert Ledger(CONTRACT, charges=[LATE]).payoff(date(2024, 2, 1)) == Money(611, "EUR")


@pytest.mark.parametrize(
    ("day", "interest"),
    [
        (date(2024, 3, 1), 12),
        (date(2024, 4, 1), 18),
        (date(2024, 4, 16), 21),
        (date(2024, 7, 1), 36),
        (date(2024, 9, 1), 48),
    ],
)
def test_a_loan_of_which_nothing_is_paid_bears_its_interest_on_all_until_then(
    day: date, interest: int
) -> None:
    assert Ledger(CONTRACT).payoff(day) == Money(600 + interest, "EUR")


def test_what_was_put_off_to_a_working_day_is_late_from_the_day_after_it() -> None:
    """The first of June is a Saturday: 97.53 bear 1 % a month from then on, if they are late on Tuesday."""
    weekend = replace(CONTRACT, start=date(2024, 5, 1), roll=Roll.FOLLOWING, country="US")
    ledger = Ledger(weekend)

    assert ledger.late_interest(date(2024, 6, 3)) == Money.zero("EUR")
    assert ledger.late_interest(date(2024, 6, 4)) == Money("0.10", "EUR")
    # The first of September, a Sunday, too, and Monday is Labor Day: of four, three are late on Tuesday.
    assert ledger.late_interest(date(2024, 9, 3)) == Money("6.09", "EUR")


def test_the_payoff_of_flat_interest_counts_it_on_the_sum_lent_to_the_contracts_end() -> None:
    """12.00 a month on 1,200; 14 of March's 31 days are 5.42; after the end it is 1 % a month on what is left."""
    flat = Contract(
        principal=Money(1200, "EUR"),
        rate=Decimal(12),
        instalments=12,
        start=date(2024, 1, 1),
        method=Method.FLAT,
    )
    nothing_paid, two_paid = Ledger(flat), Ledger(flat)
    two_paid.pay(Money(224, "EUR"), date(2024, 3, 1), USUAL)

    assert nothing_paid.payoff(date(2024, 3, 15)) == Money("1229.42", "EUR")
    assert two_paid.payoff(date(2024, 3, 15)) == Money("1005.42", "EUR")
    assert two_paid.payoff(date(2025, 1, 1)) == Money(1000 + 120, "EUR")
    assert two_paid.payoff(date(2025, 3, 1)) == Money(1000 + 120 + 20, "EUR")


def test_what_was_had_of_each_part_is_of_the_oldest_and_what_is_too_much_comes_back() -> None:
    ledger = Ledger(CONTRACT, charges=[LATE])

    rest = ledger.had(
        {
            Part.PENALTY: Money(8, "EUR"),
            Part.INTEREST: Money(6, "EUR"),
            Part.PRINCIPAL: Money("97.53", "EUR"),
        }
    )

    assert (rest, ledger.charges, ledger.left[0].number) == (Money(3, "EUR"), [], 2)
    assert ledger.days_past_due(date(2024, 3, 11)) == 10
    assert ledger.had({Part.PRINCIPAL: Money(600, "EUR")}) == Money("97.53", "EUR")


@pytest.mark.parametrize(
    ("amount", "refusal"),
    [
        (Money.zero("EUR"), Implausible),
        (Money(1000, "EUR"), BeyondOwed),
        (Money(1, "USD"), CurrencyMismatch),
    ],
)
def test_payments_that_cannot_be(amount: Money, refusal: type[Exception]) -> None:
    ledger = Ledger(CONTRACT)

    with pytest.raises(refusal):
        ledger.pay(amount, date(2024, 2, 1), USUAL)

    assert ledger.left == list(CONTRACT.schedule())


def test_an_order_names_every_part() -> None:
    with pytest.raises(ValueError, match="every part"):
        Order((Part.FEE, Part.INTEREST))


@given(
    cents=st.lists(st.integers(1, 40_000), max_size=12),
    gaps=st.lists(st.integers(0, 40), min_size=12, max_size=12),
    order=st.sampled_from([USUAL, PRINCIPAL_FIRST]),
)
def test_no_cent_is_lost(cents: list[int], gaps: list[int], order: Order) -> None:
    ledger = Ledger(CONTRACT, charges=[LATE])
    owed, day = ledger.everything(), date(2024, 1, 10)

    for amount, gap in zip(cents, gaps, strict=False):
        day += timedelta(days=gap)
        payment = min(Money.of_units(amount, "EUR"), ledger.everything())
        if not payment:
            break
        ledger.pay(payment, day, order)
        owed -= payment

        assert ledger.everything() == owed
        assert all(each.amount.is_positive for each in ledger.left)
        assert ledger.payoff(day) <= owed + ledger.late_interest(day)


@given(
    before=st.integers(0, 30_000),
    parts=st.lists(st.integers(1, 10_000), min_size=1, max_size=4),
    days=st.integers(0, 220),
    order=st.sampled_from([USUAL, PRINCIPAL_FIRST]),
    data=st.data(),
)
def test_what_comes_on_one_day_may_come_in_parts_and_in_any_order(
    *, before: int, parts: list[int], days: int, order: Order, data: st.DataObject
) -> None:
    day, ledgers = date(2024, 1, 10) + timedelta(days=days), []
    for amounts in (parts, data.draw(st.permutations(parts)), [sum(parts)]):
        ledger = Ledger(CONTRACT, charges=[LATE])
        if before:
            ledger.pay(Money.of_units(before, "EUR"), date(2024, 1, 10), order)
        for amount in amounts:
            if payment := min(Money.of_units(amount, "EUR"), ledger.everything()):
                ledger.pay(payment, day, order)
        ledgers.append((ledger.left, ledger.charges))

    assert ledgers[0] == ledgers[1] == ledgers[2]
