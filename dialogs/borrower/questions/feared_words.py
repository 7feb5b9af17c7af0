"""Feared words: the words by which it is known what somebody is afraid of when a loan is not paid, as in `keywords`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

FEARED_WORDS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "record": {
        "en": ("credit record", "credit report", "credit score", "credit file", "credit history", "blacklist", r"\b(?:affects?|hurts?|harms?|ruins?|damages?|on) my credit\b(?! card)", r"(?:\b(?:stays?|remains?|shows?|kept|appears?)\b.{0,12})?\bon (?:my|the) (?:report|file|credit)\b(?! card)", r"\bmy (?:credit )?score\b", r"\bsay default\b"),
        "zh": ("征信", "(?:签|还清|还完).{0,8}征信", "信用记录", "信用报告", "黑名单", "(?:逾期|不良)(?:的)?(?:记录|纪录)(?:要|会)?(?:多久|多长时间|几年|什么时候)?.{0,4}(?:消|删|清|留)", "(?:记录|征信|纪录|联征|信用)(?:多久|多长时间|几年|什么时候)(?:能|会|才)?(?:消|恢复|清)", "(?:对|影响)(?:我)?(?:的)?征信", "联征", "(?:签|还清|缴清).{0,8}(?:征信|联征|信用)", "信用纪录", "(?:对|影响)(?:我)?(?:的)?信用(?!卡)"),
        "es": ("historial", "buró", "asnef", "lista negra", "informe de crédito", "datacrédito", "infocorp", "veraz", "dicom", "central de riesgo", "centrales de riesgo", r"\b(?:afect|perjudi|dañ|arruin)\w+ (?:a |en )?(?:mi|el) crédito", r"\bboletinad[oa]s?\b"),
    },
    "unpaid": {
        "en": ("if i don't pay", "if i dont pay", "if i do not pay", "if i don’t pay", "if i can't pay", "if i cant pay", "if i cannot pay", "if i never pay", "if i stop paying", "if i can not pay", r"\bif i (?:just|simply|ever) (?:don['’]?t|do not|stop|never|can['’]?t) pay", "sue me", "take me to court", "go to court", "going to court", "end up in court", r"\bworst (?:that |thing )?(?:that )?(?:can|could|may|will) happen\b", r"\bif i (?:just |simply )?(?:ignore|do nothing|don['’]?t (?:answer|reply|respond))\b"),
        "zh": ("不还会", "不还款会", "不还的后果", "如果不还", "要是不还", "不还怎么样", "还不(?:上|起|出|出来)会", "交不(?:上|起|出|出来)会", "什么后果", "(?<!再)(?<!又)逾期(?:了|的话)?(?:会|怎)", "起诉我", "告我", "被起诉", "上法庭", "上法院", "打官司", "翻倍", "利滚利", "越[滚欠]越多", "最坏(?:会|的(?:情况|结果))", "(?:我)?不理(?:你们|他们)(?:会|怎)", "[还缴]不(?:出|起|出来|上)会", "不缴会", "被告", "(?:什么|啥)(?:都|也)不(?:做|管|弄|理)会"),
        "es": ("si no pago", "si no les pago", "si no puedo pagar", "si dejo de pagar", "si nunca pago", "demandar", "llevar a juicio", "ir a juicio", "a la corte", "ante un juez", r"\blo peor que (?:me |nos )?(?:puede|podría) pasar\b", r"\bsi no (?:les |le )?(?:contesto|respondo)\b", r"\bsi no hago nada\b"),
    },
    "prison": {
        "en": ("jail", "prison", "arrest", r"\bthe police\b(?:.{0,12} (?:at|to) (?:my|the) (?:door|house|home))?", "lock me up", "a crime", "criminal", r"\bin a cell\b"),
        "zh": ("坐牢", "监狱", "抓我", "被抓", "抓人", "判刑", "犯法", "犯罪", "拘留", "警察", "刑事", "(?:不还)?会(?:不会)?(?:被)?(?:抓|判刑|拘留|关起来|关进)", "失信(?:被执行人|名单|人员)?", "老赖", "限高", "限制(?:高)?消费", r"^(?!.*(?:账户|账号|号|卡|群|店|聊天)).*会(?:不会)?被关(?![闭系心注于掉])", "(?:坐|乘)不了(?:飞机|高铁)", "不能(?:坐|乘)(?:飞机|高铁)", "把我(?:给)?抓", "(?:不还|不缴)?会(?:不会)?(?:被)?(?:抓|判刑|拘提|关起来|关进)", "限制出境", r"^(?!.*(?:账户|户头|账号|号|卡|群|店|聊天)).*会(?:不会)?被关(?![闭系心注于掉])", "抓去关"),
        "es": ("cárcel", "prisión", "preso", "presa", "arrest", "la policía", "delito"),
    },
    "seizure": {
        "en": (r"\bbailiffs?\b.{0,24}\b(?:take|taking|seize|sell|empty) (?:my|our|all|every)\w*", "take my car", "take my house", "take my home", "take my things", "take my stuff", "take my belongings", "take my property", "take my wages", "take my salary", "take my pay", "take my flat", "take my truck", "take everything", "taking my car", "taking my house", "take away my", "lose my house", "lose my home", "lose my car", "repossess", "foreclos", "evict", "seize", "garnish", "take the car", "take the house", "kick me out", r"\b(?:take|taken|taking|deduct\w*|dock\w*) (?:\w+ ){0,3}?(?:from|out of) (?:my|our) (?:wages?|salary|pay|pay ?check|benefits?|pension)\b", r"\btake (?:away )?my (?:benefits?|pension|savings|child benefit|tools|phone|tv|furniture)\b", r"\b(?:lose|losing) (?:the|our|my) (?:flat|apartment|house|home|place|car)\b"),
        "zh": ("收走", "收车", "收房", "没收(?!入)", "查封", "拍卖", "扣车", "拿走我", "拖走", "房子会", "车会", "冻结", "扣工资", "扣我工资", "强制执行", "冻我", "执行我", "(?:工资|薪水|存款|退休金|养老金|低保|补助|薪资|劳保|劳退|年金)[^，。]{0,4}会(?:不会)?被扣", "从(?:我)?(?:的)?(?:工资|薪水|退休金|养老金|薪资|年金)(?:里|中)?(?:直接)?(?:扣|划|拿)", "扣(?:我)?(?:的)?(?:低保|养老金|退休金|补助|存款|低收(?:入)?(?:户)?(?:补助)?|年金|津贴)", "(?:来)?搬(?:走)?(?:我)?(?:家)?(?:的)?(?:电视|东西|家具|家电)", "(?:房子|房|车|车子)(?:还)?保(?:得|不)住", "法拍", "扣薪", "扣我薪", "扣(?:我的)?薪水", "扣押", "法扣"),
        "es": ("quitar el carro", "quitar el coche", "quitar el auto", "quitar el piso", "quitar la casa", "quitar la moto", "quitar mi", "quitarme", "quitan", "embarg", "perder mi", "perder la casa", "perder el carro", "perder el coche", "desahuci", "desaloj", r"\b(?:descontar|descuentan|descuenten|quitar|sacar)(?:me)? (?:\w+ ){0,2}?(?:del|de mi|de la|la|mi) (?:sueldo|salario|nómina|paga|pensión|ayuda)\b", r"\b(?:llevar(?:se)?|llevan|quitar) (?:la|el|mi|mis|los|las) (?:tele|televisión|muebles|cosas|coche|carro|moto|casa|piso)\b", r"\bperder (?:el|mi|la) (?:piso|casa|coche|carro|departamento|vivienda)\b"),
    },
    "court_letter": {
        "en": ("summons", "court papers", "court letter", "letter from the court", "letter from a court", "letter from court", "court date", "served with", "being sued", "got sued", "was sued", "claim form", "payment order", "letter from a lawyer", "letter from their lawyer", "lawyer's letter", "letter of a lawyer", "attorney letter", "letter before action", "letter of claim", "default judgment", r"\b(?:letter|papers|mail|notice|something) from (?:a|an|the|some|my|your|their) (?:solicitors?|lawyers?|attorneys?|law firm|legal firm|courts?)\b"),
        "zh": ("(?:(?:收到|接到|来了)了?.{0,4})?(?:传票|律师函|律师信)", "(?:法院|仲裁|律师).{0,8}(?:是|真的|假的).{0,3}", "支付令", "起诉状", "应诉", "开庭", "立案(?:通知|了)", "法院.{0,4}(?:信|通知|文书|短信|电话|材料|公文|简讯|命令)", "(?:已经|已|刚)被?(?:起诉|告(?![诉知别]))", "被(?:起诉|告)了", "仲裁(?:通知|书|短信)", "诉前调解", "(?<!离婚)判决书", "执行通知", "律师事务所.{0,6}(?:寄|发|信|函|东西|文件)", "(?:寄|发)来.{0,3}律师", "(?:(?:收到|接到|来了)了?.{0,6})?(?:传票|律师函|律师信|存证信函|支付命令)", "执行命令", "扣薪命令", "扣押命令", "本票裁定"),
        "es": (r"citación (?:judicial|del juzgado|del tribunal)", r"(?:carta|papel|papeles|notificación|aviso) (?:del?|de la|de un) (?:juzgado|tribunal|corte|juez|abogad[oa])", r"notificación judicial", r"me (?:han )?demanda(?:ron|do)", "burofax", "monitorio", "requerimiento de pago", "orden de embargo", r"\btengo juicio\b", r"\bfecha (?:de|del) juicio\b"),
    },
    "family": {
        "en": (r"\b(?:take|taking|lose|losing) (?:away )?(?:my|our) (?:child|children|kids?|baby|son|daughter)\b(?: away)?", r"\b(?:affects?|hurts?|harms?|ruins?|fall on|falls on|pass(?:es)? to|inherit|pay for) .{0,12}\b(?:my|our) (?:child|children|kids?|son|daughter|family|wife|husband|spouse|parents|mother|father|mum|mom|dad)\b(?:['’]s)?.{0,20}", r"\bmy (?:child|children|kids?|son|daughter|wife|husband|parents)\b.{0,20}\b(?:school|university|college|exam|have to pay|be liable|owe it)", r"\bmy (?:kids?|children|son|daughter|parents|wife|husband|family) (?:have to |need to )?(?:inherit|be liable|pay|owe|repay)\b.{0,20}"),
        "zh": ("(?:抢|带|夺|抱|领)走我?们?的?(?:孩子|小孩|儿子|女儿)", "把我?们?的?(?:孩子|小孩|儿子|女儿)(?:抢|带|夺|抱|领)走", "(?:孩子|小孩)(?:会|会不会)?被(?:带|抢|抱)走", "(?:影响|连累|拖累|牵连|耽误|祸及|害了?).{0,6}(?:孩子|小孩|子女|儿子|女儿|下一代|家人|家里人|父母|爸|妈|老公|老婆|爱人|配偶|对象).{0,8}", "(?:影响|耽误).{0,4}(?:结婚|相亲)", "考公(?:务员)?", "考编", "政审", "(?:孩子|小孩|子女|儿子|女儿).{0,8}(?:上学|读书|考公|参军|当兵|入学|高考|考研|政审|入党|考试|就学贷款)", "父债子(?:还|偿)", "(?:孩子|小孩|子女|儿子|女儿|父母)(?:以后|将来)?(?:要|会|得|用)(?:不要|不会)?(?:替|帮)?我?还", "(?:影响|连累|拖累|牵连|耽误|害了?).{0,6}(?:孩子|小孩|子女|儿子|女儿|下一代|家人|父母|爸|妈|老公|老婆|先生|太太|配偶|另一半).{0,8}", "(?:孩子|小孩|子女|儿子|女儿|父母)(?:以后|将来)?(?:要|会|得|用)(?:不要|不会)?(?:替|帮)?我?(?:还|缴)"),
        "es": (r"\b(?:quit|llev|perder)\w* (?:a )?(?:mis?|nuestr[oa]s|los|las) (?:hij[oa]s?|niñ[oa]s?|bebé)\b", r"\b(?:afect|perjudi|dañ|arruin|hered|pagar?)\w* .{0,12}\b(?:mis?|nuestr[oa]s?) (?:hij[oa]s?|niñ[oa]s?|familia|espos[oa]|mujer|marido|padres|madre|padre)\b.{0,20}", r"\bmis? hij[oa]s? .{0,20}\b(?:escuela|colegio|universidad|beca|deb)", r"\bmis? (?:hij[oa]s?|padres|familia|nietos) (?:\w+ ){0,2}?(?:hered|pagar|deber|deben)\w*"),
    },
    "guarantor": {
        "en": (r"\b(?:my|the) (?:guarantor|co-?signer)", "who signed for me", "who vouched", r"\bas (?:a |my |the )?(?:guarantor|co-?signer)\b", r"\bsigned (?:with|for) me\b"),
        "zh": ("担保人", "保人", "保证人", "连带责任", "共同借款人", "(?:跟我|和我)?一起签(?:的)?(?:字|名)", "(?:跟我|和我)?一起签(?:的)?(?:字|名)?"),
        "es": (r"\b(?:mi|el|la|los|mis|al) (?:aval|avales|avalistas?|fiador|fiadora|garante|codeudor|codeudora)\b", r"\b(?:de|como) (?:aval|avalista|fiador|fiadora|garante|codeudor|codeudora)\b", r"\bfirmó (?:conmigo|por mí)\b"),
    },
}  # fmt: skip
