"""Asides: typed questions answered beside the one that is asked, and what other words that answer nothing may be meant for."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs import interruptions
from dialogs.borrower import greeting, reading, what_next
from dialogs.borrower.agreeing.signing import NAME
from dialogs.borrower.applying.application import HARDSHIP
from dialogs.borrower.applying.form import DECLARE
from dialogs.borrower.applying.reason_words import tells_a_reason
from dialogs.borrower.applying.told_early import Told
from dialogs.borrower.before.start import CALM, WELCOME, listen
from dialogs.borrower.home import HOME
from dialogs.borrower.paperwork import no_paper
from dialogs.borrower.plan import offer_talk, plan_talk
from dialogs.borrower.questions import fears
from dialogs.borrower.questions import menu as questions
from dialogs.borrower.questions.asked import all_asked
from dialogs.borrower.questions.asking_words import asks_whether, has_mark, is_asking, unasked
from dialogs.borrower.questions.help_words import FOR_SOMEBODY
from dialogs.borrower.questions.keywords import about
from dialogs.borrower.questions.likeness import likely
from dialogs.borrower.questions.meanings import explained, explained_besides
from dialogs.borrower.questions.offered import offered
from dialogs.flow import Step
from dialogs.happenings import Happening, Notice
from dialogs.heard import Heard, Words
from dialogs.hearing.what_for import of_what_is_asked, what_counts, why_asked
from dialogs.interruptions import PERSON, PERSON_LABEL
from dialogs.parsers import Unclear
from dialogs.parsers.money.money_words import is_day_to_pay
from dialogs.parsers.times.other_days import as_it_is
from dialogs.phrases.asks_back import (
    asks_about_lights,
    asks_whether_must,
    speaks_of_signing,
)
from dialogs.phrases.finding import plain
from dialogs.phrases.greeting import (
    asks_what_comes,
    has_not_understood,
    is_at_a_loss,
    is_greeting,
    is_hello,
)
from dialogs.phrases.rights.adviser import writes_for_another
from dialogs.phrases.see_offer import SEE_OFFER
from dialogs.phrases.status import asks_where_it_stands
from dialogs.phrases.thanks import is_only_thanks
from dialogs.phrases.think import wants_to_think
from dialogs.reading import is_outright, reader
from dialogs.said.outlook import why_so
from dialogs.situation import Situation
from dialogs.texts import Lines, Text
from dialogs.told.loan_figures import read, tells_of_one
from dialogs.told.suppositions import supposed_in

from .for_a_person import is_for_a_person
from .opening import answered, standing
from .time_to_decide import DECIDING, OFFER, in_peace, wants_time


def interposed(situation: Situation, step: Step, heard: Heard) -> Sequence[Happening] | None:
    """The answer to what is plainly no answer but a question; the calculator takes questions as they are meant."""
    if reading.is_reading(situation) or not isinstance(heard, Words) or situation.with_a_person:
        return None
    for told in (plan_talk.of_a_later_one, offer_talk.told):
        if (found := told(situation, step, heard.text)) is not None:
            return found
    if offer_talk.asks_to_begin(situation, step, heard.text):
        return None
    if step.takes_any_words and (is_hello(heard.text) or not has_mark(heard.text)):
        return _only_asked(situation, step, heard.text)
    if (of_it := of_what_is_asked(step, heard.text)) is not None:
        return [of_it]
    if step.parse is None or is_outright(situation, step, heard):
        return None
    if (counts := what_counts(situation, step, heard.text)) is not None:
        return [counts]
    return _asked_beside(situation, step, heard.text)


def _asked_beside(situation: Situation, step: Step, text: str) -> Sequence[Happening] | None:
    # Where a name is asked for, nothing that asks is one, with a mark or without.
    is_named = step.name == NAME.name
    if is_named and wants_to_think(text):
        return [Notice(in_peace(situation))]
    is_asked = is_named or has_mark(text) or supposed_in(text)
    if _asks_for_a_day(text) and (step.flow == HARDSHIP.flow or step.binds):
        return None if step.binds else [questions.answer(situation, "other_day")]
    if is_asked and (told := plan_talk.told(situation, step, text)):
        return told
    if is_asked and (codes := all_asked(text)):
        return answered(situation, codes)
    return _no_answer(situation, text)


def _only_asked(situation: Situation, step: Step, text: str) -> Sequence[Happening] | None:
    """The answer to words that are nothing but a hello or a question of ours, where any other words are taken for what is asked for."""
    if is_hello(text):
        return greeting.answer(situation, step, text)
    if unasked(text):
        return None
    if asks_where_it_stands(text):
        return standing(situation)
    if asks_what_comes(text) and (comes := what_next.told(situation, step)) is not None:
        return [Notice(comes)]
    codes = all_asked(text)
    return answered(situation, codes) if codes else None


def _no_answer(situation: Situation, text: str) -> Sequence[Happening] | None:
    """What no question of ours is answered by, whatever figure stands beside it."""
    if fears.is_never_an_answer(text) and (code := fears.told(text)):
        return answered(situation, [code])
    is_marked = has_mark(text) or asks_whether(text)
    return _perhaps_asked(text, may_answer=True) if is_marked else None


def _asks_for_a_day(text: str) -> bool:
    """Whether it is asked for a day of the month, which is no figure that the form asks for."""
    is_asked = has_mark(text) or is_asking(text)
    return is_asked and is_day_to_pay(as_it_is(plain(text)))


def instead_of_an_answer(
    situation: Situation, step: Step, heard: Heard
) -> Sequence[Happening] | None:
    """What words that answer nothing may be meant for: a question of ours, or the calculator."""
    if not isinstance(heard, Words) or situation.with_a_person:
        return None
    # An "ok" between two advisors answers what the first wrote.
    if situation.is_between_advisors and is_only_thanks(heard.text):
        return None
    if (told := plan_talk.told(situation, step, heard.text)) is not None:
        return told
    if (why := why_asked(step, heard.text)) is not None:
        return [why]
    if (known := _known(situation, heard.text)) is not None:
        return known
    is_at_ease = step.name in questions.AT_EASE or reading.is_reading(situation)
    if (told := _answer_of_ours(situation, heard.text, is_at_ease=is_at_ease)) is not None:
        return told
    if step.name in {WELCOME.name, HOME.name} and _is_for_somebody(heard.text):
        return [questions.answer(situation, FOR_SOMEBODY)]
    if step.name == WELCOME.name and (told := told_first(situation, heard)):
        return told
    if (helped := _stuck(situation, step, heard.text)) is not None:
        return helped
    found = _worked_out(situation, heard.text) if is_at_ease and step.parse is None else None
    return _calm(situation, heard.text) if found is None else found


def _is_for_somebody(text: str) -> bool:
    """Whether it is told, more than asked, that somebody writes for another."""
    return about(text) == FOR_SOMEBODY or writes_for_another(text)


def _answer_of_ours(
    situation: Situation, text: str, *, is_at_ease: bool
) -> Sequence[Happening] | None:
    """What is known, and said; the day that would suit them, or money too much, is read by a person as well."""
    codes = _asked(situation, text, is_at_ease=is_at_ease)
    if not codes and _asks_for_a_day(text):
        codes = ["other_day"]
    if not codes and situation.place.place == DECLARE and speaks_of_signing(text):
        return [Notice(NOTHING_SIGNED)]
    if not codes:
        return None
    is_for_somebody = _is_told_of_money(situation, codes, text) or (
        "other_day" in codes and _names_their_day(situation, text)
    )
    passed_on = interruptions.passed_on(situation) if is_for_somebody else ()
    return [*answered(situation, codes), *passed_on]


def _asked(situation: Situation, text: str, *, is_at_ease: bool) -> Sequence[str]:
    """Which of our questions; of whoever tells of something heavy a word or two are none."""
    codes = all_asked(text, bare=is_at_ease and not situation.is_told_on)
    feared = None if codes else fears.told(text)
    return [feared] if feared else codes


def perhaps_asked(situation: Situation, step: Step, heard: Heard) -> Sequence[Happening] | None:
    """What is left: a question that may be one of ours; a person reads it as well where one would anyway."""
    if not isinstance(heard, Words) or situation.with_a_person:
        return None
    is_read = is_for_a_person(situation, step, heard)
    asked = _perhaps_asked(heard.text, is_read=is_read)
    if asked is None or not is_read or situation.waits_for_a_person:  # then it is passed on anyway
        return asked
    return [*interruptions.passed_on(situation), *asked]


def _perhaps_asked(
    text: str, *, may_answer: bool = False, is_read: bool = False
) -> Sequence[Happening] | None:
    """The questions that it is most like, to choose from."""
    codes = likely(text, may_answer=may_answer)
    return [offered(codes, is_read=is_read)] if codes else None


def _is_told_of_money(situation: Situation, codes: Sequence[str], text: str) -> bool:
    """Whether more was paid than was asked, or with another's number, or they move, which a person looks at; who waits for one is passed on anyway."""
    is_told = not {"overpaid", "arrived", "travel"}.isdisjoint(codes) and not has_mark(text)
    return is_told and situation.is_identified and not situation.waits_for_a_person


def _names_their_day(situation: Situation, text: str) -> bool:
    """Whether the day that suits them is told while one is worked out, or under a plan: whoever sees to it reads it."""
    case = situation.case
    is_known = case is not None and case.state.is_open and not situation.is_applying
    is_read = situation.waits_for_a_person or situation.with_a_person  # anyway
    is_named = is_day_to_pay(as_it_is(plain(text))) or fears.told(text) == "other_day"
    return is_known and not is_read and is_named


def _calm(situation: Situation, text: str) -> Sequence[Happening] | None:
    """A kind word to who says only how it feels; who waits for a person is answered by one."""
    # Before anything is agreed to nothing is noted; a reason that no button names is heard all the same.
    is_a_reason = situation.place.place == WELCOME.name and tells_a_reason(text)
    is_heavy = fears.is_troubled(text) or is_a_reason
    if situation.waits_for_a_person or situation.is_told_on or not is_heavy:
        return None
    return [Notice(CALM, {PERSON: PERSON_LABEL})]


def _stuck(situation: Situation, step: Step, text: str) -> Sequence[Happening] | None:
    """Who only greets, or asks for help; at the door also who does not understand, in the form who does not what is asked, or cannot say."""
    is_in_form = situation.is_applying and step.name != HOME.name
    if is_in_form and has_not_understood(text):
        return [Notice(Lines(IN_SHORT, *([] if step.example is None else [step.example])))]
    is_lost = step.name == WELCOME.name and has_not_understood(text)
    if is_greeting(text) or is_lost or (is_in_form and is_at_a_loss(text)):
        return greeting.answer(situation, step, text)
    return None


def _known(situation: Situation, text: str) -> Sequence[Happening] | None:
    """What a word means, that there is time to decide, or how the case stands."""
    if (meaning := explained(text)) is not None:
        return [meaning]
    if wants_time(situation.place.place, text):
        return [Notice(in_peace(situation))]
    if situation.place.place == OFFER and SEE_OFFER.search(text):
        return []  # what is asked shows it
    if situation.place.place in DECIDING and asks_whether_must(text):
        return answered(situation, ["declined"])
    if situation.place.place == DECLARE and asks_about_lights(text):
        return [Notice(why_so(situation))]
    if situation.case is None or not asks_where_it_stands(text):
        return None
    return standing(situation) or []  # home says it by itself


IN_SHORT = Text(
    "No problem: the question stands below. Say it as you would to a friend; a rough answer will do, and you can change it before anything is sent. Whatever stays unclear, a person explains: /person"
)
NOTHING_SIGNED = Text(
    "You sign nothing here, and it binds you to no plan. You only say that what you told us is true as far as you know; if something is not, you can set it right below."
)


def answered_besides(situation: Situation, step: Step, heard: Heard) -> Sequence[Happening]:
    """The answer to what is dreaded or asked by whoever answers the form in the same words."""
    if step.flow != HARDSHIP.flow or step.takes_any_words or situation.with_a_person:
        return []
    if not isinstance(heard, Words):
        return []
    codes = fears.asked_or_told(heard.text)
    meaning = explained_besides(heard.text)
    return [
        *([questions.answer(situation, *codes)] if codes else []),
        *([] if meaning is None else [meaning]),
        *no_paper.told_before(situation, step, heard),
    ]


def said_first(situation: Situation, step: Step, heard: Heard) -> Sequence[Happening]:
    """What is said above the first question of all to what came before it: a loan number, or a question of their own."""
    if told := told_first(situation, heard):
        return told
    if not isinstance(heard, Words) or situation.with_a_person:
        return []
    if (told_of_plan := plan_talk.told(situation, step, heard.text)) is not None:
        return told_of_plan
    if (meaning := explained(heard.text)) is not None:
        return [meaning]
    codes = all_asked(heard.text) or [code for code in [fears.told(heard.text)] if code]
    if codes:
        return [questions.answer(situation, *codes)]
    return _calm(situation, heard.text) or []


def told_first(situation: Situation, heard: Heard) -> Sequence[Happening]:
    """What is said to a loan number that comes before anything was agreed to; nothing to other words."""
    if not isinstance(heard, Words) or situation.place.place != WELCOME.name:
        return []
    told = Told.of(heard.text, reader(situation))
    return [] if told.loan is None else listen(situation, told)


def _worked_out(situation: Situation, text: str) -> Sequence[Happening] | None:
    """The calculator, for whoever wrote all it needs."""
    try:
        figures = read(text)
    except Unclear:
        return None
    if not (figures.is_enough and tells_of_one(text)):
        return None
    reading.open_at(situation, "calculator.result")
    situation.place.figures = figures.known()
    return []
