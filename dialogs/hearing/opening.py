"""Opening: what a command, a button or its name opens from anywhere: reading matter, a question, where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs import interruptions
from dialogs.borrower import reading
from dialogs.borrower.agreeing import waits_for_you
from dialogs.borrower.before.about import record_card
from dialogs.borrower.case_now import where_we_are
from dialogs.borrower.home import HOME
from dialogs.borrower.questions import menu as questions
from dialogs.borrower.questions.deciding_words import LONG
from dialogs.borrower.questions.keywords import about
from dialogs.borrower.questions.offered import chosen
from dialogs.happenings import Happening, Notice, StandingWanted
from dialogs.heard import Command, Heard, Tap, Words
from dialogs.interruptions import ANYTIME
from dialogs.situation import Situation
from dialogs.texts import Lines, Text

from . import links

COMMANDS = {
    "about": reading.ABOUT,
    "calculator": reading.CALCULATOR,
    "faq": reading.QUESTIONS,
}
ASK_YOUR_ADVISOR = Text("An advisor is in this conversation: just ask, and have it worked out.")


def opened(situation: Situation, heard: Heard) -> Sequence[Happening] | None:
    """What a command or a button opens; `None` for everything else."""
    match heard:
        case Command(name="faq", argument=words) if code := about(words):
            return [questions.answer(situation, code)]
        case Command(name=name) if name in COMMANDS:
            return _open(situation, COMMANDS[name])
        case Command(name="start", argument=payload) if payload in links.OPENS:
            return _open(situation, links.OPENS[payload])
        case Command(name="start", argument=payload) if (
            followed := links.followed(situation, payload)
        ) is not None:
            return followed
        case Command(name="start" | "status"):
            reading.close(situation)
            interruptions.leave(situation)
            return standing(situation) if heard == Command("status") else None
        case Tap(code=code):
            return _tapped(situation, code)
        case Words(text=text):
            said = text.strip().casefold()
            for code, label in reading.LABELS.items():
                if said == situation.language.plain(label).casefold():
                    return _open(situation, code)
    return None


def _tapped(situation: Situation, code: str) -> Sequence[Happening] | None:
    """What a button good at any time opens: reading matter, or a question that may have been meant."""
    if code in reading.LABELS:
        return _open(situation, code)
    if (asked := chosen(code)) is None:
        return None
    situation.is_asked_again = True
    return answered(situation, [asked])


def standing(situation: Situation) -> Sequence[Happening] | None:
    """Where the case stands, or what waits for whoever has none, above the live question; at home it is the same."""
    if situation.place.place == HOME.name:
        return None
    waits = [StandingWanted()] if situation.waits_for_a_person else []
    if situation.case is None:
        told = _waits_as_well(situation)
        return [*told, *waits] if told else None
    return [Notice(where_we_are(situation)), *_waits_as_well(situation), *waits]


def _waits_as_well(situation: Situation) -> list[Notice]:
    """Of another's case, where one is in the middle of one's own."""
    told = waits_for_you.lines(situation)
    buttons = {**waits_for_you.signs(situation), **waits_for_you.answers(situation)}
    return [Notice(Lines(*told), buttons)] if told else []


def _open(situation: Situation, button: str) -> Sequence[Happening]:
    if button == reading.CALCULATOR and situation.with_a_person:  # whom every word goes to
        return [Notice(ASK_YOUR_ADVISOR)]
    place = button.removeprefix(ANYTIME)
    reading.open_at(situation, record_card(situation) if button == reading.RECORD else place)
    return []


def answered(situation: Situation, codes: Sequence[str]) -> Sequence[Happening]:
    """What was asked answered; who waits for a person and asks how long, or whether one is there, hears how that stands."""
    if not {LONG, "hours"} & {*codes} or not situation.waits_for_a_person:
        return [questions.answer(situation, *codes)]
    told = [code for code in codes if code != "hours" and (code != LONG or situation.is_applying)]
    return [*([questions.answer(situation, *told)] if told else []), StandingWanted()]
