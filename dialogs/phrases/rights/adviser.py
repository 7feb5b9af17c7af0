"""Advisers in words, by language: how people say that a debt adviser helps them, how one says to be one, and how somebody writes for another.

>>> names_adviser("StepChange is helping me"), names_adviser("Do I need a debt adviser?")
(True, False)
>>> [is_adviser(said) for said in (
...     "I'm from a debt charity", "soy de una asociación que ayuda con deudas", "我是债务咨询机构的")]
[True, True, True]
>>> [is_adviser(said) for said in (
...     "a debt charity told me to write, I can't pay", "tengo muchas deudas", "我有债务要咨询")]
[False, False, False]
>>> [writes_for_another(said) for said in (
...     "我妈不识字，我帮她写的，她还不上了", "I'm her son, she can't pay", "I pay the rent for my mother")]
[True, True, False]
"""

from __future__ import annotations

import re

from dialogs.phrases.finding import matcher, plain
from dialogs.phrases.kin import HAN_KIN, KIN

_EN = "(debt (adviser|advisor|counsellor|counselor|charity)|credit (counsellor|counselor)|financial (counsellor|counselor)|stepchange|step change|national debtline|citizens advice)"
_ES = "(asesor|asesora|consejero|consejera) de (deudas|credito)"
_ZH = "(债务顾问|债务咨询(师|员))"
_HELPED = matcher(
    {
        "en": (
            f"(am seeing|im seeing|have|got|working with|talking to|with help from|being helped by|represented by) … {_EN}",
            f"{_EN} … (helps|is helping|are helping|is working|is acting|acts) … (me|us|my|our)",
        ),
        "es": (
            f"(tengo|veo|consulto|acudo a|trabajo con|me ayuda|me asesora) … {_ES}",
            f"{_ES} … (me|nos) (ayuda|asesora|lleva|representa)",
        ),
        "zh": (
            f"(我|我们)…(有|找了|请了)…{_ZH}",
            f"{_ZH}…(帮|协助)…(我|我们)",
        ),
    }
)
_NOT_YET = matcher(
    {
        "en": (
            "(should|shall|need|want|where|how|who|could|can|do|if|not|don't|no|never|haven't|have to|had to|got to|used to|had|going to|will|would|thinking|think|told|try|trying|hope|maybe|once|when) … "
            + _EN,
        ),
        "es": ("(debo|necesito|quiero|donde|como|quien|no|si|nunca) … " + _ES,),
        "zh": ("(没|不|未|吗|怎么|哪|想|如果)",),
    }
)
_PLACE_EN = "(charity|charities|association|organisation|organization|ngo|agency|service|centre|center|clinic|office)"
_PLACE_ES = "(asociacion|organizacion|ong|fundacion|oficina|entidad|servicio)"
_ADVISES = matcher(
    {
        "en": (
            f"(i'm|i am|im|we're|we are|this is … calling|writing) (here )?from (a|an|the|our|your local) … (debt|consumer|legal|aid|advice|help|support|money) … {_PLACE_EN}",
            f"(i am|im|we're|we are) from (a|an) {_PLACE_EN}",
            f"(i|we) work (for|at|with|in) (a|an|the) (debt|money|consumer) … {_PLACE_EN}",
            "(i am|im|i work for|i work at|we're|we are) (from |with )?(citizens advice|stepchange|national debtline)",
            "(i am|im) (a|their|her|his) (debt|money|financial) (advisor|adviser|counsellor|counselor)",
        ),
        "es": (
            f"(soy|somos|escribo|llamo|trabajo|trabajamos) (de|en|desde|con|para) (una|la|un|nuestra) … {_PLACE_ES} … (deudas|deudores|endeudad[oa]s|consumidores|ayuda|ayudamos|sobreendeudamiento)",
            f"(soy|somos) de (una|un|la) {_PLACE_ES}",
            f"soy (asesor|asesora|abogado|abogada|voluntario|voluntaria) (de|en) (una|la|un) {_PLACE_ES}",
            "soy (asesor|asesora) de (deudas|deudores)",
        ),
        "zh": (
            "(我|我们|这里|这边)(是|在|来自)…(债务|法律|消费者|公益|援助)…(机构|协会|中心|组织|团体|基金会)(?!欠|借)",
            "我是(一名|一位|个)?债务(咨询|辅导|顾问)(师|员|顾问)?的?$",
        ),
    }
)


def names_adviser(text: str) -> bool:
    """Whether it says that one is at work already."""
    said = plain(text)
    is_question = said.rstrip().endswith(("?", "？"))
    return not is_question and bool(_HELPED.search(said)) and not _NOT_YET.search(said)


def is_adviser(text: str) -> bool:
    """Whether somebody writes for a borrower, as their work."""
    return _ADVISES.search(plain(text)) is not None


def writes_for_another(text: str) -> bool:
    """Whether somebody says to write for another, whatever else is told."""
    return _FOR_ANOTHER.search(plain(text)) is not None


_FOR_ANOTHER = re.compile(
    rf"\b(?:its|it is|it's|this is|the loan is|loan is) (?:for )?my (?:old |elderly )?(?:{KIN})(?: ?'?s)?(?: (?:loan|debt|phone|account|contract))?\b(?! (?:who|that|has|had|is|was|and|left|lost|died))"
    rf"|\b(?:es|son) (?:para|(?:el|la|un|una) (?:prestamo|credito|deuda|telefono|celular|cuenta) de) mi (?:{KIN})\b"
    rf"|我(?:的)?(?:{HAN_KIN})的(?:贷款|欠款|账单|手机|账户|合同)"
    r"|\b(?:writ(?:e|ing)|typing|asking|applying|doing this) (?:this )?(?:for|on behalf of) (?:my|her|him|them|a|some)\b|\bi ?a?m (?:her|his|their) (?:son|daughter|wife|husband|partner|brother|sister)\b"
    r"|\bescribo (?:por|en nombre de)\b|\bsoy su (?:hij[oa]|espos[oa]|marido|mujer|pareja|herman[oa])\b"
    r"|[帮替代](?:他|她|我?(?:爸|妈|父|母|爷|奶|外公|外婆|阿嬷|阿公|老公|老婆|太太|先生|儿|女|哥|弟|姐|妹|朋友)[^，。！？,.!?]{0,2})(?:写|问|弄|填|办|处理|申请|说|协商|打字|回)"
    r"|我是(?:他|她)的?(?:女儿|儿子|老公|老婆|丈夫|妻子|先生|太太|妈|爸|家人|家属)"
)
