"""Build: which Parley this is: its version, and the commit that was installed, to come back to it."""

from __future__ import annotations

import json
import os
import re
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path
from urllib.parse import unquote, urlsplit

#: Set by the container's image.
VARIABLE = "PARLEY_BUILD"
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


def commit() -> str:
    """The commit that this is: what `VARIABLE` says, else that of the checkout that it was installed or is started from."""
    said = os.environ.get(VARIABLE, "")
    if _COMMIT.fullmatch(said):
        return said[:SIGNS]
    return of_checkout(_installed_from() or _HERE.parents[1])


def _installed_from() -> Path | None:
    """The folder that `pip install .` was given, as pip notes it."""
    try:
        noted = distribution("parley").read_text("direct_url.json") or "{}"
    except PackageNotFoundError:
        return None
    url = urlsplit(json.loads(noted).get("url", ""))
    return Path(unquote(url.path)) if url.scheme == "file" else None


def of_checkout(folder: Path) -> str:
    """The commit of a git checkout, which needs no git."""
    git = folder / ".git"
    try:
        head = (git / "HEAD").read_text(encoding="utf-8").strip()
        ref = head.removeprefix("ref: ")
        found = head if ref == head else _of_ref(git, ref)
    except OSError:
        return UNKNOWN
    return found[:SIGNS] if _COMMIT.fullmatch(found) else UNKNOWN


def _of_ref(git: Path, ref: str) -> str:
    try:
        return (git / ref).read_text(encoding="utf-8").strip()
    except OSError:
        packed = (git / "packed-refs").read_text(encoding="utf-8").splitlines()
        return next((line.split()[0] for line in packed if line.endswith(f" {ref}")), "")
