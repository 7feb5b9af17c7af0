"""Bound: what somebody shares with others: a loan of which several are parties, a plan in force, a paper to sign."""

from __future__ import annotations

from collections.abc import Mapping

from bot.turns.turn import Turn
from dialogs.hearing.to_answer import Added, ToAnswer
from dialogs.hearing.to_sign import ToSign
from dialogs.situation import Situation
from negotiation.agreeing.agreement import Agreement
from negotiation.agreeing.guarantee import adds
from negotiation.agreeing.signature import Signature
from negotiation.follow_up.arrangement import StillAsked, of_newest_plan, still_asked
from negotiation.party import Party, Role
from storage import lending, people
from storage.case import (
    case_agreements,
    case_instalments,
    case_offers,
    cases,
    guarantees,
    signatures,
)


async def read_parties(
    turn: Turn, situation: Situation, borrower_id: int, bound: Mapping[int, list[Party]]
) -> None:
    """Add what somebody is to the loan talked about, and who else is bound by it."""
    loan_id = situation.the_loan.id or 0
    parties = bound.get(loan_id, [])
    situation.party = next((p for p in parties if p.borrower_id == borrower_id), None)
    situation.bound = [p for p in parties if p.borrower_id != borrower_id]
    if situation.bound:
        found = await cases.open_cases_on(turn.session, loan_id)
        situation.others_cases = [c.number for c in found if c.borrower_id != borrower_id]


async def read_others_plans(turn: Turn, situation: Situation, borrower_id: int) -> None:
    """Add what is repaid under another's agreement in force, signed by this borrower too or not."""
    session = turn.session
    signed_with: set[int] = set()
    others: dict[int, str] = {}
    for loan in situation.loans:
        loan_id = loan.id or 0
        for plan in await case_agreements.plans_on(session, loan_id):
            case = await cases.case(session, plan.case_id)
            if case.borrower_id == borrower_id:
                continue
            others[loan_id] = case.number
            signed = await signatures.of(session, plan.id or 0)
            if any(one.borrower_id == borrower_id and one.signed_at for one in signed):
                signed_with.add(loan_id)
    situation.signed_with, situation.others_plans = frozenset(signed_with), others


async def read_to_sign(
    turn: Turn,
    situation: Situation,
    borrower_id: int,
    signature: Signature,
    agreement: Agreement,
) -> None:
    """Add what somebody is asked to sign: of their own case, or of another who is bound by the loan."""
    case = await cases.case(
        turn.session, agreement.case_id
    )  # before who has signed: see `aggregate`
    offer = await case_offers.offer_of(turn.session, agreement)
    parts = [(await lending.loan(turn.session, one.loan_id), one.terms) for one in offer.parts]
    parties = [
        party
        for loan, _ in parts
        for party in await people.parties_of(turn.session, loan.id or 0)
        if party.borrower_id == borrower_id
    ]
    if not parties:  # no party of it any more
        return
    all_asked = await signatures.of(turn.session, agreement.id or 0)
    situation.to_sign = ToSign(
        signature=signature,
        agreement=agreement,
        offer=offer,
        case=case,
        parts=parts,
        party=parties[0],
        policies=[turn.house.policy_for(loan.product) for loan, _ in parts],
        awaited=[one.role for one in all_asked if one.signed_at is None and one is not signature],
        in_force=await _in_force(turn, agreement),
    )


async def read_to_answer(turn: Turn, situation: Situation, borrower_id: int) -> None:
    """Add what a guarantor was asked and has not answered, as it was put to them."""
    for asked, agreement in await guarantees.open_of(turn.session, borrower_id):
        case = await cases.case(turn.session, agreement.case_id)
        offer = await case_offers.offer_of(turn.session, agreement)
        is_in_force = agreement.state.is_in_force
        plans = {} if is_in_force else await _in_force(turn, agreement)
        added = []
        for part in offer.parts:
            parties = await people.parties_of(turn.session, part.loan_id)
            if any(_is_guarantor(each, borrower_id) for each in parties):
                loan = await lending.loan(turn.session, part.loan_id)
                plan = plans.get(part.loan_id)
                added.append(Added(number=loan.number, terms=part.terms, plan=plan))
        more = [each for each in added if adds(each.terms, each.plan)] or added
        if more and case.state.is_open:
            situation.to_answer.append(
                ToAnswer(agreement_id=asked.agreement_id, is_in_force=is_in_force, parts=more)
            )


def _is_guarantor(party: Party, borrower_id: int) -> bool:
    return party.role is Role.GUARANTOR and party.borrower_id == borrower_id


async def _in_force(turn: Turn, amendment: Agreement) -> dict[int, StillAsked]:
    """What the plan still asks whose place an agreement takes, also for those whose case it is not."""
    if amendment.version == 1:
        return {}
    rows = of_newest_plan(await case_instalments.instalments_of(turn.session, amendment.case_id))
    if not rows:
        return {}
    plan = await case_agreements.agreement(turn.session, rows[0].agreement_id)
    return still_asked(rows) if plan.state.is_in_force else {}
