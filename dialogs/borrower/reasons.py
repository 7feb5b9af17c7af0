"""Reasons: why one cannot pay, in the borrower's words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogs.parsers.writing import plain
from dialogs.texts import Text
from negotiation.application import Hardship

from .reason_words import SAID

REASONS = {
    Hardship.JOB_LOST: Text("I lost my job"),
    Hardship.INCOME_REDUCED: Text("I earn less than before"),
    Hardship.ILLNESS: Text("I am ill"),
    Hardship.DISABILITY: Text("I have a disability"),
    Hardship.BEREAVEMENT: Text("Someone close to me has died"),
    Hardship.SEPARATION: Text("Separation or divorce"),
    Hardship.DISASTER: Text("A disaster or an accident"),
    Hardship.BUSINESS_FAILED: Text("My business failed"),
    Hardship.OTHER_DEBTS: Text("Too many other debts"),
    Hardship.OTHER: Text("Another reason"),
}


def told_with(text: str) -> Hardship | None:
    """The reason in words that tell more than that, as the hardship notice; `None` for none, or for several.

    >>> told_with("i lost my job i cannot pay"), told_with("my phone died, I can't pay")
    (<Hardship.JOB_LOST: 'job_lost'>, None)
    >>> told_with("ya no puedo pagar lo del carro porq me bajaron las horas")
    <Hardship.INCOME_REDUCED: 'income_reduced'>
    """
    named = _named(text)
    return named[0] if len(named) == 1 else None


def tells_why(text: str) -> bool:
    """Whether any reason is told, also one that only a question could tell from another.

    >>> tells_why("公司倒闭了"), told_with("公司倒闭了"), tells_why("my phone died")
    (True, None, False)
    """
    return bool(_named(text))


def _named(text: str) -> Sequence[Hardship]:
    """Every reason there are words for; but a phone that died is no death, whatever else may be told beside it."""
    said = plain(text)
    named = [
        Hardship(code) for code, phrases in _PLAINLY.items() if any(one in said for one in phrases)
    ]
    return [one for one in named if one not in _OF_THINGS or not _OF_THINGS[one].search(said)]


_DEVICES = r"\b(?:phone|mobile|laptop|computer|battery|telefono|movil|celular|bateria)\b|手机|电脑|手機|電腦"
_DEVICES_OR_CARS = re.compile(rf"{_DEVICES}|\b(?:car|coche|carro)\b")
#: Reasons whose words are said of things as well.
_OF_THINGS = {
    Hardship.BEREAVEMENT: _DEVICES_OR_CARS,
    Hardship.ILLNESS: _DEVICES_OR_CARS,
    Hardship.DISASTER: re.compile(_DEVICES),
}
#: The same in the form a message is read in, once and not for each message.
_PLAINLY = {code: [plain(one) for one in phrases] for code, phrases in SAID.items()}
