"""What comes in, in the parts and by the days in which people tell it, as the month that it makes and that is asked about."""

import pytest

from dialogs.parsers import amount_a_month
from dialogs.parsers.amounts import AFTER_TAX

from .reading import asked, read, rows

ENGLISH = """
    I get paid on the 15th and 30th, 900 each => 1800
    paid on the 1st and the 15th, $900 each time => 1800
    900 on the 15th and 800 on the 30th => 1700
    paid twice a month 900 each => 1800
    1,200 every two weeks, they take the insurance out first => 2600
    800 unemployment plus 200 from my son => 1000
    800 unemployment and 200 my son gives me => 1000
    rent 1,200, food 400 and gas 150 => 1750
    1200 after tax => 1200
    800 or 200 more => 800 / 200
    from the 15th of May and the 30th of June 900 => unclear
    paid on the 15th and 30th => unclear
"""
SPANISH = """
    me pagan el 15 y el 30, 900 cada vez => 1800
    cobro los días 1 y 15, 900 cada vez => 1800
    el 15 me dan 900 y el 30, 800 => 1700
    me pagan el 15 y el 30, 1.200 cada quincena => 2400
    gano 1.200 por quincena => 2400
    me llega por quincena 1.200 => 2400
    gano 2,400 cada quincena pero me descuentan el seguro => 4800
    gano 2,400 cada quincena pero me descuentan 200 => unclear
    800 de desempleo mas 200 que me da mi hijo => 1000
    800 de desempleo y 200 que me da mi hijo => 1000
    pago 1,200 de renta, 400 de comida y 150 de gasolina => 1750
    800 o 200 mas => 800 / 200
"""
CHINESE = """
    每月15号和30号发工资，每次900 => 1800
    15号和30号各发900 => 1800
    15号发900，30号发800 => 1700
    一个月发两次，每次900 => 1800
    半月1200 => 2400
    失业金800，加上儿子给的200 => 1000
    失业金800，儿子给200 => 1000
    税后1200 => 1200
"""
TRADITIONAL = """
    每月15號和30號發薪水，每次900 => 1800
    失業金800，加上兒子給的200 => 1000
    稅後1200 => 1200
"""


@pytest.mark.parametrize(
    ("language", "written", "meant"),
    [
        *rows(ENGLISH, "en"),
        *rows(SPANISH, "es"),
        *rows(CHINESE, "zh_CN"),
        *rows(TRADITIONAL, "zh_TW"),
    ],
)
def test_a_month_as_people_tell_it(language: str, written: str, meant: str) -> None:
    assert read(amount_a_month, written, language) == meant


@pytest.mark.parametrize(
    "said",
    [
        *("1200 minus tax", "1200 before tax", "1200 gross", "1200 minus 200 tax"),
        *("1200 menos impuestos", "1200 menos los descuentos", "1200 antes de impuestos"),
        *("1200减去税", "税前1200", "稅前1200", "1200 bruto"),
    ],
)
def test_of_what_tax_still_comes_off_it_is_asked_what_is_left(said: str) -> None:
    assert asked(amount_a_month, said) == AFTER_TAX
