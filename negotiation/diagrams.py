"""Diagrams: every machine of the house drawn from its rows, in Mermaid.

`python -m negotiation.diagrams > docs/life.md` writes the page that people read.

>>> print(diagram(hold.HoldState, hold.ROWS))
stateDiagram-v2
    [*] --> to_come
    to_come --> on: begin
    to_come --> lifted: lift
    on --> on: extend
    on --> run_out: run_out
    on --> lifted: lift
    run_out --> [*]
    lifted --> [*]
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from . import lifecycle, machine
from .agreeing import agreement
from .applying import authorisation
from .contacting import hold
from .desk import handoff

#: Heading, what it is about, its states, its rows.
_DRAWN: tuple[tuple[str, str, type[StrEnum], Iterable[machine.Row[Any]]], ...] = (
    (
        "Life of a case",
        "One borrower's difficulty, from the first \"I can't pay\" to its end; `close` comes from outside.",
        lifecycle.CaseState,
        lifecycle.ROWS,
    ),
    (
        "Agreement",
        "The document of an accepted offer; from `kept` on its terms are in force, and the state says how they are kept.",
        agreement.AgreementState,
        agreement.ROWS,
    ),
    (
        "Handoff",
        "Who speaks with the borrower. It knows nothing of the case's life: a person can be asked for in any state.",
        handoff.HandoffState,
        handoff.ROWS,
    ),
    (
        "Hold",
        "While a hold is on, nothing unasked goes out. `begin` and `run_out` are the clock's.",
        hold.HoldState,
        hold.ROWS,
    ),
    (
        "Authorisation",
        "Somebody helps a borrower, as far as the borrower lets them; `run_out` is the clock's.",
        authorisation.AuthorisationState,
        authorisation.ROWS,
    ),
)


def diagram(states: type[machine.State], rows: Iterable[machine.Row[machine.State]]) -> str:
    """The machine of *rows* as a Mermaid state diagram; events between the same two states share an arrow."""
    arrows: dict[tuple[machine.State, machine.State], list[str]] = {}
    for event, sources, destination in rows:
        for source in sources:
            arrows.setdefault((source, destination), []).append(event)
    order = list(states)
    lines = ["stateDiagram-v2", f"[*] --> {order[0]}"]
    for source, destination in sorted(arrows, key=lambda arrow: order.index(arrow[0])):
        lines.append(f"{source} --> {destination}: {', '.join(arrows[source, destination])}")
    left = {source for source, _ in arrows}
    lines += [f"{state} --> [*]" for state in order if state not in left]
    return "\n    ".join(lines)


def page() -> str:
    """The page of all machines."""
    parts = [
        "# Life of a case, agreement, handoff and hold",
        "`make diagrams` draws this page from what `negotiation/` declares. An event that has no arrow from a state is refused in that state.",
    ]
    for heading, about, states, rows in _DRAWN:
        parts += [f"## {heading}", about, f"```mermaid\n{diagram(states, rows)}\n```"]
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    sys.stdout.write(page())
