"""Reader: how somebody writes, and on which day.

A parser is given what was heard and who said it: the 3/4 of a message means nothing without its writer, and
"next Friday" nothing without its day. Parsers know notation, not rules; they return the value or raise `Unclear`.

>>> Reader("es", date(2026, 3, 18)).today.isoformat()
'2026-03-18'
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from dialogs.heard import Heard

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reader:
    """Who is read: the catalogue's code of their language, and the date where they live."""

    language: str  #: "en", "zh_CN", "zh_TW" or "es"; it decides only what is not clear by itself
    today: date
    thousands: str = (
        ""  #: the sign that parts thousands for them, "." or ","; "" where nobody knows
    )
    due: date | None = None  #: when the next instalment of their plan is


Parser = Callable[[Heard, Reader], T]
