"""In and out: the words of what comes in each month, and of what goes out.

>>> kind_of("salary"), kind_of("房租"), kind_of("netflix"), kind_of("wage and rent")
(<Kind.IN: 1>, <Kind.OUT: 0>, None, None)
>>> [kind_of(said) for said in ("i pay 300 to another bank", "my job pays 1500", "pago 300 al mes", "每月要还1200")]
[<Kind.OUT: 0>, <Kind.IN: 1>, <Kind.OUT: 0>, <Kind.OUT: 0>]
>>> [kind_of(said) for said in ("le mando 100 a mi mama", "i send my mum 100", "每月给她三千", "i could give you 100", "能给你们500")]
[<Kind.OUT: 0>, <Kind.OUT: 0>, <Kind.OUT: 0>, None, None]
>>> kind_of("100 que me da mi hijo"), kind_of("300 from my son"), kind_of("儿子给我的500"), kind_of("my son 300")
(<Kind.IN: 1>, <Kind.IN: 1>, <Kind.IN: 1>, None)
>>> [kind_of(said) for said in ("my ex pays 300 child support to me", "my dad helps me with 200", "mi hija me ayuda con 1000", "女儿每月贴补我1000")]
[<Kind.IN: 1>, <Kind.IN: 1>, <Kind.IN: 1>, <Kind.IN: 1>]
>>> kind_of("my wife earns 1200 too"), kind_of("mi marido cobra 1100"), kind_of("my landlord charges 900")
(<Kind.IN: 1>, <Kind.IN: 1>, None)
>>> [kind_of(said) for said in ("老婆养我 她4500", "she makes 4500", "mi mujer nos mantiene, 900")]
[<Kind.IN: 1>, <Kind.IN: 1>, <Kind.IN: 1>]
>>> kind_of("i get 180 for heating"), kind_of("me dan 180 para la luz"), kind_of("i get groceries for 180")
(<Kind.IN: 1>, <Kind.IN: 1>, <Kind.OUT: 0>)
>>> kind_of("i also get 150 child support"), kind_of("recibo 150 de mi madre"), kind_of("recibo de la luz 60")
(<Kind.IN: 1>, <Kind.IN: 1>, <Kind.OUT: 0>)
>>> [kind_of(said) for said in ("my dad pays 200", "my mum pays me 200", "mi hermana paga 200")]  # somebody's, perhaps for us
[None, <Kind.IN: 1>, None]
>>> [is_of_both_kinds(said) for said in ("salary 2300, rent 900", "gano 2000, alquiler 800", "rent 900, food 400")]
[True, True, False]
"""

from __future__ import annotations

import re
from enum import Enum

from dialogs.phrases.kin import FRIENDS, HAN_KIN, KIN

from .thing_words import CHILDREN, OWED, THINGS, any_of


class Kind(Enum):
    OUT, IN = range(2)


def kind_of(said: str) -> Kind | None:
    """Whether it goes out or comes in, by its words; `None` for neither or both."""
    found = [kind for kind in Kind if KINDS[kind].search(said)]
    # Child support is paid by some, and had by others; "recibo" is a bill as well.
    if _RECIBO.search(said) or _GETS.search(said) or (len(found) != 1 and _RECEIVES.search(said)):
        return Kind.IN
    if GIVEN_TO_US.search(said) and not _THING.search(said):  # by a child, perhaps
        return Kind.IN
    if not found and _PAYING.search(said):
        return Kind.OUT
    if not found and _EARNS.search(said):
        return Kind.IN
    if found == [Kind.IN] and not KINDS[Kind.IN].search(_PAYS_SOMEBODY.sub(" ", said)):
        return None
    return found[0] if len(found) == 1 else None


def is_of_their_work(said: str) -> bool:
    """Whether a plain text tells that somebody of theirs works, and of nothing that is spent: what it brings comes in, though another clause says so.

    >>> [is_of_their_work(said) for said in ("我老婆在早餐店打工,一个月大概一万五", "my wife works at a diner, about 1500", "mi esposa trabaja en un bar, unos 900")]
    [True, True, True]
    >>> [is_of_their_work(said) for said in ("my wife works at a diner, rent 900", "i work, 900", "我老婆不上班,每月2000")]
    [False, False, False]
    """
    rest, times = _THEIR_WORK.subn(" ", said)
    return times > 0 and not KINDS[Kind.OUT].search(rest)


def names_a_thing(said: str) -> bool:
    """Whether it says what it goes on, or where it comes from."""
    return any(kind.search(said) for kind in KINDS.values())


def is_of_both_kinds(said: str) -> bool:
    """Whether what comes in stands beside what goes out; what is paid for a child may be either."""
    said = _EITHER.sub(" ", said)
    is_spent = KINDS[Kind.OUT].search(said) or GIVEN.search(said)
    return bool(is_spent and (KINDS[Kind.IN].search(said) or _EARNED.search(said)))


#: What one of theirs pays, and not to them, is no income.
_PAYS_SOMEBODY = re.compile(
    rf"(?<![a-z])(?:{KIN}|{FRIENDS})s? (?:pays?(?! (?:me|us)(?![a-z]))|pagan?)(?![a-z])"
)
_THEIR_WORK = re.compile(
    rf"(?<![a-z])(?:{KIN})s? (?:also |still |only |tambien |solo )?(?:works?|is working|has (?:a )?(?:job|work)|trabaja|esta trabajando)(?![a-z])(?: (?:at|in|as|for|en|de|como|con) (?:[a-z]+ ?){{1,3}})?"
    rf"|(?:{HAN_KIN})(?![^,，。]{{0,8}}[不没])[^,，。\d]{{0,10}}(?:打工|上班|做工|兼差|打零工|兼职|做事)"
)
_EITHER = re.compile(
    r"(?<![a-z])(?:child (?:support|maintenance)|alimony|pension alimenticia|manutencion)(?![a-z])|抚养费|扶养费|赡养费"
)
#: It goes from one of them to another.
GIVEN = re.compile(
    r"(?<![a-z])(?:(?:giv(?:e|es|ing)|gave|sen(?:d|ds|ding|t)|lend|lends|lent)(?! (?:me|us)(?![a-z]))|ow(?:e|es|ing)|costs?"
    r"|deb(?:o|e|emos|en)|cuestan?|les? (?:doy|damos|paso|pasamos|mando|mandamos|envio|enviamos))(?![a-z])"
    r"|(?:给|寄|汇)(?!我)|欠|借"
)
#: What somebody else gives is income as well.
GIVEN_TO_US = re.compile(
    r"(?<![a-z])(?:from (?:my|our|the)|de (?:parte de )?(?:mis?|nuestr[oa]s?)|me (?:da|dan|manda|mandan|pasa|pasan)|nos (?:da|dan|manda|mandan)"
    r"|(?:pays?|gives?|sends?) (?:[\w$€£.,]+ ){1,4}to (?:me|us)|helps? (?:(?:me|us|out) ){0,2}(?:with|by) (?=[$€£]?\d)|(?:me|nos) (?:ayudan?|apoyan?) con (?=(?:unos |como )?[$€]?\d)"
    r"|(?:gives?|sends?|supports?|keeps?) (?:me|us)|(?:he|she) (?:makes|earns|brings (?:home|in))|(?:me|nos) mantienen?)(?![a-z])"
    r"|(?:给|寄)(?:我|我们)?的?$|(?:给|寄|养|贴补|补贴|接济|资助|帮衬)着?我|(?:^|(?<=[\s,]))[她他](?:每个?月|一?个月|大概|有|能|是)*(?=\d)"
)
_EARNED = re.compile(
    r"(?<![a-z])(?:earn(?:s|ed)?|(?:i|we) (?:get|make)|gan[ao]|ganamos|cobr[ao]|cobramos)(?![a-z])"
    r"|[赚挣]|我[\d一二两三四五六七八九十]"
)


_RECEIVES = re.compile(
    r"(?<![a-z])(?:i|we) (?:(?:also|still|just|do) )*(?:get|receive)(?! (?:by|paid|it|to|rid)(?![a-z]))|我?(?:还|也)?(?:收到|拿到|领到?)[^，。]{0,6}抚养费"
)
#: So much is had, whatever it is for.
_GETS = re.compile(
    r"(?<![a-z])(?:i|we) (?:(?:also|still|just|do|only) )*(?:get|receive) (?:(?:about|around|like|only|just) )?[$€£]?\d"
    r"|(?<![a-z])(?:me|nos) (?:da|dan|pagan) (?:(?:unos|unas|como|solo) )?[$€£]?\d"
)
_RECIBO = re.compile(r"(?<![a-z])recib(?:o|imos) (?:(?:tambien|unos|unas|como) )*[$€]?\d")
_EARNS = re.compile(
    r"(?<![a-z])(?:earn(?:s|ed)?|gan[ao]|ganamos|cobr[ao]|cobramos)(?![a-z])|[赚挣]"
)
#: Who pays spends: "pay" alone is what comes in.
_PAYING = re.compile(
    r"(?<![a-z])(?:i|we|have to|need to|must|got to|gotta)(?: (?:am|are|have to|need to|must|already|also|still|always|only|just))* (?:pay(?:ing)?|costs?)(?! (?:me|us)(?![a-z]))(?![a-z])"
    r"|(?<![a-z])(?:pago|pagamos|(?:debo|tengo que|tenemos que|hay que|debemos) pagar)(?![a-z])"
    r"|(?<![a-z])(?:i|we) (?:also |still |always )?(?:send|give)(?! (?:me|us|you|it)(?![a-z]))(?![a-z])|(?<![a-z])les? (?:mando|mandamos|envio|enviamos|doy|damos|paso|pasamos)(?![a-z])"
    rf"|(?:给|寄给?|汇给?)(?:我的?)?(?:{HAN_KIN}|[她他]|家里|老家)"
    r"|(?<![a-z])(?:i|we) (?:also |still )?owe (?:[a-z]+ ){0,3}[$€£¥]?\d|(?<![a-z])(?:le |les )?debo (?:unos |como )?[$€]?\d"
    r"|(?<![a-z])costs? (?:me|us)(?![a-z])|(?<![a-z])(?:me|nos) cuestan?(?![a-z])"
    r"|(?:还[要得]|[要得需]要?|必须)(?:[付交缴花]|还(?!有))|欠着?[了]?(?=[\d一二两三四五六七八九])"
)
#: What may be a name for all of it.
_IN_ALL = "bill recibo factura servicio de_gasto expense 生活费"
#: What is brought home, is left after tax, or comes for a child is not spent on that.
_NOT_SPENT = (
    r"(?<!take )(?<!take-)(?<!takes )(?<!taking )(?<!bring )(?<!brings )(?<!bringing )(?<!after )(?<!before )(?<!after-)(?<!pre-)(?<!post-)(?<!pre )(?<!post )"
    r"(?<!despues de )(?<!despues de los )(?<!antes de )(?<!antes de los )(?<!libre de )(?<!libres de )(?!child(?:rens?)? (?:benefit|allowance|tax credit))"
    r"(?!(?:housing|rent|heating|energy|food|fuel|council tax) (?:benefit|allowance|assistance|stamp|subsid|rebate))"
)
_THING = re.compile(any_of(f"{THINGS} {OWED} {_IN_ALL}"))
KINDS = {
    Kind.OUT: re.compile(any_of(f"{THINGS} {CHILDREN} {OWED} {_IN_ALL}", unless=_NOT_SPENT)),
    Kind.IN: re.compile(
        any_of(
            "wage salary paycheck job work benefit pension allowance alimony support unemployment welfare dole tip bonus overtime commission stipend scholarship bursary"
            " sueldo salario nomina paga trabajo pension ayuda subsidio paro desempleo prestacion beca propina comision"
            " 工资 薪水 薪资 月薪 退休金 养老金 补贴 津贴 补助 低保 兼职 奖金 抚养费 扶养费 失业金 加班费 底薪 提成 奖学金 助学金"
        )
        + r"|(?<![a-z])(?<!i )(?<!we )(?<!you )(?<!to )(?<!also )(?<!still )(?<!must )(?<!can )(?<!could )(?<!always )(?<!i only )(?<!i just )(?<!have to )pays?(?![a-z])"
        + r"|(?<![a-z])brings? in(?![a-z])"
    ),
}
