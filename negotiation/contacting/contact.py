"""Contact: whether somebody may be written to or called now, when else, or why not.

>>> from datetime import time
>>> from zoneinfo import ZoneInfo
>>> from negotiation.pack import ContactHours
>>> standard = Source(name="GB/T 45251-2025")
>>> china = Pack(
...     code="china", name="China", country="CN",
...     hours=(ContactHours(source=standard, opens=time(8), closes=time(22)),))
>>> wei = Person(zone=ZoneInfo("Asia/Shanghai"))
>>> late = datetime(2019, 4, 1, 22, tzinfo=wei.zone)
>>> found = may_contact(wei, late, ContactKind.REMINDER, pack=china)
>>> print(found.moment.astimezone(wei.zone).isoformat(), found.why)
2019-04-02T08:00:00+08:00 hours: GB/T 45251-2025

Who asks is answered at any hour; what an agreement settles is not asked for:

>>> print(may_contact(wei, late, ContactKind.ANSWER, pack=china).why)
asked: the borrower's question
>>> kept = Person(zone=wei.zone, agreement=AgreementState.KEPT)
>>> print(may_contact(kept, late, ContactKind.COLLECTING, pack=china).why)
agreed: the agreement
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum

from negotiation.agreeing.agreement import AgreementState
from negotiation.days.local_time import begins
from negotiation.pack import Channel, Pack, Source, Standstill, Start, Stopped

from .contact_history import Contact, capped_until, silent_until
from .contact_times import time_rules
from .hold import Hold
from .preferences import ContactKind, Preferences

#: So far ahead a moment is looked for; where there is none, the answer is no.
HORIZON = timedelta(days=400)


class Reason(StrEnum):
    """Why somebody may be contacted, or may not."""

    ASKED = "asked"  #: it answers what they asked
    FREE = "free"  #: nothing speaks against it
    NO_CONSENT = "no_consent"  #: they have not agreed to be written to here, or no longer
    OPTED_OUT = "opted_out"  #: they do not want to hear of it
    CHANNEL_REFUSED = "channel_refused"  #: not in this way
    PAID = "paid"  #: nothing is owed that it could be about
    AGREED = "agreed"  #: an agreement is out for signing, or in force
    UNDECIDED = "undecided"  #: the lender owes them an answer first
    STANDSTILL = "standstill"  #: the law gives them a time of rest
    HELD = "held"
    HOURS = "hours"  #: not at this hour or on this day
    QUIET = "quiet"  #: they asked not to be disturbed then
    CAP = "cap"  #: often enough, others' contacts counted in
    SILENCE = "silence"  #: somebody has just spoken with them


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    reason: Reason
    source: Source  #: of the rule

    def __str__(self) -> str:
        return f"{self.reason}: {self.source}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Yes:
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class NotBefore:
    moment: datetime  #: in UTC; asked again then, since much may have happened
    why: Why  #: what puts it off for longest


@dataclass(frozen=True, slots=True, kw_only=True)
class No:
    why: Why


Answer = Yes | NotBefore | No


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Whom it is about, as far as contact is concerned."""

    zone: tzinfo  #: of their clock
    preferences: Preferences = Preferences()  # noqa: RUF009 - it is frozen
    has_consented: bool = True  #: to be written to in this way at all
    is_paid: bool = False  #: what it would be about
    is_late: bool = False  #: the same: a reminder of it asks for the money as well
    holds: tuple[Hold, ...] = ()
    contacts: tuple[Contact, ...] = ()  #: made before, by the lender and by others
    agreement: AgreementState | None = None  #: the newest
    started: Mapping[Start, datetime] = field(default_factory=dict)  #: what began when


def may_contact(
    person: Person,
    now: datetime,
    kind: ContactKind,
    *,
    pack: Pack,
    channel: Channel = Channel.MESSAGE,
) -> Answer:
    """Whether *person* may be contacted, by the rules of a *pack* that bind product and actor.

    An answer to their own question is always free. Everything else keeps the hours of the law
    and their own rest, and waits for a hold to end. What is about paying is counted: by caps,
    after a conversation, and not at all once paid; what asks for something late waits for the days
    of rest that the law gives. Collecting waits also for the lender's own answer, and for an
    agreement to be broken. Raises `ValueError` for a *now* without a zone.
    """
    if now.tzinfo is None:
        raise ValueError("a moment has a time zone")
    if kind is ContactKind.ANSWER:
        return Yes(why=Why(reason=Reason.ASKED, source=_QUESTION))
    never = next(_never(person, kind, pack, channel), None)
    if never is not None:
        return No(why=never)
    moment, why, before = now, Why(reason=Reason.FREE, source=Source(name=pack.name)), None
    longest = timedelta(0)
    while moment != before:
        before = moment
        for later, rule in _not_before(person, moment, kind, pack, channel):
            if later is None or later > now + HORIZON:
                return No(why=rule)
            if later > moment:
                why, longest = (
                    (rule, later - moment) if later - moment > longest else (why, longest)
                )
                moment = later
    return Yes(why=why) if moment == now else NotBefore(moment=moment.astimezone(UTC), why=why)


def _never(person: Person, kind: ContactKind, pack: Pack, channel: Channel) -> Iterator[Why]:
    """What forbids it whatever the hour."""
    if not person.has_consented:
        yield Why(reason=Reason.NO_CONSENT, source=_WISH)
    if kind in person.preferences.opted_out:
        yield Why(reason=Reason.OPTED_OUT, source=_WISH)
    if channel in person.preferences.refused:
        yield Why(reason=Reason.CHANNEL_REFUSED, source=_WISH)
    if person.is_paid and kind.is_about_paying:
        yield Why(reason=Reason.PAID, source=_BOOK)
    if kind is not ContactKind.COLLECTING:
        return
    if person.agreement in _AGREED:
        yield Why(reason=Reason.AGREED, source=_law(pack, Start.AGREED) or _AGREEMENT)
    question = _unanswered(person.started)
    if question is not None:
        yield Why(reason=Reason.UNDECIDED, source=_law(pack, question) or _PROMISE)


def _not_before(
    person: Person, moment: datetime, kind: ContactKind, pack: Pack, channel: Channel
) -> Iterator[tuple[datetime | None, Why]]:
    """For every rule the first moment from *moment* on that it allows; `None` for never."""
    for hold in person.holds:
        if hold.is_on(moment):
            ends = [end for end in (hold.until, hold.lifted_at) if end is not None]
            source = Source(name="hold", article=hold.reason)
            yield min(ends, default=None), Why(reason=Reason.HELD, source=source)
    if kind is ContactKind.COLLECTING or (kind.is_about_paying and person.is_late):
        for rule in pack.standstills:
            rested = _rested_until(rule, person, moment)
            yield rested, Why(reason=Reason.STANDSTILL, source=rule.source)
    if kind.is_about_paying:
        yield from _counted(person, moment, pack, channel)
    for hours in time_rules(pack, person.preferences, channel):
        reason = Reason.QUIET if hours.source is None else Reason.HOURS
        opens = hours.next_allowed(moment, person.zone)
        yield opens, Why(reason=reason, source=hours.source or _WISH)


def _counted(
    person: Person, moment: datetime, pack: Pack, channel: Channel
) -> Iterator[tuple[datetime | None, Why]]:
    zone = person.zone
    for silence in pack.silences:
        if channel in silence.channels:
            later = silent_until(silence, person.contacts, moment, zone)
            yield later, Why(reason=Reason.SILENCE, source=silence.source)
    for cap in pack.caps:
        if channel in cap.channels:
            capped = capped_until(cap, person.contacts, moment, zone)
            yield capped, Why(reason=Reason.CAP, source=cap.source)


def _rested_until(rule: Standstill, person: Person, moment: datetime) -> datetime:
    """The end of the days of rest that *rule* gives; the day on which it began does not count."""
    began = person.started.get(rule.starts)
    if began is None or rule.days is None or Stopped.COLLECTING not in rule.stops:
        return moment
    last = began.astimezone(person.zone).date() + timedelta(days=rule.days)
    return max(moment, begins(last + timedelta(days=1), person.zone))


def _unanswered(started: Mapping[Start, datetime]) -> Start | None:
    """What the borrower asked last, if the lender has not answered it."""
    asked = [start for start in _QUESTIONS if start in started]
    if not asked:
        return None
    last = max(asked, key=lambda start: started[start])
    answers = [started[start] for start in _ANSWERS if start in started]
    return None if any(answer >= started[last] for answer in answers) else last


def _law(pack: Pack, start: Start) -> Source | None:
    """The source of the rule, if there is one, by which collecting stops from *start* on."""
    for rule in pack.standstills:
        if rule.starts is start and Stopped.COLLECTING in rule.stops:
            return rule.source
    return None


def strictest(answers: Iterable[Answer]) -> Answer:
    """The answer that keeps all of them: a no, else the latest moment, else a yes.

    Raises `ValueError` for none.
    """
    return max(answers, key=_strictness)


def _strictness(answer: Answer) -> tuple[int, datetime]:
    match answer:
        case No():
            return 2, _EARLY
        case NotBefore(moment=moment):
            return 1, moment
        case Yes():
            return 0, _EARLY


_EARLY = datetime.min.replace(tzinfo=UTC)
_QUESTION = Source(name="the borrower's question")
_WISH = Source(name="the borrower's wish")
_AGREEMENT = Source(name="the agreement")
_PROMISE = Source(name="the lender's promise of an answer")
_BOOK = Source(name="the lender's book")

#: What an answer is owed to, and what answers it.
_QUESTIONS = (Start.NOTICE, Start.APPLICATION, Start.COMPLETE, Start.APPEAL)
_ANSWERS = (Start.DECISION, Start.REFUSAL, Start.AGREED)
#: Out for signing, or in force though perhaps late: only once it is broken, it counts no more.
_AGREED = {
    AgreementState.TO_SIGN,
    AgreementState.SIGNED,
    AgreementState.KEPT,
    AgreementState.SLIPPED,
}
