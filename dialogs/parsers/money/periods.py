"""Periods: amounts of weeks, fortnights, months and years in one message, each by how often it comes in a year.

>>> from datetime import date
>>> from dialogs.parsers.writing import plain
>>> reader = Reader("en", date(2026, 3, 18))
>>> def told(said):
...     return [(str(one.amount), one.times) for one in told_by_period(plain(said), reader)]
>>> told("I earn 500 a week and my wife 2000 a month"), told("500 weekly, 300 from my son")
([('500', 52), ('2000', 12)], [('500', 52), ('300', 12)])
>>> told("周薪1200,月薪三千"), told("alquiler 900 al mes, comida 100 por semana"), told("36000 a year")
([('1200', 52), ('3000', 12)], [('900', 12), ('100', 52)], [('36000', 1)])
>>> told("2000 a month plus a yearly bonus of 1,200"), told("1500 en 14 pagas"), told("月薪5000,年终奖6000")
([('2000', 12), ('1200', 1)], [('1500', 14)], [('5000', 12), ('6000', 1)])
>>> [(str(one.amount), one.times) for one in ends_by_period("500-600 a week", reader)]
[('500', 52), ('600', 52)]
>>> str(in_a_month(told_by_period("500 a week & 2000 a month", reader)))
'4166.66'

One instead of the other has no sum, nor has what comes in beside what goes out, or what is taken off:

>>> told("500 a week, before it was 700"), told("i get 500 a week and pay 900 rent"), told("500 a week but they take 50 off")
([], [], [])
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction
from functools import partial
from itertools import pairwise

from dialogs.heard import Words
from dialogs.parsers.numbers.figures import Figure, as_thousands, figures
from dialogs.parsers.reader import Reader
from dialogs.parsers.times.day_names import DIAS
from dialogs.parsers.unclear import Ambiguous, Unclear
from dialogs.texts import Lines, Plural, Text
from negotiation.applying.budget import Rhythm

from . import money_words, paydays
from .amounts import amount
from .in_and_out import GIVEN, KINDS, Kind, is_of_both_kinds
from .rhythms import OWN
from .several import NOT_TOGETHER

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Told:
    """An amount as it was told."""

    amount: Decimal
    times: int  #: how often it comes in a year

    @property
    def month(self) -> Fraction:
        return Fraction(self.amount) * self.times / _MONTHS

    @property
    def in_words(self) -> Text:
        if self.times == _MONTHS:
            return Text("• {amount} a month", amount=self.amount)
        return Plural(
            "• {amount}, {n} time a year: {month} a month",
            "• {amount}, {n} times a year: {month} a month",
            n=self.times,
            amount=self.amount,
            month=_in_cents(self.month),
        )


def told_by_period(said: str, reader: Reader, *, every_day: bool = False) -> Sequence[Told]:
    """Each amount of a plain text; nothing where one is not clear, or they have no sum.

    What is spent by the day is spent *every day*; nobody works so.
    """
    marked = _marked(_DAILY.sub(partial(_mark, _DAYS), said) if every_day else said)
    parts = list(_parts(marked, reader))
    is_alone = len(parts) == 1
    if not is_alone and (
        _NO_SUM.search(marked) or NOT_TOGETHER.search(marked) or _is_mixed(parts)
    ):
        return ()
    told = [_told(part, reader) for part in parts]
    return [one for one in told if one] if all(told) else ()


def told_twice(said: str, reader: Reader) -> tuple[Told, bool] | None:
    """What one amount makes in a month, told behind it, and whether that is said: "500 a week, so about 2000 a month".

    `None` for two amounts.
    """
    bare = money_words.without(_marked(said))
    found = _counted(bare, reader)
    if len(found) != _PAIR:
        return None
    first, second = found
    between = bare[first.end : second.start]
    if not _TWICE.fullmatch(between):
        return None
    marks = _MARK.findall(between)
    is_behind = not _MARK.search(bare, 0, first.start)
    theirs, ours = (marks[:1], marks[1:]) if is_behind else ([], marks)
    one = _told("".join([bare[: first.end], *theirs]), reader)
    month = _told("".join([*ours, bare[second.start :]]), reader)
    if one is None or month is None or one.times == _MONTHS or month.times != _MONTHS:
        return None
    is_about = abs(one.month - month.month) <= month.month * _ABOUT
    return (month, _SO.search(between) is not None) if is_about else None


def ends_by_period(said: str, reader: Reader) -> Sequence[Told]:
    """Both ends of a range with one period: "500-600 a week"."""
    marked = _marked(said)
    times = {ord(one) - _FIRST_MARK for one in _MARK.findall(marked)}
    if len(times) != 1:
        return ()
    try:
        amount(Words(_MARK.sub(";", marked).strip(" ;")), reader)
    except Ambiguous as ambiguous:
        ends = tuple(one for one in ambiguous.readings if isinstance(one, Decimal))
    except Unclear:
        return ()
    else:
        return ()
    [often] = times
    return [Told(one, often) for one in ends] if _RANGE.search(marked) else ()


def in_a_month(told: Sequence[Told]) -> Decimal:
    """All of them, rounded down to the cent once."""
    return _in_cents(sum((one.month for one in told), Fraction(0)))


def how(told: Sequence[Told]) -> Lines:
    """What each of them comes to in a month."""
    return Lines(*(one.in_words for one in told))


def _in_cents(exact: Fraction) -> Decimal:
    value = Decimal(exact.numerator) / Decimal(exact.denominator)
    return value.quantize(Decimal("0.01"), ROUND_DOWN).normalize() + 0


def _marked(said: str) -> str:
    """The text with a sign of its own for each period: no figure in it counts money."""
    for times, pattern in _PERIODS:
        said = pattern.sub(partial(_mark, times), said)
    return said


def _mark(times: int, found: re.Match[str]) -> str:
    given = next(filter(None, found.groupdict().values()), None)
    return f" {chr(_FIRST_MARK + (int(given) if given else times))} "


def _parts(marked: str, reader: Reader) -> Iterator[str]:
    """Each figure with its words and its period."""
    bare = money_words.without(marked)
    found = _counted(bare, reader)
    start = 0
    for one, following in pairwise(found):
        end = _end_of(one, following, bare, start)
        yield bare[start:end]
        start = end
    if found:
        yield bare[start:]


def _counted(bare: str, reader: Reader) -> Sequence[Figure]:
    """The figures that count money."""
    return [one for one in figures(bare, reader) if not one.is_faint and not _is_count(one, bare)]


def _is_count(one: Figure, said: str) -> bool:
    return money_words.OF_ELSE.match(said, one.end) is not None


def _end_of(one: Figure, following: Figure, said: str, start: int) -> int:
    """Where what is said of *one*, from *start* on, ends: at a comma or an "and", else behind its period, where that comes after it."""
    joint = _JOINT.search(said, one.end, following.start)
    if joint is not None:
        return joint.start()
    is_before = _MARK.search(said, start, one.start) is not None
    mark = None if is_before else _MARK.search(said, one.end, following.start)
    return one.end if mark is None else mark.end()


def _told(part: str, reader: Reader) -> Told | None:
    times = {ord(one) - _FIRST_MARK for one in _MARK.findall(part)}
    if len(times) > 1:
        return None
    is_twice = times == {_TWICE_A_MONTH}  # "900 each" is of both days then
    each = paydays.EACH_TIME if is_twice else _EACH_TIME
    said = each.sub(" ", _MARK.sub(";", part)).strip(" ,.;+")
    try:
        figure = amount(Words(said), reader)
    except Ambiguous as ambiguous:
        found = tuple(one for one in ambiguous.readings if isinstance(one, Decimal))
        likely = as_thousands(found)
        if len(likely) != 1:
            return None
        [figure] = likely
    except Unclear:
        return None
    return Told(figure, times.pop() if times else _MONTHS)


def _is_mixed(parts: Sequence[str]) -> bool:
    """Whether what comes in stands beside what goes out, or goes to another."""
    said = " ".join(parts)
    is_given = [bool(GIVEN.search(one)) for one in parts]
    goes_out = [
        given or bool(KINDS[Kind.OUT].search(one))
        for given, one in zip(is_given, parts, strict=True)
    ]
    return is_of_both_kinds(said) or (any(is_given) and not all(goes_out))


#: Between one amount and the next.
_JOINT = re.compile(
    r"[;、。+\n&/]|[,.](?!\d)|(?<!\d)[,.]|(?<![a-z])(?:and|plus|also|y|mas|ademas)(?![a-z])|和|还有|另外|加上?|以及|跟|与"
)
_RANGE = re.compile(
    r"\d ?(?:-|~|to|or|o|a) ?[$€£¥]?\d|\d,? ?(?:or |o )?(?:maybe|perhaps|possibly|quizas?|tal vez|a lo mejor|可能) ?[$€£¥]?\d|(?<![a-z])(?:between|entre|sometimes|a veces|other times|otras veces)(?![a-z])|或|到|至|有时"
)
#: The ends of a range; and what comes off.
_NO_SUM = re.compile(
    r"\d ?(?:-|~|to|a) ?[$€£¥]?\d|\d,? ?(?:maybe|perhaps|possibly|quizas?|tal vez|a lo mejor|可能) ?[$€£¥]?\d|(?<![a-z])(?:or|o|between|entre|minus|less|menos|take[ns]?|taking|took|deduct(?:ed|s|ions?)?|quitan|descuent\w+|descont\w+|retienen)(?![a-z])"
    r"|或|到|至|扣|减"
)
_EACH_TIME = re.compile(r"\b(?:each|every) time\b|\bcada vez\b|每[次回]")
_PAIR = 2
#: A month told in round figures, or of four weeks, is off by no more.
_ABOUT = Fraction(1, 8)
#: Between an amount and what it makes in a month.
_SO = re.compile(
    r"(?<![a-z])(?:so|which (?:is|makes|comes to)|that(?:'?s| is| makes)|makes|equals|i\.?e\.?|in all|o sea|es decir|que son|eso es|lo que da|unos|about|around|roughly)(?![a-z])"
    r"|=|也?就是|等于|合计?|相当于|所以|折合|差不多|大概|约"
)
_TWICE = re.compile(rf"(?:[ ,;:.\ue001-\ue1ff]|{_SO.pattern})*")
#: Signs for private use: each stands for so many times a year.
_FIRST_MARK = 0xE000
_MARK = re.compile("[\ue001-\ue1ff]")
_DAYS = 365
_DAILY = re.compile(
    r"(?:\b(?:a|per|each|every)\s|/\s?)day\b|\bdaily\b|(?:\b(?:al|por|x|cada)\s|/\s?)dia\b|\bdiari[oa]s?\b|\bdiariamente\b|[每一/]天|每日"
)
_TWICE_A_MONTH = 24
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur?|sun)days?"
_DIA = f"(?:{DIAS})s?"
#: How often in a year, and how that is said; the narrower ones first.
_PERIODS: Sequence[tuple[int, re.Pattern[str]]] = (
    (14, re.compile(r"(?:\b(?:en|x|por|de|con) )?\b(?P<pagas>1[2-6]) pagas\b(?: (?:al|por) ano)?|(?<!\d)(?P<han>1[2-6])(?:个月)?薪")),
    (13, re.compile(r"\b(?:every|each) (?:four|4) weeks\b|\bcada (?:cuatro|4) semanas\b|每[四4]个?(?:周|星期|礼拜)")),
    (6, re.compile(r"\b(?:every|each) (?:two|2|other|second) months?\b|\bcada (?:dos|2) meses\b|\bbimestral(?:es|mente)?\b|每[两二2]个?月|(?<![每\d])[两二2]个月(?= ?[\d一二三四五六七八九])")),
    (
        4,
        re.compile(
            r"\b(?:every|each) (?:three|3) months\b|\bquarterly\b|(?:\b(?:a|per|each|every)\s|/\s?)quarter\b"
            r"|\bcada (?:tres|3) meses\b|\btrimestral(?:es|mente)?\b|每[三3]个?月|[每按一]个?季度?|(?<![每\d])[三3]个月(?= ?[\d一二三四五六七八九])"
        ),
    ),
    (
        2,
        re.compile(
            r"\b(?:twice|two times|2 times) (?:a|per|each|every) year\b|(?:\b(?:a|per|each|every)\s|/\s?)semester\b|\b(?:al|por|cada) semestre\b|[每一]个?学期|\b(?:every|each) (?:six|6) months\b|\b(?:half[- ]yearly|biannual(?:ly)?)\b"
            r"|\b(?:dos|2) veces (?:al|por) ano\b|\bcada (?:seis|6) meses\b|\bsemestral(?:es|mente)?\b|每半年|每[六6]个?月"
        ),
    ),
    (
        1,
        re.compile(
            r"(?:\b(?:once )?(?:a|an|per|each|every)\s|/\s?)(?:year|yr|annum)\b|\b(?:yearly|annual|annually)\b|\b(?:christmas|year[- ]end|end of year) bonus\b"
            r"|(?:\b(?:una vez )?(?:al|por|x|cada)\s|/\s?)ano\b|\banual(?:es|mente)?\b|\baguinaldo\b|年[终底]奖金?|年薪|年收入?|[每/一]年"
        ),
    ),
    (_TWICE_A_MONTH, OWN[Rhythm.HALF_MONTH]),
    (26, re.compile(rf"\b(?:every|each) (?:other|second|2nd) {_WEEKDAY}\b|\bcada (?:dos|2|segundo) {_DIA}\b")),
    (26, OWN[Rhythm.FORTNIGHT]),
    (52, re.compile(rf"\b(?:every|each|per|on) {_WEEKDAY}\b|\b(?:cada|todos los|los) {_DIA}\b|[每逢](?:个)?(?:周|星期|礼拜)[一二三四五六日天](?![十百千万])")),
    (52, money_words.ONE_WEEK),
    (52, OWN[Rhythm.WEEK]),
    (_MONTHS, money_words.MONTHLY),
)  # fmt: skip
