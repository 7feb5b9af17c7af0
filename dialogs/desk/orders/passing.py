"""Passing: a case goes to a colleague, to somebody with a skill, to a supervisor, or is put off to a time.

>>> COMMANDS["snooze"]("2h")
Snooze(typed='2h')
>>> COMMANDS["transfer"]("Lee")
Transfer(to='Lee')
>>> BUTTONS["to"]("123456789")
TransferTo(user_id=123456789)
>>> BUTTONS["take_back"]("123456789")
TakeBack(user_id=123456789)
>>> BUTTONS["take_back_from"]("123456789:77")
TakeBackFrom(user_id=123456789, had=77)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dialogs.parsers.times.moments import EXAMPLE
from dialogs.texts import Text

from .order import Commands, Maker, Order, Unknown, about_row, is_number
from .typed import too_long


@dataclass(frozen=True, slots=True)
class Transfer(Order):
    #: A name, a user id, a skill, and what they are to know; empty: whoever is replied to, else it is asked.
    to: str


@dataclass(frozen=True, slots=True)
class TransferTo(Order):
    user_id: int

    settles = True


@dataclass(frozen=True, slots=True)
class PassOn(Order):
    """To whoever has a skill."""

    skill: str

    settles = True


@dataclass(frozen=True, slots=True)
class Escalate(Order):
    why: str = ""  #: for the supervisors, and kept for the desk


@dataclass(frozen=True, slots=True)
class TakeBack(Order):
    """It was passed on to a supervisor or a skill by mistake."""

    user_id: int  #: who passed it on

    settles = True


@dataclass(frozen=True, slots=True)
class TakeBackFrom(Order):
    """It was passed to the wrong colleague, who has written nothing yet."""

    user_id: int  #: the colleague
    had: int  #: who had it

    settles = True


@dataclass(frozen=True, slots=True)
class Snooze(Order):
    typed: str  #: when, in the desk's language


@dataclass(frozen=True, slots=True)
class CallBack(Order):
    """The borrower is written to again at a time, by the same advisor."""

    typed: str


def _at_a_time(make: Callable[[str], Order]) -> Maker:
    return lambda typed: make(typed) if typed else Unknown(EXAMPLE)


def _transfer_to(argument: str) -> Order:
    return TransferTo(int(argument) if is_number(argument, digits=16) else 0)


def _take_back_from(argument: str) -> Order:
    user_id, _, had = argument.partition(":")
    known = is_number(user_id, digits=16) and is_number(had, digits=16)
    return TakeBackFrom(int(user_id), int(had)) if known else TakeBackFrom(0, 0)


COMMANDS: Commands = {
    "transfer": lambda typed: too_long(typed, most=1000) or Transfer(typed),
    "escalate": lambda why: too_long(why, most=1000) or Escalate(why),
    "snooze": _at_a_time(Snooze),
    "callback": _at_a_time(CallBack),
}
BUTTONS: Commands = {
    "to": _transfer_to,
    "skill": lambda argument: PassOn(argument[:30]),
    "take_back": about_row(TakeBack),
    "take_back_from": _take_back_from,
}
HELP = Text(
    "/transfer Lee – to a colleague (or in reply to a message of theirs), or to a skill: /transfer mortgage\n"
    "/escalate and why – to a supervisor\n"
    "/snooze 2h – put it aside; /callback tomorrow 10:00 – tell the borrower that you write again then"
)
