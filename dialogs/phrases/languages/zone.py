"""Zone words: the time zone of a place as people write it: by its city, in each of our languages, or a large one near.

>>> [zone_of(said) for said in ("madrid", "I live in New York", "vivo en Ciudad de México", "我住在上海", "Atlantis")]
['Europe/Madrid', 'America/New_York', 'America/Mexico_City', 'Asia/Shanghai', None]
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from zoneinfo import available_timezones

from babel.dates import get_timezone_location

from dialogs.languages import LANGUAGES
from dialogs.phrases.finding import plain
from dialogs.phrases.patterns import pattern


def zone_of(text: str) -> str | None:
    """The zone that *text* names; `None` where it is not known."""
    said = _bare(text)
    found = _NEAR.get(said) or _by_city().get(said)
    if found is not None or not said:
        return found
    return next((zones[said] for code in LANGUAGES if said in (zones := _in(code))), None)


@lru_cache(1)
def _by_city() -> Mapping[str, str]:
    """By the names that clocks have, as "Europe/Madrid" or "madrid"."""
    zones = sorted(available_timezones(), reverse=True)  # of two of a name the first stays
    cities = {_bare(zone.rpartition("/")[2]): zone for zone in zones}
    return cities | {_bare(zone): zone for zone in zones}


@lru_cache(8)
def _in(code: str) -> Mapping[str, str]:
    """By the names of their cities in a language; read when they are first asked for, as there are hundreds."""
    locale, places = (
        LANGUAGES[code].locale,
        {zone for zone in available_timezones() if "/" in zone},
    )
    return {
        _bare(str(get_timezone_location(zone, locale=locale, return_city=True))): zone
        for zone in sorted(places, key=lambda zone: (zone not in _KEPT, zone), reverse=True)
    }


def _bare(text: str) -> str:
    said = plain(text).replace("_", " ").strip(" .!。！")
    named = _LIVES_IN.sub("", said)
    return (named if named == said else _SINCE.sub("", named)).removesuffix("市")


_LIVES_IN = pattern(
    r"^(?:(?:(?:i|we) (?:now )?live in|(?:i am|im) (?:now )?in|(?:ive|i have|weve|we have|i|we) (?:just |recently )?(?:moved|relocated) to"
    r"|my (?:new )?time ?zone is|(?:ahora )?vivo(?: ahora)? en|estoy en|(?:me|nos) (?:mude|he mudado|mudamos|hemos mudado|mudo) a|mi (?:zona horaria|huso horario) es|in|en) "
    r"|我?们?(?:的?时区是|(?:刚|已经)?(?:搬|移居|移民)(?:到|去)了?|(?:现在)?(?:人)?(?:住)?在))"
)
#: Behind the place: since when, or a land.
_SINCE = re.compile(
    r"(?:, [a-z ]+|,? (?:now|recently|already|(?:last|this) (?:week|month|year)|yesterday|(?:a|\d+|two|three|few|a few) (?:days?|weeks?|months?|years?) ago"
    r"|ahora|hace .{1,20}|ayer|la semana pasada|el mes pasado|este (?:mes|ano)))+$|(?:住|生活|了)$"
)
#: Large cities that no clock is called after.
_NEAR = {
    _bare(city): zone
    for zone, cities in {
        "America/New_York": "Washington,Boston,Miami,Philadelphia,Atlanta,波士顿,华盛顿",
        "America/Chicago": "Houston,Dallas,Austin,San Antonio,休斯顿,休士顿",
        "America/Los_Angeles": "San Francisco,San Diego,Seattle,Las Vegas,旧金山,西雅图",
        "America/Mexico_City": "Guadalajara,Puebla,México,Mexico",
        "Asia/Shanghai": "Beijing,Guangzhou,Shenzhen,北京,广州,深圳,成都,杭州,武汉,南京,天津,西安",
        "Asia/Taipei": "台北,新北,台中,高雄,台南",
        "Europe/Madrid": "Barcelona,Valencia,Sevilla,Zaragoza,Málaga",
    }.items()
    for city in cities.split(",")
}
#: What the clocks of several cities of one name go by.
_KEPT = frozenset(_NEAR.values())
