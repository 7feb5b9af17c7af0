"""Sealed rows: whether the key fits them, finding one by what is sealed in it, and sealing them anew."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Dialect,
    Row,
    Table,
    Text,
    and_,
    func,
    literal,
    or_,
    select,
    type_coerce,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession

from storage.tables.cases import cases
from storage.tables.people import parties
from storage.tables.registry import metadata

from .sealed_columns import EMPTY, Sealed, SealedText, seals_of
from .sealing import Seals, is_sealed, key_of, wrong_key
from .vault import VaultKeyWrong

#: Rows in one transaction, so that nobody waits for long.
AT_ONCE = 200
#: By these it is seen whether the key is the right one.
_SAMPLES = ((parties, parties.c.phone), (cases, cases.c.application))


def sealed() -> dict[Table, list[Column[Any]]]:
    """Every table with something sealed in it, and the columns that are."""
    found = {
        table: [one for one in table.c if isinstance(one.type, Sealed)]
        for table in metadata.sorted_tables
    }
    return {table: columns for table, columns in found.items() if columns}


def forms(dialect: Dialect, column: Column[Any], values: Collection[str]) -> list[str]:
    """All that *values* may look like in a column that is always sealed alike."""
    seals = seals_of(dialect)
    if seals is None:
        return list(values)
    return [form for value in values for form in seals.forms(value, _kind(column).name)]


def try_key(connection: Connection) -> None:
    """Open what was written last. Raises `VaultKeyWrong`: nothing is to be written beside it with another key."""
    seals = seals_of(connection.dialect)
    for column, kept in _samples(connection):
        if seals is None:
            raise wrong_key(_kind(column).name, kept)
        seals.open(kept, _kind(column).name)


def keys_of_newest(connection: Connection) -> set[str]:
    """The numbers of the keys that what was written last is sealed with."""
    return {key_of(kept) for _, kept in _samples(connection)}


def _samples(connection: Connection) -> Iterator[tuple[Column[Any], str]]:
    for table, column in _SAMPLES:
        newest = select(_raw(column)).where(column.is_not(None)).order_by(table.c.id.desc())
        kept = connection.execute(newest.limit(1)).scalar_one_or_none()
        if kept is not None and is_sealed(kept):
            yield column, kept


@dataclass(kw_only=True)
class Page:
    """Some rows that were looked at."""

    last: int  #: the highest id among them
    done: int = 0
    stuck: list[int] = field(default_factory=list)  #: rows that opened with no key


async def left(session: AsyncSession) -> int:
    """How many rows have something that is not sealed with the newest key."""
    seals = seals_of(session.get_bind().dialect)
    if seals is None:
        return 0
    count = 0
    for table, columns in sealed().items():
        counted = select(func.count()).select_from(table).where(_is_old(seals, columns))
        count += int((await session.execute(counted)).scalar_one())
    return count


async def lock_anew(session: AsyncSession, table: Table, after: int) -> Page | None:
    """Seal the next rows of *table* after the id *after* with the newest key; `None` when there are no more.

    What does not open stays as it is.
    """
    seals = seals_of(session.get_bind().dialect)
    if seals is None:
        return None
    columns = sealed()[table]
    found = await session.execute(
        select(table.c.id, *(_raw(one).label(one.name) for one in columns))
        .where(table.c.id > after, _is_old(seals, columns))
        .order_by(table.c.id)
        .limit(AT_ONCE)
        .with_for_update()
    )
    rows = found.all()
    if not rows:
        return None
    page = Page(last=rows[-1].id)
    for row in rows:
        try:
            values = _anew(seals, columns, row)
        except VaultKeyWrong:
            page.stuck.append(row.id)
            continue
        if values:
            await session.execute(update(table).where(table.c.id == row.id).values(values))
        page.done += 1
    return page


async def give_up(session: AsyncSession, table: Table, numbers: Sequence[int]) -> None:
    """Empty what no key opens in these rows: nobody can read it any more, and it would hold up whoever tried."""
    seals = seals_of(session.get_bind().dialect)
    if seals is None:
        return
    for start in range(0, len(numbers), AT_ONCE):  # no statement takes as many as a book has
        await _give_up(session, seals, table, numbers[start : start + AT_ONCE])


async def _give_up(
    session: AsyncSession, seals: Seals, table: Table, numbers: Sequence[int]
) -> None:
    columns = sealed()[table]
    found = await session.execute(
        select(table.c.id, *(_raw(one).label(one.name) for one in columns)).where(
            table.c.id.in_(numbers)
        )
    )
    for row in found.all():
        lost = [one for one in columns if not _opens(seals, one, getattr(row, one.name))]
        values: dict[Any, Any] = {one.name: literal(_empty(one), Text) for one in lost}
        if values:
            await session.execute(update(table).where(table.c.id == row.id).values(values))


def _opens(seals: Seals, column: Column[Any], kept: str | None) -> bool:
    if kept is None:
        return True
    try:
        seals.open(kept, _kind(column).name)
    except VaultKeyWrong:
        return False
    return True


def _empty(column: Column[Any]) -> str | None:
    if column.nullable:
        return None
    return "" if isinstance(column.type, SealedText) else "{}"


def _anew(seals: Seals, columns: list[Column[Any]], row: Row[Any]) -> dict[Any, Any]:
    """The values of a row under the newest key, as they are to be written."""
    kept = {one: getattr(row, one.name) for one in columns}
    return {
        one.name: literal(
            seals.lock(
                seals.open(value, _kind(one).name),
                _kind(one).name,
                always_alike=_kind(one).always_alike,
            ),
            Text,
        )
        for one, value in kept.items()
        if value is not None and value not in EMPTY and not seals.is_new(value)
    }


def _is_old(seals: Seals, columns: list[Column[Any]]) -> ColumnElement[bool]:
    return or_(
        *(
            and_(_raw(one).not_in(EMPTY), ~_raw(one).startswith(seals.newest, autoescape=True))
            for one in columns
        )
    )


def _kind(column: Column[Any]) -> Sealed:
    return cast("Sealed", column.type)


def _raw(column: Column[Any]) -> ColumnElement[str]:
    """A column as it is in the database."""
    return type_coerce(column, Text)
