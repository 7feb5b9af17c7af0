"""The rest of the words: what is left of a message once what is no answer is taken out of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.parsers.money.written_amounts import holds_one
from dialogs.phrases.finding import plain
from dialogs.reply import Reply
from dialogs.situation import Situation

#: How words are answered at a step.
Answer: TypeAlias = Callable[[Situation, Step, Words], Reply]


def rest_answered(situation: Situation, step: Step, rest: Sequence[str], answer: Answer) -> Reply:
    """What the clauses that are left answer; without a figure in them it is asked again."""
    others = ", ".join(rest)
    return (
        answer(situation, step, Words(others)) if holds_one(plain(others)) else Reply(again=True)
    )
