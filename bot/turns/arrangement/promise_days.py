"""Promise days: the day on which somebody said they would pay; a word on it, and what became of it."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

from bot.turns.turn import Turn
from dialogs.said import follow_up as words
from dialogs.said.by_loan import of_which
from dialogs.situation import Situation
from dialogs.texts import Lines, Text
from negotiation.case import Case
from negotiation.contacting.preferences import ContactKind
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.follow_up.promise import Promise, PromiseState
from storage import people
from storage.case import case_agreements, case_instalments, cases
from storage.case import follow_up as kept
from storage.messages import due
from storage.messages.due import Duty

from . import follow_up, instalment_duties


def on_the_day(turn: Turn, situation: Situation, promise: Promise) -> list[Duty]:
    """A word on the promised day, at the borrower's hour; none where that hour is over already."""
    zone = situation.language.zone
    at = datetime.combine(promise.day, situation.policy.reminder_at, zone).astimezone(UTC)
    duty = Duty.of_case(
        promise.case_id,
        "promise_day",
        f"{promise.id}",
        at,
        promise_id=promise.id,
        instalment_id=promise.instalment_id,
    )
    return [duty] if at > turn.now else []


async def promise_day(turn: Turn, duty: Duty) -> None:
    """Say that the promised day has come, once, on that day of the borrower's clock and while nothing has come."""
    promise = await kept.promise(turn.session, duty.subject["promise_id"])
    found = await instalment_duties.still_to_pay(turn, duty)
    if found is None:
        return
    case, instalment = found
    borrower = await people.borrower(turn.session, case.borrower_id)
    policy = await follow_up.policy_of(turn, case)
    now = turn.now.astimezone(borrower.zone)
    its_hour = datetime.combine(promise.day, policy.reminder_at, borrower.zone)
    if promise.state is not PromiseState.OPEN or now.date() > promise.day:
        await due.drop(turn.session, duty, f"promise {promise.state}, or its day is over")
    elif now.date() < promise.day:  # they have moved to a later clock
        await due.put_off(turn.session, duty, its_hour.astimezone(UTC), "another clock")
    elif await kept.unconfirmed_of(turn.session, instalment.id or 0) is not None:
        await due.drop(turn.session, duty, "said to be paid")
    elif await instalment_duties.tell(
        turn,
        case,
        duty,
        ContactKind.REMINDER,
        partial(words.promised_today, await _promised_for(turn, promise)),
    ):
        await turn.note(
            "reminded of promise", actor="bot", case_id=case.id, number=instalment.number
        )


async def _promised_for(turn: Turn, promise: Promise) -> list[DueInstalment]:
    """All that is to be paid on its day, the oldest first."""
    found = [
        await case_instalments.instalment(turn.session, each.instalment_id)
        for each in await kept.promises_of(turn.session, promise.case_id)
        if each.state is PromiseState.OPEN and each.day == promise.day
    ]
    return [each for each in found if not each.is_paid]


async def promised(turn: Turn, duty: Duty) -> None:
    """The day that was promised is over."""
    promise = await kept.promise(turn.session, duty.subject["promise_id"])
    instalment = await case_instalments.instalment(turn.session, promise.instalment_id)
    case = await cases.case(turn.session, promise.case_id)
    agreement = await case_agreements.agreement(turn.session, instalment.agreement_id)
    await due.done(turn.session, duty)
    if not (case.state.is_open and agreement.state.is_to_be_paid):
        promise.replace()  # another plan, or none, is in its place
        return
    if promise.settle(is_paid=instalment.is_paid, today=turn.today):
        await note_promise(turn, case, promise)
        if promise.state is PromiseState.BROKEN:
            await _way_back_again(turn, instalment, promise)
            text = Text(
                "🤝 The promise to pay {amount} by {day} was not kept.",
                amount=promise.amount,
                day=promise.day,
            )
            loans = await cases.loans_of(turn.session, case.id or 0)
            rows = await instalment_duties.of_plan(turn, agreement)
            which = of_which(loans, rows, instalment.loan_id)
            await instalment_duties.show(turn, case, Lines(text, *which))


async def _way_back_again(turn: Turn, instalment: DueInstalment, promise: Promise) -> None:
    """What waited for the promised day waits no more; a way back shown before is shown once more."""
    waiting = await due.still_to_do(turn.session, "missed", f"case:{instalment.case_id}")
    mine = [one for one in waiting if one.subject["instalment_id"] == instalment.id]
    for one in mine:
        await due.put_off(turn.session, one, turn.now, "the promise was not kept")
    if not mine:
        await instalment_duties.schedule(
            turn, "way_back", instalment, again=f"promise-{promise.id}"
        )


async def note_promise(turn: Turn, case: Case, promise: Promise) -> None:
    """Kept or broken: it is in the story of the case."""
    event = f"promise {promise.state}"
    await turn.note(event, actor="bot", case_id=case.id, day=promise.day.isoformat())
