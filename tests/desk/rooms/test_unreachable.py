"""A borrower who blocked the bot, or on whose chat Telegram fails: nobody is left to believe that something went out."""

import pytest
from sqlalchemy import update

from bot.telegram.losses import OutOfReach
from bot.telegram.stubborn import TIMES
from storage.messages import outbox
from storage.messages.outbox import Parcel
from storage.tables.messages import outbox as rows
from tests.desk.room import Room
from tests.desk.rooms.test_put_aside import until_tried

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


async def is_failed_on(room: Room, words: str) -> None:
    """Telegram has failed on what is to be said to the borrower, and on all else there, twice an hour by now."""
    town, chat_id = room.town, room.borrower.id
    await room.hears()
    await room.news()
    word = Parcel(
        lane=f"chat:{chat_id}",
        method="send_message",
        params={"chat_id": chat_id, "text": words},
    )
    async with town.app.database.begin() as session:
        await outbox.enqueue(session, [word], town.now)
        [waiting] = await outbox.ready(session, town.now, limit=1)
        for _ in range(2):
            await OutOfReach(error="NetworkError").settle(session, waiting, town.now)
        await session.execute(update(rows).where(rows.c.id == waiting.id).values(attempts=TIMES))
    town.app.worker.ring()
    await until_tried(room)


async def test_of_a_chat_that_telegram_fails_on_the_desk_reads_once_and_once_when_it_is_well(
    room: Room,
) -> None:
    await is_failed_on(room, "Is it the rent?")

    await room.town.pass_time(hours=1)

    assert await room.hears() == ["Is it the rent?"]
    told, again = [text for text in await room.news() if "reached" in text]
    assert "The borrower cannot be reached at present" in told
    assert "• by telephone" in told
    assert again == "The borrower can be reached in Telegram again."


async def test_what_waits_for_such_a_chat_goes_out_when_something_comes_from_it(
    room: Room,
) -> None:
    await is_failed_on(room, "Is it the rent?")

    await room.borrower.say("It is the rent")

    assert (await room.hears())[0] == "Is it the rent?"
