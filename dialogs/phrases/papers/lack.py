"""Lack words: how people say that they have no such paper, and which one it is.

Work in cash, an employer who is gone and a bank account that never was leave nothing to photograph:

>>> lacking("没有解雇通知，老板跑了"), lacking("我没有工资单，都是现金") == lacking("no tengo nóminas, me pagan en mano")
((<Want.DISMISSAL: 'dismissal'>,), True)
>>> lacking("I get paid in cash, no payslips"), lacking("they never gave me a letter"), lacking("老闆沒開薪資單給我")
((<Want.INCOME: 'income'>,), (), (<Want.INCOME: 'income'>,))

What comes later is not lacking, nor is what something else takes the place of:

>>> [lacking(said) for said in ("还没拿到解雇通知", "先不发材料", "I don't have the payslip yet", "no tengo dudas", "我有工资单")]
[None, None, None, None, None]
>>> lacking("病历丢了"), lacking("打零工的哪來的薪資單"), lacking("I lost my bank statements")
((<Want.MEDICAL: 'medical'>,), (<Want.INCOME: 'income'>,), (<Want.BANK: 'bank'>,))
>>> lacking("薪資單老闆沒給"), lacking("the payslips my boss never gave me"), lacking("la nómina el patrón no me la dio")
((<Want.INCOME: 'income'>,), (<Want.INCOME: 'income'>,), (<Want.INCOME: 'income'>,))
>>> lacking("我没有 payslip, 都是 cash")
(<Want.INCOME: 'income'>,)
>>> lacking("我没有工资单，但是有银行流水")
(<Want.INCOME: 'income'>,)

A word or two say it where one paper is asked for:

>>> has_none("没有"), has_none("I don't have one"), has_none("no la tengo"), has_none("no")
(True, True, True, False)
"""

from __future__ import annotations

import re

from dialogs.phrases.finding import matcher, plain
from negotiation.applying.paper import Want

from .paper import all_meant


def lacking(text: str) -> tuple[Want, ...] | None:
    """The papers that these words say there are none of, as far as they name them; `None` for other words."""
    said = plain(text)
    if len(said) > _LONGEST or _LATER.search(said):
        return None
    denied = [one for one in _CLAUSE.split(said) if _LACKS.search(one) or has_none(one)]
    in_cash = [clause for clause in _CLAUSE.split(said) if _IN_CASH.search(clause)]
    if not denied and not in_cash:
        return None
    named = dict.fromkeys(want for clause in denied for want in all_meant(clause))
    # Whoever is paid in cash has nothing that shows what comes in.
    return tuple(named) or ((Want.INCOME,) if in_cash else ())


def had_instead(text: str) -> Want | None:
    """The one paper that is there where others are not.

    >>> [had_instead(said) for said in ("我沒有那些文件 只有存摺", "no payslips, only bank statements", "no tengo nóminas pero tengo el extracto", "no payslips")]
    [<Want.BANK: 'bank'>, <Want.BANK: 'bank'>, <Want.BANK: 'bank'>, None]
    """
    clauses = _CLAUSE.split(plain(text))
    has = [one for one in clauses if not (_LACKS.search(one) or has_none(one))]
    named = {want for one in has for want in all_meant(one)}
    return named.pop() if len(named) == 1 < len(clauses) else None


def denies(text: str) -> bool:
    """Whether it is said that there is no such paper, and not only that it is all in cash.

    >>> denies("I don't have payslips"), denies("I pay the rent in cash")
    (True, False)
    """
    return _LACKS.search(plain(text)) is not None


def lacks_all(text: str) -> bool:
    """Whether it is said of papers at large.

    >>> [lacks_all(said) for said in ("no tengo papeles", "我没有任何证明", "I have no documents", "老板没给我合同")]
    [True, True, True, False]
    >>> lacks_all("none, I binned them"), lacks_all("ninguno, los quemé"), lacks_all("都没有，扔了")
    (True, True, True)
    """
    said = plain(text)
    return _AT_LARGE.search(said) is not None or any(map(has_none, _CLAUSE.split(said)))


def has_none(text: str) -> bool:
    """Whether it is said without naming it, as answers one paper that is asked for."""
    return _BARE.fullmatch(plain(text).strip(" .!。！，,")) is not None


#: Longer is a story.
_LONGEST = 200
_CLAUSE = re.compile(r"[,，.。;；!！\n]|\b(?:but|pero|only|solo)\b|但是?|只有|不过|可是")
_PAPER = {
    "en": "(pay ?slips?|pay ?stubs?|wage slips?|salary slips?|statements?|letters?|notices?|certificates?|papers?|documents?|proof|paperwork|contract|bank account|account)",
    "es": "(nominas?|recibos?|boletas?|extractos?|carta|aviso|certificados?|actas?|comprobantes?|papel|papeles|documentos?|contrato|finiquito|cuenta)",
    "zh": "(工资单|工资条|工资流水|薪资单|薪水单|薪资条|解雇通知|解聘通知|离职证明|非自愿离职证明|辞退信|辞退通知|书面通知|通知书|证明|合同|合约|契约|流水|对账单|存折|银行账户|银行卡|诊断书|病历|单子|文件|材料|资料|凭证| ?pay ?(slips?|stubs?)| ?(bank )?statements?| ?documents?)",
}
_LACKS = matcher(
    {
        "en": (
            f"(don't|do not|didn't|did not|never|can't|cannot|haven't|have not|wasn't|was not|weren't) … (have|had|got|get|gotten|receive|received|give|given|gave|issue|issued|make|show|prove|sign|signed) … {_PAPER['en']}",
            f"(have|had|got|get|there is|there are|there's|gives?|gave) no … {_PAPER['en']}",
            f"(no|without|never any|never had) (any |a )?(written |official |formal )?{_PAPER['en']}",
            f"{_PAPER['en']} … (never|didn't|did not|wasn't|was not|weren't|were not) … (give|gave|given|get|got|send|sent|issue|issued)",
            f"(lost|misplaced|can't find|cannot find|threw away) … {_PAPER['en']}",
            "(lost|misplaced|threw away|cant find|cannot find) (it|them|that|those|all of it|everything)",
            "(never|nobody|no one|didn't|did not) (gave|give|hand|handed|sent|send) … me … (one|any|anything|letter|paper|notice)",
            "(boss|employer|company|owner) … (ran off|ran away|run off|disappeared|vanished|is gone|has gone|shut down|went bust)",
        ),
        "es": (
            f"no … (tengo|tenia|tuve|hay|dieron|dan|dado|dio|da|recibo|recibi|existe|existen|entregan|entregaron|hacen|hicieron|firme) … {_PAPER['es']}",
            f"{_PAPER['es']} … no … (dieron|dio|dan|da|entregaron|entrego|hicieron)",
            f"(sin|ni|nunca tuve|nunca hubo) (ninguna? |una? )?{_PAPER['es']}",
            f"(perdi|perdio|perdieron|no encuentro|tire) … {_PAPER['es']}",
            "(lo|la|los|las|se me) (perdi|perdio|perdieron|extravie|tire)",
            "(nunca|no) me (dieron|dio|dan|da|han dado|entregaron) (nada|ninguno|ninguna|uno|una)",
            "(jefe|jefa|patron|patrona|empresa|dueno) … (se fue|desaparecio|huyo|se largo|cerro|quebro|ya no existe)",
        ),
        "zh": (
            f"(没有|没|无|不给|不肯|不开|不发|开不出|拿不到|拿不出)…{_PAPER['zh']}",
            f"{_PAPER['zh']}(我|也|都|根本|从来|老板|公司|他们|人家|厂里|店里|单位|工厂)*(没有|没|不给|不肯|不开|不发|拿不到|开不了)(给|开|发)?",
            "^(我)?(都|全|给)?(弄|搞)?(丢|掉)(了|掉了)|^(找不到|不见)了?",
            f"(哪有|哪来的|丢了|弄丢|找不到){_PAPER['zh']}|{_PAPER['zh']}…(丢了|弄丢|不见了|找不到)",
            "(老板|公司|店|单位|厂|工头)…(跑了|跑路|失踪|倒闭|倒了|没了|关门|联系不上|联络不到|联络不上|找不到|不在了)",
        ),
    }
)
_AT_LARGE = matcher(
    {
        "en": (
            "(no|any|without|none of) (the |these |those )?(papers?|documents?|paperwork|proof)",
        ),
        "es": ("(no tengo|sin|ningun|ninguno de) … (papel|papeles|documentos?|comprobantes?)",),
        "zh": ("(没有|没|无)(任何|什么|这些|那些)?(文件|材料|资料|证明|单据)",),
    }
)
#: What comes in leaves no paper.
_IN_CASH = matcher(
    {
        "en": (
            "(paid|pay|pays|all|everything|only|just|always|its|wages|work) … (in )?cash",
            "cash (in hand|only|job|jobs)",
            "off the books|under the table",
        ),
        "es": (
            "(pagan|paga|pagaban|cobro|cobraba|todo|es|trabajo|sueldo) … (en mano|en efectivo|en negro|en b)",
            "(trabajo|cobro|gano) … (informal|sin contrato|por mi cuenta en efectivo)",
        ),
        "zh": (
            "(都是|全是|是|只|发|拿|领|给|结|收|用)(的)?…( ?cash|现金(?!贷|卡))",
            "现金(发|结|给|领)",
        ),
    }
)
#: It will come; then nothing is lacking.
_LATER = matcher(
    {
        "en": (
            "yet|later|tomorrow|next week|soon|waiting for|not here|at home|at hand|with me|right now|at the moment",
        ),
        "es": ("todavia no|aun no|luego|manana|mas tarde|despues|pronto|a mano|ahorita|en casa",),
        "zh": (
            "还(没|未)|尚未|先不|先别|暂时不|暂不|(暂时|现在|手边|手头|身边)没|明天|以后|之后|晚点|稍后|回头|过几天|改天|(等|再)(拿|补|发|传|交)",
        ),
    }
)
_BARE = re.compile(
    r"(?:sorry |no )?(?:i )?(?:dont|do not|never|didnt) (?:have|had|got|get) (?:one|it|any|that|this|them|those|these|such a thing|anything)(?: at all)?"
    r"|(?:i )?(?:have|got|ive got) (?:none|nothing)(?: of (?:these|those|them|that))?|none(?: of (?:these|those|them))?|there (?:is|are) (?:none|no such (?:thing|paper))"
    r"|(?:yo )?no (?:(?:la|lo|las|los) )?(?:tengo|hay)(?: ninguno| ninguna| nada| eso)?|ningun[oa]s?(?: de (?:estos|esos|esas|estas))?|no existen?"
    r"|(?:我|我们)?(?:都|真的|根本|从来)?(?:没有|没)(?:这个|这些|那个|这种|的|任何)?(?:东西|单子)?(?:啊|呀|了|耶|欸)?|(?:一样|一个|一张|什么|啥)(?:都|也)(?:没有|没)(?:有)?"
)
