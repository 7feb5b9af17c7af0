"""Second thoughts: what is written right after an answer, or at the summary, to set it right."""

import pytest

from negotiation.applying.application import Lasting
from tests.dialogs.applying import asked_what_comes_in
from tests.dialogs.asking import A_situation
from tests.dialogs.talk import Talk
from tests.money import usd

INCOME, OUTGOINGS = "Question 2 of 5", "Question 3 of 5"


@pytest.fixture
def wei(a_situation: A_situation) -> Talk:
    """Asked what comes in each month."""
    return Talk(asked_what_comes_in(a_situation))


def at_the_summary(wei: Talk) -> None:
    """All that is asked is answered, without a paper."""
    wei.say("2000", "1900", "300")
    wei.tap("I will send it later")


@pytest.mark.parametrize(
    "said",
    [
        "oops 1800 not 2000",
        "no, 1800 not 2000",
        "sorry, my income is 1800",
        "perdón, gano 1800 y no 2000",
        "me equivoqué, mis ingresos son 1800",
        "不对，收入是1800",
        "不好意思，1800，不是2000",
        "抱歉，薪水是1800",
    ],
)
def test_words_right_after_a_figure_set_it_right(wei: Talk, said: str) -> None:
    wei.say("about two thousand i think")
    wei.say(said)

    *_, corrected, asked = wei.told
    assert corrected == "Corrected: comes in each month: $1,800.00"
    assert OUTGOINGS in asked
    found = wei.filled
    assert (found.comes_in, found.outgoings) == (usd(1800), None)


@pytest.mark.parametrize(
    ("said", "now"),
    [
        ("no wait 2090", 2090),
        ("wait, no: 2090", 2090),
        ("not that, 2090", 2090),
        ("wait sorry its 1800", 1800),
        ("I mean 1,800", 1800),
        ("oops, 1800", 1800),
        ("I made a mistake, its 1800", 1800),
        ("no, perdón, 2090", 2090),
        ("perdón, quise decir 1800", 1800),
        ("me equivoqué, son 1800", 1800),
        ("más bien 1800", 1800),
        ("不对，2090", 2090),
        ("说错了，1800", 1800),
        ("不好意思，寫錯了，應該是1800", 1800),
    ],
)
def test_what_takes_the_figure_before_back_sets_it_right(wei: Talk, said: str, now: int) -> None:
    wei.say("about two thousand i think")
    wei.say(said)

    *_, corrected, asked = wei.told
    assert corrected == f"Corrected: comes in each month: ${now:,}.00"
    assert OUTGOINGS in asked
    found = wei.filled
    assert (found.comes_in, found.outgoings) == (usd(now), None)


@pytest.mark.parametrize(
    ("said", "now"),
    [
        ("I mean 900", 900),
        ("说错了，900", 900),
        ("me equivoqué, son 900", 900),
        ("sorry, 2090", 2090),
        ("wait 1900", 1900),
        ("no, 1900", 1900),
        ("perdón, 2090", 2090),
        ("no, son 1900", 1900),
        ("不好意思，1900", 1900),
        ("抱歉，1900", 1900),
    ],
)
@pytest.mark.parametrize("what", ["Comes in", "Goes out"])
def test_what_may_be_either_is_asked_about(wei: Talk, said: str, now: int, what: str) -> None:
    wei.say("about two thousand i think")
    wei.say(said)
    [*_, asked] = wei.shown
    either = [f"{each}: ${now:,}.00" for each in ("Comes in", "Goes out")]
    assert (asked.text, asked.labels) == ("Which do you mean?", either)

    wei.tap(f"{what}: ${now:,}.00")

    found = wei.filled
    is_income = what == "Comes in"
    assert found.comes_in == usd(now if is_income else 2000)
    assert found.outgoings == (None if is_income else usd(now))


@pytest.mark.parametrize(
    ("before", "said", "labels"),
    [
        (["2000", "sorry, 2090"], "2090", ["Comes in: $2,090.00", "Goes out: $2,090.00"]),
        (["rent 650, light 90 and the bus 260"], "1900", ["$1,000.00"]),
        (
            ["2000", "1900", "300", "later", "no wait 1800"],
            "1700",
            ["Comes in: $1,700.00", "Goes out: $1,700.00", "I could pay: $1,700.00"],
        ),
    ],
)
def test_a_figure_told_where_it_is_asked_which_is_not_lost(
    wei: Talk, before: list[str], said: str, labels: list[str]
) -> None:
    for one in before:
        wei.say(one)

    wei.say(said)

    assert wei.shown[-1].labels[: len(labels)] == labels


@pytest.mark.parametrize(
    "said",
    ["that's what I earn", "sorry, that was my income", "eso es lo que gano", "那是我的收入"],
)
def test_a_figure_given_to_the_wrong_question_goes_to_its_own(wei: Talk, said: str) -> None:
    for figure in ("2400", "2090"):
        wei.say(figure)

    wei.say(said)

    corrected, asked = wei.told
    assert corrected == "Corrected: comes in each month: $2,090.00"
    assert OUTGOINGS in asked
    found = wei.filled
    assert (found.comes_in, found.outgoings) == (usd(2090), None)


@pytest.mark.parametrize(
    "said",
    [
        "1900",
        "sorry 900",
        "Sorry, about 1900",
        "sorry its about 1900 with rent",
        "sorry for the wait, 1900",
        "i actually spend about 1900",
        "no idea, maybe 1900",
        "disculpe, 900",
        "lo siento, 900",
        "应该是1900",
        "抱歉，900",
        "不好意思，應該是1900",
    ],
)
def test_an_answer_is_no_correction(wei: Talk, said: str) -> None:
    wei.say("2000")
    wei.say(said)

    found = wei.filled
    assert (found.comes_in, found.outgoings) == (usd(2000), usd(900 if "1" not in said else 1900))


@pytest.mark.parametrize(
    ("said", "can_pay"),
    [
        ("sorry, all I have is 200", 200),
        ("no 200", 200),
        ("sorry, not more than 250", 250),
        ("wait for my salary then 200", 200),
        ("I made a mistake taking this loan, 300", 300),
        ("actually I get only 300 left", 300),
        ("lo siento, solo 200", 200),
        ("quiero decir unos 300 al mes", 300),
        ("抱歉，只有200", 200),
        ("应该是300左右", 300),
        ("應該是300左右", 300),
        ("300, not 400", 300),
        ("300 y no 400", 300),
        ("300，不是400", 300),
        ("not 400 but 300", 300),
        ("no 400 sino 300", 300),
        ("不是400，是300", 300),
        ("about 150, no 2nd job", 150),
        ("no 3rd car", None),
        ("1, not 2 yet", None),
    ],
)
def test_of_what_one_can_pay_nothing_goes_to_the_answer_before(
    wei: Talk, said: str, can_pay: int | None
) -> None:
    for figure in ("2400", "1900"):
        wei.say(figure)
    wei.say(said)

    found = wei.filled
    assert (found.comes_in, found.outgoings) == (usd(2400), usd(1900))
    assert found.can_pay == (None if can_pay is None else usd(can_pay))


@pytest.mark.parametrize(
    ("more", "months", "children", "payday"),
    [
        ("answer more", "sorry, 3 months", "sorry, 1", "sorry, 15"),
        ("more questions please", "no, 3 months", "no 1", "wait, 15"),
        ("contestar más", "perdón, 3 meses", "lo siento, 1", "disculpe, el 15"),
        ("多答几个", "不好意思，3个月", "抱歉，1", "不好意思，15号"),
        ("再答幾個", "不好意思，3個月", "應該是1", "抱歉，15號"),
    ],
)
def test_of_the_further_questions_each_takes_what_answers_it(
    wei: Talk, more: str, months: str, children: str, payday: str
) -> None:
    for figure in ("2400", "1900", "330"):
        wei.say(figure)
    wei.tap("I will send it later")
    wei.say(more)
    for said in ("since January", months, "340", "2", children, "150", payday):
        wei.say(said)

    found = wei.filled
    assert found.since is not None
    assert found.since.isoformat() == "2019-01-01"
    assert found.lasts == Lasting(months=3)
    assert found.later == usd(340)
    assert (found.adults, found.children, found.payday) == (2, 1, 15)
    assert found.other_debts == usd(150)


@pytest.mark.parametrize(
    "said", ["wait sorry its 250", "quise decir 250 al mes", "打错了，是250", "打錯了，是250"]
)
def test_where_no_figure_is_asked_a_mistyped_one_is_set_right(wei: Talk, said: str) -> None:
    for figure in ("2400", "1900", "300"):
        wei.say(figure)
    wei.say(said)

    assert "Corrected: you could pay each month: $250.00" in wei.told
    assert wei.filled.can_pay == usd(250)


def test_after_a_question_left_out_it_is_an_answer(wei: Talk) -> None:
    wei.say("2000")
    wei.say("skip")
    wei.say("sorry, 300")

    found = wei.filled
    assert (found.comes_in, found.can_pay) == (usd(2000), usd(300))


@pytest.mark.parametrize(
    "said", ["oh and 300 from my sister", "y además 300 de mi hermana", "还有姐姐给的300"]
)
def test_what_was_forgotten_is_added_only_when_they_say_so(wei: Talk, said: str) -> None:
    wei.say("i earn like 2k")
    wei.say(said)
    [*_, asked] = wei.shown
    assert asked.text == "I noted $2,000.00. Is it $2,300.00 in all?"
    assert asked.labels == ["$2,300.00", "$2,000.00"]

    wei.tap("$2,300.00")

    assert OUTGOINGS in wei.told[-1]
    found = wei.filled
    assert (found.comes_in, found.outgoings) == (usd(2300), None)


@pytest.mark.parametrize(
    ("said", "income", "outgoings"),
    [
        ("i actually get 1500 not 2000", 1500, 1900),
        ("错了，每月支出是2千", 2000, 2000),
        ("錯了，每月支出是2千", 2000, 2000),
        ("me equivoqué, mis ingresos son 1500", 1500, 1900),
    ],
)
def test_at_the_summary_an_answer_is_set_right_in_words(
    wei: Talk, said: str, income: int, outgoings: int
) -> None:
    at_the_summary(wei)

    wei.say(said)

    corrected, summary = wei.told
    assert corrected.startswith(
        ("Corrected: comes in each month: $", "Corrected: goes out each month: $")
    )
    assert summary.startswith("Please check your answers:")
    found = wei.filled
    assert (found.comes_in, found.outgoings) == (usd(income), usd(outgoings))


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("food is more like 350 and rent 950 sorry", "That is all of it: $1,300.00"),
        ("rent is 950", "It comes on top: $2,850.00"),
        ("房租950，吃饭350", "That is all of it: $1,300.00"),
        ("房租950，伙食費350", "That is all of it: $1,300.00"),
        ("no, rent is 1,200 and food 350", "That is all of it: $1,550.00"),
        ("no, el alquiler son novecientos y la comida 350", "That is all of it: $1,250.00"),
        ("不对，房租一千二和吃饭350", "That is all of it: $1,550.00"),
        ("el alquiler es 950 y la comida 350", "That is all of it: $1,300.00"),
    ],
)
def test_what_is_spent_on_is_set_right_at_the_summary_and_asked_about(
    wei: Talk, said: str, offered: str
) -> None:
    at_the_summary(wei)

    wei.say(said)

    [*_, asked] = wei.shown
    assert asked.labels == [offered, "It stays $1,900.00"]
    assert wei.filled.outgoings == usd(1900)
    wei.tap(offered)
    assert "Please check your answers:" in wei.told[-1]


def test_what_is_not_clear_leads_to_its_question(wei: Talk) -> None:
    at_the_summary(wei)

    wei.say("me equivoqué, mis ingresos son 15 por hora")

    told, asked = wei.told
    assert told == "Please write how much it is in a whole month, for example 1250."
    assert INCOME in asked
    wei.say("2150")
    assert wei.told[-1].startswith("Please check your answers:")
    assert wei.filled.comes_in == usd(2150)


@pytest.mark.parametrize(
    "said",
    [
        "my children are 5 and 7",
        "mis hijos tienen 5 y 7",
        "我的孩子5岁和7岁",
        "my salary comes on 15",
        "my wife earns 500",
    ],
)
def test_other_words_at_the_summary_change_nothing(wei: Talk, said: str) -> None:
    at_the_summary(wei)

    wei.say(said)

    assert wei.told[0].startswith("I am only a program")
    found = wei.filled
    assert (found.comes_in, found.children) == (usd(2000), None)


@pytest.mark.parametrize(
    ("said", "now"),
    [
        ("I earn nothing since 2018", "$0.00"),
        ("my income will be 1500", "$1,500.00"),
        ("my salary is 1500 from May", "$1,500.00"),
        ("mi sueldo es 1500 desde mayo", "$1,500.00"),
        ("从5月起我的工资1500", "$1,500.00"),
        ("我的薪水以後1500", "$1,500.00"),
        ("my income is 1500 not 2200", "$1,500.00"),
    ],
)
def test_at_the_summary_what_is_of_another_time_is_asked_first(
    wei: Talk, said: str, now: str
) -> None:
    at_the_summary(wei)

    wei.say(said)

    [*_, asked] = wei.shown
    assert asked.text == f"I noted $2,000.00. Is it {now} now?"
    assert asked.labels == [now, "$2,000.00"]
    wei.tap("$2,000.00")
    assert "Please check your answers:" in wei.told[-1]
    assert wei.filled.comes_in == usd(2000)


@pytest.mark.parametrize("said", ["yes", "Yes, exactly!", "ok", "sí", "对的"])
def test_a_typed_yes_answers_what_was_asked_about(wei: Talk, said: str) -> None:
    wei.say("work gives me 1450 plus child benefit 220")
    assert "Do you mean 1,670 in all?" in wei.told[0]

    wei.say(said)

    assert wei.filled.comes_in == usd(1670)


def test_a_yes_where_nothing_is_asked_about_or_one_of_two_answers_nothing(wei: Talk) -> None:
    wei.say("yes")
    wei.say("1.250")
    wei.say("yes")

    assert wei.filled.comes_in is None


def test_what_goes_out_is_not_taken_for_what_comes_in(wei: Talk) -> None:
    wei.say("rent and food 1000")

    [which] = wei.told
    assert which == "Which do you mean?"
    wei.tap("Goes out: $1,000.00")
    noted, asked = wei.told
    assert noted == "Noted: goes out each month: $1,000.00"
    assert INCOME in asked
    found = wei.filled
    assert (found.comes_in, found.outgoings) == (None, usd(1000))


@pytest.mark.parametrize(
    "said",
    [
        "rent 650, light 90 and the bus 260",
        "pago de alquiler 650, luz y agua 90, comida 220 y el bus 40",
        "房租六百五，水电九十，吃饭两百六",
        "房租650，水電90，吃飯260",
    ],
)
def test_a_list_of_what_is_lived_on_is_kept_for_its_own_question(wei: Talk, said: str) -> None:
    wei.say(said)

    noted, asked = wei.told
    assert noted == "Noted: Goes out: $1,000.00"
    assert INCOME in asked
    assert (wei.filled.comes_in, wei.filled.outgoings) == (None, None)
    wei.say("2400")
    assert "Is $1,000.00 all that goes out in a month?" in wei.told[-1]


@pytest.mark.parametrize(
    "said",
    ["rent 650 and food 350", "alquiler 650, comida 350", "房租650，吃饭350", "房租650，吃飯350"],
)
def test_what_goes_out_is_not_taken_for_what_could_be_paid(wei: Talk, said: str) -> None:
    for figure in ("2000", "1900"):
        wei.say(figure)

    wei.say(said)

    [asked] = wei.told
    assert asked.startswith("I noted $1,900.00 for all that goes out each month. How much is it")
    wei.tap("That is all of it: $1,000.00")
    found = wei.filled
    assert (found.outgoings, found.can_pay) == (usd(1000), None)


def test_what_is_paid_for_the_loan_is_what_could_be_paid(wei: Talk) -> None:
    for figure in ("2000", "1900", "300 for the loan"):
        wei.say(figure)

    assert wei.filled.can_pay == usd(300)


@pytest.mark.parametrize("said", ["food stamps 300", "from cleaning houses 900", "卖饭900"])
def test_what_people_live_on_may_have_the_name_of_what_they_spend(wei: Talk, said: str) -> None:
    wei.say(said)

    assert OUTGOINGS in wei.told[-1]
