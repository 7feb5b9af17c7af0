"""Suppositions: what is only supposed, as "if I lose my job again" or 如果又还不上, and so neither told nor given as notice.

>>> without_supposed("what if I lose my job again?"), without_supposed("如果我又失业了怎么办")
('?', '怎么办')
>>> without_supposed("will I go to prison if I can't pay again, and will my family be told?")
'will I go to prison, and will my family be told?'
>>> without_supposed("si me quedo otra vez sin trabajo, ¿qué pasa?")
', ¿qué pasa?'

What is told beside it stays told, and whether something can be done is no supposition:

>>> without_supposed("If I pay my rent I can't pay you")
"I can't pay you"
>>> without_supposed("I don't know if I can pay"), without_supposed("no sé si puedo pagar"), without_supposed("主要是还不上")
("I don't know if I can pay", 'no sé si puedo pagar', '主要是还不上')

In Spanish "si no puedo pagar" alone may be a yes without its accent:

>>> without_supposed("si no puedo pagar"), without_supposed("si, perdí mi trabajo"), without_supposed("y si no puedo pagar?")
('si no puedo pagar', 'si, perdí mi trabajo', '?')
>>> without_supposed("si no puedo pagar me van a demandar?"), without_supposed("si no puedo pagar, me pueden ayudar?")
('me van a demandar?', 'si no puedo pagar, me pueden ayudar?')
"""

from __future__ import annotations

from dialogs.phrases.patterns import typed


def without_supposed(text: str) -> str:
    """The words without what they only suppose."""
    return " ".join(_SUPPOSED.sub(" ", text).split()).replace(" ,", ",").replace(" ?", "?")


def supposed_in(text: str) -> str:
    """What is only supposed in it; "" where nothing is.

    >>> supposed_in("I work now, but what if I lose my job again?")
    'what if I lose my job again'
    """
    return " ".join(found[0].strip() for found in _SUPPOSED.finditer(text))


#: Where what is supposed ends in English: at a comma, where it is asked, or where another begins to do something.
_ENDS = (
    r"(?=[,.;:?!\n]|$|\b(?:will|would|can|could|do|does|is|are|am|should|may|must) (?:i|you|it|this|that|they|we|my|the|there)\b"
    r"|\b(?:what|how|who|when|where) (?:will|would|can|could|do|does|is|are|should|must|happens?|then|now)\b|\bthen\b|(?<!and )(?<!or )\b(?:i|we)\b)"
)
_KNOWING = r"(?<!know )(?<!sure )(?<!ask )(?<!asking )(?<!see )(?<!wonder )(?<!wondering )(?<!me )(?<!check )(?<!understand )(?<!even )(?<!as )"
_ENGLISH = rf"(?:\bwhat (?:happens |will happen |would happen |about )?|\b)(?:{_KNOWING}if|in case|suppose|supposing) (?:that )?(?:i|we|my|our|the|it|you|they|he|she|this)\b[^,.;:?!\n]*?{_ENDS}"
#: Where it ends in Spanish.
_TERMINA = r"(?=[,.;:?!¿\n]|$|\b(?:qu[eé]|c[oó]mo|cu[aá]ndo|cu[aá]nto|qui[eé]n|d[oó]nde|me (?:van?|pueden?|quitan|cobran|multan)|ir[eé]|pueden?|puedo|podr[ií]a|se lo|hay|entonces|tengo que) )"
_SABER = r"(?<!s[eé] )(?<!saber )(?<!sabe )(?<!pregunto )(?<!preguntar )(?<!dime )(?<!diga )(?<!ver )(?<!como )(?<!seguro )(?<!segura )"
_VERBO = r"(?:(?:yo|ya|no|me|se|nos|le|les|lo) ){0,3}\w+"
#: What happens to somebody again, or may happen: no yes begins so.
_HAPPENS = (
    r"(?:[^,.;:?!¿\n]*\b(?:otra vez|de nuevo|nuevamente)\b|(?:yo )?(?:vuelvo|volviera|llego|llegara|pierdo|pierda|perdiera|enfermo|enfermara|muero|muriera"
    r"|fallo|firmo|acepto|gano|encuentro|consigo|cambio|me (?:quedo|quedara|enfermo|enfermara|despiden|despidieran|echan|retraso|atraso|muero|bajan|pasa))\b)"
)
#: What is dreaded then.
_ES_TEMIDO = (
    r"(?=,? ?¿?(?:me (?:van? a|demandan|embargan|quitan|cobran|multan|meten|pueden (?:demandar|embargar|quitar|meter|denunciar))|van a|voy a|ir[eé]"
    r"|qu[eé] (?:pasa|pasar[ií]a|pasar[aá]|me (?:hacen|pasa)|hacen)) )"
)
_SPANISH = (
    # Asked about: "¿qué pasa si …", "y si …", or with a mark or a question behind it.
    rf"(?:\bqu[eé] (?:pasa|pasar[ií]a|pasar[aá]|ocurre|sucede|hago|hacemos) |\by )si (?!es\b){_VERBO}[^,.;:?!¿\n]*?{_TERMINA}"
    rf"|{_SABER}\bsi (?!perd[ií]\b)(?={_HAPPENS}){_VERBO}[^,.;:?!¿\n]*?{_TERMINA}"
    rf"|(?<=\w ){_SABER}\bsi (?=(?:ya )?(?:no )?(?:puedo|tengo|pago|cumplo|alcanzo|llego|hay)\b){_VERBO}[^,.;:?!¿\n]*?{_TERMINA}"
    # With no mark before it, what may be done to somebody tells it from a yes.
    rf"|(?:^|(?<=[,.;!]))\s*(?:hola,? )?si (?=(?:ya )?no (?:puedo|pago|pagara|cumplo|alcanzo|llego|tengo)\b){_VERBO}[^.;:?!¿\n]*?{_ES_TEMIDO}"
    rf"|\ben caso de (?:que|no|perder|quedarme)\b[^,.;:?!¿\n]*?{_TERMINA}"
)
#: In Chinese, what is asked of it follows at once.
_CHINESE = (
    r"(?:如果|(?<![主只])要是|假如|假设|万一|倘若|若是|签(?:了|完|好|字|署)*(?:以后|之后|后))[^，。！？,.!?;；\n]*?"
    r"(?=[，。！？,.!?;；\n]|$|会(?!计)|能(?!力)|可不可以|可以|怎|咋|该|是不是|要不要|要(?=怎|不)|需要|有(?:没|什)|谁|还有|就|你们)"
    r"|(?<![\u3400-\u9fff])[^，。！？,.!?;；\n]{1,12}?的话(?=[，。！？,.!?;；\n]|$|[会能怎咋该要有谁债]|可|贷款)"
)
_SUPPOSED = typed(rf"(?i:{_ENGLISH}|{_SPANISH}|{_CHINESE})")
