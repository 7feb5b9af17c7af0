"""Set right anywhere: what was told before is changed in words at whatever is asked meanwhile, and that is still asked."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pytest

from dialogs import conversation
from dialogs.borrower.applying.form import MORE
from dialogs.happenings import MessageLeft
from dialogs.heard import Tap
from dialogs.languages import LANGUAGES
from dialogs.reply import Reply
from dialogs.situation import Situation
from negotiation.applying.application import Hardship
from tests.dialogs.applying import asked_what_comes_in, figures, say

A_situation = Callable[..., Situation]
#: Where something else is asked, or only a paper wanted.
PLACES = [
    *("application.paper", "papers.income", "papers.list", "application.summary", "application.declare"),
    *("application.since", "application.lasts", "application.adults", "application.children"),
    *("application.payday", "application.start", "application.hope"),
]  # fmt: skip
INCOME = {
    "en": ("my income is 1500 not 2000", "actually I earn 1500", "change my income to 1500", "I made a mistake, my salary is 1500"),
    "es": ("gano 1500, no 2000", "perdón, mis ingresos son 1500", "me equivoqué, gano 1500"),
    "zh_CN": ("收入不是2000是1500", "不对，收入是1500", "我收入写错了，是1500"),
    "zh_TW": ("收入不是2000，是1500", "不對，收入是1500", "我薪水寫錯了，是1500"),
}  # fmt: skip
OUTGOINGS = {
    "en": ("my outgoings are 1700 not 1550", "sorry, my expenses are 1700"),
    "es": ("mis gastos son 1700, no 1550", "perdón, mis gastos son 1700"),
    "zh_CN": ("支出不是1550，是1700", "不对，支出是1700"),
    "zh_TW": ("支出不是1550，是1700", "不對，支出是1700"),
}
CAN_PAY = {
    "en": ("I can pay 250 not 300", "sorry, I can only pay 250", "actually I can pay 250"),
    "es": ("puedo pagar 250, no 300", "perdón, puedo pagar 250"),
    "zh_CN": ("能还的不是300是250", "不对，每月能还250"),
    "zh_TW": ("能還的不是300是250", "不對，每月能還250"),
}
REASON = {
    "en": (
        "the reason is wrong, I am sick",
        "it's not my job, I'm sick",
        "I meant I'm sick, not fired",
    ),
    "es": ("me equivoqué de motivo, estoy enfermo", "no es el trabajo sino enfermedad"),
    "zh_CN": ("原因说错了，是生病", "不是失业，是生病"),
    "zh_TW": ("原因說錯了，是生病", "不是失業，是生病"),
}


def said(kinds: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(language, one) for language, all_of_it in kinds.items() for one in all_of_it]


def here_and_there(
    places: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> list[tuple[Any, ...]]:
    """Each row at every third place, at each place every third row: how it is said and where do not hang together."""
    return [
        (place, *row)
        for at, place in enumerate(places)
        for number, row in enumerate(rows)
        if (at + number) % 3 == 0
    ]


def told(a_situation: A_situation, place: str, language: str = "en") -> Situation:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]
    say(situation, "2000", "1550", "300")
    situation.place.place = place
    return situation


@pytest.mark.parametrize(
    ("place", "language", "words", "now"),
    here_and_there(
        PLACES,
        [
            *((*one, (1500, 1550, 300)) for one in said(INCOME)),
            *((*one, (2000, 1700, 300)) for one in said(OUTGOINGS)),
            *((*one, (2000, 1550, 250)) for one in said(CAN_PAY)),
        ],
    ),
)
def test_a_figure_is_set_right_and_read_back(
    a_situation: A_situation, place: str, language: str, words: str, now: tuple[int, int, int]
) -> None:
    situation = told(a_situation, place, language)

    reply = say(situation, words)

    assert figures(situation) == now
    [changed] = {*now} - {2000, 1550, 300}
    shown = situation.language.plain(reply.notices[0].text)
    assert str(changed) in shown.replace(".", "").replace(",", "")
    assert situation.place.place == place


@pytest.mark.parametrize(
    ("place", "language", "words"),
    here_and_there(["application.can_pay", *PLACES], said(REASON)),
)
def test_the_reason_is_set_right(
    a_situation: A_situation, place: str, language: str, words: str
) -> None:
    situation = told(a_situation, place, language)

    say(situation, words)

    assert situation.place.place == "application.health"  # which is asked before it is kept
    assert situation.place.came_from == [place]
    conversation.hear(situation, Tap(situation.place.question, "illness"))
    assert situation.the_case.application.hardship is Hardship.ILLNESS
    assert situation.place.place == place


@pytest.mark.parametrize(
    "place", ["application.paper", "papers.income", "application.summary", "application.declare"]
)
@pytest.mark.parametrize("words", ["not 400 but 250", "no 400 sino 250", "不是400，是250"])
def test_of_which_answer_it_is_is_asked_where_nothing_tells(
    a_situation: A_situation, place: str, words: str
) -> None:
    situation = told(a_situation, place)

    reply = say(situation, words)

    assert labels(situation, reply) == [
        "Comes in: $250.00",
        "Goes out: $250.00",
        "I could pay: $250.00",
    ]
    tap(situation, reply, "I could pay: $250.00")
    assert figures(situation) == (2000, 1550, 250)
    assert situation.place.place == place


def test_right_after_a_figure_it_is_that_one_by_its_name(a_situation: A_situation) -> None:
    situation = told(a_situation, "application.paper")

    reply = say(situation, "sorry, 250")

    assert (
        situation.language.plain(reply.notices[0].text)
        == "Corrected: <b>you could pay each month: $250.00</b>"
    )


@pytest.mark.parametrize("place", ["application.paper", "application.payday", "application.since"])
@pytest.mark.parametrize("words", ["I earn 1500 these days", "mi sueldo es 1500", "我的工资1500"])
def test_what_is_not_said_to_be_a_correction_is_asked_about(
    a_situation: A_situation, place: str, words: str
) -> None:
    situation = told(a_situation, place)

    reply = say(situation, words)

    assert figures(situation) == (2000, 1550, 300)
    assert labels(situation, reply) == ["$1,500.00", "$2,000.00"]


@pytest.mark.parametrize(
    "words",
    [
        *("wrong button", "sorry, I tapped the wrong one", "me equivoqué de botón", "点错了", "按錯了"),
        *("that's wrong", "undo", "ignore my last message", "lo escribí mal", "刚才写错了", "忽略上一則"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("place", "to"), [("application.can_pay", "application.outgoings"), ("application.summary", "application.summary")]
)  # fmt: skip
def test_a_wrong_button_leads_back(
    a_situation: A_situation, words: str, place: str, to: str
) -> None:
    situation = told(a_situation, place)
    situation.place.trail = [
        one for one in situation.place.trail if one[0] != "application.can_pay"
    ]

    say(situation, words)

    assert situation.place.place == to
    assert figures(situation) == (2000, 1550, 300)


@pytest.mark.parametrize(
    "place", ["application.can_pay", "application.paper", "application.summary"]
)
@pytest.mark.parametrize(
    "words",
    ["actually we have 3 kids", "en realidad tenemos 3 hijos", "其实有3个孩子", "其實有3個孩子"],
)
def test_what_was_told_besides_is_set_right_and_is_no_amount(
    a_situation: A_situation, words: str, place: str
) -> None:
    situation = told(a_situation, place)
    situation.the_case.record(children=2)

    say(situation, words)

    assert situation.the_case.application.children == 3
    assert figures(situation) == (2000, 1550, 300)
    assert situation.place.place == place


ON_FILE = [
    *("my phone number is wrong, it's 2025550123", "my email is a@b.org, not b@b.org", "my name is spelled wrong, it's Chan"),
    *("that's the wrong loan, I mean 68386729", "mi teléfono cambió, ahora es 2025550123", "mi nombre está mal, es Chan"),
    *("我手机号换了，现在是13800138000", "名字写错了，是陈伟", "贷款号错了，是68386729", "手機號換了，現在是0912345678"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("place", "words"),
    here_and_there(
        ["application.income", "application.can_pay", *PLACES, "home.home"],
        [(one,) for one in ON_FILE],
    ),
)
def test_what_stands_in_the_book_goes_to_a_person_and_is_no_answer(
    a_situation: A_situation, place: str, words: str
) -> None:
    situation = told(a_situation, place)

    reply = say(situation, words)

    assert reply.happened == [MessageLeft()]
    assert situation.language.plain(reply.notices[0].text).startswith("Thank you for telling me: ")
    assert figures(situation) == (2000, 1550, 300)
    assert situation.place.place == place


def labels(situation: Situation, reply: Reply) -> list[str]:
    return [
        situation.language.plain(each) for one in reply.notices for each in one.options.values()
    ]


def tap(situation: Situation, reply: Reply, label: str) -> Any:
    codes = {
        situation.language.plain(each): code
        for one in reply.notices
        for code, each in one.options.items()
    }
    return conversation.hear(situation, Tap(situation.place.question, codes[label]))


DAYS = {
    "en": (
        ("the 10th, not the 15th", "payday"),
        ("change the date to the 10th", "payday"),
        ("not in June, in July", "start"),
        ("hard since March, not January", "since"),
    ),
    "es": (("el 10, no el 15", "payday"), ("empiezo en julio, no en junio", "start")),
    "zh_CN": (("十号不是十五号", "payday"), ("日期改成10号", "payday")),
    "zh_TW": (("不是六月開始，是七月開始", "start"), ("從三月不是一月", "since")),
}
NOW = {"payday": 10, "start": date(2019, 7, 1), "since": date(2019, 3, 1)}


@pytest.mark.parametrize(
    "place", ["application.paper", "application.children", "application.hope", *PLACES[3:5]]
)
def test_a_day_is_set_right_and_read_back(a_situation: A_situation, place: str) -> None:
    for language, sayings in DAYS.items():
        for words, field in sayings:
            situation = told(a_situation, place, language)
            noted = {"payday": 15, "start": date(2019, 6, 1), "since": date(2019, 1, 1)}
            situation.the_case.record(**noted)

            reply = say(situation, words)

            filled = situation.the_case.application
            assert {name: getattr(filled, name) for name in noted} == {**noted, field: NOW[field]}
            assert len(reply.notices) == 1
            assert situation.place.place == place


@pytest.mark.parametrize(
    ("field", "before", "words", "now"),
    [
        ("payday", "15", "I meant the 10th", 10),
        ("payday", "15", "sorry, the 10th", 15),  # which answers what is asked
        ("start", "in June", "sorry, in July", date(2019, 7, 1)),
        ("since", "enero", "perdón, desde febrero", date(2019, 2, 1)),
        ("since", "一月", "说错了，是二月", date(2019, 2, 1)),
    ],
)
def test_right_after_a_day_words_set_it_right_unless_they_answer(
    a_situation: A_situation, field: str, before: str, words: str, now: object
) -> None:
    situation = told(a_situation, f"application.{field}")
    for earlier in MORE[: MORE.index(field)]:
        situation.the_case.decline(earlier)

    say(situation, before, words)

    assert getattr(situation.the_case.application, field) == now


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("the first answer was wrong", "hardship"),
        ("wrong button two questions ago", "income"),
        ("go back two questions", "income"),
        ("I'd like to change the second answer", "income"),
        ("me equivoqué en la primera pregunta", "hardship"),
        ("volver dos preguntas", "income"),
        ("第一个问题选错了", "hardship"),
        ("上上一题填错了", "income"),
        ("返回收入那一题", "income"),
        ("上上一題填錯了", "income"),
    ],
)
def test_an_earlier_question_is_asked_anew_and_then_what_was_asked(
    a_situation: A_situation, said: str, asked: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    say(situation, "2000", "1550", said)
    assert situation.place.place == f"application.{asked}"

    say(situation, "I earn less than before" if asked == "hardship" else "1500")

    assert situation.place.place == "application.can_pay"
    assert figures(situation) == (2000 if asked == "hardship" else 1500, 1550, None)


@pytest.mark.parametrize("said", ["sorry 2000", "perdón, 2000", "抱歉，2000", "2000 sorry"])
def test_a_slip_set_right_at_once_is_no_answer_to_the_next_question(
    a_situation: A_situation, said: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    assert len(say(situation, "200", said).notices[0].options) == 2
    assert figures(situation) == (200, None, None)

    say(situation, "the first one")
    assert figures(situation) == (2000, None, None)


@pytest.mark.parametrize("said", ["2000*", "2000, typo"])
def test_what_can_only_be_a_slip_is_set_right_without_a_question(
    a_situation: A_situation, said: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    say(situation, "200", said)
    assert figures(situation) == (2000, None, None)


def test_a_figure_alone_where_a_paper_is_wanted_sets_right_the_last(
    a_situation: A_situation,
) -> None:
    situation = asked_what_comes_in(a_situation)
    say(situation, "2000", "1550", "30", "300", "yes")
    assert figures(situation) == (2000, 1550, 300)
    assert situation.place.place == "application.paper"


@pytest.mark.parametrize(
    "said", ["等一下，能还的改成200", "wait, I can pay 200", "还是200吧", "make it 200"]
)
def test_where_a_paper_is_wanted_a_figure_is_no_later(a_situation: A_situation, said: str) -> None:
    situation = asked_what_comes_in(a_situation)
    say(situation, "3000", "2000", "300", said)
    if figures(situation)[2] != 200:
        say(situation, "yes")
    assert figures(situation) == (3000, 2000, 200)
    assert situation.place.place == "application.paper"


@pytest.mark.parametrize("said", ["不对，是收入减少", "no, I earn less", "perdón, gano menos"])
def test_right_after_the_reason_a_no_is_enough(a_situation: A_situation, said: str) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.place.place = "application.hardship"
    say(situation, "I lost my job", said)
    assert situation.the_case.application.hardship is Hardship.INCOME_REDUCED
