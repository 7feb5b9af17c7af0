"""While a case is on hold an offer of the desk's own goes out on a second look only, though the borrower wrote last."""

import pytest

from tests.desk.room import Room

STOPPED = (
    "✋ Stopped for a second look: the case is on hold.\n"
    "• breathing space by law\n"
    "Nothing unasked goes out meanwhile. Has the borrower asked for offer 1, and may it be made now? Otherwise it waits here for /lift."
)


@pytest.fixture
async def rests(room: Room) -> Room:
    """The borrower has just written, and a court has given them a breathing space."""
    await room.borrower.say("Here is the letter of the court")
    await room.says("/hold breathing_space letter of the court")
    await room.hears()
    return room


async def test_an_offer_is_stopped_with_the_reason_and_sent_all_the_same(rests: Room) -> None:
    await rests.says("/offer 12")
    await rests.news()

    await rests.taps("Send to the borrower")

    [told] = await rests.shown()
    assert told.text == STOPPED
    assert told.labels == ["Send all the same"]
    assert await rests.hears() == []
    await rests.taps("Send all the same")
    assert any("16 more months" in one for one in await rests.hears())
    assert (await rests.town.events())[-2:] == ["offer stopped", "offer sent"]


async def test_what_was_stopped_goes_out_without_a_question_once_the_hold_is_lifted(
    rests: Room,
) -> None:
    await rests.says("/offer 12")
    await rests.says("/send 1")
    assert (await rests.news())[-1] == STOPPED

    await rests.says("/lift the court has ended it")
    await rests.hears()
    await rests.taps("Send to the borrower")

    assert any("16 more months" in one for one in await rests.hears())
    assert all("Send all the same" not in one.labels for one in await rests.screen())


async def test_a_supervisor_who_approves_is_asked_as_well(rests: Room) -> None:
    ada = await rests.hire("Ada", supervises=True)
    await rests.says("/offer 30")
    await rests.taps("Ask a supervisor")
    await rests.news()

    await rests.taps("Approve and send", by=ada)

    assert await rests.news() == [STOPPED]
    assert await rests.hears() == []
    await rests.taps("Send all the same", by=ada)
    assert any("34 more months" in one for one in await rests.hears())


async def test_an_offer_that_cannot_be_sent_is_not_asked_about(rests: Room) -> None:
    await rests.says("/offer 12")
    await rests.says("/drop 1")
    await rests.news()

    await rests.says("/send 1")

    assert await rests.news() == [
        "That is not possible with this offer: it is taken back. /offer works out another one."
    ]
