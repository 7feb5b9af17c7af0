"""Vault: borrowers' papers and signed agreements, unreadable without the lender's key.

AES-256-GCM. Each content is bound to its fingerprint, which stands beside it: neither can be changed alone. Whoever
writes to the database may still point from one row to another; what was signed is looked at again before it is sealed.
The first byte names the format.

    version (1 byte) | nonce (12 bytes, random) | ciphertext and tag (16 bytes longer than the content)

A random 96-bit nonce serves 2³² contents a key with a chance of repetition below 2⁻³² (NIST SP 800-38D, 8.3).

Lost keys cannot be replaced: the operator keeps `PARLEY_VAULT_KEY` where the backups are not. A key is changed
while the bot runs: for a time it reads what either locked (`PARLEY_VAULT_KEY_OLD`) and locks with the new one,
until `parley vault rotate` has locked everything anew.
"""

import base64
import binascii
import contextlib
import hashlib
import hmac
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
NONCE_BYTES = 12
VERSION = b"\x01"


class VaultKeyWrong(Exception):  # noqa: N818 - what is wrong is the key
    """What is in the vault does not open: another key, another row's content, or damaged."""


class Vault:
    """Locks with one key, opens with that and an older one. Safe to share between threads; 20 MB take some 10 ms."""

    def __init__(self, key: str, old_key: str = "") -> None:
        """Keys are 32 bytes as URL-safe base64, as `new_key` makes them. Raises ValueError for anything else."""
        raw = _read(key, "PARLEY_VAULT_KEY")
        #: Which key it is; tells nothing of the key itself.
        self.key_id = _key_id(raw)
        self._raws = [raw]
        if old_key:
            self._raws.append(_read(old_key, "PARLEY_VAULT_KEY_OLD"))
        #: Of all that it opens with.
        self.key_ids = {_key_id(one) for one in self._raws}
        self._ciphers = [AESGCM(one) for one in self._raws]
        self._cipher = self._ciphers[0]

    @staticmethod
    def new_key() -> str:
        """A fresh key, for `PARLEY_VAULT_KEY`."""
        return base64.urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)).decode()

    def derived(self, purpose: str) -> dict[str, bytes]:
        """Keys for another purpose than papers, by the id of the key they come from; the newest first."""
        return {
            _key_id(raw): hmac.digest(raw, b"parley " + purpose.encode(), "sha256")
            for raw in self._raws
        }

    def lock(self, data: bytes, *, name: str) -> bytes:
        """`data` encrypted, bound to `name` (the row's identity); never the same twice."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        return VERSION + nonce + self._cipher.encrypt(nonce, data, _bound(name))

    def open(self, locked: bytes, *, name: str) -> bytes:
        """What `lock` was given. Raises `VaultKeyWrong`, whose text says what to do."""
        if locked[:1] != VERSION:
            raise VaultKeyWrong(
                f"{name} is not in a format this Parley knows: it is damaged, or a newer Parley wrote it"
            )
        nonce, ciphertext = locked[1 : 1 + NONCE_BYTES], locked[1 + NONCE_BYTES :]
        for cipher in self._ciphers:
            with contextlib.suppress(InvalidTag, ValueError):
                return cipher.decrypt(nonce, ciphertext, _bound(name))
        raise VaultKeyWrong(
            f"{name} does not open with this PARLEY_VAULT_KEY: set the key it was locked with;"
            " if other papers open, this one was damaged or moved: take it from a backup"
        )


def digest(data: bytes) -> str:
    """SHA-256 of the content itself, in hexadecimal: what people compare, the same whatever the key."""
    return hashlib.sha256(data).hexdigest()


def _key_id(raw: bytes) -> str:
    return hashlib.sha256(b"parley vault key" + raw).hexdigest()[:16]


def _read(key: str, variable: str) -> bytes:
    advice = (
        f"set {variable} to 32 random bytes as URL-safe base64 (44 characters, the last one is =)"
    )
    try:
        raw = base64.b64decode(key.strip(), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        # `from None`: the cause would carry the key into a log.
        raise ValueError(f"the vault's key is not URL-safe base64; {advice}") from None
    if len(raw) != KEY_BYTES:
        raise ValueError(f"the vault's key has {len(raw)} bytes, not {KEY_BYTES}; {advice}")
    return raw


def _bound(name: str) -> bytes:
    return VERSION + name.encode()
