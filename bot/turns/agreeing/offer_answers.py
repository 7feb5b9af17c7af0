"""Offer answers: the borrower takes an offer, or leaves it, and says why."""

from __future__ import annotations

from bot.turns.casework import law_clocks
from bot.turns.in_chat import InChat
from bot.turns.paperwork import papers
from dialogs import happenings as h
from dialogs.borrower import DECIDE
from dialogs.borrower.plan.declining import REASONS
from dialogs.said.refusals import explain
from dialogs.texts import Text
from negotiation.agreeing.offer import OfferState
from negotiation.lifecycle import fire
from negotiation.pack import Start
from negotiation.refusals import ContentMissing, LevelMissing, NoTemplate, Refusal
from storage.case import case_offers

from . import guaranteeing, signing, unsigned


async def offer_accepted(here: InChat, _: object) -> None:
    turn, situation = here.turn, here.situation
    try:
        await papers.print_agreement(turn, here.chat, situation)
    except (ContentMissing, LevelMissing, NoTemplate) as refusal:
        await _not_printed(here, refusal)
        return
    await unsigned.begin(turn, situation)
    product = situation.the_loan.product
    await law_clocks.start(turn, situation.the_case, product, Start.AGREED)
    await signing.ask(turn, situation)
    await guaranteeing.ask(turn, situation)
    await here.refresh()
    here.tell(Text("✅ The borrower accepts the offer; the agreement is out for signing."))
    await here.note("offer accepted", version=situation.the_offer.version)


async def _not_printed(here: InChat, refusal: Refusal) -> None:
    """It was accepted, and no agreement can be made of it: it stays on the table, and the desk reads why."""
    turn, situation = here.turn, here.situation
    offer, case = situation.the_offer, situation.the_case
    offer.reopen()
    fire(case, "reopen_offer")
    here.chat.place = DECIDE
    sorry = Text(
        "Thank you for accepting. I cannot print the agreement at this moment; that is our fault and not yours. Nothing is lost: the offer stays open. A person will put it right and write to you here; then please accept once more."
    )
    here.say(sorry)
    handoff = situation.handoff
    if handoff is not None and handoff.is_with_bot:
        handoff.request(turn.now)
        await turn.touch_queue(handoff.id)
    await here.refresh()
    why = Text(
        "⚠️ The borrower accepted offer {version}, and it could not be printed. {why}\nOnce that is settled, please tell the borrower, who can accept again.",
        version=offer.version,
        why=explain(refusal),
    )
    here.tell(why)
    await turn.note(
        "agreement not printed",
        actor="bot",
        case_id=case.id,
        version=offer.version,
        why=type(refusal).__name__,
    )


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
    offer = await case_offers.offer_in(
        here.turn.session, here.situation.the_case.id or 0, OfferState.DECLINED
    )
    if offer is None:
        return
    offer.not_taken = happening.reason
    here.tell(Text("Why the offer was declined: {reason}", reason=REASONS[happening.reason]))
