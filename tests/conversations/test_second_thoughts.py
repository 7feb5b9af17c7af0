"""Second thoughts: what is written right after an answer, or at the summary, to set it right."""

import pytest

from bot.sandbox.client import Person
from negotiation.application import Application
from negotiation.money import Money
from storage import cases
from tests.beginnings import asked_what_comes_in
from tests.town import Town

STORIES = {"wei": asked_what_comes_in}
INCOME, OUTGOINGS = "Question 2 of 5", "Question 3 of 5"


def usd(amount: int | str) -> Money:
    return Money(amount, "USD")


async def filled(town: Town) -> Application:
    async with town.app.database.begin() as session:
        return (await cases.case(session, 1)).application


@pytest.mark.parametrize(
    "said",
    [
        "wait sorry its 1800",
        "no, 1800",
        "I mean 1,800",
        "oops 1800 not 2000",
        "perdón, quise decir 1800",
        "me equivoqué, son 1800",
        "más bien 1800",
        "不对，是1800",
        "说错了，1800",
        "不好意思，應該是1800",
    ],
)
async def test_words_right_after_a_figure_set_it_right(town: Town, wei: Person, said: str) -> None:
    await wei.say("about two thousand i think")
    await wei.say(said)

    *_, corrected, asked = await town.says(wei)
    assert corrected == "Corrected: $1,800.00"
    assert OUTGOINGS in asked
    found = await filled(town)
    assert (found.comes_in, found.outgoings) == (usd(1800), None)


@pytest.mark.parametrize(
    "said",
    ["sorry for the wait, 1900", "i actually spend about 1900", "no idea, maybe 1900", "1900"],
)
async def test_an_answer_is_no_correction(town: Town, wei: Person, said: str) -> None:
    await wei.say("2000")
    await wei.say(said)
    await town.quiet()

    found = await filled(town)
    assert (found.comes_in, found.outgoings) == (usd(2000), usd(1900))


async def test_after_a_question_left_out_it_is_an_answer(town: Town, wei: Person) -> None:
    await wei.say("2000")
    await wei.say("skip")
    await wei.say("sorry, 300")
    await town.quiet()

    found = await filled(town)
    assert (found.comes_in, found.can_pay) == (usd(2000), usd(300))


@pytest.mark.parametrize(
    "said", ["oh and 300 from my sister", "y además 300 de mi hermana", "还有姐姐给的300"]
)
async def test_what_was_forgotten_is_added_only_when_they_say_so(
    town: Town, wei: Person, said: str
) -> None:
    await wei.say("i earn like 2k")
    await wei.say(said)
    [*_, asked] = await town.replies(wei)
    assert asked.text == "I noted $2,000.00. Is it $2,300.00 in all?"
    assert asked.labels == ["$2,300.00", "$2,000.00"]

    await town.tap(wei, "$2,300.00")

    assert OUTGOINGS in (await town.says(wei))[-1]
    found = await filled(town)
    assert (found.comes_in, found.outgoings) == (usd(2300), None)


async def test_three_messages_in_a_row_answer_one_question(town: Town, wei: Person) -> None:
    for said in ("i earn like 2k", "oh and 300 from my sister", "so 2300"):
        await wei.say(said)

    assert OUTGOINGS in (await town.says(wei))[-1]
    found = await filled(town)
    assert (found.comes_in, found.outgoings) == (usd(2300), None)


@pytest.mark.parametrize(
    ("said", "income", "outgoings"),
    [
        ("i actually get 1500 not 2000", 1500, 1900),
        ("错了，每月支出是2千", 2000, 2000),
        ("錯了，每月支出是2千", 2000, 2000),
        ("me equivoqué, mis ingresos son 1500", 1500, 1900),
    ],
)
async def test_at_the_summary_an_answer_is_set_right_in_words(
    town: Town, wei: Person, said: str, income: int, outgoings: int
) -> None:
    for figure in ("2000", "1900", "300"):
        await wei.say(figure)
        await town.quiet()
    await town.tap(wei, "I will send it later")
    await town.replies(wei)

    await wei.say(said)

    corrected, summary = await town.says(wei)
    assert corrected.startswith("Corrected: $")
    assert summary.startswith("Please check your answers:")
    found = await filled(town)
    assert (found.comes_in, found.outgoings) == (usd(income), usd(outgoings))


async def test_what_is_not_clear_leads_to_its_question(town: Town, wei: Person) -> None:
    for figure in ("2000", "1900", "300"):
        await wei.say(figure)
        await town.quiet()
    await town.tap(wei, "I will send it later")
    await town.replies(wei)

    await wei.say("me equivoqué, mis ingresos son 500 por semana")

    told, asked = await town.says(wei)
    assert told == "Please write how much it is in a whole month, for example 1250."
    assert INCOME in asked
    await wei.say("2150")
    assert (await town.says(wei))[-1].startswith("Please check your answers:")
    assert (await filled(town)).comes_in == usd(2150)


async def test_other_words_at_the_summary_change_nothing(town: Town, wei: Person) -> None:
    for figure in ("2000", "1900", "300"):
        await wei.say(figure)
        await town.quiet()
    await town.tap(wei, "I will send it later")
    await town.replies(wei)

    await wei.say("my wife earns 500")

    assert (await town.says(wei))[0] == "Please choose one of the buttons."
    assert (await filled(town)).comes_in == usd(2000)
