"""Fears: what people dread is told more often than asked; it is answered as the question would be.

>>> [told(said) for said in ("催收要上门 我好怕", "已经爆我通讯录了 我老婆都知道了", "收到法院的支付命令", "我怕坐牢")]
['callers', 'callers', 'court_letter', 'prison']
>>> [told(said) for said in ("I'm scared they take my house", "tengo miedo de la cárcel", "一直打電話到我公司", "the court sent me a letter")]
['seizure', 'prison', 'callers', 'court_letter']

Who tells of something else that has such a word in it dreads nothing:

>>> [told(said) for said in ("my brother is in jail", "公司倒闭了", "我已经告诉你们了", "my car payment is 300")]
[None, None, None, None]

Some of it is never the answer to a question of ours, whatever figure stands beside it:

>>> [is_never_an_answer(said) for said in ("有人说可以帮我征信修复 收3000", "收到支付命令 金額85000", "贷款3000")]
[True, True, False]
"""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.phrases.danger.threatened import THREATENED
from dialogs.phrases.finding import is_sentence, matcher, plain
from dialogs.phrases.kin import HAN_KIN, KIN
from dialogs.phrases.plan import Said, said_of_plan
from dialogs.phrases.rights.insolvency import CONSIDERED

from .asked import all_besides
from .asking_words import CLAUSE
from .keywords import about, names

#: What is dreaded in so many words.
_DREADS = matcher(
    {
        "en": ("afraid|scared|worried|worry|terrified|frightened|fear|dread|panic|panicking",),
        "es": ("miedo|asustad[oa]|temo|preocupa|preocupad[oa]|angustia|aterra|panico",),
        "zh": ("怕|担心|恐惧|好慌|很慌|焦虑|睡不着|吓|崩溃",),
    }
)
#: What is hard to bear, and to say.
_ASHAMED = matcher(
    {
        "en": (
            "ashamed|embarrassed|embarrassing|humiliated|humiliating|stressed|(can't|cannot|can not|don't) … think straight|(can't|cannot|can not|don't) sleep|desperate|overwhelmed|at my wits end|(feel like|feel|im|i am) (a |an |such a |like a )*(failure|loser|useless)",
            "(its|it is|this is|everything is|life is) (all )?(so |very |really |too |just )*(hard|difficult|tough)( for me| right now| at the moment)?(?=[ .!]*$)",
        ),
        "es": (
            "verguenza|avergonzad[oa]|desesperad[oa]|estresad[oa]|agobiad[oa]|no (puedo dormir|duermo)|no se que hacer|(me siento|soy) (una? )?(fracas(o|ad[oa])|inutil)",
            "(es|esta|esto es|todo es) (muy |tan |demasiado )?(duro|dificil)( para mi)?(?=[ .!]*$)",
        ),
        "zh": (
            "丢人|丢脸|没(脸|面子)见?|抬不起头|(我|自己)(是不是)?(真|很|好|太|特别|是个?)*(失败者?|没用|废物)|羞愧|惭愧|压力…大|心里难受|好难受|好累|(好|太|很)难(了|啊)?$|绝望|不知(道)?该?怎么办|不知(道)?(该)?怎么办",
        ),
    }
)
_DREADED = {
    *("record", "unpaid", "prison", "seizure", "court_letter", "family", "others", "callers"),
    *("guarantor", "stay"),
}
#: What has happened, or is about to, and needs no word of dread.
_TOLD = {
    "others": matcher(
        {
            "en": (
                "(don't|do not|never|not to) (you )?(call|phone|ring|contact|tell|write to|inform|go to) (anybody at |anyone at |them at |me at )?(my|our) (work|job|workplace|boss|employer|office|company|family|parents|mother|father|mum|mom|dad|wife|husband|partner|neighbou?rs|friends|colleagues|landlord)",
            ),
            "es": (
                "no (me |le |les )?(llamen?|marquen?|contacten?|avisen?|digan?|escriban?|cuenten?|hablen?|vayan) … (a|al|con|en) (mi|mis|el|la) (trabajo|jefe|jefa|oficina|empresa|familia|padres|madre|padre|mama|papa|mujer|marido|espos[oa]|pareja|vecinos|amigos|casero)",
            ),
            "zh": (
                "(别|不要|请勿|不准|勿)(再)?(打电话)?(打|联系|联络|通知|告诉|找|骚扰|打到|打给|到|去)(我|我们)?(的)?(单位|公司|老板|主管|家人|家里|父母|爸|妈|老公|老婆|先生|太太|同事|朋友|房东)",
                "(别|不要|请勿|不准|勿)(再)?(给|跟)(我|我们)?(的)?(单位|公司|老板|主管|家人|家里|父母|爸|妈|老公|老婆|先生|太太|同事|朋友|房东)(打|说|讲|发|联系|联络)",
            ),
        }
    ),
    "callers": matcher(
        {
            "en": (
                "(collectors?|collection agency|bailiffs?) … (is|are|was|were|come|came|coming|call|calls|called|calling|keep|keeps|threaten|threatens|threatened|at)",
                "(call|calls|calling|phone|ring|rang|called) (me |us )?(all the time|all day|day and night|non stop|nonstop|every day|every hour|constantly)",
                "(call|calls|called|calling|phone|phoned) … my (work|boss|employer|office|family|parents|neighbours|neighbors|friends)",
                *THREATENED["en"],
            ),
            "es": (
                "(cobrador(es)?|cobranza) … (llaman?|vienen?|vino|vinieron|amenazan?|acosan?|molestan?|me|nos|no (dejan?|paran?))",
                "(llaman|llama|marcan) … (todo el dia|a toda hora|todos los dias|sin parar)",
                "(llaman|llamaron|llamando) a mi (trabajo|jefe|familia|mama|papa|vecinos?|oficina)",
                *THREATENED["es"],
            ),
            "zh": (
                "催收|催债|催款|讨债|停催|爆…通讯录|轰炸…(通讯录|电话)",
                "骚扰(我|电话)|(一直|天天|老是|总是|不停)(都|在)?打电话(来|给我)|[泼喷](红)?漆",
                "(不敢|怕)接电话|p(了)?…(照片|图|裸照)|(照片|身份证|身分证|欠款|短信|简讯)…(发|传)(给|到)…(亲戚|朋友|同事|家人|群|村)",
                "(一直|天天|老是|总是|不停|每天|已经)(都|在)?(给我)?打…(电话)?…(公司|单位|家里|老家|同事|亲戚|领导|主管|父母)",
                *THREATENED["zh"],
            ),
        }
    ),
    "unpaid": matcher(
        {
            "en": (
                "(going to|gonna|will|want to|wants to|threaten|threatens|threatened|threatening) (to )?(sue me|sue us|take me to court|take us to court)",
                "(threaten|threatens|threatened|threatening) (me|us) with (a |the )?(court|lawsuit|lawyers?|legal action)",
            ),
            "es": (
                "(me|nos) (van?|quieren?|amenazan? con) (a )?demandar|demandarme|amenazan? con (una? )?(demanda|juicio|ir a juicio)",
            ),
            "zh": ("(要|说要|会|准备|马上)(去)?(起诉|告)我(?!诉|知|别)",),
        }
    ),
    "insolvent": matcher(CONSIDERED),
    # By whom, nobody here knows: it may be their bank's own doing.
    "blocked": matcher(
        {
            "en": (
                "(accounts?|cards?) (is|was|has been|have been|got|are|were) (just |now )?(frozen|blocked|closed|locked)|(froze|blocked|closed|locked) my (\\w+ )?(accounts?|cards?)",
            ),
            "es": (
                "(cuentas?|tarjetas?) … (bloquead|congelad|cancelad)[oa]s?|(bloquear|congelar|cancelar)on (la|mi|las|mis) (cuentas?|tarjetas?)",
            ),
            "zh": ("(卡|账户|户头|微信|支付宝)…(被)?(冻结|停了|封了|锁了)",),
        }
    ),
    "seizure": matcher(
        {
            "en": (
                "(account|card|wages|salary|pay|paycheck) (is|was|has been|got|are|were) (garnished|seized|levied)",
            ),
            "es": ("(cuenta|tarjeta|sueldo|salario|nomina) … embargad[oa]", "me embargaron"),
            "zh": (
                "(卡|账户|工资|薪水|存款)…(被)?(扣押|查封|扣了)|被(冻结|查封|强制执行)|(车|车子|房子)…被(拖走|拖吊|收走|法拍|拍卖)",
            ),
        }
    ),
    "payer": matcher(
        {
            "en": (
                f"(somebody|someone|my ({KIN}|friend|boss)) (else )?(will|wants to|would|is going to|offers to) (pay|repay|send|transfer) … for me",
                "(somebody|someone) else (will|wants to|would|is going to|offers to|can) (pay|repay)",
            ),
            "es": (
                f"(otra persona|alguien|mi ({KIN}|amig[oa]|jefe)) (quiere|lo va a|la va a|va a|ofrece|me va a) (pagar|pagarlo|pagarla|hacer el pago) … por mi",
            ),
            "zh": (
                f"(别人|有人|家人|朋友|亲戚|{HAN_KIN})[^，。？]{{0,3}}?(想|要|会|可以|愿意)(替|帮|代)我(还|付|缴|转)",
            ),
        }
    ),
    "other_day": matcher(
        {
            "en": ("(change|move|switch|put) (my|the|our) (payment |due |paying )?(day|date)",),
            "es": (
                "(cambien|cambie|cambiar|muevan|mover|pasen|pasar) (mi|la|el) (fecha|dia)( de pago)?",
            ),
            "zh": (
                "(还款日|缴款日)(期)?(改|换|调|挪)(成|到|为)|把(我的?)?(还款|缴款)(日|日期|时间)(改|换|调|挪)",
            ),
        }
    ),
    "early": matcher(
        {
            "en": (
                "(i|we) (can|could|want to|would like to) (pay|repay|send) (a (bit|little) )?more( now| today| this (month|time)| if you (want|like))?(?=[ .!]*$)",
                "(i will|ill|i can|i want to|we can|we will) (pay|repay) (you )?(back )?(all|everything|it all|all of it|the whole (loan|thing))( at once| now| back)?(?=[ .!]*$)",
            ),
            "es": (
                "(pago|pagare|puedo pagar|quiero pagar) (todo|la deuda entera|todo el prestamo)( de una vez| ya| ahora)?(?=[ .!]*$)",
                "(puedo|podria|quiero|quisiera) pagar (un poco )?mas( ahora| este mes| esta vez| hoy)?(?=[ .!]*$)",
            ),
            "zh": (
                "(我)?(要|可以|能|想)(一次)?(全部|都|全)(一次)?(还|付|缴)(清|完|掉)?了?(?=[。!！ ]*$)|(可以|能|想)(再)?多(还|付|缴)(一?点|一?些)?(钱)?了?(?=[。!！ ]*$)",
            ),
        }
    ),
    "arrived": matcher(
        {
            "en": (
                "(paid|payed|sent|made|put|used|gave|typed|wrote|transferred) … wrong (loan |account |contract |case )?(number|reference|name)",
                "(forgot|without|no) (to (put|write|give|add) )?(the |a |my )?reference|wrong reference",
            ),
            "es": (
                "(puse|escribi|di|use|hice|mande|pague|transferi) … (mal|equivocad[oa]) (la |el )?(referencia|concepto|numero)?",
                "(referencia|concepto|numero de (prestamo|cuenta|contrato)) (mal|equivocad[oa]|incorrect[oa])|sin (la )?(referencia|concepto)",
            ),
            "zh": (
                "(备注|附言|用途|摘要)[^，。？]{0,4}?(写|填|打)?(错|漏|忘)|(忘了?|没)(写|填)(备注|附言|贷款号)",
                "(转账|汇款|还款|付款|缴款|转|汇)[^，。？]{0,6}?(写|填|打)错了?(贷款|账户|合同)?(号|编号|号码)?",
            ),
        }
    ),
    "travel": matcher(
        {
            "en": (
                "(im|i am|we are|were|going to be) (moving|emigrating|relocating|leaving) (abroad|overseas|to [a-z]+(?= *($|[.,;!])))",
                "(i|we) (will|am going to|are going to|have to|want to|plan to|ll|might|may|just|have|ve) (be )?(move|moving|moved|emigrate|relocate|relocating) (abroad|overseas|to|away|out|house|home|in with|back)|(moving|move) (house|home|flat|apartment)|(new|changed|change of) (home |postal )?address|moved house",
                "(moved|went|gone|returned|moving|go|going) (back )?(abroad|overseas|to (my|another) country)|left the country|(live|living) (abroad|overseas|in another country)",
            ),
            "es": (
                "(me mudo|me voy a mudar|voy a mudarme|nos mudamos|me mude|nos vamos a mudar|emigro|voy a emigrar) (al?|de|del|con)( |$)|(me cambie|me voy a cambiar|cambiamos|me cambio) de (casa|ciudad|pais|direccion|domicilio|piso)|nueva direccion",
                "(volvi|regrese|me fui|vivo|estoy) (a (mi|otro) pais|en el extranjero|fuera del pais|en otro pais)",
            ),
            "zh": (
                "(要|准备|打算|马上|就|会|可能)(要)?(出国|移民|去国外|搬家|搬去|搬到|移居|移民到|搬走)|搬(了)?家了|换了?(新)?(地址|住址)|地址(变|改|换)了|回国了|(在|到|去)了?国外(了|工作|生活)",
            ),
        }
    ),
    "genuine": matcher(
        {
            "en": (
                "(this|it|you|you guys|u|all this) (is|are|looks|sounds|smells|must be|seems|s|r) (\\w+ )?(like )?(an? |such an? |total )*(scam|scammers?|fraud|fraudsters?|phishing|fake|con)",
                "(don't|do not|can't) (trust|believe) (you|this|that you|a word)|(smells|looks) fishy|prove (it|that|you|who)",
            ),
            "es": (
                "(esto|es|son|parece|huele a) (\\w+ )?(una |un |unos )?(estafa|estafadores|fraude|timo|timadores)",
                "no (les|le|te|me) (creo|fio)|no confio en (ustedes|usted|esto)|demuestr\\w+ (que|quien)",
            ),
            "zh": (
                "(你们?|这|肯定|一看)(就|都|不)*是(骗子|骗人|诈骗|骗钱)",
                "不相?信(你|这)|证明你",
            ),
        }
    ),
    "phone": matcher(
        {
            "en": (
                "(not|never|won't|dont want to) (be )?(giving|sharing|give|share) (you |u |out )?(my |the )?(phone|number)",
            ),
            "es": (
                "no (les |le |te )?(voy a dar|doy|dare|comparto|quiero dar|pienso dar)(les|le|te)? (el |mi )?(numero|telefono)",
            ),
            "zh": ("不(想|会|可能|能)?(把)?(给|告诉|分享)(你们?)?(我的)?(号码|手机|电话)",),
        }
    ),
    "overpaid": matcher(
        {
            "en": (
                "(?<!get )(?<!am )(?<!im )(?<!getting )(?<!be )(?<!being )(?<!gets )(?<!are )(paid|payed|sent|transferred) … (too much|twice|double)|overpaid|double payment",
                "(took|charged|debited|withdrew|collected|taken|been charged) … (twice|two times|double)",
                "(paid|payed|sent|transferred) … by (mistake|accident)|(accidentally|mistakenly) (paid|payed|sent|transferred)",
            ),
            "es": (
                "(cobraron|descontaron|sacaron|debitaron|quitaron|cobrado) … (dos veces|doble|de mas)",
                "(pague|mande|transferi|deposite|he pagado|envie) … (de mas|demasiado|dos veces|doble|por error|sin querer|por equivocacion)",
            ),
            "zh": (
                "(多|重复)(还|付|转|缴|汇)(款|钱)?了|(?<!咋)(?<!怎么)(还|付|转|缴|汇)(多|重)了|(还|付|转|缴|汇)了(两|2)(次|遍|回)",
                "扣(了|款)?(两|2)(次|遍|回)|(重复|多)扣(了|款|钱)?",
                "(不小心|误)(多|重复)?(还|付|转|缴|汇)|(还|付|转|缴|汇)错(了|钱|款)",
            ),
        }
    ),
}
#: What is told, and asked by nobody.
_ONLY_TOLD = {"court_letter", "paid_help", "hard_to_read"}
#: No figure in it is what comes in, goes out or could be paid.
_NEVER = matcher(
    {
        "en": (
            "(company|firm|somebody|someone|they) … (wipe|clear|erase|delete|remove|cancel) (my|your|the|all) … (debts?|loans?)",
            "(agent|agency|middleman|company|firm|somebody|someone|guy|man|woman) … (want|wants|take|takes|charge|charges|ask|asks) … (to|for) (help|helping|negotiate|negotiating|settle|settling|arrange|arranging)",
            "credit repair|(repair|fix|clean) my credit|debt (settlement|relief) company|summons|(letter|papers) from (the |a )?court|courts? (has |have |just )?(sent|wrote|mailed|served) (to )?(me|us)",
        ),
        "es": (
            "(empresa|alguien|despacho|gestoria) … (borra|borran|elimina|eliminan|quita|quitan) … deudas?",
            "(gestor|gestora|gestoria|empresa|despacho|alguien|intermediario) … (pide|piden|cobra|cobran|quiere|quieren) … (por|para) (ayudar(me)?|negociar|arreglar(lo|la)?|gestionar)",
            "reparadora|(reparar|limpiar) (mi|el) (credito|historial|buro)|monitorio|burofax|citacion judicial|requerimiento de pago",
        ),
        "zh": (
            "(公司|人|中介|仲介)…(说|称)[^，。]{0,12}(消债|清债|免债)",
            "(公司|有人|人家|中介|仲介|代办)[^，。！？]{0,6}(收|要|交|付)[^，。！？]{0,8}(帮|替|停息|挂账|协商|谈|减免|搞定)",
            "征信修复|修复征信|信用修复|洗联征|洗白|法务公司|反催收|支付令|支付命令|传票|律师函|起诉状|存证信函|扣薪命令|执行命令|执行通知",
        ),
    }
)
#: Longer is a story.
_LONGEST = 120
#: So many words, or more Chinese characters, tell more than how it feels.
_A_SENTENCE = 7


def told(text: str) -> str | None:
    """The question that answers what is dreaded; `None` for other words."""
    said = plain(text)
    if len(said) > _LONGEST:
        return None
    # What every question has for words takes longest to look through, and is seldom wanted.
    may_be = _DREADS.search(said) is not None
    code = about(text) if may_be or names(text, _ONLY_TOLD) else None
    if code not in _ONLY_TOLD and not (may_be and code in _DREADED):
        code = next((code for code, pattern in _TOLD.items() if pattern.search(said)), None)
    return None if code is None or said_of_plan(text) is Said.PAID else code


def asked_or_told(text: str) -> Sequence[str]:
    """What is asked outright in words that tell something as well; else what is dreaded in them."""
    code = None if (codes := all_besides(text)) else told(text)
    return codes if code is None else [code]


def is_troubled(text: str) -> bool:
    """Whether it says nothing but how hard it is to bear.

    >>> [is_troubled(said) for said in ("我好丢人", "沒臉見爸媽", "I'm so ashamed", "me da mucha vergüenza", "压力大睡不着", "1200")]
    [True, True, True, True, True, False]
    >>> [is_troubled(said) for said in ("I feel like a failure", "me siento un fracasado", "我真没用")]
    [True, True, True]
    >>> [is_troubled(said) for said in ("its hard", "it's so hard right now", "es muy duro", "太难了", "it is hard to say")]
    [True, True, True, True, False]
    >>> is_troubled("no sé qué hacer, ya no duermo"), is_troubled("我好怕，睡不着，不知道怎么办"), is_troubled("I'm scared, I earn 900")
    (True, True, False)
    >>> is_troubled("a letter came and I am afraid of it")
    False
    """
    each = [one for one in CLAUSE.split(plain(text)) if one]
    return bool(each) and all(_is_heavy(one) for one in each)


def _is_heavy(said: str) -> bool:
    if is_sentence(said, _A_SENTENCE):
        return False
    return bool(_DREADS.search(said) or _ASHAMED.search(said))


def is_never_an_answer(text: str) -> bool:
    """Whether it tells of what no question of the form asks."""
    return len(text) <= _LONGEST and _NEVER.search(plain(text)) is not None
