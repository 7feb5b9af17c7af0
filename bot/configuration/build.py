"""Build: which Parley this is: its version, and the commit that was installed, to come back to it."""

from __future__ import annotations

import os
import re
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

#: As many signs of a commit as tell it from all others.
SIGNS = 12
UNKNOWN = "unknown"
_COMMIT = re.compile("[0-9a-f]{7,64}")
_HERE = Path(__file__).parent


@cache
def number() -> str:
    """The version, as the changelog has it."""
    try:
        return version("parley")
    except PackageNotFoundError:  # started from a folder that was never installed
        return UNKNOWN


@cache
def commit() -> str:
    """The commit that this is: noted when it was installed, or of the checkout that it is started from."""
    try:
        return (_HERE / "build.txt").read_text(encoding="utf-8").strip() or UNKNOWN
    except OSError:
        return of_checkout(_HERE.parents[1])


def of_checkout(folder: Path) -> str:
    """The commit of a git checkout, which needs no git; else what PARLEY_BUILD says."""
    git = folder / ".git"
    try:
        head = (git / "HEAD").read_text(encoding="utf-8").strip()
        ref = head.removeprefix("ref: ")
        found = head if ref == head else _of_ref(git, ref)
    except OSError:
        found = os.environ.get("PARLEY_BUILD", "")
    return found[:SIGNS] if _COMMIT.fullmatch(found) else UNKNOWN


def _of_ref(git: Path, ref: str) -> str:
    try:
        return (git / ref).read_text(encoding="utf-8").strip()
    except OSError:
        packed = (git / "packed-refs").read_text(encoding="utf-8").splitlines()
        return next((line.split()[0] for line in packed if line.endswith(f" {ref}")), "")
