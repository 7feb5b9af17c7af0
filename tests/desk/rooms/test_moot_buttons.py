"""Buttons below a message in a room go as soon as they can do nothing any more, however that came about."""

import pytest

from bot.sandbox.client import Person
from tests.desk.room import Room, arrives


async def labels(room: Room, words: str) -> list[str]:
    """The buttons below the newest message that says so."""
    return [m.labels for m in await room.screen() if words in m.text][-1]


@pytest.fixture
async def ana(room: Room) -> Person:
    return await room.hire("Ana", supervises=True)


@pytest.mark.parametrize("word", ["/reject 1 too long", "/change 1 shorter", "/approve 1"])
async def test_once_a_supervisor_has_decided_nobody_can_approve_any_more(
    room: Room, ana: Person, word: str
) -> None:
    await room.says("/offer 30")
    await room.taps("Ask a supervisor")
    assert await labels(room, "waits for a supervisor") == ["Approve and send"]

    await room.says(word, by=ana)

    assert await labels(room, "waits for a supervisor") == []


async def test_what_is_dropped_by_a_word_cannot_be_sent_or_approved(room: Room) -> None:
    await room.hire("Ana", supervises=True)
    await room.says("/offer 12")
    await room.says("/drop 1")
    assert await labels(room, "16 more months") == []

    await room.says("/offer 30")
    await room.says("/send 2")
    assert await labels(room, "34 more months") == []
    await room.says("/drop 2")
    assert await labels(room, "waits for a supervisor") == []


async def test_when_the_case_ends_all_that_was_asked_about_it_is_bare(room: Room) -> None:
    for word in ("/offer", "/offer 12", "/offer 30", "/decline", "/want", "/transfer"):
        await room.says(word)
    await room.taps("Ask a supervisor")

    await room.closes("settled")

    left = {label for m in await room.screen() for label in m.labels}
    on_card, of_papers = {"✋ Claim", "👁 Number and phone", "⋯ More"}, {"👁 Open"}
    assert left <= {*on_card, *of_papers, "✓ Accept", "✗ Refuse…", "Open it again"}


async def test_a_newer_list_of_plans_takes_the_place_of_the_one_before(room: Room) -> None:
    await room.says("/offer")
    await room.says("/offer")

    lists = [m.labels for m in await room.screen() if "Plan 1:" in m.text]
    assert [bool(each) for each in lists] == [False, True]


async def test_a_paper_is_not_asked_about_twice(room: Room) -> None:
    await room.accepts("1")
    assert await labels(room, "№ 1 · Proof of income") == ["👁 Open", "✗ Refuse…"]

    await room.says("/refuse 1 the date is cut off")
    assert await labels(room, "№ 1 · Proof of income") == ["👁 Open", "✓ Accept"]


async def test_a_counter_offer_that_is_answered_is_not_asked_about(offered: Room) -> None:
    await offered.town.tap(offered.borrower, "I can pay something else")
    await offered.borrower.say("50")
    assert "Keep our offer" in await labels(offered, "Counter-offer")
    await offered.says("/mine")
    assert (
        "your turn: the borrower has said what they can pay instead of offer 1"
        in (await offered.news())[-1]
    )

    await offered.says("/offer 18")
    await offered.says("/send 2")

    assert await labels(offered, "Counter-offer") == []


async def test_what_came_in_another_way_is_not_looked_for(signed: Room) -> None:
    await signed.town.pass_time(days=31)
    await signed.town.tap(signed.borrower, "I have paid")
    await signed.town.tap(signed.borrower, "I have no receipt")
    assert await labels(signed, "Is it in the account?") == ["✓ Yes, it counts", "✗ Not found yet"]
    await signed.taps("Record the next instalment as paid")

    await arrives(signed, "P-1", "294.46")

    assert await labels(signed, "Is it in the account?") == []
    assert await labels(signed, "Has instalment 1") == []


async def test_what_is_asked_of_one_advisor_is_not_left_to_the_next(room: Room) -> None:
    jo = await room.hire("Jo")
    await room.says("/want")
    await room.says("/transfer Jo")

    assert await labels(room, "Which paper should the borrower send?") == []
    await room.says("/want", by=jo)
    assert await labels(room, "Which paper should the borrower send?") != []


async def test_a_message_that_waited_for_its_hour_cannot_be_held_back_any_more(
    room: Room,
) -> None:
    await room.says("How are you?")
    await room.town.pass_time(hours=13)
    await room.says("Good evening")
    assert await labels(room, "goes out") == ["Do not send it"]

    await room.town.pass_time(hours=12)

    assert await labels(room, "goes out") == []


async def test_a_button_that_did_nothing_leaves_those_that_still_do(room: Room) -> None:
    jo = await room.hire("Jo")
    await room.says("/offer 12")

    await room.taps("Send to the borrower", by=jo)

    assert "Send to the borrower" in await labels(room, "16 more months")
