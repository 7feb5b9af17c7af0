"""Statements: how often a turn may go to the database; `tests/bench/statements.py` says how often it does."""

from __future__ import annotations

import pytest

from tests.counting import Load, application, relay
from tests.town import Town


def _is_within(load: Load, statements: int, transactions: int) -> bool:
    return (
        load.each <= statements and load.count.transactions <= transactions * load.size
    ) or pytest.fail(f"{load.name}: {load.each:.1f} statements each: {load.count}")


async def test_an_answer_in_the_application_costs_few_statements(town: Town) -> None:
    load = await application(town)

    assert _is_within(load, statements=30, transactions=6)


async def test_a_message_relayed_costs_few_statements(town: Town) -> None:
    theirs, ours = await relay(town, rooms=1, each=4)

    assert _is_within(theirs, statements=16, transactions=5)
    assert _is_within(ours, statements=23, transactions=7)


async def test_what_comes_together_is_done_together(town: Town) -> None:
    theirs, ours = await relay(town, rooms=6, each=3)

    assert _is_within(theirs, statements=12, transactions=4)
    assert _is_within(ours, statements=17, transactions=5)
