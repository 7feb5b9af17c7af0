"""Decision words: what is said below an offer that leans to a yes or a no and is neither, by language.

A yes counts only whole and in so many words (`borrower.acceptance_words.ACCEPTS`). What only leans to it, or takes it with a
condition, accepts nothing; what leans to a no refuses nothing.

>>> [leans_to_yes(said) for said in ("Yes I think I accept that", "sounds good", "looks good", "creo que sí acepto", "应该可以接受吧", "看着可以", "yes if it is less", "do I have to accept")]
[True, True, True, True, True, True, False, False]
>>> [is_yes_with_a_but(said) for said in ("yes if it is 20 less", "sí, pero el día 10", "好的但是晚几天", "yes, I accept", "but why?")]
[True, True, True, False, False]
>>> [leans_to_no(said) for said in ("I'd rather not", "not really", "mejor no", "不太想", "no problem", "no wait, rent is 750")]
[True, True, True, True, False, False]
"""

from __future__ import annotations

import re

from .finding import matcher, plain

_YES = matcher(
    {
        "en": (
            "(i|we|ill|well|id|i will|i would|i can|i could|gladly|happy to) … (accept|agree|(take|go with) (it|this|that|(the|your) (first )?(offer|plan|one))|say yes)",
            "(sounds?|looks?|seems?) (very |really |quite |pretty )?(good|fine|great|ok|okay|fair|reasonable|right|perfect)|(that|this|it) (works|suits me|will do|would work|looks (good|fine|ok|okay)|is (fine|good|ok|okay|great|fair|acceptable|perfect))",
            "(lets|let us) do (it|this|that)|im (in|ok|okay|fine|happy) with (it|this|that|the offer)|count me in|go for it|its a deal|thats a deal|^deal$",
            "^(yes|yeah|yep|yup|sure|ok|okay|fine|alright|all right|of course|great|perfect|good|why not|go ahead|i guess so|i guess|i think so|probably|i suppose so)( (yes|ok|okay|sure|fine|please|thanks|thank you|i guess|i think|i suppose|then))*$",
        ),
        "es": (
            "(lo |la )?(acepto|aceptamos|aceptaria|aceptare|acepte|aceptar)(?! (menos|solo))|(estoy |estamos )?de acuerdo|me parece (muy )?(bien|justo|perfecto|razonable|buen[oa])|(se ve|suena) (muy )?bien|trato hecho|hecho|me (sirve|conviene|vale)|me viene bien|me quedo con|(lo|la) tomo",
            "^(si|vale|dale|claro|ok|okey|bueno|esta bien|perfecto|adelante|listo|por supuesto|creo que si|supongo que si|pienso que si|por mi si|por mi bien)( (si|claro|vale|bueno|ok|por favor|gracias|pues|entonces))*$",
        ),
        "zh": (
            "^(看着|看起来|听起来|感觉)(挺|很|还)?(不错|好|可以)[的啊呀嘛吧]*$",
            "接受|同意|成交|就这样([吧定办]|$)|就这么定|那就这样?样?|没问题",
            "^(可以|行|好|好的|好吧|好啊|嗯+|是|是的|对|中|ok)(的|吧|啊|呀|了|可以|行|好|就)*$",
        ),
    }
)
_HINDERED = re.compile(
    r"[?？¿]|吗$|[不没别]|\b(?:not|dont|doesnt|wont|cant|cannot|never|no|nunca|tampoco|nobody)\b|难"
    # Whether one has to is asked, with a mark or without.
    r"|^(?:do|must|am|are|can|could|should|shall|may) (?:i|we|you)\b|^(?:tengo|tenemos|hay) que\b|^(?:debo|debemos|es obligatori)"
)
_PLAIN_ENOUGH = re.compile(r"没问题|\bwhy not\b|\bno (?:problem|problema)s?\b")
_CONDITION = matcher(
    {
        "en": (
            "if|but|provided|unless|as long as|only|instead|except|on condition|however|although|(less|lower|cheaper|smaller|longer|later|more)",
        ),
        "es": (
            "pero|siempre que|con tal|a condicion|aunque|sin embargo|solo si|si (es|son|fuera|fueran|me|nos|se|baja|bajan|pueden?|hay|la|el|no)|menos|mas (tiempo|plazo|tarde|bajo|baja)",
        ),
        "zh": ("但|不过|可是|如果|要是|只要|除非|的话|少|[晚早][几点一]|低|多给",),
    }
)
_BEGINS_WITH_YES = re.compile(
    r"^(?:(?:yes|yeah|yep|ok|okay|sure|fine|alright|good|great|accepted|i (?:do |would |will |can |could )?(?:accept|agree|take it)|id (?:accept|agree|take it)|ill (?:accept|take it))\b"
    r"|(?:si|vale|bueno|claro|dale|acepto|aceptaria|lo acepto|la acepto|de acuerdo|esta bien|estoy de acuerdo)\b"
    r"|好|可以|行(?!不)|同意|我?(?:愿意)?(?:接受|同意)|嗯|是的)"
)
#: What is asked beside a yes is a question first.
_ASKS = re.compile(
    r"\b(?:why|what|how|when|who|which|por que|cuando|como|cual|cuanto)\b|为什|怎[么样]|什么|多少|多久"
)
_NO = matcher(
    {
        "en": (
            "^(no|nope|nah|no thanks|no thank you|not really|not now|not yet|no way|never|no good|hmm+|no no|maybe not|probably not|perhaps not)$",
            "(id|i would|i|we would|i d) (rather|prefer) not|rather not|(i )?(dont|do not) (really )?(think so|like (it|this|that|the offer)|want (it|this|that|the offer))|(i )?(dont|do not) know( yet)?$",
            "not (really |so |very |quite )?(sure|convinced|happy|interested|keen|ready|good enough|for me|what i (wanted|hoped|expected|need))|(doesnt|does not|wont|will not) (really )?(work|do|suit|help)",
        ),
        "es": (
            "^(no|no gracias|mejor no|creo que no|no se|no creo|todavia no|aun no|ahora no|para nada|ni hablar|nunca|pues no|no no|quizas no|tal vez no)$",
            "prefiero (que )?no|mejor no|no (me|nos) (convence|interesa|gusta|sirve|conviene|parece|cuadra|encaja)|no (lo|la) quiero|no quiero (esta|esa|la) oferta|no estoy (muy |tan )?(segur[oa]|convencid[oa]|de acuerdo)|no se (si|que|todavia|aun)",
        ),
        "zh": (
            "^(不|不了|不要|不行|不好|不用|不用了|算了|先不|先不要|先不用|再说|再说吧|不太好|不了谢{2})$",
            "不(太|大|怎么)?(想(?!要付)|愿意|合适|满意|划算|确定|喜欢)|还没(想好|决定|考虑好)|暂时不|算了吧|再说吧|没想好",
        ),
    }
)
#: Longer tells more, and is the advisor's.
_LONGEST = 80


def leans_to_yes(text: str) -> bool:
    """Whether it sounds like a yes, with no condition and no question."""
    said = _said(text)
    if said is None or is_yes_with_a_but(text):
        return False
    bare = _PLAIN_ENOUGH.sub("ok", said)
    return _YES.search(said) is not None and not (
        _HINDERED.search(bare) or _CONDITION.search(bare)
    )


def is_yes_with_a_but(text: str) -> bool:
    """Whether it takes the offer on other terms: that is another offer, and accepts nothing."""
    said = _said(text)
    if said is None or (begun := _BEGINS_WITH_YES.match(said)) is None or _ASKS.search(said):
        return False
    return _CONDITION.search(said, begun.end()) is not None


def leans_to_no(text: str) -> bool:
    """Whether it sounds like a no, or as though somebody does not know yet."""
    said = _said(text)
    is_asked = said is None or re.search(r"[?？¿]|吗$", said) is not None
    return said is not None and not is_asked and _NO.search(said) is not None


def _said(text: str) -> str | None:
    said = plain(text).strip(" .,!¡。，！~…")
    return said.replace(",", "").replace("，", "") if len(said) <= _LONGEST else None
