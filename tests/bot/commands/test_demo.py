"""The demo as a process, as somebody sees it who has just cloned the project."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.commands.demo.cast import ABROAD, BOTH, FRESH, TALKING, WAITING
from bot.commands.demo.command import OWN
from bot.commands.demo.stage import Opening, Stage
from dialogs.demo import CHAPTERS
from dialogs.languages import LANGUAGES, language_for
from storage.engine.alone import Alone

from .conftest import Parley


@pytest.mark.parametrize(
    "language",
    [
        "en",
        *(
            pytest.param(one, marks=pytest.mark.thorough)
            for one in ("zh_CN.UTF-8", "es_ES.UTF-8", "zh_TW")
        ),
    ],
)
def test_the_demo_plays_all_six_steps(tmp_path: Path, language: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "demo", "--terminal", "--folder", "shown"],
        cwd=tmp_path,
        env={"LANG": language, "PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert language_for(language).plain(CHAPTERS["follow_up"]) in done.stdout
    kept = {path.suffix for path in (tmp_path / "shown").iterdir()}
    assert {".png", ".pdf", ".db", ".log"} <= kept


def test_a_folder_of_somebody_is_not_emptied(tmp_path: Path, parley: Parley) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")

    done = parley("demo", "--folder", tmp_path)

    assert done.status == 1
    assert "--folder" in done.err
    assert (tmp_path / "thesis.txt").exists()


def test_a_demo_that_runs_keeps_its_folder(tmp_path: Path, parley: Parley) -> None:
    (tmp_path / "parley.toml").write_text("[lender]", encoding="utf-8")
    running = Alone(tmp_path / OWN)
    assert running.begin()

    done = parley("demo", "--folder", tmp_path)

    running.end()
    assert done.status == 1
    assert "Another demo runs in" in done.err
    assert "--folder" in done.err
    assert (tmp_path / "parley.toml").read_text(encoding="utf-8") == "[lender]"


def test_a_language_that_is_not_spoken_is_said_to_be_none(tmp_path: Path, parley: Parley) -> None:
    done = parley("demo", "--language", "fr", "--folder", "shown")

    assert done.status == 1
    assert "fr is not spoken here" in done.err
    assert "zh_TW" in done.err
    assert not (tmp_path / "shown").exists()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seed", [1, 2, 7])
def test_who_is_played_next_signs_alone_and_was_not_there_before(
    tmp_path: Path, language: str, seed: int
) -> None:
    opening = Opening(folder=tmp_path, language=LANGUAGES[language], seed=seed, pace=0.0, port=0)
    cast = Stage(opening).cast
    before = [cast.book[place] for place in (FRESH, ABROAD, WAITING, TALKING, *BOTH)]

    others = [*cast.others()]

    assert len(others) > 20
    assert all(row.figures.is_running and len(row.parties) == 1 for row in others)
    phones = {row.parties[0].phone for row in others}
    assert len(phones) == len(others)
    assert phones.isdisjoint(row.parties[0].phone for row in before)
