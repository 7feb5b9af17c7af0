"""What other loan systems refuse to restructure is refused here as well, each for its own reason.

Row by row after Apache Fineract, Frappe Lending and OpenCBS. What they refuse and we do not: a loan
with overdue penalties (they can be waived in the same step), several changes at once, a rate of 0,
changes from a day that has passed, more grace than there are instalments (the loan lasts as much
longer). Loans paid out in tranches and limits of branches are not known here.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from negotiation.limits import Limits
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract
from negotiation.loans.loan import Loan, LoanState
from negotiation.policy import Policy
from negotiation.refusals import (
    AboveLent,
    AskedTwice,
    BeforeLastCharge,
    BeyondOwed,
    BeyondPolicy,
    DatePassed,
    DayOff,
    NeverRepaid,
    NoChange,
    NoSuchCharge,
    NotADueDate,
    NothingLeft,
    NothingOwed,
    NotOffered,
    NotOverdue,
    NotRunning,
    PaidAlready,
    RateNotLower,
    RateTooLow,
    ReasonMissing,
    Refusal,
    RestructureOpen,
    TooLate,
)
from negotiation.relief.breaks import PaymentBreak, PrincipalBreak, Reduction, Token
from negotiation.relief.conversion import Conversion
from negotiation.relief.dates import DueDateMove, Extension
from negotiation.relief.life import Change, live
from negotiation.relief.loan_terms import relieved
from negotiation.relief.overdue import ArrearsLast, Capitalisation, Spread
from negotiation.relief.permission import must_have_reason
from negotiation.relief.settlement import Settlement
from negotiation.relief.waivers import (
    ChargeWaiver,
    FutureInterestWaiver,
    InterestPause,
    InterestWaiver,
    RateCut,
)
from negotiation.reliefs import Relief
from tests.money import usd


def day(text: str) -> date:
    return date.fromisoformat(f"2024-{text}")


#: 100 at 7 % in six instalments of 17.01, of which one is paid.
CONTRACT = Contract(principal=usd(100), rate=Decimal(7), instalments=6, start=date(2024, 1, 1))
FEE = Charge(name="late", kind=ChargeKind.PENALTY, amount=usd(5), since=day("03-11"))
#: Nothing is overdue; two instalments are; all are.
SOUND, LATE, OVER = day("02-01"), day("04-15"), day("09-15")


def a_loan(**changes: Any) -> Loan:
    return Loan(
        **{
            "number": "1",
            "product": "personal",
            "principal": usd(100),
            "rate": Decimal(7),
            "count": 6,
            "instalment": usd("17.01"),
            "first_due": SOUND,
            "outstanding": usd("83.57"),
            "as_of": SOUND,
            "charges": (FEE,),
        }
        | changes
    )


@pytest.mark.parametrize(
    ("change", "as_of", "refusal"),
    [
        # A rate: below nothing, above the contract's, the same, none left to bear it, days paid.
        (RateCut(rate=Decimal(-1)), LATE, RateNotLower),
        (RateCut(rate=Decimal("7.01")), LATE, RateNotLower),
        (RateCut(rate=Decimal(7)), LATE, NoChange),
        (RateCut(rate=Decimal(4), since=day("08-02")), LATE, NoChange),
        (RateCut(rate=Decimal(4), since=day("01-15")), LATE, PaidAlready),
        (FutureInterestWaiver(share=Decimal(0)), LATE, NoChange),
        (FutureInterestWaiver(share=Decimal(101)), LATE, NoChange),
        (FutureInterestWaiver(share=Decimal(50), since=day("01-15")), LATE, PaidAlready),
        (FutureInterestWaiver(share=Decimal(50)), OVER, NoChange),
        (InterestPause(first=day("03-10"), last=day("03-01")), LATE, NoChange),
        (InterestPause(first=day("08-10"), last=day("08-12")), LATE, NoChange),
        (InterestPause(first=day("01-10"), last=day("03-01")), LATE, PaidAlready),
        # More instalments, or fewer at first: none at all, from a day that is none or is paid.
        (Extension(instalments=0), LATE, NoChange),
        (Extension(instalments=-1), LATE, NoChange),
        (Extension(instalments=2, since=day("05-02")), LATE, NotADueDate),
        (Extension(instalments=2, since=day("02-01")), LATE, PaidAlready),
        (Conversion(), LATE, NoChange),
        (PrincipalBreak(instalments=0), LATE, NoChange),
        (PrincipalBreak(instalments=1, since=day("02-01")), LATE, PaidAlready),
        (PrincipalBreak(instalments=1, since=day("05-02")), LATE, NotADueDate),
        (PaymentBreak(instalments=0), LATE, NoChange),
        (PaymentBreak(instalments=1, since=day("02-01")), LATE, PaidAlready),
        (PaymentBreak(instalments=1, amount=usd(0)), LATE, NoChange),
        (PaymentBreak(instalments=1, amount=usd("17.01")), LATE, BeyondOwed),
        (Reduction(amount=usd(5), instalments=0), LATE, NoChange),
        (Reduction(amount=usd("0.10"), instalments=1), SOUND, NeverRepaid),
        (Reduction(amount=usd("17.01"), instalments=1), LATE, BeyondOwed),
        (Reduction(amount=usd(5), instalments=5), SOUND, NothingLeft),
        (Reduction(amount=usd(5), instalments=1, since=day("02-01")), LATE, PaidAlready),
        (Token(amount=usd(18), instalments=1), LATE, BeyondOwed),
        (Token(amount=usd(1), instalments=0), LATE, NoChange),
        (Token(amount=usd(1), instalments=1, since=day("05-02")), LATE, NotADueDate),
        # Another day: the same, no due date, paid, before it, in the past, in years.
        (DueDateMove(since=day("05-01"), to=day("05-01")), LATE, NoChange),
        (DueDateMove(since=day("05-02"), to=day("05-10")), LATE, NotADueDate),
        (DueDateMove(since=day("02-01"), to=day("05-10")), LATE, PaidAlready),
        (DueDateMove(since=day("05-01"), to=day("04-20")), LATE, DatePassed),
        (DueDateMove(since=day("03-01"), to=day("04-10")), LATE, DatePassed),
        (DueDateMove(since=day("05-01"), to=date(2025, 5, 2)), LATE, TooLate),
        # Arrears: none, none to put them on, more than was lent, from a day that has passed.
        (Capitalisation(), SOUND, NotOverdue),
        (Capitalisation(), OVER, NothingLeft),
        (Spread(instalments=0, since=day("05-01")), LATE, NoChange),
        (Spread(instalments=2, since=day("05-01")), SOUND, NotOverdue),
        (Spread(instalments=2, since=day("04-01")), LATE, DatePassed),
        (Spread(instalments=2, since=day("10-02")), LATE, TooLate),
        (ArrearsLast(), SOUND, NotOverdue),
        (ArrearsLast(), OVER, NothingLeft),
        # Waivers: of nothing, of more than is owed, of a charge that is none.
        (InterestWaiver(), SOUND, NotOverdue),
        (InterestWaiver(share=Decimal(0)), LATE, NoChange),
        (InterestWaiver(amount=usd(50)), LATE, BeyondOwed),
        (ChargeWaiver(name="other"), LATE, NoSuchCharge),
        (ChargeWaiver(name="late", amount=usd(0)), LATE, NoChange),
        (ChargeWaiver(name="late", amount=usd(6)), LATE, BeyondOwed),
        # What is below nothing would be asked on top.
        (ChargeWaiver(name="late", amount=usd(-1)), LATE, NoChange),
        (InterestWaiver(amount=usd(-1)), LATE, NoChange),
        # One payment: nothing, more than all, in the past, in years.
        (Settlement(amount=usd(0), day=day("05-01")), LATE, NoChange),
        (Settlement(amount=usd(200), day=day("05-01")), LATE, BeyondOwed),
        (Settlement(amount=usd(50), day=day("04-14")), LATE, DatePassed),
        (Settlement(amount=usd(50), day=day("10-02")), LATE, TooLate),
        (Settlement(amount=usd(50), day=day("12-16")), OVER, TooLate),
    ],
)
def test_each_relief_refuses_what_makes_no_sense(
    change: Change, as_of: date, refusal: type[Refusal]
) -> None:
    charges = [FEE] if as_of > SOUND and not isinstance(change, ArrearsLast | Spread) else []

    with pytest.raises(refusal):
        live(CONTRACT, paid=1, as_of=as_of, changes=[change], charges=charges)


@pytest.mark.parametrize(
    ("change", "asks", "interest"),
    [
        # All of the interest; on one day alone, the last of all, or from the last day that is paid on.
        (RateCut(rate=Decimal(0)), "1671.49", "0.00"),
        (FutureInterestWaiver(share=Decimal(100)), "1671.49", "0.00"),
        (InterestPause(first=day("02-10"), last=day("02-10")), "1700.86", "47.07"),
        (InterestPause(first=day("02-01"), last=day("02-10")), "1700.86", "33.62"),
        (InterestPause(first=day("07-01"), last=day("07-01")), "1700.86", "48.75"),
        (RateCut(rate=Decimal(4), since=day("02-01")), "1688.25", "27.86"),
        # From the day on which an instalment is due that one is another, from the day after it is not.
        (RateCut(rate=Decimal(4), since=day("03-01")), "1692.31", "48.03"),
        (RateCut(rate=Decimal(4), since=day("03-02")), "1700.86", "48.75"),
    ],
)
def test_what_just_makes_sense_is_done(change: Change, asks: str, interest: str) -> None:
    """The next instalment of a hundred times as much; on the day on which the first was paid."""
    contract = replace(CONTRACT, principal=usd(10_000))

    after = live(contract, paid=1, as_of=SOUND, changes=[change]).schedule.instalments[1]

    assert (after.amount, after.interest) == (usd(asks), usd(interest))


def test_two_rates_may_not_begin_on_one_day_however_it_is_said() -> None:
    at_once, in_may = RateCut(rate=Decimal(4)), RateCut(rate=Decimal(3), since=day("05-02"))

    with pytest.raises(AskedTwice):
        live(CONTRACT, paid=1, as_of=SOUND, changes=[at_once, replace(in_may, since=day("02-02"))])
    once, twice = (
        live(CONTRACT, paid=1, as_of=SOUND, changes=changes).schedule.total_interest
        for changes in ([at_once], [at_once, in_may])
    )
    assert twice < once


def test_the_last_day_for_a_settlement_is_three_months_after_the_end_or_today() -> None:
    for as_of, last in ((LATE, day("10-01")), (OVER, day("12-15"))):
        settlement = Settlement(amount=usd(50), day=last)
        assert live(CONTRACT, paid=1, as_of=as_of, changes=[settlement]).waived.is_positive
        later = Settlement(amount=usd(50), day=last + timedelta(days=1))
        with pytest.raises(TooLate) as refused:
            live(CONTRACT, paid=1, as_of=as_of, changes=[later])
        assert refused.value.latest == last


def test_more_is_never_owed_than_was_lent() -> None:
    with pytest.raises(AboveLent) as refused:
        live(
            CONTRACT,
            paid=0,
            as_of=LATE,
            changes=[Capitalisation(charges_too=True)],
            charges=[FEE],
        )

    assert refused.value.limit == usd(100)


@pytest.mark.parametrize(
    ("state", "refusal"),
    [
        ({"state": LoanState.PAID_OFF}, NotRunning),
        ({"state": LoanState.WRITTEN_OFF}, NotRunning),
        ({"outstanding": usd(0)}, NothingOwed),
        ({"restructuring": day("04-01")}, RestructureOpen),
        ({"charges": (replace(FEE, since=day("04-16")),)}, BeforeLastCharge),
        ({}, NoChange),
    ],
)
def test_no_loan_is_changed_that_is_over_or_being_changed(
    state: dict[str, object], refusal: type[Refusal]
) -> None:
    changes = [] if refusal is NoChange else [Extension(instalments=6)]

    with pytest.raises(refusal):
        relieved(a_loan(**state), changes, now=LATE, policy=Policy())


@pytest.mark.parametrize(
    ("paid", "as_of", "refusal"),
    [
        (6, LATE, NothingOwed),
        (0, date(2023, 12, 31), DatePassed),  # before it was paid out
        (3, day("03-31"), DatePassed),  # before its last payment
        (1, day("03-10"), BeforeLastCharge),
    ],
)
def test_no_day_of_reckoning_lies_before_what_has_happened(
    paid: int, as_of: date, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        live(CONTRACT, paid=paid, as_of=as_of, changes=[Extension(instalments=1)], charges=[FEE])


@pytest.mark.parametrize(
    ("changes", "policy", "refusal"),
    [
        ([RateCut(rate=Decimal(1))], Policy(limits=Limits(lowest_rate=Decimal(2))), RateTooLow),
        ([Extension(instalments=37)], Policy(), BeyondPolicy),
        ([PrincipalBreak(instalments=4)], Policy(), BeyondPolicy),
        ([Token(amount=usd(1), instalments=13)], Policy(), BeyondPolicy),
        ([Capitalisation(charges_too=True)], Policy(), NotOffered),
        ([RateCut(rate=Decimal(4)), RateCut(rate=Decimal(3))], Policy(), AskedTwice),
        ([ArrearsLast(), Spread(instalments=2, since=day("05-01"))], Policy(), AskedTwice),
        (
            [Settlement(amount=usd(60), day=day("05-01")), RateCut(rate=Decimal(4))],
            Policy(),
            AskedTwice,
        ),
    ],
)
def test_nothing_goes_beyond_the_policy_or_excludes_itself(
    changes: Sequence[Change], policy: Policy, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        relieved(a_loan(), changes, now=LATE, policy=policy)


@pytest.mark.parametrize("kind", list(Relief))
def test_what_the_lender_does_not_give_nobody_gets(kind: Relief) -> None:
    policy = Policy(limits=Limits(reliefs=frozenset(Relief) - {kind}))

    with pytest.raises(NotOffered) as refused:
        relieved(a_loan(), [ONE_OF_EACH[kind]], now=LATE, policy=policy)

    assert refused.value.kind is kind


@pytest.mark.parametrize("reason", ["", "   ", "x" * 501])
def test_a_change_has_its_reason_in_500_characters(reason: str) -> None:
    with pytest.raises(ReasonMissing):
        must_have_reason([Extension(instalments=1)], reason)


def test_nobody_pays_on_a_day_off() -> None:
    german = replace(CONTRACT, country="DE")

    with pytest.raises(DayOff):
        live(
            german,
            paid=1,
            as_of=LATE,
            changes=[DueDateMove(since=day("05-01"), to=day("05-09"))],  # Ascension Day
        )


ONE_OF_EACH: dict[Relief, Change] = {
    change.kind: change
    for change in (
        ChargeWaiver(name="late"),
        InterestWaiver(),
        RateCut(rate=Decimal(4)),
        FutureInterestWaiver(share=Decimal(50)),
        InterestPause(first=day("05-02"), last=day("05-05")),
        Extension(instalments=2),
        Conversion(),
        PrincipalBreak(instalments=1),
        PaymentBreak(instalments=1),
        Reduction(amount=usd(10), instalments=1),
        Token(amount=usd(1), instalments=1),
        DueDateMove(since=day("05-01"), to=day("05-10")),
        Capitalisation(),
        Spread(instalments=2, since=day("05-01")),
        ArrearsLast(),
        Settlement(amount=usd(60), day=day("05-01")),
    )
}
