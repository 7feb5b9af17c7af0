"""Reading: what an advisor types or taps in the group, as an order.

>>> read(Words("/offer 12"))
OfferExtension(months=12)
>>> read(Command("paid", "3"))
RecordPayment(number=3)
>>> read(Words("good morning"))
Relay()
>>> read(Words("// she sounds worried"))
Internal()
>>> read(Tap(0, "send:2"))
SendOffer(version=2)
>>> read(Words("/add 123456789"))
AddAdvisor(user_id=123456789)
"""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.heard import Command, Heard, Tap, Words
from dialogs.texts import Lines, Text

from . import (
    cases,
    casework,
    decisions,
    figures,
    notices,
    offers,
    papers,
    passing,
    payments,
    queue,
    receipts,
    saying,
    signing,
    staff,
    supervising,
    talk,
)
from .order import Commands, Order, Unknown, plain

#: What is done in the topic of a case, in the order of the help; and what is done anywhere.
IN_TOPICS = (
    talk,
    saying,
    passing,
    papers,
    offers,
    decisions,
    payments,
    receipts,
    casework,
    figures,
    notices,
    signing,
    cases,
)
ANYWHERE = (queue, staff, supervising)
_FAMILIES = (*IN_TOPICS, *ANYWHERE)


@dataclass(frozen=True, slots=True)
class ShowHelp(Order):
    pass


HELP = Lines(
    Text("In a case's topic:"),
    *(family.HELP for family in IN_TOPICS),
    None,
    Text("Anywhere in this group:"),
    *(family.HELP for family in ANYWHERE),
)

#: Every command of the desk.
COMMANDS: Commands = {"help": plain(ShowHelp), "start": plain(ShowHelp)}
_BUTTONS: Commands = {}
for _family in _FAMILIES:
    COMMANDS |= _family.COMMANDS
    _BUTTONS |= _family.BUTTONS


def read(heard: Heard) -> Order:
    """What an advisor wants; a command typed in words counts as one."""
    match heard:
        case Words(text=text) if text.startswith("//"):
            return talk.Internal()
        case Words(text=text) if text.startswith("/"):
            name, _, argument = text[1:].partition(" ")
            return read(Command(name.split("@")[0], argument.strip()))
        case Command(name=name, argument=argument):
            return _made(COMMANDS, name, argument)
        case Tap(code=code):
            name, _, argument = code.partition(":")
            return _made(COMMANDS | _BUTTONS, name, argument)
    return talk.Relay()


def _made(known: Commands, name: str, argument: str) -> Order:
    if name not in known:
        return Unknown(Text("I do not know this command. /help shows what I can do."))
    return known[name](argument)
