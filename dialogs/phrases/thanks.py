"""Thanks in words: a message that only thanks, agrees or says goodbye, by language; nobody has to read it.

>>> [is_only_thanks(said) for said in ("great thanks so much!", "好的，谢谢您", "Vale, muchas gracias 🙏", "👍")]
[True, True, True, True]
>>> [is_only_thanks(said) for said in ("thank you for always helping me", "谢谢你们一直帮我", "gracias por escucharme")]
[True, True, True]
>>> [is_only_thanks(said) for said in ("gracias, son muy amables", "thank you you are very kind", "你们真好，谢谢")]
[True, True, True]
>>> [is_only_thanks(said) for said in ("感恩", "OK喔", "好的喔，謝謝喔", "感恩節前要繳嗎")]
[True, True, True, False]
>>> [is_only_thanks(said) for said in ("Hi, thank you Mei", "hola, gracias por todo", "Dear Mei, thanks", "你好，谢谢陈老师")]
[True, True, True, True]
>>> [is_only_thanks(said) for said in ("thanks but I lost my job", "谢谢，还有一个问题", "no thanks to you", "No, thanks", "😭", "a lot", "mucho")]
[False, False, False, False, False, False, False]
"""

from __future__ import annotations

import re

from .characters import in_either_script
from .finding import plain
from .greeting import HELLO
from .patterns import pattern

_WORDS = {
    "en": (
        "(many |so many )?(thanks|thank you|thank u|thankyou|thanx|thx|tnx|tks|ty)( all| again| mate| sir| madam)?",
        "so much|very much|a lot|a million|for (all )?(your|the|ur) (help|time|patience|answer|reply)( today| yesterday)?|for everything|for that",
        "for (always |all |still )?(helping|supporting|listening|understanding|being (so )?(patient|kind))( me| us| to me| out| with (me|us|this|it|everything))*|for (your|the|ur) (support|understanding|kindness)",
        "great|perfect|good|fine|ok|okay|k|alright|all right|got it|understood|i understand|noted|cool|nice|super|lovely|wonderful|awesome|excellent|brilliant|cheers",
        "will do|appreciate it|i appreciate it|much appreciated|(god )?bless( you)?|(you|that|this) (really )?(saved me|helped( me)?( a lot)?)|thats all|that is all|thats it|all good|really|and|thats (great|good|fine|very kind)|(very|so|really) kind|(youre|you are|u r|ur) (all )?((very|so|really) )?(kind|nice|helpful|great)",
        "bye|goodbye|good bye|good night|see you|see ya|(see you|talk|speak|until) (then|soon|later|tomorrow)|take care|have a (good|nice|great|lovely) (day|evening|night|weekend|one)|you too",
    ),
    "es": (
        "(muchas |mil |muchisimas )?gracias( de nuevo| igualmente)?|por (todo|la ayuda|su ayuda|su tiempo|la respuesta)",
        "por (siempre )?(ayudar|apoyar|escuchar|entender|atender)(me|nos)?|por (su|el|tanto|la|tanta) (apoyo|comprension|paciencia)",
        "ok|okey|vale|perfecto|genial|listo|de acuerdo|entendido|entiendo|(es usted |son (ustedes )?)?muy amables?|(es usted |son )?un (amor|sol|encanto)|bien|muy bien|excelente|esta bien|bueno|claro",
        "(me|nos) (ayudaron|ayudo|ayudaste|ha ayudado|han ayudado)( mucho| muchisimo| un monton)?",
        "se lo agradezco|le agradezco|les agradezco|mucho|igualmente|que dios (le|les|lo|los|la|las|te|os) bendiga|dios (le|les|lo|los|la|las|te|os) bendiga|(muchas )?bendiciones",
        "adios|hasta luego|hasta pronto|chao|chau|buenas noches|(que tenga )?(un )?buen (dia|fin de semana)|(que tenga )?(una )?buena (tarde|noche)|saludos",
    ),
    "zh": (
        "(真的?|太|非常|十分|万分|很)?(谢谢|多谢|感谢|谢了|谢啦)(你们?|您|你们|大家|啦|了|哈|喔|唷|耶)?(一直|这么|这样|的)*(帮助|帮忙|帮了?我们?|耐心|理解|体谅|照顾|关心)?(了|这么多|很多)?",
        "好的?|好吧|好滴|好嘞|好的?[喔哦唷]|ok[喔啊啦的]|感恩(您|你们?|喔|啊)?|嗯|哦|收到|明白了?|知道了|了解了?|没问题|行|辛苦(你|您)?了|麻烦(你|您)了|不客气|太好了|太棒了|没事了|(你们?|您)?(人)?真好|(你们?|您)辛苦了",
        "再见|拜拜|掰掰|晚安|回见|祝(你|您)(们)?(愉快|工作顺利|好|一切(顺利|都好)|身体健康)",
    ),
}  # fmt: skip
#: Signs that say the same by themselves.
_SIGNS = re.compile("[👍👌🙏❤🧡💛💚💙💜😊🙂😀😄☺🤝💪👏🌹🎉😘🥰✅]")
_NO_WORD = re.compile(r"[^\w\s]+")
_ALL = pattern(
    rf"(?:(?:{'|'.join(phrase for phrases in _WORDS.values() for phrase in phrases)})(?:\s+|(?<=[㐀-鿿])|$))+"
)
_COMMA = r"\s*[,，]?\s+"
#: Said before thanks; alone it is a greeting, which wants an answer.
_HELLO = pattern(rf"(?:(?:{'|'.join(HELLO.values())}|dear)(?:\s+|(?<=[㐀-鿿])))+")
#: Whom one thanks, as a name is written.
_NAME = r"(?!\w*day\b)[A-Z][a-zà-ÿ]+"
_NAMED = re.compile(
    rf"(?<=^[dD]ear){_COMMA}{_NAME}\b|(?<=^[hH]i){_COMMA}{_NAME}\b|(?<=^[hH]ello){_COMMA}{_NAME}\b|(?<=^[hH]ola){_COMMA}{_NAME}\b"
    rf"|(?:(?<=hanks)|(?<=racias)|(?<=hank you)){_COMMA}{_NAME}(?=\W*$|[,.!])|"
    + in_either_script("(?<=谢谢|感谢|多谢)[您你]?")
    + rf"\s*(?:{_NAME}|[一-鿿]{{1,2}}"
    + in_either_script(r"(?:老师|经理|女士|先生|小姐|顾问))\W*$")
)
#: How one thanks; alone it may answer anything.
_HOW_MUCH = re.compile(r"(?:so much|very much|a lot|a million|mucho|really|and)")
#: "Thaaanks", "嗯嗯嗯嗯".
_RUN = re.compile(r"(.)\1{2,}")
#: Longer is more than thanks.
_LONGEST = 80


def is_only_thanks(text: str) -> bool:
    """Whether nothing else is said."""
    if len(text) > _LONGEST:
        return False
    said = _words_of(_NAMED.sub("", text))
    said = said if (hello := _HELLO.match(said)) is None else said[hello.end() :]
    if not said:
        rest = _NO_WORD.sub("", _SIGNS.sub("", text).strip("\ufe0f\u200d 🏻🏼🏽🏾🏿"))
        return bool(_SIGNS.search(text)) and not _others(text) and not rest
    said = _RUN.sub(r"\1\1", said)
    is_how_much = _HOW_MUCH.fullmatch(said) is not None
    return _ALL.fullmatch(said) is not None and not is_how_much and not _others(text)


def is_only_a_sign(text: str) -> bool:
    """Whether it is a 👍 or the like alone, which agrees to nothing: it may as well mean "I have read it".

    >>> [is_only_a_sign(said) for said in ("👍", "👌🏽 🙏", "yes 👍", "thanks", "😭")]
    [True, True, False, False, False]
    """
    return not _words_of(text) and is_only_thanks(text)


def _words_of(text: str) -> str:
    return " ".join(_NO_WORD.sub(" ", plain(text)).split())


def _others(text: str) -> str:
    """Signs besides those: tears are no thanks."""
    return re.sub(r"[\w\s.,!;:()'’\"。，！、~…\ufe0f\u200d🏻🏼🏽🏾🏿-]", "", _SIGNS.sub("", text))
