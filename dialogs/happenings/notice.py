"""Notice: something to tell before the next question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dialogs.texts import Sayable, Text


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell before the next question."""

    text: Sayable
    options: Mapping[str, Text] = field(default_factory=dict)  #: good at any time
    is_last: bool = False  #: said below what else comes of it, as that it was passed on
