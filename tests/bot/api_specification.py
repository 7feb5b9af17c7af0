"""Specification: whether a call of the bot is one that Bot API 10.0 knows, by its machine-readable form."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).parents[3] / "shared" / "data" / "telegram_bot_api_10_0.json"
MISSING = f"{FILE.name} is not beside the repository"


def is_here() -> bool:
    """Whether the specification is there to check by."""
    return FILE.exists()


@cache
def specification() -> dict[str, Any]:
    """The whole of it: methods and types by name."""
    return dict(json.loads(FILE.read_text(encoding="utf-8")))


def violations(method: str, params: dict[str, Any]) -> list[str]:
    """What is wrong with a call: its method, unknown or missing parameters, values of another type.

    Takes parameters as Python objects or as they were written in a form (numbers and JSON in strings);
    a file is told as {"file_name": …}, bytes or a string.
    """
    known = specification()["methods"].get(method)
    if known is None:
        return [f"{method}: no such method"]
    fields = {field["name"]: field for field in known.get("fields", [])}
    attached = {name for name, value in params.items() if name not in fields and _is_file(value)}
    found = [
        f"{method}: unknown parameter {name}"
        for name in params
        if name not in fields and name not in attached
    ]
    found += [
        f"{method}: {name} is missing"
        for name, field in fields.items()
        if field["required"] and params.get(name) is None
    ]
    for name, value in params.items():
        if name in fields and value is not None:
            found += _wrong(f"{method}.{name}", value, fields[name]["types"], written=True)
    said = json.dumps(
        {name: value for name, value in params.items() if name in fields}, default=str
    )
    return found + [
        f"{method}: the file {name} is attached, but not named"
        for name in sorted(attached)
        if f"attach://{name}" not in said
    ]


def wrong_object(name: str, value: Any) -> list[str]:
    """What is wrong with an object of the Bot API, such as a returned Message."""
    return _wrong(name, value, [name], written=False)


def _wrong(where: str, value: Any, types: list[str], *, written: bool) -> list[str]:
    tries = [_wrong_one(where, value, kind, written=written) for kind in types]
    return min(tries, key=len)


def _wrong_one(where: str, value: Any, kind: str, *, written: bool) -> list[str]:
    if kind in _PLAIN:
        return [] if _PLAIN[kind](value, written) else [f"{where}: {value!r:.60} is no {kind}"]
    if written and isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            return [f"{where}: no JSON"]
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            return [f"{where}: {value!r:.60} is no {kind}"]
        inner = kind.removeprefix("Array of ")
        return [
            w
            for n, one in enumerate(value)
            for w in _wrong_one(f"{where}[{n}]", one, inner, written=False)
        ]
    return _wrong_shape(where, value, kind)


def _wrong_shape(where: str, value: Any, kind: str) -> list[str]:
    known = specification()["types"][kind]
    if not isinstance(value, dict):
        return [f"{where}: {value!r:.60} is no {kind}"]
    if known.get("subtypes"):
        return _wrong(where, value, known["subtypes"], written=False)
    fields = {field["name"]: field for field in known.get("fields", [])}
    found = [f"{where}: unknown field {name} of {kind}" for name in value if name not in fields]
    found += [
        f"{where}: {name} of {kind} is missing"
        for name, field in fields.items()
        if field["required"] and name not in value
    ]
    for name, one in value.items():
        if name in fields:
            found += _wrong(f"{where}.{name}", one, fields[name]["types"], written=False)
    return found


def _is_file(value: Any) -> bool:
    return isinstance(value, bytes) or (isinstance(value, dict) and "file_name" in value)


def _is_integer(value: Any, written: bool) -> bool:  # noqa: FBT001 - one shape for all plain types
    if isinstance(value, str) and written:
        return value.lstrip("-").isdigit()
    return isinstance(value, int) and not isinstance(value, bool)


def _is_float(value: Any, written: bool) -> bool:  # noqa: FBT001
    if isinstance(value, str) and written:
        try:
            float(value)
        except ValueError:
            return False
        return True
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_boolean(value: Any, written: bool) -> bool:  # noqa: FBT001
    return isinstance(value, bool) or (written and value in {"true", "false", "True", "False"})


_PLAIN: dict[str, Callable[[Any, bool], bool]] = {
    "Integer": _is_integer,
    "Float": _is_float,
    "Boolean": _is_boolean,
    "True": lambda value, _: value is True,
    "String": lambda value, _: isinstance(value, str),
    "InputFile": lambda value, _: _is_file(value) or isinstance(value, str),
}
