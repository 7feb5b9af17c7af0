"""Parley on the command line: what `parley` and `python -m bot` start."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache

#: What libraries read where it is there, to show errors in colours or to be commands themselves. None of it is wanted of
#: them: our logs show no words of errors. It would cost the bot 7 MB.
ORNAMENT = ("rich", "httpx._main")


@cache
def read() -> Callable[[Sequence[str] | None], None]:
    """Read all modules; what does what the arguments say, and exits."""
    with _for_good():
        from bot.commands.menu import carry_out  # noqa: PLC0415 - only now

    return carry_out


@cache
def read_bot() -> Callable[[], None]:
    """Read the bot's own modules: it has no use for those of the other commands. What runs it, and exits."""
    with _for_good(), _without_ornament():
        from bot.commands.run import run_alone  # noqa: PLC0415 - only now

    return run_alone


@contextmanager
def _for_good() -> Iterator[None]:
    """What is read stays: looking through it for garbage again and again would take a quarter of a start."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@contextmanager
def _without_ornament() -> Iterator[None]:
    left_out = [name for name in ORNAMENT if name not in sys.modules]
    for name in left_out:
        sys.modules[name] = None  # type: ignore[assignment] # to Python: not installed
    try:
        yield
    finally:
        for name in left_out:
            del sys.modules[name]


def main(arguments: Sequence[str] | None = None) -> None:
    """Do what the arguments say, and exit: 0, 1 when it could not be done, 2 when asked or set up wrongly."""
    asked = sys.argv[1:] if arguments is None else list(arguments)
    if asked == ["run"]:
        read_bot()()
    else:
        read()(asked)


if __name__ == "__main__":
    main()
