"""Agreeing: a yes in words where only the button counts, and thanks that may be meant for one."""

from __future__ import annotations

from dialogs.borrower.agreeing import signing
from dialogs.borrower.applying.form import DECLARE, SUMMARY
from dialogs.borrower.before import start
from dialogs.flow import Step
from dialogs.heard import Heard, Words
from dialogs.parsers import only_buttons
from dialogs.phrases.decision import leans_to_yes
from dialogs.phrases.done import says_accepted, says_yes
from dialogs.phrases.thanks import is_only_a_sign, is_only_thanks
from dialogs.reading import names_first
from dialogs.situation import Situation
from dialogs.texts import Text


def is_typed_yes(situation: Situation, step: Step, heard: Heard) -> bool:
    """Whether somebody agrees in words where only the button counts."""
    if not isinstance(heard, Words) or step.parse is not only_buttons:
        return False
    return _agrees(situation, step, heard)


def agrees_beside(situation: Situation, step: Step, heard: Heard) -> bool:
    """Whether somebody agrees in words beside an advisor: there only the button counts, whatever is typed."""
    if not isinstance(heard, Words) or not (step.binds or step.parse is only_buttons):
        return False
    return says_accepted(heard.text) or _agrees(situation, step, heard)


def _agrees(situation: Situation, step: Step, heard: Words) -> bool:
    """Whether it is a yes in words, the first button's own, which agrees, or the name where the button is to sign."""
    is_yes = says_yes(heard.text) or names_first(situation, step, heard)
    return is_yes or leans_to_yes(heard.text) or signing.named_again(situation, step, heard.text)


def is_no_yes(step: Step, text: str) -> bool:
    """Whether a sign or a "fine, thanks" is said where somebody agrees, declares or signs, and may think that they have.

    At the door there is nothing to lose, so that thanks are thanks there.
    """
    if step.name in _DOORS:
        return is_only_a_sign(text)
    is_sent = step.name in {SUMMARY, DECLARE}
    if is_sent and leans_to_yes(text):
        return True
    return (step.binds or step.parse is only_buttons or is_sent) and is_only_thanks(text)


def is_yes_for_a_name(step: Step, text: str) -> bool:
    """Whether somebody agrees where the name is asked for that they sign with."""
    return step.name == signing.NAME.name and (says_yes(text) or leans_to_yes(text))


NAME_IS_WANTED = Text(
    "Thank you, but nothing is signed by that. Please type your full name, as it is written in your contract; the button after it signs."
)
TAP_ONLY = Text(
    "Thank you. Here only the button counts, so that nobody can doubt it later: if you agree, please tap it below. Until then nothing is agreed."
)
NO_YES = Text(
    "Thank you. That can mean many things, so I do not count it as your yes: nothing is agreed or sent yet. If you agree, please tap the button below; if you would rather ask first, just ask."
)
_DOORS = {start.WELCOME.name, start.CONSENT.name}
