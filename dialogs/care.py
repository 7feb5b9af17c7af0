"""Care: what is said to somebody who may be in danger, or who has more to carry than others.

A crisis pauses everything: a human sentence, who listens now, who is awake; one tap goes on, since it may have been
a figure of speech. A need for care is answered with a gentle word, and nothing is paused.
"""

from __future__ import annotations

from collections.abc import Iterator

from negotiation.pack import Purpose

from . import awake
from .situation import Situation
from .texts import Lines, Sayable, Text

PASSED_ON = Text("I have passed it on to our advisors.")


def pause(situation: Situation) -> Sayable:
    """What is said in a crisis, calm and without blame."""
    return Lines(
        Text(
            "I am glad you wrote this. You and those close to you matter more than any debt. Nobody has to get through this alone."
        ),
        *_helplines(situation, Purpose.CRISIS),
        None,
        _who_is_told(situation),
        Text("The questions can wait. No reminders go out until one of us has looked at it."),
    )


def beside_an_advisor(situation: Situation) -> Sayable:
    """The same while an advisor is in the conversation."""
    return Lines(
        Text(
            "I have told your advisor to read this at once. You and those close to you matter more than any debt."
        ),
        *_helplines(situation, Purpose.CRISIS),
    )


def passed_on_as_well(situation: Situation) -> Sayable:
    """What is said to a second cry in the pause, above which the first answer stands."""
    return Lines(
        Text("I have passed this on as well. Somebody writes to you here."),
        *_helplines(situation, Purpose.CRISIS),
    )


def until_somebody_writes(situation: Situation) -> Iterator[Text | None]:
    """Who listens, below what is said to somebody in a crisis that nobody of ours has taken up yet."""
    if situation.policy.pack.support_for(Purpose.CRISIS):
        yield None
        yield Text("You need not wait alone until somebody writes. Here somebody listens:")
        yield from _list(situation, Purpose.CRISIS)


def gentle(situation: Situation) -> Sayable:
    """What is said to somebody who has more to carry than others."""
    return Lines(
        Text(
            "Thank you for telling me. That is a lot to carry. I have told an advisor, who takes you before others; we go on only as fast as you like."
        ),
        *_helplines(situation, Purpose.GENERAL),
    )


def _helplines(situation: Situation, purpose: Purpose) -> Iterator[Text | None]:
    if situation.policy.pack.support_for(purpose):
        yield None
        yield Text("Here somebody listens who has nothing to do with us:")
        yield from _list(situation, purpose)


def _list(situation: Situation, purpose: Purpose) -> Iterator[Text]:
    for each in situation.policy.pack.support_for(purpose):
        yield Text("• {helpline}", helpline=each.said_in(situation.language.code))


def _who_is_told(situation: Situation) -> Text:
    if awake.somebody_works(situation):
        return Text(
            "I have called an advisor, who is at work now and reads your words before anything else."
        )
    return Text(
        "I have called our people. At this hour they are not at work, so I cannot promise that somebody reads it before {moment}; from then on you come first.",
        moment=awake.opens(situation),
    )
