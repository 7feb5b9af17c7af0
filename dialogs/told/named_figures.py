"""Named figures: an amount said with what it is of, and nothing else; or with what tells that it is no wish."""

from __future__ import annotations

import re

from dialogs.corrections.not_but import as_it_is
from dialogs.corrections.second_thoughts import EXCUSES, RIGHT
from dialogs.parsers.money.in_and_out import names_a_thing
from dialogs.parsers.money.one_part import WITHOUT_THE_LOAN
from dialogs.parsers.money.written_amounts import AMOUNT
from dialogs.phrases.answer import NAMED, PAYS, about, about_the_budget
from dialogs.phrases.finding import plain
from dialogs.phrases.patterns import pattern


def named_outright(text: str) -> str | None:
    """Which of the three figures a message names with its amount and says nothing else; `None` for none.

    >>> [named_outright(said) for said in ("actually my outgoings are 1000", "gano 500", "支出九千五", "after my expenses 100")]
    ['outgoings', 'income', 'outgoings', None]
    >>> [named_outright(said) for said in ("sorry, I made a mistake, I earn 2600", "perdón, gano 1500, no 1200", "写错了，我收入不是1200，是1500")]
    ['income', 'income', 'income']
    """
    said = plain(as_it_is(text)).strip()
    return about(said) if _A_NAME_AND_ITS_FIGURE.fullmatch(said) else None


def begins_with_its_name(text: str) -> bool:
    """Whether a message begins with the name of one of the three figures, whatever else it tells.

    >>> [begins_with_its_name(said) for said in ("my outgoings 1200 plus van lease 240", "actually my income is 900", "mis gastos 900 y luz 40")]
    [True, True, True]
    >>> [begins_with_its_name(said) for said in ("after my expenses 100", "actually I get only 300 left", "with my salary maybe 100")]
    [False, False, False]
    """
    return _A_NAME_FIRST.match(plain(text).strip()) is not None


def leaves_the_loan_out(text: str) -> bool:
    """Whether it tells what goes out without the loan, as it is asked for.

    >>> [leaves_the_loan_out(said) for said in ("without the loan its 2250", "sin el préstamo son 900", "不算贷款2000", "for the loan 200")]
    [True, True, True, False]
    """
    return WITHOUT_THE_LOAN.search(plain(text)) is not None


def tells_no_wish(text: str) -> bool:
    """Whether a figure is of something else than what could be paid: what is earned, spent, owed or paid already.

    >>> [tells_no_wish(said) for said in ("my wife earns 900", "I need 500 for rent", "I owe 5000 on my card", "I paid 300 yesterday", "昨天还了300")]
    [True, True, True, True, True]
    >>> [tells_no_wish(said) for said in ("300 on the 10th", "发工资那天还320", "puedo pagar 300 cuando cobro", "300 después de pagar el alquiler")]
    [False, False, False, False]
    """
    said = plain(text)
    if _PAID.search(said) is not None or about_the_budget(text) is not None:
        return True
    is_wish = about(text) == "can_pay" or PAYS.search(said) is not None
    return not is_wish and (names_a_thing(said) or _EARNS_OR_OWES.search(said) is not None)


_FIGURES_NAMED = "|".join(NAMED[name].pattern for name in ("can_pay", "outgoings", "income"))
_A_NAME_FIRST = pattern(
    rf"{EXCUSES}(?:(?:my|our|the|mis?|nuestr[oa]s|el|los|i|we|monthly|total)\b ?|(?:我的?|[每一]个?月的?) ?)*(?:{NAMED['outgoings'].pattern}|(?:income|salary|wages?|ingresos?|sueldo|salario)\b|收入|工资|薪水|薪资)"
)
_A_NAME_AND_ITS_FIGURE = pattern(
    rf"(?:(?:oh|ah|ay|no|wait|actually|en realidad|espere|啊|哦|喔|等等|不对|其实|{RIGHT.pattern})了?[ ,.;!，。]*){{0,4}}"
    r"(?:我?的?(?:收入|工资|薪水|支出|开销|花销|能还的?)(?:说|写|填|打|搞)?(?:不对|错)了?[ ,，。]*)?"
    r"(?:(?:my|our|the|mis?|nuestr[oa]s|el|los|i|we|yo|monthly|total)\b ?|(?:我的?|[每一]个?月的?|月) ?)*"
    rf"(?:{_FIGURES_NAMED})(?:(?:说|写|填|打|搞)?(?:不对|错)了?[ ,，。]*)?(?:[ :=]*(?:is|are|was|were|really|now|only|about|around|actually|total|son|es|de|unos|como|mas o menos"
    r"|a month|al mes|大概|大约|差不多|其实|应该|是|为|一共|总共|约|有))*[ :=]*"
    rf"{AMOUNT}[ .!。！]*"
)
_PAID = re.compile(
    r"\b(?:i|we|have|already|just) (?:already |just )?paid\b|\b(?:ya )?(?:pague|pagamos|he pagado|hemos pagado)\b|[还付缴](?:了|过)(?!吧)"
)
_EARNS_OR_OWES = re.compile(
    r"\b(?:earn|earns|earned|makes|owe|owes|gana|ganan|cobra|debo|debemos)\b|[赚挣欠]"
)
