"""Decided: what rules alone refused or ended; each is told with its why, and with the way to a person.

>>> [*buttons(Decided.FILE)]
['!why:file', '!person']
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dialogs.flow import Options
from dialogs.interruptions import PERSON
from dialogs.texts import Text
from negotiation.refusals import (
    AgreementExpired,
    FiguresChanged,
    Implausible,
    NameDiffers,
    NoSuchHousehold,
    OfferExpired,
    Refusal,
)

from .why import LET_A_PERSON_DECIDE, WHY, WHY_LABEL


class Decided(StrEnum):
    IDENTITY = "identity"  #: somebody is not let in
    LOCKED = "locked"  #: nor may try again for a time
    LINK = "link"  #: a personal link is not good any more
    DOUBT = "doubt"  #: a figure is asked about twice
    LIMIT = "limit"  #: an answer is beyond what can be
    FILE = "file"  #: a paper or a voice note is not kept
    COUNTER = "counter"  #: other terms are not offered at once
    ENDED = "ended"  #: an offer or an agreement that was not taken up
    NAME = "name"  #: a signature does not fit


WORDS: Mapping[Decided, Text] = {
    Decided.IDENTITY: Text(
        "<b>Why was I not let in?</b>\nI compare the telephone number that Telegram confirms with those in the contract of that loan. What did not fit I tell nobody, so that no stranger can find out. The number in the contract may be an old one: a person can check in another way that it is you."
    ),
    Decided.LOCKED: Text(
        "<b>Why must I wait?</b>\nAfter five tries that did not fit, nobody can try for an hour. So no stranger can guess who owes us what. It says nothing about you, and it is not held against you. A person can help at once."
    ),
    Decided.LINK: Text(
        "<b>Why does the link not work?</b>\nA personal link lets in whoever has it, so it is good once and for a limited time. Perhaps you have followed it before, or the letter is an older one. Your loan number works as well, and a person can help."
    ),
    Decided.DOUBT: Text(
        "<b>Why do you ask again?</b>\nThe figure is far from what most people write here, or does not go with what you told before. A slip would lead to a plan that does not fit. Nothing is refused: if it is right, say so, and it counts as it stands."
    ),
    Decided.LIMIT: Text(
        "<b>Why is that not taken?</b>\nFor each answer there is a range that fits anybody’s life; beyond it I take it for a slip. That is a rule for all and no judgement of you. If your figure is right all the same, a person writes it down."
    ),
    Decided.FILE: Text(
        "<b>Why was it not kept?</b>\nI look at what a file is, not at what it says: its kind, its size, whether it opens without a password, whether it is known to do harm, whether it is here already. What a paper says only a person judges. A person can also tell you another way to send it."
    ),
    Decided.COUNTER: Text(
        "<b>Why not at once?</b>\nI compare what you can pay with our rules: how long a plan may run, how small an instalment may be, what must be repaid in all. Within them I may say yes alone; I never say no alone. Beyond them a person decides."
    ),
    Decided.ENDED: Text(
        "<b>Why did it end?</b>\nAn offer and an agreement hold for a time that is written in them, and for the figures they were worked out with. After that, interest and payments have changed them. You lose nothing by it: ask for a new one whenever you like."
    ),
    Decided.NAME: Text(
        "<b>Why is my name not taken?</b>\nI compare it with the name in your contract, letter by letter; capitals, spaces, simplified or traditional characters do not matter. If your name has changed or is written wrongly there, a person can put it right."
    ),
}

_BY_REFUSAL: Mapping[type[Refusal], Decided] = {
    OfferExpired: Decided.ENDED,
    AgreementExpired: Decided.ENDED,
    FiguresChanged: Decided.ENDED,
    NameDiffers: Decided.NAME,
    Implausible: Decided.LIMIT,
    NoSuchHousehold: Decided.LIMIT,
}


def buttons(what: Decided) -> Options:
    """“Why?” and “Let a person decide”, good at any time."""
    return {f"{WHY}:{what}": WHY_LABEL, PERSON: LET_A_PERSON_DECIDE}


def buttons_of(refusal: Refusal) -> Options:
    """Those below a refusal of an answer; none where it only says what to write instead."""
    what = next((one for kind, one in _BY_REFUSAL.items() if isinstance(refusal, kind)), None)
    return {} if what is None else buttons(what)


def words(code: str) -> Text | None:
    """What such a button “Why?” is answered with; `None` for every other button."""
    button, _, what = code.partition(":")
    return WORDS[Decided(what)] if button == WHY and what in set(Decided) else None
