"""Order: what an advisor typed or tapped, as a value; and how a family of orders is declared.

A family is a module with its orders, its `COMMANDS` (name → what makes the order of the words behind it),
its `BUTTONS` (those that are no commands as well) and its `HELP`. `reading` puts the families together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Protocol

from dialogs.texts import Sayable, Text


class Order:
    """What an advisor wants."""

    __slots__ = ()

    is_about_desk: ClassVar[bool] = False  #: about the desk and its people, not about one case
    needs_case: ClassVar[bool] = False  #: cannot be done for a visitor who has not applied
    reaches_borrower: ClassVar[bool] = False  #: and so needs a chat of theirs
    settles: ClassVar[bool] = False  #: by a button, below which nothing is left to choose

    @property
    def read_out(self) -> str:
        """What of it the borrower reads, in the words of whoever wrote it."""
        return ""


@dataclass(frozen=True, slots=True)
class Unknown(Order):
    """A command that does not exist, lacks what it needs, or says what it must not."""

    why: Sayable


#: Makes an order of the words behind a command.
Maker = Callable[[str], Order]
Commands = dict[str, Maker]


class Family(Protocol):
    """Orders that belong together, in a module of their own."""

    COMMANDS: Commands
    BUTTONS: Commands
    HELP: Text


def plain(order: type[Order]) -> Maker:
    """An order that needs no words."""
    return lambda _: order()


def about_row(make: Callable[[int], Order]) -> Maker:
    """An order of a button, about the row of a number."""

    def made(argument: str) -> Order:
        return make(int(argument) if is_number(argument, digits=16) else 0)

    return made


def is_number(words: str, digits: int = 5) -> bool:
    """Whether they are a whole number of at most so many digits, as buttons carry it.

    >>> is_number("12"), is_number("-3"), is_number("１２"), is_number("999999999999")
    (True, False, False, False)
    """
    return words.isascii() and words.isdecimal() and len(words) <= digits
