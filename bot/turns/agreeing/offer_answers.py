"""Offer answers: the borrower takes an offer, or leaves it, and says why."""

from __future__ import annotations

from bot.telegram.hearing import Hearing
from bot.turns import law_clocks, papers
from bot.turns.desk import cards as desk_cards
from bot.turns.turn import Turn
from dialogs import happenings as h
from dialogs.borrower.offer import REASONS
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.agreeing.offer import OfferState
from negotiation.desk.handoff import HandoffState
from negotiation.pack import Start
from negotiation.refusals import ContentMissing, LevelMissing, NoTemplate
from storage.case import cases
from storage.records import Chat

from . import guaranteeing, offering, signing, unsigned


async def offer_accepted(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, __: object
) -> None:
    try:
        await papers.print_agreement(turn, chat, situation)
    except (ContentMissing, LevelMissing, NoTemplate) as refusal:
        await offering.not_printed(turn, chat, situation, refusal)
        return
    await unsigned.begin(turn, situation)
    product = situation.the_loan.product
    await law_clocks.start(turn, situation.the_case, product, Start.AGREED)
    await signing.ask(turn, situation)
    await guaranteeing.ask(turn, situation)
    await desk_cards.refresh(turn, situation)
    desk_cards.tell(
        turn,
        situation,
        Text("✅ The borrower accepts the offer; the agreement is out for signing."),
    )
    await turn.note(
        "offer accepted",
        actor=f"borrower:{chat.borrower_id}",
        case_id=situation.the_case.id,
        version=situation.the_offer.version,
    )


async def offer_declined(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, __: object
) -> None:
    case = situation.the_case
    case.law = case.law.end(Start.COMPLETE)  # what rested for it rests until an offer is rejected
    handoff = situation.handoff
    if handoff is not None and handoff.state is HandoffState.WITH_BOT:
        handoff.request(turn.now)
    await desk_cards.refresh(turn, situation)
    desk_cards.tell(turn, situation, Text("✖️ The borrower declines the offer."))
    await turn.note(
        "offer declined",
        actor=f"borrower:{chat.borrower_id}",
        case_id=situation.the_case.id,
        version=situation.the_offer.version,
    )


async def not_taken(
    turn: Turn, _: Chat, situation: Situation, __: Hearing, happening: h.NotTakenBecause
) -> None:
    """Why the offer was declined: kept with it, and the desk is told."""
    offer = await cases.offer_in(turn.session, situation.the_case.id or 0, OfferState.DECLINED)
    if offer is None:
        return
    offer.not_taken = happening.reason
    desk_cards.tell(
        turn,
        situation,
        Text("Why the offer was declined: {reason}", reason=REASONS[happening.reason]),
    )
