"""Plans at the desk: those suggested, with the reasons for them, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dialogs.flow import Options
from dialogs.said.periods import title, title_of_last, titles_of_two
from dialogs.said.plan_words import asks
from dialogs.said.why import said
from dialogs.texts import Language, Lines, Plural, Sayable, Text
from negotiation.agreeing.plan import Plan
from negotiation.follow_up.arrangement import StillAsked
from negotiation.loans.terms import Terms
from negotiation.money import Money
from negotiation.proposals import Proposal, Proposals
from negotiation.proposals.proposal import Best
from negotiation.proposals.why import OF_THE_CONTRACT, Rule

NOT_SAID = Text(
    "The borrower has not said what a month can bear. Build a plan, or write /offer with a number of months."
)
NOT_IN_THE_BOOK = Text(
    "⚠️ These figures are the book's of {day}. {amount} has come in since and is not in them, so it would be asked for twice: have a newer book read before you send this."
)
BELOW_FLOOR = Text(
    "⚠️ Today this plan is worth {worth} of the principal owed to us; the rules look for no plan below {floor}. Whoever agrees to it makes an exception."
)
BUILD = Text("Build one")
IN_FORCE = Text("Plan in force")
#: In place of a figure that there is not.
NONE = "–"
BEST = {
    Best.LOWEST_INSTALMENT: Text("lowest instalment"),
    Best.SOONEST: Text("soonest paid off"),
    Best.CHEAPEST: Text("cheapest"),
    Best.BETWEEN: Text("in between"),
    Best.LEAST_CONCESSION: Text("gives least away"),
}


def suggestions(found: Proposals, *, is_amendment: bool = False) -> Sayable:
    """What the contract asks, once, each plan with its own reasons, and where the search ended; of an amendment the contract says nothing."""
    contract = dict.fromkeys(
        one for each in found.offered for one in each.why if one.rule in OF_THE_CONTRACT
    )
    lines: list[Sayable | None] = []
    if contract and not is_amendment:
        lines += [*said(contract), None]
    for number, each in enumerate(found.offered, 1):
        why = (one for one in each.why if one.rule not in OF_THE_CONTRACT)
        if each is found.nearest:
            lines += _nearest(each)
        lines += [_plan(number, each), *said(why), None]
    if found.contract_fits:
        lines += [Text("Today's contract can be paid: no plan is needed."), None]
    elif not found.proposals:
        lines.insert(0, Text("<b>No plan fits what the borrower can pay.</b>"))
    ended = said(each for each in found.stopped if each.rule is not Rule.AUTHORITY)
    return Lines(
        *lines, *([Text("Where the search ended, as far as you may go:"), *ended] if ended else [])
    )


def _nearest(plan: Proposal) -> Iterator[Text]:
    """By how much it is above what was named."""
    for one in plan.why:
        match one.rule, one.figure, one.limit:
            case Rule.ABOVE_SAID, Money() as asks, Money() as said:
                more = asks - said
                yield Text("<b>The nearest</b>: {more} a month more than was named", more=more)


def _plan(number: int, plan: Proposal) -> Sayable:
    terms = plan.terms
    return Lines(
        Text("<b>Plan {number}</b>: {asks}", number=number, asks=asks(terms))
        if terms.is_one_payment
        else Plural(
            "<b>Plan {number}</b>: {asks}; {n} instalment until {day}, {total} in all",
            "<b>Plan {number}</b>: {asks}; {n} instalments until {day}, {total} in all",
            n=len(terms.asked),
            number=number,
            asks=asks(terms),
            day=terms.last_due,
            total=terms.total,
        ),
        *(Text("✓ {best}", best=BEST[each]) for each in Best if each in plan.best),
    )


def choices(found: Proposals) -> Options:
    """A button for each plan, and one to build another."""
    plans = found.offered
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


def choice_words(
    found: Proposals, can_pay: Money, language: Language, in_force: StillAsked | None = None
) -> ChoiceWords:
    """The plan in force first, else today's contract, and beside it each plan; a plan's interest is not told apart."""
    say, show, plans = language.plain, language.show, found.offered
    terms = [each.terms for each in plans]
    contract = terms[0].today
    today = in_force or StillAsked.by_contract(contract)
    interest = NONE if in_force else contract.total - contract.total_principal
    rows: list[tuple[Text, list[object]]] = [
        *_amounts(terms, today.regular, today.last),
        (Text("Instalments"), [today.count, *(len(each.asked) for each in terms)]),
        (Text("Last"), [today.last_due, *(each.last_due for each in terms)]),
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
            say(Text("Today") if in_force is None else IN_FORCE),
            *(say(Text("Plan {number}", number=at + 1)) for at in range(len(plans))),
        ),
        rows=tuple((say(label), tuple(map(show, figures))) for label, figures in rows),
    )


def _amounts(
    terms: Sequence[Terms], today: Money, last: Money
) -> Iterator[tuple[Text, list[object]]]:
    """What is asked each period, first and later where that differs, in the end where it falls, and in one payment."""
    none, every = NONE, terms[0].every
    monthly = [each for each in terms if not each.is_one_payment]
    if any(each.other_later for each in monthly):
        at_first, after = titles_of_two(every)
        yield (
            at_first,
            [
                today,
                *(none if each.is_one_payment else each.stretches[0].amount for each in terms),
            ],
        )
        yield after, [today, *(_later(each) or none for each in terms)]
    elif monthly:
        yield (
            titles_of_two(every)[0] if any(each.falling for each in monthly) else title(every),
            [today, *(none if each.is_one_payment else each.regular for each in terms)],
        )
    if any(each.falling or len(each.stretches) > 2 for each in monthly):
        lasts = [none if each.is_one_payment else each.stretches[-1].least for each in terms]
        yield title_of_last(every), [last, *lasts]
    if len(monthly) < len(terms):
        yield (
            Text("In one payment"),
            [none, *(each.total if each.is_one_payment else none for each in terms)],
        )


def _later(terms: Terms) -> Money | None:
    if terms.is_one_payment:
        return None
    first, *later = terms.stretches
    return max((each.amount for each in later), default=first.amount)
