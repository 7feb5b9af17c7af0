"""Counters: what the borrower asks for instead, and how far it is from what the rules allow."""

from __future__ import annotations

from collections.abc import Iterator

from dialogs.flow import Options
from dialogs.said.plan_words import asks
from dialogs.said.why import said, who
from dialogs.texts import Lines, Sayable, Text
from negotiation.agreeing.offer import Offer
from negotiation.agreeing.plan import Plan
from negotiation.proposals.why import Rule
from negotiation.proposals.wish import Answer, Verdict, Wish


def asked(wish: Wish, ours: Offer, answer: Answer | None) -> Sayable:
    """For the advisor: the wish beside our offer, and what the rules say of it."""
    lines: list[Sayable | None] = [
        Text("<b>Counter-offer</b>: {amount} a month", amount=wish.instalment),
        *_when(wish),
        *_ours(wish, ours),
    ]
    if answer is None:
        return Lines(*lines)
    if answer.verdict is Verdict.REFER and answer.refer_to is not None:
        lines.append(Text("• possible: {who}", who=who(answer.refer_to)))
    elif answer.verdict is Verdict.REFUSE:
        lines += said(answer.obstacles)
    lines += said(answer.questions)
    nearest = answer.closest
    if nearest is not None:
        terms = nearest.terms
        told = max(each.amount for each in terms.stretches)
        is_told = terms.is_one_payment or nearest.plan.highest <= told
        found = Text("• nearest plan: {asks}, until {day}")
        if not is_told:  # cents above it, which the reasons name
            found = Text("• nearest plan: {asks}, one of them {most}, until {day}")
        most = {} if is_told else {"most": nearest.plan.highest}
        lines.append(found.given(asks=asks(terms), day=terms.last_due, **most))
    return Lines(*lines)


def is_more_than_an_amount(wish: Wish) -> bool:
    return wish.day is not None or wish.since is not None


def heard(wish: Wish) -> Sayable:
    """For the borrower: what is understood, where more was said than an amount."""
    return Lines(
        Text("Noted: <b>{amount}</b> a month", amount=wish.instalment), *_when(wish), None
    )


def _when(wish: Wish) -> Iterator[Text]:
    if wish.day is not None:
        yield Text("• on day {day} of the month", day=wish.day)
    if wish.since is not None:
        yield Text("• the first not before {day}", day=wish.since)


def _ours(wish: Wish, ours: Offer) -> Iterator[Text]:
    """Our offer, and how far it is from the wish; one payment, and what changes, are no amount a month."""
    is_even = not ours.terms.is_one_payment and ours.terms.other_later is None
    if not ours.besides and not is_even:
        yield Text("• our offer {version}: {asks}", version=ours.version, asks=asks(ours.terms))
        return
    yield Text(
        "• our offer {version}: {amount} a month, first on {day}",
        version=ours.version,
        amount=ours.a_month,
        day=ours.first_due,
    )
    yield Text(
        "• difference: {amount} a month",
        amount=max(wish.instalment, ours.a_month) - min(wish.instalment, ours.a_month),
    )


def choices(ours: Offer, answer: Answer | None) -> Options:
    return {**building(ours, answer), "keep": Text("Keep our offer")}


def building(ours: Offer, answer: Answer | None) -> Options:
    """To go on from what the rules say is nearest; plans for several loans are not built by hand."""
    if ours.besides:
        return {"suggest": Text("Other packages")}
    nearest = answer.closest if answer is not None else None
    plan = Plan.of(nearest) if nearest is not None else Plan(months=1)
    return {f"build:{plan.code}": Text("Build from the nearest plan")}


def passed_on(wish: Wish, answer: Answer | None) -> Sayable:
    """For the borrower: their wish as it was understood, what happens with it, and the rules that stand in its way."""
    understood: Sayable = Text("You could pay <b>{amount}</b> a month.", amount=wish.instalment)
    if is_more_than_an_amount(wish):
        understood = heard(wish)
    if answer is not None and answer.verdict is Verdict.REFER:
        return Lines(
            understood,
            Text(
                "That goes further than I may decide. A person will look at it and write to you here; our offer stays open meanwhile."
            ),
        )
    obstacles = answer.obstacles if answer is not None else ()
    return Lines(
        understood,
        Text(
            "By our rules that does not work out as it is. A person will look at it and write to you here; our offer stays open meanwhile."
        ),
        *said(each for each in obstacles if each.rule is not Rule.AUTHORITY),
    )


def ours_already(ours: Offer) -> Text:
    """For the borrower: what they ask for is what lies there."""
    return Text(
        "By our rules the nearest to that is what our offer asks already: {asks}. It stays open as it is: you find it again below.",
        asks=asks(ours.terms),
    )


def possible(answer: Answer) -> Sayable:
    """For the borrower: the rules allow it; whoever offers more than is left is asked to look twice."""
    return Lines(
        Text(
            "That is possible by our rules. This is our new offer; it takes the place of the one before:"
        ),
        *said(answer.questions),
    )
