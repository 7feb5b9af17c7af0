"""Expected wait: how long it will probably take until somebody is there, or nothing where that is not known.

Two are before Ana, and both advisors are busy. Conversations have taken twenty minutes lately, so
one of two ends every ten, and the third to end makes room for her:

>>> lately = Lately(handled=[timedelta(minutes=m) for m in (15, 20, 20, 25, 60)], waited=[])
>>> expected_wait(place=3, free=0, at_a_time=2, lately=lately)
datetime.timedelta(seconds=1800)

With too few to go by, nothing is said:

>>> expected_wait(place=1, free=0, at_a_time=2, lately=Lately(handled=[timedelta(1)], waited=[]))

Nobody is promised what is not so for whoever waits before them: as long as these have waited already, or nothing
where nobody lately had to wait for so long:

>>> lately = Lately(handled=[], waited=[timedelta(minutes=m) for m in (5, 5, 10, 30, 60)])
>>> for already in (timedelta(minutes=8), timedelta(minutes=40), timedelta(days=2)):
...     print(expected_wait(place=2, free=3, at_a_time=5, lately=lately, already=already))
0:10:00
0:40:00
None
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import median

#: With fewer than so many to go by, a median says little.
ENOUGH = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Lately:
    """What the newest conversations took, in working time."""

    handled: Sequence[timedelta]  #: from claimed to ended
    waited: Sequence[timedelta]  #: from asked for to claimed


def expected_wait(
    *,
    place: int,
    free: int,
    at_a_time: int,
    lately: Lately,
    already: timedelta = timedelta(0),
) -> timedelta | None:
    """Working time until whoever is at *place* (from 1) is taken; `None` where it is not known.

    *free* is how many more the advisors on duty who fit can take now, *at_a_time* how many they
    have at a time altogether. While there is room it is the median of the waits, else the median
    of the conversations that have to end first, spread over those that run. It is no less than what those up to
    that place whom the same advisors could take have waited *already*.
    """
    known = lately.waited if place <= free else lately.handled
    if len(known) < ENOUGH or at_a_time < 1:
        return None
    middle = timedelta(seconds=median(each.total_seconds() for each in known))
    usual = middle if place <= free else middle * (place - free) / at_a_time
    if already <= usual:
        return usual
    return already if already <= max(lately.waited, default=usual) else None
