"""Wrong button: whoever tapped what was not meant is led back to the question that it answered.

>>> [says_so(said) for said in ("wrong button", "oops I tapped the wrong one!", "sorry, i pressed by mistake", "misclick")]
[True, True, True, True]
>>> [says_so(said) for said in ("me equivoqué de botón", "toqué el botón equivocado", "点错了", "不好意思，按錯了", "選錯按鈕了")]
[True, True, True, True, True]
>>> [says_so(said) for said in ("I picked the wrong reason", "wrong photo", "the wrong amount, 300", "选错原因了", "I made a mistake")]
[False, False, False, False, False]
"""

from __future__ import annotations

import re

from . import control
from .borrower.form import DECLARE, FORM, SUMMARY
from .flow import Step
from .happenings import Notice
from .heard import Words
from .phrases import plain
from .reply import Reply, carry
from .situation import Situation
from .texts import Text


def told(situation: Situation, step: Step, words: Words) -> Reply | None:
    """Back to the question before; where all is read over, what can be tapped. `None` for other words."""
    if step.flow != FORM or step.takes_any_words or not says_so(words.text):
        return None
    if step.name in {SUMMARY, DECLARE}:
        return Reply(notices=carry([Notice(TAP_IT)]).notices, again=True)
    return carry(control.back(situation))


def says_so(text: str) -> bool:
    """Whether it says nothing but that a button was tapped that was not meant."""
    return _WRONG.fullmatch(plain(text).strip()) is not None


TAP_IT = Text("No problem, nothing is sent yet: tap below what is to be changed.")
_FIRST = r"(?:(?:oh|ah|ay|no|oops|ups|wait|sorry|perdon|disculpe|disculpa|lo siento|i think|creo que)[ ,.!]*|(?:啊|哦|喔|不好意思|抱歉|对不起|對不起|刚才|剛才|刚刚|剛剛)[ ,，。!！]*)*"
_WRONG = re.compile(
    rf"{_FIRST}(?:"
    r"(?:i |ive |i have )?(?:(?:just )?(?:hit|tapped|pressed|clicked|touched|picked|chose|selected|choose) (?:on )?)?(?:the )?wrong (?:button|one|option|answer|thing|choice)"
    r"|(?:i )?(?:hit|tapped|pressed|clicked|touched|chose|selected) (?:it |that |the button )?(?:wrong|by (?:mistake|accident)|accidentally)|mis ?(?:click|tap)(?:ed|ped)?"
    r"|(?:me )?(?:equivoque|confundi) de (?:boton|opcion|respuesta)|(?:toque|pulse|marque|elegi|presione|aprete|di)(?: en)? (?:mal|sin querer|por error|(?:el|la) (?:boton |opcion |respuesta )?(?:equivocad[oa]|que no era))"
    r"|我?[点點按选選][错錯]了?(?:一?[个個])?(?:按[钮鈕]|[选選][项項])?了?"
    r")[ .!。！]*"
)
