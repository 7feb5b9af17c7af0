"""Build: which Parley this is can be told wherever it was installed from."""

from pathlib import Path

import pytest

from bot.configuration.build import UNKNOWN, of_checkout
from storage.engine import revisions
from tests.bot.commands.conftest import Parley, environment, parley

__all__ = ["environment", "parley"]
COMMIT = "16b223c4e0aa5d1f0c8b3a2e9d7c6b5a4f3e2d1c"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"HEAD": COMMIT}, COMMIT[:12]),
        ({"HEAD": "ref: refs/heads/main\n", "refs/heads/main": COMMIT}, COMMIT[:12]),
        (
            {"HEAD": "ref: refs/heads/main\n", "packed-refs": f"# p\n{COMMIT} refs/heads/main\n"},
            COMMIT[:12],
        ),
        ({"HEAD": "ref: refs/heads/main\n"}, UNKNOWN),
        ({}, UNKNOWN),
    ],
)
def test_the_commit_is_found_without_git(tmp_path: Path, files: dict[str, str], said: str) -> None:
    for name, text in files.items():
        file = tmp_path / ".git" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    assert of_checkout(tmp_path) == said


def test_the_command_line_says_it(parley: Parley, environment: pytest.MonkeyPatch) -> None:
    environment.setenv("PARLEY_BUILD", COMMIT)

    done = parley("--version")

    assert done.status == 0
    assert COMMIT[:12] in done.out
    assert done.out.endswith(f", tables {revisions.newest()}\n")
