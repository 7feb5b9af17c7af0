"""Several asked: what is asked in one message is answered in one, in that order; what is only supposed is no notice."""

import pytest

from bot.sandbox.client import Person
from dialogs.borrower.questions.answers import QUESTIONS
from dialogs.borrower.questions.asked import all_asked
from dialogs.languages import LANGUAGES
from dialogs.texts import Text
from tests.beginnings import asked_what_comes_in, known, signed_and_left
from tests.conversations.plan.test_plan_talk import speaks
from tests.town import Town

STORIES = {"at_home": known, "in_form": asked_what_comes_in, "signed": signed_and_left}


@pytest.fixture
def at_home(town: Town) -> Person:
    return town.wei


@pytest.fixture
def in_form(town: Town) -> Person:
    return town.wei


@pytest.fixture
def signed(town: Town) -> Person:
    return town.wei


def label(code: str, language: str) -> str:
    return LANGUAGES[language].plain(QUESTIONS[code].label)


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("will I go to prison if I can't pay again, and will my family be told?", ["prison", "others"]),
        ("Can I pay early and will there be a fee?", ["early"]),
        ("Does it hurt my credit and can I pay early?", ["record", "early"]),
        ("can you take my car? will you call my boss? can I go to jail? what does it cost?", ["seizure", "others", "prison"]),
        ("如果又还不上会不会坐牢，会不会告诉我家里人", ["prison", "others"]),
        ("签了以后找到工作能提前还清吗会不会罚钱", ["early"]),
        ("会影响征信吗？能提前还吗？", ["record", "early"]),
        ("如果又繳不出來會不會坐牢？會不會通知我家人？", ["prison", "others"]),
        ("簽了以後找到工作能提前還清嗎會不會罰錢", ["early"]),
        ("¿iré a la cárcel si no puedo pagar otra vez, y se lo dirán a mi familia?", ["prison", "others"]),
        ("si firmo y encuentro trabajo, ¿puedo pagar todo antes?", ["early"]),
        ("¿afecta mi historial y puedo pagar antes?", ["record", "early"]),
        ("协商期间会起诉我吗", ["unpaid"]),
        ("will you sue me while we talk?", ["unpaid"]),
        ("I was fired and my wife is ill", []),
        ("my boss and my family and the police", []),
    ],
)  # fmt: skip
def test_what_is_asked_is_found_in_its_order(said: str, codes: list[str]) -> None:
    assert list(all_asked(said)) == codes


@pytest.mark.parametrize(
    ("language", "said", "codes"),
    [
        ("en", "will I go to prison if I can't pay again, and will my family be told?", ["prison", "others"]),
        ("es", "¿iré a la cárcel si no puedo pagar otra vez, y se lo dirán a mi familia?", ["prison", "others"]),
        ("zh_CN", "要是又还不上会不会坐牢，会不会告诉我家里人", ["prison", "others"]),
        ("zh_TW", "如果又繳不出來會不會坐牢？會不會通知我家人？", ["prison", "others"]),
    ],
)  # fmt: skip
async def test_both_are_answered_in_one_message(
    town: Town, in_form: Person, language: str, said: str, codes: list[str]
) -> None:
    await speaks(town, in_form, language)

    await in_form.say(said)
    told, question = await town.says(in_form)

    heads = [told.index(label(code, language)) for code in codes]
    assert heads == sorted(heads)
    # What helps now, and where advice is free, each of them says; once is enough.
    assert told.count("www.nfcc.org") == 1
    assert "2" in question


async def test_what_is_only_supposed_is_answered_and_no_notice(
    town: Town, at_home: Person
) -> None:
    await at_home.say("what if I lose my job again?")
    told, *_ = await town.says(at_home)

    assert "2019-00001" not in told
    assert label("changes", "en") in told


async def test_what_is_only_supposed_under_a_plan_opens_no_ways_back(
    town: Town, signed: Person
) -> None:
    await speaks(town, signed, "zh_TW")

    await signed.say("萬一我生病了怎麼辦")
    [told] = await town.says(signed)

    assert any(label(code, "zh_TW") in told for code in ("again", "changes"))
    assert LANGUAGES["zh_TW"].plain(Text("With the next instalment")) not in told


@pytest.mark.parametrize(
    "said", ["I lost my job again, what now?", "又失业了怎么办", "even if I work I can't pay"]
)
async def test_what_has_happened_is_a_notice_as_ever(
    town: Town, at_home: Person, said: str
) -> None:
    await at_home.say(said)

    assert any("2019-00001" in text for text in await town.says(at_home))
