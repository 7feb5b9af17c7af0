"""Reading: what a parser makes of a text, short enough for a table."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from dialogs.heard import Words
from dialogs.parsers import Ambiguous, Parser, Reader, Unclear, canonical
from dialogs.texts import Text

#: A Wednesday.
TODAY = date(2026, 3, 18)
LANGUAGES = ["en", "zh_CN", "zh_TW", "es"]
NOTHING = "unclear"


def read(parse: Parser[Any], said: str, language: str = "en", today: date = TODAY) -> str:
    """The value as its canonical form, several readings as "a / b", or `NOTHING`."""
    return " / ".join(map(canonical, readings(parse, said, language, today))) or NOTHING


def readings(
    parse: Parser[Any], said: str, language: str = "en", today: date = TODAY
) -> tuple[Any, ...]:
    """All that a text may mean; nothing when it is unclear."""
    try:
        return (parse(Words(said), Reader(language, today)),)
    except Ambiguous as ambiguous:
        return ambiguous.readings
    except Unclear:
        return ()


def asked(parse: Parser[Any], said: str, language: str = "en", today: date = TODAY) -> Text | None:
    """What is said back when a text is not clear."""
    try:
        parse(Words(said), Reader(language, today))
    except Unclear as unclear:
        return unclear.text
    return None


def rows(table: str, *languages: str) -> Sequence[Any]:
    """Lines of "said => meant" as parameters, one language after the other."""
    return [
        pytest.param(
            language, *map(str.strip, line.rsplit("=>", 1)), id=f"{language}: {line.strip()}"
        )
        for language in languages
        for line in table.strip().splitlines()
    ]
