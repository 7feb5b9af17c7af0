"""Problems: what is wrong in a file, a line each, by its key as people write it.

>>> written = {"lender": {"name": ""}, "products": {"car loan": {"kind": "car"}}, "policy": {"x": 1}}
>>> found = [
...     Problem(("policy", "offer_days"), "-1 is below 0"),
...     Problem(("products", "car loan", "kind"), "no kind of product"),
...     Problem(("lender", "time_zone"), "missing")]
>>> print(*in_order(found, written), sep="\\n")
lender.time_zone: missing
products."car loan".kind: no kind of product
policy.offer_days: -1 is below 0
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import time
from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, ValidationError

from negotiation.faults import Fault, Faulty

from .plain_words import plain

KeyPath = tuple[str | int, ...]
_BARE = re.compile("[A-Za-z0-9_-]+")


class Problem(NamedTuple):
    path: KeyPath  #: of the key
    said: str

    @property
    def key(self) -> str:
        return ".".join(_written(str(part)) for part in self.path)

    def __str__(self) -> str:
        return f"{self.key}: {self.said}" if self.path else self.said


def problems_of(error: ValidationError, kind: type) -> list[Problem]:
    """Each mistake in a file that is a *kind*, by its key."""
    found = []
    for one in error.errors(include_input=False, include_url=False):
        cause = one.get("ctx", {}).get("error")
        if isinstance(cause, Faulty):
            found += list(problems_in(cause.faults, one["loc"]))
        else:
            found += [Problem(one["loc"], line) for line in plain(one, kind).splitlines()]
    return found


def problems_in(faults: Iterable[Fault], path: KeyPath) -> Iterator[Problem]:
    """The *faults* of what stands at *path*."""
    for field, reason in faults:
        yield Problem((*path, *field.split(".")), reason)


def in_order(problems: Iterable[Problem], raw: dict[str, Any]) -> list[Problem]:
    """Each of *problems* once, as their keys stand in *raw*; what is missing comes last there."""
    return sorted(dict.fromkeys(problems), key=lambda each: _place(each.path, raw))


def _place(path: KeyPath, holder: Any) -> list[int]:
    place = []
    for part in path:
        keys = list(holder) if isinstance(holder, dict) else []
        if isinstance(part, int):
            place.append(part)
            holder = holder[part] if isinstance(holder, list) and part < len(holder) else None
        else:
            place.append(keys.index(part) if part in keys else len(keys))
            holder = holder[part] if part in keys else None
    return place


def _written(part: str) -> str:
    return part if _BARE.fullmatch(part) else f'"{part}"'


def no_number(value: Any) -> Any:
    """A time of day; a bare number would be read as seconds. Raises `ValueError`."""
    if isinstance(value, int | float):
        raise ValueError("write a time of day, as 08:30:00")  # noqa: TRY004 - pydantic wants it
    return value


#: A time of day in a file.
Clock = Annotated[time, BeforeValidator(no_number)]
