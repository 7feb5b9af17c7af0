"""Plan builder: a plan put together at the desk, part by part, and what each tap changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from dialogs.borrower.plan.terms import beside_plan, extra_interest
from dialogs.flow import Options
from dialogs.said.periods import each
from dialogs.said.plan_words import asks, longer
from dialogs.said.refusals import explain
from dialogs.said.why import who
from dialogs.texts import Lines, Plural, Sayable, Text
from negotiation.agreeing.plan import CAPITALISED, KEPT, LAST, Part, Plan
from negotiation.agreeing.plan_steps import Step, most_of, steps
from negotiation.follow_up.arrangement import StillAsked
from negotiation.follow_up.arrears import arrears
from negotiation.limits import Limits, Role
from negotiation.loans.loan import Loan
from negotiation.loans.schedule import Instalment
from negotiation.loans.terms import Terms
from negotiation.money import Money
from negotiation.policy import Policy
from negotiation.proposals.sharing import a_month
from negotiation.refusals import AskedTwice, Refusal

#: What else could be asked twice has one button for all its ways.
ONE_AT_FIRST = Text(
    "The plan begins in one way only: with interest alone, a break, halves or a token. Please take the others off."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A plan as far as it is built: what it comes to, or why it cannot be."""

    plan: Plan
    outcome: tuple[Terms, Role] | Refusal
    can_pay: Money | None
    in_force: StillAsked | None = None  #: of a plan that it would take the place of


def in_words(built: Built, loan: Loan, policy: Policy) -> Sayable:
    """The plan part by part with the limits of policy, and what it comes to."""
    return Lines(
        Text("<b>Build a plan</b>"),
        *_parts(built.plan, loan, policy),
        None,
        *_outcome(built, loan),
    )


def _parts(plan: Plan, loan: Loan, policy: Policy) -> Iterator[Text]:
    for part, label in _PARTS.items():
        value = getattr(plan, part)
        if part in _CHOSEN:
            if value:
                yield _CHOSEN[part](value)
            continue
        if plan.settle and part not in _BESIDE_SETTLEMENT:
            continue
        own, most = (
            _most(policy.limits, part, role, loan) for role in (Role.ADVISOR, Role.SUPERVISOR)
        )
        if not most or (part is Part.CHARGE_WAIVER and not loan.charges):
            continue
        yield Text(
            "• {part}: <b>{value}</b> (advisor up to {own}, supervisor up to {most})",
            part=label,
            value=_figure(value),
            own=_figure(own),
            most=_figure(most),
        )


def _most(limits: Limits, part: Part, role: Role, loan: Loan) -> Decimal | int:
    """Months may be added; what is added is instalments."""
    most = most_of(limits, part, role)
    return loan.every.within(int(most)) if part is Part.MONTHS else most


def _overdue(way: int) -> Text:
    if way == CAPITALISED:
        return Text("• what is overdue becomes principal")
    if way == LAST:
        return Text("• what is overdue is paid with the last instalment")
    return Plural(
        "• what is overdue in {n} part, free of interest",
        "• what is overdue in {n} parts, free of interest",
        n=way,
    )


def _figure(value: Decimal | int) -> str:
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)


def _outcome(built: Built, loan: Loan) -> Iterator[Sayable]:
    if isinstance(built.outcome, Refusal):
        is_twice = isinstance(built.outcome, AskedTwice)
        yield Text("⚠️ {why}", why=ONE_AT_FIRST if is_twice else explain(built.outcome))
        return
    terms, needs = built.outcome
    if built.in_force is None:
        yield Text(
            "Asked: <b>{asks}</b>; today {today}",
            asks=asks(terms),
            today=each(terms.today.first.amount, loan.every),
        )
    else:
        yield Text(
            "Asked: <b>{asks}</b>; by the plan in force {today}",
            asks=asks(terms),
            today=each(built.in_force.regular, loan.every),
        )
    if not terms.is_one_payment:
        if built.can_pay is not None:
            yield _beside(terms, loan, built.can_pay)
        yield Plural(
            "{n} instalment until {day}, {total} in all",
            "{n} instalments until {day}, {total} in all",
            n=len(terms.asked),
            day=terms.last_due,
            total=terms.total,
        )
        # Instalments that were not paid come on top of those added, and the borrower reads of both as one.
        if (more := longer(terms)) is not None:
            yield Text("• the borrower reads: {told}", told=more)
    plan = built.in_force
    yield extra_interest(terms) if plan is None else beside_plan(terms, plan)
    yield Text("• {said}", said=who(needs))


def _beside(terms: Terms, loan: Loan, can_pay: Money) -> Text:
    """Whether it can be paid of a month, now and later on."""

    def month_of(rows: Iterable[Instalment]) -> Money:
        return a_month(loan, max(each.amount for each in rows))

    if month_of(terms.schedule) <= can_pay:
        return Text("✓ within the {can_pay} that can be paid", can_pay=can_pay)
    if terms.more_later is not None and month_of(terms.at_first) <= can_pay:
        return Text(
            "⚠️ what comes then is more than the {can_pay} that can be paid", can_pay=can_pay
        )
    return Text("⚠️ more than the {can_pay} that can be paid", can_pay=can_pay)


def buttons(built: Built, loan: Loan, policy: Policy, instead_of: int | None) -> Options:
    """A button for each step, and the preview where there is something to see."""
    behind = f":{instead_of}" if instead_of is not None else ""
    found = {
        f"plan:{step.plan.code}{behind}": _label(step)
        for step in steps(built.plan, policy)
        if _is_about(step.part, loan)
    }
    if not isinstance(built.outcome, Refusal):
        found[f"preview:{built.plan.code}{behind}"] = Text("Preview")
    return found


def _is_about(part: Part, loan: Loan) -> bool:
    """Whether the loan has what the part changes."""
    if part is Part.OVERDUE:
        return bool(arrears(loan, loan.as_of).instalments)
    return part is not Part.CHARGE_WAIVER or bool(loan.charges)


def _label(step: Step) -> Text:
    if step.part is Part.DAY:
        return Text("Day {day}", day=step.by) if step.by else Text("Day of the contract")
    if step.part is Part.LATER:
        return Text("Begin {n} later", n=step.by) if step.by else Text("Begin as soon as may be")
    if step.part is Part.OVERDUE:
        parts = Text("Overdue: in {count} parts", count=step.by)
        return _WAYS.get(int(step.by), parts)
    if step.part is Part.SETTLE:
        return Text("Settle: {percent} %", percent=step.by) if step.by else Text("Do not settle")
    change = f"{'+' if step.is_more else '−'}{_figure(step.by)}"
    return Text("{part} {change}", part=_SHORT[step.part], change=change)


#: What a part is called in the builder, with its unit.
_PARTS = {
    Part.MONTHS: Text("instalments added"),
    Part.RATE_CUT: Text("points off the rate"),
    Part.INTEREST_WAIVER: Text("percent of unpaid interest waived"),
    Part.CHARGE_WAIVER: Text("percent of penalties and fees waived"),
    Part.INTEREST_ONLY: Text("instalments of interest only"),
    Part.NOTHING: Text("instalments left out"),
    Part.REDUCED: Text("instalments of half"),
    Part.TOKEN: Text("instalments of a token (5 percent)"),
    Part.DAY: Text("day of the month"),
    Part.LATER: Text("beginning"),
    Part.OVERDUE: Text("what is overdue"),
    Part.SETTLE: Text("settlement"),
}
#: Chosen rather than counted: shown only where they are.
_CHOSEN: dict[Part, Callable[[int], Text]] = {
    Part.DAY: lambda day: Text("• due on day {day} of the month", day=day),
    Part.LATER: lambda count: Plural(
        "• begins {n} instalment later than by the contract",
        "• begins {n} instalments later than by the contract",
        n=count,
    ),
    Part.OVERDUE: _overdue,
    Part.SETTLE: lambda percent: Text(
        "• settled by one payment of {percent} % of the principal", percent=percent
    ),
}
_BESIDE_SETTLEMENT = {Part.INTEREST_WAIVER, Part.CHARGE_WAIVER}
_WAYS = {
    KEPT: Text("Overdue: as it is"),
    CAPITALISED: Text("Overdue: to principal"),
    LAST: Text("Overdue: at the end"),
}
#: And on its buttons.
_SHORT = {
    Part.MONTHS: Text("Term"),
    Part.RATE_CUT: Text("Rate cut"),
    Part.INTEREST_WAIVER: Text("Interest"),
    Part.CHARGE_WAIVER: Text("Charges"),
    Part.INTEREST_ONLY: Text("Int. only"),
    Part.NOTHING: Text("Break"),
    Part.REDUCED: Text("Half"),
    Part.TOKEN: Text("Token"),
}
