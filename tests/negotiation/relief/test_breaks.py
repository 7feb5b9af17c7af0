"""Instalments left out or made smaller for a time: what each of them asks, to the cent."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from negotiation.days.working_days import Roll
from negotiation.loans.contract import Contract, Method
from negotiation.money import Money
from negotiation.refusals import (
    AskedTwice,
    BeyondOwed,
    NeverRepaid,
    NoChange,
    NotADueDate,
    NothingLeft,
    PaidAlready,
    Refusal,
)
from negotiation.relief.breaks import PaymentBreak, PrincipalBreak, Reduction, Token
from negotiation.relief.life import Change, live
from negotiation.relief.waivers import InterestWaiver

#: Instalments of 17.01: 0.58 of interest, then 0.49, 0.39, 0.29, 0.20 and 0.10.
B0 = Contract(principal=Money(100, "EUR"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1))
ON_TIME, LATE, OVER = date(2024, 2, 1), date(2024, 4, 15), date(2024, 8, 1)
APRIL, MAY = date(2024, 4, 1), date(2024, 5, 1)
CENT, USUAL = Money("0.01", "EUR"), Money("17.01", "EUR")


def eur(amount: int) -> Money:
    return Money(amount, "EUR")


@pytest.mark.parametrize(
    ("change", "as_of", "amounts"),
    [
        # 0.49 twice, put off: 0.19 on each of the five that follow, and three cents on the last.
        (PaymentBreak(instalments=2), ON_TIME, "0.00 0.00 17.20 17.20 17.20 17.20 17.22"),
        # Of each 0.49, a cent is paid.
        (
            PaymentBreak(instalments=2, amount=CENT),
            ON_TIME,
            "0.01 0.01 17.20 17.20 17.20 17.20 17.20",
        ),
        # A break from April on leaves March as it is, with the interest up to its day.
        (
            PaymentBreak(instalments=1, since=APRIL, is_free=True),
            ON_TIME,
            "17.01 0.00 17.01 17.01 17.01 17.00",
        ),
        (
            Token(amount=CENT, instalments=1, since=APRIL),
            ON_TIME,
            "17.01 0.01 17.01 17.01 17.01 16.99",
        ),
        # One from May on, or a reduction, leaves what is overdue to stand.
        (
            PrincipalBreak(instalments=1, since=MAY),
            LATE,
            "17.01 17.01 0.29 17.01 17.01 17.00",
        ),
        # 9.71 of principal in May; 40.72 are left for two.
        (Reduction(amount=eur(10), instalments=1), LATE, "17.01 17.01 10.00 20.54 20.54"),
    ],
)
def test_what_is_asked_while_less_can_be_paid_and_after(
    change: Change, as_of: date, amounts: str
) -> None:
    life = live(B0, paid=1, as_of=as_of, changes=[change])

    assert " ".join(str(each.amount.amount) for each in life.schedule.instalments[1:]) == amounts
    assert [each.number for each in life.schedule] == list(range(1, len(life.schedule) + 1))
    assert not life.schedule.last.balance


def test_a_break_in_april_leaves_marchs_interest_whole() -> None:
    for change in (
        PaymentBreak(instalments=1, since=APRIL, is_free=True),
        Token(amount=eur(1), instalments=1, since=APRIL),
    ):
        march, april = live(B0, paid=1, as_of=ON_TIME, changes=[change]).schedule.instalments[1:3]
        assert (march.interest, april.interest) == (Money("0.49", "EUR"), eur(0))


@pytest.mark.parametrize(
    ("changes", "as_of", "refusal"),
    [
        ([Token(amount=eur(0), instalments=2)], ON_TIME, NoChange),
        ([Token(amount=USUAL, instalments=2)], ON_TIME, BeyondOwed),
        ([PaymentBreak(amount=eur(0), instalments=2)], ON_TIME, NoChange),
        ([PaymentBreak(amount=USUAL, instalments=2)], ON_TIME, BeyondOwed),
        ([Reduction(amount=USUAL, instalments=2)], ON_TIME, BeyondOwed),
        ([Reduction(amount=eur(5), instalments=1)], OVER, NothingLeft),
        # One of the two is asked nothing already.
        (
            [
                PaymentBreak(instalments=1, since=APRIL),
                Reduction(amount=eur(9), instalments=2, since=date(2024, 3, 1)),
            ],
            ON_TIME,
            AskedTwice,
        ),
    ],
)
def test_what_cannot_be_left_out(
    changes: list[Change], as_of: date, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        live(B0, paid=1, as_of=as_of, changes=changes)


def test_an_instalment_is_named_by_its_agreed_day_or_the_one_it_was_put_off_to() -> None:
    """The first of June 2024 is a Saturday."""
    rolled = replace(B0, roll=Roll.FOLLOWING, country="US")

    agreed, put_off = (
        live(
            rolled,
            paid=1,
            as_of=ON_TIME,
            changes=[PrincipalBreak(instalments=1, since=date(2024, 6, day))],
        )
        for day in (1, 3)
    )

    assert agreed == put_off
    assert agreed.schedule.instalments[4].due_date == date(2024, 6, 3)
    assert not agreed.schedule.instalments[4].principal
    for day, refusal in ((date(2024, 3, 1), PaidAlready), (date(2024, 6, 2), NotADueDate)):
        with pytest.raises(refusal):
            live(
                rolled,
                paid=3,
                as_of=date(2024, 4, 1),
                changes=[PrincipalBreak(instalments=1, since=day)],
            )
    with pytest.raises(NotADueDate):  # the day it was lent
        live(
            rolled,
            paid=0,
            as_of=rolled.begin,
            changes=[PrincipalBreak(instalments=1, since=rolled.begin)],
        )


def test_of_instalments_that_fall_less_than_is_asked_now_is_a_reduction() -> None:
    """20.00 of principal and 7, 5.60, 4.20 of interest: 27.00 is asked, then 25.60."""
    falls = Contract(
        principal=eur(100),
        rate=Decimal(84),
        instalments=5,
        start=date(2024, 1, 1),
        method=Method.EQUAL_PRINCIPAL,
    )

    def amounts(amount: int) -> list[str]:
        change = Reduction(amount=eur(amount), instalments=1)
        life = live(falls, paid=1, as_of=ON_TIME, changes=[change])
        return [str(each.amount.amount) for each in life.schedule][1:]

    assert amounts(25) == ["25.00", "24.44", "23.03", "21.61"]
    with pytest.raises(BeyondOwed) as refused:
        amounts(26)
    assert refused.value.limit == Money("25.60", "EUR")


def test_interest_that_is_forgiven_is_not_put_off_by_a_break_as_well() -> None:
    """March's 0.49 and April's, at 100 % waived; the break begins with April's, which is overdue."""
    on_hold = [PaymentBreak(instalments=2, since=APRIL)]

    plain = live(B0, paid=1, as_of=LATE, changes=on_hold)
    waived = live(B0, paid=1, as_of=LATE, changes=[InterestWaiver(), *on_hold])

    assert waived.waived.is_positive
    assert plain.schedule.total - waived.schedule.total == waived.waived


@pytest.mark.parametrize("method", [Method.ANNUITY, Method.EQUAL_PRINCIPAL, Method.FLAT])
def test_what_is_asked_for_a_time_covers_the_interest(method: Method) -> None:
    """0.49 on the 83.57 left after the first one, or 0.58 and 0.49 on the whole."""
    contract = replace(B0, method=method)
    interest = {Method.ANNUITY: "0.49", Method.EQUAL_PRINCIPAL: "0.49", Method.FLAT: "0.58"}
    least = Money(interest[method], "EUR")

    def reduced(amount: Money) -> list[Money]:
        change = Reduction(amount=amount, instalments=2)
        life = live(contract, paid=1, as_of=ON_TIME, changes=[change])
        return [each.principal for each in life.schedule.instalments[1:3]]

    assert reduced(least) == [eur(0), eur(0)]
    with pytest.raises(NeverRepaid) as refused:
        reduced(least - CENT)
    assert refused.value.interest == least


@pytest.mark.parametrize(
    ("paid", "as_of", "interest"),
    [
        # Two of twelve months of 12.00 are late; eleven of a hundred each are left for longer.
        (1, date(2024, 4, 15), ["12.00"] * 2 + ["11.00"] * 11),
        # Of the last two months: what was agreed, 24.00, over four of them.
        (8, date(2024, 11, 15), ["12.00"] * 2 + ["6.00"] * 4),
        (8, date(2024, 11, 1), ["12.00"] + ["7.20"] * 5),  # due today is not late
    ],
)
def test_flat_interest_is_spread_over_what_is_to_come_and_what_is_late_stays_as_agreed(
    paid: int, as_of: date, interest: list[str]
) -> None:
    flat = Contract(
        principal=Money(1200, "EUR"),
        rate=Decimal(12),
        instalments=12,
        start=date(2024, 1, 1),
        method=Method.FLAT,
    )
    since = date(2024, as_of.month + 1, 1)

    life = live(flat, paid=paid, as_of=as_of, changes=[PrincipalBreak(instalments=2, since=since)])

    asked = life.schedule.instalments[paid:]
    assert [str(each.interest.amount) for each in asked] == interest


def test_before_a_break_a_long_first_period_asks_its_interest_alone_as_in_the_contract() -> None:
    """Four months of interest are more than the instalment of 74.14."""
    long = Contract(
        principal=Money(1000, "EUR"),
        rate=Decimal(60),
        instalments=24,
        start=date(2024, 1, 1),
        first_due=date(2024, 5, 1),
    )
    change = PrincipalBreak(instalments=2, since=date(2024, 8, 1))

    life = live(long, paid=0, as_of=date(2024, 4, 1), changes=[change])

    asked = [str(each.amount.amount) for each in life.schedule][:6]
    assert asked == ["200.00", "74.14", "74.14", "47.53", "47.53", "74.14"]
