"""Desk's plans: what the borrower can pay and the rules allow, suggested, and one of them taken."""

from __future__ import annotations

from bot.turns.agreeing import offering
from bot.turns.desk import buttons
from bot.turns.desk.buttons import About
from bot.turns.desk.here import Act, InRoom
from bot.turns.paperwork import papers
from dialogs.desk.orders import offers as o
from dialogs.desk.orders.order import Order
from dialogs.desk.proposing import plans
from dialogs.said.why import kept_back
from dialogs.texts import Lines
from negotiation.agreeing.capacity import capacity_of
from negotiation.agreeing.plan import Plan, worked_out
from negotiation.refusals import NoSuchOffer
from negotiation.relief import extend_term

from . import drafts, packages


async def suggest(here: InRoom, _: o.SuggestPlans) -> None:
    """The plans the borrower can pay, side by side and with their reasons."""
    handoff = here.claimed()
    offering.must_be_possible(here.situation)
    await offering.must_be_owed(here.turn, here.situation, [here.situation.the_loan])
    buttons.drop(here.turn, handoff, About.PLANS)
    drafts.say_who_decides(here)
    await drafts.say_what_the_book_lacks(here, here.situation.loans)
    if await packages.suggest(here):
        return
    found = drafts.found_for(here)
    if found is None:
        build = {f"build:{Plan(months=1).code}": plans.BUILD}
        here.say(Lines(plans.NOT_SAID), options=build, about=About.PLANS.of())
        return
    bears = capacity_of(here.situation.the_case.application, drafts.policy_of(here))
    if found.offered and bears is not None:
        in_force = here.situation.in_force.get(here.situation.the_loan.id or 0)
        words = plans.choice_words(found, bears.now, here.language, in_force)
        kept = await papers.draw_choices(here.turn, words, here.situation.the_case.id)
        here.show_picture(kept, "plans.png")
    here.say(
        Lines(
            *kept_back(here.situation),
            plans.suggestions(found, is_amendment=here.situation.keeps_a_plan),
        ),
        options=plans.choices(found),
        about=About.PLANS.of(),
    )


async def offer_extension(here: InRoom, order: o.OfferExtension) -> None:
    """So many months more, shown as the borrower would see it."""
    here.claimed()
    offering.must_be_possible(here.situation)
    await offering.must_be_owed(here.turn, here.situation, [here.situation.the_loan])
    loan, policy, today = here.situation.the_loan, drafts.policy_of(here), here.turn.today
    terms = extend_term(loan, months=order.months, now=today, policy=policy)
    plan = Plan(months=order.months)
    drafts.say_who_decides(here)
    _, needs = worked_out(plan, loan, now=today, policy=policy)
    await drafts.preview(here, terms, needs, plan)


async def take_plan(here: InRoom, order: o.TakePlan) -> None:
    """One of the plans suggested, whole."""
    here.claimed()
    found = drafts.found_for(here)
    chosen = found.offered[order.number - 1 : order.number] if found else ()
    if not chosen:
        raise NoSuchOffer
    await drafts.preview(here, chosen[0].terms, chosen[0].by, Plan.of(chosen[0]), found=found)


async def take_package(here: InRoom, order: o.TakePackage) -> None:
    """Plans for all loans of the case, in one offer."""
    here.claimed()
    await drafts.show(here, await packages.draft(here, order.number))


ORDERS: dict[type[Order], Act] = {
    o.SuggestPlans: suggest,
    o.OfferExtension: offer_extension,
    o.TakePlan: take_plan,
    o.TakePackage: take_package,
}
