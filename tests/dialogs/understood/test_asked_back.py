"""Asked back: which of a few things is meant may be said in words, as by the buttons."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from dialogs import conversation
from dialogs.heard import Command, Words
from dialogs.hearing.asked_back import NONE_OF_THEM
from dialogs.languages import LANGUAGES
from dialogs.situation import Situation
from negotiation.applying.application import Application, Hardship
from tests.dialogs.applying import asked_what_comes_in, income, say

A_situation = Callable[..., Situation]


@pytest.fixture
def asked(a_situation: A_situation) -> Situation:
    return asked_what_comes_in(a_situation)


@pytest.mark.parametrize(
    ("language", "back", "told"),
    [
        *(("en", "the first", 1500), ("en", "second one please", 1800), ("en", "2", 1800)),
        *(("en", "the last", 1800), ("en", "the former", 1500), ("en", "no, the second", 1800)),
        *(
            ("en", "the higher one", 1800),
            ("en", "the lower", 1500),
            ("en", "yes the first", 1500),
        ),
        *(("en", "yes but 3600", 3600), ("en", "no, 1700", 1700), ("en", "1800", 1800)),
        *(("es", "la primera", 1500), ("es", "la segunda", 1800), ("es", "el segundo", 1800)),
        *(("es", "me refiero a la segunda", 1800), ("es", "la mayor", 1800), ("es", "la 2", 1800)),
        *(("zh_CN", "第一个", 1500), ("zh_CN", "第二个吧", 1800), ("zh_CN", "后者", 1800)),
        *(("zh_TW", "第一個", 1500), ("zh_TW", "第二個", 1800), ("zh_TW", "前者", 1500)),
        *(("zh_CN", "大的那个", 1800), ("zh_TW", "少的那個", 1500)),
    ],
)
def test_one_of_two_is_named_in_words(
    asked: Situation, language: str, back: str, told: int
) -> None:
    asked.language = LANGUAGES[language]

    say(asked, "1500-1800", back)

    assert income(asked) == told
    assert asked.place.place == "application.outgoings"


@pytest.mark.parametrize(
    "yes",
    ["yes", "Yes!", "yeah", "that is right", "sí", "así es", "correcto", "是的", "对", "對的"],
)
def test_a_yes_means_what_was_asked(asked: Situation, yes: str) -> None:
    say(asked, "i get 640 every two weeks", yes)

    assert income(asked) == Decimal("1386.66")
    assert asked.noted is not None


@pytest.mark.parametrize(
    "no",
    [
        *("no", "No.", "nope", "that's wrong", "neither", "none of them", "no es", "ninguna"),
        *("ni una ni otra", "不是", "不对", "都不是", "都不對", "兩個都不是"),
    ],
)
@pytest.mark.parametrize("first", ["1500-1800", "640 every two weeks"])
def test_a_no_keeps_nothing_and_the_figure_may_be_written_anew(
    asked: Situation, first: str, no: str
) -> None:
    reply = say(asked, first, no)

    [notice] = reply.notices
    assert notice.text == NONE_OF_THEM
    assert (income(asked), asked.place.misses) == (None, 0)

    say(asked, "1700")
    assert income(asked) == 1700


@pytest.mark.parametrize(
    "both",
    ["both", "both of them", "together", "las dos", "ambos", "两个都是", "加起来", "兩個都是"],
)
def test_both_is_their_sum_which_is_asked_about(asked: Situation, both: str) -> None:
    say(asked, "1500 and 900", both)
    assert income(asked) is None

    say(asked, "yes")
    assert income(asked) == 2400


@pytest.mark.parametrize("all_of_it", ["all of it", "both", "todo", "en total", "全部", "加起來"])
def test_where_the_sum_is_among_them_all_of_it_is_that(asked: Situation, all_of_it: str) -> None:
    say(asked, "2000", "rent 900, netflix 15", all_of_it)

    spent = asked.the_case.application.spent
    assert spent is not None
    assert spent.amount == 915


def test_a_yes_to_one_or_the_other_is_asked_about(asked: Situation) -> None:
    reply = say(asked, "1500-1800", "yes")
    assert len(reply.notices[0].options) == 2
    assert income(asked) is None

    say(asked, "the second")
    assert income(asked) == 1800


@pytest.mark.parametrize(
    ("back", "comes_in", "goes_out"),
    [
        *(("the income", 1800, None), ("what goes out", 2000, 1800), ("both", 1800, 1800)),
        *(("the second", 2000, 1800), ("neither", 2000, None), ("los ingresos", 1800, None)),
        *(
            ("gastos", 2000, 1800),
            ("收入", 1800, None),
            ("支出", 2000, 1800),
            ("都是", 1800, 1800),
        ),
    ],
)
def test_a_figure_of_one_question_or_the_other(
    asked: Situation, back: str, comes_in: int, goes_out: int | None
) -> None:
    say(asked, "2000", "sorry 1800", back)

    spent = asked.the_case.application.spent
    assert income(asked) == comes_in
    assert (None if spent is None else spent.amount) == goes_out


@pytest.mark.parametrize(("back", "now"), [("yes", 1800), ("no", 2000), ("是的", 1800)])
def test_a_change_at_the_summary_is_agreed_to_or_not(
    asked: Situation, back: str, now: int
) -> None:
    say(asked, "2000", "800", "300", "later", "my income will be 1800", back)

    assert income(asked) == now
    assert asked.place.place == "application.summary"


def test_what_can_hardly_be_meant_is_agreed_to_in_words(asked: Situation) -> None:
    say(asked, "3", "yes")
    assert income(asked) == 3


def test_of_two_reasons_one_is_picked(asked: Situation) -> None:
    asked.the_case.application = Application()
    asked.place.place = "application.hardship"
    say(asked, "my hours were cut and we got divorced", "both")
    assert asked.the_case.application.hardship is None

    say(asked, "the second")
    assert asked.the_case.application.hardship is Hardship.SEPARATION


@pytest.mark.parametrize(
    ("told", "household"), [("4", 4), ("1", 1), ("the second", 3), ("3", 3), ("la primera", 2)]
)
def test_a_bare_number_of_people_is_no_place_in_the_list(
    asked: Situation, told: str, household: int
) -> None:
    asked.place.place = "application.children"

    say(asked, "2 or 3", told)

    assert asked.the_case.application.children == household


def test_what_was_asked_back_still_stands_after_something_else_was_read(asked: Situation) -> None:
    say(asked, "1500-1800", "how long does it take?", "the second")
    assert income(asked) == 1800


def test_once_it_is_answered_such_words_mean_nothing_of_it(asked: Situation) -> None:
    say(asked, "1500-1800", "the second", "the first")
    assert (income(asked), asked.place.place) == (1800, "application.fixed")


def test_nothing_is_held_of_whoever_agreed_to_nothing(asked: Situation) -> None:
    asked.consent = None
    conversation.hear(asked, Words("1500-1800"))
    assert "asked back" not in asked.place.figures


def test_a_command_leaves_it_as_it_is(asked: Situation) -> None:
    say(asked, "1500-1800")
    conversation.hear(asked, Command("help"))
    say(asked, "the first")
    assert income(asked) == 1500


@pytest.mark.parametrize(
    ("language", "first", "fewer", "yes"),
    [
        ("en", "450 a week when there is work", "three weeks a month right now", "yes"),
        ("es", "450 a la semana, cuando hay", "ahora mismo 3 semanas al mes", "sí"),
        ("zh_CN", "一周450", "一个月只做三周", "对"),
    ],
)
def test_a_month_of_fewer_weeks_is_worked_out_anew(
    asked: Situation, language: str, first: str, fewer: str, yes: str
) -> None:
    asked.language = LANGUAGES[language]

    say(asked, first, fewer, yes)

    assert income(asked) == 1350
