"""Question words: an earlier question named by its place: "the first answer was wrong", "go back two questions", 第一题选错了.

From the first on it is counted from 1, back from the last from -1.

>>> said = ("the first answer was wrong", "change my 2nd answer", "wrong button two questions ago", "go back 3 questions", "the answer before last is wrong")
>>> [earlier_question(one) for one in said]
[1, 2, -2, -3, -2]
>>> said = ("la primera respuesta está mal", "volver dos preguntas", "cambiar la respuesta a la pregunta 2", "me equivoqué en la penúltima pregunta")
>>> [earlier_question(one) for one in said]
[1, -2, 2, -2]
>>> said = ("第一个问题选错了", "上上一题错了", "回到第二题", "第2题改一下", "两题前点错了", "回到上一個問題")
>>> [earlier_question(one) for one in said]
[1, -2, 2, 2, -2, -1]
>>> said = ("i sent the wrong number before", "el número de antes lo puse mal", "前面那个数我写错了", "the number before was wrong, it's 900")
>>> [earlier_question(one) for one in said]
[-1, -1, -1, None]
>>> said = ("my first loan is 300", "the second week", "I have two questions", "第一次还300", "2 questions", "la primera cuota")
>>> [earlier_question(one) for one in said]
[None, None, None, None, None, None]
"""

from __future__ import annotations

import re

from .finding import plain

#: Longer is a story.
_LONGEST = 100
_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "first 1st one 1 primera un una 一",
            "second 2nd two 2 segunda dos 二 两 两",
            "third 3rd three 3 tercera tres 三",
            "fourth 4th four 4 cuarta cuatro 四",
            "fifth 5th five 5 quinta cinco 五",
            "sixth 6th six 6 sexta seis 六",
            "seventh 7th seven 7 septima siete 七",
            "eighth 8th eight 8 octava ocho 八",
            "ninth 9th nine 9 novena nueve 九",
        ),
        1,
    )
    for word in words.split()
}
_ONE = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_ASKED = r"(?:question|answer|step)s?"
_ASKED_ES = r"(?:preguntas?|respuestas?|pasos?)"
_ASKED_ZH = r"(?:个?(?:问题|回答|答案|题)|[条步])"
#: From the first on.
_NTH = re.compile(
    rf"\b(?P<one>{_ONE}) {_ASKED}\b(?! (?:ago|back|before|earlier))|\b{_ASKED} (?:number |no |nr )?(?P<two>[1-9])\b"
    rf"|\b(?P<three>{_ONE}) {_ASKED_ES}\b(?! (?:atras|antes))|\b{_ASKED_ES} (?:numero |n )?(?P<four>[1-9])\b|第(?P<five>[一二三四五六七八九1-9]){_ASKED_ZH}"
)
#: Back from the last.
_BACK = re.compile(
    rf"\b(?P<one>{_ONE}) {_ASKED} (?:ago|back|before|earlier)\b|\bback (?:by )?(?P<two>{_ONE}) {_ASKED}\b"
    rf"|\b(?P<three>{_ONE}) {_ASKED_ES} (?:atras|antes)\b|\b(?:volver|regresar|retroceder|atras) (?P<four>{_ONE}) {_ASKED_ES}\b"
    rf"|(?:前|往前|退回|退)(?P<five>[一二两三四五2345]){_ASKED_ZH}|(?P<six>[一二两三四五2345]){_ASKED_ZH}(?:之|以)?前"
)
_BEFORE_LAST = re.compile(
    rf"\b(?:{_ASKED} before (?:the )?last|(?:second|next) to last {_ASKED}|penultima {_ASKED_ES}|anteultima {_ASKED_ES})\b|上上一?{_ASKED_ZH}"
)
_LAST = re.compile(
    rf"\b(?:last|previous) {_ASKED}\b|\b{_ASKED_ES} anterior\b|上一?{_ASKED_ZH}"
    # A figure given before: another one beside it says what it is instead.
    r"|^(?!.*\d)(?:.*\b(?:number|figure|amount) (?:i (?:sent|gave|wrote|put|typed) )?(?:before|earlier|just now)\b"
    r"|.*\b(?:numero|cifra|cantidad|monto|importe) (?:de antes|anterior)\b|.*(?:前面|刚才|刚刚|之前|上面)那?个?(?:的数|数|金额))"
)
#: That it is to be another, or gone to.
_WANTED = re.compile(
    r"\b(?:wrong|mistake|incorrect|not right|not true|back|change|correct|fix|redo|edit|different|return|see|mal|equivo\w+|confund\w+|error|cambi\w+|corr[ei][gj]\w+|volver|vuelva|regresar|atras|retroceder|modific\w+)\b"
    r"|[错改]|不对|回|退|换|换"
)


def earlier_question(text: str) -> int | None:
    """Its place, where it is to be answered anew; `None` for other words."""
    said = plain(text)
    if len(said) > _LONGEST or _WANTED.search(said) is None:
        return None
    if _BEFORE_LAST.search(said):
        return -2
    if (found := _BACK.search(said)) is not None:
        return -_NUMBERS[found[found.lastgroup or 0]]
    if (found := _NTH.search(said)) is not None:
        return _NUMBERS[found[found.lastgroup or 0]]
    return -1 if _LAST.search(said) else None
