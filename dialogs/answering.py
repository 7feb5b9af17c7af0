"""Answering: what was heard taken as the answer of a step, kept, refused, or asked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from negotiation.paper import Want
from negotiation.refusals import Refusal

from . import asides, control, interruptions, other_kind, trail, whole_budget
from .agreeing import NO_YES, TAP_ONLY, is_no_yes, is_typed_yes
from .borrower import HOME, PLACES, greeting, no_paper, paid, plan_talk, promise, to_pay
from .borrower.form import SUMMARY
from .borrower.home import CANNOT_PAY
from .borrower.keywords import without_questions
from .borrower.papers import LIST
from .borrower.signing import named_too_early
from .correcting import of_another, set_right_where_read_over, thought_again, told_between
from .decided import buttons_of
from .done_words import says_yes
from .flow import Step
from .for_a_person import is_for_a_person
from .happenings import Happening, MessageLeft, Notice, PaperSent, PersonWanted
from .heard import File, Forwarded, Heard, Tap, Words
from .other_language_words import A_PERSON_COMES, PASSED_ON, spoken_in
from .parsers import Ambiguous, Unclear
from .parsers.wishes import WHAT_INSTEAD
from .reading import is_meant, is_own, meant, read, readings
from .refusals import explain
from .reply import Reply, Say, carry
from .situation import Situation
from .texts import Lines, Sayable, Text
from .thanks_words import is_only_thanks
from .way_phrases import is_late_somewhen


def answer(situation: Situation, step: Step, heard: Heard) -> Reply:
    if isinstance(heard, File) and (kept := _unasked(situation, step, heard)) is not None:
        return kept
    if (told := asides.interposed(situation, step, heard)) is not None:
        besides = _answered_besides(situation, step, heard, told)
        return besides or _beside(situation, step, heard, told)
    if isinstance(heard, Words) and (more := _told_otherwise(situation, step, heard)) is not None:
        return more
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
    reply = carry([*asides.told_besides(situation, step, heard), *happened])
    reply.took = True
    return reply


def _told_otherwise(situation: Situation, step: Step, words: Words) -> Reply | None:
    """Words that tell more than what is asked, or something else; `None` for what may be the answer."""
    if (lacking := no_paper.told(situation, step, words)) is not None:
        return lacking
    whole = _whole_budget(situation, step, words) or other_kind.asked(situation, step, words)
    return whole or thought_again(situation, step, words)


def _whole_budget(situation: Situation, step: Step, words: Words) -> Reply | None:
    """Several of the figures told at once: what is asked is answered, the rest kept for its question."""
    whole = whole_budget.kept(situation, step, words.text) if step.flow == _FORM else None
    if whole is None:
        return None
    answered, told = whole
    besides = carry(asides.told_besides(situation, step, words))
    reply = answer(situation, step, answered)
    reply.notices = [*besides.notices, *(Say(text=each) for each in told), *reply.notices]
    return reply


def _answered_besides(
    situation: Situation, step: Step, heard: Heard, told: Sequence[Happening]
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
    besides = carry(told)
    reply.notices = [*besides.notices, *reply.notices]
    reply.happened = [*besides.happened, *reply.happened]
    return reply


def _unasked(situation: Situation, step: Step, file: File) -> Reply | None:
    """A paper where something else is asked; `None` where it may be the answer, or goes to a person."""
    takes_files = (situation.is_applying and step.flow != "helping") or step.name in _TAKE_FILES
    if takes_files and not step.takes_papers:
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
            said = paid.a_part(situation, step.name)
            named = _day_named(situation, heard)
            named.happened = [*said, *named.happened]
            return named
        if (language := spoken_in(heard.text)) is not None:
            return for_who_speaks_it(situation, language)
    aside = _aside(situation, step, heard, why)
    if aside is not None:
        return _beside(situation, step, heard, aside)
    if isinstance(heard, Words) and (led := set_right_where_read_over(situation, step, heard)):
        return led
    if is_for_a_person(situation, step, heard):
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


def _aside(
    situation: Situation, step: Step, heard: Heard, why: Text
) -> Sequence[Happening] | None:
    """An answer to what was asked back, what could be paid instead of what is too much, or what comes before a name."""
    aside = asides.instead_of_an_answer(situation, step, heard)
    if aside is not None or situation.with_a_person or not isinstance(heard, Words):
        return aside
    return [Notice(why)] if why == WHAT_INSTEAD else named_too_early(situation, step, heard.text)


def _said_besides(situation: Situation, step: Step, heard: Words) -> Reply | None:
    """Thanks, which nobody has to read, or that it is enough for now; `None` for other words."""
    is_yes = is_typed_yes(situation, step, heard)
    if is_yes or is_no_yes(step, heard.text):
        situation.is_asked_again = True
        return Reply(notices=[Say(text=TAP_ONLY if is_yes else NO_YES)], again=True)
    is_no_more_than_yes = step.flow == _FORM and says_yes(heard.text)  # and answers nothing there
    if is_only_thanks(heard.text) and not is_no_more_than_yes and not situation.in_danger:
        is_open = step.parse is not None or not step.leaves_messages
        situation.is_asked_again = True
        return Reply(notices=[Say(text=GLADLY)], ask=is_open, again=True)
    return carry(control.cancel(situation)) if control.says_stop(heard.text) else None


def for_who_speaks_it(situation: Situation, language: str) -> Reply:
    """A person is called, and each word passed on, said in the language itself; no question of ours is repeated to them."""
    passed_on = MessageLeft(said=Text("{words}", words=PASSED_ON[language]))
    if situation.waits_for_a_person:
        return Reply(happened=[passed_on], ask=False, again=True)
    comes = Notice(Text("{words}", words=A_PERSON_COMES[language]))
    called = [PersonWanted()] if situation.handoff is None else []
    reply = carry([comes, *called, passed_on], again=True)
    reply.ask = False
    return reply


def _day_named(situation: Situation, heard: Words) -> Reply:
    """What the button asks, and at once what the words answer to it."""
    if not promise.may_name_a_day(situation):
        return Reply(notices=[Say(text=promise.NO_MORE_DAYS)], again=True)
    to_pay.ask_about(situation, promise.DAY.name)
    if is_late_somewhen(heard.text):  # "next month, a little later" is no day of it
        return Reply()
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
    is_read = situation.waits_for_a_person and is_for_a_person(situation, step, heard)
    passed_on = [MessageLeft()] if is_read else []
    return carry([*aside, *passed_on], again=PLACES.at(situation) is step)


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
GLADLY = Text("Gladly. I am here whenever something comes up.")
_FORM = PLACES.steps[SUMMARY].flow
#: And what they are taken for: a receipt may come before it is said how much was paid.
_TAKE_FILES = {LIST: None, paid.AMOUNT.name: Want.BANK}
