"""People close to somebody, in words: what befalls them is told of them, and is not one's own."""

from __future__ import annotations

EN = (
    "(husband|hubby|wife|partner|spouse|fiancee?|girlfriend|boyfriend|mother|father|mom|mum|mam|mama|dad|papa|parents?|son|sons|daughter|daughters|child|children|kid|kids|baby|twins"
    "|brother|sister|grandmother|grandfather|grandma|grandpa|granny|nan|uncle|aunt|nephew|niece|cousin|mother in law|father in law|family|friend|best friend|flatmate|roommate)"
)
ES = (
    "(esposa|esposo|marido|mujer|senora|pareja|novia|novio|madre|padre|mama|papa|mami|papi|padres|papas|viejo|vieja|hijo|hija|hijos|hijas|nino|nina|ninos|bebe|nene|nena|gemelos"
    "|hermano|hermana|hermanos|abuelo|abuela|abuelita|abuelito|suegro|suegra|tio|tia|sobrino|sobrina|primo|prima|familia|familiar|amigo|amiga|cunado|cunada|companera|companero)"
)
#: Husband or wife, in either script; 先生 and 对象 among them.
HOME_ZH = "(老婆|老公|妻子|丈夫|先生|太太|爱人|媳妇|对象|女友|男友|女朋友|男朋友)"
ZH = (
    f"({HOME_ZH}|父亲|母亲|父母|爸爸?|妈妈?|爹|娘|公公|婆婆|岳父|岳母|丈人|丈母娘|爷爷|奶奶|外公|外婆|姥姥|姥爷|阿公|阿嬷|老人家?|孩子|小孩|娃|儿子|女儿"
    "|宝宝|哥哥?|姐姐?|弟弟?|妹妹?|兄弟|家人|家里人|亲人|亲戚|朋友)"
)
#: Up to six words in which nobody speaks of themselves.
GAP = "(?: (?!(?:i|im|ive|me|my) )[^\\s.!?,]+){0,6}?"
GAP_ES = "(?: (?!(?:yo|me|estoy|tengo|mi) )[^\\s.!?,]+){0,6}?"
_EN_OR_GIRL = EN.replace("(", "(girl|boy|", 1)
GAP_ZH = "[^，。！？,.!?\\n我]{0,8}?"


def of_others_en(what: str) -> str:
    """*what* said of somebody close: "my wife is …"."""
    return f"(^|(my|our|his|her|the|a) )(little |old |elderly |older |younger |late |only |sick |ill )*{_EN_OR_GIRL}{GAP} {what}"


def of_others_es(what: str) -> str:
    return f"(mi|mis|nuestra|nuestro|un|una) (pobre )?{ES}{GAP_ES} {what}"


def of_others_zh(what: str) -> str:
    return f"{ZH}{GAP_ZH}{what}[^，。！？,.!?\\n我]*"
