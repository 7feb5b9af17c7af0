"""With an advisor: what a borrower says goes to whoever has the talk; what is to be taken here all the same."""

from __future__ import annotations

from dialogs.borrower import PLACES
from dialogs.borrower.agreeing.signing import named_too_early
from dialogs.borrower.plan import plan_talk
from dialogs.borrower.questions.asking_words import has_mark
from dialogs.flow import Step
from dialogs.happenings import MessageLeft
from dialogs.heard import Command, Heard, Words
from dialogs.interruptions import read_as_well
from dialogs.reply import Reply, Say, carry
from dialogs.situation import Situation

from . import after_hours
from .agreeing import TAP_ONLY, agrees_beside


def for_the_advisor(situation: Situation, step: Step, heard: Heard) -> Reply:
    """Whatever is said is theirs to answer; only what they may not read at once, what binds, and what is paid and by when, is taken here."""
    if agrees_beside(situation, step, heard):
        is_asked = isinstance(heard, Words) and has_mark(heard.text)
        left = MessageLeft(is_owed=is_asked)
        return Reply(happened=[left], notices=[Say(text=TAP_ONLY)], again=True)
    if isinstance(heard, Words) and (early := named_too_early(situation, step, heard.text)):
        return carry([*read_as_well(situation), *early], again=True)
    if isinstance(heard, Words) and (paid := plan_talk.told_beside(situation, step, heard.text)):
        return carry(paid)
    if isinstance(heard, Words) and (
        promised := plan_talk.promised_beside(situation, step, heard.text)
    ):
        return Reply(happened=list(promised), ask=False, again=True)
    notices = list(after_hours.told(situation, heard))
    return Reply(happened=[MessageLeft()], notices=notices, ask=False, again=True)


def takes_words(step: Step) -> bool:
    """Whether words mean something here as well while somebody talks, or go to a person by themselves."""
    return step.heeds_words or step.leaves_messages


def is_shown_anew(situation: Situation, heard: Heard) -> bool:
    """Whether who begins anew is asked what can be answered beside an advisor as well."""
    return heard == Command("start") and PLACES.at(situation).heeds_words
