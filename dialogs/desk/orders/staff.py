"""Staff: who may act at the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dialogs.texts import Text

from .order import Commands, Maker, Order, Unknown, plain
from .typed import number

WHO = Text(
    "Whom? Reply to a message of that person with /{command}, or write their Telegram user id: /{command} 123456789."
)


@dataclass(frozen=True, slots=True)
class ShowAdvisors(Order):
    """Who is known to the lender, and as what."""

    is_about_desk = True


@dataclass(frozen=True, slots=True)
class AddAdvisor(Order):
    user_id: int | None  #: None: whoever wrote the message that is replied to

    is_about_desk = True


@dataclass(frozen=True, slots=True)
class RemoveAdvisor(Order):
    user_id: int | None

    is_about_desk = True


@dataclass(frozen=True, slots=True)
class PromoteAdvisor(Order):
    """An advisor supervises from now on."""

    user_id: int | None

    is_about_desk = True


def _about(name: str, make: Callable[[int | None], Order]) -> Maker:
    def made(argument: str) -> Order:
        user_id = number(argument, digits=16)
        if argument and user_id is None:
            return Unknown(WHO.given(command=name))
        return make(user_id)

    return made


COMMANDS: Commands = {
    "advisors": plain(ShowAdvisors),
    "add": _about("add", AddAdvisor),
    "remove": _about("remove", RemoveAdvisor),
    "promote": _about("promote", PromoteAdvisor),
}
BUTTONS: Commands = {}
HELP = Text(
    "/advisors – who is known to the lender\n"
    "Supervisors: /add, /remove, /promote – in reply to a message of that person, or with their Telegram user id: /add 123456789"
)
