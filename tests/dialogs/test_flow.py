from collections.abc import Callable
from typing import Any

import pytest

from dialogs.borrower import HOME, PLACES
from dialogs.flow import BACK, Places, Route, Step
from dialogs.situation import Situation
from dialogs.texts import Text


def a_step(name: str, *to: str) -> Step:
    return Step(name=name, question=Text("?"), routes=[Route(to=one) for one in to])


@pytest.mark.parametrize(
    ("steps", "why"),
    [
        ([a_step("a", "a"), a_step("a", "a")], "two steps of one name"),
        ([a_step("a", "b")], "a leads to 'b', which is no step"),
        ([a_step("a")], "a has no way out"),
        ([a_step("a", "a"), a_step("b", "a")], "nothing leads to b"),
    ],
)
def test_a_mistake_in_a_declaration_is_found_on_import(steps: list[Step], why: str) -> None:
    with pytest.raises(LookupError, match=why):
        Places(*steps, entries=["a"])


def test_an_answer_nothing_follows_from_is_a_mistake(
    a_situation: Callable[..., Situation],
) -> None:
    never = Step(name="a", question=Text("?"), routes=[Route(to="a", when=lambda _: False)])
    situation = a_situation()
    situation.place.place = "a"

    with pytest.raises(LookupError, match="no route out of a"):
        Places(never, entries=["a"]).move(situation)


def test_a_digression_ends_where_it_began(a_situation: Callable[..., Situation]) -> None:
    places = Places(a_step("a", "a"), a_step("b", BACK), entries=["a", "b"])
    situation = a_situation()
    situation.place.place, situation.place.came_from = "b", ["c", "a"]

    places.move(situation)

    assert (situation.place.place, situation.place.came_from) == ("a", ["c"])


@pytest.mark.parametrize("name", sorted(PLACES.steps))
def test_every_place_keeps_within_what_is_stored(name: str) -> None:
    assert len(name) <= 60
    assert name.count(".") == 1


def test_home_can_be_reached_from_everywhere() -> None:
    followers: dict[str, Any] = {
        name: {route.to for route in step.routes} for name, step in PLACES.steps.items()
    }
    near = {HOME, BACK}
    while more := {name for name, to in followers.items() if to & near} - near:
        near |= more
    assert near >= set(PLACES.steps)
