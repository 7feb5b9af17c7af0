"""Care: what is said to somebody who may be in danger, or who has more to carry than others.

A crisis pauses everything: a human sentence, who listens now, who is awake; one tap goes on, since it may have been
a figure of speech. A need for care is answered with a gentle word, and nothing is paused.
"""

from __future__ import annotations

from collections.abc import Iterator

from dialogs import other_language
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.contacting.hold import HoldReason
from negotiation.pack import Purpose

from . import awake

PASSED_ON = Text("I have passed it on to our advisors.")
GLAD = Text(
    "I am glad you wrote this. You and those close to you matter more than any debt. Nobody has to get through this alone."
)
READS_AT_ONCE = Text(
    "I have told your advisor to read this at once. You and those close to you matter more than any debt."
)
PASSED_ON_AS_WELL = Text("I have passed this on as well. Somebody will write to you here.")
NOT_ALONE = Text("You need not wait alone until somebody writes. These people will listen:")
#: Where somebody is whose words told of violence.
AT_HOME = "care.violence"
LISTENING = Text("These people will listen, and have nothing to do with us:")
FREE_HELP = Text("Free help that has nothing to do with us:")
#: The same where whoever does violence may look at the telephone: on a locked screen nothing shows.
VEILED = Text(
    "These people help, and have nothing to do with us. Tap the line to read it; delete this message if others use this telephone:"
)


def pause(situation: Situation) -> Sayable:
    """What is said in a crisis, calm and without blame; first of all nothing that others may not read."""
    return Lines(
        other_language.in_danger(situation) or GLAD,
        *_helplines(situation, _listening(situation)),
        None,
        *(_looked_at() if _is_looked_at(situation) else _called(situation)),
    )


def _called(situation: Situation) -> Iterator[Text]:
    yield _who_is_told(situation)
    yield Text("The questions can wait. No reminders go out until one of us has looked at it.")


def _looked_at() -> Iterator[Text]:
    """Who listens stays there; that somebody is to come would be told for ever."""
    yield Text(
        "A person here has looked at it. The questions wait until you want to go on; /person calls somebody at any time."
    )


def _is_looked_at(situation: Situation) -> bool:
    """Whether a person has lifted it meanwhile."""
    about = situation.helped if situation.speaks_for_another else situation
    if about is None or about.handoff is None:
        return False
    return not (about.in_danger or about.is_held_for(HoldReason.CRISIS))


def beside_an_advisor(situation: Situation, *, of_violence: bool = False) -> Sayable:
    """The same while an advisor is in the conversation."""
    return Lines(
        other_language.in_danger(situation) or READS_AT_ONCE,
        *_helplines(situation, _purpose(situation, of_violence=of_violence)),
    )


def passed_on_as_well(situation: Situation) -> Sayable:
    """What is said to a second cry in the pause, above which the first answer stands."""
    return Lines(
        other_language.passed_on(situation) or PASSED_ON_AS_WELL,
        *_helplines(situation, _listening(situation)),
    )


def until_somebody_writes(situation: Situation) -> Iterator[Text | None]:
    """Who listens, below what is said to somebody in a crisis that nobody of ours has taken up yet."""
    purpose = _listening(situation)
    if situation.policy.pack.support_for(purpose):
        yield None
        yield other_language.listening(situation) or NOT_ALONE
        yield from _list(situation, purpose)


def gentle(situation: Situation, *, of_violence: bool = False) -> Sayable:
    """What is said to somebody who has more to carry than others."""
    return Lines(
        Text(
            "Thank you for telling me. That is a lot to carry. I have told an advisor, and you come before others; we go on only as fast as you like."
        ),
        *_helplines(
            situation, _purpose(situation, of_violence=of_violence, otherwise=Purpose.GENERAL)
        ),
    )


def _listening(situation: Situation) -> Purpose:
    """Who listens to somebody in danger; of violence they spoke where they stand."""
    is_at_home = AT_HOME in {situation.place.place, *situation.place.came_from}
    return _purpose(situation, of_violence=is_at_home)


def _purpose(
    situation: Situation, *, of_violence: bool, otherwise: Purpose = Purpose.CRISIS
) -> Purpose:
    is_known = of_violence and situation.policy.pack.support_for(Purpose.VIOLENCE)
    return Purpose.VIOLENCE if is_known else otherwise


def _helplines(situation: Situation, purpose: Purpose) -> Iterator[Text | None]:
    if situation.policy.pack.support_for(purpose):
        yield None
        yield VEILED if purpose is Purpose.VIOLENCE else _who_they_are(situation, purpose)
        yield from _list(situation, purpose)


def _who_they_are(situation: Situation, purpose: Purpose) -> Text:
    """Not every number is one that listens."""
    own = FREE_HELP if purpose is Purpose.GENERAL else LISTENING
    return other_language.listening(situation) or own


def _list(situation: Situation, purpose: Purpose) -> Iterator[Text]:
    """A line each; of violence behind a veil, since whoever does it may look at the telephone."""
    line = Text("• {helpline}")
    if purpose is Purpose.VIOLENCE:
        line = Text("• <tg-spoiler>{helpline}</tg-spoiler>")
    for each in situation.policy.pack.support_for(purpose):
        yield line.given(helpline=each.said_in(situation.language.code))


def _who_is_told(situation: Situation) -> Text:
    if awake.somebody_works(situation):
        return Text(
            "I have called an advisor, who is at work now and will read your words before anything else."
        )
    return Text(
        "I have called our advisors. They are not at work at this hour, so I cannot promise that somebody will read it before {moment}; from then on you come first.",
        moment=awake.opens(situation),
    )
