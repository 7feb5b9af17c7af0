"""Language: another one, at any time, and straight back."""

from __future__ import annotations

from dialogs.flow import BACK, Route, Step
from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from dialogs.texts import Text


def choose(situation: Situation, code: str) -> None:
    situation.place.language = code
    situation.language = LANGUAGES[code].at(situation.language.zone)


STEPS = (
    Step(
        name="language.choose",
        question=Text("Which language shall I use?"),
        options={code: Text(language.name) for code, language in LANGUAGES.items()},
        save=choose,
        routes=[Route(to=BACK)],
    ),
)
