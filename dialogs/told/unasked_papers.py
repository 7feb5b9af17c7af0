"""Unasked papers: one that comes where something else is asked, or before anybody knows whose it is."""

from __future__ import annotations

from dialogs import trail
from dialogs.borrower import HOME
from dialogs.borrower.arrangement import paid
from dialogs.borrower.home import CANNOT_PAY
from dialogs.borrower.paperwork.papers import LIST
from dialogs.flow import Step
from dialogs.happenings import PaperSent
from dialogs.heard import File
from dialogs.reply import Reply, Say
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.applying.paper import Want


def unasked(situation: Situation, step: Step, file: File) -> Reply | None:
    """A paper where something else is asked; `None` where it may be the answer, or goes to a person."""
    takes_files = (situation.is_applying and step.flow != "helping") or step.name in _TAKE_FILES
    if takes_files and not step.takes_papers:
        sent = PaperSent(file, unasked=True, want=_TAKE_FILES.get(step.name))
        return Reply(happened=[sent], again=True)
    why = too_early(situation, step)
    if why is None:
        return None
    if file.album is not None and not trail.is_new_album(situation, file.album):
        return Reply(ask=False)
    situation.is_asked_again = True
    return Reply(notices=[Say(text=why)], again=True)


def too_early(situation: Situation, step: Step) -> Text | None:
    """Why a paper cannot be kept yet: nobody knows whose it is, or what it is for. Of an album it is said once."""
    if situation.handoff is not None or situation.is_guarantor:
        return None
    if step.flow == "start":
        return TOO_EARLY
    is_home = step.name == HOME and situation.case is None and bool(situation.running)
    return NOT_BEGUN if is_home else None


TOO_EARLY = Text(
    "I cannot keep papers yet: first I have to know whose they are. Please send them once I know who you are."
)
NOT_BEGUN = Text(
    "I have not kept that: papers have their place once we have begun. Tap “{button}”, or write what has happened; then I ask for them.",
    button=CANNOT_PAY,
)
#: And what they are taken for: a receipt may come before it is said how much was paid.
_TAKE_FILES = {LIST: None, paid.AMOUNT.name: Want.BANK}
