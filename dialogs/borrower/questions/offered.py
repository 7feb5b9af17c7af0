"""Offered: the questions that may be meant where none is known for certain, each a button, and a person for all else."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.happenings import Notice
from dialogs.interruptions import ANYTIME, PERSON
from dialogs.texts import Text

from .answers import QUESTIONS

#: How the codes of these buttons begin.
OFFERED = f"{ANYTIME}asked."


def offered(codes: Sequence[str], *, is_read: bool = False) -> Notice:
    """Nothing is answered before one is chosen: a guess said aloud may be taken for true.

    Where a person *is* to *read* it anyway, none is offered beside.
    """
    buttons = {f"{OFFERED}{code}": QUESTIONS[code].label for code in codes}
    if is_read:
        return Notice(MEANWHILE, buttons, is_last=True)
    return Notice(WHICH if len(codes) > 1 else IS_IT, {**buttons, PERSON: SOMETHING_ELSE})


def chosen(button: str) -> str | None:
    """The question that a button asks; `None` for other buttons."""
    code = button.removeprefix(OFFERED)
    return code if code != button and code in QUESTIONS else None


WHICH = Text("I am not sure what you mean. Is it one of these?")
IS_IT = Text("I am not sure what you mean. Is it this?")
MEANWHILE = Text("Perhaps this answers it at once:")
SOMETHING_ELSE = Text("Something else: a person")
