"""Timestamp: an outside authority certifies that a fingerprint was there at a time (RFC 3161), by pyHanko.

Only the fingerprint leaves the house. Whether the authority is to be trusted is for who reads it to say; that its
token is whole and about this very fingerprint is checked here.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from asn1crypto import cms
from pyhanko.sign.general import SigningError, extract_signer_info
from pyhanko.sign.timestamps import HTTPTimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError
from pyhanko.sign.validation.generic_cms import validate_sig_integrity

#: Seconds for one request.
PATIENCE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Certified:
    """What a token says."""

    at: datetime
    authority: str


async def certify(url: str, digest: str) -> bytes:
    """A token of the authority at *url* for a SHA-256 *digest* (hexadecimal). Raises OSError while there is none."""
    stamper = HTTPTimeStamper(url, timeout=PATIENCE)
    try:
        answered = await stamper.async_timestamp(bytes.fromhex(digest), "sha256")
        token: bytes = answered.dump()
        said(token, digest)
    except (TimestampRequestError, SigningError, ValueError, TypeError, KeyError) as error:
        raise OSError(f"no timestamp ({type(error).__name__})") from None
    return token


def said(token: bytes, digest: str) -> Certified:
    """What *token* certifies of *digest*. Raises ValueError where it is not whole, or about something else."""
    try:
        signed: Any = cms.ContentInfo.load(token, strict=True)["content"]
        content = signed["encap_content_info"]["content"]
        told = content.parsed
        signer = extract_signer_info(signed)
        name = signer["sid"].chosen["serial_number"].native
        [certificate] = [
            one.chosen for one in signed["certificates"] if one.chosen.serial_number == name
        ]
        algorithm = signer["digest_algorithm"]["algorithm"].native
        made = hashlib.new(algorithm, bytes(content)).digest()
        is_whole = all(validate_sig_integrity(signer, certificate, "tst_info", made))
        imprint = told["message_imprint"]["hashed_message"].native
        at, holder = told["gen_time"].native, certificate.subject.human_friendly
    except Exception:  # noqa: BLE001 - a broken token fails anywhere in a parser
        raise ValueError("no timestamp that can be read") from None
    if not is_whole or imprint != bytes.fromhex(digest):
        raise ValueError("not a timestamp of this")
    return Certified(at=at.astimezone(UTC), authority=holder)
