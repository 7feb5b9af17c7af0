"""Counter-offers: answered by the rules at once, or shown to the advisor; offers that the bot makes alone."""

from pathlib import Path

import pytest

from tests.desk.room import Room, answers
from tests.town import Town


async def counters(room: Room, words: str) -> None:
    await room.town.tap(room.borrower, "I can pay something else")
    await room.town.quiet()
    await room.borrower.say(words)


async def test_what_the_bot_may_give_is_offered_at_once(offered: Room) -> None:
    await offered.hears()

    await counters(offered, "I can pay 325 on the 10th")

    _, said, offer = await offered.town.replies(offered.borrower)
    assert said.text == (
        "Noted: $325.00 a month\n• on day 10 of the month\n\nThat is possible by our rules. This is our new offer; it takes the place of the one before:"
    )
    assert "from May 10, 2019" in offer.text
    assert {"Why?", "Let a person decide"} <= set(offer.labels)
    assert any("offer 2 is sent." in text for text in await offered.news())
    await offered.town.tap(offered.borrower, "I accept")
    assert "agreed, to be signed" in (await offered.card()).text


@pytest.mark.parametrize("said", ["327.49", "327.49 on the 5th"])
async def test_who_names_what_is_offered_is_told_that_it_lies_there(
    offered: Room, said: str
) -> None:
    await offered.hears()
    asks = (await offered.card()).text.partition("Offer 1: ")[2]
    amount = said.replace("327.49", asks.partition("$")[2].partition(" ")[0])

    await counters(offered, amount)

    assert any("is what our offer asks already: $" in one for one in await offered.hears())
    assert "offer on the table" in (await offered.card()).text
    await offered.town.tap(offered.borrower, "See the offer")


@pytest.mark.parametrize("said", ["I can pay 280 tomorrow", "我星期五可以还280"])
async def test_one_payment_is_no_counter_offer(offered: Room, said: str) -> None:
    await offered.town.tap(offered.borrower, "I can pay something else")
    await offered.hears()

    await offered.borrower.say(said)

    assert "That would be one payment" in (await offered.hears())[0]
    assert "offer on the table" in (await offered.card()).text
    assert not any("Counter-offer" in one for one in await offered.news())


@pytest.mark.parametrize(
    "said",
    [
        "I can't pay 480",
        "480 a month is too much for me",
        "我还不起480",
        "每月480太高了",
        "我還不起480",
        "no puedo pagar 480 al mes",
    ],
)
async def test_an_amount_that_is_called_too_much_is_no_counter_offer(
    offered: Room, said: str
) -> None:
    await offered.hears()

    await counters(offered, said)

    assert "If that is too much, please write what you could" in (await offered.hears())[-1]
    assert "480" not in (await offered.card()).text


@pytest.mark.parametrize("said", ["300 or 320 on the 12th", "每月12号还，三百二到三百五"])
async def test_the_day_named_stays_where_the_amount_is_asked_about(
    offered: Room, said: str
) -> None:
    await offered.hears()

    await counters(offered, said)
    await offered.hears()
    await offered.town.tap(offered.borrower, "$320.00")

    assert "from May 12, 2019" in "\n".join(await offered.hears())


@pytest.mark.parametrize(
    ("said", "told"),
    [("320", None), ("发工资那天还320", "I do not know on which day you are paid")],
)
async def test_without_another_the_day_of_the_offer_stays(
    offered: Room, said: str, told: str | None
) -> None:
    await counters(offered, "325 on the 10th")
    await offered.hears()

    await counters(offered, said)

    heard = "\n".join(await offered.hears())
    assert "from May 10, 2019" in heard
    assert told is None or told in heard


@pytest.mark.parametrize(
    ("can_pay", "goes_out", "doubt"),
    [
        ("330", "1900", "is more than the $330.00 named in the application"),
        ("0", "1900", "is more than the $0.00 named in the application"),
        ("330", "2080", "is more than the $320.00 that the budget leaves"),
        ("400", "2040", "leaves little for what cannot be foreseen"),
    ],
)
async def test_more_than_can_be_paid_is_asked_about_kindly_for_what_it_is(
    offered: Room, can_pay: str, goes_out: str, doubt: str
) -> None:
    await answers(offered, can_pay=can_pay, goes_out=goes_out)
    await offered.hears()

    await counters(offered, "345")

    said = (await offered.hears())[1]
    assert said.splitlines()[1] == f"• $345.00 a month {doubt}, so please look twice"


async def test_what_goes_further_goes_to_the_advisor_with_the_difference(offered: Room) -> None:
    await counters(offered, "200 on the 10th")

    assert "That goes further than I may decide." in "\n".join(await offered.hears())
    shown = await offered.shown()
    asked = next(m for m in shown if m.text.startswith("Counter-offer"))
    assert [m.labels for m in shown if "/offer works out plans with $330.00" in m.text] == [
        ["✏️ Set it right: $200.00"]
    ]
    assert "our offer 1: $" in asked.text
    assert "• difference: $" in asked.text
    assert "a supervisor has to agree to this" in asked.text
    assert asked.labels == ["Build from the nearest plan", "Keep our offer"]
    assert "counter-offer on the table" in (await offered.card()).text

    await offered.taps("Keep our offer")
    assert (await offered.hears())[0].startswith("We cannot go as far as you asked.")
    assert "offer on the table" in (await offered.card()).text


@pytest.mark.parametrize(
    "said",
    [
        "150 after the 5th, but only from July",
        "7月起每月5号以后还150",
        "150 después del 5 desde julio",
    ],
)
async def test_the_day_and_the_start_go_with_the_amount(offered: Room, said: str) -> None:
    await offered.hears()

    await counters(offered, said)

    when = "• on day 6 of the month\n• the first not before July 1, 2019"
    assert any(f"Noted: $150.00 a month\n{when}" in one for one in await offered.hears())
    [asked] = [one.text for one in await offered.screen() if one.text.startswith("Counter-offer")]
    assert asked.startswith(f"Counter-offer: $150.00 a month\n{when}\n")
    await offered.taps("Build from the nearest plan")
    built = (await offered.shown())[-1].text
    assert (
        "• due on day 6 of the month\n• begins 2 instalments later than by the contract" in built
    )


async def test_another_plan_is_built_from_what_was_asked_for(offered: Room) -> None:
    await counters(offered, "290")
    await offered.town.quiet()
    await offered.shown()

    await offered.taps("Build from the nearest plan")
    built = (await offered.shown())[-1]
    assert built.text.startswith("Build a plan")
    await offered.taps("Preview")
    await offered.taps("Send to the borrower")

    assert "Do you accept this offer?" in (await offered.hears())[-1]


async def test_what_cannot_be_at_all_names_the_rule(offered: Room) -> None:
    await offered.hears()

    await counters(offered, "50")

    told = (await offered.hears())[1]
    assert "\nBy our rules that does not work out as it is." in told
    assert "$50.00 a month is less than the interest alone" in told
    await offered.town.tap(offered.borrower, "Why?")
    assert (await offered.hears())[0].startswith("Why not at once?")


async def test_while_countered_our_offer_can_still_be_accepted(offered: Room) -> None:
    await counters(offered, "100")
    await offered.town.tap(offered.borrower, "See the offer")
    await offered.town.tap(offered.borrower, "I accept")

    assert "agreed, to be signed" in (await offered.card()).text


async def test_while_countered_it_is_said_until_when_our_offer_can_be_accepted(
    offered: Room,
) -> None:
    await counters(offered, "200 on the 10th")

    assert "until April 15, 2019" in (await offered.hears())[-1]


async def test_an_offer_that_ends_beside_an_unanswered_counter_offer_blames_nobody(
    offered: Room,
) -> None:
    await counters(offered, "200 on the 10th")
    await offered.hears()

    await offered.town.pass_time(days=15)

    told = [one for one in await offered.hears() if "offer" in one]
    assert told == [
        "Our offer has reached its last day. What you said you can pay still stands: an advisor will look at it and write to you here."
    ]


async def test_typed_words_are_a_counter_offer_once_nobody_talks(offered: Room) -> None:
    await offered.taps("🤖 Hand back to the bot")
    await offered.hears()

    await offered.borrower.say("I can pay 325 on the 10th")

    assert "That is possible by our rules." in (await offered.hears())[0]


async def test_why_names_the_figure_and_where_the_search_ended(offered: Room) -> None:
    await offered.hears()

    await offered.town.tap(offered.borrower, "Why?")

    why = (await offered.hears())[0]
    assert why.startswith("Why this offer?\nA person chose this offer.")
    assert "$381.60 a month is asked, which is more than the $330.00 that can be paid" in why
    assert "Where the search ended:\n• our rules add" in why


async def test_why_it_was_declined_reaches_the_desk_if_it_is_said(offered: Room) -> None:
    await offered.town.tap(offered.borrower, "I decline")
    await offered.town.tap(offered.borrower, "Yes, decline it")
    await offered.town.tap(offered.borrower, "It takes too long")

    assert "Why the offer was declined: It takes too long" in await offered.news()


@pytest.fixture
async def alone(town: Town, tmp_path: Path) -> Town:
    """A lender whose bot may make offers alone."""
    await town.stop()
    config = town.config.read_text(encoding="utf-8")
    town.config = tmp_path / "parley.toml"
    town.config.write_text(
        config.replace("# bot_offers = false", "bot_offers = true #"), encoding="utf-8"
    )
    await town.start()
    return town


async def test_where_the_lender_says_so_the_bot_offers_alone(alone: Town) -> None:
    wei = await alone.borrower()
    topic = await alone.apply(wei)

    shown = await alone.replies(wei)
    assert "Thank you. By our rules I can make you an offer right away:" in [
        each.text for each in shown
    ]
    offer = next(each for each in shown if "11 more months to repay" in each.text)
    assert {"Why?", "Let a person decide"} <= set(offer.labels)
    told = [m.text for m in (await alone.group.screen(topic)).messages if m.by_bot]
    assert "The bot has sent offer 1 alone." in told

    await alone.tap(wei, "Why?")
    [why, _] = await alone.says(wei)
    assert "I have worked this out from what you told us and from our rules:" in why
    assert "one instalment fewer would ask" in why
    await alone.tap(wei, "Let a person decide")
    assert "A person has already been asked" in (await alone.says(wei))[0]


async def test_what_is_said_to_an_advisor_stands_beside_our_offer_with_a_way_to_build_it(
    offered: Room,
) -> None:
    await offered.hears()

    await offered.borrower.say("我每个月只能还280")

    said, told = await offered.shown()
    assert said.text == "我每个月只能还280"
    assert told.text.startswith("Counter-offer: $280.00 a month\n• our offer 1: $294.46 a month")
    assert told.labels == ["Build from the nearest plan"]
    assert await offered.hears() == []  # the advisor answers
    assert "offer on the table" in (await offered.card()).text
    await offered.borrower.say("I can't pay 280")
    assert await offered.news() == ["I can't pay 280"]
    await offered.taps("Build from the nearest plan")
    assert (await offered.news())[0].startswith("Build a plan")
    await offered.borrower.say("250 es lo que puedo")
    assert any(one.startswith("Counter-offer: $250.00 a month") for one in await offered.news())
    await offered.borrower.say("260 on the 10th is all I have")
    told = "\n".join(await offered.news())
    assert "Counter-offer: $260.00 a month\n• on day 10 of the month" in told
