"""Paper days: which papers an advisor waits for, and until when, as the borrower and the desk read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import reduce

from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.applying.paper import Want
from negotiation.case_clocks import papers_asked_until

from . import rest_words
from .paper_words import NAMES


def papers_by(situation: Situation) -> date | None:
    """The last day for what is waited for, by law or by the lender's own rule; `None` once it is over."""
    office = situation.lender.office
    if situation.case is None or not situation.awaited_papers:
        return None
    day = papers_asked_until(situation.case, situation.policy, office)
    is_over = day is None or day < situation.now.astimezone(office.zone).date()
    return None if is_over else day


def in_time(situation: Situation) -> Iterator[Text]:
    """How long there is for what was asked for."""
    day = papers_by(situation)
    if rest_words.papers_until_now(situation) is not None:
        yield from rest_words.papers_in_time(situation)
    elif day is not None:
        yield Text("Please send it by <b>{day}</b>. If you need more time, just say so.", day=day)


def named(wants: Sequence[Want]) -> Text:
    """All of them in a line."""
    parts = [NAMES[want] for want in wants]
    return reduce(lambda first, then: Text("{first}, {then}", first=first, then=then), parts)


def still_missing(situation: Situation) -> Iterator[Text]:
    """Below the thanks for one: what else was asked for."""
    if missing := situation.awaited_papers:
        yield Text("Still missing of what we asked for: {what}.", what=named(missing))


def waited_for(situation: Situation) -> Sayable:
    """Where it stands: what is missing, and until when."""
    missing, day = situation.awaited_papers, papers_by(situation)
    if not missing:  # it was asked for before it was kept which
        return Text("We wait for another paper from you. Please send it here.")
    told = Text("We wait for papers that we asked you for: <b>{what}</b>.", what=named(missing))
    is_by_law = rest_words.papers_until_now(situation) is not None  # said with what rests by it
    until = [] if day is None or is_by_law else [Text("You have until <b>{day}</b>.", day=day)]
    return Lines(told, *until, Text("You have none? Just say so: /papers"))


def reminder(situation: Situation, day: date) -> Sayable:
    """Once, before the last day: which, until when, and what happens without."""
    return Lines(
        Text("So that it does not get lost: we asked you for papers that are not here yet."),
        *_list(situation),
        None,
        Text(
            "Please send them here by <b>{day}</b>, as a photo or a PDF. If they are not here by then, nothing is lost: an advisor looks at what there is and writes to you. You have none, or need more time? Just say so: /papers",
            day=day,
        ),
    )


def over(situation: Situation, day: date) -> Sayable:
    """To the desk, on the day after: what has not come."""
    return Lines(
        Text("📎 Asked for until {day}, and not here:", day=day),
        *_list(situation),
        Text(
            "Please go on with what is here, ask what keeps them, or do not ask for it after all."
        ),
    )


def _list(situation: Situation) -> list[Text]:
    return [Text("• {what}", what=NAMES[want]) for want in situation.awaited_papers]
