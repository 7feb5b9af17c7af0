"""Deciding answers: how long there is, until when one can think better of it, and what it costs in all."""

from __future__ import annotations

from dialogs.borrower.agreeing.withdrawal import SIGNED_WITH_OTHERS, last_moment
from dialogs.borrower.arrangement import ended_plan
from dialogs.borrower.plan.terms import beside_plan, extra_interest
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Sayable, Text
from negotiation.agreeing.agreement import AgreementState
from negotiation.agreeing.offer import OfferState
from negotiation.follow_up.arrangement import left


def how_long(situation: Situation) -> Sayable:
    """While there is something to decide, until when."""
    offer, one = situation.offer, situation.to_sign
    sign_by = None if one is None else one.agreement.expires_at
    if one is not None and one.agreement.state is AgreementState.TO_SIGN and sign_by is not None:
        return Lines(Text("It can be signed until <b>{until}</b>.", until=sign_by), _NO_HURRY)
    if offer is not None and offer.state is OfferState.OPEN and offer.expires_at is not None:
        return Lines(
            Text("The offer is open until <b>{until}</b>.", until=offer.expires_at), _NO_HURRY
        )
    return Lines(
        Text("Applying takes a few minutes."),
        Plural(
            "You have an answer within {n} day of sending your application.",
            "You have an answer within {n} days of sending your application.",
            n=situation.policy.decide_days,
        ),
        Plural(
            "Our offer then stays open for {n} day, so that you can think it over.",
            "Our offer then stays open for {n} days, so that you can think it over.",
            n=situation.policy.offer_days,
        ),
    )


_NO_HURRY = Text("Take your time: nothing is agreed before you have signed.")


def dearer(situation: Situation) -> Sayable:
    """In figures, where one offer for one loan lies there."""
    offer = situation.offer
    parts = situation.loans_of(offer) if offer is not None else []
    if situation.keeps_a_plan and (offer is None or offer.state is not OfferState.OPEN):
        return Lines(
            Text("Your plan stays as you signed it, and nothing is added while you keep it."),
            Text("Left to pay under your plan: <b>{amount}</b>", amount=left(situation.instalments)),
            ended_plan.arrived(situation),
        )  # fmt: skip
    if offer is None or len(parts) != 1:
        return Text(
            "That depends on the plan. With a longer term more interest is paid in all; with interest waived or a lower rate it may be less. Before you decide, the offer says the total, and how much more or less interest that is."
        )
    [(loan, terms)] = parts
    is_new = offer.state is OfferState.OPEN or situation.to_sign is not None
    plan = situation.in_force.get(loan.id or 0) if is_new else None
    return Lines(
        Text(
            "By our offer you pay {total} in all, of which {interest} is interest:",
            total=terms.total,
            interest=terms.interest,
        ),
        extra_interest(terms) if plan is None else beside_plan(terms, plan),
    )


def set_right(situation: Situation) -> Sayable:
    """How an answer is set right, before it is sent and after."""
    is_sent = situation.case is not None and not situation.is_applying
    after = Text(
        "Once it is sent, write here what is right: an advisor reads it. You declare only what you know to be true; a slip can be set right."
    )
    before = Text(
        "Nothing is lost by it. Until you send your application, you see all your answers and can change each: by its button, by editing your message, or in words, as “my income is 2,300”."
    )
    return after if is_sent else Lines(before, after)


def taking_back(situation: Situation) -> Sayable:
    """Until when, where there is an agreement; else how it will be."""
    if situation.has_signed_with_others:
        return SIGNED_WITH_OTHERS
    plan, days = situation.plan, situation.policy.cooling_off_days
    until = plan.may_withdraw_until if plan is not None else None
    is_late = until is None or until <= situation.now
    if plan is not None and plan.state.is_in_force and situation.to_sign is None:
        if is_late or until is None:
            return TOO_LATE
        return Text(
            "Yes, without a reason: you can take the agreement back until <b>{until}</b>, by /withdraw or in your own words. Then what held before it holds again, and what you have paid counts.",
            until=last_moment(until, situation.language.zone),
        )
    before = Text(
        "Before you sign, nothing is agreed: you can stop at any time, by /cancel or by saying no."
    )
    if not days:
        return Lines(
            before,
            Text(
                "Once signed, an agreement binds both sides and cannot be taken back here. So take your time, and ask before you sign. If something changes later, tell us: then we look for a way together."
            ),
        )
    after = Plural(
        "Once both sides have signed, you have {n} day to take it back, without a reason: /withdraw",
        "Once both sides have signed, you have {n} days to take it back, without a reason: /withdraw",
        n=days,
    )
    return Lines(before, after)


TOO_LATE = Text(
    "A signed agreement binds both sides, and this one can no longer be taken back here. If you cannot keep it, or something has changed, tell us: then we look for a way together. /person"
)
