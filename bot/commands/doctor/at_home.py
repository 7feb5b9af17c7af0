"""At home: the configuration, the data folder, the database, and who may act for the lender."""

from __future__ import annotations

import asyncio
from tempfile import TemporaryFile

from bot.commands.counted import counted
from bot.composition import doors
from bot.settings import SettingsError
from storage import health
from storage.failures import DatabaseError, reason
from storage.records import Advisor

from . import environment
from .finding import Finding, Patient, failed, good, skipped, warning


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


async def records(patient: Patient) -> Finding:
    """Whether what was told goes some day, also where nobody goes on with it."""
    if isinstance(patient.config, str):
        return skipped("without a configuration nothing is known of it")
    config, erased = patient.config, patient.config.records.erase_after
    rests = {config.policy_for(name).expire_days for name in (None, *config.products)}
    if erased is None and not any(rests):
        return good("everything is kept; what nobody goes on with stays open")
    if erased is None:
        return warning(
            "what nobody goes on with is put away, but nothing that was told is ever erased",
            "Set erase_after in [records] (docs/audit.md).",
        )
    if not all(rests):
        return warning(
            f"erased {erased} days after a case has ended, or who has none was heard last; what nobody goes on with never ends",
            "Set expire_days in [policy] (docs/operator-guide.md).",
        )
    days = "/".join(str(each) for each in sorted(rests))
    return good(
        f"put away after {days} days of silence, erased {erased} days later; who has no case, {erased} days after they were heard last"
    )


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


async def parked(patient: Patient) -> Finding:
    if count := await patient.stored(health.parked_updates, otherwise=0):
        return warning(
            counted(
                count,
                "message failed three times and waits",
                "messages failed three times and wait",
            ),
            "`parley parked` lists them; `parley parked retry` has them taken again.",
        )
    return good("nothing is parked")


async def pays(patient: Patient) -> Finding:
    """Whether borrowers who want to pay are told how."""
    if isinstance(patient.config, str):
        return skipped("without a configuration nobody is told where to pay")
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
    known: list[Advisor] = await patient.stored(health.active_advisors, otherwise=[])
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
