"""Machine: states, events, and which may follow which.

One shared machine a kind serves every object of it: it neither registers nor keeps them. The
library only notices an unknown state when it is reached and answers a refused event with
`False`; here the first is a `LookupError` on import, the second a `NotAllowed`. No callbacks:
they would run after the state has changed and could not take it back.

>>> class Door(StrEnum):
...     OPEN = "open"
...     SHUT = "shut"
>>> door = declare(Door, [("shut", [Door.OPEN], Door.SHUT), ("open", [Door.SHUT], Door.OPEN)])
>>> after(door, Door.OPEN, "shut")
<Door.SHUT: 'shut'>
>>> after(door, Door.SHUT, "shut")
Traceback (most recent call last):
    ...
negotiation.refusals.refusal.NotAllowed: shut while shut
>>> declare(Door, [("open", [Door.SHUT], Door.OPEN)])
Traceback (most recent call last):
    ...
LookupError: never reached: shut
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from transitions import Machine, MachineError

from .refusals import NotAllowed

State = TypeVar("State", bound=StrEnum)

#: event, from, to
Row = tuple[str, Iterable[State], State]


def declare(states: type[State], rows: Iterable[Row[State]]) -> Machine:
    """Build the machine of *rows*.

    Raises `LookupError` for a state that is not one of *states*, that no row reaches (the first
    state is where everything begins), and for an event declared twice from one state.
    """
    machine = Machine(model=None, states=states, initial=None, auto_transitions=False)
    seen: set[tuple[str, StrEnum]] = set()
    reached: set[StrEnum] = {next(iter(states))}
    for event, sources, destination in rows:
        for source in sources:
            if {source, destination} - set(states):
                raise LookupError(f"{event}: unknown state {source} or {destination}")
            if (event, source) in seen:
                raise LookupError(f"{event}: declared twice from {source}")
            seen.add((event, source))
            machine.add_transition(event, source, destination)
        reached.add(destination)
    if lost := set(states) - reached:
        raise LookupError(f"never reached: {', '.join(sorted(lost))}")
    return machine


def fire(machine: Machine, thing: object, state: StrEnum, event: str) -> None:
    """Move *thing*, which is in *state*, along *event*, or raise `NotAllowed`.

    An event the machine does not know at all is a mistake in the program: `KeyError`.
    """
    try:
        moved = machine.events[event].trigger(thing)
    except MachineError as error:
        raise NotAllowed(state, event) from error
    if not moved:
        raise NotAllowed(state, event)


def after(machine: Machine, state: State, event: str) -> State:
    """The state that follows *state* after *event*, for what keeps none of its own.

    Raises as `fire` does.
    """
    thing = _Thing(state)
    fire(machine, thing, state, event)
    return type(state)(thing.state)


class _Thing:
    def __init__(self, state: StrEnum) -> None:
        self.state = state
