"""Sealing: what people said and are called, unreadable in the database without the lender's key.

Papers are in the vault; what stands in columns is sealed in place, value by value, with AES-256-GCM under a key
derived from the vault's for that column alone: a value moved into another column does not open. As text:

    pv1:<id of the vault's key>:<nonce, ciphertext and tag in base64>

>>> from storage.sealed.vault import Vault
>>> seals = Seals(Vault(Vault.new_key()))
>>> sealed = seals.lock("13800138000", "parties.phone")
>>> "138" in sealed, seals.open(sealed, "parties.phone")
(False, '13800138000')

Whoever has the database and no key sees how long a value is and when it was written, not what it says. Where a value
has to be found by what it is (a telephone number), its nonce is taken from the value: the same number is sealed the
same way each time, which tells that two rows have the same number, and not which.

Without a key (a book read in on a machine that has none) values stay as they are, and are sealed by the next
`parley vault rotate`. Nothing is sealed of what is empty.
"""

from __future__ import annotations

import base64
import hmac
import secrets
from functools import cached_property

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from .vault import NONCE_BYTES, Vault, VaultKeyWrong

_MARK = "pv1:"


class Seals:
    """Seals and opens the values of columns. Some 5 µs a value."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._columns: dict[str, _Column] = {}
        self._keys = vault.key_id, frozenset(vault.key_ids)

    def __eq__(self, other: object) -> bool:
        """Whether it seals and opens the same."""
        return isinstance(other, Seals) and self._keys == other._keys

    def __hash__(self) -> int:
        return hash(self._keys)

    def lock(self, value: str, column: str, *, always_alike: bool = False) -> str:
        """*value* sealed for *column* ("table.column"); the same each time if *always_alike*."""
        return value and self._column(column).lock(value, self._vault.key_id, always_alike)

    def open(self, kept: str, column: str) -> str:
        """What was sealed, or what never was. Raises `VaultKeyWrong`."""
        return self._column(column).open(kept) if is_sealed(kept) else kept

    def forms(self, value: str, column: str) -> list[str]:
        """All that a value which is *always_alike* may look like in the database: under each key, and plain."""
        keys = self._column(column).keys
        return [value, *(self._column(column).lock(value, key, always_alike=True) for key in keys)]

    def is_new(self, kept: str) -> bool:
        """Whether nothing is left to do: it is under the newest key."""
        return not kept or kept.startswith(self.newest)

    @cached_property
    def newest(self) -> str:
        """What every value begins with that is under the newest key."""
        return f"{_MARK}{self._vault.key_id}:"

    def _column(self, name: str) -> _Column:
        if name not in self._columns:
            self._columns[name] = _Column(self._vault, name)
        return self._columns[name]


class _Column:
    def __init__(self, vault: Vault, name: str) -> None:
        self._name = name
        self.keys = {key: AESGCM(raw) for key, raw in vault.derived(f"column {name}").items()}
        self._alike = vault.derived(f"alike {name}")

    def lock(self, value: str, key: str, always_alike: bool) -> str:  # noqa: FBT001 - within this file
        data = value.encode(errors="surrogatepass")
        nonce = (
            hmac.digest(self._alike[key], data, "sha256")[:NONCE_BYTES]
            if always_alike
            else secrets.token_bytes(NONCE_BYTES)
        )
        locked = nonce + self.keys[key].encrypt(nonce, data, None)
        return f"{_MARK}{key}:{base64.b64encode(locked).decode()}"

    def open(self, kept: str) -> str:
        _, key, text = kept.split(":", 2)
        try:
            locked = base64.b64decode(text)
            data = self.keys[key].decrypt(locked[:NONCE_BYTES], locked[NONCE_BYTES:], None)
        except (InvalidTag, KeyError, ValueError):
            raise wrong_key(self._name, kept) from None
        return data.decode(errors="surrogatepass")


def is_sealed(kept: str) -> bool:
    """Whether it looks like something sealed."""
    return kept.startswith(_MARK) and kept.count(":") > 1


def key_of(kept: str) -> str:
    """The number of the key that *kept* is sealed with."""
    return kept.split(":", 2)[1]


def wrong_key(what: str, kept: str) -> VaultKeyWrong:
    """What is said when *kept*, which is sealed, does not open: by its number, which key is needed."""
    return VaultKeyWrong(
        f"{what} does not open with this PARLEY_VAULT_KEY: set the key it was sealed with"
        f" (number {key_of(kept)}; as PARLEY_VAULT_KEY_OLD, while one is being changed)"
    )
