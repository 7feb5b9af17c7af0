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
negotiation.refusals.desk.AlreadyClaimed: claimed by advisor 3
>>> handoff.escalate(datetime(2019, 4, 1, 10, tzinfo=UTC))
>>> handoff.state, handoff.skill
(<HandoffState.WAITING: 'waiting'>, 'supervisor')
>>> handoff.hand_back()
>>> handoff.state
<HandoffState.WITH_BOT: 'with_bot'>
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from negotiation import machine
from negotiation.refusals import AlreadyClaimed, NotAllowed, SkillWanting

from .care import Care

__all__ = ["EVENTS", "ROWS", "SUPERVISOR", "AlreadyClaimed", "Handoff", "HandoffState"]


class HandoffState(StrEnum):
    WITH_BOT = "with_bot"  #: the bot answers
    WAITING = "waiting"  #: a person was asked for
    CLAIMED = "claimed"  #: an advisor has taken the conversation


_S = HandoffState

ROWS: tuple[machine.Row[HandoffState], ...] = (
    # event       from                        to
    ("request",   [_S.WITH_BOT],              _S.WAITING),
    ("call_back", [_S.WITH_BOT, _S.WAITING],  _S.WAITING),
    ("claim",     [_S.WAITING],               _S.CLAIMED),
    ("snooze",    [_S.CLAIMED],               _S.CLAIMED),
    ("transfer",  [_S.CLAIMED],               _S.CLAIMED),
    ("pass_on",   [_S.CLAIMED],               _S.WAITING),
    ("escalate",  [_S.WAITING, _S.CLAIMED],   _S.WAITING),
    ("release",   [_S.CLAIMED],               _S.WAITING),
    # The claimer went off, is silent for too long, or is no advisor any more.
    ("reoffer",   [_S.CLAIMED],               _S.WAITING),
    ("hand_back", [_S.WAITING, _S.CLAIMED],   _S.WITH_BOT),
)  # fmt: skip
EVENTS = tuple(event for event, _, _ in ROWS)

#: The skill of those who may approve more.
SUPERVISOR = "supervisor"

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
    skill: str | None = None  #: which whoever claims it must have
    care: Care | None = None  #: why it comes before others; in a crisis before all
    not_before: datetime | None = (
        None  #: waiting: nobody is asked sooner; claimed: put aside until
    )
    unanswered_since: datetime | None = None  #: the borrower waits for a word; `None`: their turn
    answered_at: datetime | None = None  #: when a person wrote last, since one was asked for
    offered_to: int | None = None  #: the advisor to whom the desk offers it
    promised_to: int | None = None  #: the advisor who is to call back
    group_id: int | None = None
    topic_id: int | None = None
    card_id: int | None = None  #: the message that carries the case's card
    icon: str | None = None  #: the emoji its topic shows
    is_shut: bool = False  #: its topic is closed: the borrower has the next word
    #: The messages in its topic whose buttons do something, by what they are about.
    buttons: Mapping[str, Sequence[int]] = field(default_factory=dict)
    version: int | None = None

    @property
    def is_with_bot(self) -> bool:
        return self.state is HandoffState.WITH_BOT

    def request(self, now: datetime) -> None:
        """Ask for a person. Raises `NotAllowed` when one was asked for or is there."""
        self._wait("request", now)

    def want(self, now: datetime) -> None:
        """Ask for a person, unless one was asked for or is there."""
        if self.is_with_bot:
            self.request(now)

    def line_up(self, now: datetime) -> None:
        """Let a person decide something, whoever that is by now; nobody waits for a word meanwhile."""
        if self.is_with_bot:
            self._wait("request", now)
            self.unanswered_since = None

    def call_back(self, at: datetime, now: datetime) -> None:
        """Ask for a person at a chosen time. Raises `NotAllowed` when one is there."""
        self._wait("call_back", self.waiting_since or now)
        self.not_before = self.unanswered_since = at

    def claim(self, advisor_id: int) -> None:
        """Take the conversation. Raises `AlreadyClaimed`, also for whoever has it already."""
        if self.state is HandoffState.CLAIMED and self.advisor_id is not None:
            raise AlreadyClaimed(self.advisor_id)
        self._have("claim", advisor_id)

    def snooze(self, until: datetime) -> None:
        """Put it aside, still claimed, until a time. Raises `NotAllowed` unless it is claimed."""
        self._fire("snooze")
        self.not_before = until

    def transfer(self, advisor_id: int) -> None:
        """Pass it to a colleague at once. Raises `NotAllowed` unless it is claimed."""
        self._have("transfer", advisor_id)

    def pass_on(self, skill: str, now: datetime) -> None:
        """Give it back to the queue, for somebody with a *skill*. Raises `NotAllowed`."""
        self._wait("pass_on", now)
        self.skill = skill

    def promise(self, advisor_id: int, at: datetime, now: datetime) -> None:
        """Give it back to the queue until a time at which the same advisor calls back."""
        self._wait("release", now)
        self.call_back(at, now)
        self.promised_to = advisor_id

    def escalate(self, now: datetime) -> None:
        """Let a supervisor take it; who waits already keeps the place. Raises `NotAllowed`."""
        self._wait("escalate", self.waiting_since or now)
        self.skill = SUPERVISOR

    def release(self, now: datetime) -> None:
        """Give the conversation back to the queue: the borrower waits again, from *now*."""
        self._wait("release", now)

    def reoffer(self, since: datetime) -> None:
        """Take it from a claimer who is gone or does not answer; it has waited *since*. Whose turn it was stays.

        >>> from datetime import UTC
        >>> nine = datetime(2019, 4, 1, 9, tzinfo=UTC)
        >>> handoff = Handoff(chat_id=7, state=HandoffState.CLAIMED, advisor_id=3)
        >>> handoff.reoffer(nine)
        >>> handoff.state, handoff.unanswered_since
        (<HandoffState.WAITING: 'waiting'>, None)
        """
        unanswered_since = self.unanswered_since
        self._wait("reoffer", since)
        self.unanswered_since = unanswered_since

    def keep_promise(self, now: datetime) -> datetime | None:
        """A time at which the borrower was to be written to holds for whoever comes next; that time, if it is ahead."""
        at = self.unanswered_since
        if self.state is not HandoffState.WAITING or at is None or at <= now:
            return None
        self.waiting_since, self.not_before = now, at
        return at

    def hand_back(self) -> None:
        """Let the bot go on. Raises `NotAllowed` when it is the bot who speaks."""
        self._fire("hand_back")
        self.advisor_id = self.waiting_since = self.skill = self.not_before = None
        self.unanswered_since = self.answered_at = self.offered_to = self.promised_to = None

    def hear(self, now: datetime) -> bool:
        """The borrower wrote: what was put aside is taken up again. Whether it became our turn."""
        if self.is_with_bot:
            return False
        if self.state is HandoffState.CLAIMED:
            self.not_before = None
            if self.unanswered_since is not None and self.unanswered_since > now:
                self.unanswered_since = None  # sooner than was promised
        is_news = self.unanswered_since is None
        self.unanswered_since = self.unanswered_since or now
        return is_news

    def ask_sooner(self, now: datetime) -> datetime | None:
        """They ask for a person now: the time that was promised, or that they chose, does not hold; which it was.

        >>> from datetime import UTC, timedelta
        >>> nine = datetime(2019, 4, 1, 9, tzinfo=UTC)
        >>> handoff = Handoff(chat_id=7, state=HandoffState.CLAIMED, advisor_id=3)
        >>> handoff.promise(3, nine + timedelta(days=1), nine)
        >>> handoff.ask_sooner(nine + timedelta(hours=1)).day, handoff.not_before, handoff.unanswered_since.hour
        (2, None, 10)
        """
        at = self.not_before
        if self.state is not HandoffState.WAITING or at is None or at <= now:
            self.hear(now)
            return None
        self.waiting_since = self.unanswered_since = now
        self.not_before = self.promised_to = None
        return at

    def hurry(self, now: datetime) -> None:
        """They may be in danger: whatever time was named, or whoever's turn it was, somebody has to write from *now* on.

        >>> from datetime import UTC, timedelta
        >>> nine = datetime(2019, 4, 1, 9, tzinfo=UTC)
        >>> handoff = Handoff(chat_id=7)
        >>> handoff.line_up(nine)
        >>> handoff.hurry(nine + timedelta(hours=1))
        >>> handoff.unanswered_since.hour
        10
        """
        self.unanswered_since, self.not_before, self.promised_to = now, None, None
        self.answered_at = None  # what was written before was about something else

    def answer(self, now: datetime) -> bool:
        """A person wrote to the borrower. Whether the borrower had waited for it."""
        if self.state is not HandoffState.CLAIMED:
            return False
        was_due = self.unanswered_since is not None
        self.unanswered_since, self.answered_at = None, now
        return was_due

    def mark(self, care: Care) -> None:
        """Note that somebody needs care. A crisis is not put off to a time to call back."""
        if care.outweighs(self.care):
            self.care = care
        if care is Care.CRISIS:
            self.not_before = None

    def calm(self) -> None:
        """A person has looked: no crisis any more, and still in need of care."""
        if self.care is Care.CRISIS:
            self.care = Care.VULNERABLE

    def must_be_claimed_by(self, advisor_id: int) -> None:
        """Raises `AlreadyClaimed` when somebody else has it, `NotAllowed` when nobody has."""
        if self.advisor_id is None:
            raise NotAllowed(self.state, "act")
        if self.advisor_id != advisor_id:
            raise AlreadyClaimed(self.advisor_id)

    def need_nobody_else(self) -> None:
        """It was passed on by mistake: no skill is needed. Raises `NotAllowed` unless it waits for one."""
        if self.state is not HandoffState.WAITING or self.skill is None:
            raise NotAllowed(self.state, "need nobody else")
        self.skill = None

    def leave_to_anybody(self) -> None:
        """A supervisor has had their word: from now on anybody may have it."""
        if self.skill == SUPERVISOR:
            self.skill = None

    def must_be_within(self, skills: Collection[str]) -> None:
        """Raises `SkillWanting` for whoever lacks the skill that was asked for."""
        if self.skill is not None and self.skill not in skills:
            raise SkillWanting(self.skill)

    def miss(self, now: datetime, *, is_last: bool = False) -> int | None:
        """Nobody wrote in time: taken from whoever has it, or was to call back; who had it.

        The clock runs anew, unless that was its last time: then it stays past its end until somebody writes.
        """
        silent = self.advisor_id
        if self.state is HandoffState.CLAIMED:
            self.reoffer(self.unanswered_since or now)
        self.promised_to = None
        if not is_last:
            self.unanswered_since = now
        return silent

    def _wait(self, event: str, since: datetime) -> None:
        self._fire(event)
        self.advisor_id = self.not_before = self.offered_to = self.promised_to = None
        self.waiting_since = since
        self.unanswered_since = self.unanswered_since or since

    def _have(self, event: str, advisor_id: int) -> None:
        self._fire(event)
        self.advisor_id = advisor_id
        self.waiting_since = self.not_before = self.offered_to = self.promised_to = None

    def _fire(self, event: str) -> None:
        machine.fire(_MACHINE, self, self.state, event)
