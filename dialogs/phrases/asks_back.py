"""Asking back in words, by language: what a question means or what counts for it, and whether a figure would do.

>>> [asks_what_counts(said) for said in ("what counts as going out?", "what do you mean by left over", "does child benefit count",
...     "gross or net?", "do I include the rent", "¿bruto o neto?", "¿cuenta la ayuda por hijo?", "房租算不算", "税前还是税后")]
[True, True, True, True, True, True, True, True, True]
>>> [asks_what_counts(said) for said in ("900 after tax", "rent included, 1200", "they are all included", "cuenta unos 900", "都算上大概九百", "周一才到算逾期吗")]
[False, False, False, False, False, False]
>>> [is_only_supposed(said) for said in ("is 600 right?", "what if I say 100?", "would 50 be ok", "can I put 300",
...     "¿600 está bien?", "¿y si digo 100?", "填600可以吗", "如果我说一百呢", "六百夠嗎")]
[True, True, True, True, True, True, True, True, True]
>>> [is_only_supposed(said) for said in ("600?", "about 600, ok", "600 is right", "son 600, está bien", "600可以", "I can put 300 aside")]
[False, False, False, False, False, False]
"""

from __future__ import annotations

import re

from .finding import plain

_COUNTS = re.compile(
    r"\bwhat (?:exactly )?(?:counts|is meant|belongs|is included|goes in\w*|do (?:you|u) (?:mean|want) (?:by|with)|does (?:\S+ ){1,4}mean|(?:do|should|must) i (?:count|include|put))\b"
    r"|\b(?:does|do|should|must|shall|(?:is|are) (?:the|my|our|this|that)) (?:\S+ ){1,4}?(?:count|counted|include|included|belong)\b"
    r"|\b(?:gross or net|net or gross|(?:before|after) or (?:before|after) tax|(?:a|per|each|by the) (?:week|month|year) or (?:a |per |each |by the )?(?:week|month|year))\b"
    r"|\bque (?:cuenta|incluye|entra|significa|quiere decir|se (?:entiende|incluye|cuenta))\b|\ba que se refiere|^¿?(?:se )?(?:cuentan?|incluyo|incluye|entran?|meto|sumo) [^?]*\?"
    r"|\b(?:bruto o neto|neto o bruto|(?:antes|despues) o (?:antes|despues) de impuestos|al (?:mes|ano) o (?:al|a la) (?:mes|ano|semana))\b"
    r"|(?:也|要)算[^，。,.]{0,4}[吗嗎]|算(?:[进進]去|在[内內])?[吗嗎]|算不算(?![逾违違迟遲])|(?:包括|包含|[计計]入)[^，。,.]{0,8}[吗嗎]|包不包括|要不要(?:算|包括)|(?:什[么麼]|哪些)(?:才?算|叫)|[税稅](?:前|后|後)[还還]是|指的?是?(?:什[么麼]|哪)"
)
_FIGURE = r"(?:[$€£¥]? ?\d[\d.,]*k?)"
_FIGURE_ZH = r"(?:[¥$]?\d[\d.,]*|[一二两兩三四五六七八九十百千万萬]+)(?:元|[块塊])?"
_SUPPOSED = re.compile(
    rf"\b(?:is|would|will) (?:\S+ ){{0,2}}?{_FIGURE}(?: \S+){{0,2}}? (?:right|ok|okay|fine|enough|correct|good|alright|realistic|too (?:little|much|low|high)|do|work)\b"
    rf"|\b(?:what if|what happens if|suppose) (?:i|we) (?:say|said|put|write|wrote|give|gave|offer|offered|answer|name) (?:\S+ ){{0,2}}?{_FIGURE}"
    rf"|\b(?:can|could|may|should|shall) (?:i|we) (?:just |only )?(?:say|put|write|answer|give|name|enter|offer) (?:\S+ ){{0,2}}?{_FIGURE}|\b(?:how|what) about {_FIGURE}"
    rf"|\b(?:esta|estaria) bien (?:\S+ ){{0,2}}?{_FIGURE}[^,.]*\?|{_FIGURE}(?: \S+){{0,2}}? (?:(?:esta|estaria) bien|(?:es|seria) (?:correcto|suficiente|poco|mucho|demasiado)|vale|sirve|basta)[^,.]*\?"
    rf"|\by si (?:digo|pongo|escribo|ofrezco|dijera|pusiera) (?:\S+ ){{0,2}}?{_FIGURE}|\b(?:puedo|podria|debo) (?:decir|poner|escribir|ofrecer|contestar) (?:\S+ ){{0,2}}?{_FIGURE}"
    rf"|{_FIGURE_ZH}[^，。,.]{{0,3}}?(?:可以|行|[对對]|[够夠]|合[适適]|正[确確]|太少|太多|少了|多了)(?:[吗嗎么麼]|不[可行对對够夠]|[?？])"
    rf"|(?:如果|要是|假如)我?(?:[说說写寫填][了]?|[报報])[^，。]{{0,3}}?{_FIGURE_ZH}|(?:能|可以|可不可以|能不能)(?:[说說写寫填]|[报報]){_FIGURE_ZH}"
)


def asks_what_counts(text: str) -> bool:
    """Whether it asks what is meant by what is asked, or whether something is a part of it."""
    return _COUNTS.search(plain(text)) is not None


def is_only_supposed(text: str) -> bool:
    """Whether a figure is only tried, to hear whether it would do: no answer before it is said to be one."""
    return _SUPPOSED.search(plain(text)) is not None
