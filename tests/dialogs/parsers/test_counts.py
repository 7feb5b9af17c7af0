import pytest

from dialogs.parsers import a_count

from .reading import LANGUAGES, read, rows

EVERYWHERE = """
    2 => 2
    ２ => 2
    ٣ => 3
    0 => 0
    2.0 => 2
    99 => 99
    100 => unclear
    2.5 => unclear
    -2 => unclear
    1.250 => unclear
    1 + 2 => 3
    2-3 => 2 / 3
    👶 => unclear
"""
ENGLISH = """
    two => 2
    twenty => 20
    none => 0
    None. => 0
    no => 0
    nobody => 0
    no kids => 0
    I don't have any => 0
    2 kids => 2
    I have 2 children => 2
    just one => 1
    one => 1
    a son => 1
    two or three => 2 / 3
    3 to 4 people => 3 / 4
    2 kids and 1 parent => 3 / 2 / 1
    my son is 5 years old => unclear
    two, 4 and 9 years old => 2
    2 kids, 4 and 9 => 2
    3 kids (2, 5 and 8 yrs) => 3
    one kid, 7 => 1
    wife, me, and 2 kids 4 and 9 => 2
    2, 1 => 3 / 2 / 1
    8 of us at home if you count my mom no wait, 5 => 5
    2, sorry, 3 => 3
    one of them has left => unclear
    a lot => unclear
    kids => unclear
    two hundred => unclear
    me => 1
    Just me. => 1
    only me => 1
    I live alone => 1
    me and my wife => 2
    my husband and I => 2
    the two of us => 2
    a couple => 2
    twins => 2
    five of us => 5
    we are 4 => 4
    two and one on the way => 2
    me and my debts => unclear
    call me => unclear
"""
CHINESE = """
    两个 => 2
    俩孩子 => 2
    两个孩子 => 2
    三个娃 => 3
    2个 => 2
    一个 => 1
    三口 => 3
    我一个人 => 1
    十二个 => 12
    没有 => 0
    没有孩子 => 0
    零 => 0
    三四个 => 3 / 4
    两个或三个 => 2 / 3
    两个孩子和一个老人 => 3 / 2 / 1
    孩子5岁 => unclear
    一些 => unclear
    好几个 => unclear
    我自己 => 1
    就我 => 1
    只有我一个人 => 1
    我和老婆 => 2
    我和老婆俩 => 2
    夫妻俩 => 2
    我们两口子 => 2
    一家四口 => 4
    双胞胎 => 2
    我和银行 => unclear
"""
TRADITIONAL = """
    兩個 => 2
    沒有 => 0
    沒有小孩 => 0
    兩個小孩 => 2
    我自己 => 1
    我跟老婆 => 2
    我和媽媽 => 2
    夫妻兩人 => 2
    雙胞胎 => 2
    一家四口 => 4
    一個 => 1
"""
SPANISH = """
    dos => 2
    tengo 2 hijos => 2
    un hijo => 1
    una => 1
    solo uno => 1
    veintiuno => 21
    ninguno => 0
    no tengo hijos => 0
    sin hijos => 0
    nadie => 0
    dos o tres => 2 / 3
    dos hijos y una hija => 3 / 2 / 1
    mi hijo tiene 5 años => unclear
    un poco => unclear
    tengo hijos => unclear
    solo yo => 1
    yo sola => 1
    vivo solo => 1
    mi mujer y yo => 2
    yo y mi marido => 2
    nosotros dos => 2
    somos cuatro => 4
    gemelos => 2
    yo y mis deudas => unclear
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
def test_people_are_counted(language: str, said: str, meant: str) -> None:
    assert read(a_count, said, language) == meant
