"""Picked: which of a few things that were asked back is meant: by its place, its size, as both of them, or as none.

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> [picked(said, 2, reader) for said in ("the first", "no, the second one please", "la segunda", "第二个", "后者", "the last")]
[0, 1, 1, 1, 1, 1]
>>> [picked(said, 2, reader) for said in ("both", "las dos", "两个都是", "neither", "ni uno ni otro", "都不是")]
[<Pick.ALL: 3>, <Pick.ALL: 3>, <Pick.ALL: 3>, <Pick.NONE: 4>, <Pick.NONE: 4>, <Pick.NONE: 4>]
>>> [picked(said, 2, reader) for said in ("yes that's right", "sí", "是的", "no", "that's wrong", "不是", "the bigger one", "la menor")]
[<Pick.YES: 1>, <Pick.YES: 1>, <Pick.YES: 1>, <Pick.NO: 2>, <Pick.NO: 2>, <Pick.NO: 2>, <Pick.MOST: 5>, <Pick.LEAST: 6>]

That there is no more is a yes to one, and picks none of several:

>>> [picked(said, 2, reader) for said in ("that's all", "eso es todo", "就这些")]
[<Pick.YES: 1>, <Pick.YES: 1>, <Pick.YES: 1>]

Whatever says more than that is an answer of its own; and there is no third of two:

>>> [picked(said, 2, reader) for said in ("yes but 3600", "no, 1300", "both jobs 900", "the third", "first of May", "no sé")]
[None, None, None, None, None, None]
"""

from __future__ import annotations

import re
from enum import Enum

from dialogs.phrases.done import says_yes
from dialogs.phrases.finding import matcher, plain

from . import writing
from .numbers.ordinals import place
from .reader import Reader


class Pick(Enum):
    YES = 1
    NO = 2
    ALL = 3
    NONE = 4
    MOST = 5
    LEAST = 6


def picked(text: str, count: int, reader: Reader) -> int | Pick | None:
    """The one of *count* that is meant, counted from 0, or what is said of them; `None` for other words."""
    if says_yes(text):
        return Pick.YES
    said = plain(text).strip(_SIGNS)
    if _NOTHING_MORE.fullmatch(said):  # which says yes to one, and nothing of several
        return Pick.YES
    for pick, pattern in _SAID.items():
        if pattern.fullmatch(said) or pattern.fullmatch(_bare(said)):
            return pick
    at = place(_bare(writing.plain(text)), count, reader)
    return at - 1 if at is not None and 1 <= at <= count else None


_NOTHING_MORE = re.compile(
    r"(?:(?:yes|ok|no),? )?(?:thats|that is|its|it is) (?:all|it|everything)(?: (?:i have|there is|for now))?|(?:si,? )?(?:eso )?es todo|nada mas"
    r"|就(?:这些|这样)(?:了)?|没有?别的了|没了"
)


def _bare(said: str) -> str:
    """Without what stands politely around it."""
    return _AFTER.sub("", _BEFORE.sub("", said.strip(_SIGNS))).strip(_SIGNS)


_SIGNS = " .,;:!?¡¿。，！？、"
_BEFORE = re.compile(
    r"^(?:(?:yes|yeah|yep|no|nope|ok|okay|oh|well|sorry|i mean|i meant|i mean to say|its|it is|it was|that is|thats|that would be|id say|i choose|i take|the answer is"
    r"|si|vale|bueno|pues|perdon|quiero decir|me refiero a|digo|es|son|seria|seran|elijo)\b[ ,.:;!]+"
    r"|(?:是的|对的?|嗯|哦|喔|不好意思|抱歉|我选|选|我说的是|我是说|我指的是|应该是)[ ,，。！]*|是(?=[第前后上下大小多少高低])[ ]*)+"
)
_AFTER = re.compile(
    r"(?:[ ,]+(?:please|pls|thanks|thank you|i think|is right|is correct|por favor|gracias|creo|es (?:la )?correct[oa])|[ ,，]*(?:谢谢|吧|啊|呀|才对|那个|是对的))+$"
)
#: All that is written, by what it says of them.
_SAID = {
    Pick.NO: matcher(
        {
            "en": (
                "(no|nope|nah|not really|not quite|not right|not correct|not exactly|wrong|incorrect|false)",
                "(it|that|this) (isnt|is not)( (right|correct|it|true))?|(thats|that is|this is|its) (wrong|not right|not correct|not it|incorrect|not true)",
                "no (it|that) (isnt|is not)",
            ),
            "es": (
                "(no|nop|para nada|incorrecto|equivocado|falso|tampoco)",
                "no (es|son)( (asi|eso|correcto|correcta|cierto|verdad))?|(esta|estas) mal|no,? no( es)?",
            ),
            "zh": (
                "(不|否|不是|不对|错|错了|没有|不对的|不是的|不正确|唔系|不是这样)",
            ),
        }
    ),
    Pick.NONE: matcher(
        {
            "en": (
                "(neither|none|not either|not any|nothing of that)( one)?( of (them|these|those|the two|both|the above))?( is (right|correct))?",
                "(they are|theyre|both are|both) (all |both )?(wrong|not right|incorrect)",
            ),
            "es": (
                "(ningun[oa]|nada)( de (l[oa]s|est[oa]s|es[oa]s|ell[oa]s|eso))?( dos)?( (es|esta) (correct[oa]|bien))?",
                "ni (el |la |lo )?un[oa] ni (el |la |lo )?otr[oa]",
                "(los|las) dos (estan|son) (mal|incorrect[oa]s|equivocad[oa]s)",
            ),
            "zh": (
                "(两个|这些|这两个|哪个|哪一个|一个)?都(不是|不对|错|没有|唔系)(了)?(的)?",
                "没有一个(是|对)(的)?|皆非",
            ),
        }
    ),
    Pick.ALL: matcher(
        {
            "en": (
                "(both|all|everything|the lot)( of (them|it|these|those))?( are (right|correct))?( together| in all)?",
                "(they are |theyre )?both (right|correct|true)|the (total|sum|two)( of (them|both))?|(all )?together|in all|altogether|in total|all in all|both (added |taken )?together|add them( up| together)?",
            ),
            "es": (
                "(l[oa]s dos|amb[oa]s|tod[oa]s?|tod[oa]s ell[oa]s)( junt[oa]s)?",
                "(son )?(l[oa]s dos|amb[oa]s) (cosas|correct[oa]s)|en total|junt[oa]s|(es )?(la suma|el total)|todo junto",
            ),
            "zh": (
                "(两个|两者|这些|这两个|二者)?都(是|对|有|算|要)(的)?",
                "(全部|一共|总共|加起来|合计|总数|总的|一起|两个加起来|两个一起|全都是|全部加起来)",
            ),
        }
    ),
    Pick.MOST: matcher(
        {
            "en": ("(the )?(higher|highest|bigger|biggest|larger|largest|greater|most)( one| amount| figure)?",),
            "es": ("(el |la |lo )?(mas (alt[oa]|grande)|mayor)( de (l[oa]s|ell[oa]s)( dos)?)?",),
            "zh": ("(最?[大多高]的?|较大的?|高|大)(那)?(个|数|一个)?",),
        }
    ),
    Pick.LEAST: matcher(
        {
            "en": ("(the )?(lower|lowest|smaller|smallest|lesser|least)( one| amount| figure)?",),
            "es": ("(el |la |lo )?(mas (baj[oa]|pequen[oa]|chic[oa])|menor)( de (l[oa]s|ell[oa]s)( dos)?)?",),
            "zh": ("(最?[小少低]的?|较小的?|低|小)(那)?(个|数|一个)?",),
        }
    ),
}  # fmt: skip
