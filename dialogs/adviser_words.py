"""Adviser in words: how people say that a debt adviser helps them, by language.

>>> names_adviser("StepChange is helping me"), names_adviser("Do I need a debt adviser?")
(True, False)
"""

from __future__ import annotations

from .phrases import matcher, plain

_EN = "(debt (adviser|advisor|counsellor|counselor|charity)|credit (counsellor|counselor)|financial (counsellor|counselor)|stepchange|step change|national debtline|citizens advice)"
_ES = "(asesor|asesora|consejero|consejera) de (deudas|credito)"
_ZH = "(债务顾问|債務顧問|债务咨询(师|员)|債務諮詢(師|員))"
_HELPED = matcher(
    {
        "en": (
            f"(am seeing|i'm seeing|im seeing|have|have got|got|working with|talking to|with help from|being helped by|represented by) … {_EN}",
            f"{_EN} … (helps|is helping|are helping|is working|is acting|acts) … (me|us|my|our)",
        ),
        "es": (
            f"(tengo|veo|consulto|acudo a|trabajo con|me ayuda|me asesora) … {_ES}",
            f"{_ES} … (me|nos) (ayuda|asesora|lleva|representa)",
        ),
        "zh": (
            f"(我|我们|我們)…(有|找了|请了|請了)…{_ZH}",
            f"{_ZH}…(帮|幫|协助|協助)…(我|我们|我們)",
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
        "zh": ("(没|沒|不|未|吗|嗎|怎么|怎麼|哪|要不要|想|如果)",),
    }
)


def names_adviser(text: str) -> bool:
    """Whether it says that one is at work already."""
    said = plain(text)
    is_question = said.rstrip().endswith(("?", "？"))
    return not is_question and bool(_HELPED.search(said)) and not _NOT_YET.search(said)
