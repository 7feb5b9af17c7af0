"""Answering: what was heard taken as the answer of a step, kept, refused, or asked about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from negotiation.paper import Want
from negotiation.party import Role
from negotiation.refusals import Refusal

from . import asides, control, interruptions, trail, whole_budget
from .borrower import HOME, PLACES, greeting, paid, plan_talk, promise, signing, start, to_pay
from .borrower.form import DECLARE, SUMMARY
from .borrower.home import CANNOT_PAY
from .borrower.keywords import without_questions
from .borrower.papers import LIST
from .correcting import of_another, set_right_where_read_over, thought_again, told_between
from .decided import buttons_of
from .done_words import says_accepted, says_yes
from .flow import Step
from .happenings import Happening, MessageLeft, Notice, PaperSent
from .heard import File, Forwarded, Heard, Tap, Words
from .other_language_words import A_PERSON_COMES, spoken_in
from .parsers import Ambiguous, Unclear, only_buttons, paper
from .phrases import is_sentence
from .plan_phrases import Said, said_of_plan
from .reading import is_label, is_meant, is_own, meant, names_first, read, readings
from .refusals import explain
from .reply import Reply, Say, carry
from .situation import Situation
from .texts import Lines, Sayable, Text
from .thanks_words import is_only_a_sign, is_only_thanks


def answer(situation: Situation, step: Step, heard: Heard) -> Reply:
    if isinstance(heard, File) and (kept := _unasked(situation, step, heard)) is not None:
        return kept
    if (told := asides.interposed(situation, step, heard)) is not None:
        besides = _answered_besides(situation, step, heard, told)
        return besides or _beside(situation, step, heard, [told])
    if isinstance(heard, Words) and (whole := _whole_budget(situation, step, heard)) is not None:
        return whole
    if isinstance(heard, Words) and (again := thought_again(situation, step, heard)) is not None:
        return again
    if isinstance(heard, Tap) and (moved := of_another(situation, step, heard)) is not None:
        return moved
    try:
        answer = read(situation, step, heard)
        doubt = _doubt(situation, step, heard, answer)
        if doubt is not None:
            return _make_sure(situation, step, doubt, answer)
        situation.answer = answer
        happened = step.save(situation, answer) or ()
    except Ambiguous as ambiguous:
        return _which(situation, step, ambiguous)
    except Unclear as unclear:
        return _not_understood(situation, step, heard, unclear.text)
    except Refusal as refusal:
        return _refused(situation, step, heard, refusal)
    situation.place.misses = 0
    trail.note(situation, step)
    situation.noted = _noted(situation, step, heard)
    PLACES.move(situation)
    reply = carry(happened)
    reply.took = True
    return reply


def _whole_budget(situation: Situation, step: Step, words: Words) -> Reply | None:
    """Several of the figures told at once: what is asked is answered, the rest kept for its question."""
    whole = whole_budget.kept(situation, step, words.text) if step.flow == _FORM else None
    if whole is None:
        return None
    answered, told = whole
    reply = answer(situation, step, answered)
    reply.notices = [*(Say(text=each) for each in told), *reply.notices]
    return reply


def _answered_besides(
    situation: Situation, step: Step, heard: Heard, told: Notice
) -> Reply | None:
    """Whoever asks something answers in the same message, perhaps: both count; `None` where nothing is clear but the question."""
    if step.flow != _FORM or step.takes_any_words or not isinstance(heard, Words):
        return None
    rest = without_questions(heard.text)
    if not rest:
        return None
    try:
        read(situation, step, Words(rest))
    except Ambiguous:
        pass  # it is asked which is meant
    except Unclear:
        return None
    reply = answer(situation, step, Words(rest))
    reply.notices.insert(0, Say(text=told.text, options=told.options))
    return reply


def _unasked(situation: Situation, step: Step, file: File) -> Reply | None:
    """A paper where something else is asked; `None` where it may be the answer, or goes to a person."""
    takes_files = (situation.is_applying and step.flow != "helping") or step.name in _TAKE_FILES
    if takes_files and step.parse is not paper:
        sent = PaperSent(file, unasked=True, want=_TAKE_FILES.get(step.name))
        return Reply(happened=[sent], again=True)
    why = too_early(situation, step)
    if why is None:
        return None
    if file.album is not None and not trail.is_new_album(situation, file.album):
        return Reply(ask=False)
    situation.is_asked_again = True
    return Reply(notices=[Say(text=why)], again=True)


def too_early(situation: Situation, step: Step) -> Text | None:
    """Why a paper cannot be kept yet: nobody knows whose it is, or what it is for. Of an album it is said once."""
    if situation.handoff is not None or situation.is_guarantor:
        return None
    if step.flow == "start":
        return TOO_EARLY
    is_home = step.name == HOME and situation.case is None and bool(situation.running)
    return NOT_BEGUN if is_home else None


def _noted(situation: Situation, step: Step, heard: Heard) -> Text | None:
    """What was understood of an answer in words; bare digits and buttons say so themselves, a story needs no echo."""
    is_read = isinstance(heard, Words) and not heard.text.strip().isdigit()
    is_read = is_read and step.parse is not None and not step.takes_any_words
    kept = control.kept(situation, step) if is_read and step.flow == _FORM else None
    told = told_between(situation, step, kept)
    return None if kept is None else Text("Noted: <b>{answer}</b>", answer=told)


def _not_understood(situation: Situation, step: Step, heard: Heard, why: Text) -> Reply:
    """Perhaps it was thanks, of the plan, a question of its own, or for the advisor; else it is asked again."""
    if isinstance(heard, Words) and not situation.with_a_person:
        if (told := _said_besides(situation, step, heard)) is not None:
            return told
        if plan_talk.names_a_day(situation, step, heard.text):
            return _day_named(situation, heard)
        if (language := spoken_in(heard.text)) is not None:
            return for_who_speaks_it(situation, language)
    aside = asides.instead_of_an_answer(situation, step, heard)
    if aside is not None:
        return _beside(situation, step, heard, aside)
    if isinstance(heard, Words) and (led := set_right_where_read_over(situation, step, heard)):
        return led
    if _is_for_a_person(situation, step, heard):
        if situation.with_a_person:  # what was expected here is said as well
            return _passed_on_as_well(why)
        # What has a picture is long, and stands above with its buttons.
        is_open = step.parse is not None and step.picture is None
        is_open = is_open or (situation.is_applying and not step.leaves_messages)
        return Reply(happened=interruptions.passed_on(situation), ask=is_open, again=True)
    kinder = None
    if isinstance(heard, Words):
        kinder = greeting.in_other_words(situation, step, heard.text)
    return _ask_again(situation, step, heard, kinder or why)


def _said_besides(situation: Situation, step: Step, heard: Words) -> Reply | None:
    """Thanks, which nobody has to read, or that it is enough for now; `None` for other words."""
    is_yes = _is_typed_yes(situation, step, heard)
    if is_yes or _is_no_yes(step, heard.text):
        situation.is_asked_again = True
        return Reply(notices=[Say(text=TAP_ONLY if is_yes else NO_YES)], again=True)
    is_no_more_than_yes = step.flow == _FORM and says_yes(heard.text)  # and answers nothing there
    if is_only_thanks(heard.text) and not is_no_more_than_yes and not situation.in_danger:
        is_open = step.parse is not None or not step.leaves_messages
        situation.is_asked_again = True
        return Reply(notices=[Say(text=GLADLY)], ask=is_open, again=True)
    return carry(control.cancel(situation)) if control.says_stop(heard.text) else None


def _is_typed_yes(situation: Situation, step: Step, heard: Heard) -> bool:
    """Whether somebody agrees in words where only the button counts."""
    if not isinstance(heard, Words) or step.parse is not only_buttons:
        return False
    return _agrees(situation, step, heard)


def agrees_beside(situation: Situation, step: Step, heard: Heard) -> bool:
    """Whether somebody agrees in words beside an advisor: there only the button counts, whatever is typed."""
    if not isinstance(heard, Words) or not (step.binds or step.parse is only_buttons):
        return False
    return says_accepted(heard.text) or _agrees(situation, step, heard)


def _agrees(situation: Situation, step: Step, heard: Words) -> bool:
    """Whether it is a yes in words, or the first button's own: the one that agrees."""
    return says_yes(heard.text) or names_first(situation, step, heard)


def _is_no_yes(step: Step, text: str) -> bool:
    """Whether a sign or a "fine, thanks" is said where somebody agrees, declares or signs, and may think that they have.

    At the door there is nothing to lose, so that thanks are thanks there.
    """
    if step.name in _DOORS:
        return is_only_a_sign(text)
    wants_a_yes = step.binds or step.parse is only_buttons or step.name in {SUMMARY, DECLARE}
    return wants_a_yes and is_only_thanks(text)


def for_who_speaks_it(situation: Situation, language: str) -> Reply:
    """A person is called, and that is said once in the language itself; no question of ours is repeated to them."""
    told = Text("{words}", words=A_PERSON_COMES[language])
    notices = [Notice(told)] if situation.handoff is None else []
    reply = carry([*notices, *interruptions.passed_on(situation)], again=True)
    reply.ask = False
    return reply


def _day_named(situation: Situation, heard: Words) -> Reply:
    """What the button asks, and at once what the words answer to it."""
    if not promise.may_name_a_day(situation):
        return Reply(notices=[Say(text=promise.NO_MORE_DAYS)], again=True)
    to_pay.ask_about(situation, promise.DAY.name)
    try:
        read(situation, promise.DAY, heard)
    except Ambiguous:
        pass
    except Unclear:
        return Reply()
    situation.place.question += 1  # what was asked before is older
    reply = answer(situation, promise.DAY, heard)
    reply.ask = reply.ask or reply.missed
    return reply


def _refused(situation: Situation, step: Step, heard: Heard, refusal: Refusal) -> Reply:
    """The rules say no; an advisor who is here reads it as well."""
    why = explain(refusal)
    if situation.with_a_person and isinstance(heard, Words):
        return _passed_on_as_well(why)
    reply = _ask_again(situation, step, heard, why)
    if buttons := buttons_of(refusal):
        reply.notices = [replace(each, options=buttons) for each in reply.notices]
    return reply


def _passed_on_as_well(why: Sayable) -> Reply:
    passed_on = Lines(why, Text("I have passed it on to your advisor as well."))
    return Reply(happened=[MessageLeft()], notices=[Say(text=passed_on)], ask=False)


def _which(situation: Situation, step: Step, ambiguous: Ambiguous) -> Reply:
    """Ask which of a few things is meant: never guessed. What was typed may be edited all the same."""
    trail.note(situation, step)
    options = readings(situation, step, ambiguous)
    which = Say(text=ambiguous.text, options=options, question=situation.place.question)
    return Reply(notices=[which], ask=False)


def _doubt(situation: Situation, step: Step, heard: Heard, answer: object) -> Text | None:
    """What is asked before it counts; of whom was asked already, nothing."""
    if isinstance(heard, Forwarded):
        return is_own(situation, answer)
    return None if step.doubt is None or is_meant(heard) else step.doubt(situation, answer)


def _make_sure(situation: Situation, step: Step, doubt: Text, answer: object) -> Reply:
    """Ask once about what can hardly be meant; to write it anew is the other way."""
    trail.note(situation, step)
    sure = Say(text=doubt, options=meant(answer), question=situation.place.question)
    return Reply(notices=[sure], ask=False)


def _beside(situation: Situation, step: Step, heard: Heard, aside: Sequence[Happening]) -> Reply:
    """Something answered beside the live question, which stays; who waits for an advisor has it passed on as well."""
    situation.is_asked_again = True
    is_read = situation.waits_for_a_person and _is_for_a_person(situation, step, heard)
    passed_on = [MessageLeft()] if is_read else []
    return carry([*aside, *passed_on], again=PLACES.at(situation) is step)


def _is_for_a_person(situation: Situation, step: Step, heard: Heard) -> bool:
    """Whether what is no answer goes to the advisor; a figure that slipped, or a button typed, is no message.

    Who is to sign another's agreement, or is bound by another's loan, may have no advisor yet; what they say of it
    wants one. So does a payment told where nobody asks for it: only a person can look for it.
    """
    has_a_room = situation.handoff is not None or signing.is_to_sign(situation)
    has_a_room = has_a_room or _is_of_another_bound(situation, heard)
    has_a_room = has_a_room or _tells_of_payment(situation, heard)
    if isinstance(heard, Tap) or not has_a_room or is_label(situation, step, heard):
        return False
    if step.leaves_messages or _tells_of_payment(situation, heard):
        return True
    return situation.waits_for_a_person and not _has_slipped(step, heard)


def _tells_of_payment(situation: Situation, heard: Heard) -> bool:
    """Whether whoever has a loan here says that they have paid."""
    is_told = isinstance(heard, Words) and said_of_plan(heard.text) is Said.PAID
    return is_told and situation.is_identified and bool(situation.loans)


def _has_slipped(step: Step, heard: Heard) -> bool:
    """Whether it is a figure with its words, meant for the form; where buttons are all that is asked, hardly a word."""
    if not isinstance(heard, Words) or len(heard.text) > _SHORT or not _DIGIT.search(heard.text):
        return False
    return step.parse is not None or not is_sentence(heard.text, _A_SENTENCE)


def _is_of_another_bound(situation: Situation, heard: Heard) -> bool:
    """Whether a guarantor or co-borrower without a case says more than a word: no button is for what troubles them."""
    if not isinstance(heard, Words) or situation.case is not None or situation.party is None:
        return False
    is_told = is_sentence(heard.text, _A_SENTENCE)
    return situation.party.role is not Role.BORROWER and is_told


def _ask_again(situation: Situation, step: Step, heard: Heard, why: Sayable) -> Reply:
    """Say what was not understood; then with an example; from the third time on a person is one tap away."""
    situation.is_asked_again = True
    situation.place.misses += 1
    misses = situation.place.misses
    helped = misses >= 3
    if misses == 2 and step.example is not None and isinstance(heard, Words):
        why = Lines(why, step.example)
    return Reply(
        notices=[
            Say(
                text=why,
                options={interruptions.PERSON: interruptions.PERSON_LABEL} if helped else {},
            )
        ],
        toast=Text("Please see below.") if isinstance(heard, Tap) else None,
        ask=not isinstance(heard, Words) or situation.place.misses >= 2 or step.parse is None,
        again=True,
        missed=True,
    )


TOO_EARLY = Text(
    "I cannot keep papers yet: first I have to know whose they are. Please send them once I know who you are."
)
NOT_BEGUN = Text(
    "I have not kept that: papers have their place once we have begun. Tap “{button}”, or write what has happened; then I ask for them.",
    button=CANNOT_PAY,
)
TAP_ONLY = Text(
    "Thank you. Here only the button counts, so that nobody can doubt it later: if you agree, please tap it below. Until then nothing is agreed."
)
NO_YES = Text(
    "Thank you. That can mean many things, so I do not count it as your yes: nothing is agreed or sent yet. If you agree, please tap the button below; if you would rather ask first, just ask."
)
GLADLY = Text("Gladly. I am here whenever something comes up.")
_FORM = PLACES.steps[SUMMARY].flow
_DOORS = {start.WELCOME.name, start.CONSENT.name}
#: And what they are taken for: a receipt may come before it is said how much was paid.
_TAKE_FILES = {LIST: None, paid.AMOUNT.name: Want.BANK}
#: Longer than a figure with its words.
_SHORT = 40
#: So many words, or more Chinese characters, tell something.
_A_SENTENCE = 3
_DIGIT = re.compile(r"\d")
