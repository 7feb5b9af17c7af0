"""Seals: what the lender's papers are sealed and timed with, as the settings say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.papers import demo_seal
from bot.papers.seal import Seal
from bot.papers.signing_service import SigningOrder, SigningService
from bot.settings import Settings, SettingsError

if TYPE_CHECKING:
    from bot.papers.timestamps import Timestamper


def seal_of(settings: Settings, lender: str) -> Seal:
    """The lender's seal, or a clearly marked demo one that is made once and kept beside the data.

    Raises `SettingsError`, and `ValueError` or `OSError` for a key that does not open.
    """
    if settings.seal_key is not None:
        return Seal.from_files(
            settings.seal_key, settings.seal_certificate, settings.seal_passphrase or None
        )
    folder = settings.data_folder()
    try:
        return Seal.from_pem(*demo_seal.kept_in(folder, lender))
    except OSError as error:
        raise SettingsError(
            f"PARLEY_DATA_DIR: {error.filename} cannot be used ({error.strerror})."
        ) from None
    except ValueError as error:
        names = " and ".join(file.name for file in demo_seal.files_in(folder))
        raise SettingsError(
            f"PARLEY_DATA_DIR: {names} in {folder}: {error}. Put both back from a backup, "
            "or move both away: a new demo seal is made."
        ) from None


def timestamper_of(settings: Settings) -> Timestamper | None:
    """The authority that says when, where one is set. Raises `SettingsError`."""
    if not settings.timestamp_url:
        return None
    from bot.papers.timestamps import Timestamper  # noqa: PLC0415 - as in `Seal`

    try:
        return Timestamper(settings.timestamp_url)
    except ValueError as error:
        raise SettingsError(f"PARLEY_TIMESTAMP_URL: {error}.") from None


def signed(
    service: SigningService, paper: bytes, page: bytes | None, params: Mapping[str, Any]
) -> bytes:
    """The signed file of what a turn ordered. Blocks."""
    return service.sign(
        SigningOrder(
            paper=paper,
            page=page,
            reason=params["reason"],
            location=params["location"],
            at=datetime.fromisoformat(params["at"]),
            signers=[(name, datetime.fromisoformat(when)) for name, when in params["signers"]],
            receipt=params.get("receipt", ""),
        )
    )
