"""Quiet hours: from and until which hour of one's own day nothing is to come, as people write it.

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> [quiet_hours(said, reader) for said in ("don't write before noon", "not after 8 pm please", "no mensajes antes de las 9:30")]
[(21, 12), (20, 8), (21, 10)]
>>> [quiet_hours(said, reader) for said in ("only write after 6pm", "solo entre las 9 y las 17", "10点以后再发", "晚上九点到早上八点不要发")]
[(0, 18), (17, 9), (0, 10), (21, 8)]
>>> [quiet_hours(said, reader) for said in ("22-8", "not at night", "por la mañana no", "只在晚上发")]
[(22, 8), (20, 9), (21, 12), (0, 18)]

Nothing is guessed of what names no hours, or several:

>>> [quiet_hours(said, reader) for said in ("not at work", "on sundays before noon", "before 9 and after 6", "11 months", "antes")]
[None, None, None, None, None]
"""

from __future__ import annotations

import re

from dialogs.parsers.numbers.spelled import in_digits
from dialogs.parsers.reader import Reader
from dialogs.parsers.writing import plain
from dialogs.phrases.patterns import pattern

#: Longer is a story.
_LONGEST = 90


def quiet_hours(text: str, reader: Reader) -> tuple[int, int] | None:
    """The hours from and until; a part of an hour counts as rest. `None` where they are not said, or not alone."""
    if len(text) > _LONGEST:
        return None
    said = _NAMED.sub(lambda found: _NAMES[found[0]], plain(text))
    said = in_digits(said.replace("点钟", "点"), reader)
    if _DAYS.search(said):
        return None
    told = [hours for find in (_spans, _sides, _parts) if (hours := find(said))]
    if not told or len(told[0]) != 1:
        return None
    start, end = told[0][0]
    is_only = _ONLY.search(said) is not None
    if is_only:
        start, end = end, start
    if not end and start > _MORNING:  # the night belongs to it
        end = _MORNING
    elif not start and end < _NIGHT and not is_only:
        start = _NIGHT
    return None if start == end else (start, end)


def _spans(said: str) -> list[tuple[int, int]]:
    """ "From 9 to 5", "22-8"."""
    found = []
    for one in _SPAN.finditer(said):
        start = _hour(one["h1"], one["m1"], one["p1"] or one["q1"], is_end=False)
        end = _hour(one["h2"], one["m2"], one["p2"] or one["q2"], is_end=True)
        if start is not None and end is not None:
            found.append((start % 24, end % 24))
    return found


def _sides(said: str) -> list[tuple[int, int]]:
    """ "Before noon", "after 8"."""
    found = []
    for one in _SIDE.finditer(said):
        word = one["side"] or one["behind"]
        is_before = word in _BEFORE
        part = one["q1"] or one["p2"]
        hour = _hour(one["h1"] or one["h2"], one["m1"] or one["m2"], part, is_end=is_before)
        if hour is None:
            return []
        if not part and hour < 12 and (hour < _FIRST_HOUR if is_before else True):
            is_only = _ONLY.search(said) is not None
            hour += 12 if is_before or not is_only or hour < _FIRST_HOUR else 0
        found.append((0, hour % 24) if is_before else (hour % 24, 0))
    return found


def _parts(said: str) -> list[tuple[int, int]]:
    """ "At night", "por la mañana"."""
    return list(dict.fromkeys(hours for find, hours in _PARTS if find.search(said)))


def _hour(hour: str, minute: str | None, part: str | None, *, is_end: bool) -> int | None:
    """The hour of the day, an end a part of an hour later."""
    found = int(hour)
    if found < 12 and part in _LATE:
        found += 12
    if found == 12 and part in {"am", "a.m"}:
        found = 0
    if minute and int(minute) and is_end:
        found += 1
    return found if found <= 24 else None


#: Nobody who wants rest before noon, or after eight, means to be woken at midnight.
_NIGHT, _MORNING = 21, 8
#: "Before 5" is of the afternoon.
_FIRST_HOUR = 6
_NAMES = {
    "mediodia": "12:00",
    "midday": "12:00",
    "noon": "12:00",
    "medianoche": "24:00",
    "midnight": "24:00",
    "午夜": "24点",
    "正午": "12点",
    "中午以前": "12点以前",
    "中午之前": "12点之前",
    "中午前": "12点前",
    "中午以后": "12点以后",
    "中午之后": "12点之后",
}
_NAMED = re.compile("|".join(sorted(_NAMES, key=len, reverse=True)))
_LATE = {"pm", "p.m", "de la tarde", "de la noche", "下午", "晚上", "傍晚"}
_BEFORE = {"before", "until", "till", "antes", "hasta", "前", "以前", "之前"}
_PART_AHEAD = "早上|上午|中午|下午|傍晚|晚上|凌晨|半夜"
_PART_BEHIND = r"am|pm|a\.m|p\.m|de la manana|de la tarde|de la noche"


def _clock(n: int) -> str:
    return (
        rf"(?:at |a? ?las? )?(?P<p{n}>{_PART_AHEAD})?(?P<h{n}>\d{{1,2}})(?:[:.点](?P<m{n}>[0-5]\d)?分?)?"
        rf"(?: ?h\b)?(?: ?(?P<q{n}>{_PART_BEHIND}))?"
    )


_SPAN = pattern(
    rf"(?<![\d:.]){_clock(1)} ?(?:-|–|to|till|until|and|y|a|hasta|到|至) ?{_clock(2)}(?![\d:]| ?(?:days|dias|天))"
)
_SIDE = pattern(
    r"\b(?P<side>before|after|until|till|antes|despues|hasta|a partir|desde)(?: de| del)?(?: el| la| las)? "
    rf"(?P<h1>\d{{1,2}})(?:[:.](?P<m1>[0-5]\d))?(?: ?h\b)?(?: ?(?P<q1>{_PART_BEHIND})\b)?(?! ?[\d/])"
    rf"|(?P<p2>{_PART_AHEAD})?(?P<h2>\d{{1,2}})[点:](?P<m2>[0-5]\d)?分?(?P<behind>以前|之前|前|以后|之后|后)"
)
_PARTS = (
    (re.compile(r"\b(?:at night|nights?|de noche|por las? noches?)\b|半夜|夜里|深夜"), (20, 9)),
    (re.compile(r"\b(?:mornings?|(?:por|en) las? mananas?)\b|早上|上午|早晨"), (0, 12)),
    (re.compile(r"\b(?:afternoons?|por las? tardes?)\b|下午"), (12, 18)),
    (re.compile(r"\bevenings?\b|晚上"), (18, 0)),
)
_ONLY = re.compile(
    r"\b(?:only|just|solo|solamente|unicamente|nada mas)\b|只|再(?:给我)?(?:发|联系|提醒|传)|才"
)
#: Of days of the week nothing can be set here.
_DAYS = re.compile(
    r"\b(?:(?:sun|mon|tues|wednes|thurs|fri|satur)days?|weekends?|weekdays?|domingos?|lunes|martes|miercoles|jueves|viernes|sabados?"
    r"|fin(?:es)? de semana|tomorrow|today|manana por|hoy)\b|周|星期|礼拜|今天|明天"
)
