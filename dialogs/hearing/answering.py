"""Answering: what was heard taken for the answer, for more than that, or for something else."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dialogs.borrower.applying.application import CAN_PAY, HARDSHIP, INCOME, RHYTHMS
from dialogs.borrower.applying.form import FORM
from dialogs.borrower.arrangement import paid, promise, to_pay
from dialogs.borrower.paperwork import no_paper
from dialogs.borrower.plan import paying_less, plan_talk
from dialogs.borrower.questions import fears
from dialogs.borrower.questions import menu as questions
from dialogs.borrower.questions.asked import all_asked
from dialogs.borrower.questions.asking_words import without_questions
from dialogs.corrections import (
    as_before,
    day_set_right,
    earlier_question,
    meant_another,
    reason_again,
    wrong_button,
)
from dialogs.corrections.second_thoughts import is_only_a_figure
from dialogs.corrections.setting_right import set_right
from dialogs.corrections.thinking_again import thought_again
from dialogs.flow import Step
from dialogs.happenings import Happening
from dialogs.heard import File, Heard, Tap, Words
from dialogs.parsers import Ambiguous, Unclear
from dialogs.parsers.money.money_words import MONTHLY
from dialogs.parsers.times.after_due import after_due
from dialogs.parsers.writing import plain
from dialogs.phrases.plan import of_the_rest
from dialogs.phrases.telling.way import is_late_somewhen
from dialogs.reading import read, reader
from dialogs.reply import Reply, Say, carry
from dialogs.situation import Situation
from dialogs.told import (
    all_spent,
    day_of_paying,
    earned_later,
    figures_first,
    how_to_send,
    in_pieces,
    only_supposed,
    other_kind,
    paid_before,
    paid_by_the_day,
    paid_for_us,
    people_told,
    recovery_told,
    spent_on,
    told_share,
    whole_budget,
)
from dialogs.told.noticing import take_told_with_reason
from dialogs.told.one_or_other import of_another
from dialogs.told.unasked_papers import unasked
from negotiation.refusals import Refusal

from . import asides, asked_back
from .misunderstood import beside, not_understood
from .taking import noted, taken


def answer(situation: Situation, step: Step, heard: Heard) -> Reply:
    """What comes of it; where it is no answer, of what else it is."""
    if isinstance(heard, File) and (kept := unasked(situation, step, heard)) is not None:
        return _with_its_figure(situation, step, heard, kept)
    if isinstance(heard, Words) and (how := how_to_send.told(situation, step, heard)) is not None:
        return how
    if (told := asides.interposed(situation, step, heard)) is not None:
        besides = _answered_besides(situation, step, heard, told)
        return besides or beside(situation, step, heard, told)
    if isinstance(heard, Words):
        if (back := _asked_back(situation, step, heard)) is not None:
            return back
        if (more := _told_otherwise(situation, step, heard)) is not None:
            return more
    if isinstance(heard, Tap) and (moved := of_another(situation, step, heard)) is not None:
        return moved
    _keep_the_part(situation, step, heard)
    try:
        reply = taken(situation, step, heard)
    except Unclear as unclear:
        named = _day_named(situation, step, heard) or told_share.asked(situation, step, heard)
        return named or not_understood(situation, step, heard, unclear.text)
    if reply.took:
        besides = carry(asides.answered_besides(situation, step, heard))
        besides.notices = [
            *besides.notices,
            *_figures_with_reason(situation, step, heard),
            *_day_with_sum(situation, step, heard),
            *people_told.besides(situation, step, heard),
        ]
    else:  # that there is no paper counts, whatever else is asked about
        besides = carry(no_paper.told_before(situation, step, heard))
    reply.notices = [*besides.notices, *reply.notices]
    reply.happened = [*besides.happened, *reply.happened]
    return reply


def _keep_the_part(situation: Situation, step: Step, heard: Heard) -> None:
    """What is to be paid before the rest, where the day for that is asked."""
    if isinstance(heard, Words) and step is promise.DAY and of_the_rest(heard.text) is not None:
        paying_less.keep(situation, heard.text)


def _with_its_figure(situation: Situation, step: Step, paper: File, kept: Reply) -> Reply:
    """A paper kept where a figure is asked for; one that stands below it alone is the answer."""
    is_own = kept.happened and not (paper.is_forwarded or paper.album or step.takes_any_words)
    if not is_own or not is_only_a_figure(paper.caption):
        return kept
    reply = answer(situation, step, Words(paper.caption))
    reply.happened = [*kept.happened, *reply.happened]
    return reply


def _figures_with_reason(situation: Situation, step: Step, heard: Heard) -> list[Say]:
    """What is noted of the figures in the words that gave the reason."""
    if step is not HARDSHIP or not isinstance(heard, Words):
        return []
    told = take_told_with_reason(situation, heard.text)
    whole_budget.hold_list(situation, heard.text)
    return [] if told is None else [Say(text=told)]


def _day_with_sum(situation: Situation, step: Step, heard: Heard) -> list[Say]:
    """What is noted of the day on which so much could be paid."""
    if step is not CAN_PAY or not isinstance(heard, Words):
        return []
    day = day_of_paying.noted(situation, heard.text)
    return [] if day is None else [Say(text=day)]


def _asked_back(situation: Situation, step: Step, words: Words) -> Reply | None:
    """What was asked back answered in words, as its buttons would be; which of them, is said."""
    meant = asked_back.answered(situation, step, words)
    if meant is None or isinstance(meant, Reply):
        return meant
    reply = Reply()
    for tap in meant:
        said = reply.notices
        reply = answer(situation, step, tap)
        reply.notices = [*said, *reply.notices]
    if reply.took:
        situation.noted = noted(situation, step)
    return reply


def _told_otherwise(situation: Situation, step: Step, words: Words) -> Reply | None:
    """Words that tell more than what is asked, or something else; `None` for what may be the answer."""
    told = (each(situation, step, words) for each in _OTHERWISE)
    return next((reply for reply in told if reply is not None), None)


def _paid_before(situation: Situation, step: Step, words: Words) -> Reply | None:
    return paid_before.told(situation, step, words, answer)


def _paid_for_us(situation: Situation, step: Step, words: Words) -> Reply | None:
    return paid_for_us.told(situation, step, words, answer)


def _of_a_month(situation: Situation, step: Step, words: Words) -> Reply | None:
    """What comes in in a month, told where it was asked by the week: it counts as such."""
    is_by_rhythm = step.name in {f"{FORM}.{rhythm}" for rhythm in RHYTHMS.values()}
    if not is_by_rhythm or not MONTHLY.search(plain(words.text)):
        return None
    try:
        read(situation, INCOME, words)
    except Ambiguous:
        pass
    except Unclear:
        return None
    situation.place.place = INCOME.name
    return answer(situation, INCOME, words)


def _paid_by_the_day(situation: Situation, step: Step, words: Words) -> Reply | None:
    """So much a day, and how many days, told one after the other."""
    together = paid_by_the_day.both(situation, step, words)
    if together is not None:
        return answer(situation, step, together)
    return paid_by_the_day.asked(situation, step, words)


def _thing_set_right(situation: Situation, step: Step, words: Words) -> Reply | None:
    try:
        return spent_on.set_right(situation, step, words)
    except (Unclear, Refusal):
        return None  # no figure that could be meant


def _later(situation: Situation, step: Step, words: Words) -> Reply | None:
    """What could be paid later, beside what can be paid now, instead of it, or set right."""
    if (parted := recovery_told.parted(situation, step, words)) is not None:
        now, noted_later = parted
        try:
            is_here = step is CAN_PAY
            reply = answer(situation, step, now) if is_here else set_right(situation, CAN_PAY, now)
        except (Unclear, Refusal):
            return None  # no figure that could be meant
        reply.notices = [Say(text=noted_later), *reply.notices]
        return reply
    only = recovery_told.only_later(situation, step, words)
    return (
        only
        or recovery_told.set_right_here(situation, step, words)
        or recovery_told.then_more(situation, step, words)
    )


def _whole_budget(situation: Situation, step: Step, words: Words) -> Reply | None:
    """Several of the figures told at once: what is asked is answered, the rest kept for its question."""
    whole = whole_budget.kept(situation, step, words.text) if step.flow == FORM else None
    if whole is None:
        return None
    answered, told = whole
    if answered is None:
        if not told:
            return None
        return Reply(notices=[Say(text=each) for each in told], again=True)
    besides = carry(asides.answered_besides(situation, step, words))
    reply = answer(situation, step, answered)
    reply.notices = [*besides.notices, *(Say(text=each) for each in told), *reply.notices]
    reply.happened = [*besides.happened, *reply.happened]
    return reply


def _answered_besides(
    situation: Situation, step: Step, heard: Heard, told: Sequence[Happening]
) -> Reply | None:
    """Whoever asks something answers in the same message, perhaps: both count; `None` where nothing is clear but the question."""
    if step.flow != FORM or step.takes_any_words or not isinstance(heard, Words):
        return None
    if fears.is_never_an_answer(heard.text):
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
    told_anew = [one for one in besides.notices if one not in reply.notices]
    reply.notices = [*told_anew, *reply.notices]
    reply.happened = [*besides.happened, *reply.happened]
    return reply


def _day_named(situation: Situation, step: Step, heard: Heard) -> Reply | None:
    """A day for an instalment, named where nothing asks for one; `None` for other words."""
    if not isinstance(heard, Words) or situation.with_a_person:
        return None
    if plan_talk.pays_more_once(situation, heard.text):
        return None
    heard = Words(promise.of_all(situation, to_pay.of_this_one(situation, heard.text)))
    if not plan_talk.names_a_day(situation, step, heard.text):
        return None
    paying_less.keep(situation, heard.text)
    said = paid.a_part(situation, step.name)
    named = _asked_for_a_day(situation, heard)
    named.happened = [*said, *named.happened]
    return named


def _asked_for_a_day(situation: Situation, heard: Words) -> Reply:
    """What the button asks, and at once what the words answer to it."""
    if not promise.may_name_a_day(situation):
        return Reply(notices=[Say(text=promise.NO_MORE_DAYS)], again=True)
    is_rest = of_the_rest(heard.text) is not None
    to_pay.ask_about(situation, promise.DAY.name, is_rest=is_rest)
    is_late = after_due(heard.text, reader(situation)) is None and is_late_somewhen(heard.text)
    if is_late:  # "next month, a little later" is no day of it
        return Reply()
    try:
        read(situation, promise.DAY, heard)
    except Ambiguous:
        pass
    except Unclear:
        return Reply()
    situation.place.question += 1  # what was asked before is older
    reply = taken(situation, promise.DAY, heard)
    reply.ask = reply.ask or reply.missed
    if besides := [one for one in all_asked(heard.text) if one not in _OF_A_DAY]:
        reply.notices = [*carry([questions.answer(situation, *besides)]).notices, *reply.notices]
    return reply


#: What is asked by whoever names a day, and answered by noting it.
_OF_A_DAY = {"in_time", "other_day", "payer", "remind"}


#: The first of them that the words are, they are.
_OTHERWISE: tuple[Callable[[Situation, Step, Words], Reply | None], ...] = (
    _paid_before,
    _paid_for_us,
    no_paper.told,
    only_supposed.asked,
    earned_later.told,
    _later,
    _paid_by_the_day,
    _whole_budget,
    figures_first.told_alone,
    in_pieces.told,
    _thing_set_right,
    day_set_right.told,
    as_before.told,
    earlier_question.asked_anew,
    meant_another.told,
    reason_again.told,
    wrong_button.told,
    people_told.told,
    other_kind.asked,
    all_spent.told,
    thought_again,
    _of_a_month,
)
