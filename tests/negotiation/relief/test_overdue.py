"""What becomes of arrears: shares of them on which days, to the cent."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract
from negotiation.loans.frequency import FORTNIGHTLY, WEEKLY
from negotiation.money import Money
from negotiation.refusals import NoChange
from negotiation.relief.breaks import PaymentBreak
from negotiation.relief.dates import Extension
from negotiation.relief.life import Change, Life, live
from negotiation.relief.overdue import ArrearsLast, Capitalisation, Spread
from negotiation.relief.waivers import ChargeWaiver
from negotiation.rounding import Rounding

#: Instalments of 17.01, the last of 17.00; those of March and April are overdue: 33.14 of principal and 0.88 of
#: interest, and 0.10 more for the time that they were late.
B0 = Contract(principal=Money(100, "EUR"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1))
LATE, MAY = date(2024, 4, 15), date(2024, 5, 1)


def asked(life: Life) -> list[str]:
    rows = life.schedule.instalments[life.paid :]
    return [f"{each.due_date:%m-%d} {each.amount.amount}" for each in rows]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (Spread(instalments=1, since=MAY), ["05-01 51.13", "06-01 17.01", "07-01 17.00"]),
        # 11.04 and 0.32 each; two cents of either are left for the last.
        (Spread(instalments=3, since=MAY), ["05-01 28.37", "06-01 28.37", "07-01 28.40"]),
        # Longer than the loan lasts: 6.62 and 0.19 each; four cents and three are left.
        (
            Spread(instalments=5, since=MAY),
            ["05-01 23.82", "06-01 23.82", "07-01 23.81", "08-01 6.81", "09-01 6.88"],
        ),
        # In a rhythm of its own, from one of the loan's days or another.
        (
            Spread(instalments=2, since=MAY, every=FORTNIGHTLY),
            ["05-01 34.07", "05-15 17.06", "06-01 17.01", "07-01 17.00"],
        ),
        (
            Spread(instalments=3, since=date(2024, 4, 20), every=WEEKLY),
            [
                "04-20 11.36",
                "04-27 11.36",
                "05-01 17.01",
                "05-04 11.40",
                "06-01 17.01",
                "07-01 17.00",
            ],
        ),
    ],
)
def test_arrears_in_equal_shares_of_which_the_last_absorbs_the_cents(
    change: Spread, expected: list[str]
) -> None:
    assert asked(live(B0, paid=1, as_of=LATE, changes=[change])) == expected


def test_what_is_asked_after_the_loan_itself_is_repaid_is_asked_to_the_cent() -> None:
    without = replace(B0, principal=Money("100.04", "EUR"), rate=Decimal(0))
    cents = replace(B0, principal=Money("0.10", "EUR"), rate=Decimal(0), rounding=Rounding.UP)
    day = date(2024, 1, 1)
    fee = Charge(name="f", kind=ChargeKind.FEE, amount=Money(5, "EUR"), since=day)

    shares = live(without, paid=1, as_of=LATE, changes=[Spread(instalments=5, since=MAY)])
    longer = [Extension(instalments=2), ArrearsLast()]
    last = live(cents, paid=0, as_of=day, changes=longer, charges=[fee])

    # The last of the loan's own absorbs two cents of it, the last share four.
    assert asked(shares) == [
        *("05-01 23.33", "06-01 23.33", "07-01 23.35"),
        *("08-01 6.66", "09-01 6.70"),
    ]
    assert asked(last)[-3:] == ["06-01 0.02", "07-01 0.00", "08-01 5.00"]


def test_shares_from_the_day_itself_and_on_a_loans_own_last_days_of_months() -> None:
    ends = replace(B0, start=None, first_due=date(2024, 1, 31))
    change = Spread(instalments=3, since=date(2024, 4, 30))

    found = asked(live(ends, paid=1, as_of=date(2024, 4, 30), changes=[change]))

    assert [each[:5] for each in found] == ["04-30", "05-31", "06-30"]
    with pytest.raises(NoChange):
        live(B0, paid=1, as_of=LATE, changes=[Spread(instalments=0, since=MAY)])


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (Spread(instalments=2, since=date(2024, 3, 1)), ["19.51", "19.51", "17.01"]),
        (ArrearsLast(), ["17.01", "17.01", "17.01"]),
    ],
)
def test_of_who_is_on_time_a_charge_is_spread_alone(
    change: Spread | ArrearsLast, expected: list[str]
) -> None:
    day = date(2024, 2, 1)
    fee = Charge(name="f", kind=ChargeKind.FEE, amount=Money(5, "EUR"), since=day)

    life = live(B0, paid=1, as_of=day, changes=[change], charges=[fee])

    assert [each.split()[1] for each in asked(life)][:3] == expected
    assert life.charges == fee.amount
    assert life.schedule.total == Money("102.05", "EUR") + fee.amount


def test_all_that_was_lent_may_be_principal_again() -> None:
    contract = replace(B0, rate=Decimal(0))

    life = live(contract, paid=0, as_of=LATE, changes=[Capitalisation()])

    assert asked(life) == ["05-01 33.33", "06-01 33.33", "07-01 33.34"]


@pytest.mark.parametrize(
    ("change", "as_of", "expected"),
    [
        # A third each, and the last cent on the last.
        (ChargeWaiver(name="fee"), MAY, ["05-01 18.34", "06-01 18.34", "07-01 18.34"]),
        (ChargeWaiver(name="fee"), date(2024, 7, 1), ["07-01 21.00"]),
        # All instalments are overdue: on the day itself.
        (ChargeWaiver(name="fee"), date(2024, 8, 15), ["08-15 4.00"]),
        # Nothing of it where nothing is asked.
        (
            PaymentBreak(instalments=1, since=MAY, is_free=True),
            MAY,
            ["05-01 0.00", "06-01 19.34", "07-01 19.34", "08-01 19.34"],
        ),
    ],
)
def test_charges_that_stand_are_shared_by_what_is_still_to_come(
    change: Change, as_of: date, expected: list[str]
) -> None:
    charges = tuple(
        Charge(name=name, kind=kind, amount=Money(amount, "EUR"), since=date(2024, 3, 1))
        for name, kind, amount in (("fee", ChargeKind.FEE, 3), ("late", ChargeKind.PENALTY, 4))
    )

    life = live(B0, paid=1, as_of=as_of, changes=[change], charges=charges)

    assert asked(life)[-len(expected) :] == expected
    assert life.schedule.total_arrears == life.charges


@pytest.mark.parametrize(
    "change",
    [
        Spread(instalments=3, since=MAY),
        Spread(instalments=5, since=MAY),
        Spread(instalments=3, since=date(2024, 4, 20), every=WEEKLY),
        ArrearsLast(),
        Capitalisation(),
    ],
)
def test_what_is_still_owed_after_each_is_less_by_its_principal(change: Change) -> None:
    rows = live(B0, paid=1, as_of=LATE, changes=[change]).schedule.instalments[1:]

    owed = rows[0].balance + rows[0].principal
    for each in rows:
        owed -= each.principal
        assert each.balance == owed
    assert not owed
