"""Thing words: what money goes on each month, every word once, in every language, by the one name of the thing.

>>> [name for name, words in NAMES.items() if {"水电", "school", "kid"} & {*words.split()}]
['care', 'power', 'water']
>>> re.findall(any_of("school day_care 医 医疗"), "preschool, daycare, schools 医疗")
['daycare', 'schools', '医疗']
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from dialogs.phrases.finding import HAN


def any_of(text: str, unless: str = "") -> str:
    """A pattern of any of these, of the longest where one begins another: of ASCII whole words, with or without a plural; *unless* what stands around them."""
    words = sorted(text.split(), key=len, reverse=True)
    han = [one for one in words if re.match(f"[{HAN}]", one)]
    others = [one.replace("_", " ?") for one in words if one not in han]
    ascii_ones = [rf"(?<![a-z]){unless}(?:{'|'.join(others)})(?:e?s)?(?![a-z])"] if others else []
    return "|".join([*ascii_ones, *han])


_LIVED_ON: Mapping[str, str] = {
    "rent": "rent housing home house flat apartment alquiler renta arriendo piso casa 房租 租金 月租",
    "mortgage": "mortgage hipoteca 房贷 房貸",
    "food": (
        "food grocery groceries shopping eating lunch comida super supermercado mercado despensa"
        " 吃饭 吃飯 伙食 饭 飯 买菜 買菜 食 日用"
    ),
    "care": (
        "childcare day_care nursery school tuition baby diaper nappy nappies escuela colegio guarderia"
        " 奶粉 学费 學費 补习 補習 托儿 托兒 幼儿园 幼兒園 安亲班 安親班"
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
}
_OF_CHILDREN = {"care": "kid child children hijo hija nino nina 孩子 小孩"}
_OWED = {
    "card": "card tarjeta 信用卡 卡费 卡費 卡债 卡債",
    "debts": (
        "debt loan credit deuda prestamo credito 贷款 貸款 还债 還債 债 債 欠款 信贷 信貸 学贷 學貸"
        " 花呗 花唄 借呗 借唄 白条 白條 微粒贷 微粒貸 网贷 網貸"
    ),
}
#: What money goes on that is one thing of several.
THINGS = " ".join(_LIVED_ON.values())
#: A figure beside them may be how many there are, or how old.
CHILDREN = " ".join(_OF_CHILDREN.values())
#: What is paid to others that were owed: a figure beside it may be all that is owed to them.
OWED = " ".join(_OWED.values())
#: Each by one name; a plain text may have several of them.
NAMES: Mapping[str, str] = {
    name: " ".join(each[name] for each in (_LIVED_ON, _OF_CHILDREN, _OWED) if name in each)
    for name in (*_LIVED_ON, *_OWED)
}
