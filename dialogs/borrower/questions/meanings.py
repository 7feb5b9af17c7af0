"""Meanings: what the words of lenders mean, for whoever asks; in a sentence or two, and what of it holds here.

>>> [meant(said) for said in ("what does overdue mean?", "¿qué es una quita?", "停息挂账是什么意思", "什麼是展延")]
['overdue', 'waiver', 'standstill', 'longer']

Whoever asks whether that can be had here is told the same:

>>> [meant(said) for said in ("能停息挂账吗", "我想申請前置協商", "信用卡可以二次分期吗", "能不能只还本金", "can I get a payment plan?", "quiero un plan de pagos")]
['standstill', 'all_lenders', 'agreed_plan', 'waiver', 'agreed_plan', 'agreed_plan']
>>> [meant(said) for said in ("I am overdue", "罚息多少", "我想停息挂账但是还不起", "what is the waiver going to be")]
[None, None, None, None]
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from dialogs.happenings import Notice
from dialogs.interruptions import PERSON, PERSON_LABEL
from dialogs.phrases.finding import plain
from dialogs.phrases.patterns import pattern
from dialogs.texts import Text

#: Each word as it is written once it is plain, by language.
_NAMES: Mapping[str, Mapping[str, str]] = {
    "agreed_plan": {
        "en": "(?:re)?payment plan|repayment arrangement|arrangement to pay|(?:debt )?restructuring",
        "zh": "协商还款|个别协商|协商|协议还款|(?:个性化|二次|重新)?分期(?:还款)?|债务协商",
        "es": "plan de pagos?|acuerdo de pagos?|convenio de pagos?|reestructuracion|refinanciacion",
    },
    "all_lenders": {
        "en": "debt management plan|dmp|debt consolidation|consolidation",
        "zh": "前置(?:协商|调解)|前置协商|债务(?:整合|清理)|整合负债|债务重组|统一协商|(?:个别(?:协商)?)?一致性(?:方案|协商)",
        "es": "plan de gestion de deudas|(?:re)?unificacion de deudas|consolidacion de deudas|agrupacion de deudas",
    },
    "standstill": {
        "en": "(?:interest )?standstill|interest freeze|(?:freeze|freezing)(?: the)? interest|payment (?:break|holiday|pause)",
        "zh": "停息挂账|停息|挂账|停还|停止计息|缓缴|宽限期?|缓还|(?:先|只)(?:还|缴)利息|暂停还款",
        "es": "congela(?:r|cion)(?: de| los)? intereses|periodo de gracia|pausa de pagos|carencia",
    },
    "overdue": {
        "en": "overdue|arrears|past due|default|delinquen(?:t|cy)",
        "zh": "逾期|欠款逾期|迟缴",
        "es": "mora|morosidad|atraso|vencid[oa]",
    },
    "penalty": {
        "en": "penalty interest|default interest|late (?:fee|charge|payment fee)s?|penalt(?:y|ies)",
        "zh": "罚息|违约金|滞纳金|迟延利息",
        "es": "interes(?:es)? (?:de mora|moratorios?)|recargos?(?: por mora)?|penalizacion",
    },
    "waiver": {
        "en": "(?:interest )?waiver|waive[ds]?|waiving|write off|forgiveness",
        "zh": "减免(?:利息|罚息|违约金)?|利息减免|减免(?:利息|违约金)?|只还本金|免息|减息",
        "es": "quita|condona(?:r|cion)|perdon de intereses",
    },
    "longer": {
        "en": "(?:term )?extension|longer term|extend(?:ing)? the (?:term|loan)",
        "zh": "展期|延期(?:还款)?|延长期限|展延|延后(?:还款|缴款|还|缴)?",
        "es": "prorroga|ampliacion(?: del? plazo)?|alargar el plazo",
    },
    "rate": {
        "en": "apr|annual (?:percentage )?rate|interest rate",
        "zh": "年化(?:利率)?|年利率|利率|(?:总费用)?年百分率|(?:实质|实际)年?利率",
        "es": "tae|cat|tasa(?: de)? [a-z]+|tipo de interes",
    },
    "insolvency": {
        "en": "(?:personal )?(?:bankruptcy|insolvency)|(?:an )?iva|individual voluntary arrangement|chapter (?:7|13)|debt relief order",
        "zh": "(?:债务)?(?:更生|清算)(?:程序|方案)?|(?:个人)?破产(?:清算)?|消债条例",
        "es": "quiebra|bancarrota|concurso(?: de acreedores)?|(?:ley de )?(?:la )?segunda oportunidad|insolvencia",
    },
    "minimum": {
        "en": "minimum payment",
        "zh": "循环(?:信用|利息|利率)+|最低还款额?|最低应缴(?:金额)?|只(?:还|缴|交)最低(?:额|应还|应缴)?",
        "es": "pago minimo",
    },
}  # fmt: skip
#: Whoever asks for one of these wants relief.
RELIEF = {"agreed_plan", "all_lenders", "standstill", "waiver", "longer"}
MEANINGS: Mapping[str, Text] = {
    "agreed_plan": Text(
        "That is a plan which you and the lender agree on, such as smaller instalments, more time or a pause, so that you can keep it. You may ask for it yourself, here, and nobody has to be paid for it. Nothing changes until both sides have signed."
    ),
    "all_lenders": Text(
        "An agreement with all your lenders together: one sum a month, shared among them. It is asked for elsewhere, free of charge: mostly with free debt advice, in Taiwan in writing at the bank that you owe most. A new loan that pays off the old ones is something else, and may cost more. Here we can agree only on what you owe us. If you have asked for it, write it here."
    ),
    "standstill": Text(
        "That instalments, or interest, stop for a time, and what is left is paid later. Not everybody has a right to it: it depends on the loan and on what you can pay. An offer says in figures whether it is a part of it. Nobody has to be paid for asking."
    ),
    "overdue": Text(
        "An instalment is overdue when its day has passed and it is not paid, or not in full. From then on the days are counted until it is paid. /pay shows what is due."
    ),
    "penalty": Text(
        "What is added, as the contract says, when an instalment is late. It can be waived by an agreement: then the offer says so, in figures."
    ),
    "waiver": Text(
        "That a part of what you owe, mostly interest or penalties, need not be paid. Whether and how much is decided for each case; the offer says it in figures before you decide."
    ),
    "longer": Text(
        "That you get more time to repay: each instalment becomes smaller, but more interest is paid in all. The offer says how much more, before you decide."
    ),
    "rate": Text(
        "What the loan costs in a year, in per cent of what is still owed. Yours stands in your contract, and in each offer."
    ),
    "insolvency": Text(
        "A court procedure for people who can no longer repay all that they owe. It has conditions, and it stays on record for years; free advice from outside can best tell you whether it fits you: /about. Before it comes to that, we can look for a plan together. If one has been begun, write it here: then everything is on hold until a person has looked at it."
    ),
    "minimum": Text(
        "The least that has to be paid in a month, mostly on a card. On the rest interest goes on, so what is owed hardly becomes less. If even that is too much, write it here."
    ),
}


def meant(text: str) -> str | None:
    """Which word is asked about."""
    return _asked_about(_MARKS.sub("", plain(text)).strip())


@lru_cache(maxsize=16)  # asked at several places of one message
def _asked_about(said: str) -> str | None:
    if not _NAMED.search(said):  # nearly always
        return None
    return next((code for code, pattern in _ASKED.items() if pattern.fullmatch(said)), None)


def explained(text: str) -> Notice | None:
    """What the word means that is asked about, with a person one tap away."""
    code = meant(text)
    return None if code is None else Notice(MEANINGS[code], {PERSON: PERSON_LABEL})


def explained_besides(text: str) -> Notice | None:
    """Of relief that is asked for in a part of what is told."""
    found = (explained(clause) for clause in _CLAUSE.split(text) if meant(clause) in RELIEF)
    return next((each for each in found if each is not None), None)


def _asking(names: Mapping[str, str]) -> re.Pattern[str]:
    """All that is written is the question: words more tell or ask something else."""
    en, zh, es = names["en"], names["zh"], names["es"]
    return pattern(
        rf"(?:{_HELLO})?(?:"
        rf"(?:can|could|may) (?:i|we) (?:get|have|ask for|apply for|request) (?:an? |the )?(?:{en})|(?:i|we) (?:want|need|would like|d like) (?:an? |the )?(?:{en})|(?:do|can|could) you (?:offer|do|give(?: me)?) (?:an? )?(?:{en})|is (?:an? )?(?:{en}) possible"
        rf"|(?:puedo|podria|se puede|podemos) (?:pedir |tener |hacer |solicitar )?(?:una? |la |el )?(?:{es})|(?:quiero|quisiera|necesito)(?: pedir| solicitar)? (?:una? |la |el )?(?:{es})|(?:hay|ofrecen|dan|hacen) (?:{es})"
        rf"|(?:{_OF_WHAT})?(?:{_WISH})(?:{_OF_WHAT})?(?:{zh})|(?:{_OF_WHAT})?(?:{zh})(?:可以|行|能行|能办|可不可以|行不行)"
        rf"|"
        rf"what(?:s| is| are| does| do)(?: it mean by)? (?:an? |the |my |this |being )?(?:{en})(?: means?)?"
        rf"|(?:what do you|what do they) mean by (?:an? |the )?(?:{en})|(?:the )?meaning of (?:{en})|(?:{en}) meaning"
        rf"|(?:que|q) (?:es|son|significa|quiere decir)(?: eso de)? (?:la |el |los |las |una? |estar en )?(?:{es})|(?:{es}) que (?:es|significa)"
        rf"|(?:什么|啥)(?:是|叫做?)(?:{zh})|(?:{zh})(?:又|到底|究竟|都)?(?:是|指|叫)?个?(?:什么|啥)(?:意思|东西|来的)?"
        rf"|(?:不懂|不明白|不知道)(?:什么|啥)?(?:是|叫)?(?:{zh})(?:是|的)?(?:什么|啥)?(?:意思)?|(?:{zh})(?:是)?(?:咋|怎么)回事|(?:{zh})怎么理解"
        rf"|解释(?:一下)?(?:{zh})(?:的意思)?"
        r")(?:呢|啊|呀|嘛|吗)?"
    )


_HELLO = "(?:你|您)好|(?:请问|我想问|想问)(?:一下|下)?|那|(?:hi|hello|hola|and|so|sorry|y|pero) "
#: What it is wanted for, and how it is asked for.
_OF_WHAT = "我的?|(?:信用卡|卡债|网贷|网贷的|贷款|房贷|车贷|信贷|利息|罚息|逾期)的?"
_WISH = (
    "(?:我|我们)?(?:可以|可不可以|能|能不能|能否|可否|想|想要|要|希望|申请|怎么|如何|需要)"
    "(?:跟|和|与|向)?(?:你们|银行)?(?:再)?(?:申请|声请|办理|办|做|谈)?(?:个|一下)?"
)
_CLAUSE = re.compile(r"[,，。.;；!！?？\n]|(?<=[㐀-鿿])\s+(?=[㐀-鿿])")
_MARKS = re.compile(r"[¿?？!！。.,，“”\"「」『』]+")
_NAMED = pattern("|".join(name for names in _NAMES.values() for name in names.values()))
_ASKED = {code: _asking(names) for code, names in _NAMES.items()}
