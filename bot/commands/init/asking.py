"""Asking: one question after another, each with a default that is taken where nobody answers."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import typer

from bot.commands.surroundings import CommandError

T = TypeVar("T")


@dataclass(kw_only=True)
class Asking:
    is_silent: bool  #: take what is given and the defaults, and ask nothing
    _title: str = ""  #: of a step, until something is said below it

    def say(self, *lines: str) -> None:
        if self._title:
            typer.echo("")
            typer.secho(self._title, bold=True)
            self._title = ""
        for line in lines:
            typer.echo(line)

    def step(self, title: str) -> None:
        """What follows is about something else; a step that asks and says nothing is not shown."""
        self._title = title

    def go_on(self, question: str) -> bool:
        while not self.is_silent:
            typed = self._typed(f"{question} [Y/n]").casefold()
            if typed in _NO:
                return False
            if typed in _YES:
                return True
            self.say("  Write y or n, or nothing for yes. Once more, please.")
        return True

    def ask(
        self,
        question: str,
        *,
        given: str | None,
        default: str,
        check: Callable[[str], T],
        is_secret: bool = False,
    ) -> T:
        """The answer as *check* understands it: what was *given* on the command line, or what is typed now; of a secret,
        nothing is shown meanwhile.

        *check* raises `ValueError` with what is wrong; then it is asked again, or, of what was given, given up.
        """
        if given is not None or self.is_silent:
            try:
                return check(given if given is not None else default)
            except ValueError as error:
                raise CommandError(f"{question}: {error}.") from None
        self.say()
        while True:
            typed = self._typed(question, default, is_secret=is_secret)
            try:
                return check(typed)
            except ValueError as error:
                self.say(f"  {error}. Once more, please.")

    @staticmethod
    def _typed(question: str, default: str = "", *, is_secret: bool = False) -> str:
        """Where nobody answers, as without a terminal, it is said how to do without."""
        try:
            typed = typer.prompt(
                question,
                default=default,
                show_default=bool(default),
                hide_input=is_secret and sys.stdin.isatty(),
            )
        except typer.Abort as error:
            if isinstance(error.__context__, KeyboardInterrupt):
                raise CommandError("Stopped: nothing was written.") from None
            where = "" if sys.stdin.isatty() else "Start it once more in a terminal; or "
            raise CommandError(
                f"There was no answer: nothing was written. {where}`parley init --yes` asks nothing, and takes "
                "what `parley init --help` lists."
            ) from None
        return str(typed).strip()


_YES, _NO = {"", "y", "yes"}, {"n", "no"}


def needed(text: str) -> str:
    if not text:
        raise ValueError("this is needed")
    return text
