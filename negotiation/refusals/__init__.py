"""Refusals: the lender's rules saying no, each with its reason.

    Refusal
    ├── NotAllowed           this cannot happen in the state it is in
    ├── telling
    │   ├── Implausible          a figure cannot be right
    │   ├── NotTold              the borrower has not given that figure
    │   ├── NoSuchHousehold      nobody lives so
    │   ├── TooManyTries         wait before trying again
    │   └── NotMatched           the telephone number is not on file for the loan
    ├── relief
    │   ├── NotRunning           the loan is not being repaid any more
    │   ├── NothingOwed          there is no principal left
    │   ├── NoChange             nothing would change
    │   ├── NeverRepaid          the instalment does not even cover the interest
    │   ├── NotOverdue           there are no arrears to deal with
    │   ├── NoSuchCharge         the loan has no penalty or fee of that name
    │   ├── BeforeLastCharge     a penalty or a fee is later than the day of reckoning
    │   ├── NothingLeft          no instalment is left to put anything on
    │   ├── AboveLent            more would be owed than was ever lent
    │   ├── BeyondOwed           more would be waived than is owed
    │   └── AskedTwice           the same change twice, or two that exclude each other
    ├── days
    │   ├── PaidAlready          what is paid is not changed
    │   ├── NotADueDate          no instalment is due on that day
    │   ├── DatePassed           a new date lies in the past, or before what comes before it
    │   ├── TooLate              a new date lies too long after all else is over
    │   └── DayOff               payments are made on working days there
    ├── permission
    │   ├── BeyondPolicy         more than the lender's policy allows
    │   │   └── LongerThanLaw    the law lets the term be extended by less
    │   ├── RateNotLower         above what the contract asks is no relief
    │   ├── RateTooLow           below the lowest rate that the lender gives
    │   ├── RateAboveLaw         a plan would ask more than the law of the place allows
    │   │   └── ChargesAboveLaw  more of penalties and fees than it leaves room for
    │   ├── BelowFloor           a settlement leaves the lender too little
    │   ├── NotOffered           the lender or the law of the place does not allow this relief
    │   ├── BeyondAuthority      somebody else has to decide, or nobody may
    │   ├── RestructureOpen      another change of the terms is under way
    │   ├── ReasonMissing        whoever changes terms says why, in a few words
    │   ├── TooManyRestructures  the loan's terms were changed as often as they may be
    │   └── TooSoonAgain         the loan's terms were changed a short while ago
    ├── offering
    │   ├── NoSuchOffer          the case has none of that number, or none such can be made any more
    │   ├── OfferNotOpen         not sent yet, or answered already
    │   ├── OfferExpired         the answer comes too late
    │   ├── OutOfDate            the first instalment of the offer is too near for it to be sent
    │   ├── FiguresChanged       the loan is no longer what it was worked out on
    │   ├── LoanGone             by the book the loan is not repaid to the lender any more
    │   ├── PlannedElsewhere     it is repaid under the plan of another who owes it
    │   └── MoreThanIsLeft       a plan asks more than is left of the borrower's month
    ├── signing
    │   ├── AgreementExpired     the signature comes too late
    │   ├── ContentMissing       the paper lacks what the law of the place wants said
    │   ├── NoTemplate           no template for such a paper may be used
    │   ├── LevelMissing         the law wants a stronger signature than can be made here
    │   ├── NameDiffers          signed with another name than the one on file
    │   ├── NameLocked           after three other names a person has to look
    │   ├── ConsentWanting       something has to be agreed to before
    │   ├── NotFresh             who signs identified too long ago
    │   ├── AlreadySigned        signed once is signed
    │   └── TooLateToWithdraw    the time in which it may be taken back is over
    └── desk
        ├── OwnOffer             nobody approves an offer of their own
        ├── DecidedBefore        somebody else looks again than who refused, or made the offers
        ├── AlreadyClaimed       an advisor has taken the conversation
        ├── SkillWanting         somebody with a certain skill has to take the conversation
        ├── ComplainedOf         somebody else answers a complaint than whom it is about
        ├── LeftToOthers         a colleague takes the conversation, since the complaint is about this one
        ├── ForSupervisor        somebody who supervises does that
        ├── NotOnHold            there is no hold to lift
        └── TooLateToReopen      a case was closed too long ago to go on

The branches are the modules here, and for reading: every class but `ChargesAboveLaw` derives from `Refusal` directly.
They are imported from here, so that whoever raises one or catches it need not know on which branch it stands. What
only one part of the rules refuses stands there: of papers, promises, guarantees, ratings, helpers and voice notes.
Sentences for people are written where the conversation is; what stands here is for logs and never personal.

>>> from negotiation.money import Money
>>> refused = BeyondOwed(Money("83.57", "EUR"))
>>> print(refused, refused.limit)
only 83.57 EUR is owed 83.57 EUR
>>> isinstance(refused, Refusal), isinstance(refused, ValueError)
(True, True)
"""

from .days import DatePassed, DayOff, NotADueDate, PaidAlready, TooLate
from .desk import (
    AlreadyClaimed,
    ComplainedOf,
    DecidedBefore,
    ForSupervisor,
    LeftToOthers,
    NotOnHold,
    OwnOffer,
    SkillWanting,
    TooLateToReopen,
)
from .offering import (
    FiguresChanged,
    LoanGone,
    MoreThanIsLeft,
    NoSuchOffer,
    OfferExpired,
    OfferNotOpen,
    OutOfDate,
    PlannedElsewhere,
)
from .permission import (
    BelowFloor,
    BeyondAuthority,
    BeyondPolicy,
    ChargesAboveLaw,
    LongerThanLaw,
    NotOffered,
    RateAboveLaw,
    RateNotLower,
    RateTooLow,
    ReasonMissing,
    RestructureOpen,
    TooManyRestructures,
    TooSoonAgain,
)
from .refusal import NotAllowed, Refusal
from .relief import (
    AboveLent,
    AskedTwice,
    BeforeLastCharge,
    BeyondOwed,
    NeverRepaid,
    NoChange,
    NoSuchCharge,
    NothingLeft,
    NothingOwed,
    NotOverdue,
    NotRunning,
)
from .signing import (
    AgreementExpired,
    AlreadySigned,
    ConsentWanting,
    ContentMissing,
    LevelMissing,
    NameDiffers,
    NameLocked,
    NoTemplate,
    NotFresh,
    TooLateToWithdraw,
)
from .telling import Implausible, NoSuchHousehold, NotMatched, NotTold, TooManyTries
