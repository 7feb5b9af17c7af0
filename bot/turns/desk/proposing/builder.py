"""Desk's builder: a plan put together by hand, one tap for each part, and looked at as the borrower will see it."""

from __future__ import annotations

from bot.turns.desk.buttons import About
from bot.turns.desk.here import Act, InRoom
from dialogs.desk.orders import offers as o
from dialogs.desk.orders.order import Order
from dialogs.desk.proposing import plan_builder
from negotiation.agreeing.capacity import capacity_of
from negotiation.agreeing.offer import Offer
from negotiation.agreeing.plan import Plan, worked_out
from negotiation.limits import Role
from negotiation.loans.terms import Terms
from negotiation.refusals import NoSuchOffer, NotAllowed, Refusal
from storage.case import case_offers

from . import drafts


async def build(here: InRoom, order: o.BuildPlan) -> None:
    """The plan and what it comes to, in place of the message whose button was tapped."""
    await _may_build(here, order.instead_of)
    show(here, order.plan, order.instead_of, in_place=order.in_place)


def show(
    here: InRoom, plan: Plan, instead_of: int | None = None, *, in_place: bool = False
) -> None:
    situation, policy = here.situation, drafts.policy_of(here)
    loan = situation.the_loan
    outcome: tuple[Terms, Role] | Refusal
    try:
        outcome = worked_out(plan, loan, now=here.turn.today, policy=policy)
    except Refusal as refusal:
        outcome = refusal
    bears = capacity_of(situation.the_case.application, policy)
    built = plan_builder.Built(
        plan=plan,
        outcome=outcome,
        can_pay=bears.now if bears else None,
        in_force=situation.in_force.get(loan.id or 0),
    )
    text = plan_builder.in_words(built, loan, policy)
    options = plan_builder.buttons(built, loan, policy, instead_of)
    about = About.BUILDER.of()
    if in_place:
        here.change(text, options, about=about)
        return
    drafts.say_who_decides(here)
    here.say(text, options=options, about=about)


async def preview(here: InRoom, order: o.PreviewPlan) -> None:
    changed = await _may_build(here, order.instead_of)
    today, policy, plan = here.turn.today, drafts.policy_of(here), order.plan
    terms, needs = worked_out(plan, here.situation.the_loan, now=today, policy=policy)
    found = drafts.found_for(here) if plan.token or plan.nothing else None
    await drafts.preview(here, terms, needs, plan, changed, found=found)


async def _may_build(here: InRoom, instead_of: int | None) -> Offer | None:
    """The offer that a supervisor changes, if so; else whoever has the case builds."""
    if instead_of is None:
        here.claimed()
        return None
    offer = await case_offers.offer(here.turn.session, here.situation.the_case.id or 0, instead_of)
    if offer is None:
        raise NoSuchOffer
    if offer.decided_by != here.advisor.user_id:
        raise NotAllowed(offer.state, "change")
    return offer


ORDERS: dict[type[Order], Act] = {
    o.BuildPlan: build,
    o.PreviewPlan: preview,
}
