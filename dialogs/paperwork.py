"""Paperwork: the words of the offer's picture and of the agreement, in the borrower's language.

Only words: what they look like is decided where they are printed.
"""

from __future__ import annotations

from dataclasses import dataclass

from negotiation.agreement import Agreement
from negotiation.case import Case
from negotiation.loan import Loan
from negotiation.offer import Offer
from negotiation.pack import Item, Pack
from negotiation.packs.words import in_language

from .situation import Lender
from .texts import Day, Language, Percent, Plural, Text

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


def offer_words(offer: Offer, case: Case, lender: Lender, language: Language) -> OfferWords:
    say, show, terms = language.plain, language.show, offer.terms
    today = terms.today
    return OfferWords(
        lang=lang(language),
        lender=lender.name,
        case_number=case.number,
        headline=say(
            Plural("{n} more month to repay", "{n} more months to repay", n=terms.months)
        ),
        today_title=say(Text("Today")),
        offer_title=say(Text("Our offer")),
        rows=(
            (say(Text("Each month")), show(today.first.amount), show(terms.instalment)),
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
        difference=say(
            Text(
                "Smaller instalments, but {extra} more interest in all.",
                extra=terms.extra_interest,
            )
        ),
        note=say(Text("Open until {until}", until=offer.expires_at)) if offer.expires_at else "",
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
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    signature_heading: str
    signature: Pairs
    page: str


def agreement_words(  # noqa: PLR0917 - all that a paper is about
    agreement: Agreement,
    offer: Offer,
    case: Case,
    loan: Loan,
    lender: Lender,
    language: Language,
    name_on_file: str | None,
    pack: Pack,
) -> AgreementWords:
    say, show, terms = language.plain, language.show, offer.terms
    borrower = name_on_file or say(Text("the borrower of loan {number}", number=loan.number))
    return AgreementWords(
        lang=lang(language),
        lender=lender.name,
        title=say(Text("Agreement on a longer term")),
        subtitle=_subtitle(agreement, offer, case, language),
        parties=((say(Text("Lender")), lender.name), (say(Text("Borrower")), borrower)),
        terms_heading=say(Text("What we agree")),
        key_terms=(
            (say(Text("Loan")), loan.number),
            (say(Text("Outstanding principal")), show(terms.schedule.total_principal)),
            (say(Text("Interest rate, unchanged")), show(Percent(loan.rate))),
            (
                say(
                    Text("Interest not paid so far, spread over the instalments, free of interest")
                ),
                show(terms.schedule.total_arrears),
            ),
            (say(Text("Instalment")), show(terms.instalment)),
            (say(Text("Instalments")), show(len(terms.schedule))),
            (say(Text("First")), show(terms.first_due)),
            (say(Text("Last")), show(terms.last_due)),
            (say(Text("In total")), show(terms.total)),
        ),
        schedule_heading=say(Text("Every instalment")),
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
        schedule=tuple(
            (
                str(each.number),
                show(each.due_date),
                show(each.amount),
                show(each.interest),
                show(each.principal),
                show(each.arrears),
                show(each.balance),
            )
            for each in terms.schedule
        ),
        totals=(
            "",
            say(Text("Total")),
            show(terms.total),
            show(terms.schedule.total_interest),
            show(terms.schedule.total_principal),
            show(terms.schedule.total_arrears),
            "",
        ),
        sections=_clauses(lender, language, pack),
        signature_heading=say(Text("Signature")),
        signature=(
            (
                say(Text("Signed by, when and how")),
                say(Text("on the page that signing puts behind this one")),
            ),
        ),
        page=say(Text("Page {page} of {pages}", page="{page}", pages="{pages}")),
    )


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
        Item.TOTAL,
        Item.EARLY,
        Item.BREACH,
        Item.SIGNING,
    }
)


def _clauses(
    lender: Lender, language: Language, pack: Pack
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    say = language.plain
    by_law = (in_language(words, language.code) for _, words in sorted(pack.clauses().items()))
    return (
        (
            say(Text("What changes")),
            (
                say(
                    Text(
                        "These instalments take the place of those of the contract from the day of signing. Everything else in the contract stays as it is."
                    )
                ),
                say(
                    Text(
                        "While this agreement is kept, nothing counts as overdue, no penalty is charged and nothing is collected."
                    )
                ),
                *by_law,
            ),
        ),
        (
            say(Text("If an instalment cannot be paid")),
            (
                say(
                    Text(
                        "Tell us before it is due, in this chat: we look for a way together. An instalment may be paid early at any time without cost."
                    )
                ),
                say(
                    Text(
                        "If an instalment stays unpaid and nothing else is agreed, the lender may end this agreement after telling you; what was paid counts."
                    )
                ),
            ),
        ),
        (
            say(Text("How we sign")),
            (
                say(
                    Text(
                        "Both sides agree to sign electronically: the borrower by typing the full name and tapping the button in the chat that was identified by telephone number, the lender by the seal on this paper. Both hold this to be binding."
                    )
                ),
            ),
        ),
        (
            say(Text("Help and complaints")),
            (
                say(
                    Text(
                        "A complaint can be made in this chat at any time and is answered by another person. Free debt advice: {advice}.",
                        advice=lender.advice,
                    )
                ),
            ),
        ),
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


def signature_words(
    agreement: Agreement, offer: Offer, case: Case, lender: Lender, language: Language
) -> SignatureWords:
    """In the language of the paper that was read."""
    say = language.plain
    read = agreement.sha256
    return SignatureWords(
        lang=lang(language),
        title=say(Text("Signature")),
        lender=lender.name,
        subtitle=_subtitle(agreement, offer, case, language),
        signature=(
            (say(Text("Lender")), lender.name),
            (say(Text("Signed by")), agreement.signed_name or ""),
            (say(Text("Signed at")), language.show(agreement.signed_at)),
            (say(Text("How")), say(Text("full name typed and button tapped in the chat"))),
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


def _subtitle(agreement: Agreement, offer: Offer, case: Case, language: Language) -> str:
    return language.plain(
        Text(
            "Case {number}, version {version}, {day}",
            number=case.number,
            version=agreement.version,
            day=Day(offer.made_at),
        )
    )
