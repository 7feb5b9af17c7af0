"""Reasons: why one cannot pay, in the borrower's words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from dialogs.parsers.writing import plain
from dialogs.texts import Text
from negotiation.application import Hardship

REASONS = {
    Hardship.JOB_LOST: Text("I lost my job"),
    Hardship.INCOME_REDUCED: Text("I earn less than before"),
    Hardship.ILLNESS: Text("I am ill"),
    Hardship.DISABILITY: Text("I have a disability"),
    Hardship.BEREAVEMENT: Text("Someone close to me has died"),
    Hardship.SEPARATION: Text("Separation or divorce"),
    Hardship.DISASTER: Text("A disaster or an accident"),
    Hardship.BUSINESS_FAILED: Text("My business failed"),
    Hardship.OTHER_DEBTS: Text("Too many other debts"),
    Hardship.OTHER: Text("Another reason"),
}


def told_with(text: str) -> Hardship | None:
    """The reason in words that tell more than that, as the hardship notice; `None` for none, or for several.

    >>> told_with("i lost my job i cannot pay"), told_with("my phone died, I can't pay")
    (<Hardship.JOB_LOST: 'job_lost'>, None)
    """
    said = plain(text)
    named = [code for code, phrases in SAID.items() if any(plain(one) in said for one in phrases)]
    return Hardship(named[0]) if len(named) == 1 and not _OF_THINGS.search(said) else None


_OF_THINGS = re.compile(
    r"\b(?:phone|mobile|laptop|computer|battery|car|telefono|movil|celular|bateria|coche|carro)\b|手机|电脑|手機|電腦"
)
#: How else people say it, in each language; what fits two is asked about. What befalls others is not theirs.
SAID: Mapping[str, Sequence[str]] = {
    Hardship.JOB_LOST: (
        *(
            "lost my job",
            "lost the job",
            "laid off",
            "let me go",
            "let go",
            "fired me",
            "got fired",
            "was fired",
        ),
        *("redundan", "unemployed", "out of work", "no job", "without a job", "without work"),
        *(
            "失业",
            "下岗",
            "被裁",
            "裁员",
            "丢了工作",
            "没工作",
            "没有工作",
            "被辞退",
            "被炒",
            "失業",
            "裁員",
            "沒工作",
            "資遣",
            "沒頭路",
        ),
        *(
            "despid",
            "sin trabajo",
            "sin laburo",
            "me corrieron",
            "sin empleo",
            "me echaron",
            "perdí el trabajo",
            "perdí mi empleo",
            "perdí mi trabajo",
        ),
        *("perdí el empleo", "en el paro", "en paro", "desemplead"),
    ),
    Hardship.INCOME_REDUCED: (
        *(
            "earn less",
            "less income",
            "fewer hours",
            "less hours",
            "cut my hours",
            "hours were cut",
            "pay cut",
        ),
        *(
            "降薪",
            "减薪",
            "減薪",
            "工资少",
            "收入少",
            "收入减",
            "收入下降",
            "薪水變少",
            "收入減",
            "扣工资",
            "无薪假",
            "無薪假",
            "減班",
            "工资没发",
            "欠薪",
        ),
        *(
            "gano menos",
            "cobro menos",
            "ingresos bajaron",
            "bajaron el sueldo",
            "menos horas",
            "menos ingresos",
        ),
    ),
    Hardship.ILLNESS: (
        *(
            "i am sick",
            "i'm sick",
            "i got sick",
            "i fell ill",
            "i'm ill",
            "i have cancer",
            "my illness",
        ),
        *("estoy enferm", "me enfermé", "mi enfermedad", "estoy de baja", "me operaron"),
        *("我生病", "我病了", "我住院", "我开刀"),
    ),
    Hardship.DISABILITY: (
        "i am disabled",
        "i'm disabled",
        "my disability",
        "残疾",
        "身心障碍",
        "discapac",
    ),
    Hardship.BEREAVEMENT: ("died", "passed away", "去世", "过世", "過世", "falleci", "murió"),
    Hardship.SEPARATION: (
        "divorc",
        "separated",
        "split up",
        "broke up",
        "left me",
        "离婚",
        "離婚",
        "分居",
        "分手",
    ),
    Hardship.DISASTER: (
        *("flood", "a fire", "burned down", "burnt down", "earthquake", "hurricane", "accident"),
        *("地震", "洪水", "水灾", "火灾", "车祸", "事故", "意外", "台风", "颱風", "車禍"),
        *("inundación", "incendio", "terremoto", "huracán"),
    ),
    Hardship.BUSINESS_FAILED: (
        *(
            "my business",
            "my shop",
            "our shop",
            "my company",
            "倒闭",
            "倒閉",
            "生意",
            "店关",
            "关店",
            "店關",
        ),
        *("mi negocio", "mi empresa", "mi tienda"),
    ),
    Hardship.OTHER_DEBTS: (
        *("other debts", "other loans", "too many debts", "too many loans", "credit cards"),
        *("欠太多", "别的贷款", "其他贷款", "信用卡", "网贷", "別的貸款", "其他貸款"),
        *("otras deudas", "muchas deudas", "otros préstamos", "tarjetas"),
    ),
}
