"""What changes above an answer is not waited for, and does not get lost."""

import pytest

from bot.sandbox.client import Person
from tests.beginnings import asked_what_comes_in
from tests.town import Town

#: Where the tests begin.
STORIES = {"wei": asked_what_comes_in}
NEXT = "How much goes out"


async def _asked_once(town: Town, wei: Person) -> None:
    """The next question stands there once, and nothing else has buttons."""
    await town.quiet()
    screen = (await wei.screen()).messages
    [asked] = [one for one in screen if NEXT in one.text]
    assert [one.id for one in screen if one.labels] == [asked.id]


async def test_the_answer_is_there_while_the_change_is_still_on_its_way(
    town: Town, wei: Person
) -> None:
    await town.sandbox.fault("editMessageReplyMarkup", "timeout")
    await wei.say("2400")
    await wei.sees(NEXT)
    before = [one for one in (await wei.screen()).messages if NEXT not in one.text]
    assert any(one.labels for one in before)


@pytest.mark.parametrize("kind", ["429", "500", "cut", "lost"])
async def test_what_could_not_be_changed_is_tried_again_and_nothing_is_said_twice(
    town: Town, wei: Person, kind: str
) -> None:
    await town.sandbox.fault("editMessageReplyMarkup", kind)
    await wei.say("2400")
    await _asked_once(town, wei)


async def test_what_was_chosen_is_marked_although_it_could_not_be_at_once(town: Town) -> None:
    wei = await town.borrower()
    await wei.start()
    await town.sandbox.fault("editMessageText", "429")

    await town.tap(wei, "Yes, let us begin")

    await town.quiet()
    *_, welcome, asked = (await wei.screen()).messages
    assert welcome.text.endswith("\n✓ Yes, let us begin")
    assert asked.text.startswith("What is your loan number?")


async def test_a_message_that_cannot_be_changed_is_let_be(town: Town, wei: Person) -> None:
    await town.sandbox.fault("editMessageReplyMarkup", "400")
    await wei.say("2400")
    await town.quiet()
    assert sum(NEXT in one.text for one in (await wei.screen()).messages) == 1
    assert len(await town.sandbox.calls("editMessageReplyMarkup")) == 1


async def test_what_is_said_again_changes_all_above_it_again(town: Town, wei: Person) -> None:
    await town.sandbox.fault("sendMessage", "500")
    await wei.say("2400")
    await _asked_once(town, wei)
