"""Household: who lives on the money, told one by one: "me, my wife and my mum", 我跟爸妈, "vivo con mis papás y mi hija".

>>> [told(said) for said in ("me and my gf", "me; my wife and my mum", "mi marido, mi suegra y yo", "我跟爸妈一起住", "i live with my parents")]
[(2, 0), (3, 0), (3, 0), (3, 0), (3, 0)]
>>> [told(said) for said in ("i have 2 kids", "我有两个孩子", "i have a wife and 2 kids")]  # who else there is, is not said
[(0, 2), (0, 2), (2, 2)]
>>> [told(said) for said in ("yo y mi bebe", "single mom of 3", "madre soltera con 2", "2 grown ups and 2 kids", "两大一小", "我和女儿")]
[(1, 1), (1, 3), (1, 2), (2, 2), (2, 1), (1, 1)]

A child who is grown counts as such, and an age counts nobody:

>>> [told(said) for said in ("mi hijo de 20 y yo", "my son 8 and daughter 5", "un nino de 5 y una de 2", "一儿一女", "一个上小学一个上幼儿园")]
[(2, 0), (0, 2), (0, 2), (0, 2), (0, 2)]
>>> told("two kids, one is 5 and one is 8"), told("两个小孩 一个国小一个国中"), told("2 hijos: un nino de 5 y una nina de 8"), told("2 sons and a daughter")
((0, 2), (0, 2), (0, 2), (0, 3))
>>> told("小孩是两个"), told("孩子5岁"), told("孩子3个")
((0, 2), (0, 1), (0, 3))
>>> told("son 3 hijos"), told("my son 3")
((0, 3), (0, 1))

How many there are in all leaves open how many of them are grown, unless the children are told as well:

>>> [in_all(said) for said in ("we are 4 in total", "somos cuatro", "一家四口", "4个人,两个小孩", "two of us", "3")]
[(4, 0), (4, 0), (4, 0), (4, 2), (2, 0), None]
>>> told("there is nobody to count here") is None
True
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogs.phrases.kin import FRIENDS, HAN_FRIENDS, HAN_KIN, KIN
from dialogs.phrases.patterns import pattern

from .numbers.han_numerals import DIGITS

#: From this age on somebody is grown.
_GROWN = 18


def told(said: str) -> tuple[int, int] | None:
    """Adults and children, in a plain text that names or counts nobody else and says nothing else; `None` for any other."""
    adults = at = 0
    children: list[tuple[int, int, int]] = []  # how many, from where to where they are named
    before = None
    while at < len(said):
        member = _member(said, at, before)
        if member is None:
            between = _GLUE.match(said, at)
            if between is None:
                return None
            at = between.end()
            continue
        before, found = member
        at = found.end()
        many = _number(found["n"]) if found["n"] else 1
        is_grown = before == "child" and found["age"] and int(found["age"]) >= _GROWN
        if before == "child" and not is_grown:
            children.append((many, found.start(), at))
        else:
            adults += many * (2 if before == "pair" else 1)
    young = _each_once(said, children)
    if _LIVES_WITH.search(said) and not _MYSELF.search(said):
        adults += 1
    if adults == 1 and young and _HAS.match(said):  # it is only said whose they are
        adults = 0
    return (adults, young) if adults + young else None


def _each_once(said: str, children: Sequence[tuple[int, int, int]]) -> int:
    """How many they are where some are counted first and then told one by one: "two kids, one is 5 and one is 8"."""
    in_all = sum(many for many, _, _ in children)
    if len(children) <= _PAIR:
        return in_all
    (counted, _, end), *rest = children
    are_single = all(many == 1 for many, _, _ in rest)
    is_on_top = _MORE.search(said, end, rest[0][1]) is not None
    return counted if are_single and len(rest) == counted and not is_on_top else in_all


_PAIR = 2
_MORE = re.compile(r"(?<![a-z])(?:and|plus|y|mas)(?![a-z])|[和跟加&+]|还有")


def children_in(said: str) -> int:
    """How many children are counted in one part of a plain text, which says nothing else; 0 for none, or where several are.

    >>> [children_in(said) for said in ("i lost my job, two kids", "失业了，我有两个孩子", "i lost my job, my kid is ill", "me and my wife")]
    [2, 2, 0, 0]
    >>> [children_in(said) for said in ("me separe y tengo a los ninos, son 2", "debo dos cuotas, son 2", "my kids, they are 3")]
    [2, 0, 3]
    """
    counted_behind = _THEY_ARE.sub(r", \2 \1, ", said)
    each = (
        told(part) for part in _SIGNS.split(counted_behind) if not _SON.fullmatch(part.strip())
    )
    counted = [found[1] for found in each if found is not None and found[1]]
    return counted[0] if len(counted) == 1 else 0


def names_oneself(said: str) -> bool:
    """Whether whoever writes is among those named, or they are counted.

    >>> [names_oneself(said) for said in ("me and my wife", "my wife and my mum", "2 adults", "老婆和妈妈")]
    [True, False, True, False]
    """
    return bool(_MYSELF.search(said) or _LIVES_WITH.search(said) or _COUNTED.search(said))


def are_on_top(said: str) -> bool:
    """Whether the children are said to come on top of so many in all: "two of us plus the baby"."""
    found = _IN_ALL.search(said)
    return found is not None and _ON_TOP.match(said, found.end()) is not None


def in_all(said: str) -> tuple[int, int] | None:
    """How many there are together, and how many of them are children as far as it is said; `None` where no such number is told."""
    found = _IN_ALL.search(said)
    if found is None:
        return None
    number = _number(found["n"] or found["n2"] or found["n3"] or found["han"])
    rest = told(f"{said[: found.start()]} {said[found.end() :]}".strip(" ,.;"))
    return number, 0 if rest is None else rest[1]


def _member(said: str, at: int, before: str | None) -> tuple[str, re.Match[str]] | None:
    """Who is named or counted there, after such as *before*; the longer name where one begins another."""
    kinds = [*_KINDS, _OF_A_PARENT] if before == "alone" else _KINDS
    each = [(kind, found) for kind, one in kinds if (found := one.match(said, at))]
    return max(each, key=lambda one: one[1].end(), default=None)


def _number(said: str) -> int:
    return int(said) if said.isdecimal() else _WORDS.get(said) or int(DIGITS.get(said, 10))


_WORDS = {
    word: number
    for number, words in enumerate(
        ("", "a an one another un una uno otro otra", "two dos", "three tres", "four cuatro", "five cinco", "six seis")
    )
    for word in words.split()
}  # fmt: skip
_MANY = rf"(?:\d{{1,2}}(?!\d)|(?:{'|'.join(_WORDS)})(?![a-z]))"
_HAN_MANY = r"(?:\d{1,2}(?!\d)|[一二两三四五六七八九十])"
_YOUNG = (
    rf"son(?! (?:{_MANY}) (?:hij|nin|menor|adult|mayor|person))|sons|daughters?|kids?|child(?:ren)?|bab(?:y|ies)|newborns?|teen(?:ager)?s?|toddlers?|boys?|girls?|little ones?"
    r"|hij[oa]s?|hijit[oa]s?|nin[oa]s?|nen[ea]s?|bebes?|bebit[oa]s?|adolescentes?|peques?|menor(?:es)?"
)
_HAN_YOUNG = r"小?(?:孩子|孩|娃娃?|宝宝|朋友(?<=小朋友)|儿子|女儿|闺女|婴儿)"
_GROWN_ONES = (
    rf"(?!parents|grandparents|padres|son\b|daughter\b|hij[oa])(?:{KIN}|{FRIENDS})s?|gf|bf|missus|mother[ -]in[ -]law|father[ -]in[ -]law"
    r"|suegr[oa]s?|cunad[oa]s?|adult[oa]?s?|grown[ -]?ups?|mayor(?:es)?"
)
_PAIRS = r"parents|grandparents|in[ -]laws|padres|papas|viejos|abuelos|suegros"
_HAN_PAIRS = "爸妈|父母|爹妈|公婆|岳父母|爷爷奶奶|外公外婆"
_WHOSE = r"(?:(?:my|our|the|their|his|her|small|little|young|older|other|mis?|nuestr[oa]s?|el|la|los|las|su) )*"
_AGE = (
    r"(?:,? ?\(?(?:(?:who |that |que )?(?:is|of|aged?|de|tiene|con|hes|he's|shes|she's|(?:he|she) is) )?(?P<age>\d{1,2})(?![\d.])(?: ?(?:years?|yrs?|yo|anos?)\b)?(?: ?olds?\b)?\)?"
    r"(?! ?(?:and \d|y \d|kids|children|hijos|ninos|adult)))?"
)
_NOBODYS_AGE = r"(?P<age>(?!))?"


def _named(who: str, age: str = _NOBODYS_AGE) -> str:
    return rf"(?<![a-z\d])(?:{_WHOSE}(?P<n>{_MANY}) )?{_WHOSE}(?:{who})(?![a-z]){age}"


def _han(who: str, age: str = _NOBODYS_AGE) -> re.Pattern[str]:
    return re.compile(rf"(?:(?P<n>{_HAN_MANY})(?:[个名位])?)?(?:我的?)?(?:{who}){age}")


_KINDS: list[tuple[str, re.Pattern[str]]] = [
    (
        "adult",
        re.compile(rf"(?<![a-z])(?P<n>(?!))?(?:me|i|myself|yo)(?![a-z]){_NOBODYS_AGE}|我(?:自己|本人)?|^自己"),
    ),
    ("alone", re.compile(rf"(?P<n>(?!))?(?<![a-z])(?:(?:i am|im|i'm|soy) )?(?:a )?(?:single (?:mom|mum|mother|dad|father|parent)|madre soltera|padre soltero)(?![a-z]){_NOBODYS_AGE}|单[亲身](?:妈妈|爸爸|母亲|父亲)")),
    ("child", re.compile(_named(_YOUNG, _AGE))),
    ("child", re.compile(r"(?<![a-z])(?P<n>one|another|un[oa]|otr[oa]) (?:is|of|de|aged|tiene) (?P<age>\d{1,2})(?!\d)(?: ?(?:years?|yrs?|anos?)(?: old)?)?(?! ?(?!and |y |one |un)\w)")),
    ("child", re.compile(rf"(?<![a-z\d]){_WHOSE}(?P<n>(?!))?(?P<age>\d{{1,2}})[ -]?(?:yr|year|yo)s?[ -]?old(?![a-z])|[大小]的 ?\d{{1,2}}岁")),
    ("child", _han(f"{_HAN_YOUNG}|小的?(?![学时孩朋])", r"(?: ?(?P<age>\d{1,2}) ?岁半?)?")),
    ("child", re.compile(rf"(?:{_HAN_YOUNG})(?:是|有|一共|总共)*(?P<n>{_HAN_MANY})[个名位口]?(?!岁)(?P<age>(?!))?")),
    ("child", re.compile(rf"(?P<n>{_HAN_MANY})(?:[儿女男子](?![儿女孩子朋]))(?P<age>(?!))?")),
    ("child", re.compile(r"(?P<n>一)个(?:还?在|上|读|念|才|刚)*(?:小学|国小|初中|国中|高中|高职|中学|幼儿园|幼稚园|托儿所|大学|学)(?P<age>(?!))?")),
    ("pair", re.compile(_named(_PAIRS))),
    ("pair", _han(_HAN_PAIRS)),
    ("adult", re.compile(_named(_GROWN_ONES))),
    ("adult", _han(f"大人|大(?![的岁学人])|成年人|{HAN_KIN}|{HAN_FRIENDS}|婆婆|公公|岳母|岳父|丈母娘")),
]  # fmt: skip
_MYSELF = re.compile(r"(?<![a-z])(?:me|i|myself|yo|single|solter[oa])(?![a-z])|我|自己|单[亲身]")
_LIVES_WITH = re.compile(
    r"(?<![a-z])(?:living|live|vivo|vivimos)(?: alone| sol[oa])? (?:with|con)(?![a-z])"
)
_HAS = re.compile(r"(?:(?:i have|i've|ive|i got|i have got|yo tengo)(?![a-z])|我有)")
#: "Single mom of 3".
_OF_A_PARENT = (
    "child",
    re.compile(
        rf"(?:of|to|with|con|de|带着?|有)? ?(?P<n>{_MANY}|{_HAN_MANY})个?(?P<age>(?!))?(?!个?{_HAN_YOUNG}| ?(?:{_YOUNG})\b)"
    ),
)
_COUNTED = re.compile(
    rf"(?<![a-z\d])(?:{_MANY}) (?:adult|grown|mayor)|{_HAN_MANY}[个名]?(?:大|成年)|[夫两]口子|夫妻"
)
_ON_TOP = re.compile(r",? ?(?:(?:plus|and|with|y|mas|con)\b|[加和带]|还有)")
#: What stands between them.
_GLUE = re.compile(
    r"[\s,.;:!&+]+|(?<![a-z])(?:yes|si|and|plus|with|just|only|also|its|it's|it is|there's|there is|there are|theres|were|we're|we are|i am|im|have|has|live|lives|living|at home|in the house|here|of us|still|both|together"
    r"|y|e|con|mas|sol[oa]|alone|somos|soy|son|vivo|vivimos|viven|tengo|hay|conmigo|en casa|aqui|ademas|nada mas|nomas|al|a)(?![a-z])"
    r"|[和跟与同加带]|还有|就|只有?|一起|一块|住|生活|有|我们|们|呢|吧|一共|[个名位]|、|，|。"
)
_THEY_ARE = re.compile(
    rf"\b(ninos|ninas|hijos|hijas|kids|children)[,.;]? (?:y )?(?:son|they are|theyre|there are|are) ({_MANY})"
)
#: Spanish for "they are", which is a child in English.
_SON = re.compile(r"son \w+")
_SIGNS = re.compile(r"[,.;:!?，。；：！？\n]+")
#: So many in one household.
_IN_ALL = pattern(
    rf"(?<![a-z\d])(?:(?P<n>{_MANY}) (?:of us|people|persons?|personas?)(?: (?:in total|altogether|en total))?|(?:we are|we're|were|somos|vivimos) (?P<n2>{_MANY})(?: (?:in total|altogether|en total|de familia|personas|people))*(?! (?:adult|grown|mayor|kid|child|hij|nin))|(?P<n3>{_MANY}) (?:in total|altogether|en total))(?![a-z])"
    rf"|(?:我们)?(?:全家|一家|家里)?(?:一共|总共|有)*(?P<han>{_HAN_MANY})(?:口人?|个人)"
)
