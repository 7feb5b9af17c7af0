"""Handoff: who speaks with the borrower, the bot or a person.

It knows nothing of the case's life, so a person can be asked for at any moment, and the borrower
comes back to the very step that was left.

>>> from datetime import UTC
>>> handoff = Handoff(chat_id=7)
>>> handoff.request(datetime(2019, 4, 1, 9, tzinfo=UTC))
>>> handoff.claim(3)
>>> handoff.claim(4)
Traceback (most recent call last):
    ...
negotiation.refusals.AlreadyClaimed: claimed by advisor 3
>>> handoff.hand_back()
>>> handoff.state
<HandoffState.WITH_BOT: 'with_bot'>
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from . import machine
from .refusals import AlreadyClaimed, NotAllowed

__all__ = ["ROWS", "AlreadyClaimed", "Handoff", "HandoffState"]


class HandoffState(StrEnum):
    WITH_BOT = "with_bot"  #: the bot answers
    WAITING = "waiting"  #: a person was asked for
    CLAIMED = "claimed"  #: an advisor has taken the conversation


_S = HandoffState

ROWS: tuple[machine.Row[HandoffState], ...] = (
    # event       from                        to
    ("request",   [_S.WITH_BOT],              _S.WAITING),
    ("claim",     [_S.WAITING],               _S.CLAIMED),
    ("release",   [_S.CLAIMED],               _S.WAITING),
    ("hand_back", [_S.WAITING, _S.CLAIMED],   _S.WITH_BOT),
)  # fmt: skip

_MACHINE = machine.declare(HandoffState, ROWS)


@dataclass(eq=False, kw_only=True)
class Handoff:
    """The handoff of one chat, and where its topic stands in the advisors' group."""

    id: int | None = None
    chat_id: int
    case_id: int | None = None
    state: HandoffState = HandoffState.WITH_BOT
    advisor_id: int | None = None
    waiting_since: datetime | None = None
    group_id: int | None = None
    topic_id: int | None = None
    card_id: int | None = None  #: the message that carries the case's card

    def request(self, now: datetime) -> None:
        """Ask for a person. Raises `NotAllowed` when one was asked for or is there."""
        self._fire("request")
        self.waiting_since = now

    def claim(self, advisor_id: int) -> None:
        """Take the conversation. Raises `AlreadyClaimed`, also for whoever has it already."""
        if self.state is HandoffState.CLAIMED and self.advisor_id is not None:
            raise AlreadyClaimed(self.advisor_id)
        self._fire("claim")
        self.advisor_id = advisor_id
        self.waiting_since = None

    def release(self, now: datetime) -> None:
        """Give the conversation back to the queue: the borrower waits again, from *now*."""
        self._fire("release")
        self.advisor_id = None
        self.waiting_since = now

    def hand_back(self) -> None:
        """Let the bot go on. Raises `NotAllowed` when it is the bot who speaks."""
        self._fire("hand_back")
        self.advisor_id = None
        self.waiting_since = None

    def must_be_claimed_by(self, advisor_id: int) -> None:
        """Raises `AlreadyClaimed` when somebody else has it, `NotAllowed` when nobody has."""
        if self.advisor_id is None:
            raise NotAllowed(self.state, "act")
        if self.advisor_id != advisor_id:
            raise AlreadyClaimed(self.advisor_id)

    def _fire(self, event: str) -> None:
        machine.fire(_MACHINE, self, self.state, event)
