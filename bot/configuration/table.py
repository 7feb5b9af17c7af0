"""Table: one table of `parley.toml`, with the keys it may have.

A switch is no number: who writes `expire_days = true` does not mean one day.

>>> from pydantic import ValidationError
>>> class Example(Table):
...     days: int = 7
...     is_on: bool | None = None
>>> Example.model_validate({"days": 1, "is_on": True})
Example(days=1, is_on=True)
>>> try:
...     Example.model_validate({"days": True, "colour": "red"})
... except ValidationError as error:
...     print([(one["loc"], one["type"]) for one in error.errors()])
[(('days',), 'int_type'), (('colour',), 'extra_forbidden')]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from pydantic import BaseModel, ConfigDict, ValidationInfo, field_validator
from pydantic_core import PydanticKnownError


class Table(BaseModel):
    model_config = ConfigDict(extra="forbid")

    @field_validator("*", mode="before")
    @classmethod
    def _is_no_switch(cls, value: object, info: ValidationInfo) -> object:
        kind = cls.model_fields[info.field_name or ""].annotation
        if isinstance(value, bool) and int in _parts(kind):
            raise PydanticKnownError("int_type")
        return value


def _parts(kind: object) -> Iterator[object]:
    """What a type is made of: `int` and `None` of `int | None`."""
    yield kind
    for each in get_args(kind):
        yield from _parts(each)
