"""What comes in each week, every two or twice a month, where that is asked: never taken for a month's, nor a month's for it."""

import pytest

from dialogs.parsers.money.rhythms import EXPECTED, amount_by
from negotiation.applying.budget import Rhythm

from .reading import asked, read

WEEK = """
    300 => 300
    300 a week => 300
    $300/week => 300
    300 weekly => 300
    300 a la semana => 300
    300 semanales => 300
    cada semana 300 => 300
    每周500 => 500
    一周五百 => 500
    周薪500 => 500
    每週五百塊 => 500
    1200 a month => unclear
    1200 al mes => unclear
    每月两千 => unclear
    300 every two weeks => unclear
    800 por quincena => unclear
    100 al día => unclear
    时薪20 => unclear
"""
FORTNIGHT = """
    800 => 800
    800 every two weeks => 800
    800 a fortnight => 800
    800 biweekly => 800
    800 por quincena => unclear
    800 quincenales => unclear
    800 cada quince días => 800
    cada dos semanas 800 => 800
    每两周1500 => 1500
    双周薪一千五 => 1500
    半个月一千五 => 1500
    兩週領一萬五 => 15000
    1600 al mes => unclear
    1600 monthly => unclear
    月薪三千 => unclear
    400 a week => unclear
    400 a la semana => unclear
    每周700 => unclear
"""
HALF_MONTH = """
    800 => 800
    800 twice a month => 800
    800 semi-monthly => 800
    800 por quincena => 800
    800 quincenales => 800
    a la quincena gano 800 => 800
    800 dos veces al mes => 800
    800 cada quince días => 800
    每月两次，每次1500 => 1500
    el 15 y el 30, 900 cada vez => 900
    900 on the 1st and 15th => 900
    15号和30号各发900 => 900
    半个月一千五 => 1500
    800 every two weeks => unclear
    800 a fortnight => unclear
    800 biweekly => unclear
    cada dos semanas 800 => unclear
    每两周1500 => unclear
    1600 al mes => unclear
    400 a week => unclear
"""


def lines(table: str) -> list[tuple[str, ...]]:
    return [tuple(map(str.strip, line.split("=>"))) for line in table.strip().splitlines()]


@pytest.mark.parametrize(
    ("rhythm", "said", "meant"),
    [
        *((Rhythm.WEEK, *line) for line in lines(WEEK)),
        *((Rhythm.FORTNIGHT, *line) for line in lines(FORTNIGHT)),
        *((Rhythm.HALF_MONTH, *line) for line in lines(HALF_MONTH)),
    ],
)
def test_amounts_by_the_week_and_by_two(rhythm: Rhythm, said: str, meant: str) -> None:
    assert read(amount_by(rhythm), said, "es") == meant


@pytest.mark.parametrize("rhythm", [Rhythm.WEEK, Rhythm.FORTNIGHT, Rhythm.HALF_MONTH])
def test_what_is_another_rhythms_is_asked_for_by_this_one(rhythm: Rhythm) -> None:
    assert asked(amount_by(rhythm), "1600 a month") == EXPECTED[rhythm]
