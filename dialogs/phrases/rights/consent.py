"""Consent words: what people ask, and answer, when they are asked whether what they write may be kept.

>>> [asks_about_consent(said) for said in (
...     "what is this consent for", "why do you need to keep it?", "what if I say no", "no entiendo lo del consentimiento, para que es?",
...     "¿para qué?", "为什么要保存我写的", "不同意会怎么样", "不同意會怎樣", "why",
... )]
[True, True, True, True, True, True, True, True, True]
>>> [asks_about_consent(said) for said in ("yes I agree", "why do you charge so much", "what if I don't pay", "同意", "acepto")]
[False, False, False, False, False]
>>> [MAY_KEEP.search(said) for said in ("Sí, puede guardarlo", "you may keep it, thanks", "可以，你们保存吧", "yes, but not the rest")]
[True, True, True, False]
>>> [MAY_NOT.search(said) for said in ("no, don't keep it", "mejor no lo guarde", "还是不要记了", "I don't mind", "not sure")]
[True, True, True, False, False]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dialogs.phrases.asks_back import ONLY_WHY
from dialogs.phrases.finding import HAN, matcher, plain

_ASKED = matcher(
    {
        "en": (
            "(why|what for|what) … (consent|agree|agreement|permission|(keep|keeping|save|store|record) (it|this|that|what|my|all|everything|anything))",
            "why (do|does|must|would|should) (you|they|i|the bank) … (keep|keeping|save|store|record|agree|consent)",
            "(what|and) (happens )?if (i|we) (say no|refuse|disagree|(don't|do not|never) (agree|consent|accept|tap|allow|want (this|that|it|to)))",
            "(why|what) (do|would) (you|u|they) (need|want|ask) (to (know|keep|have) )?(it|this|that)",
            "(do|must) i (have to|need to)? ?(agree|consent|accept)",
            "(do not|dont) (understand|get) … (consent|agree|keep)",
            "what (do|am|would) i … (agree|agreeing|consent|consenting|accept|accepting)",
        ),
        "es": (
            "(por que|porque|para que|pa que|que es|de que|a que) … (consentimiento|acepto|aceptar|acepte|acuerdo|permiso|(guardan|guardas|guardar|guarda|guardarlo))",
            "(que pasa |y )si (digo que no|me niego|no (lo )?(acepto|quiero|consiento|autorizo|doy permiso|estoy de acuerdo))",
            "(tengo que|debo|hay que) (aceptar|consentir|autorizar)",
            "no entiendo … (consentimiento|aceptar|guardar|guardan|permiso)",
        ),
        "zh": (
            "(为什么|为啥|干嘛|凭什么)…(保存|记录|留|同意|授权)",
            "(保存|记录|同意|授权)…(干什么|干嘛|做什么|什么用|什么意思)",
            "(为什么|为啥|干嘛)…(需要|问|知道)|有(什么|啥)用",
            "(不同意|不授权|不答应|拒绝)…(怎么|怎样|会|行|可以|呢)",
            "(必须|一定要|非要)(得)?(同意|授权)",
        ),
    }
)
#: Nothing else is asked there.
_ONLY_WHY = re.compile(rf"(?:but |and |pero |y )?(?:{ONLY_WHY})(?:呢|啊)?")
#: Longer is a story.
_LONGEST = 120


def asks_about_consent(text: str) -> bool:
    """Whether it asks what the consent is for, or what happens without it."""
    said = plain(text).strip(" .!?¡¿。！？")
    is_short = len(said) <= _LONGEST
    return is_short and (_ONLY_WHY.fullmatch(said) is not None or _ASKED.search(said) is not None)


@dataclass(frozen=True, slots=True)
class Answer:
    """A yes or a no to the keeping, of which a message is made up as a whole: with anything besides it is neither."""

    says: re.Pattern[str]
    besides: re.Pattern[str]

    def search(self, text: str) -> bool:
        said = " ".join(_NO_WORD.sub(" ", plain(text)).split())
        is_asked = len(said) > _LONGEST or _MARK.search(text) is not None
        return not is_asked and self._is_made_up(said) and self.says.search(said) is not None

    def _is_made_up(self, said: str) -> bool:
        whole = rf"(?:(?:{self.says.pattern}|{self.besides.pattern})(?:\s+|(?<=[{HAN}])|$))+"
        return _compiled(whole).fullmatch(said) is not None


_compiled = lru_cache(maxsize=4)(re.compile)


def _any(*phrases: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each})" for each in phrases))


_KEEP = "(?:keep|save|store|record|note|use|put|write)"
_GUARDAR = "(?:guarda|conserva|anota|registra|apunta)r(?:lo|la|me)?"
_IT = "(?: (?:it|that|this|everything|my answer|the information|down|for me|on file))*"
_SAVE_ZH = "(?:保存|记(?:录|下|着|住|上)?|留(?:着|下|存)?|存(?:着|下)?|写(?:下|上)?|备注)"
_WHO_ZH = "(?:你们|您们|您|你|请|那就?|就|都|我的?|帮我|给我)*"
_POLITE = _any(
    "please|thanks|thank you|and|then|too|if it helps|if (?:you )?(?:need|like|want|must)(?: it| to)?|if necessary|for my advisor|so much",
    "por favor|(?:muchas )?gracias|y|pues|tambien|si (?:le|les|te|me) (?:sirve|ayuda)|si hace falta|si es necesario|si quieren?|eso|esto|que estoy enferm[oa]",
    "谢{2}(?:[你您])?|麻烦[你您]?了?|吧|了|的|呀|啊|好了|就(?:行|好)|也(?:行|可以)|这个|它|下来",
)
#: That it may be kept.
MAY_KEEP = Answer(
    _any(
        "yes|yeah|yep|yup|sure|ok|okay|of course|certainly|absolutely|definitely|fine|alright|all right|agreed|by all means|go ahead|please do|no problem|feel free",
        "i (?:agree|consent|accept|do|allow (?:it|that|you to)|dont mind(?: at all)?|have no objections?)(?: to (?:that|it|this))?|no objections?",
        "(?:thats|that is|its|it is|this is) (?:ok|okay|fine|alright|all right|no problem)(?: (?:with|by|for) me)?|(?:you have|i give(?: you)?) (?:my )?(?:permission|consent)",
        f"(?:you (?:may|can|could|are allowed to|are welcome to) )?(?:please )?(?:to )?{_KEEP}{_IT}|you (?:may|can)|(?:it|that|this) (?:may|can) be (?:kept|saved|stored|recorded|noted)",
        "si|claro(?: que si)?|por supuesto|desde luego|vale|okey|bueno|dale|de acuerdo|esta bien|adelante|acepto|(?:lo |les? )?autorizo|consiento|estoy de acuerdo|hagalo|con gusto",
        "(?:le |les )?doy (?:mi )?(?:permiso|consentimiento|autorizacion)|tienen? (?:mi )?(?:permiso|consentimiento|autorizacion)|(?:no hay|sin|ningun|no tengo(?: ningun)?) (?:problemas?|inconvenientes?|objecion)|no me (?:importa|molesta)",
        f"(?:lo |la |me lo |eso )?(?:pueden?|puedes|podes|podeis)(?: {_GUARDAR}| hacerlo)?|(?:guardelo|guardalo|guardenlo|anotelo|anotalo|anotenlo|registrelo|apuntelo|conservelo)|(?:quiero )?que (?:lo|la) (?:guarden?|anoten?)",
        "可以|好|行|嗯+|是|对|没问题|同意|我同意|我?愿意|当然(?:可以)?|允许|我允许|授权|没关系|无所谓|我?不介意|请便",
        f"{_WHO_ZH}(?:可以|能)?{_WHO_ZH}{_SAVE_ZH}(?:下来)?(?:吧|好了)?",
    ),
    _POLITE,
)
#: That it may not.
MAY_NOT = Answer(
    _any(
        "no|nope|nah|never|absolutely not|no way|rather (?:not|you (?:didnt|did not))|better not|not really|i (?:refuse|decline)|leave it out|keep it out",
        f"(?:please )?(?:dont|do not|never)(?: {_KEEP}{_IT})?|you (?:may|can) ?not(?: {_KEEP}{_IT})?",
        f"(?:i|id|i would|i would|i d) (?:rather|prefer) (?:not|you (?:didnt|did not|dont))(?: (?:to )?(?:{_KEEP}{_IT}|say|tell))?",
        f"i (?:dont|do not) (?:want|agree|consent|like|wish)(?: (?:that|it|this|to|you to))*(?: {_KEEP}{_IT})?",
        "no quiero(?: que (?:lo|la) (?:guarden?|anoten?))?|prefiero(?: que)? no(?: (?:lo )?(?:guarden?|anoten?|guardarlo|decirlo))?|mejor no(?: (?:lo )?(?:guarden?|anoten?))?|para nada|de ninguna manera|ni hablar|que no",
        f"no (?:lo|la|me lo) (?:guarden?|guardes|anoten?|registren?|apunten?|conserven?)|no (?:acepto|autorizo|lo autorizo|consiento|estoy de acuerdo|doy (?:mi )?(?:permiso|consentimiento)|pueden?(?: {_GUARDAR})?|deseo|hace falta)",
        f"(?:我|还是|最好|请)*(?:不|别|不要|不用|不可以|不行|不同意|不想|不愿意|不允许|不必|不能|不希望|不太(?:想|好|愿意|方便))(?:你们|您)?(?:{_SAVE_ZH}(?:下来)?)?|算了|拒绝|我拒绝",
    ),
    _POLITE,
)
_NO_WORD = re.compile(r"[^\w\s]+")
_MARK = re.compile(r"[?？]")
