import pytest

from dialogs.heard import Words
from dialogs.parsers import UNKNOWN, Ambiguous, Reader, a_duration
from dialogs.texts import Plural, Text

from .reading import LANGUAGES, TODAY, read, rows

EVERYWHERE = """
    3 => 3
    3.5 => 4
    0 => 0
    18m => 18
    2y => 24
    6w => 2
    3-4 => 3 / 4
    unknown => unknown
    -3 => unclear
    9999 => unclear
    2027-03 => unclear
"""
ENGLISH = """
    3 months => 3
    Three months. => 3
    about 3 months => 3
    3 mths => 3
    a month => 1
    one month => 1
    half a month => 1
    half a year => 6
    half year => 6
    a year => 12
    a year and a half => 18
    one and a half years => 18
    2 and a half years => 30
    1.5 years => 18
    1 year and 2 months => 14
    1 year, 2 months => 14
    a quarter => 3
    2 weeks => 1
    four weeks => 1
    5 weeks => 2
    a fortnight => 1
    10 days => 1
    31 days => 1
    90 days => 3
    52 weeks => 12
    1 month and 2 weeks => 2
    3-4 months => 3 / 4
    3 to 4 months => 3 / 4
    three or four months => 3 / 4
    between 3 and 4 months => 3 / 4
    I don't know => unknown
    dont know yet => unknown
    no idea => unknown
    I'm not sure => unknown
    it depends => unknown
    not sure, maybe 3 months => 3 / unknown
    a few months => unclear
    a couple of months => unclear
    until summer => unclear
    until March 2027 => unclear
    March => unclear
    a long time => unclear
    forever => unclear
    2000 months => unclear
    300 a month for 6 months => 1 / 6
"""
CHINESE = """
    三个月 => 3
    3个月 => 3
    大概三个月 => 3
    三 => 3
    半年 => 6
    一年 => 12
    一年半 => 18
    1年2个月 => 14
    一年零两个月 => 14
    一个半月 => 2
    两个半月 => 3
    半个月 => 1
    两周 => 1
    两个星期 => 1
    五个礼拜 => 2
    10天 => 1
    一个季度 => 3
    三个多月 => 3
    三四个月 => 3 / 4
    三到四个月 => 3 / 4
    三个月或者半年 => 3 / 6
    不知道 => unknown
    还不清楚 => unknown
    说不准 => unknown
    不确定，可能三个月 => 3 / unknown
    三月 => unclear
    几个月 => unclear
    很久 => unclear
    到夏天 => unclear
"""
TRADITIONAL = """
    三個月 => 3
    一個半月 => 2
    兩週 => 1
    兩個禮拜 => 1
    半年 => 6
    不確定 => unknown
    難說 => unknown
    三、四個月 => 3 / 4
    幾個月 => unclear
"""
SPANISH = """
    seis meses => 6
    un mes => 1
    mes y medio => 2
    medio año => 6
    un año => 12
    un año y medio => 18
    año y medio => 18
    dos años y tres meses => 27
    dos semanas => 1
    quince días => 1
    una quincena => 1
    un trimestre => 3
    un semestre => 6
    tres o cuatro meses => 3 / 4
    de 2 a 3 meses => 2 / 3
    entre 3 y 4 meses => 3 / 4
    no lo sé => unknown
    no sé => unknown
    ni idea => unknown
    depende => unknown
    no estoy seguro, quizá 3 meses => 3 / unknown
    unos meses => unclear
    un par de meses => unclear
    hasta el verano => unclear
    mucho tiempo => unclear
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
def test_durations_are_whole_months(language: str, said: str, meant: str) -> None:
    assert read(a_duration, said, language) == meant


def test_a_guess_is_offered_beside_not_knowing() -> None:
    with pytest.raises(Ambiguous) as ambiguous:
        a_duration(Words("not sure, 3 months?"), Reader("en", TODAY))

    assert ambiguous.value.readings == (3, UNKNOWN)
    assert ambiguous.value.text == Text(
        "Do you mean {first} or {second}?",
        first=Plural("{n} month", "{n} months", n=3),
        second=Text("I do not know yet"),
    )
