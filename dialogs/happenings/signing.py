"""Signing: by everybody who has to, who they are, and an agreement taken back."""

from __future__ import annotations

from dataclasses import dataclass

from negotiation.agreeing.agreement import Agreement


@dataclass(frozen=True, slots=True)
class AgreementSigned:
    """One of those who have to sign did."""


@dataclass(frozen=True, slots=True)
class NameNotOnFile:
    """Whoever is to sign typed other names than the one on file: a person has to look."""


@dataclass(frozen=True, slots=True)
class IdentifiedAgain:
    """Whoever is to sign proved once more who they are."""


@dataclass(frozen=True, slots=True)
class AgreementWithdrawn:
    """The borrower takes an agreement back."""

    agreement: Agreement


@dataclass(frozen=True, slots=True, kw_only=True)
class GuaranteeAnswered:
    """A guarantor has said whether they answer for what an agreement adds."""

    agreement_id: int
    agrees: bool


OfSigning = (
    AgreementSigned | NameNotOnFile | IdentifiedAgain | AgreementWithdrawn | GuaranteeAnswered
)
