"""Plan talk: what a borrower writes of the plan in their own words, answered as the buttons and papers do it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dialogs.borrower.arrangement import (
    ended_plan,
    keeping,
    looked_for,
    paid,
    promise,
    to_pay,
    way_back,
)
from dialogs.borrower.case_now import where_we_are
from dialogs.borrower.home import HOME, loan_in_figures
from dialogs.borrower.questions import fears, pay_days
from dialogs.borrower.questions import menu as questions
from dialogs.borrower.questions.asked import all_asked, apart, asked
from dialogs.borrower.questions.asking_words import has_mark
from dialogs.borrower.questions.keywords import about, names
from dialogs.borrower.questions.labels import labelled
from dialogs.borrower.questions.pay_answers import SLOW
from dialogs.borrower.questions.pay_words import DAYS
from dialogs.flow import Step
from dialogs.happenings import Happening, MessageLeft, Notice
from dialogs.heard import Words
from dialogs.interruptions import PERSON, PERSON_LABEL
from dialogs.parsers import Ambiguous, Toward, Unclear, a_day
from dialogs.parsers.times import other_days
from dialogs.parsers.times.after_due import after_due
from dialogs.parsers.times.bare_days import is_only_a_day
from dialogs.parsers.times.refused_days import another_day
from dialogs.parsers.writing import plain as written
from dialogs.phrases.plan import Said, is_only_asked, of_the_rest, said_of_plan, told_beside_unseen
from dialogs.phrases.plan.more import pays_several, pays_twice
from dialogs.phrases.telling.good_news import tells_of_work
from dialogs.phrases.telling.hardship import says_cannot_pay
from dialogs.phrases.telling.sum_paid import sum_paid
from dialogs.phrases.telling.way import is_late_somewhen, speaks_of_paying
from dialogs.reading import reader
from dialogs.situation import Situation
from dialogs.texts import Lines, Text
from negotiation.refusals import Refusal

from . import paying_less, paying_more

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
    if labelled(text) not in {None, DAYS}:  # "Am I the only one?" names no sum
        return None
    answer = _told(situation, step, text)
    if answer is None or not (codes := _asked_besides(text)):
        return answer
    return [*answer, questions.answer(situation, *codes)]


def _asked_besides(text: str) -> Sequence[str]:
    """What is asked in other clauses than those that are of the plan."""
    clauses = apart(text)
    others = [one for one in clauses if said_of_plan(one) is None and about(one) != DAYS]
    return all_asked("; ".join(others)) if len(others) < len(clauses) else ()


def _told(situation: Situation, step: Step, text: str) -> Sequence[Happening] | None:
    said = said_of_plan(text)
    if not situation.is_identified:
        return _to_a_stranger(step, said)
    if is_spoken_of(situation, step) and (other := _other_one(situation, step, text)) is not None:
        return other
    match said:
        case Said.STANDS:
            return _stands(situation, step)
        case Said.OWED if about(text) not in _OF_ONE:
            return _owed(situation, step, text)
        case Said.PAID if is_spoken_of(situation, step):
            return _paid(situation, text)
        case Said.PAID if situation.case is None or situation.is_applying:
            return paid_before(situation)
        case Said.UNSEEN if is_spoken_of(situation, step):
            return [questions.answer(situation, "arrived")]
        case Said.PART if _is_of_what_is_due(situation, step):
            part = questions.answer(situation, "part")
            return [part] if has_mark(text) else [part, *_passed_on(situation)]
        case Said.MISSED if _is_of_what_is_due(situation, step) and situation.keeps_a_plan:
            return _missed(situation)
    return None


#: To who tells that there is work again, or more money.
GOOD_NEWS = Text(
    "That is good to hear, and thank you for telling us. Your plan stays as you signed it: nobody asks for more because you earn more. You may always pay more, or sooner; whether that saves something, a person works out for you. Your advisor reads what you wrote."
)


def of_a_later_one(situation: Situation, step: Step, text: str) -> Sequence[Happening] | None:
    """What is said of an instalment behind the one to be paid now is not taken for that; a person reads it."""
    if not is_spoken_of(situation, step):
        return None
    first, named = situation.next_instalment, to_pay.another_named(situation, text)
    is_of_paying = said_of_plan(text) in _OF_PAYING or is_late_somewhen(text)
    is_of_paying = is_of_paying or to_pay.is_doubtful(text)
    is_of_paying = is_of_paying or after_due(text, reader(situation)) is not None
    if named is None or first is None or not (is_of_paying or says_cannot_pay(text)):
        return None
    told = NOT_YET.given(amount=named.left, day=named.due_date, first=first.due_date)
    return [Notice(told), *_passed_on(situation)]


_OF_PAYING = {Said.WILL_PAY, Said.PART, Said.MISSED}
NOT_YET = Text(
    "You mean <b>{amount}</b>, due on {day}. Here I can note a day or a way only for what comes first, on {first}; nothing is changed by your words. Your advisor reads them, and once that one comes next, tell me again."
)
#: Questions of a single instalment, or of what came before the plan, with an answer of their own.
_OF_ONE = {"last_one", "in_it"}


def _other_one(situation: Situation, step: Step, text: str) -> Sequence[Happening] | None:
    """Another instalment than the next, or another sum; or that there is more to pay it from."""
    if tells_of_work(text):
        return [Notice(GOOD_NEWS), *_passed_on(situation)]
    later = of_a_later_one(situation, step, text)
    return _other_sum(situation, step, text) if later is None else later


def _other_sum(situation: Situation, step: Step, text: str) -> Sequence[Happening] | None:
    """More or less than is asked can be paid, once or each time; of less the desk reads as well, unless it was only asked."""
    if (more := paying_more.told(situation, text)) is not None:
        return [more]
    if said_of_plan(text) is Said.PAID or not _is_of_what_is_due(situation, step):
        return None
    if pays_twice(text):
        return [_twice(situation)]
    if pays_more_once(situation, text):
        return [questions.answer(situation, "early")]
    told = paying_less.told(situation, text)
    return told if told is None or has_mark(text) else [*told, *_passed_on(situation)]


def _twice(situation: Situation) -> Notice:
    """More than is asked, or one left out and carried by the next: what that asks stands below, a tap away."""
    found, about_it = way_back.ways_of(situation), to_pay.concerned(situation)
    if not found or about_it is None:
        return questions.answer(situation, "early")
    told = Lines(paying_more.TWICE, None, *way_back.in_words(found))
    return Notice(told, keeping.carried(found, about_it))


def pays_more_once(situation: Situation, text: str) -> bool:
    """Whether more than what is due is to be paid, and no day is named for it; or twice as much, whenever."""
    if not to_pay.is_open(situation):
        return False
    if pays_twice(text) or pays_several(text):
        return True
    is_beyond = paying_more.is_beyond(situation, text)
    return is_beyond and not _days(situation, promise.of_all(situation, text))


def _is_of_what_is_due(situation: Situation, step: Step) -> bool:
    """Whether it is of an instalment to come or late; where a sum or a receipt is asked for, of what was paid."""
    return is_spoken_of(situation, step) and step.name not in {paid.AMOUNT.name, paid.RECEIPT.name}


#: To who forgot it, or did not manage.
MISSED = Text(
    "That happens, and it is good that you say so. <b>{amount}</b>, due on {day}, is open. Please tap what fits, or write it in your own words."
)
#: To who thinks so.
NOTHING_LATE = Text(
    "By what I see nothing is late. <b>{amount}</b>, due on {day}, comes next. If that will be difficult, say it now: then most can be done."
)


def _missed(situation: Situation) -> Sequence[Happening]:
    """What is open, and all that can be said of it."""
    first, sum_open = to_pay.concerned(situation), to_pay.sum_to_pay(situation)
    if first is None:
        return []
    is_late, missing = bool(situation.late_instalments), situation.missing_instalments
    if is_late and not missing:
        return [Notice(Lines(*looked_for.told(situation)))]
    told = MISSED if is_late else NOTHING_LATE
    buttons = keeping.about_named(situation, first)
    return [Notice(told.given(amount=sum_open, day=first.due_date), buttons)]


def _to_a_stranger(step: Step, said: Said | None) -> Sequence[Happening] | None:
    """Nobody is told of a loan before it is known whose it is; how to go on stands below."""
    if step.flow != _DOOR:
        return None
    person = {PERSON: PERSON_LABEL}
    match said:
        case Said.OWED | Said.STANDS:
            return [Notice(pay_days.WHO_FIRST, person)]
        case Said.PAID:
            return [Notice(PAID_BY_WHOM, person)]
    return None


def paid_before(situation: Situation) -> Sequence[Happening] | None:
    """Before there is a plan it is the contract's: the lender's book may be older than the payment."""
    if not situation.loans:
        return None
    told = PAID_OF_OLD.given(day=situation.the_loan.as_of)
    passed_on = [] if situation.handoff is None else _passed_on(situation)
    return [Notice(told, {PERSON: PERSON_LABEL}), *passed_on]


def names_a_day(situation: Situation, step: Step, text: str) -> bool:
    """Whether they are about the day on which the next instalment will be paid."""
    if not is_spoken_of(situation, step) or labelled(text) is not None:
        return False
    if to_pay.another_named(situation, text) is not None:
        return False
    if (rest := of_the_rest(text)) is not None:  # a part may come before
        return bool(_days(situation, rest))
    if is_only_a_day(text) and to_pay.is_awaited(situation):
        return True
    code, is_late = asked(text), is_late_somewhen(text)
    if (is_late and code is None) or (
        code in {None, "in_time", "other_day"} and _is_after_due(situation, text)
    ):
        return True
    is_for_all = code == "other_day" and not is_late and promise.named(situation) is None
    # Whether it can be moved, who may pay, or from where, less than all of it, or when a reminder comes.
    is_of_else = code in {"payer", "part", "remind", "meanwhile"} or names(
        text, {"payer", "travel"}
    )
    is_all = pays_several(text) or (fears.told(text) == "early" and not _days(situation, text))
    if is_for_all or is_of_else or is_all:
        return False
    if _is_another_than_named(situation, text):
        return True
    if another_day(text, reader(situation)) is not None:
        return True
    is_named = promise.named(situation) is not None
    return said_of_plan(text, is_day_named=is_named) in {Said.WILL_PAY, Said.OTHER_DAY}


def _is_after_due(situation: Situation, text: str) -> bool:
    """Whether it says how long after the day on which it is due; far from that, in words of paying."""
    if after_due(text, reader(situation)) is None:
        return False
    return to_pay.is_awaited(situation) or speaks_of_paying(text)


def _is_another_than_named(situation: Situation, text: str) -> bool:
    """Whether it says that it is not the day that was named, else the one on which it is due, but another."""
    was, first = other_days.as_it_was(written(text)), situation.next_instalment
    if was is None or first is None:
        return False
    before = promise.named(situation)
    found = _days(situation, was)
    return (first.due_date if before is None else before.day) in found


def _days(situation: Situation, said: str) -> Sequence[date]:
    """Which days it may name."""
    try:
        return [a_day(Toward.FUTURE)(Words(said), reader(situation))]
    except Ambiguous as ambiguous:
        return [one for one in ambiguous.readings if isinstance(one, date)]
    except Unclear:
        return []


def is_spoken_of(situation: Situation, step: Step) -> bool:
    """Whether there is a plan to speak of, where nothing else is asked."""
    is_here = step.name == HOME.name or step.flow == way_back.WAY.flow
    return is_here and to_pay.is_open(situation) and not situation.is_guarantor


def _owed(situation: Situation, step: Step, text: str) -> Sequence[Happening] | None:
    """The figures of the plan, of an offer as they would be, or of the contract; how much is owed, home shows by itself."""
    if to_pay.is_open(situation):
        figures = ended_plan.told(situation, step) or questions.answer(situation, DAYS)
        return [figures] if is_only_asked(text) else [figures, *_passed_on(situation)]
    if not situation.loans:
        return []
    is_shown = situation.case is None and step.name == HOME.name and about(text) != DAYS
    if situation.running and not is_shown:
        return [questions.answer(situation, DAYS)]
    return [] if step.name == HOME.name else [Notice(loan_in_figures(situation))]


def _stands(situation: Situation, step: Step) -> Sequence[Happening] | None:
    """Whether the plan is in force, or how it comes back; home says by itself where the case stands."""
    if (ended := ended_plan.told(situation, step)) is not None:
        return [ended]
    if step.name == HOME.name:
        return []
    if situation.case is not None:
        return [Notice(where_we_are(situation))]
    return [Notice(loan_in_figures(situation))] if situation.loans else None


def _paid(situation: Situation, text: str) -> Sequence[Happening]:
    """As the button does, with the sum where it is named; long before the next is due a person reads it as well."""
    paid.say_what_is_paid(situation, to_pay.sum_written(situation, sum_paid(text)))
    late, coming = situation.late_instalments, situation.coming_instalment
    is_plain = late or (coming is not None and to_pay.is_near(coming, situation.today))
    is_missed = told_beside_unseen(text) is not None
    slow = [Notice(SLOW.given(lender=situation.lender.name))] if is_missed else []
    return slow if is_plain else [*slow, *_passed_on(situation)]


def told_beside(situation: Situation, step: Step, text: str) -> Sequence[Happening] | None:
    """That something is paid, said to an advisor who is here: asked about as ever, and read by them as well."""
    if situation.speaks_for_another or not is_spoken_of(situation, step):
        return None
    if said_of_plan(text) is not Said.PAID:
        return None
    paid.say_what_is_paid(situation, to_pay.sum_written(situation, sum_paid(text)))
    return [MessageLeft()]


def promised_beside(situation: Situation, step: Step, text: str) -> Sequence[Happening] | None:
    """That it, or the rest behind a part, will be paid on a day that can be noted, said to an advisor who is here: it is noted as ever, and read by them as well."""
    text = promise.of_all(situation, text)
    is_said = said_of_plan(text) is Said.WILL_PAY or of_the_rest(text) is not None
    is_told = is_said and is_spoken_of(situation, step)
    if situation.speaks_for_another or not is_told or not promise.may_name_a_day(situation):
        return None
    try:
        day = promise.a_day_for_all(Words(text), reader(situation))
        paying_less.keep(situation, text)
        said = paid.a_part(situation, step.name)
        return [MessageLeft(), *said, *promise.name_day(situation, day)]
    except (Unclear, Refusal):  # theirs to answer
        return None


def _passed_on(situation: Situation) -> Sequence[Happening]:
    """To the desk, so that nothing told beside is lost; of who waits for an advisor it is done anyway."""
    return [] if situation.waits_for_a_person else [MessageLeft()]
