"""Signature: what one party of an agreement does to sign it, each act with its time, in their own chat.

>>> noon = datetime(2019, 4, 2, 12, tzinfo=UTC)
>>> hers = Signature(agreement_id=1, borrower_id=7, role=Role.BORROWER, asked_at=noon)
>>> hers.consent(Consent.TERMS, version="5f2a", language="en", now=noon)
>>> hers.put_name("chen  WEI", "Chen Wei", noon)
>>> hers.sign(noon, wanted=[Consent.ELECTRONIC, Consent.TERMS], identified_at=noon, chat_id=5)
Traceback (most recent call last):
    ...
negotiation.refusals.signing.ConsentWanting: not agreed to: electronic
>>> hers.consent(Consent.ELECTRONIC, version="0c1d", language="en", now=noon)
>>> hers.sign(noon, wanted=[Consent.ELECTRONIC, Consent.TERMS], identified_at=noon, chat_id=5)
>>> hers.signed_at == noon
True

What is agreed to once is not agreed to again, whatever words stand there by then:

>>> twice = Signature(agreement_id=1, borrower_id=9, role=Role.BORROWER, asked_at=noon)
>>> for version in ("5f2a", "0c1d"):
...     twice.consent(Consent.TERMS, version=version, language="en", now=noon)
>>> [given.version for given in twice.consents]
['5f2a']

After three names that are not the one on file nothing more is compared until a person has looked:

>>> other = Signature(agreement_id=1, borrower_id=8, role=Role.CO_BORROWER, asked_at=noon)
>>> for _ in range(4):
...     try:
...         other.put_name("Wei", "Chen Wei", noon)
...     except Refusal as refusal:
...         print(type(refusal).__name__)
NameDiffers
NameDiffers
NameLocked
NameLocked
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from negotiation.applying.identification import is_fresh
from negotiation.follow_up.arrangement import StillAsked
from negotiation.loans.terms import Terms
from negotiation.names import is_same
from negotiation.pack import Pack
from negotiation.party import Party, Role
from negotiation.refusals import (
    AlreadySigned,
    ConsentWanting,
    NameDiffers,
    NameLocked,
    NotAllowed,
    NotFresh,
    Refusal,
)

from .guarantee import adds

__all__ = ["NAME_TRIES", "UTC", "Consent", "Given", "Refusal", "Signature", "signers"]

#: Names that may be typed before a person looks.
NAME_TRIES = 3


class Consent(StrEnum):
    """What is agreed to, each by itself."""

    ELECTRONIC = "electronic"  #: that both sides sign in this way
    TIME_BARRED = (
        "time_barred"  #: the warning that an old debt may become claimable again was read
    )
    CREDIT_REPORTING = "credit_reporting"  #: what will stand in the credit record was read
    TERMS = "terms"  #: the terms, as they were shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One consent: to which words, and when."""

    kind: Consent
    version: str  #: fingerprint of the words that were shown
    language: str
    at: datetime


@dataclass(eq=False, kw_only=True)
class Signature:
    id: int | None = None
    agreement_id: int
    borrower_id: int  #: who signs
    role: Role  #: what they are to the loan
    asked_at: datetime
    consents: tuple[Given, ...] = ()
    tries: int = 0  #: names typed that were not the one on file
    name: str | None = None  #: as typed
    name_at: datetime | None = None
    identified_at: datetime | None = None  #: when who it is was proved last
    chat_id: int | None = None  #: in which it was signed
    signed_at: datetime | None = None

    @property
    def is_locked(self) -> bool:
        """Whether a person has to look before another name is compared."""
        return self.tries >= NAME_TRIES

    def given(self) -> frozenset[Consent]:
        return frozenset(each.kind for each in self.consents)

    def wanting(self, wanted: Iterable[Consent]) -> list[Consent]:
        """Which of *wanted* are not given yet, in their order."""
        given = self.given()
        return [each for each in wanted if each not in given]

    def consent(self, kind: Consent, *, version: str, language: str, now: datetime) -> None:
        """Agree to words of a *version*; said once. Raises `AlreadySigned`."""
        self._must_be_open()
        if kind not in self.given():
            given = Given(kind=kind, version=version, language=language, at=now)
            self.consents = (*self.consents, given)

    def put_name(self, typed: str, on_file: str | None, now: datetime) -> None:
        """Take the *typed* name, which must be the one on file; `sign` follows.

        Raises `AlreadySigned`; `NameDiffers`, and from the third time on `NameLocked`.
        """
        self._must_be_open()
        if self.is_locked:
            raise NameLocked
        if not is_same(typed, on_file):
            self.tries += 1
            raise NameLocked if self.is_locked else NameDiffers
        self.name, self.name_at = typed.strip(), now

    def unlock(self) -> None:
        """A person has looked: the name may be typed again. Raises `AlreadySigned`."""
        self._must_be_open()
        self.tries = 0

    def sign(
        self,
        now: datetime,
        *,
        wanted: Collection[Consent],
        identified_at: datetime | None,
        chat_id: int,
    ) -> None:
        """Sign, all of *wanted* being agreed to and the name being put.

        Raises `AlreadySigned`, `ConsentWanting`, `NotAllowed` without a name, `NotFresh` when they
        identified too long ago.
        """
        self._must_be_open()
        if wanting := self.wanting(wanted):
            raise ConsentWanting(wanting)
        if self.name is None:
            raise NotAllowed(Consent.TERMS, "sign")
        if not is_fresh(identified_at, now):
            raise NotFresh
        self.identified_at, self.chat_id, self.signed_at = identified_at, chat_id, now

    def _must_be_open(self) -> None:
        if self.signed_at is not None:
            raise AlreadySigned(self.signed_at)


def signers(
    parties: Iterable[Party], applicant: int, pack: Pack, terms: Terms, plan: StillAsked | None
) -> list[Party]:
    """Who of *parties* has to sign: the borrower who applied, and whom the law of the place wants.

    A guarantor signs only what is added, also to a *plan* in force: what merely eases needs nobody's consent.
    """
    wanted = pack.signers() if adds(terms, plan) else pack.signers() - {Role.GUARANTOR}
    return [each for each in parties if each.borrower_id == applicant or each.role in wanted]
