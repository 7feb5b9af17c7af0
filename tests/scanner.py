"""Scanner: Debian's own clamd with one signature, that of the EICAR test file, in the place of the whole database."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

#: What every scanner knows and nobody is harmed by; in two pieces, so that this file is none.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-" + rb"ANTIVIRUS-TEST-FILE!$H+H*"
NAME = "Eicar-Test-Signature.UNOFFICIAL"


class Scanner:
    """A clamd that can be stopped and started."""

    def __init__(self, folder: Path, program: str) -> None:
        self.socket = folder / "clamd.sock"
        self._configuration = folder / "clamd.conf"
        self._program = program
        self._process: subprocess.Popen[bytes] | None = None
        signatures = folder / "signatures"
        signatures.mkdir()
        (signatures / "local.ndb").write_text(f"Eicar-Test-Signature:0:*:{EICAR.hex()}\n")
        self._configuration.write_text(
            f"DatabaseDirectory {signatures}\nLocalSocket {self.socket}\n"
            f"TemporaryDirectory {folder}\nForeground yes\nStreamMaxLength 25M\n"
        )

    def start(self) -> None:
        command = [self._program, "--config-file", str(self._configuration)]
        self._process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        deadline = time.monotonic() + 60
        while not self.socket.exists():
            assert self._process.poll() is None, "clamd has ended"
            assert time.monotonic() < deadline, "clamd does not come up"
            time.sleep(0.05)

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(30)
            self._process = None
        self.socket.unlink(missing_ok=True)


@pytest.fixture(scope="session")
def clamd_program() -> str:
    program = shutil.which("clamd", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
    if program is None:
        pytest.skip("clamd is not installed (Debian: clamav-daemon)")
    return program


@pytest.fixture
def scanner(clamd_program: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scanner]:
    one = Scanner(tmp_path_factory.mktemp("clamd"), clamd_program)
    one.start()
    yield one
    one.stop()
