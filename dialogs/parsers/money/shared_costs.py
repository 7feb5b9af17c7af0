"""Shared costs: what one thing costs that is shared with others or paid by them, and what of it is one's own.

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> def own(said):
...     return [str(one) for one in own_part(said, reader)]
>>> own("we split rent 50/50, its 1400 total"), own("pagamos el alquiler a medias, son 1400 en total"), own("房租和室友平摊,一共1400")
(['700'], ['700'], ['700'])
>>> own("rent 1500 in all, split 3 ways"), own("el alquiler son 1500 en total entre los tres"), own("房租三个人平摊,一共1500")
(['500'], ['500'], ['500'])
>>> own("me and 2 roommates split 1800 rent in total"), own("跟室友合租 一人一半 总共一万六")
(['600'], ['8000'])

Where it is not said whether the figure is the whole, it may be either:

>>> own("rent is 1400, split 50/50 with my sister"), own("房租2000和室友平摊")
(['700', '1400'], ['1000', '2000'])
>>> own("rent 1400 split 50/50 with my sister, food 300"), own("房租一共1400对半,吃饭300")
(['1000', '1700'], ['1000'])

>>> own("my rent is 900 and my dad pays half of it"), own("el alquiler son 900 y mi padre paga la mitad"), own("房租900,我爸付一半")
(['450'], ['450'], ['450'])

What is called one's own part is that:

>>> own("my wife pays half the rent, 400"), own("pago la mitad del alquiler 400"), own("my share of the rent is 400"), own("rent 900, food 300")
([], [], [], [])
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from dialogs.heard import Words
from dialogs.parsers.clauses import amounts_apart
from dialogs.parsers.reader import Reader
from dialogs.parsers.unclear import Unclear
from dialogs.parsers.writing import LONGEST
from dialogs.phrases.kin import FRIENDS, HAN_FRIENDS, HAN_KIN, KIN
from dialogs.phrases.patterns import pattern

from . import at_most
from .amounts import amount
from .in_and_out import KINDS, Kind
from .whole_months import amount_a_month
from .written_amounts import AMOUNT, holds_one


def own_part(said: str, reader: Reader) -> Sequence[Decimal]:
    """What is left for oneself of a cost shared in equal parts, beside others perhaps; then with the whole, where the figure may be either. Nothing where no such is told."""
    if len(said) > LONGEST:
        return ()
    parts = [one for one in amounts_apart(said) if holds_one(_EQUALLY.sub(" ", one))]
    shared = [one for one in parts if is_shared(one)]
    if len(parts) < 2:
        return _of_one(said, reader)
    if len(shared) != 1:
        return ()
    own = _of_one(shared[0], reader)
    rest_of_it = [one for one in parts if one not in shared]
    if not all(KINDS[Kind.OUT].search(one) for one in rest_of_it):
        return ()
    others = [at_most.of_one(one, reader) for one in rest_of_it]
    known = [one for one in others if one is not None]
    rest = sum(known, Decimal(0))
    return [one + rest for one in own] if len(known) == len(others) else ()


def _of_one(said: str, reader: Reader) -> Sequence[Decimal]:
    if _HALF_OF_IT.search(said) and KINDS[Kind.OUT].search(said):
        return _halved(_HALF_OF_IT.sub(" ", said), reader)
    if not is_shared(said) or _OWN_SHARE.search(said):
        return ()
    shares = next((n for n, words in _EQUAL_PARTS if words.search(said)), None)
    if shares is None:
        return ()
    try:
        whole = amount_a_month(Words(_EQUALLY.sub(" ", said)), reader)
    except Unclear:
        return ()
    part = (whole / shares).quantize(Decimal(1))
    return (part,) if _WHOLE.search(said) else (part, whole)


def _halved(said: str, reader: Reader) -> Sequence[Decimal]:
    try:
        return ((amount_a_month(Words(said), reader) / 2).quantize(Decimal(1)),)
    except Unclear:
        return ()


def own_of_told(said: str, reader: Reader) -> Decimal | None:
    """What is left for oneself where it is told what others pay and what one pays oneself, of a whole that may be told as well; `None` for other words.

    >>> from datetime import date
    >>> reader = Reader("en", date(2026, 3, 18))
    >>> def own(said):
    ...     return str(own_of_told(said, reader))
    >>> own("my dad pays 200 and i pay 100"), own("mi padre paga 200 y yo pago 100"), own("我爸付200我付100")
    ('100', '100', '100')
    >>> own("rent 600, my dad pays 200 and i pay 400"), own("my brother covers 300 and i pay 400, food 200")
    ('400', '600')
    >>> own("rent 900, my dad pays 300 of it"), own("rent 900 of which the council pays 600, food 200"), own("房租2000，其中政府补贴800")
    ('600', '500', '1200')
    >>> own("section 8 pays 700 of my rent and i pay 200"), own("alquiler 900, de los que el ayuntamiento paga 300")
    ('200', '600')
    >>> own("my dad pays 200"), own("my dad pays me 200 and i pay 100"), own("rent 600, i pay 100 for the bus")
    ('None', 'None', 'None')
    """
    if len(said) > LONGEST:
        return None
    if (of_it := _PAID_OF_IT.search(said)) is not None:
        return _what_is_left(of_it, said, reader)
    theirs = [*_THEIRS.finditer(said)]
    rest = _THEIRS.sub(" ; ", said)
    mine = [*_MINE.finditer(rest)]
    if not theirs or not mine:
        return None
    try:
        paid_for = [amount(Words(one[one.lastgroup or 0]), reader) for one in theirs]
        own = [amount(Words(one[one.lastgroup or 0]), reader) for one in mine]
        all_of_it = [amount(Words(one[0]), reader) for one in _AMOUNT.finditer(rest)]
    except Unclear:
        return None
    whole = sum((*paid_for, *own), Decimal(0))
    if whole in all_of_it:
        all_of_it.remove(whole)
    return sum(all_of_it, Decimal(0))


def _what_is_left(of_it: re.Match[str], said: str, reader: Reader) -> Decimal | None:
    """What others pay taken off the amount before it, with what else there is."""
    try:
        theirs = amount(Words(of_it[of_it.lastgroup or 0]), reader)
        whole, *others = [
            amount(Words(one[0]), reader)
            for part in (said[of_it.end() :], said[: of_it.start()])
            for one in _AMOUNT.finditer(part)
        ][::-1]
    except (Unclear, ValueError):
        return None
    return sum(others, whole - theirs) if whole > theirs else None


def pays_for_us(said: str) -> bool:
    """Whether a plain text tells what others pay for a thing, and nothing that is one's own.

    >>> [pays_for_us(said) for said in ("section 8 pays 700 of my rent", "my sister pays my rent, 700", "el gobierno paga 300 de mi renta", "政府补贴房租700")]
    [True, True, True, True]
    >>> [pays_for_us(said) for said in ("mortgage 700 but my wife pays it", "hipoteca 700 pero la paga mi mujer", "房贷3000但我老公付")]
    [True, True, True]
    >>> [pays_for_us(said) for said in ("1800, my mother pays the electricity", "my wife pays half the rent, 400", "my dad pays me 700 for the rent", "my dad pays 200", "section 8 pays 700 and i pay 200 of rent")]
    [False, False, False, False, False]
    """
    if len([one for one in amounts_apart(said) if holds_one(one)]) != 1:
        return False
    theirs = PAID_BY_OTHERS.search(said)
    if _PAYS_IT.search(said) and KINDS[Kind.OUT].search(said):
        return True
    if theirs is None or not holds_one(said[theirs.start() :]) or not KINDS[Kind.OUT].search(said):
        return False
    return not (_HALF.search(said) or _MINE_TOO.search(said))


def is_shared(said: str) -> bool:
    """Whether in a plain text one thing is shared with others, or paid by them."""
    is_one = sum(map(holds_one, amounts_apart(_EQUALLY.sub(" ", said)))) == 1
    return is_one and KINDS[Kind.OUT].search(said) is not None and _SHARED.search(said) is not None


def _among(words: str, han: str) -> str:
    """So many who pay."""
    return (
        rf"(?<![a-z\d])(?:{words}) ?(?:ways|of us)(?![a-z])"
        rf"|(?<![a-z])(?:between|among|entre) (?:the |los |las |nosotr[oa]s )?(?:{words})(?![a-z\d]|[.,]\d| ?mil)"
        rf"|[{han}]个?人(?:一起)?(?=平|均|合|分)"
    )


def _with_others(words: str) -> str:
    """So many others who pay with whoever writes."""
    return rf"(?<![a-z])(?:(?:me|i|yo) (?:and|y)|with|con)(?: my| mis)? (?:{words}) (?:{KIN}|{FRIENDS}|roomm?ates?|flatmates?|housemates?|companer[oa]s?)s?(?![a-z])"


#: How many, at the most that share a home.
_AMONG = (
    (2, "two|2|dos", "两二2"),
    (3, "three|3|tres", "三3"),
    (4, "four|4|cuatro", "四4"),
)
_HALVES = r"\b50 ?[/-] ?50\b|\bfifty[ -]fifty\b|\b(?:in|by) half\b|\ba medias\b|\bpor mitad(?:es)?\b|五五|对半|一人一半|各一半"
#: Into how many parts, which are no amount.
_EQUALLY = pattern(
    "|".join(
        [
            _HALVES,
            *(_among(words, han) for _, words, han in _AMONG),
            *(_with_others(words) for _, words, _ in _AMONG),
        ]
    )
)
#: Whose money it is besides that of people who live with one another.
_PUBLIC = "section 8|council|government|state|welfare|social services|housing (?:association|authority)|charity|church|gobierno|ayuntamiento|estado|servicios sociales|iglesia"
_HAN_PUBLIC = "政府|国家|社会局|社区|公司|单位"
_THEY = f"(?:(?:{KIN}|{FRIENDS})s?|{_PUBLIC})"
_HAN_THEY = f"(?:{HAN_KIN}|{HAN_FRIENDS}|{_HAN_PUBLIC})"
PAID_BY_OTHERS = pattern(
    rf"\b{_THEY} (?:pays?|covers?)\b(?! (?:me|us)\b)|\bpaid by (?:my )?{_THEY}\b|\b{_THEY} (?:me |nos )?pagan?\b|\b(?:lo|la|los|las) pagan? mis? {_THEY}\b"
    rf"|{_HAN_THEY}(?:帮我|替我|给我|在)?(?:付|交|出|缴|补贴|补助)"
)
#: That it is shared with others, or paid by them.
_SHARED = pattern(
    rf"\b(?:half|split|share[ds]?|sharing|my (?:share|part)|divided?)\b|{_EQUALLY.pattern}|\b(?:mitad|a medias|compart\w+|mi parte|dividi\w+)\b"
    rf"|一半|平[分摊]|分摊|合租|{PAID_BY_OTHERS.pattern}"
)
#: Into how many equal parts a cost is shared, and how that is said.
_EQUAL_PARTS = (
    *((n + 1, re.compile(_with_others(words))) for n, words, _ in _AMONG),
    *((n, re.compile(_among(words, han))) for n, words, han in _AMONG),
    (
        2,
        re.compile(
            rf"{_HALVES}|\b(?:split|share[ds]?|divid\w+|compart\w+)\b|一人一半|平[分摊]|分摊"
        ),
    ),
)
#: That the figure is what one pays oneself.
_OWN_SHARE = pattern(
    r"\bhalf (?:of )?(?:the|my|our)\b|\b(?:my|own) (?:share|part|half)\b|\bi (?:only |just )?(?:pay|give)\b|\b(?:la )?mitad del?\b|\bmi (?:parte|mitad)\b|\b(?:yo )?(?:pago|pongo|doy) (?:solo )?(?:\d|unos|la)"
    rf"|我(?:只|就|自己|这边)*(?:[付交出给]|一半)|(?<!一人)一半|{PAID_BY_OTHERS.pattern}"
)
#: What others pay of the whole that is told.
_HALF_OF_IT = pattern(
    rf"(?:,? ?(?:and|but|y|pero) )?(?:(?:my|our|mis?) )?(?:{_THEY}) (?:pays?|covers?|pagan?|cubren?) (?:half of it|the other half|half$|la (?:otra )?mitad(?! del?))|,?我?(?:{HAN_KIN}|{HAN_FRIENDS})(?:帮我)?[付交出缴](?:另)?一半"
)
#: That it is what all of them pay.
_WHOLE = re.compile(
    r"\b(?:total|in all|altogether|whole|full|en total|entero|completo)\b|一共|总共|共|全部|整[租个套]"
)
_ABOUT = r"(?:(?:about|around|like|only|just|unos|unas|como|solo)\b ?|大概|差不多|了)*"
#: What others pay, and what one pays oneself, each with its amount; what is paid to oneself comes in.
_THEIRS = pattern(
    rf"(?<![a-z])(?:(?:my|our|mis?|the|and|y) )*(?:{_THEY}) (?:pays?|covers?|puts? in|pagan?|ponen?) {_ABOUT}(?P<theirs>{AMOUNT})"
    rf"|我?{_HAN_THEY}(?:帮我|替我)?(?:[付交出缴]|补贴){_ABOUT}(?P<han_theirs>{AMOUNT})"
)
_MINE = pattern(
    rf"(?<![a-z])(?:i|yo) (?:(?:pay|cover|put in|pago|pongo) )?{_ABOUT}(?P<mine>{AMOUNT})|(?<![a-z])(?:pago|pongo) {_ABOUT}(?P<pago>{AMOUNT})"
    rf"|我(?:自己)?[付交出缴]{_ABOUT}(?P<han_mine>{AMOUNT})"
)
_AMOUNT = pattern(AMOUNT)
#: What others pay of an amount that stands before it.
_PAID_OF_IT = pattern(
    rf"(?:(?:of|from) (?:which|that|it)|de (?:los?|las?|eso)(?: cual(?:es)?)?(?: que)?)[ ,]*(?:(?:my|our|mis?|the|el|la|los) )*{_THEY} (?:pays?|covers?|pagan?|cubren?) {_ABOUT}(?P<theirs>{AMOUNT})"
    rf"|(?:(?:my|our|mis?|the|el|la|los) )*{_THEY} (?:pays?|covers?|pagan?|cubren?) {_ABOUT}(?P<before>{AMOUNT}) (?:of|from|de) (?:it|that|eso|ello)(?![a-z])"
    rf"|其中,?我?{_HAN_THEY}(?:帮我|替我|给我)?(?:[付交出缴]|补贴|补助)了?{_ABOUT}(?P<han_theirs>{AMOUNT})"
)
#: All of what was named before.
_PAYS_IT = pattern(
    rf"(?<![a-z])(?:but|and|which|pero|y|que) (?:(?:my|our|mis?|nuestr[oa]s?|the|la|el) )*{_THEY} (?:pays?|covers?) (?:it|that|for it|all of it|the lot)(?![a-z])|(?<![a-z])(?:pero|y|que) (?:lo|la|los|las) pagan? (?:mis?|nuestr[oa]s?|el|la) {_THEY}(?![a-z])|(?:但是?|不过|都?是)我?{_HAN_THEY}(?:在|来)?[付交出缴]的?$"
)
_HALF = re.compile(r"(?<![a-z])(?:half|mitad)(?![a-z])|一半|平[分摊]|50 ?/ ?50")
_MINE_TOO = re.compile(
    r"(?<![a-z])(?:i|we) (?:(?:only|just|still|also) )?(?:pay|cover|put|give)(?![a-z])|(?<![a-z])(?:yo )?(?:pago|pongo|pagamos)(?![a-z])|我(?:自己)?[付交出缴]"
)
