"""Password: whether a PDF opens without one, as readers try first.

A PDF of some hundred bytes can keep its reader busy for ever, and nothing stops a thread. So it is read in a process of
its own, which knows none of our secrets, has a bounded memory and a bounded time.
"""

from __future__ import annotations

import io
import os
import subprocess  # nosec B404 # this very module, by the Python that runs
import sys

#: Seconds for one file, of work and in all; reading what reads it is most of that.
WORK, PATIENCE = 5, 10.0
#: Bytes of memory that it may take.
MEMORY = 2**30
#: What a process needs to find its modules and its libraries.
_NEEDED = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "VIRTUAL_ENV")


def opens(data: bytes) -> bool:
    """Whether the empty password opens it; not, where that cannot be found out in time. Blocks for some 0.5 s."""
    known = {name: os.environ[name] for name in _NEEDED if name in os.environ}
    try:
        done = subprocess.run(  # noqa: S603  # nosec B603 # our own arguments
            [sys.executable, "-m", __name__],
            input=data,
            env=known | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError):
        return False
    return done.returncode == 0


def _bound() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not made for Windows

    resource.setrlimit(resource.RLIMIT_CPU, (WORK, WORK))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def is_open(data: bytes) -> bool:
    """The same in this very process, however long it takes."""
    from pyhanko.pdf_utils.crypt import AuthStatus  # noqa: PLC0415 - for this process alone
    from pyhanko.pdf_utils.reader import PdfFileReader  # noqa: PLC0415

    try:
        reader = PdfFileReader(io.BytesIO(data), strict=False)
        return not reader.encrypted or reader.decrypt("").status is not AuthStatus.FAILED
    except Exception:  # noqa: BLE001 - a broken or hostile file fails anywhere in a PDF parser
        return False


if __name__ == "__main__":
    _bound()
    sys.exit(0 if is_open(sys.stdin.buffer.read()) else 1)
