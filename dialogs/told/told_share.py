"""Told share: half of the payment, or a tenth of what comes in, worked out where it is asked what could be paid, and asked about."""

from __future__ import annotations

from dialogs.borrower.applying.application import CAN_PAY
from dialogs.borrower.plan.counter_offer import ASK_COUNTER
from dialogs.borrower.plan.offer import DECIDE
from dialogs.flow import Step
from dialogs.heard import Heard, Words
from dialogs.hearing.taking import ask_again, which
from dialogs.parsers import Ambiguous
from dialogs.parsers.money.shares import Share, Whole, asks_for_the_least, share
from dialogs.reply import Reply
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.loans.frequency import MONTHLY
from negotiation.money import Money


def asked(situation: Situation, step: Step, heard: Heard) -> Reply | None:
    """Whether what it comes to is meant, or why it cannot be told; `None` for other words."""
    if step not in (CAN_PAY, ASK_COUNTER, DECIDE) or not isinstance(heard, Words):
        return None
    if situation.with_a_person:
        return None
    if asks_for_the_least(heard.text):
        return ask_again(situation, step, heard, LEAST)
    told = share(heard.text)
    if told is None:
        return None
    whole = _whole(situation, step, told)
    if whole is None or not whole.is_positive:
        return ask_again(situation, step, heard, OF_WHAT)
    part = whole.times(told.part)
    asks = SAID[told.of].given(whole=whole, part=part)
    return which(situation, step, Ambiguous((part.amount,), asks))


def _whole(situation: Situation, step: Step, told: Share) -> Money | None:
    """What it is a share of, in a month; `None` where that is not known."""
    if told.of is Whole.INCOME:
        return situation.the_case.application.comes_in
    loans = situation.running
    if told.of is Whole.UNKNOWN or not loans or any(one.every != MONTHLY for one in loans):
        return None
    if step is CAN_PAY:
        return sum((one.instalment for one in loans), Money.zero(situation.currency))
    offer = situation.the_offer
    return None if offer.besides else offer.terms.regular


SAID = {
    Whole.ASKED: Text(
        "Of the {whole} asked each month that is <b>{part}</b>. Is that what you could pay? If not, please write another amount."
    ),
    Whole.INCOME: Text(
        "Of the {whole} that come in that is <b>{part}</b> a month. Is that what you could pay? If not, please write another amount."
    ),
}
OF_WHAT = Text(
    "I cannot work that out here: I do not know for certain what it is a part of. Please write it as an amount a month; a rough one will do."
)
LEAST = Text(
    "There is no least amount here. What counts is what is left to you after rent, food and the like, even if it is little. Please write that as an amount a month."
)
