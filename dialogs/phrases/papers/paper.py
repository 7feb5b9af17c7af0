"""Paper phrases: what people call a paper, and how they say that none comes now.

What a file is for is read off its name or the words with it:

>>> meant("March payslip.pdf", None), meant("scan.pdf", "my bank statement"), meant("1.jpg", None)
(<Want.INCOME: 'income'>, <Want.BANK: 'bank'>, None)

What a paper that was sent before is, and what it is not:

>>> told_of("that was the payslip, not the dismissal letter")
(<Want.INCOME: 'income'>, <Want.DISMISSAL: 'dismissal'>)
>>> told_of("刚才发的是工资单 不是解雇通知") == told_of("lo que mandé era la nómina, no la carta de despido") == _
True
>>> told_of("the photo I sent is not the dismissal letter"), told_of("my salary was 1900"), told_of("that is my salary")
((None, <Want.DISMISSAL: 'dismissal'>), None, None)
>>> told_of("eso era la foto del despido"), told_of("thats a photo of my payslip"), told_of("that was the letter from my boss")
((<Want.DISMISSAL: 'dismissal'>, None), (<Want.INCOME: 'income'>, None), None)
"""

from __future__ import annotations

import re

from dialogs.phrases.finding import Spoken, matcher, plain
from negotiation.applying.paper import Want

#: The first that a name or a caption contains.
_CALLED = {
    Want.INCOME: (
        *("payslip", "pay slip", "paystub", "pay stub", "salary", "wage", "工资", "薪"),
        *("nomina", "boleta de pago", "recibo de sueldo"),
    ),
    Want.BANK: (
        "statement",
        "bank account",
        "银行账户",
        "流水",
        "对账单",
        "存折",
        "extracto",
        "cuenta bancaria",
        *("passbook", "bank book", "libreta", "estado de cuenta"),
    ),
    Want.DISMISSAL: (
        *("dismissal", "termination", "redundancy", "离职", "解雇", "辞退"),
        *("资遣", "despido", "finiquito"),
    ),
    Want.MEDICAL: ("medical", "hospital", "doctor", "诊断", "病", "medico"),
    Want.DEATH: ("death", "死亡", "defuncion"),
}


def meant(name: str | None, caption: str | None) -> Want | None:
    """What a file is for, by its name and the words with it."""
    return next(iter(all_meant(f"{caption or ''} {name or ''}")), None)


def all_meant(text: str) -> list[Want]:
    """Every paper that is named."""
    said = plain(text)
    return [want for want, called in _CALLED.items() if any(one in said for one in called)]


def told_of(text: str) -> tuple[Want | None, Want | None] | None:
    """What a paper is by these words, and what it is not; `None` where they are about no paper."""
    said = plain(text)
    denied = _DENIED.search(said)
    want = meant(None, _DENIED.sub(" ", said))
    not_want = None if denied is None else meant(None, denied[0])
    is_about_a_paper = _SENT.search(said) is not None or (want and not_want)
    if not is_about_a_paper or any(map(str.isdigit, text)) or not (want or not_want):
        return None
    return want, not_want


def named(said: str) -> Want | None:
    """Which paper is named, in plain words, by nothing but its name.

    >>> [named(said) for said in ("passbook", "libreta de ahorros", "是存折", "诊断书", "i had no passbook")]
    [<Want.BANK: 'bank'>, <Want.BANK: 'bank'>, <Want.BANK: 'bank'>, <Want.MEDICAL: 'medical'>, None]
    """
    return meant(None, said) if _ONLY_A_NAME.fullmatch(said) else None


_SENT = matcher(
    {
        "en": (
            "(what|that|the (one|photo|picture|paper|file|document|pdf|scan)) (that )?i (just |have just |have )?(sent|send|uploaded)",
            "(the|that|this|my|last) (photo|picture|paper|file|document|pdf|scan) … (is|was|isn't|wasn't)",
            "i (just |have just |have )?(sent|uploaded) (you )?(the|my|a)",
            "(that|this|it|thats|its)( one)?( was| is)? (the|a|my) (photo|picture|copy|scan|letter|paper|document) (of|from|about)",
        ),
        "es": (
            "lo que (te |les |le )?(mande|envie|subi|acabo de (mandar|enviar|subir))",
            "(la foto|el papel|el archivo|el documento|el pdf) … (es|era)",
            "(mande|envie|subi) (la|el|mi|una|un)",
            "(eso|esa|ese|esto|esta|este|la anterior|lo anterior) (es|era|fue) (la|el|mi|una|un) (foto|copia|carta|papel|documento|hoja) (de|del)",
        ),
        "zh": (
            "(刚才|刚刚|上面|我)(发|传|寄|上传)(过去)?(的|了)",
            "(照片|文件|那张|这张|那份|这份)…(是|不是)",
        ),
    }
)
_ONLY_A_NAME = re.compile(
    r"(?:its |it is |thats |that is |this is )?(?:the |my |a )?(?:pay ?slips?|(?:dismissal|termination|redundancy) (?:letter|notice)|(?:bank )?statements?|passbook|bank book|(?:doctor'?s|medical) (?:letter|note|certificate))"
    r"|(?:es |era )?(?:la |mi |una |el |un )?(?:nominas?|recibo de sueldo|carta de despido|finiquito|extracto(?: bancario)?|estado de cuenta|libreta(?: de ahorros?)?|(?:certificado|informe) medico)"
    r"|(?:这是|是)?(?:我的)?(?:工资单|工资条|薪资单|薪水单|解雇通知|离职证明|资遣通知|(?:银行)?(?:流水|存折|对账单)|病历|诊断(?:书|证明)|死亡证明)"
)
#: What it is not, to the end of that part of the sentence.
_DENIED = re.compile(
    r"\b(?:not|isnt|wasnt)\b[^,.;\n]*?(?=[,.;\n]|$|\bbut\b|\bits\b|\bit (?:is|was)\b)"
    r"|\bno (?:es|era|la|el|una?|mi)\b[^,.;\n]*?(?=[,.;\n]|$|\bsino\b)"
    r"|不是[^,，。；;\s是]*"
)
#: That it comes at another time, or is not wanted to be sent.
_PUT_OFF = Spoken(
    {
        "en": (
            "(when|once|after|as soon as|until) (i|im|i am|my|they) … (home|get|gets|got|have|find|paid|finish|back|arrives?|gives?)",
            "(cant|cannot|can not) (do (it|that|this) |send (it|them|that) )?(right )?(now|atm|at the moment|today)",
            "(dont want|do not want|rather not|wont|not going|refuse|not comfortable|dont feel comfortable|not happy) (send|sending|give|giving|share|sharing|upload|show|that|it)?",
            "(tonight|this evening|this afternoon|at the weekend|this weekend|next month|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday))",
            "(at work|driving|busy) (now|right now|atm)?",
            "skip (the |this |these |it|that|papers)",
            "(its|it is|theyre|they are|i (left|forgot|have|keep|put) (it|them)|is|are) (all )?(at|in|with) (home|work|the office|my (parents|moms?|mums?|mothers?|dads?|fathers?|sisters?|brothers?|place|house|flat|locker|desk|car|old))",
            "(not|dont have (it|them)|havent got (it|them)) (with|on) me",
        ),
        "es": (
            "(cuando|en cuanto|hasta que) (llegue|tenga|pueda|salga|cobre|este|vuelva|regrese|me (la|lo|los|las)? ?(den|paguen|manden|entreguen))",
            "(ahora mismo|ahorita|por ahora|hoy|de momento|en este momento) no",
            "no (puedo|tengo como) (ahora|ahorita|hoy|en este momento|por ahora)|(ahorita|ahora|hoy) no puedo",
            "(esta|estan|(lo|la|los|las) (tengo|deje|guardo|olvide)) (todo )?en (mi |la |el )?(casa|trabajo|oficina)|(esta|estan) (con|donde) (mi|mis|la|el)",
            "no (lo|la|los|las) (traigo|llevo|cargo) (conmigo|encima|aqui)?",
            "no me siento comod[oa]|(no quiero|prefiero no|no voy a|no deseo) (mandar|enviar|dar|compartir|subir|hacerlo|nada)(les|selo)?",
            "(esta noche|esta tarde|el (lunes|martes|miercoles|jueves|viernes|sabado|domingo)|la semana que viene|el mes que viene)",
        ),
        "zh": (
            "(先|暂时|现在|今天|暂)不(想|能|太方便)?(发|传|给|交|提供|上传|方便|弄|了)",
            "不太?(方便|想|愿意|打算)",
            "(放|留|落|搁|丢|忘)在…(家|公司|老家|宿舍|车上|那里|那边|那儿|办公室|单位)|(在|不在)(我)?(妈|爸|老家|乡下|家里|公司|宿舍|身边|手边|手上|这里|这边)|没带(在身上|来|着)?",
            "(等|到)…(再|那天|的时候|之后|以后|时)|等(发|我|到)",
            "(下班|到家|回家|有空|周末|今晚|晚上|过会|一会)",
        ),
    }
)
_PAPERS = ("letter", "paper", "payslip", "statement", "certificate")
#: That none comes now.
NOT_NOW: tuple[str | Spoken, ...] = (
    *("i'll mail", "i will email", "i'll email", "by post", "in person", "i'll bring"),
    *("por correo", "en persona", "los llevo", "las llevo", "邮寄", "寄给你们", "带过去"),
    *("later", "tomorrow", "next week", "another day", "not now", "not yet", "not today"),
    *("don't have any", "don't have them", "don't have it", "have no paper", "have no document"),
    *("no papers", "no documents", "don't have paper", "haven't got"),
    *(f"don't have {whose} {paper}" for whose in ("the", "my") for paper in _PAPERS),
    *("nothing to send", "|no|", "|nope|", "|none|", "|nothing|", "|no thanks|", "|no thank you|"),
    *("mas tarde", "luego", "manana", "despues", "ahora no", "todavia no", "aun no", "otro dia"),
    *(
        "no tengo papel",
        "no tengo documento",
        "no tengo ningun",
        "no tengo nada de",
        "no los tengo",
        "no lo tengo",
        "sin papeles",
    ),
    *(
        "no tengo la carta",
        "no tengo el papel",
        "no tengo el extracto",
        "no tengo la nomina",
        "no me lo han dado",
        "no me la han dado",
        "no me los han dado",
    ),
    *("|mejor no|", "|better not|", "|rather not|", "|还是不了|", "|不发了|", "|不交了|"),
    *("|no tengo|", "|no gracias|", "|no, gracias|", "|nada|", "|ninguno|"),
    *("明天", "以后", "之后", "晚点", "稍后", "回头", "过几天", "改天"),
    *(
        "先不发",
        "先不传",
        "先不交",
        "暂时不发",
        "暂时不交",
        "再传",
        "再发",
        "再交",
        "再补",
        "等一下",
        "待会",
        "现在没",
        "暂时没",
    ),
    *("没有文件", "没有材料", "没材料", "没有资料", "没有证明"),
    *("还没拿到", "还没有", "还没给我", "还没开"),
    _PUT_OFF,
    *("|没有|", "|没|", "|不|", "|不用|", "|都没有|"),
)


def comes_later(text: str) -> bool:
    """Whether it is said that none comes now.

    >>> [comes_later(said) for said in ("not now", "现在没有", "cuando llegue a casa", "my income is 1500")]
    [True, True, True, False]
    >>> [comes_later(said) for said in ("i have it but its at my moms", "資遣通知我有 但是放在我媽家", "la tengo en casa de mi madre", "I work at home")]
    [True, True, True, False]
    """
    said = plain(text)
    return any(
        one.search(text) if isinstance(one, Spoken) else _says(said, one) for one in NOT_NOW
    )


def _says(said: str, phrase: str) -> bool:
    bare = plain(phrase.strip("|"))
    return said == bare if phrase.startswith("|") else bare in said
