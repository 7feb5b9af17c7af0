"""What people ask: what a frightened person writes in their own words is known for the question it is."""

from pathlib import Path

import pytest

from dialogs import conversation
from dialogs.borrower.greeting import NOT_KNOWN
from dialogs.borrower.questions import fears
from dialogs.borrower.questions.asked import all_asked
from dialogs.heard import Words
from dialogs.interruptions import PERSON
from dialogs.languages import LANGUAGES
from tests.dialogs.asking import A_situation, answers, at

WRITTEN = Path(__file__).with_name("what_people_ask")
IN_FORM = "application.income"


@pytest.mark.parametrize("language", ["en", "es", "zh_CN", "zh_TW"])
def test_each_is_the_question_it_is(language: str) -> None:
    lines = (WRITTEN / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    asked = [line.partition(": ")[::2] for line in lines]

    missed = [
        (code, said) for code, said in asked if code not in {*all_asked(said), fears.told(said)}
    ]

    assert missed == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "do you like working there?"),
        ("es", "¿y esto para qué le sirve a usted?"),
        ("zh_CN", "你们大楼有食堂吗"),
        ("zh_TW", "你們大樓有餐廳嗎"),
    ],
)
def test_a_question_that_nobody_here_knows_is_not_met_with_a_wish_for_a_figure(
    language: str, said: str, a_situation: A_situation
) -> None:
    for place in IN_FORM, "plan":
        [notice] = conversation.hear(at(a_situation, place, language), Words(said)).notices

        assert notice.text == NOT_KNOWN
        assert PERSON in notice.options


@pytest.mark.parametrize(
    "said", ["1200, insurance 90 and my landlord wants 700", "is 1500 ok?", "no insurance, 900"]
)
def test_what_answers_is_still_an_answer(said: str, a_situation: A_situation) -> None:
    reply = conversation.hear(at(a_situation, IN_FORM), Words(said))

    told = " ".join(LANGUAGES["en"].plain(each.text) for each in reply.notices)
    assert NOT_KNOWN.msgid not in told


@pytest.mark.parametrize(
    "said",
    [
        "should I go bankrupt?",
        "would it be smarter to just declare insolvency",
        "要不要干脆申请个人破产",
        "¿qué pasa si me declaro insolvente?",
        "我要不要申请破产",
        "我要不要聲請更生",
        "my friend told me to just file bankruptcy",
        "I'm scared I will go bankrupt",
        "I will have to file for bankruptcy if you don't help me",
        "I'm thinking about bankruptcy",
        "no quiero declararme en quiebra",
        "mi cuñado me dice que me declare en quiebra",
        "tendré que acogerme a la segunda oportunidad",
        "我怕破产",
        "朋友叫我申请破产",
        "同事叫我直接去辦更生",
        "再这样我只能申请破产了",
    ],
)
def test_who_only_asks_about_bankruptcy_or_thinks_of_it_is_answered_and_puts_nothing_on_hold(
    said: str, a_situation: A_situation
) -> None:
    situation = at(a_situation, IN_FORM)

    [answer] = answers(situation, said)

    assert answer.startswith("Should I go bankrupt?")
    assert situation.place.place == IN_FORM


@pytest.mark.parametrize("said", ["why did you take it back?", "你们为什么撤回我的还款"])
def test_what_we_took_back_is_no_question_of_taking_back_what_was_signed(said: str) -> None:
    assert "withdraw" not in all_asked(said)
