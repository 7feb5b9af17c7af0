"""What for: why a question is asked, said to whoever asks that, and what a word of it means."""

from __future__ import annotations

from dialogs.borrower.applying.application import CAN_PAY, DISABILITY, HEALTH
from dialogs.borrower.applying.form import FORM
from dialogs.borrower.before.start import CONSENT, WELCOME
from dialogs.borrower.questions.asked import all_asked
from dialogs.borrower.questions.keywords import about
from dialogs.borrower.questions.meanings import explained
from dialogs.flow import Step
from dialogs.happenings import Notice
from dialogs.phrases.asks_back import asks_what_counts, asks_why, would_rather_not_say
from dialogs.phrases.greeting import is_at_a_loss
from dialogs.phrases.rights.consent import MAY_NOT, asks_about_consent
from dialogs.situation import Situation
from dialogs.texts import Lines, Text


def of_what_is_asked(step: Step, text: str) -> Notice | None:
    """What a word of it means, or why it is asked."""
    meaning = None if step.binds else explained(text)
    return meaning or (why_asked(step, text) if step.flow == FORM else None)


def what_counts(situation: Situation, step: Step, text: str) -> Notice | None:
    """What an answer is made of, to whoever asks that, or does not know what to answer."""
    counts = step.explains
    if counts is None or not (asks_what_counts(text) or is_at_a_loss(text)):
        return None
    left = situation.the_case.application.surplus if step is CAN_PAY else None
    if left is None:
        return Notice(counts)
    return Notice(Lines(counts, LEFT.given(left=left) if left.is_positive else NOTHING_LEFT))


#: Of what could be paid also what the figures told so far leave.
LEFT = Text("By what you told me, {left} is left each month when all of that is paid.")
NOTHING_LEFT = Text("By what you told me, nothing is left at the end of a month.")


def why_asked(step: Step, text: str) -> Notice | None:
    """What the question is asked for, to whoever asks why, or would rather not say; where something is agreed to, also what comes of a no."""
    if step.why is None:
        return None
    if step.name in _AGREES:
        is_asked = asks_about_consent(text) and about(text) not in _OF_MORE
        is_asked |= step.name in _AT_THE_DOOR and MAY_NOT.search(text)
    else:  # what else is asked has an answer of its own
        is_asked = asks_why(text) and not {*all_asked(text)} - {"figures"}
        is_asked = is_asked or would_rather_not_say(text)
    if not is_asked:
        return None
    return Notice(step.why if step.skip is None else Lines(step.why, LEAVE_IT_OUT))


LEAVE_IT_OUT = Text("If you would rather not say: /skip")
#: Where nothing goes on without it: a no is told what it means.
_AT_THE_DOOR = {WELCOME.name, CONSENT.name}
#: Where something is agreed to.
_AGREES = {WELCOME.name, CONSENT.name, HEALTH.name, DISABILITY.name}
#: Asked of what comes later, in words that may be of what is agreed to there.
_OF_MORE = {"figures", "refused"}
