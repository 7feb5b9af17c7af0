"""Paperwork: what all papers say alike, in the borrower's language: the language itself, roles, which case and version.

Only words: what they look like is decided where they are printed.
"""

from __future__ import annotations

from dialogs.texts import Day, Language, Text
from negotiation.agreeing.agreement import Agreement
from negotiation.agreeing.offer import Offer
from negotiation.case import Case
from negotiation.party import Role

Pairs = tuple[tuple[str, str], ...]


def lang(language: Language) -> str:
    """The language as papers name it (BCP 47): the script matters for Chinese, the region does not."""
    return {"zh_CN": "zh-Hans", "zh_TW": "zh-Hant"}.get(
        language.code, language.code.replace("_", "-")
    )


ROLES = {
    Role.BORROWER: Text("Borrower"),
    Role.CO_BORROWER: Text("Co-borrower"),
    Role.GUARANTOR: Text("Guarantor"),
}


def subtitle(agreement: Agreement, offer: Offer, case: Case, language: Language) -> str:
    """Which case and version a paper is of, and of which day."""
    return language.plain(
        Text(
            "Case {number}, version {version}, {day}",
            number=case.number,
            version=agreement.version,
            day=Day(offer.made_at),
        )
    )
