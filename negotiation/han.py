"""Han: traditional Chinese characters, and what they are in simplified writing.

>>> "我繳不出來".translate(simplified())
'我缴不出来'
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def simplified() -> dict[int, str]:
    """By the number of each traditional character, for `str.translate`; several may become one (`han_variants.txt` says where from)."""
    text = (files("negotiation") / "han_variants.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return {
        ord(traditional): simple
        for written, plain in zip(lines[::2], lines[1::2], strict=True)
        for traditional, simple in zip(written, plain, strict=True)
    }
