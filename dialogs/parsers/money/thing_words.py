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
    "rent": "rent housing home house flat apartment alquiler renta arriendo piso casa 房租 租金 月租 租房 合租 铺租 店租",
    "mortgage": "mortgage hipoteca 房贷",
    "food": (
        "food grocery groceries shopping eating lunch comida super supermercado mercado despensa"
        " 吃饭 吃喝 伙食 餐费 三餐 饭 买菜 食 日用"
    ),
    "care": (
        "childcare day_care nursery school tuition baby diaper nappy nappies escuela colegio guarderia"
        " 奶粉 学费 补习 托儿 幼儿园 安亲班 保姆 保母 看护费"
    ),
    "power": "light lights electric electricity power energy luz electricidad energia 电费 水电",
    "water": "water agua 水费 水电",
    "heat": "heating gas calefaccion 燃气 煤气 瓦斯 暖气",
    "utilities": "utility utilities 物业 管理费",
    "phone": "phone telephone mobile telefono celular cel movil 电话 话费 手机",
    "net": "internet wifi cable tv television 网费 网络 网路 宽带",
    "transport": (
        "bus train transport transportation fare commute transporte autobus metro pasaje colectivo micro 交通 车费 公交 地铁 捷运"
    ),
    "car": "car van coche carro auto 车贷 机车 车子 养车",
    "fuel": "petrol fuel gasoline gasolina 油费 油钱 加油",
    "insurance": "insurance seguro 车险 保险 保费 健保 劳保 社保",
    "tax": "council tax impuesto",
    "health": (
        "medicine med meds pill medical doctor pharmacy health pastilla medicina medicamento medico farmacia salud"
        " 药 医药 医 看病 医疗"
    ),
    "clothes": "clothes clothing ropa 衣服",
    "pets": "pet dog",
    "family": "孝亲费 赡养费",
    "smoking": "烟酒",
    "stock": "mercancia mercaderia 进货 货款 材料费 人工费",
    "law": "lawyer attorney solicitor legal_fee court_fine abogado abogada multa 律师费 诉讼费 罚款 罚金 罚单",
}
_OF_CHILDREN = {"care": "kid child children hijo hija nino nina 孩子 小孩"}
_OWED = {
    "card": "card tarjeta 信用卡 卡费 卡债",
    "debts": (
        "debt loan credit deuda prestamo credito 贷款 还债 债 欠款 信贷 学贷"
        " 花呗 借呗 白条 微粒贷 网贷"
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
