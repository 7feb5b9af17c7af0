"""Application: why one cannot pay, three figures, one paper; read over, then sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from dialogs.borrower.paperwork import papers
from dialogs.flow import Route, Step, chose
from dialogs.happenings import ConsentGiven, Happening
from dialogs.heard import Heard, Words
from dialogs.parsers import Reader, earned_a_month, paper, payable_a_month, spent_a_month
from dialogs.parsers.money import how_paid
from dialogs.parsers.writing import plain
from dialogs.phrases.done import SENT_ALONE
from dialogs.phrases.papers.paper import NOT_NOW
from dialogs.phrases.rights.consent import MAY_KEEP, MAY_NOT
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.applying.application import Hardship
from negotiation.applying.budget import Income, Rhythm
from negotiation.applying.paper import Want
from negotiation.case import Case

from . import doubts, things_told
from .form import (
    EXAMPLE,
    WHY_INCOME,
    WHY_OUTGOINGS,
    is_applying,
    keep_money,
    kept,
    leave_out,
    money,
    numbered,
    onwards,
)
from .reason_words import ASKED
from .reasons import REASONS

#: The version of what is consented to apart: it changes with its text.
HEALTH_TEXT = "1"


def noticed(situation: Situation) -> Sayable:
    """The first question; the first time, that the notice is on record as well."""
    case = situation.the_case
    question = numbered(Text("What has made it hard to pay?"), "hardship")
    is_told = situation.is_asked_again or situation.place.misses
    if is_told or case.application.hardship is not None:
        return question
    return Lines(recorded(case), None, question)


def recorded(case: Case) -> Text:
    return Text(
        "Thank you for telling us. I recorded it on {moment}. Your case number is <b>{number}</b>. We will find out together what is possible.",
        moment=case.notice_at,
        number=case.number,
    )


def take_reason(situation: Situation, code: str) -> None:
    """Keep the reason; one that is about health only when that was agreed to."""
    hardship = Hardship(code)
    if not hardship.is_about_health or situation.the_case.application.health_consent:
        situation.the_case.record(hardship=hardship)


def needs_consent(hardship: Hardship) -> Callable[[Situation], bool]:
    """Whether the reason just given is this one, about health, which is kept only with a consent of its own; not where one stays as it is."""
    return lambda situation: (
        situation.answer == hardship and not situation.the_case.application.health_consent
    )


def keep_income(situation: Situation, answer: Decimal | str) -> None:
    """A monthly income; of any other rhythm the next question is."""
    if isinstance(answer, Decimal):
        situation.the_case.record(income=Income(money(situation, answer)))


def keep_outgoings(situation: Situation, answer: Decimal | str) -> None:
    """All in one figure; in parts, the next questions are."""
    if isinstance(answer, Decimal):
        together = money(situation, answer)
        things = things_told.take(situation, together)
        situation.the_case.record(outgoings=together, budget=None, things=things)


def reason(situation: Situation) -> Text | None:
    hardship = situation.the_case.application.hardship
    return None if hardship is None else REASONS[hardship]


def consent_to_health(situation: Situation, choice: str) -> Sequence[Happening]:
    if choice == "no":
        situation.the_case.record(hardship=Hardship.OTHER, health_consent=False)
        return []
    situation.the_case.record(hardship=Hardship(choice), health_consent=True)
    return [ConsentGiven(HEALTH_TEXT, about="health")]


HARDSHIP = Step(
    name="application.hardship",
    stays=True,
    stands=is_applying,
    question=noticed,
    options={str(code): label for code, label in REASONS.items()},
    phrases=ASKED,
    why=Text(
        "What helps depends on it, and so do the papers that help. “Another reason” is an answer too."
    ),
    save=take_reason,
    kept=reason,
    routes=[
        Route(to="application.health", when=needs_consent(Hardship.ILLNESS)),
        Route(to="application.disability", when=needs_consent(Hardship.DISABILITY)),
        *onwards(),
    ],
)


WHY_HEALTH = Text(
    "With it your advisor can look for relief that is meant for illness or disability, and knows what not to ask of you. Nobody else is shown it, and you may have it erased later. If you say no, I write down “another reason”, and nothing gets worse by that."
)


def _may_keep(name: str, hardship: Hardship) -> Step:
    """Whether it may be kept: a yes in any words is one to what was told, which a button may set right."""
    return Step(
        name=name,
        stands=is_applying,
        question=Text(
            "May I keep that it is about your health? It helps your advisor to find the right relief and is shown to nobody else. If you would rather not, I write down “another reason”, and nothing gets worse by that."
        ),
        options={
            "illness": Text("Yes: I am ill"),
            "disability": Text("Yes: I have a disability"),
            "no": Text("No, do not keep it"),
        },
        phrases={hardship: (MAY_KEEP,), "no": (MAY_NOT,)},
        why=WHY_HEALTH,
        save=consent_to_health,
        routes=onwards(),
    )


HEALTH = _may_keep("application.health", Hardship.ILLNESS)
DISABILITY = _may_keep("application.disability", Hardship.DISABILITY)
#: A rhythm told where an amount is asked for, as whoever rides or sells does.
RHYTHM_SAID = {
    "weekly": ("|weekly|", "|every week|", "|semanal|", "|周结|", "|按周|", "|每周发|"),
    "irregular": (
        *("|irregular|", "|it varies|", "|varies|", "|it depends|", "|it changes|", "|not fixed|", "|unstable|"),
        *("|varía|", "|depende|", "|cambia mucho|", "|no es fijo|", "|inestable|"),
        *("|不固定|", "|不稳定|", "|收入不固定|", "|收入不稳定|", "|不一定|", "|每月不一样|", "|时多时少|", "|看情况|"),
    ),
}  # fmt: skip
#: The button of each.
RHYTHMS = {
    Rhythm.WEEK: "weekly",
    Rhythm.FORTNIGHT: "fortnightly",
    Rhythm.HALF_MONTH: "twice_monthly",
    Rhythm.IRREGULAR: "irregular",
}


def earned_or_how_paid(heard: Heard, reader: Reader) -> Decimal | str:
    """What comes in in a month; the button of another rhythm, told without an amount."""
    told = how_paid.rhythm(plain(heard.text)) if isinstance(heard, Words) else None
    return earned_a_month(heard, reader) if told is None else RHYTHMS[told]


INCOME = Step(
    name="application.income",
    stands=is_applying,
    question=numbered(Text("How much money comes in each month, after tax?"), "income"),
    parse=earned_or_how_paid,
    save=keep_income,
    doubt=doubts.of_a_month,
    kept=lambda situation: situation.the_case.application.comes_in,
    example=EXAMPLE,
    explains=Text(
        "All that reaches you in a usual month, after tax: pay, pension, benefits, maintenance, what your family gives. A rough figure will do."
    ),
    why=WHY_INCOME,
    skip=leave_out("income"),
    options={
        "weekly": Text("It comes each week"),
        "fortnightly": Text("It comes every two weeks"),
        "twice_monthly": Text("It comes twice a month"),
        "irregular": Text("It changes a lot"),
    },
    phrases=RHYTHM_SAID,
    routes=[
        *(
            Route(to=f"application.{rhythm}", when=chose(rhythm))
            for rhythm in ("weekly", "fortnightly", "twice_monthly", "irregular")
        ),
        *onwards(),
    ],
)
#: One loan, or several: then all of them are meant, whatever the borrower came for.
WHAT_GOES_OUT = {
    False: Text(
        "How much goes out each month: rent, food, children, transport, other debts? Please leave this loan out."
    ),
    True: Text(
        "How much goes out each month: rent, food, children, transport, other debts? Please leave your loans with us out."
    ),
}
COULD_PAY = {
    False: Text("How much could you pay us each month and still have enough to live on?"),
    True: Text(
        "How much could you pay us each month, for all your loans with us together, and still have enough to live on?"
    ),
}


#: Of whoever has told from when on it may get easier, and has that asked apart.
COULD_PAY_UNTIL = {
    False: Text(
        "How much could you pay us each month until {day}, and still have enough to live on? 0 is an answer too."
    ),
    True: Text(
        "How much could you pay us each month until {day}, for all your loans with us together, and still have enough to live on? 0 is an answer too."
    ),
}


def how_much(situation: Situation) -> Text:
    """What could be paid, until it gets easier where that is told."""
    until, several = situation.the_case.application.later_from, owes_several(situation)
    if until is not None and until > situation.today:
        return COULD_PAY_UNTIL[several].given(day=until)
    return COULD_PAY[several]


def owes_several(situation: Situation) -> bool:
    return len(situation.running) > 1


OUTGOINGS = Step(
    name="application.outgoings",
    stands=is_applying,
    question=lambda situation: numbered(WHAT_GOES_OUT[owes_several(situation)], "outgoings"),
    parse=spent_a_month,
    save=keep_outgoings,
    doubt=doubts.of_a_month,
    kept=lambda situation: situation.the_case.application.spent,
    example=EXAMPLE,
    explains=Text(
        "All that you have to pay in a usual month: rent, energy, food, transport, children, insurance, other debts. What you owe us is left out. A rough figure will do."
    ),
    why=WHY_OUTGOINGS,
    skip=leave_out("outgoings"),
    options={"parts": Text("Go through it in parts")},
    routes=[Route(to="application.fixed", when=chose("parts")), *onwards()],
)
CAN_PAY = Step(
    name="application.can_pay",
    stands=is_applying,
    question=lambda situation: numbered(how_much(situation), "can_pay"),
    parse=payable_a_month,
    save=keep_money("can_pay"),
    doubt=doubts.of_paying,
    kept=kept("can_pay"),
    example=EXAMPLE,
    explains=Text(
        "What you can spare when rent, food and all else that must be paid is paid, and a little is left for what nobody foresees. No figure is right or wrong: name one that you can keep to. 0 is an answer too."
    ),
    why=Text(
        "The plan is looked for within it: nobody else knows what you can keep to. It binds you to nothing."
    ),
    routes=onwards(),
)
PAPER = Step(
    name="application.paper",
    stands=is_applying,
    question=papers.ask,
    options=papers.choices,
    phrases={"later": (*NOT_NOW, *SENT_ALONE)},  # it is the application that is to go
    parse=paper,
    why=Text(
        "A paper shows the advisor what words cannot, so a plan comes sooner and fits better. It is no condition: the first button takes you on without."
    ),
    save=papers.answer,
    routes=[
        *(Route(to=f"papers.{want}", when=papers.asks_for(want)) for want in Want),
        Route(to=papers.WITHOUT, when=chose("none")),
        *onwards(),
    ],
)
STEPS = (HARDSHIP, HEALTH, DISABILITY, INCOME, OUTGOINGS, CAN_PAY, PAPER)
