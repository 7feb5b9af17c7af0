"""At home: the configuration, the data folder, the database, and who may act for the lender."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryFile

from bot.commands.counted import counted
from bot.composition import doors
from bot.settings import SettingsError
from storage.engine.database import Database
from storage.engine.failures import DatabaseError, reason
from storage.records import Advisor
from storage.upkeep import copies, health

from . import environment
from .finding import Finding, Patient, failed, good, skipped, warning, why
from .ports import unserved


async def settings(patient: Patient) -> Finding:
    given = patient.settings
    config = None if isinstance(patient.config, str) else patient.config
    wrong = [*patient.mistakes, *doors.faults(given, config)]
    for name, host in doors.hosts(given, config).items():
        if not any(each.startswith(name) for each in wrong) and (why := await unserved(host)):
            wrong.append(f"{name}: nothing can be served at {host} ({why})")
    if wrong:
        return failed(
            "; ".join(each.removesuffix(".") for each in wrong),
            "docs/operator-guide.md lists every variable and its possible values.",
        )
    if unknown := environment.unknown():
        return warning(
            f"there is {', '.join(unknown)}",
            "Nothing reads it; docs/operator-guide.md lists every variable.",
        )
    if environment.is_open():
        return warning(
            f"others on this machine can read {environment.FILE}, and the keys in it",
            f"chmod 600 {environment.FILE}",
        )
    return good("every variable can be read")


async def data(patient: Patient) -> Finding:
    folder = patient.settings.data_dir
    try:
        is_there = folder.exists()
        with TemporaryFile(
            dir=patient.settings.data_folder() if is_there else _above(folder), buffering=0
        ) as file:
            file.write(bytes(4096))  # on a full disk files can still be made
            return good(f"{folder}, {'writable' if is_there else 'which the first start makes'}")
    except SettingsError as error:
        said = str(error)
    except OSError as error:
        said = f"nothing can be written into {folder} ({error.strerror})"
    return failed(
        said,
        "Make room on its disk, or name a folder in PARLEY_DATA_DIR that the bot may write into.",
    )


def _above(folder: Path) -> Path:
    """Where the first start would make it; a look makes nothing."""
    return next(each for each in folder.resolve().parents if each.exists())


async def config(patient: Patient) -> Finding:
    if isinstance(patient.config, str):
        return failed(
            patient.config,
            "Correct it; if there is none, `parley init` asks and writes one (every key: docs/parley.toml of the source).",
        )
    lender = patient.config.lender
    if lender.unsaid:
        said = ", ".join(f'{key} = "{getattr(lender, key)}"' for key in lender.unsaid)
        return warning(
            f"[lender] still has placeholders: {said}",
            f"Borrowers read them: write your own in {patient.settings.config}.",
        )
    return good(f"{lender.name}, {lender.time_zone}")


async def records(patient: Patient) -> Finding:
    """Whether what was told goes some day, also where nobody goes on with it."""
    if isinstance(patient.config, str):
        return skipped("not checked: there is no configuration")
    config, erased = patient.config, patient.config.records.erase_after
    rests = {config.policy_for(name).expire_days for name in (None, *config.products)}
    if erased is None and not any(rests):
        return good("everything is kept; cases that nobody continues stay open")
    if erased is None:
        return warning(
            "cases that nobody continues are put away, but nothing that was told is ever erased",
            "Set erase_after in [records] (docs/audit.md).",
        )
    if not all(rests):
        return warning(
            f"erased {erased} days after a case ended, or a person without one was last heard from; a case that nobody continues never ends",
            "Set expire_days in [policy] (docs/operator-guide.md).",
        )
    days = "/".join(str(each) for each in sorted(rests))
    return good(
        f"put away after {days} days of silence, erased {erased} days later; people without a case, {erased} days after they were last heard from"
    )


async def database(patient: Patient) -> Finding:
    found = patient.database
    if found is None:
        return warning("SQLite, not made yet", "`parley run` makes it when it starts.")
    if isinstance(found, str):
        return failed(found, "Correct PARLEY_DATABASE_URL.")
    kind = "SQLite" if found.is_sqlite else "PostgreSQL"
    if patient.is_before_first_start:
        return warning(f"{kind}, empty", "`parley run` makes the tables when it starts.")
    try:
        if not await health.is_up_to_date(found):
            return warning(
                f"{kind}, not up to date", "`parley run` brings it up to date when it starts."
            )
        await health.try_writing(found, patient.now())
    except (DatabaseError, OSError) as error:
        said = reason(error) if isinstance(error, DatabaseError) else why(error)
        return failed(
            f"{kind} cannot be used ({said})",
            "Check PARLEY_DATABASE_URL or PARLEY_DATA_DIR, that it runs, and who may write there.",
        )
    return good(f"{kind}, up to date and writable")


async def backup(patient: Patient) -> Finding:
    """Whether a backup can be made and restored here; that one is made, nobody sees from here."""
    if not isinstance(patient.database, Database) or patient.database.is_sqlite:
        return good("`parley backup` needs no other program")
    lacks = await patient.stored(copies.lacking)
    if lacks is None:
        return patient.not_seen()
    if lacks:
        return warning(f"no backup can be made here: {lacks}", copies.INSTALL)
    return good(f"{' and '.join(copies.PROGRAMS)} fit the server")


async def parked(patient: Patient) -> Finding:
    count = await patient.stored(health.parked_updates)
    if count is None:
        return patient.not_seen()
    if count:
        return warning(
            counted(
                count,
                "message failed three times and waits",
                "messages failed three times and wait",
            ),
            "`parley parked` lists them; `parley parked retry` tries them again.",
        )
    return good("nothing is parked")


async def pays(patient: Patient) -> Finding:
    """Whether borrowers who want to pay are told how."""
    if isinstance(patient.config, str):
        return skipped("not checked: there is no configuration")
    if ways := patient.config.pay.ways:
        return good(counted(len(ways), "way to pay is named", "ways to pay are named"))
    return warning(
        "borrowers who ask where to pay are sent back to their contract",
        "Name your account in parley.toml: [pay] ways.",
    )


async def advisors(patient: Patient) -> Finding:
    if wrong := patient.unread("PARLEY_SUPERVISORS", "PARLEY_ADVISORS"):
        return skipped(f"{wrong} cannot be read")
    named = len({*patient.settings.advisors, *patient.settings.supervisors})
    known = await patient.stored(health.active_advisors)
    if known is None and isinstance(patient.database, Database) and patient.has_tables:
        who = (
            f"{named} named in the environment" if named else "nobody is named in the environment"
        )
        return skipped(f"{who}; who else may act was not checked: the database does not answer")
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
