"""The search finds what trying every plan finds: small policies, each plan of them built and compared."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import product

from hypothesis import assume, event, given
from hypothesis import strategies as st

from negotiation.applying.budget import Capacity
from negotiation.limits import Limits, Reach, Role
from negotiation.loans.charge import Charge, ChargeKind
from negotiation.loans.contract import Method
from negotiation.loans.loan import Loan
from negotiation.money import Money
from negotiation.pack import HighestRate, Pack, Source
from negotiation.policy import Policy
from negotiation.proposals import propose
from negotiation.proposals.shape import part_of
from negotiation.proposals.space import Space
from negotiation.refusals import Refusal
from negotiation.relief.conversion import Conversion
from negotiation.relief.dates import Extension
from negotiation.relief.lawful import lawful_rate
from negotiation.relief.life import Change
from negotiation.relief.loan_terms import relieved
from negotiation.relief.overdue import Spread
from negotiation.relief.waivers import ChargeWaiver, InterestWaiver, RateCut
from tests.examples import examples
from tests.negotiation.any_loan import contracts, of_book

QUARTERS = [Decimal(each) for each in (0, 25, 50, 75, 100)]


@dataclass(frozen=True)
class Plan:
    highest: int
    count: int
    total: int
    value: Decimal
    is_plain: bool  #: nothing but time is given

    is_clear: bool = True  #: no rounding decides whether it can be paid and is worth enough

    @property
    def slack(self) -> int:
        """What does not make a plan better: rounding is put on the last instalment, and a quarter
        with two days more asks more interest.
        """
        return self.count + self.highest // 1000

    def is_clearly_better(self, other: "Plan") -> bool:
        """Nowhere worse, and somewhere better by more than is slack."""
        is_better = (
            self.highest + self.slack < other.highest
            or self.count < other.count
            or self.total + self.slack < other.total
        )
        return (
            is_better
            and self.highest <= other.highest
            and self.count <= other.count
            and self.total <= other.total
            and self.value >= other.value
        )


def a_policy(floor: int, cut: int, cap: int | None) -> Policy:
    source = Source(name="a law")
    caps = () if cap is None else (HighestRate(source=source, percent=Decimal(cap)),)
    return Policy(
        limits=Limits(
            bot=Reach(months=3),
            advisor=Reach(months=4, charge_waiver=Decimal(100)),
            supervisor=Reach(
                months=6,
                rate_cut=Decimal(cut),
                interest_waiver=Decimal(100),
                charge_waiver=Decimal(100),
            ),
            floor=Decimal(floor),
        ),
        pack=Pack(code="x", name="X", highest_rates=caps),
    )


def every_change(loan: Loan, space: Space, policy: Policy, most: Reach) -> Iterator[list[Change]]:
    """All that *most* lets be combined: instalments added, rates by their steps, waivers by quarters."""
    highest = lawful_rate(loan, policy)
    lowest = max(highest - most.rate_cut, Decimal(0))
    rates = [highest - n * policy.limits.rate_step for n in range(100)]
    rates = [each for each in rates if each > lowest] + [lowest]
    charges = [each for each in QUARTERS if each <= most.charge_waiver]
    waivers = [(Decimal(0), each) for each in charges]
    waivers += [(each, charges[-1]) for each in QUARTERS if each <= most.interest_waiver]
    lengths = range(loan.every.within(most.months) + 1)
    ways = [False, True] if loan.method is Method.INTEREST_ONLY else [False]
    for added, rate, (interest, charge), in_instalments in product(
        lengths, rates, dict.fromkeys(waivers), ways
    ):
        changes: list[Change] = [
            ChargeWaiver(name=each.name, amount=waived)
            for each in loan.charges
            if (waived := part_of(each, charge))
        ]
        if interest and space.owed:
            changes.append(InterestWaiver(share=interest))
        if rate < loan.rate:
            changes.append(RateCut(rate=rate))
        if added:
            changes.append(Extension(instalments=added))
        if in_instalments:
            changes.append(Conversion())
        if not changes:  # what is overdue is only put off
            changes.append(Spread(since=space.days[0], instalments=space.remaining))
        yield changes


def every_plan(
    loan: Loan, capacity: Capacity, now: date, policy: Policy, role: Role
) -> list[Plan]:
    """The plans within the authority of *role* that can be paid, are lawful and above the floor."""
    space, most = Space(loan, now=now, policy=policy), policy.limits.of(role)
    found = []
    for changes in every_change(loan, space, policy, most):
        try:
            terms = relieved(loan, changes, now=now, policy=policy, role=role)
        except Refusal:
            continue
        amounts = terms.schedule.amounts
        value = space.value(amounts)
        fits = all(
            each.amount.units <= cap_on(loan, capacity, each.due_date) for each in terms.schedule
        )
        if not fits or value < space.floor:
            continue
        rate = loan.rate if terms.rate is None else terms.rate
        is_clear = value >= space.floor + len(amounts) and all(
            each.amount.units + len(amounts) <= cap_on(loan, capacity, each.due_date)
            for each in terms.schedule
        )
        is_plain = terms.waived is None and rate == lawful_rate(loan, policy)
        found.append(Plan(max(amounts), len(amounts), sum(amounts), value, is_plain, is_clear))
    return found


def cap_on(loan: Loan, capacity: Capacity, day: date) -> int:
    month, every = capacity.on(day).units, loan.every
    return month * every.count if every.days is None else month * 12 * every.days // 365


@st.composite
def cases(draw: st.DrawFn) -> tuple[Loan, Capacity, date]:
    # So much that what rounding leaves over is less than what one instalment more or less makes.
    contract = draw(contracts(least=1_000_000))
    schedule = contract.schedule()
    assume(len(schedule) <= 36)
    paid = draw(st.integers(0, len(schedule) - 1))
    earliest = schedule.instalments[paid - 1].due_date if paid else contract.begin
    now = earliest + timedelta(days=draw(st.integers(0, 200)))
    fee = Charge(
        name="fee",
        kind=ChargeKind.FEE,
        amount=Money.of_units(draw(st.integers(1, 5_000)), contract.principal.currency),
        since=earliest,
    )
    loan = of_book(contract, paid, *draw(st.sampled_from([(), (fee,)])))
    month = loan.instalment.times(Decimal(draw(st.integers(20, 130))) / 100)
    if loan.every.days is not None:
        month = month.times(Decimal(365) / (12 * loan.every.days))
    elif loan.method is Method.INTEREST_ONLY:
        share = draw(st.integers(3, 30) | st.integers(80, 120))
        month = loan.outstanding.times(Decimal(share) / 100)
    return loan, Capacity(now=month), now


@given(
    case=cases(),
    floor=st.sampled_from([0, 80, 90, 95, 98, 100, 103]),
    cut=st.sampled_from([0, 3, 5, 8]),
    cap=st.sampled_from([None, None, 12, 24]),
    role=st.sampled_from(Role),
)
@examples(40)
def test_no_plan_that_could_be_tried_is_better_than_those_found(
    case: tuple[Loan, Capacity, date], floor: int, cut: int, cap: int | None, role: Role
) -> None:
    loan, capacity, now = case
    policy = a_policy(floor, cut, cap)
    found = propose(loan, capacity, now=now, policy=policy, role=role)
    if found.contract_fits:
        event("fits")
        return

    plans: list[Plan] = []
    for may in list(Role)[list(Role).index(role) :]:
        plans = every_plan(loan, capacity, now, policy, may)
        if plans:
            break
    plain = [each for each in plans if each.is_plain]
    tried = plain or plans

    clear = [each for each in tried if each.is_clear]
    event(f"{'time' if plain else 'money' if plans else 'nothing'}: {len(found.proposals)} found")
    assert tried or not found.proposals
    assert found.proposals or not clear
    if not found.proposals:
        return
    ours = [
        Plan(
            each.plan.highest.units,
            len(each.terms.schedule),
            each.terms.total.units,
            Decimal(each.value.units + 1),  # it is rounded down
            True,
        )
        for each in found.proposals
    ]
    if clear:
        assert min(each.highest - each.slack for each in ours) <= min(
            each.highest for each in clear
        )
        assert min(each.total - each.slack for each in ours) <= min(each.total for each in clear)
        assert min(each.count for each in ours) <= min(each.count for each in clear)
    for one in ours:
        assert not any(each.is_clearly_better(one) for each in tried)
