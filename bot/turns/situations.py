"""Situations: what a turn reads before the conversation answers."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from dialogs.borrower import rating
from dialogs.situation import Situation
from dialogs.told.claim import Claim
from negotiation.agreeing.agreement import Agreement
from negotiation.agreeing.offer import OfferState
from negotiation.applying.identification import since
from negotiation.applying.paper import Paper
from negotiation.applying.voice_note import VoiceNote
from negotiation.case import Case
from negotiation.desk.handoff import Handoff
from negotiation.follow_up.arrangement import of_newest_plan
from negotiation.follow_up.arrears import arrears
from negotiation.lifecycle import CaseState
from negotiation.loans.loan import Loan
from storage import people
from storage.case import (
    amendments,
    authorisations,
    case_agreements,
    case_instalments,
    case_offers,
    cases,
    complaints,
    follow_up,
    guarantees,
)
from storage.engine import pending
from storage.records import Chat
from storage.seen import case_glances, claim_glances, foreseen, glances
from storage.seen.case_glances import AtCase
from storage.seen.claim_glances import AtClaim
from storage.seen.glances import AtBorrower, AtChat
from storage.staff import ratings

from . import tracing
from .people import bound, past_cases
from .turn import Turn


async def read(turn: Turn, chat: Chat, seen: AtChat | None = None) -> Situation:
    """Everything known about the person in *chat*, of whom may have been *seen* already what there is."""
    if seen is None:
        here = chat.chat_id
        seen = (await glances.at_chats(turn.session, [here], since(turn.now)))[here]
    situation = Situation(
        now=turn.now,
        lender=turn.house.lender,
        policy=turn.house.policy,
        guidelines=turn.house.guidelines,
        place=chat,
        language=turn.house.language_of(chat),
        consent=seen.consent,
        handoff=seen.handoff,
        helps=await authorisations.of_chat(turn.session, chat.chat_id) if seen.has_helps else [],
        helping_id=chat.helping_id,
    )
    if rating.WORDS.name in {chat.place, *chat.came_from}:
        situation.rating = await ratings.newest(turn.session, chat.chat_id)
    has_complaint = seen.has_complaint
    if chat.borrower_id is not None:
        of_case = await read_borrower(turn, situation, chat.borrower_id, seen.at_borrower)
        has_complaint = has_complaint or (of_case is not None and of_case.complaint)
    elif situation.handoff is not None and situation.handoff.case_id is not None:
        situation.handoff = None  # a chat that is disconnected is in no case's room
    if situation.case is not None:
        tracing.case(situation.case.id)
    if situation.speaks_for_another:
        await read_helped(turn, situation)
    if chat.borrower_id is None and chat.claimed_loan is not None:
        situation.claim = await _claim(turn, chat, chat.claimed_loan, seen.claim)
    if has_complaint:
        case_id = situation.case.id if situation.case else None
        situation.complaint = await complaints.open_one(
            turn.session, chat_id=chat.chat_id, case_id=case_id
        )
    return situation


async def read_borrower(
    turn: Turn, situation: Situation, borrower_id: int, seen: AtBorrower | None = None
) -> AtCase | None:
    """Add what is known of an identified borrower; what their case has, where there is one."""
    session = turn.session
    if seen is None or seen.borrower.id != borrower_id:
        async with pending.told(session, lambda one: not isinstance(one, Chat)):
            seen = (await glances.at_borrowers(session, [borrower_id]))[borrower_id]
    borrower = situation.borrower = seen.borrower
    if seen.to_sign is not None:
        await bound.read_to_sign(turn, situation, borrower_id, *seen.to_sign)
    if seen.to_answer:
        await bound.read_to_answer(turn, situation, borrower_id)
    situation.language = situation.language.at(ZoneInfo(borrower.time_zone))
    owed, situation.guaranteed = _loans_of(seen)
    if seen.case is not None:
        return await read_case(turn, situation, seen.case, seen.at_case)
    await _leave_others_room(turn, situation, borrower_id)
    situation.loans = owed or situation.guaranteed
    if seen.closed_cases:
        situation.repaid = await past_cases.repaid(turn, borrower_id, owed)
        situation.closed_since = await past_cases.closed_since(turn, borrower_id, owed)
        situation.put_away = await past_cases.put_away(turn, borrower_id)
    if seen.in_cases:
        await bound.read_others_plans(turn, situation, borrower_id)
    if seen.authorisations:
        situation.authorisations = await authorisations.of_borrower(session, borrower_id)
    await bound.read_parties(turn, situation, borrower_id, seen.bound)
    return None


async def read_helped(turn: Turn, situation: Situation) -> None:
    """Add what is known of whom somebody helps, for the helper who speaks."""
    situation.helped = Situation(
        now=turn.now,
        lender=situation.lender,
        policy=situation.policy,
        place=situation.place,
        language=situation.language,
    )
    await read_borrower(turn, situation.helped, situation.the_help.borrower_id)


def _loans_of(seen: AtBorrower) -> tuple[list[Loan], list[Loan]]:
    """The loans somebody owes, and those they only answer for, the worst first."""
    owing = {loan.id for loan, party in seen.roles if party.owes}
    found = worst_first([loan for loan, _ in seen.roles])
    return (
        [loan for loan in found if loan.id in owing],
        [loan for loan in found if loan.id not in owing],
    )


async def read_case(
    turn: Turn, situation: Situation, case: Case, seen: AtCase | None = None
) -> AtCase:
    """Add a case and what belongs to it; which of that there is."""
    session, case_id = turn.session, case.id or 0
    situation.case = case
    there = seen or (await case_glances.at_cases(session, [case_id]))[case_id]
    situation.loans = worst_first(there.loans)
    situation.holds = await cases.holds_on(session, case_id, turn.now) if there.holds else []
    situation.policy = turn.house.policy_for(situation.the_loan.product)
    situation.papers = there.papers
    live = (OfferState.OPEN, OfferState.ACCEPTED)
    situation.offer = await case_offers.offer_in(session, case_id, *live) if there.offers else None
    situation.agreement = (
        await case_agreements.agreement_of(session, case_id) if there.agreements else None
    )
    situation.instalments = (
        of_newest_plan(await case_instalments.instalments_of(session, case_id))
        if there.instalments
        else []
    )
    situation.plans_kept = (
        await case_agreements.plans_kept(session, case.borrower_id)
        if there.agreements or there.closed_cases
        else []
    )
    situation.plan_before = None
    if situation.instalments and situation.agreement is not None:
        plan_id = situation.instalments[0].agreement_id
        if plan_id != situation.agreement.id:
            situation.plan_before = await case_agreements.agreement(session, plan_id)
        situation.promises = await follow_up.promises_of(session, case_id)
        situation.reported = await follow_up.unconfirmed_in(session, case_id)
        situation.ways_taken = await follow_up.ways_taken(session, plan_id)
    situation.plan_replaced = await _replaced(turn, situation.plan)
    if situation.handoff is None or situation.handoff.case_id != case_id:
        situation.handoff = there.handoff or _visitors(situation)
    situation.authorisations = (
        await authorisations.of_borrower(session, case.borrower_id) if there.authorisations else []
    )
    await bound.read_parties(turn, situation, case.borrower_id, there.bound)
    if any(one.borrower_id != case.borrower_id for each in there.bound.values() for one in each):
        await bound.read_others_plans(turn, situation, case.borrower_id)
    situation.guarantor_is_asked = await _is_asked(turn, situation, there)
    return there


async def _is_asked(turn: Turn, situation: Situation, there: AtCase) -> bool:
    """Whether a guarantor is asked about the agreement out for signing; looked for only where there is one."""
    has_guarantor = any(not each.owes for parties in there.bound.values() for each in parties)
    if situation.agreement is None or situation.the_case.state is not CaseState.AGREED:
        return False
    return has_guarantor and await guarantees.is_open(turn.session, situation.agreement.id or 0)


async def _replaced(turn: Turn, plan: Agreement | None) -> Agreement | None:
    """The plan that would hold again; looked for only where that can come about."""
    if plan is None or plan.version == 1 or not plan.state.is_in_force:
        return None
    before = (
        await amendments.plan_before(turn.session, plan) if plan.may_withdraw(turn.now) else None
    )
    is_whole = before is not None and not await amendments.was_broken(turn.session, before)
    return before if is_whole else None


async def _leave_others_room(turn: Turn, situation: Situation, borrower_id: int) -> None:
    """Two people may share a telephone: what one writes never reaches the room of the other's case."""
    handoff = situation.handoff
    if handoff is not None and handoff.case_id is not None:
        case = await cases.case(turn.session, handoff.case_id)
        if case.borrower_id != borrower_id:
            situation.handoff = None


def _visitors(situation: Situation) -> Handoff | None:
    """The room in which a person was asked for before there was a case; never that of another case."""
    handoff = situation.handoff
    return handoff if handoff is not None and handoff.case_id is None else None


async def of_case(turn: Turn, chat: Chat, case: Case) -> Situation:
    """What is known of a case, as it is told in that chat."""
    situation = await read(turn, chat)
    await read_case(turn, situation, case)
    return situation


async def whence(turn: Turn, sent: Paper | VoiceNote) -> tuple[Chat, Situation]:
    """The chat it came from, with its own case, whoever has that chat by now."""
    chat = await people.chat(turn.session, sent.chat_id)
    if chat is None:
        raise LookupError(f"{type(sent).__name__} {sent.id} without a chat")
    situation = await read(turn, chat, foreseen.take(turn.session, chat.chat_id))
    if situation.case is None or situation.case.id != sent.case_id:
        await read_case(turn, situation, await cases.case(turn.session, sent.case_id))
    return chat, situation


async def of_room(turn: Turn, handoff: Handoff) -> tuple[Chat, Situation]:
    """The borrower's chat and situation behind a room of the desk."""
    chat = await people.chat(turn.session, handoff.chat_id)
    if chat is None:
        raise LookupError(f"room {handoff.id} without a chat")
    situation = await read(turn, chat)
    situation.handoff = handoff
    return chat, situation


async def behind(turn: Turn, handoff: Handoff) -> tuple[Chat, Situation]:
    """The borrower's chat and the room's own case, whatever case the borrower has by now."""
    chat, situation = await of_room(turn, handoff)
    is_read = situation.case is not None and situation.case.id == handoff.case_id
    if handoff.case_id is not None and not is_read:
        case = await cases.case(turn.session, handoff.case_id)
        await read_case(turn, situation, case)
    situation.handoff = handoff
    return chat, situation


def worst_first(loans: list[Loan]) -> list[Loan]:
    """Running loans before those that are closed or gone from the book, the longest overdue first."""
    if len(loans) < 2:
        return loans
    return sorted(
        loans,
        key=lambda loan: (not loan.is_running, -arrears(loan, loan.as_of).days),
    )


async def _claim(turn: Turn, chat: Chat, number: str, seen: AtClaim | None) -> Claim:
    if seen is None or seen.number != number:
        seen = await _at_claim(turn, chat, number)
    if seen.loan is None:
        alike = await claim_glances.spelled_alike(turn.session, number)
        if alike is not None:
            seen = await _at_claim(turn, chat, alike)
    return Claim(number=seen.number, loan=seen.loan, parties=seen.parties, tries=seen.tries)


async def _at_claim(turn: Turn, chat: Chat, number: str) -> AtClaim:
    claimed = {chat.chat_id: number}
    return (await claim_glances.at_claims(turn.session, claimed, since(turn.now)))[chat.chat_id]
