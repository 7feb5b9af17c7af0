"""Offer: today's contract beside the new plan, in figures and as a picture; the borrower decides, or names other terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_HALF_UP

from dialogs.disclosures import said_before
from dialogs.flow import Options, Route, Step, chose
from dialogs.happenings import (
    CounterMade,
    Happening,
    Notice,
    NotTakenBecause,
    OfferAccepted,
    OfferDeclined,
)
from dialogs.heard import Heard
from dialogs.interruptions import PERSON
from dialogs.parsers import Reader, Unclear, wish
from dialogs.parsers.wishes import WISH_EXAMPLE, Wished
from dialogs.situation import Situation
from dialogs.texts import Lines, Percent, Plural, Sayable, Text
from dialogs.why import LET_A_PERSON_DECIDE, WHY, WHY_LABEL
from negotiation.lifecycle import CaseState, fire
from negotiation.loan import Loan
from negotiation.money import Money, unit
from negotiation.offer import NotTaken, Offer, OfferState, Terms
from negotiation.packs.disclosure import Before
from negotiation.proposals.wish import Wish
from negotiation.reliefs import Relief

from .outlook import if_nothing_changes

COUNTER = "offer.counter"
WHY_NOT = "offer.why_not"


def question(situation: Situation) -> Sayable:
    return Lines(
        shown(situation, situation.the_offer),
        None,
        Text("Take your time. Do you accept this offer?"),
    )


def is_on_the_table(situation: Situation) -> bool:
    return situation.offer is not None and situation.offer.state is OfferState.OPEN


def shown(situation: Situation, offer: Offer) -> Sayable:
    """The offer, today's contract beside it, and what happens if nothing changes."""
    parts = situation.loans_of(offer)
    loan, _ = parts[0]
    nothing = if_nothing_changes(situation)
    lines = [*of_parts(parts), *([None, nothing] if nothing else [])]
    if offer.expires_at is not None:
        lines.append(Text("The offer is open until <b>{until}</b>.", until=offer.expires_at))
    if told := [*said_before(situation, loan, Before.OFFER, Before.ACKNOWLEDGING)]:
        lines += [None, *told]
    return Lines(*lines)


def of_parts(parts: Sequence[tuple[Loan, Terms]]) -> Iterator[Sayable | None]:
    """The terms of an offer in figures, today's contract beside them."""
    return _figures(parts[0][1], parts[0][0]) if len(parts) == 1 else together(parts)


def _figures(terms: Terms, loan: Loan) -> Iterator[Sayable | None]:
    yield from reliefs(terms, loan)
    yield Text(
        "• instalment: <b>{new}</b> a month instead of {old}",
        new=terms.regular,
        old=terms.today.first.amount,
    )
    yield from _at_first(terms)
    yield Plural(
        "• {n} instalment, from {first} to {last}",
        "• {n} instalments, from {first} to {last}",
        n=len(terms.schedule),
        first=terms.first_due,
        last=terms.last_due,
    )
    yield Text(
        "• in total: {total}, of which interest {interest}",
        total=terms.total,
        interest=terms.interest,
    )
    yield Text(
        "• today's contract: {total} in all, until {last}",
        total=terms.today.total,
        last=terms.today.last.due_date,
    )
    yield extra_interest(terms)
    yield Text("• once you have signed, nothing is overdue any more")


def together(parts: Sequence[tuple[Loan, Terms]]) -> Iterator[Sayable | None]:
    """One offer for several loans, in short: all of it is taken, or nothing. What stands below a picture is short."""
    yield Text("<b>Our offer</b> for {n} loans together: all of it, or none", n=len(parts))
    for loan, terms in parts:
        if len(parts) <= _TOLD_WHOLE:
            yield None
            yield Text("<b>Loan {number}</b>", number=loan.number)
            yield from [each for each in reliefs(terms, loan) if not each.msgid.startswith("<b>")]
            yield _each_instalment(terms)
        elif len(parts) <= _TOLD:
            yield Text("<b>Loan {number}</b>", number=loan.number)
            yield _each_instalment(terms)
    yield None
    yield Text(
        "• {total} in total; today's contract: {today} until {last}",
        total=_sum(terms.total for _, terms in parts),
        today=_sum(terms.today.total for _, terms in parts),
        last=max(terms.today.last.due_date for _, terms in parts),
    )
    extra = _sum(terms.extra_interest for _, terms in parts)
    yield _extra(extra)
    yield Text("Once you have signed, nothing of these loans is overdue any more.")


#: Of so many loans all is told, of so many each instalment; the picture and the agreement have every figure.
_TOLD_WHOLE, _TOLD = 2, 4


def _each_instalment(terms: Terms) -> Text:
    return Text(
        "• each instalment: <b>{new}</b> instead of {old}, until {last}",
        new=terms.regular,
        old=terms.today.first.amount,
        last=terms.last_due,
    )


def _sum(amounts: Iterable[Money]) -> Money:
    first, *others = amounts
    return sum(others, first)


def extra_interest(terms: Terms) -> Text:
    """What the relief costs or saves."""
    return _extra(terms.extra_interest)


def _extra(extra: Money) -> Text:
    if extra < Money.zero(extra.currency):
        return Text("• less interest than under today's contract: {saved}", saved=-extra)
    return Text("• more interest than under today's contract: {extra}", extra=extra)


def reliefs(terms: Terms, loan: Loan) -> Iterator[Text]:
    """The head of an offer, and each relief in it."""
    kinds = set(terms.kinds or (terms.kind,))
    if terms.months and kinds <= {Relief.TERM_EXTENSION}:
        yield Plural(
            "<b>Our offer</b>: {n} more month to repay",
            "<b>Our offer</b>: {n} more months to repay",
            n=terms.months,
        )
        return
    yield Text("<b>Our offer</b>")
    if terms.months:
        yield Plural("• {n} more month to repay", "• {n} more months to repay", n=terms.months)
    if terms.rate is not None:
        yield Text(
            "• interest rate: <b>{new}</b> a year instead of {old}",
            new=Percent(terms.rate),
            old=Percent(loan.rate),
        )
    if terms.waived is not None:
        yield Text("• we waive {amount} of what is owed already", amount=terms.waived)
    yield from (label for kind, label in _AT_FIRST.items() if kind in kinds)
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
    Relief.SETTLEMENT: Text("• one payment, and the loan is settled"),
}


def _at_first(terms: Terms) -> Iterator[Text]:
    """What is asked at first, where it is another amount, beyond cents; and until when."""
    first = terms.schedule.first.amount
    for each in tuple(terms.schedule)[1:]:
        if abs(each.amount.units - first.units) > _CENTS:
            if first.is_positive and first < terms.regular:
                yield Text(
                    "• at first {amount} a month, until {day}", amount=first, day=each.due_date
                )
            elif not first.is_positive:
                yield Text("• the first payment is due on {day}", day=each.due_date)
            return


#: By which instalments that are the same may differ, in minor units.
_CENTS = 100


OPTIONS: Options = {
    "accept": Text("I accept"),
    "counter": Text("I can pay something else"),
    "decline": Text("I decline"),
    WHY: WHY_LABEL,
    PERSON: LET_A_PERSON_DECIDE,
}


def decide(situation: Situation, choice: str | Wished) -> Sequence[Happening]:
    offer, case = situation.the_offer, situation.the_case
    if isinstance(choice, Wished):
        return _countered(situation, choice)
    if choice == "counter":
        return []
    if choice == "accept":
        for loan, _ in situation.loans_of(offer):
            offer.must_fit(loan)
        offer.accept(situation.now)
        fire(case, "accept")
        return [OfferAccepted()]
    offer.decline(situation.now)
    fire(case, "decline_offer")
    return [
        OfferDeclined(),
        Notice(
            Text(
                "All right, you have declined this offer. Your advisor knows and will write to you here."
            )
        ),
    ]


#: Yes in so many words; "ok" and "sure" may be said to anything.
ACCEPTS = (
    "yes",
    "yes i accept",
    "yes i do",
    "i accept the offer",
    "i accept this offer",
    "yes i accept the offer",
    "accept",
    "accepted",
    "sí",
    "si",
    "sí acepto",
    "acepto",
    "acepto la oferta",
    "sí acepto la oferta",
    "接受",
    "我接受",
    "我接受方案",
    "我接受这个方案",
    "是的",
    "是的我接受",
    "同意",
    "我同意",
    "我接受這個方案",
)


def other_terms(heard: Heard, reader: Reader) -> Wished:
    """Other terms, typed below the offer. Raises `Unclear` where it may be the number of a button: it decides nothing."""
    wished = wish(heard, reader)
    if wished.day is None and wished.amount <= len(OPTIONS):
        raise Unclear(WISH_EXAMPLE)
    return wished


def _countered(situation: Situation, wished: Wished) -> Sequence[Happening]:
    """Other terms are asked for: the offer stays on the table until they are answered."""
    case = situation.the_case
    exact = wished.amount.quantize(unit(situation.currency), ROUND_HALF_UP)
    amount = Money(exact, situation.currency)
    if case.state is CaseState.OFFERED:
        fire(case, "counter")
    return [CounterMade(Wish(instalment=amount, day=wished.day))]


def because(_: Situation, choice: str) -> Sequence[Happening]:
    return [] if choice == "untold" else [NotTakenBecause(NotTaken(choice))]


REASONS: dict[str, Text] = {
    NotTaken.TOO_MUCH: Text("Too much a month"),
    NotTaken.TOO_LONG: Text("It takes too long"),
    NotTaken.TOO_DEAR: Text("It costs too much in all"),
    NotTaken.NOT_NEEDED: Text("I can pay as before"),
    NotTaken.OTHER: Text("Another reason"),
}

DECIDE = Step(
    name="offer.decide",
    stays=True,
    question=question,
    options=OPTIONS,
    parse=other_terms,
    binds=True,
    phrases={"accept": ACCEPTS},
    save=decide,
    picture=lambda situation: situation.the_offer.picture_id,
    stands=is_on_the_table,
    routes=[
        Route(to="signing.consent", when=chose("accept")),
        Route(to=COUNTER, when=chose("counter")),
        Route(to=WHY_NOT, when=chose("decline")),
        Route(to="home.home"),
    ],
    leaves_messages=True,
)
ASK_COUNTER = Step(
    name=COUNTER,
    question=Text(
        "How much could you pay a month, and on which day? For example: <b>300 on the 10th</b>. Without a day it stays as it is."
    ),
    options={"leave": Text("Back to the offer")},
    parse=wish,
    save=lambda situation, answer: (
        _countered(situation, answer) if isinstance(answer, Wished) else []
    ),
    stands=is_on_the_table,
    routes=[
        Route(to=DECIDE.name, when=chose("leave")),
        Route(to="home.home"),
    ],
    heeds_words=True,
)
ASK_WHY_NOT = Step(
    name=WHY_NOT,
    question=Text("Would you tell us why? It helps with a better offer. You need not."),
    options={**REASONS, "untold": Text("I would rather not say")},
    save=because,
    routes=[Route(to="home.home")],
    leaves_messages=True,
)
STEPS = (DECIDE, ASK_COUNTER, ASK_WHY_NOT)
