"""Somebody may be in danger: the card wants a person's answer, and nothing of the debt goes out before it is lifted."""

import pytest

from negotiation.lifecycle import CaseState
from storage.case import cases
from tests.desk.room import Room


@pytest.fixture
async def in_danger(room: Room) -> Room:
    await room.says("/offer 12")
    await room.borrower.say("I want to kill myself")
    await room.town.pass_time(minutes=1)
    await room.hears()
    await room.news()
    return room


async def test_the_card_wants_a_persons_answer_and_no_plan(in_danger: Room) -> None:
    [card] = [m.text for m in await in_danger.screen() if m.text.startswith("🆘 Crisis")]

    assert "Wanted: a person's answer, at once. The debt can wait" in card
    assert "/offer" not in card


@pytest.mark.parametrize("word", ["/send 1", "/decline no plan fits", "/decline", "/closed sold"])
async def test_neither_an_offer_nor_a_no_nor_an_end_reaches_them(
    in_danger: Room, word: str
) -> None:
    await in_danger.says(word)

    assert "🆘 Not now: they may be in danger" in (await in_danger.news())[-1]
    assert await in_danger.hears() == []
    async with in_danger.town.app.database.begin() as session:
        assert (await cases.case(session, 1)).state is CaseState.NEGOTIATING


async def test_once_somebody_has_looked_it_goes_on(in_danger: Room) -> None:
    await in_danger.says("I am here. Are you safe?")
    await in_danger.says("/lift they are with their sister")
    await in_danger.hears()

    await in_danger.says("/send 1")

    assert any("16 more months" in one for one in await in_danger.hears())


async def test_once_somebody_has_looked_nobody_is_said_to_be_called(room: Room) -> None:
    await room.says("/back")
    await room.borrower.say("I want to kill myself")
    await room.town.quiet()
    assert any("I have called an advisor" in one for one in await room.hears())
    await room.says("/claim")
    await room.says("I am here. Are you safe?")
    await room.says("/lift they are with their sister")

    await room.says("/back")

    asked = (await room.hears())[-1]
    assert "Suicide & Crisis Lifeline" in asked  # it stays where it is needed
    assert "A person here has looked at it." in asked
    assert "I have called" not in asked
    assert "No reminders go out" not in asked


@pytest.mark.parametrize("order", ["/release", "/off", "/transfer debt law"])
async def test_whoever_gives_them_back_calls_the_others(in_danger: Room, order: str) -> None:
    lee = await in_danger.hire("Lee", supervises=True)
    await in_danger.says(f"/skills {lee.id} debt law", by=lee)
    await in_danger.says("I am here. Are you safe?")
    called = [one for one in await in_danger.general() if "look into the topic at once" in one]

    await in_danger.says(order)

    assert len(called) == 1
    assert [
        one for one in await in_danger.general() if "look into the topic at once" in one
    ] == called * 2


async def test_nobody_in_danger_waits_unseen_in_a_case_that_only_waits_to_be_read(
    waiting: Room,
) -> None:
    lee = await waiting.hire("Lee", supervises=True)
    await lee.say("/start")
    await waiting.borrower.say("I want to kill myself")
    await waiting.town.says(lee)
    await waiting.says("/claim")
    assert "to be answered now" in await mine(waiting)

    await waiting.town.pass_time(minutes=16)

    [called] = await waiting.town.says(lee)
    assert called.startswith("🆘 Case 2019-00001: nobody has written to them yet.")
    assert any("nobody has it yet" in card.lower() for card in await waiting.news())


async def mine(room: Room) -> str:
    """The list of what Mei has."""
    await room.mei.say("/mine", chat=room.town.group)
    await room.town.quiet()
    return (await room.general())[-1]


async def test_a_supervisor_is_asked_for_once(room: Room) -> None:
    await room.says("/escalate")
    await room.hears()

    await room.says("/escalate")

    assert (await room.news())[-1] == "A supervisor has already been asked."
    assert await room.hears() == []


async def test_whoever_is_threatened_is_not_left_alone_with_it(room: Room) -> None:
    ruth = await room.hire("Ruth", supervises=True)
    await ruth.start()
    await room.town.says(ruth)

    await room.borrower.say("I know where you live, Mei. I will kill you")

    said = await room.news()
    assert said[-2] == "I know where you live, Mei. I will kill you"
    assert said[-1].startswith("⚠️ These words may be a threat to somebody who works here.")
    [told] = await room.town.says(ruth)
    assert told.startswith("⚠️ Case 2019-00001: what was written last may be a threat")
    assert await room.hears() == []
    await room.borrower.say("I will kill you")
    assert await room.news() == ["I will kill you"]  # once is enough
    assert await room.town.says(ruth) == []
