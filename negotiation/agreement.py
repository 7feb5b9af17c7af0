"""Agreement: the document of an accepted offer, signed by a typed name.

>>> from datetime import UTC
>>> agreement = Agreement(case_id=1, offer_id=1, version=1, sha256="0" * 64)
>>> agreement.put_name("ｌi  Xiaoming", "Li Xiaoming")
>>> agreement.sign(datetime(2019, 4, 2, tzinfo=UTC))
>>> agreement.state, agreement.signed_name
(<AgreementState.SIGNED: 'signed'>, 'ｌi  Xiaoming')
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from unicodedata import normalize

from .refusals import AlreadySigned, NameDiffers, NotAllowed


class AgreementState(StrEnum):
    TO_SIGN = "to_sign"
    SIGNED = "signed"
    WITHDRAWN = "withdrawn"


@dataclass(eq=False, kw_only=True)
class Agreement:
    id: int | None = None
    case_id: int
    offer_id: int
    version: int
    state: AgreementState = AgreementState.TO_SIGN
    document_id: int | None = None  #: the paper as read by the borrower
    sha256: str  #: of that paper
    signed_name: str | None = None  #: as typed
    signed_at: datetime | None = None
    sealed_id: int | None = None  #: the paper with name, time and the lender's seal

    def put_name(self, name: str, name_on_file: str | None) -> None:
        """Take the typed *name*, which must be the one on file; `sign` follows.

        Width, case and spaces make no difference; where the book has no name, any is taken but
        none at all. Raises `AlreadySigned`, `NotAllowed` when withdrawn, `NameDiffers`.
        """
        self._must_be_unsigned("put_name")
        typed = _bare(name)
        if not typed or (name_on_file is not None and typed != _bare(name_on_file)):
            raise NameDiffers
        self.signed_name = name.strip()

    def sign(self, now: datetime) -> None:
        """Sign with the name put before. Raises `AlreadySigned`, `NotAllowed` without a name or when withdrawn."""
        self._must_be_unsigned("sign")
        if self.signed_name is None:
            raise NotAllowed(self.state, "sign")
        self.state = AgreementState.SIGNED
        self.signed_at = now

    def withdraw(self) -> None:
        """Take back an unsigned agreement. Raises `AlreadySigned`, `NotAllowed`."""
        self._must_be_unsigned("withdraw")
        self.state = AgreementState.WITHDRAWN

    def _must_be_unsigned(self, event: str) -> None:
        if self.signed_at is not None:
            raise AlreadySigned(self.signed_at)
        if self.state is not AgreementState.TO_SIGN:
            raise NotAllowed(self.state, event)


def _bare(name: str) -> str:
    # Twice: folding the case can undo the normal form.
    folded = normalize("NFKC", normalize("NFKC", name).casefold())
    return "".join(folded.split())
