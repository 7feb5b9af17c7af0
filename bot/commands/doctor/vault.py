"""Vault: whether its key opens what was locked, and whether all is under it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.commands.counted import counted
from storage.engine.database import Database
from storage.engine.failures import DatabaseError
from storage.sealed.archive import Archive
from storage.sealed.key_check import LostKey
from storage.sealed.vault import Vault, VaultKeyWrong
from storage.upkeep import health

from .finding import Finding, Patient, failed, good, skipped, warning

_LOST_FOR_GOOD = "Only if that key is lost for good: `parley vault rotate --give-up` goes on without what it locked."
#: A key may have the right shape and be the wrong one.
NOT_SEEN_INTO = skipped(
    "a key of the right shape; whether it opens what is kept was not checked: the database does not answer (see there)"
)


async def vault(patient: Patient) -> Finding:
    key = patient.settings.vault_key
    if not key:
        return failed(
            "PARLEY_VAULT_KEY is not set",
            "`parley keys vault` makes one; keep it where the backups are not.",
        )
    try:
        archive = Archive(Vault(key, patient.settings.vault_key_old))
        if not isinstance(patient.database, Database) or not patient.has_tables:
            new = good("a valid key; nothing is locked yet")
            return new if patient.is_before_first_start else NOT_SEEN_INTO
        lost = await health.lost_keys(patient.database, archive)
        opened = await health.open_newest(patient.database, archive)
        left = await health.left_to_rotate(patient.database, archive)
        rows = await health.rows_left_to_seal(patient.database)
    except ValueError as error:
        return failed(
            str(error),
            "Copy the key again from where you keep it; if there was none before, `parley keys vault` makes one.",
        )
    except VaultKeyWrong:
        number = f" (number {', '.join(each.key_id for each in lost)})" if lost else ""
        return failed(
            "the newest paper does not open",
            f"Set PARLEY_VAULT_KEY to the key it was locked with{number}. {_LOST_FOR_GOOD}",
        )
    except (DatabaseError, OSError):
        return NOT_SEEN_INTO
    if lost:
        return _lost(lost, rows)
    if left and patient.settings.vault_key_old:
        return warning(
            f"{counted(left, 'file is', 'files are')} still under the old key",
            "`parley vault rotate` re-encrypts them; then take PARLEY_VAULT_KEY_OLD away.",
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
            f"Set PARLEY_VAULT_KEY to it again; or PARLEY_VAULT_KEY_OLD, and run `parley vault rotate`. {_LOST_FOR_GOOD}",
        )
    if not files:
        return failed(
            f"another key than before (number {named}), though nothing is locked yet",
            "Set PARLEY_VAULT_KEY to it again; or `parley vault rotate` starts over with this one.",
        )
    return failed(
        f"{counted(files, 'file is', 'files are')} under a key that is not there (number {named})",
        f"Set PARLEY_VAULT_KEY_OLD to it, and run `parley vault rotate`. {_LOST_FOR_GOOD}",
    )
