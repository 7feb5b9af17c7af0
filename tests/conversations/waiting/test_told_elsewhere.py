"""What is told where something else is asked: a payment that a borrower tells of reaches an advisor from any list."""

import pytest

from bot.sandbox.client import Person
from tests.beginnings import applied
from tests.town import Town

STORIES = {"wei": applied}
PASSED_ON = "I have passed it on to our advisors."
PAID = [
    "我已经还了2000了 昨天转的",
    "I already paid 2000, transferred yesterday",
    "ya pagué 2000, hice la transferencia ayer",
]


async def in_the_room(town: Town) -> list[str]:
    await town.quiet()
    return [seen.text for seen in (await town.group.screen(town.topic)).messages]


@pytest.mark.parametrize("told", PAID)
async def test_a_payment_told_at_the_list_of_papers_reaches_the_advisor(
    town: Town, wei: Person, told: str
) -> None:
    await wei.say("/papers")
    await town.replies(wei)

    await wei.say(told)

    assert [one.split("\n")[0] for one in await town.says(wei)] == [PASSED_ON]
    assert told in await in_the_room(town)


async def test_so_does_one_told_where_a_paper_is_sent(town: Town, wei: Person) -> None:
    await wei.say("/papers")
    await town.tap(wei, "Proof of income")
    await town.replies(wei)

    await wei.say(PAID[1])

    assert (await town.says(wei))[0].startswith(PASSED_ON)
    assert PAID[1] in await in_the_room(town)


async def test_a_figure_that_slipped_is_no_message(town: Town, wei: Person) -> None:
    await wei.say("/papers")
    await town.replies(wei)

    await wei.say("2000")

    assert (await town.says(wei))[0] == "Please choose one of the buttons."
    assert "2000" not in await in_the_room(town)


async def test_a_sentence_with_a_figure_is_a_message_where_only_buttons_are_asked(
    town: Town, wei: Person
) -> None:
    await wei.say("/papers")
    await town.replies(wei)

    await wei.say("my neighbour in flat 22 has the keys")

    assert "my neighbour in flat 22 has the keys" in await in_the_room(town)
