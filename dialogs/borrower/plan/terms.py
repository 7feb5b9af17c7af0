"""Terms: what is offered for a loan, or for several together, in figures, beside what holds: the plan in force, else the contract."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dialogs.said.periods import each, span
from dialogs.said.plan_words import asks, figure, longer, of_stretch, regular
from dialogs.texts import Percent, Plural, Sayable, Text
from negotiation.follow_up.arrangement import StillAsked
from negotiation.loans.loan import Loan
from negotiation.loans.terms import Terms, rises_on
from negotiation.money import Money, total_of
from negotiation.reliefs import Relief

#: By loan, what a plan in force still asks.
Plans = Mapping[int, StillAsked]


def of_parts(parts: Sequence[tuple[Loan, Terms]], in_force: Plans) -> Iterator[Sayable | None]:
    """The terms of an offer in figures; beside them a plan in force, or today's contract."""
    if len(parts) > 1:
        return _together(parts, in_force)
    [(loan, terms)] = parts
    plan = in_force.get(loan.id or 0)
    return _figures(terms, loan) if plan is None else _instead_of_plan(terms, loan, plan)


def _figures(terms: Terms, loan: Loan) -> Iterator[Sayable | None]:
    yield from _reliefs(terms, loan)
    yield from of_instalments(terms, terms.today.first.amount)
    yield Text(
        "• today's contract: {total} in all, until {last}",
        total=terms.today.total,
        last=terms.today.last.due_date,
    )
    yield extra_interest(terms)
    yield Text("• once you sign, nothing is overdue any more")


def _instead_of_plan(terms: Terms, loan: Loan, plan: StillAsked) -> Iterator[Sayable | None]:
    """What holds comes first; the contract is what either is a change of."""
    yield Plural(
        "<b>Your plan in force</b>: {amount}, {n} instalment until {last}, {total} in all",
        "<b>Your plan in force</b>: {amount}, {n} instalments until {last}, {total} in all",
        n=plan.count,
        amount=each(plan.regular, terms.every),
        last=plan.last_due,
        total=plan.total,
    )
    yield None
    yield Text("<b>Our offer</b> instead of it")
    yield from _changes(terms, loan, is_amendment=True)
    yield from of_instalments(terms, plan.regular)
    yield beside_plan(terms, plan)
    yield Text(
        "• by the contract, without any plan: {total} in all, until {last}",
        total=terms.today.total,
        last=terms.today.last.due_date,
    )
    yield Text("• once you have signed, it takes the place of your plan, and nothing is overdue")


def beside_plan(terms: Terms, plan: StillAsked) -> Text:
    """How much more or less is paid than the plan in force still asks."""
    if terms.total < plan.total:
        less = plan.total - terms.total
        return Text("• {less} less in all than the plan in force still asks", less=less)
    more = terms.total - plan.total
    return Text("• {more} more in all than the plan in force still asks", more=more)


def of_instalments(terms: Terms, now: Money) -> Iterator[Sayable]:
    """When how much, instead of what is asked *now*."""
    if terms.is_one_payment:
        yield _one_payment(terms, now)
    else:
        new = regular(terms)
        yield Text("• instalment: <b>{new}</b> instead of {old}", new=new, old=now)
        yield from _at_first(terms)
        yield from _in_the_end(terms)
        yield Plural(
            "• {n} instalment, from {first} to {last}",
            "• {n} instalments, from {first} to {last}",
            n=len(terms.asked),
            first=terms.asked[0].due_date,
            last=terms.last_due,
        )
        yield from _last_one(terms)
    yield Text(
        "• in total: {total}, of which interest {interest}",
        total=terms.total,
        interest=terms.interest,
    )


def _last_one(terms: Terms) -> Iterator[Text]:
    """The last instalment, where it asks some cents more than the others: so much has to be there."""
    last, told = terms.asked[-1].amount, max(each.amount for each in terms.stretches)
    if terms.other_later is None and last > told:
        yield Text("• the last of them: {amount}", amount=last)


def if_too_much(parts: Sequence[tuple[Loan, Terms]]) -> Iterator[Text]:
    """Where more is asked later: that nobody has to wait for that day; the agreement has a clause that says so."""
    rises = rises_on(terms for _, terms in parts)
    if rises is not None:
        yield Text(
            "• if that is too much for you by {day}, tell us before: we look at it again",
            day=rises,
        )


def _together(parts: Sequence[tuple[Loan, Terms]], in_force: Plans) -> Iterator[Sayable | None]:
    """One offer for several loans, in short: all of it is taken, or nothing. What stands below a picture is short."""
    yield Text("<b>Our offer</b> for {n} loans together: all of it, or none", n=len(parts))
    holds = [
        in_force.get(loan.id or 0) or StillAsked.by_contract(terms.today) for loan, terms in parts
    ]
    amends = any(loan.id in in_force for loan, _ in parts)
    for (loan, terms), held in zip(parts, holds, strict=True):
        if len(parts) <= _TOLD_WHOLE:
            yield None
            yield Text("<b>Loan {number}</b>", number=loan.number)
            yield from _changes(terms, loan, is_amendment=loan.id in in_force)
            yield _each_instalment(terms, held.regular)
        elif len(parts) <= _TOLD:
            yield Text("<b>Loan {number}</b>", number=loan.number)
            yield _each_instalment(terms, held.regular)
    yield None
    total = total_of(terms.total for _, terms in parts)
    compared = Text("• {total} in total; today's contract: {today} until {last}")
    if amends:
        compared = Text("• {total} in total; what holds today: {today} until {last}")
    today = total_of(held.total for held in holds)
    yield compared.given(total=total, today=today, last=max(held.last_due for held in holds))
    if amends:
        yield _beside_what_holds(total, today)
        yield Text(
            "• once you have signed, it takes the place of your plan, and nothing is overdue"
        )
    else:
        yield _extra(total_of(terms.extra_interest for _, terms in parts))
        yield Text("Once you have signed, nothing of these loans is overdue any more.")


def _beside_what_holds(total: Money, today: Money) -> Text:
    """How much more or less is paid than plans in force, and contracts where there is none, still ask together."""
    if total < today:
        return Text("• {less} less in all than what holds today", less=today - total)
    return Text("• {more} more in all than what holds today", more=total - today)


#: Of so many loans all is told, of so many each instalment; the picture and the agreement have every figure.
_TOLD_WHOLE, _TOLD = 2, 4


def _one_payment(terms: Terms, now: Money) -> Text:
    return Text(
        "• one payment of <b>{amount}</b> by {day}, instead of {old}",
        amount=terms.total,
        day=terms.last_due,
        old=each(now, terms.every),
    )


def _each_instalment(terms: Terms, now: Money) -> Text:
    if terms.is_one_payment:
        return _one_payment(terms, now)
    if terms.other_later is not None:
        return Text(
            "• <b>{asks}</b>, until {last}; instead of {old}",
            asks=asks(terms),
            old=each(now, terms.every),
            last=terms.last_due,
        )
    return Text(
        "• each instalment: <b>{new}</b> instead of {old}, until {last}",
        new=figure(terms),
        old=now,
        last=terms.last_due,
    )


def extra_interest(terms: Terms) -> Text:
    """What the relief costs or saves."""
    return _extra(terms.extra_interest)


def _extra(extra: Money) -> Text:
    if extra < Money.zero(extra.currency):
        return Text("• less interest than under today's contract: {saved}", saved=-extra)
    return Text("• more interest than under today's contract: {extra}", extra=extra)


def _reliefs(terms: Terms, loan: Loan) -> Iterator[Text]:
    """The head of an offer, and each relief in it."""
    kinds = set(terms.kinds or (terms.kind,))
    more = longer(terms)
    if more is not None and kinds <= {Relief.TERM_EXTENSION} and terms.not_charged is None:
        yield Text("<b>Our offer</b>: {longer}", longer=more)
        return
    yield Text("<b>Our offer</b>")
    yield from _changes(terms, loan)


def _changes(terms: Terms, loan: Loan, *, is_amendment: bool = False) -> Iterator[Text]:
    """Each relief; what is added is counted from the end of the contract, also where a plan is in force."""
    kinds = set(terms.kinds or (terms.kind,))
    more = longer(terms)
    if is_amendment and terms.later and more is not None:
        yield Text("• {span} longer than the contract", span=span(terms.later, terms.every))
    elif more is not None:
        yield Text("• {longer}", longer=more)
    if terms.rate is not None:
        rate = Text("• interest rate: <b>{new}</b> a year instead of {old}")
        if terms.is_rate_by_law:
            rate = Text(
                "• interest rate: <b>{new}</b> a year instead of {old}, as much as the law allows"
            )
        yield rate.given(new=Percent(terms.rate), old=Percent(loan.rate))
    if terms.not_charged is not None:
        yield Text(
            "• {amount} of the interest not paid so far is not charged: the law allows less",
            amount=terms.not_charged,
        )
    if terms.waived is not None:
        yield Text("• we waive {amount} of what is owed already", amount=terms.waived)
    for kind, label in _AT_FIRST.items():
        if kind in kinds:
            yield _LESS_STILL if kind is Relief.REDUCTION and terms.less_later else label
    if Relief.DUE_DATE in kinds:
        yield Text("• due on another day of the month, from {day} on", day=terms.first_due)


_AT_FIRST = {
    Relief.CONVERSION: Text("• repaid in instalments, not in one sum at the end"),
    Relief.PRINCIPAL_BREAK: Text("• at first only the interest is paid"),
    Relief.PAYMENT_BREAK: Text("• at first a break: nothing is paid"),
    Relief.REDUCTION: Text("• at first smaller instalments"),
    Relief.TOKEN: Text("• at first a small amount, free of interest"),
    Relief.CAPITALISATION: Text("• what is overdue becomes part of what is repaid"),
    Relief.SPREAD: Text("• what is overdue is paid in parts"),
    Relief.ARREARS_LAST: Text("• what is overdue is paid at the very end"),
    Relief.SETTLEMENT: Text("• with one payment the loan is settled"),
}
_LESS_STILL = Text("• smaller instalments, and later on smaller still")


def _in_the_end(terms: Terms) -> Iterator[Sayable]:
    """What is left over there, where that is more than one instalment and no part of what was told."""
    left = [each for part in terms.parts[len(terms.stretches) :] for each in part.rows]
    if len(left) > 1:
        yield Plural(
            "• of these the last {n} asks less: {amount}, from {day} on",
            "• of these the last {n} ask less: {amount} at most, from {day} on",
            n=len(left),
            amount=max(each.amount for each in left),
            day=left[0].due_date,
        )


def _at_first(terms: Terms) -> Iterator[Sayable]:
    """What is asked at first, where more or less comes later; and until when."""
    more, first = terms.other_later, terms.stretches[0].amount
    if more is None:
        return
    if len(terms.stretches) > 2:
        yield Text("• {said}", said=asks(terms))
    elif not first:
        yield Plural(
            "• {n} instalment at first asks nothing; the first payment is due on {day}",
            "• {n} instalments at first ask nothing; the first payment is due on {day}",
            n=len(terms.at_first),
            day=more.due_date,
        )
    elif terms.is_more_once:
        yield Text("• and {amount} on {day}", amount=more.amount, day=more.due_date)
    else:
        then = terms.stretches[1]
        yield Text(
            "• at first {amount} until {until}, then {more} from {day} on",
            amount=of_stretch(terms.stretches[0], terms.every),
            until=terms.at_first[-1].due_date,
            more=of_stretch(then, terms.every) if then.is_falling else then.amount,
            day=more.due_date,
        )
