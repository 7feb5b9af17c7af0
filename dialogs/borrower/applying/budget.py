"""Budget: a month in parts for whoever wants to go through it, as debt advisers do; and income that is not monthly.

Only what is above the lender's guideline for such a household asks for a reason, and a reason is all it asks for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from dialogs.flow import BACK, Route, Step
from dialogs.parsers import amount_a_month, amount_by, month_by_month
from dialogs.situation import Situation
from dialogs.texts import Text
from dialogs.told.own_words import own_words
from negotiation.applying.budget import Budget, Income, Rhythm
from negotiation.money import Money

from . import doubts
from .form import (
    DECLARE,
    EXAMPLE,
    SUMMARY,
    WHY_INCOME,
    WHY_OUTGOINGS,
    is_applying,
    keep_money,
    money,
    numbered,
    onwards,
)

#: The parts in their order; each with what belongs to it. Debts are kept beside the budget: all lenders share in what is left.
PARTS: dict[str, Text] = {
    "fixed": Text("Rent, energy, insurance, transport, care: how much each month?"),
    "communications": Text("Telephone, internet and leisure: how much each month?"),
    "food": Text("Food and household: how much each month?"),
    "personal": Text("Clothes and personal things: how much each month?"),
    "priority_debts": Text(
        "Arrears of rent, energy, tax or maintenance that you pay off: how much each month? 0 is fine."
    ),
    "debts": Text(
        "Other lenders, loans and cards, without this loan: how much each month? 0 is fine."
    ),
    "savings": Text("What do you put aside each month? 0 is fine."),
}
GROUPS: dict[str, Text] = {
    "communications": Text("telephone, internet and leisure"),
    "food": Text("food and household"),
    "personal": Text("clothes and personal things"),
}
#: The longest reason that is kept, in characters.
LONGEST_REASON = 500


def keep_part(name: str) -> Callable[[Situation, Decimal], None]:
    def save(situation: Situation, figure: Decimal) -> None:
        case, part = situation.the_case, money(situation, figure)
        before = case.application.budget
        if before is None:
            before = Budget(incomes=(), fixed=Money.zero(situation.currency))
        changed: Any = {name: part}
        case.record(budget=replace(before, **changed))

    return save


def part_kept(name: str) -> Callable[[Situation], Money | None]:
    """What was said of a part; a beginning of zero was not said."""
    if name == "debts":
        return lambda situation: situation.the_case.application.other_debts

    def kept(situation: Situation) -> Money | None:
        budget = situation.the_case.application.budget
        found: Money | None = None if budget is None else getattr(budget, name)
        return found or None

    return kept


def is_corrected(situation: Situation) -> bool:
    """Whether one part is set right on its own, while something else is asked; who goes through all comes from the summary."""
    came_from = situation.place.came_from
    return bool(came_from) and came_from[-1] not in {SUMMARY, DECLARE}


def _part(name: str, following: Sequence[Route]) -> Step:
    return Step(
        name=f"application.{name}",
        stands=is_applying,
        question=numbered(PARTS[name], "outgoings"),
        parse=amount_a_month,
        save=keep_money("other_debts") if name == "debts" else keep_part(name),
        kept=part_kept(name),
        example=EXAMPLE,
        why=WHY_OUTGOINGS,
        routes=[Route(to=BACK, when=is_corrected), *following],
    )


def above(situation: Situation) -> tuple[str, Money, Money] | None:
    """The first group above its guideline without a reason: its name, what was said, the guideline."""
    filled = situation.the_case.application
    if filled.budget is None or situation.guidelines is None:
        return None
    if situation.guidelines.currency != situation.currency:
        return None
    usual = situation.guidelines.of(adults=filled.adults or 1, children=filled.children or 0)
    explained = {group for group, _ in filled.reasons}
    for group, guideline in filled.budget.above(usual):
        if group not in explained:
            return group, getattr(filled.budget, group), guideline
    return None


def is_above(situation: Situation) -> bool:
    return situation.is_applying and above(situation) is not None


def ask_why(situation: Situation) -> Text:
    found = above(situation)
    if found is None:
        raise LookupError("nothing is above its guideline")
    group, said, guideline = found
    return Text(
        "You wrote {said} for {group}; households like yours usually need about {guideline}. Is there a reason? It helps your advisor, and any reason is fine.",
        said=said,
        group=GROUPS[group],
        guideline=guideline,
    )


def keep_reason(situation: Situation, told: str) -> None:
    found, case = above(situation), situation.the_case
    if found is not None:
        case.record(reasons=(*case.application.reasons, (found[0], told[:LONGEST_REASON])))


def keep_income(rhythm: Rhythm) -> Callable[[Situation, Any], None]:
    return lambda situation, figure: situation.the_case.record(
        income=Income(money(situation, figure), rhythm)
    )


def keep_months(situation: Situation, told: Sequence[Decimal]) -> None:
    months = tuple(money(situation, each) for each in told)
    situation.the_case.record(income=Income(min(months), Rhythm.IRREGULAR, last=months))


def income_kept(rhythm: Rhythm) -> Callable[[Situation], Money | None]:
    """What was said to come in by this rhythm."""

    def kept(situation: Situation) -> Money | None:
        income = situation.the_case.application.income
        return income.amount if income is not None and income.rhythm is rhythm else None

    return kept


def _income(name: str, question: Text, rhythm: Rhythm, **how: Any) -> Step:
    by_rhythm: dict[str, Any] = {"parse": amount_by(rhythm), "save": keep_income(rhythm)}
    return Step(
        name=f"application.{name}",
        stands=is_applying,
        question=numbered(question, "income"),
        kept=income_kept(rhythm),
        doubt=doubts.of_each_time(rhythm),
        example=EXAMPLE,
        why=WHY_INCOME,
        routes=onwards(),
        **(by_rhythm | how),
    )


WEEKLY = _income("weekly", Text("How much comes in each week, after tax?"), Rhythm.WEEK)
FORTNIGHTLY = _income(
    "fortnightly", Text("How much comes in every two weeks, after tax?"), Rhythm.FORTNIGHT
)
TWICE_MONTHLY = _income(
    "twice_monthly",
    Text("How much comes in each time, twice a month, after tax?"),
    Rhythm.HALF_MONTH,
)
IRREGULAR = _income(
    "irregular",
    Text(
        "How much came in after tax in each of the last three months? The weakest alone is enough: a plan has to fit that one too."
    ),
    Rhythm.IRREGULAR,
    parse=month_by_month,
    save=keep_months,
)
ABOVE = Step(
    name="application.above",
    takes_any_words=True,
    stands=is_above,
    question=ask_why,
    options={"none": Text("I cannot say")},
    parse=own_words,
    save=lambda situation, told: keep_reason(situation, "" if told == "none" else told),
    routes=[Route(to="application.above", when=is_above), *onwards()],
)
_END = [Route(to="application.above", when=is_above), *onwards()]
_NEXT = dict(zip(PARTS, [*PARTS][1:], strict=False))
STEPS: tuple[Step, ...] = (
    WEEKLY,
    FORTNIGHTLY,
    TWICE_MONTHLY,
    IRREGULAR,
    *(
        _part(name, [Route(to=f"application.{_NEXT[name]}")] if name in _NEXT else _END)
        for name in PARTS
    ),
    ABOVE,
)
