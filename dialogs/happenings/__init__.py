"""Happenings: what an answer causes, for the turn to carry out in the same transaction.

Saving an answer changes one aggregate; what else follows from it (a room opened, a paper printed, reminders
scheduled) is said here and done in `bot/turns`. The modules are for reading: each happening is imported from here.
"""

from .application import (
    Ahead,
    ApplicationSubmitted,
    AppliedAgain,
    ConsentGiven,
    FigureToldAnew,
    HardshipNoticed,
    IdentificationFailed,
    Identified,
    KeptOpen,
    LetGo,
    NudgesStopped,
    OfApplication,
    ReasonToldAnew,
    StartedOver,
    StoryTold,
)
from .help import (
    HelpAccepted,
    HelpEnded,
    HelperLooked,
    HelperSpoke,
    HelperWanted,
    HelpingChosen,
    LinkWanted,
    OfHelp,
)
from .notice import Notice
from .offer import (
    AppealMade,
    CounterMade,
    NotTakenBecause,
    OfferAccepted,
    OfferDeclined,
    OfOffer,
    PlanTooLate,
    WishTold,
)
from .own import (
    ContactUnwanted,
    Disconnected,
    ErasureWanted,
    ForgetChat,
    HistoryWanted,
    OfOwn,
    OwnDataWanted,
    ReceiptWanted,
    RemindersSwitched,
    RestSet,
    ZoneSet,
)
from .papers import (
    FileToVerify,
    OfPapers,
    PaperIs,
    PaperLacking,
    PaperSent,
    PaperWithdrawn,
    UploadWanted,
)
from .plan import (
    AnotherPlanWanted,
    CalendarWanted,
    CannotPayThis,
    CheckedIn,
    LetterWanted,
    NowPossible,
    OfPlan,
    PromiseMade,
    SaidPaid,
    SignedWanted,
    Snoozed,
    StatementWanted,
    WayTaken,
)
from .rest import AdviserNamed, CareNeeded, DisputeRaised, OfRest, Redirected, TakenBack, WentOn
from .signing import (
    AgreementSigned,
    AgreementWithdrawn,
    GuaranteeAnswered,
    IdentifiedAgain,
    NameNotOnFile,
    OfSigning,
)
from .talk import (
    CallBackWanted,
    ComplaintMade,
    MessageLeft,
    OfTalk,
    PersonWanted,
    Rated,
    StandingWanted,
    WaitingStopped,
)

Happening = (
    Notice
    | OfApplication
    | OfPapers
    | OfTalk
    | OfOffer
    | OfSigning
    | OfRest
    | OfHelp
    | OfPlan
    | OfOwn
)
