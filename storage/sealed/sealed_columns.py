"""Sealed columns: what a row keeps of a person's own, sealed on its way in and opened on its way out.

The key comes with the database (`Database(url, vault)`): it is known to the dialect, so whoever reads and writes rows
need not think of it. Each column names itself, for a sealed value opens in its own column only.
"""

from __future__ import annotations

import json
from typing import Any, cast

import orjson
from sqlalchemy import Dialect, Text, TypeDecorator
from sqlalchemy.sql import operators

from storage.engine.columns import Document, adapter

from .sealing import Seals, is_sealed, wrong_key


class CannotLookInto(TypeError):  # noqa: N818 - what the database cannot do
    """A statement asks the database for what stands in a sealed column: it would never find any."""


class _Sealed(TypeDecorator.Comparator[Any], Text.Comparator[Any]):
    """What a statement may ask of a sealed column: whether it is empty, and the whole of what is always sealed alike."""

    def operate(self, op: Any, *other: Any, **options: Any) -> Any:
        kind = cast("SealedText | SealedJSON | SealedDocument", self.type)
        is_empty = op in _WHOLE and all(one is None or one in EMPTY for one in other)
        if not (is_empty or op in _NOTHING or (kind.always_alike and op in _WHOLE)):
            raise CannotLookInto(f"{kind.name} is sealed: {op.__name__} of it finds nothing")
        return super().operate(op, *other, **options)

    reverse_operate = operate


_NOTHING = {operators.is_, operators.is_not}
_WHOLE = {operators.eq, operators.ne, operators.in_op, operators.not_in_op}


class SealedText(TypeDecorator[str]):
    """A text; sealed the same way each time where it has to be found by what it is (*always_alike*)."""

    impl = Text
    cache_ok = True
    comparator_factory = _Sealed

    def __init__(self, name: str, *, always_alike: bool = False) -> None:
        super().__init__()
        self.name = name
        self.always_alike = always_alike

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _lock(value, self, dialect)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _open(value, self, dialect)


class SealedJSON(TypeDecorator[Any]):
    """A JSON document. An empty one tells nothing, and stays as it is."""

    impl = Text
    cache_ok = True
    comparator_factory = _Sealed
    always_alike = False

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else _lock(_dumped(value), self, dialect)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else _loaded(_open(value, self, dialect))


class SealedDocument(Document):
    """A frozen dataclass as a JSON document, checked when read."""

    impl = Text  # type: ignore[assignment] # sealed it is no JSON any more
    cache_ok = True
    comparator_factory = _Sealed
    always_alike = False

    def __init__(self, name: str, kind: type[Any]) -> None:
        TypeDecorator.__init__(self)
        self.name = name
        self.kind = kind

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else _lock(_dumped(self.plain(value)), self, dialect)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        return adapter(self.kind).validate_python(
            _loaded(_open(value, self, dialect)), strict=False
        )


Sealed = SealedText | SealedJSON | SealedDocument


def seals_of(dialect: Dialect) -> Seals | None:
    """What the database was opened with."""
    return cast("Seals | None", getattr(dialect, "seals", None))


def _dumped(value: Any) -> str:
    if not value:
        return "{}" if value == {} else "[]"
    try:
        return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS).decode()
    except orjson.JSONEncodeError:  # half a character, as only Python's own takes it
        return json.dumps(value, separators=(",", ":"))


def _loaded(kept: str) -> Any:
    try:
        return orjson.loads(kept)
    except orjson.JSONDecodeError:  # as above
        return json.loads(kept)


def _lock(value: str, kind: Sealed, dialect: Dialect) -> str:
    seals = seals_of(dialect)
    if seals is None or value in EMPTY:
        return value
    return seals.lock(value, kind.name, always_alike=kind.always_alike)


def _open(kept: str, kind: Sealed, dialect: Dialect) -> str:
    seals = seals_of(dialect)
    if seals is not None:
        return seals.open(kept, kind.name)
    if is_sealed(kept):
        raise wrong_key(kind.name, kept)
    return kept


#: What tells nothing and is never sealed.
EMPTY = ("", "{}", "[]", "null")
