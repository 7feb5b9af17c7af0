"""Withdrawing: the borrower takes an agreement back; the contract holds again, and all who signed learn of it."""

from __future__ import annotations

from bot.telegram.hearing import Hearing
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.agreement import Agreement
from storage import cases, due, lending
from storage.records import Chat

from . import calendars, contract_arrears, unsigned
from .turn import Turn

#: What was on the calendar for its instalments.
_PLANNED = ("remind", "missed", "thank", "check_in")


async def withdrawn(turn: Turn, chat: Chat, situation: Situation, _: Hearing, __: object) -> None:
    agreement = situation.the_agreement
    was_in_force = agreement.sealed_id is not None
    if was_in_force:
        await _undo(turn, agreement)
    await turn.note(
        "agreement withdrawn",
        actor=f"borrower:{chat.borrower_id}",
        case_id=agreement.case_id,
        version=agreement.version,
    )
    await unsigned.back_to_the_table(
        turn,
        agreement,
        "withdraw_agreement",
        Text(
            "The agreement is taken back, and your contract holds as before. If you want another plan, write to us here."
        ),
        Text("↩️ The borrower takes agreement {version} back.", version=agreement.version),
    )
    if was_in_force:
        await calendars.update(turn, chat, situation)


async def _undo(turn: Turn, agreement: Agreement) -> None:
    """Its terms hold no more, and it is no change of any loan's terms that counts."""
    offer = await cases.offer_of(turn.session, agreement)
    signed_at = agreement.countersigned_at
    for part in offer.parts:
        if part.terms.is_restructure and signed_at is not None:
            loan = await lending.loan(turn.session, part.loan_id)
            loan.restore_terms(turn.house.day(signed_at))
    for kind in _PLANNED:
        await due.drop_all(
            turn.session, kind, f"case:{agreement.case_id}", "the agreement was taken back"
        )
    await contract_arrears.look(turn, await cases.case(turn.session, agreement.case_id))
