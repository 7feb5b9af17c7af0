"""App language: that of somebody's Telegram, kept where it is not the one we write to them in.

A moment is marked for Telegram to write, and Telegram writes it in the language of the app: within a sentence of another
one our own words have to stay.

>>> from types import SimpleNamespace
>>> place = SimpleNamespace(figures={}, language="es")
>>> heed(place, "en-GB"); place.figures, is_another(place)
({'app': 'en-GB'}, True)
>>> spoken(place, "es", "en"); place.language = "en"; place.figures, is_another(place)
({}, False)
>>> spoken(place, "en", "es"); place.language = "es"; place.figures, is_another(place)
({'app': 'en'}, True)

An app whose language is not told is taken to speak as we do; one that we do not speak is another:

>>> heed(place, None); place.figures
{}
>>> place.language = "en"; heed(place, "fi"); is_another(place)
True
"""

from __future__ import annotations

from .languages import language_for
from .place import APP, Place


def heed(place: Place, app: str | None) -> None:
    """Keep what Telegram tells of the app with each message."""
    _keep(place, app or place.language, place.language)


def spoken(place: Place, before: str, code: str) -> None:
    """The language of this *code* takes the place of the one *before*."""
    _keep(place, place.figures.get(APP, before), code)


def is_another(place: Place) -> bool:
    return APP in place.figures


def _keep(place: Place, app: str, code: str) -> None:
    is_same = language_for(app).code == code and app[:2].lower() == code[:2]
    if is_same and APP not in place.figures:
        return
    others = {name: said for name, said in place.figures.items() if name != APP}
    place.figures = others if is_same else {**others, APP: app}
