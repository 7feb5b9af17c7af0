"""Keeping open: what there is in a case in which nothing is heard, and since when that is so."""

from __future__ import annotations

from datetime import datetime

from bot.turns import situations
from bot.turns.arrangement import follow_up
from bot.turns.turn import Turn
from negotiation.agreeing.agreement import AgreementState
from negotiation.agreeing.offer import OfferState
from negotiation.case import Case
from negotiation.expiry import GRAVE, Kept, Resting, keeps_open
from negotiation.policy import Policy
from storage.case import case_agreements, case_offers, cases, complaints, resting
from storage.records import Chat
from storage.staff import handoffs


async def keeps(
    turn: Turn,
    case: Case,
    chat: Chat | None,
    policy: Policy,
    *,
    by_a_person: bool = False,
    is_handed_back: bool = True,
) -> Kept | None:
    """What keeps it open; for a person who has it and decides, that it is theirs and needs care does not."""
    session, case_id = turn.session, case.id or 0
    agreement = await case_agreements.agreement_of(session, case_id)
    to_sign = agreement is not None and agreement.state is AgreementState.TO_SIGN
    ends = agreement.expires_at if agreement is not None and to_sign else None
    handoff = await handoffs.of_case(session, case_id)
    complaint = await complaints.open_one(
        session, chat_id=chat.chat_id if chat is not None else 0, case_id=case_id
    )
    needs_care = await resting.was_held(session, case_id, GRAVE)
    plans = await follow_up.plans_of(turn, case)
    rests = Resting(
        case=case,
        holds=await cases.holds_on(session, case_id, turn.now),
        is_with_a_person=is_handed_back and handoff is not None and not handoff.is_with_bot,
        is_complained_of=complaint is not None,
        needs_care=not by_a_person
        and (needs_care or (handoff is not None and handoff.care is not None)),
        offer_asked=await case_offers.offer_in(session, case_id, OfferState.ASKED) is not None,
        signs_until=None if ends is None else turn.house.day(ends),
        plan_may_hold=bool(plans),
        plan_holds=not by_a_person and any(plan.state.is_in_force for plan, _ in plans),
        is_answered=await resting.is_answered(session, case_id),
    )
    return keeps_open(rests, policy.pack, turn.house.lender.office, turn.today)


async def heard_last(turn: Turn, case: Case, chat: Chat | None) -> datetime:
    """When the borrower was, or somebody else did something in it; a person's words of the desk count as well."""
    handoff = await handoffs.of_case(turn.session, case.id or 0)
    found = [
        case.notice_at,
        chat.heard_at if chat is not None else None,
        handoff.answered_at if handoff is not None else None,
        await resting.last_step(turn.session, case.id or 0),
    ]
    return max(at for at in found if at is not None)


async def policy_of(turn: Turn, case: Case) -> Policy:
    """That of the loan that is talked about."""
    loans = situations.worst_first(await cases.loans_of(turn.session, case.id or 0))
    return turn.house.policy_for(loans[0].product) if loans else turn.house.policy
