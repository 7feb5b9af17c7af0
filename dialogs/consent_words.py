"""Consent words: what people ask when they are asked whether what they write may be kept.

>>> [asks_about_consent(said) for said in (
...     "what is this consent for", "why do you need to keep it?", "what if I say no", "no entiendo lo del consentimiento, para que es?",
...     "¿para qué?", "为什么要保存我写的", "不同意会怎么样", "不同意會怎樣", "why",
... )]
[True, True, True, True, True, True, True, True, True]
>>> [asks_about_consent(said) for said in ("yes I agree", "why do you charge so much", "what if I don't pay", "同意", "acepto")]
[False, False, False, False, False]
"""

from __future__ import annotations

import re

from .phrases import matcher, plain

_ASKED = matcher(
    {
        "en": (
            "(why|what for|what) … (consent|agree|agreement|permission|(keep|keeping|save|store|record) (it|this|that|what|my|all|everything|anything))",
            "why (do|does|must|would|should) (you|they|i|the bank) … (keep|keeping|save|store|record|agree|consent)",
            "(what|and) (happens )?if (i|we) (say no|refuse|disagree|(don't|do not|never) (agree|consent|accept|tap|allow|want (this|that|it|to)))",
            "(do|must) i (have to|need to)? ?(agree|consent|accept)",
            "(don't|do not|dont) (understand|get) … (consent|agree|keep)",
            "what (do|am|would) i … (agree|agreeing|consent|consenting|accept|accepting)",
        ),
        "es": (
            "(por que|porque|para que|pa que|que es|de que|a que) … (consentimiento|acepto|aceptar|acepte|acuerdo|permiso|(guardan|guardas|guardar|guarda|guardarlo)( lo| eso| todo)?)",
            "(que pasa |y )si (digo que no|me niego|no (lo )?(acepto|quiero|consiento|autorizo|doy permiso|estoy de acuerdo))",
            "(tengo que|debo|hay que) (aceptar|consentir|autorizar)",
            "no entiendo … (consentimiento|aceptar|guardar|guardan|permiso)",
        ),
        "zh": (
            "(为什么|為什麼|为啥|為啥|干嘛|幹嘛|凭什么|憑什麼)…(保存|记录|記錄|留|同意|授权|授權)",
            "(保存|记录|記錄|同意|授权|授權)…(干什么|幹什麼|干嘛|幹嘛|做什么|做什麼|什么用|什麼用|什么意思|什麼意思)",
            "(不同意|不授权|不授權|不答应|不答應|拒绝|拒絕)…(怎么|怎麼|怎样|怎樣|会|會|行|可以|呢)",
            "(必须|必須|一定要|非要)(得)?(同意|授权|授權)",
        ),
    }
)
#: Nothing else is asked there.
_ONLY_WHY = re.compile(
    r"(?:but |and |pero |y )?(?:why|what for|what's this for|whats this for|what is this for|por ?que|para que|pa que|para que es(?: esto)?"
    r"|为什么|為什麼|为啥|為啥|干嘛|幹嘛|做什么用的?|做什麼用的?)(?:呢|啊)?"
)
#: Longer is a story.
_LONGEST = 120


def asks_about_consent(text: str) -> bool:
    """Whether it asks what the consent is for, or what happens without it."""
    said = plain(text).strip(" .!?¡¿。！？")
    is_short = len(said) <= _LONGEST
    return is_short and (_ONLY_WHY.fullmatch(said) is not None or _ASKED.search(said) is not None)
