"""Meant another: "that's what I earn", said of the figure just answered: it goes to the question it is of, and the one it was given to is asked anew.

>>> [is_of(said) for said in ("that's what I earn", "no wait, that was my income", "sorry that is what we spend", "it's what I can pay")]
['income', 'income', 'outgoings', 'can_pay']
>>> [is_of(said) for said in ("eso es lo que gano", "perdón, eran mis gastos", "那是我的收入", "不对，这是我挣的", "剛才那是支出")]
['income', 'outgoings', 'income', 'income', 'outgoings']
>>> [is_of(said) for said in ("that's 1900", "my income is low", "is that what I earn?", "that's right")]
[None, None, None, None]
"""

from __future__ import annotations

import re

from dialogs import control, trail
from dialogs.borrower import PLACES
from dialogs.borrower.applying.form import FORM
from dialogs.borrower.applying.told_early import SAID_OF
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.parsers.money.written_amounts import holds_one
from dialogs.phrases import answer as answer_words
from dialogs.phrases.finding import plain
from dialogs.reply import Reply, Say
from dialogs.situation import Situation
from negotiation.money import Money
from negotiation.refusals import Refusal

from .setting_right import field, told_corrected


def told(situation: Situation, step: Step, words: Words) -> Reply | None:
    """The figure kept where it belongs, and back to the question before; `None` for other words."""
    name, before = is_of(words.text), trail.just_before(situation, step)
    if name is None or before is None or field(before) not in SAID_OF or name == field(before):
        return None
    figure, named = control.kept(situation, before), PLACES.steps[f"{FORM}.{name}"]
    if not isinstance(figure, Money):
        return None
    try:
        named.save(situation, figure.amount)
    except Refusal:
        return None
    situation.the_case.record(**{field(before): None})
    control.back(situation)
    noted = told_corrected(situation, named, figure.amount)
    return Reply(notices=[] if noted is None else [Say(text=noted)])


def is_of(text: str) -> str | None:
    """Which of the three figures the last one is said to be, without telling another; `None` for other words."""
    said = plain(text).strip()
    if "?" in text or "？" in text or holds_one(text) or _THAT.match(said) is None:
        return None
    name = answer_words.about(text)
    return name if name in SAID_OF else None


_THAT = re.compile(
    r"(?:(?:oh|ah|no|wait|sorry|oops|hold on|ay|perdon|perdone|disculpe|espera|espere)[ ,.!]*)*"
    r"(?:(?:that|this|it|the last one)(?: ?s| is| was)\b|(?:(?:eso|esto|ese|esa|este|esta) )?(?:es|era|eran|son)\b)"
    r"|(?:(?:啊|哦|喔|不好意思|抱歉|对不起|等等|不对|错了)[ ,，。!！]*)*(?:刚才|刚刚|上面)?(?:的|那|这)?个?(?:数字?)?是"
)
