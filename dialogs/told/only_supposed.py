"""Only supposed: a figure that is tried, as "what if I say 100?", is asked about before it counts as the answer."""

from __future__ import annotations

from decimal import Decimal

from dialogs import trail
from dialogs.borrower.applying.form import FORM
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.parsers import Unclear
from dialogs.phrases.asks_back import is_only_supposed
from dialogs.reading import CHOSEN, meant, read, shown
from dialogs.reply import Reply, Say
from dialogs.situation import Situation
from dialogs.texts import Lines, Text


def asked(situation: Situation, step: Step, words: Words) -> Reply | None:
    """What counts there, and whether that figure is to be noted; `None` for other words, and where no figure is asked for."""
    if step.flow != FORM or step.parse is None or not is_only_supposed(words.text):
        return None
    try:
        figure = read(situation, step, words)
    except Unclear:
        return None
    if not isinstance(figure, Decimal):
        return None
    trail.note(situation, step)
    explained = [] if step.explains is None else [step.explains, None]
    said = Lines(*explained, NOT_NOTED.given(answer=shown(situation, figure)))
    # Below it the step may doubt the figure still.
    buttons = {code.removeprefix(CHOSEN): label for code, label in meant(figure).items()}
    sure = Say(text=said, options=buttons, question=situation.place.question)
    return Reply(notices=[sure], ask=False)


NOT_NOTED = Text("Nothing is noted yet. Shall I note <b>{answer}</b>? You can change it later.")
