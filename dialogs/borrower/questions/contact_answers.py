"""Contact answers: who hears of it, where it is recorded, and when anybody calls or writes."""

from __future__ import annotations

from datetime import timedelta

from dialogs.borrower.before.about import credit_words, recorded_as
from dialogs.said.awake import opens, somebody_works
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.pack import Channel, Day, Hours, Start, Stopped


def credit_record(situation: Situation) -> Sayable:
    recorded = recorded_as(situation)
    if recorded is not None:
        return credit_words(situation, recorded)
    return Text(
        "That depends on whether something is late already, and on where you live. An agreement does not erase what was reported before."
    )


def who_hears(situation: Situation) -> Sayable:
    """Who hears of it, and whether somebody calls at work: the hours are those of the law, today."""
    pack = situation.policy.pack
    open_today = pack.hours_on(Day.of(situation.today), channel=Channel.CALL)
    return Lines(
        Text(
            "We write about it only to you. From us neither your employer nor your family or friends hear of it. Only who signed the loan with you, or answers for it, is asked where something changes for them. Your reasons and papers are not shown to them."
        ),
        Text(
            "I write in this chat only and call nobody, and our people write to you here as well. If you would rather be called, or must not be called at work, tell a person: /person"
        ),
        *([_today(open_today)] if pack.hours and open_today is not None else []),
    )


A_PERSON = Text(
    "Yes. An advisor of ours reads your application and the papers you send, and a no always comes from a person, with the reason. I ask, note and work out; within fixed rules I may say yes to something alone. Whatever I said, a person looks at it again if you wish: /person"
)


def hours(situation: Situation) -> Sayable:
    """Whether somebody is at work, until when, and else from when on."""
    if not somebody_works(situation):
        return Text(
            "Our advisors are not at work at this hour; somebody will be from {moment} on. What you write for a person is read then, and what I know I answer at any hour.",
            moment=opens(situation),
        )
    office, now = situation.lender.office, situation.now
    days = (now.astimezone(office.zone).date() + timedelta(days=n) for n in (-1, 0))
    ends = next(end for day in days for begins, end in office.open_on(day) if begins <= now < end)
    if office.opens_after(ends) == ends:  # round the clock
        return Text(
            "Yes, our advisors are at work now. If you would like a person to write to you here: /person"
        )
    return Text(
        "Yes, our advisors are at work now, until {moment}. If you would like a person to write to you here: /person",
        moment=ends,
    )


def callers(situation: Situation) -> Sayable:
    """What holds for whoever speaks for us, today and once there is a plan."""
    pack = situation.policy.pack
    open_today = pack.hours_on(Day.of(situation.today), channel=Channel.CALL)
    rests = Stopped.COLLECTING in pack.stopped_by(Start.AGREED)
    return Lines(
        Text(
            "If anybody who speaks for us calls or visits you too often, threatens you or talks to others about your debt, note who and when, and write it here: /complain. A person looks into it. Nobody may threaten you, for whichever lender they come; in danger, call the police. When I write to you unasked, you decide: /preferences"
        ),
        *([_today(open_today)] if pack.hours and open_today is not None else []),
        *([COLLECTING_RESTS] if rests else []),
    )


def _today(open_today: Hours) -> Text:
    return Text(
        "Today we may contact you unasked only from {opens} to {closes}, by the clock where you live.",
        opens=open_today.opens,
        closes=open_today.closes,
    )


COLLECTING_RESTS = Text("Once a plan is signed, nothing more is collected as long as it is kept.")
