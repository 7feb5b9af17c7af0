"""Form: the questions of an application in their order, each asked once, and only where it applies.

A step of the form leads to the first question that is still open, then to the summary; who came to correct one
answer goes straight back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from dialogs.flow import BACK, Route
from dialogs.situation import Situation
from dialogs.texts import Sayable, Text
from negotiation.applying.paper import Want
from negotiation.money import Money, unit

#: The conversation they are of.
FORM = "application"
SUMMARY = "application.summary"
#: Where the answers, and how they are seen, are read over before they are sent.
DECLARE = "application.declare"
#: What an amount may look like.
EXAMPLE = Text("For example: 1250, 1,250.50, 2.4k or 2400 dollars. A rough figure is fine.")
#: What each kind of figure is asked for.
WHY_INCOME = Text(
    "So that the plan leaves you enough to live on: one that asks for more than you have would only break."
)
WHY_OUTGOINGS = Text(
    "It is taken off what comes in before anything is asked of you: a plan comes out of what is left."
)
#: What everybody is asked; all but the reason and what can be paid may be left out.
PLAIN = ("hardship", "income", "outgoings", "can_pay", "paper")
#: What may be told besides, in the order in which it is asked.
MORE = ("since", "lasts", "adults", "children", "other_debts", "payday", "start", "hope", "story")
#: What is asked besides, at once, of whoever has told that it may get easier.
RECOVERY = ("later_from", "later")


def is_applying(situation: Situation) -> bool:
    return situation.is_applying


def is_answerable(name: str) -> Callable[[Situation], bool]:
    """Whether an answer to this question can be given: any until it is sent, then what is missing."""
    return lambda situation: situation.case is not None and situation.case.may_record(name)


def has_papers(situation: Situation) -> bool:
    return any(paper.is_sent for paper in situation.papers)


def wants(situation: Situation) -> tuple[Want, ...]:
    """The papers that would help in this case."""
    return situation.policy.papers.of(situation.the_case.application.hardship)


def lacks(situation: Situation, name: str) -> bool:
    """Whether this question is neither answered nor left out."""
    filled = situation.the_case.application
    if name == "paper":
        is_wanted = bool({*wants(situation)} - {*filled.without}) and not has_papers(situation)
        return is_wanted and filled.lacks("papers_consent")
    if name == "story" and filled.spoken is not None:
        return False
    if name == "outgoings" and filled.spent is not None:
        return False
    if name in RECOVERY:
        before = filled.awaits if name == "later_from" else filled.later_from
        return before is not None and filled.lacks(name) and _is_short(situation)
    return filled.lacks(name)


def _is_short(situation: Situation) -> bool:
    """Whether it is told what can be paid, and that is less than the contracts ask."""
    can_pay = situation.the_case.application.can_pay
    if can_pay is None:
        return False
    months = (each.every.a_month(each.asks) for each in situation.running)
    asked = [each for each in months if each.currency == can_pay.currency]
    return can_pay < sum(asked, Money.zero(can_pay.currency))


def tells_more(name: str) -> Callable[[Situation], bool]:
    """Whether this question is open, of whoever wants to answer more of them."""
    return lambda situation: situation.answer == "more" and lacks(situation, name)


def onwards(names: Sequence[str] = PLAIN) -> list[Route]:
    """The way on: back to where an answer is corrected from, else the first open question, else the summary."""
    return [
        Route(to=BACK, when=lambda situation: bool(situation.place.came_from)),
        *(
            Route(to=f"application.{name}", when=_open(name), form=names[0])
            for name in (*RECOVERY, *names)
        ),
        Route(to=SUMMARY),
    ]


def _open(name: str) -> Callable[[Situation], bool]:
    return lambda situation: lacks(situation, name)


def numbered(question: Sayable, name: str, names: Sequence[str] = PLAIN) -> Text:
    """The question with how far along it is."""
    return Text(
        "Question {n} of {count} · {question}",
        n=names.index(name) + 1,
        count=len(names),
        question=question,
    )


def keep(name: str) -> Callable[[Situation, Any], None]:
    """What was answered, put into the application."""

    def save(situation: Situation, answer: Any) -> None:
        situation.the_case.record(**{name: answer})

    return save


def keep_money(name: str) -> Callable[[Situation, Decimal], None]:
    """The same for an amount typed, in the currency of the loan."""
    return lambda situation, figure: keep(name)(situation, money(situation, figure))


def money(situation: Situation, figure: Decimal) -> Money:
    exact = figure.quantize(unit(situation.currency), ROUND_HALF_UP)
    return Money(exact, situation.currency)


def leave_out(name: str) -> Callable[[Situation], None]:
    """The question left without an answer."""
    return lambda situation: situation.the_case.decline(name)


def kept(name: str) -> Callable[[Situation], Any]:
    """What the application says, as it is shown."""
    return lambda situation: getattr(situation.the_case.application, name)
