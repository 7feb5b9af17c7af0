"""Asked first: what is asked or told at the door, before anything is known, is answered there, in every language."""

from collections.abc import Callable

import pytest

from dialogs.borrower.before import start
from dialogs.borrower.plan import plan_talk
from dialogs.borrower.questions import answers, pay_days
from dialogs.languages import LANGUAGES, language_for
from dialogs.phrases.languages.written_in import written_in
from dialogs.situation import Situation
from dialogs.texts import ENGLISH, Text
from tests.dialogs.asking import a_stranger

A_situation = Callable[..., Situation]

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
        ("¿Y si el mes que viene consigo trabajo?", "What if things change?"),
        ("y si mañana me llaman para trabajar?", "What if things change?"),
        ("what if next month i find a job?", "What if things change?"),
        ("如果下周就上班了怎么办", "What if things change?"),
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
def test_a_question_is_answered_above_the_greeting(
    a_situation: A_situation, said: str, answer: str
) -> None:
    talk = a_stranger(a_situation)

    talk.say(said)

    first, greeting = talk.told
    assert first.startswith(answered(said, answer))
    assert "Harbour Savings Bank" in greeting


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
def test_what_is_feared_is_answered_with_the_hardship_it_is_told_with(
    a_situation: A_situation, said: str, answer: str
) -> None:
    talk = a_stranger(a_situation)

    talk.say(said)

    thanks, told, greeting = talk.told
    assert thanks.startswith(answered(said, "Thank you for saying so"))
    assert told.startswith(answered(said, answer))
    assert "Harbour Savings Bank" in greeting


@pytest.mark.parametrize(
    "said", ["what is this consent for?", "¿para qué lo guardan?", "不同意会怎么样", "為什麼"]
)
def test_why_anything_is_kept_is_said_where_it_is_asked_for(
    a_situation: A_situation, said: str
) -> None:
    talk = a_stranger(a_situation, is_greeted=True)

    talk.say(said)

    why, again = talk.told
    assert why == answered(
        said, "The person who looks for a plan with you has to read what you write"
    )
    assert again == answered(said, "May I keep what you write and send here")


@pytest.mark.parametrize(
    "said", ["I don't want my boss to know", "no quiero que mi jefe se entere", "不想让公司知道"]
)
def test_a_wish_that_nobody_hears_of_it_is_answered(a_situation: A_situation, said: str) -> None:
    talk = a_stranger(a_situation, is_greeted=True)

    talk.say(said)

    told, _ = talk.told
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
def test_the_first_words_say_in_which_language_it_goes_on(
    a_situation: A_situation, telephone: str, said: str, code: str
) -> None:
    talk = a_stranger(a_situation, language_for(telephone).code, is_greeted=True)

    talk.say(said)

    calm, asked = talk.told
    assert calm.startswith(LANGUAGES[code].plain(start.CALM))
    assert asked == LANGUAGES[code].plain(AGAIN)
