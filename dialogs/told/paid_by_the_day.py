"""Paid by the day: what is paid a day or an hour, and how many there are, told a message each: worked out together, and asked about."""

from __future__ import annotations

import re

from dialogs.borrower.applying.application import INCOME
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.parsers import Unclear
from dialogs.parsers.money import counted_out
from dialogs.parsers.money.amounts import amount
from dialogs.parsers.money.counted_out import Unit
from dialogs.parsers.money.in_and_out import Kind, kind_of
from dialogs.parsers.money.no_work_now import has_no_work_now
from dialogs.parsers.money.nowadays import tells_only_what_was
from dialogs.parsers.writing import LONGEST, plain
from dialogs.phrases.answer import about
from dialogs.place import RATE
from dialogs.reading import reader
from dialogs.reply import Reply, Say
from dialogs.situation import Situation
from dialogs.texts import Text


def both(situation: Situation, step: Step, words: Words) -> Words | None:
    """What was told first with the other half of it; `None` where nothing was, or these are other words. It is held no longer."""
    before = situation.place.figures.get(RATE)
    if before is None:
        return None
    _forget(situation)
    if step is not INCOME:
        return None
    here, said = reader(situation), plain(words.text)
    if len(said) > LONGEST:
        return None
    for other in (said, _so_many(situation, before, said)):
        together = f"{before}; {other}"
        if other is not None and counted_out.told(together, here) is not None:
            return Words(together)
    return None


def asked(situation: Situation, step: Step, words: Words) -> Reply | None:
    """The other half asked for, and this one held; `None` for other words."""
    said = plain(words.text)
    half = counted_out.half(said, reader(situation)) if step is INCOME else None
    is_spent = kind_of(said) is Kind.OUT or about(words.text) in {"outgoings", "can_pay"}
    if half is None or is_spent or tells_only_what_was(said):
        return None
    if has_no_work_now(said, reader(situation)):
        return None
    text = (HOW_MANY if half.is_rate else HOW_MUCH).get(half.of)
    if text is None:  # so much a week is worked out as it is
        return None
    situation.place.figures = {**situation.place.figures, RATE: said}
    return Reply(notices=[Say(text=text)], ask=False, again=True)


def _so_many(situation: Situation, before: str, said: str) -> str | None:
    """How many of them, where only a number is written, as it was asked."""
    half = counted_out.half(before, reader(situation))
    if half is None or not half.is_rate:
        return None
    try:
        number = amount(Words(_UNITS.sub(" ", said)), reader(situation))
    except Unclear:
        return None
    return counted_out.so_many(number, half.of) if 0 < number <= _MOST[half.of] else None


def _forget(situation: Situation) -> None:
    place = situation.place
    place.figures = {name: one for name, one in place.figures.items() if name != RATE}


_UNITS = re.compile(
    r"(?<![a-z])(?:days?|shifts?|hours?|hrs?|dias?|jornadas?|turnos?|horas?)(?![a-z])|[个]?(?:天|班|小时|钟头?)"
)
#: More of them in a month, or hours in a week, nobody works.
_MOST = {Unit.DAY: 31, Unit.HOUR: 99, Unit.WEEK: 5}
HOW_MANY = {
    Unit.DAY: Text(
        "And how many days a week or a month is that, about? Or write how much it is in a whole month."
    ),
    Unit.HOUR: Text(
        "And how many hours a week is that, about? Or write how much it is in a whole month."
    ),
}
HOW_MUCH = {
    Unit.DAY: Text("And how much do you get a day? Or write how much it is in a whole month."),
    Unit.HOUR: Text("And how much do you get an hour? Or write how much it is in a whole month."),
    Unit.WEEK: Text("And how much do you get a week? Or write how much it is in a whole month."),
}
