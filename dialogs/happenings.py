"""Happenings: what an answer set in motion, for the turn to carry out in the same transaction.

Saving an answer changes one aggregate; what else follows from it (a room opened, a paper printed, reminders
scheduled) is said here and done in `bot/turns`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from negotiation.agreement import Agreement
from negotiation.application import Hardship
from negotiation.authorisation import Authorisation
from negotiation.care import Care
from negotiation.check_in import Answer
from negotiation.hold import HoldReason
from negotiation.money import Money
from negotiation.offer import NotTaken, Offer
from negotiation.paper import Want
from negotiation.party import Party
from negotiation.proposals.wish import Wish
from negotiation.rating import Rating

from .heard import File, Voice
from .texts import Sayable, Text


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell before the next question."""

    text: Sayable
    options: Mapping[str, Text] = field(default_factory=dict)  #: good at any time


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    text_version: str
    about: str = "privacy"  #: or "health", "papers"


@dataclass(frozen=True, slots=True)
class Identified:
    party: Party


@dataclass(frozen=True, slots=True)
class IdentificationFailed:
    loan_number: str
    locked: bool


@dataclass(frozen=True, slots=True)
class HardshipNoticed:
    """The first "I can't pay"."""

    reason: Hardship | None = None  #: told with it
    figures: Mapping[str, Decimal] = field(default_factory=dict)  #: likewise, by their question


@dataclass(frozen=True, slots=True)
class NudgesStopped:
    """No more notes about an application left lying."""


@dataclass(frozen=True, slots=True)
class PaperSent:
    file: File
    unasked: bool = False  #: while something else was asked, as the second photo of two
    want: Want | None = None  #: what it is to show, where that was chosen


@dataclass(frozen=True, slots=True)
class StoryTold:
    """What happened was told, or told anew, or taken back; *voice* where it was said aloud."""

    voice: Voice | None = None


@dataclass(frozen=True, slots=True)
class PaperWithdrawn:
    """A paper is taken back, by its number."""

    number: int


@dataclass(frozen=True, slots=True)
class PaperIs:
    """A paper, by its number, is another one than it was put down as."""

    number: int
    want: Want


@dataclass(frozen=True, slots=True)
class PaperLacking:
    """There is none of these, says the borrower; perhaps with words of their own."""

    wants: tuple[Want, ...]
    is_told: bool = False


@dataclass(frozen=True, slots=True)
class UploadWanted:
    """A link to the lender's own page, to upload a paper there."""

    want: Want


@dataclass(frozen=True, slots=True)
class ApplicationSubmitted:
    pass


@dataclass(frozen=True, slots=True)
class PersonWanted:
    pass


@dataclass(frozen=True, slots=True)
class StandingWanted:
    """Whoever waits for a person wants to know how it stands."""


@dataclass(frozen=True, slots=True)
class CallBackWanted:
    """A person is to write at a time, and not sooner."""

    at: datetime


@dataclass(frozen=True, slots=True)
class WaitingStopped:
    """No person is needed any more."""


@dataclass(frozen=True, slots=True)
class MessageLeft:
    """Words for the advisor, in the message being answered."""


@dataclass(frozen=True, slots=True)
class OfferAccepted:
    pass


@dataclass(frozen=True, slots=True)
class OfferDeclined:
    pass


@dataclass(frozen=True, slots=True)
class CounterMade:
    """The borrower names other terms than those on the table."""

    wish: Wish


@dataclass(frozen=True, slots=True)
class NotTakenBecause:
    """Why the offer just declined was not taken."""

    reason: NotTaken


@dataclass(frozen=True, slots=True)
class AppealMade:
    """Another person is to look at what was declined."""


@dataclass(frozen=True, slots=True)
class PlanTooLate:
    """What was to be accepted or signed has a first instalment that is due by now."""

    offer: Offer


@dataclass(frozen=True, slots=True)
class AgreementSigned:
    """One of those who have to sign did."""


@dataclass(frozen=True, slots=True)
class NameNotOnFile:
    """Whoever is to sign typed other names than the one on file: a person has to look."""


@dataclass(frozen=True, slots=True)
class IdentifiedAgain:
    """Whoever is to sign proved once more who they are."""


@dataclass(frozen=True, slots=True)
class AgreementWithdrawn:
    """The borrower takes an agreement back."""

    agreement: Agreement


@dataclass(frozen=True, slots=True)
class FileToVerify:
    """Whether that is an agreement that the lender sealed."""

    file: File


@dataclass(frozen=True, slots=True)
class CareNeeded:
    """The words being answered tell of danger or of need."""

    care: Care
    is_passed_on: bool = False  #: the words go to the advisor in another way


@dataclass(frozen=True, slots=True)
class WentOn:
    """It was no crisis, says whoever was asked."""


@dataclass(frozen=True, slots=True)
class DisputeRaised:
    """Something was said that stops everything: a dispute, a death, insolvency."""

    reason: HoldReason


@dataclass(frozen=True, slots=True)
class AdviserNamed:
    """A debt adviser helps the borrower, they say."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """It was a misunderstanding, says whoever raised it."""

    reason: HoldReason


@dataclass(frozen=True, slots=True)
class ComplaintMade:
    text: str


@dataclass(frozen=True, slots=True)
class HelperWanted:
    """The borrower begins to say what a helper may do."""


@dataclass(frozen=True, slots=True)
class LinkWanted:
    """The authorisation drafted is to become a link."""


@dataclass(frozen=True, slots=True)
class HelpAccepted:
    """The helper agrees: from now on it holds."""

    authorisation: Authorisation


@dataclass(frozen=True, slots=True)
class HelpEnded:
    """The authorisation was ended by either side; its state says how."""

    authorisation: Authorisation


@dataclass(frozen=True, slots=True)
class HelpingChosen:
    """Of several whom this chat helps, the one to talk about."""

    authorisation: Authorisation


@dataclass(frozen=True, slots=True)
class HelperLooked:
    """The helper was shown where it stands."""


@dataclass(frozen=True, slots=True)
class HelperSpoke:
    """Words or a paper of a helper for the advisor, in the message being answered."""


@dataclass(frozen=True, slots=True)
class HistoryWanted:
    """Every step of the case so far, a page of it; 1 is the newest."""

    page: int = 1


@dataclass(frozen=True, slots=True)
class ReceiptWanted:
    """Where the lender's record stands now, for the borrower to keep."""


@dataclass(frozen=True, slots=True)
class OwnDataWanted:
    """All that is kept about the borrower, as a file."""


@dataclass(frozen=True, slots=True)
class ErasureWanted:
    """What is kept about the borrower is to be erased, as far as it may be."""


@dataclass(frozen=True, slots=True)
class Rated:
    """A mark was given to a talk with an advisor."""

    rating: Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class GuaranteeAnswered:
    """A guarantor has said whether they answer for what an agreement adds."""

    agreement_id: int
    agrees: bool


@dataclass(frozen=True, slots=True)
class SaidPaid:
    """The oldest unpaid instalment has been paid, or *amount*, says the borrower; *file* shows it, or a paper kept before."""

    file: File | None = None
    amount: Money | None = None
    paper: int | None = None  #: its number


@dataclass(frozen=True, slots=True)
class PromiseMade:
    """The oldest unpaid instalment will be paid by a day."""

    day: date


@dataclass(frozen=True, slots=True)
class Snoozed:
    """To be reminded of an instalment again after so many days."""

    instalment_id: int
    days: int


@dataclass(frozen=True, slots=True)
class CannotPayThis:
    """An instalment cannot be paid, says the borrower."""

    instalment_id: int


@dataclass(frozen=True, slots=True)
class WayTaken:
    """What was missed goes with so many instalments to come."""

    over: int


@dataclass(frozen=True, slots=True)
class StatementWanted:
    """How the plan stands, as a paper."""


@dataclass(frozen=True, slots=True)
class SignedWanted:
    """What was signed, once more."""


@dataclass(frozen=True, slots=True)
class LetterWanted:
    """The letter that says that all is repaid, once more."""


@dataclass(frozen=True, slots=True)
class CalendarWanted:
    """The days of the plan, for a calendar."""


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """How it goes, said when that was asked."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class NowPossible:
    """What could be paid each month, now that something has changed."""

    amount: Money


@dataclass(frozen=True, slots=True)
class RemindersSwitched:
    """No reminders any more, or again."""

    are_wanted: bool


@dataclass(frozen=True, slots=True)
class ContactUnwanted:
    """They want to be left in peace; where it is known who they are, no reminders any more, and the desk learns it."""


@dataclass(frozen=True, slots=True)
class ZoneSet:
    """The borrower's clock, as a name of the time zone database."""

    name: str


@dataclass(frozen=True, slots=True)
class RestSet:
    """When the borrower is not to be disturbed, from hour to hour; `None`: only as the rules say."""

    hours: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Disconnected:
    """This chat is to be no door to the borrower any more."""


Happening = (
    Notice
    | GuaranteeAnswered
    | ConsentGiven
    | Identified
    | IdentificationFailed
    | HardshipNoticed
    | NudgesStopped
    | PaperSent
    | StoryTold
    | PaperWithdrawn
    | PaperIs
    | PaperLacking
    | UploadWanted
    | ApplicationSubmitted
    | PersonWanted
    | StandingWanted
    | CallBackWanted
    | WaitingStopped
    | MessageLeft
    | OfferAccepted
    | OfferDeclined
    | CounterMade
    | NotTakenBecause
    | AppealMade
    | AgreementSigned
    | PlanTooLate
    | NameNotOnFile
    | IdentifiedAgain
    | AgreementWithdrawn
    | FileToVerify
    | CareNeeded
    | WentOn
    | DisputeRaised
    | AdviserNamed
    | TakenBack
    | ComplaintMade
    | HelperWanted
    | LinkWanted
    | HelpAccepted
    | HelpEnded
    | HelpingChosen
    | HelperLooked
    | HelperSpoke
    | HistoryWanted
    | ReceiptWanted
    | OwnDataWanted
    | ErasureWanted
    | Rated
    | SaidPaid
    | PromiseMade
    | Snoozed
    | CannotPayThis
    | WayTaken
    | StatementWanted
    | SignedWanted
    | LetterWanted
    | CalendarWanted
    | CheckedIn
    | NowPossible
    | RemindersSwitched
    | ContactUnwanted
    | ZoneSet
    | RestSet
    | Disconnected
)
