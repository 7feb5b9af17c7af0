"""Complaint in words: how people say that they want to complain, by language. It needs no command, nor the right word.

>>> said = ["I want to make a complaint!", "I have a complaint", "tengo una queja", "我有个投诉", "how do I complain about you", "Quiero poner una queja", "我要投诉", "怎麼投訴"]
>>> all(map(complains, said))
True
>>> [complains(said) for said in ("I have no complaints", "I do not want to make a complaint", "No quiero quejarme", "我不想投诉", "我的老板投诉我")]
[False, False, False, False, False]
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from dialogs.phrases.finding import matcher, plain

_WANTS = {
    "en": (
        "(want|wanna|like|need|going|have|wish|gonna|intend|how|where) … (complain|(make|file|lodge|raise|submit) … (complaint|grievance))",
        "(make|file|lodge|raise|submit|register|have|got) (a|my|another|an official|a formal) (complaint|grievance)",
        "(making|filing|lodging|raising) (a|my|another|an official|a formal) (complaint|grievance)",
        "(this|it) is (a|an|my) (formal |official )?complaint",
        "(im|i am|ill|i will) (complaining|complain)",
    ),
    "es": (
        "(quiero|quisiera|querria|deseo|necesito|voy a|como|donde) … (quejarme|me quejo|reclamar|reclamo)",
        "(poner|presentar|hacer|interponer|registrar|dejar|tengo) (una|mi|otra) (queja|reclamacion)",
        "(poner|presentar|hacer|interponer|tengo) un reclamo",
        "esto es una (queja|reclamacion)",
    ),
    "zh": (
        "我投诉",
        "投诉(你|他|她|贵)",
        "(要|想|怎么|怎样|如何|哪里|哪儿|去|能|有个|有一个)…(投诉|申诉)",
    ),
}
#: What is not wanted, or was done already or by others.
_OTHER = {
    "en": (
        "(dont|do not|didnt|did not|never) (want|wish|mean|need|like|intend) to (make|file|lodge|raise|submit)",
        "(no|not|dont|didnt|never|wont|without) … (complain|complaint|complaints|complaining)",
        "(complain|complaint|complaining) … (boss|landlord|neighbour|neighbor|employer|police)",
    ),
    "es": (
        "(no|nunca|sin) … (quejarme|quejas|queja|reclamar|reclamo|reclamacion)",
        "(quejarme|queja|reclamar|reclamacion) … (jefe|jefa|casero|casera|vecino|vecina|empresa|policia)",
    ),
    "zh": (
        "(不|没|别|无)…(投诉|申诉)",
        "(被|让|客户|老板|房东|邻居|同事)…投诉",
        "投诉(我的)?(老板|房东|邻居|公司|同事)",
    ),
}
#: Longer is a story, for a person.
_LONGEST = 200


def complains(text: str) -> bool:
    """Whether *text* says that its writer wants to complain, of us."""
    said = plain(text)
    return len(said) <= _LONGEST and bool(_FIND.search(said)) and not _ELSE.search(said)


_FIND = matcher(_WANTS)
_ELSE = matcher(_OTHER)


def whose(names: Sequence[str], text: str) -> int | None:
    """Which of *names* is the first that *text* names, by the first of its words; `None` for none, and for two alike.

    >>> whose(["Lee Park", "Mei", "王芳"], "it is about MEI, not about Lee"), whose(["Lee"], "I can't sleep"), whose(["王芳"], "我要投诉王芳")
    (1, None, 0)

    In Chinese somebody is called by family name and title as well:

    >>> whose(["李雷", "王芳"], "我要投訴王經理"), whose(["王雷", "王芳"], "我要投诉王经理")
    (1, None)
    """
    said = plain(text)
    return _first([_place(name, said) for name in names])


def whose_as_a_name(names: Sequence[str], text: str) -> int | None:
    """The same among those whom *text* need not mean: what may be a word like any other has to stand as a name does.

    >>> names = ["Will", "Tom", "Grace"]
    >>> [whose_as_a_name(names, said) for said in (
    ...     "tom shouted at me", "I want to complain about will", "On the phone Grace laughed", "WILL WAS RUDE")]
    [1, 0, 2, 0]
    >>> {whose_as_a_name(names, said) for said in (
    ...     "Will you call me", "It will not stop", "Grace period over", "NO GRACE", "tomorrow")}
    {None}
    """
    said, written = plain(text), _without_accents(text)
    return _first([_place_of_name(name, said, written) for name in names])


def _first(places: Sequence[int]) -> int | None:
    """The number of the least of the *places* that are; `None` for none, and for two that are one."""
    least = min((at for at in places if at >= 0), default=-1)
    return places.index(least) if least >= 0 and places.count(least) == 1 else None


def _place(name: str, said: str) -> int:
    """Where it stands; -1 where it does not."""
    first = plain(name).partition(" ")[0]
    if not first:
        return -1
    if first.isascii():
        found = re.search(rf"\b{re.escape(first)}\b", said)
    else:
        family = re.escape(first[0])
        found = re.search(f"{re.escape(first)}|{family}(?:{_TITLES})|姓{family}", said)
    return -1 if found is None else found.start()


def _place_of_name(name: str, said: str, written: str) -> int:
    first = plain(name).partition(" ")[0]
    if not first.isascii() or not first:
        return _place(name, said)
    word = re.escape(first)
    beside = re.search(rf"\b(?:{_BEFORE}) ({word})\b|\b({word}) (?:{_AFTER})\b", said)
    if beside is not None:
        return max(beside.start(1), beside.start(2))
    capital = re.escape(_without_accents(name).split()[0].capitalize())
    within = re.search(rf"[\w,] ({capital})\b", written) if not written.isupper() else None
    return -1 if within is None else within.start(1)


def _without_accents(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text)
    return "".join(each for each in apart if not unicodedata.combining(each))


#: Behind a family name.
_TITLES = "顾问|经理|主管|主任|老师|先生|女士|小姐"
#: Before and behind a name, and hardly elsewhere; as `plain` returns them.
_BEFORE = "about|against|named|called|name is|advis[oe]r|agent|colleague|mr\\.?|mrs\\.?|ms\\.?|miss|contra|llamad[oa]|se llama|asesora?|senora?|senorita|sr\\.?|sra\\.?|don|dona"
_AFTER = "was|is|said|told|did|didnt|hung|shouted|yelled|screamed|laughed|lied|called|refused|ignored|insulted|threatened|treated|promised|never|fue|es|dijo|grito|mintio|se rio|se nego|colgo|prometio"


def commanded_by(name: str, argument: str) -> str | None:
    """What is complained of, behind the command of that *name*, as people write it; `None` for other commands.

    >>> commanded_by("complain", ""), commanded_by("complaint", "it was rude"), commanded_by("投诉你们", "太粗鲁")
    ('', 'it was rude', '你们 太粗鲁')
    >>> commanded_by("complaint你们太粗鲁", ""), commanded_by("queja", "fue grosero"), commanded_by("company", "")
    ('你们太粗鲁', 'fue grosero', None)
    """
    found = _COMMAND.fullmatch(name)
    return None if found is None else f"{found[1] or ''} {argument}".strip()


#: Whoever writes without spaces begins right behind it.
_COMMAND = re.compile(
    r"(?:complain(?:ts?)?|quejas?|reclamos?|reclamaci[oó]n|投诉)([^\x00-\x7f].*)?"
)
