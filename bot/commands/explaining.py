"""Explaining: what the command line says on stderr, and its exit status, where something could not be done."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from bot.settings import SettingsError
from storage.engine.failures import DatabaseError, OtherTables, UnknownDatabase, reason
from storage.sealed.vault import VaultKeyWrong

from .surroundings import UNREACHED, CommandError

#: Of a disk; what goes to stdout has no name.
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EIO}


@contextmanager
def explained() -> Iterator[None]:
    """Leave with 1 when what is done within could not be done, with 2 when it was asked for or set up wrongly."""
    try:
        yield
    except SettingsError as error:
        _leave(error, 2)
    except UnknownDatabase as error:
        _leave(f"PARLEY_DATABASE_URL: {error}.", 2)
    except VaultKeyWrong as error:
        _leave(f"{error}.", 2)
    except (CommandError, OtherTables) as error:
        _leave(error, 1)
    except DatabaseError as error:
        _leave(f"The database cannot be used ({reason(error)}). See PARLEY_DATABASE_URL.", 1)
    except BrokenPipeError:  # whoever read what is printed has gone
        raise
    except UNREACHED as error:
        why = error.strerror or str(error) or type(error).__name__
        _leave(
            f"The database cannot be reached ({why}). See that it runs, and PARLEY_DATABASE_URL.",
            1,
        )
    except OSError as error:
        _leave(_of_a_file(error), 1)


def _of_a_file(error: OSError) -> str:
    """What is said of it; raised again where it is of none."""
    if error.filename is not None:
        return f"{error.filename2 or error.filename} cannot be read or written ({error.strerror})."
    if error.errno not in _NO_ROOM:
        raise error
    _let_go_of_output()
    return f"What was asked for cannot be written ({error.strerror}). Look whether there is room on the disk."


def _let_go_of_output() -> None:
    """What could not be written is not tried again at the end, where nobody would be told."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)


def _leave(why: object, status: int) -> None:
    sys.stdout.flush()
    print(why, file=sys.stderr)  # noqa: T201 - this is where the command line speaks
    sys.exit(status)
