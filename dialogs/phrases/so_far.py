"""So far, in words: how people ask what they have answered before, or to hear the question once more, by language; a whole message.

>>> said = ("what did I say before?", "show me my answers", "what have I told you so far", "can I see what I wrote?", "which figures did I give you", "what did I put for income?")
>>> all(map(asks_what_was_told, said))
True
>>> said = ("¿qué dije antes?", "muéstrame mis respuestas", "qué he puesto hasta ahora", "我之前说了什么", "看看我的回答", "我剛才填的是什麼")
>>> all(map(asks_what_was_told, said))
True
>>> said = ("what did you say?", "I told you before", "我该填什么", "写多少", "my answers are right", "what do I owe", "我之前说了", "ya se lo dije antes", "what I wrote is wrong")
>>> any(map(asks_what_was_told, said))
False
>>> said = ("repeat the question please", "what was the question?", "¿cuál era la pregunta?", "repita la pregunta", "再问一遍", "刚才问什么")
>>> all(map(asks_for_the_question, said))
True
>>> any(map(asks_for_the_question, ("I have a question", "next question", "previous question", "没有问题", "otra pregunta")))
False
>>> [has_deleted(said) for said in ("I deleted my message", "sorry i just deleted that message", "borré el mensaje", "我把消息删了", "我撤回了刚才的消息")]
[True, True, True, True, True]
>>> any(map(has_deleted, ("delete my message", "I deleted the app", "how do I delete a message", "删除我的资料")))
False
"""

from __future__ import annotations

import re

from .finding import plain
from .patterns import pattern


def asks_what_was_told(text: str) -> bool:
    """Whether it asks for what the borrower told, and nothing else."""
    return _TOLD.fullmatch(_bare(text)) is not None


def asks_for_the_question(text: str) -> bool:
    """Whether it asks to hear the question once more."""
    return _QUESTION.fullmatch(_bare(text)) is not None


def has_deleted(text: str) -> bool:
    """Whether it says that a message was deleted in the chat."""
    return _DELETED.fullmatch(_bare(text)) is not None


def _bare(text: str) -> str:
    return plain(text).strip(" .!?¡¿。！？~～")


_FIRST = (
    r"(?:(?:ok|okay|wait|sorry|please|hi|hmm|um|and|but|so|perdon|perdone|disculpe|espere|por favor|oiga|bueno|y)[ ,.!]+)*"
    r"(?:(?:can|could|may|would) (?:i|you)(?: please)? |i (?:want|need|would like|d like|forgot|dont remember|do not remember|cant remember)(?: to)? |id like to |(?:do you )?(?:remember|know) |tell me |show me |"
    r"(?:puedo|puede|podria|quiero|quisiera|me gustaria|no recuerdo|no me acuerdo de|me olvide de|digame|dime) )*"
)
_LAST = r"(?:[ ,]+(?:please|pls|so far|before|earlier|until now|up to now|already|again|here|to you|por favor|antes|hasta ahora|ya|aqui|otra vez))*"
_GAVE = r"(?:said|say|told|tell|wrote|write|written|answered|answer|put|put down|put in|entered|enter|gave|give|given|typed|type|filled in|fill in|chose|choose|picked|pick|tapped|sent)"
_DIO = r"(?:dije|dicho|puse|puesto|respondi|respondido|conteste|contestado|escribi|escrito|le di|les di|dado|elegi|marque|rellene|rellenado|le dije|les dije)"
_BEFORE_ZH = "(?:之前|以前|刚才|刚刚|前面|上面|到现在|已经)"
_SAID_ZH = "(?:说|填|写|答|回答|选|输入|告诉你)"
_WHAT_ZH = "(?:什么|啥|哪些|多少)"
_TOLD = pattern(
    rf"{_FIRST}(?:"
    rf"(?:what|which (?:figures?|numbers?|answers?|amounts?|reason)) (?:(?:did|have|had) i (?:just |already )?{_GAVE}|i (?:have |had |just )?{_GAVE})(?: you| down)?(?: (?:for|as|about) (?:my |the )?[a-z]+)?"
    rf"|what (?:was|were|is|are) my (?:last |previous |earlier |other )?(?:answers?|figures?|numbers?)|what (?:did|have) you (?:noted?|write down|written down|put down|got|recorded?|saved?)(?: (?:about|of|for) me)?"
    r"|(?:see|read|show|check|look at|review|view|list|repeat|recap)(?: me)?(?: all(?: of)?)? (?:my|the|what i) (?:answers?|figures?|numbers?|said|wrote|told you|entered|put)(?: i gave(?: you)?)?|a (?:summary|recap|list) of (?:my answers|what i (?:said|wrote|told you))"
    rf"|(?:que|cuales?|cuanto) (?:(?:es lo que )?(?:le |les |te )?(?:he |habia )?{_DIO}|(?:fue|fueron|eran|son) mis? (?:ultima |anterior )?(?:respuestas?|cifras|datos)(?: anterior(?:es)?)?|(?:ha |han )?(?:anoto|anotado|apunto|apuntado))"
    rf"|lo que (?:le |les |te )?(?:he |habia )?{_DIO}"
    r"|(?:ver|muestreme|muestrame|ensename|enseneme|mostrar|revisar|repasar|leer)(?:me)? (?:mis|las|lo que) (?:respuestas|cifras|datos|puse|dije|he puesto|he dicho|escribi)"
    r")" + _LAST + r"|"
    r"(?:(?:请|能不能|可以|帮我|让我|我想|想|我要|等等|那)[,， ]*)*"
    rf"(?:(?:我?{_BEFORE_ZH}(?:都)?{_SAID_ZH}(?:了|过|的)?(?:是|些|的是)?{_WHAT_ZH}|我?(?:都)?{_SAID_ZH}(?:了|过|的)(?:是|些|的是)?{_WHAT_ZH})(?:来着)?"
    r"|(?:看|查|查看|回顾|显示|复述)(?:一?下|看|一看)?(?:我)?(?:之前|刚才|前面|上面|已经)?(?:的|填|写|说|答|回答)(?:的|过的|了的)?(?:回答|答案|内容|东西|信息|资讯|资料)?"
    r"|(?:你|您|你们)?(?:都)?记录?(?:了|下)(?:些|了)?(?:什么|啥))(?:吗|吧|呢)?"
)
_QUESTION = re.compile(
    rf"{_FIRST}(?:"
    r"(?:repeat|ask|say|show)(?: me)? (?:the |that |your |my |this )?(?:last |current )?question|what (?:was|is) (?:the|your|that|this) (?:last |current )?question|what (?:did|do) you (?:just )?(?:ask|want to know)(?: me)?|what was (?:it )?(?:you asked|that again)|ask (?:me )?that"
    r"|(?:repit[ea]|repetir|repitame|repiteme|hagame otra vez)(?: (?:la|esa|su) (?:ultima )?pregunta)?|(?:cual|que) (?:era|es|fue) (?:la|su|esa) (?:ultima )?pregunta|que me (?:pregunto|preguntaba|ha preguntado|preguntaste)"
    r")" + _LAST + r"|"
    r"(?:(?:请|麻烦|能不能|可以|不好意思)[,， ]*)*(?:(?:再|重新)(?:问|说)一?(?:遍|次|下)(?:问题)?|重复(?:一?下|一遍)?问题|(?:刚才|刚刚|上面|现在)?(?:你|您)?(?:刚才)?问(?:的|了|我)?(?:是|的是)?(?:什么|啥)(?:问题|来着)?|问题是什么)(?:吗|吧|呢)?"
)
_DELETED = re.compile(
    r"(?:(?:sorry|ok|oops|perdon)[ ,.!]+)*i (?:have |had |ve )?(?:just |already )?(?:deleted|removed|erased|unsent) (?:my|that|the|this|a|it)(?: (?:last|previous|wrong))?(?: (?:message|answer|text|msg)s?)"
    r"|(?:(?:perdon|ya)[ ,.!]+)*(?:borre|elimine|he borrado|he eliminado) (?:mi|el|ese|un|este)(?: ultimo)? mensaje(?: anterior)?"
    r"|我?(?:刚才|已经)?(?:把(?:刚才的?|那条|那则|上一条|上一则)?(?:消息|讯息|信息)给?(?:删|撤回|收回)(?:了|掉了)|(?:删|撤回|收回)(?:了|掉了)(?:刚才的?|那条|那则|上一条|上一则)?(?:消息|讯息|信息))"
)
