"""The lender's own questions: name, law, place and language, written into `parley.toml`."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
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


def ask(asking: Asking, given: dict[str, str | None]) -> dict[str, str]:
    """The keys of `[lender]`."""
    answers = {
        "name": asking.ask(
            "The lender's name",
            given=given["name"],
            default=PLACEHOLDERS["name"],
            check=needed,
        ),
        "pack": asking.ask(
            f"Whose law holds ({', '.join(shipped())})",
            given=given["pack"],
            default=STRICTEST,
            check=_one_of(shipped()),
        ),
    }
    zone, region, language = PLACES.get(answers["pack"], ELSEWHERE)
    answers["time_zone"] = asking.ask(
        "The time zone of most borrowers",
        given=given["time_zone"],
        default=zone,
        check=_one_of(available_timezones(), "there is no such time zone; as Europe/Berlin"),
    )
    answers["phone_region"] = asking.ask(
        "The country of telephone numbers written without one",
        given=given["phone_region"],
        default=region,
        check=_one_of(phonenumbers.SUPPORTED_REGIONS, "two capital letters, as DE"),
    )
    answers["language"] = asking.ask(
        f"The language of the advisors' desk ({', '.join(LANGUAGES)})",
        given=given["language"],
        default=language,
        check=_one_of(tuple(LANGUAGES)),
    )
    lender = LenderConfig(
        name=answers["name"],
        time_zone=answers["time_zone"],
        phone_region=answers["phone_region"],
        pack=shipped_pack(answers["pack"]),
        handle="",
    )
    if given["advice"] or not lender.advice_in("en"):
        answers["advice"] = asking.ask(
            "Who gives free debt advice there, and how they are reached",
            given=given["advice"],
            default=PLACEHOLDERS["advice"],
            check=needed,
        )
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
