"""Waiting: a person is asked for, at once or at a time, or not any more; and how it stands until somebody is there."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.turns.contact import borrower_said
from bot.turns.in_chat import InChat
from bot.turns.people import caring, helping
from bot.turns.turn import Turn
from dialogs import happenings as h
from dialogs import other_language
from dialogs.borrower import waiting as words
from dialogs.borrower.waiting import Standing
from dialogs.said import care
from dialogs.situation import Situation
from dialogs.texts import Lines, Text
from negotiation.applying.authorisation import Scope
from negotiation.desk import queue
from negotiation.desk.care import Care
from negotiation.desk.expected_wait import Lately, expected_wait
from negotiation.desk.handoff import Handoff, HandoffState
from negotiation.desk.queue import Misfit
from negotiation.lifecycle import CaseState
from storage.case import sayings
from storage.staff import desk

from . import answering, line

#: So many talks are gone by.
TALKS = 50
SOONER = Text(
    "💬 The borrower asks for a person now, and does not wait for the word promised for {moment}."
)
IS_HERE = Text("An advisor is in this conversation: just write.")


async def wanted(here: InChat, _: object) -> None:
    """A person is asked for, in any state; the place in the conversation stays."""
    turn = here.turn
    if here.situation.may_for_another(Scope.TALK):
        await helping.person_wanted(here)
        return
    handoff = await here.room()
    match handoff.state:
        case HandoffState.WITH_BOT:
            handoff.request(turn.now)
            text = Text(
                "I have asked for a person, who will write to you here. You can go on meanwhile, or write what it is about."
            )
        case HandoffState.WAITING:
            at = handoff.ask_sooner(turn.now)
            if at is not None:
                here.tell(SOONER.given(moment=at))
            text = Text("A person has already been asked and will write to you here.")
        case _:
            text = IS_HERE
    await here.refresh()
    await _note(here, handoff, "person asked for")
    await _say(here, handoff, text)


async def stands(here: InChat, _: object) -> None:
    """How it stands."""
    if here.situation.handoff is not None:
        await _say(here, here.situation.handoff, None)


async def passed_on(here: InChat, handoff: Handoff, *, is_asked: bool) -> None:
    """What is said to whose words were passed on while they wait; every other time, and where it *is_asked*, how it stands."""
    turn, situation = here.turn, here.situation
    since = handoff.waiting_since or turn.now
    count = await sayings.count_since(turn.session, handoff.id or 0, borrower_said.BORROWER, since)
    theirs = other_language.passed_on(situation, count)
    in_ours = {} if theirs is None else other_language.in_ours(situation)
    if theirs is None and handoff.care is Care.CRISIS:  # to whom no queue is told
        theirs = care.PASSED_ON
    is_told = theirs is None and (is_asked or not count % 2)
    standing = await _standing(turn, situation, handoff) if is_told else None
    said = theirs or words.passed_on(situation, count, standing, is_asked=is_asked)
    buttons = words.options(standing) if standing is not None and is_asked else in_ours
    here.say(await caring.passed_on(here, handoff, said), buttons)


async def call_back(here: InChat, happening: h.CallBackWanted) -> None:
    """A person is to write at a time; whoever is in danger is not put off."""
    turn = here.turn
    handoff = await here.room()
    if handoff.state is HandoffState.CLAIMED:
        await _say(here, handoff, IS_HERE)
        return
    if handoff.care is Care.CRISIS:
        await _say(here, handoff, None)
        return
    handoff.call_back(happening.at, turn.now)
    await answering.remember(turn, handoff, happening.at)
    await here.refresh()
    here.tell(Text("☎️ The borrower wants to be written to on {moment}.", moment=happening.at))
    await _note(here, handoff, "call back asked for")
    await _say(here, handoff, None)


async def stopped(here: InChat, _: object) -> None:
    """No person is needed any more, unless somebody has to look at it in any case."""
    situation = here.situation
    handoff = situation.handoff
    if handoff is None or handoff.state is not HandoffState.WAITING:
        text = IS_HERE if situation.with_a_person else Text("You are not waiting for anybody.")
    elif not _may_stop(situation):
        text = Text(
            "You need not wait: go on as you like. One of our people will look at it in any case and write to you here."
        )
    else:
        handoff.hand_back()
        await here.refresh()
        here.tell(Text("The borrower does not wait for a person any more."))
        await _note(here, handoff, "waiting stopped")
        text = Text("All right, nobody is asked for any more. I go on with you where we were.")
    here.say(text)


async def _say(here: InChat, handoff: Handoff, text: Text | None) -> None:
    """Say *text*, and to whoever waits how it stands, with what can be done."""
    situation = here.situation
    buttons: dict[str, Text] = {}
    said: list[Any] = [text] if text is not None else []
    if handoff.state is HandoffState.WAITING:
        standing = await _standing(here.turn, situation, handoff)
        said.append(words.told(situation, standing, is_asked=text is None))
        if handoff.care is Care.CRISIS:
            said += care.until_somebody_writes(situation)
        buttons = dict(words.options(standing))
    if said:
        here.say(Lines(*said), buttons)


async def _standing(turn: Turn, situation: Situation, handoff: Handoff) -> Standing:
    now = await line.read(turn)
    [mine] = [each for each in now.entries if each.conversation.id == handoff.id]
    ready = [each.waiting for each in now.ready(turn.now)]
    before = [each for each in ready if each.id != handoff.id]
    ahead = _ahead(mine.waiting, before)
    fit = [each for each in now.members if queue.misfit(mine.waiting, each) is None]
    on_duty = [each for each in fit if each.is_on_duty]
    why = queue.why_nobody(mine.waiting, [each for each in now.members if each.is_on_duty])
    is_put_off = handoff.not_before is not None and handoff.not_before > turn.now
    return Standing(
        place=len(ahead) + 1,
        wait=expected_wait(
            place=len(ahead) + 1,
            free=sum(each.room for each in on_duty),
            at_a_time=sum(each.capacity for each in on_duty),
            lately=await _lately(turn),
            already=_longest([mine.waiting, *ahead], on_duty, turn),
        ),
        not_before=handoff.not_before if is_put_off else None,
        nobody_on_duty=not any(each.is_on_duty for each in now.members),
        nobody_speaks=why is Misfit.LANGUAGE,
        may_stop=_may_stop(situation),
    )


def _ahead(mine: queue.Waiting, others: list[queue.Waiting]) -> list[queue.Waiting]:
    order = queue.ordered([mine, *others])
    return order[: order.index(mine)]


def _longest(
    waiting: list[queue.Waiting], members: list[queue.DeskMember], turn: Turn
) -> timedelta:
    """How much working time one of these whom one of the *members* could take has waited, at most."""
    office = turn.house.lender.office
    alike = [one for one in waiting if any(queue.misfit(one, m) is None for m in members)]
    return max((office.elapsed(one.since, turn.now) for one in alike), default=timedelta(0))


async def _lately(turn: Turn) -> Lately:
    """What the newest talks took; one that was passed on was waited for only once."""
    office = turn.house.lender.office
    talks = await desk.newest_talks(turn.session, TALKS)
    return Lately(
        handled=[office.elapsed(each.claimed_at, each.ended_at) for each in talks],
        waited=[
            office.elapsed(each.asked_at, each.claimed_at)
            for each in talks
            if each.asked_at != each.claimed_at
        ],
    )


#: Nobody else looks at the case in these.
_BORROWERS_TURN = {
    CaseState.APPLYING,
    CaseState.OFFERED,
    CaseState.AGREED,
    CaseState.ACTIVE,
    CaseState.COMPLETED,
}


def _may_stop(situation: Situation) -> bool:
    """Whether it is the borrower alone who wants a person."""
    case, handoff = situation.case, situation.handoff
    is_quiet = case is None or case.state in _BORROWERS_TURN
    is_calm = handoff is None or handoff.care is None
    return is_quiet and is_calm and not situation.holds and situation.complaint is None


async def _note(here: InChat, handoff: Handoff, event: str) -> None:
    await here.turn.note(event, actor=here.actor, case_id=handoff.case_id)
