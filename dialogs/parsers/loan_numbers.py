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

from dialogs.heard import Heard, Words
from dialogs.phrases import HAN
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
    said = unicodedata.normalize("NFKC", heard.text.replace("№", " ")).strip()
    if not any(sign.isdigit() for sign in said):
        raise Unclear(NO_NUMBER)
    if _CHINESE_CONTRACT.fullmatch(said):
        return re.sub(r"\s", "", said).upper()
    numbers, around = _apart(_TELEPHONE.sub(" ", said))
    if not _is_around_a_number(around):  # in a sentence of its own a year or an amount is none
        numbers = [one for one in numbers if len(re.sub(r"\D", "", one)) >= _SURE]
    return only(numbers, LOAN_NUMBER_EXAMPLE)


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


_SHORTEST, _LONGEST = 3, 40
#: So many digits are a loan number even between other words.
_SURE = 5
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
_AROUND = re.compile(
    r"(?i)its?|is|s|this|the|my|our|loan|contract|account|num\w{0,4}|nr|no|nro|n|o|id|ref|reference|of|for|here|ok|okay|so|and"
    r"|es|el|la|mi|del?|este|esta|n[uú]m\w*|pr[eé]stamo|cr[eé]dito|contrato|cuenta|aqu[ií]"
    r"|[我的您这這是个個编編号號码碼贷貸款合同约約账帐帳户戶为為呢吧啊]+"
)
#: As lenders in China number their contracts: 个贷字第20190001号.
_CHINESE_CONTRACT = re.compile(rf"[{HAN}()\d\s-]{{1,20}}字第 ?[\w./-]{{3,20}}")
