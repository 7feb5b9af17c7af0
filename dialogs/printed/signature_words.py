"""Signature words: what the page says that signing puts behind the agreement: who did what, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dialogs.lender import Lender
from dialogs.texts import Language, Text
from negotiation.agreeing.agreement import Agreement
from negotiation.agreeing.offer import BOT, Offer
from negotiation.agreeing.signature import Consent, Signature
from negotiation.case import Case

from .paperwork import ROLES, Pairs, lang, subtitle


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
        subtitle=subtitle(agreement, offer, case, language),
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
