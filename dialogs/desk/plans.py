"""Plans at the desk: those suggested side by side, and the builder with what each tap changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from dialogs.borrower.terms import extra_interest
from dialogs.flow import Options
from dialogs.plan_words import asks
from dialogs.refusals import explain
from dialogs.texts import Language, Lines, Plural, Sayable, Text
from dialogs.why import said, who
from negotiation.arrears import arrears
from negotiation.limits import Role
from negotiation.loan import Loan
from negotiation.money import Money
from negotiation.offer import Terms
from negotiation.plan import CAPITALISED, KEPT, LAST, Part, Plan
from negotiation.plan_steps import Step, most_of, steps
from negotiation.policy import Policy
from negotiation.proposals import Proposal, Proposals
from negotiation.proposals.proposal import Best
from negotiation.proposals.sharing import a_month
from negotiation.proposals.why import Rule
from negotiation.refusals import Refusal
from negotiation.schedule import Instalment

NOT_SAID = Text(
    "The borrower has not said what a month can bear. Build a plan, or write /offer with a number of months."
)
BUILD = Text("Build one")
BEST = {
    Best.LOWEST_INSTALMENT: Text("lowest instalment"),
    Best.SOONEST: Text("soonest paid off"),
    Best.CHEAPEST: Text("cheapest"),
    Best.BETWEEN: Text("in between"),
    Best.LEAST_CONCESSION: Text("gives least away"),
}


def plans_of(found: Proposals) -> tuple[Proposal, ...]:
    """What can be chosen from: plans that fit, else those left for a supervisor."""
    return found.proposals or found.last_resorts


def suggestions(found: Proposals) -> Sayable:
    """Each plan with the reasons for it, and where the search ended."""
    lines: list[Sayable | None] = []
    for number, each in enumerate(plans_of(found), 1):
        lines += [_plan(number, each), *said(each.why), None]
    if found.contract_fits:
        lines += [Text("Today's contract can be paid: no plan is needed."), None]
    elif not found.proposals:
        lines.insert(0, Text("<b>No plan fits what the borrower can pay.</b>"))
    ended = [each for each in found.stopped if each.rule is not Rule.AUTHORITY]
    return Lines(*lines, Text("Where the search ended:"), *said(ended))


def _plan(number: int, plan: Proposal) -> Sayable:
    terms = plan.terms
    return Lines(
        Text("<b>Plan {number}</b>: {asks}", number=number, asks=asks(terms))
        if terms.is_one_payment
        else Plural(
            "<b>Plan {number}</b>: {asks}; {n} instalment until {day}, {total} in all",
            "<b>Plan {number}</b>: {asks}; {n} instalments until {day}, {total} in all",
            n=len(terms.schedule),
            number=number,
            asks=asks(terms),
            day=terms.last_due,
            total=terms.total,
        ),
        *(Text("✓ {best}", best=BEST[each]) for each in Best if each in plan.best),
    )


def choices(found: Proposals) -> Options:
    """A button for each plan, and one to build another."""
    plans = plans_of(found)
    first = Plan.of(plans[0]) if plans else Plan(months=1)
    return {
        **{
            f"take:{number}": Text("Plan {number}", number=number)
            for number in range(1, len(plans) + 1)
        },
        f"build:{(first if first != Plan() else Plan(months=1)).code}": BUILD,
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceWords:
    """What the picture of several plans says; rows are a label and a figure of each."""

    headline: str
    titles: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


def choice_words(found: Proposals, can_pay: Money, language: Language) -> ChoiceWords:
    """Today's contract first, and beside it each plan."""
    say, show, plans = language.plain, language.show, plans_of(found)
    terms = [each.terms for each in plans]
    today = terms[0].today
    interest = today.total - today.total_principal
    rows: list[tuple[Text, list[object]]] = [
        *_amounts(terms),
        (Text("Instalments"), [len(today), *(len(each.schedule) for each in terms)]),
        (Text("Last"), [today.last.due_date, *(each.last_due for each in terms)]),
        (Text("Interest"), [interest, *(each.interest for each in terms)]),
        (Text("In total"), [today.total, *(each.total for each in terms)]),
    ]
    return ChoiceWords(
        headline=say(
            Text("Plans for {amount} a month", amount=can_pay)
            if found.proposals
            else Text("No plan fits {amount} a month", amount=can_pay)
        ),
        titles=(
            say(Text("Today")),
            *(say(Text("Plan {number}", number=at + 1)) for at in range(len(plans))),
        ),
        rows=tuple((say(label), tuple(map(show, figures))) for label, figures in rows),
    )


def _amounts(terms: Sequence[Terms]) -> Iterator[tuple[Text, list[object]]]:
    """What is asked each month, first and later where that differs, and in one payment."""
    today, none = terms[0].today.first.amount, "–"
    monthly = [each for each in terms if not each.is_one_payment]
    if any(each.more_later for each in monthly):
        yield (
            Text("A month at first"),
            [today, *(none if each.is_one_payment else each.instalment for each in terms)],
        )
        yield Text("A month after that"), [today, *(_later(each) or none for each in terms)]
    elif monthly:
        yield (
            Text("Each month"),
            [today, *(none if each.is_one_payment else each.regular for each in terms)],
        )
    if len(monthly) < len(terms):
        yield (
            Text("In one payment"),
            [none, *(each.total if each.is_one_payment else none for each in terms)],
        )


def _later(terms: Terms) -> Money | None:
    if terms.is_one_payment:
        return None
    return terms.more_later.amount if terms.more_later is not None else terms.regular


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A plan as far as it is built: what it comes to, or why it cannot be."""

    plan: Plan
    outcome: tuple[Terms, Role] | Refusal
    can_pay: Money | None


def builder(built: Built, loan: Loan, policy: Policy) -> Sayable:
    """The plan part by part with the limits of policy, and what it comes to."""
    return Lines(
        Text("<b>Build a plan</b>"),
        *_parts(built.plan, loan, policy),
        None,
        *_outcome(built, loan),
    )


def _parts(plan: Plan, loan: Loan, policy: Policy) -> Iterator[Text]:
    for part, label in PARTS.items():
        value = getattr(plan, part)
        if part in CHOSEN:
            if value:
                yield CHOSEN[part](value)
            continue
        if plan.settle and part not in _BESIDE_SETTLEMENT:
            continue
        own, most = (
            most_of(policy.limits, part, role) for role in (Role.ADVISOR, Role.SUPERVISOR)
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
        yield Text("⚠️ {why}", why=explain(built.outcome))
        return
    terms, needs = built.outcome
    yield Text(
        "Asked: <b>{asks}</b>; today {today} a month",
        asks=asks(terms),
        today=terms.today.first.amount,
    )
    if not terms.is_one_payment:
        if built.can_pay is not None:
            yield _beside(terms, loan, built.can_pay)
        yield Plural(
            "{n} instalment until {day}, {total} in all",
            "{n} instalments until {day}, {total} in all",
            n=len(terms.schedule),
            day=terms.last_due,
            total=terms.total,
        )
    yield extra_interest(terms)
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


def builder_buttons(
    built: Built, loan: Loan, policy: Policy, instead_of: int | None = None
) -> Options:
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
    if step.part is Part.OVERDUE:
        parts = Text("Overdue: in {count} parts", count=step.by)
        return WAYS.get(int(step.by), parts)
    if step.part is Part.SETTLE:
        return Text("Settle: {percent} %", percent=step.by) if step.by else Text("Do not settle")
    change = f"{'+' if step.is_more else '−'}{_figure(step.by)}"
    return Text("{part} {change}", part=SHORT[step.part], change=change)


#: What a part is called in the builder, with its unit.
PARTS = {
    Part.MONTHS: Text("months added"),
    Part.RATE_CUT: Text("points off the rate"),
    Part.INTEREST_WAIVER: Text("percent of unpaid interest waived"),
    Part.CHARGE_WAIVER: Text("percent of penalties and fees waived"),
    Part.INTEREST_ONLY: Text("instalments of interest only"),
    Part.NOTHING: Text("instalments left out"),
    Part.REDUCED: Text("instalments of half"),
    Part.TOKEN: Text("instalments of a token (5 percent)"),
    Part.DAY: Text("day of the month"),
    Part.OVERDUE: Text("what is overdue"),
    Part.SETTLE: Text("settlement"),
}
#: Chosen rather than counted: shown only where they are.
CHOSEN: dict[Part, Callable[[int], Text]] = {
    Part.DAY: lambda day: Text("• due on day {day} of the month", day=day),
    Part.OVERDUE: _overdue,
    Part.SETTLE: lambda percent: Text(
        "• settled by one payment of {percent} % of the principal", percent=percent
    ),
}
_BESIDE_SETTLEMENT = {Part.INTEREST_WAIVER, Part.CHARGE_WAIVER}
WAYS = {
    KEPT: Text("Overdue: as it is"),
    CAPITALISED: Text("Overdue: to principal"),
    LAST: Text("Overdue: at the end"),
}
#: And on its buttons.
SHORT = {
    Part.MONTHS: Text("Months"),
    Part.RATE_CUT: Text("Rate cut"),
    Part.INTEREST_WAIVER: Text("Interest"),
    Part.CHARGE_WAIVER: Text("Charges"),
    Part.INTEREST_ONLY: Text("Int. only"),
    Part.NOTHING: Text("Break"),
    Part.REDUCED: Text("Half"),
    Part.TOKEN: Text("Token"),
}
