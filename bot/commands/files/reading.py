"""Reading: a lender's file read with a progress bar, its bad rows told as they are found, its good ones in batches."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import BinaryIO, TypeVar

import rich.progress
import typer
from rich.console import Console

from bot.commands.surroundings import CommandError

from .rows import BadRow, TotalRow, WrongFileError

T = TypeVar("T")


def read_file(
    file: Path,
    read: Callable[[BinaryIO], Iterator[T | BadRow]],
    *,
    batch: int,
    quiet: bool,
) -> Iterator[list[T | BadRow]]:
    """The rows of *file* in batches. Raises `CommandError` for a file that does not fit the map."""
    bar = rich.progress.open(
        file,
        "rb",
        description=file.name,
        console=Console(stderr=True),
        transient=True,
        disable=quiet or not sys.stderr.isatty(),
    )
    with bar as lines:
        try:
            yield from _batches(_telling(read(lines)), batch)
        except WrongFileError as error:
            raise CommandError(f"{file.name}: {error}") from None


def look_at(file: Path, look: Callable[[BinaryIO], T]) -> T:
    """What *look* finds in *file* before it is read. Raises `CommandError` for a file that does not fit the map."""
    with file.open("rb") as lines:
        try:
            return look(lines)
        except WrongFileError as error:
            raise CommandError(f"{file.name}: {error}") from None


@contextmanager
def telling_of_maps(named: Path | None) -> Iterator[None]:
    """Who named no map cannot know which one a refusal speaks of."""
    try:
        yield
    except CommandError as error:
        if named is not None:
            raise
        raise CommandError(
            f"{error}\nNo --map was named, so columns are read as Parley writes them; docs/loans.md tells how to write a map for others."
        ) from None


def sha256_of(file: Path) -> str:
    """What tells two files apart, in hexadecimal."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _telling(rows: Iterable[T | BadRow]) -> Iterator[T | BadRow]:
    for row in rows:
        if isinstance(row, BadRow):
            typer.echo(str(row), err=True)
        if not isinstance(row, TotalRow):
            yield row


def _batches(rows: Iterator[T], size: int) -> Iterator[list[T]]:
    while batch := list(islice(rows, size)):
        yield batch
