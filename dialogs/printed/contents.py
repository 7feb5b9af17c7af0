"""Contents: the terms and clauses of an agreement, each with what of the law's wants it says.

What a paper says is found from the words that are in it, so one that is empty says nothing:

>>> from dataclasses import replace
>>> term = Term("Outstanding principal", "13,508.59 USD", frozenset({Item.BALANCE}))
>>> sorted(said([term], [])), sorted(said([replace(term, value=" ")], []))
([<Item.BALANCE: 'balance'>], [])
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from dialogs.lender import Lender
from dialogs.said.plan_head import head
from dialogs.texts import Language, Percent, Plural, Sayable, Text
from negotiation.loans.annual_rate import RateMethod
from negotiation.loans.loan import Loan
from negotiation.loans.terms import Terms, rises_on
from negotiation.pack import CreditSituation, Item, Pack, Purpose
from negotiation.packs.words import in_language
from negotiation.policy import Policy
from negotiation.relief.yearly import rate_of

_NOTHING = frozenset[Item]()


@dataclass(frozen=True, slots=True)
class Term:
    """A line of what is agreed."""

    label: str
    value: str
    items: frozenset[Item] = _NOTHING


@dataclass(frozen=True, slots=True)
class Clause:
    words: str
    items: frozenset[Item] = _NOTHING


@dataclass(frozen=True, slots=True)
class Section:
    heading: str
    clauses: tuple[Clause, ...]


def said(terms: Iterable[Term], sections: Iterable[Section]) -> frozenset[Item]:
    """What *terms* and *sections* say, as far as there are words."""
    lines = [each.items for each in terms if each.label.strip() and each.value.strip()]
    clauses = [
        each.items for section in sections for each in section.clauses if each.words.strip()
    ]
    return _NOTHING.union(*lines, *clauses)


def key_terms(terms: Terms, loan: Loan, pack: Pack, language: Language) -> Iterator[Term]:
    """What is agreed, in figures, the rate named by the method of the place."""
    say, show = language.plain, language.show
    yield Term(say(Text("Loan")), loan.number)
    yield Term(
        say(Text("Outstanding principal")),
        show(terms.schedule.total_principal),
        frozenset({Item.BALANCE, Item.CURRENCY}),
    )
    yield from _rates(terms, loan, pack, language)
    yield from _owed_beside(terms, language)
    for label, figure in head(terms):
        yield Term(say(label), say(figure) if isinstance(figure, Text) else show(figure))
    yield Term(say(Text("In total")), show(terms.total), frozenset({Item.TOTAL}))


def _rates(terms: Terms, loan: Loan, pack: Pack, language: Language) -> Iterator[Term]:
    say, show = language.plain, language.show
    method = pack.rate_method() or RateMethod.NOMINAL
    if terms.rate is None:
        label = Text("Interest rate, unchanged")
    elif terms.is_rate_by_law:
        label = Text("Interest rate, as much as the law allows")
    else:
        label = Text("Interest rate, lower than in the contract")
    yield Term(
        say(label),
        show(Percent(loan.rate if terms.rate is None else terms.rate)),
        frozenset({Item.INTEREST}),
    )
    yield Term(
        say(_METHODS[method]),
        show(Percent(rate_of(terms, loan, method))),
        frozenset({Item.ANNUAL_RATE}),
    )


def _owed_beside(terms: Terms, language: Language) -> Iterator[Term]:
    """What was owed beside the principal: what of it the instalments carry, and what nobody pays."""
    say, show = language.plain, language.show
    arrears, charges = terms.schedule.total_arrears, terms.charges
    yield Term(
        say(Text("Interest not paid so far, spread over the instalments, free of interest")),
        show(arrears if charges is None else arrears - charges),
        frozenset({Item.STRUCTURE}),
    )
    if terms.not_charged is not None:
        yield Term(
            say(Text("Interest not charged: more than the law allows")), show(terms.not_charged)
        )
    if charges is not None:
        yield Term(
            say(
                Text(
                    "Penalties and fees not paid so far, spread over the instalments, free of interest"
                )
            ),
            show(charges),
            frozenset({Item.STRUCTURE}),
        )
    if terms.waived is not None:
        yield Term(say(Text("Waived of what was owed already")), show(terms.waived))


_METHODS = {
    RateMethod.NOMINAL: Text("Annual percentage rate of all that is owed (nominal)"),
    RateMethod.EFFECTIVE: Text(
        "Annual percentage rate of all that is owed (effective, with interest on interest)"
    ),
}


def sections(
    terms: Sequence[Terms], lender: Lender, language: Language, policy: Policy
) -> tuple[Section, ...]:
    """The clauses, those that only the law of the place wants among them; a section without any is left out."""
    say, law = language.plain, policy.pack.clauses()

    def ours(text: Sayable, *items: Item) -> Clause:
        return Clause(say(text), frozenset(items))

    def by_law(item: Item) -> list[Clause]:
        words = law.pop(item, None)
        return (
            [] if words is None else [Clause(in_language(words, language.code), frozenset({item}))]
        )

    back = by_law(Item.WITHDRAWAL) or [
        ours(each, Item.WITHDRAWAL) for each in _taking_back(policy.cooling_off_days)
    ]
    record = by_law(Item.CREDIT_RECORD) or [
        Clause(in_language(each.words, language.code), frozenset({Item.CREDIT_RECORD}))
        for each in [policy.pack.credit_record(CreditSituation.SIGNED)]
        if each is not None
    ]
    outside = by_law(Item.COMPLAINTS) or [
        ours(Text("{words}", words=each.said_in(language.code)), Item.COMPLAINTS)
        for each in policy.pack.support_for(Purpose.DISPUTE)
    ]
    rest = [clause for item in sorted(law) for clause in by_law(item)]
    found = (
        Section(say(Text("What changes")), (*_changes(terms, ours), *rest)),
        Section(say(Text("If an instalment cannot be paid")), tuple(_missed(terms, ours))),
        Section(say(Text("Your credit record")), tuple(record)),
        Section(say(Text("Taking it back")), tuple(back)),
        Section(say(Text("How we sign")), tuple(_signing(ours))),
        Section(say(Text("Help and complaints")), (*_help(lender, ours), *outside)),
    )
    return tuple(each for each in found if each.clauses)


class Ours(Protocol):
    """Makes a clause of words of our own."""

    def __call__(self, text: Sayable, *items: Item) -> Clause: ...


def _changes(terms: Sequence[Terms], ours: Ours) -> Iterator[Clause]:
    yield ours(
        Text(
            "From the day of signing, these instalments take the place of those of the contract, and of any agreement on it before this one. Everything else in the contract stays as it is."
        ),
        Item.CHANGES,
    )
    yield ours(
        Text(
            "While this agreement is kept, nothing counts as overdue, no penalty is charged and nothing is collected."
        )
    )
    waived = [each.waived for each in terms if each.waived is not None]
    if waived:
        yield ours(
            Text(
                "{amount} of what is owed is waived from the day of signing, on the condition that this agreement is kept. If it ends because it is not kept, the lender may ask for it again.",
                amount=sum(waived[1:], waived[0]),
            )
        )
    if any(each.rate is not None and not each.is_rate_by_law for each in terms):
        yield ours(Text("The lower interest rate holds as long as this agreement is kept."))


def _missed(terms: Sequence[Terms], ours: Ours) -> Iterator[Clause]:
    yield ours(
        Text(
            "Tell us before it is due, in this chat: we look for a way together. An instalment may be paid early at any time without cost."
        ),
        Item.EARLY,
    )
    rises = rises_on(terms)
    if rises is not None:
        yield ours(
            Text(
                "From {day} on more is asked than before. If that is too much by then, tell us before that day, in this chat: we look at the plan again together. What comes of it counts once both sides have agreed to it in writing; until then the instalments stay as they are here.",
                day=rises,
            )
        )
    yield ours(
        Text(
            "If an instalment stays unpaid and nothing else is agreed, the lender may end this agreement after telling you; what was paid counts."
        ),
        Item.BREACH,
    )


def _taking_back(days: int) -> Iterator[Text]:
    if days:
        yield Plural(
            "You may take this agreement back within {n} day after both sides have signed, without a reason: with /withdraw in the chat, or in writing. Then what held before it holds again as it was: the contract, or the agreement whose place it took. What you have paid counts.",
            "You may take this agreement back within {n} days after both sides have signed, without a reason: with /withdraw in the chat, or in writing. Then what held before it holds again as it was: the contract, or the agreement whose place it took. What you have paid counts.",
            n=days,
        )


def _signing(ours: Ours) -> Iterator[Clause]:
    yield ours(
        Text(
            "Both sides agree to sign electronically: the borrower by typing the full name and tapping the button in the chat that was identified by telephone number, the lender by the seal on this paper. Both hold this to be binding."
        ),
        Item.SIGNING,
    )
    yield ours(
        Text(
            "Whoever else has to sign does so in the same way, in a chat of their own. Each step is recorded with its time, and the page behind this paper names it."
        )
    )


def _help(lender: Lender, ours: Ours) -> Iterator[Clause]:
    yield ours(
        Text(
            "A complaint can be made in this chat at any time and is answered by another person. Free debt advice: {advice}.",
            advice=lender.advice,
        )
    )
