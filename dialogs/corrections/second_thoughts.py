"""Second thoughts: words that set an answer right, or add to it, instead of answering what is asked now.

A polite word at the beginning is none yet: "sorry, 1900" answers what is asked as well as "1900" does.

>>> [sets_right(said) for said in ("wait sorry its 1800", "不对，是1800", "perdón, quise decir 1800", "sorry for the wait, 1900")]
[True, True, True, False]
>>> [mistyped(said) for said in ("wait sorry its 1800", "写错了，是1800", "quise decir 1800", "sorry, 1900", "I made a mistake taking it, 300")]
[True, True, True, False, False]
>>> [mistyped(said) for said in ("*1900", "1900*", "1900, typo", "1900, quise decir", "1900，刚才写错了")]
[True, True, True, True, True]
>>> [mistyped(said) for said in ("sorry that should be 70", "perdón, eso debería ser 70", "不好意思，刚才应该是70", "it should be fine, 70")]
[True, True, True, False]
>>> [mistyped(said) for said in ("mejor dicho 950, se me olvidó la luz", "I mean 950, forgot the electric", "uy no 80", "sorry, 950, I forgot the light")]
[True, True, True, False]
>>> [adds(said) for said in ("oh and 300 from my sister", "还有孩子的500", "y además 300 de mi hermana", "about 300")]
[True, True, True, False]
"""

from __future__ import annotations

import re

from dialogs.parsers.clauses import clauses
from dialogs.parsers.money.written_amounts import AMOUNT, holds_one
from dialogs.phrases.finding import matcher, plain
from dialogs.phrases.patterns import pattern

from .not_but import as_it_was

#: Said first, by language; what comes after it counts.
SETS_RIGHT = {
    "en": (
        "(oh )?(no |hey )?(wait|hold on|hang on)",
        "(oh |ah )?sorry",
        "oops",
        "whoops",
        "(no|nope),? (its?|it is|i mean|i meant|not|more like)",
        "(no|nope),? (?=[0-9])",
        "(oh )?(i|i had) (meant|mean)( to (say|write|type))?",
        "(i|that) (made a mistake|was a mistake|is wrong|was wrong)",
        "(that's|that is) (wrong|not right|a mistake|a typo)",
        "(my mistake|my bad|correction|scratch that|typo|mistake)",
        "actually,? (its?|it is|i mean|i meant|(i|we) (only |just )?(get|earn|make|spend|have|can|could)|my|our)",
    ),
    "es": (
        "(ay |no )?(perdon|perdone|disculpe|disculpa|disculpen|lo siento)",
        "(no )?(espere|espera)",
        "(no )?(quise|queria|quiero) decir",
        "me (equivoque|confundi)",
        "(no )?(mas bien|mejor dicho)",
        "no,? (son |es |era |eran )?(?=[0-9])",
        "(corrijo|correccion|digo|error mio|rectifico)",
        "en realidad",
    ),
    "zh": (
        "(啊|哦|呃|哎|喔)?(不好意思|抱歉|对不起|等等|等一下|等下)",
        "(刚才|刚刚|上面)?我?(不对|错了|说错|写错|打错|填错|搞错|弄错)",
        "不是的?,",
        "我(刚才|刚刚)?(是说|的意思是|想说的是|是想说|说的是)",
        "(更正|应该是|改一下|改成|其实)",
        "我?的?(收入|工资|薪水|支出|开销|花销|能还的?)(不对|错了|说错|写错|打错|填错|搞错)",
    ),
}
#: Said first, before nothing but a figure: of having mistyped it.
MISTYPED = {
    "en": (
        "i (mean|meant|had meant)( to (say|write|type|put))?",
        "(i )?(mistyped|(typed|wrote|put) (it |that )?wrong|made a (mistake|typo))",
        "(its |it was |that was |thats |that is )?(a )?(mistake|typo)",
        "(thats|that is|that was) (wrong|not right)",
        "(that|this|it|the last one|that one) (should|was supposed to|was meant to) (be|have been|read|say)",
        "(my mistake|my bad|correction|scratch that|oops|whoops|(wait|hold on|hang on),? sorry|sorry,? (wait|hold on))",
        "(no|not that),? (wait|hold on|hang on|sorry)|(wait|hold on|hang on|sorry|oh),? (no|not that)|not that( one)?",
    ),
    "es": (
        "(quise|queria) (decir|poner|escribir)",
        "(eso |ese |lo de antes |lo anterior )?(debe|debia|deberia|tenia que) (ser|decir|haber sido)",
        "me (equivoque|confundi)",
        "(mas bien|mejor dicho|corrijo|correccion|error mio|rectifico)",
        "(ay|uy|huy|ups|uf),? no|(ay )?no,? (perdon|perdone|disculpe|disculpa|espere|espera)|(perdon|perdone|disculpe|disculpa|espere|espera|ay),? no|es[eo] no",
    ),
    "zh": (
        "(刚才|刚刚|上面)?我?(不对|错了|说错|写错|打错|填错|搞错|弄错)了?",
        "(更正|改成)",
        "(不是|不对|不),?我(刚才|刚刚)?(是说|说的是|想说的是|的意思是)",
        "(那个?|刚才的?|上面的?|刚刚的?)应该是",
    ),
}
#: Said first as well: what comes after it is more of the same.
ADDS = {
    "en": (
        "(oh|ah) (and|plus)",
        "and (also|another|then|on top)",
        "(plus|also)",
        "(oh |ah |no,? |sorry,? |wait,? |and )*(i|we) (also )?(totally |completely )?(forgot|left out|missed)",
    ),
    "es": (
        "(ah |oh )?y (ademas|tambien|otros?|otras?|aparte)",
        "(ademas|tambien|aparte)",
        "(ah |oh |no,? |espere?,? |perdon,? |y )*(se me )?(olvide|olvido|olvidaba|falto|faltaba)",
    ),
    "zh": (
        "(哦|啊|对了|喔)?(还有|另外|再加|加上|还要加|外加)",
        "(哦|啊|对了|抱歉|不好意思|喔)?[,，]?(我)?(忘了|忘记|漏了|漏掉)",
    ),
}


def sets_right(text: str) -> bool:
    """Whether it begins as people do who set right what they wrote before, or says what it is not."""
    said = plain(text).strip()
    is_right = RIGHT.match(said) is not None and _EXCUSED.match(said) is None
    return is_right or as_it_was(text) is not None


def mistyped(text: str) -> bool:
    """Whether it says that the figure before was mistyped, with the right one and no other."""
    said = plain(text).strip()
    if _MISTYPED_AND_NO_MORE.fullmatch(said):
        return True
    with_one = [one for one in clauses(said) if holds_one(one)]
    return len(with_one) == 1 and _MISTYPED_AND_NO_MORE.fullmatch(with_one[0]) is not None


def is_only_a_figure(text: str) -> bool:
    """Whether it is a figure and nothing else but a polite word.

    >>> [is_only_a_figure(said) for said in ("2000", "sorry, its 2000", "抱歉，2000", "2000 perdón", "还是2000吧", "三千啦", "2000 for rent")]
    [True, True, True, True, True, True, False]
    """
    return _NOTHING_BUT_A_FIGURE.fullmatch(plain(text).strip()) is not None


def hesitates(text: str) -> bool:
    """Whether it says that somebody is sorry, or stops short, before a figure or after it.

    >>> [hesitates(said) for said in ("sorry, 1900", "1900 perdón", "wait 1900", "no, son 1900", "不好意思，1900", "1900", "about 1900")]
    [True, True, True, True, True, False, False]
    """
    return _STOPS_SHORT.search(plain(text)) is not None


def corrects(text: str) -> bool:
    """Whether it says that something was a mistake, or what it is not; more than a polite word."""
    return _MISTAKEN.search(plain(text)) is not None or as_it_was(text) is not None


def adds(text: str) -> bool:
    """Whether it begins as people do who have forgotten something."""
    return _MORE.match(plain(text).strip()) is not None


def asks_to_change(text: str) -> bool:
    """Whether an answer is to be changed, and it is not said how."""
    return speaks_of_changing(text) and not any(map(str.isdigit, text))


def speaks_of_changing(text: str) -> bool:
    """Whether something is to be another than it was, said with what it is or without."""
    return _CHANGES.search(plain(text)) is not None


RIGHT, _MORE = matcher(SETS_RIGHT), matcher(ADDS)
_CHANGES = matcher(
    {
        "en": (
            "(change|edit|fix|correct|update|redo|go back to)",
            "(is|was|got) wrong",
            "(picked|chose|selected|tapped|clicked|pressed|put|gave|wrote|typed) the wrong",
        ),
        "es": (
            "(cambiar|cambio|cambie|corregir|modificar|volver a)",
            "(esta|puse) mal",
            "(elegi|marque|puse|toque|escribi|di) (mal|(el|la) … (equivocado|equivocada|incorrecto|incorrecta))",
            "me equivoque (de|en|con)",
        ),
        "zh": ("(改|换|更正|错了|[选点按填写]错|回到|返回|退回)",),
    }
)
#: Who is sorry for something else.
_EXCUSED = re.compile(
    r"(?:oh )?sorry (?:for|about|to)\b|(?:oh )?wait (?:for|until|till)\b|(?:disculpe|perdon|perdone) (?:por|la)\b"
)
#: Polite words at the beginning.
EXCUSES = r"(?:(?:oh|ah|ay|no|hey|wait|well|um|ok|sorry|actually|bueno|pues|perdon|perdone|disculpe|disculpa|lo siento)[ ,.;!]*|(?:啊|哦|喔|不好意思|抱歉|对不起)[,，.。!！ ]*)*"
_MISTAKEN = matcher(MISTYPED)
_MISTYPED_AND_NO_MORE = pattern(
    rf"{EXCUSES}(?:{_MISTAKEN.pattern})[ ,.:;!，。：！]*"
    r"(?:(?:its|it is|is|to|should be|make it|son|es|era|eran)\b ?|(?:应该|其实)?[是为])?"
    rf"{AMOUNT}[ .!。！]*"
    rf"|{AMOUNT}[ ,.;，]*(?:(?:sorry|oops|perdon|抱歉|不好意思)[ ,，]*)?(?:{_MISTAKEN.pattern})[ .!。！]*"
    rf"|\*+ ?{AMOUNT}|{AMOUNT} ?\*+"  # as people correct themselves in chats
)
_STOPS_SHORT = re.compile(
    r"\b(?:sorry|oops|wait|no|actually|instead|perdon|perdone|disculpe|disculpa|lo siento)\b|抱歉|不好意思|对不起|还是|改"
)
_NOTHING_BUT_A_FIGURE = pattern(
    rf"{EXCUSES}(?:(?:rather|better|maybe|make it|make that|mejor|pongamos|quizas?)\b ?|还是|算了|那就|就|改)*(?:(?:its|it is|is|son|es|是)\b ?)?{AMOUNT}(?:[ ,，]*(?:sorry|oops|rather|instead|then|mejor|perdon|抱歉|不好意思|吧|好了|好啦|就好|[啦喔哦呀啊咯]))?[ .!。！]*"
)
