"""Ready: replies that the lender has written beforehand, with what differs from case to case left open.

>>> unknown_variables("Dear {name}, see {paper}")
{'paper'}
>>> unknown_variables("Dear {name")
{'{'}
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from string import Formatter

from dialogs.situation import Situation
from dialogs.texts import Day, Sayable, Text
from negotiation.lifecycle import CaseState

NOT_IN_THEIR_LANGUAGE = Text("This reply is not written in {language}, which the borrower reads.")


@dataclass(frozen=True, kw_only=True)
class Ready:
    title: str  #: on the advisor's button
    says: Mapping[str, str]  #: by the code of a language


def unknown_variables(said: str) -> set[str]:
    """What stands in braces and is no variable; "{" where a brace is not closed."""
    try:
        found = [part[1:] for part in Formatter().parse(said) if part[1] is not None]
    except ValueError:
        return {"{"}
    return {
        str(name) for name, how, converted in found if name not in VARIABLES or how or converted
    }


def filled(ready: Ready, situation: Situation, *, advisor: str) -> Sayable:
    """What the borrower is to read, in their language: it is written in it. Raises `NotKnownHere`."""
    said, language = ready.says[situation.language.code], situation.language
    values = {}
    for _, name, _, _ in Formatter().parse(said):
        if name is None:
            continue
        value = advisor if name == "advisor" else VARIABLES[name](situation)
        if value is None:
            raise NotKnownHere(name)
        values[name] = language.show(value)
    return Text("{words}", words=said.format(**values))


class NotKnownHere(Exception):  # noqa: N818 - it is told to the advisor
    """A variable has no value in this case."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def _name(situation: Situation) -> object:
    return situation.borrower.name if situation.borrower else None


def _case(situation: Situation) -> object:
    return situation.case.number if situation.case else None


def _loan(situation: Situation) -> object:
    return situation.the_loan.number if situation.loans else None


def _day(situation: Situation) -> object:
    """The next day that matters: until when an offer is open, an instalment is due, or the lender answers."""
    case, offer = situation.case, situation.offer
    if case is None:
        return None
    if case.state is CaseState.OFFERED and offer is not None and offer.expires_at is not None:
        return Day(offer.expires_at)
    if case.state is CaseState.ACTIVE and situation.next_instalment is not None:
        return situation.next_instalment.due_date
    return Day(case.decide_by) if case.decide_by is not None else None


#: What stands in braces → what it becomes; `None` where it is not known.
VARIABLES: Mapping[str, Callable[[Situation], object]] = {
    "name": _name,
    "case": _case,
    "loan": _loan,
    "day": _day,
    "lender": lambda situation: situation.lender.name,
    "advisor": lambda _: None,  # whoever sends it
}
