"""Never what could be paid: what goes out, is owed, or is earned by another is kept or asked about as that, and is no answer to another question."""

from collections.abc import Callable

import pytest

from dialogs import conversation
from dialogs.heard import File
from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from tests.dialogs.applying import asked_what_comes_in, figures, say

A_situation = Callable[..., Situation]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "mortgage 2000, kids 800, food 1000"),
        ("es", "hipoteca 2000, hijos 800, comida 1000"),
        ("zh_CN", "房贷2000孩子800吃饭1000"),
        ("zh_TW", "房貸2000孩子800吃飯1000"),
    ],
)
def test_a_list_told_again_is_all_that_goes_out_and_not_more_of_it(
    a_situation: A_situation, language: str, said: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]

    asked = say(situation, "4500", "3000", said)
    assert "6,800" not in situation.language.plain(asked.notices[0].text)
    say(situation, "3800")

    assert figures(situation) == (4500, 3800, None)
    assert situation.place.place == "application.can_pay"


def test_what_is_eaten_and_what_is_owed_have_no_sum_and_are_not_offered(
    a_situation: A_situation,
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES["zh_CN"]

    told = say(situation, "3000", "1000", "家里五口人，吃喝一个月八百，化肥还欠着六千")
    say(situation, "三百")

    assert not told.notices[0].options
    assert figures(situation) == (3000, 1000, 300)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "my wife keeps us, she makes 4500"),
        ("es", "mi mujer nos mantiene, ella gana 4500"),
        ("zh_CN", "老婆养我 她4500"),
    ],
)
def test_what_another_earns_is_not_what_goes_out(
    a_situation: A_situation, language: str, said: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]

    say(situation, "0", said)

    assert figures(situation)[1] is None


@pytest.mark.parametrize(
    ("language", "said", "yes"),
    [
        ("en", "I can't pay", "yes"),
        ("es", "no puedo pagar", "sí"),
        ("zh_CN", "还不起", "对"),
        ("zh_TW", "還不起", "對"),
    ],
)
def test_who_can_pay_nothing_is_asked_whether_that_is_the_answer(
    a_situation: A_situation, language: str, said: str, yes: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]

    say(situation, "900", "900", said)
    assert figures(situation)[2] is None
    say(situation, yes)

    assert figures(situation)[2] == 0


@pytest.mark.parametrize(
    ("language", "listed", "said"),
    [
        ("en", "rent 1100 groceries 500 car insurance 140", "well maybe 20"),
        ("es", "alquiler 1100, comida 500, seguro 140", "20"),
        ("zh_CN", "房租1100吃饭500保险140", "二十"),
    ],
)
def test_a_figure_below_one_thing_is_hardly_all_that_goes_out(
    a_situation: A_situation, language: str, listed: str, said: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]

    asked = say(situation, "1126", listed, said)

    assert len(asked.notices[0].options) == 2
    assert figures(situation) == (1126, None, None)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I have 50000 in savings, should I pay first"),
        ("es", "tengo 50000 de ahorros"),
        ("zh_TW", "我有存款5萬 要先還嗎"),
    ],
)
def test_savings_are_not_paid_each_month(
    a_situation: A_situation, language: str, said: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]

    say(situation, "3400", "3000", said, "yes")

    assert figures(situation)[2] is None


def test_a_yes_after_a_paper_answers_nothing_that_was_asked_before(
    a_situation: A_situation,
) -> None:
    situation = asked_what_comes_in(a_situation)
    say(situation, "900", "600", "9000")  # more than comes in

    situation.message += 1
    conversation.hear(situation, File(file_id="a", file_unique_id="a", name=None, size=1))
    say(situation, "yes")

    assert figures(situation)[2] is None


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "200 is too much"),
        ("es", "200 es demasiado"),
        ("zh_CN", "200太高了"),
    ],
)
def test_what_is_too_much_is_not_what_goes_out(
    a_situation: A_situation, language: str, said: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]

    say(situation, "900", said)

    assert figures(situation) == (900, None, None)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "no income now, before it was 7000"),
        ("es", "sin ingresos, antes ganaba 7000"),
        ("zh_CN", "没收入，之前一个月七八千"),
        ("zh_TW", "沒收入，之前一個月七八千"),
    ],
)
def test_what_was_earned_before_is_not_what_comes_in(
    a_situation: A_situation, language: str, said: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]

    say(situation, said)

    assert figures(situation)[0] == 0


@pytest.mark.parametrize(
    ("language", "said"),
    [
        *(("en", "300 once"), ("en", "1000 when my tax refund comes"), ("en", "i pay 100 tomorrow")),
        *(("en", "20 less"), ("es", "ayer pagué 100"), ("es", "1000 cuando venda el coche")),
        *(("es", "20 menos"), ("zh_CN", "昨天还了100"), ("zh_CN", "卖了车还1000")),
        *(("zh_TW", "賣了車繳3000"), ("zh_TW", "少繳1000")),
    ],
)  # fmt: skip
def test_what_is_paid_once_was_paid_or_is_less_is_asked_about(
    a_situation: A_situation, language: str, said: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]
    say(situation, "9000", "2000")

    asked = say(situation, said)

    assert figures(situation) == (9000, 2000, None)
    assert asked.notices[-1].options


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I only paid 300 last time"),
        ("en", "that amount is wrong, I paid 300 in May"),
        ("es", "les pagué 300 la semana pasada"),
        ("zh_CN", "五月还了300"),
        ("zh_TW", "上週轉了300給你們"),
    ],
)
def test_what_was_paid_on_the_loan_once_is_not_what_comes_in(
    a_situation: A_situation, language: str, said: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]

    told = say(situation, said)

    assert "2019" in situation.language.plain(told.notices[0].text)  # as of when the book is
    assert figures(situation) == (None, None, None)
    assert situation.place.place == "application.income"


def test_what_comes_in_beside_a_payment_counts(a_situation: A_situation) -> None:
    situation = asked_what_comes_in(a_situation)

    told = say(situation, "I paid 300 in May, I earn 1300")

    assert "2019" in situation.language.plain(told.notices[0].text)
    assert figures(situation) == (1300, None, None)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "my divorce lawyer costs me 500 a month"),
        ("es", "multa del juzgado de 200 al mes"),
        ("zh_CN", "律师费每月500"),
        ("zh_CN", "房租每个月花300"),
        ("zh_TW", "交通罰款每月200"),
    ],
)
def test_what_something_costs_is_asked_about_where_it_is_asked_what_comes_in(
    a_situation: A_situation, language: str, said: str
) -> None:
    situation = asked_what_comes_in(a_situation)
    situation.language = LANGUAGES[language]

    say(situation, said)

    assert figures(situation) == (None, None, None)
