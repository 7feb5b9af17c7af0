"""Threatened in words: how people say that somebody threatens them or theirs, whoever it is, by language.

What is only announced, as a court or a notice at work, is none: see `feared_words`. Of somebody close: see `violence`.
"""

from __future__ import annotations

_LAWFUL = "(?! (with|of|to) (the |a |an |my )?(court|legal|lawyers?|lawsuit|action|eviction|evict|sue|suing|fire|firing|sack|dismiss|take (me|us) to court|repossess|foreclos|seiz|cut|close|cancel|end|stop|report|terminat|divorce|leave|disconnect))"
_LEGAL = "(?! con (una? |el |la )?(demanda|demandar|juicio|abogad|despedir|despido|embarg|quitar|cortar|denunci|echar|desaloj|cerrar|cancelar|ir a juicio))"
_MINE = "(me|us|my (family|kids|children|wife|husband|mother|mum|mom|father|dad|parents|son|daughter|partner))"

THREATENED = {
    "en": (
        f"(they|you|u|someone|somebody|people|men|strangers|collectors?|callers?|(a|the|this|that|some|your) (man|woman|guy|caller|collector|people|lender|agency|men|advisor|employee|colleague)) (are |is |was |were |keep |keeps |have |has |had |been |always |now |even )*(threaten|threatens|threatened|threatening) {_MINE}{_LAWFUL}",
        f"(i am|im|i was|ive been|i have been|we are|we were|weve been|being|getting|get|got|feel|felt) (being |constantly |always )?threatened{_LAWFUL}",
        "(getting|get|got|receive|receiving|received) (\\w+ )?(threats|threatening (calls|messages|texts|letters|emails))",
        "threatening (calls|messages|texts|letters|emails)",
    ),
    "es": (
        f"(me|nos) (estan |esta |siguen |sigue |han |ha |vienen |viven )?(amenazando|amenazan|amenazaron|amenazado){_LEGAL}",
        f"(alguien|un (hombre|senor|tipo|cobrador)|una (mujer|senora)|el cobrador|la gente|su (gente|empleado|asesor)|ustedes?) (me|nos) (amenaza|amenazo){_LEGAL}",
        "(recibo|recibimos|recibi|recibiendo|llegan|mandan) (\\w+ )?amenazas",
        "(me siento|soy|fui|he sido|estoy siendo) amenazad[oa]",
    ),
    "zh": (
        "(他们|她们|你们|您们|有人|别人|陌生人|对方|那(个|些)?人|一个人|有个人|电话里)[^，。！？,.!?没不未]{0,6}?(威胁|恐吓|恫吓|要挟)(我|我们|我家|家人|我的|了|说要(打|弄|找|上门))",
        "(被|受到?|收到)(了)?(别人|人|他们|你们|陌生人|电话|短信|这种)?(的)?(威胁|恐吓|恫吓)(?![^，。！？,.!?]{0,4}?(起诉|告|打官司|开除|裁|解雇))",
        "(威胁|恐吓)(我的?)?(全家|家人|孩子|父母|老婆|老公)",
    ),
}
