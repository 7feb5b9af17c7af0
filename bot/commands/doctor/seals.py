"""Seals: whether agreements get the lender's own, and a date that others vouch for."""

from __future__ import annotations

import asyncio
from hashlib import sha256

from cryptography import x509

from bot.papers.seal import Seal

from .finding import Finding, Patient, failed, good, skipped, warning, why


async def seal(patient: Patient) -> Finding:
    key, certificate = patient.settings.seal_key, patient.settings.seal_certificate
    if key is None and certificate is None:
        return warning(
            "a demo seal, which seals nothing in law",
            "Set PARLEY_SEAL_KEY and PARLEY_SEAL_CERTIFICATE to the lender's own.",
        )
    if key is None:
        return failed(
            "only one of key and certificate is set",
            "Set both PARLEY_SEAL_KEY and PARLEY_SEAL_CERTIFICATE.",
        )
    try:
        own = Seal.from_files(key, certificate, patient.settings.seal_passphrase or None)
    except (OSError, ValueError) as error:
        said = why(error) if isinstance(error, OSError) else str(error)
        return failed(said, "Correct PARLEY_SEAL_KEY and PARLEY_SEAL_CERTIFICATE.")
    until = x509.load_pem_x509_certificate(own.certificate).not_valid_after_utc
    if until < patient.now():
        return failed(f"the certificate ended on {until:%Y-%m-%d}", "Have it renewed.")
    return good(f"{own.signer}, until {until:%Y-%m-%d}")


async def timestamps(patient: Patient) -> Finding:
    if wrong := patient.unread("PARLEY_TIMESTAMP_URL"):
        return skipped(f"{wrong} cannot be read")
    url = patient.settings.timestamp_url
    if not url:
        return good("not wanted: seals are dated by the bot's own clock")
    from bot.papers.timestamps import Timestamper  # noqa: PLC0415 - as in `Seal`

    try:
        await asyncio.to_thread(Timestamper(url).stamp, sha256(b"parley doctor").digest())
    except ValueError as error:
        return failed(str(error), "Correct PARLEY_TIMESTAMP_URL.")
    except OSError as error:
        return failed(
            f"{url} gives no timestamp ({why(error)})",
            "Signed agreements wait until it does: correct PARLEY_TIMESTAMP_URL, or take it away.",
        )
    return good(f"{url} gives timestamps")
