"""Languages: the catalogues in `locales/`, one folder a language, read as they are written.

>>> sorted(LANGUAGES)
['en', 'es', 'zh_CN', 'zh_TW']
>>> language_for("zh-hant-HK").name
'繁體中文'
>>> language_for("zh-hans").name
'简体中文'
>>> language_for("fi").name
'English'
"""

from __future__ import annotations

from functools import cached_property
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from .texts import ENGLISH, Language

#: How languages without a catalogue of their own region are served.
_TRADITIONAL = {"hant", "tw", "hk", "mo"}


class _Catalogue(NullTranslations):
    """Read when the first text is said in it: a start needs none of them, and most commands none at all."""

    def __init__(self, folder: Traversable) -> None:
        super().__init__()
        self._folder = folder

    @cached_property
    def _read(self) -> GNUTranslations:
        catalogue = BytesIO()
        with (self._folder / "LC_MESSAGES" / "messages.po").open("rb") as po:
            write_mo(catalogue, read_po(po, locale=self._folder.name))
        catalogue.seek(0)
        return GNUTranslations(catalogue)

    def gettext(self, message: str) -> str:
        return self._read.gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._read.ngettext(msgid1, msgid2, n)


def _language(folder: Traversable) -> Language:
    locale = Locale.parse(folder.name)
    name = catalogue_name(locale)
    return Language(code=folder.name, name=name, locale=locale, catalogue=_Catalogue(folder))


def catalogue_name(locale: Locale) -> str:
    """What speakers call their language: the script matters for Chinese, the country does not."""
    if locale.language == "zh":
        return "繁體中文" if locale.territory == "TW" else "简体中文"
    return str(locale.get_language_name(locale)).capitalize()


LANGUAGES: dict[str, Language] = {ENGLISH.code: ENGLISH} | {
    folder.name: _language(folder)
    for folder in sorted(files("locales").iterdir(), key=lambda f: f.name)
    if (folder / "LC_MESSAGES" / "messages.po").is_file()
}


#: Languages as people speak them: a script makes no difference to who is understood.
SPOKEN = tuple(dict.fromkeys(code.partition("_")[0] for code in LANGUAGES))


def language_named(code: str) -> Language:
    """That of a catalogue's folder, as it is kept; English for one that is no longer here."""
    return LANGUAGES.get(code, ENGLISH)


def language_for(code: str | None) -> Language:
    """The best catalogue for what Telegram (or an operator's LANG) calls a language; English otherwise."""
    parts = (code or "").split(".")[0].lower().replace("_", "-").split("-")
    if parts[0] == "zh":
        return LANGUAGES["zh_TW" if _TRADITIONAL & set(parts) else "zh_CN"]
    by_language = {name.split("_")[0]: language for name, language in LANGUAGES.items()}
    return by_language.get(parts[0], ENGLISH)
