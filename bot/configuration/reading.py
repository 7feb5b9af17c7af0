"""Reading: `parley.toml` from its file, or every mistake in it at once."""

from __future__ import annotations

import tomllib
from copy import deepcopy
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from .config import Config
from .problems import problems_of


class SettingsError(Exception):
    """The environment or the configuration cannot be used; the message lists every reason."""


#: What has no default, so that the rest can be looked at where one of them is wrong.
_REQUIRED = {"name": "?", "time_zone": "UTC", "phone_region": "US"}


def read_config(path: Path) -> Config:
    """The lender's configuration. Raises `SettingsError` with every mistake at once, by its key."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SettingsError(
            f"There is no configuration at {path}. Write one (docs/parley.toml is an example) "
            "or name it in PARLEY_CONFIG."
        ) from None
    except OSError as error:
        raise SettingsError(
            f"PARLEY_CONFIG: {path} cannot be read ({error.strerror}). It is the lender's parley.toml."
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} is not valid TOML: {error}") from None
    config, reasons = _checked(raw, path.parent)
    if config is None or reasons:
        raise SettingsError("\n".join(f"{path}: {reason}" for reason in reasons))
    return config


def _checked(raw: dict[str, Any], folder: Path) -> tuple[Config | None, list[str]]:
    try:
        config = Config.model_validate(raw, context=folder)
    except ValidationError as error:
        reasons = problems_of(error)
        is_law_known = not any(reason.startswith("lender.pack: ") for reason in reasons)
        try:
            rest = Config.model_validate(_without(raw, error), context=folder)
        except ValidationError:
            return None, reasons
        return None, reasons + rest.problems(is_law_known=is_law_known)
    return config, config.problems()


def _without(raw: dict[str, Any], error: ValidationError) -> dict[str, Any]:
    """*raw* without what is wrong, and with something in the place of what is required."""
    left = deepcopy(raw)
    for one in error.errors(include_input=False, include_url=False):
        if one["type"] != "missing" or one["loc"][0] != "lender":
            _drop(left, one["loc"])
    lender = left.setdefault("lender", {})
    if isinstance(lender, dict):
        left["lender"] = _REQUIRED | lender
    return left


def _drop(holder: dict[str, Any], path: tuple[int | str, ...]) -> None:
    """Take away the innermost table's key that lies on *path*."""
    key, *rest = path
    inner = holder.get(str(key))
    if isinstance(inner, dict) and rest and str(rest[0]) in inner:
        _drop(inner, tuple(rest))
    else:
        holder.pop(str(key), None)
