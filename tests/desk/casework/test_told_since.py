"""Told since: a figure of what was sent is another now; the advisor hears which, and sets it right with a tap."""

import pytest

from negotiation.applying.figure_mark import figure_of
from storage.case import cases
from tests.desk.room import Room
from tests.money import usd
from tests.town import Town


async def figure(town: Town, name: str) -> object:
    async with town.app.database.begin() as session:
        return figure_of((await cases.case(session, 1)).application, name)


@pytest.mark.parametrize(
    ("said", "name", "label", "now"),
    [
        ("actually I earn 2100, not 2400", "income", "$2,100.00", usd(2100)),
        ("不对，收入是2100", "income", "$2,100.00", usd(2100)),
        ("el alquiler no es 900 sino 750", "outgoings", "$1,750.00", usd(1750)),
        ("250 on the 10th is all I have", "can_pay", "$250.00", usd(250)),
    ],
)
async def test_who_waits_is_understood_and_the_desk_sets_it_right_with_a_tap(
    waiting: Room, said: str, name: str, label: str, now: object
) -> None:
    await waiting.borrower.say(said)

    told = "\n".join(await waiting.hears())
    assert "I understand: " in told
    assert f"{label}" in told.split("\n")[0]
    assert "It counts once your advisor has seen it; you hear of it here." in told
    news = "\n".join(await waiting.news())
    assert said in news
    assert f"{label}, not $" in news
    assert await figure(waiting.town, name) != now

    await waiting.taps("✋ Claim")
    await waiting.taps(f"✏️ Set it right: {label}")
    assert await figure(waiting.town, name) == now
    assert "Mei has changed a figure in your application" in "\n".join(await waiting.hears())
    assert "figure told anew" in await waiting.town.events()


async def test_a_figure_alone_is_passed_on_and_asked_of_what_it_is(waiting: Room) -> None:
    await waiting.borrower.say("2100")
    assert (await waiting.hears())[-1] == "Which do you mean?"

    await waiting.town.tap(waiting.borrower, "Comes in: $2,100.00")

    assert "I understand: $2,100.00 comes in each month" in "\n".join(await waiting.hears())
    assert "$2,100.00, not $2,400.00" in "\n".join(await waiting.news())


@pytest.mark.parametrize(
    "said", ["actually I earn 2100, not 2400", "房租涨到950了", "my income is 2100"]
)
async def test_below_an_offer_it_is_no_other_offer_that_is_asked_for(
    offered: Room, said: str
) -> None:
    await offered.hears()
    await offered.borrower.say(said)

    told = "\n".join(await offered.hears())
    assert "Our offer was worked out with what you told before, so it may no longer fit." in told
    assert "counter-offer" not in await offered.town.events()
    news = "\n".join(await offered.news())
    assert "Offer 1 was worked out with the figure before" in news
    assert await offered.town.tap(offered.borrower, "I accept")  # whoever wants to, may


async def test_in_a_talk_the_advisor_answers(room: Room) -> None:
    await room.borrower.say("my income is 2100, not 2400")

    assert await room.hears() == []
    assert any("$2,100.00, not $2,400.00" in one for one in await room.news())
    await room.taps("✏️ Set it right: $2,100.00")
    assert await figure(room.town, "income") == usd(2100)
    await room.hears()

    said = await room.borrower.say("I could pay 200 a month")
    await room.town.quiet()
    await room.borrower.edit(said.id, "I could pay 250 a month")
    assert [
        label for m in await room.screen() for label in m.labels if label.startswith("✏️ Set")
    ] == ["✏️ Set it right: $250.00"]
    await room.taps("✏️ Set it right: $250.00")
    assert await figure(room.town, "can_pay") == usd(250)
    [told] = await room.hears()
    assert "what could be paid a month: from $330.00 to $250.00" in told
    await room.borrower.say("不是失业，是离婚")
    await room.taps("✏️ Set it right: Separation or divorce")
    [told] = await room.hears()
    assert "from “I lost my job” to “Separation or divorce”" in told
    assert "Separation or divorce" in (await room.card()).text.split("\n")[0]
    await room.borrower.say("actually I am ill")
    assert "with the borrower's consent only" in "\n".join(await room.news())
    await room.taps("✏️ Set it right: Another reason")
    assert {"reason told anew", "reason corrected"} <= set(await room.town.events())


@pytest.mark.parametrize(
    "said", ["I pay 900 rent", "my income will be 2100", "is 2100 my income?"]
)
async def test_other_words_of_a_talk_are_words(room: Room, said: str) -> None:
    await room.borrower.say(said)
    await room.news()

    assert "figure told anew" not in await room.town.events()
