"""Diagrams: every conversation drawn from its declared steps, in Mermaid.

`python -m dialogs.diagrams > docs/conversations.md` writes the page that people read.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from .borrower import PLACES
from .flow import BACK, Step

_INTRODUCTION = """\
# Conversations

`make diagrams` draws this page from what `dialogs/borrower/` declares. An arrow leads from a question to what may be
asked next, a dashed one to another conversation. At every step one can go back, stop, change the language, ask for a
person, or correct an earlier answer by editing the message that gave it; this is not drawn.

## A new question

One `Step` in the module of its conversation, and its texts:

```python
SINCE = Step(
    name="application.since",  # stable: it is stored
    question=Text("Since when has it been hard to pay?"),
    parse=a_day(Toward.PAST),  # what is typed, as a value, or `Unclear` with what to say
    save=keep("since"),  # a method of the domain; may refuse
    kept=kept("since"),  # what is shown when somebody comes back to it
    skip=leave_out("since"),  # left out, where that is allowed
    routes=onwards(MORE),  # the first route that holds wins
    stands=is_answerable("since"),  # else the conversation is at home
)
```

Add it to the `STEPS` of its module; [changing it](changing.md) says what else a question of the form needs. A mistake
(a route to nowhere, a name used twice, a step that nothing leads to) is an error on import.
"""


def diagram(steps: Iterable[Step]) -> str:
    """The steps of one conversation as a Mermaid flow chart."""
    steps = list(steps)
    names = {step.name for step in steps}
    lines = ["flowchart TD"]
    lines += [f'{_id(step.name)}["{step.name.partition(".")[2]}"]' for step in steps]
    for form in sorted({route.form for step in steps for route in step.routes if route.form}):
        lines.append(f"{_id(f'form.{form}')}{{first open question from {form} on}}")
    for step in steps:
        for arrow in dict.fromkeys(_arrows(step, names)):
            lines.append(f"{_id(step.name)} {arrow}")
    for form, to in dict.fromkeys(
        (route.form, route.to) for step in steps for route in step.routes if route.form
    ):
        lines.append(f"{_id(f'form.{form}')} --> {_id(to)}")
    return "\n    ".join(lines)


def _arrows(step: Step, names: set[str]) -> Iterable[str]:
    for route in step.routes:
        if route.form:
            yield f"--> {_id(f'form.{route.form}')}"
        elif route.to == BACK:
            yield "-.-> back([where one came from])"
        elif route.to in names:
            yield f"--> {_id(route.to)}"
        else:
            yield f'-.-> {_id(route.to)}(["{route.to}"])'


def _id(name: str) -> str:
    return name.replace(".", "_")


def page() -> str:
    """The page of all conversations."""
    flows: dict[str, list[Step]] = {}
    for step in PLACES.steps.values():
        flows.setdefault(step.flow, []).append(step)
    parts = [_INTRODUCTION]
    parts += [
        f"## {flow.capitalize()}\n\n```mermaid\n{diagram(steps)}\n```\n"
        for flow, steps in flows.items()
    ]
    return "\n".join(parts)


if __name__ == "__main__":
    sys.stdout.write(page())
