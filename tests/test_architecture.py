"""Architecture: imports run one way, and the house has no room that nobody planned."""

from fnmatch import fnmatch
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

HOUSE = Path(__file__).parents[1]

#: Everything that may stand at the top, besides dotfiles and what .gitignore lists.
TOP = {
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "bot",
    "dialogs",
    "docs",
    "locales",
    "negotiation",
    "pyproject.toml",
    "requirements-dev.lock",
    "requirements.lock",
    "storage",
    "tests",
}


def test_imports_run_one_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HOUSE)

    assert lint_imports(no_cache=True, no_logo=True) == 0


def test_nothing_else_stands_at_the_top() -> None:
    made = [line.strip("/") for line in (HOUSE / ".gitignore").read_text().split()]

    found = {
        path.name
        for path in HOUSE.iterdir()
        if not any(fnmatch(path.name, pattern) for pattern in [".*", *made])
    }

    assert found == TOP


def test_only_three_modules_stand_at_the_top_of_bot() -> None:
    modules = {path.name for path in (HOUSE / "bot").glob("*.py")}

    assert modules <= {"__init__.py", "__main__.py", "application.py", "settings.py"}


def test_every_command_of_the_makefile_says_what_it_does() -> None:
    lines = (HOUSE / "Makefile").read_text().splitlines()
    (phony,) = (line for line in lines if line.startswith(".PHONY:"))

    said = {line.partition(":")[0] for line in lines if "## " in line and line[0].islower()}

    assert said == set(phony.split()[1:])


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_names_no_host_and_no_path(name: str) -> None:
    lock = (HOUSE / name).read_text()

    assert "://" not in lock
    assert "--index-url" not in lock
    assert "--find-links" not in lock


def test_it_runs_on_what_it_was_tried_with_and_without_what_only_tries_it() -> None:
    runs, tries = (
        {line for line in (HOUSE / name).read_text().splitlines() if "==" in line[:60]}
        for name in ("requirements.lock", "requirements-dev.lock")
    )

    assert runs < tries
    assert any(line.startswith("pytest==") for line in tries - runs)
