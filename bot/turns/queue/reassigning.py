"""Reassigning: all that an advisor has goes to a colleague or back to the queue; the borrowers are told.

What a colleague must not have (a complaint about them, an appeal against what they refused, a skill they lack) goes
to the queue, which knows for whom it is.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.turns import situations
from bot.turns.desk.case import cards as desk_cards
from bot.turns.turn import Turn
from dialogs.texts import Lines, Sayable, Text
from negotiation.desk.handoff import Handoff, HandoffState
from storage.records import Advisor
from storage.staff import desk, handoffs

from . import alarming, comings, line
from .line import called

#: What the borrower reads of whoever has the case now, or calls back.
IS_HERE = Text("{advisor} had to leave. {other} (advisor) is here now and reads what you write.")
IS_HERE_SUPERVISING = Text(
    "{advisor} had to leave. {other} (supervisor) is here now and reads what you write."
)
WRITES = Text("{advisor} had to leave. {other} (advisor) will write to you here on {moment}.")
WRITES_SUPERVISING = Text(
    "{advisor} had to leave. {other} (supervisor) will write to you here on {moment}."
)


def no_advisor(advisor: Advisor) -> Text:
    """The same of one who may not act here any more."""
    return Text(
        "{advisor} is no advisor any more: the case is back in the queue.", advisor=called(advisor)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """How many conversations went where."""

    passed: int  #: to the colleague
    queued: int  #: to the queue

    @property
    def all(self) -> int:
        return self.passed + self.queued


async def goes_off_duty(
    turn: Turn, advisor: Advisor, *, by: str, keeps_promises: bool = False
) -> Moved:
    """Whoever goes off duty is offered nobody more, and what they have is offered to others at once."""
    advisor.is_on_duty = False
    back = Text(
        "{advisor} has gone off duty: the case is back in the queue.", advisor=called(advisor)
    )
    moved = await all_of(turn, advisor, None, back, by=by, keeps_promises=keeps_promises)
    await turn.touch_queue()
    return moved


async def all_of(
    turn: Turn,
    other: Advisor,
    to: Advisor | None,
    back: Text,
    *,
    by: str,
    keeps_promises: bool = False,
) -> Moved:
    """Move everything *other* has; *back* is said in rooms that go to the queue, done *by* whom is kept.

    What they promised to call back goes along, unless they will be there to keep it.
    """
    passed = queued = 0
    for handoff in await handoffs.of_advisor(turn.session, other.user_id):
        is_claimed = handoff.state is HandoffState.CLAIMED
        if not is_claimed and keeps_promises:
            continue
        chat, situation = await situations.behind(turn, handoff)
        heir = to if to is not None and await _may_have(turn, handoff, to) else None
        why_not = await comings.in_the_way(turn, chat, situation, handoff)
        said: tuple[Sayable, Text]
        if is_claimed:
            said = await _move(turn, handoff, other, heir, back)
        else:
            said = _promise(handoff, other, heir, back)
        in_room, to_borrower = said
        await desk_cards.refresh(turn, situation)
        desk_cards.tell(turn, situation, in_room)
        if is_claimed and heir is not None:
            await comings.tell_who(turn, chat, situation, handoff, to_borrower, why_not)
        else:
            comings.tell(turn, chat, situation, to_borrower, why_not)
        if is_claimed and heir is None:
            await alarming.left_alone(turn, situation, handoff)
        await turn.note(
            "reassigned",
            actor=by,
            case_id=handoff.case_id,
            user=other.user_id,
            to=None if heir is None else heir.user_id,
        )
        passed, queued = passed + (heir is not None), queued + (heir is None)
    return Moved(passed=passed, queued=queued)


async def _may_have(turn: Turn, handoff: Handoff, to: Advisor) -> bool:
    has_skill = handoff.skill is None or handoff.skill in line.skills_of(to)
    return has_skill and to.user_id not in (await line.part_in(turn, handoff)).of_all


async def _move(
    turn: Turn, handoff: Handoff, other: Advisor, heir: Advisor | None, back: Text
) -> tuple[Sayable, Text]:
    """Take the conversation along; what is said in the room, and to the borrower."""
    aside = _aside(turn, handoff)
    if heir is None:
        handoff.reoffer(handoff.unanswered_since or turn.now)
        besides, left = left_to_others(turn, handoff, other)
        return Lines(back, *besides, *aside), left
    handoff.transfer(heir.user_id)
    await desk.begin_talk(turn.session, handoff, turn.now, turn.now)
    has_it = Text(
        "{other} has the case now, instead of {advisor}.",
        advisor=called(other),
        other=called(heir),
    )
    return (
        Lines(has_it, *aside),
        (IS_HERE_SUPERVISING if heir.is_supervisor else IS_HERE).given(
            advisor=called(other),
            other=called(heir),
        ),
    )


def _aside(turn: Turn, handoff: Handoff) -> list[Text]:
    """When whoever had it was to go on: what they meant to do then is nobody's otherwise."""
    moment = handoff.not_before
    if moment is None or moment <= turn.now:
        return []
    return [Text("It had been put aside until {moment}.", moment=moment)]


def left_to_others(turn: Turn, handoff: Handoff, other: Advisor) -> tuple[list[Text], Text]:
    """What is besides said in the room, and what to the borrower, of one back in the queue: a time promised holds."""
    if handoff.unanswered_since is None:  # who waits for nobody is promised no word
        return [], Text(
            "{advisor} had to leave. Another advisor reads what you write here.",
            advisor=called(other),
        )
    moment = handoff.keep_promise(turn.now)
    if moment is None:
        return [], Text(
            "{advisor} had to leave. Another advisor will write to you here.",
            advisor=called(other),
        )
    return [Text("The borrower was promised a word on {moment}.", moment=moment)], Text(
        "{advisor} had to leave. Another advisor will write to you here on {moment}.",
        advisor=called(other),
        moment=moment,
    )


def _promise(
    handoff: Handoff, other: Advisor, heir: Advisor | None, back: Text
) -> tuple[Text, Text]:
    """Somebody else calls back at the time that was promised; what is said of it."""
    moment = handoff.not_before or handoff.waiting_since
    handoff.promised_to = None if heir is None else heir.user_id
    if heir is None:
        left = Text(
            "{advisor} had to leave. Another advisor will write to you here on {moment}.",
            advisor=called(other),
            moment=moment,
        )
        return back, left
    return (
        Text(
            "{other} calls back on {moment}, instead of {advisor}.",
            advisor=called(other),
            other=called(heir),
            moment=moment,
        ),
        (WRITES_SUPERVISING if heir.is_supervisor else WRITES).given(
            advisor=called(other),
            other=called(heir),
            moment=moment,
        ),
    )
