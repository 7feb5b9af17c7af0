"""Asked first: a question that is the very first message is answered above the greeting; nobody is told of a loan before it is known whose it is."""

import pytest

from bot.sandbox.client import Person
from dialogs.borrower import plan_talk, start
from dialogs.borrower.questions import answers, pay_days
from dialogs.languages import LANGUAGES, language_for
from dialogs.phrases.written_in import written_in
from dialogs.texts import ENGLISH, Text
from tests.beginnings import asked_what_comes_in
from tests.town import Town

#: Where the tests begin.
STORIES = {"wei": asked_what_comes_in}

WHO_FIRST = "I can show you that as soon as I know who you are"
PAID_BY_WHOM = "Thank you, that is good to know. I first have to know who you are"
AGAIN = Text(
    "May I keep what you write and send here, so that your advisor can read it, and shall we begin?"
)
TEXTS = (
    *(each.label for each in answers.QUESTIONS.values()),
    *(pay_days.WHO_FIRST, plan_talk.PAID_BY_WHOM, start.CALM, start.WHY_AGREE, AGAIN),
)


def answered(said: str, english: str) -> str:
    """What begins so in English, in the language of the words that it answers."""
    tag = (written_in(said) or "en").replace("_", "-")
    found = [each for each in TEXTS if ENGLISH.plain(each).startswith(english)]
    return LANGUAGES[language_for(tag).code].plain(found[0]) if found else english


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("will this show up on my credit report?", "Does it show in my credit record?"),
        ("what if I find a job sooner?", "What if things change?"),
        ("y si encuentro trabajo antes?", "What if things change?"),
        ("要是找到工作了怎么办", "What if things change?"),
        ("¿esto afecta mi crédito?", "Does it show in my credit record?"),
        ("where do I send my payment?", "Where do I pay?"),
        ("a donde mando el pago", "Where do I pay?"),
        ("how much do I owe", WHO_FIRST),
        ("¿cuánto debo?", WHO_FIRST),
        ("还欠多少", WHO_FIRST),
        ("I already paid", PAID_BY_WHOM),
        ("ya pagué", PAID_BY_WHOM),
    ],
)
async def test_a_question_is_answered_above_the_greeting(
    town: Town, said: str, answer: str
) -> None:
    ann = await town.sandbox.person(first_name="Ann", language_code="en")

    await ann.say(said)

    first, greeting = await town.says(ann)
    assert first.startswith(answered(said, answer))
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

    stands, asked = await town.says(wei)
    assert stands.startswith("Your case 2019-00001\nYour application is not sent yet.")
    assert asked.startswith("Question 2 of 5")


async def test_what_comes_once_they_are_paid_is_no_question_and_its_day_no_sum(
    town: Town, wei: Person
) -> None:
    await wei.say("cuando me paguen el 15 les deposito algo")

    assert await town.says(wei) == ["Please write an amount, for example 1250."]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        (
            "I lost my job and can't pay, will this ruin my credit score?",
            "Does it show in my credit record?",
        ),
        ("no puedo pagar, ¿me van a embargar la casa?", "Can my car, home or pay be taken?"),
        ("我失业了还不上，会不会影响征信", "Does it show in my credit record?"),
        ("我失業了還不出來，會被抓去坐牢嗎？", "Can I go to jail for it?"),
        ("还不上了 你们别爆我通讯录 求求了", "Will my work or family hear of it?"),
        ("I can't pay, please don't tell my wife", "Will my work or family hear of it?"),
        ("no puedo pagar, no le digan a mi jefe", "Will my work or family hear of it?"),
        ("我妈不识字，我帮她写的，她还不上了", "Can I do this for somebody else?"),
        ("我媽不會打字，我替她問的，她繳不出來", "Can I do this for somebody else?"),
        ("I am her son, she can't pay any more", "Can I do this for somebody else?"),
        ("soy su hija, ya no podemos pagar", "Can I do this for somebody else?"),
    ],
)
async def test_what_is_feared_is_answered_with_the_hardship_it_is_told_with(
    town: Town, said: str, answer: str
) -> None:
    ann = await town.sandbox.person(first_name="Ann", language_code="en")

    await ann.say(said)

    thanks, told, greeting = await town.says(ann)
    assert thanks.startswith(answered(said, "Thank you for saying so"))
    assert told.startswith(answered(said, answer))
    assert "Example Savings Bank" in greeting


@pytest.mark.parametrize(
    "said", ["what is this consent for?", "¿para qué lo guardan?", "不同意会怎么样", "為什麼"]
)
async def test_why_anything_is_kept_is_said_where_it_is_asked_for(town: Town, said: str) -> None:
    ann = await town.sandbox.person(first_name="Ann", language_code="en")
    await ann.start()
    await town.replies(ann)

    await ann.say(said)

    why, again = await town.says(ann)
    assert why == answered(said, "Whoever looks for a plan with you has to read what you write")
    assert again == answered(said, "May I keep what you write and send here")


@pytest.mark.parametrize(
    "said", ["I don't want my boss to know", "no quiero que mi jefe se entere", "不想让公司知道"]
)
async def test_a_wish_that_nobody_hears_of_it_is_answered(town: Town, said: str) -> None:
    ann = await town.sandbox.person(first_name="Ann", language_code="en")
    await ann.start()
    await town.replies(ann)

    await ann.say(said)

    told, _ = await town.says(ann)
    assert told.startswith(answered(said, "Will my work or family hear of it?"))


@pytest.mark.parametrize(
    ("telephone", "said", "code"),
    [
        ("en", "我还不上了，怎么办", "zh_CN"),
        ("en", "我繳不出來了，怎麼辦", "zh_TW"),
        ("zh-hant", "我繳不出來了", "zh_TW"),
        ("zh-hant", "我还不上了，怎么办", "zh_TW"),
        ("en", "ya no puedo pagar mi deuda", "es"),
        ("es", "I can't pay my loan", "en"),
    ],
)
async def test_the_first_words_say_in_which_language_it_goes_on(
    town: Town, telephone: str, said: str, code: str
) -> None:
    ann = await town.sandbox.person(first_name="Ann", language_code=telephone)
    await ann.start()
    await town.replies(ann)

    await ann.say(said)

    calm, asked = await town.says(ann)
    assert calm.startswith(LANGUAGES[code].plain(start.CALM))
    assert asked == LANGUAGES[code].plain(AGAIN)


async def test_so_it_is_where_it_is_known_who_asks(town: Town) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await town.replies(wei)

    await wei.say("I can't pay this month. Will you take my home?")

    said = await town.says(wei)
    assert [one for one in said if one.startswith("Can my car, home or pay be taken?")]
    assert "Question 1 of 5" in said[-1]
