"""Zones: the clocks of a country that most of its people live by, the most common first.

>>> zones_of("CN"), zones_of("US")[:2]
(('Asia/Shanghai', 'Asia/Urumqi'), ('America/New_York', 'America/Chicago'))
>>> zones_of("")
()
"""

from __future__ import annotations

_ZONES: dict[str, tuple[str, ...]] = {
    "US": (
        *("America/New_York", "America/Chicago", "America/Denver", "America/Phoenix"),
        *("America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu"),
    ),
    "AU": (
        *("Australia/Sydney", "Australia/Brisbane", "Australia/Adelaide"),
        *("Australia/Darwin", "Australia/Perth", "Australia/Hobart"),
    ),
    "CN": ("Asia/Shanghai", "Asia/Urumqi"),
    "TW": ("Asia/Taipei",),
    "HK": ("Asia/Hong_Kong",),
    "GB": ("Europe/London",),
    "ES": ("Europe/Madrid", "Atlantic/Canary"),
    "MX": ("America/Mexico_City", "America/Cancun", "America/Hermosillo", "America/Tijuana"),
}


def zones_of(country: str) -> tuple[str, ...]:
    """By ISO 3166; nothing for a country not listed here."""
    return _ZONES.get(country, ())
