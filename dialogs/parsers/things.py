"""Things: what goes out each month told thing by thing, each known again however it is called the next time.

>>> from datetime import date
>>> reader = Reader("en", date(2026, 3, 18))
>>> def said(text): return ", ".join(f"{name} {figure}" for name, figure in told(text, reader))
>>> said("rent 900, food 300 and the car insurance 90"), said("900 for rent, 300 de comida")
('rent 900, food 300, car insurance 90', 'rent 900, food 300')
>>> said("rent 900 food 300 phone 50"), said("房租两千吃饭一千五"), said("房租900，水电150，還有車貸200")
('rent 900, food 300, phone 50', 'rent 2000, food 1500', 'rent 900, power water 150, car 200')

What nobody has a name for here is called as it was; a figure without a thing, or of another time, is of no list:

>>> said("rent 900, netflix 15"), said("rent 900, 300"), said("rent 900, food 50 a week"), said("rent 900, food 200-300")
('rent 900, netflix 15', '', '', '')

A thing may have been told as a part of another, or with another:

>>> said = {"rent": Decimal(900), "car insurance": Decimal(90), "power water": Decimal(150)}
>>> [meant(names, said) for names in ("rent", "insurance", "car", "water", "food")]
['rent', 'car insurance', 'car insurance', 'power water', None]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from dialogs.heard import Words
from dialogs.patterns import pattern
from dialogs.phrases import plain

from .amounts import amount
from .clauses import amounts_apart
from .in_and_out import any_of
from .reader import Reader
from .unclear import Unclear
from .written_amounts import AMOUNT, holds_one


def told(text: str, reader: Reader) -> Sequence[tuple[str, Decimal]]:
    """Each thing and its amount a month, in their order; nothing where it is not plain of each."""
    return [*_told(text, reader)]


def are_told(text: str) -> bool:
    """Whether there may be more than one of them: more than one amount."""
    parts = [part for part in amounts_apart(plain(text)) if holds_one(part)]
    return len(parts) > 1 or any(len(_at_figures(part)) > 1 for part in parts)


@lru_cache(maxsize=16)  # looked at in many ways for one message
def _told(text: str, reader: Reader) -> Sequence[tuple[str, Decimal]]:
    found: list[tuple[str, Decimal]] = []
    for part in amounts_apart(plain(text)):
        if not holds_one(part):
            continue
        each = [one(each, reader) for each in _at_figures(part)]
        clear = [name_and_figure for name_and_figure in each if name_and_figure is not None]
        if len(clear) < len(each):
            return ()
        found += clear
    return found


def one(part: str, reader: Reader) -> tuple[str, Decimal] | None:
    """One thing and its amount a month, of a plain text that tells of nothing else."""
    try:
        figure = amount(Words(part), reader)
    except Unclear:
        return None
    called = named(part) or _bare(part)
    return (called, figure) if called else None


def named(said: str) -> str:
    """What things a plain text names, in one order whatever the words; "" for none."""
    return " ".join(name for name, words in _WORDS if words.search(said))


def meant(name: str, of: Iterable[str]) -> str | None:
    """Which *of* these things it is: the same, or the only one that has it, or is of it."""
    known, parts = [*of], {*name.split()}
    same = [one for one in known if one == name]
    alike = same or [one for one in known if parts <= {*one.split()} or {*one.split()} <= parts]
    return alike[0] if len(alike) == 1 else None


def _bare(part: str) -> str:
    """The words beside the amount."""
    return " ".join(_LITTLE.sub(" ", _AMOUNT.sub(" ", part)).split()).strip(" .,:;=")


def _at_figures(part: str) -> list[str]:
    """Each figure with what it is of, where they stand side by side without a sign: "rent 900 food 300"."""
    found = [*_AMOUNT.finditer(part)]
    if len(found) < 2:
        return [part]
    if part[: found[0].start()].strip():  # each thing stands before its figure
        ends = [0, *(one.end() for one in found[:-1]), len(part)]
    else:
        ends = [*(one.start() for one in found), len(part)]
    return [part[start:end] for start, end in pairwise(ends)]


_AMOUNT = pattern(AMOUNT)
_LITTLE = re.compile(
    r"\b(?:the|a|my|our|for|of|on|and|is|are|costs?|about|around|el|la|los|las|mis?|de|del|para|en|y|es|son|unos|unas|pago|gasto|i|we|pay|spend)\b|[的是要花付和约約]"
)
#: Each by one name, in every language; a plain text may have several of them. Every word of `in_and_out.THINGS` is here.
NAMES = {
    "rent": "rent housing home house flat apartment alquiler renta arriendo piso casa 房租 租金 月租",
    "mortgage": "mortgage hipoteca 房贷 房貸",
    "food": (
        "food grocery groceries shopping eating lunch comida super supermercado mercado despensa"
        " 吃饭 吃飯 伙食 饭 飯 买菜 買菜 食 日用"
    ),
    "care": (
        "childcare day_care nursery school tuition baby diaper nappy nappies escuela colegio guarderia"
        " 奶粉 学费 學費 补习 補習 托儿 托兒 幼儿园 幼兒園 安亲班 安親班 kid child children hijo hija nino nina 孩子 小孩"
    ),
    "power": "light lights electric electricity power energy luz electricidad energia 电费 電費 水电 水電",
    "water": "water agua 水费 水費 水电 水電",
    "heat": "heating gas calefaccion 燃气 燃氣 煤气 煤氣 瓦斯 暖气 暖氣",
    "utilities": "utility utilities 物业 物業 管理费 管理費",
    "phone": "phone mobile telefono celular movil 电话 電話 话费 話費 手机 手機",
    "net": "internet wifi cable tv 网费 網費 网络 網路 宽带",
    "transport": (
        "bus train transport transportation fare commute transporte autobus metro 交通 车费 車費 公交 地铁 捷運"
    ),
    "car": "car coche carro auto 车贷 車貸 机车 機車",
    "fuel": "petrol fuel gasoline gasolina 油费 油錢 油钱 加油",
    "insurance": "insurance seguro 保险 保險 保费 保費 健保 劳保 勞保 社保",
    "tax": "council tax impuesto",
    "health": (
        "medicine med medical doctor pharmacy health medicina medicamento medico farmacia salud"
        " 药 藥 医药 醫藥 医 醫 看病 医疗 醫療"
    ),
    "clothes": "clothes clothing ropa 衣服",
    "pets": "pet dog",
    "family": "孝亲费 孝親費 赡养费 贍養費",
    "smoking": "烟酒 煙酒",
    "card": "card tarjeta 信用卡 卡费 卡費 卡债 卡債",
    "debts": (
        "debt loan credit deuda prestamo credito 贷款 貸款 还债 還債 债 債 欠款 信贷 信貸 学贷 學貸"
        " 花呗 花唄 借呗 借唄 白条 白條 微粒贷 微粒貸 网贷 網貸"
    ),
}
_WORDS = [(name, re.compile(any_of(words))) for name, words in NAMES.items()]
