"""Guaranteeing: guarantors are asked for their consent to what an agreement adds; the desk learns what they say."""

from __future__ import annotations

from bot.turns.desk.case import cards as desk_cards
from bot.turns.in_chat import InChat
from bot.turns.turn import Turn
from dialogs import happenings as h
from dialogs.borrower.agreeing import guarantee as words
from dialogs.hearing.to_answer import Added
from dialogs.reply import Say
from dialogs.said.refusals import explain
from dialogs.situation import Situation
from dialogs.texts import Sayable, Text
from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.agreeing.guarantee import AnsweredBefore, Guarantee, adds
from negotiation.party import Party, Role
from storage import people
from storage.case import case_agreements, cases, guarantees

OVER = Text("This change was called off, so nothing is asked of you any more.")


async def ask(turn: Turn, situation: Situation) -> None:
    """Ask every guarantor of the loan, where the agreement out for signing adds to what holds today."""
    found: dict[int, tuple[Party, list[Added]]] = {}
    for loan, terms in situation.loans_of(situation.the_offer):
        plan = situation.in_force.get(loan.id or 0)
        if not adds(terms, plan):
            continue
        for party in await people.parties_of(turn.session, loan.id or 0):
            if party.role is Role.GUARANTOR:
                _, parts = found.setdefault(party.borrower_id, (party, []))
                parts.append(Added(number=loan.number, terms=terms, plan=plan))
    for party, parts in found.values():
        await _ask(turn, situation, situation.the_agreement, party, words.question(parts))


async def _ask(
    turn: Turn, situation: Situation, agreement: Agreement, party: Party, question: Sayable
) -> None:
    chat = await people.door_of(turn.session, party.borrower_id)
    if chat is None or await _rests(turn, party):
        desk_cards.tell(
            turn,
            situation,
            Text(
                "📮 A guarantor cannot be asked here whether they answer for what is added. Please ask in writing."
            ),
        )
        return
    asked = Guarantee(
        agreement_id=agreement.id or 0, borrower_id=party.borrower_id, asked_at=turn.now
    )
    turn.session.add(asked)
    turn.tell(chat, Say(text=question, options=words.choices(agreement.id or 0)))
    desk_cards.tell(
        turn,
        situation,
        Text("📨 The guarantor is asked whether they answer for what is added."),
    )
    await turn.note("guarantor asked", actor="bot", case_id=agreement.case_id)


async def _rests(turn: Turn, party: Party) -> bool:
    """Whether nothing unasked may go out to them."""
    case = await cases.open_case_of(turn.session, party.borrower_id)
    return case is not None and bool(await cases.holds_on(turn.session, case.id or 0, turn.now))


async def answered(here: InChat, happening: h.GuaranteeAnswered) -> None:
    """Their word, once; a change that was called off meanwhile asks nothing of them."""
    turn, chat = here.turn, here.chat
    asked = await guarantees.asked(turn.session, happening.agreement_id, chat.borrower_id or 0)
    if asked is None:  # the button of a chat that is another's by now
        return
    agreement = await case_agreements.agreement(turn.session, happening.agreement_id)
    if agreement.state is not AgreementState.TO_SIGN and not agreement.state.is_in_force:
        turn.tell(chat, OVER)
        return
    try:
        asked.answer(agrees=happening.agrees, now=turn.now)
    except AnsweredBefore as refusal:
        turn.tell(chat, explain(refusal))
        return
    turn.tell(chat, words.thanks(agrees=happening.agrees))
    await turn.note(
        "guarantor agrees" if happening.agrees else "guarantor does not agree",
        actor=f"guarantor:{chat.borrower_id}",
        case_id=agreement.case_id,
        version=agreement.version,
    )
    told = (
        Text("🤝 The guarantor answers for what is added as well.")
        if happening.agrees
        else Text("✖️ The guarantor does not answer for what is added.")
    )
    await desk_cards.show(turn, agreement.case_id, told)
