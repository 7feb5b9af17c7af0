"""Terms: what is offered for a loan, or for several together, in figures, beside today's contract."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dialogs.texts import Percent, Plural, Sayable, Text
from negotiation.loan import Loan
from negotiation.money import Money, total_of
from negotiation.offer import Terms
from negotiation.reliefs import Relief


def of_parts(parts: Sequence[tuple[Loan, Terms]]) -> Iterator[Sayable | None]:
    """The terms of an offer in figures, today's contract beside them."""
    return _figures(parts[0][1], parts[0][0]) if len(parts) == 1 else _together(parts)


def _figures(terms: Terms, loan: Loan) -> Iterator[Sayable | None]:
    yield from _reliefs(terms, loan)
    if terms.is_one_payment:
        yield _one_payment(terms)
    else:
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


def _together(parts: Sequence[tuple[Loan, Terms]]) -> Iterator[Sayable | None]:
    """One offer for several loans, in short: all of it is taken, or nothing. What stands below a picture is short."""
    yield Text("<b>Our offer</b> for {n} loans together: all of it, or none", n=len(parts))
    for loan, terms in parts:
        if len(parts) <= _TOLD_WHOLE:
            yield None
            yield Text("<b>Loan {number}</b>", number=loan.number)
            yield from [each for each in _reliefs(terms, loan) if not each.msgid.startswith("<b>")]
            yield _each_instalment(terms)
        elif len(parts) <= _TOLD:
            yield Text("<b>Loan {number}</b>", number=loan.number)
            yield _each_instalment(terms)
    yield None
    yield Text(
        "• {total} in total; today's contract: {today} until {last}",
        total=total_of(terms.total for _, terms in parts),
        today=total_of(terms.today.total for _, terms in parts),
        last=max(terms.today.last.due_date for _, terms in parts),
    )
    extra = total_of(terms.extra_interest for _, terms in parts)
    yield _extra(extra)
    yield Text("Once you have signed, nothing of these loans is overdue any more.")


#: Of so many loans all is told, of so many each instalment; the picture and the agreement have every figure.
_TOLD_WHOLE, _TOLD = 2, 4


def _one_payment(terms: Terms) -> Text:
    return Text(
        "• one payment of <b>{amount}</b> by {day}, instead of {old} a month",
        amount=terms.total,
        day=terms.last_due,
        old=terms.today.first.amount,
    )


def _each_instalment(terms: Terms) -> Text:
    if terms.is_one_payment:
        return _one_payment(terms)
    return Text(
        "• each instalment: <b>{new}</b> instead of {old}, until {last}",
        new=terms.regular,
        old=terms.today.first.amount,
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
    if terms.months and kinds <= {Relief.TERM_EXTENSION} and terms.not_charged is None:
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
    Relief.SETTLEMENT: Text("• with one payment the loan is settled"),
}


def _at_first(terms: Terms) -> Iterator[Text]:
    """What is asked at first, where more comes later; and until when."""
    more, first = terms.more_later, terms.instalment
    if more is None:
        return
    if not first.is_positive:
        yield Text("• the first payment is due on {day}", day=more.due_date)
    elif first < terms.regular:
        yield Text(
            "• at first {amount} a month until {until}, then {more} from {day} on",
            amount=first,
            until=terms.at_first[-1].due_date,
            more=more.amount,
            day=more.due_date,
        )
    else:
        yield Text("• and {amount} on {day}", amount=more.amount, day=more.due_date)
