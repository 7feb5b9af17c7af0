"""Hold: nothing unasked goes out, for a reason and a time.

Its state follows from its times: nobody has to be awake for it to begin or to run out.

>>> from datetime import UTC
>>> may = [datetime(2019, 5, day, tzinfo=UTC) for day in range(1, 32)]
>>> hold = Hold(case_id=1, reason=HoldReason.COMPLAINT, since=may[1], until=may[14])
>>> [hold.state(may[day]).value for day in (0, 1, 14)]
['to_come', 'on', 'run_out']
>>> hold.extend(may[20], may[9])
>>> hold.lift(may[17])
>>> hold.state(may[18]).value
'lifted'
>>> hold.lift(may[18])
Traceback (most recent call last):
    ...
negotiation.refusals.desk.NotOnHold
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from negotiation import machine
from negotiation.refusals import DatePassed, NotAllowed, NotOnHold


class HoldReason(StrEnum):
    DISPUTED = "disputed"  #: the debt, its amount, or whose it is
    DEATH = "death"
    INSOLVENCY = "insolvency"
    BREATHING_SPACE = "breathing_space"  #: a moratorium granted by law
    CRISIS = "crisis"  #: the borrower is in danger or distress
    COMPLAINT = "complaint"
    COURT = "court"
    LAWYER = "lawyer"  #: one acts for the borrower, and is to be talked with
    MILITARY = "military"  #: in service, whom the law of a place may protect


class HoldState(StrEnum):
    TO_COME = "to_come"  #: known beforehand
    ON = "on"
    RUN_OUT = "run_out"  #: at its time
    LIFTED = "lifted"  #: before it


_S = HoldState

ROWS: tuple[machine.Row[HoldState], ...] = (
    # event      from                    to
    ("begin",    [_S.TO_COME],           _S.ON),
    ("extend",   [_S.ON],                _S.ON),
    ("run_out",  [_S.ON],                _S.RUN_OUT),
    ("lift",     [_S.TO_COME, _S.ON],    _S.LIFTED),
)  # fmt: skip

_MACHINE = machine.declare(HoldState, ROWS)


@dataclass(eq=False, kw_only=True)
class Hold:
    id: int | None = None
    case_id: int
    reason: HoldReason
    since: datetime
    until: datetime | None = None  #: `None`: until it is lifted
    lifted_at: datetime | None = None

    def state(self, now: datetime) -> HoldState:
        """Where it stands: on from `since`, up to and without `until` or the moment it was lifted."""
        if self.lifted_at is not None and self.lifted_at <= now:
            return HoldState.LIFTED
        if now < self.since:
            return HoldState.TO_COME
        return HoldState.ON if self.until is None or now < self.until else HoldState.RUN_OUT

    def is_on(self, now: datetime) -> bool:
        """Whether it holds."""
        return self.state(now) is HoldState.ON

    def lift(self, now: datetime) -> None:
        """End it before its time. Raises `NotOnHold` when it is over."""
        self._must_allow("lift", now)
        self.lifted_at = now

    def extend(self, until: datetime | None, now: datetime) -> None:
        """Let it hold until another time, or until it is lifted.

        Raises `NotOnHold` when it does not hold, `DatePassed` for a time that is not to come.
        """
        self._must_allow("extend", now)
        if until is not None and until <= now:
            raise DatePassed(until.date(), now.date())
        self.until = until

    def _must_allow(self, event: str, now: datetime) -> None:
        try:
            machine.after(_MACHINE, self.state(now), event)
        except NotAllowed as refusal:
            raise NotOnHold from refusal
