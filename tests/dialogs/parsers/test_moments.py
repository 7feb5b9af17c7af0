"""Moments as people write them: a time of a day, in every language, and never guessed from other figures."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from dialogs.heard import Words
from dialogs.parsers import Reader, Unclear
from dialogs.parsers.times.moments import a_moment

ZONE = ZoneInfo("America/New_York")
#: A Monday.
NOW = datetime(2019, 4, 1, 10, tzinfo=ZONE)
READER = Reader("es", NOW.date())


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("mañana 9", "04-02 09:00"),
        ("tomorrow 10", "04-02 10:00"),
        ("mañana a las 8 de la noche", "04-02 20:00"),
        ("8 de la noche", "04-01 20:00"),
        ("a las 3 y media", "04-01 15:30"),
        ("a las 5", "04-01 17:00"),
        ("5点", "04-01 17:00"),
        ("05:00", "04-02 05:00"),
        ("el martes a las 10", "04-02 10:00"),
        ("viernes 15:00", "04-05 15:00"),
        ("friday at 3", "04-05 15:00"),
        ("el 5 de abril a las 10", "04-05 10:00"),
        ("周五下午3点", "04-05 15:00"),
        ("星期五10点", "04-05 10:00"),
        ("5號下午3點", "04-05 15:00"),
        ("明晚8点", "04-02 20:00"),
        ("明天下午三点", "04-02 15:00"),
        ("晚上八點半", "04-01 20:30"),
        ("中午十二点", "04-01 12:00"),
        ("傍晚6点", "04-01 18:00"),
        ("mañana a las tres", "04-02 15:00"),
        ("a la una y media", "04-01 13:30"),
        ("a las once de la noche", "04-01 23:00"),
        ("a las tres y media", "04-01 15:30"),
        ("mañana a las dos y media de la tarde", "04-02 14:30"),
        ("下午三点钟", "04-01 15:00"),
        ("3點鐘", "04-01 15:00"),
        ("en dos horas", "04-01 12:00"),
        ("en una hora", "04-01 11:00"),
        ("en media hora", "04-01 10:30"),
        ("half an hour", "04-01 10:30"),
        ("两个小时后", "04-01 12:00"),
        ("半小時後", "04-01 10:30"),
        ("一個鐘頭以後", "04-01 11:00"),
    ],
)
def test_a_time_of_a_day(said: str, meant: str) -> None:
    found = a_moment(Words(said), READER).after(NOW, ZONE)

    assert f"{found:%m-%d %H:%M}" == meant


@pytest.mark.parametrize(
    "said",
    [
        *("5", "30", "mañana", "April 5", "5 de abril", "12/4", "25:00", "lunes a las 10"),
        *("tengo 2 hijos", "no puedo el viernes 10:00", "call me at 555 1234"),
    ],
)
def test_what_is_no_moment_or_may_be_two(said: str) -> None:
    with pytest.raises(Unclear):
        a_moment(Words(said), READER)


def test_a_weekday_needs_a_today() -> None:
    with pytest.raises(Unclear):
        a_moment(Words("friday 15:00"), Reader("en", date.min))
