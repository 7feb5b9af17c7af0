"""What next: to whoever asks what happens now, where they are, and what comes after."""

from __future__ import annotations

from dialogs.flow import Step
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Sayable, Text
from negotiation.lifecycle import IN_HAND, CaseState

from .applying.form import DECLARE, PLAIN, SUMMARY

AT_ITS_END = Text("You are at the end of your application: read it over below, then send it.")
IN_THE_FORM = Text(
    "You are in your application. What is asked now stands below. When all is answered, you read it over and send it."
)
ONE_LOOKS = Text(
    "What comes next: an advisor will look at what you sent and write to you here, with a plan, with a question, or with the reason why none can be offered. Nothing changes and nothing is signed without your yes."
)


def told(situation: Situation, step: Step) -> Sayable | None:
    """While the form is filled in, or its answer is waited for; `None` elsewhere."""
    if situation.is_applying and step.flow == SUMMARY.partition(".")[0]:
        return Lines(_in_the_form(step), _answered_within(situation))
    is_with_us = situation.case is not None and situation.case.state in _WITH_US
    return ONE_LOOKS if is_with_us else None


def _in_the_form(step: Step) -> Text:
    if step.name in {SUMMARY, DECLARE}:
        return AT_ITS_END
    name = step.name.partition(".")[2]
    if name not in PLAIN:
        return IN_THE_FORM
    return Text(
        "You are at question {n} of {count} of your application; it stands below. When all are answered, you read them over and send it.",
        n=PLAIN.index(name) + 1,
        count=len(PLAIN),
    )


def _answered_within(situation: Situation) -> Plural:
    return Plural(
        "Then an advisor looks at it, and within {n} day you have an answer: a plan, or why none can be offered.",
        "Then an advisor looks at it, and within {n} days you have an answer: a plan, or why none can be offered.",
        n=situation.policy.decide_days,
    )


_WITH_US = IN_HAND | {CaseState.APPEALED}
