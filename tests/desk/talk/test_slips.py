"""A slip at the desk does nothing unseen: an order misspelled, without its slash or without its number."""

import pytest

from tests.desk.room import Room


async def test_a_command_misspelled_is_answered_with_the_one_that_was_meant(room: Room) -> None:
    for typed, meant in (
        ("/offr 12", "/offer"),
        ("/clamed", "/claim"),
        ("/snoze 2h", "/snooze"),
    ):
        await room.says(typed)
        assert (await room.news())[-1].endswith(f"nothing is done. Did you mean {meant}?")
    await room.says("/hello")
    assert (await room.news())[-1] == "I do not know this command. /help shows what I can do."
    assert await room.hears() == []


@pytest.mark.parametrize("said", ["send 1", "Note she sounds drunk", "release", "snooze 2h"])
async def test_an_order_without_its_slash_is_not_sent_unseen(room: Room, said: str) -> None:
    await room.hears()
    await room.says(said)

    [stopped] = [one for one in await room.shown() if "✋" in one.text]
    assert "an order without its slash" in stopped.text
    assert await room.hears() == []
    await room.taps("Send all the same")
    assert await room.hears() == [said]


@pytest.mark.parametrize("said", ["Send me the letter, please", "Hold on a moment", "Paid?"])
async def test_words_that_only_sound_like_one_go_out(room: Room, said: str) -> None:
    await room.hears()
    await room.says(said)
    assert await room.hears() == [said]


async def test_an_order_without_its_number_means_the_only_offer_there_is(room: Room) -> None:
    await room.says("/send")
    assert (await room.news())[-1].startswith("There is no such offer here.")
    await room.says("/offer 12")
    await room.says("/offer 7")
    await room.news()
    await room.hears()

    await room.says("/send")
    assert await room.news() == ["Please write which offer: /send 1, /send 2"]
    assert await room.hears() == []
    await room.says("/drop 2")
    await room.says("/send")
    assert "Offer 1 is sent." in await room.news()
    assert any("16 more months" in one for one in await room.hears())
    await room.says("/drop")
    assert "Offer 1 is dropped." in await room.news()


async def test_whoever_claims_what_they_have_reads_that_it_is_theirs(room: Room) -> None:
    await room.news()
    await room.says("/claim")
    assert await room.news() == ["You have it already."]
