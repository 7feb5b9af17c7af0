"""Waiting: what somebody who waits for a person is told, and can do: be called back at a time, or wait no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from dialogs.flow import BACK, Options, Route, Step
from dialogs.happenings import CallBackWanted, Happening
from dialogs.interruptions import CALL_BACK, STOP_WAITING, digress
from dialogs.parsers.times.moments import When, a_moment
from dialogs.said import awake, care
from dialogs.situation import Situation
from dialogs.texts import Day, Lines, Near, Plural, Sayable, Text
from negotiation.lifecycle import IN_HAND

#: Further ahead nobody can say who will be there.
FURTHEST = timedelta(days=60)
#: Expected waits are said in steps of so much, rounded up: they are no exact science.
STEP = timedelta(minutes=5)
#: Up to so much a wait is said in minutes.
IN_MINUTES = timedelta(minutes=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where somebody is in the queue."""

    place: int  #: from 1
    wait: timedelta | None = None  #: expected, in working time; `None`: too little to go by
    not_before: datetime | None = None  #: they are called back then
    nobody_on_duty: bool = False
    nobody_speaks: bool = False  #: nobody on duty knows their language
    may_stop: bool = True  #: nothing else makes a person look at it


def told(situation: Situation, standing: Standing, *, is_asked: bool = False) -> Sayable:
    """Who answers when: the place and the wait while somebody works, else when that is again.

    Where it *is_asked* for, it is said as well that nothing is known of the wait.
    """
    if standing.not_before is not None:
        return Text("Somebody will write to you here on {moment}.", moment=standing.not_before)
    place = Text("You are number {place} in the queue.", place=standing.place)
    if not awake.somebody_works(situation):
        return Lines(awake.who_answers(situation), place)
    if standing.nobody_on_duty:
        return Lines(Text("At this moment none of our advisors is free to take over."), place)
    if standing.nobody_speaks:
        return Lines(
            Text(
                "At this moment none of the advisors on duty speaks your language, so it may take longer."
            ),
            place,
        )
    if standing.wait is None:
        return Lines(place, _at_the_latest(situation)) if is_asked else place
    return Lines(place, _how_long(situation, standing.wait))


def passed_on(
    situation: Situation, count: int, standing: Standing | None, *, is_asked: bool
) -> Sayable:
    """What is said to words that are passed on, the *count*th since a person was asked for: once in full, then in short.

    No two after each other are alike. How it stands is said in full where it *is_asked*, else in short.
    """
    if count <= 1:
        stands = [] if standing is None else [told(situation, standing, is_asked=is_asked)]
        return Lines(care.PASSED_ON, REACH_THEM, *stands)
    arrived = Text("Passed on as well.")
    if count % 2:
        arrived = Text(
            "Passed on too. Our advisors have {n} messages of yours now and read them all.",
            n=count,
        )
    if standing is None:
        return arrived
    if is_asked:
        return Lines(arrived, told(situation, standing, is_asked=True))
    return Lines(arrived, _in_short(situation, standing))


REACH_THEM = Text("Until one of them answers, whatever else you write here reaches them as well.")


def _in_short(situation: Situation, standing: Standing) -> Text:
    """The place, or from when on somebody is there."""
    if standing.not_before is not None:
        return Text("Somebody will write to you here on {moment}.", moment=standing.not_before)
    if not awake.somebody_works(situation):
        return Text("From {moment} on somebody is at work.", moment=awake.opens(situation))
    return Text("You are number {place} in the queue.", place=standing.place)


CANNOT_SAY = Text("How long it takes I cannot say yet; our advisors are at work now.")


def _at_the_latest(situation: Situation) -> Text:
    """The day by which an answer to the application is promised, where one is; else that nothing is known."""
    case = situation.case
    by = case.decide_by if case is not None and case.state in IN_HAND else None
    if by is None or by <= situation.now:
        return CANNOT_SAY
    return Text(
        "Our advisors are at work now. You have an answer to your application by <b>{day}</b> at the latest.",
        day=Day(by),
    )


def _how_long(situation: Situation, wait: timedelta) -> Text:
    steps = -(-wait // STEP) * STEP
    by = situation.lender.office.due(situation.now, steps)
    if steps > IN_MINUTES or by - situation.now > steps:  # or the office closes before
        return Text("It will probably take until {moment}.", moment=by)
    return Plural(
        "It will probably take about {n} minute.",
        "It will probably take about {n} minutes.",
        n=int(steps.total_seconds() // 60),
    )


def options(standing: Standing) -> Options:
    later = {CALL_BACK: Text("Rather write to me at a set time")}
    return later | (
        {STOP_WAITING: Text("I don't need a person any more")} if standing.may_stop else {}
    )


def slots(situation: Situation) -> list[datetime]:
    """Times to choose from, on the half hour: soon, and on the next days on which somebody works."""
    office, now = situation.lender.office, situation.now
    found = [_half_hour(office.due(now, timedelta(minutes=minutes))) for minutes in (90, 210)]
    day = now.astimezone(office.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    for _ in range(2):
        opens = office.opens_after(day + timedelta(days=1))
        day = opens.astimezone(office.zone).replace(hour=0, minute=0, second=0, microsecond=0)
        found += [opens, _half_hour(office.due(opens, timedelta(hours=5)))]
    return sorted({each for each in found if each > now})


def _half_hour(moment: datetime) -> datetime:
    """The last half hour up to *moment*."""
    return moment.replace(minute=moment.minute // 30 * 30, second=0, microsecond=0)


def begin(situation: Situation) -> Sequence[Happening]:
    digress(situation, WHEN.name)
    return []


def choices(situation: Situation) -> Options:
    return {
        **{
            f"at:{int(slot.timestamp())}": Text("🕑 {moment}", moment=Near(slot))
            for slot in slots(situation)
        },
        "leave": Text("Leave it as it is"),
    }


def choose(situation: Situation, answer: When | str) -> Sequence[Happening]:
    if answer == "leave":
        return []
    now, zone = situation.now, situation.language.zone
    if isinstance(answer, When):
        wanted = answer.after(now, zone)
    else:
        wanted = datetime.fromtimestamp(int(answer.removeprefix("at:")), zone)
    wanted = max(wanted, now)
    return [CallBackWanted(situation.lender.office.opens_after(min(wanted, now + FURTHEST)))]


WHEN = Step(
    name="waiting.when",
    question=Text("When shall somebody write to you? Choose a time, or write one, such as 15:30."),
    options=choices,
    parse=a_moment,
    save=choose,
    routes=[Route(to=BACK)],
    heeds_words=True,
)
STEPS = (WHEN,)
