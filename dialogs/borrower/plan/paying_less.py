"""Paying less: so much of what is due, or each month: it counts, and how the rest, or the plan, can go on is shown."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.borrower.arrangement import check_in, keeping, promise
from dialogs.borrower.arrangement.promise import PAY_ON_LABEL
from dialogs.borrower.arrangement.to_pay import ask_about, concerned, sum_to_pay, sum_written
from dialogs.flow import Options
from dialogs.happenings import AnotherPlanWanted, Happening, Notice, NowPossible
from dialogs.phrases.plan.less import less
from dialogs.phrases.plan.more import is_each_time
from dialogs.said import paying
from dialogs.situation import Situation
from dialogs.texts import Lines, Text
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.money import Money

from . import another_plan

COUNTS = Text(
    "<b>{part}</b> counts whenever it comes; <b>{rest}</b> of what is due on {day} stays open then. You can name a day for the rest, or later instalments carry it."
)
FOR_LONGER = Text(
    "If {part} a month is all there is for longer, ask for another plan: a person looks at it with you."
)
REST_LABEL = Text("I can't pay the rest")


def told(situation: Situation, text: str) -> Sequence[Happening] | None:
    """Nothing where no sum is named, or one that covers what is due."""
    part, first, due = (
        sum_written(situation, less(text)),
        concerned(situation),
        sum_to_pay(situation),
    )
    if part is None or first is None or due is None:
        return None
    if is_each_time(text) and part < first.amount and another_plan.may_ask(situation):
        return _each_month(situation, part)
    if part >= due:
        return None
    promise.keep_part(situation, part)
    figures = {"part": part, "rest": due - part, "day": first.due_date}
    longer = [FOR_LONGER.given(part=part)] if another_plan.may_ask(situation) else []
    return [Notice(Lines(COUNTS.given(**figures), *longer), _ways_on(situation, first))]


def names_a_part(situation: Situation, text: str) -> bool:
    """Whether a sum is named that can be paid of what is due."""
    part, due = sum_written(situation, less(text)), sum_to_pay(situation)
    return part is not None and due is not None and part < due


def keep(situation: Situation, text: str) -> None:
    """The sum in words that are of the rest as well, for whatever is noted of that."""
    part, due = sum_written(situation, less(text)), sum_to_pay(situation)
    if part is not None and due is not None and part < due:
        promise.keep_part(situation, part)


def _each_month(situation: Situation, part: Money) -> Sequence[Happening]:
    """None of the ways that carry an instalment asks so little: another plan is asked for, with what was told."""
    first = Notice(Lines(*another_plan.begun(situation)))
    ask_about(situation, check_in.WORDS.name)
    return [first, AnotherPlanWanted(), NowPossible(part)]


def _ways_on(situation: Situation, first: DueInstalment) -> Options:
    day = (
        {f"{keeping.PAY_ON}{first.id}": PAY_ON_LABEL} if promise.may_name_a_day(situation) else {}
    )
    other = {another_plan.ANOTHER: another_plan.LABEL} if another_plan.may_ask(situation) else {}
    where = {paying.SHOW: paying.SHOW_LABEL}
    return {**day, f"{keeping.CANNOT}{first.id}": REST_LABEL, **other, **where}
