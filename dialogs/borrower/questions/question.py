"""Question: something people ask before, during and after a negotiation, with what is so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from dialogs.flow import Options
from dialogs.situation import Situation
from dialogs.texts import Sayable, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    label: Text
    answer: Sayable | Callable[[Situation], Sayable]
    #: Where one can read on, or what can be done; good at any time.
    more: Options | Callable[[Situation], Options] = field(default_factory=dict)
    in_menu: bool = True  #: whether it is shown unasked

    def say(self, situation: Situation) -> Sayable:
        return self.answer(situation) if callable(self.answer) else self.answer

    def options(self, situation: Situation) -> Options:
        return self.more(situation) if callable(self.more) else self.more
