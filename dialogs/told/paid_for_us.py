"""Paid for us: what others pay of a cost, told where it is asked what comes in, comes in to nobody; the rest of the words is the answer."""

from __future__ import annotations

from dialogs.borrower.applying.application import INCOME, RHYTHMS
from dialogs.borrower.applying.form import FORM
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.parsers.clauses import amounts_apart
from dialogs.parsers.money.shared_costs import pays_for_us
from dialogs.parsers.writing import plain
from dialogs.reply import Reply, Say
from dialogs.situation import Situation
from dialogs.texts import Text

from .rest_of_words import Answer, rest_answered

_ASKED = {INCOME.name, *(f"{FORM}.{rhythm}" for rhythm in RHYTHMS.values())}


def told(situation: Situation, step: Step, words: Words, answer: Answer) -> Reply | None:
    """That it need not be told, and what the rest answers; `None` for other words."""
    if step.name not in _ASKED:
        return None
    parts = [words.text] if pays_for_us(plain(words.text)) else amounts_apart(words.text)
    rest = [one for one in parts if not pays_for_us(plain(one))]
    if len(rest) == len(parts):
        return None
    reply = rest_answered(situation, step, rest, answer)
    reply.notices = [Say(text=NOT_COUNTED), *reply.notices]
    return reply


NOT_COUNTED = Text(
    "What others pay for you directly need not be counted: neither as what comes in nor as what goes out."
)
