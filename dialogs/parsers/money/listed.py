"""Listed: several amounts, each with the word of what it is for, whose sum is meant: "rent 1200 food 500".

>>> from datetime import date
>>> from dialogs.parsers.numbers.figures import figures
>>> from dialogs.parsers.reader import Reader
>>> reader = Reader("en", date(2026, 3, 18))
>>> for said in ("rent 1200 food 500 kids 200", "房租两千,吃饭一千五", "800 de alquiler y 300 de comida", "hipoteca 800 y unos 400 de gastos"):
...     print(*sums(figures(said, reader), said))
1900
3500
1100
1200

So it is where each is of another person:

>>> for said in ("my wife earns 1200 and i earn 800", "我3000,老婆2500", "yo 800 y mi marido 1200"):
...     print(*sums(figures(said, reader), said))
2000
5500
2000

What comes in and what goes out have no sum, and who is counted is no amount:

>>> for said in ("salary 2300, rent 900", "房租900,吃饭400,孩子2个", "rent 900, kids 2"):
...     print(sums(figures(said, reader), said))
()
()
()
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import product

from dialogs.parsers.numbers.figures import Figure, as_thousands
from dialogs.parsers.unclear import MOST_READINGS
from dialogs.phrases.kin import FRIENDS, HAN_FRIENDS, HAN_KIN, KIN

from .in_and_out import GIVEN, GIVEN_TO_US, KINDS, Kind
from .money_words import OF_ELSE


def sums(found: Sequence[Figure], said: str) -> tuple[Decimal, ...]:
    """What the figures may come to together; nothing where they are no list of one kind."""
    items = [one for one in found if not one.is_faint and not HOURS.match(said, one.end)]
    if len(items) < 2 or not all(one.readings for one in items):
        return ()
    ends = [0, *(one.end for one in items)]
    starts = [*(one.start for one in items), len(said)]
    between = [said[end:start] for end, start in zip(ends, starts, strict=True)]
    if any(_is_count(one, said) for one in items):
        return ()
    before = [_APART.split(one)[-1] for one in between[:-1]]
    after = [_APART.split(one)[0] for one in between[1:]]
    orders = [(before, after[-1]), (after, before[0])]
    is_apart = all(_APART.search(one) for one in between[1:-1])
    if is_apart and not _IN_IT.search(said):  # then each has its word on either side
        orders.append(([f"{one} {other}" for one, other in zip(before, after, strict=True)], ""))
    if not any(
        _is_list(labels, beyond) or _is_of_people(labels, beyond, said)
        for labels, beyond in orders
    ) and not _are_added(between[1:-1]):
        return ()
    amounts = (as_thousands(one.readings) for one in items)
    found_sums = {sum(values, Decimal(0)) for values in product(*amounts)}
    return tuple(sorted(found_sums)) if len(found_sums) <= MOST_READINGS else ()


def _are_added(between: Sequence[str]) -> bool:
    """Whether each but the first is said to come on top."""
    return all(_ON_TOP.search(one) and not _OR.search(one) for one in between)


def _is_count(one: Figure, said: str) -> bool:
    """Whether it says how many there are, or how old."""
    is_small = max(one.readings) <= MOST_COUNTED
    is_counted = _COUNTED.match(said, one.end) or _COUNTS.search(said, 0, one.start)
    return is_small and is_counted is not None


def counts_else(one: Figure, said: str) -> bool:
    """Whether it counts something else than money; "rent 1500 kids 100" has no 1500 of them."""
    is_small = max(one.readings, default=Decimal(0)) <= MOST_COUNTED
    return is_small and OF_ELSE.match(said, one.end) is not None


def _is_list(labels: Sequence[str], beyond: str) -> bool:
    """Whether each has a word of the same kind, and none is left over but what somebody else pays."""
    beyond = "" if _PAID_FOR_US.search(beyond) else beyond
    if any(
        all(kind.search(one) for one in labels) and not kind.search(beyond)
        for kind in KINDS.values()
    ):
        return True
    income = KINDS[Kind.IN]
    return all(income.search(one) or GIVEN_TO_US.search(one) for one in labels) and not (
        income.search(beyond) or GIVEN_TO_US.search(beyond)
    )


def _is_of_people(labels: Sequence[str], beyond: str, said: str) -> bool:
    """Whether each is another person's, and none of them was once, is given to another, or is what something costs."""
    people = [_PERSON.findall(one) for one in labels]
    named = {one[-1] for one in people if one}
    spent = [KINDS[Kind.OUT].search(_BROUGHT_HOME.sub("", one)) is not None for one in labels]
    return (
        all(people)
        and len(named) == len(labels)
        and any(spent) is all(spent)
        and not _PERSON.search(beyond)
        and not _ONCE.search(said)
        and not GIVEN.search(said)
    )


_PAID_FOR_US = re.compile(
    rf"(?<![a-z])(?:{KIN}|{FRIENDS})s? (?:pays?|covers?|(?:me |nos )?pagan?)(?![a-z])"
    rf"|(?:{HAN_KIN}|{HAN_FRIENDS})(?:帮|替)?(?:着|我|忙)*(?:付|交|出|缴)"
)
_ON_TOP = re.compile(
    r"(?<![a-z])(?:plus|mas|ademas|along with|as well as|and another|y otr[oa]s)(?: (?:about|around|another|unos|unas|como|otr[oa]s|los|las)| [a-z]{3,}){0,3} ?[$€£¥;]?\s*$"
    r"|(?:加上?|再加|另加|外加|加|\+)[^\d,]{0,6}$"
)
#: One is a part of the other.
_IN_IT = re.compile(
    r"(?<![a-z])(?:(?:of )?which|incl(?:uding|udes|uded)?|de l[oa]s? cual(?:es)?|incluid[oa]s?|incluye|used to|before|antes|from|if|si)(?![a-z])|其中|包括|含|以前|之前"
)
_OR = re.compile(r"(?<![a-z])(?:or|o|not?|minus|menos|instead)(?![a-z])|或|不")
#: Who earns and pays, themselves or others.
_PERSON = re.compile(
    rf"^\W*(?:(?:my |mi )?(?:salary|wages?|pay|pension|sueldo|salario)(?![a-z])|工资|薪水|薪资|月薪)|(?<![a-z])(?:i|me|myself|mine|yo|mio|mia|{KIN}|{FRIENDS})(?![a-z])"
    rf"|{HAN_KIN}|室友|我"
)
_BROUGHT_HOME = re.compile(r"(?<![a-z])(?:brings?|takes?) home(?![a-z])")
#: It came in once, or comes no more.
_ONCE = re.compile(
    r"(?<![a-z])(?:lost|losing|used to|no longer|any ?more|before|stopped|instead|not|fired|quit|perdio|perdi|antes|ya no|dejo de|solia)(?![a-z])"
    r"|以前|原来|之前|失业(?!金|给付|补助)|没了|不再|没有"
)
#: Of people, and of their years.
MOST_COUNTED = 20
_COUNTED = re.compile(
    r"[ -]?(?:kids?|child(?:ren)?|sons?|daughters?|people|persons?|adults?|years?|yrs?|hij[oa]s?|nin[oa]s?|personas?|adultos?|anos?)(?![a-z])"
    r"| ?[个岁名口位人]"
)
#: "Kids 2" has the word before.
_COUNTS = re.compile(
    r"(?<![a-z])(?:(?:kids?|child(?:ren)?|people|adults?|hij[oa]s?|nin[oa]s?|personas?|adultos?)|(?:孩子|小孩|子女|大人))[ :=是有]*$"
)
#: What pay is for, and no money itself.
HOURS = re.compile(r" ?(?:(?:hours?|hrs?|horas?)(?![a-z])|个?小时|个?钟头?)")
#: Between one item and the next.
_APART = re.compile(r"[,、/\n]|(?<![a-z])(?:and|plus|y|mas)(?![a-z])|和|还有|另外")
