"""Wrong button: whoever tapped or wrote what was not meant, and does not say what was, is led back to the question that it answered.

>>> [says_so(said) for said in ("wrong button", "oops I tapped the wrong one!", "sorry, i pressed by mistake", "misclick")]
[True, True, True, True]
>>> [says_so(said) for said in ("me equivoqué de botón", "toqué el botón equivocado", "点错了", "不好意思，按錯了", "選錯按鈕了", "前面那个点错了")]
[True, True, True, True, True, True]
>>> [says_so(said) for said in ("that's wrong", "sorry, I typed it wrong", "undo", "scratch that", "ignore my last message", "can I change that?")]
[True, True, True, True, True, True]
>>> [says_so(said) for said in ("eso está mal", "lo escribí mal", "ignore mi último mensaje", "刚才写错了", "忽略上一条", "我想改一下", "撤回上一則")]
[True, True, True, True, True, True, True]
>>> [says_so(said) for said in ("I picked the wrong reason", "wrong photo", "the wrong amount, 300", "第一个点错了", "选错原因了", "I made a mistake")]
[False, False, False, False, False, False]
"""

from __future__ import annotations

import re

from dialogs import control
from dialogs.borrower.applying.form import DECLARE, FORM, SUMMARY
from dialogs.flow import Step
from dialogs.happenings import Notice
from dialogs.heard import Words
from dialogs.phrases.finding import plain
from dialogs.reply import Reply, Say, carry
from dialogs.situation import Situation
from dialogs.texts import Text

from .thinking_again import is_instead_of_a_paper


def told(situation: Situation, step: Step, words: Words) -> Reply | None:
    """Back to the question before; where all is read over, to what can be tapped. `None` for other words."""
    is_form = step.flow == FORM or is_instead_of_a_paper(situation, step)
    is_read_over = step.name in {SUMMARY, DECLARE}
    is_said = says_so(words.text) or (is_read_over and is_not_right(words.text))
    if not is_form or step.takes_any_words or not is_said:
        return None
    if step.name == DECLARE:
        situation.place.place = SUMMARY
        return Reply(notices=[Say(text=TAP_IT)])
    if is_read_over:
        return Reply(notices=carry([Notice(TAP_IT)]).notices, again=True)
    return carry(control.back(situation))


def says_so(text: str) -> bool:
    """Whether it says nothing but that a button was tapped that was not meant."""
    return _WRONG.fullmatch(plain(text).strip()) is not None


def is_not_right(text: str) -> bool:
    """Whether no more is said than that something is not right, where all is read over.

    >>> [is_not_right(said) for said in ("wrong", "something is wrong here", "not correct", "está mal", "hay un error", "no es correcto", "不对", "有地方写错了", "不對啊")]
    [True, True, True, True, True, True, True, True, True]
    >>> [is_not_right(said) for said in ("the rent is wrong", "wrong number", "el sueldo está mal", "房租不对", "nothing is wrong", "没错")]
    [False, False, False, False, False, False]
    """
    return _NOT_RIGHT.fullmatch(plain(text).strip()) is not None


TAP_IT = Text("No problem, nothing is sent yet: tap below what is to be changed.")
_FIRST = r"(?:(?:oh|ah|ay|no|oops|ups|wait|sorry|perdon|disculpe|disculpa|lo siento|i think|creo que)[ ,.!]*|(?:啊|哦|喔|不好意思|抱歉|对不起|刚才|刚刚)[ ,，。!！]*)*"
_WRONG = re.compile(
    rf"{_FIRST}(?:"
    r"(?:i |ive |i have )?(?:(?:just )?(?:hit|tapped|pressed|clicked|touched|picked|chose|selected) (?:on )?)?(?:the )?wrong (?:button|one|option|answer|thing|choice)"
    r"|(?:i )?(?:hit|tapped|pressed|clicked|touched|chose|selected) (?:it |that |the button )?(?:wrong|by (?:mistake|accident)|accidentally)|mis ?(?:click|tap)(?:ed|ped)?"
    r"|(?:me )?(?:equivoque|confundi) de (?:boton|opcion|respuesta)|(?:toque|pulse|marque|elegi|presione|aprete|di)(?: en)? (?:mal|sin querer|por error|(?:el|la) (?:boton |opcion |respuesta )?(?:equivocad[oa]|que no era))"
    r"|(?:that|it|this|that ?s|its)(?: is| was|s)? (?:wrong|not right|a (?:mistake|typo))|undo(?: that| it)?|scratch that|(?:delete|ignore|forget|remove|take back) (?:that|it|(?:my|the) last (?:message|answer|one|thing))"
    r"|(?:i )?(?:typed|wrote|put|entered) (?:it |that )?(?:wrong|by mistake)|(?:can|could|may) i (?:change|correct|fix) (?:that|it|my (?:last )?answer)|(?:i )?(?:want|need|would like|have) to (?:change|correct|fix) (?:that|it|my (?:last )?answer)"
    r"|(?:eso|esto) (?:esta|estaba) mal|(?:lo )?(?:escribi|puse|teclee) mal|(?:ignor[ea]|borr[ea]|olvid[ea]) (?:eso|mi (?:ultimo mensaje|ultima respuesta|respuesta))|(?:puedo|quiero|quisiera) (?:cambiar|corregir)(?:lo| eso| mi respuesta)"
    r"|(?:忽略|撤回|撤销|删掉|不算)(?:我的?)?(?:上一|刚才那)?(?:[条则句个])?(?:消息|讯息|回答|话)?|我?(?:想|要|可以|能)?(?:改|修改|更正)一?下吗?|我?(?:上面|刚才|刚刚)?的?(?:写|填|打|说|答)错了?"
    r"|我?(?:(?:前面|上面|刚才|刚刚)的?)?(?:那|这)?一?(?:个|题)?我?[点按选]错了?(?:一?个)?(?:按钮|选项)?了?"
    r")[ .!?。！？]*"
)
#: That something is wrong, and not what.
_NOT_RIGHT = re.compile(
    rf"{_FIRST}(?:"
    r"(?:(?:there ?i?s|i see|one of (?:them|these|those)|some(?:thing| of (?:it|this))|a few things|it|that|this|its) )*(?:is |are |was |looks? )?(?:a |an |some )*(?:wrong|not (?:quite |all |really )?(?:right|correct|true|ok)|incorrect|mistakes?|errors?)(?: here| there| with (?:it|this)| in (?:it|this))?"
    r"|(?:(?:algo|eso|esto|hay|aqui|una?|algun) )*(?:esta |estan |anda )?(?:mal|equivocado|incorrecto|errores|error|no (?:es|esta) (?:correcto|bien|cierto|asi|verdad))(?: aqui)?"
    r"|(?:(?:这|那|里面|上面|好像|感觉|有|一?[个些]|地方|几[个处]|一处|东西) ?)*(?:不对|不正确|错了?|[写填弄搞]错了?|有误|有问题|问题|不是这样)(?:[啊呀吧的了呢])*"
    r")[ .!?。！？]*"
)
