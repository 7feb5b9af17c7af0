"""Yes or no, as people say it: "yeah", "para nada", 没有, 👍.

>>> from datetime import date
>>> from dialogs.heard import Words
>>> reader = Reader("en", date(2026, 3, 18))
>>> [yes_or_no(Words(said), reader) for said in ("Yeah, sure", "claro que sí", "是的", "👍🏽")]
[True, True, True, True]
>>> [yes_or_no(Words(said), reader) for said in ("not really", "para nada", "还没有", "No, I don't")]
[False, False, False, False]

A no may hide in a yes, and a polite word be neither:

>>> for said in ("yes and no", "不知道", "对不起", "not sure", "no problem", "没问题", "no sé"):
...     try:
...         print(said, yes_or_no(Words(said), reader))
...     except Unclear:
...         print(said, "?")
yes and no ?
不知道 ?
对不起 ?
not sure ?
no problem ?
没问题 ?
no sé ?
"""

from __future__ import annotations

import re

from dialogs.heard import Heard
from dialogs.texts import Text

from .reader import Reader
from .unclear import Unclear
from .writing import words

YES_OR_NO = Text("Please answer yes or no.")


def yes_or_no(heard: Heard, _: Reader) -> bool:
    """Whether somebody agrees; `Unclear` for "perhaps", and for a yes with a no or a but in it."""
    said = _EMOJI.sub(lambda found: _IN_WORDS[found[0]], words(heard, YES_OR_NO))
    if len(said) <= _LONGEST:
        first, _sign, others = _PAUSE.sub(",", said).strip(", ").partition(",")
        for answer, (whole, beginning, contrary) in _ANSWERS.items():
            rest = None
            if whole.fullmatch(first):
                rest = others
            elif begun := beginning.match(first):
                rest = f"{first[begun.end() :]},{others}"
            if rest is not None and not contrary.search(rest):
                return answer
    raise Unclear(YES_OR_NO)


#: Longer answers are stories.
_LONGEST = 60
_IN_WORDS = dict.fromkeys("👍👌✅✔☑🙆🆗💯", " yes ") | dict.fromkeys("👎❌✖🙅🚫", " no ")
_IN_WORDS |= dict.fromkeys("🏻🏼🏽🏾🏿♀♂", "")
_EMOJI = re.compile(f"[{''.join(_IN_WORDS)}]")
_PAUSE = re.compile(r" ?[,.!;:、…]+ ?")
_PARTICLES = "[的地啊呀吧呢了哦噢喔嘛哈啦滴]*(?:谢谢[您你]?)?"
_YES = re.compile(
    r"y|s|aye|right|true|correct|exactly|indeed|fine|agreed|alright|all right|of course|uh huh|mhm|you bet|go ahead"
    r"|that(?:'s| is) (?:right|true|correct)|(?:i|we) (?:do|am|have|can|will|did|agree|accept|want to|would)"
    r"|sounds good|please do|dale|bueno|venga|por supuesto|desde luego|de acuerdo|esta bien|asi es|correcto|exacto"
    r"|eso es|claro que si|obvio|efectivamente|estoy de acuerdo|acepto"
    r"|(?:我)?(?:是|对|好|行|可以|嗯|恩|有|要|成|能|会|同意|愿意|接受|确定|当然|没错|必须|需要)+"
    + _PARTICLES
)
_YES_BEGINS = re.compile(
    r"(?:yes|yeah|yep|yup|yea|yess+|sure|ok|okay|okey|definitely|absolutely|certainly|affirmative|si|sip|sep|claro|vale)"
    r"(?: (?=yes|si )|$)|(?:yes|yeah|yep|yup|sure|ok|okay|definitely|absolutely|certainly|claro|vale)\b"
    r"|si (?=claro|por|gracias|senora?\b|quiero|acepto|estoy|tengo|lo\b|la\b|correcto|exacto|si\b|de acuerdo)"
)
_NO = re.compile(
    r"n|not really|not at all|not yet|not now|not possible|no way|none|negative|neither"
    r"|(?:of course|certainly|absolutely|definitely|i'm afraid|probably) not|i don't think so"
    r"|para nada|nunca|jamas|de ninguna manera|en absoluto|(?:claro|por supuesto|desde luego) que no"
    r"|(?:todavia|aun|ahora|creo que|de momento|por ahora) no|negativo|tampoco|ni hablar|que va|nada de eso"
    r"|(?:我)?(?:还|从来|暂时|现在|当然)?(?:不|否|没有?|无|不[是对好行能要用会成同意愿接受需要]+|不可以?|不可能|不确认|没有过|算|拒绝)+"
    + _PARTICLES
)
_NO_BEGINS = re.compile(
    r"(?:no|nope|nah|never)\b"
    r"|(?:i|we) (?:do not|don't|dont|did not|didn't|can't|cannot|cant|won't|am not|are not|haven't|have not)\b|i'm not\b"
)
_UNSURE = r"but|pero|aunque|if|unless|maybe|perhaps|quizas?|tal vez|know|idea|wait|espera"
_NOT_YES = re.compile(rf"\b(?:no|not|nope|never|nunca|{_UNSURE})\b|n't\b|[不没但]")
_NOT_NO = re.compile(
    rf"\b(?:yes|yeah|yep|si|claro|sure|certain|ok|okay|fine|right|good|vale|problem\w*|se|sabria|segur[oa]"
    rf"|doubt|duda|entiendo|understand|think|only|solo|{_UNSURE})\b|但|(?:^|,)(?:是|对|好|行|可以|嗯)"
)
_ANSWERS = {True: (_YES, _YES_BEGINS, _NOT_YES), False: (_NO, _NO_BEGINS, _NOT_NO)}
