"""Swearing: words that may be put before any other, and tell nothing but how angry somebody is."""

from __future__ import annotations

from dialogs.phrases.patterns import typed


def without_swearing(text: str) -> str:
    """The same in other people's words.

    >>> [without_swearing(said) for said in ("I lost my bloody job", "perdí mi pinche trabajo", "我他妈的失业了", "no tengo ni un puto peso")]
    ['I lost my job', 'perdí mi trabajo', '我失业了', 'no tengo ni un peso']
    >>> [without_swearing(said) for said in ("I had bloody diarrhoea", "damn", "su puta madre", "bloody")]
    ['I had diarrhoea', 'damn', 'su puta madre', 'bloody']
    """
    return _SWORN.sub("", text)


_SWORN = typed(
    r"(?i)\b(?:bloody|f(?:u|\*)(?:c|\*)(?:k|\*)(?:ing?|en)|effing|fricking|freaking|frigging|god ?damn(?:ed)?|damn(?:ed)?|stinking|shitty|crappy) (?=\w)"
    r"|(?<=\b(?:mi|el|la|un) )(?:put[oa]|maldit[oa]|jodid[oa]) (?=\w)|\bpinches? (?=\w)"
    r"|他妈的?(?=\w)|该死的"
)
