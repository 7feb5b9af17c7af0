from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from dialogs.heard import Words
from dialogs.parsers import Reader, Toward, Unclear, a_day, canonical
from dialogs.texts import Text

from .reading import LANGUAGES, TODAY, read, readings, rows

#: Whole dates are what they are, whoever writes them and wherever they look.
WHOLE = """
    2026-03-01 => 2026-03-01
    2026/3/1 => 2026-03-01
    2026.3.1 => 2026-03-01
    20260301 => 2026-03-01
    2026年3月1日 => 2026-03-01
    二〇二六年三月一日 => 2026-03-01
    2026 年 3 月 1 号 => 2026-03-01
    民國115年3月1日 => 2026-03-01
    26/3/1 => 2026-03-01
    26/03/2026 => 2026-03-26
    03/26/2026 => 2026-03-26
    03/04/2026 => 2026-04-03 / 2026-03-04
    3-4-2026 => 2026-04-03 / 2026-03-04
    3/4/26 => 2026-04-03 / 2026-03-04
    15.4.2026 => 2026-04-15
    03.04.2026 => 2026-04-03
    ０３/０３/２０２６ => 2026-03-03
    15 March 2026 => 2026-03-15
    15th of March, 2026 => 2026-03-15
    March 15, 2026 => 2026-03-15
    Mar 15 2026 => 2026-03-15
    Friday, March 27, 2026 => 2026-03-27
    Thursday, March 27, 2026 => 2026-03-27 / weekday
    15 de marzo de 2026 => 2026-03-15
    el quince de marzo del 2026 => 2026-03-15
    martes, 24 de marzo de 2026 => 2026-03-24
    2026年3月24日 星期二 => 2026-03-24
    March 2025 => 2025-03-01
    marzo de 2025 => 2025-03-01
    2025年3月 => 2025-03-01
    2025-03 => 2025-03-01
    2025 => 2025-01-01
    2025年 => 2025-01-01
    end of 2025 => 2025-12-31
    3/2025 => 2025-03-01
    mid 2025 => unclear
    2028-02-29 => 2028-02-29
    2027-02-30 => unclear
    2027-02-29 => unclear
    2026-13-01 => unclear
    31/04/2026 => unclear
    13/13/2026 => unclear
    30 de febrero => unclear
    2月30日 => unclear
    32 => unclear
    0 => unclear
    1.250 => unclear
    100 => unclear
    15:30 => unclear
    🗓 => unclear
"""
ENGLISH = """
    10/Apr/2027 => 2027-04-10
    the other Friday => unclear
    15 => 2026-04-15
    the 15th => 2026-04-15
    on the 15th => 2026-04-15
    by the 15th => 2026-04-15
    the fifteenth => 2026-04-15
    twenty-first => 2026-03-21
    the 18th => 2026-03-18 / 2026-04-18
    the 31st => 2026-03-31
    15 or 16 => 2026-04-15 / 2026-04-16
    the 15th or the 20th => 2026-04-15 / 2026-03-20
    friday => 2026-03-20
    Fri => 2026-03-20
    this Friday => 2026-03-20
    next Friday => 2026-03-20 / 2026-03-27
    coming friday => 2026-03-20
    last friday => 2026-03-13
    wednesday => 2026-03-18 / 2026-03-25
    this wednesday => 2026-03-18
    friday next week => 2026-03-27
    next week on friday => 2026-03-27
    friday at 5 => 2026-03-20
    300 on friday => 2026-03-20
    friday 20 march => 2026-03-20
    today => 2026-03-18
    now => 2026-03-18
    tomorrow => 2026-03-19
    tomorrow 10:30 => 2026-03-19
    day after tomorrow => 2026-03-20
    yesterday => 2026-03-17
    15 March => 2027-03-15
    March 15 => 2027-03-15
    20 mar => 2026-03-20
    second of may => 2026-05-02
    feb 29 => 2028-02-29
    15/04 => 2026-04-15
    04/15 => 2026-04-15
    03/04 => 2026-04-03 / 2027-03-04
    in april => 2026-04-01
    in january => 2027-01-01
    may => 2026-05-01
    I may pay friday => 2026-03-20
    next month => 2026-04-01
    the 15th of next month => 2026-04-15
    31st of next month => 2026-04-30
    beginning of next month => 2026-04-01
    first day of next month => 2026-04-01
    mid april => 2026-04-15
    end of the month => 2026-03-31
    last day of the month => 2026-03-31
    end of last month => 2026-02-28
    end of march => 2026-03-31
    end of the year => 2026-12-31
    next week => 2026-03-23
    next year => 2027-01-01
    in 3 weeks => 2026-04-08
    in ten days => 2026-03-28
    in a month => 2026-04-18
    3 months from now => 2026-06-18
    2 weeks => 2026-04-01
    in 2-3 weeks => 2026-04-01 / 2026-04-08
    I lost my job two weeks ago => 2026-03-04
    a year and a half ago => 2024-09-18
    not today, friday => 2026-03-20
    a few weeks ago => 2026-03-04 / 2026-02-25
    a couple of weeks ago => 2026-03-04
    in a couple of months => 2026-05-18
    several days from now => 2026-03-21 / 2026-03-22
    the week before last => unclear
    after the 15th => unclear
    late march => unclear
    the weekend => unclear
    end of next week => unclear
    every friday => unclear
    last friday of april => unclear
    the first friday => unclear
    a week from friday => unclear
    friday week => unclear
    earlier this year => unclear
    10th-15th => 2026-04-10 / 2026-04-15
    Monday or Tuesday => 2026-03-23 / 2026-03-24
    I can pay 200 on the 5th => 2026-04-05
    6.4. => 2026-04-06 / 2026-06-04
    soon => unclear
    when I get paid => unclear
    until summer => unclear
"""
ENGLISH_PAST = """
    15 => 2026-03-15
    the 31st => 2026-01-31
    the 18th => 2026-03-18 / 2026-02-18
    friday => 2026-03-13
    last friday => 2026-03-13
    last tuesday => 2026-03-17 / 2026-03-10
    since January => 2026-01-01
    since march => 2026-03-01
    in april => 2025-04-01
    since 2025 => 2025-01-01
    last year => 2025-01-01
    last november => 2025-11-01
    since two years => 2024-03-18
    march last year => 2025-03-01
    last month => 2026-02-01
    end of last month => 2026-02-28
    end of month => 2026-02-28
    two weeks ago => 2026-03-04
    half a year ago => 2025-09-18
    for 3 months => 2025-12-18
    3 months => 2025-12-18
    15/04 => 2025-04-15
    feb 29 => 2024-02-29
    last summer => unclear
    the summer of last year => unclear
    since Christmas => 2025-12-25
    since xmas => 2025-12-25
    Christmas last year => 2025-12-25
    since new year => 2026-01-01
    a couple of months back => 2026-01-18
    for a few months => 2026-01-18 / 2025-12-18
    the last few weeks => 2026-03-04 / 2026-02-25
    a couple of years ago => 2024-03-18
    a few days ago => 2026-03-16 / 2026-03-15
"""
CHINESE = """
    15号 => 2026-04-15
    15日 => 2026-04-15
    十五号 => 2026-04-15
    二十一号 => 2026-03-21
    31号 => 2026-03-31
    18号 => 2026-03-18 / 2026-04-18
    15号左右 => 2026-04-15
    15号或20号 => 2026-04-15 / 2026-03-20
    发薪日15号 => 2026-04-15
    下周五 => 2026-03-27
    这周五 => 2026-03-20
    这周一 => 2026-03-16
    周五 => 2026-03-20
    星期天 => 2026-03-22
    上周五 => 2026-03-13
    下下周一 => 2026-03-30
    下周日 => 2026-03-29
    周三 => 2026-03-18 / 2026-03-25
    今天 => 2026-03-18
    明天 => 2026-03-19
    后天 => 2026-03-20
    大后天 => 2026-03-21
    昨天 => 2026-03-17
    前天 => 2026-03-16
    3月15号 => 2027-03-15
    三月十五日 => 2027-03-15
    三月二十 => 2026-03-20
    十月一号 => 2026-10-01
    二月二十九号 => 2028-02-29
    3月20日 星期五 => 2026-03-20
    3/20 => 2026-03-20
    3/4 => 2026-04-03 / 2027-03-04
    五一 => 2027-01-05 / 2026-05-01
    5.1 => 2027-01-05 / 2026-05-01
    十一 => unclear
    大年初一 => unclear
    上半年 => unclear
    10-15号 => 2026-04-10 / 2026-04-15
    去年年底 => 2025-12-31
    明年一月 => 2027-01-01
    去年3月15号 => 2025-03-15
    下个月 => 2026-04-01
    下个月15号 => 2026-04-15
    下个月初 => 2026-04-01
    本月20日 => 2026-03-20
    月底 => 2026-03-31
    这个月底 => 2026-03-31
    上个月底 => 2026-02-28
    3月底 => 2026-03-31
    四月中旬 => 2026-04-15
    年底 => 2026-12-31
    下周 => 2026-03-23
    三周后 => 2026-04-08
    3天后 => 2026-03-21
    两天内 => 2026-03-20
    一个月后 => 2026-04-18
    过三天 => 2026-03-21
    两个星期前 => 2026-03-04
    半年前 => 2025-09-18
    几天后 => 2026-03-20 / 2026-03-21
    两个星期后 => 2026-04-01
    过几个月 => 2026-05-18 / 2026-06-18
    元旦 => 2027-01-01
    圣诞节 => 2026-12-25
    国庆节 => 2026-10-01
    过几天 => 2026-03-20 / 2026-03-21
    15号以后 => unclear
    周末 => unclear
    换一天还 => unclear
    哪一天还 => unclear
    每月15号 => unclear
    四月下旬 => unclear
    发工资那天 => unclear
    下下周 => 2026-03-30
    尽快 => unclear
"""
CHINESE_PAST = """
    15号 => 2026-03-15
    周五 => 2026-03-13
    一月 => 2026-01-01
    从三月开始 => 2026-03-01
    去年 => 2025-01-01
    去年三月 => 2025-03-01
    上个月 => 2026-02-01
    月底 => 2026-02-28
    两个月 => 2026-01-18
    一年半前 => 2024-09-18
    昨天失业的 => 2026-03-17
    去年夏天 => unclear
    去年春天 => unclear
    去年暑假 => unclear
    去年过年 => unclear
    春节前 => unclear
    去年国庆 => 2025-10-01
    几个星期前 => 2026-03-04 / 2026-02-25
    前几天 => 2026-03-16 / 2026-03-15
    这几个月 => 2026-01-18 / 2025-12-18
    好几个月了 => 2025-12-18 / 2025-11-18
    几个月前 => 2026-01-18 / 2025-12-18
    十几天前 => unclear
"""
TRADITIONAL = """
    農曆三月三 => unclear
    臘月二十 => unclear
    三天內 => 2026-03-21
    15號 => 2026-04-15
    下週五 => 2026-03-27
    這週五 => 2026-03-20
    下禮拜一 => 2026-03-23
    後天 => 2026-03-20
    3月20號 => 2026-03-20
    下個月初 => 2026-04-01
    上個月底 => 2026-02-28
    兩個星期前 => 2026-03-04
    三週後 => 2026-04-08
    去年三月 => 2025-03-01
    週末 => unclear
    幾天後 => 2026-03-20 / 2026-03-21
    過幾個月 => 2026-05-18 / 2026-06-18
    聖誕節 => 2026-12-25
    元旦 => 2027-01-01
    115年4月1日 => 2026-04-01
    領薪水那天 => unclear
    過兩天 => 2026-03-20
    去年夏天 => unclear
"""
SPANISH = """
    10/abril => 2026-04-10
    10/abr/2027 => 2027-04-10
    10-abril-2027 => 2027-04-10
    10.abr. => 2026-04-10
    el otro viernes => unclear
    la otra semana => unclear
    15 => 2026-04-15
    el 15 => 2026-04-15
    el día 15 => 2026-04-15
    antes del 15 => 2026-04-15
    el 31 => 2026-03-31
    15 o 16 => 2026-04-15 / 2026-04-16
    viernes => 2026-03-20
    este viernes => 2026-03-20
    el próximo viernes => 2026-03-20
    el viernes que viene => 2026-03-20
    el lunes próximo => 2026-03-23
    el viernes pasado => 2026-03-13
    el viernes de la semana que viene => 2026-03-27
    miércoles => 2026-03-18 / 2026-03-25
    viernes 20 de marzo => 2026-03-20
    hoy => 2026-03-18
    esta mañana => 2026-03-18
    mañana => 2026-03-19
    pasado mañana => 2026-03-20
    ayer => 2026-03-17
    anteayer => 2026-03-16
    15 de marzo => 2027-03-15
    20 de marzo => 2026-03-20
    uno de mayo => 2026-05-01
    primero de mayo => 2026-05-01
    once de abril => 2026-04-11
    2 ago => 2026-08-02
    15/04 => 2026-04-15
    03/04 => 2026-04-03 / 2027-03-04
    en mayo => 2026-05-01
    el mes que viene => 2026-04-01
    el 15 del mes que viene => 2026-04-15
    principios del próximo mes => 2026-04-01
    mediados de abril => 2026-04-15
    fin de mes => 2026-03-31
    a finales de marzo => 2026-03-31
    el último día del mes => 2026-03-31
    fin del mes pasado => 2026-02-28
    la semana que viene => 2026-03-23
    el año que viene => 2027-01-01
    en tres semanas => 2026-04-08
    dentro de un mes => 2026-04-18
    hace dos semanas => 2026-03-04
    por la mañana => unclear
    después del 15 => unclear
    fin de semana => unclear
    cada viernes => unclear
    hace unas semanas => 2026-03-04 / 2026-02-25
    hace un par de semanas => 2026-03-04
    dentro de unos días => 2026-03-20 / 2026-03-21
    dentro de un par de meses => 2026-05-18
    Navidad => 2026-12-25
    año nuevo => 2027-01-01
    el último viernes de abril => unclear
    pronto => unclear
    lunes o martes => 2026-03-23 / 2026-03-24
    del 10 al 15 => 2026-04-10 / 2026-04-15
    el pasado noviembre => 2025-11-01
    noviembre pasado => 2025-11-01
    pasado el 15 => unclear
    el primer viernes => unclear
    el quince => 2026-04-15
    cuando cobre => unclear
    después de Semana Santa => unclear
    el verano del año pasado => unclear
    en quince días => 2026-04-02
"""
SPANISH_PAST = """
    el 15 => 2026-03-15
    viernes => 2026-03-13
    desde enero => 2026-01-01
    desde 2025 => 2025-01-01
    el año pasado => 2025-01-01
    marzo del año pasado => 2025-03-01
    el mes pasado => 2026-02-01
    fin de mes => 2026-02-28
    hace un año y medio => 2024-09-18
    hace medio año => 2025-09-18
    desde hace tres meses => 2025-12-18
"""


@pytest.mark.parametrize(("language", "said", "meant"), rows(WHOLE, *LANGUAGES))
@pytest.mark.parametrize("toward", Toward)
def test_whole_dates(language: str, said: str, meant: str, toward: Toward) -> None:
    nearest = {Toward.FUTURE: "2026-03-19", Toward.PAST: "2026-03-12"}

    assert read(a_day(toward), said, language) == meant.replace("weekday", nearest[toward])


@pytest.mark.parametrize(
    ("language", "said", "meant"),
    [
        *rows(ENGLISH, "en"),
        *rows(CHINESE, "zh_CN", "en"),
        *rows(TRADITIONAL, "zh_TW"),
        *rows(SPANISH, "es"),
    ],
)
def test_days_that_are_ahead(language: str, said: str, meant: str) -> None:
    assert read(a_day(Toward.FUTURE), said, language) == meant


@pytest.mark.parametrize(
    ("language", "said", "meant"),
    [
        *rows(ENGLISH_PAST, "en"),
        *rows(CHINESE_PAST, "zh_CN", "zh_TW"),
        *rows(SPANISH_PAST, "es"),
    ],
)
def test_days_that_are_behind(language: str, said: str, meant: str) -> None:
    assert read(a_day(Toward.PAST), said, language) == meant


@pytest.mark.parametrize(
    ("today", "said", "toward", "meant"),
    [
        (date(2026, 4, 15), "31", Toward.FUTURE, "2026-05-31"),
        (date(2026, 3, 1), "31", Toward.PAST, "2026-01-31"),
        (date(2026, 1, 31), "in a month", Toward.FUTURE, "2026-02-28"),
        (date(2026, 3, 31), "a month ago", Toward.PAST, "2026-02-28"),
        (date(2026, 1, 31), "end of month", Toward.FUTURE, "2026-01-31"),
        (date(2026, 12, 31), "tomorrow", Toward.FUTURE, "2027-01-01"),
        (date(2026, 3, 20), "next friday", Toward.FUTURE, "2026-03-27"),
        (date(2026, 3, 21), "next friday", Toward.FUTURE, "2026-03-27"),
        (date(2026, 3, 22), "last friday", Toward.PAST, "2026-03-20 / 2026-03-13"),
        (date(2026, 3, 15), "15", Toward.FUTURE, "2026-03-15 / 2026-04-15"),
        (date(2028, 2, 29), "last year", Toward.PAST, "2027-01-01"),
        (date(2028, 2, 29), "a year ago", Toward.PAST, "2027-02-28"),
    ],
)
def test_the_ends_of_months_and_weeks(today: date, said: str, toward: Toward, meant: str) -> None:
    assert read(a_day(toward), said, today=today) == meant


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("soon", "Please write a day, for example <b>{day}</b>."),
        ("2027-02-30", "There is no such day. Please check it and write it like <b>{day}</b>."),
    ],
)
def test_the_example_is_a_day_that_could_be_meant(said: str, why: str) -> None:
    for toward, example in (
        (Toward.FUTURE, date(2026, 4, 1)),
        (Toward.PAST, date(2026, 3, 4)),
    ):
        with pytest.raises(Unclear) as unclear:
            a_day(toward)(Words(said), Reader("en", TODAY))

        assert unclear.value.text == Text(why, day=example)


DAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31))


@given(
    DAYS,
    st.sampled_from(["en_US", "en_GB", "zh_CN", "zh_TW", "es_ES", "es_MX"]),
    st.sampled_from(Toward),
)
def test_a_date_formatted_anywhere_is_read_back(day: date, locale: str, toward: Toward) -> None:
    for form in ("full", "long", "medium"):
        written = format_date(day, form, locale=locale)  # type: ignore[arg-type]
        assert day in readings(a_day(toward), written, locale[:2])


@given(DAYS, st.sampled_from(LANGUAGES), st.sampled_from(Toward))
def test_a_days_canonical_form_is_read_as_nothing_else(
    day: date, language: str, toward: Toward
) -> None:
    assert readings(a_day(toward), canonical(day), language) == (day,)
