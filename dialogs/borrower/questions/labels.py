"""Labels: who writes a question just as its button has it asks that one, whatever else it sounds like.

>>> labelled("谁可以免费帮我"), labelled("¿Quién me ayuda gratis?"), labelled("who helps me for free"), labelled("who helps you")
('free_help', 'free_help', 'free_help', None)
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from dialogs.languages import LANGUAGES
from dialogs.phrases.finding import plain

from .answers import QUESTIONS


def labelled(text: str) -> str | None:
    """The question whose label *text* is, in any language."""
    return _codes().get(_bare(text))


@cache
def _codes() -> Mapping[str, str]:
    return {
        _bare(language.plain(each.label)): code
        for language in LANGUAGES.values()
        for code, each in QUESTIONS.items()
    }


def _bare(text: str) -> str:
    return plain(text).strip(" .!?¡¿。！？")
