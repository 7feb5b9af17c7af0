"""Countering: the borrower's own terms answered by the rules at once, or passed to the advisor; an offer by the bot alone."""

from __future__ import annotations

from bot.turns.desk import buttons as desk_buttons
from bot.turns.in_chat import InChat
from bot.turns.turn import Turn
from dialogs import happenings as h
from dialogs.desk.case import told_since
from dialogs.desk.proposing import counters
from dialogs.said.decided import Decided, buttons
from dialogs.situation import Situation
from dialogs.texts import Lines, Text
from negotiation.agreeing.capacity import capacity_of
from negotiation.agreeing.offer import BOT, Offer, OfferState
from negotiation.agreeing.plan import Plan
from negotiation.agreeing.suggestions import suggested
from negotiation.lifecycle import CaseState, fire
from negotiation.limits import Role
from negotiation.proposals.proposal import Proposal
from negotiation.proposals.wish import Answer, Verdict, Wish, evaluate
from negotiation.refusals import Refusal

from . import offering


async def made(here: InChat, happening: h.CounterMade) -> None:
    """Within the bot's authority it becomes our offer; else an advisor sees the difference."""
    turn, situation = here.turn, here.situation
    answer, wish = _answered(turn, situation, happening.wish), happening.wish
    heard = [counters.heard(wish)] if counters.is_more_than_an_amount(wish) else []
    ours = situation.the_offer
    await here.note("counter-offer", version=ours.version)
    if _is_ours_already(situation, wish, answer, ours):
        if situation.the_case.state is CaseState.COUNTERED:
            fire(situation.the_case, "decline_counter")
        await here.refresh()
        here.say(Lines(*heard, counters.ours_already(ours)))
        return
    if answer is not None and await _taken(here, answer):
        here.say(Lines(*heard, counters.possible(answer)))
        here.tell(
            Text(
                "The borrower asked for {amount} a month, which the rules allow: offer {version} is sent.",
                amount=wish.instalment,
                version=situation.the_offer.version,
            )
        )
        await here.refresh()
        return
    handoff = await here.wanted()
    text = counters.asked(wish, ours, answer)
    desk_buttons.drop(turn, handoff, desk_buttons.About.COUNTER)
    about = desk_buttons.About.COUNTER.of()
    turn.tell_desk(handoff, text, counters.choices(ours, answer), about=about)
    if (counted := told_since.counted_with(situation, wish.instalment)) is not None:
        said_before, options = counted
        turn.tell_desk(handoff, said_before, options, about=about)
    here.say(counters.passed_on(wish, answer), buttons(Decided.COUNTER))


async def told(here: InChat, happening: h.WishTold) -> None:
    """Below the borrower's words: how far it is from our offer, and what the rules say of it. The advisor answers."""
    situation, wish = here.situation, happening.wish
    ours, answer = situation.the_offer, _answered(here.turn, situation, wish)
    if _is_ours_already(situation, wish, answer, ours):
        return
    options = counters.building(ours, answer)
    if (counted := told_since.counted_with(situation, wish.instalment)) is not None:
        options = {**options, **counted[1]}
    about = desk_buttons.About.TOLD.of(here.hearing.message_id)
    here.turn.tell_desk(
        await here.room(), counters.asked(wish, ours, answer), options, about=about
    )


def _is_ours_already(situation: Situation, wish: Wish, answer: Answer | None, ours: Offer) -> bool:
    """Whether what is wished is the offer on the table, or nothing that the bot may offer is nearer to it."""
    if ours.state is not OfferState.OPEN or ours.besides or situation.holds:
        return False
    is_day = wish.day in {None, ours.first_due.day}
    is_day = is_day and (wish.since is None or ours.first_due >= wish.since)
    is_even = not ours.terms.is_one_payment and ours.terms.other_later is None
    if is_day and is_even and wish.instalment == ours.a_month:
        return True
    is_mine = answer is not None and answer.verdict is Verdict.ACCEPT
    nearest = answer.closest if answer is not None and is_mine else None
    return nearest is not None and nearest.terms.schedule == ours.terms.schedule


async def _taken(here: InChat, answer: Answer) -> bool:
    """Whether the rules let the bot offer it, and it is offered."""
    is_mine = answer.verdict is Verdict.ACCEPT and not here.situation.holds
    if not is_mine or answer.closest is None:
        return False
    return await _offer(here, answer.closest)


async def alone(here: InChat) -> None:
    """Where the lender's policy says so, the bot makes an offer as soon as the application is in."""
    situation = here.situation
    policy, handoff = offering.policy_of(here.turn, situation), situation.handoff
    is_for_people = situation.holds or (handoff is not None and handoff.care is not None)
    if not policy.bot_offers or is_for_people:
        return
    try:
        found = suggested(
            situation.the_case.application,
            situation.the_loan,
            now=here.turn.today,
            policy=policy,
        )
    except Refusal:
        return
    mine = [each for each in found.proposals if each.by is Role.BOT] if found else []
    if not mine or not await _offer(here, min(mine, key=lambda each: each.terms.total)):
        return
    here.say(Text("Thank you. By our rules I can make you an offer right away:"))
    here.tell(Text("The bot has sent offer {version} alone.", version=situation.the_offer.version))
    await here.refresh()


async def _offer(here: InChat, plan: Proposal) -> bool:
    """The bot's own offer, put on the table; false where the rules of papers do not let it be."""
    turn, situation = here.turn, here.situation
    try:
        offer = await offering.draft(
            turn, situation, BOT, plan.terms, needs=plan.by, code=Plan.of(plan).code
        )
    except Refusal:
        return False
    await turn.session.flush()
    await offering.send(turn, here.chat, situation, offer.version, asks=False)
    await turn.note(
        "offer sent", actor="bot", case_id=situation.the_case.id, version=offer.version
    )
    return True


def _answered(turn: Turn, situation: Situation, wish: Wish) -> Answer | None:
    if situation.the_offer.besides:  # of several loans, a person decides
        return None
    policy = offering.policy_of(turn, situation)
    try:
        return evaluate(
            situation.offered_loan,
            wish,
            now=turn.today,
            policy=policy,
            capacity=capacity_of(situation.the_case.application, policy),
        )
    except Refusal:
        return None
