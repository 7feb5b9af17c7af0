"""Misunderstood: words that are no answer are thanks, a question, another language, or for the advisor, perhaps; else it is asked again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dialogs import control, interruptions, other_language
from dialogs.borrower import PLACES, greeting
from dialogs.borrower.agreeing.signing import named_too_early
from dialogs.borrower.applying.application import HARDSHIP
from dialogs.borrower.applying.form import FORM
from dialogs.borrower.applying.reasons import REASONS
from dialogs.borrower.before.start import CALM, LOAN_NUMBER
from dialogs.borrower.paperwork import no_paper
from dialogs.borrower.questions import fears
from dialogs.corrections import time_told
from dialogs.corrections.reading_over import set_right_where_read_over
from dialogs.flow import Step
from dialogs.happenings import Happening, MessageLeft, Notice, StandingWanted
from dialogs.heard import Heard, Words
from dialogs.parsers.loan_numbers import NO_NUMBER
from dialogs.parsers.money.wishes import WHAT_INSTEAD
from dialogs.phrases.done import says_yes
from dialogs.phrases.finding import is_sentence
from dialogs.phrases.number_sought import looks_for_it
from dialogs.phrases.thanks import is_only_thanks
from dialogs.phrases.think import wants_to_think
from dialogs.reply import Reply, Say, carry
from dialogs.situation import Situation
from dialogs.texts import Sayable, Text
from dialogs.told import figures_first, noticing, told_meanwhile
from negotiation.applying.application import Hardship

from . import asides, asked_back
from .agreeing import NAME_IS_WANTED, NO_YES, TAP_ONLY, is_no_yes, is_typed_yes, is_yes_for_a_name
from .deciding import undecided
from .for_a_person import has_slipped, is_for_a_person
from .taking import ask_again, passed_on_as_well


def not_understood(situation: Situation, step: Step, heard: Heard, why: Text) -> Reply:
    """Perhaps it was thanks, of the plan, a question of its own, or for the advisor; else it is asked again."""
    if isinstance(heard, Words) and not situation.with_a_person:
        if (told := _said_besides(situation, step, heard)) is not None:
            return told
        if (called := other_language.answered(situation, heard.text)) is not None:
            return called
    aside = _aside(situation, step, heard, why)
    if aside is not None:
        return beside(situation, step, heard, aside)
    if (led := _led(situation, step, heard)) is not None:
        return led
    if is_for_a_person(situation, step, heard):
        return _passed_on(situation, step, heard, why)
    kinder = None
    if isinstance(heard, Words):
        if (asked := greeting.not_known(situation, step, heard.text)) is not None:
            return _without_an_answer(situation, step, heard, asked)
        if step is HARDSHIP and is_sentence(heard.text, _A_SENTENCE):
            return _another_reason(situation)
        kinder = greeting.in_other_words(situation, step, heard.text) or told_meanwhile.heard(
            situation, step, heard, why
        )
    return _asked_again(situation, step, heard, kinder or why)


def _asked_again(situation: Situation, step: Step, heard: Heard, why: Sayable) -> Reply:
    """As `ask_again`; where it was asked which of several amounts is meant, that is."""
    reply = ask_again(situation, step, heard, why)
    if (which := asked_back.shown_again(situation, step)) is not None:
        reply.notices.append(which)
        reply.ask = False
    return reply


def _led(situation: Situation, step: Step, heard: Heard) -> Reply | None:
    """To where a loan number stands, to what is set right where all is read over, to the questions of figures told before them, or to those of ours that may be meant."""
    if isinstance(heard, Words) and step is LOAN_NUMBER and looks_for_it(heard.text):
        return _without_an_answer(situation, step, heard, NO_NUMBER)
    if isinstance(heard, Words) and (led := set_right_where_read_over(situation, step, heard)):
        return led
    is_form = step.flow == FORM and situation.is_applying and not step.takes_any_words
    if isinstance(heard, Words) and not situation.with_a_person:
        if is_form and (dated := time_told.told(situation, heard)) is not None:
            return dated
        figures = figures_first.told(situation, step, heard)
        if figures is not None:
            return figures
        if is_form and (wished := noticing.wishes_alone(situation, heard.text)):
            situation.is_asked_again = True
            return Reply(notices=[Say(text=one) for one in wished], again=True)
    asked = asides.perhaps_asked(situation, step, heard)
    return None if asked is None else beside(situation, step, heard, asked)


def _without_an_answer(situation: Situation, step: Step, words: Words, asked: Text) -> Reply:
    """What is said to a question of theirs that nobody here knows, or that a person looks into: who may know it is one tap away."""
    reply = ask_again(situation, step, words, asked)
    person = {interruptions.PERSON: interruptions.PERSON_LABEL}
    reply.notices = [replace(each, options=person) for each in reply.notices]
    return reply


def _passed_on(situation: Situation, step: Step, heard: Heard, why: Text) -> Reply:
    """It goes to the advisor; what was expected here is said as well, where it may have been meant."""
    if situation.with_a_person:
        return passed_on_as_well(why)
    passed_on = interruptions.passed_on(situation)
    if has_slipped(step, heard) and not situation.is_between_advisors:
        missed = ask_again(situation, step, heard, why)
        missed.happened = passed_on
        return missed
    kind = _kind_word(situation, heard)
    return Reply(
        notices=kind, happened=passed_on, ask=_is_shown_again(situation, step), again=True
    )


def _kind_word(situation: Situation, heard: Heard) -> list[Say]:
    """To who says only how it feels, at once; who was told that somebody comes before others has heard one."""
    is_said = isinstance(heard, Words) and fears.is_troubled(heard.text)
    return [Say(text=CALM)] if is_said and not situation.is_told_on else []


def _is_shown_again(situation: Situation, step: Step) -> bool:
    """Whether what is asked is shown below what was passed on: it stands above, and once in a while is enough."""
    # What has a picture is long, and stands above with its buttons.
    is_open = step.parse is not None and step.picture is None
    is_open = is_open or (situation.is_applying and not step.leaves_messages)
    return is_open and _is_time_again(situation)


def _is_time_again(situation: Situation) -> bool:
    situation.place.misses += 1
    return situation.place.misses % _AGAIN == 1


#: So many messages are passed on until the question is shown once more.
_AGAIN = 4


def _another_reason(situation: Situation) -> Reply:
    """A reason in words that no button is known for: any reason is one, and it is told in full later on."""
    situation.place.misses += 1
    options = {str(Hardship.OTHER): REASONS[Hardship.OTHER]}
    if situation.place.misses > 1:
        options[interruptions.PERSON] = interruptions.PERSON_LABEL
    asked = Say(text=NO_BUTTON, options=options, question=situation.place.question)
    return Reply(notices=[asked], ask=False, again=True, missed=True)


def _aside(
    situation: Situation, step: Step, heard: Heard, why: Text
) -> Sequence[Happening] | None:
    """An answer to what was asked back, or what could be paid instead of what is too much."""
    aside = no_paper.told_before(situation, step, heard) or asides.instead_of_an_answer(
        situation, step, heard
    )
    if aside is not None or situation.with_a_person or not isinstance(heard, Words):
        return aside
    return [Notice(why)] if why == WHAT_INSTEAD else None


def _said_besides(situation: Situation, step: Step, heard: Words) -> Reply | None:
    """Thanks, which nobody has to read, or that it is enough for now; `None` for other words."""
    is_yes = is_typed_yes(situation, step, heard)
    if is_yes or is_no_yes(step, heard.text):
        situation.is_asked_again = True
        return Reply(notices=[Say(text=TAP_ONLY if is_yes else NO_YES)], again=True)
    if (early := named_too_early(situation, step, heard.text)) is not None:
        situation.is_asked_again = True
        return carry(early, again=True)
    if is_yes_for_a_name(step, heard.text):
        return Reply(notices=[Say(text=NAME_IS_WANTED)], ask=False, again=True)
    if not wants_to_think(heard.text) and (told := undecided(situation, step, heard)) is not None:
        return told
    is_no_more_than_yes = step.flow == FORM and says_yes(heard.text)  # and answers nothing there
    is_meant = situation.is_between_advisors  # for whoever asked, and has left
    if is_only_thanks(heard.text) and not (is_no_more_than_yes or is_meant or situation.in_danger):
        is_open = step.parse is not None or not step.leaves_messages
        situation.is_asked_again = True
        return Reply(notices=[Say(text=GLADLY)], ask=is_open, again=True)
    return carry(control.cancel(situation)) if control.says_stop(heard.text) else None


def beside(situation: Situation, step: Step, heard: Heard, aside: Sequence[Happening]) -> Reply:
    """Something answered beside the live question, which stays; who waits for an advisor has it passed on as well."""
    situation.is_asked_again = True
    is_read = situation.waits_for_a_person and is_for_a_person(situation, step, heard)
    if not is_read:
        stays = PLACES.at(situation) is step
        reply = carry(aside, again=stays)
        # At home nothing waits for an answer, and what has a picture is long: both stand above with their buttons.
        is_enough = step.leaves_messages or step.picture is not None
        is_said = bool(reply.notices or reply.last or reply.happened)
        is_said = is_said and not greeting.points_home(aside)
        reply.ask = reply.ask and not (stays and is_enough and is_said)
        situation.is_asked_again = is_said  # else what is asked is the answer
        return reply
    told = [one for one in aside if not isinstance(one, StandingWanted)]
    left = MessageLeft(asks_how_it_stands=len(told) < len(aside))
    stays = PLACES.at(situation) is step
    reply = carry([*told, left], again=stays)
    is_shown = not aside  # what is asked is the answer
    situation.is_asked_again = not is_shown
    reply.ask = not stays or is_shown or (not step.leaves_messages and _is_time_again(situation))
    return reply


GLADLY = Text("Gladly. I am here whenever something comes up.")
NO_BUTTON = Text(
    "I have no button for that. Shall I note “Another reason”? Later you can tell it in your own words, and your advisor reads them. If one of the reasons above fits, tap that."
)
_A_SENTENCE = 3
