"""Language in words: how people ask to be written to in another language, in each of their own.

>>> [asked_for(said) for said in ("puedes hablar español?", "in english please", "说中文可以吗", "講中文好嗎")]
['es', 'en', 'zh_hans', 'zh_hant']
>>> asked_for("Parlez-vous français ?"), asked_for("can we use another language"), asked_for("No hablo inglés")
('fr', '', 'es')
>>> [asked_for(said) for said in ("Is the agreement in English binding?", "Sorry for my English")]
[None, None]
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from dialogs.phrases.finding import HAN, matcher, plain
from dialogs.phrases.patterns import pattern

#: Another language is asked for, and not said which.
ANY = ""
#: Longer than anybody asks for it.
_LONGEST = 80


def asked_for(text: str) -> str | None:
    """The language asked for, as `language_for` knows it, or `ANY`; `None` for words about anything else besides."""
    said = plain(text)
    if not _ABOUT.search(said):  # nearly always
        return None
    said = _ASIDES.sub(" ", said)
    if len(said) > _LONGEST or not _ABOUT.search(said):
        return None
    wanted: set[str] = set()
    not_spoken: set[str] = set()
    for part in _PARTS.split(said):
        if not _is_asking(_NAME.sub(" ", part)):
            return None
        is_denied = _NOT.search(_WHETHER.sub(" ", part))
        (not_spoken if is_denied else wanted).update(_tags(part))
    if not wanted and not_spoken:
        wanted = {_written_in(said)} - not_spoken - {ANY}
    found = next(iter(wanted)) if len(wanted) == 1 else ANY
    return f"zh{_script(text)}" if found == "zh" else found


def _tags(part: str) -> Iterable[str]:
    return (_TAGS[found[0]] for found in _NAME.finditer(part))


def _is_asking(rest: str) -> bool:
    """Whether nothing is said besides, in words, in Han or in figures."""
    words = re.findall(r"[^\W\d_]+", re.sub(f"[{HAN}]+", " ", rest))
    signs = "".join(re.findall(f"[{HAN}]", rest))
    return (
        not re.search(r"\d", rest)
        and all(word in _EN | _ES | _OTHER for word in words)
        and _HAN_ASKS.fullmatch(signs) is not None
    )


def _written_in(said: str) -> str:
    if re.search(f"[{HAN}]", said):
        return "zh"
    return "es" if any(word in _ES - _EN for word in said.split()) else ANY


def _script(text: str) -> str:
    """Of Chinese the script in which it is asked for, where that can be seen."""
    if _TRADITIONAL.search(text):
        return "_hant"
    return "_hans" if _SIMPLIFIED.search(text) else ""


_NAMES = {
    "en": "english inglish ingles 英文 英语",
    "es": "spanish espanol espaniol castellano 西班牙语 西班牙文 西语 西文",
    "zh": "chinese mandarin chino mandarino 中文 汉语 普通话 华语 中国话 putonghua",
    "zh_hans": "simplified_chinese chino_simplificado 简体中文 简体字 简体",
    "zh_hant": "traditional_chinese chino_tradicional 繁体中文 繁体字 繁体 正体中文 正体 国语 台语 cantonese 粤语 广东话",
    "fr": "french frances francais 法语 法文",
    "de": "german aleman deutsch 德语 德文",
    "it": "italian italiano 意大利语 义大利文",
    "pt": "portuguese portugues 葡萄牙语 葡萄牙文",
    "ru": "russian ruso 俄语 俄文",
    "uk": "ukrainian ucraniano 乌克兰语",
    "pl": "polish polaco polski 波兰语",
    "ro": "romanian rumano 罗马尼亚语",
    "ar": "arabic arabe 阿拉伯语 阿拉伯文",
    "tr": "turkish turco 土耳其语",
    "hi": "hindi 印地语",
    "ur": "urdu",
    "bn": "bengali bangla",
    "ja": "japanese japones 日本语 日语 日文",
    "ko": "korean coreano 韩语 韩文",
    "vi": "vietnamese vietnamita 越南语 越南文",
    "th": "thai tailandes 泰语 泰文",
    "id": "indonesian indonesio 印尼语 印尼文",
    "tl": "tagalog filipino",
}
_TAGS = {name.replace("_", " "): tag for tag, names in _NAMES.items() for name in names.split()}
_LONGEST_FIRST = sorted(_TAGS, key=len, reverse=True)
_NAME = matcher({"every": _LONGEST_FIRST})
#: Said of a language, and asking for none: an excuse, thanks, and what somebody speaks besides.
_PREDICATE = r"(?: (?:is|isnt|es|no es)(?: (?:not|no|so|very|that|too|muy|tan|good|great|perfect|bad|poor|bueno|malo|perfecto)\b)+)?"
_ASIDES = pattern(
    rf"(?<!\bpara )(?<!\ba )\b(?:my|mi)(?: (?:bad|poor|mal|pobre))? (?:{_NAME.pattern})"
    rf"(?! (?:is|es) (?:much |mucho )?(?:better|mejor)){_PREDICATE}"
    rf"|\b(?:thanks|thank you)(?: so much| very much| a lot)? for (?:[a-z]+ ){{0,3}}?(?:{_NAME.pattern})"
    rf"|\b(?:muchas )?gracias por (?:[a-z]+ ){{0,3}}?(?:{_NAME.pattern})"
    rf"|\b(?:(?:i|we) (?:speak|know|understand)|hablo|hablamos|se|entiendo) (?:{_NAME.pattern})"
    rf"(?:, (?:{_NAME.pattern}))* (?:and|y|e) (?:{_NAME.pattern})"
    rf"|我们?会?[说讲](?:{_NAME.pattern})[和跟与及](?:{_NAME.pattern})"
)
#: What is asked about where no language is named.
_ABOUT = re.compile(
    rf"{_NAME.pattern}|\b(?:another|other|different|change|switch|what|which)(?: the| my)? languages?\b"
    r"|\b(?:otro|otros|que|cambiar|cambia|cambie)(?: de| el)? (?:idiomas?|lengua)\b"
    "|(?:换|切换|改|其他|其它|别的|什么|哪些)(?:一?[个种])?语言"
)
_PARTS = re.compile(
    r"[.,;:!?¿¡，。；：！？\n]|\b(?:but|and|pero|y)\b|\b(?=(?:only|just|solo|solamente)\b)|但是|但|(?=只)"
)
#: None of these denies anything.
_WHETHER = re.compile("能不能|可不可以|会不会|行不行|好不好|是不是|要不要|有没有|对不起|不好意思")
_NOT = re.compile(
    r"\b(?:not|dont|cant|cannot|doesnt|isnt|never|no|little|bad|poor|poco|nada|mal|malo)\b|[不没]"
)
_TRADITIONAL = re.compile("[說講請嗎們個這語體國話換會給聽寫麼謝煩華漢臺灣對沒]")
_SIMPLIFIED = re.compile("[说讲请吗们个这语体国话换会给听写么谢烦华汉对没]")
_EN_WORDS = (
    "a able actually again all also and another answer any are back bad be better bot can cannot cant change chat continue could different do"
    " does doesnt dont else everything for form go good have hello help hey hi i id im in instead into is isnt it just"
    " know language languages let lets like little may me message my native need never no not now ok okay on only or"
    " other please pls plz poor possible prefer rather read reply see so sorry speak speaks speaking start switch talk text"
    " thank thanks that the there this to u understand us use very want we well what which why will with would write you your"
)
_EN = frozenset(_EN_WORDS.split())
_ES_WORDS = (
    "a ahora al algo buenas buenos cambia cambiar cambie como con contesta contestame conteste continuar conmigo cual de dias disculpe el"
    " en entiendo entender es escriba escribame escriban escribanme escribe escribeme escribir espera esta este esto favor gracias gustaria"
    " habla hablame hablamos hablan hablar hablarme hablas hable hableme hablemos hablen hablenme hablo hay hola idioma idiomas la le lengua lo"
    " mal malo mas me mejor mi mucho muy nada necesito no o partir pasa pasar pasemos otro otros para perdon poco podemos podria podriamos podrias por"
    " porfa porfavor preferiria prefiero puede pueden puedes puedo que quiero quisiera responda responde respondeme se seguir ser"
    " si sigamos vuelva vuelve volver volvamos regresa regrese regresar mejor solamente solo soy tambien tardes noches tiene tienen tienes todo tu un usar usted ustedes vale ya yo"
)
_ES = frozenset(_ES_WORDS.split())
#: Of languages that have no catalogue here; enough to tell people which there are.
_OTHER_WORDS = (
    "auf bitte em en falar fala falam francais in italiano je parla parlare parle parler parlez per favore portugues"
    " posso s il te plait po prosze sie sprechen sprichst vous voce"
)
_OTHER = frozenset(_OTHER_WORDS.split())
_HAN_ASKS = re.compile(
    "(?:能不能|能否|可不可以|会不会|行不行|好不好|是不是|要不要|可以|能够|能|请问|请|用|使用|说|讲|换|换"
    "|切换|切|转|改|成|到|为|我们|我|你们|你|您|咱们|他|吗|吧|么|呢|啊|嘛|好|不|没有|没|没"
    "|会|只|想|要|和|跟|与|交流|沟通|聊天|聊|对话|回复|回答|答|语言|的|一下|行|谢谢|回到|回|转回|还原|麻烦|麻烦"
    "|给|是|有|版本|版|模式|服务|都|这|看|懂|听|写|字|谈|继续|其他|其它|别的|一种|一个|一个"
    "|种|个|支持|支援|喜欢|比较|更|还是|太|明白|得|来|什么|哪些|对不起|不好意思|抱歉|但是|但)*"
)
