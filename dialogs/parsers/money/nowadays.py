"""Nowadays: of what was and what is now, told in one message, what is now counts: "used to be 2000, now 1200".

>>> from datetime import date
>>> from dialogs.parsers.writing import plain
>>> reader = Reader("en", date(2026, 3, 18))
>>> def now(said): return as_it_is_now(plain(said), reader)
>>> for said in ("I used to earn 2000, now 1200", "1200 now, before it was 2000", "2000 before, 1200 now a month"):
...     print(now(said))
now 1200
1200 now
1200 now a month
>>> for said in ("antes ganaba 2000 y ahora 1200", "mi sueldo bajó de 2000 a 1200", "以前两千，现在一千二", "工资从2000降到1200"):
...     print(now(said))
ahora 1200
1200
现在一千二
1200

What was by the week is so now; and now there may be nothing:

>>> now("450 a week when im workin, now prolly 150"), now("cuando hay trabajo 450, ahora 150"), now("有活的时候3000，现在1000")
('now prolly 150 a week', 'ahora 150', '现在1000')
>>> now("used to be 500 a week, now 300"), now("i used to make 3000 now nothing"), now("以前3000，现在没有了")
('now 300 a week', '0', '0')

Of two that are, or will be, nothing is left out:

>>> [now(said) for said in ("2000 and 1200", "now 1200, 2000 from may", "between 1200 and 2000", "2000 before tax, 1200 now")]
['2000 and 1200', 'now 1200, 2000 from may', 'between 1200 and 2000', '2000 before tax, 1200 now']

Whoever tells only what was has not said what is:

>>> [tells_only_what_was(plain(said)) for said in ("I used to earn 2000", "antes ganaba 2000", "以前两千", "I earn 2000", "used to be 9, now 8")]
[True, True, True, False, False]
>>> [tells_only_what_was(plain(said)) for said in ("he paid 190 every month until january", "me pagaba 190 hasta enero", "他每月给190到一月就没了")]
[True, True, True]
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from dialogs.parsers.numbers.figures import Figure, figures
from dialogs.parsers.reader import Reader
from dialogs.parsers.writing import plain

from . import money_words

_PAIR = 2


def as_it_is_now(said: str, reader: Reader) -> str:
    """A plain text without what was; whole where it is not plain which of the two is now."""
    if not _MARKS.search(said):
        return said
    bare = money_words.without(said)
    found = [one for one in figures(bare, reader) if not one.is_faint and _is_money(one, bare)]
    if len(found) == 1 and _WAS.search(bare) and _NOW_NOTHING.search(bare, found[0].end):
        return "0"
    if len(found) != _PAIR:
        return said
    kept, left_out = _parted(said, reader)
    if kept == said:
        return said
    period = money_words.OTHER_PERIOD.search(left_out)
    is_by_another = period is not None and not (
        money_words.OTHER_PERIOD.search(kept) or money_words.MONTHLY.search(kept)
    )
    return f"{kept} {period[0]}" if period is not None and is_by_another else kept


@lru_cache(maxsize=16)  # looked at in many ways for one message
def as_it_was(said: str, reader: Reader) -> str | None:
    """The figure that was, where it is plain which of two that is.

    >>> from datetime import date
    >>> as_it_was("used to be 2000, now 1200", Reader("en", date(2026, 3, 18)))
    '2000'
    """
    _, left_out = _parted(said, reader) if _MARKS.search(said) else (said, "")
    found = [one for one in figures(left_out, reader) if not one.is_faint]
    return left_out[found[0].start : found[0].end] if len(found) == 1 else None


def earned_less(text: str, reader: Reader) -> Decimal | None:
    """What is earned now, where it is told first what was and that it was more; of what is owed or spent, and of hours, nothing.

    >>> from datetime import date
    >>> reader = Reader("en", date(2026, 3, 18))
    >>> for said in ("i was makin 3200 now its 2000", "antes ganaba 2500 ahora 1400 y la renta es 900", "工资从八千降到五千五"):
    ...     print(earned_less(said, reader))
    2000
    1400
    5500
    >>> [earned_less(said, reader) for said in ("was 900 now 1400", "my debt went from 5000 to 4000", "cut my hours from 40 to 22")]
    [None, None, None]
    """
    said = plain(text)
    found = [one for one in figures(said, reader) if not one.is_faint and _is_money(one, said)]
    if len(found) < _PAIR or not _MARKS.search(said):
        return None
    start = said[: found[_PAIR].start] if len(found) > _PAIR else said
    if _OF_ELSE.search(start[: found[1].end]):
        return None
    kept, left_out = _parted(start, reader)
    now, was = (_only_one(part, reader) for part in (kept, left_out))
    return now if kept != start and now is not None and was is not None and now < was else None


def _only_one(said: str, reader: Reader) -> Decimal | None:
    found = [one for one in figures(said, reader) if not one.is_faint]
    return found[0].readings[-1] if len(found) == 1 and found[0].readings else None


def tells_only_what_was(said: str) -> bool:
    """Whether a plain text speaks of the past alone."""
    return _ONLY_WAS.search(said) is not None and _NOW.search(said) is None


def _is_money(one: Figure, said: str) -> bool:
    return money_words.OF_ELSE.match(said, one.end) is None


def _parted(said: str, reader: Reader) -> tuple[str, str]:
    """What is now, and what was."""
    found = [one for one in figures(said, reader) if not one.is_faint and _is_money(one, said)]
    if len(found) != _PAIR:
        return said, ""
    was, now = found
    before, between, after = said[: was.start], said[was.end : now.start], said[now.end :]
    if _CHANGED.search(before + "#" + between + "#"):
        return said[now.start :].strip(_SIGNS), said[: was.end]
    first, last = _apart(between)
    if (_WAS.search(before) or _WAS.search(first)) and _NOW.search(last + after):
        return (last + said[now.start :]).strip(_SIGNS), said[: was.end] + first
    if (_NOW.search(before) or _NOW.search(first)) and _WAS.search(last + after):
        return (said[: was.end] + first).strip(_SIGNS), last + said[now.start :]
    return said, ""


def _apart(between: str) -> tuple[str, str]:
    """What is said of the one before, and of the one after it."""
    joint = _JOINT.search(between)
    if joint is not None:
        return between[: joint.start()], between[joint.end() :]
    begun = _MARKS.search(between)
    return (between, "") if begun is None else (between[: begun.start()], between[begun.start() :])


_SIGNS = " ,.;:!"
_JOINT = re.compile(r" ?[,.;!] ?(?:but |and |y |pero |但)?| (?:but|and|y|pero|e) |但是?|而")
_WAS = re.compile(
    r"(?<![a-z])(?:used to|before(?! (?:the )?(?:tax|deduct|they))|previously|formerly|earlier|when (?:i ?a?m|i'm|im|i|we) (?:work|drive|driv|deliver)\w*|when there(?: is|'s|s) work|was|were|had been|last year|in the past"
    r"|antes(?! de)|anteriormente|ganaba|cobraba|recibia|tenia|gastaba|pagaba|era|eran|solia|cuando (?:trabajo|trabajamos|hay (?:trabajo|chamba))|el ano pasado)(?![a-z])"
    r"|有活(?:干)?的?时候|有单的?时候|以前|之前|原来|原本|本来|过去|曾经|去年|先前|从前"
)
_ONLY_WAS = re.compile(
    r"(?<![a-z])(?:used to (?:be|earn|make|get|have|bring)|previously|formerly|antes ganaba|ganaba|cobraba|antes cobraba|solia ganar)(?![a-z])"
    r"|(?<![a-z])(?:paid|earned|made|got|gave|brought|sent|was (?:paying|getting|giving|earning|making))(?![a-z])[^,.;]{0,40}(?<![a-z])(?:until|till|up to)(?![a-z])"
    r"|(?<![a-z])(?:daba|pagaba|mandaba|pasaba|recibia)(?![a-z])[^,.;]{0,40}(?<![a-z])hasta(?![a-z])"
    r"|[给付还赚拿][^,.;]{0,10}到[^,.;]{0,6}(?:为止|就没|就不)"
    r"|以前|原来|原本|本来|曾经|曾经"
)
_NOW = re.compile(
    r"(?<![a-z])(?:now|nowadays|currently|these days|at the moment|at present|today|ahora|actualmente|hoy|en este momento|ya solo)(?![a-z])"
    r"|现在|目前|如今|眼下|只剩|[降减变跌][到成为]"
)
_MARKS = re.compile(f"{_WAS.pattern}|{_NOW.pattern}|(?<![a-z])(?:from|de)(?![a-z])|从")
#: What is owed, spent or worked, and not earned.
_OF_ELSE = re.compile(
    r"(?<![a-z])(?:debts?|loans?|balance|owed?|owes|credit|spend|spent|rent|hours?|days?|deudas?|prestamos?|saldo|debo|debia|gast\w+|renta|alquiler|horas|dias)(?![a-z])|[欠债贷花租天]|小时|工时"
)
#: "Went from # to #".
_CHANGED = re.compile(
    r"(?<![a-z])(?:went|gone|dropped|drop|fell|fallen|cut|reduced|lowered|decreased|changed|down|rose|risen|increased|raised)(?: [a-z]+)* from (?:about |around )?[$€£]?# ?(?:a month |;)?(?:down |up )?to (?:about |around |only |just )?[$€£]?#"
    r"|(?<![a-z])(?:baj\w+|pas\w+|redu\w+|ca\w+|subi\w*|cambi\w+)(?: [a-z]+)* de [$€£]?# ?(?:al mes |;)?a (?:unos |solo )?[$€£]?#"
    r"|(?:从|from )?#[元块;]?[ 一个月]*(?:降|减|砍|跌|变|涨|升|调)[^#]{0,4}#"
)
_NOW_NOTHING = re.compile(
    r"(?:(?<![a-z])(?:now|ahora|currently|actualmente|hoy)(?: [a-z']+){0,3} (?:nothing|zero|nada|cero|no income|sin ingresos)(?![a-z])|(?:现在|目前|如今)[^,.]{0,3}(?:没有?|零|无))"
)
