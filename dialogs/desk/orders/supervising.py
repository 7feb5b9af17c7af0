"""Supervising: the team, the numbers, who opened what, complaints; a way in for somebody new.

>>> COMMANDS["report"]("week"), COMMANDS["reassign"]("Mei Lee"), COMMANDS["invite"]("supervisor")
(ShowReport(days=7), Reassign(words='Mei Lee'), InviteStaff(is_supervisor=True))
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from dialogs.texts import Text
from negotiation.loans.book import Settled

from .order import Commands, Order, Unknown, about_row, plain
from .typed import numbered, parted, too_long

WHICH_REPORT = Text("Please write /report today or /report week.")
WHICH_REVIEW = Text("Please write /review week or /review month.")
WHOSE_CASES = Text(
    "Please write whose cases, and who gets them: /reassign Mei Lee. Without the second they go back to the queue. /team shows everybody; of two with one name, write the number."
)
WHICH_ROLE = Text("Please write /invite for an advisor, or /invite supervisor.")


class ForSupervisors(Order):
    """About the desk, and done by those who supervise."""

    __slots__ = ()

    is_about_desk = True


@dataclass(frozen=True, slots=True)
class ShowTeam(ForSupervisors):
    """Who has how much, how many wait, and for how long."""


@dataclass(frozen=True, slots=True)
class ShowReport(ForSupervisors):
    days: int  #: back from now, today counted


@dataclass(frozen=True, slots=True)
class ShowReview(ForSupervisors):
    """What was given and not kept, by whom, and whether alike; to them alone."""

    days: int


@dataclass(frozen=True, slots=True)
class ShowAudit(ForSupervisors):
    """Who opened what."""


@dataclass(frozen=True, slots=True)
class ShowRatings(ForSupervisors):
    """What borrowers said of the talks they had."""


@dataclass(frozen=True, slots=True)
class ShowComplaints(ForSupervisors):
    """The register."""


@dataclass(frozen=True, slots=True)
class ShowDifferences(ForSupervisors):
    """Where the lender's book and an arrangement differ."""


@dataclass(frozen=True, slots=True)
class SettleDifference(ForSupervisors):
    """One of them is decided, and does not come back until its figures are others."""

    difference_id: int
    how: Settled
    why: str


@dataclass(frozen=True, slots=True)
class Reassign(ForSupervisors):
    """All that one advisor has."""

    words: str  #: whose, and behind it who gets it, by names or user ids; without the second, the queue


@dataclass(frozen=True, slots=True)
class NotAtWork(ForSupervisors):
    """Somebody else has no time, and cannot say so."""

    user_id: int

    settles = True


@dataclass(frozen=True, slots=True)
class InviteStaff(ForSupervisors):
    """By a link that is good once, until a day."""

    is_supervisor: bool


def _report(argument: str) -> Order:
    days = {"": 1, "today": 1, "week": 7}.get(argument.lower())
    return Unknown(WHICH_REPORT) if days is None else ShowReport(days)


def _review(argument: str) -> Order:
    days = {"": 7, "week": 7, "month": 30}.get(argument.lower())
    return Unknown(WHICH_REVIEW) if days is None else ShowReview(days)


def _reassign(argument: str) -> Order:
    words = unicodedata.normalize("NFKC", argument).strip()
    return Reassign(words) if words else Unknown(WHOSE_CASES)


def _invite(argument: str) -> Order:
    if argument not in {"", "advisor", "supervisor"}:
        return Unknown(WHICH_ROLE)
    return InviteStaff(argument == "supervisor")


HOW_SETTLED = Text(
    "Please write the number, accepted or wrong (the book is), and why: /settle 3 accepted the fee was waived. /differences shows the numbers."
)
#: As much of a reason as is kept.
_WHY = 500


def _settle(argument: str) -> Order:
    found, rest = numbered(argument, digits=12)
    how, why = parted(rest)
    how = how.casefold()
    if found is None or how not in set(Settled) or not why:
        return Unknown(HOW_SETTLED)
    return too_long(why, most=_WHY) or SettleDifference(found, Settled(how), why)


COMMANDS: Commands = {
    "team": plain(ShowTeam),
    "report": _report,
    "review": _review,
    "audit": plain(ShowAudit),
    "complaints": plain(ShowComplaints),
    "ratings": plain(ShowRatings),
    "differences": plain(ShowDifferences),
    "settle": _settle,
    "reassign": _reassign,
    "invite": _invite,
}
BUTTONS: Commands = {"not_at_work": about_row(NotAtWork)}
HELP = Text(
    "/team – who has how much, who waits; /report today or /report week – the numbers; /complaints – the register; /differences – where book and plans differ, /settle 3 accepted and why – one of them is decided; /ratings – what borrowers said of their talks\n"
    "/review or /review month – to you alone: relief given, promises and plans not kept, who did how much, alike cases not treated alike\n"
    "/audit – who opened what; /reassign Mei Lee – all cases of one to another; /invite – a link for a new advisor, good once"
)
