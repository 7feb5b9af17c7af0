"""Desk's drafts: an offer worked out, and shown to the advisor as the borrower will see it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot.desk import rooms
from bot.telegram.keyboards import inline, parcel
from bot.turns.agreeing import offering
from bot.turns.desk.buttons import About
from bot.turns.desk.here import InRoom
from dialogs.borrower.plan.open_offer import shown
from dialogs.desk.proposing import plans
from dialogs.desk.proposing.draft import in_short
from dialogs.labels import sends
from dialogs.reply import Say
from dialogs.said import again
from dialogs.texts import Share, Text
from negotiation.agreeing.bearable import must_be_bearable
from negotiation.agreeing.offer import Offer
from negotiation.agreeing.plan import Plan
from negotiation.agreeing.suggestions import suggested
from negotiation.agreeing.worth import below_floor
from negotiation.follow_up.arrangement import came_since
from negotiation.limits import Role
from negotiation.loans.loan import Loan
from negotiation.loans.terms import Terms
from negotiation.policy import Policy
from negotiation.proposals import Proposals
from storage import lending
from storage.messages.outbox import Parcel

#: So many payments are looked at for those that the book does not have yet.
_NEWEST = 50


async def preview(
    here: InRoom,
    terms: Terms,
    needs: Role,
    plan: Plan,
    changed: Offer | None = None,
    *,
    found: Proposals | None = None,
) -> None:
    """Draft it, and show the advisor what the borrower would see. Raises `MoreThanIsLeft`."""
    situation = here.situation
    must_be_bearable(terms, situation.the_loan, situation.the_case.application, found=found)
    advisor_id = changed.advisor_id if changed else here.advisor.user_id
    offer = await offering.draft(
        here.turn, here.situation, advisor_id, terms, needs=needs, code=plan.code
    )
    if changed is not None:
        offer.decided_by, offer.decision = changed.decided_by, changed.decision
    await show(here, offer, plan)


async def show(here: InRoom, offer: Offer, plan: Plan | None = None) -> None:
    """As the borrower would see it, with what can be done with it; a *plan* can be changed."""
    parts = here.situation.loans_of(offer)
    await say_what_the_book_lacks(here, [loan for loan, _ in parts])
    _say_what_is_below_the_floor(here, parts)
    language = here.situation.language
    if language.code != here.language.code:
        here.say(in_short(here.situation, offer))
    seen = Say(text=shown(here.situation, offer), picture=offer.picture_id)
    is_ready = offer.is_approved
    buttons = inline(
        {
            f"send:{offer.version}": sends(Text("Send to the borrower"))
            if is_ready
            else Text("Ask a supervisor"),
            f"drop:{offer.version}": Text("Drop it"),
            **({f"build:{plan.code}": Text("Change it")} if plan is not None else {}),
        },
        here.language,
        here.room.id,
    )
    here.turn.send(
        _in_room(
            here,
            parcel(seen, chat_id=0, language=language),
            buttons,
            About.DRAFT.of(offer.version),
        )
    )


def _in_room(here: InRoom, seen: Parcel, buttons: dict[str, Any], about: str) -> Parcel:
    """The borrower's message shown in the room, with the advisor's buttons under it, and what those are about."""
    params = {name: value for name, value in seen.params.items() if name != "chat_id"}
    return Parcel(
        lane=rooms.lane(here.room),
        method=seen.method,
        params={**params, "reply_markup": buttons},
        files=seen.files,
        keeps=rooms.kept(about),
    )


async def say_what_the_book_lacks(here: InRoom, loans: Iterable[Loan]) -> None:
    for loan in loans:
        newest = await lending.payments_on(here.turn.session, loan.id or 0, _NEWEST)
        amount = came_since(newest, loan.as_of)
        if amount is not None:
            here.tell(plans.NOT_IN_THE_BOOK.given(amount=amount, day=loan.as_of))


def _say_what_is_below_the_floor(here: InRoom, parts: Iterable[tuple[Loan, Terms]]) -> None:
    for loan, terms in parts:
        policy = offering.policy_of(here.turn, here.situation, loan)
        worth = below_floor(terms, loan, now=here.turn.today, policy=policy)
        if worth is not None:
            here.tell(
                plans.BELOW_FLOOR.given(worth=Share(worth), floor=Share(policy.limits.floor))
            )


def say_who_decides(here: InRoom) -> None:
    sooner = again.needs_a_supervisor(here.situation)
    if sooner is not None:
        here.tell(sooner)


def policy_of(here: InRoom) -> Policy:
    return offering.policy_of(here.turn, here.situation)


def found_for(here: InRoom) -> Proposals | None:
    return suggested(
        here.situation.the_case.application,
        here.situation.the_loan,
        now=here.turn.today,
        policy=policy_of(here),
        role=Role.ADVISOR,
    )
