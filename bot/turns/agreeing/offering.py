"""Offering: an offer drafted, and put on the table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.telegram.keyboards import parcel
from bot.turns.casework import law_clocks
from bot.turns.contact import copying
from bot.turns.paperwork import papers
from bot.turns.turn import Turn
from dialogs import conversation
from dialogs.borrower import DECIDE
from dialogs.borrower.plan.open_offer import shown
from dialogs.situation import Situation
from dialogs.texts import Lines, Text
from negotiation.agreeing.offer import Offer, OfferState
from negotiation.lifecycle import CaseState, fire
from negotiation.limits import Role
from negotiation.loans.loan import Loan
from negotiation.loans.terms import LoanTerms, Terms
from negotiation.pack import Start
from negotiation.policy import Policy
from negotiation.refusals import (
    BeyondAuthority,
    LoanGone,
    NotAllowed,
    OfferNotOpen,
    PlannedElsewhere,
)
from storage import books
from storage.case import case_offers
from storage.messages import due
from storage.messages.due import Duty
from storage.records import Chat

#: Goes before the figures of an offer, for a helper.
COPY = Text("An offer; only the borrower can answer it.")


#: Before an offer that is sent while another one is on the table.
INSTEAD = Text("This offer takes the place of the one before, which ends with it.")


def policy_of(turn: Turn, situation: Situation, loan: Loan | None = None) -> Policy:
    """The rules by which a loan is offered for: that which is talked about, or another of the case."""
    loan = loan or situation.the_loan
    return situation.offers_by(turn.house.policy_for(loan.product), loan, turn.today)


def must_be_possible(situation: Situation) -> None:
    """Raises `NotAllowed` where the case is not at a stage for an offer."""
    case = situation.the_case
    if case.state is CaseState.PAPERS_WANTED:  # the advisor does not wait for them
        fire(case, "negotiate")
        case.wait_for_none()
    if not case.state.takes_offers:
        raise NotAllowed(case.state, "offer")


async def must_be_owed(turn: Turn, situation: Situation, loans: Iterable[Loan]) -> None:
    """Raises `LoanGone` for one that the lender's book does not have to be repaid any more, `PlannedElsewhere`."""
    for loan in loans:
        if (case := situation.others_plans.get(loan.id or 0)) is not None:
            raise PlannedElsewhere(loan.number, case)
        if not await books.is_asked_for(turn.session, loan.id or 0):
            raise LoanGone(loan.number)


async def draft(
    turn: Turn,
    situation: Situation,
    advisor_id: int,
    terms: Terms,
    *,
    needs: Role,
    code: str | None = None,
    loan: Loan | None = None,
    besides: Sequence[LoanTerms] = (),
) -> Offer:
    """An offer nobody has sent yet, with its picture; on the loan that is talked about, and *besides* on others.

    Raises refusals, `ContentMissing` where its agreement would not say what the law wants.
    """
    case, first = situation.the_case, loan or situation.the_loan
    must_be_possible(situation)
    asked = {first.id, *(each.loan_id for each in besides)}
    await must_be_owed(turn, situation, [each for each in situation.loans if each.id in asked])
    offer = Offer(
        case_id=case.id or 0,
        loan_id=first.id or 0,
        version=await case_offers.next_offer_version(turn.session, case.id or 0),
        terms=terms,
        besides=tuple(besides),
        advisor_id=advisor_id,
        made_at=turn.now,
        code=code,
        needs=needs,
    )
    await papers.must_be_complete(turn, situation, offer)
    turn.session.add(offer)
    await papers.draw_offer(turn, situation, offer)
    return offer


async def speak(turn: Turn, situation: Situation) -> None:
    """The picture of what is on the table is drawn anew, in the language that the borrower has chosen."""
    if situation.offer is not None and situation.offer.state is OfferState.OPEN:
        await papers.draw_offer(turn, situation, situation.offer)


async def send(
    turn: Turn, chat: Chat, situation: Situation, version: int, *, asks: bool = True
) -> None:
    """Put a drafted offer on the table; one that was there is withdrawn. Raises refusals.

    It is shown at once, unless the borrower's own turn *asks* the live question anyway.
    """
    case = situation.the_case
    offer = await case_offers.offer(turn.session, case.id or 0, version)
    if offer is None or offer.state is not OfferState.DRAFT:
        raise OfferNotOpen(offer.state if offer else OfferState.WITHDRAWN)
    if not offer.is_approved:
        raise BeyondAuthority(offer.needs)
    offer.must_be_in_time(
        turn.now, situation.policy, situation.language.zone
    )  # before anything gives way to it
    await papers.must_be_complete(turn, situation, offer)
    before = await case_offers.offer_in(turn.session, case.id or 0, OfferState.OPEN)
    if before is not None:
        fire(case, "withdraw_offer")
        before.end(turn.now)
        await turn.note("offer ended", actor="bot", case_id=case.id, version=before.version)
    if case.state is CaseState.BROKEN:
        fire(case, "renegotiate")
    fire(case, "offer")
    policy = turn.house.policy_for(situation.the_loan.product)
    offer.send(turn.now, policy, situation.language.zone)
    await papers.draw_offer(turn, situation, offer)  # anew: now it has an end
    situation.offer = offer
    chat.place, chat.came_from = DECIDE, []
    first = [] if before is None else [INSTEAD, None]
    if asks:
        asked = conversation.ask(situation)
        asked = replace(asked, text=Lines(*first, asked.text))
        turn.send(parcel(asked, chat_id=chat.chat_id, language=situation.language))
    await law_clocks.start(turn, case, situation.the_loan.product, Start.OFFER)
    await copying.words(turn, case.borrower_id, Lines(COPY, *first, shown(situation, offer)))
    if offer.expires_at is not None:
        await due.schedule(
            turn.session,
            [Duty.of_case(case.id, "expire", f"{offer.id}", offer.expires_at, version=version)],
        )
