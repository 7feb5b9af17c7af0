"""Withdrawing: the borrower takes an agreement back; what held before holds again, and all who signed learn of it."""

from __future__ import annotations

from bot.turns import situations
from bot.turns.arrangement import calendars, contract_arrears, restoring
from bot.turns.in_chat import InChat
from bot.turns.turn import Turn
from dialogs.happenings import AgreementWithdrawn
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.agreeing.agreement import Agreement
from negotiation.lifecycle import CaseState
from storage import lending
from storage.case import case_offers
from storage.messages import due

from . import unsigned

#: What was on the calendar for its instalments, besides thanks.
_PLANNED = ("remind", "missed", "check_in")


async def withdrawn(here: InChat, happening: AgreementWithdrawn) -> None:
    """End the agreement; what it had replaced holds again."""
    turn, situation = here.turn, here.situation
    agreement = happening.agreement
    case = situation.the_case
    was_in_force, was_active = agreement.sealed_id is not None, case.state is CaseState.ACTIVE
    await unsigned.end(turn, agreement, "withdraw_agreement")
    await turn.note(
        "agreement withdrawn",
        actor=here.actor,
        case_id=agreement.case_id,
        version=agreement.version,
    )
    restored = None
    if was_in_force:
        await _undo(turn, situation, agreement)
        restored = await restoring.restore(turn, agreement, resumes=was_active)
        await contract_arrears.look(turn, case)
    await unsigned.tell(
        turn, agreement, _told(situation, restored), _desk_told(agreement, restored)
    )
    if was_in_force:
        await situations.read_case(turn, situation, case)
        await calendars.update(turn, here.chat, situation)


def _told(situation: Situation, restored: Agreement | None) -> Text:
    plan = situation.plan_before
    if restored is not None:
        return Text(
            "The agreement is taken back, and your plan from before holds again as it was. What you have paid counts for it. If you want another plan, write to us here."
        )
    if plan is not None and plan.state.is_in_force:
        return Text(
            "The agreement is taken back, and your plan in force goes on as it is. If you want another plan, write to us here."
        )
    return Text(
        "The agreement is taken back, and your contract holds as before. If you want another plan, write to us here."
    )


def _desk_told(agreement: Agreement, restored: Agreement | None) -> Text:
    if restored is not None:
        return Text(
            "↩️ The borrower takes agreement {version} back. The plan of agreement {before} holds again.",
            version=agreement.version,
            before=restored.version,
        )
    return Text("↩️ The borrower takes agreement {version} back.", version=agreement.version)


async def _undo(turn: Turn, situation: Situation, agreement: Agreement) -> None:
    """Its terms hold no more, and it is no change of any loan's terms that counts."""
    offer = await case_offers.offer_of(turn.session, agreement)
    signed_at = agreement.countersigned_at
    for part in offer.parts:
        if part.terms.is_restructure and signed_at is not None:
            loan = await lending.loan(turn.session, part.loan_id)
            loan.restore_terms(turn.house.day(signed_at))
    about, why = f"case:{agreement.case_id}", "the agreement was taken back"
    await due.drop_all(turn.session, "thank", about, why)
    mine = {each.id for each in situation.instalments}
    for kind in _PLANNED:
        planned = [
            each
            for each in await due.still_to_do(turn.session, kind, about)
            if each.subject.get("instalment_id") in mine
            or each.subject.get("agreement_id") == agreement.id
        ]
        await due.drop_these(turn.session, planned, why)
