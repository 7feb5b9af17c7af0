"""Keywords: the words by which a typed question is known, in each language people write in.

Latin words are looked for as whole words or their beginnings, Chinese ones anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from dialogs.hardship_words import says_cannot_pay
from dialogs.patterns import pattern
from dialogs.suppositions import supposed_in, without_supposed

from .asking_words import ASKING, CLAUSE, OUTRIGHT, SENTENCE, TO_COME, folded, has_mark
from .pay_words import DAYS, PAY_WORDS
from .reasons import tells_why
from .worry_words import WORRY_WORDS

FOR_SOMEBODY = "for_somebody"
LONG = "long"
KEYWORDS: Mapping[str, Mapping[str, Sequence[str]]] = {
    **PAY_WORDS,
    "record": {
        "en": ("credit record", "credit report", "credit score", "credit file", "credit history", "blacklist", r"\b(?:affects?|hurts?|harms?|ruins?|damages?|on) my credit\b(?! card)"),
        "zh_CN": ("征信", "(?:签|还清|还完).{0,8}征信", "信用记录", "信用报告", "黑名单"),
        "zh_TW": ("徵信", "聯徵", "(?:簽|還清|繳清).{0,8}(?:徵信|聯徵|信用)", "信用紀錄", "信用報告", "黑名單"),
        "es": ("historial", "buró", "buro", "asnef", "lista negra", "informe de crédito", "datacrédito", "datacredito", "infocorp", "veraz", "dicom", "central de riesgo", "centrales de riesgo", r"\b(?:afect|perjudi|dañ|arruin)\w+ (?:a |en )?(?:mi|el) cr[eé]dito"),
    },
    "unpaid": {
        "en": ("if i don't pay", "if i dont pay", "if i do not pay", "if i don’t pay", "if i can't pay", "if i cant pay", "if i cannot pay", "if i never pay", "if i stop paying", "if i can not pay", r"\bif i (?:just|simply|ever) (?:don['’]?t|do not|stop|never|can['’]?t) pay", "sue me", "take me to court", "go to court", "going to court", "end up in court"),
        "zh_CN": ("不还会", "不还款会", "不还的后果", "如果不还", "要是不还", "不还怎么样", "还不(?:上|起|出|出来)会", "交不(?:上|起|出|出来)会", "什么后果", "(?<!再)(?<!又)逾期(?:了|的话)?(?:会|怎)", "起诉我", "告我", "被起诉", "上法庭", "上法院", "打官司", "翻倍", "利滚利", "越[滚欠]越多"),
        "zh_TW": ("不還會", "不還款會", "不還的後果", "如果不還", "要是不還", "不還怎麼樣", "[還繳]不(?:出|起|出來|上)會", "什麼後果", "(?<!再)(?<!又)逾期(?:了|的話)?(?:會|怎)", "不繳會", "起訴我", "告我", "被告", "上法庭", "上法院", "打官司", "翻倍", "利滾利", "越[滾欠]越多"),
        "es": ("si no pago", "si no les pago", "si no puedo pagar", "si dejo de pagar", "si nunca pago", "demandar", "llevar a juicio", "ir a juicio", "a la corte", "ante un juez"),
    },
    "prison": {
        "en": ("jail", "prison", "arrest", "the police", "lock me up", "a crime", "criminal"),
        "zh_CN": ("坐牢", "监狱", "抓我", "被抓", "抓人", "判刑", "犯法", "犯罪", "拘留", "警察", "刑事", "(?:不还)?会(?:不会)?(?:被)?(?:抓|判刑|拘留|关起来|关进)", "失信(?:被执行人|名单|人员)?", "老赖", "限高", "限制(?:高)?消费", r"^(?!.*(?:账户|账号|号|卡|群|店|聊天)).*会(?:不会)?被关(?![闭系心注于掉])", "(?:坐|乘)不了(?:飞机|高铁)", "不能(?:坐|乘)(?:飞机|高铁)"),
        "zh_TW": ("坐牢", "監獄", "抓我", "被抓", "判刑", "犯法", "犯罪", "拘留", "警察", "刑事", "(?:不還|不繳)?會(?:不會)?(?:被)?(?:抓|判刑|拘提|關起來|關進)", "限制出境", r"^(?!.*(?:帳戶|戶頭|帳號|號|卡|群|店|聊天)).*會(?:不會)?被關(?![閉係心注於掉])"),
        "es": ("cárcel", "carcel", "prisión", "prision", "preso", "presa", "arrest", "la policía", "la policia", "delito"),
    },
    "seizure": {
        "en": ("take my car", "take my house", "take my home", "take my things", "take my stuff", "take my belongings", "take my property", "take my wages", "take my salary", "take my pay", "take my flat", "take my truck", "take everything", "taking my car", "taking my house", "take away my", "lose my house", "lose my home", "lose my car", "repossess", "foreclos", "evict", "seize", "garnish", "take the car", "take the house", "kick me out"),
        "zh_CN": ("收走", "收车", "收房", "没收(?!入)", "查封", "拍卖", "扣车", "拿走我", "拖走", "房子会", "车会", "冻结", "扣工资", "扣我工资", "强制执行", "冻我", "执行我", "(?:工资|薪水|存款|退休金|养老金|低保|补助)[^，。]{0,4}会(?:不会)?被扣"),
        "zh_TW": ("收走", "收車", "收房", "沒收(?!入)", "查封", "拍賣", "法拍", "扣車", "拿走我", "拖走", "房子會", "車會", "凍結", "扣薪", "扣我薪", "強制執行", "扣(?:我的)?薪水", "扣押", "法扣", "(?:薪水|薪資|工資|存款|退休金|勞保|勞退|年金|補助)[^，。]{0,4}會(?:不會)?被扣"),
        "es": ("quitar el carro", "quitar el coche", "quitar el auto", "quitar el piso", "quitar la casa", "quitar la moto", "quitar mi", "quitarme", "quitan", "embarg", "perder mi", "perder la casa", "perder el carro", "perder el coche", "desahuci", "desaloj"),
    },
    "court_letter": {
        "en": ("summons", "court papers", "court letter", "letter from the court", "letter from a court", "letter from court", "court date", "served with", "being sued", "got sued", "was sued", "claim form", "payment order", "letter from a lawyer", "letter from their lawyer", "lawyer's letter", "letter of a lawyer", "attorney letter", "letter before action", "letter of claim", "default judgment"),
        "zh_CN": ("(?:(?:收到|接到|来了)了?.{0,4})?(?:传票|律师函|律师信)", "(?:法院|仲裁|律师).{0,8}(?:是|真的|假的).{0,3}", "支付令", "起诉状", "应诉", "开庭", "立案(?:通知|了)", "法院.{0,4}(?:信|通知|文书|短信|电话|材料)", "(?:已经|已|刚)被?(?:起诉|告(?![诉知别]))", "被(?:起诉|告)了", "仲裁(?:通知|书|短信)", "诉前调解", "(?<!离婚)判决书", "执行通知"),
        "zh_TW": ("(?:(?:收到|接到|來了)了?.{0,6})?(?:傳票|律師函|律師信|存證信函|支付命令)", "(?:法院|律師).{0,8}(?:是|真的|假的).{0,3}", "起訴狀", "開庭", "法院.{0,4}(?:信|通知|公文|文書|簡訊|電話|命令)", "(?:已經|已|剛)被?(?:起訴|告(?![訴知別]))", "被(?:起訴|告)了", "執行命令", "扣薪命令", "扣押命令", "本票裁定", "(?<!離婚)判決書"),
        "es": (r"citaci[oó]n (?:judicial|del juzgado|del tribunal)", r"(?:carta|papel|papeles|notificaci[oó]n|aviso) (?:del?|de la|de un) (?:juzgado|tribunal|corte|juez|abogad[oa])", r"notificaci[oó]n judicial", r"me (?:han )?demanda(?:ron|do)", "burofax", "monitorio", "requerimiento de pago", "orden de embargo"),
    },
    "family": {
        "en": (r"\b(?:affects?|hurts?|harms?|ruins?|fall on|falls on|pass(?:es)? to|inherit|pay for) .{0,12}\b(?:my|our) (?:child|children|kids?|son|daughter|family|wife|husband|spouse|parents|mother|father|mum|mom|dad)\b(?:['’]s)?.{0,20}", r"\bmy (?:child|children|kids?|son|daughter|wife|husband|parents)\b.{0,20}\b(?:school|university|college|exam|have to pay|be liable|owe it)"),
        "zh_CN": ("(?:影响|连累|拖累|牵连|耽误|祸及|害了?).{0,6}(?:孩子|小孩|子女|儿子|女儿|下一代|家人|家里人|父母|爸|妈|老公|老婆|爱人|配偶|对象).{0,8}", "(?:影响|耽误).{0,4}(?:结婚|相亲)", "考公(?:务员)?", "考编", "政审", "(?:孩子|小孩|子女|儿子|女儿).{0,8}(?:上学|读书|考公|参军|当兵|入学|高考|考研|政审|入党)", "父债子(?:还|偿)"),
        "zh_TW": ("(?:影響|連累|拖累|牽連|耽誤|害了?).{0,6}(?:孩子|小孩|子女|兒子|女兒|下一代|家人|父母|爸|媽|老公|老婆|先生|太太|配偶|另一半).{0,8}", "(?:孩子|小孩|子女|兒子|女兒).{0,8}(?:上學|讀書|考試|當兵|入學|就學貸款)", "父債子(?:還|償)"),
        "es": (r"\b(?:afect|perjudi|dañ|arruin|hered|pagar?)\w* .{0,12}\b(?:mis?|nuestr[oa]s?) (?:hij[oa]s?|niñ[oa]s?|familia|espos[oa]|mujer|marido|padres|madre|padre)\b.{0,20}", r"\bmis? hij[oa]s? .{0,20}\b(?:escuela|colegio|universidad|beca|deb)"),
    },
    "meanwhile": {
        "en": ("meanwhile", "keep paying", "go on paying", "stop paying", "continue paying", "while we talk", "borrow to pay", "borrow money to pay", "in the meantime", "in the mean time", "keep making", "pay while", r"(?<!much )(?<!what )(?<!money )\b(?:do|must|should|shall) (?:i|we) still (?:have to |need to )?(?:pay|make)\b", r"\b(?:do|must|should) (?:i|we) (?:have to |need to )?pay (?:now|until|till|during)\b"),
        "zh_CN": ("协商期间", "期间还要还", "要不要继续还", "还要继续还", "暂时不还", "先不还", "(?:这几天|这段时间|这期间|现在)(?:还)?(?:要|得|需要|用)(?:继续)?还", "借钱来?还", "(?:这段时间|期间|等待时|等的时候|目前|现在).{0,6}(?:要|用|需要|得)(?:不要|不用)?.{0,4}(?:还款|还钱|还贷|付款|付钱)(?!多少)", "还(?:是)?(?:要|需要|用|得)(?:继续|按时)?(?:还款|还钱|还贷|付款|付钱)(?:吗|么|嘛|不)"),
        "zh_TW": ("協商期間", "期間還要還", "要不要繼續還", "還要繼續還", "暫時不還", "先不還", "(?:這幾天|這段時間|這期間|現在)(?:還)?(?:要|得|需要|用)(?:繼續)?[還繳]", "借錢來?[還繳]", "(?:這段時間|期間|等待時|等的時候|目前|現在).{0,6}(?:要|用|需要|得)(?:不要|不用)?.{0,4}(?:還款|還錢|繳款|繳錢|付款|付錢)(?!多少)", "還(?:是)?(?:要|需要|用|得)(?:繼續|按時)?(?:還款|還錢|繳款|繳錢|付款|付錢)(?:嗎|麼|嘛|不)"),
        "es": ("mientras tanto", "seguir pagando", "dejar de pagar", "prestado para pagar", "otro préstamo para pagar", "otro prestamo para pagar", "entre tanto", "entretanto", "sigo pagando", r"(?<!nto )\b(?:todav[ií]a|a[uú]n|igual) (?:tengo que|debo|hay que) pagar\b", r"(?<!nto )\b(?:tengo que|debo|hay que) pagar (?:mientras|ahora|igual|todav[ií]a|hasta)\b"),
    },
    "cost": {
        "en": ("does it cost", "does this cost", "cost anything", "a fee", "any fees", "any charge", "for free", "how much is this"),
        "zh_CN": ("收费", "费用", "手续费", "(?<!找.)(?<!找..)(?<!找...)(?<!向.)(?<!向..)(?<!向...)要钱吗", "免费"),
        "zh_TW": ("收費", "費用", "手續費", "(?<!找.)(?<!找..)(?<!找...)(?<!向.)(?<!向..)(?<!向...)要錢嗎", "免費"),
        "es": ("cuesta", "coste", "costo", "comisión", "comision", "gratis", "cobran"),
    },
    "dearer": {
        "en": (r"\b(?:do|will|would) (?:i|we) (?:end up )?pay(?:ing)? more\b", r"\bhow much (?:will|would|do|can|could) (?:i|we|it|this|that) save", "will i save", "would i save", r"\binterest .{0,12}(?:higher|go up|goes up|going up|rise|increase)", "more interest", "higher interest", "how much interest", "extra interest", "cost me more", "more expensive", "more in total", "more in the end", "is it cheaper", r"\bhow much (?:will|would|do|must|should) (?:i|we) (?:end up )?pay(?:ing)? (?:in total|in all|altogether|overall)", r"\bhow much more (?:does|do|will|would|is) ", r"\bis the (?:interest|rate|interest rate) (?:still )?the same", "does interest keep", "interest keep running", "how much will i have paid", r"\bkeep (?:adding|charging) interest", "what is the interest", "which interest"),
        "zh_CN": ("利息.{0,4}(?:变高|更高|变多|更多|涨|增加)", "(?:会|要)不(?:会|要)多(?:还|付)", "(?:会|要)多(?:还|付)(?:多少|钱|利息)", "多还多少", "省(?:下)?多少", "(?:减免|减|免|少还)多少", "更贵", "划算", "(?:总共|一共)要?还多少", "多少利息", "利息(?:是|有)?多少", "利息.{0,4}多了", "利息.{0,4}(?:一直|继续|还会|还要)", "(?:一直|继续)(?:涨|算|计|收)利息", "(?:怎么|咋)(?:还|要)?多(?:还|了)"),
        "zh_TW": ("利息.{0,4}(?:變高|更高|變多|更多|漲|增加)", "(?:會|要)不(?:會|要)多(?:還|付|繳)", "(?:會|要)多(?:還|付|繳)(?:多少|錢|利息)", "多還多少", "省(?:下)?多少", "(?:減免|減|免|少還|少繳)多少", "更貴", "划算", "(?:總共|一共)要?(?:還|繳)多少", "多少利息", "利息(?:是|有)?多少", "利息.{0,4}多了", "利息.{0,4}(?:一直|繼續|還會|還要)", "(?:一直|繼續)(?:漲|算|計|收)利息", "怎麼(?:還|要)?多(?:還|繳|了)"),
        "es": (r"\b(?:voy a|tengo que|debo|tendr[eé] que) (?:terminar )?(?:pagar|pagando) m[aá]s\b", "pagaré más", "pagare mas", "pago más al final", "pago mas al final", "más interes", "mas interes", "más interés", r"\bsub(?:e|en|ir[aá]n?) (?:el|los|mis) inter[eé]s", r"\bcu[aá]nto (?:me )?(?:voy a )?ahorr", "cuántos intereses", "cuantos intereses", "cuánto interés", "más caro", "mas caro", "más barato", "mas barato", r"\bcu[aá]nto (?:voy a pagar|pagar[eé]|pago|se paga|ser[aá]|es) (?:en total|al final|por todo)", r"\bcu[aá]nto m[aá]s (?:me |nos )?(?:cuesta|pago|pagar)", r"\binter[eé]s(?:es)? (?:es|son) (?:el|los) mismos?", r"\b(?:sigue|siguen|corre|corren) (?:corriendo )?(?:el|los) inter[eé]s"),
    },
    "others": {
        "en": ("my employer", "my boss", "my work", "my family", "my wife", "my husband", "my parents", "my partner", "my friends", "anybody hear", "anyone know", "who will know", "find out", "don't tell", "dont tell", "don’t tell", "do not tell", "third parties", "third party", r"\bcall(?:ing)? my (?:mum|mom|dad|mother|father|parents|friends|school|neighbou?rs)", "my colleagues", "my coworkers", "my co-workers", "my workplace", r"\b(?:call|phone|ring|contact|visit)(?:ing|s)? .{0,20}\b(?:at|on|in|to) (?:my |the )?(?:work|workplace|job|office)\b"),
        "zh_CN": ("家人", "父母", "亲友", "通讯录", "别人知道", "爱人", "别告诉", "不要告诉", "(?:单位|公司|老板)(?!要?倒|要?裁|要?关|跑|[拖]?欠|[不没]发|发不|[减降]|把我)", "家里.{0,4}知", "(?:告诉|告知|通知|联系|打给|找)(?:我|我们|我的)?家(?:里|里人|属)?(?:$|[吗的，,？?])", "(?:告诉|告知|通知|联系|电话给|打给|骚扰|让|找|给)(?:我|我的|任何|其他)?.{0,2}(?:爸|妈|父母|老公|老婆|媳妇|对象|男朋友|女朋友|同事|学校|老师|同学|邻居|亲戚|朋友|第三方)", "(?:爸|妈|父母|老公|老婆|媳妇|对象|男朋友|女朋友|同事|学校|老师|同学|邻居|亲戚|朋友|第三方).{0,4}(?:知道|发现|接到|收到)", "爆通", "(?:打|联系|找).{0,8}上班", "同事"),
        "zh_TW": ("家人", "父母", "親友", "通訊錄", "別人知道", "太太", "先生會", "別告訴", "不要告訴", "(?:單位|公司|老闆)(?!要?倒|要?裁|要?關|跑|[拖積]?欠|[不沒]發|發不|[減降]|把我)", "家裡.{0,4}知", "(?:告訴|告知|通知|聯絡|打給|找)(?:我|我們|我的)?家(?:裡|裡人|屬)?(?:$|[嗎的，,？?])", "(?:告訴|告知|通知|聯絡|電話給|打給|騷擾|讓|找|給)(?:我|我的|任何|其他)?.{0,2}(?:爸|媽|父母|老公|老婆|另一半|男朋友|女朋友|同事|學校|老師|同學|鄰居|親戚|朋友|第三方|室友)", "(?:爸|媽|父母|老公|老婆|另一半|男朋友|女朋友|同事|學校|老師|同學|鄰居|親戚|朋友|第三方|室友).{0,4}(?:知道|發現|接到|收到)", "(?:打|聯絡|聯繫|找).{0,8}上班", "同事"),
        "es": ("mi jefe", "mi empresa", "mi trabajo", "mi familia", "mis padres", "mi mujer", "mi marido", "mi pareja", "se enter", "no se lo diga", "no le diga", "no les diga", "no le cuente", "no se lo cuente", "terceros", r"\bllam\w+ a (?:mi|mis) (?:mam[aá]|pap[aá]|padres|familia|trabajo|jef[ea]|amigos|vecinos|escuela)", "mis compañeros", "mi oficina", r"\b(?:llam|contact|marc|habl)\w* .{0,15}\b(?:al|a la|en el|en la) (?:trabajo|oficina|empleo|chamba)\b"),
    },
    "other_debts": {
        "en": (r"\bmy other (?:debts?|loans?|cards?|credit cards?|lenders?)", r"\bowe (?:money to )?(?:several|many|other|two|three|a few|more than one) (?:other )?(?:banks?|lenders?|creditors?|companies)", r"\b(?:credit cards?|cards|other (?:debts?|loans?|lenders?)) (?:too|as well|also)\b"),
        "zh_CN": ("(?:花呗|借呗|微粒贷|白条|网贷|信用卡|别的贷款|其他贷款|(?:别的|其他)(?:平台|欠款)|别家).{0,4}(?:也(?!没|不)|一起|一块|能谈|能不能|可以谈|可不可以)", "欠(?:了|着)?(?:好几|很多|多|几|两|三|四|五)家", "欠(?:了|着)?(?:别的|其他)(?:银行|平台|家)", "(?:别的|其他)(?:银行|平台)也欠"),
        "zh_TW": ("(?:信用卡|卡債|別的貸款|其他貸款|(?:別的|其他)(?:平台|欠款|銀行)|別家).{0,4}(?:也(?!沒|不)|一起|一併|能談|能不能|可以談|可不可以)", "欠(?:了|著)?(?:好幾|很多|多|幾|兩|三|四|五)家", "欠(?:了|著)?(?:別的|其他)(?:銀行|平台|家)", "(?:別的|其他)(?:銀行|平台)也欠"),
        "es": (r"\bmis otr[ao]s (?:deudas|préstamos|prestamos|tarjetas|créditos|creditos)", r"\b(?:otras deudas|otros pr[eé]stamos|tarjetas) tambi[eé]n", r"\bdebo (?:tambi[eé]n )?a (?:varios|otros|muchos|dos|tres) (?:bancos|prestamistas|acreedores)"),
    },
    "paid_help": {
        "en": ("credit repair", "repair my credit", "fix my credit", "clean my credit", "debt settlement company", "debt relief company", "debt consolidation company", r"\b(?:company|somebody|someone|guy|man|woman|they) .{0,30}\b(?:for a fee|upfront fee|up front)", "claims company"),
        "zh_CN": ("征信修复", "修复征信", "洗白征信", "消除(?:逾期|征信)", "征信.{0,4}(?:洗白|消除|铲单)", "法务公司", "(?:代理|委托|全程)(?:协商|维权|停催)", "反催收", "债务(?:优化|重组|规划|咨询)公司", "(?:帮|替|给)我?.{0,6}协商.{0,6}(?:收|要).{0,4}(?:钱|费|点)", "(?:中介|黑中介|贷款中介)"),
        "zh_TW": ("信用修復", "洗聯徵", "洗白", "消除(?:聯徵|信用)(?:紀錄|註記)", "代書", "代辦(?:公司|業者)", "債務整合公司", "(?:協商|整合)公司", "(?:幫|替)我?.{0,6}協商.{0,6}(?:收|要).{0,4}(?:錢|費)"),
        "es": (r"repara(?:r|dora|ci[oó]n) (?:de |mi )?(?:cr[eé]dito|deudas?|historial)", "reparadora", r"limpiar (?:mi |el )?(?:historial|bur[oó])", r"(?:me )?cobran? por (?:negociar|arreglar|limpiar)", r"empresas? que (?:negocia|arregla|limpia)n? "),
    },
    "free_help": {
        "en": ("legal aid", "free lawyer", "free legal", "free advice", "free debt advice", "debt advice", "debt charity", "who can help me"),
        "zh_CN": ("法律援助", "免费律师", "免费(?:法律)?咨询", "12348", "谁能帮我", "找谁(?:帮忙|咨询)"),
        "zh_TW": ("法扶", "法律扶助", "免費律師", "免費(?:法律)?諮詢", "誰能幫我", "找誰(?:幫忙|諮詢)"),
        "es": (r"abogad[oa] (?:gratis|gratuit[oa]|de oficio)", r"asesor[ií]a (?:gratis|gratuita|legal)", r"ayuda legal", "justicia gratuita", r"defensor[ií]a", r"qui[eé]n me (?:puede )?ayuda"),
    },
    "callers": {
        "en": ("come to my house", "come to my home", "come to my door", "come to my work", "come to my school", "knock on my door", "keep calling", "stop calling", "stop the calls", "call every day", "calling every day", "calls me every day", "debt collector", "collectors", "harass", "threaten"),
        "zh_CN": ("上门", "催收", "骚扰", "停催", "催(?:债|款)", "轰炸", "(?:来|到|去)(?:我)?(?:家|学校|单位|公司|村)(?:里)?(?:找|闹|堵|催)", "(?:一直|老是|天天|每天|总是|不停)(?:给我)?(?:在)?打电话", "威胁", "恐吓"),
        "zh_TW": ("上門", "催收", "討債", "催債", "騷擾", "(?:來|到|去)(?:我)?(?:家|學校|公司)(?:裡)?(?:找|鬧|堵|催)", "(?:一直|老是|天天|每天|不停)(?:給我)?(?:在)?打電話", "威脅", "恐嚇"),
        "es": ("venir a mi casa", "vienen a mi casa", "van a mi casa", "ir a mi casa", "venir a mi trabajo", "cobrador", "llaman todos los días", "llaman todos los dias", "llaman todo el día", "llaman todo el dia", "dejen de llamar", "acoso", "acosan", "amenaz"),
    },
    FOR_SOMEBODY: {
        "en": ("for somebody else", "for someone else", "on behalf of", "for a client", "for my client", "for a friend", "for my friend", "for my mother", "for my mom", "for my mum", "for my father", "for my dad", "for my parents", "for my wife", "for my husband", "for my partner", "for my son", "for my daughter", "for my brother", "for my sister", "for my grand", "i am her ", "i am his ", "i'm her ", "i'm his ", "writing for my", "write for my"),
        "zh_CN": ("帮我爸", "帮我妈", "帮我父", "帮我母", "帮我爷", "帮我奶", "帮我老", "帮我丈", "帮我妻", "帮我儿", "帮我女", "帮我哥", "帮我弟", "帮我姐", "帮我妹", "帮我朋友", "帮家人", "帮朋友", "帮别人", "帮客户", "替家人", "替别人", "代办", "代他", "代她", "帮(?:他|她)(?:写|问|弄|填|办|申请|说|谈|协商|发|看|回|打字)", "替我(?:爸|妈|父|母|爷|奶|老|丈|妻|儿|女|哥|弟|姐|妹|朋友|家)", "替(?:他|她)(?:写|问|填|办|申请|说|谈|协商)", "我是(?:他|她)(?:的)?(?:女儿|儿子|老公|老婆|丈夫|妻子|妈|爸|家人|家属|朋友)"),
        "zh_TW": ("幫我爸", "幫我媽", "幫我父", "幫我母", "幫我爺", "幫我奶", "幫我老", "幫我丈", "幫我妻", "幫我太", "幫我先", "幫我兒", "幫我女", "幫我哥", "幫我弟", "幫我姐", "幫我妹", "幫我朋友", "幫家人", "幫朋友", "幫別人", "幫客戶", "替別人", "代辦", "幫(?:他|她)(?:寫|問|弄|填|辦|申請|說|談|協商|發|看|回|打字)", "替我(?:爸|媽|父|母|爺|奶|老|太|先生|兒|女|哥|弟|姐|妹|朋友|家)", "我是(?:他|她)(?:的)?(?:女兒|兒子|老公|老婆|先生|太太|媽|爸|家人|家屬|朋友)"),
        "es": ("por otra persona", "en nombre de", "por mi madre", "por mi padre", "por mi mamá", "por mi papá", "por mis padres", "por mi espos", "por mi marido", "por mi mujer", "por mi pareja", "por mi hij", "por mi herman", "por mi abuel", "por un amigo", "por una amiga", "por un client", "por una client", "hacerlo por él", "hacerlo por ella", "soy su hij", "soy su espos", "soy su marido", "soy su mujer", "escribo por mi"),
    },
    "papers": {
        "en": ("papers", "documents", "which paper", "what paper", "payslip", "proof"),
        "zh_CN": ("材料", "证明", "文件", "资料", "流水", "工资条", "工资单"),
        "zh_TW": ("文件", "證明", "資料", "薪資單", "存摺", "薪資條"),
        "es": ("papeles", "documentos", "nómina", "nomina", "justificante", "comprobante"),
    },
    "figures": {
        "en": (r"\bwhy (?:do|would|should|must|are|does|so) .{0,40}\b(?:spend|earn|make|income|expenses|outgoings|budget|wages?|salary|rent|all (?:this|that|these)|so (?:much|many)|many questions|personal)\b", r"\bwhat (?:do|does) .{0,20}\b(?:income|spending|expenses|earn|spend) .{0,20}\b(?:for|matter)\b", "none of your business"),
        "zh_CN": ("(?:为什么|为啥|干嘛|怎么)要?.{0,6}(?:问|知道|了解).{0,6}(?:这么多|那么多|收入|支出|花|开销|工资|钱|这些)", "问(?:这么|那么)多", "(?:为什么|为啥|干嘛)要?.{0,6}(?:收入|支出|开销|工资)", "(?:这么|那么)多问题"),
        "zh_TW": ("(?:為什麼|為啥|幹嘛|怎麼|點解)要?.{0,6}(?:問|知道|了解).{0,6}(?:這麼多|那麼多|咁多|收入|支出|花|開銷|薪水|錢|這些)", "問(?:這麼|那麼|咁)多", "(?:為什麼|為啥|幹嘛|點解)要?.{0,6}(?:收入|支出|開銷|薪水)", "(?:這麼|那麼|咁)多問題"),
        "es": (r"\b(?:por ?qu[eé]|para (?:qu[eé]|q)|pa qu[eé]) (?!.{0,20}\b(?:escrib|llam|molest|recuerd|cuesta|pag)).{0,30}\b(?:gasto|gastos|gano|ingresos?|sueldo|tantas preguntas|tanto|todo es[to]o)\b",),
    },
    LONG: {
        "en": ("how long", "how many days", "when will i hear", "how soon", "how fast", "until when", "by when", "how much time", "what is the deadline", "when do i have to decide", "when must i decide", "how much longer", r"\bwhen (?:will|does|do|is|are|can|should|would) .{0,30}\b(?:answer|reply|respond|write to me|writes? me|contact|get back|be in touch|available|expect|hear)", r"\bwhy (?:does|is|has|did) (?:nobody|no one|noone) .{0,8}(?:answer|repl|respond|wr[io]t)", r"\bhow many .{0,20}\b(?:before|ahead of|in front of) me\b", r"\b(?:place|position) in (?:the |this )?(?:queue|line)"),
        "zh_CN": ("多久", "几耐", "多长时间", "几天", "多少天", "什么时候", "截止", "有效期", "啥时候", "几时", "多会儿", "(?:何时|几时|啥时候|什么时间).{0,6}(?:回|复|联系|有人|答)", "(?:怎么|为什么|为啥)(?:一直|还|都)?没(?:有)?人(?:回|理|联系)", "(?:前面|排)(?:还)?(?:有|在|到)?(?:几个人|多少人|第几)"),
        "zh_TW": ("多久", "幾耐", "多長時間", "幾天", "多少天", "什麼時候", "截止", "有效期", "啥時候", "幾時", "(?:何時|幾時|啥時候|什麼時間).{0,6}(?:回|覆|聯絡|聯繫|有人|答)", "(?:怎麼|為什麼|為啥|點解)(?:一直|還|都)?(?:沒|冇)(?:有)?人(?:回|覆|理|聯絡)", "(?:前面|排)(?:還)?(?:有|在|到)?(?:幾個人|多少人|第幾)"),
        "es": ("hasta cuándo", "hasta cuando", "qué plazo", "que plazo", "cuánto tiempo", "cuanto tiempo", "cuántos días", "cuantos dias", "cuándo", rf"\bcuando me(?! {TO_COME})", r"\bcu[aá]nto (?:se )?(?:tarda|demora)", r"\bcu[aá]nto (?:tengo que|hay que|debo|voy a|falta para|m[aá]s)(?: que)? .{0,12}(?:esper|contest|respond)", r"\bcuando (?:me |nos |alguien |van? a |vais a )+(?:contest|respond|escrib|atend|atiend)", r"\bpor ?qu[eé] nadie .{0,8}(?:contest|respond|escrib|atiend)"),
    },
    "refused": {
        "en": ("be refused", "be rejected", "be declined", "be turned down", "say no", "refuse me", "reject"),
        "zh_CN": ("拒绝", "不批", "不通过", "不同意怎么办", "被拒"),
        "zh_TW": ("拒絕", "不批", "不通過", "不同意怎麼辦", "被拒"),
        "es": (r"\b(?:me|nos|mi solicitud|la solicitud|ustedes|si|ser|puede[ns]?|podr[ií]an|van?) (?:\w+ ){0,2}?rechaz", "me niegan", "denegar", "denieg", "decir que no"),
    },
    "declined": {
        "en": (r"\bif i (?:say no|decline|refuse|reject|turn (?:it|this) down|(?:do not|don['’]?t) (?:accept|sign|take|agree|want))", r"\b(?:do i|must i|i) have to (?:accept|sign|say yes|agree|take (?:it|this))", "must i accept", "must i sign", r"\b(?:can|may) i (?:say no|refuse|decline)\b"),
        "zh_CN": ("(?:如果|要是|万一)?我?(?:不接受|不签|不同意|拒绝)(?:字|这个方案|方案|协议|你们的方案)?(?:的话)?[,，]?(?:会|怎|行|可以|有什么)", "(?:必须|非得|一定要)(?:接受|签|同意)", "(?:可以|能)(?:不接受|不签|拒绝|说不)", "不签(?:字)?(?:行不行|行吗|可以吗)", "要不要(?:签|接受)", "签不签"),
        "zh_TW": ("(?:如果|要是|萬一)?我?(?:不接受|不簽|不同意|拒絕)(?:字|這個方案|方案|協議|你們的方案)?(?:的話)?[,，]?(?:會|怎|行|可以|有什麼)", "(?:必須|非得|一定要)(?:接受|簽|同意)", "(?:可以|能)(?:不接受|不簽|拒絕|說不)", "不簽(?:字)?(?:行不行|行嗎|可以嗎)", "要不要(?:簽|接受)", "簽不簽"),
        "es": ("si digo que no", "si no acepto", "si rechazo", "si la rechazo", "si lo rechazo", "si no firmo", "si no lo firmo", "tengo que aceptar", "tengo que firmar", "debo aceptar", "debo firmar", r"\bobligad[oa] a (?:aceptar|firmar)", "puedo decir que no", "puedo rechazar"),
    },
    "withdraw": {
        "en": ("change my mind", "changed my mind", "withdraw", r"\b(?:back|get|pull) out of (?:it|this|the)", r"\bcancel (?:it |the agreement |the plan )?(?:after|once)\b", r"\btake (?:it|the agreement) back\b", r"\b(?:after|once) (?:i|i['’]?ve|i have|we) (?:have )?sign", "after signing", "if i regret", "if i sign", "already signed", "cooling off", r"\b(?:take|get) (?:my signature|the signature) back\b", "is it binding", "am i bound", "once signed"),
        "zh_CN": ("反悔", "撤回", "后悔", "签了(?:以后|之后|后|还)", "签字(?:以后|之后|后)", "签完", "(?<![不没])签(?:了|完|署|字)+(?:之后|以后|后)?(?:就|会|能|可以|有什么)", "有法律效力"),
        "zh_TW": ("反悔", "撤回", "後悔", "簽了(?:以後|之後|後|還)", "簽字(?:以後|之後|後)", "簽完", "(?<![不沒])簽(?:了|完|署|字)+(?:之後|以後|後)?(?:就|會|能|可以|有什麼)", "有法律效力"),
        "es": ("cambiar de opinión", "cambiar de opinion", "cambiar de idea", "cambio de opinión", "cambio de opinion", "desistir", "echarme atrás", "echarme atras", "me arrepiento", "retirarme", "después de firmar", "despues de firmar", "una vez firmad", "ya firmad", "si firmo", "una vez que firm", "cuando firme", "arrepentirme", "ya firmé", "ya firme", "me obliga la firma"),
    },
    "again": {
        "en": ("miss again", "miss a payment", "miss an instalment", "miss one", r"\bmiss(?:ed|ing)? (?:any |some |an? )?(?:payment|instal)", "late again", r"(?:can['’]?t|cannot|can not|unable to) pay (?:it |you )?(?:again|one|any more|anymore)", r"still (?:can['’]?t|cannot) pay", "break the plan", "cannot keep", "can't keep"),
        "zh_CN": ("再逾期", "又逾期", "再还不上", "又还不[上起]", "还是还不[上起]", "违约", "没按时", "一(?:期|次|个月)(?:没|忘|漏)(?:有|了)?还", "(?:没|忘了?|漏)还(?:上)?(?:一期|怎|会|的话)"),
        "zh_TW": ("再逾期", "又逾期", "再[還繳]不出", "又[還繳]不[出起]", "還是[還繳]不[出起]", "違約", "毀諾", "沒按時", "一(?:期|次|個月)(?:沒|忘|漏)(?:有|了)?[還繳]", "(?:沒|忘了?|漏)[還繳](?:到)?(?:一期|怎|會|的話)"),
        "es": ("vuelvo a fallar", "otra vez", "incumpl", "no cumplo", "fallo un pago", "fallo una cuota", r"\bno (?:pago|puedo pagar) (?:alguna|una|la|esa|un) (?:cuota|pago|mensualidad)", "me retraso", "me atraso"),
    },
    "early": {
        "en": (r"\b(?:can|could|may|should) (?:i|we) (?:also |still |just )?(?:pay|repay|send|settle) (?:\w+ ){0,3}?(?:early|earlier|sooner|ahead|extra|more|off|in advance|at once|everything|all of it)\b(?! than)", "pay it off early", "pay off early", "pay early", "pay it early", "pay in advance", "early repayment", "pay ahead"),
        "zh_CN": ("提前还", "提早还", "提前付", "一次还清", "一次性还清", "(?:能|可以|能不能|可不可以)多还(?!多少)"),
        "zh_TW": ("提前還", "提早還", "提前繳", "一次還清", "一次繳清", "(?:能|可以|能不能|可不可以)多(?:還|繳)(?!多少)"),
        "es": ("pagar antes", "pagar por adelantado", "pagar anticipad", "adelantar pagos", "adelantar cuotas", "liquidar antes", "pago anticipado", r"\bpuedo (?:\w+ )?(?:pagar|pagarlo|abonar|liquidar) (?:\w+ ){0,3}?(?:más|mas|extra|antes|adelantado|todo|de una vez)\b(?! de)"),
    },
    "changes": {
        "en": (r"\bif i (?:find|get|lose|start) (?:a |another |new |my )*(?:job|work)", "if things change", "if things get", "if something changes", "if my situation", "if my income", "if my pay", "if i earn", "if i can pay more", "situation changes", "situation change", "circumstances change"),
        "zh_CN": ("找到工作", "找到新工作", "情况变", "情况有变", "情况改变", "收入变", "收入有变", "有变化怎么"),
        "zh_TW": ("找到工作", "找到新工作", "情況變", "情況有變", "情況改變", "收入變", "收入有變", "有變化怎麼"),
        "es": (r"\bsi (?:encuentro|consigo|hallo|pierdo) (?:un |otro |el |nuevo )*(?:trabajo|empleo|chamba)", "si cambia mi", "si cambian las cosas", "si algo cambia", "si mi situación", "si mi situacion", "si gano más", "si gano mas", "si mejora", "si empeora", "si me va mejor"),
    },
    "genuine": {
        "en": ("really the bank", "really from", "is this real", "are you real", "is this genuine", "scam", "fraud", "trust you", "pin", "password", "legit", "is it real", "fake", r"\bdo(?:n['’]?t| not) (?:scam|trick|cheat) me"),
        "zh_CN": ("真的是银行", "是不是银行", "骗子", "诈骗", "真的假的", "密码", "验证码", "正规", "是真的吗", "真的银行", "(?:别|不要|不是在|不会是|是不是)骗", "冒充", "假的吧", "假客服", "套路"),
        "zh_TW": ("真的是銀行", "是不是銀行", "騙子", "詐騙", "真的假的", "密碼", "驗證碼", "正規", "是真的嗎", "真的銀行", "(?:別|不要|不是在|不會是|是不是)騙", "冒充", "假的吧", "假客服", "套路"),
        "es": ("de verdad", "estafa", "fraude", "realmente el banco", "contraseña", "fiarme", "es real", "son reales", "legítim", "legitim", r"\bno me (?:estafe|engañe)"),
    },
    "kept": {
        "en": ("my data", "personal data", "what is kept", "what do you keep", "what do you store", "privacy", "delete my", r"\bwho (?:has|have|had)? ?(?:already )?(?:seen|looked|read|opened)\b", "being recorded", "be recorded", "is this recorded", "chat recorded", "record this chat", "recording this"),
        "zh_CN": ("个人信息", "隐私", "我的数据", "保存什么", "保存哪些", "删除我的", "谁看过", "录音", "录下", "录像", "聊天记录", "记录下来", "泄露", "截图"),
        "zh_TW": ("個人資料", "個資", "隱私", "我的資料", "保存什麼", "保存哪些", "刪除我的", "誰看過", "錄音", "錄下", "對話紀錄", "聊天紀錄", "記錄下來", "外洩", "截圖"),
        "es": ("mis datos", "datos personales", "privacidad", "qué guardan", "que guardan", "borrar mis", r"\bqui[eé]n(?:es)? (?:ha visto|han visto|ha le[ií]do|ha abierto)", "grabando", "graban esto", "se graba", "queda grabad", "guardan el chat"),
    },
    "machine": {
        "en": ("are you a robot", "are you a bot", "are you an ai", "are you ai", "are you a machine", "are you a computer", "is this a robot", "is this a bot", "is this an ai", "is this ai", "is this automated", "am i talking to a", "am i writing to a", "chatgpt", "bot or human", r"\b(?:human|person) or (?:a |an )?(?:robot|bot|machine|ai|program|computer)\b", r"\b(?:robot|bot|machine|ai|program|computer) or (?:a |an )?(?:real )?(?:human|person)\b", "a robot?", "a bot?"),
        "zh_CN": ("机器人", "人工智能", "真人还是", "是不是AI", "是AI吗", "是ai吗", "自动回复"),
        "zh_TW": ("機器人", "人工智慧", "真人還是", "是不是AI", "是ai嗎", "自動回覆"),
        "es": ("eres un robot", "es un robot", "eres un bot", "es un bot", "eres una máquina", "eres una maquina", "es una máquina", "es una maquina", "inteligencia artificial", r"\b(?:persona|humano) o (?:un |una )?(?:robot|bot|m[aá]quina|programa|ia)\b", r"\b(?:robot|bot|m[aá]quina|programa) o (?:una |un )?(?:persona|humano)\b", "un robot?", "un bot?", "hablo con una máquina", "hablo con una maquina", "hablo con un robot"),
    },
    "phone": {
        "en": (r"\b(?:why|what) (?:do|would|are|is|should|for|must) .{0,25}(?:phone|my number|mobile|cell)", r"\bwhat .{0,20}(?:phone|my number) for\b"),
        "zh_CN": ("(?:为什么|为啥|干嘛|干什么|怎么).{0,8}(?:手机|电话|号码)", "(?:手机|电话).{0,6}(?:干嘛|干什么|做什么|有什么用)"),
        "zh_TW": ("(?:為什麼|為啥|幹嘛).{0,8}(?:手機|電話|號碼)", "(?:手機|電話).{0,6}(?:幹嘛|做什麼|有什麼用)"),
        "es": (r"\b(?:por ?qu[eé]|para (?:qu[eé]|q)|pa qu[eé]).{0,25}(?:tel[eé]fono|n[uú]mero|celular|m[oó]vil)", r"\b(?:tel[eé]fono|celular|m[oó]vil).{0,12}(?:por ?qu[eé]|para (?:qu[eé]|q)\b|pa qu[eé])"),
    },
    "guarantor": {
        "en": (r"\b(?:my|the) (?:guarantor|co-?signer)", "who signed for me", "who vouched"),
        "zh_CN": ("担保人", "保人", "保证人", "连带责任", "共同借款人"),
        "zh_TW": ("擔保人", "保人", "保證人", "連帶責任", "共同借款人"),
        "es": (r"\b(?:mi|el|la|los|mis|al) (?:aval|avales|avalistas?|fiador|fiadora|garante|codeudor|codeudora)\b",),
    },
    "where": {
        "en": (r"\bis (?:this|that|the) (?:bank )?account (?:number )?(?:really |still )?(?:real|true|right|genuine|yours|correct|ok)\b", r"\bpay (?:it )?(?:by card|in cash|online|by transfer|with (?:a|my) card)\b", "where do i pay", "where can i pay", "where to pay", "where should i pay", "how do i pay", "how to pay", "which account", "what account", "account number", "bank details", "where do i send", "where do i mail", "where do i make", "where can i send", "where should i send"),
        "zh_CN": ("(?:账号|账户)是(?:真的|对的|你们的)", "怎么还钱", "用(?:微信|支付宝|现金|转账)(?:还|付)", "怎么还款", "怎样还款", "怎么付款", "在哪还", "在哪里还", "还到哪", "还款账号", "还款账户", "哪个账户", "哪个账号", "转到哪", "打到哪"),
        "zh_TW": ("(?:帳號|帳戶)是(?:真的|對的|你們的)", "怎麼繳錢", "(?:去|用|到)(?:超商|便利商店|銀行|臨櫃|轉帳|現金)[繳還]", "怎麼還款", "怎樣還款", "怎麼付款", "怎麼繳款", "在哪繳", "在哪裡繳", "在哪裡還", "匯到哪", "轉到哪", "還款帳號", "還款帳戶", "哪個帳戶", "哪個帳號"),
        "es": (r"\b(?:esta|esa|la) cuenta es (?:de verdad|de ustedes|correcta|real|suya|la buena)", r"\bpagar (?:con tarjeta|en efectivo|en l[ií]nea|por transferencia)\b", "dónde pago", "donde pago", "dónde puedo pagar", "donde puedo pagar", "dónde se paga", "donde se paga", "cómo pago", "como pago", "cómo puedo pagar", "qué cuenta", "que cuenta", "cuál cuenta", "cual cuenta", "dónde deposito", "donde deposito", "dónde transfiero", "donde transfiero", r"\ba?d[oó]nde (?:les |lo |se )?(?:mando|manda|env[ií]o|env[ií]a|hago) "),
    },
    "stop": {
        "en": ("how do i stop", "how can i stop", "can i stop", "how do i cancel", "can i cancel"),
        "zh_CN": ("怎么停止", "怎么取消", "不想协商", "可以取消"),
        "zh_TW": ("怎麼停止", "怎麼取消", "不想協商", "可以取消"),
        "es": ("cómo paro", "como paro", "cómo cancelo", "como cancelo", "puedo cancelar"),
    },
    **WORRY_WORDS,
}  # fmt: skip

#: Before a question that follows at once: "hello are you real".
_GREETED = re.compile(
    r"^(?:(?:hi|hello|hey|hola|buenas)(?: there)?[\s,!.]+|[你您]好[\s,，!！。]*)(?=\S)"
)
#: A word or two.
_BARE = re.compile(r"[^\s\u2e80-\uffff]+(?:\s[^\s\u2e80-\uffff]+){0,2}|[\u2e80-\uffff]{1,4}")
#: Where one question ends and another begins.
_ASKED_APART = re.compile(
    r"(?<=[?？])\s*|[.!;。！；\n]+\s*|[,，、]\s*|(?<=[吗嗎])(?![.!?。！？])"
    r"|\s+(?:and|or|but|also)\s+(?=(?:then |also )?(?:(?:will|would|can|could|do|does|did|is|are|am|should|must|may) (?:i|you|we|they|he|she|it|this|that|there|my|the|your|everyone|anybody|anyone|somebody)\b|(?:how|when|what|who|where|why|if)\b))"
    r"|\s+(?:y|e|o|pero|también)\s+(?=(?:me|se|puedo|pueden?|c[oó]mo|cu[aá]ndo|cu[aá]nto|qu[eé]|van?|voy|hay|qui[eé]n|d[oó]nde|si|afecta|es|le|les|tengo|debo)\b)"
)
#: When it would be so, beside what is asked.
_AT_WHAT_TIME = re.compile(
    r"\b(?:while|as long as) (?:we|you|i)\b[^,.;?!]*|\b(?:after|once|when) (?:i|i['’]?ve|i have|we|signing)(?: (?:have )?sign\w*)?(?= |[,?]|$)"
    r"|\bmientras (?:negociamos|hablamos|tanto)|\b(?:despu[eé]s de|al|una vez|cuando ya) (?:haber )?firm\w+"
    r"|(?:协商|協商|等待)(?:期间|期間|的时候|的時候)|(?:签|簽)(?:了|完|字|署|名)*(?:以后|以後|之后|之後|后|後)"
)
#: Asked beside something else, they are not what is asked.
_GIVES_WAY = {LONG, "papers", "changes", "too_much"}
#: What the answer to one says of others.
_SAYS_AS_WELL = {"early": ("cost", "fine"), DAYS: ("dearer",), "again": ("unpaid", "too_much")}
_MOST = 3
#: Longer is a story, not a question.
_LONGEST, _LONGEST_OF_SEVERAL = 160, 240


def asked(text: str, *, bare: bool = False) -> str | None:
    """Which question *text* asks, the first of several; *bare* where a word or two is enough, since nothing else is wanted there.

    >>> [asked(said) for said in ("is this going to go to court", "hello are you real", "会不会上法庭", "my boss")]
    ['unpaid', 'genuine', 'unpaid', None]
    >>> [asked(said) for said in ("没收入了怎么办", "会没收我的车吗", "沒收入會不會坐牢")]
    [None, 'seizure', 'prison']
    """
    return next(iter(all_asked(text, bare=bare)), None)


def all_asked(text: str, *, bare: bool = False) -> Sequence[str]:
    """Which questions *text* asks, in their order, three at most; of what is only supposed, none where more is asked.

    >>> all_asked("will I go to prison if I can't pay again, and will my family be told?")
    ('prison', 'others')
    >>> all_asked("签了以后找到工作能提前还清吗会不会罚钱"), all_asked("要是又还不上会不会坐牢")
    (('early',), ('prison',))
    >>> all_asked("¿afecta mi historial y puedo pagar antes?"), all_asked("I owe my wife and my boss")
    (('record', 'early'), ())
    """
    said = _GREETED.sub("", folded(text))
    if len(said) > _LONGEST_OF_SEVERAL:
        return ()
    clauses = [one for one in _ASKED_APART.split(said) if one]
    asking = [one for one in clauses if has_mark(one) or ASKING.search(one.strip(" ¿¡"))]
    if found := _together([code for one in asking if (code := about(one)) is not None]):
        return found
    is_asking = asking or any(ASKING.search(one) for one in CLAUSE.split(said))
    code = about(said) if is_asking or (bare and _BARE.fullmatch(said)) else None
    code = code or _feared_again(said, is_asking=bool(is_asking))
    return () if code is None else (code,)


def _feared_again(said: str, *, is_asking: bool) -> str | None:
    """That it might become hard again, which nobody has to ask in so many words."""
    feared = supposed_in(said)
    if not feared or not (is_asking or not re.search(r"\w", without_supposed(said))):
        return None
    if tells_why(feared):
        return "changes"
    return "again" if says_cannot_pay(feared) else None


def all_besides(text: str) -> Sequence[str]:
    """Which questions are asked outright by words that tell something as well; of those who only tell, none.

    >>> [*map(all_besides, (
    ...     "i lost my work and can't pay, will this ruin my credit score?",
    ...     "no puedo pagar, ¿me van a embargar la casa?",
    ...     "还不上了，会不会影响征信",
    ...     "when I lost my job my boss kept my papers, I can't pay",
    ...     "i lost my job. will you tell my boss? can you take my car?",
    ... ))]
    [('record',), ('seizure',), ('record',), (), ('others', 'seizure')]
    """
    found = []
    for sentence in SENTENCE.split(folded(text)):
        clauses = [one.strip(" ¿¡") for one in CLAUSE.split(sentence)]
        outright = [code for one in clauses if OUTRIGHT.search(one) and (code := about(one))]
        if not outright and has_mark(sentence) and (code := about(clauses[-1])) is not None:
            outright = [code]
        found += outright
    return _together(found)


def _together(codes: Sequence[str]) -> tuple[str, ...]:
    """Each once, and none that another says as well."""
    said = {code for each in codes for code in _SAYS_AS_WELL.get(each, ())}
    return tuple(code for code in dict.fromkeys(codes) if code not in said)[:_MOST]


def about(text: str) -> str | None:
    """Which question has its words in *text*, the longest of them where there are several; what is asked, not when or of what case."""
    said = folded(text)
    if len(said) > _LONGEST:
        return None
    bare = _AT_WHAT_TIME.sub(" ", without_supposed(said))
    code = None if bare == said else _longest(bare)
    return _longest(said) if code in {None, "stop"} else code  # to stop once it is signed


@lru_cache(maxsize=16)  # looked at in many ways for one message
def _longest(said: str) -> str | None:
    found = {
        code: match[0] for code, pattern in _PATTERNS.items() if (match := pattern.search(said))
    }
    told = {code for each in found for code in _SAYS_AS_WELL.get(each, ())}
    left = [(code not in _GIVES_WAY, len(found[code]), code) for code in found if code not in told]
    return max(left)[2] if left else None


def names(text: str, codes: Iterable[str]) -> bool:
    """Whether it has words of one of these questions."""
    said = folded(text)
    return any(_PATTERNS[code].search(said) for code in codes)


def _pattern(words: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    every = sorted({word for each in words.values() for word in each}, key=len, reverse=True)
    return pattern(
        "|".join(
            rf"\b{re.escape(word)}" if word[0].isalpha() and ord(word[0]) < 0x2E80 else word
            for word in every
        )
    )


_PATTERNS = {code: _pattern(words) for code, words in KEYWORDS.items()}
