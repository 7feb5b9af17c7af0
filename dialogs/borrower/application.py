"""Application: why one cannot pay, three figures, one paper; read over, then sent."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dialogs.flow import Route, Step
from dialogs.happenings import ConsentGiven, Happening, PaperSent
from dialogs.heard import File
from dialogs.parsers import amount, paper
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.application import Hardship
from negotiation.budget import Income

from .form import (
    is_applying,
    keep_money,
    kept,
    leave_out,
    money,
    numbered,
    onwards,
)
from .reasons import REASONS

#: Versions of what is consented to apart: they change with their texts.
HEALTH_TEXT = "1"
PAPERS_TEXT = "1"


def noticed(situation: Situation) -> Sayable:
    """The first question; the first time, that the notice is on record as well."""
    case = situation.the_case
    question = numbered(Text("What has made it hard to pay?"), "hardship")
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


def take_reason(situation: Situation, code: str) -> None:
    """Keep the reason; one that is about health only when that was agreed to."""
    hardship = Hardship(code)
    if not hardship.is_about_health or situation.the_case.application.health_consent:
        situation.the_case.record(hardship=hardship)


def needs_consent(situation: Situation) -> bool:
    """Whether the reason just given is about health, which is kept only with a consent of its own."""
    given = Hardship(str(situation.answer))
    return given.is_about_health and not situation.the_case.application.health_consent


def keep_income(situation: Situation, figure: Decimal) -> None:
    situation.the_case.record(income=Income(money(situation, figure)))


def reason(situation: Situation) -> Text | None:
    hardship = situation.the_case.application.hardship
    return None if hardship is None else REASONS[hardship]


def consent_to_health(situation: Situation, choice: str) -> Sequence[Happening]:
    if choice == "no":
        situation.the_case.record(hardship=Hardship.OTHER, health_consent=False)
        return []
    situation.the_case.record(hardship=Hardship(choice), health_consent=True)
    return [ConsentGiven(HEALTH_TEXT, about="health")]


def take_paper(situation: Situation, answer: File | str) -> Sequence[Happening]:
    if not isinstance(answer, File):
        situation.the_case.decline("papers_consent")
        return []
    if situation.the_case.application.papers_consent:
        return [PaperSent(answer)]
    situation.the_case.record(papers_consent=True)
    return [ConsentGiven(PAPERS_TEXT, about="papers"), PaperSent(answer)]


#: What an amount may look like.
EXAMPLE = Text("For example: 1250, 1,250.50, 2.4k or 2400 dollars. A rough figure is fine.")

HARDSHIP = Step(
    name="application.hardship",
    stands=is_applying,
    question=noticed,
    options={str(code): label for code, label in REASONS.items()},
    save=take_reason,
    kept=reason,
    routes=[Route(to="application.health", when=needs_consent), *onwards()],
)
HEALTH = Step(
    name="application.health",
    stands=is_applying,
    question=Text(
        "May I keep that it is about your health? It helps your advisor to find the right relief and is shown to nobody else. If you would rather not, I write down “another reason”, and nothing gets worse by that."
    ),
    options={
        "illness": Text("Yes: I am ill"),
        "disability": Text("Yes: I have a disability"),
        "no": Text("No, do not keep it"),
    },
    save=consent_to_health,
    routes=onwards(),
)
INCOME = Step(
    name="application.income",
    stands=is_applying,
    question=numbered(Text("How much money comes in each month, after tax?"), "income"),
    parse=amount,
    save=keep_income,
    kept=lambda situation: situation.the_case.application.comes_in,
    example=EXAMPLE,
    skip=leave_out("income"),
    routes=onwards(),
)
OUTGOINGS = Step(
    name="application.outgoings",
    stands=is_applying,
    question=numbered(
        Text(
            "How much goes out each month: rent, food, children, transport, other debts? Please leave this loan out."
        ),
        "outgoings",
    ),
    parse=amount,
    save=keep_money("outgoings"),
    kept=kept("outgoings"),
    example=EXAMPLE,
    skip=leave_out("outgoings"),
    routes=onwards(),
)
CAN_PAY = Step(
    name="application.can_pay",
    stands=is_applying,
    question=numbered(
        Text("How much could you pay us each month and still have enough to live on?"), "can_pay"
    ),
    parse=amount,
    save=keep_money("can_pay"),
    kept=kept("can_pay"),
    example=EXAMPLE,
    routes=onwards(),
)
PAPER = Step(
    name="application.paper",
    stands=is_applying,
    question=numbered(
        Text(
            "Please send one paper that shows your situation, for example a payslip or a letter. A photo or a PDF is fine. By sending it you agree that we keep it, under lock and key (encrypted); you need not send any."
        ),
        "paper",
    ),
    options={"later": Text("I will send it later")},
    parse=paper,
    save=take_paper,
    routes=onwards(),
)
STEPS = (HARDSHIP, HEALTH, INCOME, OUTGOINGS, CAN_PAY, PAPER)
