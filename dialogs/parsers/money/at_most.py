"""At most: what goes out told thing by thing, one of them by the week and another as "250 maybe 300": the most it comes to, which is asked about.

What goes out must not come short: of a range the upper end counts.

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> for said in ("phone 45, gas like 60 a wk, insurance 140, food idk 250 maybe 300", "alquiler 650, comida 250 o 300", "房租1500，吃饭800到1000"):
...     print(in_all(said, reader))
745
950
2500
>>> print(in_all("房租三千五 进货六千 吃饭两千", reader))
11500

What is no such list, or reaches too far, has no sum:

>>> [in_all(said, reader) for said in ("250 maybe 300", "rent 650, wages 900 or 1000", "rent 650, food 100 to 900")]
[None, None, None]
"""

from __future__ import annotations

from decimal import Decimal

from dialogs.heard import Words
from dialogs.parsers.clauses import amounts_apart
from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import Ambiguous, Unclear
from dialogs.phrases.finding import plain

from . import totals
from .in_and_out import KINDS, Kind
from .whole_months import amount_a_month
from .written_amounts import holds_one

#: An upper end is no further from the lower one than so many times.
_FAR = 2


def in_all(text: str, reader: Reader) -> Decimal | None:
    """The most that several things come to in a month; `None` where one is not clear, or comes in."""
    said = plain(text)
    if totals.apart(said, reader)[0] is not None:  # which stands against its parts
        return None
    parts = [plain(one) for one in amounts_apart(text) if holds_one(one)]  # a space parts Chinese
    are_things = all(
        KINDS[Kind.OUT].search(one) and not KINDS[Kind.IN].search(one) for one in parts
    )
    if len(parts) < _SEVERAL or not are_things:
        return None
    each = [of_one(one, reader) for one in parts]
    known = [one for one in each if one is not None]
    return sum(known, Decimal(0)) if len(known) == len(each) else None


def of_one(said: str, reader: Reader) -> Decimal | None:
    """The most that one thing costs in a month."""
    try:
        return amount_a_month(Words(said), reader, every_day=True)
    except Ambiguous as ambiguous:
        ends = [one for one in ambiguous.readings if isinstance(one, Decimal)]
    except Unclear:
        return None
    least, most = min(ends, default=Decimal(0)), max(ends, default=Decimal(0))
    return most if 0 < most <= _FAR * least else None


_SEVERAL = 2
