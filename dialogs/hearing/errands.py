"""Errands: commands and buttons that open a conversation of their own from anywhere; the place left is remembered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from dialogs.borrower import complaint, language, preferences, put_away, rating, waiting
from dialogs.borrower.agreeing import guarantee, signed_papers, signing, verifying, withdrawal
from dialogs.borrower.applying import applying_again
from dialogs.borrower.arrangement import check_in, keeping, plan_papers
from dialogs.borrower.paperwork import paper_kind, take_back
from dialogs.borrower.people import dispute, helper, helping
from dialogs.borrower.plan import after_a_no, another_plan
from dialogs.borrower.records import disconnect, own_data, receipts
from dialogs.happenings import Happening, HistoryWanted, Notice, WaitingStopped
from dialogs.heard import Command, Heard, Tap
from dialogs.interruptions import CALL_BACK, STOP_WAITING
from dialogs.phrases.rights.complaint import commanded_by
from dialogs.said import decided, genuine, paying
from dialogs.situation import Situation
from dialogs.texts import Text
from dialogs.told import told_since


def commanded(situation: Situation, heard: Heard) -> Sequence[Happening] | None:
    """What such a command or button, or a mark given to a talk, sets in motion; `None` for everything else."""
    match heard:
        case Tap(code=code) if code.startswith(rating.RATE):
            return rating.rated(situation, code)
        case Tap(code=code) if (told := decided.words(code)) is not None:
            return [Notice(told)]
        case Tap(code=code) if (set_in_motion := _tapped(situation, code)) is not None:
            return set_in_motion
        case Command(name=name, argument=argument):
            return _by_name(situation, name, argument)
        case Tap(code=code):
            begin = BUTTONS.get(code)
        case _:
            begin = None
    return begin(situation) if begin is not None else None


def _by_name(situation: Situation, name: str, argument: str) -> Sequence[Happening] | None:
    if (words := commanded_by(name, argument)) is not None:
        return complaint.begin(situation, words)
    if name == "history":
        return _history(situation, argument)
    begin = ERRANDS.get(name)
    return begin(situation) if begin is not None else None


def _tapped(situation: Situation, code: str) -> Sequence[Happening] | None:
    """What a button sets in motion that names something in its code; `None` for other buttons."""
    for tapped in NAMING:
        if (found := tapped(situation, code)) is not None:
            return found
    return None


#: Perhaps there was one, which is over.
NO_STEPS = Text(
    "No application of yours is open, so there are no steps to show. What is kept of an earlier one: /mydata"
)


def _history(situation: Situation, page: str) -> Sequence[Happening]:
    """Every step so far; *page* is the number behind the command."""
    if situation.case is None:
        return [Notice(NO_STEPS)]
    is_page = page.isascii() and page.isdecimal() and len(page) < 4
    return [HistoryWanted(int(page) if is_page else 1)]


#: Each looks whether a button is one of its own.
NAMING: Sequence[Callable[[Situation, str], Sequence[Happening] | None]] = (
    guarantee.tapped,
    keeping.tapped,
    check_in.tapped,
    language.tapped,
    told_since.tapped,
    paper_kind.tapped,
    take_back.tapped,
)
ERRANDS: Mapping[str, Callable[[Situation], Sequence[Happening]]] = {
    "dispute": dispute.begin,
    "disconnect": disconnect.begin,
    "helper": helper.begin,
    "helping": helping.begin,
    "receipt": receipts.begin,
    "mydata": own_data.begin,
    "statement": plan_papers.begin_statement,
    "calendar": plan_papers.begin_calendar,
    "agreement": signed_papers.begin,
    "pay": paying.show,
    "withdraw": withdrawal.begin,
    "verify": verifying.begin,
    "preferences": preferences.begin,
    "timezone": preferences.begin_zone,
    "genuine": lambda situation: [Notice(genuine.how_to_check(situation))],
}
BUTTONS: Mapping[str, Callable[[Situation], Sequence[Happening]]] = {
    after_a_no.COMPLAIN: complaint.begin,
    CALL_BACK: waiting.begin,
    signing.SIGN_BUTTON: signing.begin,
    another_plan.ANOTHER: another_plan.begin,
    withdrawal.WITHDRAW: withdrawal.begin,
    STOP_WAITING: lambda _: [WaitingStopped()],
    dispute.TAKE_BACK: dispute.take_back,
    preferences.SHOW: preferences.begin,
    preferences.SET_ZONE: preferences.begin_zone,
    preferences.REMIND: preferences.remind_again,
    paying.SHOW: paying.show,
    put_away.KEEP_OPEN: put_away.tapped,
    applying_again.AGAIN: applying_again.begin,
}
