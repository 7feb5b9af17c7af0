"""While other terms are talked about, and when that has led to nothing, the plan in force is kept as before."""

import pytest

from negotiation.arrangement import DueInstalment
from storage import cases, lending
from tests.desk.room import Room


async def offered_anew(room: Room, months: int = 18) -> None:
    """Other terms are on the table."""
    async with room.town.app.database.begin() as session:
        loan = await lending.loan_numbered(session, "68386728")
        assert loan is not None
        loan.rearranged = ()  # or it would be too soon for another change
    await room.says(f"/offer {months}")
    await room.says("/send 2")


async def rows_of(room: Room) -> list[DueInstalment]:
    async with room.town.app.database.begin() as session:
        return await cases.instalments_of(session, 1)


@pytest.fixture
async def to_sign(signed: Room) -> Room:
    """The first instalment is due in three days; an amendment is out for signing."""
    await signed.town.pass_time(days=31)
    await signed.says("/amend")
    await offered_anew(signed)
    await signed.town.tap(signed.borrower, "I accept")
    await signed.hears()
    await signed.news()
    return signed


async def test_the_plan_in_force_is_kept_while_another_is_out_for_signing(to_sign: Room) -> None:
    await to_sign.town.tap(to_sign.borrower, "I have paid")
    assert (await to_sign.hears())[0].startswith("Thank you. Please send a photo or PDF")

    await to_sign.says("/paid")
    assert "Recorded: instalment 1, $294.46." in await to_sign.news()
    assert (await rows_of(to_sign))[0].is_paid


async def test_the_plan_in_force_is_kept_after_another_was_not_signed(to_sign: Room) -> None:
    await to_sign.town.pass_time(days=15)
    await to_sign.says("/resume")
    told = await to_sign.hears()
    assert "The time to sign the agreement is over" in "".join(told)
    assert "Your calendar needs these days no more" not in "".join(told)

    await to_sign.borrower.say("/calendar")
    assert (await to_sign.hears())[0].startswith("The days of your plan for your calendar")
    await to_sign.says("/paid")
    assert "Recorded: instalment 1, $294.46." in await to_sign.news()
