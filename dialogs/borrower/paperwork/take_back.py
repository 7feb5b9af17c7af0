"""Take back: a paper that was not meant to be sent goes again, as long as nobody has decided on it; once asked, with a tap."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.happenings import Happening, MessageLeft, Notice, PaperWithdrawn
from dialogs.interruptions import ANYTIME, read_as_well
from dialogs.phrases.papers import take_back as take_back_words
from dialogs.phrases.papers.paper import told_of
from dialogs.said.paper_words import NAMES
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.applying.paper_wants import Sent, sent

from .paper_kind import DECIDED_BY_NOW, undecided

BACK = f"{ANYTIME}back:"
#: Telegram's buttons are few: so many of the newest can be taken back from here.
_MOST = 4


def told(situation: Situation, text: str) -> Sequence[Happening] | None:
    """Asked which, with a button each; `None` for other words, and where no paper is."""
    if not take_back_words.says_so(text) or _says_which_it_is(text):
        return None
    passed_on = read_as_well(situation)
    papers = undecided(situation)
    if papers:
        options = {f"{BACK}{one.number}": _label(one) for one in papers[: -_MOST - 1 : -1]}
        return [Notice(ASKED, options), *passed_on]
    if situation.speaks_for_another or not sent(situation.papers):
        return None
    return [MessageLeft(), Notice(LOOKED_AT)]


def _says_which_it_is(text: str) -> bool:
    """Whether it is another paper than it was put down as, and so is to stay."""
    named = told_of(text)
    return named is not None and named[0] is not None


def _label(one: Sent) -> Text:
    return Text("Take № {number} back: {what}", number=one.number, what=NAMES[one.want])


def tapped(situation: Situation, code: str) -> Sequence[Happening] | None:
    """What such a button takes back; `None` for others."""
    if not code.startswith(BACK):
        return None
    number = code.removeprefix(BACK)
    found = next((one for one in undecided(situation) if str(one.number) == number), None)
    return [Notice(DECIDED_BY_NOW)] if found is None else [PaperWithdrawn(found.number)]


ASKED = Text(
    "No problem. Tap what you did not mean to send, and I delete it here. The right one you can send at any time."
)
LOOKED_AT = Text(
    "Your paper was looked at already, so I cannot delete it myself. A person reads what you wrote. The right one you can send here at any time."
)
