"""Problems: what is wrong in a file, a line each, by its key as people write it."""

from __future__ import annotations

from pydantic import ValidationError


def problems_of(error: ValidationError) -> list[str]:
    """Each mistake as `key.path: what is wrong`."""
    found = []
    for one in error.errors(include_input=False, include_url=False):
        key = ".".join(str(part) for part in one["loc"])
        said = one["msg"].removeprefix("Value error, ")
        found += [f"{key}: {line}" if key else line for line in said.splitlines()]
    return found
