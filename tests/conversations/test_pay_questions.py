"""Pay questions: when and how much to pay, and what else is asked about paying, is answered with one's own figures."""

import pytest

from bot.sandbox.client import Person
from dialogs.borrower.answers import QUESTIONS
from dialogs.languages import LANGUAGES
from tests.beginnings import applied, asked_what_comes_in, with_an_offer
from tests.conversations.test_plan_talk import speaks
from tests.conversations.test_several_asked import signed_and_left
from tests.town import Town


async def offered_and_left(town: Town) -> tuple[Person, int]:
    """An offer of twelve more months lies there, and nobody has the case."""
    wei, topic = await with_an_offer(town)
    await town.mei.say("/back", chat=town.group, topic=topic)
    return wei, topic


STORIES = {
    "in_form": asked_what_comes_in,
    "waiting": applied,
    "offered": offered_and_left,
    "signed": signed_and_left,
}


@pytest.fixture
def in_form(town: Town) -> Person:
    return town.wei


@pytest.fixture
def waiting(town: Town) -> Person:
    return town.wei


@pytest.fixture
def offered(town: Town) -> Person:
    return town.wei


@pytest.fixture
def signed(town: Town) -> Person:
    return town.wei


WHEN = [
    ("en", "When is my first payment?", "May 5, 2019", "November 5, 2022"),
    ("en", "when do I pay next", "May 5, 2019", "November 5, 2022"),
    ("en", "how much do I pay each time", "May 5, 2019", "November 5, 2022"),
    ("es", "¿Cuándo es mi primer pago?", "5 de mayo de 2019", "5 de noviembre de 2022"),
    ("es", "¿Cuántas cuotas son?", "5 de mayo de 2019", "5 de noviembre de 2022"),
    ("zh_CN", "我第一次还款是什么时候", "2019年5月5日", "2022年11月5日"),
    ("zh_CN", "每次还多少", "2019年5月5日", "2022年11月5日"),
    ("zh_TW", "我第一次繳款是什麼時候？", "2019年5月5日", "2022年11月5日"),
    ("zh_TW", "總共要繳幾期", "2019年5月5日", "2022年11月5日"),
]


async def told(town: Town, person: Person, language: str, said: str) -> str:
    """The first thing that is said back."""
    await speaks(town, person, language)
    await person.say(said)
    return (await town.says(person))[0]


@pytest.mark.parametrize(("language", "said", "first", "last"), WHEN)
async def test_the_first_day_each_amount_and_the_last_are_told_of_a_plan(  # noqa: PLR0917
    town: Town, signed: Person, language: str, said: str, first: str, last: str
) -> None:
    answer = await told(town, signed, language, said)

    assert answer.index(first) < answer.index(last)
    assert "294" in answer
    assert "43" in answer


@pytest.mark.parametrize(("language", "said", "first", "last"), WHEN)
async def test_below_an_offer_they_are_told_as_they_would_be(  # noqa: PLR0917
    town: Town, offered: Person, language: str, said: str, first: str, last: str
) -> None:
    answer = await told(town, offered, language, said)

    assert answer.index(first) < answer.index(last)
    assert "294" in answer
    assert "43" in answer


@pytest.mark.parametrize(("language", "said", "first", "last"), WHEN)
async def test_before_there_is_a_plan_the_contract_is_told(  # noqa: PLR0917
    town: Town, waiting: Person, language: str, said: str, first: str, last: str
) -> None:
    answer = await told(town, waiting, language, said)

    assert "381" in answer
    assert first not in answer
    assert last not in answer


ASKED = {
    "in_time": ("What if the day is a Sunday?", "¿Qué pasa si el día cae en domingo?", "还款日是周日怎么办", "繳款日遇到假日怎麼辦"),
    "remind": ("will you send me reminders?", "¿me van a avisar antes de pagar?", "到时候会提醒我吗", "到時候會提醒我嗎"),
    "arrived": ("did you get my payment?", "¿les llegó mi pago?", "你们收到我的钱了吗", "你們收到我的錢了嗎"),
    "other_day": ("Can I change the payment day?", "¿Puedo cambiar el día de pago?", "可以换个还款日吗", "可以改繳款日嗎"),
    "seen": ("who can see my papers?", "¿quién puede ver mis papeles?", "谁能看到我的材料", "誰看得到我的資料"),
    "fine": ("will I be charged late fees?", "¿me van a cobrar mora?", "会有罚息吗", "會有滯納金嗎"),
    "alone": ("am I the only one with this problem?", "¿soy el único con este problema?", "是不是只有我这样", "是不是只有我這樣"),
    "lawyer": ("do I need a lawyer?", "¿necesito un abogado?", "需要请律师吗", "需要請律師嗎"),
    "worse": ("will it make things worse if I tell you?", "¿me va a perjudicar decírselo?", "告诉你们会不会对我更不好", "告訴你們會不會對我更不利"),
    "lost_phone": ("what if I lose my phone?", "¿y si pierdo el teléfono?", "手机丢了怎么办", "手機不見了怎麼辦"),
    "payer": ("can my mother pay for me?", "¿puede pagar mi madre por mí?", "我妈能替我还吗", "我媽可以幫我繳嗎"),
    "debit": ("will you take it from my account automatically?", "¿me lo cobran automáticamente de la cuenta?", "会自动扣款吗", "會自動扣款嗎"),
    "travel": ("can I leave the country?", "¿puedo salir del país?", "我还能出国吗", "我會被限制出境嗎"),
    "old": ("is the debt too old to be collected?", "¿mi deuda ya prescribió?", "我的债过诉讼时效了吗", "我的債過時效了嗎"),
    "borrow": ("can I borrow again later?", "¿podré pedir otro préstamo después?", "以后还能贷款吗", "以後還能貸款嗎"),
    "blocked": ("will my card be blocked?", "¿me van a bloquear la tarjeta?", "我的卡会被停吗", "我的卡會被停嗎"),
    "die": ("what happens to the debt if I die?", "¿qué pasa con la deuda si muero?", "我死了债会怎么办", "我過世的話債怎麼辦"),
    "machine": ("are you a human or a robot", "eres una persona o un robot", "你是真人还是机器人", "你是真人還是機器人"),
}  # fmt: skip
EVERY = [
    (language, said, code)
    for code, every in ASKED.items()
    for language, said in zip(("en", "es", "zh_CN", "zh_TW"), every, strict=True)
]


@pytest.mark.parametrize(("language", "said", "code"), EVERY)
async def test_what_people_ask_is_answered_in_the_form(
    town: Town, in_form: Person, language: str, said: str, code: str
) -> None:
    head = LANGUAGES[language].plain(QUESTIONS[code].label)

    assert (await told(town, in_form, language, said)).startswith(head)


@pytest.mark.parametrize(("language", "said", "code"), EVERY)
async def test_what_people_ask_is_answered_after_signing(
    town: Town, signed: Person, language: str, said: str, code: str
) -> None:
    head = LANGUAGES[language].plain(QUESTIONS[code].label)

    assert (await told(town, signed, language, said)).startswith(head)
