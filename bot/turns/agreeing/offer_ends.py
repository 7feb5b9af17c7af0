"""Offer ends: taken back, out of time, or over with its figures, its loan or its case; both sides are told."""

from __future__ import annotations

from bot.telegram.keyboards import parcel
from bot.turns import situations
from bot.turns.desk.case import cards as desk_cards
from bot.turns.turn import Turn
from dialogs.borrower import DECIDE, HOME
from dialogs.borrower.plan.open_offer import ended
from dialogs.reply import Say
from dialogs.said.decided import Decided, buttons
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.agreeing.offer import OfferState
from negotiation.case import Case
from negotiation.lifecycle import fire
from negotiation.refusals import OfferNotOpen
from storage import people
from storage.case import case_offers, cases
from storage.staff import handoffs


async def drop(turn: Turn, situation: Situation, version: int) -> None:
    """Take back a draft, or an offer that is not answered yet. Raises refusals."""
    offer = await case_offers.offer(turn.session, situation.the_case.id or 0, version)
    if offer is None:
        raise OfferNotOpen(OfferState.WITHDRAWN)
    was_open = offer.state is OfferState.OPEN
    offer.withdraw(turn.now)
    if was_open:
        await _off_the_table(
            turn, situation, Text("Our offer is taken back. Your advisor will write to you here.")
        )


async def withdraw_all(turn: Turn, case: Case) -> None:
    """The case is over: nothing of it can be accepted any more."""
    for loan in await cases.loans_of(turn.session, case.id or 0):
        for offer in await case_offers.open_offers_on(turn.session, loan.id or 0):
            if offer.case_id == case.id:
                offer.end(turn.now)


async def on_loan(turn: Turn, loan_id: int, told: Text, *, besides: int | None = None) -> None:
    """End those on the table, as both sides are *told*, and those on their way there; not of the case *besides*."""
    for offer in await case_offers.open_offers_on(turn.session, loan_id):
        if offer.case_id == besides:
            continue
        if offer.state is OfferState.OPEN:
            await expire(turn, offer.case_id, offer.version, told)
        else:
            offer.withdraw(turn.now)


async def expire(turn: Turn, case_id: int, version: int, why: Text | None = None) -> None:
    """End an offer that was not answered in time, or whose figures have changed; both sides are told."""
    offer = await case_offers.offer(turn.session, case_id, version)
    if offer is None or offer.state is not OfferState.OPEN:
        return
    handoff = await handoffs.of_case(turn.session, case_id)
    if handoff is None:
        return
    _, situation = await situations.behind(turn, handoff)
    if why is None:
        offer.expire(turn.now)
    else:
        offer.end(turn.now)
    await turn.note("offer ended", actor="bot", case_id=case_id, version=version)
    await _off_the_table(turn, situation, why or ended(situation), is_unasked=True)
    desk_cards.tell(turn, situation, Text("⏳ Offer {version} has ended.", version=version))


async def _off_the_table(
    turn: Turn, situation: Situation, why: Text, *, is_unasked: bool = False
) -> None:
    case = situation.the_case
    fire(case, "expire_offer")
    situation.offer = None
    chat = await people.door_of(turn.session, case.borrower_id)
    if chat is not None:
        if chat.place == DECIDE:
            chat.place = HOME
        if not (is_unasked and situation.holds):
            said = Say(text=why, options=buttons(Decided.ENDED) if is_unasked else {})
            turn.send(parcel(said, chat_id=chat.chat_id, language=situation.language))
    await desk_cards.refresh(turn, situation)
