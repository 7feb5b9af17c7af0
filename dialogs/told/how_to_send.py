"""How to send: whoever asks how a paper is sent, lacks a scanner, or asks whether it has to be, hears it where papers are asked for."""

from __future__ import annotations

from dialogs.borrower.papers import LIST
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.phrases.sending import asks_how_to_send, asks_whether_needed
from dialogs.reply import Reply, Say
from dialogs.situation import Situation
from dialogs.texts import Text

A_PHOTO_WILL_DO = Text(
    "A photo taken with your telephone is enough, or a screenshot, or a PDF. Tap the paper clip in this chat and choose it: no scanner, no printer and no e-mail are needed."
)
NO_CONDITION = Text(
    "A paper shows the advisor what words cannot, so a plan comes sooner and fits better. It is no condition: the first button takes you on without."
)


def told(situation: Situation, step: Step, words: Words) -> Reply | None:
    """What is needed for it, or why it is asked for; `None` for other words, and where papers go another way."""
    is_here = (step.takes_papers and not step.takes_any_words) or step.name == LIST
    by_link = situation.lender.takes_papers_by_link
    if not is_here or situation.with_a_person:
        return None
    if asks_how_to_send(words.text) and not by_link:
        return _said(situation, A_PHOTO_WILL_DO)
    if asks_whether_needed(words.text) and situation.is_applying and step.flow == "application":
        return _said(situation, NO_CONDITION)
    return None


def _said(situation: Situation, text: Text) -> Reply:
    situation.is_asked_again = True
    return Reply(notices=[Say(text=text)], ask=False, again=True)
