"""A borrower who blocked the bot: no command says that something went out to them."""

import pytest

from tests.desk.room import Room

NOT_DELIVERED = (
    "Not delivered: the borrower cannot be reached in Telegram. Please use another way."
)


@pytest.fixture
async def unreachable(room: Room) -> Room:
    """An offer is drafted, and then the borrower blocks the bot."""
    await room.says("/offer 12")
    await room.borrower.block()
    await room.news()
    return room


@pytest.mark.parametrize(
    "typed",
    ["/send 1", "/pay", "/ask income since when?", "/refuse 1 it is cut off", "/callback 3h"],
)
async def test_the_desk_reads_once_that_nothing_goes_out(unreachable: Room, typed: str) -> None:
    room = unreachable
    await room.says(typed)

    assert await room.news() == [NOT_DELIVERED]


async def test_no_paper_is_asked_of_them(unreachable: Room) -> None:
    await unreachable.says("/want")

    assert await unreachable.taps("Bank statement") == NOT_DELIVERED


async def test_a_figure_is_corrected_and_nobody_is_said_to_be_told(unreachable: Room) -> None:
    await unreachable.says("/correct income 2300 the receipts say so")

    assert (await unreachable.news())[-1] == "The figure is corrected.\n" + NOT_DELIVERED
    assert "In $2,300.00" in (await unreachable.card()).text


async def test_an_offer_that_could_not_be_sent_is_sent_once_they_are_back(
    unreachable: Room,
) -> None:
    room = unreachable
    assert await room.taps("Send to the borrower") == NOT_DELIVERED

    await room.borrower.unblock()
    await room.news()
    await room.says("/send 1")

    assert (await room.news())[-1] == "Offer 1 is sent."
