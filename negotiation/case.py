"""Case: one borrower's difficulty with one or more loans, from first contact to closed.

>>> from datetime import UTC
>>> from .applying.application import Hardship
>>> from .money import Money
>>> monday = datetime(2019, 4, 1, 9, tzinfo=UTC)
>>> case = Case.open(number="P-2019-0001", borrower_id=1, now=monday)
>>> case.record(hardship=Hardship.JOB_LOST, can_pay=Money(350, "USD"))
>>> case.submit(monday, monday)

What was handed in does not change under the reader's eyes; what was not said yet may follow:

>>> case.record(can_pay=Money(400, "USD"))
Traceback (most recent call last):
    ...
negotiation.refusals.refusal.NotAllowed: record while under_review
>>> case.record(outgoings=Money(1700, "USD"))

Before that all of it may be told anew, and the notice stands:

>>> fresh = Case.open(number="P-2019-0005", borrower_id=5, now=monday)
>>> fresh.record(hardship=Hardship.ILLNESS, health_consent=True, can_pay=Money(350, "USD"))
>>> fresh.begin_anew()
>>> fresh.application == Application(health_consent=True), fresh.notice_at == monday
(True, True)
>>> case.begin_anew()
Traceback (most recent call last):
    ...
negotiation.refusals.refusal.NotAllowed: begin anew while under_review

An advisor may set a figure right with the borrower:

>>> case.correct("outgoings", Money(1650, "USD")), case.application.spent
(Money('1700.00', 'USD'), Money('1650.00', 'USD'))

Who is refused may have another person look, once, also where it was about other terms than those in force:

>>> friday = datetime(2019, 4, 5, 9, tzinfo=UTC)
>>> case.law = case.law.begin(Start.AGREED, monday)
>>> case.refuse(7, "the terms in force can be kept", friday)
>>> fire(case, "resume")
>>> case.state, case.may_appeal
(<CaseState.ACTIVE: 'active'>, True)
>>> case.law = case.law.begin(Start.AGREED, datetime(2019, 4, 9, 9, tzinfo=UTC))
>>> case.may_appeal
False

Who does not want it any more takes it back, before it is signed:

>>> case.withdraw(friday)
Traceback (most recent call last):
    ...
negotiation.refusals.refusal.NotAllowed: withdraw while active
>>> other = Case.open(number="P-2019-0002", borrower_id=2, now=monday)
>>> other.withdraw(friday)
>>> other.state, other.closed_at == friday
(<CaseState.WITHDRAWN: 'withdrawn'>, True)

What nobody goes on with is put away, on the day that was told; one word before it keeps it open:

>>> third = Case.open(number="P-2019-0003", borrower_id=3, now=monday)
>>> third.will_expire(friday)
>>> third.keep_open()
>>> third.expires_at is None
True
>>> third.will_expire(friday)
>>> third.expire(friday)
>>> third.state, third.closed_at == friday, third.expires_at
(<CaseState.EXPIRED: 'expired'>, True, None)

Who was refused may apply again once something has changed: a new notice, with what was told as it was.

>>> fourth = Case.open(number="P-2019-0004", borrower_id=4, now=monday)
>>> fourth.record(hardship=Hardship.JOB_LOST)
>>> fourth.submit(monday, friday)
>>> fourth.refuse(7, "no plan fits", friday)
>>> later = datetime(2019, 6, 3, 9, tzinfo=UTC)
>>> fourth.apply_again(later)
>>> fourth.state, fourth.notice_at == later, fourth.application.submitted_at, fourth.application.hardship.value
(<CaseState.APPLYING: 'applying'>, True, None, 'job_lost')
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from .applying.application import Application, Hardship
from .applying.asked_papers import Asked
from .applying.figure_mark import CAN_PAY, figure_of, with_figure
from .applying.paper import Want
from .case_ends import ClosedReason, Declined
from .law_days import LawDays
from .lifecycle import IN_HAND, UNDECIDED, CaseState, allows, fire, must_allow
from .money import Money
from .packs.deadline import Start
from .refusals import DecidedBefore, NotAllowed, NotTold


@dataclass(eq=False, kw_only=True)
class Case:
    id: int | None = None
    number: str
    borrower_id: int
    state: CaseState = CaseState.APPLYING
    opened_at: datetime
    notice_at: datetime  #: when the hardship notice was given: the lender's clocks run from here
    application: Application = field(default_factory=Application)
    decide_by: datetime | None = None
    closed_at: datetime | None = None
    closed_reason: ClosedReason | None = None
    version: int | None = None
    declined: Declined | None = None  #: the last time the lender said no
    law: LawDays = field(default_factory=LawDays)
    #: When it is put away, as the borrower was told, unless they are heard before.
    expires_at: datetime | None = None
    asked: tuple[Asked, ...] = ()  #: papers that an advisor asked for, the oldest first

    @classmethod
    def open(cls, *, number: str, borrower_id: int, now: datetime) -> Case:
        """Open a case with the first "I can't pay", which is the hardship notice."""
        return cls(number=number, borrower_id=borrower_id, opened_at=now, notice_at=now)

    def record(self, **answers: Any) -> None:
        """Put answers into the application, by its fields.

        Raises `NotAllowed` for what was handed in already, `Implausible` for figures nobody has,
        `LookupError` for what is not asked.
        """
        self._must_be_writable(*answers)
        self.application = self.application.answered(**answers)

    def correct(self, name: str, figure: Money) -> Money:
        """Set a figure right that was handed in, and return what it was.

        Raises `NotAllowed` before it is handed in and once the talks are over, `NotTold`, `Implausible`.
        """
        if not self.may_correct:
            raise NotAllowed(self.state, "correct")
        was = figure_of(self.application, name)
        if was is None:
            raise NotTold(name)
        self.application = with_figure(self.application, name, figure)
        return was

    def note_possible(self, figure: Money) -> Money | None:
        """What the borrower says they can pay each month now, whatever plan there is, and return what it was.

        The next plan is worked out with it; the one in force stays as it is.
        """
        was = self.application.can_pay
        self.application = with_figure(self.application, CAN_PAY, figure)
        return was

    def correct_reason(self, reason: Hardship) -> Hardship | None:
        """Set the reason right that was handed in, and return what it was; of health only where that may be kept.

        Raises `NotAllowed` as `correct` does.
        """
        if not self.may_correct:
            raise NotAllowed(self.state, "correct")
        was = self.application.hardship
        self.application = self.application.answered(hardship=self.application.kept_as(reason))
        return was

    @property
    def may_correct(self) -> bool:
        """Whether a figure that was handed in can be set right: while the talks last, and no offer rests on it."""
        return self.state in UNDECIDED

    def decline(self, name: str) -> None:
        """Leave a question without an answer. Raises as `record` does."""
        self._must_be_writable(name)
        self.application = self.application.answered(declined=name)

    def go_without(self, want: Want, words: str = "") -> None:
        """The borrower has no such paper, and says why in their own words. Raises `NotAllowed` once it has ended."""
        if not self.state.is_open:
            raise NotAllowed(self.state, "go without")
        self.application = self.application.goes_without(want, words)

    def ask_for(self, want: Want, now: datetime) -> None:
        """An advisor asks for a paper; asked for before, it is asked for anew."""
        self.do_not_wait_for(want)
        self.asked = (*self.asked, Asked(want=want, at=now))

    def do_not_wait_for(self, want: Want) -> None:
        """It was asked for by mistake, there is none, or one that is here will do."""
        self.asked = tuple(one for one in self.asked if one.want is not want)

    def wait_for_none(self) -> None:
        """It goes on with what is here."""
        self.asked = ()

    def lose_voice(self) -> None:
        """The voice note that told it could not be kept: the question is open again."""
        self.application = self.application.answered(spoken=None)

    def may_record(self, name: str) -> bool:
        """Whether an answer can be given: any until it is handed in, then what is missing."""
        if self.state in {CaseState.APPLYING, CaseState.PAPERS_WANTED}:
            return True
        return self.state in IN_HAND and getattr(self.application, name) is None

    def submit(self, now: datetime, decide_by: datetime) -> None:
        """Hand the application in, to be answered by *decide_by*. Raises `NotAllowed`."""
        fire(self, "submit")
        self.application = replace(self.application, submitted_at=now)
        self.decide_by = decide_by

    def must_be_refusable(self, advisor_id: int) -> None:
        """Raises `NotAllowed`, `DecidedBefore` on an appeal."""
        self.must_be_for(advisor_id)
        must_allow(self, "decline")

    def refuse(self, advisor_id: int, why: str, now: datetime) -> None:
        """Say no to it, with the rule. Raises as `must_be_refusable` does."""
        self.must_be_refusable(advisor_id)
        fire(self, "decline")
        self.wait_for_none()
        self.declined = Declined(by=advisor_id, at=now, why=why)

    @property
    def may_appeal(self) -> bool:
        """Whether another person can be asked to look at a no: to a plan, or to other terms than those in force."""
        said_no, agreed = self.declined, self.law.began.get(Start.AGREED)
        if self.state is not CaseState.ACTIVE or said_no is None or agreed is None:
            return self.state is CaseState.DECLINED
        return said_no.at > agreed and said_no.appealed_at is None

    def appeal(self, now: datetime, decide_by: datetime) -> None:
        """Have another person look, by *decide_by*. Raises `NotAllowed` unless it was declined."""
        if not self.may_appeal:
            raise NotAllowed(self.state, "appeal")
        fire(self, "appeal")
        if self.declined is not None:
            self.declined = replace(self.declined, appealed_at=now)
        self.decide_by = decide_by

    def reassess(self) -> None:
        """Talk about other terms than those in force: the day named for the first answer is gone. Raises `NotAllowed`."""
        fire(self, "reassess")
        self.decide_by = None

    def must_be_for(self, advisor_id: int) -> None:
        """Raises `DecidedBefore` for whoever refused what is appealed; see `negotiation.desk.impartial`."""
        if not self.is_for(advisor_id):
            raise DecidedBefore(advisor_id)

    def is_for(self, advisor_id: int) -> bool:
        """Whether it may be theirs: not of whoever refused what is appealed."""
        said_no = self.declined
        return said_no is None or said_no.appealed_at is None or said_no.by != advisor_id

    def close(self, reason: ClosedReason, now: datetime) -> None:
        """End the case from outside the negotiation. Raises `NotAllowed` when it has ended."""
        fire(self, "close")
        self.closed_at = now
        self.closed_reason = reason

    def withdraw(self, now: datetime) -> None:
        """End it because the borrower no longer wants it. Raises `NotAllowed` where nothing is asked for any more."""
        fire(self, "withdraw")
        self.closed_at = now

    def will_expire(self, at: datetime) -> None:
        """Nobody goes on with it: it is put away *at* a moment. Raises `NotAllowed` where somebody owes a word."""
        must_allow(self, "expire")
        self.expires_at = at

    def keep_open(self) -> None:
        """Somebody was heard."""
        self.expires_at = None

    def expire(self, now: datetime) -> None:
        """Put it away: nothing was heard for too long. Raises `NotAllowed`."""
        fire(self, "expire")
        self.closed_at, self.expires_at = now, None

    def begin_anew(self) -> None:
        """Drop what was told, before it is handed in; the notice stays. Raises `NotAllowed`."""
        if self.state is not CaseState.APPLYING:
            raise NotAllowed(self.state, "begin anew")
        self.application = self.application.anew()

    def apply_again(self, now: datetime) -> None:
        """Something has changed since the lender said no: a new notice. What was told stays, to be put right. Raises `NotAllowed`."""
        fire(self, "apply_again")
        self.wait_for_none()
        self.notice_at, self.decide_by, self.expires_at = now, None, None
        self.application = replace(self.application, submitted_at=None)
        self.law = self.law.anew()

    @property
    def may_withdraw(self) -> bool:
        """Whether the borrower can say that they no longer want it."""
        return allows(self.state, "withdraw")

    def _must_be_writable(self, *names: str) -> None:
        if not all(self.may_record(name) for name in names):
            raise NotAllowed(self.state, "record")
