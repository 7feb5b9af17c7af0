"""Other time words: figures that are years, days or ages, and what was or will be; neither tells how things stand.

>>> without_dates("I earn nothing since 2018")
'I earn nothing'
"""

from __future__ import annotations

import re

from dialogs.phrases.finding import plain
from dialogs.phrases.patterns import typed


def without_dates(text: str) -> str:
    """Without years, days of the month and ages, which are figures and no answers."""
    return "" if _AGES.search(plain(text)) else _DATE.sub("", text).strip()


def of_another_time(text: str) -> bool:
    """Whether it tells of what was, or will be, or since when: then it may not be how things stand."""
    return _ANOTHER_TIME.search(plain(text)) is not None


_DATE = typed(
    r"(?i)\b(?:since|from|in|desde|en)\s+(?:19|20)\d\d\b(?![.,]\d)|[从自](?:19|20)\d\d(?!\d)年?|(?:19|20)\d\d\s?年(?!薪)"
    r"|\b(?:on|by|the|el|dia|día)\s+(?:the\s+|day\s+|dia\s+|día\s+)?\d{1,2}(?:st|nd|rd|th)?\b(?![.,]?\d| ?(?:k|mil|%)\b)"
    r"|\b\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}\s?[号日月]"
)
#: Of children how old they are, not how many.
_AGES = re.compile(
    r"\b(?:child|children|kids?|sons?|daughters?)\b.*\d ?(?:,|and|&) ?\d|\b(?:child|kid) is \d|\d (?:years|yrs) old"
    r"|\b(?:hijos?|hijas?|ninos?|ninas?)\b.*\d ?(?:,|y|e) ?\d|\b(?:hijo|hija|nino|nina) tiene \d|\d anos\b"
    r"|(?:孩子|小孩|子女).*\d ?(?:,|，|、|和|跟) ?\d|\d ?岁"
)
_ANOTHER_TIME = re.compile(
    r"\b(?:will|since|from|starting|until|till|next|going to|would|if|used to|was|were"
    r"|desde|a partir|hasta|sera|seran|proximo|si|era|eran|tendre|voy a|va a)\b|[从自起将]|会(?!不会)(?<!会不会)|以后|之后|以前|之前|下个?月|下个?月"
)
