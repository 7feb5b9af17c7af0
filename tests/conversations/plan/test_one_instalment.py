"""What is asked about an instalment: one thing at a time, shown another way where no day fits, and over once it is settled."""

import pytest

from bot.sandbox.client import Person
from tests.beginnings import agreed
from tests.town import Town


async def one_late(town: Town) -> tuple[Person, int]:
    """The first instalment of the plan is late, and nobody has the case."""
    wei, topic = await agreed(town)
    await town.mei.say("/back", chat=town.group, topic=topic)
    await town.pass_time(days=38)
    await town.quiet()
    return wei, topic


STORIES = {"wei": one_late}
RECEIPT = "Please send a photo or PDF of the receipt"
DAY = "On which day will"
WAYS = "This is possible now for $294.46, due on May 5, 2019:"


@pytest.mark.parametrize(
    "said",
    ["下个月一起还行不行", "那就分三个月吧", "next month", "can i spread it", "en tres partes"],
)
async def test_where_no_day_fits_the_other_ways_are_shown(
    town: Town, wei: Person, said: str
) -> None:
    await town.tap(wei, "I'll pay on …")
    await town.replies(wei)

    await wei.say(said)

    assert WAYS in (await town.says(wei))[-1]


async def test_that_no_day_fits_is_a_tap_as_well(town: Town, wei: Person) -> None:
    await town.tap(wei, "I'll pay on …")
    await town.tap(wei, "I can't by then")

    assert WAYS in (await town.says(wei))[-1]


async def test_a_day_said_instead_of_a_receipt_takes_its_place(town: Town, wei: Person) -> None:
    await town.tap(wei, "I have paid")
    await wei.say("i will pay on may 20")

    said = await town.says(wei)

    assert "Noted: $294.46 by May 20, 2019." in "\n".join(said)
    assert said[-1].startswith("Your case 2019-00001")


@pytest.mark.parametrize("asked", ["I'll pay on …", "I have paid"])
async def test_what_was_asked_is_over_once_it_is_settled_another_way(
    town: Town, wei: Person, asked: str
) -> None:
    ways = [
        one for one in (await wei.screen()).messages if "With the next instalment" in one.labels
    ]
    await town.tap(wei, asked)
    await town.replies(wei)

    await wei.tap(data=ways[-1].data("With the next instalment"), message=ways[-1].id)

    said = "\n".join(await town.says(wei))
    assert "Done" in said
    assert DAY not in said
    assert RECEIPT not in said
    await wei.say("what happens now")
    assert DAY not in "\n".join(await town.says(wei))


@pytest.mark.parametrize(
    "said", ["¿puedo pagar una semana después?", "可以晚一周还吗", "能不能遲一個月再繳"]
)
async def test_so_much_later_is_counted_from_no_day_and_asked_for(
    town: Town, wei: Person, said: str
) -> None:
    await town.replies(wei)

    await wei.say(said)

    assert DAY in (await town.says(wei))[-1]


async def test_where_one_is_late_it_is_named_before_the_next_and_is_the_one_that_is_meant(
    town: Town, wei: Person
) -> None:
    await town.replies(town.mei, chat=town.group, topic=town.topic)
    await town.pass_time(days=24)
    said = await town.says(wei)
    assert "From before, $294.46 is still open, due by May 5, 2019." in "\n".join(said)

    await town.tap(wei, "I can't pay this one")

    assert WAYS in (await town.says(wei))[-1]
    desk = await town.replies(town.mei, chat=town.group, topic=town.topic)
    told = "\n".join(one.text for one in desk)
    assert "instalment 1, $294.46, due on May 5, 2019, cannot be paid" in told
    await wei.say("/help")
    assert "/withdraw" not in (await town.says(wei))[0]


LOOKED_FOR = "Being looked for: what you paid for May 5, 2019, as you told us on May 9, 2019."


async def test_what_is_said_to_be_paid_is_not_missing_until_somebody_has_looked(
    town: Town, wei: Person
) -> None:
    await town.tap(wei, "I have paid")
    await town.tap(wei, "I have no receipt")
    home = (await town.replies(wei))[-1]
    assert home.text.split("\n")[1:3] == ["Your plan is in force.", LOOKED_FOR]
    assert "I can't pay this one" not in home.labels
    assert LOOKED_FOR in await town.card(wei)

    for asked in (
        "have you found my payment yet?",
        "I missed a payment",
        "when is my next payment",
    ):
        await wei.say(asked)
        told = "\n".join(await town.says(wei))
        assert LOOKED_FOR in told, asked
        assert "Not here yet" not in told, asked

    await town.tap(town.mei, "✗ Not found yet", chat=town.group, topic=town.topic)
    assert "Not here yet: $294.46, due on May 5, 2019" in await town.card(wei)
