"""Law's rests: what may not be done for a time, from what begins it on; at its end the desk is told."""

from __future__ import annotations

from datetime import date, timedelta

from bot.turns import situations
from bot.turns.contact import supervisors
from bot.turns.desk.case import cards as desk_cards
from bot.turns.turn import Turn
from dialogs.desk.workload.alerts import who
from dialogs.said import rest_words
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable
from negotiation.applying.paper_wants import is_complete
from negotiation.days.local_time import begins
from negotiation.pack import Start, Stopped
from storage.messages import due
from storage.messages.due import Duty
from storage.staff import handoffs


async def start(turn: Turn, situation: Situation, what: Start) -> None:
    """Something has begun by which the law may let things rest, or gives time."""
    case = situation.the_case
    case.law = case.law.begin(what, turn.now)
    await begin(turn, situation)


async def begin(turn: Turn, situation: Situation) -> None:
    """Put the end of all that rests now on the calendar; once, however often."""
    case, office = situation.the_case, turn.house.lender.office
    ends = [
        (one.starts, one.until, one.stops, str(one.source)) for one in rest_words.of(situation)
    ]
    await due.schedule(
        turn.session,
        [
            Duty.of_case(
                case.id,
                "rest",
                f"{case.id}:{starts}:{until}",
                office.opens_after(begins(until + timedelta(days=1), office.zone)),
                starts=starts,
                until=until.isoformat(),
                stops=sorted(stops),
                source=source,
            )
            for starts, until, stops, source in ends
            if until is not None
        ],
    )


async def completed(turn: Turn, situation: Situation) -> None:
    """All that is wanted is here: from then on the application is complete, whatever is asked for later."""
    wants = situation.policy.papers.of(situation.the_case.application.hardship)
    if is_complete(wants, situation.papers):
        await asked_came(turn, situation)


async def asked_came(turn: Turn, situation: Situation) -> None:
    """What was asked for is here: complete as well. Once there was an offer, it was complete enough."""
    began = situation.the_case.law.began
    if not {Start.COMPLETE, Start.OFFER, Start.AGREED} & set(began):
        await start(turn, situation, Start.COMPLETE)


async def tick(turn: Turn, duty: Duty) -> None:
    """Its last day is over: the card says so, and the desk is told, unless other rules go on."""
    handoff = await handoffs.of_case(turn.session, duty.subject["case_id"])
    if handoff is None:
        await due.drop(turn.session, duty, "no room")
        return
    _, situation = await situations.behind(turn, handoff)
    told = _told(situation, duty)
    if told is not None:
        turn.tell_desk(handoff, told)
        if duty.subject["starts"] == Start.BREATHING_SPACE:
            named = Lines(who(situation, handoff), told)
            await supervisors.call(turn, named, handoff)
    await desk_cards.refresh(turn, situation)
    await due.done(turn.session, duty)


def _told(situation: Situation, duty: Duty) -> Sayable | None:
    starts, day = Start(duty.subject["starts"]), date.fromisoformat(duty.subject["until"])
    if not situation.the_case.state.is_open:
        return None
    if not any(one.starts is starts and one.until == day for one in rest_words.of(situation, day)):
        return None  # lifted, paid or begun anew meanwhile
    stops = frozenset(map(Stopped, duty.subject["stops"]))
    still = frozenset[Stopped]().union(*(one.stops for one in rest_words.of(situation)))
    return None if stops <= still else rest_words.over(stops, duty.subject["source"], starts)
