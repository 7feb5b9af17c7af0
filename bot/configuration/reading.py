"""Reading: `parley.toml` from its file, or every mistake in it at once."""

from __future__ import annotations

import tomllib
from copy import deepcopy
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from .config import Config
from .problems import KeyPath, Problem, in_order, problems_of
from .toml_words import in_words


class SettingsError(Exception):
    """The environment or the configuration cannot be used; the message lists every reason."""


#: What has no default, so that the rest can be looked at where one of them is wrong.
_REQUIRED = {"name": "?", "time_zone": "UTC", "phone_region": "US"}


def read_config(path: Path) -> Config:
    """The lender's configuration. Raises `SettingsError` with every mistake at once, by its key."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8-sig"))  # some editors put a mark first
    except FileNotFoundError:
        raise SettingsError(
            f"There is no configuration at {path}. `parley init` asks and writes one; "
            "or name yours in PARLEY_CONFIG."
        ) from None
    except OSError as error:
        raise SettingsError(
            f"PARLEY_CONFIG: {path} cannot be read ({error.strerror}). It is the lender's parley.toml."
        ) from None
    except UnicodeDecodeError:
        raise SettingsError(f"{path} is not written in UTF-8: save it so.") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path} is not valid TOML: {in_words(error)}") from None
    config, found = _checked(raw, path.parent)
    if config is None or found:
        raise SettingsError("\n".join(f"{path}: {each}" for each in in_order(found, raw)))
    return config


def _checked(raw: dict[str, Any], folder: Path) -> tuple[Config | None, list[Problem]]:
    """The configuration with what is wrong in it; `None` where none can be made."""
    found: list[Problem] = []
    while True:
        try:
            config = Config.model_validate(raw, context=folder)
        except ValidationError as error:
            found += problems_of(error, Config)
            rest = _without(raw, error)
            if rest == raw:
                return None, found
            raw = rest
        else:
            is_law_known = all(each.path[:2] != ("lender", "pack") for each in found)
            return config, found + config.problems(is_law_known=is_law_known)


def _without(raw: dict[str, Any], error: ValidationError) -> dict[str, Any]:
    """*raw* without what is wrong, and with something in the place of what is required."""
    left = deepcopy(raw)
    for one in error.errors(include_input=False, include_url=False):
        if one["type"] != "missing" or one["loc"][0] != "lender":
            _drop(left, _innermost(raw, one["loc"]))
    lender = left.setdefault("lender", {})
    if isinstance(lender, dict):
        left["lender"] = _REQUIRED | lender
    return left


def _innermost(holder: dict[str, Any], path: KeyPath) -> tuple[str, ...]:
    """The path of the innermost table's key that lies on *path*."""
    key, *rest = path
    inner = holder.get(str(key))
    if isinstance(inner, dict) and rest and str(rest[0]) in inner:
        return str(key), *_innermost(inner, tuple(rest))
    return (str(key),)


def _drop(holder: dict[str, Any], path: tuple[str, ...]) -> None:
    """Take away the key at *path*, unless what holds it is away already."""
    *tables, key = path
    for table in tables:
        holder = holder.get(table, {})
    holder.pop(key, None)
