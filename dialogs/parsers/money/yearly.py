"""Yearly: what comes once a year, told by the month in which it is paid: "car insurance 600 in June", 车险600，6月交.

>>> a_year("car insurance 600 in june"), a_year("rent 900, el seguro del coche son 600 en junio"), a_year("车险600,6月交")
('car insurance 600 a year', 'rent 900, el seguro del coche son 600 a year', '车险600 a year')
>>> a_year("school fees 800 every september"), a_year("学费三千九月缴,房租900"), a_year("matricula 300, vence en febrero")
('school fees 800 a year', '学费三千 a year,房租900', 'matricula 300 a year')
>>> a_year("comida 300 y el seguro 600 en junio"), a_year("车险6000六月缴")
('comida 300 y el seguro 600 a year', '车险6000 a year')

What is paid each month is only told of that one, and what begins or ends then, or was, is something else:

>>> for said in ("rent is 900 in june", "food 300 in december", "电费80,一月交的", "insurance 600 a month in june", "insurance 600 from june", "5个月交600", "1200 in june it will be 1300", "900, in june my insurance ends"):
...     assert a_year(said) == said, said
"""

from __future__ import annotations

import re

from dialogs.parsers.times.day_names import MESES, MONTHS
from dialogs.phrases.patterns import pattern

from .money_words import MONTHLY, OTHER_PERIOD
from .thing_words import NAMES, any_of
from .written_amounts import AMOUNT


def a_year(said: str) -> str:
    """A plain text with "a year" in place of each month in which something is paid; the same where there is none."""
    if not _PAID_IN.search(said):
        return said
    return "".join(
        _PAID_IN.sub(" a year", one) if _is_so(one) else one for one in _APART.split(said)
    )


def _is_so(part: str) -> bool:
    """Whether it tells of one amount that is not every month's."""
    amounts = _AMOUNT.findall(_PAID_IN.sub(" ", part))
    return len(amounts) == 1 and _EACH_MONTH.search(part) is None


def is_yearly(said: str) -> bool:
    return a_year(said) != said


_SHORT = "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_HAN_MONTH = r"(?:(?<!\d)(?:1[0-2]|[1-9])|(?<!十)(?:十[一二]?|[一二三四五六七八九]))月份?"
_IN_A_MONTH = (
    r"(?<![a-z])(?:(?:and |which |that |its? |is |comes? (?:up )?|coming up |due |payable |paid )*(?:(?<!starting )(?<!beginning )(?<!start )(?<!begin )(?<!was )in|every|each) "
    rf"(?:{MONTHS}|{_SHORT})(?![a-z])(?! ?\d)"
    r"|(?:(?:que |y |me |se |lo |la )*(?:vence|toca|llega|viene|pago|paga) )?(?:(?<!empezando )(?<!empieza )en|cada) "
    rf"(?:{MESES})(?![a-z]))"
    rf"|(?:每年|在)?{_HAN_MONTH}(?:要|得|就|该)?(?:[交缴付]|到期)(?!的|了)"
)
#: A month of the year beside what is paid in it; behind a comma it says nothing else.
_PAID_IN = pattern(rf", ?(?:{_IN_A_MONTH})(?= ?(?:$|[,.;!]))|(?<!,) ?(?<!, )(?:{_IN_A_MONTH})")
#: What is paid every month, or told with how often.
_EACH_MONTH = pattern(
    "|".join(
        [
            any_of(
                " ".join(
                    NAMES[name]
                    for name in (
                        "rent",
                        "mortgage",
                        "food",
                        "power",
                        "utilities",
                        "phone",
                        "net",
                        "transport",
                        "fuel",
                        "card",
                        "debts",
                    )
                )
            ),
            f"(?:{MONTHLY.pattern})",
            f"(?:{OTHER_PERIOD.pattern})",
        ]
    )
)
#: One thing from the next, with what parts them; the month may stand behind a comma.
_APART = re.compile(
    rf"(,(?! ?(?:{_IN_A_MONTH}) ?(?:$|[,.;!]))|(?<![a-z])(?:and|plus|y|mas)(?![a-z])|和|还有|另外)"
)
_AMOUNT = pattern(AMOUNT)
