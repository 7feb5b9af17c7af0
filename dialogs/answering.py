"""Answering: what was heard taken as the answer of a step, kept, refused, asked about, or corrected later."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import cast

from negotiation.money import Money
from negotiation.party import Role
from negotiation.refusals import Refusal

from . import asides, control, interruptions, second_thoughts, trail
from .borrower import PLACES, keeping, plan_talk, signing
from .borrower.form import DECLARE, SUMMARY
from .borrower.papers import LIST
from .decided import Decided, buttons, buttons_of
from .flow import BACK, Options, Step, always
from .happenings import Happening, MessageLeft, PaperSent
from .heard import Edited, File, Heard, Tap, Words
from .parsers import Ambiguous, Reading, Unclear, canonical, paper
from .phrases import HAN
from .reading import CHOSEN, is_label, is_meant, read, readings, shown
from .refusals import explain
from .reply import Reply, Say, carry
from .situation import Situation
from .texts import Lines, Sayable, Text
from .thanks_words import is_only_thanks


def answer(situation: Situation, step: Step, heard: Heard) -> Reply:
    takes_files = (situation.is_applying and step.flow != "helping") or step.name == LIST
    if isinstance(heard, File) and takes_files and step.parse is not paper:
        return Reply(happened=[PaperSent(heard, unasked=True)], again=True)
    if (told := asides.interposed(situation, step, heard)) is not None:
        return _beside(situation, step, heard, [told])
    if isinstance(heard, Words) and (again := _thought_again(situation, step, heard)) is not None:
        return again
    if isinstance(heard, Tap) and (earlier := _earlier(situation, step, heard)) is not None:
        return earlier
    try:
        answer = read(situation, step, heard)
        if step.doubt is not None and not is_meant(heard):
            doubt = step.doubt(situation, answer)
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


def _noted(situation: Situation, step: Step, heard: Heard) -> Text | None:
    """What was understood of an answer in words; bare digits and buttons say so themselves, a story needs no echo."""
    is_read = isinstance(heard, Words) and not heard.text.strip().isdigit()
    is_read = is_read and step.parse is not None and not step.takes_any_words
    kept = control.kept(situation, step) if is_read and step.flow == _FORM else None
    return None if kept is None else Text("Noted: <b>{answer}</b>", answer=kept)


def _not_understood(situation: Situation, step: Step, heard: Heard, why: Text) -> Reply:
    """Perhaps it was thanks, of the plan, a question of its own, or for the advisor; else it is asked again."""
    if isinstance(heard, Words) and not situation.with_a_person:
        if is_only_thanks(heard.text) and not situation.in_danger:
            is_open = step.parse is not None or not step.leaves_messages
            return Reply(notices=[Say(text=GLADLY)], ask=is_open, again=True)
        if plan_talk.names_a_day(situation, step, heard.text):
            return _day_named(situation, heard)
    aside = asides.instead_of_an_answer(situation, step, heard)
    if aside is not None:
        return _beside(situation, step, heard, aside)
    if isinstance(heard, Words) and (led := _set_right_where_read_over(situation, step, heard)):
        return led
    if _is_for_a_person(situation, step, heard):
        if situation.with_a_person:  # what was expected here is said as well
            return _passed_on_as_well(why)
        is_open = step.parse is not None or (situation.is_applying and not step.leaves_messages)
        return Reply(happened=interruptions.passed_on(situation), ask=is_open, again=True)
    return _ask_again(situation, step, heard, why)


def _day_named(situation: Situation, heard: Words) -> Reply:
    """What the button asks, and at once what the words answer to it."""
    if not keeping.may_name_a_day(situation):
        return Reply(notices=[Say(text=keeping.NO_MORE_DAYS)], again=True)
    interruptions.digress(situation, keeping.DAY.name)
    try:
        read(situation, keeping.DAY, heard)
    except Ambiguous:
        pass
    except Unclear:
        return Reply()
    situation.place.question += 1  # what was asked before is older
    reply = answer(situation, keeping.DAY, heard)
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


def _make_sure(situation: Situation, step: Step, doubt: Text, answer: object) -> Reply:
    """Ask once about what can hardly be meant; to write it anew is the other way."""
    trail.note(situation, step)
    sure = Say(text=doubt, options=_meant(answer), question=situation.place.question)
    return Reply(notices=[sure], ask=False)


def _meant(answer: object) -> Options:
    yes = f"{CHOSEN}{CHOSEN}{canonical(cast(Reading, answer))}"
    return {yes: Text("Yes, that is right"), **buttons(Decided.DOUBT)}


def _beside(situation: Situation, step: Step, heard: Heard, aside: Sequence[Happening]) -> Reply:
    """Something answered beside the live question, which stays; who waits for an advisor has it passed on as well."""
    is_read = situation.waits_for_a_person and _is_for_a_person(situation, step, heard)
    passed_on = [MessageLeft()] if is_read else []
    return carry([*aside, *passed_on], again=PLACES.at(situation) is step)


def correct(situation: Situation, edited: Edited) -> Reply:
    """An earlier message was changed: the answer it gave changes with it, as long as it can."""
    step = trail.answered_by(situation, situation.message)
    if step is None or edited.is_caption:
        return Reply(
            notices=[Say(text=CORRECTABLE if situation.is_applying else NOT_SEEN)], again=True
        )
    stays = _stays(control.kept(situation, step))
    try:
        return _correct(situation, step, Words(edited.text), stays)
    except (Unclear, Refusal) as no:
        why, options = (explain(no), buttons_of(no)) if isinstance(no, Refusal) else (no.text, {})
        return Reply(notices=[Say(text=Lines(stays, why), options=options)], again=True)


def _thought_again(situation: Situation, step: Step, words: Words) -> Reply | None:
    """Words right after a figure that set it right, or add to it; `None` for an answer to what is asked."""
    before = trail.just_before(situation, step)
    if before is None or second_thoughts.about(words.text) == _field(step):
        return None
    try:
        if _is_of(situation, before, words.text):
            return _correct(situation, before, Words(second_thoughts.as_it_is(words.text)))
        if second_thoughts.mistyped(words.text):
            return _mistyped(situation, before, step, words)
        if second_thoughts.adds(words.text):
            return _add(situation, before, words)
    except (Unclear, Refusal):
        pass  # no figure that could be meant: it is looked for what else it says
    return None


def _field(step: Step) -> str:
    return step.name.partition(".")[2]


def _is_of(situation: Situation, step: Step, text: str) -> bool:
    """Whether what it sets right is clearly that answer: by its name, or by the figure it was."""
    is_named = second_thoughts.about(text) == _field(step) and second_thoughts.sets_right(text)
    return is_named or _says_what_it_was(situation, step, text)


def _says_what_it_was(situation: Situation, step: Step, text: str) -> bool:
    was = second_thoughts.as_it_was(text)
    if was is None:
        return False
    try:
        value = read(situation, step, Words(was))
    except Unclear:
        return False
    kept = control.kept(situation, step)
    return value == (kept.amount if isinstance(kept, Money) else kept)


def _mistyped(situation: Situation, before: Step, step: Step, words: Words) -> Reply | None:
    """At once where what is asked now cannot be meant; where both can be, it is asked which."""
    figure = read(situation, before, words)
    try:
        read(situation, step, words)
    except Ambiguous:
        return None
    except Unclear:
        return _correct(situation, before, words)
    names = [_SAID_OF.get(_field(one)) for one in (before, step)]
    if not isinstance(figure, Decimal) or None in names:
        return None
    earlier, now = (
        Text("{what}: {amount}", what=name, amount=shown(situation, figure)) for name in names
    )
    code = canonical(figure)
    options = {f"{EARLIER}{code}": earlier, f"{CHOSEN}{code}": now}
    which = Say(text=WHICH, options=options, question=situation.place.question)
    return Reply(notices=[which], ask=False)


def _earlier(situation: Situation, step: Step, tap: Tap) -> Reply | None:
    """The button that says a figure is of the answer before."""
    before = trail.just_before(situation, step)
    if before is None or not tap.code.startswith(EARLIER):
        return None
    figure = tap.code.removeprefix(EARLIER)
    return _correct(situation, before, Tap(tap.question, f"{CHOSEN}{figure}"))


def _add(situation: Situation, step: Step, words: Words) -> Reply | None:
    """What was forgotten goes with the amount before only when they say so."""
    more, before = read(situation, step, words), control.kept(situation, step)
    if not isinstance(more, Decimal) or not isinstance(before, Money):
        return None
    together = before.amount + more
    options = {
        f"{CHOSEN}{CHOSEN}{canonical(each)}": shown(situation, each)
        for each in (together, before.amount)
    }
    asked = Text(
        "I noted {before}. Is it {together} in all?",
        before=before,
        together=shown(situation, together),
    )
    return _ask_about(situation, step, asked, options)


def _set_right_where_read_over(situation: Situation, step: Step, words: Words) -> Reply | None:
    """At the summary an answer is changed in words as well: at once where it is clear, else its question is asked."""
    name, said = second_thoughts.about(words.text), second_thoughts.without_dates(words.text)
    if step.name not in {SUMMARY, DECLARE} or name is None or not said:
        return None
    named = PLACES.steps[f"application.{name}"]
    it_is = Words(second_thoughts.as_it_is(said))
    try:
        if _is_certain(situation, named, words.text):
            return _correct(situation, named, it_is)
        return _make_sure_of_change(situation, named, it_is)
    except (Unclear, Refusal) as no:
        is_figure = isinstance(no, Refusal) or _DIGIT.search(said)
        if not is_figure and not second_thoughts.sets_right(words.text):
            return None
        interruptions.digress(situation, named.name)
        why = explain(no) if isinstance(no, Refusal) else no.text
        return Reply(notices=[Say(text=why)] if is_figure else [])


def _is_certain(situation: Situation, step: Step, text: str) -> bool:
    """Whether it tells how things stand, and what it says they are not is what was noted."""
    if second_thoughts.as_it_was(text) is not None:
        return _says_what_it_was(situation, step, text)
    return not second_thoughts.of_another_time(text)


def _make_sure_of_change(situation: Situation, step: Step, words: Words) -> Reply | None:
    """Asked first: the answer may stay as it is."""
    now, before = read(situation, step, words), control.kept(situation, step)
    if not isinstance(now, Decimal) or not isinstance(before, Money):
        return None
    options = {
        f"{CHOSEN}{CHOSEN}{canonical(each)}": shown(situation, each)
        for each in (now, before.amount)
    }
    asked = Text("I noted {before}. Is it {now} now?", before=before, now=shown(situation, now))
    return _ask_about(situation, step, asked, options)


def _correct(situation: Situation, step: Step, heard: Words | Tap, *stays: Text) -> Reply:
    """An answer given before, read and kept anew; what is asked now stays. Raises `Unclear`, `Refusal`."""
    try:
        situation.answer = read(situation, step, heard)
        doubt = step.doubt(situation, situation.answer) if step.doubt is not None else None
        if doubt is not None:
            asked = Lines(*stays, doubt)
            return _ask_about(situation, step, asked, _meant(situation.answer))
        happened = step.save(situation, situation.answer) or ()
    except Ambiguous as ambiguous:
        asked = Lines(*stays, ambiguous.text)
        return _ask_about(situation, step, asked, readings(situation, step, ambiguous))
    if (follow_up := _follow_up(situation, step)) is not None:
        interruptions.digress(situation, follow_up)
        return carry(happened)
    if situation.place.place == step.name:  # which was asked about
        situation.place.misses = 0
        PLACES.move(situation)
    corrected = Text("Corrected: <b>{answer}</b>", answer=control.kept(situation, step))
    reply = carry(happened, again=True)
    reply.notices.insert(0, Say(text=corrected))
    return reply


def _ask_about(situation: Situation, step: Step, asked: Sayable, options: Options) -> Reply:
    """Something else is asked; the answer corrected comes first, then straight back to it."""
    if situation.place.place != step.name:
        interruptions.digress(situation, step.name)
    situation.place.question += 2  # what was asked before is not answered, only older
    which = Say(text=asked, options=options, question=situation.place.question)
    return Reply(notices=[which], ask=False)


def _stays(before: object) -> Text:
    return Text("I saw that you changed an earlier message. It stays at {answer}.", answer=before)


def _follow_up(situation: Situation, step: Step) -> str | None:
    """A question that this answer alone raises, as illness does that of consent; not the next of the form."""
    to = next((route for route in step.routes if route.when(situation)), None)
    is_its_own = to is not None and to.when is not always and not to.form and to.to != BACK
    return to.to if to is not None and is_its_own else None


def _is_for_a_person(situation: Situation, step: Step, heard: Heard) -> bool:
    """Whether what is no answer goes to the advisor; a figure that slipped, or a button typed, is no message.

    Who is to sign another's agreement, or is bound by another's loan, may have no advisor yet; what they say of it
    wants one.
    """
    has_a_room = situation.handoff is not None or signing.is_to_sign(situation)
    has_a_room = has_a_room or _is_of_another_bound(situation, heard)
    if isinstance(heard, Tap) or not has_a_room or is_label(situation, step, heard):
        return False
    slipped = isinstance(heard, Words) and len(heard.text) <= _SHORT and _DIGIT.search(heard.text)
    return step.leaves_messages or (situation.waits_for_a_person and not slipped)


def _is_of_another_bound(situation: Situation, heard: Heard) -> bool:
    """Whether a guarantor or co-borrower without a case says more than a word: no button is for what troubles them."""
    if not isinstance(heard, Words) or situation.case is not None or situation.party is None:
        return False
    is_told = len(heard.text.split()) >= _A_SENTENCE or len(_HAN.findall(heard.text)) > _A_SENTENCE
    return situation.party.role is not Role.BORROWER and is_told


def _ask_again(situation: Situation, step: Step, heard: Heard, why: Sayable) -> Reply:
    """Say what was not understood; then with an example; from the third time on a person is one tap away."""
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


#: Marks a figure as of the answer before.
EARLIER = f"{CHOSEN}<"
WHICH = Text("Which do you mean?")
_COMES_IN = Text("Comes in")
#: What a figure is, where it may be one or the other.
_SAID_OF: Mapping[str, Text] = {
    **dict.fromkeys(("income", "weekly", "fortnightly", "irregular"), _COMES_IN),
    "outgoings": Text("Goes out"),
    "can_pay": Text("I could pay"),
}
GLADLY = Text("Gladly. I am here whenever something comes up.")
_FORM = PLACES.steps[SUMMARY].flow
#: Longer than a figure with its words.
_SHORT = 40
#: So many words, or more Chinese characters, tell something.
_A_SENTENCE = 3
_HAN = re.compile(f"[{HAN}]")
_DIGIT = re.compile(r"\d")
CORRECTABLE = Text(
    "I saw that you changed an earlier message. I go by what you first wrote; "
    "you can correct every answer before you send the application."
)
NOT_SEEN = Text(
    "I saw that you changed an earlier message. I go by what you first wrote; if it matters, please write it again."
)
