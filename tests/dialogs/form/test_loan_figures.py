"""What is typed into the calculator, all at once or one by one."""

from datetime import date

import pytest

from dialogs.heard import Contact, Words
from dialogs.parsers import Reader, Unclear
from dialogs.told.loan_figures import LoanFigures, figures_from, read

AT_ONCE = [
    ("I owe 12,000 at 18 %, can pay 400: what could be possible?", "12000 18 400 -"),
    ("owe 12,000 at 18 %, can pay 400", "12000 18 400 -"),
    ("12000 18 400", "12000 18 400 -"),
    ("12000, 18%, 400, 24", "12000 18 400 24"),
    ("12 000 18% 400", "12000 18 400 -"),
    ("12\u00a0000 18% 400", "12000 18 400 -"),
    ("$12,000 18% $400", "12000 18 400 -"),
    ("12k at 18% 400 a month, 30 left", "12000 18 400 30"),
    ("12000 at 18% for 36 months, can pay 250 per month", "12000 18 250 36"),
    ("5 years left, 20000 at 9%, 350 monthly", "20000 9 350 60"),
    ("I can't pay 599 a month on 12000 at 18%, could pay 400", "12000 18 400 -"),
    ("my debt is 9500.50, interest rate 7.25 percent, I could spare 120", "9500.50 7.25 120 -"),
    ("balance 8,000.00 apr 21.9 afford 150", "8000.00 21.9 150 -"),
    ("400 a month, owe 12000, 18%", "12000 18 400 -"),
    ("owe 300 at 1.5% a month, pay 30", "300 18.0 30 -"),
    ("12000 18%", "12000 18 - -"),
    ("12000 400", "12000 - 400 -"),
    ("欠12000，年利率18%，每月能还400", "12000 18 400 -"),
    ("欠1.2万，年利率18%，每月能还400，还剩24期", "12000.0 18 400 24"),
    ("我欠款12000元，利率18%，一个月能还400元", "12000 18 400 -"),
    ("还欠三万左右：30000 年化9 每月可以还800", "30000 9 800 -"),
    ("欠12000，月息1.5%，可以还400", "12000 18.0 400 -"),
    ("欠10000 日利率0.05% 能还500", "10000 18.25 500 -"),
    ("１２０００ １８％ ４００", "12000 18 400 -"),
    ("還欠12萬，年利率6%，每個月能還1500", "120000 6 1500 -"),
    ("貸款8萬 利率5% 每月可還2000 還剩36期", "80000 5 2000 36"),
    ("debo 12.000 al 18 %, puedo pagar 400", "12000 18 400 -"),
    ("debo 12.000,50 al 18,5 %, puedo pagar 400 al mes", "12000.50 18.5 400 -"),
    ("debo 20 mil al 9 %, quedan 30 cuotas", "20000 9 - 30"),
    ("mi deuda es de 5000, tasa 12 por ciento, puedo abonar 150", "5000 12 150 -"),
    ("欠1万2，利率18%，每月能还400", "12000 18 400 -"),
    ("欠1万2，年化18个点，每月还四百", "12000 18 400 -"),
    ("欠12000，利率18%，每月能还四百", "12000 18 400 -"),
    ("欠12000，18%，400", "12000 18 400 -"),
    ("欠一万二。利率百分之十八。一个月能还四百", "12000 18 400 -"),
    ("欠1w2 18% 400", "12000 18 400 -"),
    ("欠三萬，利率12%，還剩三年半，每月能還一千二", "30000 12 1200 42"),
    ("我有两个孩子，欠1万零500，利率9%，能还三百", "10500 9 300 -"),
    ("I owe twelve thousand at 18%, can pay four hundred", "12000 18 400 -"),
    ("debo doce mil al dieciocho por ciento, puedo pagar cuatrocientos", "12000 18 400 -"),
    ("hello", "- - - -"),
    ("-20", "- - - -"),
]
ONE_BY_ONE = [
    ("owed", "12000", "12000 - - -"),
    ("owed", "about 9,500", "9500 - - -"),
    ("owed", "¥12000", "12000 - - -"),
    ("owed", "1.2万", "12000.0 - - -"),
    ("owed", "一万二", "12000 - - -"),
    ("owed", "12.000", "12000 - - -"),
    ("rate", "18", "- 18 - -"),
    ("rate", "十八", "- 18 - -"),
    ("rate", "18%", "- 18 - -"),
    ("rate", "18,5 %", "- 18.5 - -"),
    ("rate", "9.375", "- 9.375 - -"),
    ("rate", "1.5% per month", "- 18.0 - -"),
    ("rate", "月利率1%", "- 12 - -"),
    ("rate", "0", "- 0 - -"),
    ("rate", "18, 400", "- 18 400 -"),
    ("can_pay", "400", "- - 400 -"),
    ("can_pay", "1万2", "- - 12000 -"),
    ("can_pay", "四百", "- - 400 -"),
    ("can_pay", "400 a month", "- - 400 -"),
    ("can_pay", "0", "- - 0 -"),
    ("can_pay", "24 left", "- - - 24"),
    ("can_pay", "还剩24期", "- - - 24"),
    ("can_pay", "quedan 24 cuotas", "- - - 24"),
    ("left", "24", "- - - 24"),
    ("left", "24 instalments", "- - - 24"),
    ("left", "二十四期", "- - - 24"),
    ("left", "两年", "- - - 24"),
    ("left", "2 years", "- - - 24"),
    ("left", "24期", "- - - 24"),
]
UNCLEAR = [
    ("owed", "a lot"),
    ("owed", "1.2.3"),
    ("owed", "-20"),
    ("rate", "high"),
    ("rate", "900"),
    ("left", "0"),
    ("left", "12.5"),
    ("left", "900"),
    ("can_pay", "nearly none"),
    ("owed", "12000 " * 60),
]

READER = Reader("en", date(2019, 4, 1))


def written(figures: LoanFigures) -> str:
    known = figures.known()
    return " ".join(known.get(name, "-") for name in ("owed", "rate", "can_pay", "left"))


@pytest.mark.parametrize(("said", "expected"), AT_ONCE, ids=[said for said, _ in AT_ONCE])
def test_one_message_may_hold_all_figures(said: str, expected: str) -> None:
    assert written(read(said)) == expected


@pytest.mark.parametrize(
    ("asked", "said", "expected"), ONE_BY_ONE, ids=[f"{a}: {s}" for a, s, _ in ONE_BY_ONE]
)
def test_a_bare_figure_is_the_one_that_was_asked_for(asked: str, said: str, expected: str) -> None:
    assert written(figures_from(asked)(Words(said), READER)) == expected


@pytest.mark.parametrize(("asked", "said"), UNCLEAR, ids=[f"{a}: {s[:20]}" for a, s in UNCLEAR])
def test_what_is_no_figure_is_asked_about_again(asked: str, said: str) -> None:
    with pytest.raises(Unclear):
        figures_from(asked)(Words(said), READER)


def test_a_telephone_number_is_no_debt() -> None:
    with pytest.raises(Unclear):
        figures_from("owed")(Contact("+12025550100", own=True), READER)


def test_what_is_kept_is_read_again() -> None:
    figures = read("12000 at 18.5%, can pay 400, 24 left")

    assert LoanFigures.of(figures.known()) == figures
    assert figures.is_enough
    assert not read("12000").is_enough
