"""Packs: those that come with Parley, and a lender's own, read from their TOML."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from negotiation import packs
from negotiation.days.working_days import working_days
from negotiation.pack import Pack, Source, strictest

from .problems import no_number, problems_of
from .toml_words import in_words

#: Used where no pack fits.
STRICTEST = "strictest"


class PackError(ValueError):
    """A pack cannot be used; each line is a reason with its key."""


class _Sources(BaseModel):
    model_config = ConfigDict(extra="forbid")

    sources: dict[str, Source] = {}


class _Held(BaseModel):
    model_config = ConfigDict(extra="forbid")

    pack: Pack


@cache
def shipped() -> tuple[str, ...]:
    """The names of the packs that come with Parley, the strictest last."""
    found = (each.name for each in files(packs).iterdir())
    names = sorted(name.removesuffix(".toml") for name in found if name.endswith(".toml"))
    return (*(name for name in names if name != STRICTEST), STRICTEST)


@cache
def shipped_pack(name: str) -> Pack:
    """The pack of this name; the strictest has the rules of contact of all others."""
    pack = parsed((files(packs) / f"{name}.toml").read_text(encoding="utf-8"))
    if name != STRICTEST:
        return pack
    return strictest(pack, [shipped_pack(other) for other in shipped() if other != STRICTEST])


def find_pack(name: str, folder: Path) -> Pack:
    """The pack *name*, or that of a file of the lender's own (its name ends in .toml) in *folder*.

    Raises `PackError`.
    """
    if name in shipped():
        return shipped_pack(name)
    if not name.endswith(".toml"):
        raise PackError(f"there is no pack {name}; there are {', '.join(shipped())}")
    try:
        return parsed((folder / name).read_text(encoding="utf-8-sig"))
    except PackError as error:
        raise PackError("\n".join(f"{name}: {line}" for line in str(error).splitlines())) from None
    except OSError as error:
        raise PackError(f"{name} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise PackError(f"{name} is not written in UTF-8: save it so") from None


def parsed(text: str) -> Pack:
    """The pack written in *text*. Raises `PackError` with every mistake at once."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"not valid TOML: {in_words(error)}") from None
    reasons: list[str] = []
    sources: dict[str, Source] = {}
    try:
        sources = _Sources(sources=raw.pop("sources", {})).sources
    except ValidationError as error:
        reasons += map(str, problems_of(error, _Sources))
    reasons += _put_in(raw, sources)
    reasons += _bare_numbers(raw) + _no_calendar(raw)
    try:
        pack = _Held.model_validate({"pack": raw}).pack
    except ValidationError as error:
        found = (str(each._replace(path=each.path[1:])) for each in problems_of(error, _Held))
        reasons += [line for line in found if line not in reasons]
    if reasons:
        raise PackError("\n".join(reasons))
    return pack


def _put_in(raw: dict[str, Any], sources: dict[str, Source]) -> list[str]:
    """Each source in the place of its name; returns what names none."""
    unknown: list[str] = []

    def named(name: object, key: str) -> object:
        if not isinstance(name, str):
            return name
        if name not in sources:
            unknown.append(f"{key}: there is no [sources.{name}]")
        return sources.get(name, _UNKNOWN)

    for family in Pack.families():
        rules = raw.get(family, [])
        for index, rule in enumerate(rules if isinstance(rules, list) else []):
            if not isinstance(rule, dict):
                continue
            key = f"{family}.{index}"
            if "source" in rule:
                rule["source"] = named(rule["source"], f"{key}.source")
            if isinstance(rule.get("also"), list):
                rule["also"] = [
                    named(each, f"{key}.also.{number}") for number, each in enumerate(rule["also"])
                ]
    return unknown


def _bare_numbers(raw: dict[str, Any]) -> list[str]:
    """The hours that are numbers, which would be read as seconds."""
    found, rules = [], raw.get("hours", [])
    for index, rule in enumerate(rules if isinstance(rules, list) else []):
        for key in ("opens", "closes"):
            try:
                no_number(rule.get(key) if isinstance(rule, dict) else None)
            except ValueError as error:
                found.append(f"hours.{index}.{key}: {error}")
    return found


def _no_calendar(raw: dict[str, Any]) -> list[str]:
    """A country whose holidays are not known, so that no rule of theirs could be kept."""
    country = raw.get("country")
    if not isinstance(country, str) or not country:
        return []
    try:
        working_days(country)
    except ValueError as error:
        return [f"country: {error}; leave it out where no place is meant"]
    return []


#: In the place of a source that is not there, so that the rest is looked at too.
_UNKNOWN = Source(name="?")
