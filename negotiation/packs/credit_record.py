"""Credit record: what a person may be told of it, in each of four situations, and never more.

What is true before an instalment is late is false after, and an agreement erases nothing that was
reported: so each situation has its own words.

>>> from .rule import Source
>>> from .words import in_language
>>> kept = CreditRecord(
...     source=Source(name="Regulation on the credit reporting industry", article="Art. 16"),
...     situation=CreditSituation.LATE,
...     words={"en": "An agreement does not erase what was reported.", "zh_CN": "签订协议不会消除这些记录。"})
>>> in_language(kept.words, "zh_CN"), kept.situation.value
('签订协议不会消除这些记录。', 'late')
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .rule import Rule
from .words import Words


class CreditSituation(StrEnum):
    NOT_LATE = "not_late"  #: every instalment so far was paid
    LATE = "late"  #: one is overdue, and may have been reported
    SIGNED = "signed"  #: an agreement is in force
    COMPLETED = "completed"  #: everything is repaid as agreed


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditRecord(Rule):
    situation: CreditSituation
    words: Words
