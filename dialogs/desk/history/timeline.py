"""Timeline: every step of a case in the order in which it happened: who, when, what and why.

The desk reads all of it, the borrower all but what is internal: notes, who looked at what, and signs of need.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dialogs.desk.masking import shortened
from dialogs.texts import Lines, Sayable, Text

from .step import Step, kind
from .steps_internal import INTERNAL
from .steps_told import TOLD

#: So many steps on a page, the newest page first: one message holds them.
PAGE = 15
_WHY = 120


def timeline(
    steps: Sequence[Step],
    names: Mapping[str, Text],
    *,
    page: int = 1,
    for_borrower: bool = False,
) -> Sayable:
    """One page of it; *names* are of who acts at the desk, by actor."""
    known = [step for step in steps if _is_told(step, for_borrower=for_borrower)]
    end = len(known) - (page - 1) * PAGE
    shown = known[max(end - PAGE, 0) : max(end, 0)]
    lines = [_line(step, _who(step.actor, names, for_borrower=for_borrower)) for step in shown]
    if not lines:
        return Text("There are no more steps.")
    if end <= PAGE:
        return Lines(*lines)
    command = "history" if for_borrower else "timeline"
    earlier = Text("Earlier ones: /{command} {page}", command=command, page=str(page + 1))
    return Lines(*lines, None, earlier)


def _is_told(step: Step, *, for_borrower: bool) -> bool:
    return kind(step) in TOLD or not for_borrower


def _line(step: Step, who: Text) -> Text:
    line = Text("<b>{at}</b> · {what} – {who}", at=step.at, what=what(step), who=who)
    return Text("{line}: “{why}”", line=line, why=shortened(step.why, _WHY)) if step.why else line


def what(step: Step) -> Text:
    """What was done, whoever reads it."""
    return (TOLD | INTERNAL).get(kind(step), _as_noted)(step)


def _as_noted(step: Step) -> Text:
    """The desk misses no step, were it only in the audit's own word."""
    return Text("{event}", event=step.event)


def _who(actor: str, names: Mapping[str, Text], *, for_borrower: bool) -> Text:
    match actor.partition(":")[0]:
        case "borrower":
            return Text("you") if for_borrower else Text("the borrower")
        case "helper":
            return Text("the helper")
        case "guarantor":
            return Text("the guarantor")
        case "advisor":
            return names.get(actor) or called("?", is_supervisor=False)
        case "bot":
            return Text("the bot")
    return Text("the lender")


def called(name: str, *, is_supervisor: bool) -> Text:
    """Who is at the desk by name, with what they are to the lender.

    >>> from dialogs.texts import ENGLISH
    >>> ENGLISH.plain(called("Ana", is_supervisor=True))
    'Ana (supervisor)'
    """
    if is_supervisor:
        return Text("{advisor} (supervisor)", advisor=name)
    return Text("{advisor} (advisor)", advisor=name)
