"""Paid: which instalments, or how much, a borrower says has been paid, where that can be more than one.

What arrives pays the oldest first, so that the amount says which.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dialogs.borrower.applying.form import EXAMPLE, money
from dialogs.flow import BACK, Options, Route, Step, chose
from dialogs.happenings import Happening, SaidPaid
from dialogs.heard import File
from dialogs.parsers import Unclear, amount, paper
from dialogs.parsers.money.amounts import AMOUNT_EXAMPLE
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.follow_up.arrangement import DueInstalment, left
from negotiation.money import Money
from negotiation.refusals import Implausible

from .to_pay import ask_about, is_asked, is_near

#: Where it is kept until the receipt is there, or it is said that there is none.
_KEPT = "paid"
OTHER_LABEL = Text("It was another amount")


def may_be_several(situation: Situation) -> bool:
    """Whether it has to be asked which is meant."""
    return len(situation.late_instalments or _due_next(situation)) > 1


def meant(situation: Situation, amount: Money | None = None) -> list[DueInstalment]:
    """What it may be said of, the oldest first: what is looked for already only where nothing else is late or due soon, or the *amount* reaches beyond that."""
    looked_for = situation.looked_for
    rows = [one for one in situation.instalments if not one.is_paid]
    others = [one for one in rows if one not in looked_for]
    awaited = [one for one in others if is_near(one, situation.today)]
    is_beyond = amount is not None and amount > left(awaited or rows)
    return others if awaited and not is_beyond else rows


def _due_next(situation: Situation) -> list[DueInstalment]:
    """Of several loans all that is due on that day."""
    return situation.due_with(next(iter(meant(situation)), None))


def said_amount(situation: Situation) -> Money | None:
    """What was said; `None` where it is the oldest instalment that is meant."""
    kept = situation.place.figures.get(_KEPT)
    return Money.of_units(int(kept), situation.currency) if kept else None


def amounts(situation: Situation) -> Options:
    """The oldest, all that is late, and the next one with it: each by what has to be paid for it."""
    late, coming = situation.late_instalments, situation.coming_instalment
    rows = [*late, *([coming] if coming is not None else [])]
    found: dict[str, Text] = {}
    if first := meant(situation)[:1]:
        found[_code(first)] = Text(
            "{amount}, due on {day}", amount=first[0].left, day=first[0].due_date
        )
    if len(late) > 1:
        found[_code(late)] = Text("{amount}, all that is late", amount=left(late))
    elif not late and len(both := _due_next(situation)) > 1:
        found[_code(both)] = Text(
            "{amount}, all that is due on {day}", amount=left(both), day=both[0].due_date
        )
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
    _keep(situation, units)


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
    stands=is_asked,
    gives_way=True,
)


def say_what_is_paid(situation: Situation, amount: Money | None = None) -> None:
    """Said by the button or in words: how much it was, where several are late and none is named, and its receipt."""
    _keep(situation, amount.units if amount is not None else 0)
    several = may_be_several(situation) and amount is None
    ask_about(situation, AMOUNT.name if several else RECEIPT.name)


def _keep(situation: Situation, units: int) -> None:
    """Until its receipt is there; 0 for what is asked for."""
    here = situation.place
    others = {name: value for name, value in here.figures.items() if name != _KEPT}
    here.figures = {**others, _KEPT: str(units)} if units else others


def say_paid(situation: Situation, answer: File | str) -> Sequence[Happening]:
    said = said_amount(situation)
    match answer:
        case File():
            return [SaidPaid(answer, said)]
        case "none":
            return [SaidPaid(amount=said)]
    return []


def a_part(situation: Situation, asked: str) -> Sequence[Happening]:
    """What was said to be paid, where the rest is promised instead of its receipt sent: it counts as said."""
    said = said_amount(situation) if asked == RECEIPT.name else None
    return [] if said is None else [SaidPaid(amount=said)]


#: How else people say that there is none.
NO_RECEIPT = (
    *("no receipt", "lost the receipt", "don't have a receipt"),
    *("don't have the receipt", "don't have any receipt"),
    *("no tengo recibo", "no tengo el recibo", "no tengo ningun recibo", "sin recibo"),
    *("no tengo el comprobante", "no tengo ningun comprobante", "sin comprobante"),
    *("perdi el recibo", "perdi el comprobante"),
    *("没有收据", "没收据", "没有凭证", "没凭证", "没有回单", "收据丢了", "收据找不到"),
    "收据不见",
)


def ask_receipt(situation: Situation) -> Sayable:
    """With what it is taken for, where that is not plain."""
    question = Text(
        "Thank you. Please send a photo or PDF of the receipt; what is nobody's business may be covered up. A person checks that it has arrived, and then it counts."
    )
    said, coming = said_amount(situation), situation.coming_instalment
    if said is not None:
        return Lines(question, Text("Paid, as you say: <b>{amount}</b>", amount=said))
    if coming is None or situation.late_instalments or is_near(coming, situation.today):
        return question
    next_one = Text(
        "I take it for your next instalment: <b>{amount}</b>, due on <b>{day}</b>.",
        amount=coming.left,
        day=coming.due_date,
    )
    return Lines(question, next_one)


RECEIPT = Step(
    name="keeping.receipt",
    question=ask_receipt,
    parse=paper,
    options={
        "none": Text("I have no receipt"),
        "amount": OTHER_LABEL,
        "leave": Text("Leave it as it is"),
    },
    phrases={"none": NO_RECEIPT},
    save=say_paid,
    routes=[Route(to=AMOUNT.name, when=chose("amount")), Route(to=BACK)],
    leaves_messages=True,
    stands=is_asked,
    gives_way=True,
)
