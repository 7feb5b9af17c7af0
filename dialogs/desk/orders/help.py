"""Help: the commands of every day first, all others by what they are for.

>>> read_section("Papers"), read_section("anything")
(ShowHelp(section='papers'), ShowHelp(section=''))
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dialogs.flow import Options
from dialogs.texts import Lines, Sayable, Text

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
    reversals,
    saying,
    signing,
    staff,
    supervising,
    talk,
)
from .order import Family, Order


@dataclass(frozen=True, slots=True)
class ShowHelp(Order):
    section: str = ""  #: empty: what is needed every day


EVERY_DAY = Lines(
    Text(
        "Once you have a case (/claim), what you write in its topic goes to the borrower; // in front stays among colleagues."
    ),
    None,
    Text(
        "/today – what is to be done; /next – take the most urgent case\n"
        "/more – all about this case; /papers – what has come; /offer – the plans that can be paid\n"
        "/escalate and why – to a supervisor; /back – hand back to the bot"
    ),
    None,
    Text("All commands, by what they are for:"),
)
_SECTIONS: Mapping[str, tuple[Text, Sequence[Family]]] = {
    "talk": (Text("The talk"), (talk, saying, passing)),
    "papers": (Text("Papers and figures"), (papers, figures)),
    "offers": (Text("Offers and signing"), (offers, decisions, signing)),
    "payments": (Text("Payments"), (payments, reversals)),
    "case": (Text("The case"), (casework, notices, cases)),
    "desk": (Text("The desk"), (queue, staff)),
    "supervising": (Text("For supervisors"), (supervising,)),
}
FAMILIES = [family for _, families in _SECTIONS.values() for family in families]


def read_section(words: str) -> ShowHelp:
    """What is asked for, by the name of its button."""
    section = words.casefold()
    return ShowHelp(section if section in _SECTIONS else "")


def words(order: ShowHelp) -> Sayable:
    if not order.section:
        return EVERY_DAY
    title, families = _SECTIONS[order.section]
    return Lines(Text("<b>{title}</b>", title=title), *(each.HELP for each in families))


def buttons(order: ShowHelp) -> Options:
    """To all the others; none below one of them."""
    if order.section:
        return {}
    return {f"help:{name}": title for name, (title, _) in _SECTIONS.items()}
