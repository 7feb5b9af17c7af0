"""The page on deploying names figures, commands and files as they are, and README leads to it."""

import re
from pathlib import Path

import pytest
import typer.main

from bot.commands.menu import app
from bot.configuration import build
from bot.http.measures import Measures
from storage.upkeep.gauges import Gauges, Line

HOUSE = Path(__file__).parents[3]
PAGE = (HOUSE / "docs" / "deploy.md").read_text(encoding="utf-8")
NOTHING = Line(waiting=0, age=0.0)


def test_every_figure_is_told_of_and_no_other() -> None:
    found = Gauges(inbox=NOTHING, outbox=NOTHING, queue=NOTHING, late=NOTHING, parked=0)
    measures = Measures()
    measures.sent("sent")
    served = set(
        re.findall(r"^# TYPE (\w+) \w+", measures.page(found, 0.0).decode(), re.MULTILINE)
    )
    served = {name for name in served if not name.endswith("_created")}

    assert set(re.findall(r"`(parley_\w+)", PAGE)) == served


def test_each_figure_tells_what_it_is_named_for() -> None:
    found = Gauges(
        inbox=Line(waiting=1, age=2.0),
        outbox=Line(waiting=3, age=4.0),
        queue=Line(waiting=5, age=6.0),
        late=Line(waiting=7, age=8.0),
        parked=9,
    )
    measures = Measures()
    measures.took(3, 0.02)

    page = measures.page(found, 10.0).decode()

    assert (
        dict(re.findall(r"^parley_(\w+) ([\d.]+)$", page, re.MULTILINE)).items()
        >= {
            "inbox_waiting": "1.0",
            "inbox_age_seconds": "2.0",
            "outbox_waiting": "3.0",
            "outbox_age_seconds": "4.0",
            "queue_waiting": "5.0",
            "queue_age_seconds": "6.0",
            "late": "7.0",
            "late_seconds": "8.0",
            "parked": "9.0",
            "telegram_silent_seconds": "10.0",
            "database_answers": "1.0",
            "turn_seconds_count": "3.0",
            "turn_seconds_sum": "0.06",
        }.items()
    )
    assert f'version="{build.number()}"' in page


def test_the_commands_it_names_are_there() -> None:
    known = typer.main.get_command(app).commands  # type: ignore[attr-defined]

    named = set(re.findall(r"`parley ([a-z]+)", PAGE)) - {"run"}

    assert len(named) > 5
    assert named <= set(known)


@pytest.mark.parametrize("page", ["README.md", "docs/operator-guide.md"])
def test_others_lead_to_it(page: str) -> None:
    assert "deploy.md)" in (HOUSE / page).read_text(encoding="utf-8")


def test_the_dockerfile_copies_every_package_that_is_installed() -> None:
    dockerfile = (HOUSE / "docs" / "deploy" / "Dockerfile").read_text(encoding="utf-8")
    packages = re.search(r"include = \[(.*)\]", (HOUSE / "pyproject.toml").read_text())
    assert packages

    names = re.findall(r'"(\w+)\*"', packages[1])

    assert len(names) == 5
    assert all(f"COPY {name} {name}\n" in dockerfile for name in names)
    ignored = (HOUSE / ".dockerignore").read_text()
    assert all(f"!{name}\n" in ignored for name in names)


def test_nothing_of_the_version_before_gets_into_the_next() -> None:
    """pip builds in `build`, and takes what lies there along: a newer version's tables into an older Parley."""
    upgrade = PAGE.partition("## Upgrade")[2].partition("\n## ")[0]

    assert upgrade.count("rm -rf build") == 2  # there, and back
    assert upgrade.index("rm -rf build") < upgrade.index("pip install")


def test_the_unit_starts_again_but_for_settings_that_cannot_be() -> None:
    unit = (HOUSE / "docs" / "deploy" / "parley.service").read_text(encoding="utf-8")

    assert "\nRestart=always\n" in unit
    assert "\nRestartPreventExitStatus=2\n" in unit
