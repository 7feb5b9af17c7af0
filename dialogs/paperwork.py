"""Paperwork: the words of the offer's picture and of the agreement, in the borrower's language.

Only words: what they look like is decided where they are printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from negotiation.agreement import Agreement
from negotiation.case import Case
from negotiation.loan import Loan
from negotiation.money import Money
from negotiation.offer import BOT, Offer, Terms
from negotiation.pack import Item
from negotiation.party import Party, Role
from negotiation.policy import Policy
from negotiation.reliefs import Relief
from negotiation.signature import Consent, Signature

from .contents import key_terms, said, sections
from .situation import Lender
from .texts import Day, Language, Plural, Text

Pairs = tuple[tuple[str, str], ...]


def lang(language: Language) -> str:
    """The language as papers name it (BCP 47): the script matters for Chinese, the region does not."""
    return {"zh_CN": "zh-Hans", "zh_TW": "zh-Hant"}.get(
        language.code, language.code.replace("_", "-")
    )


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
    offer: Offer, case: Case, lender: Lender, language: Language, loans: Sequence[Loan]
) -> OfferWords:
    """Of an offer on *loans*, in the order of its parts."""
    if offer.besides:
        return _package_words(offer, case, lender, language, [loan.number for loan in loans])
    say, show, terms = language.plain, language.show, offer.terms
    today = terms.today
    return OfferWords(
        lang=lang(language),
        lender=lender.name,
        case_number=case.number,
        headline=say(
            Plural("{n} more month to repay", "{n} more months to repay", n=terms.months)
            if terms.months
            else Text("Terms that are easier to keep")
        ),
        today_title=say(Text("Today")),
        offer_title=say(Text("Our offer")),
        rows=(
            (say(Text("Each month")), show(today.first.amount), show(terms.regular)),
            (say(Text("Instalments")), show(len(today)), show(len(terms.schedule))),
            (say(Text("First")), show(today.first.due_date), show(terms.first_due)),
            (say(Text("Last")), show(today.last.due_date), show(terms.last_due)),
            (
                say(Text("Interest")),
                show(today.total - today.total_principal),
                show(terms.interest),
            ),
            (say(Text("In total")), show(today.total), show(terms.total)),
        ),
        difference=say(_difference(terms)),
        note=say(Text("Open until {until}", until=offer.expires_at)) if offer.expires_at else "",
    )


def _package_words(
    offer: Offer, case: Case, lender: Lender, language: Language, numbers: Sequence[str]
) -> OfferWords:
    """Of several loans together: the instalment of each, then all of them."""
    say, show = language.plain, language.show
    terms = [each.terms for each in offer.parts]

    def total(amounts: Iterable[Money]) -> Money:
        first, *others = amounts
        return sum(others, first)

    extra = total(each.extra_interest for each in terms)
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
                    say(Text("Loan {number}, each instalment", number=number)),
                    show(each.today.first.amount),
                    show(each.regular),
                )
                for number, each in zip(numbers, terms, strict=True)
            ),
            (
                say(Text("Last")),
                show(max(each.today.last.due_date for each in terms)),
                show(max(each.last_due for each in terms)),
            ),
            (
                say(Text("Interest")),
                show(total(each.today.total - each.today.total_principal for each in terms)),
                show(total(each.interest for each in terms)),
            ),
            (
                say(Text("In total")),
                show(total(each.today.total for each in terms)),
                show(total(each.total for each in terms)),
            ),
        ),
        difference=say(
            Text("{saved} less interest in all.", saved=-extra)
            if extra < Money.zero(extra.currency)
            else Text("{extra} more interest in all.", extra=extra)
        ),
        note=say(Text("Open until {until}", until=offer.expires_at)) if offer.expires_at else "",
    )


def _difference(terms: Terms) -> Text:
    """What it costs or saves in all, and whether instalments are smaller."""
    extra = terms.extra_interest
    if extra < Money.zero(extra.currency):
        return Text("{saved} less interest in all.", saved=-extra)
    if terms.regular < terms.today.first.amount:
        return Text("Smaller instalments, but {extra} more interest in all.", extra=extra)
    return Text("{extra} more interest in all.", extra=extra)


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
    nobody = say(Text("the borrower of loan {number}", number=loans[0].number))
    people = [(say(ROLES[each.role]), each.name or nobody) for each in signers]
    people = people or [(say(ROLES[Role.BORROWER]), nobody)]
    lines = [
        line
        for loan, each in zip(loans, terms, strict=True)
        for line in key_terms(each, loan, policy.pack, language)
    ]
    schedules = _schedules(terms, language)
    headings = (
        [say(Text("Every instalment"))]
        if len(loans) == 1
        else [say(Text("Every instalment of loan {number}", number=loan.number)) for loan in loans]
    )
    clauses = sections(terms, lender, language, policy)
    says = said(lines, clauses)
    if lender.name.strip() and all(name.strip() for _, name in people):
        says |= {Item.PARTIES}
    if all(len(each.schedule) for each in terms):
        says |= {Item.SCHEDULE}
    return AgreementWords(
        lang=lang(language),
        lender=lender.name,
        title=say(
            Text("Agreement on a longer term")
            if all(set(each.kinds or (each.kind,)) <= {Relief.TERM_EXTENSION} for each in terms)
            else Text("Agreement on new terms")
        ),
        subtitle=_subtitle(agreement, offer, case, language),
        parties=((say(Text("Lender")), lender.name), *people),
        terms_heading=say(Text("What we agree")),
        key_terms=tuple((each.label, each.value) for each in lines),
        schedule_heading=headings[0],
        schedule_header=tuple(
            say(text)
            for text in (
                Text("No."),
                Text("Due"),
                Text("Instalment"),
                Text("Interest"),
                Text("Principal"),
                Text("Unpaid interest"),
                Text("Still owed after it"),
            )
        ),
        schedule=schedules[0][0],
        totals=schedules[0][1],
        others=tuple(
            (heading, *schedule)
            for heading, schedule in zip(headings[1:], schedules[1:], strict=True)
        ),
        sections=tuple(
            (each.heading, tuple(clause.words for clause in each.clauses)) for each in clauses
        ),
        signature_heading=say(Text("Signature")),
        signature=(
            (
                say(Text("Signed by, when and how")),
                say(Text("on the page that signing puts behind this one")),
            ),
        ),
        term_items=tuple(_codes(each.items) for each in lines),
        clause_items=tuple(
            tuple(_codes(clause.items) for clause in each.clauses) for each in clauses
        ),
        says=says,
        page=say(Text("Page {page} of {pages}", page="{page}", pages="{pages}")),
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


ROLES = {
    Role.BORROWER: Text("Borrower"),
    Role.CO_BORROWER: Text("Co-borrower"),
    Role.GUARANTOR: Text("Guarantor"),
}


def _codes(items: frozenset[Item]) -> tuple[str, ...]:
    return tuple(sorted(items))


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
class SignatureWords:
    """What the page says that signing puts behind the agreement."""

    lang: str
    title: str
    lender: str
    subtitle: str
    signature: Pairs
    note: str


def signature_words(  # noqa: PLR0917 - all that a page is about
    agreement: Agreement,
    offer: Offer,
    case: Case,
    lender: Lender,
    signatures: Sequence[Signature],
    language: Language,
) -> SignatureWords:
    """In the language of the paper that was read: who did what, each act with its time."""
    say = language.plain
    read = agreement.sha256
    by_rules = agreement.countersigned_by == BOT
    return SignatureWords(
        lang=lang(language),
        title=say(Text("Signature")),
        lender=lender.name,
        subtitle=_subtitle(agreement, offer, case, language),
        signature=(
            *(pair for each in signatures for pair in _acts(each, language)),
            (
                say(Text("Lender")),
                say(
                    Text(
                        "{lender}, within the authority given beforehand, {at}",
                        lender=lender.name,
                        at=agreement.countersigned_at,
                    )
                    if by_rules
                    else Text(
                        "{lender}, by a supervisor, {at}",
                        lender=lender.name,
                        at=agreement.countersigned_at,
                    )
                ),
            ),
            (
                say(Text("Fingerprint of the paper that was read")),
                " ".join(read[at : at + 8] for at in range(0, len(read), 8)),
            ),
        ),
        note=say(
            Text(
                "The pages before this one are the paper that was read, unchanged. The lender's seal covers them and this page."
            )
        ),
    )


def _acts(one: Signature, language: Language) -> Iterator[tuple[str, str]]:
    """All that somebody did to sign, in its order."""
    say, show = language.plain, language.show
    yield say(ROLES[one.role]), one.name or ""
    for given in one.consents:
        yield (
            say(_CONSENTS[given.kind]),
            say(Text("{at}, text {version}", at=given.at, version=given.version)),
        )
    yield say(Text("Signed at")), show(one.signed_at)
    yield say(Text("How")), say(Text("full name typed and button tapped in the chat"))


_CONSENTS = {
    Consent.ELECTRONIC: Text("Agreed to sign in this way"),
    Consent.TIME_BARRED: Text("Read the warning on old debts"),
    Consent.CREDIT_REPORTING: Text("Read what the credit record will say"),
    Consent.TERMS: Text("Agreed to the terms"),
}


def _subtitle(agreement: Agreement, offer: Offer, case: Case, language: Language) -> str:
    return language.plain(
        Text(
            "Case {number}, version {version}, {day}",
            number=case.number,
            version=agreement.version,
            day=Day(offer.made_at),
        )
    )
