"""Verify: whether a file is an agreement that the lender sealed, and nobody has changed since."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.papers import demo_seal
from bot.papers.seal import Seal
from bot.settings import Settings, SettingsError, read_settings

from .surroundings import CommandError
from .verify_record import verify_record

if TYPE_CHECKING:
    from bot.papers.seal_check import SealCheck


def verify(
    file: Annotated[
        Path | None, typer.Argument(exists=True, dir_okay=False, help="A PDF.")
    ] = None,
    *,
    whole: Annotated[
        bool, typer.Option("--all", help="Check the whole record instead: every row of the audit.")
    ] = False,
    receipt: Annotated[
        list[str] | None,
        typer.Option(
            help="With --all: whether this receipt still matches, such as 12-9f86d081884c7d65…"
        ),
    ] = None,
    certificate: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, help="Of the seal; default: the lender's own."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Answer in JSON, for a program.")
    ] = False,
) -> None:
    """Say whether FILE is genuine (0), or changed or unknown (1); or with --all, whether the record is."""
    if whole:
        if file is not None:
            raise typer.BadParameter("either a FILE, or --all")
        verify_record(receipt or [], as_json=as_json)
        return
    if file is None or receipt:
        raise typer.BadParameter("name a FILE, or write --all (which takes --receipt)")
    _verify_file(file, certificate, as_json=as_json)


def _verify_file(file: Path, certificate: Path | None, *, as_json: bool) -> None:
    result = _check(
        file, certificate.read_bytes() if certificate else _own(read_settings()), certificate
    )
    verdict = "genuine" if result.intact else "changed" if result.genuine else "unknown"
    read = result.paper
    if as_json:
        typer.echo(json.dumps({"verdict": verdict, **_told(result)}))
    elif result.intact:
        for line in _lines(file.name, result):
            typer.echo(line)
    if read is not None and not read.is_inside:
        raise CommandError(
            f"The paper inside is NOT the one that was read before signing: {read.fingerprint}."
        )
    if verdict == "changed":
        raise CommandError(f"{file.name} was sealed by {result.signer}, but CHANGED afterwards.")
    if verdict == "unknown":
        raise CommandError(f"{file.name} does not carry this lender's seal.")


def _lines(name: str, result: SealCheck) -> Iterator[str]:
    """What is said of a file that is genuine."""
    at = f", {_minute(result.signed_at)}" if result.signed_at else ""
    yield f"{name} is genuine: sealed by {result.signer}{at}, not changed since."
    read = result.paper
    for signer, when in read.signers if read else ():
        yield f"Signed by {signer}, {_minute(when)}."
    if result.stamped_at:
        yield f"A timestamp authority confirms it: {_minute(result.stamped_at)}."
    if read is not None and read.is_inside:
        yield f"The paper that was read before signing is inside, unchanged: {read.fingerprint}."
    if read is not None and read.receipt:
        yield f"To see whether the record was rewritten since: parley verify --all --receipt {read.receipt}"


def _minute(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"


def _told(result: SealCheck) -> dict[str, object]:
    """The same for a program."""
    read = result.paper
    return {
        "signed_at": result.signed_at.isoformat() if result.signed_at else None,
        "signer": result.signer,
        "timestamp": result.stamped_at.isoformat() if result.stamped_at else None,
        "paper": None
        if read is None
        else {
            "fingerprint": read.fingerprint,
            "is_inside": read.is_inside,
            "receipt": read.receipt,
            "signers": [{"name": name, "at": at.isoformat()} for name, at in read.signers],
        },
    }


def _check(file: Path, certificate: bytes, named: Path | None) -> SealCheck:
    from bot.papers.seal_check import check  # noqa: PLC0415 - as in `Seal`

    try:
        return check(file.read_bytes(), certificate)
    except ValueError:
        raise SettingsError(
            f"{named or 'PARLEY_SEAL_CERTIFICATE'} is no certificate in PEM."
        ) from None


def _own(settings: Settings) -> bytes:
    """The lender's certificate: its own file, or the one in PKCS#12, or the demo seal's."""
    if settings.seal_certificate is None and settings.seal_key is not None:
        try:
            passphrase = settings.seal_passphrase or None
            return Seal.from_files(settings.seal_key, None, passphrase).certificate
        except (OSError, ValueError) as error:
            raise SettingsError(f"PARLEY_SEAL_KEY: {error}.") from None
    own = settings.seal_certificate or demo_seal.files_in(settings.data_dir)[1]
    if not own.exists():
        raise SettingsError(
            f"There is no certificate at {own}. Name it in PARLEY_SEAL_CERTIFICATE or by --certificate."
        )
    return own.read_bytes()
