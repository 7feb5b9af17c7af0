"""Application: why one cannot pay, three figures, one paper; read over, then sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from dialogs.flow import Route, Step, chose
from dialogs.happenings import ApplicationSubmitted, Happening, PaperSent
from dialogs.heard import File
from dialogs.parsers import amount, paper
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Sayable, Text
from negotiation.case import Case, Hardship
from negotiation.money import Money, unit
from negotiation.paper import PaperState

REASONS = {
    Hardship.JOB_LOST: Text("I lost my job"),
    Hardship.INCOME_REDUCED: Text("I earn less than before"),
    Hardship.ILLNESS: Text("I am ill"),
    Hardship.DISABILITY: Text("I have a disability"),
    Hardship.BEREAVEMENT: Text("Someone close to me has died"),
    Hardship.SEPARATION: Text("Separation or divorce"),
    Hardship.DISASTER: Text("A disaster or an accident"),
    Hardship.BUSINESS_FAILED: Text("My business failed"),
    Hardship.OTHER_DEBTS: Text("Too many other debts"),
    Hardship.OTHER: Text("Another reason"),
}


def noticed(situation: Situation) -> Sayable:
    """The first question; the first time, that the notice is on record as well."""
    case = situation.the_case
    question = Text("1 of 5 · What has made it hard to pay?")
    if situation.place.misses or case.application.hardship is not None:
        return question
    return Lines(
        Text(
            "Thank you for telling us. I recorded it on {moment}. Your case number is <b>{number}</b>. We will find out together what is possible.",
            moment=case.notice_at,
            number=case.number,
        ),
        None,
        question,
    )


def record(save: Callable[[Case, Money], None]) -> Callable[[Situation, Decimal], None]:
    """An amount typed, in the currency of the loan, given to a method of the case."""
    return lambda situation, figure: save(
        situation.the_case,
        Money(figure.quantize(unit(situation.currency), ROUND_HALF_UP), situation.currency),
    )


def record_hardship(situation: Situation, code: str) -> None:
    situation.the_case.record_hardship(Hardship(code))


def reason(situation: Situation) -> Text | None:
    hardship = situation.the_case.application.hardship
    return None if hardship is None else REASONS[hardship]


def take_paper(_: Situation, answer: File | str) -> Sequence[Happening]:
    return [PaperSent(answer)] if isinstance(answer, File) else []


def submit(_: Situation, choice: str) -> Sequence[Happening]:
    return [ApplicationSubmitted()] if choice == "send" else []


def summary(situation: Situation) -> Sayable:
    filled = situation.the_case.application
    reason = REASONS[filled.hardship] if filled.hardship else Text("not answered")
    papers = [p for p in situation.papers if p.state is not PaperState.REFUSED]
    return Lines(
        Text("Please check your answers:"),
        Text("• reason: {reason}", reason=reason),
        Text("• comes in each month: {amount}", amount=_figure(filled.income)),
        Text("• goes out each month: {amount}", amount=_figure(filled.outgoings)),
        Text("• you could pay each month: {amount}", amount=_figure(filled.can_pay)),
        Plural("• papers: {n}", "• papers: {n}", n=len(papers)),
        *_stretched(situation),
        None,
        Text("Is everything right? It goes to an advisor only when you say so."),
    )


def _figure(amount: Money | None) -> Money | Text:
    # Nothing coming in is an answer too.
    return Text("not answered") if amount is None else amount


def _stretched(situation: Situation) -> Sequence[Sayable]:
    filled = situation.the_case.application
    if not filled.is_stretched or filled.surplus is None:
        return ()
    if not filled.surplus.is_positive:
        return (
            Text(
                "By these figures nothing is left at the end of the month. Please promise only what you can really spare; you may still send it."
            ),
        )
    return (
        Text(
            "By these figures {surplus} is left each month. Please promise no more than you can really spare; you may still send it.",
            surplus=filled.surplus,
        ),
    )


def is_complete(situation: Situation) -> bool:
    """Whether every answer is there, so that a correction leads straight back to the summary."""
    filled = situation.case.application if situation.case else None
    return filled is not None and None not in (
        filled.hardship,
        filled.income,
        filled.outgoings,
        filled.can_pay,
    )


def has_papers(situation: Situation) -> bool:
    return any(paper.state is not PaperState.REFUSED for paper in situation.papers)


def is_applying(situation: Situation) -> bool:
    return situation.is_applying


#: What an amount may look like.
EXAMPLE = Text("For example: 1250, 1,250.50, 2.4k or 2400 dollars. A rough figure is fine.")
AGAIN = Route(to="application.summary", when=is_complete)

HARDSHIP = Step(
    name="application.hardship",
    stands=is_applying,
    question=noticed,
    options={str(code): label for code, label in REASONS.items()},
    save=record_hardship,
    kept=reason,
    routes=[AGAIN, Route(to="application.income")],
)
INCOME = Step(
    name="application.income",
    stands=is_applying,
    question=Text("2 of 5 · How much money comes in each month, after tax?"),
    parse=amount,
    save=record(Case.record_income),
    kept=lambda situation: situation.the_case.application.income,
    example=EXAMPLE,
    routes=[AGAIN, Route(to="application.outgoings")],
)
OUTGOINGS = Step(
    name="application.outgoings",
    stands=is_applying,
    question=Text(
        "3 of 5 · How much goes out each month: rent, food, children, transport, other debts? Please leave this loan out."
    ),
    parse=amount,
    save=record(Case.record_outgoings),
    kept=lambda situation: situation.the_case.application.outgoings,
    example=EXAMPLE,
    routes=[AGAIN, Route(to="application.can_pay")],
)
CAN_PAY = Step(
    name="application.can_pay",
    stands=is_applying,
    question=Text(
        "4 of 5 · How much could you pay us each month and still have enough to live on?"
    ),
    parse=amount,
    save=record(Case.record_can_pay),
    kept=lambda situation: situation.the_case.application.can_pay,
    example=EXAMPLE,
    routes=[Route(to="application.summary", when=has_papers), Route(to="application.paper")],
)
PAPER = Step(
    name="application.paper",
    stands=is_applying,
    question=Text(
        "5 of 5 · Please send one paper that shows your situation, for example a payslip or a letter. A photo or a PDF is fine. It is kept under lock and key (encrypted)."
    ),
    options={"later": Text("I will send it later")},
    parse=paper,
    save=take_paper,
    routes=[Route(to="application.summary")],
)
SUMMARY = Step(
    name="application.summary",
    stands=is_applying,
    question=summary,
    options={
        "send": Text("Send it"),
        "hardship": Text("Change the reason"),
        "income": Text("Change what comes in"),
        "outgoings": Text("Change what goes out"),
        "can_pay": Text("Change what I could pay"),
        "paper": Text("Add a paper"),
    },
    save=submit,
    routes=[
        Route(to="home.home", when=chose("send")),
        Route(to="application.hardship", when=chose("hardship")),
        Route(to="application.income", when=chose("income")),
        Route(to="application.outgoings", when=chose("outgoings")),
        Route(to="application.can_pay", when=chose("can_pay")),
        Route(to="application.paper", when=chose("paper")),
    ],
)
STEPS = (HARDSHIP, INCOME, OUTGOINGS, CAN_PAY, PAPER, SUMMARY)
