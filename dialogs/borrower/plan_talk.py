"""Plan talk: what a borrower writes of the plan in their own words, answered as the buttons and papers do it."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.flow import Step
from dialogs.happenings import Happening, MessageLeft, Notice
from dialogs.heard import Words
from dialogs.interruptions import PERSON, PERSON_LABEL
from dialogs.parsers import Reader, Unclear, amount
from dialogs.parsers.refused_days import another_day
from dialogs.plan_phrases import Said, is_only_asked, said_of_plan
from dialogs.situation import Situation
from dialogs.sum_paid_words import sum_paid
from dialogs.texts import Lines, Plural, Sayable, Text
from dialogs.way_phrases import is_late_somewhen
from negotiation.arrangement import DueInstalment, left
from negotiation.money import Money

from . import ended_plan, keeping, paid, promise, to_pay, way_back
from .case_now import how_it_stands, where_we_are
from .form import money
from .home import HOME, loan_in_figures
from .keywords import asked

WHO_FIRST = Text(
    "I can show you that as soon as I know who you are: nobody else is to see your loan. Go on below, or ask a person."
)
PAID_BY_WHOM = Text(
    "Thank you, that is good to know. I first have to know who you are, to see which loan it is about. Go on below, or tell a person; keep the receipt."
)
PAID_OF_OLD = Text(
    "Thank you, that is good to know. What I show is as of {day}; what came in since then is not in it yet. If it should be there, tell a person and send the receipt. If more is still open than you can pay, we go on below."
)
_DOOR = "start"


def told(situation: Situation, step: Step, text: str) -> Sequence[Happening] | None:
    """What is said back to words of what is owed, or paid; `None` for others."""
    if situation.is_guarantor or situation.speaks_for_another:
        return None
    said = said_of_plan(text)
    if not situation.is_identified:
        return _to_a_stranger(step, said)
    match said:
        case Said.STANDS:
            return _stands(situation, step)
        case Said.OWED:
            return _owed(situation, step, text)
        case Said.PAID if is_spoken_of(situation, step):
            return _paid(situation, text)
        case Said.PAID if situation.case is None or situation.is_applying:
            return _paid_before(situation)
    return None


def _to_a_stranger(step: Step, said: Said | None) -> Sequence[Happening] | None:
    """Nobody is told of a loan before it is known whose it is; how to go on stands below."""
    if step.flow != _DOOR:
        return None
    person = {PERSON: PERSON_LABEL}
    match said:
        case Said.OWED | Said.STANDS:
            return [Notice(WHO_FIRST, person)]
        case Said.PAID:
            return [Notice(PAID_BY_WHOM, person)]
    return None


def _paid_before(situation: Situation) -> Sequence[Happening] | None:
    """Before there is a plan it is the contract's: the lender's book may be older than the payment."""
    if not situation.loans:
        return None
    told = PAID_OF_OLD.given(day=situation.the_loan.as_of)
    passed_on = [] if situation.handoff is None else _passed_on(situation)
    return [Notice(told, {PERSON: PERSON_LABEL}), *passed_on]


def names_a_day(situation: Situation, step: Step, text: str) -> bool:
    """Whether they are about the day on which the next instalment will be paid."""
    if not is_spoken_of(situation, step):
        return False
    if is_late_somewhen(text) and asked(text) is None:
        return True
    if another_day(text, Reader(situation.language.code, situation.today)) is not None:
        return True
    is_named = promise.named(situation) is not None
    return said_of_plan(text, is_day_named=is_named) in {Said.WILL_PAY, Said.OTHER_DAY}


def is_spoken_of(situation: Situation, step: Step) -> bool:
    """Whether there is a plan to speak of, where nothing else is asked."""
    is_here = step.name == HOME.name or step.flow == way_back.WAY.flow
    return is_here and to_pay.is_open(situation) and not situation.is_guarantor


def _owed(situation: Situation, step: Step, text: str) -> Sequence[Happening] | None:
    """The figures of the plan; without one, those of the loans, which home shows by itself.

    Beside an offer neither is meant: what it asks for is not yet owed, and the contract may soon be another.
    """
    if to_pay.is_open(situation):
        figures = ended_plan.told(situation, step) or _figures(situation, step)
        return [figures] if is_only_asked(text) else [figures, *_passed_on(situation)]
    if situation.offer is not None:
        return None
    if situation.case is None and step.name == HOME.name:
        return []
    return [Notice(loan_in_figures(situation))] if situation.loans else []


def _stands(situation: Situation, step: Step) -> Sequence[Happening] | None:
    """Whether the plan is in force, or how it comes back; home says by itself where the case stands."""
    if (ended := ended_plan.told(situation, step)) is not None:
        return [ended]
    if step.name == HOME.name:
        return []
    if situation.case is not None:
        return [Notice(where_we_are(situation))]
    return [Notice(loan_in_figures(situation))] if situation.loans else None


def _figures(situation: Situation, step: Step) -> Notice:
    """With what can be said to the next instalment, which home names by itself."""
    first = situation.next_instalment
    rows = situation.instalments
    to_come = [
        each for each in rows if not each.is_paid and each not in situation.late_instalments
    ]
    owed = Text("Left to pay under your plan: <b>{amount}</b>", amount=left(rows))
    more = Text("/statement lists what is paid and what is to come.")
    options = keeping.about_named(situation, first) if first is not None else {}
    coming = [] if step.name == HOME.name else [how_it_stands(situation)]
    return Notice(
        Lines(owed, *_to_come(to_come), ended_plan.arrived(situation), *coming, more), options
    )


def _to_come(rows: Sequence[DueInstalment]) -> list[Sayable]:
    """How many instalments, and until when."""
    if not rows:
        return []
    last = max(each.due_date for each in rows)
    return [
        Plural(
            "Still to come: {n} instalment, on {last}",
            "Still to come: {n} instalments, the last on {last}",
            n=len(rows),
            last=last,
        )
    ]


def _paid(situation: Situation, text: str) -> Sequence[Happening]:
    """As the button does, with the sum where it is named; long before the next is due a person reads it as well."""
    paid.say_what_is_paid(situation, _sum_named(situation, text))
    late, coming = situation.late_instalments, situation.coming_instalment
    is_plain = late or (coming is not None and to_pay.is_near(coming, situation.today))
    return [] if is_plain else _passed_on(situation)


def told_beside(situation: Situation, step: Step, text: str) -> Sequence[Happening] | None:
    """That something is paid, said to an advisor who is here: asked about as ever, and read by them as well."""
    if situation.speaks_for_another or not is_spoken_of(situation, step):
        return None
    if said_of_plan(text) is not Said.PAID:
        return None
    paid.say_what_is_paid(situation, _sum_named(situation, text))
    return [MessageLeft()]


def _sum_named(situation: Situation, text: str) -> Money | None:
    """A sum that can have been paid; any other is asked for."""
    written = sum_paid(text)
    if written is None:
        return None
    try:
        figure = amount(Words(written), Reader(situation.language.code, situation.today))
    except Unclear:
        return None
    said = money(situation, figure)
    return said if said.is_positive and said <= left(situation.instalments) else None


def _passed_on(situation: Situation) -> Sequence[Happening]:
    """To the desk, so that nothing told beside is lost; of who waits for an advisor it is done anyway."""
    return [] if situation.waits_for_a_person else [MessageLeft()]
