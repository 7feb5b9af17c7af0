"""Decisions: a supervisor on an offer beyond an advisor's authority; the lender's no to an application.

>>> COMMANDS["reject"]("2 too long for this loan")
RejectOffer(version=2, why='too long for this loan')
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dialogs.texts import Text

from .order import Commands, Maker, Order, Unknown, is_number, plain
from .typed import numbered, too_long, with_number

WHY_NOT = Text(
    "Please write which offer and why, for example: /{command} 2 too long for this loan."
)

#: As much of a reason as is kept.
_WHY = 500


@dataclass(frozen=True, slots=True)
class ApproveOffer(Order):
    version: int
    is_meant: bool = False  #: also while the case is on hold

    needs_case = reaches_borrower = settles = True


@dataclass(frozen=True, slots=True)
class RejectOffer(Order):
    version: int
    why: str

    needs_case = True


@dataclass(frozen=True, slots=True)
class ChangeOffer(Order):
    version: int
    why: str

    needs_case = True


@dataclass(frozen=True, slots=True)
class DeclineCase(Order):
    """The lender is to say no, once that is confirmed; without words, the rules in the way are shown to choose from."""

    why: str  #: the borrower reads it

    needs_case = True

    @property
    def read_out(self) -> str:
        return self.why


@dataclass(frozen=True, slots=True)
class DeclineByRule(Order):
    """One of the rules shown, by its name."""

    rule: str
    is_meant: bool = False  #: seen a second time

    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class DeclineAsWritten(Order):
    """The lender says no in words that were looked at once more."""

    note_id: int
    until: str  #: the day until which the law gave time for papers, as it was written with them; "" for none

    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class DeclineNothing(Order):
    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class KeepOffer(Order):
    """What the borrower asked for cannot be: the offer on the table stays."""

    needs_case = settles = True


def _with_reason(name: str, make: Callable[[int, str], Order]) -> Maker:
    def made(argument: str) -> Order:
        number, why = numbered(argument)
        if number is None or not why:
            return Unknown(WHY_NOT.given(command=name))
        return too_long(why, most=_WHY) or make(number, why)

    return made


def _decline(argument: str) -> Order:
    return too_long(argument, most=_WHY) or DeclineCase(argument)


def _as_written(argument: str) -> Order:
    number, _, until = argument.partition(" ")
    return DeclineAsWritten(int(number) if is_number(number, digits=16) else 0, until)


COMMANDS: Commands = {
    "approve": with_number("approve", lambda version: ApproveOffer(version or 0)),
    "reject": _with_reason("reject", RejectOffer),
    "change": _with_reason("change", ChangeOffer),
    "decline": _decline,
}
BUTTONS: Commands = {
    "approve_meant": with_number(
        "approve", lambda version: ApproveOffer(version or 0, is_meant=True)
    ),
    "no": DeclineByRule,
    "no_meant": lambda rule: DeclineByRule(rule, is_meant=True),
    "declined": _as_written,
    "declined_not": plain(DeclineNothing),
    "keep": lambda _: KeepOffer(),
}
HELP = Text(
    "/decline – no plan is possible: the rule that says so, or your words\n"
    "Supervisors: /approve 2, /reject 2 why, /change 2 why – an offer of somebody else"
)
