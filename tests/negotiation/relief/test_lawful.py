"""Where the law caps what a credit costs, no plan asks more, whoever makes it."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise, product

import pytest
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from negotiation.agreeing.plan import Plan, worked_out
from negotiation.applying.budget import Capacity
from negotiation.limits import Limits, Reach, Role
from negotiation.loans.annual_rate import RateMethod, annual_rate
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Contract, Method
from negotiation.loans.day_count import DayCount
from negotiation.loans.frequency import WEEKLY, Every
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.pack import HighestRate, Pack, Source
from negotiation.policy import Policy
from negotiation.proposals import propose
from negotiation.proposals.shape import Arrears, AtFirst, Shape
from negotiation.proposals.space import Space
from negotiation.proposals.why import Rule
from negotiation.proposals.wish import Verdict, Wish, evaluate
from negotiation.refusals import BeyondAuthority, ChargesAboveLaw, RateAboveLaw, Refusal
from negotiation.relief import extend_term
from negotiation.relief.breaks import Token
from negotiation.relief.dates import Extension
from negotiation.relief.lawful import by_law, is_lawful, lawful_rate
from negotiation.relief.lawful_arrears import lawful_charges, must_carry_no_more
from negotiation.relief.life import Change
from negotiation.relief.loan_terms import relieved
from negotiation.relief.settlement import Settlement
from negotiation.relief.waivers import ChargeWaiver, FutureInterestWaiver, InterestWaiver, RateCut
from negotiation.relief.yearly import rate_of
from negotiation.reliefs import Relief
from tests.negotiation.any_loan import contracts, of_book

NOW = date(2024, 9, 1)
DEAR = Loan(
    number="1",
    product="personal",
    principal=Money(12_000, "CNY"),
    rate=Decimal(36),
    count=24,
    instalment=Money("708.57", "CNY"),
    first_due=date(2024, 2, 1),
    outstanding=Money(10_000, "CNY"),
    as_of=date(2024, 8, 31),
)


def law(percent: int = 24, **limits: object) -> Policy:
    """The cap of China's courts: Fa Fa 2017 No. 22, item 2."""
    source = Source(name="Opinions on strengthening financial trials", article="item 2")
    rule = HighestRate(source=source, percent=Decimal(percent))
    return Policy(
        limits=Limits(**limits),  # type: ignore[arg-type] - as a test says them
        pack=Pack(code="x", name="X", highest_rates=(rule,)),
    )


@pytest.mark.parametrize(
    ("changes", "is_lawful"),
    [
        ([Extension(instalments=6)], False),
        ([Extension(instalments=6), RateCut(rate=Decimal("24.01"))], False),
        ([Extension(instalments=6), RateCut(rate=Decimal(24), since=date(2025, 3, 1))], False),
        ([Extension(instalments=6), RateCut(rate=Decimal(24))], True),
        ([RateCut(rate=Decimal(24))], True),
        ([RateCut(rate=Decimal(24), since=NOW)], True),
        ([RateCut(rate=Decimal(24), since=NOW + timedelta(days=1))], False),
        ([FutureInterestWaiver(share=Decimal(30))], False),
        ([FutureInterestWaiver(share=Decimal("33.33"))], False),  # 24.0012 %
        ([FutureInterestWaiver(share=Decimal(34))], True),
        ([FutureInterestWaiver(share=Decimal(34), since=NOW)], True),
        ([FutureInterestWaiver(share=Decimal(34), since=NOW + timedelta(days=1))], False),
        ([Token(amount=Money(1, "CNY"), instalments=6)], False),
        ([Settlement(amount=Money(9_500, "CNY"), day=date(2024, 9, 10))], True),
    ],
)
def test_a_relief_that_leaves_the_rate_above_the_law_is_refused(
    changes: list[Change], *, is_lawful: bool
) -> None:
    if is_lawful:
        assert relieved(DEAR, changes, now=NOW, policy=law())
    else:
        with pytest.raises(RateAboveLaw) as refused:
            relieved(DEAR, changes, now=NOW, policy=law())
        assert refused.value.limit == 24
    cutting = replace(Limits().supervisor, rate_cut=Decimal(20))
    assert relieved(DEAR, changes, now=NOW, policy=Policy(limits=Limits(supervisor=cutting)))


def test_what_the_law_demands_needs_no_authority_and_no_relief_offered() -> None:
    without_cuts = frozenset(Relief) - {Relief.RATE, Relief.FUTURE_INTEREST_WAIVER}
    cut = [Extension(instalments=6), RateCut(rate=Decimal(24))]

    assert relieved(DEAR, cut, now=NOW, policy=law(), role=Role.BOT).rate == 24
    assert relieved(DEAR, cut, now=NOW, policy=law(reliefs=without_cuts)).rate == 24
    with pytest.raises(BeyondAuthority):
        relieved(DEAR, [RateCut(rate=Decimal(23))], now=NOW, policy=law(), role=Role.BOT)
    lately = replace(DEAR, restructured=(date(2024, 8, 1),))
    assert relieved(lately, cut[1:], now=NOW, policy=law()).rate == 24


def test_an_extension_by_hand_comes_down_to_the_law() -> None:
    terms = extend_term(DEAR, months=6, now=NOW, policy=law())

    assert terms.rate == 24
    assert terms.instalment < extend_term(DEAR, months=6, now=NOW, policy=Policy()).instalment
    lawful = replace(DEAR, rate=Decimal(24))
    assert extend_term(lawful, months=6, now=NOW, policy=law()).rate is None


def test_plans_ask_what_the_law_allows_and_say_why() -> None:
    found = propose(DEAR, Capacity(now=Money(700, "CNY")), now=NOW, policy=law())

    assert found.proposals
    for each in found.proposals:
        assert each.by is Role.BOT
        assert each.terms.rate == 24
        assert (Rule.ABOVE_LAW, 36, 24) in [(why.rule, why.figure, why.limit) for why in each.why]


def test_a_contract_above_the_law_does_not_fit_though_it_can_be_paid() -> None:
    current = replace(DEAR, first_due=date(2024, 10, 1), as_of=NOW, outstanding=DEAR.principal)
    rich = Capacity(now=Money(5_000, "CNY"))

    assert propose(current, rich, now=NOW, policy=Policy()).contract_fits
    found = propose(current, rich, now=NOW, policy=law())
    assert not found.contract_fits
    assert {each.terms.rate for each in found.proposals} == {24}


def test_a_counter_offer_is_answered_with_lawful_plans() -> None:
    answer = evaluate(DEAR, Wish(instalment=Money(640, "CNY")), now=NOW, policy=law())

    assert answer.verdict is Verdict.ACCEPT
    assert answer.closest is not None
    assert answer.closest.terms.rate == 24


@pytest.mark.parametrize(("every", "count"), [("1m", 12), ("1m", 60), ("3m", 8)])
def test_a_flat_rate_is_measured_by_what_it_costs(every: str, count: int) -> None:
    def costs(rate: Decimal) -> Decimal:
        rows = replace(flat, rate=rate).schedule()
        return annual_rate(
            flat.principal,
            [each.amount for each in rows],
            method=RateMethod.NOMINAL,
            periods=flat.every.in_a_year,
        )

    flat = Contract(
        principal=Money(100_000, "CNY"),
        rate=Decimal(30),
        instalments=count,
        start=NOW,
        every=Every.parse(every),
        method=Method.FLAT,
    )

    for rate in (Decimal(each) / 10 for each in range(110, 160)):
        assert is_lawful(of_book(replace(flat, rate=rate), 0), law()) is (costs(rate) <= 24)
    assert Decimal("23.4") < costs(lawful_rate(of_book(flat, 0), law())) <= Decimal("24.01")


FLAT = Contract(
    principal=Money(12_000, "CNY"),
    rate=Decimal(13),
    instalments=24,
    start=date(2024, 1, 1),
    method=Method.FLAT,
)


@pytest.mark.parametrize("paid", [1, 6, 12, 18, 22])
def test_flat_interest_on_the_sum_lent_is_measured_by_what_is_left_of_it(paid: int) -> None:
    loan = of_book(FLAT, paid)
    now = FLAT.schedule().instalments[paid - 1].due_date + timedelta(days=5)

    found = propose(loan, Capacity(now=Money(400, "CNY")), now=now, policy=law())
    longer = [extend_term(loan, months=each, now=now, policy=law()) for each in (3, 12, 36)]

    assert found.proposals
    for each in (*longer, *(each.terms for each in found.proposals)):
        assert rate_of(each, loan, RateMethod.NOMINAL) <= Decimal("24.02")
    with pytest.raises(RateAboveLaw):
        relieved(loan, [Extension(instalments=3)], now=now, policy=law())


def test_a_flat_contract_within_the_law_is_kept_where_it_can_be_paid() -> None:
    loan = of_book(FLAT, 12)
    now = FLAT.schedule().instalments[11].due_date + timedelta(days=5)

    found = propose(loan, Capacity(now=Money(640, "CNY")), now=now, policy=law())

    assert found.contract_fits
    dear = of_book(replace(FLAT, rate=Decimal(14)), 12)
    assert not propose(dear, Capacity(now=Money(700, "CNY")), now=now, policy=law()).contract_fits


def test_it_is_said_of_what_is_left_and_not_of_the_contract() -> None:
    loan = of_book(FLAT, 12)
    now = FLAT.schedule().instalments[11].due_date + timedelta(days=5)

    found = propose(loan, Capacity(now=Money(400, "CNY")), now=now, policy=law())

    rules = {why.rule for each in found.proposals for why in each.why}
    assert Rule.LEFT_ABOVE_LAW in rules
    assert Rule.ABOVE_LAW not in rules


@given(data=st.data(), contract=contracts())
@settings(max_examples=100)
def test_no_plan_for_any_loan_is_above_the_law(data: st.DataObject, contract: Contract) -> None:
    assume(contract.rate > 1)
    policy = law(data.draw(st.integers(1, int(contract.rate))))
    paid = data.draw(st.integers(0, len(contract.schedule()) - 1))
    loan = of_book(contract, paid)
    assume(lawful_rate(loan, policy) < loan.rate)
    now = loan.as_of + timedelta(days=data.draw(st.integers(0, 700)))
    month = loan.instalment.times(Decimal(data.draw(st.integers(5, 150))) / 100)

    found = propose(loan, Capacity(now=month), now=now, policy=policy)

    event(f"{len(found.proposals)} plans")
    assert is_lawful(loan, policy) or not found.contract_fits
    for each in (*found.proposals, *found.last_resorts):
        rate = loan.rate if each.terms.rate is None else each.terms.rate
        assert each.terms.kind is Relief.SETTLEMENT or rate <= lawful_rate(loan, policy)
        if loan.method is Method.FLAT and loan.outstanding.units > 100_000:
            # A year of 360 days, and what is rounded.
            cap = policy.pack.highest_rate() or Decimal(0)
            assert each.annual_rate <= cap * Decimal("1.02") + Decimal("0.1")


def test_what_is_exactly_at_the_cap_is_lawful_and_so_is_all_where_there_is_none() -> None:
    flat = of_book(FLAT, 12)

    assert is_lawful(replace(DEAR, rate=Decimal(24)), law())
    assert not is_lawful(replace(DEAR, rate=Decimal("24.01")), law())
    for loan in DEAR, flat:
        assert is_lawful(loan, Policy())
        assert lawful_rate(loan, Policy()) == loan.rate
    paid_off = replace(flat, outstanding=Money.zero("CNY"))
    assert lawful_rate(paid_off, law()) == paid_off.rate


def test_with_little_left_flat_interest_is_measured_by_the_longest_plan_there_could_be() -> None:
    """A flat rate is dearest in plans of a year and a half, which two instalments left may become."""
    loan = of_book(FLAT, 22)
    share = loan.outstanding.amount / loan.principal.amount

    def cap(**lengths: int) -> Decimal:
        limits = Limits(longest_token=lengths.get("token", 0))
        policy = replace(law(), longest_extension=lengths.get("more", 0), limits=limits)
        return lawful_rate(loan, policy) / share

    # What an annuity at 24 % costs flat, over 2, 5 and 8 months: n·r/(1 − (1 + r)^−n) − 1, of a year.
    expected = {(0, 0): "18.06", (3, 0): "14.59", (0, 3): "14.59", (3, 3): "13.81"}
    for (more, token), flat in expected.items():
        assert abs(cap(more=more, token=token) - Decimal(flat)) < Decimal(
            "0.13"
        )  # of a twelfth, cut to hundredths


def test_a_waiver_of_a_charge_alone_leaves_an_unlawful_rate() -> None:
    fee = Charge(name="late", kind=ChargeKind.FEE, amount=Money(15, "CNY"), since=date(2024, 8, 1))
    with pytest.raises(RateAboveLaw):
        relieved(
            replace(DEAR, charges=(fee,)),
            [ChargeWaiver(name="late")],
            now=NOW,
            policy=law(),
        )


def penalty(amount: int) -> Charge:
    return Charge(
        name="late", kind=ChargeKind.PENALTY, amount=Money(amount, "CNY"), since=date(2024, 8, 20)
    )


def counting(percent: int = 24, **limits: object) -> Policy:
    """As China's courts do: penalties and fees are counted in."""
    policy = law(percent, **limits)
    (rule,) = policy.pack.highest_rates
    rule = replace(rule, counts=frozenset(ChargeKind))
    return replace(policy, pack=replace(policy.pack, highest_rates=(rule,)))


@pytest.mark.parametrize("rate", [24, 36])
def test_charges_are_within_the_cap_where_the_law_counts_them(rate: int) -> None:
    loan = replace(DEAR, rate=Decimal(rate), charges=(penalty(150),))
    longer = [Extension(instalments=6), *by_law(loan, counting())]

    assert relieved(loan, longer, now=NOW, policy=law())  # one that counts interest only
    with pytest.raises(RateAboveLaw) as refused:
        relieved(loan, longer, now=NOW, policy=counting())
    assert refused.value.limit == 24
    waived = relieved(loan, [ChargeWaiver(name="late"), *longer], now=NOW, policy=counting())
    assert not waived.charges


def test_a_charge_may_be_asked_as_far_as_the_interest_leaves_room() -> None:
    loan = replace(DEAR, rate=Decimal(20), charges=(penalty(150),))

    terms = relieved(loan, [Extension(instalments=6)], now=NOW, policy=counting())

    assert terms.charges == Money(150, "CNY")
    dear = replace(loan, charges=(penalty(900),))
    with pytest.raises(ChargesAboveLaw) as refused:  # the rate is lawful: it is told what is not
        relieved(dear, [Extension(instalments=6)], now=NOW, policy=counting())
    most = refused.value.most
    rest = ChargeWaiver(name="late", amount=dear.charges[0].amount - most)
    terms = relieved(dear, [rest, Extension(instalments=6)], now=NOW, policy=counting())
    assert terms.charges == most


@pytest.mark.parametrize(("rate", "fine"), [(24, 150), (23, 900), (20, 1500), (36, 900)])
def test_plans_leave_out_as_much_of_the_charges_as_the_law_demands(rate: int, fine: int) -> None:
    loan = replace(DEAR, rate=Decimal(rate), charges=(penalty(fine),))
    today, capped = loan.still_owed(), min(Decimal(rate), Decimal(24))

    found = propose(loan, Capacity(now=Money(620, "CNY")), now=NOW, policy=counting())

    late = sum(each.due_date < NOW + timedelta(days=7) for each in today)
    months = [loan.outstanding.amount] * late  # nothing was repaid of it meanwhile
    months += [each.balance.amount + each.principal.amount for each in today]
    room = sum(months) * (24 - capped) / 1200
    assert found.proposals
    for each in found.proposals:
        assert each.by is Role.ADVISOR  # who waives is a person
        assert (each.terms.charges or Money.zero("CNY")).amount <= room + 1
    least = min(each.waived_charges.amount for each in found.proposals)
    assert abs(least - (fine - room)) < 2


def test_what_is_left_where_nothing_fits_is_lawful_as_well() -> None:
    loan = replace(DEAR, rate=Decimal(24), charges=(penalty(150),))

    found = propose(loan, Capacity(now=Money(60, "CNY")), now=NOW, policy=counting())

    kinds = {each.terms.kind for each in found.last_resorts}
    assert kinds == {Relief.SETTLEMENT, Relief.CHARGE_WAIVER}
    token = next(each for each in found.last_resorts if Relief.TOKEN in each.terms.kinds)
    assert token.waived_charges == Money(150, "CNY")


@pytest.mark.parametrize("paid", [18, 21, 22, 23])
def test_a_flat_plan_that_asks_most_at_first_is_held_against_the_law_as_well(paid: int) -> None:
    loan = of_book(FLAT, paid)
    now = FLAT.schedule().instalments[paid - 1].due_date + timedelta(days=5)

    dear, kept = [], []
    for months, reduced in product((12, 24, 36), (1, 2, 3)):
        try:
            terms, _ = worked_out(
                Plan(months=months, reduced=reduced), loan, now=now, policy=law()
            )
        except RateAboveLaw:
            dear.append(months)
        else:
            kept.append(rate_of(terms, loan, RateMethod.NOMINAL))

    assert dear
    assert all(rate <= Decimal("24.6") for rate in kept)


@pytest.mark.parametrize("kind", [None, Relief.SPREAD, Relief.CAPITALISATION])
def test_the_search_holds_a_flat_plan_against_the_law_as_who_builds_it_does(
    kind: Relief | None,
) -> None:
    """Whatever becomes of arrears and of a fee, which may become principal or not."""
    fee = Charge(name="fee", kind=ChargeKind.FEE, amount=Money(90, "CNY"), since=FLAT.begin)
    loan, policy = of_book(FLAT, 20, fee), replace(law(), capitalised=frozenset(ChargeKind))
    space = Space(loan, now=FLAT.schedule().instalments[21].due_date, policy=policy)

    found: dict[bool, int] = {}
    for added, reduced, percent, too in product(range(0, 37, 4), (0, 2), (40, 70), (False, True)):
        amount = loan.instalment.times(Decimal(percent) / 100)
        shape = Shape(
            rate=space.rate,
            added=added,
            at_first=AtFirst(kind=Relief.REDUCTION, count=reduced, amount=amount)
            if reduced
            else None,
            arrears=Arrears(kind=kind, charges_too=too) if kind else None,
        )
        if (amounts := space.amounts(shape)) is None or space.changes_nothing(shape):
            continue
        try:
            relieved(loan, space.changes(shape), now=space.now, policy=policy)
        except RateAboveLaw:
            is_lawful = False
        except Refusal:
            continue
        else:
            is_lawful = True
        assert space.is_lawful(shape, amounts) is is_lawful
        found[is_lawful] = found.get(is_lawful, 0) + 1

    assert min(found.get(True, 0), found.get(False, 0)) > 3, found


def test_no_plan_carries_interest_above_the_law_of_the_time_that_was_late() -> None:
    month = DEAR.outstanding.times(Decimal(2) / 100)  # 24 % a year, where the contract has 36

    found = propose(DEAR, Capacity(now=Money(700, "CNY")), now=NOW, policy=law())
    by_hand = extend_term(DEAR, months=6, now=NOW, policy=law())

    late = sum(each.due_date < NOW + timedelta(days=7) for each in DEAR.still_owed())
    assert late > 1
    for terms in (by_hand, *(each.terms for each in found.proposals)):
        assert terms.schedule.total_arrears == month.times(Decimal(late))
    kept = extend_term(DEAR, months=6, now=NOW, policy=Policy())
    assert kept.schedule.total_arrears == month.times(Decimal(late) * 36 / 24)


def test_a_flat_contract_above_the_law_owes_no_more_of_the_time_that_was_late() -> None:
    dear = of_book(replace(FLAT, rate=Decimal(20)), 12)
    lawful = of_book(FLAT, 12)  # 13 % flat, of which 13.45 are allowed
    now = FLAT.schedule().instalments[11].due_date + timedelta(days=100)

    owed = [
        extend_term(loan, months=3, now=now, policy=law()).schedule.total_arrears
        for loan in (dear, lawful)
    ]

    assert owed[1] == Money(130 * 3, "CNY")
    assert owed[1] < owed[0] < Money(136 * 3, "CNY")


@pytest.mark.parametrize("now", [NOW, date(2026, 6, 1)])
def test_the_room_for_charges_is_reckoned_by_the_days_where_interest_is(now: date) -> None:
    """Also of a loan that has been late for longer than its instalments go on."""
    loan = replace(
        DEAR, rate=Decimal(20), day_count=DayCount.ACT_365, paid_count=14, charges=(penalty(9000),)
    )
    loan = replace(loan, outstanding=loan.contract().instalments[13].balance)
    today = loan.still_owed()
    passed = sum(day < now for day in loan.agreed.dates(60)[14:])

    most = lawful_charges(loan, counting(), today=today, passed=passed)

    days = [(end - start).days for start, end in pairwise(loan.agreed.dates(60)[13:])]
    late = loan.outstanding.units * sum(days[:passed]) * Fraction(24 - 20, 36500)
    owed = [each.balance.units + each.principal.units for each in today]
    ahead = sum(left * day for left, day in zip(owed, days, strict=False)) * Fraction(4, 36500)
    assert most is not None
    assert abs(most - late - ahead) <= passed / 2 + len(today) / 2 + 1


@pytest.mark.parametrize(
    ("waivers", "is_lawful"),
    [
        ([], False),  # 300 a month, of which 200 are lawful
        ([InterestWaiver(share=Decimal("33.3"))], False),
        ([InterestWaiver(share=Decimal("33.34"))], True),
        ([InterestWaiver(amount=Money(299, "CNY"))], False),
        ([InterestWaiver(amount=Money(300, "CNY"))], True),
        ([RateCut(rate=Decimal(1))], False),
        ([Settlement(amount=Money(9000, "CNY"), day=NOW), InterestWaiver()], True),
    ],
)
def test_interest_of_the_time_that_was_late_is_lawful_or_waived(
    waivers: list[Change], *, is_lawful: bool
) -> None:
    owed = Money(900, "CNY")

    with nullcontext() if is_lawful else pytest.raises(RateAboveLaw):
        must_carry_no_more(DEAR, waivers, owed=owed, now=NOW, policy=law())


@pytest.mark.parametrize(("start", "days"), [(date(2024, 1, 1), 92), (date(2024, 2, 1), 91)])
def test_the_lawful_interest_is_of_the_days_that_were_late(start: date, days: int) -> None:
    """Of three months after two that are paid, and not of any others: 24 % by the days."""
    agreed = Contract(
        principal=Money(12_000, "CNY"),
        rate=Decimal(36),
        instalments=24,
        start=start,
        day_count=DayCount.ACT_365,
    )
    loan = of_book(agreed, 2)
    now = loan.agreed.dates(6)[4] + timedelta(days=1)
    lawful = loan.outstanding.times(Fraction(days * 24, 36_500))

    policy = replace(law(), notice_days=0)

    must_carry_no_more(loan, [], owed=lawful, now=now, policy=policy)
    with pytest.raises(RateAboveLaw):
        must_carry_no_more(loan, [], owed=lawful + Money("0.06", "CNY"), now=now, policy=policy)


def test_only_a_waiver_of_a_charge_that_is_counted_makes_room() -> None:
    fee = replace(penalty(900), name="letter", kind=ChargeKind.FEE)
    loan = replace(DEAR, rate=Decimal(24), charges=(penalty(900), fee))
    policy = counting()
    (rule,) = policy.pack.highest_rates
    rule = replace(rule, counts=frozenset({ChargeKind.PENALTY}))
    policy = replace(policy, pack=replace(policy.pack, highest_rates=(rule,)))
    longer = Extension(instalments=6)

    assert relieved(loan, [ChargeWaiver(name="late"), longer], now=NOW, policy=policy)
    part = ChargeWaiver(name="late", amount=Money(899, "CNY"))
    for other in (ChargeWaiver(name="letter"), part):
        with pytest.raises(ChargesAboveLaw):
            relieved(loan, [other, longer], now=NOW, policy=policy)


def test_where_a_longer_flat_plan_would_cost_more_than_the_law_allows_a_shorter_one_is_found() -> (
    None
):
    """Arrears paid before less can be paid leave so little at first that flat interest runs on nearly all of it."""
    contract = Contract(
        principal=Money(1_869_056, "TWD"),
        rate=Decimal(12),
        instalments=18,
        start=date(2024, 7, 24),
        every=WEEKLY,
        method=Method.FLAT,
    )
    falls = Capacity(
        now=Money(390_218, "TWD"), later=Money(222_424, "TWD"), since=date(2025, 2, 18)
    )
    policy = law(16, bot=Reach(months=2), advisor=Reach(months=4), floor=Decimal(100))

    found = propose(
        of_book(contract, 8), falls, now=date(2025, 1, 13), policy=policy, role=Role.ADVISOR
    )

    assert min(len(each.terms.schedule) for each in found.proposals) == 21
