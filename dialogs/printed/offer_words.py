"""Offer words: what the picture of an offer says, today beside the offer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
        return _package_words(offer, case, lender, language, loans, plans or {})
    say, show, terms = language.plain, language.show, offer.terms
    today = terms.today
    plan = (plans or {}).get(loans[0].id or 0)
    if plan is not None:
        return _instead_of(plan, offer, case, lender, language)
    return OfferWords(
        lang=lang(language),
        lender=lender.name,
        case_number=case.number,
        headline=say(_headline(terms)),
        today_title=say(Text("Today")),
        offer_title=say(Text("Our offer")),
        rows=(
            *(
                (say(label), show(old), show(new))
                for label, old, new in _amounts(terms, today.first.amount, today.last.amount)
            ),
            (say(Text("Instalments")), show(len(today)), show(len(terms.asked))),
            (say(Text("First")), show(today.first.due_date), show(terms.asked[0].due_date)),
            (say(Text("Last")), show(today.last.due_date), show(terms.last_due)),
            (
                say(Text("Interest")),
                show(today.total - today.total_principal),
                show(terms.interest),
            ),
            (say(Text("In total")), show(today.total), show(terms.total)),
        ),
        difference=say(difference(terms)),
        note=say(Text("Open until {until}", until=offer.expires_at)) if offer.expires_at else "",
    )


def _instead_of(
    plan: StillAsked, offer: Offer, case: Case, lender: Lender, language: Language
) -> OfferWords:
    """Beside the plan in force: what that still asks."""
    say, show, terms = language.plain, language.show, offer.terms
    more = terms.total - plan.total
    return OfferWords(
        lang=lang(language),
        lender=lender.name,
        case_number=case.number,
        headline=say(Text("Instead of your plan in force")),
        today_title=say(Text("Your plan")),
        offer_title=say(Text("Our offer")),
        rows=(
            *(
                (say(label), show(old), show(new))
                for label, old, new in _amounts(terms, plan.regular, plan.last)
            ),
            (say(Text("Instalments")), show(plan.count), show(len(terms.asked))),
            (say(Text("First")), show(plan.first_due), show(terms.asked[0].due_date)),
            (say(Text("Last")), show(plan.last_due), show(terms.last_due)),
            (say(Text("In total")), show(plan.total), show(terms.total)),
        ),
        difference=say(
            Text("{less} less in all than your plan still asks.", less=-more)
            if more < Money.zero(more.currency)
            else Text("{more} more in all than your plan still asks.", more=more)
        ),
        note=say(Text("Open until {until}", until=offer.expires_at)) if offer.expires_at else "",
    )


def _headline(terms: Terms) -> Text:
    if terms.is_one_payment:
        return Text("One payment of {amount} by {day}", amount=terms.total, day=terms.last_due)
    return longer(terms) or Text("Terms that are easier to keep")


def _amounts(terms: Terms, today: Money, last: Money) -> Iterator[tuple[Text, object, object]]:
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


def _package_words(  # noqa: PLR0917 - as `offer_words`
    offer: Offer,
    case: Case,
    lender: Lender,
    language: Language,
    loans: Sequence[Loan],
    plans: Mapping[int, StillAsked],
) -> OfferWords:
    """Of several loans together: the instalment of each, then all of them; what interest a plan still asks is not told."""
    say, show = language.plain, language.show
    terms = [each.terms for each in offer.parts]
    amends = any(loan.id in plans for loan in loans)
    holds = [
        plans.get(loan.id or 0) or StillAsked.by_contract(each.today)
        for loan, each in zip(loans, terms, strict=True)
    ]
    today, total = total_of(each.total for each in holds), total_of(each.total for each in terms)
    extra = total_of(each.extra_interest for each in terms)
    interest = (
        say(Text("Interest")),
        show(total_of(each.today.total - each.today.total_principal for each in terms)),
        show(total_of(each.interest for each in terms)),
    )
    return OfferWords(
        lang=lang(language),
        lender=lender.name,
        case_number=case.number,
        headline=say(Text("Terms for {n} loans together", n=len(terms))),
        today_title=say(Text("Today")),
        offer_title=say(Text("Our offer")),
        rows=(
            *(
                (
                    say(Text("Loan {number}, each instalment", number=loan.number)),
                    show(held.regular),
                    in_figures(each, language),
                )
                for loan, held, each in zip(loans, holds, terms, strict=True)
            ),
            (
                say(Text("Last")),
                show(max(each.last_due for each in holds)),
                show(max(each.last_due for each in terms)),
            ),
            *(() if amends else (interest,)),
            (say(Text("In total")), show(today), show(total)),
        ),
        difference=say(_beside(total, today) if amends else _more_interest(extra)),
        note=say(Text("Open until {until}", until=offer.expires_at)) if offer.expires_at else "",
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
