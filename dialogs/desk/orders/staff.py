"""Staff: who may act at the desk."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import normalize

from dialogs.texts import Text

from .order import Commands, Order, Unknown, plain
from .typed import number

WHOM = Text("Whom? Write the name, or reply to a message of that person: /{command} Mei.")
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
    whose: str  #: a name or a user id; "": whoever wrote the message that is replied to

    is_about_desk = True


@dataclass(frozen=True, slots=True)
class PromoteAdvisor(Order):
    """An advisor supervises from now on."""

    whose: str

    is_about_desk = True


def _add(argument: str) -> Order:
    user_id = number(argument, digits=16)
    if argument and user_id is None:
        return Unknown(WHO.given(command="add"))
    return AddAdvisor(user_id)


COMMANDS: Commands = {
    "advisors": plain(ShowAdvisors),
    "add": _add,
    "remove": lambda words: RemoveAdvisor(normalize("NFKC", words)),
    "promote": lambda words: PromoteAdvisor(normalize("NFKC", words)),
}
BUTTONS: Commands = {}
HELP = Text(
    "/advisors – who is known to the lender\n"
    "Supervisors: /add, /remove, /promote – in reply to a message of that person, or with the name: /remove Mei; who is new, with their Telegram user id: /add 123456789"
)
