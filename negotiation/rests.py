"""Rests: what the law does not let the lender do in a case for a time: until which day, or until what is settled.

Australia lets nothing be enforced until the lender has answered, and for 14 days after a no:

>>> from datetime import UTC, datetime, time
>>> from .pack import Deadline
>>> from .packs.contact_rules import Hours
>>> from .days.working_days import working_days
>>> office = OfficeHours(
...     zone=UTC, calendar=working_days("AU"), week=((Hours(time(9), time(17)),),) * 7)
>>> law = Source(name="National Credit Code", article="s 89A")
>>> pack = Pack(
...     code="au", name="Australia",
...     deadlines=(Deadline(source=law, what=Due.NO_ENFORCEMENT, starts=Start.REFUSAL, days=14),),
...     standstills=(Standstill(
...         source=law, starts=Start.NOTICE, stops=frozenset({Stopped.ENFORCEMENT})),))
>>> monday = datetime(2019, 4, 1, 9, tzinfo=UTC)
>>> case = Case.open(number="1", borrower_id=1, now=monday)
>>> def shown(today):
...     return [(each.starts.value, each.until and each.until.isoformat())
...             for each in rests(case, pack, office, today)]
>>> shown(monday.date())
[('notice', None)]
>>> case.submit(monday, monday)
>>> case.refuse(7, "no plan fits", monday)
>>> shown(monday.date()), shown(date(2019, 4, 16))
([('refusal', '2019-04-15')], [])
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from .begun import begun
from .case import Case
from .case_clocks import appeal_until
from .contacting.hold import Hold, HoldReason
from .days.office_hours import OfficeHours
from .law_days import LawDays
from .lifecycle import ARRANGED, UNSIGNED, CaseState
from .loans.loan import Loan
from .pack import Due, Pack, Source, Standstill, Start, Stopped


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    starts: Start
    stops: frozenset[Stopped]
    until: date | None  #: the last day; `None`: until it is settled, or while the plan is kept
    source: Source


def rests(
    case: Case,
    pack: Pack,
    office: OfficeHours,
    today: date,
    *,
    holds: Sequence[Hold] = (),
    loan: Loan | None = None,
    law: LawDays | None = None,
) -> list[Rest]:
    """Those that *pack*, with only the rules that bind, gives *today*; *holds* are those that are on; with other *law* days, were they so."""
    if not case.state.is_open:
        return []
    late = loan if _is_about_delays(pack) else None
    began = begun(case, holds=holds, loan=late, zone=office.zone, law=law)
    found = [*_standing(case, pack, office, began, holds), *_not_before(pack, office, began)]
    return [each for each in dict.fromkeys(found) if each.until is None or today <= each.until]


def _is_about_delays(pack: Pack) -> bool:
    """Whether anything runs from the oldest unpaid instalment, which takes long to find."""
    starts = *(each.starts for each in pack.standstills), *(each.starts for each in pack.deadlines)
    return Start.DELINQUENCY in starts


def _standing(
    case: Case,
    pack: Pack,
    office: OfficeHours,
    began: Mapping[Start, datetime],
    holds: Sequence[Hold],
) -> Iterator[Rest]:
    for rule in pack.standstills:
        since = began.get(rule.starts)
        if since is None:
            continue
        until = _last_day(rule, since.astimezone(office.zone).date(), holds, office)
        if rule.days is None and rule.starts is not Start.AGREED:
            until = appeal_until(case, pack, office) if case.state is CaseState.DECLINED else None
        if until is not None or (rule.days is None and _lasts(case, rule.starts)):
            yield Rest(starts=rule.starts, stops=rule.stops, until=until, source=rule.source)


def _not_before(
    pack: Pack, office: OfficeHours, began: Mapping[Start, datetime]
) -> Iterator[Rest]:
    """What may be enforced only after some days."""
    for rule in pack.deadlines:
        since = began.get(rule.starts)
        if rule.what is Due.NO_ENFORCEMENT and since is not None:
            until = rule.last_day(since.astimezone(office.zone).date(), office.calendar)
            stops = frozenset({Stopped.ENFORCEMENT})
            yield Rest(starts=rule.starts, stops=stops, until=until, source=rule.source)


def _last_day(
    rule: Standstill, since: date, holds: Sequence[Hold], office: OfficeHours
) -> date | None:
    """By the days of the rule; of a breathing space the day that was noted with its hold goes before."""
    if rule.starts is Start.BREATHING_SPACE:
        ends = (one.until for one in holds if one.reason is HoldReason.BREATHING_SPACE)
        noted = next((end for end in ends if end is not None), None)
        if noted is not None:
            return (noted - timedelta(seconds=1)).astimezone(office.zone).date()
    return None if rule.days is None else since + timedelta(days=rule.days)


def _lasts(case: Case, starts: Start) -> bool:
    """Whether what has no last day goes on: an agreement while it is kept, all else until it is settled."""
    if starts is Start.AGREED:
        return case.state in ARRANGED
    is_unsettled = case.state is CaseState.APPLYING or case.state in UNSIGNED
    return is_unsettled and not _is_signed(case.law)


def _is_signed(law: LawDays) -> bool:
    """Whether there was an agreement already: what is talked about now is another one."""
    return Due.CONFIRM in law.done
