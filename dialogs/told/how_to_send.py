"""How to send: whoever asks how a paper is sent, or lacks a scanner or a camera, hears it where papers are asked for."""

from __future__ import annotations

from dialogs.borrower.paperwork.papers import LIST
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.phrases.papers.sending import asks_how_to_send, cannot_take_a_photo
from dialogs.reply import Reply, Say
from dialogs.situation import Situation
from dialogs.texts import Text

A_PHOTO_WILL_DO = Text(
    "A photo taken with your telephone is enough, or a screenshot, or a PDF. Tap the paper clip in this chat and choose it: no scanner, no printer and no e-mail are needed."
)
WITHOUT_A_CAMERA = Text(
    "That is no problem. A PDF or a screenshot will do, as of your bank's app or an e-mail; or somebody takes the photo for you, sends it to you, and you pass it on here. You can also go on without it now and send it later."
)


def told(situation: Situation, step: Step, words: Words) -> Reply | None:
    """What is needed for it; `None` for other words, and where papers go another way."""
    is_here = (step.takes_papers and not step.takes_any_words) or step.name == LIST
    by_link = situation.lender.takes_papers_by_link
    if not is_here or by_link or situation.with_a_person:
        return None
    if cannot_take_a_photo(words.text):
        situation.is_asked_again = True
        return Reply(notices=[Say(text=WITHOUT_A_CAMERA)], again=True)
    if not asks_how_to_send(words.text):
        return None
    situation.is_asked_again = True
    return Reply(notices=[Say(text=A_PHOTO_WILL_DO)], ask=False, again=True)
