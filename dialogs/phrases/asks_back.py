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
>>> [asks_why(said) for said in ("why?", "but why do you need that", "y do u need this", "why does it matter how old my kids are", "what's it to you", "do i have to?",
...     "¿para qué?", "¿y por qué quieren saber eso?", "eso qué tiene que ver", "为什么要问这个", "问这个干嘛", "這跟你們有什麼關係")]
[True, True, True, True, True, True, True, True, True, True, True, True]
>>> [asks_why(said) for said in ("why can't I pay", "that is why I need help", "I don't know why", "no sé por qué", "为什么还不上", "我也不知道为什么")]
[False, False, False, False, False, False]
"""

from __future__ import annotations

import re

from .finding import plain
from .patterns import pattern

#: Where nothing but "why" is said, it is of what was just asked.
ONLY_WHY = (
    r"why(?: so| though| tho)?|what for|what(?:'?s| is) (?:this|that|it) for|por ?que|para que|pa que|para que es(?: esto| eso)?"
    r"|为什么|为啥|干嘛|点解|做什么用的?|做什么用的?"
)
#: Longer is a story.
_LONGEST = 120
_COUNTS = re.compile(
    r"\bwhat (?:exactly )?(?:counts|is meant|belongs|is included|goes in\w*|do (?:you|u) (?:mean|want) (?:by|with)|does (?:\S+ ){1,4}mean|(?:do|should|must) i (?:count|include|put))\b"
    r"|\b(?:does|do|should|must|shall|(?:is|are) (?:the|my|our|this|that)) (?:\S+ ){1,4}?(?:count|counted|include|included|belong)\b"
    r"|\b(?:gross or net|net or gross|(?:before|after) or (?:before|after) tax|(?:a|per|each|by the) (?:week|month|year) or (?:a |per |each |by the )?(?:week|month|year))\b"
    r"|\bque (?:cuenta|incluye|entra|significa|quiere decir|se (?:entiende|incluye|cuenta))\b|\ba que se refiere|^¿?(?:se )?(?:cuentan?|incluyo|incluye|entran?|meto|sumo) [^?]*\?"
    r"|\b(?:bruto o neto|neto o bruto|(?:antes|despues) o (?:antes|despues) de impuestos|al (?:mes|ano) o (?:al|a la) (?:mes|ano|semana))\b"
    r"|(?:也|要)算[^，。,.]{0,4}吗|算(?:进去|在内)?吗|算不算(?![逾违迟])|(?:包括|包含|计入)[^，。,.]{0,8}吗|包不包括|要不要(?:算|包括)|(?:什么|哪些)(?:才?算|叫)|税(?:前|后)还是|指的?是?(?:什么|哪)"
)
_FIGURE = r"(?:[$€£¥]? ?\d[\d.,]*k?)"
_FIGURE_ZH = r"(?:[¥$]?\d[\d.,]*|[一二两三四五六七八九十百千万]+)(?:元|块)?"
_SUPPOSED = re.compile(
    rf"\b(?:is|would|will) (?:\S+ ){{0,2}}?{_FIGURE}(?: \S+){{0,2}}? (?:right|ok|okay|fine|enough|correct|good|alright|realistic|too (?:little|much|low|high)|do|work)\b"
    rf"|\b(?:what if|what happens if|suppose) (?:i|we) (?:say|said|put|write|wrote|give|gave|offer|offered|answer|name) (?:\S+ ){{0,2}}?{_FIGURE}"
    rf"|\b(?:can|could|may|should|shall) (?:i|we) (?:just |only )?(?:say|put|write|answer|give|name|enter|offer) (?:\S+ ){{0,2}}?{_FIGURE}|\b(?:how|what) about {_FIGURE}"
    rf"|\b(?:esta|estaria) bien (?:\S+ ){{0,2}}?{_FIGURE}[^,.]*\?|{_FIGURE}(?: \S+){{0,2}}? (?:(?:esta|estaria) bien|(?:es|seria) (?:correcto|suficiente|poco|mucho|demasiado)|vale|sirve|basta)[^,.]*\?"
    rf"|\by si (?:digo|pongo|escribo|ofrezco|dijera|pusiera) (?:\S+ ){{0,2}}?{_FIGURE}|\b(?:puedo|podria|debo) (?:decir|poner|escribir|ofrecer|contestar) (?:\S+ ){{0,2}}?{_FIGURE}"
    rf"|{_FIGURE_ZH}[^，。,.]{{0,3}}?(?:可以|行|对|够|合适|正确|太少|太多|少了|多了)(?:[吗么]|不[可行对够]|[?？])"
    rf"|(?:如果|要是|假如)我?(?:[说写填]了?|报)[^，。]{{0,3}}?{_FIGURE_ZH}|(?:能|可以|可不可以|能不能)(?:[说写填]|报){_FIGURE_ZH}"
)


#: As it is typed by some.
_Y = re.compile(r"^y (?=(?:do|does|are|is|r|would|should|u|you)\b)")
_YOU = "(?:you|u|ya|they|the bank)"
_WHY = re.compile(
    rf"^(?:(?:but|and|ok|okay|so|pero|y|sorry),? )?(?:{ONLY_WHY})$"
    rf"|\bwhy (?:on earth |the hell )?(?:(?:do|would|should|must|does) )?{_YOU} (?:\S+ )?(?:asking|ask|(?:need|want|have|care|wanna|require)(?: (?:to )?(?:know|ask|see|hear|that|this|it|these|all|about|how|when|who)\b|$))"
    r"|\bwhy (?:is|does|do|are|should|must|would) (?:\S+ ){1,2}?(?:matter|ask(?:ed|ing)?|necessary|needed|relevant|important|say|tell|answer)\b"
    rf"|\bwhat (?:do|does|would) {_YOU} (?:need|want) (?:it|that|this|to know (?:it|that|this)) for\b|\bwhat(?:s| is|'s) (?:it|that|this|all this) (?:for|to you|good for|got to do with)\b|\b(?:what|how) (?:does|is) (?:that|this|it) (?:\S+ )?(?:matter|relevant|to do with)\b|\bnone of (?:your|ur) (?:business|concern)\b"
    r"|\b(?:por que|porque|para que|pa que|a que viene) (?:\S+ ){0,3}?(?:pregunt\w*|saber(?:lo)?|import\w*|hace falta|necesitan? (?:eso|esto|saber\w*))\b|\bque (?:les?|te) importa\b|\bque tiene (?:eso |esto )?que ver\b|\bno es asunto (?:suyo|tuyo|de ustedes)"
    r"|(?:为什么|为啥|干嘛|凭什么|点解)(?:你们|您|你)?(?:还|非|一定)?(?:需?要|想|得)?(?:问|知道|了解|填|管)"
    r"|(?:问|知道|填|打听)[^，。,.]{0,5}?(?:干什么|干嘛|干啥|做什么|有什么用|有啥用)|(?:跟|和|与)(?:你们|这|贷款|还款)[^，。,.]{0,3}有?(?:什么|啥)关系|关你们?们?(?:什么|啥)?事"
)

_TELL_ZH = "(?:发|传|交|给|说|填|答|写|讲|签|接受|同意)"
#: Whether it must be, and nothing else.
_WHETHER = re.compile(
    r"(?:but |and |ok )?(?:(?:do i|must i)(?: really)?(?: (?:have|need))?(?: to)?(?: (?:send|say|tell|answer|give|write|sign|accept|agree|do))?(?: (?:it|them|this|that|you|to))*|(?:is|are) (?:it|this|that|they|these) (?:really )?(?:needed|necessary|required|mandatory|obligatory|a must))"
    r"|(?:y |pero )?(?:(?:es|son) (?:necesari[oa]s?|obligatori[oa]s?)|hace falta|(?:tengo que|debo|hay que) (?:mandar|enviar|decir|contestar|responder|poner|firmar|aceptar|hacer)(?:l[oae]s?|selos?)?(?: eso| esto)?|(?:es )?a fuerzas?)"
    rf"|(?:一定|必须|非)要?{_TELL_ZH}?(?:不可)?(?:吗|么)|(?:有必要|需要|要){_TELL_ZH}?(?:吗|么)|不{_TELL_ZH}(?:行不行|可以吗|行吗)"
)


def asks_why(text: str) -> bool:
    """Whether it asks what a question is asked for, or whether it has to be answered."""
    said = _Y.sub("why ", plain(text).strip(" .!?¡¿。！？，,"))
    is_asked = _WHY.search(said) is not None or asks_whether_must(text)
    return len(said) <= _LONGEST and is_asked


def would_rather_not_say(text: str) -> bool:
    """Whether somebody says no more than that they do not want to tell.

    >>> [would_rather_not_say(said) for said in ("i dont want to say why", "I'd rather not tell you", "its private", "no quiero decirlo", "prefiero no contestar", "不想说", "不方便說", "不告诉你")]
    [True, True, True, True, True, True, True, True]
    >>> [would_rather_not_say(said) for said in ("I don't want to say no", "i cant say yet", "no quiero pagar", "不想还", "1500, I don't want to say more")]
    [False, False, False, False, False]
    """
    return _UNTOLD.fullmatch(plain(text).strip(" .!?¡¿。！？，,")) is not None


_UNTOLD = pattern(
    r"(?:(?:sorry|no|well|i|we|id|would|i'd|really|honestly|perdon|lo siento|yo|la verdad|pues)\b[ ,]*)*"
    r"(?:(?:do not|don'?t|wo n'?t|won'?t|will not|not going to|refuse to|am not|rather not|prefer not(?: to)?)(?: (?:really|want to|wanna|like to|wish to|going to|have to|need to))*"
    r" ?(?:say|tell|answer|talk about|discuss|disclose|share|explain)(?: (?:you|that|this|it|why|what|about|them|anything|with you|the reason))*"
    r"|rather not|(?:it is|it'?s|that is|that'?s|this is) (?:very |too )?(?:private|personal)|none of your business|private|personal"
    r"|(?:prefiero no|no (?:quiero|voy a|pienso|deseo|quisiera)|preferiria no) (?:decir|contar|contestar|responder|hablar|explicar|compartir)(?:lo|la|les?|se lo|selo)?(?: (?:nada|eso|esto|de eso|por que|el motivo|cuanto|a ustedes))*"
    r"|(?:es|eso es) (?:muy )?(?:privado|personal|asunto mio|cosa mia))"
    r"|(?:我|就|真的|实在|现在|对不起|抱歉|[,，])*(?:不(?:太|是很)?(?:想|愿意?|方便|便)(?:告诉|说明|透露|说|讲|谈|提|回答|答)|不告诉|不[说讲](?!定|准|好|清|了算)|无可奉告|(?:这|那)?(?:是|属于)?(?:我的|个人)?(?:隐私|私事))(?:你们?|您|这个|原因|出来|了|吧|啊|呀|的)*"
)


def asks_whether_must(text: str) -> bool:
    """Whether it asks no more than whether it must be.

    >>> [asks_whether_must(said) for said in ("do I have to?", "must I?", "do I really have to sign this", "¿tengo que firmar?", "¿es obligatorio?", "一定要吗", "必须签吗")]
    [True, True, True, True, True, True, True]
    >>> [asks_whether_must(said) for said in ("do I have to pay first?", "why do I have to", "必须还吗")]
    [False, False, False]
    """
    return _WHETHER.fullmatch(plain(text).strip(" .!?¡¿。！？，,")) is not None


def asks_what_counts(text: str) -> bool:
    """Whether it asks what is meant by what is asked, or whether something is a part of it."""
    return _COUNTS.search(plain(text)) is not None


def is_only_supposed(text: str) -> bool:
    """Whether a figure is only tried, to hear whether it would do: no answer before it is said to be one."""
    return _SUPPOSED.search(plain(text)) is not None


def asks_about_lights(text: str) -> bool:
    """Whether it is about the signs by which it is told how a situation is seen.

    >>> [asks_about_lights(said) for said in ("why is one red", "¿qué significa la luz amarilla?", "红灯是什么意思", "send it")]
    [True, True, True, False]
    """
    return _LIGHTS.search(plain(text)) is not None


_LIGHTS = re.compile(
    r"\b(?:lights?|red|yellow|green|semaforos?|luz|luces|roj[oa]s?|amarill[oa]s?|verdes?)\b|[红黄绿]|灯"
)


def speaks_of_signing(text: str) -> bool:
    """Whether it is about something that would be signed, or bind.

    >>> [speaks_of_signing(said) for said in ("what am I signing?", "¿qué firmo aquí?", "这是要签什么", "does it bind me", "send it")]
    [True, True, True, True, False]
    """
    return _SIGNING.search(plain(text)) is not None


_SIGNING = re.compile(
    r"\b(?:sign|signing|signed|bind|binds|binding|firm[aoe]\w*|compromet\w+)\b|签|约束"
)
