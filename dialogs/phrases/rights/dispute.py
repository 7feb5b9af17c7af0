"""Dispute in words: how people say that a debt is not theirs or wrong, that the borrower has died, or what else stops everything.

By language; a message that contains one of these.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dialogs.phrases.finding import matcher, plain
from dialogs.phrases.kin import FRIENDS, KIN
from dialogs.phrases.telling.death import Speaker, tells_of_a_death
from negotiation.contacting.hold import HoldReason

from . import insolvency
from .protected import OTHER, PROTECTED

#: Who took what is not one's own: who takes it for somebody else says "I".
_SOMEBODY = f"(somebody|someone|they|he|she|who|ex|{KIN}|{FRIENDS}|scammer|scammers|thief|hacker)"
WORDS: Mapping[HoldReason, Mapping[str, Sequence[str]]] = {
    HoldReason.DEATH: {
        "en": (
            "(the|your) (borrower|account holder|customer|debtor|loan holder) … (died|dead|deceased|passed away)",
            "(person|one) who (took|signed|had) … (loan|contract) … (died|is dead|passed away)",
            "(death certificate|executor of|estate of the (late|deceased))",
        ),
        "es": (
            "(el|la) (prestatari[oa]|titular|deudor|deudora|client[ea]) … (murio|fallecio|ha muerto|ha fallecido|esta muert[oa])",
            "(murio|fallecio|ha muerto|ha fallecido) (el|la) (prestatari[oa]|titular|deudor|deudora)",
            "certificado de defuncion",
        ),
        "zh": (
            "(借款人|贷款人|欠款人|债务人|持卡人|本人|机主)…(去世|过世|往生|死亡|身故|已故|不在了|死了)",
            "(死亡证明|除户)",
        ),
    },
    HoldReason.BREATHING_SPACE: {
        "en": ("breathing space", "debt respite", "(debt|statutory) moratorium"),
        "es": ("moratoria (legal|de deudas)", "espacio de respiro"),
        "zh": ("法定(宽限|暂缓|缓缴)", "债务(暂停|宽限)令", "债务协商前置"),
    },
    HoldReason.INSOLVENCY: insolvency.BEGUN,
    HoldReason.DISPUTED: {
        "en": (
            "(not|isn't|is not|was not|wasn't) (my|our) (debt|loan|contract|account|signature)",
            "(debt|loan) (is not|isn't|was never) (mine|ours)",
            "(never|did not|didn't) (take|took|taken|sign|signed|have|had|borrow|borrowed|get) … (loan|contract|from you|money)",
            "^(but |hi |hello )?(i|we) (dont|don't|do not) have (a|any) (loan|debt|credit)s?( (with|from|at) (you|u|this bank|your bank|you guys))?[.!]*$",
            "(dispute|contest|challenge) (this|it|the|that|your) … (debt|loan|amount|claim|bill|figure|it)",
            "i (dispute|contest) (it|this|that)",
            "(don't|do not) owe (you )?(this|that|anything|it|money)",
            "(already|long ago) (paid|repaid) … (everything|all|in full|off)",
            "(paid|repaid) … off (years|long|ages|months) ago",
            "(stolen|stole) my identity",
            "(identity theft|somebody else took|someone else took)",
            f"{_SOMEBODY} … (took|taken|take|got|opened|made|signed) … (loan|credit|account|contract|debt) … (in|under|with|using) my (name|identity|id|ssn|social|details|data|papers|signature)",
            "(used|using|misused) my (identity|name|id|ssn|social security|papers|details|personal data|signature) (for|to|and)",
            "(loan|credit|account|contract|debt) … (opened|taken|taken out|made|signed) … (in|under) my name (without|by (somebody|someone|another|my))",
            "(loan|credit|account|contract|took|taken|opened|signed) … without my (knowledge|consent|permission)",
            "(forged|faked|falsified) (my|the) (signature|name|papers)",
            "(you have|youve got|you got|you reached|this is) the wrong (person|man|woman|guy|customer|number)(?! (of|for) (instal|pay|month))",
            "(i am|im) not (the right person|the person you|who you (are|think))",
            "identity fraud",
            "(loan|debt|contract) is (a )?(fraud|fraudulent|fake|scam)",
            "(hacked|scammed|tricked) … (took|opened|got) … (loan|credit)",
        ),
        "es": (
            "(no es|no era) (mi|nuestra|mio|mia) (deuda|prestamo|contrato|firma)",
            "(la|esta|esa) deuda no es (mia|nuestra)",
            "(el|este|ese) prestamo no es (mio|nuestro)",
            "(nunca|jamas|no) (pedi|firme|tome|contrate|solicite) … (prestamo|contrato|credito|dinero|nada)",
            "^(pero |hola )?(yo )?no (tengo|tenemos) (ningun |un )?(prestamo|credito|deuda)s?( (con|de) (ustedes|vosotros|su banco|este banco))?[.!]*$",
            "(disputo|impugno|cuestiono) (la|esta|esa|el|este|lo)",
            "no (les )?debo (nada|eso|esto|tanto|esa cantidad|ese dinero|ese importe)",
            "(se equivoca|se equivocan|se han equivocado|equivocaron) de (persona|cliente|numero)|no soy (la persona|quien) (que )?busca",
            "ya (pague|lo pague) … (todo|completo|entero)",
            "(pague|pagamos|(termine|terminamos|acabe) de pagar) … hace (anos|mucho|[a-z0-9]+ anos)",
            "(suplantacion|suplantaron|robo) de … identidad",
            "(sacaron|saco|pidieron|pidio|tomaron|tomo|abrieron|abrio|contrataron|contrato) … (prestamo|credito|cuenta|deuda) … (a|en|con) mi (nombre|identidad|dni|cedula|ine|firma)",
            "(usaron|uso|utilizaron|utilizo) (mi (identidad|nombre|firma|dni|cedula|ine)|mis (datos|papeles|documentos))",
            "(prestamo|credito|cuenta|contrato|deuda|firmo|firmaron|saco|sacaron) … sin (mi (consentimiento|permiso|autorizacion)|que yo (lo )?supiera)",
            "falsific(aron|o) (mi|la) (firma|identidad)",
            "fraude de identidad",
        ),
        "zh": (
            "(不是|并非)(我|本人|我们)(的)?(欠|借|贷|债|账|签)",
            "(没|没有|从没|从来没|从未)(在你们|向你们|跟你们)?(借过|贷过|贷款|借款|签过|借你们)",
            "(没|没有|从没|从来没|从未)(在|跟|向|找)(你们|贵行|贵公司)(这里|这边|这儿|这|家|银行)?(贷|借)过",
            "(没|没有|不)欠(你们|你|您|银行)?(这|那)么多(?!年|家|人)",
            "(有|提出|存在)(异议|争议)",
            "(不认|不承认)…(债|账|欠款|贷款)",
            "(冒用|盗用|冒名)",
            "(别人|有人|他|她|前夫|前妻|先生|太太|老公|老婆|朋友|亲戚|同事|中介|骗子|诈骗集团)…[用拿]了?我的?(名字|名义|身[份分]证?|信息|资料)[^，。！？]{0,8}(贷|借|签)",
            "(伪造|假冒)了?我的?(签名|签字|身[份分])|未经我同意…(贷|借|签)|(贷款|借款)我?(完全)?不知情",
            "(早就|已经|早已)…(还清|结清)|[几多两三四五六七八九十\\d]年(以)?前…(还清|结清|还完)",
            "找错人",
        ),
    },
}
#: Things that only sound alike.
_OTHER = {
    "en": (
        "(can't|cannot) dispute (that|it)",
        "is this not my (loan|debt)",
        "(not my|isn't my) (loan|contract|account) number",
    ),
    "es": (),
    "zh": ("(没有|没)(异议|争议)",),
}


def raised_by(text: str, speaker: Speaker, names: Iterable[str] = ()) -> HoldReason | None:
    """What *text* says that stops everything; `None` for nothing of the kind. The borrower goes by *names*.

    >>> [raised_by(said, Speaker.OWN_CHAT) for said in ("This is not my debt!", "借款人已经去世了")]
    [<HoldReason.DISPUTED: 'disputed'>, <HoldReason.DEATH: 'death'>]
    >>> [raised_by("My father has died", speaker) for speaker in (Speaker.STRANGER, Speaker.OWN_CHAT)]
    [<HoldReason.DEATH: 'death'>, None]
    """
    said = _ELSE.sub("*", plain(text))
    for reason, words in _SAYS.items():
        if words.search(said):
            return reason
    return HoldReason.DEATH if tells_of_a_death(text, speaker, names) else None


_SAYS = {reason: matcher(words) for reason, words in {**WORDS, **PROTECTED}.items()}
_ELSE = matcher(
    {
        code: (*words, *OTHER[code], *insolvency.ALIKE[code], *insolvency.CONSIDERED[code])
        for code, words in _OTHER.items()
    }
)


def tells_what_is_wrong(text: str) -> bool:
    """Whether it says so where it is asked what a dispute is about: elsewhere the same words may mean anything.

    >>> told = ("I have paid this in May", "the amount is wrong", "ya lo pagué", "el importe está mal", "五月已经还过了", "金額不對")
    >>> all(map(tells_what_is_wrong, told))
    True
    >>> [tells_what_is_wrong(said) for said in ("I have not paid yet", "no he pagado", "还没还", "I want to pay", "what is this?")]
    [False, False, False, False, False]
    """
    said = plain(text)
    return _WRONG.search(said) is not None and _NOT_PAID.search(said) is None


_WRONG = matcher(
    {
        "en": (
            "(i|we|ive|weve|my (wife|husband|mother|father|son|daughter)) (have |has |had )?(already )?(paid|repaid|settled|cleared)",
            "(was|is|been|already) (paid|repaid|settled|cleared)",
            "(is|are|was|were|looks|seems|calculated|have|got) … (wrong|incorrect|false|mistaken|inflated|too (much|high))",
            "(isnt|arent|wasnt|not|dont look) (right|correct|true)",
            "(a|an|some|your) (mistake|error)",
            "(never|not|didnt) (agreed|agree|got|get|received|receive|signed|sign|ordered|order)",
            "charged (me |us )?(twice|double|too much)",
        ),
        "es": (
            "(pague|pagamos|liquide|esta pagad[oa]|ha sido pagad[oa])",
            "(esta|estan|es|son) … (mal|incorrect[oa]s?|equivocad[oa]s?|errone[oa]s?|demasiado)",
            "no (es|son|esta|estan) (correct[oa]s?|ciert[oa]s?|verdad|bien)",
            "(un|hay|su) error",
            "(nunca|jamas|no) (recibi|firme|acepte|pedi)",
            "cobr(aron|ado) (dos veces|doble|de mas)",
        ),
        "zh": (
            "(付|还|交|缴|结)(清|完)?(过|了)",
            "(不对|错了|有误|有错|算错|弄错|搞错|太多|多算|多收)",
            "重复(收|扣|算)",
            "(没|没有)(收到|签过|同意)",
        ),
    }
)
_NOT_PAID = matcher(
    {
        "en": ("(not|never|havent|hasnt|hadnt|didnt|wont|cant) (yet )?(been )?(paid|pay|repaid)",),
        "es": ("(no|nunca) (lo |la )?(he|hemos|pague|pagamos|pagado|puedo)",),
        "zh": ("(没|没有)有?(付|还|交|缴)",),
    }
)
