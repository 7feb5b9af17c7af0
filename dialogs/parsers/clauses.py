"""Clauses: where one thing that is said ends and the next begins.

A comma between digits is a figure's own, a number in words may have an "and" of its own, and a full stop may shorten a word:

>>> clauses("I lost my job and I only get 1,400 now, two hundred and fifty more in May.")
['I lost my job', 'I only get 1,400 now, two hundred and fifty more in May']
>>> clauses("ya no trabajo y gasto aprox. 1.500,50"), clauses("我失业了，但是每月有1800")
(['ya no trabajo', 'gasto aprox. 1.500,50'], ['我失业了', '每月有1800'])

Who talks to the telephone and lets it write puts no signs:

>>> clauses("花了不少钱退休金一个月就三千二实在是还不上了你看怎么办呢")
['花了不少钱', '退休金一个月就三千二', '实在是还不上了你看怎么办呢']

Of amounts, an "and" parts two of them, not two things that cost one amount together:

>>> amounts_apart("rent and food 1,200 and the bus 40"), amounts_apart("alquiler 900 y 300 de comida, luz 60")
(['rent and food 1,200', 'the bus 40'], ['alquiler 900', '300 de comida', 'luz 60'])
>>> amounts_apart("房租两千和吃饭八百、水电和话费200"), amounts_apart("I earn 900 and 200 in all")
(['房租两千', '吃饭八百', '水电和话费200'], ['I earn 900 and 200 in all'])
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from dialogs.phrases.finding import HAN, plain
from dialogs.phrases.patterns import typed

from .money.in_and_out import names_a_thing
from .money.written_amounts import NUMBER_WORD, holds_one


def clauses(text: str) -> list[str]:
    """Each by itself; a figure that comes next in the same sentence goes on with what is before it.

    >>> clauses("I can pay 300 on the 10th. Two kids"), clauses("they pay me, two hundred")
    (['I can pay 300 on the 10th', 'Two kids'], ['they pay me, two hundred'])
    """
    return _parted(
        text,
        (
            one
            for one in _CLAUSE.finditer(text)
            if one[0] in _SENTENCE_ENDS or not _FIGURE_FIRST.match(text, one.end())
        ),
    )


def amounts_apart(text: str) -> list[str]:
    """Each amount with its words, and what is said beside them."""
    return [*_apart(text)]


@lru_cache(maxsize=16)  # looked at in many ways for one message
def _apart(text: str) -> Sequence[str]:
    parts = _parted(text, _END.finditer(text))
    return [each for part in parts for each in _at_joints(part)]


def _at_joints(text: str) -> list[str]:
    """Parted where an amount stands before the joint, and one of another thing after it."""
    joints = list(_JOINT.finditer(text))
    if not joints:
        return [text]
    starts = [0, *(one.end() for one in joints)]
    ends = [*(one.start() for one in joints), len(text)]
    has_amount = False
    apart = []
    for at, joint in enumerate(joints):
        has_amount = has_amount or holds_one(text[starts[at] : ends[at]])
        following = text[starts[at + 1] : ends[at + 1]]
        is_more = _FIGURE_FIRST.match(following) and not names_a_thing(plain(following))
        # Behind a mere space between Chinese signs another thing begins, with an amount or without.
        is_space = _HAN_BEHIND.match(text, joint.end()) is not None
        if has_amount and (is_space or (holds_one(following) and not is_more)):
            apart.append(joint)
            has_amount = False
    return _parted(text, apart)


def _parted(text: str, apart: Iterable[re.Match[str]]) -> list[str]:
    parts, start = [], 0
    for one in apart:
        parts.append(text[start : one.start()])
        start = one.end()
    parts.append(text[start:])
    return [said for part in parts if (said := part.strip())]


#: Each begins with one sign of a set, behind which the rest is looked for: so it is found in a third of the time.
_SIGNS = "、，。;；!?！？,."
#: A point after one letter shortens a word, as it does in these.
_END_BEHIND = rf"(?<=[{_SIGNS}\n])(?:(?<!\d[.,])|(?!\d))(?<!\b[A-Za-z]\.)(?<!\bca\.)(?<!\b[Rr]s\.)(?<!\b[Nn]o\.)(?<!\baprox\.)(?<!\bapprox\.)"
_AND_BEHIND = r"(?<=\s)(?i:and|but|y|pero)(?=\s)|(?<=但)是?|(?<=而)且|(?<=然)后"
#: Where the next thing begins behind an amount without any sign: 到手三千五房租一千二.
_NEXT = (
    r"(?=[房车信花吃伙生水孩小老工薪收到每能可最还只支开退养低失实真根现你怎])"
    r"(?<=[零一二三四五六七八九十百千万两半\dkKwW块元圆钱多头右])"
    r"(?=房租|房贷|车贷|信用卡|花呗|吃饭|伙食|生活费|水电|孩子|小孩|老婆|老公|工资|薪|收入|到手"
    r"|每个?月(?:能|要|到手|收入|房租|花|只|就)|能[还缴付交]|可以[还缴]|最多|还能|只能还|支出|开[销支]|退休金|养老金|低保|失业金"
    r"|实在|真的|根本|现在|你看|怎么办|还不[上起了])"
)
_HAN_BEHIND = typed(rf"(?<=[{HAN}]\s)(?=[{HAN}])(?![零一二三四五六七八九十百千万两半几])")
_END = re.compile(rf"[{_SIGNS}\n]{_END_BEHIND}")
_CLAUSE = typed(
    rf"{_NEXT}|[{_SIGNS}\s但而然](?:{_END_BEHIND}|{_AND_BEHIND}|(?<=\s)(?i:porque|because)(?=\s))"
)
_JOINT = typed(
    rf"{_NEXT}|[\s但而然还另和跟](?:{_AND_BEHIND}|{_HAN_BEHIND.pattern}|(?<=\d\s)(?i:plus|m[aá]s)\s+(?!o menos)(?=[^\W\d])"
    r"|(?<=还)有|(?<=另)外|(?<=[和跟]))"
)
_SENTENCE_ENDS = (".", "!", "?", "。", "！", "？")
_FIGURE_FIRST = re.compile(rf"\s*[$€£¥]?\s*(?:\d|(?i:{NUMBER_WORD})\b)")
