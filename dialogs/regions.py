"""Regions: a language's figures and dates in the form of a country, where people there write them otherwise.

>>> regional(Locale("es"), "US"), regional(Locale("es"), "ES"), regional(Locale("en", "US"), "GB")
(Locale('es', territory='US'), Locale('es', territory='ES'), Locale('en', territory='GB'))

A language that has no form of its own there keeps the one it has, and so does Chinese, whose script has a region:

>>> regional(Locale("es"), "CN"), regional(Locale("es"), ""), regional(Locale.parse("zh_CN"), "TW")
(Locale('es'), Locale('es'), Locale('zh', territory='CN', script='Hans'))
"""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, localedata


@lru_cache(maxsize=64)
def regional(locale: Locale, country: str) -> Locale:
    """The form of *locale* in a *country* (ISO 3166)."""
    if locale.script or not country or not localedata.exists(f"{locale.language}_{country}"):
        return locale
    return Locale(locale.language, country)
