"""Slipping: an instalment was missed; a way back is shown, then an advisor called, and the lender's rule applied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial

from bot.telegram.keyboards import parcel
from dialogs import follow_up as words
from dialogs.desk import story as desk_words
from dialogs.languages import LANGUAGES
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import ENGLISH, Sayable, Text
from negotiation.agreement import Agreement, AgreementState
from negotiation.arrangement import DueInstalment
from negotiation.breaking import Broken, broken_by, grace_ends
from negotiation.case import Case
from negotiation.lifecycle import CaseState, fire
from negotiation.pack import Start
from negotiation.preferences import ContactKind
from negotiation.promise import Promise, PromiseState
from storage import cases, due, lending, people
from storage import follow_up as kept
from storage.due import Duty
from storage.records import Chat

from . import (
    calendars,
    contacting,
    copying,
    desk_cards,
    follow_up,
    law_clocks,
    reminding,
    situations,
)
from .turn import Turn

#: What cannot be judged yet is looked at again after so long.
_LATER = timedelta(days=1)
#: So many late instalments are arrears in the sense of the law.
IN_ARREARS = 2


async def missed(turn: Turn, duty: Duty) -> None:
    """The days of grace are over: where it is not paid, the plan has slipped; the desk and both cards say so."""
    instalment = await cases.instalment(turn.session, duty.subject["instalment_id"])
    case = await cases.case(turn.session, instalment.case_id)
    agreement = await cases.agreement(turn.session, instalment.agreement_id)
    if instalment.is_paid or not (case.state is CaseState.ACTIVE and agreement.state.is_in_force):
        await due.drop(turn.session, duty, "paid, or not in force")
        return
    policy = await follow_up.policy_of(turn, case)
    ends = grace_ends(instalment, policy)
    if follow_up.today(turn) <= ends:  # more grace than when it was put on the calendar
        again = follow_up.at_our_hour(turn, ends + timedelta(days=1), policy)
        await due.put_off(turn.session, duty, again, "grace")
        return
    if instalment.id in await reminding.spoken_for(turn, case):
        await due.put_off(turn.session, duty, turn.now + _LATER, "said to be paid, or promised")
        return
    await due.done(turn.session, duty)
    instalments = await _of_plan(turn, agreement)
    if agreement.state is AgreementState.KEPT:
        agreement.fire("slip")
        await turn.note("slipped", actor="bot", case_id=case.id)
        await follow_up.ask_early(turn, case, instalments)
    text = Text(
        "⚠️ Instalment {number}, {amount}, due on {day}, has not arrived.",
        number=instalment.number,
        amount=instalment.left,
        day=instalment.due_date,
    )
    await show(turn, case, text)
    if policy.broken_days:
        day = instalment.due_date + timedelta(days=policy.broken_days)
        at = follow_up.at_our_hour(turn, day, policy)
        await schedule(turn, "judge", instalment, due_at=at)
    if not await _broken(turn, case, agreement, instalments):
        await schedule(turn, "way_back", instalment)


async def day_after(turn: Turn, duty: Duty) -> None:
    """Both cards are true on the next day as well; nobody is told anything."""
    instalment = await cases.instalment(turn.session, duty.subject["instalment_id"])
    case = await cases.case(turn.session, instalment.case_id)
    if not instalment.is_paid and case.state is CaseState.ACTIVE:
        await _in_arrears(turn, case, instalment)
        await show(turn, case, None)
    await due.done(turn.session, duty)


async def _in_arrears(turn: Turn, case: Case, newest: DueInstalment) -> None:
    """Two instalments of the plan are late, whatever its days of grace: the law wants that told in writing."""
    agreement = await cases.agreement(turn.session, newest.agreement_id)
    late = [
        each
        for each in await _of_plan(turn, agreement)
        if each.due_date <= newest.due_date and not each.is_paid
    ]
    is_new = agreement.state.is_in_force and Start.ARREARS not in case.law.began
    if is_new and len(late) >= IN_ARREARS:
        loan = await lending.loan(turn.session, late[0].loan_id)
        await law_clocks.start(turn, case, loan.product, Start.ARREARS)


async def early(turn: Turn, duty: Duty) -> None:
    """A plan that slipped before: some days ahead it is asked whether the next instalment will work."""
    found = await _still_open(turn, duty)
    if found is None:
        return
    case, instalment = found
    if instalment.id in await reminding.spoken_for(turn, case) or await _is_past(
        turn, case, instalment
    ):
        await due.drop(turn.session, duty, "said to be paid, promised, or past")
        return
    if await _tell(turn, case, duty, ContactKind.REMINDER, partial(words.early, instalment)):
        await turn.note("asked before", actor="bot", case_id=case.id, number=instalment.number)


async def way_back(turn: Turn, duty: Duty) -> None:
    """What is possible now, worked out by the rules; in a few days an advisor looks at it, unless it is taken.

    Of several instalments missed it speaks once, of all of them.
    """
    together = await due.together(turn.session, duty, turn.now)
    if not together:  # said with another one
        return
    *earlier, duty = together
    for each in earlier:
        await due.drop(turn.session, each, "merged")
    found = await _still_open(turn, duty)
    if found is None:
        return
    case, instalment = found
    if instalment.id in await reminding.spoken_for(turn, case):
        await due.drop(turn.session, duty, "said to be paid, or promised")
        return
    if await _tell(turn, case, duty, ContactKind.REMINDER, partial(words.way_back, instalment)):
        await turn.note("way back shown", actor="bot", case_id=case.id, number=instalment.number)
        policy = await follow_up.policy_of(turn, case)
        day = follow_up.today(turn) + timedelta(days=policy.way_back_days)
        await schedule(turn, "story", instalment, due_at=follow_up.at_our_hour(turn, day, policy))


async def story(turn: Turn, duty: Duty) -> None:
    """No way back was taken: an advisor is called, and told all of it."""
    found = await _still_open(turn, duty)
    if found is None:
        return
    case, instalment = found
    if instalment.id in await reminding.spoken_for(turn, case):
        await due.put_off(turn.session, duty, turn.now + _LATER, "said to be paid, or promised")
        return
    await call_advisor(turn, case)
    await due.done(turn.session, duty)


async def judge(turn: Turn, duty: Duty) -> None:
    """So late that the lender's rule may be met."""
    found = await _still_open(turn, duty)
    if found is None:
        return
    case, instalment = found
    agreement = await cases.agreement(turn.session, instalment.agreement_id)
    is_held = await cases.holds_on(turn.session, case.id or 0, turn.now)
    if is_held or instalment.id in await reminding.spoken_for(turn, case):
        await due.put_off(turn.session, duty, turn.now + _LATER, "on hold, or spoken for")
        return
    await _broken(turn, case, agreement, await _of_plan(turn, agreement))
    await due.done(turn.session, duty)


async def tell_broken(turn: Turn, duty: Duty) -> None:
    """Say plainly that the plan has ended, what follows, how it comes back, and where free advice is."""
    case = await cases.case(turn.session, duty.subject["case_id"])
    instalment = await cases.instalment(turn.session, duty.subject["instalment_id"])
    agreement = await cases.agreement(turn.session, instalment.agreement_id)
    if agreement.state is not AgreementState.BROKEN:
        await due.drop(turn.session, duty, str(agreement.state))
        return
    by = Broken(duty.subject["missed"], duty.subject["days"])
    if await _tell(turn, case, duty, ContactKind.SERVICE, partial(words.broken, by)):
        await _tell_record(turn, case)


async def _tell_record(turn: Turn, case: Case) -> None:
    """Behind what was just said of the plan."""
    chat = await people.door_of(turn.session, case.borrower_id)
    if chat is not None:
        situation = await _about(turn, chat, case)
        say = words.record_of_broken(situation)
        turn.send(parcel(say, chat_id=chat.chat_id, language=situation.language))


def on_the_day(turn: Turn, situation: Situation, promise: Promise) -> list[Duty]:
    """A word on the promised day, at the borrower's hour; none where that hour is over already."""
    zone = situation.language.zone
    at = datetime.combine(promise.day, situation.policy.reminder_at, zone).astimezone(UTC)
    duty = Duty(
        key=f"promise_day:{promise.id}",
        kind="promise_day",
        subject={"promise_id": promise.id, "instalment_id": promise.instalment_id},
        due_at=at,
        about=f"case:{promise.case_id}",
    )
    return [duty] if at > turn.now else []


async def promise_day(turn: Turn, duty: Duty) -> None:
    """Say that the promised day has come, once, on that day of the borrower's clock and while nothing has come."""
    promise = await kept.promise(turn.session, duty.subject["promise_id"])
    found = await _still_to_pay(turn, duty)
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
    elif await kept.said_of(turn.session, instalment.id or 0) is not None:
        await due.drop(turn.session, duty, "said to be paid")
    elif await _tell(
        turn, case, duty, ContactKind.REMINDER, partial(words.promised_today, instalment)
    ):
        await turn.note(
            "reminded of promise", actor="bot", case_id=case.id, number=instalment.number
        )


async def promised(turn: Turn, duty: Duty) -> None:
    """The day that was promised is over."""
    promise = await kept.promise(turn.session, duty.subject["promise_id"])
    instalment = await cases.instalment(turn.session, promise.instalment_id)
    case = await cases.case(turn.session, promise.case_id)
    await due.done(turn.session, duty)
    if promise.settle(is_paid=instalment.is_paid, today=follow_up.today(turn)):
        await note_promise(turn, case, promise)
        if promise.state is PromiseState.BROKEN:
            await _way_back_again(turn, instalment, promise)
            text = Text(
                "🤝 The promise to pay {amount} by {day} was not kept.",
                amount=promise.amount,
                day=promise.day,
            )
            await show(turn, case, text)


async def _way_back_again(turn: Turn, instalment: DueInstalment, promise: Promise) -> None:
    """What waited for the promised day waits no more; a way back shown before is shown once more."""
    waiting = await due.still_to_do(turn.session, "missed", f"case:{instalment.case_id}")
    mine = [one for one in waiting if one.subject["instalment_id"] == instalment.id]
    for one in mine:
        await due.put_off(turn.session, one, turn.now, "the promise was not kept")
    if not mine:
        await schedule(turn, "way_back", instalment, again=f"promise-{promise.id}")


async def note_promise(turn: Turn, case: Case, promise: Promise) -> None:
    """Kept or broken: it is in the story of the case."""
    event = f"promise {promise.state}"
    await turn.note(event, actor="bot", case_id=case.id, day=promise.day.isoformat())


async def call_advisor(turn: Turn, case: Case) -> None:
    """A person looks at it with the borrower; the room has the whole story."""
    handoff = await cases.handoff_of_case(turn.session, case.id or 0)
    if handoff is None:
        return
    if handoff.is_with_bot:
        handoff.request(turn.now)
    _, situation = await situations.of_room(turn, handoff)
    await situations.read_case(turn, situation, case)
    receipts = await kept.receipts_of(turn.session, case.id or 0)
    await show(turn, case, desk_words.story(situation, receipts))


async def show(turn: Turn, case: Case, told: Sayable | None) -> None:
    """Both cards as things are now; the desk is told what is new."""
    handoff = await cases.handoff_of_case(turn.session, case.id or 0)
    if handoff is None:
        return
    _, situation = await situations.of_room(turn, handoff)
    await situations.read_case(turn, situation, case)
    await desk_cards.refresh(turn, situation)
    if told is not None:
        desk_cards.tell(turn, situation, told)


async def _broken(
    turn: Turn, case: Case, agreement: Agreement, instalments: Sequence[DueInstalment]
) -> bool:
    """Whether the plan is broken by the lender's rule from now on; nothing is, while the case is on hold."""
    settled = await reminding.spoken_for(turn, case)
    unsettled = [each for each in instalments if each.id not in settled]
    policy = await follow_up.policy_of(turn, case)
    by = broken_by(unsettled, follow_up.today(turn), policy)
    is_held = await cases.holds_on(turn.session, case.id or 0, turn.now)
    if by is None or is_held or agreement.state is not AgreementState.SLIPPED:
        return False
    agreement.fire("break")
    fire(case, "break")
    await turn.note(
        "arrangement broken", actor="bot", case_id=case.id, missed=by.missed, days=by.days
    )
    await call_advisor(turn, case)
    first = next(each for each in instalments if not each.is_paid)
    day = follow_up.today(turn).isoformat()
    await schedule(turn, "broken", first, again=day, missed=by.missed, days=by.days)
    return True


async def _of_plan(turn: Turn, agreement: Agreement) -> list[DueInstalment]:
    found = await cases.instalments_of(turn.session, agreement.case_id)
    return [each for each in found if each.agreement_id == agreement.id]


async def _still_to_pay(turn: Turn, duty: Duty) -> tuple[Case, DueInstalment] | None:
    """The same, also by a plan that is broken: payments go to it, and promises are made for it."""
    instalment = await cases.instalment(turn.session, duty.subject["instalment_id"])
    case = await cases.case(turn.session, instalment.case_id)
    agreement = await cases.agreement(turn.session, instalment.agreement_id)
    if instalment.is_paid or not (case.state.is_open and agreement.state.is_to_be_paid):
        await due.drop(turn.session, duty, "paid, or not in force")
        return None
    return case, instalment


async def _still_open(turn: Turn, duty: Duty) -> tuple[Case, DueInstalment] | None:
    """The case and the instalment, if it is still to be paid by a plan in force; else it is dropped."""
    instalment = await cases.instalment(turn.session, duty.subject["instalment_id"])
    case = await cases.case(turn.session, instalment.case_id)
    agreement = await cases.agreement(turn.session, instalment.agreement_id)
    if instalment.is_paid or not (case.state is CaseState.ACTIVE and agreement.state.is_in_force):
        await due.drop(turn.session, duty, "paid, or not in force")
        return None
    return case, instalment


async def _is_past(turn: Turn, case: Case, instalment: DueInstalment) -> bool:
    borrower = await people.borrower(turn.session, case.borrower_id)
    return turn.now.astimezone(borrower.zone).date() >= instalment.due_date


async def _tell(
    turn: Turn, case: Case, duty: Duty, kind: ContactKind, words_of: Callable[[Situation], Say]
) -> bool:
    """Whether it was said; else it waits, or is dropped."""
    borrower = await people.borrower(turn.session, case.borrower_id)
    chat = await contacting.door(turn, case, borrower, kind, [duty])
    if chat is None:
        return False
    situation = await _about(turn, chat, case)
    say = words_of(situation)
    language = LANGUAGES.get(chat.language, ENGLISH).at(borrower.zone)
    turn.send(contacting.unasked(parcel(say, chat_id=chat.chat_id, language=language), duty))
    await calendars.update(turn, chat, situation)
    await copying.words(turn, case.borrower_id, say.text)
    await contacting.wrote(turn, borrower, kind, reference=duty.key)
    await due.done(turn.session, duty)
    return True


async def _about(turn: Turn, chat: Chat, case: Case) -> Situation:
    situation = await situations.read(turn, chat)
    await situations.read_case(turn, situation, case)
    return situation


async def schedule(
    turn: Turn,
    kind: str,
    instalment: DueInstalment,
    *,
    due_at: datetime | None = None,
    again: str = "",
    **subject: int,
) -> None:
    """Something to do about an instalment, once; at once where no time is said. *again* sets another time apart."""
    duty = Duty(
        key=f"{kind}:{instalment.id}{again and ':'}{again}",
        kind=kind,
        subject={"instalment_id": instalment.id, "case_id": instalment.case_id, **subject},
        due_at=due_at or turn.now,
        about=f"case:{instalment.case_id}",
    )
    await due.schedule(turn.session, [duty])
    turn.is_urgent = turn.is_urgent or due_at is None
