"""Sum paid, in words: how much somebody says they have paid, as it is written."""

from __future__ import annotations

import re

from dialogs.phrases.finding import plain

#: So much was paid; below a hundred it may be a day, or how often.
_FIGURE = "([0-9]{3,}(?:[.,][0-9]+)*|[0-9]{1,3}(?:[.,][0-9]{2,3})+)(?![0-9.,]*[0-9])"
_SUM_PAID = re.compile(
    r"\b(?:paid|payed|transferred|transfered|deposited|sent|payment of) (?:you |it |about |only |just |already |another |usd )?[$€£]?"
    + _FIGURE
    + r"|\b(?:pague|pagado|pagamos|deposite|transferi|abone|(?:pago|deposito|transferencia|abono) de) (?:los |las |unos |como |solo |ya )?[$€]?"
    + _FIGURE
    + r"|[还付转缴汇打](?:款|账)?(?:了|过去|过)?(?:您们|你们)?[¥￥$]?"
    + _FIGURE
)


def sum_paid(text: str) -> str | None:
    """The sum that is said to be paid, as it is written; a day of the month is none.

    >>> [sum_paid(said) for said in ("I paid $1,200.50 yesterday", "ayer pagué 300", "昨天还了500块", "I paid on the 5th", "pagué el 12")]
    ['1,200.50', '300', '500', None, None]
    """
    found = _SUM_PAID.search(plain(text))
    return None if found is None else next(one for one in found.groups() if one)
