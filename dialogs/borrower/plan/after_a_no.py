"""After a no: what whoever was refused says of it, where it is not plain what they want: both ways are shown, and neither is begun.

To have the decision looked at again is an appeal; how somebody was treated is a complaint. In some places one word is both.
"""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.borrower.case_now import ANOTHER_LOOK
from dialogs.borrower.home import HOME
from dialogs.flow import Options
from dialogs.happenings import Happening, Notice
from dialogs.interruptions import ANYTIME, APPEAL
from dialogs.phrases.rights.appeal import ASKS_ANOTHER, asks_why_not, may_be_an_appeal
from dialogs.situation import Situation
from dialogs.texts import Text

COMPLAIN = f"{ANYTIME}complain"
COMPLAIN_LABEL = Text("Make a complaint")
WHICH = Text(
    "You need not accept that. Is it about the decision? Then tap “{look}”: somebody else than before does it, at no cost, and you learn at once by when you get an answer. Is it about how you were treated? Then tap “{complain}”. You may do both.",
    look=ANOTHER_LOOK,
    complain=COMPLAIN_LABEL,
)


def may_appeal(situation: Situation) -> bool:
    """Whether they can have somebody else look at a no."""
    is_own = not (situation.is_guarantor or situation.speaks_for_another)
    return is_own and situation.case is not None and situation.case.may_appeal


def told(situation: Situation, text: str) -> Sequence[Happening] | None:
    """Which of the two is meant; the reason stands at home. `None` for other words, and where an advisor reads them."""
    if not may_appeal(situation) or situation.with_a_person:
        return None
    if may_be_an_appeal(text):
        return [Notice(WHICH, ways())]
    return [] if asks_why_not(text) and situation.place.place == HOME.name else None


def is_appealed(situation: Situation, text: str) -> bool:
    """Whether somebody else is plainly to look at it, in whatever word for an appeal; home takes that."""
    asks = any(one.search(text) for one in ASKS_ANOTHER)
    return asks and may_appeal(situation) and not situation.with_a_person


def ways() -> Options:
    return {APPEAL: ANOTHER_LOOK, COMPLAIN: COMPLAIN_LABEL}
