"""Loan numbers: the one that a sentence names: letters, digits and a few signs, as the lender writes it.

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> [loan_number(Words(said), reader) for said in ("my loan nmbr is 6857 5042", "贷款编号：68575042", "ab-12/3")]
['68575042', '68575042', 'AB-12/3']
>>> loan_number(Words("68575042 or 68575043"), reader)
Traceback (most recent call last):
    ...
dialogs.parsers.unclear.Ambiguous: Do you mean {first} or {second}?
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from dialogs.heard import Heard, Words
from dialogs.phrases.finding import HAN
from dialogs.phrases.patterns import typed
from dialogs.texts import Text

from .reader import Reader
from .unclear import Unclear, only
from .writing import LONGEST

LOAN_NUMBER_EXAMPLE = Text(
    "Please write the loan number as you see it on your contract or on our letters."
)

#: Where no figure is written: they look for it, or have lost it.
NO_NUMBER = Text(
    "I find your loan by its number: it is on your contract, our letters, and often on the bank statement beside a payment. If you cannot find it, a person looks with you: /person"
)


class LoanNumber(str):
    """A loan number, where something else was asked for."""

    __slots__ = ()


def loan_number(heard: Heard, _: Reader) -> str:
    """The number alone, spaces left out. Raises `Unclear` where none is sure, `Ambiguous` for several."""
    if not isinstance(heard, Words) or len(heard.text) > LONGEST:
        raise Unclear(LOAN_NUMBER_EXAMPLE)
    said = _written(heard.text.replace("№", " ")).strip()
    if not any(sign.isdigit() for sign in said):
        raise Unclear(NO_NUMBER)
    if _CHINESE_CONTRACT.fullmatch(said):
        return re.sub(r"\s", "", said).upper()
    numbers, around = _apart(_TELEPHONE.sub(" ", said))
    if not _is_around_a_number(around):  # in a sentence of its own a year or an amount is none
        numbers = [one for one in numbers if len(re.sub(r"\D", "", one)) >= _SURE]
    return only(numbers, LOAN_NUMBER_EXAMPLE)


def _written(text: str) -> str:
    """In digits and dashes that the lender writes as well, and without commas that group them.

    >>> [_written(said) for said in ("六八三八六七二八", "六八，三八 幺零", "six eight three eight", "seis ocho tres cero", "三千五百", "one of two")]
    ['68386728', '683810', '6838', '6830', '三千五百', 'one of two']
    """
    said = "".join(map(_plain, unicodedata.normalize("NFKC", text)))
    said = _SPOKEN.sub(lambda found: "".join(map(_digit, _SPOKEN_ONE.findall(found[0]))), said)
    return _GROUPED.sub(lambda found: found[0].replace(",", ""), said)


def _digit(spoken: str) -> str:
    return _DIGITS[spoken.casefold()]


def _plain(sign: str) -> str:
    if sign.isascii():
        return sign
    if sign == "−" or unicodedata.category(sign) == "Pd":
        return "-"
    value = unicodedata.decimal(sign, None)
    return sign if value is None else str(value)


def named_in(text: str) -> str | None:
    """The loan number in words that tell of something else as well; `None` for none that is sure, or for several.

    >>> [named_in(said) for said in ("I lost my job, my loan is 68000001", "我失业了，贷款号68000001", "contrato AB-12345 y no puedo pagar")]
    ['68000001', '68000001', 'AB-12345']
    >>> named_in("I lost my job in May. " * 20 + "My loan is 68000001."), named_in("I lost my job in May. " * 20 + "68000001")
    ('68000001', None)
    >>> [named_in(said) for said in ("I owe 12000", "call me on +12025550123", "my loan is 150000 dollars", "since 2019")]
    [None, None, None, None]
    >>> named_in("I lost my job 99999999999999")  # made up
    """
    said = _ELSE.sub(" ", _TELEPHONE.sub(" ", _written(text)))
    named = [one for found in _NAMED.finditer(said) for one in _sure(found["rest"], _SURE)[:1]]
    if not named and len(text) > LONGEST:  # of a story only what it names is sure
        return None
    found = {one for one in named or _sure(said, _LONG) if not is_made_up(one)}
    return found.pop() if len(found) == 1 else None


def is_made_up(number: str) -> bool:
    """Whether it is one digit over and over, or counts up or down, as people type who have none at hand.

    >>> [is_made_up(number) for number in ("99999999999999", "12345678", "987654", "68386728", "1111", "AB-11111")]
    [True, True, True, False, False, False]
    """
    if len(number) < _SURE or not number.isdecimal():
        return False
    steps = {(int(then) - int(one)) % 10 for one, then in pairwise(number)}
    return len(steps) == 1 and steps <= _EASY_STEPS


#: From one digit to the next, round the nine.
_EASY_STEPS = {0, 1, 9}


def _sure(said: str, digits: int) -> Sequence[str]:
    return [one for one in _apart(said)[0] if len(re.sub(r"\D", "", one)) >= digits]


def _apart(said: str) -> tuple[list[str], str]:
    """All that may be one, and the words around; groups of digits side by side are one, with letters that are its own."""
    numbers, around = [], []
    at = 0
    for run in _RUN.finditer(said):
        prefix, number = run["prefix"] or "", _LABEL.sub("", re.sub(r"\s", "", run["number"]))
        is_all = run[0] == said
        belongs = not _is_around_a_number(prefix) and (is_all or prefix.isupper())
        whole = (prefix * belongs + number).strip("./-").upper()
        numbers += [whole] * (_SHORTEST <= len(whole) <= _LONGEST)
        around += [said[at : run.start()], prefix * (not belongs)]
        at = run.end()
    return numbers, " ".join([*around, said[at:]])


def _is_around_a_number(said: str) -> bool:
    """Whether words only say that a loan number comes."""
    return all(_AROUND.fullmatch(one) for one in _WORD.findall(said))


#: As it is said, digit by digit, to a telephone that writes.
_DIGITS = {
    word: str(number)
    for number, words in enumerate(
        (
            *("zero oh cero 零 〇", "one uno 一 幺", "two dos 二 两", "three tres 三", "four cuatro 四"),
            *("five cinco 五", "six seis 六", "seven siete 七", "eight ocho 八", "nine nueve 九"),
        )
    )
    for word in words.split()
}  # fmt: skip
_SPOKEN_LATIN = "|".join(one for one in _DIGITS if one.isascii())
_SPOKEN_HAN = "".join(one for one in _DIGITS if not one.isascii())
_SPOKEN_ONE = re.compile(rf"(?i)\b(?:{_SPOKEN_LATIN})\b|[{_SPOKEN_HAN}]")
_SPOKEN = re.compile(
    rf"(?i)\b(?:{_SPOKEN_LATIN})(?:[ ,-]+(?:{_SPOKEN_LATIN})){{3,}}\b"
    rf"|(?<![十百千万])[{_SPOKEN_HAN}](?:[ ,，、]*[{_SPOKEN_HAN}]){{3,}}(?![十百千万])"
)
_SHORTEST, _LONGEST = 3, 40
_GROUPED = re.compile(r"(?<![\d,$€£¥.])\d{1,3}(?:,\d{3}){2,}(?![\d,.])")
#: So many digits are a loan number even between other words, and so many where nothing says that one comes.
_SURE, _LONG = 5, 8
#: Words before a number that is the loan's; and telephones, papers, days and sums of money, which are none.
_NAMED = typed(
    r"(?i)(?:\b(?:loan|contract|account|num\w{0,4}|nr|ref)\b|n[º°]|no\.|\b(?:pr[eé]stamo|cr[eé]dito|contrato|cuenta|n[uú]m\w*)\b"
    r"|贷款|合同|合约|契约|编号|号码?)"
    r"(?P<rest>(?:(?!\b(?:of|de|por|for|over)\b)[^\d\n,.;，。；]){0,20}\d[^\n,;，。；]{2,40})"
)
_ELSE = typed(
    r"(?i)(?:phone|\btel\w*|mobile|\bcell|celular|m[oó]vil|whatsapp|电话|手机|\bid\b|\bdni\b|\bssn\b|passport|pasaporte|身份证|身分证)[^\d\n]{0,20}[\d][\d ()-]{5,}"
    r"|\b(?:19|20)\d{6}\b|[$€£¥₹]\s?\d[\d.,' ]*|\d[\d.,]*\s?(?:dollars?|euros?|pounds?|pesos|soles|usd|eur|gbp|mxn|元|块|万|%|k\b)"
)
_SIGN = rf"[^\W{HAN}]"
_TELEPHONE = re.compile(r"\+[\d\s()-]+")
#: Signs with a digit among them, then further groups of digits; no sum of money, and no share.
_RUN = re.compile(
    rf"(?<!{_SIGN})(?<![$€£¥%<])(?:(?P<prefix>[a-zA-Z]{{1,4}}) )?"
    rf"(?P<number>(?=(?:{_SIGN}|[./-])*\d){_SIGN}(?:{_SIGN}|[./-])*(?: +[\d/-]+(?!{_SIGN}))*)"
    rf"(?!{_SIGN}|[$€£¥%>])"
)
_LABEL = re.compile(r"(?i)^(?:n[or]|num|nro|id|ref)\.")
_WORD = re.compile(rf"[{HAN}]+|[^\W\d_{HAN}]+")
_AROUND = typed(
    r"(?i)its?|is|s|this|the|my|our|loan|contract|account|num\w{0,4}|nr|no|nro|n|o|id|ref|reference|of|for|here|ok|okay|so|and"
    r"|es|el|la|mi|del?|este|esta|n[uú]m\w*|pr[eé]stamo|cr[eé]dito|contrato|cuenta|aqu[ií]"
    r"|[我的您这是个编号码贷款合同约账户为呢吧啊]+"
)
#: As lenders in China number their contracts: 个贷字第20190001号.
_CHINESE_CONTRACT = re.compile(rf"[{HAN}()\d\s-]{{1,20}}字第 ?[\w./-]{{3,20}}")
