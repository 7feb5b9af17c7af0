"""One press: for all towns of this process. What it printed before it does not print again.

The same values give the same bytes (see `tests/bot/papers/test_press.py`), and towns that begin with one story print the
same offers and agreements over and over.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from bot.papers.press import Press

T = TypeVar("T")

#: Papers and pictures that are kept, of some 70 KB.
ROOM = 300


class OnePress(Press):
    """A press that keeps what it printed."""

    def __init__(self) -> None:
        super().__init__()
        self._kept: dict[tuple[str | bytes, ...], Any] = {}

    def png(self, template: str, values: Mapping[str, object]) -> bytes:
        return self._once(super().png, template, values)

    def pdf(self, template: str | bytes, values: Mapping[str, object]) -> bytes:
        return self._once(super().pdf, template, values)

    def marked(self, template: bytes, values: Mapping[str, object], label: str) -> frozenset[str]:
        return self._once(super().marked, template, values, label)

    def _once(
        self,
        how: Callable[..., T],
        template: str | bytes,
        values: Mapping[str, object],
        *label: str,
    ) -> T:
        what = (how.__name__, template, json.dumps(values, sort_keys=True), *label)
        if (kept := self._kept.get(what)) is not None:
            return kept
        if len(self._kept) >= ROOM:
            self._kept.clear()
        self._kept[what] = printed = how(template, values, *label)
        return printed
