"""A line of the log says which update and which case it belongs to, and the next turn's no longer does."""

from collections.abc import Iterator

import pytest
import structlog
from structlog.testing import LogCapture

from bot.turns.tracing import marked
from storage import people
from tests.bot.turns.test_failures import wait_until_parked
from tests.town import Town


@pytest.fixture
def lines() -> Iterator[list[dict[str, object]]]:
    capture, before = LogCapture(), structlog.get_config()
    structlog.configure(
        processors=[marked, capture],
        wrapper_class=structlog.make_filtering_bound_logger("debug"),
    )
    yield capture.entries
    structlog.configure(**before)


async def test_a_turn_that_failed_is_known_by_update_and_case(
    town: Town, lines: list[dict[str, object]]
) -> None:
    wei = await town.borrower()
    await town.apply(wei)
    async with town.app.database.begin() as session:
        (await people.borrower(session, 1)).time_zone = "Nowhere/Nothing"
    lines.clear()

    await wei.say("/status")
    await wait_until_parked(town)

    failed = [line for line in lines if line["event"] == "turn failed"]
    assert [line["attempt"] for line in failed] == [1, 2, 3]
    assert len({line["update"] for line in failed}) == 1
    assert str(failed[0]["update"]).startswith("update:")


async def test_who_has_no_case_is_not_taken_for_who_wrote_before(
    town: Town, lines: list[dict[str, object]]
) -> None:
    wei, ann = await town.borrower(), await town.borrower("68386729", name="Ann Lee")
    await town.apply(wei)
    await wei.say("/status")
    await town.quiet()
    await ann.start()
    await town.quiet()

    turns = [line for line in lines if line["event"] == "turn taken"]

    assert turns[-1].get("case") is None
    assert 1 in {line.get("case") for line in turns}
    assert all("duty" not in line for line in turns)
    assert {line["event"] for line in lines} >= {"duty done", "call made"}
