"""Points: what parts thousands for somebody, once they have said so, or the lender's country or their currency tells it; then 1.200 is not asked about again."""

from __future__ import annotations

import re
from decimal import Decimal

from .heard import Heard, Words
from .parsers import Ambiguous, canonical
from .place import POINTS
from .situation import Situation


def parts_thousands(situation: Situation) -> str:
    """The sign; "" where nobody knows."""
    said = situation.place.figures.get(POINTS, "")
    if said in _OTHER:
        return said
    language = situation.language
    if language.code != "es" or not situation.loans:
        return ""
    locale = language.locale
    if locale.territory is not None and locale.territory == language.country:
        return str(locale.number_symbols["latn"]["group"])
    return _BY_CURRENCY.get(situation.currency, "")


def ask_about(situation: Situation, heard: Heard, asked: Ambiguous) -> None:
    """Hold which sign is asked about, and the larger of what it may mean."""
    match asked.readings:
        case (Decimal() as less, Decimal() as more) if 0 < less * 1000 == more:
            written = _ONE_SIGN.search(heard.text) if isinstance(heard, Words) else None
            if written is not None:
                _hold(situation, f"?{written[1]}{canonical(more)}")


def heed(situation: Situation, heard: Heard, answer: object) -> None:
    """Learn it by what was meant, or by how a figure is written that means one thing only."""
    if not isinstance(answer, Decimal):
        return
    if isinstance(heard, Words) and (written := _PLAIN.search(heard.text)) is not None:
        _hold(situation, written[1])
        return
    asked = situation.place.figures.get(POINTS, "")
    if not asked.startswith("?"):
        return
    sign, more = asked[1], Decimal(asked[2:])
    if answer == more:
        _hold(situation, sign)
    elif answer * 1000 == more:
        _hold(situation, _OTHER[sign])
    else:
        place = situation.place
        place.figures = {name: one for name, one in place.figures.items() if name != POINTS}


def _hold(situation: Situation, said: str) -> None:
    place = situation.place
    place.figures = {**place.figures, POINTS: said}


_OTHER = {".": ",", ",": "."}
#: One sign before three digits; and figures that say by themselves what parts thousands.
_ONE_SIGN = re.compile(r"(?<![\d.,])\d{1,3}([.,])\d{3}(?![\d.,]\d|\d)")
_PLAIN = re.compile(r"(?<![\d.,])\d{1,3}([.,])\d{3}(?:(?!\1)[.,]\d{1,2}(?!\d)|\1\d{3}(?!\d))")
#: Where one is used in Spanish wherever that currency is.
_BY_CURRENCY = {
    **dict.fromkeys(["EUR", "COP", "CLP", "ARS", "UYU", "PYG", "BOB", "VES"], "."),
    **dict.fromkeys(["MXN", "PEN", "GTQ", "HNL", "NIO", "DOP"], ","),
}
