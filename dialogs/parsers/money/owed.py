"""Owed: what other lenders ask for each month; all that is owed to them is no answer, and so much to each of several is counted.

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> str(owed_a_month(Words("like 300"), reader)), str(owed_a_month(Words("minimum payments about 180"), reader))
('300', '180')
>>> for said in ("60 a week to klarna", "2 cards, 50 each", "三家，每家200", "dos prestamos de 90", "100 y 50", "50 to 60"):
...     try:
...         print(owed_a_month(Words(said), reader))
...     except Ambiguous as asked:
...         print(*asked.readings)
260
100
600
180
150 100 50
50 60
>>> owed_a_month(Words("i owe 1500 to capital one"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Unclear: What counts here is what they ask for each month, all together: how much is that?
"""

from __future__ import annotations

import re
from decimal import Decimal

from dialogs.heard import Heard, Words
from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import Ambiguous, Unclear
from dialogs.parsers.writing import plain
from dialogs.phrases.patterns import pattern
from dialogs.texts import Text

from .amounts import amount, in_all
from .money_words import MONTHLY, OTHER_PERIOD
from .whole_months import IN_ALL_OR_ONE, amount_a_month
from .written_amounts import FIGURE

WHAT_THEY_ASK = Text(
    "What counts here is what they ask for each month, all together: how much is that?"
)


def owed_a_month(heard: Heard, reader: Reader) -> Decimal:
    """As `amount_a_month`."""
    said = plain(heard.text) if isinstance(heard, Words) else ""
    if _IN_DEBT.search(said) and not (MONTHLY.search(said) or OTHER_PERIOD.search(said)):
        raise Unclear(WHAT_THEY_ASK)
    if (together := _so_many_of(said, reader)) is not None:
        raise Ambiguous((together,), in_all(together))
    try:
        return amount_a_month(heard, reader)
    except Ambiguous as ambiguous:
        each = [one for one in ambiguous.readings if isinstance(one, Decimal)]
        if ambiguous.together is not None or len(each) != _PAIR or not _AND.search(said):
            raise
        together = sum(each, Decimal(0))
        raise Ambiguous((together, *each), IN_ALL_OR_ONE.given(amount=together)) from None


def _so_many_of(said: str, reader: Reader) -> Decimal | None:
    """What several come to, of which each asks the same."""
    found = _EACH.fullmatch(said.strip(" .!"))
    if found is None:
        return None
    try:
        each = amount(Words(found["each"] or found["han"]), reader)
        return each * amount(Words(found["n"] or found["m"]), reader)
    except Unclear:
        return None


_PAIR = 2
_IN_DEBT = re.compile(
    r"(?<![a-z])(?:(?:i|we) owe|owed|in total i owe|my debts? (?:is|are)|debo|debemos|adeudo|mi deuda (?:es|son))(?![a-z])|欠(?:了|着|款|债)*[^,.，。每月]{0,6}[\d一二两三四五六七八九十]|总共欠|一共欠"
)
_AND = re.compile(r"\d[^\d]{0,12}(?<![a-z])(?:and|y|e|plus|mas)(?![a-z])[^\d]{0,12}\d|[和跟加&]")
_DEBTS = r"(?:cards?|loans?|lenders?|credits?|debts?|accounts?|apps?|tarjetas?|prestamos?|creditos?|deudas?|apps?|cuentas?|bancos?)"
_COUNT = r"\d|two|three|four|five|dos|tres|cuatro|cinco"
_EACH = pattern(
    rf"(?:(?:i have|tengo|son|its) )?(?P<n>{_COUNT}) (?:other |otr[oa]s |credit )?{_DEBTS}(?: de credito)?[ ,:;]*(?:(?:at|of|de|for|a|por) )?(?P<each>{FIGURE})(?: (?:each|per card|per loan|cada un[oa]|c/u))?(?: (?:a|per|each) month| al mes)?"
    rf"|(?:我?有|还有|一共)?(?P<m>[一二两三四五六七八九\d])[家张个笔份](?:信用卡|网贷|贷款|平台|银行|卡)?[,，; ]*(?:每[家张个笔份]|各|都是)(?:每?月)?(?:还|要还|付)?(?P<han>{FIGURE})"
)
