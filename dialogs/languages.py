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

from gettext import GNUTranslations
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from .texts import ENGLISH, Language

#: How languages without a catalogue of their own region are served.
_TRADITIONAL = {"hant", "tw", "hk", "mo"}


def _read(folder: Traversable) -> Language:
    locale = Locale.parse(folder.name)
    catalogue = BytesIO()
    with (folder / "LC_MESSAGES" / "messages.po").open("rb") as po:
        write_mo(catalogue, read_po(po, locale=folder.name))
    catalogue.seek(0)
    name = catalogue_name(locale)
    return Language(
        code=folder.name, name=name, locale=locale, catalogue=GNUTranslations(catalogue)
    )


def catalogue_name(locale: Locale) -> str:
    """What speakers call their language: the script matters for Chinese, the country does not."""
    if locale.language == "zh":
        return "繁體中文" if locale.territory == "TW" else "简体中文"
    return str(locale.get_language_name(locale)).capitalize()


LANGUAGES: dict[str, Language] = {ENGLISH.code: ENGLISH} | {
    folder.name: _read(folder)
    for folder in sorted(files("locales").iterdir(), key=lambda f: f.name)
    if (folder / "LC_MESSAGES" / "messages.po").is_file()
}


def language_for(code: str | None) -> Language:
    """The best catalogue for what Telegram (or an operator's LANG) calls a language; English otherwise."""
    parts = (code or "").split(".")[0].lower().replace("_", "-").split("-")
    if parts[0] == "zh":
        return LANGUAGES["zh_TW" if _TRADITIONAL & set(parts) else "zh_CN"]
    by_language = {name.split("_")[0]: language for name, language in LANGUAGES.items()}
    return by_language.get(parts[0], ENGLISH)
