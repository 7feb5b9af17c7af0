"""Clock words: what the law wants by a day, for the desk and for the borrower."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.case_clocks import CaseClock, clocks
from negotiation.handoff import Handoff
from negotiation.pack import Due

from .alerts import who

WHAT = {
    Due.ACKNOWLEDGE: Text("acknowledge the notice"),
    Due.LIST_PAPERS: Text("name the papers"),
    Due.DECIDE: Text("answer the borrower"),
}


def on_card(situation: Situation) -> Sequence[Sayable]:
    """A line for each: done, running or missed."""
    today = situation.now.astimezone(situation.lender.office.zone).date()
    return [
        Text("✓ {what}: by law until {day}", what=WHAT[each.what], day=each.by)
        if each.is_done
        else Text(
            "⏰ {what}: the last day by law was <b>{day}</b>", what=WHAT[each.what], day=each.by
        )
        if each.by < today
        else Text("⏱ {what}: by <b>{day}</b>, by law", what=WHAT[each.what], day=each.by)
        for each in of(situation)
    ]


def of(situation: Situation) -> list[CaseClock]:
    if situation.case is None or not situation.case.state.is_open:
        return []
    return clocks(situation.case, situation.policy.pack, situation.lender.office)


def soon(situation: Situation, handoff: Handoff | None, one: CaseClock) -> Sayable:
    """Before the last day is over."""
    return Lines(
        Text(
            "⏳ {who}: {what} by {day}, by law. The borrower has not sent the application yet.",
            who=_named(situation, handoff),
            what=WHAT[one.what],
            day=one.by,
        ),
        *_what_helps(one),
    )


def missed(situation: Situation, handoff: Handoff | None, one: CaseClock) -> Sayable:
    return Lines(
        Text(
            "⏰ {who}: {what} – the last day by law was {day}.",
            who=_named(situation, handoff),
            what=WHAT[one.what],
            day=one.by,
        ),
        *_what_helps(one),
    )


def _what_helps(one: CaseClock) -> Iterator[Text]:
    if one.what is Due.DECIDE:
        yield Text(
            "Please claim it and write to the borrower what can be done, or which papers you need."
        )
    else:
        yield Text("Please claim it and write to the borrower which papers help.")


def _named(situation: Situation, handoff: Handoff | None) -> Text:
    return (
        who(situation, handoff)
        if handoff
        else Text("Case {number}", number=situation.the_case.number)
    )
