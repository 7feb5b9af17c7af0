"""Taking: what was heard read as the answer of a step and kept, refused by the rules, or asked about."""

from __future__ import annotations

from dataclasses import replace

from dialogs import control, interruptions, points, trail
from dialogs.borrower import PLACES
from dialogs.borrower.applying import recovery
from dialogs.borrower.applying.form import FORM
from dialogs.borrower.applying.reasons import REASONS
from dialogs.corrections.setting_right import ASKED, by_its_name
from dialogs.flow import Step
from dialogs.happenings import MessageLeft
from dialogs.heard import Forwarded, Heard, Tap, Voice, Words
from dialogs.parsers import Ambiguous
from dialogs.reading import is_label, is_meant, is_own, meant, read, reader, readings
from dialogs.reply import Reply, Say, carry
from dialogs.said.decided import buttons_of
from dialogs.said.refusals import explain
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.applying.application import Hardship
from negotiation.refusals import Refusal


def taken(situation: Situation, step: Step, heard: Heard) -> Reply:
    """The answer kept, and on to what comes next; or why it is not. Raises `Unclear` where it is none."""
    recovery.heed(situation, step, heard, reader(situation))
    try:
        answer = read(situation, step, heard)
        points.heed(situation, heard, answer)
        doubt = _doubt(situation, step, heard, answer)
        if doubt is not None:
            return _make_sure(situation, step, doubt, answer)
        situation.answer = answer
        happened = step.save(situation, answer) or ()
    except Ambiguous as ambiguous:
        points.ask_about(situation, heard, ambiguous)
        return which(situation, step, ambiguous)
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
    """What was understood of an answer in words; bare digits and buttons say so themselves, a story needs no echo.

    What was asked beside another figure is told by its name, digits or not: that other one is asked for next.
    """
    is_bare = isinstance(heard, Words) and heard.text.strip().isdigit()
    is_read = isinstance(heard, Words) and (not is_bare or _is_beside_a_figure(situation))
    is_said = step.parse is not None or not is_label(situation, step, heard)
    is_read = is_read and is_said and not step.takes_any_words
    return noted(situation, step) if is_read else None


def _is_beside_a_figure(situation: Situation) -> bool:
    left = situation.place.came_from[-1:]
    return bool(left) and left[0].removeprefix(f"{FORM}.") in ASKED


def noted(situation: Situation, step: Step) -> Text | None:
    """What is kept now of an answer of the form."""
    kept = control.kept(situation, step) if step.flow == FORM else None
    told = by_its_name(step, kept)
    if kept is None:
        return None
    return (
        OTHER_NOTED
        if kept == REASONS[Hardship.OTHER]
        else Text("Noted: <b>{answer}</b>", answer=told)
    )


#: Whoever told it in words hears that these are wanted as well.
OTHER_NOTED = Text(
    "Noted: <b>{reason}</b>. Later you can tell it in your own words, and your advisor reads them.",
    reason=REASONS[Hardship.OTHER],
)


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


def which(situation: Situation, step: Step, ambiguous: Ambiguous) -> Reply:
    """Ask which of a few things is meant: never guessed. What was typed may be edited all the same."""
    trail.note(situation, step)
    options = readings(situation, step, ambiguous)
    asked = Say(text=ambiguous.text, options=options, question=situation.place.question)
    return Reply(notices=[asked], ask=False)


def _refused(situation: Situation, step: Step, heard: Heard, refusal: Refusal) -> Reply:
    """The rules say no; an advisor who is here reads it as well."""
    why = explain(refusal)
    if situation.with_a_person and isinstance(heard, Words):
        return passed_on_as_well(why, is_owed=False)
    reply = ask_again(situation, step, heard, why)
    if buttons := buttons_of(refusal):
        reply.notices = [replace(each, options=buttons) for each in reply.notices]
    return reply


def passed_on_as_well(why: Sayable, *, is_owed: bool = True) -> Reply:
    passed_on = Lines(why, Text("I have passed it on to your advisor as well."))
    return Reply(happened=[MessageLeft(is_owed=is_owed)], notices=[Say(text=passed_on)], ask=False)


def ask_again(situation: Situation, step: Step, heard: Heard, why: Sayable) -> Reply:
    """Say what was not understood; then with an example; from the third time on a person is one tap away, and to whoever speaks instead of writing at once."""
    situation.is_asked_again = True
    situation.place.misses += 1
    misses = situation.place.misses
    helped = misses >= 3 or isinstance(heard, Voice)
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
