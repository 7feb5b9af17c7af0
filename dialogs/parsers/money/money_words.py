"""Money words: what people write around an amount, and what makes it none.

>>> without("nt$3,000 al mes"), without("每月330元"), without("三块五"), without("一点二万")
(';3,000 ;', ';330;', '3.5', '1.2万')
>>> without("cuando me paguen el 15 les deposito 200")
'; les deposito 200'
>>> [bool(NOTHING.fullmatch(said)) for said in ("i earn nothing at the moment", "没有收入", "no gano nada", "none of your business")]
[True, True, True, False]
>>> [bool(OTHER_PERIOD.search(said)) for said in ("500 every two weeks", "周薪500", "500 a la semana", "100 each payday", "a year ago")]
[True, True, True, True, False]
>>> [bool(OTHER_PERIOD.search(said)) for said in ("last week 300", "250 la semana pasada", "上周只拿了300", "lost my job last week i get 1400")]
[True, True, True, False]
"""

from __future__ import annotations

import re

from dialogs.parsers.numbers import thousands
from dialogs.parsers.times.day_names import DIAS, MESES, MONTHS, WEEKDAYS
from dialogs.phrases.patterns import pattern


def without(said: str) -> str:
    """The text with ";" where the currency or the month stood, which change no figure, or the number of a house or a law, which is none.

    >>> without("my flat is no 4, rent 650"), without("piso n.º 4"), without("flat 650"), without("no 650")
    ('my ;, rent 650', ';', 'flat 650', 'no 650')
    >>> without("they filed chapter 11"), without("modelo 145, 900")
    ('they filed ;', ';, 900')
    """
    said = _NAMED_BY_NUMBER.sub(";", without_counts(_ODD.sub("", said)))
    said = _PAY_DAY.sub(";", _YEAR.sub(";", said))
    written = thousands.joined(_ZEROS.sub(_with_zeros, said))
    written = _PLUS.sub("+", _THOUSANDS.sub(r"\1 mil \2", _SHORT.sub(r"\1.\3\2", written)))
    return CURRENCY.sub(";", MONTHLY.sub(";", _SPOKEN_POINT.sub(_with_point, written)))


def without_counts(said: str) -> str:
    """The text without how many eat of it, or how many things one sum is for.

    >>> [" ".join(without_counts(said).split()) for said in ("two credit cards 800", "food for 4 people 600", "dos tarjetas de credito 200")]
    ['credit cards 800', 'food 600', 'tarjetas de credito 200']
    >>> without_counts("三张信用卡一共900"), without_counts("800 credit cards"), without_counts("5 for cards")
    ('信用卡一共900', '800 credit cards', '5 for cards')
    """
    return _SO_MANY.sub("", _FOR_PEOPLE.sub(" ", _HALVES.sub(" ", said)))


def without_a_home(said: str) -> str:
    """The text without where somebody lives.

    >>> without_a_home("flat no 12b, rent 650"), without_a_home("rent 650 (apt #4)"), without_a_home("flat 650")
    ('rent 650', 'rent 650', 'flat 650')
    """
    return _NAMED_BY_NUMBER.sub(" ", said).strip(" ,;.()")


def says_nothing(said: str) -> bool:
    """Whether a text without a figure says that there is nothing, and why.

    >>> [says_nothing(said) for said in ("nothing, i live with my parents", "nada, estoy sin trabajo", "没有,失业在家", "ahorita nada", "no, my rent")]
    [True, True, True, True, False]
    """
    return any(NOTHING.fullmatch(one.strip()) for one in _WHY.split(said) if one.strip())


def without_day(said: str) -> str:
    """The text without the one day of a month that it names, which is no sum.

    >>> without_day("200 but on the 20th"), without_day("200 pero el 20"), without_day("el 20")
    ('200 but ;', '200 pero ;', ';')
    """
    rest, days = _ONE_DAY.subn(";", said)
    return rest if days == 1 else said


def is_day_to_pay(said: str) -> bool:
    """Whether a plain text names the one day on which it could be paid, and no amount.

    >>> [is_day_to_pay(said) for said in ("could the payment be on the 28th?", "¿podria pagar el 28?", "能不能改到28号还", "200 on the 20th", "el 28")]
    [True, True, True, False, False]
    """
    rest, days = _ONE_DAY.subn(";", said)
    rest, more = _HAN_DAY.subn(";", rest)
    return days + more == 1 and not re.search(r"\d", rest) and _TO_PAY.search(rest) is not None


def in_one(said: str) -> str:
    """Hundredths that are said apart, with the whole they belong to: "24 dollars and 50 cents" is 24.50."""
    return _HUNDREDTHS.sub(lambda found: f"{found[1]}.{int(found[2]):02}", said)


def _with_zeros(found: re.Match[str]) -> str:
    return "0" * len(found[0])


def _with_point(found: re.Match[str]) -> str:
    whole, fraction = found[0][0], found[0][2:].rstrip("毛角")
    return f"{whole}.{fraction}".translate(_HAN_DIGITS)


#: Where it is said why.
_WHY = re.compile(
    r"[,.;!]|\b(?:because|since|as|cause|cuz|i'?m|i am|i live|i lost|we live|porque|ya que|pues|estoy|vivo|busco|perdi|until|till|hasta)\b|因为|住|失业|在家"
)
#: A year behind a word of time; one that is mostly an amount, 2000, only behind such as go with nothing else.
_YEARS = r"(?:19[6-9]\d|20[0-3]\d)\b(?![.,]?\d| ?(?:k|mil|to|a|dollars?|euros?|pesos|pounds?|soles|a month|al mes|[$€£%])(?![a-z]))"
_YEAR = pattern(
    rf"\b(?:since|desde|back in|ever since|(?:began|started|stopped|ended)(?: in)?|until|till|hasta)(?: (?:about|around|early|late|mid|the|end|of|year|fall|spring|summer|winter|el|ano|finales|principios|de))* {_YEARS}"
    rf"|\b(?:in|from|en) (?!2000){_YEARS}"
    rf"|\b(?:(?:since|from|in|until|till|desde|en|hasta) )?(?:{MONTHS}|{MESES})(?: (?:of|de|del))? (?!2000){_YEARS}"
    r"|\b(?:19[6-9]\d|20[0-3]\d)(?= (?:was|is|fue|era) (?:the|when|el|la|cuando)\b)"
)
_HAN_DIGITS = str.maketrans("零一二三四五六七八九两", "01234567892")
_D = "[零一二三四五六七八九两0-9]"
_SPOKEN_POINT = re.compile(rf"{_D}点{_D}+|{_D}[块元]{_D}(?=$|[毛角\s,.;!])[毛角]?")
#: "2k5", 1w2 and "2mil500" are written as they are spoken; "12OO" as a small keyboard has it.
_SHORT = re.compile(r"(?<![\d.,a-z])(\d{1,3})([kw])(\d)(?![\da-z]|[.,]\d)")
_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3}) ?mil ?(\d{3})(?![\d.,])")
_ZEROS = re.compile(r"(?<=\d)o+(?![a-z])")
#: The day on which somebody is paid, which is no sum: "cuando me paguen el 15 les deposito 200".
_PAY_DAY = re.compile(
    r"\b(?:cuando|en cuanto|hasta que) (?:me |nos |yo )?(?:pague|deposite|cobre)n?\b,? (?:hasta )?(?:el |este )(?:dia )?\d{1,2}\b(?![.,]?\d| ?(?:mil|k)\b)"
)
#: One day of a month, which is no sum: "200, but on the 20th".
_ONE_DAY = re.compile(
    r"\b(?:(?:on|by|before|until|till|after|from|around|about) )?(?:the )?(?:[12]?\d|3[01])(?:st|nd|rd|th)\b(?: of (?:each|every|the) month)?"
    r"|\b(?:antes del|despues del|hasta el|a partir del|desde el|alrededor del|el|al)(?: dia)? (?:[12]?\d|3[01])\b(?![.,]?\d| ?(?:mil|k|%|por ciento|de (?:[a-z]+))\b)"
)
_HAN_DAY = re.compile(r"(?:[12]?\d|3[01])[号日]")
_TO_PAY = re.compile(r"\b(?:pay|paying|payments?|due|pagar|pago|cuotas?)\b|[还付缴]")
#: Shared in halves.
_HALVES = re.compile(r"\b50 ?[/-] ?50\b")
#: Who eats of it: "food for 3 of us 350".
_FOR_PEOPLE = re.compile(
    r"\b(?:for|para|de) (?:the |las |los )?(?:\d|two|three|four|five|six|dos|tres|cuatro|cinco|seis) (?:of us|people|persons|personas)\b"
    r"|\bentre (?:los|las|nosotros|nosotras) (?:dos|tres|cuatro)\b(?! ?mil)|\b(?:los|las|nosotros|nosotras) (?:dos|tres|cuatro)\b(?= (?:ganamos|cobramos|sacamos|hacemos|juntamos|gastamos))|\b(?:the )?(?:two|three) of us\b"
)
#: How many things or people one sum is for: "two credit cards 800", "2 small kids 300".
_FEW = "[2-9]|1[0-2]|two|three|four|five|six|seven|eight|nine|ten|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez"
_SO_MANY = re.compile(
    rf"(?<![\d.,$€£¥])\b(?:{_FEW}) (?=(?:(?!(?:for|of|on|de|para|por|a|al|en|and|y|or|o|to)\b)[a-z]+ )?"
    r"(?:people|persons|kids|children|sons|daughters|cards|cars|rooms|bedrooms|phones|pets|dogs|cats|debts|loans"
    r"|personas|hij[oa]s|nin[oa]s|tarjetas|carros|coches|cuartos|habitaciones|celulares|perros|deudas|prestamos)\b)"
    r"|(?<![\d一二三四五六七八九十百千万])[两二三四五六七八九2-9](?:[张辆套口只台间部]|个(?=信用卡|孩子|小孩|贷款|人))"
)
_PLUS = re.compile(r"(?<=[\d;]) ?(?:\bplus\b|\bmas\b|加上?) ?(?=[$€£¥]?\d)")
_HUNDREDTHS = re.compile(
    r"(\d+)(?: ?(?:dollars?|euros?|pounds?|pesos?|soles),? ?(?:and |y |con )?| (?:and|y|con) )(\d{1,2}) ?(?:cents?|pence|centavos?|centimos?)\b"
)
#: This and the next also as Taiwan writes, for patterns of texts that are not made plain.
MONTHLY = re.compile(
    r"(?:(?<![a-z])(?:a|per|each|every|one|this|1)|/)\s?month\b|\bmonthly\b|/\s?mo\b|(?<![a-z])p\.?c?\.?m\b\.?"
    r"|(?:(?<![a-z])(?:al|por|cada|un|el|este|x)|/)\s?mes\b|\bmensual(?:es|mente)?\b"
    r"|(?<![\d十百千万])[一1]个?月|[每按/]个?月|月(?:薪|均?收?入|工资|供)"
)
CURRENCY = re.compile(
    r"(?:(?<![a-z])(?:us|nt|hk|mx|au|ca|rd|ar|col|u|s|a|c|r)\s?)?\$(?:s(?= ?\d))?|[€£¥₩₹₽₱₺฿₫₡₲]"
    r"|(?<![a-z])(?:rs|rp|rm|ksh|tsh|ush|bs|gs|php|aed|s/|b/|[rnpql])\.?(?= ?\d)|(?:/[=-]|[.,]--?)(?![\d-])"
    r"|(?:新台|港|人民)币|[美欧日港]元|美金|英镑|块钱|[元块圆镑刀钱]"
    r"|(?<![a-z])(?:usd|cny|rmb|eur|gbp|hkd|twd|ntd|mxn|cop|ars|clp|pen|jpy|inr|aud|cad"
    r"|dollars?|euros?|pounds?|bucks?|quid|pesos?|dolar(?:es)?|soles|lempiras?|quetzal(?:es)?|bolivianos|colones|guaranies|libras?|yuan|kuai|pavos)(?![a-z])"
)
NOTHING = re.compile(
    r"(?:(?:i|we) (?:have|earn|get|make|can pay|receive) (?:got )?|there(?: is|'s) |i'm getting )?"
    r"(?:zero|nothing?|nothin'?|nuthin|nada|none|nil|nought|nowt|zip|zilch|no money|no income|not anything)"
    r"(?: at all| left| at the moment| right now| now| for now| atm| currently| yet| these days| rn| tbh| sorry| lol| honestly| i guess| man| bro)*[.! ]*"
    r"|(?:i|we) (?:can't|cannot|can not|don't|do not) (?:pay|earn|get|have|make) anything(?: at all| at the moment| right now| now)?[.! ]*"
    r"|(?:almost|basically|pretty much|absolutely|literally|literalmente|casi) (?:zero|nothing|none|nada|cero)[.! ]*|(?:ahora|ahorita|actualmente|de momento|por ahora) (?:mismo )?(?:nada|cero)[.! ]*"
    r"|no tengo[.! ]*|ni un (?:peso|euro|duro|dolar|sol|centavo|centimo)[.! ]*|(?:ahora |yo )?(?:no (?:gano|tengo|cobro|recibo|ingreso|puedo pagar|me queda|puedo|hay) )?"
    r"(?:nad(?:a|ita)(?: de nada| de dinero)?|cero|ningun[oa]?|ninguna cosa|ningun ingreso|ingresos|dinero|sin ingresos?)"
    r"(?: por ahora| por el momento| de momento| ahora| ahorita)?[.! ]*"
    r"|(?:我)?(?:现在|目前|暂时|这个月)?(?:真的|实在)?(?:没办?法|无法)(?:再)?[还付交缴](?:款|钱)?[了.! ]*"
    r"|(?:我)?(?:现在|目前|暂时|这个月)?(?:[什么啥]+[都也]|一[分点毛]钱?[都也]|完全|都)?(?:没有?|零|无)(?:任何)?(?:收入|钱|工资|了|啦)*[.! ]*"
    r"|(?:(?:真的|实在)?[还付交]不[了起上出]了?[呀啊]?[,;. ]*)?(?:我)?(?:现在|目前)?(?:真的|实在)?(?:身上)?一[分毛]钱?[都也]?(?:没有?|拿不出来?|[还付]不[了起上出])(?:了|啦)?[.! ]*"
)
#: The sign of nothing in words of odd things: 打零工.
_ODD = re.compile("零(?=[工散碎花钱食售活])")
#: Said with whatever else, and without a figure: nothing, perhaps.
SPEAKS_OF_NOTHING = re.compile(
    r"\b(?:nothing|zero|nada|cero)\b(?! (?:but|except|else|to do|to lose|wrong|less|more|que ver|que perder|mas|menos|personal))|一分(?:钱)?[都也]"
)
#: Where somebody lives, and which law or paper it is.
_NAMED_BY_NUMBER = re.compile(
    r"\b(?:flat|apartment|apt|house|unit|room|door|floor|piso|casa|puerta|apartamento|departamento|depto|calle|street)"
    r"(?: is| es)?(?: el| la)? ?(?:\bno\b|nr|number|num(?:ero)?|nro|n[.]?[ºo°]|#)[.]? ?\d{1,5}[a-z]?\b"
    r"|\b(?:chapter|section|form|article|capitulo|seccion|articulo|formulario|modelo) \d{1,4}[a-z]?\b"
)
#: Shares and vague words, which are no amounts: "20 %", "a few hundred", 几千.
NO_AMOUNT = re.compile(
    r"\d ?%|percent|per cent|por ciento|百分之"
    r"|\b(?:few|several|couple|many|some)(?: of)?(?: an?)? (?:hundred|thousand|grand|million)"
    r"|\d ?k? (?:y medi[oa]|and a half)\b|(?:tant[oa]s|pico) (?:mil|millon)"
    r"|\b(?:paychecks|wages|weeks|pagas|sueldos|salarios|pensiones|quincenas|semanas) (?:of|at|de)\b"
    r"|\bpar de (?:cien|mil)|[几数][十百千万亿]|[十百千万亿]几"
    r"|\b(?:half|third|quarter) of\b|\b(?:mitad|tercio)\b|(?<![少减降砍掉]了)(?<![少减降砍掉])(?<!原来的)(?<!原来)(?<!之前的)一半|分之|(?<![\d一二两三四五六七八九十百千万])(?:百八十|千八百|万八千)|\d ?[x*×] ?\d|\b(?:cents?|pence|centavos?|centimos?)\b"
    r"|\b(?:loans?|payments?|instal?lments?|jobs?|pagos|cuotas|prestamos|trabajos) (?:of|at|de)\b|[\d一二两三四五六七八九十][笔次](?!(?:贷款)?(?:一共|总共|合计|加起来))"
)
#: What follows a figure that counts something else than money.
OF_ELSE = re.compile(
    r"[ -]?(?:(?:minimum )?wages?|paychecks?|salari(?:es|os?)|sueldos?|smm?lv|smi|uma|utm|uf)(?![a-z])"
    r"|[ -]?(?:(?:day|week|fortnight|month|year|hour|minute|time|kid|children|child(?! (?:support|benefit|maintenance|allowance|tax))|son(?! (?:los?|las?|el|mis?|de|para|todos?|nuestr[oa]s|gastos|ingresos)\b)|daughter|people|person|instalment|installment|payment|loan|job|shift)s?"
    r"|(?:dia|semana|quincena|mes|mese|ano|hora|vez|vece|hij[oa]|nin[oa]|persona|cuota|pago|trabajo|prestamo|turno)s?)(?![a-z])"
    r"| ?(?:个(?!半)|年|月|号|日|天|周|星期|礼拜|小时|岁|次|期|[口位名]|人|个?班)"
)
#: A minus before a figure; a dash between two figures is none.
BELOW_ZERO = re.compile(
    r"^\W{0,3}-\s?[$€£¥]?\s?\d|[:(=$€£¥]\s?-\s?[$€£¥]?\d|[^\W\d]\s-[$€£¥]?\d"
    r"|\b(?:minus|negative|negativo)\b|(?<!o )(?<!al )(?<!lo )\bmenos\b(?! de\b|[.! ]*$)|负\s?[\d零一二三四五六七八九十百千万两]"
)
#: One amount off another.
TAKEN_OFF = re.compile(
    r"\d[\d.,]*k?[ ;]*(?:(?:a|per|each) month[ ;]*|al mes[ ;]*)?(?:\b(?:minus|less|menos)\b|减去?|扣除|-(?= )) ?[$€£¥;]*\d"
)
#: What comes off it first: the question is of what is left.
BEFORE_TAX = re.compile(
    r"\b(?:minus|less|menos) (?:(?:the|my|el|los?|las?|mis?) )?(?:[$€£¥]?\d[\d.,]* (?:(?:of|in|for|de) )?)?"
    r"(?:tax(?:es)?|deductions?|impuestos?|descuentos?|deducciones|retenciones)\b"
    r"|\b(?:before|pre)[ -](?:tax(?:es)?|deductions?)\b|\bantes de (?:los )?(?:impuestos|descuentos|deducciones|retenciones)\b"
    r"|\bgross\b|\bbrut[oa]s?\b|税前|减(?:去|掉)?(?:个人所得)?税|(?:扣|交|缴)税(?:之|以)?前"
    r"|应发(?!票)|[未没](?:有)?(?:扣|交|缴)(?:税|社保|五险|劳健保)|扣(?:五险|社保|劳健保)[^,;]{0,3}前|毛收入|毛工资|[被要]扣(?:掉|了|除)?[\d一二两三四五六七八九]"
    r"|(?<!after )(?<!after the )(?:\b(?:is |are |being |gets? )?garnish(?:ed|ment|ments)?\b|\battachment of earnings\b)|\bme (?:embargan|retienen|descuentan|quitan) (?:unos |como )?[$€]?\d|\b(?:sueldo|salario|nomina) embargad[oa]\b|\bembargo (?:de|del) (?:mi )?(?:sueldo|salario|nomina)\b|法院[^,;]{0,3}[扣划]|(?<!会被)(?<!会)强制(?:执行|扣)(?!命令|通知)"
    r"|\bbefore (?:they |the )?(?:tak(?:e|ing) out |taken? )?(?:the )?(?:tax(?:es)?|deductions?)\b|\bbefore (?:the |my )?[a-z]+(?: [a-z]+)? (?:is|are|gets?|has been|have been) (?:taken|deducted|paid)(?: out| off)?\b|\bantes de que me (?:descuenten|quiten|retengan)\b|\bsin (?:descontar|quitar)(?: (?:los )?(?:impuestos|descuentos))?\b"
)
_FIGURE_NEXT = r"[ ,:]*(?:(?:i|it was|we|me|was|made|got|earned|had|get|paid|pagaron|gane|saque|cobre|hice|tuve|fueron|only|just|about|like|around|solo|como|unos|apenas) ?)*[$€£¥]?\d"
_HAN_FIGURE_NEXT = r"(?:我|只|就|才|也|总共|一共|大概|差不多|[拿赚挣发做跑收得]|到手|了|有|到)*[\d一二两三四五六七八九]"
#: A figure of one week, or of one day, that has been: no month's either.
ONE_WEEK = re.compile(
    rf"(?:^|(?<=[,.;] )|(?<=\bbut )|(?<=\bpero ))(?:the )?(?:last|this|past) week(?={_FIGURE_NEXT})|(?<=\d )(?:last|this|past) week\b"
    rf"|(?:^|(?<=[,.;] )|(?<=\bpero ))(?:la semana pasada|esta semana)(?={_FIGURE_NEXT})|(?<=\d )(?:la semana pasada|esta semana)\b"
    rf"|[上这本]个?(?:周|星期|礼拜)(?={_HAN_FIGURE_NEXT})"
)
_ONE_DAY_BEFORE = rf"\b(?:yesterday|ayer)(?={_FIGURE_NEXT})|(?<=\d )(?:yesterday|ayer)\b|昨[天日](?={_HAN_FIGURE_NEXT})"
#: What is counted by the week or the year is no amount a month, and nobody works it out for people.
OTHER_PERIOD = pattern(
    r"(?:\b(?:a|an|per|each|every)\s|/\s?)(?:\d+ |two |three |other |second )?(?:week|fortnight|day|shift|hour|year|quarter|semester)s?\b(?! ago)|/ ?(?:hr?|wk|yr)\b"
    r"|\bevery (?:\d+|two|three|four|six|other|second) (?:weeks|months?)\b|\bsemi[ -]?monthly\b|\b(?:christmas|year[ -]end|end of year) bonus\b"
    r"|\b(?:each|every|per|any) (?:pay ?days?|pay ?che(?:ck|que)s?|pay ?slips?|pay periods?|payments?|wages?|salary)\b"
    r"|\b(?:whenever|(?:each|every|any) ?time|as often as) i(?:'m| am| get)? (?:paid|my (?:pay|wages?|salary|money))\b"
    r"|\bcada (?:vez que (?:cobro|cobre|me pagan|me paguen|me pague)|paga|cobro|nomina|sueldo|salario|dia de (?:pago|cobro|paga))\b"
    r"|每[次逢到回](?:我)?(?:发|领|拿|收)(?:了|到)?(?:工资|薪水|薪|钱)|每个?(?:发薪日|领薪日|发工资日)"
    rf"|\b(?:each|every|per|on) (?:other |second )?(?:{WEEKDAYS})s?\b"
    rf"|\b(?:cada|todos los|los) (?:{DIAS})s?\b"
    r"|\b(?:twice|(?:\d|two|three) times|(?:dos|tres|\d) veces) (?:a|per|al|por)\b|半月|月[发领]?[两二2][次回]|(?:半|[两二三]|\d)个月 ?[\d一二两三四五六七八九]"
    r"|\b(?:weekly|biweekly|fortnightly|yearly|annual|annually|daily|hourly)\b"
    r"|(?:\b(?:al|a la|por|x|cada)\s|/\s?)(?:\d+ |dos |tres |ocho |diez |quince )?(?:semana|quincena|dia|jornada|turno|hora|ano|semestre)s?\b|[每一]个?学期"
    r"|\bla (?:semana|hora)\b(?! (?:que|proxima|pasada|siguiente))|\bquincenas?\b|\bjornal\b"
    r"|\bcada (?:\d+|dos|tres|cuatro|seis) (?:meses|semanas)\b|\b1[2-6] pagas\b|\baguinaldo\b|(?<!\d)1[2-6](?:个月)?薪|年[终底]奖|\b(?:semestral|trimestral|bimestral)(?:es|mente)?\b|\b(?:semanal|quincenal|anual)(?:es|mente)?\b|\bdiari[oa]s?\b"
    r"|[每/] ?(?:[一二两三四五六七八九十半\d]+ ?个?)? ?(?:个)?(?:周|星期|礼拜|天|日|小时|钟头|季|年)|每[两二三半\d]个?月|[年日周时]薪|[日周][结领]|年收?入|按(?:周|天|日|小时)"
    r"|[\d元块千万]\s?一(?:周|天|日|年|个?季度?|个?星期|个?礼拜|个?小时)"
    r"|(?<![\d十百千万月])一(?:周|天|日|年|个?季度?|个?星期|个?礼拜|个?小时)[^\d,]{0,4}[\d一二三四五六七八九两](?![天年周])"
    rf"|{ONE_WEEK.pattern}|{_ONE_DAY_BEFORE}"
)
#: So much for every one of several, and nobody counts how many for people.
FOR_EACH = re.compile(
    r"\b(?:each|every|per) (?:loans?|accounts?|cards?|contracts?|debts?|persons?|child|kid|one|of (?:the|them|these|those|my|us|our|\d|two|three|both))\b"
    r"|\d ?(?:dollars?|euros?|pounds?|bucks?|;)? ?(?:on |for )?each(?= ?(?:$|[,.;!]))|\bapiece\b"
    r"|\bcada (?:un[oa](?! de los meses)|prestamo|credito|cuenta|deuda|tarjeta|contrato|persona|hij[oa])\b"
    r"|\bpor (?:prestamo|credito|deuda|contrato|persona|cabeza)\b|\bc/u\b"
    r"|每一?[笔张家份项人]|每个(?!月)|(?:分别|各自?)(?:还|付|交|缴|给)?;? ?[\d一二两三四五六七八九十百千万]"
)
#: Now nothing, and a figure that holds later, or in another season: "nothing until June, then 300".
NOTHING_FIRST = pattern(
    r"\b(?:winter|summer|spring|autumn|fall|(?:off |low )?season|other months|rest of the year|some (?:weeks|months))\b[^,.;]{0,12}\b(?:nothing|zero|none)\b|\b(?:nothing|zero|none) in (?:the )?(?:winter|summer|low season|off season|other months)\b"
    r"|\b(?:invierno|verano|temporada(?: baja)?|otros meses|resto del ano)\b[^,.;]{0,12}\b(?:nada|cero)\b|\bnada en (?:invierno|verano|temporada baja)\b|(?:淡季|冬天|夏天|平时|有的月)[^,.;]{0,4}(?:没有?|零|无)(?!稳定|固定)"
    r"|\b(?:sometimes|other times|some (?:weeks|months)|a veces|otras veces)[, ]+(?:i get |its |it's |no gano )?(?:nothing|zero|none|nada|cero)\b|有[时的]候?(?:一分)?(?:都)?(?:没有?|零)(?!稳定|固定|工作)"
    r"|\b(?:nothing|none|(?:can't|cannot|can not|cant) (?:pay|do|afford|manage)(?: anything)?|not anything) (?:now|yet|for now|at the moment|right now|today|this month|next month|till?|until|before|(?:for |in )?the (?:next|first))\b"
    r"|\b(?:right now|now|currently|for now|at the moment|this month|at first) (?:i can(?:'?t| ?not) pay (?:anything|it)|nothing|zero|none)\b"
    r"|\bnada (?:por ahora|por el momento|ahora|de momento|todavia|hasta|este mes|antes)\b|\bhasta [^,.;]{2,20}? nada\b|\b(?:ahora|este mes|de momento|por ahora) nada\b"
    r"|(?:(?<!个月)(?<![年天周])(?<!个月[以之])(?<![年天周][以之])(?<!^以)(?<![,;我]以)前|现在|目前|暂时|这个?月|下个?月)[^,.;]{0,4}?(?:没有(?!固定|稳定|正式|工作)|没钱|一分没|不了|不起|不上|不出)"
)
