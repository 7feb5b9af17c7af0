"""Problems: what is wrong in a file, a line each, by its key as people write it."""

from __future__ import annotations

from datetime import time
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationError


def problems_of(error: ValidationError) -> list[str]:
    """Each mistake as `key.path: what is wrong`."""
    found = []
    for one in error.errors(include_input=False, include_url=False):
        key = ".".join(str(part) for part in one["loc"])
        said = one["msg"].removeprefix("Value error, ")
        found += [f"{key}: {line}" if key else line for line in said.splitlines()]
    return found


def no_number(value: Any) -> Any:
    """A time of day; a bare number would be read as seconds. Raises `ValueError`."""
    if isinstance(value, int | float):
        raise ValueError("write a time of day, as 08:30:00")  # noqa: TRY004 - pydantic wants it
    return value


#: A time of day in a file.
Clock = Annotated[time, BeforeValidator(no_number)]
