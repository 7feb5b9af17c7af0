"""What the law wants by a day is on the card and told to the borrower, warned of, and never missed silently."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.sandbox.client import Person
from negotiation.pack import Deadline, Due, Pack, Source, Start
from storage import people
from tests.desk.room import Room
from tests.town import Town


@pytest.fixture
async def sydney(town: Town, tmp_path: Path) -> Town:
    """A lender under the law of Australia, which gives 21 days from the first "I can't pay"."""
    await town.stop()
    config = town.config.read_text(encoding="utf-8")
    town.config = tmp_path / "parley.toml"
    town.config.write_text(
        config.replace('pack = "united_states"', 'pack = "australia"'), encoding="utf-8"
    )
    await town.start()
    return town


async def a_supervisor(town: Town) -> Person:
    ruth = await town.sandbox.person(first_name="Ruth", language_code="en")
    await town.group.add(ruth)
    await ruth.start()
    await town.quiet()
    async with town.app.database.begin() as session:
        await people.ensure_advisors(session, {ruth.id: True})
    await town.says(ruth)
    return ruth


async def laws(town: Town) -> list[str]:
    """What the bot said of the law outside of all topics."""
    await town.quiet()
    messages = (await town.group.screen()).messages
    return [m.text for m in messages if m.by_bot and m.topic is None and "by law" in m.text]


async def test_from_the_first_word_on_an_answer_is_owed_and_its_miss_is_told_once(
    sydney: Town,
) -> None:
    ruth = await a_supervisor(sydney)
    wei = await sydney.borrower()
    await sydney.begin(wei)
    await wei.say("/status")
    told = (await sydney.says(wei))[-2:]
    assert any(
        "You have told us in time: by law we answer you by 22 April 2019." in text for text in told
    )

    await sydney.pass_time(days=20)
    warned = await laws(sydney)
    assert [text.split("\n")[0] for text in warned] == [
        f"⏳ Case 2019-00001: {what} by 22 April 2019, by law. The borrower has not sent the application yet."
        for what in ("name the papers", "answer the borrower")
    ]
    assert not [text for text in await sydney.says(ruth) if "by law" in text]

    await sydney.pass_time(days=2)
    await sydney.stop()
    await sydney.start()
    await sydney.pass_time(days=1)
    missed = [text.split("\n")[0] for text in (await laws(sydney))[len(warned) :]]
    assert missed == [
        f"⏰ Case 2019-00001: {what} – the last day by law was 22 April 2019."
        for what in ("name the papers", "answer the borrower")
    ]
    assert len([text for text in await sydney.says(ruth) if "by law" in text]) == 2
    sorry = [text for text in await sydney.says(wei) if text.startswith("I am sorry: we promised")]
    assert len(sorry) == 1


async def test_once_it_is_handed_in_the_clocks_are_met_and_nobody_is_warned(sydney: Town) -> None:
    wei = await sydney.borrower()
    room = Room(sydney, wei, await sydney.apply(wei))
    assert "✓ name the papers: by law no later than 22 April 2019" in (await room.card()).text

    await sydney.pass_time(days=23)

    assert await laws(sydney) == []


async def test_a_complaint_and_its_day_are_in_what_the_borrower_sees(room: Room) -> None:
    await room.borrower.say("/complain")
    await room.town.quiet()
    await room.borrower.say("Nobody listens")
    await room.town.quiet()
    await room.hears()

    await room.borrower.say("/status")

    assert any("you get an answer by" in text for text in await room.hears())


async def test_by_when_one_may_appeal_at_least_is_told_where_the_law_says(room: Room) -> None:
    house = room.town.app.house
    law = Pack(
        code="x",
        name="X",
        deadlines=(
            Deadline(source=Source(name="a law"), what=Due.APPEAL, starts=Start.REFUSAL, days=30),
        ),
    )
    room.town.app.worker._house = replace(house, policy=replace(house.policy, pack=law))
    await room.declines("We have no plan for this loan.")
    await room.hears()

    await room.borrower.say("/status")

    assert any(
        "You can ask for that until May 1, 2019 at least." in text for text in await room.hears()
    )


async def test_where_no_law_says_no_last_day_of_an_appeal_is_told(room: Room) -> None:
    await room.declines("We have no plan for this loan.")
    await room.hears()

    await room.borrower.say("/status")

    assert not any("at least" in text for text in await room.hears())
