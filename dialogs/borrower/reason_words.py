"""Reasons in words: how people say why they cannot pay, in each language; what fits two is asked about.

What befalls others is not theirs. A phrase between bars is meant as a whole message: see `parsers.choices`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from negotiation.application import Hardship

SAID: Mapping[str, Sequence[str]] = {
    Hardship.JOB_LOST: (
        "lost my work", "lay off", "laid me off", "got sacked", "was sacked", "contract ended", "job ended", "company closed", "company shut down",
        "factory closed", "restaurant closed", "restaurant shut", "where i worked", "place i worked", "lost my job", "lost the job", "laid off", "let me go",
        "let go", "fired me", "got fired", "was fired", "redundan", "unemployed", "out of work", "no job", "without a job", "without work",
        "sin chamba", "sin jale", "me botaron", "me liquidaron", "se acabó mi contrato", "cerró la fábrica", "la fábrica cerró", "cerraron la fábrica",
        "cerró la empresa", "la empresa cerró", "cerraron la empresa", "cerró el restaurante", "el restaurante cerró", "cerraron el restaurante",
        "donde trabajaba", "despid", "sin trabajo", "sin laburo", "me corrieron", "sin empleo", "me echaron", "perdí el trabajo", "perdí mi empleo",
        "perdí mi trabajo", "perdí el empleo", "en el paro", "en paro", "desemplead",
        "公司倒闭", "公司倒閉", "工厂倒闭", "厂子倒闭", "厂倒闭了", "工廠倒閉", "打工的店", "打工的厂", "打工的餐", "打工的饭", "打工，店",
        "打工，餐", "打工，饭", "上班的店", "上班的餐", "上班的饭", "餐厅倒闭", "饭店倒闭", "餐馆倒闭", "餐厅关", "饭店关", "餐馆关",
        "厂关", "打工的餐廳", "打工，餐廳", "上班的餐廳", "餐廳倒閉", "餐廳關", "飯店關", "飯店倒閉", "工廠關", "被开除", "被解雇",
        "工作没了", "被优化", "被開除", "被解僱", "工作沒了", "失业", "下岗", "被裁", "裁员", "丢了工作", "没工作", "没有工作",
        "被辞退", "被炒", "失業", "裁員", "沒工作", "資遣", "沒頭路",
    ),
    Hardship.INCOME_REDUCED: (
        "maternity leave", "paternity leave", "parental leave", "maternity pay", "hours got cut", "hours cut", "hours have been cut", "haven't been paid", "havent been paid", "hasn't paid me", "hasnt paid me", "hours are cut",
        "hours were reduced", "reduced hours", "reduced my hours", "cut down my hours", "cut our hours", "hours were cut back", "hours got reduced",
        "hours went down", "hours dropped", "hours are down", "fewer shifts", "less shifts", "cut my shifts", "took away my shifts", "cut hours",
        "less work", "not enough hours", "income is unstable", "unstable income", "fewer deliveries", "fewer orders", "making less", "make less",
        "earning less", "lost overtime", "pay was cut", "salary was cut", "earn less", "less income", "fewer hours", "less hours",
        "cut my hours", "hours were cut", "pay cut",
        "baja por maternidad", "baja maternal", "licencia de maternidad", "permiso de maternidad", "permiso maternal", "baja por paternidad",
        "permiso parental", "excedencia", "no me han pagado", "no nos han pagado", "me bajaron", "menos trabajo", "me redujeron", "nos bajaron", "nos redujeron", "bajaron las horas",
        "redujeron las horas", "quitaron horas", "quitaron turnos", "cortaron las horas", "cortaron horas", "menos turnos", "reducción de jornada",
        "recortaron", "bajó mi sueldo", "bajó el trabajo", "gano poco", "ingresos inestables", "menos pedidos", "gano menos", "cobro menos", "ingresos bajaron",
        "bajaron el sueldo", "menos horas", "menos ingresos",
        "休产假", "产假", "產假", "育婴假", "育嬰假", "育嬰留停", "工资都没发", "没发工资", "薪水沒發", "沒發薪水", "工时减", "工时少", "减少工时", "减了工时", "减工时", "班次少", "排班少",
        "工時減", "工時少", "減少工時", "減了工時", "減工時", "排班變少", "工时被", "工時被", "工资降", "工资拖", "拖欠工资", "收入低",
        "收入不稳定", "收入不固定", "单量少", "单子少", "没单", "收入不穩定", "單量少", "訂單少", "沒單", "活少", "活儿少", "薪水降",
        "收入變少", "降薪", "减薪", "減薪", "工资少", "收入少", "收入减", "收入下降", "薪水變少", "收入減", "扣工资", "无薪假",
        "無薪假", "減班", "工资没发", "欠薪",
    ),
    Hardship.ILLNESS: (
        "|illness|", "|sick|", "|ill|", "|sickness|", "im sick", "im ill", "been ill", "been sick", "i am in hospital", "i'm in hospital", "im in hospital",
        "i'm in the hospital", "im in the hospital", "i was in hospital", "i was in the hospital", "i had surgery", "i need surgery", "i had an operation",
        "i am sick", "i'm sick", "i got sick", "i fell ill", "i'm ill", "i have cancer", "my illness",
        "|enfermedad|", "|enfermo|", "|enferma|", "estoy en el hospital", "estoy hospitalizad", "me enferme", "me van a operar", "estoy enferm", "me enfermé", "mi enfermedad",
        *(f"estoy de baja{more}" for more in ("|", " med", " lab", " por enf", " por dep", " por una ", " por la ", " por el ", " por un ", " desde", " y ", ",")),
        "me operaron", "sick leave", "off sick", "signed off work", "baja médica", "请病假", "休病假", "請病假",
        "|生病|", "|生病了|", "|病了|", "|病|", "|住院|", "|住院了|", "我得了", "我确诊", "我確診", "我動手術", "我做手术",
        "我生病", "我病了", "我住院", "我开刀",
    ),
    Hardship.DISABILITY: (
        "i am disabled", "i'm disabled", "my disability",
        "discapac",
        "残疾", "身心障碍",
    ),
    Hardship.BEREAVEMENT: (
        "lost my husband", "lost my wife", "lost my mother", "lost my father", "lost my mom", "lost my mum", "lost my dad", "lost my son",
        "lost my daughter", "a death in", "died", "passed away",
        "perdí a mi", "perdimos a mi", "se murió", "falleci", "murió",
        "去世", "过世", "過世",
    ),
    Hardship.SEPARATION: (
        "|separation|", "husband left", "wife left", "partner left", "divorc", "separated", "split up", "broke up", "left me",
        "me separé", "nos separamos", "separación", "me dejó mi", "marido me dejó", "esposo me dejó", "esposa me dejó", "mujer me dejó", "pareja me dejó",
        "老公跑", "老婆跑", "离婚", "離婚", "分居", "分手",
    ),
    Hardship.DISASTER: (
        "car crash", "tornado", "storm", "flood", "a fire", "burned down", "burnt down", "earthquake", "hurricane", "accident",
        "accidente", "choque", "sismo", "se inundó", "inundación", "incendio", "terremoto", "huracán",
        "地震", "洪水", "水灾", "火灾", "车祸", "事故", "意外", "台风", "颱風", "車禍",
    ),
    Hardship.BUSINESS_FAILED: (
        "no customers", "shop closed", "restaurant closed", "business failed", "business closed", "my business", "my shop", "our shop", "my company",
        "quebró", "cerré la tienda", "cerré el local", "las ventas bajaron", "mi negocio", "mi empresa", "mi tienda",
        "亏损", "亏本", "亏钱", "店里亏", "虧損", "虧錢", "賠錢", "资金链", "資金鏈", "没订单", "沒訂單", "没有订单", "沒有訂單",
        "经营困难", "經營困難", "经营不", "經營不", "倒闭", "倒閉", "生意", "店关", "关店", "店關",
    ),
    Hardship.OTHER_DEBTS: (
        "other debts", "other loans", "too many debts", "too many loans", "credit cards",
        "otras deudas", "muchas deudas", "otros préstamos", "tarjetas",
        "欠太多", "别的贷款", "其他贷款", "信用卡", "网贷", "別的貸款", "其他貸款",
    ),
}  # fmt: skip
_PARTNERS = ["wife", "husband", "partner", "spouse", "girlfriend", "boyfriend"]
_OUT_OF_WORK = ("lost her job", "lost his job", "lost their job", "lost the job", "was laid off", "got laid off", "is laid off", "got fired", "was fired", "is unemployed", "is out of work", "has no work", "has no job")  # fmt: skip
_PAREJAS = ("mi esposa", "mi esposo", "mi marido", "mi mujer", "mi pareja", "mi señora")
_SIN_TRABAJO = ("perdió su trabajo", "perdió el trabajo", "perdió su empleo", "perdió el empleo", "está sin trabajo", "se quedó sin trabajo", "está en paro", "está en el paro", "está desemplead", "no tiene trabajo")  # fmt: skip
_HOME_HAN = ["老婆", "老公", "妻子", "丈夫", "先生", "太太", "爱人", "愛人", "媳妇", "对象"]
_NO_WORK_HAN = [
    "失业",
    "下岗",
    "被裁",
    "没工作",
    "没了工作",
    "丢了工作",
    "失業",
    "被資遣",
    "沒工作",
]
#: What says why only where that is asked: elsewhere it may be told for any reason.
WHEN_ASKED: Mapping[str, Sequence[str]] = {
    Hardship.JOB_LOST: ("lost my part", "lost my full", "lost my second job", "perdí mi chamba", "perdí la chamba", "perdí el curro"),
    Hardship.INCOME_REDUCED: (
        *(f"{who} {what}" for who in _PARTNERS for what in _OUT_OF_WORK),
        *(f"{who} {what}" for who in _PAREJAS for what in _SIN_TRABAJO),
        *(f"{who}{what}" for who in _HOME_HAN for what in _NO_WORK_HAN),
        "pregnan", "had a baby", "have a baby", "new baby", "newborn", "gave birth", "retired", "retirement", "pensioner", "my pension", "work is slow", "slow season",
        "business is slow", "less rides", "fewer rides", "many rides", "no rides", "few rides", "enough rides", "many orders", "not paying me", "customers not paying", "clients not paying", "customers dont pay", "clients dont pay", "unpaid invoices", "less trips", "fewer trips", "less jobs", "fewer jobs", "less clients", "fewer clients", "fewer customers",
        "less customers", "less money", "no overtime", "less overtime",
        "embaraz", "tuve un bebé", "tuve una bebé", "acabo de tener un", "nació mi", "me jubil", "jubilad", "pensionad", "mi pensión", "hay viajes", "no hay clientes", "no hay pasaje", "no hay pedidos", "menos viajes", "menos clientes", "no me pagan", "clientes no pagan", "clientes no me pagan",
        "menos entregas", "poco trabajo", "no hay trabajo", "temporada baja", "menos plata", "menos dinero",
        "怀孕", "懷孕", "刚生", "剛生", "生了孩子", "生孩子", "坐月子", "退休", "养老金少", "淡季", "接不到单", "接不到單", "单少", "沒單", "没活", "沒活", "客人少", "没什么活", "没生意做",
    ),
    Hardship.OTHER_DEBTS: (
        "court takes", "court is taking", "a credit card", "two loans", "2 loans", "3 loans", "three loans", "several loans", "many loans", "garnish", "wage attachment", "attachment of earnings", "taken from my wages", "taken out of my wages", "take from my wages", "taking my wages",
        "dos préstamos", "varios préstamos", "tres préstamos", "2 préstamos", "una tarjeta", "embarg", "me descuentan del sueldo", "me retienen el sueldo",
        "法院每个月扣", "法院每个月从", "两笔贷款", "好几笔", "几个贷款", "兩筆貸款", "好幾筆", "法院扣", "(?<![会會]被)(?<![会會])(?:强制执行|強制執行)", "强制扣", "(?<![会會])扣薪(?!命令)", "工资被冻结", "被扣款",
    ),
    Hardship.BUSINESS_FAILED: ("开店亏", "亏了", "开的店", "開店虧", "虧了", "開的店"),
    Hardship.OTHER: (
        "cost of living", "so expensive", "too expensive", "prices went up", "prices are", "rent went up", "rent increase", "raised my rent", "inflation",
        "i am a student", "i'm a student", "im a student", "|student|", "care for my", "care for her", "care for him", "caring for my", "look after my", "looking after my", "take care of my", "taking care of my",
        "todo está caro", "todo esta muy caro", "todo está muy caro", "subió la renta", "subió el alquiler", "me subieron", "los precios", "la inflación", "soy estudiante",
        "|estudiante|", "cuido a mi", "cuidar a mi", "cuidando a mi",
        "物价", "涨价", "房租涨", "什么都贵", "物價", "漲價", "房租漲", "什麼都貴", "我是学生", "我是學生", "|学生|", "|學生|", "照顾我", "照顧我", "要照顾", "要照顧",
    ),
}  # fmt: skip
#: All that is understood where the reason is asked.
ASKED: Mapping[str, Sequence[str]] = {
    reason: (*SAID.get(reason, ()), *WHEN_ASKED.get(reason, ()))
    for reason in (*SAID, Hardship.OTHER)
}
