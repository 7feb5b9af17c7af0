"""Hands: somebody who is played slowly enough to be watched: what they are about to do is told first."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from bot.sandbox.client import Person

#: Told who does what next, with what; comes back when it is time.
Show = Callable[[int, str, dict[str, Any]], Awaitable[None]]


class Hands(Person):
    """A person whose every act is shown before it happens."""

    def __init__(self, person: Person, show: Show) -> None:
        super().__init__(person.wire, person.id, person.first_name)
        self._show = show

    async def _act(self, doing: str, **given: Any) -> Any:
        await self._show(self.id, doing, given)
        return await super()._act(doing, **given)
