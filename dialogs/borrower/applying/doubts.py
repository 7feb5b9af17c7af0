"""Doubts: figures that can hardly be meant, asked about once, kindly; whoever means them says so with one tap."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from dialogs.parsers.money.wishes import Wished
from dialogs.said.periods import by_contract, each
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.applying.application import Hardship
from negotiation.applying.budget import Income, Rhythm
from negotiation.loans.frequency import FORTNIGHTLY, WEEKLY
from negotiation.money import Money
from negotiation.refusals import Refusal

from .form import money

#: Loans whose instalment is easily told where a month is asked for.
_BY_THE_WEEK = {WEEKLY, FORTNIGHTLY}
#: Of an instalment: what comes in or goes out in a month below or above is asked about.
_LITTLE, _MUCH = Decimal("0.05"), Decimal(100)
#: What may be known to come before it does.
_FORESEEN = {Hardship.JOB_LOST, Hardship.INCOME_REDUCED, Hardship.BUSINESS_FAILED}


def of_a_month(situation: Situation, figure: Decimal | str) -> Text | None:
    """3 a month, or a hundred instalments, is a slip more often than a fact."""
    if isinstance(figure, str):  # a button
        return None
    meant = money(situation, figure)
    if _is_likely(situation, meant):
        return None
    return Text(
        "You wrote {amount} a month. Is that right? If not, please write it again.", amount=meant
    )


def is_likely(situation: Situation, figure: Decimal) -> bool:
    """Whether it may be a month's amount at all: the rules would take it, and nobody would be asked about it."""
    meant = money(situation, figure)
    try:
        situation.the_case.application.answered(outgoings=meant)
    except Refusal:
        return False
    return _is_likely(situation, meant)


def of_each_time(
    rhythm: Rhythm,
) -> Callable[[Situation, Decimal | tuple[Decimal, ...]], Text | None]:
    """The same of an income that comes in another rhythm; of several months, of the weakest."""

    def doubt(situation: Situation, figure: Decimal | tuple[Decimal, ...]) -> Text | None:
        meant = money(situation, min(figure) if isinstance(figure, tuple) else figure)
        if _is_likely(situation, Income(meant, rhythm).a_month()):
            return None
        return Text(
            "You wrote {amount}. Is that right? If not, please write it again.", amount=meant
        )

    return doubt


def of_paying(situation: Situation, figure: Decimal) -> Text | None:
    """Who could pay more than comes in has mistyped, or meant something else; as who tells of a month what a loan asks by the week."""
    meant, income = money(situation, figure), situation.the_case.application.comes_in
    if income is not None and meant > income:
        return Text(
            "{amount} is more than what comes in each month. Is that right? If not, please write it again.",
            amount=meant,
        )
    loan = situation.the_loan
    if loan.every not in _BY_THE_WEEK or not meant.is_positive or meant > loan.asks:
        return None
    return Text(
        "Is that {amount} in a whole month? The loan asks {instalment}. If you mean so much each time, please write “{each}”.",
        amount=meant,
        instalment=by_contract(loan),
        each=each(meant, loan.every),
    )


def of_wishing(situation: Situation, wished: object) -> Text | None:
    """Who wishes to pay more than the contract asks, and more than a month leaves them, has written a sign too many, perhaps."""
    amount = wished.amount if isinstance(wished, Wished) else None
    left = situation.the_case.application.surplus
    if amount is None or left is None:
        return None
    meant = money(situation, amount)
    if meant <= max(left, _asked_now(situation)):
        return None
    return Text(
        "{amount} a month is more than your contract asks, and more than the {left} that is left to you each month. Is that right? If not, please write it again; our offer stays as it is.",
        amount=meant,
        left=max(left, Money.zero(left.currency)),
    )


def _asked_now(situation: Situation) -> Money:
    """By the contracts, a month."""
    each = (loan.every.a_month(loan.asks) for loan in situation.running)
    return sum(each, Money.zero(situation.currency))


def of_other_lenders(situation: Situation, figure: Decimal | str) -> Text | None:
    """They are a part of what goes out, where that was told in one figure."""
    filled = situation.the_case.application
    if isinstance(figure, str) or filled.budget is not None or filled.outgoings is None:
        return None
    meant = money(situation, figure)
    if meant <= filled.outgoings:
        return None
    return Text(
        "{amount} is more than the {outgoings} that goes out each month, other debts included. Is that right? If not, please write it again.",
        amount=meant,
        outgoings=filled.outgoings,
    )


def of_a_day_to_come(situation: Situation, day: date) -> Text | None:
    """Since when it is hard lies behind; but for work and earnings that are known to end."""
    if day <= situation.today or situation.the_case.application.hardship in _FORESEEN:
        return None
    return Text(
        "{day} is still to come. Does it get hard to pay from then on? If not, please write it again.",
        day=day,
    )


def _is_likely(situation: Situation, month: Money) -> bool:
    """Whether there is nothing to ask; what the rules refuse anyway is not asked about first."""
    instalment = situation.the_loan.asks
    try:
        situation.the_case.application.answered(outgoings=month)
    except Refusal:
        return True
    return not month.is_positive or instalment.times(_LITTLE) <= month <= instalment.times(_MUCH)
