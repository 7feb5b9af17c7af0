"""Offering: an offer drafted, previewed, sent, dropped, expired."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.desk import rooms
from bot.telegram.keyboards import parcel
from bot.turns import situations
from bot.turns.casework import law_clocks
from bot.turns.contact import copying
from bot.turns.desk.case import cards as desk_cards
from bot.turns.in_chat import InChat
from bot.turns.paperwork import papers
from bot.turns.turn import Turn
from dialogs import conversation
from dialogs.borrower import DECIDE, HOME
from dialogs.borrower.plan.open_offer import ended, shown
from dialogs.reply import Say
from dialogs.said.decided import Decided, buttons
from dialogs.said.refusals import explain
from dialogs.situation import Situation
from dialogs.texts import Lines, Text
from negotiation.agreeing.offer import Offer, OfferState
from negotiation.case import Case
from negotiation.desk.handoff import Handoff
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
    Refusal,
)
from storage import books, people
from storage.case import cases
from storage.messages import due
from storage.messages.due import Duty
from storage.messages.outbox import Parcel
from storage.records import Chat
from storage.staff import handoffs

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
        version=await cases.next_offer_version(turn.session, case.id or 0),
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


def preview(situation: Situation, offer: Offer) -> Say:
    """What the borrower would see, but for the buttons and the end."""
    return Say(text=shown(situation, offer), picture=offer.picture_id)


async def speak(turn: Turn, situation: Situation) -> None:
    """The picture of what is on the table is drawn anew, in the language that the borrower has chosen."""
    if situation.offer is not None and situation.offer.state is OfferState.OPEN:
        await papers.draw_offer(turn, situation, situation.offer)


def in_room(handoff: Handoff, seen: Parcel, buttons: dict[str, Any], *, about: str) -> Parcel:
    """The borrower's message shown in the room, with the advisor's buttons under it, and what those are about."""
    params = {name: value for name, value in seen.params.items() if name != "chat_id"}
    return Parcel(
        lane=rooms.lane(handoff),
        method=seen.method,
        params={**params, "reply_markup": buttons},
        files=seen.files,
        keeps=rooms.kept(about),
    )


async def send(
    turn: Turn, chat: Chat, situation: Situation, version: int, *, asks: bool = True
) -> None:
    """Put a drafted offer on the table; one that was there is withdrawn. Raises refusals.

    It is shown at once, unless the borrower's own turn *asks* the live question anyway.
    """
    case = situation.the_case
    offer = await cases.offer(turn.session, case.id or 0, version)
    if offer is None or offer.state is not OfferState.DRAFT:
        raise OfferNotOpen(offer.state if offer else OfferState.WITHDRAWN)
    if not offer.is_approved:
        raise BeyondAuthority(offer.needs)
    offer.must_be_in_time(
        turn.now, situation.policy, situation.language.zone
    )  # before anything gives way to it
    await papers.must_be_complete(turn, situation, offer)
    before = await cases.offer_in(turn.session, case.id or 0, OfferState.OPEN)
    if before is not None:
        fire(case, "withdraw_offer")
        _end(before, turn.now)
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


async def drop(turn: Turn, situation: Situation, version: int) -> None:
    """Take back a draft, or an offer that is not answered yet. Raises refusals."""
    offer = await cases.offer(turn.session, situation.the_case.id or 0, version)
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
        for offer in await cases.open_offers_on(turn.session, loan.id or 0):
            if offer.case_id == case.id:
                _end(offer, turn.now)


def _end(offer: Offer, now: datetime) -> None:
    """Withdraw an offer, or say that its time was over before."""
    if offer.state is OfferState.OPEN and offer.expires_at is not None and now >= offer.expires_at:
        offer.expire(now)
    else:
        offer.withdraw(now)


async def not_printed(here: InChat, refusal: Refusal) -> None:
    """It was accepted, and no agreement can be made of it: it stays on the table, and the desk reads why."""
    turn, situation = here.turn, here.situation
    offer, case = situation.the_offer, situation.the_case
    offer.reopen()
    fire(case, "reopen_offer")
    here.chat.place = DECIDE
    sorry = Text(
        "Thank you for accepting. I cannot print the agreement at this moment; that is our fault and not yours. Nothing is lost: the offer stays open. A person puts it right and writes to you here; then please accept once more."
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


async def expire(turn: Turn, case_id: int, version: int, why: Text | None = None) -> None:
    """End an offer that was not answered in time, or whose figures have changed; both sides are told."""
    offer = await cases.offer(turn.session, case_id, version)
    if offer is None or offer.state is not OfferState.OPEN:
        return
    handoff = await handoffs.of_case(turn.session, case_id)
    if handoff is None:
        return
    _, situation = await situations.behind(turn, handoff)
    if why is None:
        offer.expire(turn.now)
    else:
        _end(offer, turn.now)
    await turn.note("offer ended", actor="bot", case_id=case_id, version=version)
    await _off_the_table(
        turn,
        situation,
        why or ended(situation),
        is_unasked=True,
    )
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
