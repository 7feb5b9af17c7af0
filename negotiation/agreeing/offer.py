"""Offer: the lender's terms for one loan, with a version and an end.

It stays open for as many days as the policy says, and not a moment longer:

>>> from datetime import UTC
>>> from decimal import Decimal
>>> from ..loans.contract import Contract
>>> from ..reliefs import Relief
>>> def schedule(count):
...     return Contract(principal=Money(12000, "USD"), rate=Decimal(18), instalments=count,
...                     start=date(2024, 1, 1)).schedule()
>>> longer = Terms(kind=Relief.TERM_EXTENSION, months=12, schedule=schedule(36), today=schedule(24))
>>> made = datetime(2024, 1, 2, 9, tzinfo=UTC)
>>> offer = Offer(case_id=1, loan_id=1, version=1, terms=longer, advisor_id=1, made_at=made)
>>> offer.send(made, Policy(offer_days=14), UTC)
>>> offer.accept(made + timedelta(days=14))
Traceback (most recent call last):
    ...
negotiation.refusals.offering.OfferExpired: expired at 2024-01-16T09:00:00+00:00
>>> offer.accept(made + timedelta(days=13))
>>> offer.state.value
'accepted'
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from negotiation.days.local_time import begins, days_after
from negotiation.limits import Role
from negotiation.loans.loan import Loan
from negotiation.loans.terms import LoanTerms, Terms
from negotiation.money import Money, total_of
from negotiation.pack import Due, Start
from negotiation.policy import Policy
from negotiation.refusals import (
    BeyondAuthority,
    FiguresChanged,
    NotAllowed,
    OfferExpired,
    OfferNotOpen,
    OutOfDate,
    OwnOffer,
)

#: A day that ends at 23:59 is not taken for the one that begins a minute later.
_A_MINUTE = timedelta(minutes=1)


class OfferState(StrEnum):
    DRAFT = "draft"  #: seen by the advisor only
    ASKED = "asked"  #: a supervisor has to decide
    REFUSED = "refused"  #: by a supervisor, or changed by one
    OPEN = "open"  #: sent, to be answered
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"  #: taken back by the lender


#: Who makes an offer that no person made.
BOT = 0


class NotTaken(StrEnum):
    """Why a borrower declines, if they say."""

    TOO_MUCH = "too_much"  #: a month
    TOO_LONG = "too_long"
    TOO_DEAR = "too_dear"  #: in all
    NOT_NEEDED = "not_needed"  #: any more
    OTHER = "other"


@dataclass(eq=False, kw_only=True)
class Offer:
    id: int | None = None
    case_id: int
    loan_id: int
    version: int  #: 1 for the first offer on this loan in this case
    terms: Terms
    besides: tuple[LoanTerms, ...] = ()  #: for other loans of the case, taken or left together
    state: OfferState = OfferState.DRAFT
    advisor_id: int
    made_at: datetime
    expires_at: datetime | None = None  #: set when it is sent
    picture_id: int | None = None
    code: str | None = None  #: of the plan it was worked out from, as `Plan.code` writes it
    needs: Role = Role.BOT  #: the one with the least authority who may give it
    decided_by: int | None = None  #: the supervisor who approved or refused it
    decision: str | None = None  #: why, in the supervisor's words
    not_taken: NotTaken | None = None  #: why it was declined

    @property
    def parts(self) -> tuple[LoanTerms, ...]:
        """The terms for each loan that it is about."""
        return (LoanTerms(loan_id=self.loan_id, terms=self.terms), *self.besides)

    @property
    def first_due(self) -> date:
        return min(each.terms.first_due for each in self.parts)

    @property
    def regular(self) -> Money:
        """What is asked most often, of all its loans together."""
        return total_of(each.terms.regular for each in self.parts)

    @property
    def a_month(self) -> Money:
        """The same, as it comes to in a month."""
        return total_of(each.terms.every.a_month(each.terms.regular) for each in self.parts)

    @property
    def is_by_bot(self) -> bool:
        return self.advisor_id == BOT

    @property
    def is_approved(self) -> bool:
        """Whether a second person has agreed, where one has to."""
        return self.needs is not Role.SUPERVISOR or self.decided_by is not None

    def ask(self) -> None:
        """Put it before a supervisor. Raises `NotAllowed` but for drafts that need one."""
        if self.state is not OfferState.DRAFT or self.is_approved:
            raise NotAllowed(self.state, "ask")
        self.state = OfferState.ASKED

    def approve(self, supervisor_id: int) -> None:
        """Somebody else than its maker agrees: it can be sent. Raises `OwnOffer`, `NotAllowed`."""
        self._decide(supervisor_id)
        self.state = OfferState.DRAFT

    def refuse(self, supervisor_id: int, why: str) -> None:
        """Somebody else than its maker says no, and why. Raises as `approve` does."""
        self._decide(supervisor_id)
        self.state, self.decision = OfferState.REFUSED, why

    def _decide(self, supervisor_id: int) -> None:
        if self.state is not OfferState.ASKED:
            raise NotAllowed(self.state, "decide")
        if supervisor_id == self.advisor_id:
            raise OwnOffer(supervisor_id)
        self.decided_by = supervisor_id

    def send(self, now: datetime, policy: Policy, zone: tzinfo) -> None:
        """Put it on the table for `policy.offer_days` days, counted on the clock in *zone*, and no longer than
        `signed_before`, but for the time that the law gives to take it: that goes before the notice.

        Raises `NotAllowed` but for drafts, `BeyondAuthority` while a supervisor has not agreed, `OutOfDate` as
        `must_be_in_time`.
        """
        if self.state is not OfferState.DRAFT:
            raise NotAllowed(self.state, "send")
        if not self.is_approved:
            raise BeyondAuthority(self.needs)
        self.must_be_in_time(now, policy, zone)
        self.state = OfferState.OPEN
        last = max(self.signed_before(policy, zone), _given_by_law(now, policy, zone))
        self.expires_at = min(days_after(now, policy.offer_days, zone), last)

    def must_be_in_time(self, now: datetime, policy: Policy, zone: tzinfo) -> None:
        """Raises `OutOfDate` once nobody could sign it in time any more, or not in all the time that the law gives."""
        given = _given_by_law(now, policy, zone).astimezone(zone).date()
        if now >= self.signed_before(policy, zone) or given >= self.first_due:
            raise OutOfDate

    def signed_before(self, policy: Policy, zone: tzinfo) -> datetime:
        """When the last day in *zone* ends on which it can be accepted, and its agreement signed: `policy.notice_days`
        before the first instalment, so that nobody is late as soon as they have signed; not before it expires.
        """
        last = self.first_due - timedelta(days=max(policy.notice_days, 1))
        before = begins(last + timedelta(days=1), zone) - _A_MINUTE
        return before if self.expires_at is None else max(before, self.expires_at)

    def is_too_late(self, today: date) -> bool:
        """Whether its first instalment is due, so that whoever signs now is late at once."""
        return self.first_due <= today

    def accept(self, now: datetime) -> None:
        """Raises `OfferExpired` from `expires_at` on, `OfferNotOpen` when not sent or answered."""
        self._must_be_open(now)
        self.state = OfferState.ACCEPTED

    def reopen(self) -> None:
        """Accepted, but no agreement could be made: it is on the table again. Raises `NotAllowed`."""
        if self.state is not OfferState.ACCEPTED:
            raise NotAllowed(self.state, "reopen")
        self.state = OfferState.OPEN

    def decline(self, now: datetime) -> None:
        """Raises as `accept` does."""
        self._must_be_open(now)
        self.state = OfferState.DECLINED

    def expire(self, now: datetime) -> None:
        """End an open offer whose time has come. Raises `OfferNotOpen`, `NotAllowed` too early."""
        if self.state is not OfferState.OPEN:
            raise OfferNotOpen(self.state)
        if self.expires_at is not None and now < self.expires_at:
            raise NotAllowed(self.state, "expire")
        self.state = OfferState.EXPIRED

    def withdraw(self, now: datetime) -> None:
        """Take back a draft or an open offer. Raises as `accept` does."""
        if self.state not in {OfferState.DRAFT, OfferState.ASKED}:
            self._must_be_open(now)
        self.state = OfferState.WITHDRAWN

    def end(self, now: datetime) -> None:
        """Withdraw it, or say that its time was over before. Raises as `accept` does."""
        if self.state is OfferState.OPEN and self._is_over(now):
            self.state = OfferState.EXPIRED
        else:
            self.withdraw(now)

    def lapse(self) -> None:
        """End an accepted offer whose agreement was not signed. Raises `NotAllowed`."""
        if self.state is not OfferState.ACCEPTED:
            raise NotAllowed(self.state, "lapse")
        self.state = OfferState.EXPIRED

    def must_fit(self, loan: Loan) -> None:
        """Raises `FiguresChanged` when *loan* asks something else than it was worked out on."""
        terms = next((one.terms for one in self.besides if one.loan_id == loan.id), self.terms)
        if not loan.outstanding.is_positive or loan.still_owed() != terms.today:
            raise FiguresChanged

    def _must_be_open(self, now: datetime) -> None:
        is_over = self.state is OfferState.OPEN and self._is_over(now)
        if self.expires_at is not None and (is_over or self.state is OfferState.EXPIRED):
            raise OfferExpired(self.expires_at)
        if self.state is not OfferState.OPEN:
            raise OfferNotOpen(self.state)

    def _is_over(self, now: datetime) -> bool:
        return self.expires_at is not None and now >= self.expires_at


def _given_by_law(now: datetime, policy: Policy, zone: tzinfo) -> datetime:
    """Until when an offer sent *now* can be taken at least; *now* where no law says."""
    rule = policy.pack.deadline(Due.ACCEPT, Start.OFFER)
    return now if rule is None else days_after(now, rule.days, zone)
