"""Asking: how a question sounds in each language, with its mark or without, and what beside it only tells."""

from __future__ import annotations

import re
import unicodedata

from dialogs.phrases.accents import accents_or_none
from dialogs.phrases.characters import SIMPLIFIED
from dialogs.phrases.patterns import pattern, typed

#: After "cuando", of what is yet to come: then nothing is asked.
TO_COME = (
    "(?:pague|deposite|cobre|llegue|entre|caiga|tenga|pueda|reciba|salga|haya|consiga|encuentre|venda|termine|regrese|vuelva"
    "|sepa|trabaje|mande|transfiera|ingrese|liquide|abone|devuelva|preste|de|gane|empiece|mejore|resuelva|avise|confirme|diga"
    r"|firme|llame|toque|rinda)n?\b"
)
#: How a question begins or ends where nobody writes a question mark.
ASKING = pattern(
    accents_or_none(
        r"^(?:(?:so|and|but|ok|well|also|then|sorry|please|y|pero|entonces) )*(?:(?:how|what|when|who|why|where|which)(?:['’]?s)?|any (?:chance|way|idea)|will|would|does|do|did|is|are|am|can|could|may|must|should"
        # As Spain says "you".
        r"|(?:(?:me|nos|lo|la|se|os) ){0,2}(?:vais|\w+[aáeé]is)|se (?:puede|va)|cuánt[oa]s|es (?:fiable|posible|legal|normal|verdad|cierto|obligatorio|seguro)"
        r"|qué|cómo|cuánto|cu[á]ndo|"
        rf"cuando(?!(?: [^\W\d]+){{0,3}} {TO_COME})"
        r"|quién|qui[é]nes|dónde|a dónde|adónde|cuál|por ?qué|en qué|a qué|para qué|y si|eres|es (?:un|una)|puedo|tengo|pueden|puede|van|me (?:van|pueden|puede|podrían|va|quitan)|(?:esto|eso|el plan|este plan) (?:me )?(?:afect|perjudi|dañ|aparec|sale|cuest)\w*|(?:this|that|it) (?:will |would |does )?(?:affects?|hurts?|harms?|shows?))\b"
        r"|^(?:was|were|has|have|had|shall) (?:i|you|it|that|this|he|she|they|we|any)\b|^(?:has|have) (?:my|the) (?:\w+ ){0,2}?(?:payment|money|transfer)\b|多长|几(?:年|个月)"
        r"|\bis (?:that|it|this|any of (?:that|it)) (?:even )?(?:ok(?:ay)?|fine|allowed|legal|possible|true|right|normal|legit|a problem)\b|\b(?:why|what then|what now)$"
        r"|^if (?:i|we|my|you|they|it)\b.{0,60}\b(?:can|could|will|would|do|does|is|are|should|may|must|what|how) (?:i|we|you|they|it|my|the|happens?)\b"
        r"|谁(?!都|也)(?:[^，。,.]{0,5}$|还?(?:能|会|可以|看))|(?P<han>[㐀-鿿])不(?P=han)|有没有|[到了]没$|是[^，。,.]{0,6}(?:机器人|真人|银行)吧"
        r"|\bqué (?:me )?(?:pasa|pasará|pasaría|hago|hacen|harían|hacemos|sucede|ocurre)\b[^,.;]{0,20}$"
        r"|^[会谁]|哪|啥|咋|行不行|为啥|干嘛|点解|几耐|为什么|怎|如何|会不会|是否|是不是|能不能|可不可以|要不要|多久|多少|什么|几个人|几时|何时|第几|(?:真人|人工|机器人|是人)还是|几(?:期|次|年|个月|号)"
        r"|\b(?:para|pa) (?:qué|q) (?:lo |la |me )?(?:quieren?|necesitan?|piden?|sirve)"
        r"|(?:[吗呢]|(?:[行成好]|可以|几[天日])不)[。.!！]?$|不[会是].*吧[。.!！]?$|(?:别|不要)骗|\bdo(?:n['’]?t| not) (?:scam|trick|cheat)\b|\bno me (?:estafe|engañe)|\bdo(?:n['’]?t| not) tell\b|\bno (?:se lo|le|les) (?:digan?|cuenten?)\b|(?:别|不要)告诉"
        # A wish that is one: nobody else is to know.
        r"|\b(?:do(?:n['’]?t| not)|never) want .{0,40}\b(?:know|find out|hear)\b|\bno quiero que .{0,40}\b(?:entere|enteren|sepan?)\b|(?:不想|别|不要)[让给].{0,12}知道"
    )
)
#: How a question begins or ends that can be nothing else.
OUTRIGHT = re.compile(
    accents_or_none(
        r"^(?:and |so |but |y |pero )?(?:(?:will|would|does|do|is|are|am|can|could|should) (?:i|you|it|this|that|they|my|the)\b"
        r"|what (?:will|would) happen|(?:me|nos) van? a\b|(?:puede[ns]?|van?) (?:a |mi|el|la|ustedes|\w+me\b)|qué (?:pasa|va a pasar)\b)"
        # And a wish, that nobody hears of it.
        r"|(?:别|不要|不想)[^，。！,.!]{0,6}(?:爆|告诉|联系|联络|通知|知道)|\bdo(?:n['’]?t| not) tell (?:my|any)|\bno (?:se lo|le|les) (?:digan?|cuenten?)\b"
        r"|[吗呢][。.!！]?$|会不会|是不是|能不能|要不要|怎么样|怎么办"
    )
)
#: Where what is asked may begin: "I am so scared, are you going to sue me".
CLAUSE = re.compile(r"[,.;!，。；！\n]\s*")
_WHETHER = typed(r"吗[。.!！?？]*$")
_MARK = re.compile(r"[?？¿]")
#: Where one sentence ends; a point inside of a figure ends none.
SENTENCE = re.compile(
    r"(?<=[.!?;])\s+|(?<=[。！？；])\s*|\n+|(?<=[㐀-鿿])\s+(?=[㐀-鿿])|,\s+(?=(?:and|but|also|pero|y|también)\b)"
)


def has_mark(text: str) -> bool:
    """Whether it is written as a question."""
    return _MARK.search(text) is not None


def is_asking(text: str) -> bool:
    """Whether one of its clauses begins or ends as a question does."""
    return any(ASKING.search(one.strip(" ¿¡")) for one in CLAUSE.split(folded(text)))


def asks_whether(text: str) -> bool:
    """Whether it ends as a question does in Chinese, with a mark or without.

    >>> [asks_whether(said) for said in ("協商後信用卡會被停卡嗎", "信用卡还不上了", "我失业了可以申请吗？")]
    [True, False, True]
    """
    return _WHETHER.search(text.strip()) is not None


def without_questions(text: str) -> str:
    """The sentences that ask nothing, where there is one that does.

    >>> without_questions("I earn 900 now. how long does this take?"), without_questions("what papers?")
    ('I earn 900 now.', '')
    """
    sentences = [one for one in SENTENCE.split(text.strip()) if one]
    told = [one for one in sentences if not (has_mark(one) or ASKING.search(folded(one)))]
    return " ".join(told) if len(told) < len(sentences) else ""


def told_in(text: str) -> str:
    """The clauses that ask nothing, where a question can be told from what is told.

    >>> told_in("失业了，会不会坐牢"), told_in("I lost my job, will I go to jail?"), told_in("tengo cáncer")
    ('失业了', 'I lost my job', 'tengo cáncer')
    """
    clauses = [one for one in CLAUSE.split(text) if one]
    told = [one for one in clauses if not (has_mark(one) or OUTRIGHT.search(folded(one)))]
    return text if len(told) == len(clauses) else ", ".join(told)


def unasked(text: str) -> str:
    """The clauses that are no question, be it with a mark or without; of "tengo" and "am" nobody knows it.

    >>> unasked("I filed for bankruptcy, what now?"), unasked("is bankruptcy the only way out")
    ('I filed for bankruptcy', '')
    >>> unasked("要不要干脆申请个人破产"), unasked("tengo abogado"), unasked("am bankrupt since May")
    ('', 'tengo abogado', 'am bankrupt since May')
    """
    clauses = re.split(r"(?<=[?？])|[,.;!，。；！\n]", text)
    return ", ".join(one.strip() for one in clauses if one.strip() and not _asks(one.strip()))


def _asks(clause: str) -> bool:
    said = folded(clause).strip(" ¿¡")
    is_begun = ASKING.search(said) and not said.startswith(("tengo ", "am "))
    return has_mark(clause) or bool(is_begun)


def folded(text: str) -> str:
    """As it is looked at: in small letters, one width for all."""
    said = unicodedata.normalize("NFKC", text).strip().casefold().translate(SIMPLIFIED)
    return _SHORT.sub(lambda found: _LONG[found[0]], said)


#: How some type it.
_LONG = {"u": "you", "ur": "your", "y": "why", "pls": "please", "plz": "please"}
_SHORT = re.compile(r"\b(?:u|ur|pls|plz)\b|\by(?= (?:do|does|are|is|would|should|u|you)\b)")
