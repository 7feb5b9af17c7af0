"""Plain words: a mistake that pydantic found, said as it is to people who write files and variables, not programs.

>>> from pydantic import BaseModel, Field, ValidationError
>>> class Page(BaseModel):
...     port: int = Field(le=65535)
...     ways: tuple[str, ...] = Field(max_length=1)
>>> try:
...     Page.model_validate({"port": "abc", "ways": ["a", "b"]})
... except ValidationError as error:
...     print(*map(plain, error.errors()), sep="\\n")
this is no whole number
1 at most, and there are 2
"""

from __future__ import annotations

from pydantic_core import ErrorDetails

from .meant import key_meant, tables_of


def plain(one: ErrorDetails, kind: type | None = None) -> str:
    """What is wrong; a sentence of our own checks stays as it is. Of a *kind* of file, the key that was likely meant."""
    if kind is not None and one["type"] == "extra_forbidden":
        return _no_key(kind, one["loc"])
    words = _WORDS.get(one["type"])
    if words is None:
        return one["msg"].removeprefix("Value error, ")
    return words.format(**one.get("ctx", {}))


def _no_key(kind: type, path: tuple[int | str, ...]) -> str:
    """In another table it would be right, or it is a slip."""
    if tables := tables_of(kind, str(path[-1])):
        return f"there is no such key here; it belongs below {' or '.join(tables)}"
    meant = key_meant(kind, path)
    return f"{_NO_KEY}; {meant} is likely meant" if meant else _NO_KEY


_NO_KEY = "there is no such key"
_NO_KEYS = {
    "extra_forbidden",
    "unexpected_keyword_argument",
}  # of a table, and of a part of the rules
_NO_TIME = "write a time of day, as 08:30:00"
_NO_WHOLE_NUMBER = "this is no whole number"
_NO_NUMBER = "this is no number"
_NO_TABLE = "write keys with their values here (a table in TOML, an object in JSON)"
_NO_LIST = "write a list here, in [ ]"
_NO_DAY = "write a day, as 2026-03-31"
_WORDS = {
    "missing": "this is needed",
    "extra_forbidden": _NO_KEY,
    "unexpected_keyword_argument": _NO_KEY,
    "int_parsing": _NO_WHOLE_NUMBER,
    "int_type": _NO_WHOLE_NUMBER,
    "int_from_float": _NO_WHOLE_NUMBER,
    "float_parsing": _NO_NUMBER,
    "float_type": _NO_NUMBER,
    "decimal_parsing": _NO_NUMBER,
    "decimal_type": _NO_NUMBER,
    "finite_number": _NO_NUMBER,
    "greater_than": "more than {gt}",
    "greater_than_equal": "{ge} at least",
    "less_than": "less than {lt}",
    "less_than_equal": "{le} at most",
    "bool_parsing": "write true or false",
    "bool_type": "write true or false",
    "string_type": "write a text here, in quotes",
    "path_type": "write a text here, in quotes",
    "string_too_short": "{min_length} characters at least",
    "string_too_long": "{max_length} characters at most",
    "date_type": _NO_DAY,
    "date_parsing": _NO_DAY,
    "date_from_datetime_parsing": _NO_DAY,
    "time_type": _NO_TIME,
    "time_parsing": _NO_TIME,
    "string_pattern_mismatch": "this has not the form {pattern}",
    "model_type": _NO_TABLE,
    "model_attributes_type": _NO_TABLE,
    "dataclass_type": _NO_TABLE,
    "dict_type": _NO_TABLE,
    "list_type": _NO_LIST,
    "tuple_type": _NO_LIST,
    "set_type": _NO_LIST,
    "frozen_set_type": _NO_LIST,
    "too_short": "{min_length} at least, and there are {actual_length}",
    "too_long": "{max_length} at most, and there are {actual_length}",
    "enum": "write {expected}",
    "literal_error": "write {expected}",
    "union_tag_invalid": "{discriminator} is one of {expected_tags}, not '{tag}'",
    "union_tag_not_found": "{discriminator} is needed",
}
