"""Clock words: what the law wants by a day, for the desk and for the borrower."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dialogs.desk.workload.alerts import who
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.case_clocks import CaseClock, clocks, enforced_from
from negotiation.desk.handoff import Handoff
from negotiation.pack import Due

WHAT = {
    Due.ACKNOWLEDGE: Text("acknowledge the notice"),
    Due.LIST_PAPERS: Text("name the papers"),
    Due.DECIDE: Text("answer the borrower"),
    Due.FINAL_NOTICE: Text("give a final answer, if the offer is not taken"),
    Due.CONFIRM: Text("confirm the change in writing"),
    Due.ARREARS_NOTICE: Text("say in writing what is overdue and where help is"),
}


def on_card(situation: Situation) -> Sequence[Sayable]:
    """A line for each: done, running or missed."""
    today = situation.now.astimezone(situation.lender.office.zone).date()
    return [
        Text("✓ {what}: by law no later than {day}", what=WHAT[each.what], day=each.by)
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


def default_notice(situation: Situation) -> Sequence[Text]:
    """After a default notice: until when nothing is enforced."""
    if situation.case is None:
        return []
    until = enforced_from(situation.case, situation.policy.pack, situation.lender.office)
    if until is None:
        return []
    return [
        Text("✉️ A default notice was sent: nothing is enforced until <b>{day}</b>.", day=until)
    ]


def soon(situation: Situation, handoff: Handoff | None, one: CaseClock) -> Sayable:
    """Before the last day is over."""
    named = {"who": _named(situation, handoff), "what": WHAT[one.what]}
    told = (
        Text(
            "⏳ {who}: {what} by {day}, by law. The borrower has not sent the application yet.",
            day=one.by,
            **named,
        )
        if one.what in _BEFORE_IT_IS_SENT
        else Text("⏳ {who}: {what} by {day}, by law.", day=one.by, **named)
    )
    return Lines(told, *_what_helps(one))


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


#: They run only while the application is not sent.
_BEFORE_IT_IS_SENT = {Due.ACKNOWLEDGE, Due.LIST_PAPERS, Due.DECIDE}


def _what_helps(one: CaseClock) -> Iterator[Text]:
    match one.what:
        case Due.DECIDE:
            yield Text(
                "Please claim it and write to the borrower what can be done, or which papers you need."
            )
        case Due.FINAL_NOTICE:
            yield Text(
                "Please make a new offer, or say no with /decline; /notice final once it went out by letter."
            )
        case Due.CONFIRM:
            yield Text("The borrower has not signed yet. Please ask what keeps them.")
        case Due.ARREARS_NOTICE:
            yield Text("Please send it by letter, and write /notice arrears then.")
        case _:
            yield Text("Please claim it and write to the borrower which papers help.")


def _named(situation: Situation, handoff: Handoff | None) -> Text:
    return (
        who(situation, handoff)
        if handoff
        else Text("Case {number}", number=situation.the_case.number)
    )
