"""Agreement: the document of an accepted offer, and how the arrangement in it is kept.

>>> from datetime import UTC
>>> agreement = Agreement(case_id=1, offer_id=1, version=1, sha256="0" * 64)
>>> agreement.put_name("ｌi  Xiaoming", "Li Xiaoming")
>>> agreement.sign(datetime(2019, 4, 2, tzinfo=UTC))
>>> agreement.state, agreement.signed_name
(<AgreementState.SIGNED: 'signed'>, 'ｌi  Xiaoming')

With the lender's seal its terms are in force, and from then on kept, or not:

>>> for event in "countersign", "slip", "catch_up", "complete":
...     agreement.fire(event)
...     print(agreement.state, agreement.state.is_in_force)
kept True
slipped True
kept True
completed False
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, tzinfo
from enum import StrEnum
from unicodedata import normalize

from . import machine
from .local_time import days_after
from .offer import Offer
from .policy import Policy
from .refusals import AgreementExpired, AlreadySigned, NameDiffers, NotAllowed


class AgreementState(StrEnum):
    TO_SIGN = "to_sign"  #: out for signing
    SIGNED = "signed"  #: by every party the law wants, not by the lender yet
    KEPT = "kept"  #: in force, nothing of it is late
    SLIPPED = "slipped"  #: in force, an instalment is late
    BROKEN = "broken"  #: ended by the lender's rule for what was not kept
    COMPLETED = "completed"  #: repaid as arranged
    WITHDRAWN = "withdrawn"  #: taken back, also within the time for cooling off
    EXPIRED = "expired"  #: not signed in time
    SUPERSEDED = "superseded"  #: another agreement is in force instead

    @property
    def is_in_force(self) -> bool:
        """Whether its terms hold: nothing but what it says is due."""
        return self in {_S.KEPT, _S.SLIPPED}

    @property
    def is_to_be_paid(self) -> bool:
        """Whether payments go to its instalments: in force, or broken, which they may bring back."""
        return self in {_S.KEPT, _S.SLIPPED, _S.BROKEN}


_S = AgreementState

ROWS: tuple[machine.Row[AgreementState], ...] = (
    # event          from                                            to
    ("sign",         [_S.TO_SIGN],                                   _S.SIGNED),
    ("countersign",  [_S.SIGNED],                                    _S.KEPT),
    ("expire",       [_S.TO_SIGN],                                   _S.EXPIRED),
    ("withdraw",     [_S.TO_SIGN, _S.SIGNED, _S.KEPT, _S.SLIPPED],   _S.WITHDRAWN),
    ("slip",         [_S.KEPT],                                      _S.SLIPPED),
    ("catch_up",     [_S.SLIPPED],                                   _S.KEPT),
    ("break",        [_S.SLIPPED],                                   _S.BROKEN),
    ("reinstate",    [_S.BROKEN],                                    _S.KEPT),
    # A slipped one is caught up first: what completes it pays what is late.
    ("complete",     [_S.KEPT],                                      _S.COMPLETED),
    # A payment that completed it was taken back.
    ("reopen",       [_S.COMPLETED],                                 _S.KEPT),
    ("supersede",    [_S.KEPT, _S.SLIPPED, _S.BROKEN],               _S.SUPERSEDED),
)  # fmt: skip
EVENTS = tuple(event for event, _, _ in ROWS)

_MACHINE = machine.declare(AgreementState, ROWS)


@dataclass(eq=False, kw_only=True)
class Agreement:
    id: int | None = None
    case_id: int
    offer_id: int
    version: int
    state: AgreementState = AgreementState.TO_SIGN
    document_id: int | None = None  #: the paper as read by the borrower
    sha256: str  #: of that paper
    language: str | None = None  #: of that paper; unknown of those printed before it was kept
    expires_at: datetime | None = None  #: until when it can be signed
    signed_name: str | None = None  #: as typed
    signed_at: datetime | None = None
    sealed_id: int | None = None  #: that paper, a page with name and time, and the lender's seal

    def put_name(self, name: str, name_on_file: str | None) -> None:
        """Take the typed *name*, which must be the one on file; `sign` follows.

        Width, case and spaces make no difference; where the book has no name, any is taken but
        none at all. Raises `AlreadySigned`, `NotAllowed` when it has ended, `NameDiffers`.
        """
        self._must_be_unsigned("put_name")
        typed = _bare(name)
        if not typed or (name_on_file is not None and typed != _bare(name_on_file)):
            raise NameDiffers
        self.signed_name = name.strip()

    def sign(self, now: datetime) -> None:
        """Sign with the name put before.

        Raises `AlreadySigned`, `AgreementExpired` from `expires_at` on, `NotAllowed` without a
        name or when withdrawn.
        """
        self._must_be_unsigned("sign")
        if self.expires_at is not None and now >= self.expires_at:
            raise AgreementExpired(self.expires_at)
        if self.signed_name is None:
            raise NotAllowed(self.state, "sign")
        self.signed_at = now
        self.fire("sign")

    def fire(self, event: str) -> None:
        """Move along *event*; it is signed by `sign` only.

        Raises `NotAllowed`, and `KeyError` for an unknown event.
        """
        if event == "sign" and self.signed_at is None:
            raise NotAllowed(self.state, event)
        machine.fire(_MACHINE, self, self.state, event)

    def _must_be_unsigned(self, event: str) -> None:
        if self.signed_at is not None:
            raise AlreadySigned(self.signed_at)
        if self.state is not AgreementState.TO_SIGN:
            raise NotAllowed(self.state, event)


def sign_by(offer: Offer, now: datetime, policy: Policy, zone: tzinfo) -> datetime:
    """Until when the agreement of an *offer* accepted *now* can be signed.

    As long as an offer stays open, but not into the day of its first instalment: nobody signs
    what is late already. Never before the offer itself would have ended: that was promised.
    """
    due = datetime.combine(offer.terms.first_due, time(), zone)
    until = min(days_after(now, policy.offer_days, zone), due)
    return until if offer.expires_at is None else max(until, offer.expires_at)


def _bare(name: str) -> str:
    # Twice: folding the case can undo the normal form.
    folded = normalize("NFKC", normalize("NFKC", name).casefold())
    return "".join(folded.split())
