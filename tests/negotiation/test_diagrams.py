"""The page of the machines is drawn from what the program declares, and nothing else."""

import re
from pathlib import Path

import pytest

from negotiation import lifecycle
from negotiation.agreeing import agreement
from negotiation.contacting import hold
from negotiation.desk import handoff
from negotiation.diagrams import diagram, page

PAGE = Path(__file__).parents[2] / "docs" / "life.md"
MACHINES = [
    (lifecycle.CaseState, lifecycle.ROWS),
    (agreement.AgreementState, agreement.ROWS),
    (handoff.HandoffState, handoff.ROWS),
    (hold.HoldState, hold.ROWS),
]


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "make diagrams writes it anew"


@pytest.mark.parametrize(("states", "rows"), MACHINES)
def test_every_row_is_an_arrow_and_every_arrow_a_row(states, rows) -> None:
    drawn = {
        (source, event, destination)
        for source, destination, events in re.findall(
            r"^ +(\w+) --> (\w+): (.+)$", diagram(states, rows), re.MULTILINE
        )
        for event in events.split(", ")
    }

    assert drawn == {(source, event, to) for event, sources, to in rows for source in sources}


@pytest.mark.parametrize(("states", "rows"), MACHINES)
def test_what_begins_and_what_ends_is_marked(states, rows) -> None:
    lines = diagram(states, rows).splitlines()
    left = {source for _, sources, _ in rows for source in sources}

    assert lines[1].strip() == f"[*] --> {next(iter(states))}"
    assert {line.strip() for line in lines if line.endswith("[*]")} == {
        f"{state} --> [*]" for state in set(states) - left
    }


def test_the_page_holds_a_diagram_of_each_machine() -> None:
    for states, rows in MACHINES:
        assert f"```mermaid\n{diagram(states, rows)}\n```" in page()
