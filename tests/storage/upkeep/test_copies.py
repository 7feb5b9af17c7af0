"""PostgreSQL's own programs go to the very server that the bot goes to."""

from pathlib import Path

import pytest

from storage.upkeep import copies


@pytest.mark.parametrize(
    ("address", "host", "port"),
    [
        ("postgresql://parley:secret@db/parley", "db", ""),
        ("postgresql://parley:secret@db:5433/parley", "db", "5433"),
        ("postgresql://parley:secret@/parley?host=/run/postgresql", "/run/postgresql", ""),
        ("postgresql://parley:secret@/parley?host=/run/pg&port=5433", "/run/pg", "5433"),
        ("postgresql://parley:secret@/parley?host=db:5433", "db", "5433"),
        ("postgresql://parley:secret@/parley?host=a:5432&host=b:5433", "a,b", "5432,5433"),
    ],
)
def test_a_copy_is_of_the_server_that_the_address_names(
    address: str, host: str, port: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "pg_dump"
    program.write_text(f'#!/bin/sh\nprintf "%s|%s" "$PGHOST" "$PGPORT" > {tmp_path}/went\n')
    program.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    for name in ("PGHOST", "PGPORT"):
        monkeypatch.delenv(name, raising=False)

    copies.copy_out(address, tmp_path / "dump")

    assert (tmp_path / "went").read_text() == f"{host}|{port}"
