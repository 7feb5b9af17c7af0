"""At home: the configuration, the database, the keys, and who may act for the lender."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from hashlib import sha256
from tempfile import TemporaryFile

import aiohttp
from cryptography import x509

from bot.commands.counted import counted
from bot.composition import doors
from bot.papers.clamd import Clamd, ScannerAway
from bot.papers.seal import Seal
from bot.settings import SettingsError
from storage import health
from storage.archive import Archive
from storage.failures import DatabaseError, reason
from storage.key_check import LostKey
from storage.records import Advisor
from storage.vault import Vault, VaultKeyWrong

from . import environment
from .finding import Finding, Patient, failed, good, skipped, warning

#: What the page for papers answers to a link that is none.
GONE = 410


async def settings(patient: Patient) -> Finding:
    given = patient.settings
    config = None if isinstance(patient.config, str) else patient.config
    wrong = [*patient.mistakes, *doors.faults(given, config)]
    said = any(each.startswith("PARLEY_HEALTH_HOST") for each in wrong)
    if given.health_port and not said and (why := await _unserved(given.health_host)):
        wrong.append(f"PARLEY_HEALTH_HOST: nothing can be served at {given.health_host} ({why})")
    if wrong:
        return failed(
            "; ".join(each.removesuffix(".") for each in wrong),
            "docs/operator-guide.md tells of every variable and what it may be.",
        )
    if unknown := environment.unknown():
        return warning(
            f"there is {', '.join(unknown)}",
            "Nothing reads it: docs/operator-guide.md has every variable.",
        )
    if environment.is_open():
        return warning(
            f"others on this machine can read {environment.FILE}, and the keys in it",
            f"chmod 600 {environment.FILE}",
        )
    return good("every variable can be read")


async def _unserved(host: str) -> str:
    """Why this machine cannot listen at *host*, on any port; "" where it can."""
    try:
        server = await asyncio.get_running_loop().create_server(asyncio.Protocol, host, 0)
    except OSError as error:
        return error.strerror or type(error).__name__
    server.close()
    return ""


async def data(patient: Patient) -> Finding:
    try:
        with TemporaryFile(dir=patient.settings.data_folder(), buffering=0) as file:
            file.write(bytes(4096))  # on a full disk files can still be made
            return good(f"{patient.settings.data_dir}, writable")
    except SettingsError as error:
        said = str(error)
    except OSError as error:
        said = f"nothing can be written into {patient.settings.data_dir} ({error.strerror})"
    return failed(
        said,
        "Make room on its disk, or name a folder in PARLEY_DATA_DIR that the bot may write into.",
    )


async def config(patient: Patient) -> Finding:
    if isinstance(patient.config, str):
        return failed(patient.config, "Correct it; docs/parley.toml is an example.")
    lender = patient.config.lender
    if lender.unsaid:
        said = ", ".join(f'{key} = "{getattr(lender, key)}"' for key in lender.unsaid)
        return warning(
            f"in [lender] nobody has said yet: {said}",
            f"Borrowers read it: put your own in its place in {patient.settings.config}.",
        )
    return good(f"{lender.name}, {lender.time_zone}")


async def database(patient: Patient) -> Finding:
    found = patient.database
    if isinstance(found, str):
        return failed(found, "Correct PARLEY_DATABASE_URL.")
    kind = "SQLite" if found.is_sqlite else "PostgreSQL"
    try:
        if not await health.is_up_to_date(found):
            return warning(
                f"{kind}, not up to date", "`parley run` brings it up to date when it starts."
            )
        await health.try_writing(found, patient.now())
    except (DatabaseError, OSError) as error:
        said = reason(error) if isinstance(error, DatabaseError) else str(error)
        return failed(
            f"{kind} cannot be used ({said})",
            "Check PARLEY_DATABASE_URL or PARLEY_DATA_DIR, that it runs, and who may write there.",
        )
    return good(f"{kind}, up to date and writable")


async def vault(patient: Patient) -> Finding:
    key = patient.settings.vault_key
    if not key:
        return failed(
            "PARLEY_VAULT_KEY is not set",
            "`parley keys vault` makes one; keep it where the backups are not.",
        )
    try:
        archive = Archive(Vault(key, patient.settings.vault_key_old))
        if isinstance(patient.database, str):
            return good("a valid key; there is no vault to look into")
        lost = await health.lost_keys(patient.database, archive)
        opened = await health.open_newest(patient.database, archive)
        left = await health.left_to_rotate(patient.database, archive)
        rows = await health.rows_left_to_seal(patient.database)
    except ValueError as error:
        return failed(str(error), "Set the key again.")
    except VaultKeyWrong:
        number = f" (number {', '.join(each.key_id for each in lost)})" if lost else ""
        return failed(
            "the newest paper does not open",
            f"Set PARLEY_VAULT_KEY to the key it was locked with{number}.",
        )
    except (DatabaseError, OSError):
        return good("a valid key; the vault itself could not be looked into")
    if lost:
        return _lost(lost, rows)
    if left and patient.settings.vault_key_old:
        return warning(
            f"{counted(left, 'file is', 'files are')} still under the old key",
            "`parley vault rotate` encrypts them anew; then take PARLEY_VAULT_KEY_OLD away.",
        )
    if rows:
        return warning(
            f"{rows} rows have something personal that is not under this key",
            "`parley vault rotate` encrypts it.",
        )
    if patient.settings.vault_key_old:
        return warning(
            "the old key is not needed any more",
            "Take PARLEY_VAULT_KEY_OLD away and start the bot again.",
        )
    return good("opens the newest paper" if opened else "a valid key; no paper is locked yet")


def _lost(keys: Sequence[LostKey], rows: int) -> Finding:
    files = sum(each.contents for each in keys)
    named = ", ".join(each.key_id for each in keys)
    if rows and not files:
        return failed(
            f"another key than before (number {named}), and {counted(rows, 'row has', 'rows have')} something personal that is not under this one",
            "Set PARLEY_VAULT_KEY to it again; or PARLEY_VAULT_KEY_OLD, and run `parley vault rotate`.",
        )
    if not files:
        return failed(
            f"another key than before (number {named}), though nothing is locked yet",
            "Set PARLEY_VAULT_KEY to it again; or `parley vault rotate` begins anew with this one.",
        )
    return failed(
        f"{counted(files, 'file is', 'files are')} under a key that is not there (number {named})",
        "Set PARLEY_VAULT_KEY_OLD to it, and run `parley vault rotate`; without it they are lost.",
    )


async def parked(patient: Patient) -> Finding:
    try:
        found = patient.database
        count = 0 if isinstance(found, str) else await health.parked_updates(found)
    except (DatabaseError, OSError):
        count = 0  # before the first start there are none
    if count:
        return warning(
            counted(
                count,
                "message failed three times and waits",
                "messages failed three times and wait",
            ),
            "`parley parked` lists them; `parley parked retry` has them taken again.",
        )
    return good("nothing is parked")


async def scanner(patient: Patient) -> Finding:
    if not patient.settings.clamd:
        return warning(
            "papers are not scanned for viruses",
            "Run ClamAV's daemon, and set PARLEY_CLAMD to its host:port or the path of its socket.",
        )
    try:
        said = await Clamd(patient.settings.clamd).version()
    except ValueError as error:
        return failed(str(error), "Correct PARLEY_CLAMD.")
    except ScannerAway as error:
        try:
            found = patient.database
            held = 0 if isinstance(found, str) else await health.papers_held(found)
        except (DatabaseError, OSError):
            held = 0
        return failed(
            f"the virus scanner does not answer ({error}); {held} papers wait for it",
            "Start clamd, or correct PARLEY_CLAMD. Papers wait until it answers.",
        )
    return good(said)


async def uploads(patient: Patient) -> Finding:
    page = "" if isinstance(patient.config, str) else patient.config.papers.page
    if not page:
        return good("not wanted: papers come through Telegram")
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as session,
            session.get(f"{page.rstrip('/')}/papers/-", allow_redirects=False) as answer,
        ):
            said, is_ours = str(answer.status), answer.status == GONE
    except (aiohttp.ClientError, OSError) as error:
        said, is_ours = type(error).__name__, False
    if is_ours:
        return good(f"{page} answers")
    return warning(
        f"{page} does not lead to the page for papers ({said})",
        f"It has to lead to port {patient.settings.upload_port} (PARLEY_UPLOAD_PORT) of a running `parley run`.",
    )


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
        return failed(str(error), "Correct PARLEY_SEAL_KEY and PARLEY_SEAL_CERTIFICATE.")
    until = x509.load_pem_x509_certificate(own.certificate).not_valid_after_utc
    if until < patient.now():
        return failed(f"the certificate ended on {until:%Y-%m-%d}", "Have it renewed.")
    return good(f"{own.signer}, until {until:%Y-%m-%d}")


async def timestamps(patient: Patient) -> Finding:
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
            f"{url} gives no timestamp ({error})",
            "Signed agreements wait until it does: correct PARLEY_TIMESTAMP_URL, or take it away.",
        )
    return good(f"{url} gives timestamps")


async def advisors(patient: Patient) -> Finding:
    if wrong := patient.unread("PARLEY_SUPERVISORS", "PARLEY_ADVISORS"):
        return skipped(f"{wrong} cannot be read")
    named = len({*patient.settings.advisors, *patient.settings.supervisors})
    try:
        found = patient.database
        known = [] if isinstance(found, str) else await health.active_advisors(found)
    except (DatabaseError, OSError):
        known = []  # before the first start there are none
    if not named and not known:
        return failed(
            "nobody may act in the group",
            "Name Telegram user ids in PARLEY_SUPERVISORS and PARLEY_ADVISORS.",
        )
    if not known:
        return good(f"{named} named; let in when the bot starts")
    who = ", ".join(map(_called, known))
    if not any(each.is_supervisor for each in known):
        return warning(
            f"nobody supervises; may act: {who}",
            "Only supervisors let others in: name one in PARLEY_SUPERVISORS and start the bot again.",
        )
    return good(f"may act: {who}")


def _called(advisor: Advisor) -> str:
    name = advisor.name or f"user {advisor.user_id}"
    return f"{name} (supervisor)" if advisor.is_supervisor else name
