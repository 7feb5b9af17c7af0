import pytest

from dialogs.heard import Words
from dialogs.parsers import Ambiguous, Reader, Unclear, canonical, wish

from .reading import TODAY, rows

ENGLISH = """
    300 => 300
    I can pay 300 on the 10th => 300 on the 10th
    280 end of the month => 280 on the 31th
    280 at the end of each month => 280 on the 31th
    300 on the last day => 300 on the 31th
    300 on the fifth => 300 on the 5th
    300 by the 15 => 300 on the 15th
    max 250 beginning of the month => 250 on the 1th
    the 25 a month => 25
    300 on the 40th => unclear
    three hundred on the 10th => 300 on the 10th
    on the 10th => as it is on the 10th
    end of the month => as it is on the 31th
    2400 on payday => 2400 on payday
    300 when I get paid => 300 on payday
    537 is too much => unclear
    what is that in april 2027?? 537 is too much => unclear
    I can't pay 537 => unclear
    500 is too much, I can pay 120 on the 10th => 120 on the 10th
    that is too much, 300? => 300
    can't pay more than 120 => 120
    150, after the 5th => 150 after the 5th
    I can do 150 but only from June => 150 from 2026-06-01
    150 a month from 5 June on => 150 on the 5th from 2026-06-05
    could the payment be on the 28th? => as it is on the 28th
    500 until may 2027 => 500
"""
CHINESE = """
    每月10号能还300 => 300 on the 10th
    每月最多两百块，月底还 => 200 on the 31th
    十五号还200 => 200 on the 15th
    月初还三百 => 300 on the 1th
    两百 => 200
    发工资那天还两千五 => 2500 on payday
    两千五，发工资后还 => 2500 on payday
    每月537太高了 => unclear
    我还不起537 => unclear
    537还不起，最多还300 => 300
    2027年4月起每月还300 => 300 from 2027-04-01
    每月5号以后还150 => 150 after the 5th
    我只能还150，但要到六月才行 => 150 from 2026-06-01
"""
TRADITIONAL = """
    每月最多兩百塊，月底還 => 200 on the 31th
    十五號還三百 => 300 on the 15th
    我還不起537 => unclear
    每月537太高，300可以 => 300
    下個月開始每月5號之後繳150 => 150 after the 5th from 2026-04-01
"""
SPANISH = """
    puedo pagar 250,50 el día 5 => 250.50 on the 5th
    200 a fin de mes => 200 on the 31th
    200 el último día del mes => 200 on the 31th
    200 a principios de mes => 200 on the 1th
    200 a primeros de mes => 200 on the 1th
    dos mil quinientos el día 15 => 2500 on the 15th
    no puedo pagar 537 al mes => unclear
    537 es demasiado, puedo 300 => 300
    no puedo pagar más de 120 => 120
    mil quinientos el quince => 1500 on the 15th
    150 después del 5 => 150 after the 5th
    150 pero solo a partir de junio => 150 from 2026-06-01
    150 los días 15 => 150 on the 15th
    300 el cinco de cada mes => 300 on the 5th
    150 cada 15 del mes => 150 on the 15th
    300 al 15 => 300 on the 15th
    300 el día de cobro => 300 on payday
    cambiar al 15 => as it is on the 15th
    pasarlo al quince => as it is on the 15th
    150 cada 15 días => unclear
    150 cada 15 => unclear
    300 los 15 de cada mes => 300 on the 15th
    entre los dos podemos pagar 300 => 300
    entre los 2 podemos 300 => unclear
    los dos 400 al mes => unclear
    150 cada uno el día 10 => unclear
    300 los veinte primeros días => unclear
"""


@pytest.mark.parametrize(
    ("language", "said", "meant"),
    [
        *rows(ENGLISH, "en"),
        *rows(CHINESE, "zh_CN"),
        *rows(TRADITIONAL, "zh_TW"),
        *rows(SPANISH, "es"),
    ],
)
def test_wishes_as_people_write_them(language: str, said: str, meant: str) -> None:
    try:
        found = str(wish(Words(said), Reader(language, TODAY)))
    except Unclear:
        found = "unclear"

    assert found == meant


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("每月20号还，两千四到两千五", " on the 20th"),
        ("two or three hundred on the 5th", " on the 5th"),
        ("entre 200 y 250 el día 5", " on the 5th"),
        ("发工资那天还两千四到两千五", " on payday"),
        ("两千四到两千五", ""),
    ],
)
def test_the_day_is_kept_where_the_amount_is_asked_about(said: str, when: str) -> None:
    reader = Reader("zh_CN", TODAY)
    with pytest.raises(Ambiguous) as asked:
        wish(Words(said), reader)

    assert asked.value.besides == when
    for one in asked.value.readings:
        assert str(wish(Words(f"{canonical(one)}{when}"), reader)) == f"{one}{when}"
