"""Second thoughts: what is written right after an answer sets it right, message by message as they come.

By which words: `tests/dialogs/form/test_second_thoughts.py`.
"""

from bot.sandbox.client import Person
from storage import people
from tests.beginnings import asked_what_comes_in
from tests.money import usd
from tests.town import Town

STORIES = {"wei": asked_what_comes_in}
OUTGOINGS = "Question 3 of 5"


async def test_words_right_after_a_figure_set_it_right(town: Town, wei: Person) -> None:
    await wei.say("about two thousand i think")
    await wei.say("oops 1800 not 2000")

    *_, corrected, asked = await town.says(wei)
    assert corrected == "Corrected: comes in each month: $1,800.00"
    assert OUTGOINGS in asked
    found = await town.filled()
    assert (found.comes_in, found.outgoings) == (usd(1800), None)


async def test_what_may_be_either_is_asked_about(town: Town, wei: Person) -> None:
    await wei.say("about two thousand i think")
    await wei.say("sorry, 2090")
    [*_, asked] = await town.replies(wei)
    either = [f"{each}: $2,090.00" for each in ("Comes in", "Goes out")]
    assert (asked.text, asked.labels) == ("Which do you mean?", either)

    await town.tap(wei, "Goes out: $2,090.00")
    await town.quiet()

    found = await town.filled()
    assert (found.comes_in, found.outgoings) == (usd(2000), usd(2090))


async def test_at_the_summary_an_answer_is_set_right_in_words(town: Town, wei: Person) -> None:
    for figure in ("2000", "1900", "300"):
        await wei.say(figure)
        await town.quiet()
    await town.tap(wei, "I will send it later")
    await town.replies(wei)

    await wei.say("i actually get 1500 not 2000")

    corrected, summary = await town.says(wei)
    assert corrected.startswith(
        ("Corrected: comes in each month: $", "Corrected: goes out each month: $")
    )
    assert summary.startswith("Please check your answers:")
    assert (await town.filled()).comes_in == usd(1500)


async def test_three_messages_in_a_row_answer_one_question(town: Town, wei: Person) -> None:
    for said in ("i earn like 2k", "oh and 300 from my sister", "so 2300"):
        await wei.say(said)

    assert OUTGOINGS in (await town.says(wei))[-1]
    found = await town.filled()
    assert (found.comes_in, found.outgoings) == (usd(2300), None)


async def test_what_was_asked_back_is_answered_in_words_and_goes_with_the_borrower(
    town: Town, wei: Person
) -> None:
    await wei.say("500 a week and my wife 2000 a month")
    [asked] = await town.says(wei)
    assert asked.startswith("• 500, 52 times a year: 2,166.66 a month\n• 2,000 a month\nIs that")

    await wei.say("yes")
    assert (await town.says(wei))[-1].startswith("Noted: comes in each month: $4,166.66")
    assert (await town.filled()).comes_in == usd("4166.66")

    await wei.say("1500-1800")
    await wei.say("/disconnect")
    await town.tap(wei, "Yes, disconnect this chat")
    await town.quiet()
    async with town.app.database.begin() as session:
        chat = await people.chat(session, wei.id)
    assert chat is not None
    assert chat.figures == {}


async def test_a_part_of_a_sum_that_was_told_thing_by_thing_is_set_right_whenever_that_is_said(
    town: Town, wei: Person
) -> None:
    await wei.say("2400")
    await town.quiet()
    await wei.say("rent 900, food 300, car 200 and phone 150")
    await town.tap(wei, "$1,550.00")
    await town.quiet()
    assert (await town.filled()).spent_on[0] == ("rent", usd(900))

    await wei.say("300")
    await town.quiet()
    await wei.say("no wait, rent is 750")

    *_, corrected, asked = await town.says(wei)
    assert (
        corrected
        == "Corrected: $750.00 instead of $900.00. All that goes out each month is $1,400.00 now."
    )
    assert "These papers help us" in asked
    found = await town.filled()
    assert (found.outgoings, found.can_pay) == (usd(1400), usd(300))
