"""Offer answers: the borrower takes an offer, or leaves it, and says why."""

from __future__ import annotations

from bot.turns.casework import law_clocks
from bot.turns.in_chat import InChat
from bot.turns.paperwork import papers
from dialogs import happenings as h
from dialogs.borrower.plan.declining import REASONS
from dialogs.texts import Text
from negotiation.agreeing.offer import OfferState
from negotiation.pack import Start
from negotiation.refusals import ContentMissing, LevelMissing, NoTemplate
from storage.case import cases

from . import guaranteeing, offering, signing, unsigned


async def offer_accepted(here: InChat, _: object) -> None:
    turn, situation = here.turn, here.situation
    try:
        await papers.print_agreement(turn, here.chat, situation)
    except (ContentMissing, LevelMissing, NoTemplate) as refusal:
        await offering.not_printed(here, refusal)
        return
    await unsigned.begin(turn, situation)
    product = situation.the_loan.product
    await law_clocks.start(turn, situation.the_case, product, Start.AGREED)
    await signing.ask(turn, situation)
    await guaranteeing.ask(turn, situation)
    await here.refresh()
    here.tell(Text("✅ The borrower accepts the offer; the agreement is out for signing."))
    await here.note("offer accepted", version=situation.the_offer.version)


async def offer_declined(here: InChat, _: object) -> None:
    situation = here.situation
    case = situation.the_case
    case.law = case.law.end(Start.COMPLETE)  # what rested for it rests until an offer is rejected
    handoff = situation.handoff
    if handoff is not None:
        handoff.want(here.turn.now)
    await here.refresh()
    here.tell(Text("✖️ The borrower declines the offer."))
    await here.note("offer declined", version=situation.the_offer.version)


async def not_taken(here: InChat, happening: h.NotTakenBecause) -> None:
    """Why the offer was declined: kept with it, and the desk is told."""
    offer = await cases.offer_in(
        here.turn.session, here.situation.the_case.id or 0, OfferState.DECLINED
    )
    if offer is None:
        return
    offer.not_taken = happening.reason
    here.tell(Text("Why the offer was declined: {reason}", reason=REASONS[happening.reason]))
