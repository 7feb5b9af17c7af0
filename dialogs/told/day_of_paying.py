"""Day of paying: the day of the month, named beside what could be paid: a plan begins on it."""

from __future__ import annotations

from dialogs.heard import Words
from dialogs.parsers import Unclear, wish
from dialogs.parsers.money.once import is_once
from dialogs.parsers.times.month_days import LAST
from dialogs.reading import reader
from dialogs.situation import Situation
from dialogs.texts import Text

#: Whichever is the first after a day that was named: the contract's own may be none.
_NO_DAY = 0


def noted(situation: Situation, text: str) -> Text | None:
    """Keep it where none was told so far, and say so; nothing where no day is named."""
    case = situation.case
    if case is None or case.application.payday is not None or not case.may_record("payday"):
        return None
    try:
        wished = wish(Words(text), reader(situation))
    except Unclear:
        return None
    day = wished.first_day(_NO_DAY)
    if day is None or wished.amount is None or is_once(text):
        return None
    case.record(payday=day)
    return said(day)


def said(day: int) -> Text:
    return NOTED_LAST if day == LAST else NOTED.given(day=str(day))


NOTED = Text("Noted: day {day} of the month suits you best.")
NOTED_LAST = Text("Noted: the last day of the month suits you best.")
