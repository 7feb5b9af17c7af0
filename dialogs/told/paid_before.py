"""Paid before: a sum paid to us, told where it is asked what comes in or what can be paid, is neither; the rest of the words is the answer."""

from __future__ import annotations

import re

from dialogs.borrower.applying.application import CAN_PAY, INCOME, RHYTHMS
from dialogs.borrower.applying.form import FORM
from dialogs.borrower.plan import plan_talk
from dialogs.borrower.questions.asked import apart
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.parsers.money.in_and_out import names_a_thing
from dialogs.phrases.finding import plain
from dialogs.phrases.plan import Said, said_of_plan
from dialogs.phrases.telling.sum_paid import sum_paid
from dialogs.reply import Reply, carry
from dialogs.situation import Situation

from .rest_of_words import Answer, rest_answered

_ASKED = {INCOME.name, CAN_PAY.name, *(f"{FORM}.{rhythm}" for rhythm in RHYTHMS.values())}


def told(situation: Situation, step: Step, words: Words, answer: Answer) -> Reply | None:
    """What is known of such a payment, and what the rest answers; `None` for other words."""
    if step.name not in _ASKED:
        return None
    clauses = apart(words.text)
    rest = [one for one in clauses if not is_paid_to_us(one)]
    known = plan_talk.paid_before(situation) if len(rest) < len(clauses) else None
    if known is None:
        return None
    reply = rest_answered(situation, step, rest, answer)
    before = carry(known)
    reply.notices = [*before.notices, *reply.notices]
    reply.happened = [*before.happened, *reply.happened]
    return reply


def is_paid_to_us(clause: str) -> bool:
    """Whether it tells nothing but how much was paid on the loan, once.

    >>> [is_paid_to_us(said) for said in ("I paid 300 in May", "i only paid 300 last time", "pagué 300 en mayo", "五月还过300", "上周转了300给你们")]
    [True, True, True, True, True]
    >>> [is_paid_to_us(said) for said in ("I get paid 900", "paid 300 for gas", "me pagan 900", "每月还300", "I paid rent 300", "I earn 900 and paid 300")]
    [False, False, False, False, False, False]
    """
    once = _ONLY.sub("", clause)
    is_told = said_of_plan(once) is Said.PAID and sum_paid(once) is not None
    is_all = len(_FIGURE.findall(clause)) == 1
    return is_told and is_all and not names_a_thing(plain(clause))


_FIGURE = re.compile(r"\d{3,}")
#: Less than was due is a sum paid as well.
_ONLY = re.compile(r"(?i)\b(?:only|just|solo|sólo) |只|才")
