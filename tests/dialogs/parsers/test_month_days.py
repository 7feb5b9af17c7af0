import pytest

from dialogs.parsers import day_of_month

from .reading import LANGUAGES, read, rows

EVERYWHERE = """
    15 => 15
    15. => 15
    １５ => 15
    31 => 31
    15-16 => 15 / 16
    32 => unclear
    0 => unclear
    1.5 => unclear
    2026-03-15 => unclear
    15:30 => unclear
"""
ENGLISH = """
    the 15th => 15
    payday is the 1st => 1
    the first => 1
    twenty-fifth => 25
    on the 15th of each month => 15
    I get 900 dollars on the 15th => 15
    last day => 31
    the last day of the month => 31
    end of the month => 31
    beginning of the month => 1
    the 1st and the 15th => 1 / 15
    15 or 16 => 15 / 16
    the 15th or the last day => 15 / 31
    every friday => unclear
    every 2 weeks => unclear
    the last working day => unclear
    second to last day => unclear
    once a month => unclear
    no fixed day => unclear
    at 5pm => unclear
"""
CHINESE = """
    15号 => 15
    15日 => 15
    十五号 => 15
    每月15号 => 15
    每个月的5号 => 5
    发薪日是十号 => 10
    一般15号 => 15
    不好意思，15号 => 15
    抱歉，15號 => 15
    二十五号左右 => 25
    月底 => 31
    最后一天 => 31
    月初 => 1
    15号或16号 => 15 / 16
    十号到十五号 => 10 / 15
    每周五 => unclear
    最后一个工作日 => unclear
    不固定 => unclear
"""
TRADITIONAL = """
    15號 => 15
    每個月15號 => 15
    月底 => 31
    最後一天 => 31
    每週五 => unclear
    十號 => 10
"""
SPANISH = """
    el 15 => 15
    el día 5 => 5
    el 15 de cada mes => 15
    el primero => 1
    el uno => 1
    veinticinco => 25
    fin de mes => 31
    a finales de mes => 31
    el último día del mes => 31
    principios de mes => 1
    25 o 26 => 25 / 26
    el 1 y el 15 => 1 / 15
    cada viernes => unclear
    cada quincena => unclear
    el último día hábil => unclear
    una vez al mes => unclear
"""


@pytest.mark.parametrize(
    ("language", "said", "meant"),
    [
        *rows(EVERYWHERE, *LANGUAGES),
        *rows(ENGLISH, "en"),
        *rows(CHINESE, "zh_CN", "en"),
        *rows(TRADITIONAL, "zh_TW"),
        *rows(SPANISH, "es", "en"),
    ],
)
def test_paydays(language: str, said: str, meant: str) -> None:
    assert read(day_of_month, said, language) == meant
