"""Policy: what the lender allows and promises; the lender's configuration overrides it.

>>> Policy(contact_from=time(21), contact_until=time(8))
Traceback (most recent call last):
    ...
negotiation.faults.Faulty: contact_until: 08:00 is not after contact_from, which is 21:00

Nobody is put away before they were told:

>>> Policy(expire_days=10)
Traceback (most recent call last):
    ...
negotiation.faults.Faulty: expire_notice_days: 14 is not between 0 and expire_days, which is 10
>>> Policy(expire_days=60).silent_days
46

What cannot be meant is refused with what it would come to:

>>> Policy(offer_days=0)
Traceback (most recent call last):
    ...
negotiation.faults.Faulty: offer_days: 0 cannot be meant: an offer would end before anybody could answer it
>>> Policy(reminder_offsets=(-99, 0))
Traceback (most recent call last):
    ...
negotiation.faults.Faulty: reminder_offsets: -99 is not between -31 and 31: a reminder further from its due date is of another one
>>> Policy(nudge_hours=(24, 24))
Traceback (most recent call last):
    ...
negotiation.faults.Faulty: nudge_hours: each stands there once

What the law of the place says of the product is in it, and binds it too:

>>> from .pack import LongestExtension
>>> rule = LongestExtension(source=Source(name="Interim Measures"), percent=100, up_to=12)
>>> policy = Policy(pack=Pack(code="x", name="X", extensions=(rule,)))
>>> policy.pack.longest_extension(12), policy.pack.longest_extension(60)
(12, None)
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from .applying.paper_wants import PaperLists
from .faults import Fault, refuse
from .limits import MOST_MONTHS, Limits, outside
from .loans.charge import ChargeKind
from .pack import NO_PACK, ContactHours, Pack, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Raises `Faulty` for what contradicts itself."""

    contact_from: time = time(8)  #: the borrower's local time, from which the lender may write
    contact_until: time = time(21)  #: and before which
    reminder_at: time = time(10)  #: the borrower's local time
    reminder_offsets: tuple[int, ...] = (-3, 0, 3)  #: days from the due date
    nudge_hours: tuple[int, ...] = (24, 72)  #: after the last word, of an application left lying
    #: After the last word, an application that nobody goes on with is put away; 0: never.
    expire_days: int = 0
    expire_notice_days: int = 14  #: before it is, the borrower is told
    paper_days: int = (
        14  #: to send a paper that is asked for, where the law says nothing; 0: no day is said
    )
    paper_notice_days: int = 5  #: before its last day, the borrower is reminded once
    offer_days: int = 14  #: an offer stays open
    decide_days: int = 21  #: to answer an application (Australia, National Credit Code s 72)
    invite_days: int = 30  #: a one-time link stays good
    notice_days: int = 7  #: at least, before the first new instalment is due
    rise_days: int = 21  #: before a plan asks more than until then, the borrower is told; 0: never
    early_days: int = (
        7  #: before the due date, a plan that slipped before is asked about; 0: never
    )
    grace_days: int = 3  #: after the due date, in which nothing counts as missed
    promises: int = 2  #: days a borrower may name for one instalment, one after another
    promise_days: int = 14  #: ahead at most, or after the due date of what is not due yet
    ways_back: int = 2  #: times in one plan that later instalments may carry missed ones
    way_back_over: int = 6  #: instalments that may carry one at most
    way_back_days: int = 7  #: after a way back was shown, an advisor is called
    broken_missed: int = 3  #: instalments missed at once break a plan; 0: however many
    broken_days: int = 60  #: so late, one instalment breaks it; 0: however late
    check_in_months: int = 3  #: from one question how it goes to the next; 0: never
    watch_months: int = 12  #: after its first new instalment, a restructured loan is watched
    cooling_off_days: int = 0  #: in which a signed agreement may be taken back
    longest_extension: int = 36  #: months a loan may be extended by
    longest_term: int = 120  #: months a new schedule may run
    bot_offers: bool = False  #: the bot may make an offer alone, as far as its authority goes
    capitalised: frozenset[ChargeKind] = frozenset()  #: charges that may become principal
    papers: PaperLists = PaperLists()  # noqa: RUF009 - it is frozen
    limits: Limits = Limits()  # noqa: RUF009 - it is frozen
    #: What binds this lender with this product, the lender's own hours among it.
    pack: Pack = NO_PACK

    def __post_init__(self) -> None:
        refuse(
            self._backward(),
            self._untold(),
            *(self._outside(name) for name in _COUNTS),
            self._apart(
                "reminder_offsets",
                -_APART,
                _APART,
                "a reminder further from its due date is of another one",
            ),
            self._apart("nudge_hours", 1, _NUDGED, "nobody is nudged at once, or after a month"),
        )

    @property
    def silent_days(self) -> int:
        """Of silence, after which the borrower is told that it is put away."""
        return self.expire_days - self.expire_notice_days

    def _backward(self) -> Fault | None:
        if self.contact_until > self.contact_from:
            return None
        opens, closes = f"{self.contact_from:%H:%M}", f"{self.contact_until:%H:%M}"
        return "contact_until", f"{closes} is not after contact_from, which is {opens}"

    def _untold(self) -> Fault | None:
        if not self.expire_days or 0 < self.expire_notice_days < self.expire_days:
            return None
        why = f"{self.expire_notice_days} is not between 0 and expire_days, which is {self.expire_days}"
        return "expire_notice_days", why

    def _outside(self, name: str) -> Fault | None:
        value = getattr(self, name)
        if value == 0 and name in _NEEDED:
            return name, f"0 cannot be meant: {_NEEDED[name]}"
        return outside(name, value, most=_COUNTS[name])

    def _apart(self, name: str, least: int, most: int, why: str) -> Fault | None:
        """What is wrong with figures of which each stands for a moment."""
        found = getattr(self, name)
        if wrong := [each for each in found if not least <= each <= most]:
            return name, f"{wrong[0]} is not between {least} and {most}: {why}"
        if len(set(found)) < len(found):
            return name, "each stands there once"
        return None

    def with_time_to_answer(self) -> Policy:
        """The same for what is offered now: before the notice begins, there is the usual time to answer and to sign.

        >>> Policy(offer_days=14, notice_days=7).with_time_to_answer().notice_days
        21
        """
        return replace(self, notice_days=min(self.notice_days + self.offer_days, _DAYS))

    def settled_by(self, now: date) -> date:
        """The day of the one payment that settles a loan: an offer of *now* has ended, and there is as much notice."""
        return now + timedelta(days=max(self.offer_days, self.notice_days))

    def under(self, pack: Pack) -> Policy:
        """The same, with the rules of *pack* and the lender's own hours of contact in it."""
        own = ContactHours(
            source=Source(name="The lender's own hours"),
            opens=self.contact_from,
            closes=self.contact_until,
        )
        return replace(self, pack=replace(pack, hours=(*pack.hours, own)))


#: Ten years of days, a hundred of months; whoever means more has mistyped.
_DAYS, _MONTHS = 3660, MOST_MONTHS
#: Days from a due date, in a month of them; hours of such a month.
_APART, _NUDGED = 31, 31 * 24
#: Of what none is not "never", what it would come to.
_NEEDED = {
    "offer_days": "an offer would end before anybody could answer it",
    "decide_days": "every application would be late as it comes in",
    "invite_days": "no link would be good for anything",
    "longest_term": "no plan could run at all",
}
_COUNTS = {
    "expire_days": _DAYS,
    "expire_notice_days": _DAYS,
    "paper_days": _DAYS,
    "paper_notice_days": _DAYS,
    "offer_days": _DAYS,
    "decide_days": _DAYS,
    "invite_days": _DAYS,
    "notice_days": _DAYS,
    "rise_days": _DAYS,
    "early_days": _DAYS,
    "grace_days": _DAYS,
    "promises": _MONTHS,
    "promise_days": _DAYS,
    "ways_back": _MONTHS,
    "way_back_over": _MONTHS,
    "way_back_days": _DAYS,
    "broken_missed": _MONTHS,
    "broken_days": _DAYS,
    "check_in_months": _MONTHS,
    "watch_months": _MONTHS,
    "cooling_off_days": _DAYS,
    "longest_extension": _MONTHS,
    "longest_term": _MONTHS,
}
