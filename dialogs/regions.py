"""Regions: a language's figures and dates in the form of a country, where people there write them otherwise.

>>> regional(Locale("es"), "US"), regional(Locale("es"), "ES"), regional(Locale("en", "US"), "GB")
(Locale('es', territory='US'), Locale('es', territory='ES'), Locale('en', territory='GB'))

A language that has no form of its own there keeps the one it has, and so does Chinese, whose script has a region:

>>> regional(Locale("es"), "CN"), regional(Locale("es"), ""), regional(Locale.parse("zh_CN"), "TW")
(Locale('es'), Locale('es'), Locale('zh', territory='CN', script='Hans'))
"""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError, localedata


@lru_cache(maxsize=64)
def regional(locale: Locale, country: str) -> Locale:
    """The form of *locale* in a *country* (ISO 3166)."""
    if locale.script or not country or not localedata.exists(f"{locale.language}_{country}"):
        return locale
    return Locale(locale.language, country)


@lru_cache
def counts_to_24(country: str) -> bool:
    """Whether clocks in a *country* (ISO 3166) show 17:05, by what most people there speak; no without one.

    >>> [counts_to_24(country) for country in ("CN", "GB", "US", "TW", "")]
    [True, True, False, False, False]
    """
    try:
        spoken = Locale.parse(f"und_{country}")
    except (UnknownLocaleError, ValueError):
        return False
    return "H" in spoken.time_formats["short"].pattern
