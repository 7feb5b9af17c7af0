"""Instalment duties: what has to be done about one instalment of a plan, whom it is said to, and what both cards show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.turns import situations
from bot.turns.contact import contacting
from bot.turns.desk.case import cards as desk_cards
from bot.turns.turn import Turn
from dialogs.desk.history import story as desk_words
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import Sayable
from negotiation.agreeing.agreement import Agreement
from negotiation.case import Case
from negotiation.contacting.preferences import ContactKind
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.follow_up.breaking import missed
from negotiation.lifecycle import CaseState
from negotiation.policy import Policy
from storage import books
from storage.case import case_agreements, case_instalments, cases
from storage.case import follow_up as kept
from storage.messages import due
from storage.messages.due import Duty
from storage.staff import handoffs

from . import calendars

#: What cannot be judged yet is looked at again after so long.
LATER = timedelta(days=1)


def about(
    instalment: DueInstalment, kind: str, due_at: datetime, *, again: str = "", **subject: Any
) -> Duty:
    """What is to be done about one instalment; *again* sets another time apart."""
    key = f"{instalment.id}{again and ':'}{again}"
    return Duty.of_case(
        instalment.case_id, kind, key, due_at, instalment_id=instalment.id, **subject
    )


async def schedule(
    turn: Turn,
    kind: str,
    instalment: DueInstalment,
    *,
    due_at: datetime | None = None,
    again: str = "",
    reversal: int | str = 0,
    **subject: int | str,
) -> None:
    """Something to do about an instalment, once; at once where no time is said. *again* sets another time apart.

    So does the *reversal*, of a payment or an amendment, that opened it once more: what was done before is done anew.
    """
    if reversal:
        again, subject = again or f"reversal-{reversal}", {**subject, "reversal": reversal}
    duty = about(instalment, kind, due_at or turn.now, again=again, **subject)
    await due.schedule(turn.session, [duty])
    turn.is_urgent = turn.is_urgent or due_at is None


async def look_again(
    turn: Turn, instalments: Sequence[DueInstalment], policy: Policy, *, reversal: int | str
) -> None:
    """Those that are late by a *reversal* are missed now."""
    for each in missed(instalments, turn.today, policy):
        await schedule(turn, "missed", each, due_at=turn.now, reversal=reversal)


async def still_open(turn: Turn, duty: Duty) -> tuple[Case, DueInstalment] | None:
    """The case and the instalment, if it is still to be paid by a plan in force; else it is dropped.

    While other terms are talked about it waits.
    """
    return await _unpaid(turn, duty, is_also_broken=False)


async def still_to_pay(turn: Turn, duty: Duty) -> tuple[Case, DueInstalment] | None:
    """The same, also by a plan that is broken: payments go to it, and promises are made for it."""
    return await _unpaid(turn, duty, is_also_broken=True)


async def _unpaid(
    turn: Turn, duty: Duty, *, is_also_broken: bool
) -> tuple[Case, DueInstalment] | None:
    instalment = await case_instalments.instalment(turn.session, duty.subject["instalment_id"])
    case = await cases.case(turn.session, instalment.case_id)
    plan = (await case_agreements.agreement(turn.session, instalment.agreement_id)).state
    holds = plan.is_to_be_paid if is_also_broken else plan.is_in_force
    if instalment.is_paid or not (case.state.is_open and holds):
        await due.drop(turn.session, duty, "paid, or not in force")
        return None
    if not is_also_broken and case.state is not CaseState.ACTIVE:
        # Until others are signed, or talks end without.
        await due.put_off(turn.session, duty, turn.now + LATER, "other terms are talked about")
        return None
    return (case, instalment) if await _is_asked_for(turn, duty, instalment) else None


async def _is_asked_for(turn: Turn, duty: Duty, instalment: DueInstalment) -> bool:
    """Sold, repaid elsewhere or written off, it is asked for by nobody: until the desk has said so it waits."""
    is_so = await books.is_asked_for(turn.session, instalment.loan_id)
    if not is_so:
        await due.put_off(turn.session, duty, turn.now + LATER, "the book has it not to be repaid")
    return is_so


async def of_plan(turn: Turn, agreement: Agreement) -> list[DueInstalment]:
    """All instalments of the plan that was agreed."""
    found = await case_instalments.instalments_of(turn.session, agreement.case_id)
    return [each for each in found if each.agreement_id == agreement.id]


async def tell(
    turn: Turn, case: Case, duty: Duty, kind: ContactKind, words_of: Callable[[Situation], Say]
) -> bool:
    """Whether it was said; else it waits, or is dropped."""
    chat = await contacting.door(turn, case, kind, [duty])
    if chat is None:
        return False
    situation = await situations.of_case(turn, chat, case)
    await contacting.write(turn, situation, kind, words_of(situation), duty)
    await calendars.update(turn, chat, situation)
    return True


async def show(turn: Turn, case: Case, told: Sayable | None) -> None:
    """Both cards as things are now; the desk is told what is new.

    Where the borrower has another case by now, theirs is of that one, and stays.
    """
    handoff = await handoffs.of_case(turn.session, case.id or 0)
    if handoff is None:
        return
    _, situation = await situations.of_room(turn, handoff)
    is_past = situation.case is not None and situation.case.id != case.id
    await situations.read_case(turn, situation, case)
    if is_past:
        await turn.touch_queue(handoff.id)
    else:
        await desk_cards.refresh(turn, situation)
    if told is not None:
        desk_cards.tell(turn, situation, told)


async def call_advisor(turn: Turn, case: Case) -> None:
    """A person looks at it with the borrower; the room has the whole story."""
    handoff = await handoffs.of_case(turn.session, case.id or 0)
    if handoff is None:
        return
    handoff.want(turn.now)
    _, situation = await situations.behind(turn, handoff)
    reported = await kept.reported_payments_of(turn.session, case.id or 0)
    await show(turn, case, desk_words.story(situation, reported))
