"""Conversation: what one person said in, what is said back, and what it set in motion."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from negotiation.applying.paper_wants import is_page
from negotiation.desk.care import Care

from . import control, interruptions, other_language, trail
from .borrower import PLACES, base, language, put_away, reading
from .borrower.applying import pause, starting_over
from .borrower.applying.application import HARDSHIP
from .borrower.applying.form import DECLARE, SUMMARY
from .borrower.applying.story import shortened
from .borrower.before import start
from .borrower.people import helping
from .corrections.correcting import correct
from .flow import Step
from .happenings import (
    ComplaintMade,
    ContactUnwanted,
    Happening,
    MessageLeft,
    PaperSent,
    PersonWanted,
)
from .heard import Command, Edited, File, Forwarded, Heard, Tap, Words, readable
from .hearing import (
    asked_back,
    between,
    captions,
    errands,
    listening,
    opening,
    pasted,
    signs,
    tapping,
)
from .hearing.answering import answer
from .hearing.beginning import begun
from .hearing.in_danger import gently, pause_all
from .hearing.with_an_advisor import for_the_advisor, is_shown_anew, takes_words
from .parsers import Unclear
from .phrases.swearing import without_swearing
from .reading import read
from .reply import Reply, Say, carry
from .situation import Situation
from .texts import Lines, Sayable, Text
from .told import spent_on, told_in_part
from .told.other_kind import is_of_the_left


def hear(situation: Situation, heard: Heard) -> Reply:
    """Take one thing heard. Pure: changes the situation's objects, does no I/O."""
    if not put_away.is_to_be(situation):
        reply = _hear(situation, heard)
        put_away.is_heard_again(situation)
        return reply
    only = put_away.only_that(situation, heard)
    if only is not None:
        return only
    situation.the_case.keep_open()
    return put_away.kept(situation, _hear(situation, heard))


def _hear(situation: Situation, heard: Heard) -> Reply:
    heard = readable(heard)
    moved = _settle(situation)
    if isinstance(heard, Words) and not PLACES.at(situation).takes_any_words:
        heard = Words(without_swearing(heard.text))
    _heed(situation, heard)
    sign = signs.sign_in(situation, heard)
    if sign is Care.CRISIS:
        return pause_all(situation, heard)
    situation.is_told_on = sign is not None
    if isinstance(heard, File):  # what is answered next is asked of that, perhaps
        asked_back.forget(situation)
    misses = situation.place.misses
    was_between = situation.is_between_advisors
    words, unopened = captions.below(situation, heard)
    reply = _take(situation, heard if words is None else words, moved=moved)
    if words is None and (warned := carry(listening.warned_besides(situation, heard))).notices:
        reply.notices = [*warned.notices, *reply.notices]
        reply.happened = [*reply.happened, *warned.happened]
    if isinstance(heard, Words) and sign is None:
        reply.last += language.offered(situation, heard.text)
    asked_back.remember(situation, reply)
    if was_between and reply.ask:
        between.asked_since(situation)
    if unopened is not None:
        reply.notices.insert(0, Say(text=unopened))
    return reply if sign is None else gently(situation, heard, reply, misses)


def _heed(situation: Situation, heard: Heard) -> None:
    """What holds of anything heard, whatever it answers: yes to being kept, the language, what is spent on."""
    if isinstance(heard, Tap):
        start.agrees_with(situation, heard.code)
    if isinstance(heard, Words):
        language.heed(situation, heard.text)
        other_language.heed(situation, heard.text)
    if isinstance(heard, Words | Edited):
        spent_on.heed(situation, heard.text)


def heeds(situation: Situation) -> bool:
    """Whether new words of a message that an advisor reads as well correct an answer here."""
    return trail.answered_by(situation, situation.message) is not None


def overhear(situation: Situation, heard: Heard) -> Reply | None:
    """What words tell of somebody that went elsewhere, such as the correction of a message passed on; `None` for nothing."""
    sign = signs.sign_in(situation, heard)
    if sign is Care.CRISIS:
        return pause_all(situation, heard)
    if sign is None:
        return None
    return gently(situation, heard, Reply(ask=False), situation.place.misses)


def _interrupted(situation: Situation, heard: Heard) -> Sequence[Happening] | None:
    """What was heard that is no answer to the question; `None` where it may be one."""
    is_new = _is_new(situation)
    found = errands.commanded(situation, heard)
    if found is None and not is_new and not situation.comes_late:
        found = control.commanded(situation, heard)
    if found is None and isinstance(heard, Words) and not signs.is_label(situation, heard):
        found = language.asked(situation, heard.text)
    step = PLACES.at(situation)
    if found is not None or (step.takes_any_words and isinstance(heard, Words)):
        return found
    if found is None:
        found = opening.opened(situation, heard)
    if found is not None:
        return found
    asked = interruptions.of(situation, heard)
    situation.is_told_on |= any(isinstance(one, MessageLeft) for one in asked or ())
    raised = listening.raised(situation, heard)
    return None if asked is None and raised is None else [*(raised or ()), *(asked or ())]


def _is_new(situation: Situation) -> bool:
    """Whether nothing that was asked stands any more: at the very first, and once an application was put away."""
    return situation.place.question == 0 or put_away.comes_back(situation)


def _take(situation: Situation, heard: Heard, *, moved: bool) -> Reply:
    here = situation.place.place
    is_new = _is_new(situation)
    interruption = _interrupted(situation, heard)
    if interruption is not None:
        stays = here == situation.place.place
        reply = carry(interruption, again=not moved and stays)
        is_left = any(isinstance(one, PersonWanted | MessageLeft) for one in interruption)
        is_said = any(isinstance(one, ComplaintMade) for one in interruption)  # with its number
        is_talk = situation.is_in_a_talk and (situation.with_a_person or isinstance(heard, Words))
        is_all = is_left or (
            is_talk and (reply.notices or is_said) and not is_shown_anew(situation, heard)
        )  # beside an advisor no form
        is_done = ContactUnwanted() in interruption
        is_enough = is_all or (not moved and _asks_something_else(situation, heard, reply))
        reply.ask = not is_done and (is_new or not (is_enough and stays))
        return reply
    if is_new:  # nothing was asked yet: hello comes first, in a language that is read
        return begun(situation, heard)
    if start.must_consent_again(situation):
        interruptions.digress(situation, start.CONSENT.name)
        return Reply()
    if isinstance(heard, Words | File | Forwarded) and _is_for_whom_one_helps(situation, heard):
        return _unasked(helping.spoken(situation, heard))
    if isinstance(heard, File) and is_page(situation.papers, heard.album):
        return Reply(happened=[PaperSent(heard, unasked=True)], ask=False)
    step = PLACES.at(situation)
    if isinstance(heard, Tap):
        return tapping.tapped(situation, step, heard, moved=moved)
    if isinstance(heard, Edited):
        return _edited(situation, step, heard)
    is_paper = isinstance(heard, File) and step.takes_papers
    if situation.with_a_person and not (step.heeds_words or is_paper):
        return for_the_advisor(situation, step, heard)
    if situation.is_between_advisors and not (takes_words(step) or is_paper):
        return between.for_who_comes(situation, step, heard)
    return _answered(situation, step, heard)


def _asks_something_else(situation: Situation, heard: Heard, reply: Reply) -> bool:
    """Whether words are answered with buttons of its own, where nothing waits for an answer: home stays above."""
    is_at_ease = isinstance(heard, Words) and PLACES.at(situation).leaves_messages
    return is_at_ease and any(each.options for each in (*reply.notices, *reply.last))


def _edited(situation: Situation, step: Step, edited: Edited) -> Reply:
    """An answer corrected, or, where the last was not understood, one that now is; beside an advisor nothing is asked."""
    is_open = situation.place.misses or asked_back.is_open(situation)
    is_another = is_open and not (edited.is_caption or situation.with_a_person)
    if is_another and not heeds(situation):
        with suppress(Unclear):
            read(situation, step, Words(edited.text))
            return _answered(situation, step, Words(edited.text))
    reply = correct(situation, edited)
    reply.ask = reply.ask and not situation.is_in_a_talk
    return reply


def _is_for_whom_one_helps(situation: Situation, heard: Heard) -> bool:
    is_there = PLACES.at(situation).name == helping.HOME
    return is_there and not signs.is_label(situation, heard)


def _unasked(happened: Sequence[Happening]) -> Reply:
    """What is said to words that answer nothing; the question above them stays."""
    reply = carry(happened, again=True)
    reply.ask = False
    return reply


def _answered(situation: Situation, step: Step, heard: Heard) -> Reply:
    """An answer; a button that is good at any time may be typed or counted out as well."""
    if situation.comes_late and isinstance(heard, Words | Command):
        return Reply(notices=[Say(text=_late(heard))], again=True)
    if isinstance(heard, Words):
        step = _dropped(situation, step, heard)
    if isinstance(heard, Words) and not step.takes_any_words:
        own = pasted.own_part(
            heard.text,
            lambda: situation.language.plain(step.ask(situation)),
            is_to_decide=step.binds,
        )
        if own == "":
            return Reply(notices=[Say(text=pasted.OURS)], again=True)
        heard = heard if own is None else Words(own)
    if isinstance(heard, Words) and _has_a_button_for_any_time(situation, step):
        with suppress(Unclear):
            code = read(situation, step, heard)
            if isinstance(code, str) and code.startswith(interruptions.ANYTIME):
                return hear(situation, Tap(situation.place.question, code))
    reply = answer(situation, step, heard)
    if step.name in pause.NAMES and reply.took and isinstance(heard, Words):
        # Whoever was called reads it all the same.
        reply.happened = [MessageLeft(), *reply.happened]
    return reply


def _late(heard: Words | Command) -> Text:
    """What was asked when it was written may be answered by now: it would answer something else."""
    words = heard.text if isinstance(heard, Words) else f"/{heard.name}"
    return Text(
        "“{words}” has reached me only now, by a fault of mine. We have gone on since, so I do not take it for an answer. If it still holds, please write it again.",
        words=shortened(words),
    )


def _dropped(situation: Situation, step: Step, words: Words) -> Step:
    """What words are for that go on answering, where it was only asked whether to begin anew, or about another answer."""
    if step.name == starting_over.SURE.name:
        with suppress(Unclear):
            read(situation, step, words)
            return step
        interruptions.leave(situation)
    elif asked_back.is_open(situation) and is_of_the_left(situation, step, words.text):
        asked_back.forget(situation)
        *situation.place.came_from, situation.place.place = situation.place.came_from
    return PLACES.at(situation)


def _has_a_button_for_any_time(situation: Situation, step: Step) -> bool:
    if step.takes_any_words and step.parse is not None:
        return False
    return any(code.startswith(interruptions.ANYTIME) for code in step.choices(situation))


def ask(situation: Situation, *, again: bool = False) -> Say:
    """The question of the place where the conversation stands, with a number of its own unless it is *again* the same."""
    moved = _settle(situation)
    reading.tidy(situation)
    told_in_part.tidy(situation)
    step = PLACES.at(situation)
    if moved or not again or situation.place.question == 0:
        situation.place.question += 1
    elif step is HARDSHIP:  # that it was recorded stands above already
        situation.is_asked_again = True
    is_all, part = told_in_part.asked(situation, step) or (None, {})
    asked_back.also_of(situation, part)
    return Say(
        text=_question(situation, step, is_all),
        options={**part, **step.choices(situation), **control.options(situation, step)},
        question=situation.place.question,
        contact=step.contact,
        picture=step.picture(situation) if step.picture else None,
        in_place=True,
    )


def _question(situation: Situation, step: Step, is_all: Text | None) -> Sayable:
    """What is asked, below what was understood of the answer before; who comes back sees what they answered here.

    What was told of it before comes last, with whether it *is all*.
    """
    kept = control.kept(situation, step)
    # The summary says it itself.
    noted = None if step.name in {SUMMARY, DECLARE} else situation.noted
    return Lines(
        *([] if noted is None else [noted, None]),
        step.ask(situation),
        *([] if kept is None else [Text("So far: <b>{answer}</b>", answer=kept)]),
        *([] if is_all is None else [None, is_all]),
    )


def _settle(situation: Situation) -> bool:
    """Go home when the question here has become pointless, as by an offer's end; whether it has."""
    if PLACES.at(situation).stands(situation):
        return False
    situation.place.place = base(situation)
    situation.place.came_from = []
    return True
