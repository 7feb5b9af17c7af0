"""Told meanwhile: another trouble, or that all may be sent, said where a figure is asked for: it is heard, before the figure is asked for again."""

from __future__ import annotations

from dialogs.borrower.applying.application import HARDSHIP
from dialogs.borrower.applying.form import FORM, is_applying
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.parsers import Unclear, paper
from dialogs.phrases.done import SENDS, SENDS_POLITELY, YES_ALONE
from dialogs.phrases.finding import is_sentence, plain
from dialogs.reading import read
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text


def heard(situation: Situation, step: Step, words: Words, why: Text) -> Sayable | None:
    """What is said above the reason *why* it is no answer; `None` for other words, and elsewhere."""
    is_asked = step.flow == FORM and is_applying(situation)
    if not is_asked or step is HARDSHIP or step.parse in {None, paper}:
        return None
    if plain(words.text).strip(" .!。！") in _SENDS or SENDS_POLITELY.search(words.text):
        return Lines(STILL_OPEN, why)
    if not is_sentence(words.text, _A_SENTENCE) or any(map(str.isdigit, words.text)):
        return None
    try:
        read(situation, HARDSHIP, words)
    except Unclear:
        return None
    return Lines(HEARD, why)


STILL_OPEN = Text("Soon: before I can send it, this is still open.")
HEARD = Text("Thank you for telling me. There is room for it later, in your own words.")
_A_SENTENCE = 3
_SENDS = {
    *(plain(one) for one in SENDS if one not in YES_ALONE),
    *("send", "enviar", "enviar ya", "si, enviar", "发送", "提交", "送出"),
}
