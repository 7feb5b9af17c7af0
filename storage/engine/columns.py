"""Columns: how values of the lender's world are kept in a row, exactly.

Money is text ("13508.59 USD"): SQLite has no decimal and would round through a float. Moments are UTC. What is
read and written as one whole (an application, terms with their schedule) is a JSON document, checked when read.
"""

# ruff: noqa: ARG002 - the arguments are SQLAlchemy's

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Integer, String, TypeDecorator

from negotiation.money import Money

#: Row ids and Telegram's ids need 64 bits; SQLite counts up only a plain INTEGER by itself.
BIG = BigInteger().with_variant(Integer, "sqlite")


class MoneyText(TypeDecorator[Money]):
    """Money as "13508.59 USD"."""

    impl = String(40)
    cache_ok = True

    def process_bind_param(self, value: Money | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Money | None:
        return None if value is None else Money.parse(value)


class DecimalText(TypeDecorator[Decimal]):
    """A rate, exactly as the contract writes it."""

    impl = String(30)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


class Moment(TypeDecorator[datetime]):
    """An aware datetime, kept and returned in UTC; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)

    def bind_processor(self, dialect: Dialect) -> Any:
        """SQLite gets what SQLAlchemy would write, in one step: there are a dozen of these in every turn."""
        return _sqlite_text if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        if dialect.name == "sqlite":
            return _from_sqlite_text
        return super().result_processor(dialect, coltype)


def _sqlite_text(value: datetime | None) -> str | None:
    """Text that sorts as time does.

    >>> _sqlite_text(datetime(2019, 4, 1, 14, tzinfo=UTC))
    '2019-04-01 14:00:00.000000'
    """
    if value is None:
        return None
    if value.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def _from_sqlite_text(kept: str | None) -> datetime | None:
    """
    >>> _from_sqlite_text("2019-04-01 14:00:00.000000").isoformat()
    '2019-04-01T14:00:00+00:00'
    """
    return None if kept is None else datetime.fromisoformat(kept).replace(tzinfo=UTC)


class Code(TypeDecorator[Any]):
    """A `StrEnum` as its value."""

    impl = String(30)
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else str(self.kind(value))

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return None if value is None else self.kind(value)


class Document(TypeDecorator[Any]):
    """A frozen dataclass as a JSON document, checked when read."""

    impl = JSON
    cache_ok = True

    def __init__(self, kind: type[Any]) -> None:
        super().__init__(none_as_null=True)
        self.kind = kind

    def plain(self, value: Any) -> Any:
        """The document as JSON has it."""
        return None if value is None else adapter(self.kind).dump_python(value, mode="json")

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return self.plain(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return None if value is None else adapter(self.kind).validate_python(value, strict=False)


_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}


def adapter(kind: type[Any]) -> TypeAdapter[Any]:
    """What reads and writes a class as JSON; made once, for that is slow."""
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]
