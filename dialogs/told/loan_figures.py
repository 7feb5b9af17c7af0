"""Loan figures: what is owed, at which rate, what could be paid and how much is left, in one message or one by one.

>>> read("I owe 12,000 at 18 %, can pay 400: what could be possible?")
LoanFigures(owed=Decimal('12000'), rate=Decimal('18'), can_pay=Decimal('400'), left=None)
>>> read("欠1.2万，年利率18%，每月能还400，还剩24期")
LoanFigures(owed=Decimal('12000.0'), rate=Decimal('18'), can_pay=Decimal('400'), left=24)
>>> read("debo 12.000 al 18,5 %, puedo pagar 400 al mes")
LoanFigures(owed=Decimal('12000'), rate=Decimal('18.5'), can_pay=Decimal('400'), left=None)

Bare figures are taken in the order in which they are asked for; what was understood is shown beside the result.

>>> read("12000 18 400")
LoanFigures(owed=Decimal('12000'), rate=Decimal('18'), can_pay=Decimal('400'), left=None)
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from dialogs.heard import Heard, Words
from dialogs.parsers import Parser, Reader, Unclear, amount
from dialogs.parsers.money.money_words import OF_ELSE
from dialogs.parsers.numbers.spelled import in_digits
from dialogs.parsers.writing import plain
from dialogs.texts import Text

#: In the order in which they are asked for.
NAMES = ("owed", "rate", "can_pay", "left")

EXAMPLES = {
    "owed": Text("Please write what you still owe, for example <b>12000</b>."),
    "rate": Text("Please write the yearly rate in percent, for example <b>18</b>."),
    "can_pay": Text("Please write what you could pay in a month, for example <b>400</b>."),
    "left": Text("Please write how many instalments are left, for example <b>24</b>."),
}
#: Whoever writes more has mistyped.
HIGHEST_RATE = 200
MOST_LEFT = 600
_LONGEST_MESSAGE = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanFigures:
    owed: Decimal | None = None
    rate: Decimal | None = None  #: percent a year
    can_pay: Decimal | None = None  #: a month
    left: int | None = None  #: instalments

    @property
    def is_enough(self) -> bool:
        """Whether something can be worked out with it."""
        return None not in {self.owed, self.rate, self.can_pay}

    def known(self) -> dict[str, str]:
        """What was said, by name, as it is kept."""
        return {name: str(value) for name, value in asdict(self).items() if value is not None}

    @classmethod
    def of(cls, known: dict[str, str]) -> LoanFigures:
        """What `known` wrote, whatever else stands beside it."""
        read: dict[str, Any] = {
            name: int(value) if name == "left" else Decimal(value)
            for name, value in known.items()
            if name in NAMES
        }
        return cls(**read)


def figures_from(asked: str) -> Parser[LoanFigures]:
    """A parser of the figure *asked* for and of those asked for after it; more may come at once."""

    def parse(heard: Heard, reader: Reader) -> LoanFigures:
        if not isinstance(heard, Words):
            raise Unclear(EXAMPLES[asked])
        found = read(heard.text, asked)
        if found.known():
            return found
        if asked in {"owed", "can_pay"}:  # an amount in words
            return LoanFigures.of({asked: str(amount(heard, reader))})
        raise Unclear(EXAMPLES[asked])

    return parse


def read(text: str, asked: str = "owed") -> LoanFigures:
    """Every figure in *text* that can be told apart. Raises `Unclear` for what can be none."""
    if len(text) > _LONGEST_MESSAGE:
        raise Unclear(EXAMPLES[asked])
    found: dict[str, Any] = {}
    bare: list[_Figure] = []
    for figure in _figures(_plain(text)):
        name = figure.means()
        if name is None:
            bare.append(figure)
        elif name:
            found[name] = figure.value(name)
    free = [name for name in NAMES[NAMES.index(asked) :] if name not in found]
    for figure in bare:
        if free and asked != "rate" == free[0] and not figure.may_be_rate:
            free.pop(0)
        if free:
            name = free.pop(0)
            found[name] = figure.value(name)
    return LoanFigures(**found)


def tells_of_one(text: str) -> bool:
    """Whether words tell what is owed or at which rate, or there are none: a bank's note about an account has figures as well.

    >>> [tells_of_one(said) for said in ("I owe 12,000 at 18 %", "12000 18 400", "年利率18%，每月能还400")]
    [True, True, True]
    >>> tells_of_one("【银行】您尾号8821的账户4月1日10:22支出381.60元，余额12.30元")
    False
    """
    said = _plain(text)
    named = {figure.means() for figure in _figures(said)}
    return not named.isdisjoint({"owed", "rate"}) or _WORD.search(_FIGURE.sub("", said)) is None


_WORD = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class _Figure:
    digits: str
    times: str  #: k, 万 and the like
    before: str
    after: str

    def means(self) -> str | None:
        """Which of the figures it is by its words; empty for none of them, `None` where no word says."""
        if _NOT_PAYABLE.search(self.before):
            return ""
        meant = next((name for name, cue in _CUES if cue(self.before, self.after)), None)
        return "" if meant is None and OF_ELSE.match(self.after) else meant

    @property
    def may_be_rate(self) -> bool:
        number = _number(self.digits, groups=False)
        has_sign = _MONEY.search(self.before[-2:] + self.after[:2])
        return not self.times and not has_sign and number is not None and number <= 100

    def value(self, name: str) -> Decimal | int:
        """Raises `Unclear` where *name* cannot be so much."""
        number = _number(self.digits, groups=name != "rate")
        if number is None:
            raise Unclear(EXAMPLES[name])
        number *= _TIMES.get(self.times, 1)
        if name == "rate":
            number *= _times_a_year(self.before, self.after)
            if number > HIGHEST_RATE:
                raise Unclear(EXAMPLES[name])
        if name == "left":
            number *= 12 if _YEARS.match(self.after) else 1
            number += 6 if _AND_HALF.match(self.after) else 0
            if number != int(number) or not 1 <= number <= MOST_LEFT:
                raise Unclear(EXAMPLES[name])
            return int(number)
        return number


def _plain(text: str) -> str:
    """One way of writing: ordinary digits also for numbers in words, and thousands without their spaces."""
    said = re.sub(r"(?<=\d)[\u00a0\u202f'’](?=\d{3})", "", text)
    said = re.sub("[，。；]", " , ", said)  # which join no figures
    said = _EACH_MONTH.sub("每月", unicodedata.normalize("NFKC", plain(said)))
    said = _PERCENT_IN_WORDS.sub("%", said)
    said = _PERCENT_BEFORE.sub(r"\1%", in_digits(_SHORT.sub(r"\1万\2", said), _ANYBODY))
    # "12 000 at 18%" is two figures, "12000 18 400" three.
    groups = r"(?<![\d.,])(\d{1,3})((?: \d{3})+)(?![\d%]|\s*%)"
    if "%" not in said:
        groups = r"(?<![\d.,])(\d{1,3})((?: 0\d{2})+)(?!\d)"
    return re.sub(groups, lambda found: found[1] + found[2].replace(" ", ""), said)


def _figures(said: str) -> Iterator[_Figure]:
    found = list(_FIGURE.finditer(said))
    if any(said[: each.start()].endswith("-") for each in found):
        return  # nobody owes less than nothing
    ends = [0, *(each.end() for each in found)]
    starts = [*(each.start() for each in found[1:]), len(said)]
    for each, end, start in zip(found, ends, starts, strict=False):
        yield _Figure(
            each["digits"],
            each["times"] or "",
            said[end : each.start()],
            said[each.end() : start],
        )


def _number(digits: str, *, groups: bool) -> Decimal | None:
    """*digits* as a number; where there may be *groups*, three digits after a sign are thousands."""
    signs = re.sub(r"\d", "", digits)
    if not signs:
        return Decimal(digits)
    whole, _, fraction = digits.rpartition(signs[-1])
    parts = re.split(r"[.,]", digits)
    grouped = len(parts[0]) <= 3 and parts[0] != "0" and all(len(one) == 3 for one in parts[1:])
    if len(set(signs)) == 1 and grouped and groups:
        return Decimal("".join(parts))
    if len(set(signs)) == 1 and len(signs) > 1:
        return None
    return Decimal(re.sub(r"[.,]", "", whole) + "." + fraction)


def _times_a_year(before: str, after: str) -> int:
    if re.search(r"月利率|月息", before) or _A_MONTH_OF_RATE.match(after):
        return 12
    return 365 if re.search(r"日利率|日息", before) else 1


_FIGURE = re.compile(
    r"(?P<digits>\d(?:[\d.,]*\d)?)(?:\s?(?P<times>(?:k|w|m|mil)(?![a-z])|千|万))?"
)
#: Numbers in words are the same for everybody.
_ANYBODY = Reader("en", date.min)
#: 一个月 counts no instalments.
_EACH_MONTH = re.compile(r"(?<![\d十百千万])[一每]个?月")
#: 1w2 is 12000.
_SHORT = re.compile(r"(?<![\d.,a-z])(\d{1,3})w(\d)(?![\da-z.,])")
_PERCENT_IN_WORDS = re.compile(r" ?(?:\bpor ciento\b|\bper ?cent\b|个点)")
_PERCENT_BEFORE = re.compile(r"百分之 ?(\d+(?:\.\d+)?)")
_TIMES = {
    "k": 1_000,
    "千": 1_000,
    "mil": 1_000,
    "w": 10_000,
    "万": 10_000,
    "m": 1_000_000,
}
_MONEY = re.compile(r"[$€£¥元块圆]")
_NOT_PAYABLE = re.compile(
    r"(?:can'?t|can’t|cannot|can not|unable to|no puedo) (?:pay|afford|pagar)\D*$|还不起\D*$"
)
_PERCENT = re.compile(r"\s*(?:%|pct)")
_A_MONTH_OF_RATE = re.compile(r"\s*%\s*(?:(?:a|per|/)\s?month|monthly|/月|mensual)")
_RATE = re.compile(
    r"(?:利率|年化|年息|月息|日息|rate|apr|interest|tasa|tipo|inter[eé]s)\D{0,8}$|(?:\bat|\bal|@)\s*$"
)
_LEFT_AFTER = re.compile(
    r"\s*(?:more |monthly |个)?(?:install?ments?|payments?|months?|期|月|cuotas?|mensualidades|plazos|meses)(?![a-z])"
    r"|\s*(?:left|to go|remaining|restantes)\b"
)
_LEFT = re.compile(r"(?:剩|还有|quedan|faltan)\D{0,6}$|\bleft\s*[:=]\s*$")
_YEARS = re.compile(r"\s*(?:more )?(?:years?|年(?![化利息])|a[ñn]os?)(?![a-z])")
_AND_HALF = re.compile(r"\s*年半")
_PAY_AFTER = re.compile(
    r"\s*(?:dollars?|euros?|pounds?)?\s*(?:a month|per month|/ ?month|monthly|each month|every month|al mes|por mes|mensual)"
    r"|[元块]?(?:/月|每月|一个月)"
)
_PAY = re.compile(
    r"(?:\bpay|afford|spare|能还|可还|可以还|还得起|能付|每个?月|每个月|月供|pagar|puedo|abonar)\D{0,14}$"
)
_OWED = re.compile(
    r"(?:\bowe[ds]?|debt|loan|balance|欠|借|贷款|debo|deuda|pr[eé]stamo|saldo)\D{0,14}$"
)
#: The first that holds says what a figure is.
_CUES: Sequence[tuple[str, Callable[[str, str], object]]] = (
    ("rate", lambda _, after: _PERCENT.match(after)),
    ("can_pay", lambda _, after: _PAY_AFTER.match(after)),
    (
        "left",
        lambda before, after: (
            _LEFT_AFTER.match(after) or _YEARS.match(after) or _LEFT.search(before)
        ),
    ),
    ("can_pay", lambda before, _: _PAY.search(before)),
    ("owed", lambda before, _: _OWED.search(before)),
    ("rate", lambda before, _: _RATE.search(before)),
)
