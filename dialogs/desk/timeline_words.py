"""Timeline words: what a step of a case is called, whoever reads it."""

from __future__ import annotations

from dialogs.texts import Text

from .step import Step, kind
from .steps_internal import INTERNAL
from .steps_told import TOLD


def what(step: Step) -> Text:
    """What was done."""
    return (TOLD | INTERNAL).get(kind(step), _as_noted)(step)


def _as_noted(step: Step) -> Text:
    """The desk misses no step, were it only in the audit's own word."""
    return Text("{event}", event=step.event)
