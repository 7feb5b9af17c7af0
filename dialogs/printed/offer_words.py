"""Offer words: what the picture of an offer says, today beside the offer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dialogs.lender import Lender
from dialogs.said.periods import title, title_of_last, titles_of_two
from dialogs.said.plan_words import in_figures, longer
from dialogs.texts import Language, Text
from negotiation.agreeing.offer import Offer
from negotiation.case import Case
from negotiation.follow_up.arrangement import StillAsked
from negotiation.loans.loan import Loan
from negotiation.loans.terms import Terms
from negotiation.money import Money, total_of

from .paperwork import lang


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferWords:
    """What the picture of an offer says; rows are (label, today, offer)."""

    lang: str
    lender: str
    case_number: str
    headline: str
    today_title: str
    offer_title: str
    rows: tuple[tuple[str, str, str], ...]
    difference: str
    note: str


def offer_words(
    offer: Offer,
    case: Case,
    lender: Lender,
    language: Language,
    loans: Sequence[Loan],
    *,
    plans: Mapping[int, StillAsked] | None = None,
) -> OfferWords:
    """Of an offer on *loans*, in the order of its parts; beside *plans* in force, by loan, where there are any."""
    if offer.besides:
        return _package_words(_Compared(offer, case, lender, language), loans, plans or {})
    words = _Compared(offer, case, lender, language)
    plan, terms = (plans or {}).get(loans[0].id or 0), offer.terms
    if plan is not None:
        return _instead_of(plan, terms, words)
    today = terms.today
    return words.of(
        _headline(terms),
        TODAY,
        [
            *_amounts(terms, today.first.amount, today.last.amount),
            (Text("Instalments"), len(today), len(terms.asked)),
            (Text("First"), today.first.due_date, terms.asked[0].due_date),
            (Text("Last"), today.last.due_date, terms.last_due),
            (Text("Interest"), today.total - today.total_principal, terms.interest),
            (Text("In total"), today.total, terms.total),
        ],
        difference(terms),
    )


TODAY = Text("Today")
#: What it is, of today, and of the offer.
Compared = tuple[Text, object, object]


@dataclass(frozen=True, slots=True)
class _Compared:
    """An offer, and who reads it."""

    offer: Offer
    case: Case
    lender: Lender
    language: Language

    def of(
        self, headline: Text, today_title: Text, rows: Iterable[Compared], difference: Text
    ) -> OfferWords:
        say, show, until = self.language.plain, self.language.show, self.offer.expires_at
        return OfferWords(
            lang=lang(self.language),
            lender=self.lender.name,
            case_number=self.case.number,
            headline=say(headline),
            today_title=say(today_title),
            offer_title=say(Text("Our offer")),
            rows=tuple((say(label), show(old), show(new)) for label, old, new in rows),
            difference=say(difference),
            note=say(Text("Open until {until}", until=until)) if until else "",
        )


def _instead_of(plan: StillAsked, terms: Terms, words: _Compared) -> OfferWords:
    """Beside the plan in force: what that still asks."""
    more = terms.total - plan.total
    return words.of(
        Text("Instead of your plan in force"),
        Text("Your plan"),
        [
            *_amounts(terms, plan.regular, plan.last),
            (Text("Instalments"), plan.count, len(terms.asked)),
            (Text("First"), plan.first_due, terms.asked[0].due_date),
            (Text("Last"), plan.last_due, terms.last_due),
            (Text("In total"), plan.total, terms.total),
        ],
        Text("{less} less in all than your plan still asks.", less=-more)
        if more < Money.zero(more.currency)
        else Text("{more} more in all than your plan still asks.", more=more),
    )


def _headline(terms: Terms) -> Text:
    if terms.is_one_payment:
        return Text("One payment of {amount} by {day}", amount=terms.total, day=terms.last_due)
    return longer(terms) or Text("Terms that are easier to keep")


def _amounts(terms: Terms, today: Money, last: Money) -> Iterator[Compared]:
    """What is asked *today*, and with the *last*, and by the offer: each period, first and later where that differs, in
    the end where it falls, or in one payment.
    """
    if terms.is_one_payment:
        yield Text("Each payment"), today, terms.total
        return
    at_first, after = titles_of_two(terms.every)
    first, *later = terms.stretches
    yield at_first if later or first.is_falling else title(terms.every), today, first.amount
    if later:
        yield after, today, max(each.amount for each in later)
    if terms.falling or len(later) > 1:
        yield title_of_last(terms.every), last, _in_the_end(terms)


def _in_the_end(terms: Terms) -> Money:
    """What is asked last; of what falls until the last day alone asks more, before that."""
    falling, last = terms.falling, terms.stretches[-1]
    return falling.least if falling is not None and len(last.rows) == 1 else last.least


def _package_words(
    words: _Compared, loans: Sequence[Loan], plans: Mapping[int, StillAsked]
) -> OfferWords:
    """Of several loans together: the instalment of each, then all of them; what interest a plan still asks is not told."""
    terms = [each.terms for each in words.offer.parts]
    amends = any(loan.id in plans for loan in loans)
    holds = [
        plans.get(loan.id or 0) or StillAsked.by_contract(each.today)
        for loan, each in zip(loans, terms, strict=True)
    ]
    today, total = total_of(each.total for each in holds), total_of(each.total for each in terms)
    extra = total_of(each.extra_interest for each in terms)
    interest = (
        Text("Interest"),
        total_of(each.today.total - each.today.total_principal for each in terms),
        total_of(each.interest for each in terms),
    )
    return words.of(
        Text("Terms for {n} loans together", n=len(terms)),
        TODAY,
        [
            *(
                (
                    Text("Loan {number}, each instalment", number=loan.number),
                    held.regular,
                    in_figures(each, words.language),
                )
                for loan, held, each in zip(loans, holds, terms, strict=True)
            ),
            (
                Text("Last"),
                max(each.last_due for each in holds),
                max(each.last_due for each in terms),
            ),
            *(() if amends else (interest,)),
            (Text("In total"), today, total),
        ],
        _beside(total, today) if amends else _more_interest(extra),
    )


def difference(terms: Terms) -> Text:
    """What it costs or saves in all, and whether instalments are smaller."""
    extra = terms.extra_interest
    is_more = not extra < Money.zero(extra.currency)
    today = terms.today.first.amount
    if is_more and all(each.amount < today for each in terms.schedule):
        return Text("Smaller instalments, but {extra} more interest in all.", extra=extra)
    rises = terms.more_later
    if is_more and rises is not None and terms.stretches[0].amount < today:
        return Text(
            "Smaller at first, larger from {day} on; {extra} more interest in all.",
            day=rises.due_date,
            extra=extra,
        )
    return _more_interest(extra)


def _more_interest(extra: Money) -> Text:
    if extra < Money.zero(extra.currency):
        return Text("{saved} less interest in all.", saved=-extra)
    return Text("{extra} more interest in all.", extra=extra)


def _beside(total: Money, today: Money) -> Text:
    if total < today:
        return Text("{less} less in all than what holds today.", less=today - total)
    return Text("{more} more in all than what holds today.", more=total - today)
