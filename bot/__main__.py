"""Parley on the command line: what `parley` and `python -m bot` start."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from functools import cache


@cache
def read() -> Callable[[Sequence[str] | None], None]:
    """Read all modules; what does what the arguments say, and exits.

    What is read stays: looking through it for garbage again and again would take a quarter of a start.
    """
    gc.disable()
    from bot.commands.menu import carry_out  # noqa: PLC0415 - only now

    gc.freeze()
    gc.enable()
    return carry_out


def main(arguments: Sequence[str] | None = None) -> None:
    """Do what the arguments say, and exit: 0, 1 when it could not be done, 2 when asked or set up wrongly."""
    read()(arguments)


if __name__ == "__main__":
    main()
