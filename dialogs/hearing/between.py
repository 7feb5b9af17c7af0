"""Between advisors: one has written and left, another is to come; what is written meanwhile goes on with the talk.

It answers what the advisor asked, not a question of the form that stands above it: whoever comes reads it, in its
order. Once the borrower turns to the bot, by a button or a command, and is asked something, words are answers again.
"""

from __future__ import annotations

from dialogs.flow import Step
from dialogs.happenings import MessageLeft
from dialogs.heard import Heard
from dialogs.place import ASKED_SINCE
from dialogs.reply import Reply, carry
from dialogs.situation import Situation

from . import asides


def for_who_comes(situation: Situation, step: Step, heard: Heard) -> Reply:
    """Passed on; what the bot knows, such as when somebody answers, is said as well."""
    place = situation.place.place
    known = asides.instead_of_an_answer(situation, step, heard) or []
    reply = carry([*known, *([] if MessageLeft() in known else [MessageLeft()])])
    reply.ask = situation.place.place != place  # something to read was opened
    reply.again = True
    return reply


def asked_since(situation: Situation) -> None:
    """The bot asks something below the words of whoever has left."""
    handoff, place = situation.handoff, situation.place
    if handoff is not None and handoff.answered_at is not None:
        place.figures = {**place.figures, ASKED_SINCE: handoff.answered_at.isoformat()}
