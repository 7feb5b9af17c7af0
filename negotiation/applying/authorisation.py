"""Authorisation: somebody helps a borrower, as far as the borrower lets them, and until a day.

The borrower says what the helper may do and makes a link that is good once; the helper opens it, says who they
are, and agrees. It ends on its day whoever is awake, and before it when either of them says so:

>>> from datetime import UTC
>>> may = [datetime(2019, 5, day, tzinfo=UTC) for day in range(1, 32)]
>>> one = Authorisation(borrower_id=1, whom="Wei Chen")
>>> one.toggle(Scope.TALK)
>>> one.choose_end(date(2019, 5, 30), zone=UTC, now=may[0])
>>> one.invite("0f", may[0])
>>> one.open(chat_id=7, now=may[1])
>>> one.say_who(kind=HelperKind.ADVISER, name="Grace Okafor")
>>> one.accept(may[1])
>>> one.may(Scope.TALK, may[2]), one.may(Scope.COPIES, may[2]), one.may(Scope.TALK, may[30])
(True, False, False)
>>> one.check(Scope.COPIES, may[2])
Traceback (most recent call last):
    ...
negotiation.applying.authorisation.NotAuthorised: copies
>>> one.end("revoke", may[3])
>>> one.may(Scope.TALK, may[3])
False

There is no scope for accepting an offer, signing or a bank account: that is the borrower's alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from negotiation import machine
from negotiation.days.local_time import begins
from negotiation.refusals import BeyondPolicy, DatePassed, NotAllowed, Refusal

#: Days in which the link has to be opened.
LINK_DAYS = 7
#: Months it may last; then it is given anew, or it has been forgotten.
LONGEST = 12
#: At a time, the ones not used yet among them.
MOST = 3


class Scope(StrEnum):
    STATUS = "status"  #: see where it stands
    TALK = "talk"  #: write to the advisor and send papers
    COPIES = "copies"  #: receive what the borrower is sent


class HelperKind(StrEnum):
    ADVISER = "adviser"  #: of debts, as charities have them
    RELATIVE = "relative"  #: or a friend
    LAWYER = "lawyer"
    OTHER = "other"


class AuthorisationState(StrEnum):
    DRAFT = "draft"  #: the borrower thinks about what to allow
    INVITED = "invited"  #: the link is made
    OPENED = "opened"  #: somebody has opened it and says who they are
    ON = "on"
    DECLINED = "declined"  #: by who opened the link
    REVOKED = "revoked"  #: by the borrower
    RESIGNED = "resigned"  #: by the helper
    RUN_OUT = "run_out"


_S = AuthorisationState
LIVE = frozenset({_S.INVITED, _S.OPENED, _S.ON})

ROWS: tuple[machine.Row[AuthorisationState], ...] = (
    # event      from                              to
    ("invite",   [_S.DRAFT],                       _S.INVITED),
    ("open",     [_S.INVITED],                     _S.OPENED),
    ("accept",   [_S.OPENED],                      _S.ON),
    ("decline",  [_S.OPENED],                      _S.DECLINED),
    ("revoke",   [_S.INVITED, _S.OPENED, _S.ON],   _S.REVOKED),
    ("resign",   [_S.ON],                          _S.RESIGNED),
    ("run_out",  [_S.INVITED, _S.OPENED, _S.ON],   _S.RUN_OUT),
)  # fmt: skip

_MACHINE = machine.declare(AuthorisationState, ROWS)


class NotAuthorised(Refusal):
    """The borrower does not let this helper do it, or not any more; *scope* is what it would take."""

    def __init__(self, scope: Scope) -> None:
        super().__init__(str(scope))
        self.scope = scope


@dataclass(eq=False, kw_only=True)
class Authorisation:
    id: int | None = None
    borrower_id: int
    whom: str  #: as the helper knows whose loan it is: the name on file, else the loan's number
    scopes: frozenset[Scope] = frozenset({Scope.STATUS})
    state: AuthorisationState = AuthorisationState.DRAFT
    token_hash: str | None = None  #: of the link
    link_until: datetime | None = None
    until: datetime | None = None  #: the first moment at which it is over
    invited_at: datetime | None = None
    chat_id: int | None = None  #: the helper's
    kind: HelperKind | None = None
    name: str | None = None  #: as the helper says
    accepted_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def last_moment(self) -> datetime:
        """Within the last day on which it holds."""
        if self.until is None:
            raise LookupError("an authorisation without an end")
        return self.until - timedelta(seconds=1)

    def is_live(self, now: datetime) -> bool:
        """Whether it holds, or its link can still bring it about."""
        ends = self.until if self.state is _S.ON else self.link_until
        return self.state in LIVE and ends is not None and now < ends

    def is_on(self, now: datetime) -> bool:
        return self.state is _S.ON and self.is_live(now)

    def can_be_opened(self, now: datetime) -> bool:
        """Whether nobody has followed the link yet, and it is not too old."""
        return self.state is _S.INVITED and self.is_live(now)

    def may(self, scope: Scope, now: datetime) -> bool:
        """Whether the helper may do what *scope* says."""
        return self.is_on(now) and scope in self.scopes

    def check(self, scope: Scope, now: datetime) -> None:
        """Raises `NotAuthorised` unless the helper may."""
        if not self.may(scope, now):
            raise NotAuthorised(scope)

    def toggle(self, scope: Scope) -> None:
        """Allow it, or not any more. Raises `NotAllowed` once the link is made: what it promises stays."""
        self._must_be(_S.DRAFT, "toggle")
        self.scopes ^= {scope}

    def choose_end(self, last_day: date, *, zone: tzinfo, now: datetime) -> None:
        """Let it hold up to and with a day in *zone*. Raises as `check_last_day`, and `NotAllowed`."""
        self._must_be(_S.DRAFT, "choose_end")
        check_last_day(last_day, now.astimezone(zone).date())
        self.until = begins(last_day + timedelta(days=1), zone)

    def invite(self, token_hash: str, now: datetime) -> None:
        """Make the link, good once. Raises `NotAllowed`, also while nothing is allowed or no end is chosen."""
        if not self.scopes or self.until is None:
            raise NotAllowed(self.state, "invite")
        self._fire("invite")
        self.token_hash, self.invited_at = token_hash, now
        self.link_until = min(now + timedelta(days=LINK_DAYS), self.until)

    def open(self, *, chat_id: int, now: datetime) -> None:
        """Somebody follows the link. Raises `NotAllowed` when it is used up or too old."""
        if not self.can_be_opened(now):
            raise NotAllowed(self.state, "open")
        self._fire("open")
        self.chat_id = chat_id

    def say_who(self, *, kind: HelperKind | None = None, name: str | None = None) -> None:
        """The helper says who they are. Raises `NotAllowed` once they have agreed."""
        self._must_be(_S.OPENED, "say_who")
        self.kind, self.name = kind or self.kind, name or self.name

    def accept(self, now: datetime) -> None:
        """The helper agrees, and it holds. Raises `NotAllowed`, also for somebody without a name."""
        if not self.is_live(now) or self.kind is None or self.name is None:
            raise NotAllowed(self.state, "accept")
        self._fire("accept")
        self.accepted_at = now

    def end(self, event: str, now: datetime) -> None:
        """End it by "decline", "revoke", "resign" or "run_out". Raises `NotAllowed` when it has ended."""
        self._fire(event)
        self.ended_at = now

    def _must_be(self, state: AuthorisationState, event: str) -> None:
        if self.state is not state:
            raise NotAllowed(self.state, event)

    def _fire(self, event: str) -> None:
        machine.fire(_MACHINE, self, self.state, event)


def check_last_day(last_day: date, today: date) -> None:
    """Raises `DatePassed` for a day before *today*, `BeyondPolicy` for one more than a year away.

    >>> check_last_day(date(2020, 4, 1), date(2019, 4, 1))
    >>> check_last_day(date(2020, 4, 2), date(2019, 4, 1))
    Traceback (most recent call last):
        ...
    negotiation.refusals.permission.BeyondPolicy: at most 12 months
    """
    if last_day < today:
        raise DatePassed(last_day, today)
    if (last_day.year - today.year, last_day.month, last_day.day) > (1, today.month, today.day):
        raise BeyondPolicy(LONGEST)
