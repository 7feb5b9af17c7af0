"""Deciding: words below an offer that lean to a yes or a no decide nothing; what does is said at once, and its buttons shown again."""

from __future__ import annotations

from dialogs.borrower.home import HOME
from dialogs.borrower.plan.counter_offer import COUNTER
from dialogs.borrower.plan.offer import DECIDE, OPTIONS
from dialogs.borrower.plan.open_offer import is_on_the_table
from dialogs.flow import Step
from dialogs.happenings import MessageLeft
from dialogs.heard import Words
from dialogs.interruptions import PERSON
from dialogs.phrases.decision import leans_to_no, leans_to_yes
from dialogs.phrases.thanks import is_only_thanks
from dialogs.reply import Reply, Say
from dialogs.situation import Situation
from dialogs.texts import Lines, Text

from .time_to_decide import open_until


def undecided(situation: Situation, step: Step, words: Words) -> Reply | None:
    """What is said to them; an advisor reads them as well. `None` for other words."""
    if step.name == COUNTER and leans_to_yes(words.text):
        told = NOT_HERE.given(button=OPTIONS["accept"])
        said = Say(text=told, options=step.choices(situation), question=situation.place.question)
        return Reply(happened=[MessageLeft()], notices=[said], ask=False, again=True)
    if step.name == HOME.name and is_on_the_table(situation):
        return _back_at_the_offer(situation, words)
    if step.name != DECIDE.name:
        return None
    if leans_to_yes(words.text):
        told = LIKE_A_YES.given(button=OPTIONS["accept"])
        return _shown(situation, told, "accept", "counter")
    if leans_to_no(words.text):
        told = NO_ANSWER_YET.given(button=OPTIONS["decline"])
        return _shown(situation, told, "counter", "decline", PERSON)
    return None


def _back_at_the_offer(situation: Situation, words: Words) -> Reply | None:
    """Whoever asked for something else and agrees after all is shown the offer again, to accept it there."""
    if is_only_thanks(words.text) or not leans_to_yes(words.text):
        return None
    situation.place.place = DECIDE.name
    said = Say(text=LIKE_A_YES.given(button=OPTIONS["accept"]))
    return Reply(happened=[MessageLeft()], notices=[said])


def _shown(situation: Situation, told: Text, *codes: str) -> Reply:
    """The buttons are those of the offer, which stands above with its figures."""
    buttons = {code: OPTIONS[code] for code in codes}
    text = Lines(told, *open_until(situation))
    said = Say(text=text, options=buttons, question=situation.place.question)
    return Reply(happened=[MessageLeft()], notices=[said], ask=False, again=True)


NOT_HERE = Text(
    "Nothing is agreed by that. If you accept our offer as it is, go back to it and tap “{button}” there."
)
LIKE_A_YES = Text(
    "Thank you. That sounds like a yes, but where something binds you I do not guess: you accept by the button “{button}” below, or by writing exactly that. Until then nothing is agreed."
)
NO_ANSWER_YET = Text(
    "All right: I take that for neither a yes nor a no, so nothing is decided. You may ask for something else, and only “{button}” ends the offer before its day."
)
