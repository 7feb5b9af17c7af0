"""Asked first: a question that is the very first message is answered above the greeting; nobody is told of a loan before it is known whose it is."""

import pytest

from bot.sandbox.client import Person
from dialogs.borrower.before import start
from dialogs.borrower.questions import answers
from dialogs.languages import LANGUAGES
from dialogs.texts import ENGLISH
from tests.beginnings import asked_what_comes_in
from tests.town import Town

#: Where the tests begin.
STORIES = {"wei": asked_what_comes_in}


async def test_a_question_is_answered_above_the_greeting(town: Town) -> None:
    ann = await town.sandbox.person(first_name="Ann", language_code="en")

    await ann.say("要是找到工作了怎么办")

    first, greeting = await town.says(ann)
    assert first.startswith(LANGUAGES["zh_CN"].plain(answers.QUESTIONS["changes"].label))
    assert "Example Savings Bank" in greeting


async def test_who_says_in_the_form_to_have_paid_hears_of_which_day_the_figures_are(
    town: Town, wei: Person
) -> None:
    await wei.say("ya pagué")

    told, asked = await town.says(wei)
    assert "What I show is as of March 31, 2019" in told
    assert asked.startswith("Question 2 of 5")


@pytest.mark.parametrize("said", ["any news?", "¿hay novedades?", "进度到哪了"])
async def test_how_the_case_stands_is_said_where_it_is_asked(
    town: Town, wei: Person, said: str
) -> None:
    await wei.say(said)

    stands, *_, asked = await town.says(wei)
    assert stands.startswith("Your case 2019-00001\nYour application is not sent yet.")
    assert asked.startswith("Question 2 of 5")


async def test_what_comes_once_they_are_paid_is_no_question_and_its_day_no_sum(
    town: Town, wei: Person
) -> None:
    await wei.say("cuando me paguen el 15 les deposito algo")

    assert await town.says(wei) == ["Please write an amount, for example 1250."]


async def test_what_is_feared_is_answered_with_the_hardship_it_is_told_with(town: Town) -> None:
    ann = await town.sandbox.person(first_name="Ann", language_code="en")

    await ann.say("no puedo pagar, ¿me van a embargar la casa?")

    thanks, told, greeting = await town.says(ann)
    spanish = LANGUAGES["es"]
    assert thanks.startswith(spanish.plain(start.CALM))
    assert told.startswith(spanish.plain(answers.QUESTIONS["seizure"].label))
    assert "Example Savings Bank" in greeting


async def test_the_first_words_say_in_which_language_it_goes_on(town: Town) -> None:
    ann = await town.sandbox.person(first_name="Ann", language_code="es")
    await ann.start()
    await town.replies(ann)

    await ann.say("I can't pay my loan")

    calm, asked = await town.says(ann)
    assert calm.startswith(ENGLISH.plain(start.CALM))
    assert asked.startswith("May I keep what you write and send here")


async def test_so_it_is_where_it_is_known_who_asks(town: Town) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await town.replies(wei)

    await wei.say("I can't pay this month. Will you take my home?")

    said = await town.says(wei)
    assert [one for one in said if one.startswith("Can my car, home or pay be taken?")]
    assert "Question 1 of 5" in said[-1]
