"""Review: what a supervisor looks through at the end of a week: what was given, not kept, by whom, and whether alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dialogs.texts import Lines, Percent, Plural, Sayable, Text
from negotiation.desk.even_handed import Decided
from negotiation.desk.workload import Work
from negotiation.loans.terms import Terms
from negotiation.money import Money, total_of
from negotiation.reliefs import Relief

from .supervising import length

#: So many cases are named of each kind; the rest are counted.
MOST = 10
_LONGER, _WAIVED = Text("more time"), Text("waived, or no interest for a time")
_LESS = Text("a break, or less for a time")
_ARREARS = Text("what is overdue spread, or moved to the end")
KINDS = {
    Relief.CHARGE_WAIVER: _WAIVED,
    Relief.INTEREST_WAIVER: _WAIVED,
    Relief.FUTURE_INTEREST_WAIVER: _WAIVED,
    Relief.INTEREST_PAUSE: _WAIVED,
    Relief.RATE: Text("a lower rate"),
    Relief.TERM_EXTENSION: _LONGER,
    Relief.CONVERSION: Text("instalments instead of one sum"),
    Relief.PRINCIPAL_BREAK: _LESS,
    Relief.PAYMENT_BREAK: _LESS,
    Relief.REDUCTION: _LESS,
    Relief.TOKEN: _LESS,
    Relief.DUE_DATE: Text("another day"),
    Relief.CAPITALISATION: _ARREARS,
    Relief.SPREAD: _ARREARS,
    Relief.ARREARS_LAST: _ARREARS,
    Relief.SETTLEMENT: Text("one payment that settles it"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NotKept:
    """A promise."""

    case: Text  #: named and linked
    amount: Money
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """What somebody did, and has now."""

    name: Text | str
    work: Work
    load: int | None  #: `None`: whoever takes no cases
    capacity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    first: date
    last: date
    given: Sequence[Terms]
    promises: Sequence[NotKept]
    broken: Sequence[Text]  #: plans, by their case
    work: Sequence[Worked]
    cases: Mapping[int, Text]  #: named and linked, those that are compared
    apart: Sequence[tuple[Decided, Decided]]
    days: int  #: looked through for these


def in_words(review: Review) -> Sayable:
    return Lines(
        Text("🗓 <b>Review</b> from {first} to {last}", first=review.first, last=review.last),
        None,
        *_given(review.given),
        None,
        Text("<b>Promises not kept</b>: {n}", n=len(review.promises)),
        *(
            Text("• {case}: {amount} by {day}", case=one.case, amount=one.amount, day=one.day)
            for one in review.promises[:MOST]
        ),
        Text("<b>Plans broken</b>: {n}", n=len(review.broken)),
        *(Text("• {case}", case=one) for one in review.broken[:MOST]),
        None,
        Text("<b>By advisor</b>"),
        *(_worked(one) for one in review.work),
        None,
        *_apart(review),
    )


def _given(given: Sequence[Terms]) -> Iterator[Text]:
    yield Text("<b>Plans that came into force</b>: {n}", n=len(given))
    kinds = [{KINDS[each] for each in one.kinds or (one.kind,)} for one in given]
    counts = Counter(kind for those in kinds for kind in those)
    for kind in dict.fromkeys(KINDS.values()):
        if counts[kind]:
            yield Text("• {kind}: {n}", kind=kind, n=counts[kind])
    waived = [one.waived for one in given if one.waived is not None]
    for currency in dict.fromkeys(one.currency for one in waived):
        total = total_of(one for one in waived if one.currency == currency)
        yield Text("• of what was owed, waived in all: {amount}", amount=total)


def _worked(one: Worked) -> Text:
    work, waited = one.work, one.work.half_waited
    did = Text(
        "took {taken}, offers {offers}, declined {declined}",
        taken=work.taken,
        offers=work.offers,
        declined=work.declined,
    )
    if waited is not None:
        did = Text("{did}; half had waited {time} at most", did=did, time=length(waited))
    if one.load is None:
        return Text("• {name}: {did}", name=one.name, did=did)
    is_full = one.load >= one.capacity
    has = Text("⚠️ has {load} of {capacity}") if is_full else Text("has {load} of {capacity}")
    return Text(
        "• {name}: {did}; {has}",
        name=one.name,
        did=did,
        has=has.given(load=one.load, capacity=one.capacity),
    )


def _apart(review: Review) -> Iterator[Text]:
    if not review.apart:
        yield Plural(
            "<b>Alike, and not treated alike</b>, in {n} day: nothing.",
            "<b>Alike, and not treated alike</b>, in {n} days: nothing.",
            n=review.days,
        )
        return
    yield Plural(
        "<b>Alike, and not treated alike</b>, in {n} day (product, reason, lateness, what could be paid). There may be a good reason; please look:",
        "<b>Alike, and not treated alike</b>, in {n} days (product, reason, lateness, what could be paid). There may be a good reason; please look:",
        n=review.days,
    )
    for most, least in review.apart[:MOST]:
        yield Text(
            "• {one}: {most}; {other}: {least}",
            one=review.cases[most.case_id],
            most=_outcome(most),
            other=review.cases[least.case_id],
            least=_outcome(least),
        )


def _outcome(one: Decided) -> Text:
    if one.asks is None:
        return Text("declined")
    share = Percent((one.asks * 100).quantize(Decimal(1)))
    return Text("a plan that asks {share} of the instalment", share=share)
