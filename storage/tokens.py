"""Tokens: what a one-time link carries. Only its hash is kept: whoever reads the database can follow no link."""

from __future__ import annotations

import hashlib
import secrets

#: Telegram takes 64 characters of A-Z a-z 0-9 _ - after `?start=`; these are 32, of 192 bits.
_BYTES = 24


def new_token() -> str:
    return secrets.token_urlsafe(_BYTES)


def hashed(token: str) -> str:
    """What is kept of it."""
    return hashlib.sha256(token.encode()).hexdigest()
