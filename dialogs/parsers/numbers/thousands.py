"""Thousands: what stands between them where a currency tells who writes; elsewhere it is asked.

In Peru "S/ 1,200" is twelve hundred, as "Bs 1.200" is in Bolivia; of colones nobody writes hundredths at all.

>>> [joined(said) for said in ("s/1,200", "gano rd$ 1,200.50", "bs. 1.200", "₡1.200", "1,200 soles", "$1,200", "s/ 1.200")]
['s/1200', 'gano rd$ 1200.50', 'bs. 1200', '₡1200', '1200 soles', '$1,200', 's/ 1.200']

Who writes a dash for no hundredths tells by what is before it:

>>> joined("1.500,-"), joined("1,500.-"), joined("1.500")
('1500,-', '1500.-', '1.500')
"""

from __future__ import annotations

import re

#: The signs of currencies as they stand before a figure, and their names and codes behind it, by what stands between.
_CURRENCIES = {
    r",": (
        r"(?:s/|b/|[ql](?=[.\s\d]))\.?|(?:rd|mx|c)\s?\$",
        r"soles|quetzal(?:es)?|lempiras?|cordobas?|balboas?|pesos (?:mexicanos|dominicanos)|pen|gtq|hnl|nio|dop|mxn|\.-",
    ),
    r"\.": (
        r"bs\.?s?|(?:ar|col|clp|u)\s?\$|gs\.?|₲",
        r"bolivianos|guaranies|pesos (?:argentinos|chilenos|colombianos|uruguayos)|bob|pyg|ars|clp|cop|uyu|,-",
    ),
    r"[.,]": (r"₡", r"colon(?:es)?|crc"),
}


def _pattern(separator: str, signs: str, names: str) -> re.Pattern[str]:
    figure = rf"\d{{1,3}}(?:{separator}\d{{3}})+(?!\d|{separator}\d)"
    return re.compile(
        rf"(?<![a-z])(?:{signs})\s?{figure}|(?<![\d.,]){figure}(?=\s?(?:{names})(?![a-z]))"
    )


_PATTERNS = [_pattern(separator, *how) for separator, how in _CURRENCIES.items()]
_BETWEEN = re.compile(r"(?<=\d)[.,](?=\d{3}(?!\d))")


def joined(said: str) -> str:
    """The text with nothing between the thousands of such figures."""
    for pattern in _PATTERNS:
        said = pattern.sub(lambda found: _BETWEEN.sub("", found[0]), said)
    return said
