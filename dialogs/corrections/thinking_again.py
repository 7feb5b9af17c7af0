"""Thinking again: words right after a figure that set it right, add to it, or tell another one."""

from __future__ import annotations

from decimal import Decimal

from dialogs import control, interruptions, trail
from dialogs.borrower import PLACES
from dialogs.borrower.applying.application import INCOME
from dialogs.borrower.applying.form import FORM, MORE
from dialogs.borrower.applying.reason_words import tells_a_reason
from dialogs.borrower.paperwork.papers import LIST, WITHOUT
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.parsers import Ambiguous, Unclear, paper
from dialogs.parsers.clauses import clauses
from dialogs.parsers.money.amounts import AFTER_TAX
from dialogs.parsers.money.in_and_out import Kind
from dialogs.parsers.money.money_words import BEFORE_TAX
from dialogs.parsers.money.written_amounts import holds_one
from dialogs.parsers.numbers.digit_slips import is_slip
from dialogs.parsers.writing import plain
from dialogs.phrases import answer as answer_words
from dialogs.phrases.papers.paper import comes_later
from dialogs.phrases.telling.other_time import of_another_time, without_dates
from dialogs.reading import read
from dialogs.reply import Reply, Say
from dialogs.situation import Situation
from dialogs.told import budget_words
from dialogs.told.named_figures import begins_with_its_name, leaves_the_loan_out, named_outright
from dialogs.told.one_or_other import which_of
from negotiation.money import Money
from negotiation.refusals import Refusal

from . import last_changed, not_but, second_thoughts
from .second_thoughts import corrects
from .setting_right import (
    ASKED,
    ask_together,
    field,
    field_it_was,
    make_sure_of_change,
    says_what_it_was,
    set_right,
    told_corrected,
)


def thought_again(situation: Situation, step: Step, words: Words) -> Reply | None:
    """Words right after a figure that set it right, or add to it; `None` for an answer to what is asked."""
    if field(step) == "hardship" and tells_a_reason(words.text):  # which its figures go with
        return None
    if (asked := _before_tax(situation, step, words)) is not None:
        return asked
    before = _told_last(situation, step)
    if before is None or _names_another(words.text, before, step):
        return _of_another_question(situation, step, words)
    try:
        if _is_of(situation, before, words.text):
            return set_right(situation, before, Words(not_but.as_it_is(words.text)))
        is_mistyped = second_thoughts.mistyped(words.text)
        is_either = not is_mistyped and _may_be_either(words.text)
        is_close = (is_mistyped or is_either) and _is_close(situation, before, words)
        if is_mistyped and is_close:
            return _taken_back(situation, before, words)
        is_either = is_either and is_close
        if is_mistyped or is_either or _answers_no_paper(step, words.text):
            return _which(situation, before, step, words)
        if step.parse is paper and second_thoughts.is_only_a_figure(words.text):
            return make_sure_of_change(situation, before, words)
        if second_thoughts.adds(words.text) and not _is_of_other_kind(before, words.text):
            return add(situation, before, words)
    except (Unclear, Refusal):
        pass  # no figure that could be meant: it is looked for what else it says
    return _of_another_question(situation, step, words)


def _told_last(situation: Situation, step: Step) -> Step | None:
    """The answer right before: told beside what is asked, or to the question before it."""
    changed = last_changed.last(situation)
    if changed is not None and changed.is_just and changed.step is not step:
        return changed.step
    return trail.just_before(situation, step)


def _names_another(text: str, before: Step, step: Step) -> bool:
    """Whether what is asked is named, or another answer than the last; of a paper its name is none."""
    name = answer_words.about(text)
    if name is None:
        return False
    is_here = step.parse is not paper and name == field(step)
    return is_here or ASKED.get(name) != ASKED.get(field(before))


def _is_of_other_kind(before: Step, text: str) -> bool:
    """Whether what is told goes out where what was told came in, or the other way round."""
    kind = budget_words.all_of(text)
    return kind is not None and ASKED.get(field(before)) == ASKED[_OTHER_KIND[kind]]


def _answers_no_paper(step: Step, text: str) -> bool:
    """Whether a figure is set right where only a paper is wanted, and none can be meant."""
    is_other = not_but.as_it_was(text) is not None  # and not what was noted last
    return step.parse is paper and second_thoughts.sets_right(text) and not is_other


def _is_close(situation: Situation, before: Step, words: Words) -> bool:
    """Whether a figure is about the one before, or differs by one slip of the finger: "2000", "no wait 2090"; "200", "sorry 2000"."""
    kept = control.kept(situation, before)
    now = read(situation, before, words) if isinstance(kept, Money) else None
    if not (isinstance(now, Decimal) and isinstance(kept, Money)):
        return False
    return abs(now - kept.amount) * _A_FEW <= kept.amount or is_slip(kept.amount, now)


#: By less than one part of so many, two figures tell of the same.
_A_FEW = 4


def _may_be_either(text: str) -> bool:
    """Whether nothing but a polite word tells that a figure is another now: it begins an answer as well."""
    return second_thoughts.is_only_a_figure(text) and second_thoughts.hesitates(text)


def _taken_back(situation: Situation, before: Step, words: Words) -> Reply:
    """The figure before was a mistake, and this is the right one: which answer it is of, is said."""
    told = told_corrected(situation, before, read(situation, before, words))
    return set_right(situation, before, words, told=told)


def _before_tax(situation: Situation, step: Step, words: Words) -> Reply | None:
    """That what comes in was told before tax, said at a later question: what is left of it is asked first."""
    is_later = step.flow == FORM and ASKED.get(field(step)) != ASKED["income"]
    says_so = BEFORE_TAX.search(plain(words.text)) and not holds_one(words.text)
    if not (is_later and says_so) or control.kept(situation, INCOME) is None:
        return None
    interruptions.digress(situation, INCOME.name)
    return Reply(notices=[Say(text=AFTER_TAX)])


def _is_of(situation: Situation, step: Step, text: str) -> bool:
    """Whether what it sets right is clearly that answer: by its name, or by the figure it was."""
    is_named = answer_words.about(text) == field(step) and second_thoughts.sets_right(text)
    return is_named or says_what_it_was(situation, step, text)


def _which(situation: Situation, earlier: Step, step: Step, words: Words) -> Reply | None:
    """At once where what is asked now cannot be meant; where both can be, it is asked which."""
    try:
        figure = read(situation, earlier, words)
    except Ambiguous:
        if answer_words.about(words.text) != field(earlier):
            raise
        return set_right(situation, earlier, words)  # which of its figures, is asked
    try:
        # A paper takes no figure, whatever else is said with it.
        is_answer = step.parse is not paper and read(situation, step, words) is not None
    except Ambiguous:
        return None
    except Unclear:
        is_answer = False
    if not is_answer:
        is_named = answer_words.about(words.text) is not None
        told = None if is_named else told_corrected(situation, earlier, figure)
        return set_right(situation, earlier, words, told=told)
    if not isinstance(figure, Decimal) or not {field(earlier), field(step)} <= ASKED.keys():
        return None
    if answer_words.about_the_budget(words.text) == field(earlier):
        return make_sure_of_change(situation, earlier, words)
    return which_of(situation, field(earlier), field(step), figure)


def add(situation: Situation, step: Step, words: Words) -> Reply | None:
    """What was forgotten goes with the amount before only when they say so. Raises `Unclear`."""
    more, before = _more(situation, step, words), control.kept(situation, step)
    if more is None or not isinstance(before, Money):
        return None
    return ask_together(situation, step, before, before.amount + more)


def _more(situation: Situation, step: Step, words: Words) -> Decimal | None:
    """The amount; of what is worked out the month, which is asked about with the rest."""
    try:
        found = read(situation, step, words)
    except Ambiguous as ambiguous:
        [found, *others] = ambiguous.readings
        if others:
            raise
    return found if isinstance(found, Decimal) else None


def _of_another_question(situation: Situation, step: Step, words: Words) -> Reply | None:
    """A figure said with the name of another question, or instead of its figure, is that one's, never what is asked now."""
    text, here = words.text, "paper" if step.parse is paper else field(step)
    if here == "paper":  # "not now, my income is 1500"
        told = [one for one in clauses(text) if not comes_later(one)]
        text = ", ".join(told) or text
    is_asked = step.flow == FORM and here in {*ASKED, *MORE, "hardship", "paper"}
    # Whoever tells why there is no paper may see that a figure was wrong as well.
    is_told_why = step.takes_any_words and not (step.name == WITHOUT and corrects(text))
    if not (is_asked or is_instead_of_a_paper(situation, step)) or is_told_why:
        return None
    name = _named(situation, here, text)
    if name is None or name == here or ASKED.get(here, here) == ASKED.get(name):
        return None
    if name not in ASKED:
        return _detail(situation, name, Words(text))
    named, it_is = PLACES.steps[f"{FORM}.{name}"], Words(not_but.as_it_is(text))
    is_outright = named_outright(text) is not None or (
        _is_payable(name, here) and not of_another_time(text)
    )
    is_new = control.kept(situation, named) is None
    try:
        if _was_said_of(situation, named, step, text) or (
            is_outright and (is_new or second_thoughts.sets_right(text))
        ):
            return set_right(situation, named, it_is)
        if is_outright:
            return make_sure_of_change(situation, named, it_is)
        return _which(situation, named, step, it_is)
    except (Unclear, Refusal):
        return None


def _detail(situation: Situation, name: str, words: Words) -> Reply | None:
    """What was told besides, set right: it begins as people do who correct themselves."""
    said = without_dates(words.text)
    if name not in MORE or not second_thoughts.sets_right(words.text) or not said:
        return None
    try:
        return set_right(situation, PLACES.steps[f"{FORM}.{name}"], Words(not_but.as_it_is(said)))
    except (Unclear, Refusal):
        return None


def is_instead_of_a_paper(situation: Situation, step: Step) -> bool:
    """Whether only papers are wanted, in an application that can still be set right."""
    return situation.is_applying and (step.parse is paper or step.name in {LIST, WITHOUT})


def _named(situation: Situation, here: str, text: str) -> str | None:
    """Which figure is set right: by its name, else by what it is not any more.

    Income is told by itself where it is asked what goes out; what can be paid is told by one's income. What one can pay
    is no other figure, whatever is said with it.
    """
    if (outright := named_outright(text)) is not None:
        return outright
    if here == "can_pay" and leaves_the_loan_out(text):
        return "outgoings"
    if (name := answer_words.about(text)) is not None:
        if name in MORE and second_thoughts.sets_right(text):
            return name
        is_income = name == "income" and here == "outgoings"
        is_told = corrects(text) or begins_with_its_name(text)
        return name if is_income or is_told or _is_payable(name, here) else None
    return field_it_was(situation, text)


def _is_payable(name: str, here: str) -> bool:
    """Whether it is said what could be paid where another figure is asked for."""
    return name == "can_pay" and here in ASKED


def _was_said_of(situation: Situation, named: Step, step: Step, text: str) -> bool:
    """Whether it says what that answer was; without its name not where *step* was asked about, as of which of two."""
    last = situation.place.trail[-1:]
    is_named = answer_words.about(text) is not None
    is_asked_about = bool(last) and last[0][0] == step.name
    return (is_named or not is_asked_about) and says_what_it_was(situation, named, text)


#: The figure that it is not of.
_OTHER_KIND = {Kind.OUT: "income", Kind.IN: "outgoings"}
