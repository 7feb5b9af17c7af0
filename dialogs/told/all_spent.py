"""All spent: that all that comes in goes out, told where that is asked, is asked about in the figure of what comes in."""

from __future__ import annotations

from dialogs.borrower.application import OUTGOINGS
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.parsers import canonical
from dialogs.parsers.one_part import ALL_OF_IT
from dialogs.parsers.written_amounts import holds_one
from dialogs.phrases.finding import matcher, plain
from dialogs.reading import CHOSEN, shown
from dialogs.reply import Reply, Say
from dialogs.situation import Situation


def told(situation: Situation, step: Step, words: Words) -> Reply | None:
    """`None` for other words, or where it is not known what comes in."""
    comes_in = situation.the_case.application.comes_in if step is OUTGOINGS else None
    if comes_in is None or not comes_in.is_positive or not is_all_spent(words.text):
        return None
    amount = shown(situation, comes_in.amount)
    asked = Say(
        text=ALL_OF_IT.given(amount=amount),
        options={f"{CHOSEN}{canonical(comes_in.amount)}": amount},
        question=situation.place.question,
    )
    return Reply(notices=[asked], ask=False)


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
        ),
        "es": (
            "todo lo que (gano|ganamos|cobro|entra|me pagan|tengo)",
            "todo (el|mi) (sueldo|salario|ingreso)",
            "(no (me|nos) (queda|sobra) nada|se va todo|me lo gasto todo|gasto todo)",
        ),
        "zh": (
            "(全部?|都|工资|收入|薪水)(都|全|就)?(花光|花完|用光|用完|花掉)",
            "(月光|一分不剩|一分都不剩|没剩|沒剩|剩不下|存不下)",
            "(有多少花多少|赚多少花多少|賺多少花多少|挣多少花多少)",
        ),
    }
)
