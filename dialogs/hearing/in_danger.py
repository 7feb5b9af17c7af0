"""In danger: what is done for somebody who may be, whatever was asked, and for who has more to carry than others."""

from __future__ import annotations

from dialogs import interruptions
from dialogs.borrower.applying import pause
from dialogs.happenings import CareNeeded, DisputeRaised, HelperSpoke, MessageLeft
from dialogs.heard import Heard
from dialogs.reply import Reply, Say
from dialogs.said import care
from dialogs.situation import Situation
from negotiation.contacting.hold import HoldReason
from negotiation.desk.care import Care

from . import signs


def pause_all(situation: Situation, heard: Heard) -> Reply:
    """Somebody may be in danger: whatever was asked rests, and people are called."""
    disputed = signs.disputed_in(heard)
    # What is disputed brings the words to the desk by itself, but where whoever has the talk reads them.
    is_passed_on = bool(disputed) and not situation.with_a_person
    happened = [CareNeeded(Care.CRISIS, is_passed_on=is_passed_on), *disputed]
    of_violence = signs.is_of_violence(heard)
    if situation.with_a_person:
        told = situation.is_held_for(HoldReason.CRISIS)
        said = care.beside_an_advisor(situation, of_violence=of_violence)
        return Reply(notices=[] if told else [Say(text=said)], happened=happened, ask=False)
    if situation.place.place in pause.NAMES:
        situation.place.place = care.AT_HOME if of_violence else situation.place.place
        return Reply(
            notices=[Say(text=care.passed_on_as_well(situation))], happened=happened, ask=False
        )
    interruptions.digress(situation, care.AT_HOME if of_violence else pause.PAUSE.name)
    return Reply(happened=happened)


def gently(situation: Situation, heard: Heard, reply: Reply, misses: int) -> Reply:
    """Somebody has more to carry than others: the first time it is said how they are treated."""
    handoff = situation.handoff
    if handoff is not None and handoff.care is not None and not handoff.is_with_bot:
        return reply
    is_passed_on = any(isinstance(one, MessageLeft | HelperSpoke) for one in reply.happened)
    reply.happened = [*reply.happened, CareNeeded(Care.VULNERABLE, is_passed_on=is_passed_on)]
    of_violence = signs.is_of_violence(heard)
    is_disputed = any(isinstance(one, DisputeRaised) for one in reply.happened)
    if situation.with_a_person or (is_disputed and not of_violence):
        return reply
    if reply.missed:  # it was told, not answered: nobody is asked to say it better
        reply.notices, reply.ask, situation.place.misses = [], True, misses
    reply.notices.insert(0, Say(text=care.gentle(situation, of_violence=of_violence)))
    return reply
