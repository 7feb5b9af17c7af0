"""Agreement words: what an agreement says, with every instalment and every clause that the law wants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.lender import Lender
from dialogs.texts import Language, Text
from negotiation.agreeing.agreement import Agreement
from negotiation.agreeing.offer import Offer
from negotiation.case import Case
from negotiation.loans.loan import Loan
from negotiation.loans.terms import Terms
from negotiation.pack import Item
from negotiation.party import Party, Role
from negotiation.policy import Policy
from negotiation.reliefs import Relief

from .contents import key_terms, said, sections
from .paperwork import ROLES, Pairs, lang, subtitle

#: What every agreement says of itself; anything else that a law wants comes as a clause of its pack.
SAID = frozenset(
    {
        Item.PARTIES,
        Item.BALANCE,
        Item.STRUCTURE,
        Item.CURRENCY,
        Item.SCHEDULE,
        Item.CHANGES,
        Item.INTEREST,
        Item.ANNUAL_RATE,
        Item.TOTAL,
        Item.EARLY,
        Item.BREACH,
        Item.SIGNING,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementWords:
    """What an agreement says, in the order in which it is read."""

    lang: str
    lender: str
    title: str
    subtitle: str
    parties: Pairs
    terms_heading: str
    key_terms: Pairs
    schedule_heading: str
    schedule_header: tuple[str, ...]
    schedule: tuple[tuple[str, ...], ...]
    totals: tuple[str, ...]
    #: Of the other loans: heading, rows and totals of each schedule.
    others: tuple[tuple[str, tuple[tuple[str, ...], ...], tuple[str, ...]], ...]
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    signature_heading: str
    signature: Pairs
    page: str
    #: Of each key term and of each clause: what of the law's wants it says, for the template to mark.
    term_items: tuple[tuple[str, ...], ...]
    clause_items: tuple[tuple[tuple[str, ...], ...], ...]
    #: What of the law's wants is in it.
    says: frozenset[Item]


def agreement_words(  # noqa: PLR0917 - all that a paper is about
    agreement: Agreement,
    offer: Offer,
    case: Case,
    loans: Sequence[Loan],
    lender: Lender,
    language: Language,
    signers: Sequence[Party],
    policy: Policy,
) -> AgreementWords:
    """Of an offer on *loans*, in the order of its parts. *signers* have to sign it, in the order in which they stand there."""
    say, terms = language.plain, [each.terms for each in offer.parts]
    people = _people(signers, loans[0], language)
    lines = [
        line
        for loan, each in zip(loans, terms, strict=True)
        for line in key_terms(each, loan, policy.pack, language)
    ]
    (rows, totals), *others = _schedules(terms, language)
    heading, *other_headings = _headings(loans, language)
    clauses = sections(terms, lender, language, policy)
    return AgreementWords(
        lang=lang(language),
        lender=lender.name,
        title=say(LONGER if all(map(_is_extension, terms)) else ANEW),
        subtitle=subtitle(agreement, offer, case, language),
        parties=((say(Text("Lender")), lender.name), *people),
        terms_heading=say(Text("What we agree")),
        key_terms=tuple((each.label, each.value) for each in lines),
        schedule_heading=heading,
        schedule_header=tuple(map(say, _header(terms))),
        schedule=rows,
        totals=totals,
        others=tuple((head, *each) for head, each in zip(other_headings, others, strict=True)),
        sections=tuple(
            (each.heading, tuple(clause.words for clause in each.clauses)) for each in clauses
        ),
        signature_heading=say(Text("Signature")),
        signature=_signature(language),
        term_items=tuple(_codes(each.items) for each in lines),
        clause_items=tuple(
            tuple(_codes(clause.items) for clause in each.clauses) for each in clauses
        ),
        says=said(lines, clauses) | _besides(terms, lender, people),
        page=say(Text("Page {page} of {pages}", page="{page}", pages="{pages}")),
    )


def _signature(language: Language) -> Pairs:
    """Where it is to be looked for."""
    where = Text("on the page that signing puts behind this one")
    return ((language.plain(Text("Signed by, when and how")), language.plain(where)),)


def _besides(
    terms: Sequence[Terms], lender: Lender, people: Sequence[tuple[str, str]]
) -> set[Item]:
    """What it says outside key terms and clauses."""
    is_of_parties = lender.name.strip() and all(name.strip() for _, name in people)
    is_with_schedules = all(len(each.schedule) for each in terms)
    return {
        *([Item.PARTIES] if is_of_parties else []),
        *([Item.SCHEDULE] if is_with_schedules else []),
    }


def _people(signers: Sequence[Party], loan: Loan, language: Language) -> list[tuple[str, str]]:
    say = language.plain
    nobody = say(Text("the borrower of loan {number}", number=loan.number))
    people = [(say(ROLES[each.role]), each.name or nobody) for each in signers]
    return people or [(say(ROLES[Role.BORROWER]), nobody)]


LONGER, ANEW = Text("Agreement on a longer term"), Text("Agreement on new terms")


def _is_extension(terms: Terms) -> bool:
    return set(terms.kinds or (terms.kind,)) <= {Relief.TERM_EXTENSION}


def _headings(loans: Sequence[Loan], language: Language) -> list[str]:
    if len(loans) == 1:
        return [language.plain(Text("Every instalment"))]
    of_each = Text("Every instalment of loan {number}")
    return [language.plain(of_each.given(number=loan.number)) for loan in loans]


def _header(terms: Sequence[Terms]) -> Sequence[Text]:
    is_charged = any(each.charges is not None for each in terms)  # penalties stand beside it
    return (
        *(Text("No."), Text("Due"), Text("Instalment"), Text("Interest"), Text("Principal")),
        Text("Unpaid so far") if is_charged else Text("Unpaid interest"),
        Text("Still owed after it"),
    )


def _schedules(
    terms: Sequence[Terms], language: Language
) -> list[tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]]:
    """Rows and totals of each, counted on from one to the next."""
    show, before = language.show, 0
    found: list[tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]] = []
    for one in terms:
        rows = tuple(
            (
                str(before + each.number),
                show(each.due_date),
                show(each.amount),
                show(each.interest),
                show(each.principal),
                show(each.arrears),
                show(each.balance),
            )
            for each in one.schedule
        )
        totals = (
            "",
            language.plain(Text("Total")),
            show(one.total),
            show(one.schedule.total_interest),
            show(one.schedule.total_principal),
            show(one.schedule.total_arrears),
            "",
        )
        found.append((rows, totals))
        before += len(rows)
    return found


def _codes(items: frozenset[Item]) -> tuple[str, ...]:
    return tuple(sorted(items))
