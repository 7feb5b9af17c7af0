"""Life of a case: which event may follow in which state.

>>> class Example:
...     state = CaseState.APPLYING
>>> case = Example()
>>> for event in "submit", "negotiate", "offer", "accept", "sign", "complete":
...     fire(case, event)
...     print(case.state)
under_review
negotiating
offered
agreed
active
completed
>>> fire(case, "withdraw")
Traceback (most recent call last):
    ...
negotiation.refusals.refusal.NotAllowed: withdraw while completed
"""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from . import machine


class CaseState(StrEnum):
    APPLYING = "applying"  #: the borrower answers questions
    UNDER_REVIEW = "under_review"  #: submitted; the lender reads
    PAPERS_WANTED = "papers_wanted"  #: the lender asked for more papers
    NEGOTIATING = "negotiating"  #: borrower and advisor talk
    OFFERED = "offered"  #: the lender's terms are on the table
    COUNTERED = "countered"  #: the borrower asked for other terms
    AGREED = "agreed"  #: accepted, to be signed
    ACTIVE = "active"  #: signed, being repaid
    COMPLETED = "completed"  #: repaid as arranged
    BROKEN = "broken"  #: the arrangement was not kept
    DECLINED = "declined"  #: the lender said no
    APPEALED = "appealed"  #: the borrower wants another person to look
    WITHDRAWN = "withdrawn"  #: the borrower no longer wants it
    EXPIRED = "expired"  #: nothing was heard for too long
    CLOSED = "closed"  #: settled, sold, written off or merged

    @property
    def is_open(self) -> bool:
        """Whether the case still goes on; a borrower has at most one such."""
        return self not in _ENDED

    @property
    def takes_offers(self) -> bool:
        """Whether an offer may be made, be it that papers are no longer waited for."""
        return self in _TAKING_OFFERS


_S = CaseState
_ENDED = frozenset({_S.COMPLETED, _S.WITHDRAWN, _S.EXPIRED, _S.CLOSED})
_TAKING_OFFERS = frozenset({
    _S.UNDER_REVIEW,
    _S.PAPERS_WANTED,
    _S.NEGOTIATING,
    _S.BROKEN,  # another plan instead of the one that could not be kept
    _S.OFFERED,
    _S.COUNTERED,
})  # fmt: skip
#: The lender has not answered yet: somebody must by a day.
UNDECIDED = frozenset({
    _S.UNDER_REVIEW,
    _S.PAPERS_WANTED,
    _S.NEGOTIATING,
    _S.COUNTERED,
    _S.APPEALED,
})  # fmt: skip
#: All that was asked for is there, and it is read or talked about.
IN_HAND = frozenset({_S.UNDER_REVIEW, _S.NEGOTIATING})
#: A word of the lender's is waited for, and nothing of the borrower's.
WITH_THE_LENDER = UNDECIDED - {_S.PAPERS_WANTED}
#: Handed in, and no offer has been made.
NOT_OFFERED = UNDECIDED - {_S.COUNTERED}
#: Handed in, and nothing agreed yet.
TALKED_ABOUT = UNDECIDED | {_S.OFFERED}
#: Handed in, and nothing signed yet.
UNSIGNED = TALKED_ABOUT | {_S.AGREED}
#: A plan is agreed, and not ended.
ARRANGED = frozenset({_S.AGREED, _S.ACTIVE})
_OPEN = tuple(state for state in CaseState if state not in _ENDED)

ROWS: tuple[machine.Row[CaseState], ...] = (
    # event                from                                                    to
    ("submit",             [_S.APPLYING],                                          _S.UNDER_REVIEW),
    ("ask_papers",         [_S.UNDER_REVIEW, _S.NEGOTIATING],                      _S.PAPERS_WANTED),
    ("receive_papers",     [_S.PAPERS_WANTED],                                     _S.UNDER_REVIEW),
    ("negotiate",          [_S.UNDER_REVIEW, _S.PAPERS_WANTED],                    _S.NEGOTIATING),
    ("offer",              [_S.UNDER_REVIEW, _S.NEGOTIATING, _S.COUNTERED],        _S.OFFERED),
    ("counter",            [_S.OFFERED],                                           _S.COUNTERED),
    ("decline_counter",    [_S.COUNTERED],                                         _S.OFFERED),
    ("accept",             [_S.OFFERED, _S.COUNTERED],                             _S.AGREED),
    # Accepted, but no agreement could be made: it waits until one can.
    ("reopen_offer",       [_S.AGREED],                                            _S.OFFERED),
    ("decline_offer",      [_S.OFFERED, _S.COUNTERED],                             _S.NEGOTIATING),
    ("expire_offer",       [_S.OFFERED, _S.COUNTERED],                             _S.NEGOTIATING),
    ("withdraw_offer",     [_S.OFFERED, _S.COUNTERED],                             _S.NEGOTIATING),
    ("expire_agreement",   [_S.AGREED],                                            _S.NEGOTIATING),
    # Also after signing, where there is a time for cooling off.
    ("withdraw_agreement", [_S.AGREED, _S.ACTIVE, _S.NEGOTIATING],                 _S.NEGOTIATING),
    # Likewise while other terms are talked about, which goes on.
    ("withdraw_agreement", [_S.UNDER_REVIEW],                                      _S.UNDER_REVIEW),
    ("withdraw_agreement", [_S.PAPERS_WANTED],                                     _S.PAPERS_WANTED),
    ("withdraw_agreement", [_S.OFFERED],                                           _S.OFFERED),
    ("withdraw_agreement", [_S.COUNTERED],                                         _S.COUNTERED),
    ("withdraw_agreement", [_S.APPEALED],                                          _S.APPEALED),
    ("sign",               [_S.AGREED],                                            _S.ACTIVE),
    ("complete",           [_S.ACTIVE],                                            _S.COMPLETED),
    # A payment that completed it was taken back.
    ("reopen",             [_S.COMPLETED],                                         _S.ACTIVE),
    ("break",              [_S.ACTIVE],                                            _S.BROKEN),
    ("reinstate",          [_S.BROKEN],                                            _S.ACTIVE),
    # Other terms are wanted: those in force hold until others do, or until talks end without.
    ("reassess",           [_S.ACTIVE],                                            _S.NEGOTIATING),
    ("resume",             [_S.NEGOTIATING, _S.DECLINED, _S.APPEALED, _S.UNDER_REVIEW,
                            _S.PAPERS_WANTED],                                     _S.ACTIVE),
    ("renegotiate",        [_S.BROKEN],                                            _S.NEGOTIATING),
    # Also what is not sent yet, where the law wants the first word answered.
    ("decline",            [_S.APPLYING, _S.UNDER_REVIEW, _S.PAPERS_WANTED, _S.NEGOTIATING,
                            _S.COUNTERED],                                         _S.DECLINED),
    # Where a plan is in force, a no to other terms leaves it so.
    ("appeal",             [_S.DECLINED, _S.ACTIVE],                               _S.APPEALED),
    ("review_again",       [_S.APPEALED],                                          _S.UNDER_REVIEW),
    ("apply_again",        [_S.DECLINED],                                          _S.APPLYING),
    # Not from declined: a "withdrawn" there would hide that the lender said no.
    ("withdraw",           [_S.APPLYING, _S.UNDER_REVIEW, _S.PAPERS_WANTED, _S.NEGOTIATING,
                            _S.OFFERED, _S.COUNTERED, _S.AGREED, _S.APPEALED],     _S.WITHDRAWN),
    # Nobody owes a word, and nothing is heard: see `expiry`.
    ("expire",             [_S.APPLYING, _S.PAPERS_WANTED, _S.NEGOTIATING,
                            _S.DECLINED],                                          _S.EXPIRED),
    ("close",              _OPEN,                                                  _S.CLOSED),
    # Ended by mistake: it goes on where it stood; what was on the table has ended.
    ("reopen_form",        [_S.CLOSED, _S.WITHDRAWN, _S.EXPIRED],                  _S.APPLYING),
    ("reopen_talks",       [_S.CLOSED, _S.WITHDRAWN, _S.EXPIRED],                  _S.NEGOTIATING),
    ("reopen_plan",        [_S.CLOSED],                                            _S.ACTIVE),
    ("reopen_broken",      [_S.CLOSED],                                            _S.BROKEN),
    ("reopen_declined",    [_S.CLOSED, _S.EXPIRED],                                _S.DECLINED),
)  # fmt: skip
EVENTS = tuple(dict.fromkeys(event for event, _, _ in ROWS))

_MACHINE = machine.declare(CaseState, ROWS)


class HasState(Protocol):
    state: CaseState


def fire(case: HasState, event: str) -> None:
    """Move *case* along *event*. Raises `NotAllowed`, and `KeyError` for an unknown event."""
    machine.fire(_MACHINE, case, case.state, event)


def must_allow(case: HasState, event: str) -> None:
    """Raises as `fire` does, and moves nothing."""
    machine.after(_MACHINE, case.state, event)


def allows(state: CaseState, event: str) -> bool:
    """Whether *event* may follow in that *state*."""
    return any(event == name and state in sources for name, sources, _ in ROWS)
