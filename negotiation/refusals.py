"""Refusals: the lender's rules saying no, each with its reason.

    Refusal
    ├── NotAllowed         this cannot happen in the state it is in
    ├── Implausible        a figure cannot be right
    ├── NotTold            the borrower has not given that figure
    ├── NoSuchHousehold    nobody lives so
    ├── identification
    │   ├── TooManyTries   wait before trying again
    │   └── NotMatched     the telephone number is not on file for the loan
    ├── relief
    │   ├── NotRunning     the loan is not being repaid any more
    │   ├── NothingOwed    there is no principal left
    │   ├── NoChange       nothing would change
    │   ├── BeyondPolicy   more than the lender's policy allows
    │   ├── NeverRepaid    the instalment does not even cover the interest
    │   ├── PaidAlready    what is paid is not changed
    │   ├── NotADueDate    no instalment is due on that day
    │   ├── DatePassed     a new date lies in the past, or before what comes before it
    │   ├── TooLate        a new date lies too long after all else is over
    │   ├── DayOff         payments are made on working days there
    │   ├── RateNotLower   above what the contract asks is no relief
    │   ├── RateTooLow     below the lowest rate that the lender gives
    │   ├── RateAboveLaw   a plan would ask more than the law of the place allows
    │   │   └── ChargesAboveLaw  more of penalties and fees than it leaves room for
    │   ├── NotOverdue     there are no arrears to deal with
    │   ├── NoSuchCharge   the loan has no penalty or fee of that name
    │   ├── BeforeLastCharge  a penalty or a fee is later than the day of reckoning
    │   ├── NothingLeft    no instalment is left to put anything on
    │   ├── AboveLent      more would be owed than was ever lent
    │   ├── BeyondOwed     more would be waived than is owed
    │   ├── AskedTwice     the same change twice, or two that exclude each other
    │   ├── BelowFloor     a settlement leaves the lender too little
    │   ├── NotOffered     the lender or the law of the place does not allow this relief
    │   ├── BeyondAuthority  somebody else has to decide, or nobody may
    │   ├── RestructureOpen  another change of the terms is under way
    │   ├── ReasonMissing  whoever changes terms says why, in a few words
    │   ├── TooManyRestructures  the loan's terms were changed as often as they may be
    │   └── TooSoonAgain   the loan's terms were changed a short while ago
    ├── offers and agreements
    │   ├── MoreThanIsLeft  a plan asks more than is left of the borrower's month
    │   ├── NoSuchOffer    the case has none of that number, or none such can be made any more
    │   ├── OfferNotOpen   not sent yet, or answered already
    │   ├── OfferExpired   the answer comes too late
    │   ├── OutOfDate      the first instalment of the offer is too near for it to be sent
    │   ├── FiguresChanged  the loan is no longer what it was worked out on
    │   ├── AgreementExpired  the signature comes too late
    │   ├── ContentMissing  the paper lacks what the law of the place wants said
    │   ├── NoTemplate     no template for such a paper may be used
    │   ├── LevelMissing   the law wants a stronger signature than can be made here
    │   ├── NameDiffers    signed with another name than the one on file
    │   ├── NameLocked     after three other names a person has to look
    │   ├── ConsentWanting  something has to be agreed to before
    │   ├── NotFresh       who signs identified too long ago
    │   ├── AlreadySigned  signed once is signed
    │   └── TooLateToWithdraw  the time in which it may be taken back is over
    └── desk and contact
        ├── OwnOffer       nobody approves an offer of their own
        ├── RefusedBefore  somebody else looks again than who refused
        ├── AlreadyClaimed an advisor has taken the conversation
        ├── SkillWanting   somebody with a certain skill has to take the conversation
        ├── ComplainedOf   somebody else answers a complaint than whom it is about
        ├── ForSupervisor  somebody who supervises does that
        ├── NotOnHold      there is no hold to lift
        ├── TooLateToReopen  a case was closed too long ago to go on
        └── Held           nothing unasked goes out now

The grouping is for reading; every class derives from `Refusal` directly. Sentences for people
are written where the conversation is; what stands here is for logs and never personal.

>>> refused = BeyondOwed(Money("83.57", "EUR"))
>>> print(refused, refused.limit)
only 83.57 EUR is owed 83.57 EUR
>>> isinstance(refused, Refusal), isinstance(refused, ValueError)
(True, True)
"""

# ruff: noqa: N818 - a refusal is an answer, not an error

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from .money import Money


class Refusal(ValueError):
    """A domain "no" with a reason."""


class NotAllowed(Refusal):
    """The event is not possible in the state the thing is in."""

    def __init__(self, state: StrEnum, event: str) -> None:
        super().__init__(f"{event} while {state}")
        self.state = state
        self.event = event


class Implausible(Refusal):
    """The figure is beyond *limit*: above it, or below it where the limit is zero."""

    def __init__(self, limit: Money) -> None:
        super().__init__(f"beyond {limit}")
        self.limit = limit


class NotTold(Refusal):
    """The borrower has not given that figure."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} was not told")
        self.name = name


class ForSupervisor(Refusal):
    """Somebody who supervises does that."""


class NoSuchHousehold(Refusal):
    """A household has *least* to *most* of them."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__(f"{least} to {most}")
        self.least = least
        self.most = most


class TooManyTries(Refusal):
    """Too many failed identifications; *minutes* until the next may be made."""

    def __init__(self, minutes: int) -> None:
        super().__init__(f"wait {minutes} minutes")
        self.minutes = minutes


class NotMatched(Refusal):
    """The telephone number belongs to no single party of the loan."""


class NotRunning(Refusal):
    """The loan is paid off or written off."""

    def __init__(self, state: StrEnum) -> None:
        super().__init__(f"the loan is {state}")
        self.state = state


class NothingOwed(Refusal):
    """There is no principal to repay."""


class NoChange(Refusal):
    """The relief asked for would leave everything as it is."""


class BeyondPolicy(Refusal):
    """More months than the lender's policy allows; *limit* is the most it allows, perhaps 0."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"at most {limit} months")
        self.limit = limit


class NeverRepaid(Refusal):
    """The instalment is smaller than a period's *interest*, so the balance would grow."""

    def __init__(self, interest: Money) -> None:
        super().__init__(f"the interest alone is {interest}")
        self.interest = interest


class PaidAlready(Refusal):
    """The instalment due on *due_date* is paid, or days before it are asked about."""

    def __init__(self, due_date: date) -> None:
        super().__init__(f"paid: {due_date.isoformat()}")
        self.due_date = due_date


class NotADueDate(Refusal):
    """No unpaid instalment is due on *day*."""

    def __init__(self, day: date) -> None:
        super().__init__(f"nothing is due on {day.isoformat()}")
        self.day = day


class DatePassed(Refusal):
    """*day* lies before *earliest*, the first day possible."""

    def __init__(self, day: date, earliest: date) -> None:
        super().__init__(f"{day.isoformat()} is before {earliest.isoformat()}")
        self.day = day
        self.earliest = earliest


class TooLate(Refusal):
    """*day* lies after *latest*, the last day possible."""

    def __init__(self, day: date, latest: date) -> None:
        super().__init__(f"{day.isoformat()} is after {latest.isoformat()}")
        self.day = day
        self.latest = latest


class DayOff(Refusal):
    """Nobody works on *day*, and the contract does not say to which day it moves."""

    def __init__(self, day: date) -> None:
        super().__init__(f"{day.isoformat()} is no working day")
        self.day = day


class RateNotLower(Refusal):
    """The new rate is below zero, or above *limit*, percent a year, which the contract asks."""

    def __init__(self, limit: Decimal) -> None:
        super().__init__(f"not between 0 and {limit} %")
        self.limit = limit


class RateTooLow(Refusal):
    """The new rate is below *limit*, percent a year, the lowest that the lender gives."""

    def __init__(self, limit: Decimal) -> None:
        super().__init__(f"below {limit} %")
        self.limit = limit


class RateAboveLaw(Refusal):
    """The plan's rate is above *limit*, percent a year, the most that the law of the place allows."""

    def __init__(self, limit: Decimal) -> None:
        super().__init__(f"above {limit} %, which is the most by law")
        self.limit = limit


class ChargesAboveLaw(RateAboveLaw):
    """The law counts penalties and fees within *limit*, and no more than *most* of them may be asked."""

    def __init__(self, limit: Decimal, most: Money) -> None:
        super().__init__(limit)
        self.most = most


class NotOverdue(Refusal):
    """There are no arrears to spread, capitalise, put off or waive."""


class NoSuchCharge(Refusal):
    """No penalty or fee on the loan is called *name*."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no charge {name}")
        self.name = name


class BeforeLastCharge(Refusal):
    """A penalty or a fee is of *day*, after the day as of which is reckoned."""

    def __init__(self, day: date) -> None:
        super().__init__(f"a charge is of {day.isoformat()}")
        self.day = day


class NothingLeft(Refusal):
    """No instalment is left to carry it: the term has to be extended as well."""


class AboveLent(Refusal):
    """The new principal would be above *limit*, the sum once lent."""

    def __init__(self, limit: Money) -> None:
        super().__init__(f"above {limit}")
        self.limit = limit


class BeyondOwed(Refusal):
    """More would be waived or settled than *limit*, which is owed."""

    def __init__(self, limit: Money) -> None:
        super().__init__(f"only {limit} is owed")
        self.limit = limit


class AskedTwice(Refusal):
    """Two changes of one *kind*, or two that exclude each other."""

    def __init__(self, kind: StrEnum) -> None:
        super().__init__(f"{kind} twice")
        self.kind = kind


class BelowFloor(Refusal):
    """Less than *limit* percent of the principal is not taken for all of it."""

    def __init__(self, limit: Decimal) -> None:
        super().__init__(f"at least {limit} percent")
        self.limit = limit


class NotOffered(Refusal):
    """The lender's policy, or its jurisdiction's pack, does not allow this *kind* of relief."""

    def __init__(self, kind: StrEnum) -> None:
        super().__init__(f"{kind} is not offered")
        self.kind = kind


class BeyondAuthority(Refusal):
    """It goes further than the one who asks may go; *refer_to* may, `None` where nobody may."""

    def __init__(self, refer_to: StrEnum | None) -> None:
        super().__init__(f"for the {refer_to} to decide" if refer_to else "nobody may go so far")
        self.refer_to = refer_to


class RestructureOpen(Refusal):
    """Another change of the loan's terms has been under way *since*, and is not decided."""

    def __init__(self, since: date) -> None:
        super().__init__(f"one is under way since {since.isoformat()}")
        self.since = since


class ReasonMissing(Refusal):
    """The terms of a loan are changed for a reason, said in *limit* characters at most."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"a reason of 1 to {limit} characters")
        self.limit = limit


class TooManyRestructures(Refusal):
    """The terms of the loan were changed *limit* times, which is as often as they may be."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"at most {limit} times in the life of a loan")
        self.limit = limit


class TooSoonAgain(Refusal):
    """The terms of the loan were changed lately and may not be before *earliest*."""

    def __init__(self, earliest: date) -> None:
        super().__init__(f"not before {earliest.isoformat()}")
        self.earliest = earliest


class NoSuchOffer(Refusal):
    """The case has no offer of that number, or what could be offered before cannot be any more."""


class OfferNotOpen(Refusal):
    """The offer is a draft, was answered before, or was withdrawn."""

    def __init__(self, state: StrEnum) -> None:
        super().__init__(f"the offer is {state}")
        self.state = state


class OfferExpired(Refusal):
    """The offer could be answered until *expired_at* only."""

    def __init__(self, expired_at: datetime) -> None:
        super().__init__(f"expired at {expired_at.isoformat()}")
        self.expired_at = expired_at


class OutOfDate(Refusal):
    """The notice before the first instalment of the offer has begun since it was worked out."""


class FiguresChanged(Refusal):
    """The lender's book has other figures of the loan than the offer was worked out on."""


class MoreThanIsLeft(Refusal):
    """A plan *asks* more of a month than is *left* of it by the borrower's own figures."""

    def __init__(self, asks: Money, left: Money) -> None:
        super().__init__(f"asks {asks} of {left}")
        self.asks, self.left = asks, left


class AgreementExpired(Refusal):
    """The agreement could be signed until *expired_at* only."""

    def __init__(self, expired_at: datetime) -> None:
        super().__init__(f"expired at {expired_at.isoformat()}")
        self.expired_at = expired_at


class ContentMissing(Refusal):
    """The agreement would not say *items*, which the law of the place wants said in it."""

    def __init__(self, items: Collection[StrEnum]) -> None:
        super().__init__(f"not said: {', '.join(sorted(items))}")
        self.items = tuple(sorted(items))


class NameDiffers(Refusal):
    """The typed name is not the name on file (neither is repeated here)."""


class NoTemplate(Refusal):
    """No template may be used for the paper; *why* says it to the lender's staff."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class LevelMissing(Refusal):
    """The law wants signatures of *level*, and no service that makes them is connected."""

    def __init__(self, level: StrEnum) -> None:
        super().__init__(f"signatures have to be {level}")
        self.level = level


class NameLocked(Refusal):
    """Names were typed that are not the one on file, so a person has to look."""


class ConsentWanting(Refusal):
    """Not everything has been agreed to; *kinds* are missing."""

    def __init__(self, kinds: Collection[StrEnum]) -> None:
        super().__init__(f"not agreed to: {', '.join(sorted(kinds))}")
        self.kinds = tuple(sorted(kinds))


class NotFresh(Refusal):
    """Who it is was proved too long ago."""


class TooLateToWithdraw(Refusal):
    """The agreement could be taken back until *until* only; `None`: there is no such time."""

    def __init__(self, until: datetime | None) -> None:
        super().__init__(f"could be taken back until {until.isoformat() if until else 'never'}")
        self.until = until


class AlreadySigned(Refusal):
    """The agreement was signed before, at *signed_at*."""

    def __init__(self, signed_at: datetime) -> None:
        super().__init__(f"signed at {signed_at.isoformat()}")
        self.signed_at = signed_at


class AlreadyClaimed(Refusal):
    """The conversation is taken; *by* is the id of the advisor who has it."""

    def __init__(self, by: int) -> None:
        super().__init__(f"claimed by advisor {by}")
        self.by = by


class SkillWanting(Refusal):
    """Whoever takes the conversation must have a *skill*, and this advisor has not."""

    def __init__(self, skill: str) -> None:
        super().__init__(f"needs {skill}")
        self.skill = skill


class ComplainedOf(Refusal):
    """The complaint is about the advisor who would answer it."""

    def __init__(self, advisor_id: int) -> None:
        super().__init__(f"about advisor {advisor_id}")
        self.advisor_id = advisor_id


class OwnOffer(Refusal):
    """It takes a second person to agree to an offer than who made it."""

    def __init__(self, advisor_id: int) -> None:
        super().__init__(f"made by advisor {advisor_id}")
        self.advisor_id = advisor_id


class RefusedBefore(Refusal):
    """The advisor who would look at it again has refused it."""

    def __init__(self, advisor_id: int) -> None:
        super().__init__(f"refused by advisor {advisor_id}")
        self.advisor_id = advisor_id


class NotOnHold(Refusal):
    """The hold was lifted or has run out."""


class TooLateToReopen(Refusal):
    """The case was closed by mistake, and that could be put right until *until* only."""

    def __init__(self, until: datetime) -> None:
        super().__init__(f"until {until:%Y-%m-%d}")
        self.until = until


class Held(Refusal):
    """The case is on hold: nothing unasked goes out."""
