"""Language: another one, at any time, and straight back."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs import app_language, interruptions
from dialogs.flow import BACK, Route, Step
from dialogs.happenings import Happening, Notice
from dialogs.languages import LANGUAGES, language_for
from dialogs.other_language import SPEAK
from dialogs.phrases.languages.language import ANY, asked_for
from dialogs.phrases.languages.other_language import spoken_in
from dialogs.phrases.languages.written_in import written_in
from dialogs.place import OFFERED
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import Text

CHOOSE = "language.choose"
MAY_GO_ON = Text("I can go on in this language: {language}. Just tap it.")
SPOKEN = Text("From now on I write to you in this language: {language}")


def choose(situation: Situation, code: str) -> None:
    place, before = situation.place, situation.language
    app_language.spoken(place, before.code, code)
    place.language, place.speaks = code, None
    language = LANGUAGES[code].at(before.zone, before.country)
    situation.language = language.whole() if app_language.is_another(place) else language


def asked(situation: Situation, text: str) -> Sequence[Happening] | None:
    """Another language, asked for in words: spoken from now on, or chosen from those there are; `None` for other words."""
    wanted = asked_for(text)
    if wanted is None:
        return None
    for_a_person = interruptions.read_as_well(situation)
    code = _code(situation, wanted)
    if code is None and spoken_in(text) is not None:  # to whom a person is called
        return None
    if code is None:
        interruptions.digress(situation, CHOOSE)
        return [*([] if wanted == ANY else [Notice(_these())]), *for_a_person]
    choose(situation, code)
    place = situation.place
    if place.place == CHOOSE:
        *place.came_from, place.place = place.came_from
    return [Notice(SPOKEN.given(language=_name(code))), *for_a_person]


def heed(situation: Situation, text: str) -> None:
    """Go on in the language somebody's words are in, before it is known who they are: telephones are often set to another.

    Nothing is said of it, and what was said before stays; /language is there as ever.
    """
    if situation.is_identified or situation.with_a_person:
        return
    code = _another_written(situation, text)
    if code is not None:
        choose(situation, code)


def offered(situation: Situation, text: str) -> Sequence[Say]:
    """The language that words are in instead of ours, to go on in: once, and in that language; who is known may have pasted them."""
    here = situation.place
    if not situation.is_identified or situation.with_a_person:
        return []
    code = _another_written(situation, text)
    if code is None or here.figures.get(OFFERED) == code:
        return []
    here.figures = {**here.figures, OFFERED: code}
    words = LANGUAGES[code].plain(MAY_GO_ON.given(language=_name(code)))
    return [Say(text=Text("{words}", words=words), options={f"{SPEAK}{code}": Text(_name(code))})]


def tapped(situation: Situation, button: str) -> Sequence[Happening] | None:
    """The language that such a button names is spoken from now on; `None` for others."""
    code = button.removeprefix(SPEAK)
    if code == button or code not in LANGUAGES:
        return None
    choose(situation, code)
    return [Notice(SPOKEN.given(language=_name(code)))]


def _another_written(situation: Situation, text: str) -> str | None:
    """The code of another language than that we write in, of which *text* leaves no doubt."""
    tag = written_in(text)
    if tag is None or spoken_in(text) is not None:
        return None
    code = language_for(tag.replace("_", "-")).code
    is_another = code[:2] != situation.language.code[:2] and code.startswith(tag[:2])
    return code if is_another else None


def _code(situation: Situation, wanted: str) -> str | None:
    """The catalogue for it. Who reads one script of Chinese already stays with that."""
    now = situation.language.code
    if wanted == "zh" and now.startswith("zh"):
        return now
    found = language_for(wanted).code
    return found if wanted != ANY and found.startswith(wanted[:2]) else None


def _these() -> Text:
    names = ", ".join(_name(code) for code in LANGUAGES)
    return Text(
        "I am sorry, I do not know that language. I know these: {languages}", languages=names
    )


def _name(code: str) -> str:
    return LANGUAGES[code].name


STEPS = (
    Step(
        name=CHOOSE,
        question=Text("Which language shall I use?"),
        options={code: Text(language.name) for code, language in LANGUAGES.items()},
        save=choose,
        routes=[Route(to=BACK)],
    ),
)
