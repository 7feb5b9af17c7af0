"""Signing: the lender's signature by a supervisor, who somebody is found out in another way, other terms meanwhile.

>>> COMMANDS["countersign"]("2")
Countersign(version=2)
>>> BUTTONS["called_off"]("2:7")
CallOffAsMeant(version=2, note_id=7)
"""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.texts import Text

from .order import Commands, Order, is_number, plain
from .typed import bare, too_long, with_number


@dataclass(frozen=True, slots=True)
class Countersign(Order):
    """A supervisor who did not make the offer is to sign an agreement for the lender, once that is confirmed."""

    version: int

    needs_case = True


@dataclass(frozen=True, slots=True)
class CountersignAsMeant(Order):
    version: int

    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class CountersignNothing(Order):
    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class CallOff(Order):
    """An agreement that is not in force yet is not made, once that is confirmed."""

    why: str = ""  #: kept for the desk

    needs_case = True


@dataclass(frozen=True, slots=True)
class CallOffAsMeant(Order):
    version: int
    note_id: int  #: of why; 0 where nothing is written down

    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class CallOffNothing(Order):
    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class IdentityChecked(Order):
    """An advisor knows in another way who it is: they may type their name again, and sign, once that is confirmed."""

    needs_case = True


@dataclass(frozen=True, slots=True)
class CheckedAsMeant(Order):
    version: int

    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class CheckedNot(Order):
    needs_case = settles = True


@dataclass(frozen=True, slots=True)
class Amend(Order):
    """Other terms are talked about while the plan in force is kept."""

    needs_case = True


@dataclass(frozen=True, slots=True)
class Resume(Order):
    """No other terms: the plan goes on as it was."""

    needs_case = True


def _called_off(argument: str) -> Order:
    version, _, row = argument.partition(":")
    known = is_number(version) and is_number(row, digits=16)
    return CallOffAsMeant(int(version), int(row)) if known else CallOffAsMeant(0, 0)


COMMANDS: Commands = {
    "countersign": with_number("countersign", lambda version: Countersign(version or 0)),
    "calloff": lambda why: too_long(why, most=1000) or CallOff(why),
    "checked": bare("checked", IdentityChecked),
    "amend": bare("amend", Amend),
    "resume": bare("resume", Resume),
}
BUTTONS: Commands = {
    "sealed": with_number("countersign", lambda version: CountersignAsMeant(version or 0)),
    "sealed_not": plain(CountersignNothing),
    "called_off": _called_off,
    "called_off_not": plain(CallOffNothing),
    "checked_yes": with_number("checked", lambda version: CheckedAsMeant(version or 0)),
    "checked_not": plain(CheckedNot),
}
HELP = Text(
    "/checked – you know who it is: they may sign\n"
    "/calloff and why – the agreement out for signing is not made\n"
    "/amend – talk about other terms; the plan in force goes on meanwhile; /resume – it stays as it is\n"
    "Supervisors: /countersign 2 – sign for the lender"
)
