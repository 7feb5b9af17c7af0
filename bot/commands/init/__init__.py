"""Init: asks questions and sets up a bot that can run; what is there already stays as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.doctor import doctor
from bot.commands.surroundings import CommandError, run_until_done
from bot.settings import Settings, settings_and_mistakes
from storage.engine import revisions
from storage.engine.database import Database
from storage.engine.failures import DatabaseError, UnknownDatabase
from storage.sealed.vault import Vault
from storage.upkeep.copies import sqlite_file

from . import environment, lender, telegram
from .asking import Asking

KEY = """\
  PARLEY_VAULT_KEY was made and stands in .env. Papers and agreements are encrypted with it, and nobody can replace it:
  copy that line now to a place where your backups are not."""
NO_KEY = "  There is a database already, so no key was made: set PARLEY_VAULT_KEY to the one it was begun with."
ELSEWHERE = (
    f"  Not in {environment.FILE}, since they stand in the environment: {{given}}. "
    "`parley run` needs them there as well."
)


def init(
    *,
    yes: Annotated[
        bool,
        typer.Option("--yes", help="Ask nothing: take the options given here, else the defaults."),
    ] = False,
    name: Annotated[str | None, typer.Option(help="The lender's name.")] = None,
    pack: Annotated[
        str | None, typer.Option(help="The pack of law, such as united_kingdom.")
    ] = None,
    time_zone: Annotated[str | None, typer.Option(help="Such as Europe/London.")] = None,
    phone_region: Annotated[str | None, typer.Option(help="Such as GB.")] = None,
    language: Annotated[str | None, typer.Option(help="Language of the advisors' desk.")] = None,
    advice: Annotated[str | None, typer.Option(help="Who gives free debt advice.")] = None,
    group: Annotated[str | None, typer.Option(help="The advisors' group, such as -100….")] = None,
    supervisors: Annotated[str | None, typer.Option(help="Telegram user ids.")] = None,
    database_url: Annotated[
        str | None, typer.Option(help="Address of PostgreSQL; default: SQLite.")
    ] = None,
) -> None:
    """Set Parley up in this folder: parley.toml, .env and the vault's key, then parley doctor.

    A token is taken from PARLEY_BOT_TOKEN where it is set. Nothing that is there is overwritten.
    """
    asking = Asking(is_silent=yes)
    settings, mistakes = settings_and_mistakes()
    if mistakes:
        raise CommandError("\n".join([*mistakes, "Correct this first; nothing was written."]))
    own = {
        "name": name,
        "pack": pack,
        "time_zone": time_zone,
        "phone_region": phone_region,
        "language": language,
        "advice": advice,
    }
    passed = {
        "PARLEY_ADVISOR_CHAT_ID": group,
        "PARLEY_SUPERVISORS": supervisors,
        "PARLEY_DATABASE_URL": database_url,
    }
    _set_up(asking, settings, own, passed)
    asking.step("parley doctor")
    asking.say()
    doctor(as_json=False)


def _set_up(
    asking: Asking,
    settings: Settings,
    own: Mapping[str, str | None],
    passed: Mapping[str, str | None],
) -> None:
    """Ask for what is not there, of the lender's *own* and of what is *passed* to the bot, and write it down."""
    toml, known = settings.config, environment.known(settings)
    _tell_what_is_there(asking, toml, [*_not_taken(toml, own, known, passed)])
    said = {**passed, **known}
    answers = _lender(asking, own) if not toml.exists() else {}
    bot = telegram.bot(asking, known.get("PARLEY_BOT_TOKEN"), settings.api_url)
    was_asked = toml.exists() and "PARLEY_VAULT_KEY" in known
    wanted = _wanted(asking, bot, said, settings, was_asked=was_asked)
    is_new_key = "PARLEY_VAULT_KEY" not in known and not _has_database(wanted, settings)
    if is_new_key:
        wanted["PARLEY_VAULT_KEY"] = Vault.new_key()
    new = {name: value for name, value in wanted.items() if value and name not in known}
    given = environment.passing(settings)
    _write(asking, toml, answers | ({"handle": f"@{bot.name}"} if bot.name else {}), new)
    if "PARLEY_VAULT_KEY" not in known:
        asking.say(KEY if is_new_key else NO_KEY)
    if given:
        asking.step("The environment")
        asking.say(ELSEWHERE.format(given=", ".join(given)))


def _wanted(
    asking: Asking,
    bot: telegram.Bot,
    said: Mapping[str, str | None],
    settings: Settings,
    *,
    was_asked: bool,
) -> dict[str, str]:
    """What is to stand in the environment, by name, but for the key; "" where it is left out."""
    found = telegram.group(asking, said["PARLEY_ADVISOR_CHAT_ID"], bot, settings.api_url)
    return {
        "PARLEY_BOT_TOKEN": bot.token,
        "PARLEY_ADVISOR_CHAT_ID": str(found.id) if found else "",
        "PARLEY_SUPERVISORS": telegram.supervisors(asking, said["PARLEY_SUPERVISORS"], found),
        "PARLEY_DATABASE_URL": _database(asking, said["PARLEY_DATABASE_URL"], was_asked=was_asked),
    }


def _not_taken(
    toml: Path,
    own: Mapping[str, str | None],
    known: Mapping[str, str],
    passed: Mapping[str, str | None],
) -> Iterator[str]:
    """What is given on the command line and stands somewhere already, a sentence each."""
    for key, text in own.items():
        if text is not None and toml.exists():
            yield f"--{key.replace('_', '-')} is not taken: {toml} is there; change {key} in it."
    for name, text in passed.items():
        if text is not None and known.get(name, text) != text:
            yield f"{_OPTIONS[name]} is not taken: {name} is set already; change it where it stands."


def _tell_what_is_there(asking: Asking, toml: Path, not_taken: Sequence[str]) -> None:
    there = [str(file) for file in (toml, environment.FILE) if file.exists()]
    if there:
        asking.say(f"Already here, and left as it is: {', '.join(there)}.")
    for each in not_taken:
        asking.say(f"  {each}")
    if there and not asking.go_on("Go on from it, with what is lacking?"):
        raise typer.Exit(1)


def _lender(asking: Asking, own: Mapping[str, str | None]) -> dict[str, str]:
    asking.step("The lender")
    answers = lender.ask(asking, own)
    lender.configuration(answers)  # before more is asked
    return answers


def _database(asking: Asking, given: str | None, *, was_asked: bool) -> str:
    """Its address; "" for SQLite, which is written nowhere: what *was_asked* is not asked again."""
    if given is None and was_asked:
        return ""

    def check(text: str) -> str:
        try:
            if text:
                Database(text)
        except UnknownDatabase as error:
            raise ValueError(str(error)) from None
        return text

    asking.step("The database")
    question = "PostgreSQL's address, or nothing for SQLite in the data folder"
    return asking.ask(question, given=given, default="", check=check)


def _has_database(wanted: dict[str, str], settings: Settings) -> bool:
    """Whether there is a SQLite file with tables in it, not only what the doctor's look left; of PostgreSQL the doctor tells."""
    url = wanted["PARLEY_DATABASE_URL"] or settings.database
    file = sqlite_file(url)
    return file is not None and file.exists() and run_until_done(_has_tables(Database(url)))


async def _has_tables(database: Database) -> bool:
    try:
        return await database.revision() != revisions.NOTHING
    except DatabaseError:  # a file that is no database, or a half of one
        return True
    finally:
        await database.close()


def _write(asking: Asking, toml: Path, answers: dict[str, str], new: dict[str, str]) -> None:
    if toml.exists() and not new:
        return
    asking.step("Written")
    if not toml.exists():
        with toml.open("x", encoding="utf-8") as file:
            file.write(lender.configuration(answers))
        asking.say(f"  {toml}")
    if new:
        environment.add(new)
        asking.say(f"  {environment.FILE}: {', '.join(new)}")


#: What says on the command line what these say in the environment.
_OPTIONS = {
    "PARLEY_ADVISOR_CHAT_ID": "--group",
    "PARLEY_SUPERVISORS": "--supervisors",
    "PARLEY_DATABASE_URL": "--database-url",
}
