"""Environment: the names in it that nothing reads, as one that was mistyped, and who else can read its file."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.configuration import build
from bot.configuration.meant import nearest
from bot.settings import Settings

FILE = Path(".env")
_PREFIX = "PARLEY_"
_KNOWN = [build.VARIABLE, *(f"{_PREFIX}{name.upper()}" for name in Settings.model_fields)]


def unknown() -> list[str]:
    """Each variable of ours that there is none of, with the one that was likely meant.

    What is mistyped is as if it was left out: papers are not scanned then, seals not timestamped, and nobody is told.
    """
    try:
        lines = FILE.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):  # the settings say that
        lines = []
    written = (line.strip().removeprefix("export ").partition("=")[0].strip() for line in lines)
    return list(_told(sorted({*os.environ, *written})))


def is_open() -> bool:
    """Whether others on this machine can read the file, and the keys in it."""
    try:
        mode = FILE.stat().st_mode
    except OSError:
        return False
    return os.name == "posix" and bool(mode & (stat.S_IRGRP | stat.S_IROTH))


def _told(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if not name.upper().startswith(_PREFIX) or name.upper() in _KNOWN:
            continue
        meant = nearest(name.upper(), _KNOWN, cutoff=0.85)  # all begin alike
        yield f"no {name} ({meant}?)" if meant else f"no {name}"
