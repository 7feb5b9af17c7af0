"""Reading over: an answer changed in words at the summary, or where only a paper is wanted; at once where it is clear, else its question is asked."""

from __future__ import annotations

import re

from dialogs import control, interruptions
from dialogs.borrower import PLACES
from dialogs.borrower.applying.application import INCOME
from dialogs.borrower.applying.form import DECLARE, FORM, MORE, SUMMARY
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.parsers import Unclear
from dialogs.parsers.money.amounts import amount
from dialogs.parsers.money.in_and_out import Kind, kind_of
from dialogs.parsers.money.written_amounts import holds_one
from dialogs.parsers.writing import plain
from dialogs.phrases import answer as answer_words
from dialogs.phrases.telling.other_time import of_another_time, without_dates
from dialogs.reading import reader
from dialogs.reply import Reply, Say
from dialogs.said.refusals import explain
from dialogs.situation import Situation
from dialogs.told import budget_words
from dialogs.told.one_or_other import which_of_told
from negotiation.money import Money
from negotiation.refusals import Refusal

from . import not_but, second_thoughts, time_told
from .setting_right import (
    ASKED,
    as_it_was,
    ask_together,
    field,
    field_it_was,
    make_sure_of_change,
    says_what_it_was,
    set_right,
)
from .thinking_again import add, is_instead_of_a_paper


def set_right_where_read_over(situation: Situation, step: Step, words: Words) -> Reply | None:
    """At the summary an answer is changed in words as well: at once where it is clear, else its question is asked."""
    if step.name in {SUMMARY, DECLARE} and (dated := time_told.told(situation, words)) is not None:
        return dated
    said = without_dates(words.text)
    name = answer_words.about(words.text)
    is_shown = step.name in {SUMMARY, DECLARE}
    wrong = _of_a_thing(words.text) if is_shown else None
    if name is None and is_shown:
        name = field_it_was(situation, words.text) or wrong
    is_read_over = is_shown or _is_beside(situation, step, words.text)
    is_form = step.flow == FORM or is_instead_of_a_paper(situation, step)
    wants_change = is_form and (second_thoughts.asks_to_change(words.text) or wrong is not None)
    if is_shown and (more := _told_more(situation, words)) is not None:
        return more
    if not (is_read_over or wants_change) or not said:
        return None
    if name is None:
        return _which(situation, words)
    named = PLACES.steps[f"application.{name}"]
    it_is = Words(not_but.as_it_is(said))
    try:
        is_said = is_shown or name == "can_pay" or _sets_right(words.text)
        if is_said and _is_certain(situation, named, words.text):
            return set_right(situation, named, it_is)
        return make_sure_of_change(situation, named, it_is)
    except (Unclear, Refusal) as no:
        is_figure = isinstance(no, Refusal) or _DIGIT.search(said)
        if not (is_figure or wants_change or second_thoughts.sets_right(words.text)):
            return None
        interruptions.digress(situation, named.name)
        why = explain(no) if isinstance(no, Refusal) else no.text
        return Reply(notices=[Say(text=why)] if is_figure else [])


def _of_a_thing(text: str) -> str | None:
    """Which answer it is about whose part is said to be wrong, and not what it is: "the rent is wrong"."""
    is_wrong = second_thoughts.asks_to_change(text) or _IS_WRONG.fullmatch(plain(text).strip())
    kind = kind_of(plain(text)) if is_wrong else None
    return None if kind is None else budget_words.BY_KIND[kind]


def _told_more(situation: Situation, words: Words) -> Reply | None:
    """What was forgotten, by its words of what comes in or goes out; `None` for all else."""
    kind = budget_words.all_of(words.text) if second_thoughts.adds(words.text) else None
    if kind is None:
        return None
    try:
        return add(situation, PLACES.steps[f"{FORM}.{budget_words.BY_KIND[kind]}"], words)
    except (Unclear, Refusal):
        return None


def _is_beside(situation: Situation, step: Step, text: str) -> bool:
    """Whether an answer is set right where only a paper is wanted, or something else is asked; who speaks of pay there mostly means the payslip."""
    name = answer_words.about(text)
    is_figure = name in ASKED and holds_one(text)
    if is_instead_of_a_paper(situation, step):
        return is_figure or _sets_right(text)
    return is_figure and situation.is_applying and step.flow == FORM and field(step) in MORE


def _sets_right(text: str) -> bool:
    return second_thoughts.sets_right(text) or second_thoughts.speaks_of_changing(text)


def _which(situation: Situation, words: Words) -> Reply | None:
    """A figure that is said to be another, and of which answer is not: that is asked."""
    if not _sets_right(words.text):
        return None
    if (in_part := _of_a_part(situation, words)) is not None:
        return in_part
    try:
        figure = amount(Words(not_but.as_it_is(words.text)), reader(situation))
    except Unclear:
        return None
    return which_of_told(situation, figure)


def _of_a_part(situation: Situation, words: Words) -> Reply | None:
    """Of what comes in one part is another now, "the benefit is 380, not 350": what it is in all, asked about."""
    was, before = as_it_was(situation, words.text), control.kept(situation, INCOME)
    it_is = not_but.as_it_is(words.text)
    if was is None or not isinstance(before, Money) or budget_words.all_of(it_is) is not Kind.IN:
        return None
    try:
        part, now = (amount(Words(one), reader(situation)) for one in (was, it_is))
    except Unclear:
        return None
    if part >= before.amount:
        return None
    return ask_together(situation, INCOME, before, before.amount - part + now, now)


def _is_certain(situation: Situation, step: Step, text: str) -> bool:
    """Whether it tells how things stand, and what it says they are not is what was noted."""
    if says_what_it_was(situation, step, text):
        return True
    return not_but.as_it_was(text) is None and not of_another_time(text)


_DIGIT = re.compile(r"\d")
_IS_WRONG = re.compile(r"[^,，。\d]{1,8}(?:不对|有误|不正确|不是这样)[了啊呀吧 .。!！]*")
