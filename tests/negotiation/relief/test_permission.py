"""What neither policy nor law allows is refused, whatever its figures."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from negotiation.agreeing.plan import Plan, worked_out
from negotiation.applying.budget import Capacity
from negotiation.days.working_days import Roll
from negotiation.limits import Limits, Reach, Role
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract
from negotiation.money import Money
from negotiation.pack import LongestExtension, Pack, Source
from negotiation.policy import Policy
from negotiation.proposals import propose
from negotiation.refusals import (
    AskedTwice,
    BelowFloor,
    BeyondAuthority,
    BeyondOwed,
    BeyondPolicy,
    DatePassed,
    DayOff,
    NoChange,
    NoSuchCharge,
    NotOffered,
    RateNotLower,
    RateTooLow,
    ReasonMissing,
    TooManyRestructures,
    TooSoonAgain,
)
from negotiation.relief.breaks import PaymentBreak, PrincipalBreak, Reduction, Token
from negotiation.relief.dates import DueDateMove, Extension
from negotiation.relief.life import Change, live
from negotiation.relief.loan_terms import relieved
from negotiation.relief.overdue import ArrearsLast, Capitalisation, Spread
from negotiation.relief.permission import must_be_allowed, must_have_reason
from negotiation.relief.settlement import Settlement
from negotiation.relief.waivers import ChargeWaiver, InterestPause, InterestWaiver, RateCut
from negotiation.reliefs import Relief
from tests.negotiation.any_loan import LATE as LATE_LOAN
from tests.negotiation.any_loan import of_book

NOW = date(2019, 4, 1)
LATE = replace(
    LATE_LOAN,
    charges=(
        Charge(
            name="late",
            kind=ChargeKind.PENALTY,
            amount=Money(15, "USD"),
            since=date(2019, 1, 16),
        ),
    ),
)


@pytest.mark.parametrize(
    ("change", "limit"),
    [
        (PaymentBreak(instalments=4), 3),
        (PrincipalBreak(instalments=4), 3),
        (Reduction(amount=Money(300, "USD"), instalments=4), 3),
        (Token(amount=Money(1, "USD"), instalments=13), 12),
    ],
)
def test_a_relief_for_longer_than_the_policy_has_it(change: Change, limit: int) -> None:
    with pytest.raises(BeyondPolicy) as refused:
        relieved(LATE, [change], now=NOW, policy=Policy())

    assert refused.value.limit == limit
    shorter = replace(change, instalments=limit)
    assert relieved(LATE, [shorter], now=NOW, policy=Policy()).kind is change.kind


def test_smaller_instalments_last_longer_than_a_break_where_nothing_later_asks_more() -> None:
    """Before a fall of income nothing is put off."""
    more_first = [Extension(instalments=12), Reduction(amount=Money(500, "USD"), instalments=8)]
    terms = relieved(LATE, more_first, now=NOW, policy=Policy())
    assert terms.less_later is not None
    assert terms.less_later.number == terms.schedule.first.number + 8

    made_up_for = [Extension(instalments=12), Reduction(amount=Money(430, "USD"), instalments=8)]
    with pytest.raises(BeyondPolicy):
        relieved(LATE, made_up_for, now=NOW, policy=Policy())


@pytest.mark.parametrize(
    ("capitalised", "charges_too", "is_allowed"),
    [
        (set(), True, False),
        ({ChargeKind.FEE}, True, False),
        ({ChargeKind.PENALTY}, True, True),
        (set(), False, True),
    ],
)
def test_penalties_become_principal_only_where_they_may(
    capitalised: set[ChargeKind], *, charges_too: bool, is_allowed: bool
) -> None:
    policy = Policy(capitalised=frozenset(capitalised))
    change = Capitalisation(charges_too=charges_too)

    if is_allowed:
        assert relieved(LATE, [change], now=NOW, policy=policy).kind is Relief.CAPITALISATION
    else:
        with pytest.raises(NotOffered):
            relieved(LATE, [change], now=NOW, policy=policy)


def test_plans_are_made_of_what_is_offered_only() -> None:
    everything = Reach(
        months=36,
        rate_cut=Decimal(8),
        interest_waiver=Decimal(100),
        charge_waiver=Decimal(100),
    )
    offered = frozenset({Relief.RATE, Relief.INTEREST_WAIVER})
    limits = Limits(
        reliefs=offered, supervisor=everything, floor=Decimal(80), lowest_rate=Decimal(0)
    )
    found = propose(
        LATE,
        Capacity(now=Money(590, "USD")),
        now=NOW,
        policy=Policy(limits=limits),
        role=Role.SUPERVISOR,
    )

    assert found.proposals
    for each in found.proposals:
        assert set(each.terms.kinds) <= offered
        assert each.reach.months == 0


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ([RateCut(rate=Decimal(3))], RateTooLow),
        ([RateCut(rate=Decimal("10.79"))], RateNotLower),
        ([RateCut(rate=Decimal(-1))], RateNotLower),
        ([RateCut(rate=Decimal(9)), RateCut(rate=Decimal(8))], AskedTwice),
        ([Extension(instalments=37)], BeyondPolicy),
        ([Extension(instalments=34), PaymentBreak(instalments=3)], BeyondPolicy),
        ([DueDateMove(since=date(2019, 5, 1), to=date(2019, 9, 1))], BeyondPolicy),
        ([InterestPause(first=date(2019, 5, 2), last=date(2020, 6, 2))], BeyondPolicy),
        ([InterestWaiver(amount=Money(700, "USD"))], BeyondOwed),
        ([ChargeWaiver(name="late", amount=Money(16, "USD"))], BeyondOwed),
        ([ChargeWaiver(name="none")], NoSuchCharge),
        (
            [
                Settlement(amount=Money(12500, "USD"), day=date(2019, 4, 20)),
                Extension(instalments=1),
            ],
            AskedTwice,
        ),
        ([ArrearsLast(), Capitalisation()], AskedTwice),
        ([], NoChange),
        ([Extension(instalments=0)], NoChange),
        (
            [
                Extension(instalments=1),
                DueDateMove(since=date(2019, 5, 1), to=date(2019, 5, 1)),
            ],
            NoChange,
        ),
    ],
)
def test_what_makes_no_sense_is_refused(changes: list[Change], refusal: type[Exception]) -> None:
    policy = Policy(limits=Limits(lowest_rate=Decimal(4)))

    with pytest.raises(refusal):
        relieved(LATE, changes, now=NOW, policy=policy)


@pytest.mark.parametrize(
    ("change", "role", "refer_to"),
    [
        (Extension(instalments=13), Role.BOT, Role.ADVISOR),
        (Extension(instalments=25), Role.ADVISOR, Role.SUPERVISOR),
        (RateCut(rate=Decimal(9)), Role.ADVISOR, Role.SUPERVISOR),
        (RateCut(rate=Decimal(2)), Role.SUPERVISOR, None),
        (ChargeWaiver(name="late"), Role.BOT, Role.ADVISOR),
        (Token(amount=Money(1, "USD"), instalments=6), Role.ADVISOR, Role.SUPERVISOR),
        (PaymentBreak(instalments=2, is_free=True), Role.ADVISOR, Role.SUPERVISOR),
        (
            Settlement(amount=Money(12500, "USD"), day=date(2019, 4, 20)),
            Role.ADVISOR,
            Role.SUPERVISOR,
        ),
    ],
)
def test_who_goes_beyond_their_authority_is_told_whom_to_ask(
    change: Change, role: Role, refer_to: Role | None
) -> None:
    with pytest.raises(BeyondAuthority) as refused:
        relieved(LATE, [change], now=NOW, policy=Policy(), role=role)

    assert refused.value.refer_to is refer_to
    if refer_to is not None:
        assert relieved(LATE, [change], now=NOW, policy=Policy(), role=refer_to)


@pytest.mark.parametrize(
    ("rate", "is_too_low"),
    [(Decimal(0), True), (Decimal("4.99"), True), (Decimal(5), False), (Decimal("5.01"), False)],
)
def test_a_rate_goes_down_to_the_lenders_lowest_and_no_further(
    rate: Decimal, *, is_too_low: bool
) -> None:
    policy = Policy(limits=Limits(lowest_rate=Decimal(5)))

    with pytest.raises(RateTooLow) if is_too_low else nullcontext():
        must_be_allowed([RateCut(rate=rate)], (), policy)


@pytest.mark.parametrize(
    ("reason", "is_enough"),
    [("", False), (" \n", False), ("x", True), ("x" * 500, True), ("x" * 501, False)],
)
def test_why_terms_are_changed_is_said_in_few_words_and_a_waiver_needs_none(
    reason: str, *, is_enough: bool
) -> None:
    waiver, extension = ChargeWaiver(name="late"), Extension(instalments=6)

    must_have_reason([waiver], reason)
    for changes in ([extension], [waiver, extension], [extension, waiver]):
        with nullcontext() if is_enough else pytest.raises(ReasonMissing):
            must_have_reason(changes, reason)


def test_terms_are_changed_only_so_often() -> None:
    often = replace(LATE, restructured=tuple(date(2016 + n, 1, 1) for n in range(3)))
    lately = replace(LATE, restructured=(date(2018, 5, 10),))

    with pytest.raises(TooManyRestructures) as too_many:
        relieved(often, [Extension(instalments=6)], now=NOW, policy=Policy())
    with pytest.raises(TooSoonAgain) as too_soon:
        relieved(lately, [Extension(instalments=6)], now=NOW, policy=Policy())

    assert too_many.value.limit == 3
    assert too_soon.value.earliest == date(2019, 5, 10)
    assert relieved(lately, [Extension(instalments=6)], now=date(2019, 5, 10), policy=Policy())
    # What is no change of terms is possible all the same.
    for change in (
        ChargeWaiver(name="late"),
        InterestWaiver(),
        DueDateMove(since=date(2019, 5, 1), to=date(2019, 5, 9)),
        Settlement(amount=Money(12500, "USD"), day=date(2019, 4, 20)),
    ):
        assert relieved(often, [change], now=NOW, policy=Policy()).kind is change.kind


@pytest.mark.parametrize(
    "change",
    [
        DueDateMove(since=date(2024, 3, 1), to=date(2024, 3, 31)),  # Easter Sunday
        Spread(instalments=2, since=date(2024, 5, 1)),
        Settlement(amount=Money(50, "EUR"), day=date(2024, 3, 9)),
    ],
)
def test_nobody_pays_on_a_day_off_where_the_contract_moves_none(change: Change) -> None:
    contract = Contract(
        principal=Money(100, "EUR"),
        rate=Decimal(7),
        instalments=6,
        start=date(2024, 1, 1),
        country="DE",
    )

    with pytest.raises(DayOff):
        live(contract, paid=1, as_of=date(2024, 2, 20), changes=[change])
    rolls = replace(contract, roll=Roll.FOLLOWING)
    assert live(rolls, paid=0, as_of=date(2024, 2, 20), changes=[change])


def test_no_loan_is_relieved_before_it_began() -> None:
    contract = Contract(
        principal=Money(100, "EUR"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1)
    )

    with pytest.raises(DatePassed):
        live(
            contract,
            paid=0,
            as_of=date(2023, 12, 31),
            changes=[Extension(instalments=1)],
        )


def test_a_settlement_asks_interest_up_to_its_day_and_says_what_is_forgiven() -> None:
    """Five months of 121.35 up to the first of April, and 19 of April's 30 days."""
    offered = Settlement(amount=Money(13000, "USD"), day=date(2019, 4, 20))

    terms = relieved(LATE, [offered], now=NOW, policy=Policy())

    interest = Money("606.75", "USD") + Money("76.86", "USD")
    assert terms.total == offered.amount
    assert terms.waived == LATE.outstanding + Money(15, "USD") + interest - offered.amount


def test_one_payment_is_taken_for_all_down_to_the_floor_and_no_cent_below() -> None:
    """Whoever asks: not only the plans that are searched for or put together at the desk."""
    day = date(2019, 4, 20)
    least = Settlement(amount=Money("12157.74", "USD"), day=day)  # nine tenths of 13508.59
    below = Settlement(amount=Money("12157.73", "USD"), day=day)

    assert relieved(LATE, [least], now=NOW, policy=Policy()).total == least.amount
    with pytest.raises(BelowFloor):
        relieved(LATE, [below], now=NOW, policy=Policy())


@pytest.mark.parametrize(
    ("amount", "charges"), [("60", "0"), ("83.57", "0"), ("86", "2.43"), ("88.57", "5")]
)
def test_a_settlement_pays_principal_before_interest_and_charges_last(
    amount: str, charges: str
) -> None:
    """On a due date of a loan on which 83.57 and a charge of 5.00 are owed."""
    contract = Contract(
        principal=Money(100, "EUR"), rate=Decimal(7), instalments=6, start=date(2024, 1, 1)
    )
    day = date(2024, 2, 1)
    fee = Charge(name="f", kind=ChargeKind.FEE, amount=Money(5, "EUR"), since=day)
    offered = Settlement(amount=Money(amount, "EUR"), day=day)

    life = live(contract, paid=1, as_of=day, changes=[offered], charges=[fee])

    assert life.schedule.last.amount == offered.amount
    assert life.schedule.last.principal == min(offered.amount, Money("83.57", "EUR"))
    assert life.charges == Money(charges, "EUR")
    assert life.waived == Money("88.57", "EUR") - offered.amount


@pytest.mark.parametrize(("parts", "is_lawful"), [(6, True), (12, True), (24, False)])
def test_arrears_in_parts_beyond_the_last_instalment_end_as_an_extension_has_to(
    parts: int, *, is_lawful: bool
) -> None:
    """A loan of a year may be extended by a year, and its last instalments are due as the plan begins."""
    rule = LongestExtension(source=Source(name="Interim Measures"), percent=100, up_to=12)
    policy = Policy(pack=Pack(code="x", name="X", extensions=(rule,)))
    fee = Charge(
        name="late", kind=ChargeKind.FEE, amount=Money(900, "CNY"), since=date(2024, 9, 1)
    )
    contract = Contract(
        principal=Money(12_000, "CNY"), rate=Decimal(12), instalments=12, start=date(2024, 1, 1)
    )
    loan, january = of_book(contract, 9, fee), date(2025, 1, 2)

    if is_lawful:
        terms, _ = worked_out(Plan(overdue=parts), loan, now=january, policy=policy)
        assert terms.last_due <= date(2026, 1, 1)
    else:
        with pytest.raises(BeyondPolicy):
            worked_out(Plan(overdue=parts), loan, now=january, policy=policy)


def test_arrears_over_the_instalments_that_are_left_do_not_make_a_loan_longer() -> None:
    contract = Contract(
        principal=Money(12_000, "CNY"), rate=Decimal(12), instalments=36, start=date(2024, 1, 1)
    )
    loan, march = of_book(contract, 1), date(2024, 3, 5)

    for plan in Plan(overdue=24), Plan(overdue=24, day=25):
        terms, _ = worked_out(plan, loan, now=march, policy=Policy(longest_term=12))
        assert terms.last_due > date(2026, 12, 1)


def test_arrears_in_parts_beyond_the_last_instalment_need_the_authority_of_as_many_months() -> (
    None
):
    narrow = Limits(bot=Reach(months=3), advisor=Reach(months=6))
    fee = Charge(
        name="late", kind=ChargeKind.FEE, amount=Money(900, "USD"), since=date(2024, 9, 1)
    )
    contract = Contract(
        principal=Money(12_000, "USD"), rate=Decimal(12), instalments=12, start=date(2024, 1, 31)
    )
    loan, january = of_book(contract, 9, fee), date(2025, 2, 2)

    def needs(**parts: int) -> Role:
        plan = Plan(**parts)
        return worked_out(plan, loan, now=january, policy=Policy(limits=narrow))[1]

    # Three instalments are left, and come again: the other parts are beyond them.
    assert [needs(overdue=each) for each in (6, 12, 24)] == [
        Role.BOT,
        Role.SUPERVISOR,
        Role.SUPERVISOR,
    ]
    assert needs(overdue=12, months=6) is Role.SUPERVISOR
    assert needs(overdue=6, months=3) is Role.BOT
