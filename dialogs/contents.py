"""Contents: the terms and clauses of an agreement, each with what of the law's wants it says.

What a paper says is found from the words that are in it, so one that is empty says nothing:

>>> from dataclasses import replace
>>> term = Term("Outstanding principal", "13,508.59 USD", frozenset({Item.BALANCE}))
>>> sorted(said([term], [])), sorted(said([replace(term, value=" ")], []))
([<Item.BALANCE: 'balance'>], [])
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from negotiation.loan import Loan
from negotiation.offer import Terms
from negotiation.pack import Item, Pack
from negotiation.packs.words import in_language
from negotiation.relief.yearly import rate_of
from negotiation.value import RateMethod

from .situation import Lender
from .texts import Language, Percent, Text

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
    method = pack.rate_method() or RateMethod.NOMINAL
    yield Term(say(Text("Loan")), loan.number)
    yield Term(
        say(Text("Outstanding principal")),
        show(terms.schedule.total_principal),
        frozenset({Item.BALANCE, Item.CURRENCY}),
    )
    yield Term(
        say(
            Text("Interest rate, unchanged")
            if terms.rate is None
            else Text("Interest rate, lower than in the contract")
        ),
        show(Percent(loan.rate if terms.rate is None else terms.rate)),
        frozenset({Item.INTEREST}),
    )
    yield Term(
        say(_METHODS[method]),
        show(Percent(rate_of(terms, loan, method))),
        frozenset({Item.ANNUAL_RATE}),
    )
    yield Term(
        say(Text("Interest not paid so far, spread over the instalments, free of interest")),
        show(terms.schedule.total_arrears),
        frozenset({Item.STRUCTURE}),
    )
    if terms.waived is not None:
        yield Term(say(Text("Waived of what was owed already")), show(terms.waived))
    yield Term(say(Text("Instalment")), show(terms.regular))
    yield Term(say(Text("Instalments")), show(len(terms.schedule)))
    yield Term(say(Text("First")), show(terms.first_due))
    yield Term(say(Text("Last")), show(terms.last_due))
    yield Term(say(Text("In total")), show(terms.total), frozenset({Item.TOTAL}))


_METHODS = {
    RateMethod.NOMINAL: Text("Annual percentage rate of all that is owed (nominal)"),
    RateMethod.EFFECTIVE: Text(
        "Annual percentage rate of all that is owed (effective, with interest on interest)"
    ),
}


def sections(lender: Lender, language: Language, pack: Pack) -> tuple[Section, ...]:
    """The clauses, those that only the law of the place wants among them."""
    say = language.plain
    by_law = (
        Clause(in_language(words, language.code), frozenset({item}))
        for item, words in sorted(pack.clauses().items())
    )
    return (
        Section(
            say(Text("What changes")),
            (
                Clause(
                    say(
                        Text(
                            "These instalments take the place of those of the contract from the day of signing. Everything else in the contract stays as it is."
                        )
                    ),
                    frozenset({Item.CHANGES}),
                ),
                Clause(
                    say(
                        Text(
                            "While this agreement is kept, nothing counts as overdue, no penalty is charged and nothing is collected."
                        )
                    )
                ),
                *by_law,
            ),
        ),
        Section(
            say(Text("If an instalment cannot be paid")),
            (
                Clause(
                    say(
                        Text(
                            "Tell us before it is due, in this chat: we look for a way together. An instalment may be paid early at any time without cost."
                        )
                    ),
                    frozenset({Item.EARLY}),
                ),
                Clause(
                    say(
                        Text(
                            "If an instalment stays unpaid and nothing else is agreed, the lender may end this agreement after telling you; what was paid counts."
                        )
                    ),
                    frozenset({Item.BREACH}),
                ),
            ),
        ),
        Section(
            say(Text("How we sign")),
            (
                Clause(
                    say(
                        Text(
                            "Both sides agree to sign electronically: the borrower by typing the full name and tapping the button in the chat that was identified by telephone number, the lender by the seal on this paper. Both hold this to be binding."
                        )
                    ),
                    frozenset({Item.SIGNING}),
                ),
            ),
        ),
        Section(
            say(Text("Help and complaints")),
            (
                Clause(
                    say(
                        Text(
                            "A complaint can be made in this chat at any time and is answered by another person. Free debt advice: {advice}.",
                            advice=lender.advice,
                        )
                    )
                ),
            ),
        ),
    )
