"""Expiry: whether a case in which nothing is heard may be put away, and what keeps it open.

An application left lying is the borrower's to go on with; where nothing speaks against it, it may go:

>>> from datetime import UTC
>>> from .contacting.hold import HoldReason
>>> from .days.office_hours import AT_ANY_HOUR
>>> from .pack import NO_PACK
>>> monday, today = datetime(2019, 4, 1, 9, tzinfo=UTC), date(2019, 6, 3)
>>> def found(case, pack=NO_PACK, **besides):
...     kept = keeps_open(Resting(case=case, **besides), pack, AT_ANY_HOUR, today)
...     return kept and (kept.why.value, kept.until and kept.until.isoformat())
>>> mine = Case.open(number="1", borrower_id=1, now=monday)
>>> found(mine)

What is held, is with a person, or is of somebody in need of care never goes by itself:

>>> found(mine, holds=(Hold(case_id=1, reason=HoldReason.COURT, since=monday),))
('held', None)
>>> found(mine, is_with_a_person=True), found(mine, needs_care=True)
(('person', None), ('care', None))

Nor does what the lender owes a word on; an offer was one:

>>> mine.submit(monday, monday)
>>> found(mine)
('owed', None)
>>> mine.state, mine.law = CaseState.NEGOTIATING, mine.law.begin(Start.OFFER, monday)
>>> found(mine)
>>> found(mine, offer_asked=True)
('owed', None)

A plan that was broken comes back once what is late has arrived. While one is in force, talks of other terms may end: it
goes on as it was. Whoever asked for them is owed an answer first:

>>> found(mine, plan_may_hold=True)
('plan', None)
>>> found(mine, plan_may_hold=True, plan_holds=True)
>>> found(mine, plan_may_hold=True, plan_holds=True, is_answered=False)
('owed', None)

By law the first "I can't pay" may want an answer, and a no leave time for another look:

>>> from .packs.deadline import Deadline, Source
>>> def law(what, starts, days):
...     rule = Deadline(source=Source(name="National Credit Code"), what=what, starts=starts, days=days)
...     return Pack(code="x", name="X", deadlines=(rule,))
>>> other = Case.open(number="2", borrower_id=2, now=monday)
>>> found(other, law(Due.DECIDE, Start.NOTICE, 21))
('law', None)
>>> other.submit(monday, monday)
>>> other.refuse(7, "no plan fits", datetime(2019, 6, 1, tzinfo=UTC))
>>> found(other, law(Due.APPEAL, Start.DECISION, 14))
('law', '2019-06-15')
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from .case import Case
from .case_clocks import appeal_until, clocks, enforced_from, papers_until
from .contacting.hold import Hold, HoldReason
from .days.office_hours import OfficeHours
from .lifecycle import CaseState
from .pack import Due, Pack, Start
from .rests import rests

#: In these nobody but the borrower may have the next word; in the others below somebody at the lender has it.
THEIRS = frozenset({
    CaseState.APPLYING,
    CaseState.PAPERS_WANTED,
    CaseState.NEGOTIATING,
    CaseState.DECLINED,
})  # fmt: skip
OURS = frozenset({
    CaseState.UNDER_REVIEW,
    CaseState.COUNTERED,
    CaseState.APPEALED,
    CaseState.AGREED,
    CaseState.BROKEN,
})  # fmt: skip
#: These go on by themselves, unless a hold has no end that somebody has to look at, as after a death.
REST_HELD = frozenset({CaseState.ACTIVE})
#: Of whom was in danger, or has lost somebody, a person decides, also once it is over.
GRAVE = frozenset({HoldReason.DEATH, HoldReason.CRISIS})


class Why(StrEnum):
    """What keeps a case open in which nothing is heard."""

    HELD = "held"
    COMPLAINT = "complaint"  #: that is not answered
    PERSON = "person"  #: one is waited for, or has the conversation
    CARE = "care"  #: they may be in danger or in need: a person decides
    OWED = "owed"  #: the lender has the next word
    SIGNING = "signing"  #: an agreement is out for signing, or waits for its seal
    PLAN = "plan"  #: one is in force, or comes back once what is late has arrived
    LAW = "law"  #: it wants an answer first, or gives time


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    why: Why
    until: date | None = None  #: the last day, where there is one


@dataclass(frozen=True, slots=True, kw_only=True)
class Resting:
    """A case in which nothing is heard, with what there is in it."""

    case: Case
    holds: Sequence[Hold] = ()  #: those that are on
    is_with_a_person: bool = False  #: or waits for one
    is_complained_of: bool = False  #: and the complaint is not answered
    needs_care: bool = False  #: and no person has decided
    offer_asked: bool = False  #: a supervisor is asked about one
    signs_until: date | None = None  #: of an agreement out for signing
    plan_may_hold: bool = False
    plan_holds: bool = False  #: one is in force, and other terms are talked about
    is_answered: bool = (
        True  #: to who asked for other terms: an offer, papers asked for, or handed back
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PutAway:
    """A borrower's newest case, where it was put away and none has followed."""

    number: str
    at: datetime
    was_declined: bool
    until: datetime | None  #: what was told is erased then; `None`: kept until a person decides
    is_erased: bool


def keeps_open(resting: Resting, pack: Pack, office: OfficeHours, today: date) -> Kept | None:
    """What keeps it open, the gravest first; `None` where it may be put away."""
    case = resting.case
    if resting.holds:
        return Kept(why=Why.HELD, until=_held_until(resting.holds, office))
    if resting.is_complained_of:
        return Kept(why=Why.COMPLAINT)
    if resting.is_with_a_person:
        return Kept(why=Why.PERSON)
    if resting.needs_care:
        return Kept(why=Why.CARE)
    if case.state is CaseState.AGREED:
        return Kept(why=Why.SIGNING, until=resting.signs_until)
    if resting.plan_may_hold and not resting.plan_holds:
        return Kept(why=Why.PLAN)
    is_owed = not resting.is_answered if resting.plan_holds else _is_owed(case)
    if resting.offer_asked or is_owed:
        return Kept(why=Why.OWED, until=_promised_for(case, office, today))
    days = [*_by_law(case, pack, office, today)]
    if not days or resting.plan_holds:  # the law's days run on under the plan
        return None
    until = None if None in days else max(day for day in days if day is not None)
    return Kept(why=Why.LAW, until=until)


def _held_until(holds: Sequence[Hold], office: OfficeHours) -> date | None:
    """The last day of all holds; `None` where one lasts until it is lifted."""
    ends = [one.until for one in holds]
    last = max((end for end in ends if end is not None), default=None)
    if None in ends or last is None:
        return None
    return (last - timedelta(seconds=1)).astimezone(office.zone).date()


def _is_owed(case: Case) -> bool:
    """Whether the lender has not answered what it was asked last: with an offer, a plan, or a no."""
    if case.state in OURS:
        return True
    said_no = case.declined
    asked = [case.application.submitted_at, said_no.appealed_at if said_no else None]
    answers = [case.law.began.get(start) for start in (Start.OFFER, Start.AGREED)]
    last = max((at for at in asked if at is not None), default=None)
    answered = [at for at in (*answers, said_no.at if said_no else None) if at is not None]
    return last is not None and not any(at >= last for at in answered)


def _promised_for(case: Case, office: OfficeHours, today: date) -> date | None:
    """The day by which a decision is promised, as long as it is not over: then `deciding` speaks of it."""
    by = case.decide_by.astimezone(office.zone).date() if case.decide_by is not None else None
    return by if by is not None and today <= by else None


def _by_law(case: Case, pack: Pack, office: OfficeHours, today: date) -> Iterator[date | None]:
    """The last days of what the law gives time for; `None` for what has to be done first."""
    for each in clocks(case, pack, office):
        is_sent = each.what is Due.ARREARS_NOTICE and each.what in case.law.done
        if not (
            each.is_done or is_sent
        ):  # what is to be sent again in half a year waits for no one
            yield None
    given = [appeal_until(case, pack, office), papers_until(case, pack, office)]
    given += [enforced_from(case, pack, office)]
    given += [each.until for each in rests(case, pack, office, today)]
    yield from (day for day in given if day is not None and today <= day)
