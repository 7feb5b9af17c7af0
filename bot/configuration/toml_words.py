"""TOML words: what is wrong with the notation of a TOML file, said as it is to people who write no programs.

>>> import tomllib
>>> def told(text: str) -> str:
...     try:
...         tomllib.loads(text)
...     except tomllib.TOMLDecodeError as error:
...         return in_words(error)
...     return ""
>>> told('name = "Harbour')
'a text in quotes does not end in its line (at end of document)'
>>> told('name = "Harbour\\npack = "china"')
'a text in quotes does not end in its line (at line 1, column 16)'
>>> told("name = Harbour")
'the value is no number, no true or false, no text in quotes and no list in [ ] (at line 1, column 8)'
>>> told("name Harbour")
'there is no = after the key (at line 1, column 6)'
>>> told("[desk]\\n[desk]")
'this table stands there already (at line 2, column 6)'
"""

from __future__ import annotations

from tomllib import TOMLDecodeError

_NO_END = "a text in quotes does not end in its line"
#: What the library begins with, and what it means.
_WORDS = {
    "Illegal character '\\n'": _NO_END,
    "Illegal character '\\r'": _NO_END,
    "Unterminated string": _NO_END,
    "Invalid value": "the value is no number, no true or false, no text in quotes and no list in [ ]",
    "Expected '=' after a key": "there is no = after the key",
    "Cannot declare": "this table stands there already",
    "Cannot overwrite a value": "this key stands there already",
    "Expected newline or end of document": "there is more in the line than one key with its value",
    "Unclosed array": "a list has no ] at its end",
    "Invalid statement": "a line begins with neither a key nor a table in [ ]",
    "Unescaped '\\'": "write \\\\ for \\ in a text in quotes",
}


def in_words(error: TOMLDecodeError) -> str:
    """What is wrong, and where."""
    said = str(error)
    where = said[said.rindex("(at ") :] if "(at " in said else ""
    words = next((words for begins, words in _WORDS.items() if said.startswith(begins)), None)
    return said if words is None else f"{words} {where}".rstrip()
