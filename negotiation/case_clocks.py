"""Case clocks: what the law wants done in a case by a day, and what of it is done.

Australia wants an answer within 21 days of the first "I can't pay", in any form:

>>> from datetime import UTC, time
>>> from .packs.contact_rules import Hours
>>> from .packs.deadline import Deadline, Source
>>> from .days.working_days import working_days
>>> office = OfficeHours(
...     zone=UTC, calendar=working_days("AU"), week=((Hours(time(9), time(17)),),) * 7)
>>> law = Source(name="National Credit Code", article="s 72")
>>> pack = Pack(code="au", name="Australia", deadlines=tuple(
...     Deadline(source=law, what=what, starts=Start.NOTICE, days=days)
...     for what, days in ((Due.ACKNOWLEDGE, 5), (Due.LIST_PAPERS, 21), (Due.DECIDE, 21))))
>>> case = Case.open(number="1", borrower_id=1, now=datetime(2019, 4, 1, 9, tzinfo=UTC))
>>> for each in clocks(case, pack, office):
...     print(each.what.value, each.by, each.is_done)
acknowledge 2019-04-06 True
list_papers 2019-04-22 False
decide 2019-04-22 False

An offer that is not taken wants a final answer; one that is taken, a letter; a refusal is an answer:

>>> later = Pack(code="us", name="United States", deadlines=tuple(
...     Deadline(source=law, what=what, starts=starts, days=days)
...     for what, starts, days in (
...         (Due.FINAL_NOTICE, Start.OFFER, 90), (Due.CONFIRM, Start.AGREED, 30))))
>>> other = Case.open(number="2", borrower_id=1, now=datetime(2019, 4, 1, 9, tzinfo=UTC))
>>> other.state = CaseState.OFFERED
>>> other.law = other.law.begin(Start.OFFER, datetime(2019, 4, 2, 9, tzinfo=UTC))
>>> for each in clocks(other, later, office):
...     print(each.what.value, each.by, each.is_done)
final_notice 2019-07-01 False
>>> other.state = CaseState.AGREED
>>> other.law = other.law.begin(Start.AGREED, datetime(2019, 4, 3, 9, tzinfo=UTC))
>>> for each in clocks(other, later, office):
...     print(each.what.value, each.by, each.is_done)
confirm 2019-05-03 False
>>> other.state = CaseState.DECLINED
>>> clocks(other, later, office)
[]

Arrears are told once more every six months in the United Kingdom, for as long as they last:

>>> arrears = Pack(code="uk", name="United Kingdom", deadlines=(Deadline(
...     source=law, what=Due.ARREARS_NOTICE, starts=Start.ARREARS, days=14, again_months=6),))
>>> other.law = other.law.begin(Start.ARREARS, datetime(2019, 4, 2, 9, tzinfo=UTC))
>>> [(each.by.isoformat(), each.is_done) for each in clocks(other, arrears, office)]
[('2019-04-16', False)]
>>> other.law = other.law.did(Due.ARREARS_NOTICE, datetime(2019, 4, 10, 9, tzinfo=UTC))
>>> [(each.by.isoformat(), each.is_done) for each in clocks(other, arrears, office)]
[('2019-10-10', False)]
>>> other.law = other.law.end(Start.ARREARS)
>>> clocks(other, arrears, office)
[]

With the application the borrower has seen which papers help, and the day of the decision is the case's own:

>>> case.submit(datetime(2019, 4, 3, 9, tzinfo=UTC), datetime(2019, 4, 24, tzinfo=UTC))
>>> [(each.what.value, each.is_done) for each in clocks(case, pack, office)]
[('acknowledge', True), ('list_papers', True)]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from .begun import begun
from .case import Case
from .days.local_time import begins
from .days.office_hours import OfficeHours
from .law_days import ASKS_FOR
from .lifecycle import ARRANGED, TALKED_ABOUT, CaseState
from .pack import Deadline, Due, Pack, Start
from .policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseClock:
    what: Due
    by: date  #: the last day in time
    is_done: bool

    def over(self, office: OfficeHours) -> datetime:
        """The moment (UTC) at which it is missed."""
        return begins(self.by + timedelta(days=1), office.zone)


def clocks(case: Case, pack: Pack, office: OfficeHours) -> list[CaseClock]:
    """In the order in which they are kept.

    What comes is acknowledged in the very turn in which it comes. The day of a decision on what was handed in, or is
    appealed, is kept with the case; a complaint's with the complaint.
    """
    return sorted(
        _found(case, pack, office), key=lambda each: (each.by, list(Due).index(each.what))
    )


def _found(case: Case, pack: Pack, office: OfficeHours) -> Iterator[CaseClock]:
    handed_in, began = case.application.submitted_at, begun(case)
    wanted = {Due.ACKNOWLEDGE: True, Due.LIST_PAPERS: _knows_papers(case)}
    wanted |= {
        what: what in case.law.done
        for start, what in ASKS_FOR.items()
        if case.state in _ASKED_IN[start]
    }
    if handed_in is None and case.state is CaseState.APPLYING:
        wanted[Due.DECIDE] = False
    for what, is_done in wanted.items():
        rules = [
            (each, since)
            for each in pack.deadlines
            if each.what is what and (since := began.get(each.starts)) is not None
        ]
        if again := _again(what, [each for each, _ in rules], case, office):
            yield CaseClock(what=what, by=again, is_done=False)
        elif rules:
            days = [
                each.last_day(since.astimezone(office.zone).date(), office.calendar)
                for each, since in rules
            ]
            yield CaseClock(what=what, by=min(days), is_done=is_done)


def _again(what: Due, rules: Sequence[Deadline], case: Case, office: OfficeHours) -> date | None:
    """By when what has gone out is to go out once more; `None` where it is not, or not yet for the first time."""
    sent = case.law.done.get(what)
    if sent is None:
        return None
    last = sent.astimezone(office.zone).date()
    return min((day for each in rules if (day := each.next_day(last)) is not None), default=None)


#: While the case stands so, what has started still asks for its notice.
_ASKED_IN = {
    # An offer that is not taken is followed by a final answer; a refusal is one.
    Start.OFFER: TALKED_ABOUT - {CaseState.APPEALED},
    Start.AGREED: ARRANGED,
    # Of the contract as well, whatever is talked about.
    Start.ARREARS: {state for state in CaseState if state.is_open},
}


def wants_answer(case: Case, pack: Pack, office: OfficeHours) -> bool:
    """Whether the law wants the first word answered though no application has come of it."""
    return any(each.what is Due.DECIDE and not each.is_done for each in clocks(case, pack, office))


def enforced_from(case: Case, pack: Pack, office: OfficeHours) -> date | None:
    """After a default notice: the last day of the time that it has to give; `None` where none was sent."""
    rule, sent = pack.deadline(Due.DEFAULT_NOTICE), case.law.began.get(Start.DEFAULT)
    if rule is None or sent is None:
        return None
    return rule.last_day(sent.astimezone(office.zone).date(), office.calendar)


def _knows_papers(case: Case) -> bool:
    """Whether the borrower was told what helps: the form lists it on its way, an advisor by asking."""
    return case.application.submitted_at is not None or case.state is not CaseState.APPLYING


def appeal_until(case: Case, pack: Pack, office: OfficeHours) -> date | None:
    """Up to when the law lets the borrower ask for another person at least; `None` where it does not say."""
    rule = pack.deadline(Due.APPEAL)
    if rule is None or case.declined is None:
        return None
    return rule.last_day(case.declined.at.astimezone(office.zone).date(), office.calendar)


def papers_asked_until(case: Case, policy: Policy, office: OfficeHours) -> date | None:
    """Up to when what an advisor asked for is waited for: by law, else by the lender's own rule, from what was asked last."""
    by_law = papers_until(case, policy.pack, office)
    if by_law is not None:
        return by_law
    last = max((one.at for one in case.asked), default=None)
    if last is None or not policy.paper_days:
        return None
    return last.astimezone(office.zone).date() + timedelta(days=policy.paper_days)


def papers_until(case: Case, pack: Pack, office: OfficeHours) -> date | None:
    """Up to when the law lets the borrower send what was asked for at least; `None` where nothing is asked."""
    rule, asked = pack.deadline(Due.SEND_PAPERS), case.law.began.get(Start.PAPERS_ASKED)
    if rule is None or asked is None or case.state is not CaseState.PAPERS_WANTED:
        return None
    return rule.last_day(asked.astimezone(office.zone).date(), office.calendar)
