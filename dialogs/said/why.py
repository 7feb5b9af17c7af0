"""Why: the rules and figures that decided, in plain words for whom it is about.

A test walks the rules and fails when one has no words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from dialogs.situation import Situation
from dialogs.texts import Lines, Percent, Plural, Sayable, Share, Text
from negotiation.agreeing.capacity import capacity_of
from negotiation.agreeing.offer import Offer, OfferState
from negotiation.agreeing.plan_reasons import reasons
from negotiation.limits import Role
from negotiation.proposals.why import OF_THE_CONTRACT, Rule, Why
from negotiation.refusals import Refusal

LET_A_PERSON_DECIDE = Text("Let a person decide")
#: Good at any time.
WHY = "!why"
WHY_LABEL = Text("Why?")


SHARED = Text(
    "<b>Why this offer?</b>\nWhat you can pay in a month is shared between your loans, each by what its contract asks. For each loan our rules then give the plan that fits its share. If something is not right, tell us, or let a person decide: /person"
)


def of_offer(situation: Situation, offer: Offer) -> Sayable:
    """Why the offer is as it is: the rule and the figure that decided, and where the search stopped."""
    if offer.besides:
        return SHARED
    loan = situation.offered_loan
    made = offer.made_at.astimezone(situation.language.zone).date()
    try:
        found = reasons(
            offer.terms,
            situation.the_case.application,
            loan,
            made=made,
            policy=situation.offers_by(situation.policy, loan, made),
        )
    except Refusal:  # the loan is not what it was
        return NOT_KNOWN
    counted = [one for one in found.why if not _is_of_the_contract(one, situation, offer)]
    by = (
        Text("I have worked this out from what you told us and from our rules:")
        if offer.is_by_bot
        else Text("A person chose this offer. What counted, by our rules:")
    )
    if not counted:
        return Lines(by, NOT_KNOWN)
    ended = said(each for each in found.stopped if each.rule is not Rule.AUTHORITY)
    return Lines(
        Text("<b>Why this offer?</b>"),
        by,
        *kept_back(situation),
        *said(counted),
        *_left_out(offer),
        *([None, Text("Where the search ended:"), *ended] if ended else []),
        None,
        Text("If something is not right, tell us, or let a person decide: /person"),
    )


def kept_back(situation: Situation) -> list[Text]:
    """How much is counted on, where it is less than what was named: a part of what is left stays with the household."""
    filled, limits = situation.the_case.application, situation.policy.limits
    bears, left = capacity_of(filled, situation.policy), filled.surplus
    if bears is None or left is None or not left.is_positive or bears.now == filled.can_pay:
        return []
    return [
        Text(
            "• {left} is left in a month; {share} of it stays with the household for what cannot be foreseen, so {amount} can be paid",
            left=left,
            share=Share(limits.buffer),
            amount=bears.now,
        )
    ]


def _left_out(offer: Offer) -> list[Text]:
    """What is not asked because the law does not let us."""
    amount = offer.terms.not_charged
    if amount is None:
        return []
    return [
        Text(
            "• {amount} of the interest not paid so far is above what the law allows and not charged; that is no concession of ours",
            amount=amount,
        )
    ]


def _is_of_the_contract(why: Why, situation: Situation, offer: Offer) -> bool:
    """Whether it tells what the contract asks while a plan in force asks something else."""
    is_open = offer.state is OfferState.OPEN
    return is_open and situation.keeps_a_plan and why.rule in OF_THE_CONTRACT


NOT_KNOWN = Text("It is not known what you can pay a month. A person can tell you more: /person")


def said(found: Iterable[Why]) -> list[Sayable]:
    """Each in a line that says something: that no rate is below nothing does not."""
    return [
        Text("• {said}", said=words(each))
        for each in found
        if each.rule is not Rule.LOWEST_RATE or each.limit or each.figure
    ]


def words(why: Why) -> Text:
    return WORDS[why.rule](why.figure, why.limit)


def who(role: object) -> Text:
    """Who may offer it."""
    return _WHO[Role(str(role))]


_WHO = {
    Role.BOT: Text("this is within what I may offer by myself"),
    Role.ADVISOR: Text("an advisor may offer this"),
    Role.SUPERVISOR: Text("a supervisor has to agree to this"),
}


WORDS: dict[Rule, Callable[[Any, Any], Text]] = {
    Rule.CONTRACT_FITS: lambda figure, limit: Text(
        "today's contract asks {figure} a month, which is within the {limit} that can be paid",
        figure=figure,
        limit=limit,
    ),
    Rule.WITHIN_CAPACITY: lambda figure, limit: Text(
        "no instalment is above {figure}, and {limit} can be paid", figure=figure, limit=limit
    ),
    Rule.ABOVE_CAPACITY: lambda figure, limit: (
        Text(
            "{figure} a month is asked, which is more than the {limit} that can be paid",
            figure=figure,
            limit=limit,
        )
        if limit
        else Text("{figure} a month is asked, and nothing can be paid for now", figure=figure)
    ),
    Rule.SUM_AT_END: lambda figure, limit: Text(
        "the {figure} due in one sum on {day} is more than can be paid",
        figure=figure,
        day=limit,
    ),
    Rule.SHORTER: lambda figure, _: Text(
        "one instalment fewer would ask {figure} a month, which is too much", figure=figure
    ),
    Rule.RECOVERS: lambda figure, limit: Text(
        "from {day} on {limit} can be paid, if it comes as it is hoped",
        day=figure,
        limit=limit,
    ),
    Rule.FALLS: lambda figure, limit: (
        Text("from {day} on no more than {limit} can be paid", day=figure, limit=limit)
        if limit
        else Text("from {day} on nothing can be paid", day=figure)
    ),
    Rule.ON_PAYDAY: lambda figure, _: Text("it begins on the day asked for, {day}", day=figure),
    Rule.ABOVE_FLOOR: lambda _, __: Text("it repays enough of the loan for us to give it"),
    Rule.BELOW_FLOOR: lambda _, limit: Text(
        "other plans would repay less than {limit} at today's value", limit=limit
    ),
    Rule.LONGEST_EXTENSION: lambda _, limit: Plural(
        "our rules add {n} month at most, besides those of instalments not paid before the plan begins",
        "our rules add {n} months at most, besides those of instalments not paid before the plan begins",
        n=int(limit or 0),
    ),
    Rule.LONGEST_TERM: lambda _, limit: Plural(
        "no plan may run longer than {n} month",
        "no plan may run longer than {n} months",
        n=int(limit or 0),
    ),
    Rule.LONGEST_BY_LAW: lambda _, limit: Plural(
        "the law lets it end {n} month after the contract's end at most",
        "the law lets it end {n} months after the contract's end at most",
        n=int(limit or 0),
    ),
    Rule.LONGEST_BREAK: lambda figure, limit: Plural(
        "less can be asked for {n} instalment at most, and {count} are due before it gets easier",
        "less can be asked for {n} instalments at most, and {count} are due before it gets easier",
        n=int(limit or 0),
        count=figure,
    ),
    Rule.ABOVE_LAW: lambda figure, limit: Text(
        "the contract's rate is {figure}, and the law allows {limit}",
        figure=Percent(figure),
        limit=Percent(limit),
    ),
    Rule.LEFT_ABOVE_LAW: lambda figure, limit: Text(
        "on the sum lent, {figure} would cost more of what is left than the law allows; {limit} does not",
        figure=Percent(figure),
        limit=Percent(limit),
    ),
    Rule.LOWEST_RATE: lambda figure, limit: Text(
        "our rules allow no rate below {rate}", rate=Percent(limit or figure or Decimal(0))
    ),
    Rule.AUTHORITY: lambda figure, _: who(figure),
    Rule.BELOW_INTEREST: lambda figure, limit: (
        Text(
            "{figure} a month is less than the interest alone, {limit}", figure=figure, limit=limit
        )
        if figure
        else Text(
            "while nothing can be paid, interest of {limit} a month still runs, so more time alone does not help",
            limit=limit,
        )
    ),
    Rule.TOO_LATE: lambda figure, limit: Text(
        "{day} is too late to begin; {limit} is the last day", day=figure, limit=limit
    ),
    Rule.RESTRUCTURES: lambda _, limit: Plural(
        "the terms of this loan were changed {n} time, as often as they may be",
        "the terms of this loan were changed {n} times, as often as they may be",
        n=int(limit or 0),
    ),
    Rule.TOO_SOON_AGAIN: lambda _, limit: Text(
        "the terms were changed not long ago; they can be again from {day}", day=limit
    ),
    Rule.RESTRUCTURE_OPEN: lambda figure, _: Text(
        "another change has been under way since {day}", day=figure
    ),
    Rule.NOT_OFFERED: lambda _, __: Text("our rules do not move the day instalments are due"),
    Rule.STRETCHED: lambda figure, limit: (
        Text(
            "{figure} a month is more than the {limit} that the budget leaves, so please look twice",
            figure=figure,
            limit=limit,
        )
        if limit
        else Text(
            "{figure} a month is asked, and the budget leaves nothing, so please look twice",
            figure=figure,
        )
    ),
    Rule.ABOVE_SAID: lambda figure, limit: Text(
        "{figure} a month is more than the {limit} named in the application, so please look twice",
        figure=figure,
        limit=limit,
    ),
    Rule.LITTLE_SPARED: lambda figure, _: Text(
        "{figure} a month leaves little for what cannot be foreseen, so please look twice",
        figure=figure,
    ),
    Rule.WITHIN_AT_FIRST: lambda figure, limit: (
        Text(
            "at first no instalment is above {figure}, and {limit} can be paid",
            figure=figure,
            limit=limit,
        )
        if figure
        else Text("at first nothing is asked")
    ),
    Rule.FOR_A_TIME: lambda figure, _: Text(
        "it is for a time, until {day}: what comes then has to be looked at again before that day",
        day=figure,
    ),
}
