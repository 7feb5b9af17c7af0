"""Agreement: the document of an accepted offer, and how the arrangement in it is kept.

>>> from datetime import UTC
>>> from ..party import Role
>>> noon = datetime(2019, 4, 2, 12, tzinfo=UTC)
>>> agreement = Agreement(id=3, case_id=1, offer_id=1, version=1, sha256="0" * 64)
>>> hers = Signature(agreement_id=3, borrower_id=7, role=Role.BORROWER, asked_at=noon, signed_at=noon)
>>> agreement.sign([hers], noon)
>>> agreement.state
<AgreementState.SIGNED: 'signed'>

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

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from negotiation import machine
from negotiation.days.local_time import begins, days_after
from negotiation.limits import Role
from negotiation.policy import Policy
from negotiation.refusals import (
    AgreementExpired,
    AlreadySigned,
    BeyondAuthority,
    NotAllowed,
    OwnOffer,
    TooLateToWithdraw,
)

from .offer import BOT, Offer
from .signature import Signature


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
    # What took its place was taken back.
    ("restore",      [_S.SUPERSEDED],                                _S.KEPT),
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
    template: str | None = (
        None  #: which one it was printed from: its name, version and fingerprint
    )
    expires_at: datetime | None = None  #: until when it can be signed
    signed_at: datetime | None = None  #: by the last of those who have to
    countersigned_at: datetime | None = None  #: by the lender
    countersigned_by: int | None = None  #: the supervisor; 0 where the lender's rules were enough
    sealed_id: int | None = None  #: that paper, a page with names and times, and the lender's seal
    may_withdraw_until: datetime | None = None  #: `None` where there is no time for cooling off

    def must_be_open(self, now: datetime) -> None:
        """Whether it can be signed *now*.

        Raises `AlreadySigned`, `NotAllowed` when it has ended, `AgreementExpired` from `expires_at` on.
        """
        if self.signed_at is not None:
            raise AlreadySigned(self.signed_at)
        if self.state is not AgreementState.TO_SIGN:
            raise NotAllowed(self.state, "sign")
        if self.expires_at is not None and now >= self.expires_at:
            raise AgreementExpired(self.expires_at)

    def sign(self, signatures: Collection[Signature], now: datetime) -> None:
        """Signed by everybody who has to. Raises as `must_be_open`, and `NotAllowed` while one is missing."""
        self.must_be_open(now)
        if not signatures or any(each.signed_at is None for each in signatures):
            raise NotAllowed(self.state, "sign")
        self.signed_at = now
        self.fire("sign")

    def countersign(self, offer: Offer, by: int, now: datetime) -> None:
        """The lender signs: `BOT` where its rules are enough, else a supervisor who did not make the offer.

        The seal that follows puts it in force. Raises `NotAllowed`, `BeyondAuthority`, `OwnOffer`.
        """
        self.must_be_for(offer, by)
        self.countersigned_at, self.countersigned_by = now, by

    def must_be_for(self, offer: Offer, by: int) -> None:
        """Whether it waits for the lender's signature, and *by* may give it. Raises as `countersign`."""
        if self.state is not AgreementState.SIGNED or self.countersigned_at is not None:
            raise NotAllowed(self.state, "countersign")
        if offer.needs is Role.SUPERVISOR and by == BOT:
            raise BeyondAuthority(Role.SUPERVISOR)
        if by != BOT and by == offer.advisor_id:
            raise OwnOffer(by)

    def begin(self, policy: Policy, now: datetime, zone: tzinfo) -> None:
        """It is sealed and in force; the days for taking it back are whole days in *zone*.

        Raises `NotAllowed` where the lender has not signed.
        """
        if self.countersigned_at is None:
            raise NotAllowed(self.state, "begin")
        self.fire("countersign")
        if policy.cooling_off_days:
            last = now.astimezone(zone).date() + timedelta(days=policy.cooling_off_days)
            self.may_withdraw_until = begins(last + timedelta(days=1), zone)

    def may_withdraw(self, now: datetime) -> bool:
        """Whether the borrower can take it back: as long as it is not signed, and in the time for cooling off."""
        if self.state is AgreementState.TO_SIGN:
            return True
        until = self.may_withdraw_until
        return self.state.is_in_force and until is not None and now < until

    def withdraw(self, now: datetime) -> None:
        """The borrower takes it back, without a reason. Raises `TooLateToWithdraw`, `NotAllowed`."""
        if self.state.is_in_force and not self.may_withdraw(now):
            raise TooLateToWithdraw(self.may_withdraw_until)
        self.fire("withdraw")

    def fire(self, event: str) -> None:
        """Move along *event*; it is signed by `sign` only.

        Raises `NotAllowed`, and `KeyError` for an unknown event.
        """
        if event == "sign" and self.signed_at is None:
            raise NotAllowed(self.state, event)
        machine.fire(_MACHINE, self, self.state, event)


def sign_by(offer: Offer, now: datetime, policy: Policy, zone: tzinfo) -> datetime:
    """Until when the agreement of an *offer* accepted *now* can be signed.

    As long as an offer stays open, but no longer than leaves the notice before its first instalment.
    """
    return min(days_after(now, policy.offer_days, zone), offer.signed_before(policy, zone))
