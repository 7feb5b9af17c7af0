"""The lender's own questions: name, law, place and language, written into `parley.toml`."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import available_timezones

import phonenumbers

from bot.configuration.lender import PLACEHOLDERS, LenderConfig
from bot.configuration.packs import STRICTEST, shipped, shipped_pack
from bot.settings import SettingsError, read_config
from dialogs.languages import LANGUAGES

from .asking import Asking, needed

#: What is likely right where a pack holds.
PLACES = {
    "australia": ("Australia/Sydney", "AU", "en"),
    "china": ("Asia/Shanghai", "CN", "zh_CN"),
    "taiwan": ("Asia/Taipei", "TW", "zh_TW"),
    "united_kingdom": ("Europe/London", "GB", "en"),
    "united_states": ("America/New_York", "US", "en"),
}
ELSEWHERE = ("UTC", "US", "en")


def ask(asking: Asking, given: Mapping[str, str | None]) -> dict[str, str]:
    """The keys of `[lender]`."""
    answers: dict[str, str] = {}

    def ask_for(key: str, question: str, default: str, check: Callable[[str], str]) -> None:
        answers[key] = asking.ask(question, given=given[key], default=default, check=check)

    ask_for("name", "The lender's name", PLACEHOLDERS["name"], needed)
    laws, languages = shipped(), tuple(LANGUAGES)
    ask_for("pack", f"Whose law holds ({', '.join(laws)})", STRICTEST, _one_of(laws))
    zone, region, language = PLACES.get(answers["pack"], ELSEWHERE)
    is_zone = _one_of(available_timezones(), "there is no such time zone; as Europe/Berlin")
    ask_for("time_zone", "The time zone of most borrowers", zone, is_zone)
    is_region = _one_of(phonenumbers.SUPPORTED_REGIONS, "two capital letters, as DE")
    where = "The country of telephone numbers written without one"
    ask_for("phone_region", where, region, is_region)
    which = f"The language of the advisors' desk ({', '.join(languages)})"
    ask_for("language", which, language, _one_of(languages))
    lender = LenderConfig(
        name=answers["name"],
        time_zone=answers["time_zone"],
        phone_region=answers["phone_region"],
        pack=shipped_pack(answers["pack"]),
        handle="",
    )
    if given["advice"] or not lender.advice_in("en"):
        who = "Who gives free debt advice there, and how they are reached"
        ask_for("advice", who, PLACEHOLDERS["advice"], needed)
    return answers


def configuration(answers: dict[str, str]) -> str:
    """`parley.toml` with what was answered, and nothing else. Raises `SettingsError` if it does not hold."""
    lines = [
        "# Written by parley init: what was answered. All else has its default; docs/parley.toml of the source shows every key.",
        "",
        "[lender]",
        *(
            f"{key} = {json.dumps(value, ensure_ascii=False)}"  # a JSON string is one of TOML
            for key, value in answers.items()
        ),
        "",
        "[papers]",
        'templates = "templates"  # agreements that your counsel approved, beside this file',
    ]
    text = "\n".join(lines) + "\n"
    with TemporaryDirectory() as folder:
        file = Path(folder) / "parley.toml"
        file.write_text(text, encoding="utf-8")
        try:
            read_config(file)
        except SettingsError as error:
            raise SettingsError(str(error).replace(str(file), "parley.toml")) from None
    return text


def _one_of(known: Collection[str], otherwise: str = "") -> Callable[[str], str]:
    def check(text: str) -> str:
        if text not in known:
            raise ValueError(otherwise or f"it is one of {', '.join(known)}")
        return text

    return check
