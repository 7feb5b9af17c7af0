"""Calculator: three figures and no name; what could be possible, or honestly that nothing of this kind helps.

The figures last as long as the calculator is open and belong to nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from dialogs.borrower import reading
from dialogs.flow import BACK, Options, Route, Step, chose
from dialogs.interruptions import PERSON, PERSON_LABEL
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from dialogs.told.loan_figures import LoanFigures, figures_from
from negotiation.applying.application import LARGEST_FIGURE
from negotiation.refusals import Implausible

from .possible import found, money

OWED = Lines(
    Text("<b>What could be possible?</b>"),
    Text("Three figures are enough. I need no name and forget the figures when you leave."),
    None,
    Text("How much do you still owe?"),
    Text("You can also write all in one message: <i>12000 at 18%, can pay 400</i>"),
)
WAYS_OUT: Options = {PERSON: PERSON_LABEL, reading.CLOSE: reading.CLOSE_LABEL}
LESS = Text("With a lower payment")
_NEEDED = ("owed", "rate", "can_pay")


def take(situation: Situation, answer: LoanFigures | str) -> None:
    """Put what was said to what is known. Raises `Implausible`."""
    if answer == "again":
        reading.forget_figures(situation.place)
    elif answer == "less":
        known = LoanFigures.of(situation.place.figures)
        _add(situation, LoanFigures(can_pay=_less(known.can_pay)))
    elif isinstance(answer, LoanFigures):
        _check(situation, answer)
        _add(situation, answer)


def _add(situation: Situation, said: LoanFigures) -> None:
    situation.place.figures = {**situation.place.figures, **said.known()}


def _check(situation: Situation, said: LoanFigures) -> None:
    for figure in (said.owed, said.can_pay):
        if figure is not None and figure > LARGEST_FIGURE:
            raise Implausible(money(situation, Decimal(LARGEST_FIGURE)))
    if said.owed is not None and not money(situation, said.owed).is_positive:
        raise Implausible(money(situation, Decimal(0)))


def _less(can_pay: Decimal | None) -> Decimal:
    """Three quarters, in round figures."""
    exact = (can_pay or Decimal(0)) * 3 / 4
    return exact.quantize(Decimal(1).scaleb(exact.adjusted() - 1)) if exact >= 10 else Decimal(0)


def lacks(name: str) -> Callable[[Situation], bool]:
    """Whether this is the first figure that is missing."""

    def first(situation: Situation) -> bool:
        known = situation.place.figures
        return next((each for each in _NEEDED if each not in known), None) == name

    return first


def result(situation: Situation) -> Sayable:
    figures = LoanFigures.of(situation.place.figures)
    return found(situation, figures) if figures.is_enough else OWED


def result_options(situation: Situation) -> Options:
    return {
        **({"less": LESS} if _may_be_less(situation) else {}),
        "again": Text("Other figures"),
        **WAYS_OUT,
    }


_WAYS_ON = [
    Route(to=BACK, when=chose(reading.CLOSE)),
    *(Route(to=f"calculator.{name}", when=lacks(name)) for name in _NEEDED),
]


def _may_be_less(situation: Situation) -> bool:
    """Whether a lower payment still covers the interest of a month."""
    known = LoanFigures.of(situation.place.figures)
    if known.owed is None or known.rate is None:
        return False
    return _less(known.can_pay) > known.owed * known.rate / 1200


def _step(name: str, question: Sayable, *then: Route) -> Step:
    return Step(
        name=f"calculator.{name}",
        gives_way=True,
        question=question,
        options=WAYS_OUT,
        parse=figures_from(name),
        save=take,
        routes=[*_WAYS_ON, *then, Route(to="calculator.result")],
    )


LEFT = Step(
    name="calculator.left",
    gives_way=True,
    question=Text("How many instalments are left today? If you do not know, skip it."),
    options=WAYS_OUT,
    parse=figures_from("left"),
    save=take,
    skip=lambda _: None,
    routes=[*_WAYS_ON, Route(to="calculator.result")],
)
RESULT = Step(
    name="calculator.result",
    gives_way=True,
    stands=lambda situation: LoanFigures.of(situation.place.figures).is_enough,
    question=result,
    options=result_options,
    parse=figures_from("can_pay"),
    save=take,
    routes=[*_WAYS_ON, Route(to="calculator.result")],
)
STEPS = (
    _step("owed", OWED),
    _step(
        "rate",
        Text(
            "What is the yearly interest rate, in percent? It stands in your contract; a rough figure will do."
        ),
    ),
    _step(
        "can_pay",
        Text("What could you pay each month and still have enough to live on?"),
        Route(to="calculator.left", when=lambda s: "left" not in s.place.figures),
    ),
    LEFT,
    RESULT,
)
