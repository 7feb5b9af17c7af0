"""Paid: which instalments, or how much, a borrower says has been paid, where that can be more than one.

What arrives pays the oldest first, so that the amount says which.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dialogs.flow import BACK, Options, Route, Step, chose
from dialogs.parsers import Unclear, amount
from dialogs.parsers.amounts import AMOUNT_EXAMPLE
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.arrangement import DueInstalment, left
from negotiation.money import Money
from negotiation.refusals import Implausible

from .form import EXAMPLE, money

#: Where it is kept until the receipt is there, or it is said that there is none.
_KEPT = "paid"
OTHER_LABEL = Text("It was another amount")


def may_be_several(situation: Situation) -> bool:
    """Whether it has to be asked which is meant."""
    return len(situation.late_instalments) > 1


def said_amount(situation: Situation) -> Money | None:
    """What was said; `None` where it is the oldest instalment that is meant."""
    kept = situation.place.figures.get(_KEPT)
    return Money.of_units(int(kept), situation.currency) if kept else None


def amounts(situation: Situation) -> Options:
    """The oldest, all that is late, and the next one with it: each by what has to be paid for it."""
    late, coming = situation.late_instalments, situation.coming_instalment
    rows = [*late, *([coming] if coming is not None else [])]
    found: dict[str, Text] = {}
    if rows:
        found[_code(rows[:1])] = Text(
            "{amount}, due on {day}", amount=rows[0].left, day=rows[0].due_date
        )
    if len(late) > 1:
        found[_code(late)] = Text("{amount}, all that is late", amount=left(late))
    if late and coming is not None:
        found[_code(rows)] = Text(
            "{amount}, with the one due on {day}", amount=left(rows), day=coming.due_date
        )
    return {**found, "leave": Text("Leave it as it is")}


def _code(rows: Sequence[DueInstalment]) -> str:
    return f"paid:{left(rows).units}"


def keep_amount(situation: Situation, answer: Decimal | str) -> None:
    """Raises `Unclear` for nothing, `Implausible` for more than all that is left of the plan."""
    if isinstance(answer, Decimal):
        if not answer:
            raise Unclear(AMOUNT_EXAMPLE)
        said, everything = money(situation, answer), left(situation.instalments)
        if said > everything:
            raise Implausible(everything)
        units = said.units
    else:
        units = int(answer.partition(":")[2] or 0)
    situation.place.figures = {_KEPT: str(units)} if units else {}


AMOUNT = Step(
    name="keeping.amount",
    question=Text(
        "How much have you paid? Tap what it was, or write the amount. It pays what is oldest first."
    ),
    parse=amount,
    options=amounts,
    save=keep_amount,
    example=EXAMPLE,
    routes=[Route(to=BACK, when=chose("leave")), Route(to="keeping.receipt")],
    stands=lambda situation: situation.next_instalment is not None,
    gives_way=True,
)
