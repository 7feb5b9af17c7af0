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
    return _LIVES_IN.sub("", plain(text).replace("_", " ").strip(" .!。！")).removesuffix("市")


_LIVES_IN = re.compile(
    r"^(?:(?:i live in|i am in|im in|vivo en|estoy en|in|en) |(?:我)?(?:现在)?(?:住)?在)"
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
