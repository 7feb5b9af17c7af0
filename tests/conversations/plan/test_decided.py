"""What rules alone decide is told with “Why?” and “Let a person decide”, and both do what they say."""

import pytest

from bot.sandbox.client import Person
from dialogs.said.decided import WORDS, Decided
from tests.town import Town

BOTH = ["Why?", "Let a person decide"]


@pytest.fixture
async def wei(town: Town) -> Person:
    """Somebody who was just asked what comes in each month."""
    person = await town.borrower()
    await town.begin(person)
    await town.replies(person)
    return person


async def refused(town: Town, person: Person) -> str:
    """What the newest message with both buttons says."""
    seen = [one for one in await town.replies(person) if one.labels[-2:] == BOTH]
    assert seen, "nothing carries both"
    return seen[-1].text


async def why(town: Town, person: Person) -> str:
    await town.tap(person, "Why?")
    return (await town.says(person))[0]


async def asks_for_a_person(town: Town, person: Person) -> None:
    assert not await town.group.topics()
    await town.tap(person, "Let a person decide")
    await town.quiet()
    assert await town.group.topics()


def test_everything_decided_has_words() -> None:
    assert set(WORDS) == set(Decided)


async def test_who_is_not_let_in_and_who_has_to_wait(town: Town) -> None:
    stranger = await town.borrower()
    await stranger.start()
    await town.tap(stranger, "Yes, let us begin")
    for _ in range(6):
        await stranger.say("11112222")
        await town.quiet()
        await stranger.press("📱 Share my number")
        await town.quiet()
        said = await refused(town, stranger)
    assert "minute" in said
    assert (await why(town, stranger)).startswith("Why must I wait?")

    await asks_for_a_person(town, stranger)


async def test_a_number_that_does_not_fit(town: Town) -> None:
    stranger = await town.borrower()
    await stranger.start()
    await town.tap(stranger, "Yes, let us begin")
    await stranger.say("11112222")
    await town.quiet()
    await stranger.press("📱 Share my number")

    await refused(town, stranger)

    told = await why(town, stranger)
    assert told.startswith("Why was I not let in?")
    assert "stranger" in told


async def test_a_link_that_is_not_good(town: Town) -> None:
    stranger = await town.borrower()

    await stranger.say(f"/start {'A' * 32}")

    assert "used up or too old" in await refused(town, stranger)
    assert (await why(town, stranger)).startswith("Why does the link not work?")


async def test_a_figure_that_is_doubted_and_one_that_is_not_taken(town: Town, wei: Person) -> None:
    await wei.say("3")
    assert "You wrote $3.00 a month." in await refused(town, wei)
    assert (await why(town, wei)).startswith("Why do you ask again?")
    await town.tap(wei, "Yes, that is right")  # still there, and still good
    await town.replies(wei)

    await wei.say("99999999999")

    assert "That is more than" in await refused(town, wei)
    assert (await why(town, wei)).startswith("Why is that not taken?")


async def test_a_paper_that_is_not_kept(town: Town, wei: Person) -> None:
    await wei.send_document("payslip.pdf", b"MZ\x90 a program", "application/pdf")

    assert "I can only take photos" in await refused(town, wei)
    assert (await why(town, wei)).startswith("Why was it not kept?")
    await asks_for_a_person(town, wei)
