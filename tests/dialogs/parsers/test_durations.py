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
    idk => unknown
    dunno => unknown
    I'm not sure => unknown
    it depends => unknown
    not sure, maybe 3 months => 3 / unknown
    a few months => 2 / 3
    a couple of months => 2
    several months => 3 / 4
    a couple of weeks => 1
    until May => 3
    until the end of May => 3
    until 15 May => 2
    till June => 4
    through April => 2
    until March 2027 => 13
    until the end of the year => 10
    until next year => 10
    until Christmas => 10
    until 2027-03-01 => 12
    until 03/04/2027 => 12 / 13
    up to 3 months => 3
    until further notice => unknown
    until I find work => unknown
    until my leg has healed => unknown
    until summer => unclear
    until January 2020 => unclear
    by and by => unclear
    March => unclear
    a long time => unclear
    forever => unknown
    for good => unknown
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
    不好意思，3个月 => 3
    三月 => unclear
    几个月 => 2 / 3
    好几个月 => 3 / 4
    几个星期 => 1
    四个月左右 => 4
    差不多半年 => 6
    至少六个月 => 6
    两年半 => 30
    九十天 => 3
    十二个月 => 12
    到五月 => 3
    到5月 => 3
    直到五月底 => 3
    到明年三月 => 13
    到年底 => 10
    年底之前 => 10
    到2027年3月1号 => 12
    等到找到工作 => unknown
    找到工作为止 => unknown
    要到身体康复 => unknown
    两三个月 => 2 / 3
    不到三个月 => 3
    一个来月 => unclear
    很久 => unclear
    到夏天 => unclear
"""
TRADITIONAL = """
    不曉得 => unknown
    四個月左右 => 4
    至少六個月 => 6
    十二個月 => 12
    幾個星期 => 1
    兩三個禮拜 => 1
    到5月 => 3
    年底之前 => 10
    到2027年3月1號 => 12
    三 => 3
    大概三個月 => 3
    差不多半年 => 6
    三到四個月 => 3 / 4
    三個月或者半年 => 3 / 6
    兩三個月 => 2 / 3
    一年 => 12
    一年半 => 18
    兩年半 => 30
    一年兩個月 => 14
    一年零兩個月 => 14
    兩個半月 => 3
    半個月 => 1
    五個禮拜 => 2
    九十天 => 3
    一季 => 3
    不知道 => unknown
    還不清楚 => unknown
    說不準 => unknown
    不確定，可能三個月 => 3 / unknown
    抱歉，3個月 => 3
    三月 => unclear
    很久 => unclear
    到夏天 => unclear
    一直 => unclear
    三個月 => 3
    一個半月 => 2
    兩週 => 1
    兩個禮拜 => 1
    半年 => 6
    不確定 => unknown
    難說 => unknown
    三、四個月 => 3 / 4
    幾個月 => 2 / 3
    好幾個月 => 3 / 4
    到五月 => 3
    到年底 => 10
    到明年三月 => 13
    直到五月底為止 => 3
    等找到工作 => unknown
    要到身體康復 => unknown
    等到找到工作 => unknown
    到聖誕節 => 10
"""
SPANISH = """
    3 meses => 3
    tres => 3
    unos 3 meses => 3
    más o menos seis meses => 6
    tres meses como mucho => 3
    noventa días => 3
    dos años => 24
    1,5 años => 18
    dos meses y medio => 3
    hasta el 1/3/2027 => 10 / 12
    marzo => unclear
    siempre => unknown
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
    unos meses => 2 / 3
    unos cuantos meses => 2 / 3
    un par de meses => 2
    varios meses => 3 / 4
    unas semanas => 1
    hasta mayo => 3
    hasta el 15 de mayo => 2
    hasta finales de mayo => 3
    hasta marzo de 2027 => 13
    hasta fin de año => 10
    hasta el año que viene => 10
    hasta Navidad => 10
    hasta que encuentre trabajo => unknown
    hasta que me recupere => unknown
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
