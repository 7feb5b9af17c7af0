"""Parley on the command line: what `parley` and `python -m bot` start."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from bot.commands.menu import app
from bot.commands.surroundings import CommandError
from bot.settings import SettingsError
from storage.failures import DatabaseError, UnknownDatabase, reason
from storage.vault import VaultKeyWrong


def main(arguments: Sequence[str] | None = None) -> None:
    """Do what the arguments say, and exit: 0, 1 when it could not be done, 2 when asked or set up wrongly."""
    try:
        app(arguments, prog_name="parley")
    except SettingsError as error:
        _leave(error, 2)
    except UnknownDatabase as error:
        _leave(f"PARLEY_DATABASE_URL: {error}.", 2)
    except VaultKeyWrong as error:
        _leave(f"{error}.", 2)
    except CommandError as error:
        _leave(error, 1)
    except DatabaseError as error:
        _leave(f"The database cannot be used ({reason(error)}). See PARLEY_DATABASE_URL.", 1)


def _leave(why: object, status: int) -> None:
    sys.stdout.flush()
    print(why, file=sys.stderr)  # noqa: T201 - this is where the command line speaks
    sys.exit(status)


if __name__ == "__main__":
    main()
