"""The lender says no, in an advisor's words."""

import pytest

from tests.desk.room import Room


@pytest.mark.parametrize(
    "why", ["We have no plan for this loan", "We have no plan for this loan."]
)
async def test_a_reason_ends_with_one_full_stop(room: Room, why: str) -> None:
    await room.says(f"/decline {why}")

    assert "The reason: We have no plan for this loan.\n" in (await room.hears())[-1]
