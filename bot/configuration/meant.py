"""Meant: of a name that there is none of, the one that was likely meant.

>>> nearest("remainder_at", ["reminder_at", "contact_from"]), nearest("colour", ["name", "pack"])
('reminder_at', '')
>>> from bot.configuration.config import Config
>>> key_meant(Config, ("policyy",)), key_meant(Config, ("policy", "offers_days"))
('policy', 'offer_days')
>>> key_meant(Config, ("products", "visa", "policy", "limits", "floors")), key_meant(Config, ("guidelines", "fod"))
('floor', 'food')
>>> key_meant(Config, ("policy", "colour"))
''

A key that is right, and in the wrong table:

>>> tables_of(Config, "time_zone"), tables_of(Config, "untaken"), tables_of(Config, "colour")
(['[lender]'], ['[desk.answers]'], [])
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from typing import Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from negotiation.pack import Pack


def nearest(name: str, known: Collection[str], *, cutoff: float = 0.75) -> str:
    """The one of *known* that *name* is likely a slip of; "" where none is near."""
    return next(iter(get_close_matches(name, known, n=1, cutoff=cutoff)), "")


def key_meant(kind: type, path: Sequence[str | int]) -> str:
    """The key that was likely meant at the end of *path*, in a file that is a *kind*."""
    *tables, key = path
    here: set[type] = {kind}
    for (
        table
    ) in tables:  # names of products and places in lists are no keys, and lead nowhere else
        inner = {each for holder in here for each in _tables_in(_keys(holder).get(str(table)))}
        here = inner or here
    return nearest(str(key), sorted({name for each in here for name in _keys(each)}))


def tables_of(kind: type, key: str) -> list[str]:
    """The tables of a file that is a *kind* which have that *key*, as they are written; those with names of their own are left out."""
    return list(dict.fromkeys(_tables_with(kind, key, ())))


def _tables_with(holder: type, key: str, path: tuple[str, ...]) -> Iterator[str]:
    keys = _keys(holder)
    if path and key in keys:
        yield f"[{'.'.join(path)}]"
    for name, annotation in keys.items():
        if not _is_many(annotation):
            for inner in _tables_in(annotation):
                if inner is not Pack:  # a file of its own
                    yield from _tables_with(inner, key, (*path, name))


def _is_many(annotation: Any) -> bool:
    """Whether what stands there has names of its own, or none: products, and lists."""
    return any(
        part in {dict, list, tuple, Mapping} or _is_many(part)
        for part in (get_origin(annotation), *get_args(annotation))
        if part is not None
    )


def _keys(kind: type) -> dict[str, Any]:
    """What may stand in it, each with what it is."""
    if issubclass(kind, BaseModel):
        return {each.alias or name: each.annotation for name, each in kind.model_fields.items()}
    hints = get_type_hints(kind)
    return {each.name: hints[each.name] for each in fields(kind)} if is_dataclass(kind) else {}


def _tables_in(annotation: Any) -> Iterator[type]:
    if isinstance(annotation, type) and (
        issubclass(annotation, BaseModel) or is_dataclass(annotation)
    ):
        yield annotation
    for part in get_args(annotation):
        yield from _tables_in(part)
