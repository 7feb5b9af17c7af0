"""Possible: what the calculator found, in words: plans with their figures, or honestly that none helps."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from dialogs.borrower.people import outside_help
from dialogs.said.refusals import explain
from dialogs.situation import Situation
from dialogs.texts import Lines, Percent, Plural, Sayable, Text
from dialogs.told.loan_figures import LoanFigures
from negotiation.limits import Role
from negotiation.money import Money, unit
from negotiation.proposals.hypothetical import Possible, possible
from negotiation.proposals.proposal import Best, Proposal
from negotiation.proposals.why import WayOn
from negotiation.refusals import Refusal

NO_OFFER = Text("This is no offer: your loan, your budget and your papers decide.")
ANOTHER = Text("Write another monthly amount to see it with that.")
HOW_MANY_LEFT = Text(
    "Write another monthly amount, or how many instalments are left, as “24 left”, to see it with that."
)

AT_ONCE = Text("By these figures one payment repays all of it, interest included.")


def found(situation: Situation, figures: LoanFigures) -> Sayable:
    """What was understood, and what could be possible with it."""
    owed, can_pay = (
        money(situation, each or Decimal(0)) for each in (figures.owed, figures.can_pay)
    )
    rate = figures.rate or Decimal(0)
    understood = Text(
        "You owe {owed} at {rate} a year and could pay {can_pay} a month.",
        owed=owed,
        rate=Percent(rate),
        can_pay=can_pay,
    )
    try:
        outcome = possible(
            owed=owed,
            rate=rate,
            can_pay=can_pay,
            left=figures.left,
            now=situation.today,
            policy=situation.policy,
        )
    except Refusal as refusal:
        return Lines(understood, None, explain(refusal))
    said: Iterator[Sayable | None]
    if can_pay >= owed + outcome.interest:
        said = iter([AT_ONCE])
    elif outcome.plans:
        said = _plans(outcome, figures)
    else:
        said = _no_plan(situation, outcome)
    more = HOW_MANY_LEFT if figures.left is None else ANOTHER
    return Lines(understood, None, *said, None, more, NO_OFFER)


def money(situation: Situation, figure: Decimal) -> Money:
    """In the currency of the person's loan, else of the place."""
    loans = situation.loans
    currency = loans[0].principal.currency if loans else situation.lender.currency
    return Money(figure.quantize(unit(currency), ROUND_HALF_UP), currency)


def _plans(outcome: Possible, figures: LoanFigures) -> Iterator[Sayable | None]:
    if outcome.today is not None and figures.left is not None:
        asked = outcome.today
        yield Plural(
            "With {n} instalment left, it would be about {amount} a month as agreed.",
            "With {n} instalments left, it would be about {amount} a month as agreed.",
            n=figures.left,
            amount=asked,
        )
        if asked <= outcome.can_pay:
            yield Text("By these figures you could pay that. If it is hard all the same:")
            yield _plan(outcome.plans[-1])
            return
        yield None
    yield Text("<b>What could be possible</b>")
    yield from map(_plan, outcome.plans)
    left = outcome.must_be_left
    if left is not None and left > 1:
        yield Text(
            "We may add {added} instalments at most: for that, at least {left} have to be left today.",
            added=len(outcome.plans[0].terms.schedule) - left,
            left=left,
        )
    if outcome.plans[0].by is Role.SUPERVISOR:
        yield (
            Text("It takes a lower interest rate as well, so a supervisor would have to agree.")
            if any(each.terms.rate is not None for each in outcome.plans)
            else Text("It goes beyond the usual, so a supervisor would have to agree.")
        )


def _plan(plan: Proposal) -> Text:
    """A longer term: its instalments, its end and what is paid in all."""
    values: dict[str, Any] = {
        "n": len(plan.terms.asked),
        "amount": plan.plan.highest,
        "day": plan.terms.last_due,
        "total": plan.terms.total,
    }
    if Best.SOONEST in plan.best:
        return Plural(
            "• soonest paid off: {n} instalment of {amount}, on {day}; {total} in all",
            "• soonest paid off: {n} instalments of {amount}, the last on {day}; {total} in all",
            **values,
        )
    return Plural(
        "• smallest instalment: {n} instalment of {amount}, on {day}; {total} in all",
        "• smallest instalment: {n} instalments of {amount}, the last on {day}; {total} in all",
        **values,
    )


def _no_plan(situation: Situation, outcome: Possible) -> Iterator[Sayable]:
    if outcome.is_below_interest:
        yield Text(
            "The interest alone is {interest} a month. With {can_pay} the debt would grow, so a longer term does not help.",
            interest=outcome.interest,
            can_pay=outcome.can_pay,
        )
    elif outcome.smallest is not None:
        yield Text(
            "That is too little for a longer term: the smallest instalment an advisor may offer is about {amount}.",
            amount=outcome.smallest,
        )
    else:
        yield Text("That is too little for a longer term by our rules.")
    yield Text("What can help then, case by case:")
    yield from (_way_on(situation, each) for each in outcome.ways_on)


def _way_on(situation: Situation, way: WayOn) -> Text:
    match way:
        case WayOn.INTEREST_STOP:
            return Text("• interest stopped for a time, so that the debt does not grow")
        case WayOn.TOKEN_PLAN:
            return Text("• a small amount for a time, until things get better")
        case WayOn.DEBT_ADVICE:
            advice = outside_help.advice(situation)
            if advice:
                return Text("• free debt advice: {advice}", advice=advice)
            return Text("• free debt advice near you")
        case WayOn.PERSON:
            return Text("• a person who looks at it with you: /person")
