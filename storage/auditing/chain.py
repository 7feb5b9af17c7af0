"""Chain: the rule by which rows of the audit hold one another, so that none can be changed, taken out or slipped in.

What a row says of people (its content) is not hashed into the chain itself but committed to, with a salt of its
own: whoever erases content and salt leaves a commitment that nobody can guess back, and the chain stays true.

    commitment = SHA-256(salt ‖ canonical(content))
    hash       = SHA-256(canonical([RULE, previous hash, number, at, event, commitment]))

Canonical is JSON with sorted keys, no spaces and nothing but ASCII, so one content has one form. The rule is
fixed for ever: another one gets another name in `RULE`, and rows written before stay under theirs.

>>> from datetime import timedelta, timezone
>>> salt = bytes(32)
>>> canonical({"b": "é", "a": [1, None]})
b'{"a":[1,null],"b":"\\\\u00e9"}'
>>> promise = commitment(salt, {"actor": "bot"})
>>> promise
'c26150e69dae28af8169f9fcc00f45e4fa0695b16034faf48e1d589d9ba27757'
>>> at = datetime(2019, 4, 1, 14, 5, tzinfo=UTC)
>>> first = link(NOTHING, 1, at, "opened", promise)
>>> first == link(NOTHING, 2, at, "opened", promise)
False
>>> first == link(NOTHING, 1, at.astimezone(timezone(timedelta(hours=2))), "opened", promise)
True
>>> first == link(NOTHING, 1, at, "opened", commitment(bytes(31) + b"1", {"actor": "bot"}))
False

A receipt is what somebody outside keeps of it: the number of a row and the beginning of its hash.

>>> Receipt(1, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08").short
'1-9f86d081884c7d659a2f'
>>> Receipt.read(" 1 - 9F86 d081 884c 7d65 ")
Receipt(number=1, hash='9f86d081884c7d65')
>>> Receipt.read("1-9f86")
Traceback (most recent call last):
    ...
ValueError: a receipt is a number, a dash and 16 to 64 of 0-9 a-f
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Self

RULE = "parley audit 1"
#: What the first row follows.
NOTHING = "0" * 64
SALT_BYTES = 32
#: So much of a hash is on a receipt in a chat: 80 bits, which nobody hits by trying.
SHOWN = 20
_RECEIPT = re.compile("([1-9][0-9]{0,17})-([0-9a-f]{16,64})")


def canonical(value: Any) -> bytes:
    """The one form of *value*. Raises ValueError for what is no JSON, as a figure that is none."""
    said = json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False
    )
    return said.encode("ascii")


def commitment(salt: bytes, content: Mapping[str, Any]) -> str:
    """What the chain holds in place of *content*; *salt* is 32 bytes of `secrets`, new for each row."""
    if len(salt) != SALT_BYTES:
        raise ValueError(f"a salt has {SALT_BYTES} bytes")
    return hashlib.sha256(salt + canonical(content)).hexdigest()


def link(previous: str, number: int, at: datetime, event: str, promise: str) -> str:
    """The hash of row *number*, behind the one with the hash *previous*; *promise* is its commitment."""
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    whole = [RULE, previous, number, moment, event, promise]
    return hashlib.sha256(canonical(whole)).hexdigest()


@dataclass(frozen=True, slots=True)
class Receipt:
    """A place in the chain, as it is kept outside of it."""

    number: int
    hash: str  #: or its beginning

    @classmethod
    def read(cls, text: str) -> Self:
        """As it was written down: spaces and capitals make no difference. Raises ValueError."""
        found = _RECEIPT.fullmatch("".join(text.split()).lower())
        if found is None:
            raise ValueError("a receipt is a number, a dash and 16 to 64 of 0-9 a-f")
        return cls(int(found[1]), found[2])

    @property
    def short(self) -> str:
        """For a chat, where somebody may copy it by hand."""
        return f"{self.number}-{self.hash[:SHOWN]}"

    def __str__(self) -> str:
        return f"{self.number}-{self.hash}"
