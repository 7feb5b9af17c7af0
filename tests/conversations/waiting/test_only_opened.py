"""Side questions that were only opened do not come back; what stands is shown anew, beside an advisor as well."""

import pytest

from bot.sandbox.client import Person
from tests.beginnings import applied, asked_what_comes_in, with_an_offer
from tests.town import Town

STORIES = {"wei": asked_what_comes_in, "sent": applied, "offered": with_an_offer}
OPENED = ("/dispute", "/verify", "/disconnect", "/calculator")
INCOME = "Question 2 of 5 · How much money comes in each month, after tax?"


@pytest.fixture
def sent(town: Town) -> Person:
    return town.wei


@pytest.fixture
def offered(town: Town) -> Person:
    return town.wei


@pytest.mark.parametrize("left_by", ["/cancel", "/start"])
async def test_what_was_only_opened_gives_way_to_the_question_of_the_form(
    town: Town, wei: Person, left_by: str
) -> None:
    for command in OPENED:
        await wei.say(command)
    await town.says(wei)

    await wei.say(left_by)

    assert (await town.says(wei))[-1] == INCOME


@pytest.mark.parametrize("opened", OPENED)
async def test_and_to_the_case(town: Town, sent: Person, opened: str) -> None:
    await sent.say(opened)
    await town.says(sent)

    await sent.say("/start")

    assert (await town.says(sent))[-1].startswith("Your case 2019-00001")


async def test_a_yes_typed_beside_an_advisor_is_told_that_the_button_counts(
    town: Town, offered: Person
) -> None:
    await town.replies(offered)

    await offered.say("ok I accept")

    assert (await town.says(offered))[0].startswith("Thank you. Here only the button counts")
    room = (await town.group.screen(town.topic)).messages
    assert "ok I accept" in [seen.text for seen in room]
