"""Passing: a case goes to a colleague, to somebody with a skill, to a supervisor, or is put off to a time.

>>> COMMANDS["snooze"]("2h")
Snooze(when=When(span=datetime.timedelta(seconds=7200), day=None, clock=datetime.time(0, 0)))
>>> COMMANDS["transfer"]("Lee")
Transfer(to='Lee')
>>> BUTTONS["to"]("123456789")
TransferTo(user_id=123456789)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dialogs.heard import Words
from dialogs.parsers.moments import EXAMPLE, When, a_moment
from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import Unclear
from dialogs.texts import Text

from .order import Commands, Maker, Order, Unknown, is_number
from .typed import too_long


@dataclass(frozen=True, slots=True)
class Transfer(Order):
    to: str  #: a name, a user id, a skill; empty: whoever is replied to, else it is asked


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
class Snooze(Order):
    when: When


@dataclass(frozen=True, slots=True)
class CallBack(Order):
    """The borrower is written to again at a time, by the same advisor."""

    when: When


def _at_a_time(make: Callable[[When], Order]) -> Maker:
    def made(argument: str) -> Order:
        try:
            return make(a_moment(Words(argument), Reader("en", date.min)))
        except Unclear:
            return Unknown(EXAMPLE)

    return made


def _transfer_to(argument: str) -> Order:
    return TransferTo(int(argument) if is_number(argument, digits=16) else 0)


COMMANDS: Commands = {
    "transfer": lambda argument: Transfer(argument.strip()[:100]),
    "escalate": lambda why: too_long(why, most=1000) or Escalate(why),
    "snooze": _at_a_time(Snooze),
    "callback": _at_a_time(CallBack),
}
BUTTONS: Commands = {"to": _transfer_to, "skill": lambda argument: PassOn(argument[:30])}
HELP = Text(
    "/transfer Lee – to a colleague (or in reply to a message of theirs), or to a skill: /transfer mortgage\n"
    "/escalate and why – to a supervisor\n"
    "/snooze 2h – put it aside; /callback tomorrow 10:00 – tell the borrower that you write again then"
)
