"""Nudges: an application left lying is spoken of after a day and after three, once each, in good hours."""

from bot.sandbox.client import Person
from tests.beginnings import asked_what_comes_in
from tests.town import Town

NOTE = "There is no hurry, and nothing is lost."


#: Where the tests begin.
STORIES = {"wei": asked_what_comes_in}


async def notes(town: Town, person: Person) -> list[str]:
    return [text for text in await town.says(person) if NOTE in text]


async def test_after_a_day_and_after_three_once_each(town: Town, wei: Person) -> None:
    seen = []
    for _ in range(20):
        await town.pass_time(hours=12)
        seen.append(len(await notes(town, wei)))

    assert (sum(seen[:2]), sum(seen[2:5]), sum(seen[5:7]), sum(seen[7:])) == (1, 0, 1, 0)


async def test_the_question_left_is_asked_again(town: Town, wei: Person) -> None:
    await town.pass_time(hours=26)

    note, asked = await town.says(wei)

    assert NOTE in note
    assert "Question 2 of 5 · How much money comes in" in asked
    await wei.say("2400")
    assert "Question 3 of 5" in (await town.says(wei))[0]


async def test_who_goes_on_is_left_alone_for_another_day(town: Town, wei: Person) -> None:
    await town.pass_time(hours=20)
    await wei.say("2400")
    await town.replies(wei)

    await town.pass_time(hours=10)

    assert await notes(town, wei) == []
    await town.pass_time(hours=24)
    assert len(await notes(town, wei)) == 1


async def test_nothing_is_said_at_night(town: Town, wei: Person) -> None:
    """The notice was given at ten in the morning there; a day after the last word it is night."""
    await town.pass_time(hours=13)
    await wei.say("2400")  # eleven in the evening
    await town.replies(wei)

    await town.pass_time(hours=25)
    assert await notes(town, wei) == []
    await town.pass_time(hours=9)

    assert len(await notes(town, wei)) == 1


async def test_what_was_sent_is_not_spoken_of(town: Town) -> None:
    wei = await town.borrower()
    await town.apply(wei)
    await town.replies(wei)

    await town.pass_time(days=5)

    assert await notes(town, wei) == []


async def test_stop_ends_them_and_keeps_the_application(town: Town, wei: Person) -> None:
    await wei.say("/stop")
    said, asked = await town.says(wei)
    assert said.startswith("All right, I will not write about the application any more.")
    assert "Question 2 of 5" in asked

    await town.pass_time(days=5)

    assert await notes(town, wei) == []


async def test_after_a_time_without_power_there_is_one_note(town: Town, wei: Person) -> None:
    await town.stop()
    await town.sandbox.advance(5 * 86_400, town.folder / "clock")
    await town.start()

    assert len(await notes(town, wei)) == 1


async def test_nothing_is_said_to_who_waits_for_an_advisor_or_has_one(
    town: Town, wei: Person
) -> None:
    await wei.say("/person")
    await town.replies(wei)
    await town.pass_time(hours=26)
    assert await notes(town, wei) == []

    topic = int((await town.group.topics())[-1]["message_thread_id"])
    await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)
    await town.mei.say("Good morning Wei", chat=town.group, topic=topic)
    await town.replies(wei)
    await town.pass_time(hours=26)

    assert await notes(town, wei) == []
