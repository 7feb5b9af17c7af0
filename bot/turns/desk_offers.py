"""Desk's offers: plans suggested or built, shown as the borrower will see them, sent or dropped."""

from __future__ import annotations

from collections.abc import Iterable

from bot.desk import rooms
from bot.telegram.keyboards import inline, parcel
from dialogs import again
from dialogs.desk import plan_builder, plans
from dialogs.desk.orders import offers as o
from dialogs.desk.orders.order import Order
from dialogs.texts import Lines, Plural, Text
from negotiation.arrangement import came_since
from negotiation.limits import Role
from negotiation.loan import Loan
from negotiation.local_time import days_after
from negotiation.offer import Offer, OfferState
from negotiation.plan import Plan, worked_out
from negotiation.policy import Policy
from negotiation.proposals import Proposals
from negotiation.refusals import NoSuchOffer, NotAllowed, Refusal
from negotiation.relief import extend_term
from negotiation.suggestions import capacity_of, must_be_bearable, suggested, timing_of
from negotiation.terms import Terms
from storage import cases, lending
from storage.outbox import Parcel

from . import approving, desk_buttons, desk_packages, desk_unasked, offering, papers
from .desk_buttons import About, about
from .desk_here import Act, InRoom

#: So many payments are looked at for those that the book does not have yet.
_NEWEST = 50
SENT_ALREADY = Text("Offer {version} is with the borrower already. /drop {version} takes it back.")


async def suggest(here: InRoom, _: o.SuggestPlans) -> None:
    """The plans the borrower can pay, side by side and with their reasons."""
    handoff = here.claimed()
    offering.must_be_possible(here.situation)
    desk_buttons.drop(here.turn, handoff, About.PLANS)
    _say_who_decides(here)
    await _say_what_the_book_lacks(here, here.situation.loans)
    if await desk_packages.suggest(here):
        return
    found = _found(here)
    if found is None:
        build = {f"build:{Plan(months=1).code}": plans.BUILD}
        here.say(Lines(plans.NOT_SAID), options=build, about=about(About.PLANS))
        return
    bears = capacity_of(here.situation.the_case.application, _policy(here))
    if plans.plans_of(found) and bears is not None:
        in_force = here.situation.in_force.get(here.situation.the_loan.id or 0)
        words = plans.choice_words(found, bears.now, here.language, in_force)
        kept = await papers.draw_choices(here.turn, words, here.situation.the_case.id)
        here.turn.send(
            Parcel(
                lane=rooms.lane(handoff),
                method="send_photo",
                params={},
                files={"photo": {"vault": kept, "name": "plans.png"}},
            )
        )
    here.say(
        Lines(
            plans.suggestions(
                found, here.situation.the_loan.every, is_amendment=here.situation.keeps_a_plan
            )
        ),
        options=plans.choices(found),
        about=about(About.PLANS),
    )


async def offer_extension(here: InRoom, order: o.OfferExtension) -> None:
    """So many months more, shown as the borrower would see it."""
    here.claimed()
    offering.must_be_possible(here.situation)
    loan, policy, today = here.situation.the_loan, _policy(here), here.turn.today
    terms = extend_term(loan, months=order.months, now=today, policy=policy)
    plan = Plan(months=order.months)
    _say_who_decides(here)
    _, needs = worked_out(plan, loan, now=today, policy=policy)
    await _preview(here, terms, needs, plan)


async def take_plan(here: InRoom, order: o.TakePlan) -> None:
    """One of the plans suggested, whole."""
    here.claimed()
    found = _found(here)
    chosen = plans.plans_of(found)[order.number - 1 : order.number] if found else ()
    if not chosen:
        raise NoSuchOffer
    day = timing_of(here.situation.the_case.application).payday
    await _preview(here, chosen[0].terms, chosen[0].by, Plan.of(chosen[0], day), found=found)


async def take_package(here: InRoom, order: o.TakePackage) -> None:
    """Plans for all loans of the case, in one offer."""
    here.claimed()
    await _show_draft(here, await desk_packages.draft(here, order.number))


async def build_plan(here: InRoom, order: o.BuildPlan) -> None:
    """The plan and what it comes to, in place of the message whose button was tapped."""
    await _may_build(here, order.instead_of)
    show_builder(here, order.plan, order.instead_of, in_place=order.in_place)


def show_builder(
    here: InRoom, plan: Plan, instead_of: int | None = None, *, in_place: bool = False
) -> None:
    situation, policy = here.situation, _policy(here)
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
    if not in_place:
        _say_who_decides(here)
        here.say(text, options=options, about=about(About.BUILDER))
        return
    here.turn.send(
        Parcel(
            lane=rooms.lane(here.room),
            method="edit_message_text",
            params={
                "message_id": here.hearing.message_id,
                "text": here.language.say(text),
                "parse_mode": "HTML",
                "reply_markup": inline(options, here.language, here.room.id),
            },
            keeps=rooms.kept(about(About.BUILDER)),
        )
    )


async def preview_plan(here: InRoom, order: o.PreviewPlan) -> None:
    changed = await _may_build(here, order.instead_of)
    today, policy, plan = here.turn.today, _policy(here), order.plan
    terms, needs = worked_out(plan, here.situation.the_loan, now=today, policy=policy)
    found = _found(here) if plan.token or plan.nothing else None
    await _preview(here, terms, needs, plan, changed, found=found)


async def _may_build(here: InRoom, instead_of: int | None) -> Offer | None:
    """The offer that a supervisor changes, if so; else whoever has the case builds."""
    if instead_of is None:
        here.claimed()
        return None
    offer = await cases.offer(here.turn.session, here.situation.the_case.id or 0, instead_of)
    if offer is None:
        raise NoSuchOffer
    if offer.decided_by != here.advisor.user_id:
        raise NotAllowed(offer.state, "change")
    return offer


async def _preview(
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
    await _show_draft(here, offer, plan)


async def _show_draft(here: InRoom, offer: Offer, plan: Plan | None = None) -> None:
    """As the borrower would see it, with what can be done with it; a *plan* can be changed."""
    await _say_what_the_book_lacks(here, [loan for loan, _ in here.situation.loans_of(offer)])
    seen = parcel(
        offering.preview(here.situation, offer), chat_id=0, language=here.situation.language
    )
    is_ready = offer.is_approved
    buttons = inline(
        {
            f"send:{offer.version}": Text("Send to the borrower")
            if is_ready
            else Text("Ask a supervisor"),
            f"drop:{offer.version}": Text("Drop it"),
            **({f"build:{plan.code}": Text("Change it")} if plan is not None else {}),
        },
        here.language,
        here.room.id,
    )
    here.turn.send(
        offering.in_room(here.room, seen, buttons, about=about(About.DRAFT, offer.version))
    )


async def _say_what_the_book_lacks(here: InRoom, loans: Iterable[Loan]) -> None:
    for loan in loans:
        newest = await lending.payments_on(here.turn.session, loan.id or 0, _NEWEST)
        amount = came_since(newest, loan.as_of)
        if amount is not None:
            here.tell(plans.NOT_IN_THE_BOOK.given(amount=amount, day=loan.as_of))


def _say_who_decides(here: InRoom) -> None:
    sooner = again.needs_a_supervisor(here.situation)
    if sooner is not None:
        here.tell(sooner)


async def send_offer(here: InRoom, order: o.SendOffer) -> None:
    """To the borrower, or first to a supervisor where the policy wants it."""
    offer = await cases.offer(here.turn.session, here.situation.the_case.id or 0, order.version)
    if offer is None or offer.decided_by != here.advisor.user_id:
        here.claimed()
    if offer is None:
        raise NoSuchOffer
    if offer.state is OfferState.DRAFT and not offer.is_approved:
        await approving.ask(here, offer)
        return
    desk_unasked.must_be_safe(here)
    await desk_unasked.must_be_allowed(here, "offer")
    if offer.state is OfferState.DRAFT and not order.is_meant:
        await desk_unasked.must_be_meant(here, order.version, "send_meant", About.DRAFT)
    await offering.send(here.turn, here.chat, here.situation, order.version)
    await here.refresh()
    await here.note("offer sent", version=order.version)
    here.tell(Text("Offer {version} is sent.", version=order.version))
    _say_where_time_is_short(here, offer)


def _say_where_time_is_short(here: InRoom, offer: Offer) -> None:
    """Sent so late that the usual time to answer would end in the notice before the first instalment."""
    policy = here.turn.house.policy_for(here.situation.the_loan.product)
    until, usual = (
        offer.expires_at,
        days_after(here.turn.now, policy.offer_days, here.situation.language.zone),
    )
    if until is None or until >= usual:
        return
    here.tell(
        Plural(
            "It can be accepted and signed until {until} only, {n} day before its first instalment on {day}. For more time, /offer works out a new one.",
            "It can be accepted and signed until {until} only, {n} days before its first instalment on {day}. For more time, /offer works out a new one.",
            n=policy.notice_days,
            until=until,
            day=offer.first_due,
        )
    )


async def drop_offer(here: InRoom, order: o.DropOffer) -> None:
    here.claimed()
    offer = await cases.offer(here.turn.session, here.situation.the_case.id or 0, order.version)
    if offer is None:
        raise NoSuchOffer
    is_tap = here.hearing.query_id is not None
    if is_tap and offer.state is OfferState.OPEN:  # it was made for the draft
        here.say(SENT_ALREADY.given(version=order.version))
        return
    was = offer.state
    await offering.drop(here.turn, here.situation, order.version)
    if was is OfferState.OPEN:
        await here.note("offer taken back", version=order.version)
    else:
        await here.note("offer dropped", version=order.version)
    if was is OfferState.ASKED:
        await here.refresh()
    here.tell(Text("Offer {version} is dropped.", version=order.version))


def _policy(here: InRoom) -> Policy:
    return offering.policy_of(here.turn, here.situation)


def _found(here: InRoom) -> Proposals | None:
    return suggested(
        here.situation.the_case.application,
        here.situation.the_loan,
        now=here.turn.today,
        policy=_policy(here),
        role=Role.ADVISOR,
    )


ORDERS: dict[type[Order], Act] = {
    o.SuggestPlans: suggest,
    o.OfferExtension: offer_extension,
    o.TakePlan: take_plan,
    o.TakePackage: take_package,
    o.BuildPlan: build_plan,
    o.PreviewPlan: preview_plan,
    o.SendOffer: send_offer,
    o.DropOffer: drop_offer,
}
