"""Own: the borrower's own data and wishes: what is kept, when they are written to, whether at all."""

from __future__ import annotations

from dataclasses import dataclass


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
class ForgetChat:
    """All that is kept of a chat in which nobody has said who they are is to be erased."""


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


OfOwn = (
    HistoryWanted
    | ReceiptWanted
    | OwnDataWanted
    | ErasureWanted
    | ForgetChat
    | RemindersSwitched
    | ContactUnwanted
    | ZoneSet
    | RestSet
    | Disconnected
)
