"""What is measured can be: an application is led to its end, in every language, at the cost that is promised."""

import sys
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from dialogs import conversation
from dialogs.heard import Words
from negotiation.desk.handoff import HandoffState
from tests.bench.turns import ANSWERS, application

#: Calls of functions that a turn takes at most, without network and database; 1,390 to 1,640 by now. Unlike time they are
#: the same on any machine, whatever else it does.
PROMISED = 1_700


@pytest.mark.parametrize("language", ANSWERS)
def test_a_turn_costs_what_is_promised(language: str) -> None:
    turns = len(list(application(language)))  # what is made once is made by now

    assert calls(lambda: list(application(language))) / turns <= PROMISED


@pytest.mark.parametrize("said", ["1", "i ", "i we ", "a ", "900 ", "y "])
@pytest.mark.parametrize("place", ["application.income", "application.outgoings"])
def test_one_thing_written_a_thousand_times_holds_up_nobody_else(
    place: str, said: str, a_situation: Callable[..., Any]
) -> None:
    situation = a_situation(consent="1")
    situation.handoff.state = HandoffState.WITH_BOT
    situation.place.place = place
    conversation.hear(situation, Words(said * 10))  # what is made once is made by now
    before = time.process_time()

    conversation.hear(situation, Words((said * 4096)[:4096]))

    assert time.process_time() - before < 1  # seconds, of the up to five that it took


def calls(work: Callable[[], object]) -> int:
    """How many functions are called meanwhile, Python's own among them."""
    counted = 0

    def count(_frame: FrameType, event: str, _called: object) -> None:
        nonlocal counted
        counted += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted
