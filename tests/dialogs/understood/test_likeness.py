"""Likeness: what no keyword knows is not guessed aloud, but the questions that it is most like are there to be tapped."""

import pytest

from dialogs import conversation
from dialogs.borrower.questions.answers import QUESTIONS
from dialogs.borrower.questions.likeness import likely
from dialogs.heard import Tap, Words
from dialogs.interruptions import PERSON
from dialogs.languages import LANGUAGES
from negotiation.desk.handoff import Handoff, HandoffState
from tests.dialogs.asking import A_situation, at

IN_FORM = "application.income"


@pytest.mark.parametrize(
    ("language", "said", "meant"),
    [
        ("en", "do i just skip this months one until you guys decide", "meanwhile"),
        ("en", "would you maybe knock a chunk of it off", "waived"),
        ("es", "si lo alargamos, acabo pagando más en total", "dearer"),
        ("es", "creo que contraté un seguro de protección, sirve", "insurance"),
        ("zh_CN", "都过去七八年了还要还吗", "old"),
        ("zh_TW", "週末銀行不處理，星期一才到算逾期嗎", "in_time"),
    ],
)
@pytest.mark.parametrize("place", ["door", IN_FORM, "offer", "plan"])
def test_what_it_is_most_like_is_offered_and_answered_once_it_is_tapped(
    language: str, said: str, meant: str, place: str, a_situation: A_situation
) -> None:
    situation = at(a_situation, place, language)
    here = situation.place.place

    [offered] = conversation.hear(situation, Words(said)).notices

    *asked, last = offered.options
    assert f"!asked.{meant}" in asked
    assert len(asked) <= 3
    assert last == PERSON
    assert situation.place.place == here

    reply = conversation.hear(situation, Tap(0, f"!asked.{meant}"))
    told = situation.language.plain(reply.notices[0].text)
    assert situation.language.plain(QUESTIONS[meant].label) in told
    assert not reply.happened


def test_who_waits_for_a_person_is_passed_on_as_well(a_situation: A_situation) -> None:
    waits = Handoff(chat_id=7, state=HandoffState.WAITING)
    situation = at(a_situation, "home.home", handoff=waits)

    reply = conversation.hear(situation, Words("would you maybe knock a chunk of it off"))

    assert [type(one).__name__ for one in reply.happened] == ["MessageLeft"]
    assert "!asked.waived" in reply.last[0].options


@pytest.mark.parametrize(
    "said",
    [
        "i lost my job in march and my wife is ill",
        "me, my wife and two kids",
        "no tengo nómina, cobro en efectivo",
        "我没有工资单，都是现金",
        "do you like football",
        "你喜欢足球吗",
    ],
)
def test_what_only_answers_or_has_nothing_to_do_with_it_is_like_nothing(said: str) -> None:
    assert likely(said) == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "there is no point in living if they take the house"),
        ("en", "i want to complain about who rings me"),
        ("zh_CN", "房子被拍卖的话我不想活了"),
        ("es", "si me quitan el piso me mato"),
    ],
)
def test_signs_of_danger_and_complaints_come_first(
    language: str, said: str, a_situation: A_situation
) -> None:
    reply = conversation.hear(at(a_situation, IN_FORM, language), Words(said))

    assert not any(code.startswith("!asked.") for each in reply.notices for code in each.options)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "is 600 right?"),
        ("en", "what if I say 600?"),
        ("es", "¿está bien 600?"),
        ("zh_CN", "600可以吗"),
        ("zh_TW", "填600可以嗎"),
    ],
)
def test_a_figure_that_is_only_tried_is_noted_once_it_is_confirmed(
    language: str, said: str, a_situation: A_situation
) -> None:
    situation = at(a_situation, "application.can_pay", language)
    words = LANGUAGES[language].plain

    [asked] = conversation.hear(situation, Words(said)).notices

    assert words(conversation.PLACES.at(situation).explains or "") in words(asked.text)
    assert situation.the_case.application.can_pay is None
    code = next(iter(asked.options))
    conversation.hear(situation, Tap(situation.place.question, code))
    assert situation.the_case.application.can_pay is not None


@pytest.mark.parametrize(
    "said", ["what counts as going out?", "¿cuenta la ayuda por hijo?", "房租算不算", "租金算嗎"]
)
def test_who_asks_back_what_counts_is_told_it_and_nothing_is_noted(
    said: str, a_situation: A_situation
) -> None:
    situation = at(a_situation, "application.outgoings")

    reply = conversation.hear(situation, Words(said))

    assert [each.text for each in reply.notices] == [conversation.PLACES.at(situation).explains]
    assert situation.the_case.application.spent is None
