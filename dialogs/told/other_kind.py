"""Other kind: what goes out told where it is asked what comes in or could be paid, or the other way round, is not taken for the answer."""

from __future__ import annotations

import re
from contextlib import suppress
from decimal import Decimal

from dialogs import control, trail
from dialogs.borrower import PLACES
from dialogs.borrower.applying.application import PAPER, RHYTHMS
from dialogs.borrower.applying.form import FORM
from dialogs.corrections import second_thoughts
from dialogs.corrections.setting_right import ask_whether_now, field, make_sure_of_change
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.parsers import Ambiguous, Unclear
from dialogs.parsers.clauses import amounts_apart
from dialogs.parsers.money.earned import comes_on_top
from dialogs.parsers.money.in_and_out import Kind
from dialogs.parsers.money.one_part import is_of_one_part, is_of_parts
from dialogs.parsers.money.written_amounts import A_MONTH, AMOUNT
from dialogs.phrases import answer as answer_words
from dialogs.phrases.finding import plain
from dialogs.phrases.papers.lack import lacking
from dialogs.phrases.patterns import pattern
from dialogs.reading import read
from dialogs.reply import Reply, Say
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.money import Money

from . import budget_words, in_pieces, told_in_part
from .one_or_other import held, which_of

#: What is asked, and the kind of words that tell of another question instead.
_OTHERS = {
    "income": (Kind.OUT, "outgoings"),
    "outgoings": (Kind.IN, "income"),
    "can_pay": (Kind.OUT, "outgoings"),
    **dict.fromkeys(RHYTHMS.values(), (Kind.OUT, "outgoings")),
}


def asked(situation: Situation, step: Step, words: Words) -> Reply | None:
    """Which of the two it is, where all words say the other; `None` where they do not, or there is no one sum."""
    flow, _, here = step.name.partition(".")
    if here == "can_pay" and (earned := _earned(situation, words)) is not None:
        return earned
    kind, there = _OTHERS.get(here, (None, "")) if flow == FORM else (None, "")
    if kind is None or budget_words.all_of(words.text) is not kind:
        return None
    # "300 for the loan" is what could be paid.
    if here == "can_pay" and not _is_of_others(words.text):
        return None
    other = PLACES.steps[f"{flow}.{there}"]
    if second_thoughts.adds(words.text) and trail.just_before(situation, step) is other:
        return None  # more of what was told last
    figure = _in_all(situation, other, words)
    if figure is None:
        instead = {"can_pay": _not_what_is_asked, "income": _held_at_most}.get(here)
        return None if instead is None else instead(situation, other, words)
    before = control.kept(situation, other)
    is_list = is_of_parts(words.text) and not is_of_one_part(words.text)
    is_list = is_list or len(amounts_apart(words.text)) >= _SEVERAL
    if here == "income" and is_list and told_in_part.may_hold(situation, other):
        return held(situation, there, figure)  # several things one lives on are no income
    is_more = is_of_one_part(words.text) or _is_owed(words.text)
    if isinstance(before, Money) and not is_more:  # told already, and by these words otherwise
        with suppress(Ambiguous):
            return make_sure_of_change(situation, other, words)
        if len(_AMOUNTS.findall(words.text)) > 1:  # thing by thing it is all of it again
            return ask_whether_now(situation, other, before, figure)
    in_part = told_in_part.held(situation, other) if before is None and is_more else None
    if in_part is not None and in_pieces.adds(plain(words.text)):
        return held(situation, there, in_part + figure)
    before = before.amount if isinstance(before, Money) else in_part
    together = before + figure if before is not None else None  # on top of what was named
    is_part = is_more and told_in_part.may_hold(situation, other)
    return which_of(situation, there, here, figure, together, is_part=is_part)


def _not_what_is_asked(situation: Situation, other: Step, words: Words) -> Reply | None:
    """Several amounts that go out and have no sum, as what is owed beside what is eaten: none of them is what could be paid."""
    try:
        read(situation, other, words)
    except Ambiguous:
        return Reply(notices=[Say(text=GOES_OUT)], again=True)
    except Unclear:
        pass
    return None


def _held_at_most(situation: Situation, other: Step, words: Words) -> Reply | None:
    """A list of which it is not clear what it comes to, as where one thing is shared: the most of it is held, and asked about at its question."""
    if len(_AMOUNTS.findall(words.text)) < _SEVERAL or not told_in_part.may_hold(situation, other):
        return None
    try:
        read(situation, other, words)
    except Ambiguous as ambiguous:
        found = [one for one in ambiguous.readings if isinstance(one, Decimal)]
        return held(situation, field(other), max(found)) if found else None
    except Unclear:
        pass
    return None


_SEVERAL = 2
GOES_OUT = Text("I understand: that goes out, or is owed. Here only what you could pay us counts.")


def is_of_the_left(situation: Situation, step: Step, text: str) -> bool:
    """Whether all words tell of the question that was left for one that was only asked about: of the papers, that there are none."""
    if situation.place.came_from[-1:] == [PAPER.name]:
        return lacking(text) is not None
    kind, there = _OTHERS.get(step.name.removeprefix(f"{FORM}."), (None, ""))
    is_left = situation.place.came_from[-1:] == [f"{FORM}.{there}"]
    return is_left and kind is not None and budget_words.all_of(text) is kind


def _earned(situation: Situation, words: Words) -> Reply | None:
    """What comes in, told by its name and nothing else where it is asked what could be paid, or what another earns; `None` for other words."""
    is_earned = _ONLY_EARNED.fullmatch(plain(words.text).strip()) is not None
    if not (is_earned or comes_on_top(words.text)):
        return None
    income = PLACES.steps[f"{FORM}.income"]
    figure, before = _in_all(situation, income, words), control.kept(situation, income)
    if figure is None:
        return None
    if isinstance(before, Money):
        with suppress(Ambiguous):
            return make_sure_of_change(situation, income, words)
    return which_of(situation, "income", "can_pay", figure)


def _is_of_others(text: str) -> bool:
    """Whether it is paid for what one lives on, or to other lenders."""
    is_list = len(_AMOUNTS.findall(text)) > 1 and not _LOANS.search(plain(text))
    return is_of_parts(text) or _is_owed(text) or is_list


def _is_owed(text: str) -> bool:
    return answer_words.about(text) == "other_debts" or _CARDS.search(plain(text)) is not None


_ONLY_EARNED = pattern(
    rf"(?:(?:my|our|the|i have|i get|we get|mi|la|el|tengo)\b ?|我的?|每个?月的?)*(?:salary|wages?|pay ?check|pension|benefits?|unemployment|sueldo|salario|nomina|paro|subsidio|工资|薪水|薪资|月薪|退休金|养老金|失业金|失业给付|低保)"
    rf"(?: ?(?:is|es|son|of|de|about|unos|是|大概|有|就|只有))* ?{AMOUNT}[ .!。]*"
    rf"|(?:(?:i|we|yo|now|ahora|sorry|perdon|oh|no|wait|actually)[ ,]+|我|现在)*(?:(?:only|just|solo)\b ?|只)*(?:get|earn|make|receive|bring home|gano|cobro|recibo|me pagan|me entran?|挣|赚|拿)[ 到得]*"
    rf"(?:(?:only|just|about|solo|unos|como)\b ?|大概|差不多)*{AMOUNT}(?:,? ?{A_MONTH})?(?: (?:in|of|de|from) ?)? ?(?:the |el )?(?:unemployment|benefits?|pension|salary|wages?|paro|subsidio|失业金|退休金)?(?:,? ?(?:{A_MONTH}|now|actually|after tax|ahora|en realidad))*[ .!。]*"
    # Work that was found, and what it brings.
    rf"|(?:(?:i|yo|ya|now|have|finally|por fin)\b ?|我|现在|终于|已经)*"
    r"(?:(?:found|got|started) (?:a |another |my |new )*(?:job|work)|(?:encontre|consegui|encontrado|conseguido) (?:un |otro |nuevo )*(?:trabajo|empleo)|找到了?(?:新|一?份)?的?(?:工作|活)了?)"
    rf"[ ,，.。;]*(?:(?:now|again|and|y|it|i|pays?|earn|make|gano|me|pagan|with|con|at|for|about|unos)\b ?|每个?月|一个?月|工资|薪水|大概|是|有)*{AMOUNT}(?:,? ?{A_MONTH})?[ .!。]*"
)
_AMOUNTS = pattern(AMOUNT)
_LOANS = re.compile(
    r"\b(?:loans?|debts?|credits?|prestamos?|deudas?|creditos?)\b|贷款|还款|欠款|月供"
)
#: What is owed on them is paid to others.
_CARDS = re.compile(r"\b(?:credit )?cards?\b|\btarjetas?\b|信用卡|卡[费债]|花呗|借呗|白条|微粒")


def _in_all(situation: Situation, step: Step, words: Words) -> Decimal | None:
    """The figure, or the sum of several, which is asked about in any case; of several without a sum none."""
    try:
        found = [read(situation, step, words)]
    except Ambiguous as ambiguous:
        found = list(ambiguous.readings)
    except Unclear:
        return None
    figures = [one for one in found if isinstance(one, Decimal)]
    most = max(figures, default=None)
    if most is None or len(figures) == 1:
        return most
    is_sum = 2 * most == sum(figures) or most == _THOUSAND * min(figures)
    return most if is_sum else None


_THOUSAND = 1000
