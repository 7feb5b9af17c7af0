"""A loan that is gone from the book, sold or repaid elsewhere: nothing of it is asked for, and the desk is asked why until it says so."""

from sqlalchemy import update

from negotiation.lifecycle import CaseState
from storage.messages import inbox
from storage.messages.inbox import Arrival
from storage.tables.lending import loans
from tests.conversations.applying.test_put_away import state
from tests.desk.room import Room

ASKED = "❓ By the book this loan is not repaid to us any more."


async def book_says(room: Room, *, missing: bool) -> None:
    async with room.town.app.database.begin() as session:
        since = room.town.now.date() if missing else None
        await session.execute(update(loans).values(missing_since=since))
        if missing:
            gone = Arrival(key="gone", lane="loan:1", kind="loan_gone", payload={"loan_id": 1})
            await inbox.keep(session, [gone], room.town.now)
    await room.town.quiet()


async def test_what_is_on_the_table_cannot_be_taken_any_more(offered: Room) -> None:
    await offered.hears()

    await book_says(offered, missing=True)

    assert any("our offer cannot be taken any more" in text for text in await offered.hears())
    assert await state(offered.town) is CaseState.NEGOTIATING


async def test_nothing_of_it_is_asked_for_and_the_desk_is_asked_again(signed: Room) -> None:
    await signed.news()
    await book_says(signed, missing=True)
    assert [text.startswith(ASKED) for text in await signed.news()] == [True]
    await signed.hears()

    for _ in range(45):
        await signed.town.pass_time(days=1)
    assert await signed.hears() == []
    told = await signed.news()
    assert not [text for text in told if "has not arrived" in text]
    assert len([text for text in told if text.startswith(ASKED)]) == 6

    await book_says(signed, missing=False)
    await signed.town.pass_time(days=1)
    assert any("has not arrived" in text for text in await signed.news())
    assert any("there is a way back" in text for text in await signed.hears())


async def test_nothing_is_offered_for_it_and_it_is_said_what_to_do_instead(room: Room) -> None:
    await room.says("/offer 12")
    await book_says(room, missing=True)
    await room.news()

    for order in ("/offer", "/offer 12", "/send 1"):
        await room.says(order)
    told = await room.news()
    refused = "Nothing can be offered for loan ····6728: by the book it is not repaid to us"
    assert len([text for text in told if text.startswith(refused)]) == 2
    assert "Offer 1 is sent." not in told

    await book_says(room, missing=False)
    await room.says("/offer")
    assert any("Plan 1" in text for text in await room.news())
