"""All spent: that all that comes in goes out, or what is left of it, told where it is asked what goes out, is asked about as what that makes."""

from __future__ import annotations

from decimal import Decimal

from dialogs.borrower.applying.application import OUTGOINGS
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.hearing.taking import ask_again
from dialogs.parsers import Unclear, canonical
from dialogs.parsers.clauses import amounts_apart
from dialogs.parsers.money.amounts import amount as amount_of
from dialogs.parsers.money.one_part import ALL_OF_IT
from dialogs.parsers.money.written_amounts import AMOUNT, holds_one
from dialogs.phrases.finding import matcher, plain
from dialogs.phrases.patterns import pattern
from dialogs.reading import CHOSEN, reader, shown
from dialogs.reply import Reply, Say
from dialogs.situation import Situation
from dialogs.texts import Text


def told(situation: Situation, step: Step, words: Words) -> Reply | None:
    """`None` for other words, and for all that is spent where it is not known what comes in."""
    if step is not OUTGOINGS:
        return None
    comes_in = situation.the_case.application.comes_in
    left = _left(situation, words)
    if left is not None:
        if comes_in is None or not left < comes_in.amount:
            return ask_again(
                situation, step, words, OUTGOINGS.explains or OUTGOINGS.ask(situation)
            )
        spent, rest = comes_in.amount - left, shown(situation, left)
        text = LEFT.given(left=rest, amount=shown(situation, spent))
        return _asked(situation, spent, text)
    if comes_in is None or not comes_in.is_positive or not is_all_spent(words.text):
        return None
    text = ALL_OF_IT.given(amount=shown(situation, comes_in.amount))
    return _asked(situation, comes_in.amount, text)


def _asked(situation: Situation, spent: Decimal, text: Text) -> Reply:
    options = {f"{CHOSEN}{canonical(spent)}": shown(situation, spent)}
    asked = Say(text=text, options=options, question=situation.place.question)
    return Reply(notices=[asked], ask=False)


LEFT = Text("If {left} is left of it, {amount} goes out each month. Is that right?")


def _left(situation: Situation, words: Words) -> Decimal | None:
    """How much is said to be left, where nothing else is told."""
    if not tells_what_is_left(words.text):
        return None
    try:
        return amount_of(words, reader(situation))
    except Unclear:
        return None


def tells_what_is_left(text: str) -> bool:
    """Whether it tells no figure but what is left.

    >>> [tells_what_is_left(said) for said in ("I have 200 left at the end", "only 200 left over", "me quedan 200", "sobran unos 200", "就剩两百")]
    [True, True, True, True, True]
    >>> [tells_what_is_left(said) for said in ("900 since my wife left", "rent 900, 200 left", "I left 200 out", "剩下的都吃了", "nothing left")]
    [False, False, False, False, False]
    """
    said = plain(text)
    return sum(map(holds_one, amounts_apart(said))) == 1 and _LEFT.search(said) is not None


_LEFT = pattern(
    rf"{AMOUNT}(?: \S+)? (?:is |are )?(?:left|left over|leftover|remaining|remains?|to spare)(?! out)(?![a-z])"
    rf"|(?<![a-z])(?:left with|am left with|remains?|leaves(?: me| us)?)(?: \S+)? {AMOUNT}"
    rf"|(?<![a-z])(?:me |nos )?(?:quedan?|sobran?|quedamos con|quedo con)(?: (?:como|unos|unas|solo|nomas))* {AMOUNT}"
    rf"|[剩余](?:下|个)?(?:大概|差不多|也?就|只有?|不到|了)*{AMOUNT}"
)


def is_all_spent(text: str) -> bool:
    """Whether it is told without a figure.

    >>> [is_all_spent(said) for said in ("basically my whole paycheck", "todo lo que gano", "工资全花光了", "everything, nothing is left")]
    [True, True, True, True]
    >>> [is_all_spent(said) for said in ("all bills are 900", "not all of it", "everything got dearer", "todo sube", "nothing")]
    [False, False, False, False, False]
    """
    said = plain(text)
    return not holds_one(said) and _ALL.search(said) is not None


_ALL = matcher(
    {
        "en": (
            "(all|everything|every penny|every cent) (that )?(i|we) (earn|get|make|have|bring home)",
            "(my|our|the) (whole|entire|full) (income|pay|pay ?check|wages?|salary|pension)",
            "all (of )?(my|our) (income|pay|pay ?check|wages?|salary|pension)",
            "(nothing|not a cent|not a penny) (is |gets )?left",
            "(i|we) spend (it all|all of it|everything)",
            "pay ?check to pay ?check",
            "(?<!not )all of it",
            "(about |roughly |pretty much )?(the )?same as (what )?(i|we) (earn|get|make|have coming in)",
            "(as much as|whatever|what) (i|we) (earn|get|make)",
        ),
        "es": (
            "todo lo que (gano|ganamos|cobro|entra|me pagan|tengo)",
            "todo (el|mi) (sueldo|salario|ingreso)",
            "(lo mismo|igual|tanto como) (de lo |que |lo )*(gano|ganamos|cobro|entra)",
            "(no (me|nos) (queda|sobra) nada|se va todo|gasto todo)",
        ),
        "zh": (
            "(全部?|都|工资|收入|薪水)就?(花光|花完|用光|用完|花掉)",
            "(月光|一分不剩|一分都不剩|没剩|剩不下|存不下)",
            "(和|跟)?(收入|工资)(差不多|一样)",
            "(有多少花多少|赚多少花多少|挣多少花多少)",
        ),
    }
)
