"""Asking: one question after another, each with a default that is taken where nobody answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

import typer

from bot.commands.surroundings import CommandError

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Asking:
    is_silent: bool  #: take what is given and the defaults, and ask nothing

    def say(self, text: str = "") -> None:
        typer.echo(text)

    def step(self, title: str) -> None:
        typer.echo("")
        typer.secho(title, bold=True)

    def go_on(self, question: str) -> bool:
        with _answered():
            return self.is_silent or typer.confirm(question, default=True)

    def ask(
        self, question: str, *, given: str | None, default: str, check: Callable[[str], T]
    ) -> T:
        """The answer as *check* understands it: what was *given* on the command line, or what is typed now.

        *check* raises `ValueError` with what is wrong; then it is asked again, or, of what was given, given up.
        """
        if given is not None or self.is_silent:
            try:
                return check(given if given is not None else default)
            except ValueError as error:
                raise CommandError(f"{question}: {error}.") from None
        while True:
            with _answered():
                typed = typer.prompt(question, default=default, show_default=bool(default))
            try:
                return check(str(typed).strip())
            except ValueError as error:
                self.say(f"  {error}. Once more, please.")


@contextmanager
def _answered() -> Iterator[None]:
    """Where nobody answers, as without a terminal, or Ctrl-C is pressed, it is said how to do without."""
    try:
        yield
    except typer.Abort:
        raise CommandError(
            "There was no answer: nothing was written. Start it once more in a terminal; or `parley init --yes` asks "
            "nothing, and takes what `parley init --help` lists."
        ) from None


def needed(text: str) -> str:
    if not text:
        raise ValueError("this is needed")
    return text
