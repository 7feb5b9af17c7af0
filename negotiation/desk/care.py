"""Care: how gently somebody is to be treated, and how soon.

>>> Care.CRISIS.outweighs(Care.VULNERABLE), Care.VULNERABLE.outweighs(None)
(True, True)
>>> Care.VULNERABLE.outweighs(Care.VULNERABLE)
False
"""

from __future__ import annotations

from enum import StrEnum


class Care(StrEnum):
    VULNERABLE = "vulnerable"  #: something makes it harder for them than for others
    CRISIS = "crisis"  #: they may be in danger, or at the end of their strength

    def outweighs(self, other: Care | None) -> bool:
        """Whether this is more than what was known."""
        return other is None or (self is Care.CRISIS and other is Care.VULNERABLE)
