"""Of an offer: what people say of one that they have not decided on, in short words: that it is unclear, too long, too dear.

>>> said = ("I don't understand this offer", "what does this mean?", "no entiendo la oferta", "看不懂这个方案", "這是什麼意思")
>>> {str(said_of_offer(one)) for one in said}
{'unclear'}
>>> [str(said_of_offer(one)) for one in ("why so long?", "¿por qué tanto tiempo?", "为什么这么久", "too long", "es muy largo", "太长了")]
['why', 'why', 'why', 'too_long', 'too_long', 'too_long']
>>> [str(said_of_offer(one)) for one in ("too expensive", "el interés es muy alto", "利息太高了", "weekly would be better", "prefiero cada quincena", "我想两周还一次")]
['too_dear', 'too_dear', 'too_dear', 'rhythm', 'rhythm', 'rhythm']
>>> [str(said_of_offer(one)) for one in ("what if i pay more later", "¿y si pago más después?", "以后多还会怎样", "can the first one be later?", "第一期能晚点吗", "that's too much")]
['more_later', 'more_later', 'more_later', 'later', 'later', 'too_much']

What is told with a figure, or of other things, is none of it:

>>> [said_of_offer(one) for one in ("too long, I can pay 400", "that is not too long", "I have waited too long", "no es caro", "不贵", "my rent is too high", "I accept", "I don't understand why my wife left", "时间不长")]
[None, None, None, None, None, None, None, None, None]
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from .finding import plain
from .patterns import pattern


class Said(StrEnum):
    UNCLEAR = "unclear"
    WHY = "why"  #: it is so long, or no better; who decided it
    WHY_MORE = "why_more"  #: why more is paid in all
    TOO_LONG = "too_long"
    TOO_SHORT = "too_short"
    TOO_DEAR = "too_dear"
    TOO_MUCH = "too_much"  #: each time
    RHYTHM = "rhythm"  #: by the week would suit them better
    LATER = "later"  #: the first of it, on no day that is named
    MORE_LATER = "more_later"
    LESS_INTEREST = "less_interest"


_IT = "(?:(?:it|this|that|the (?:plan|offer|time|term|whole thing|payments?|instal+ments?|interest|rate|total|sum|amount))(?: is|'s|s| are| seems| looks| takes| lasts| runs| costs)?|its)"
_ESO = "(?:(?:esto|eso|el (?:plan|plazo|total|interes|monto)|la (?:oferta|cuota|mensualidad|tasa)|los intereses|las cuotas)? ?(?:es|son|esta|dura|cuesta|sale|parece|me parece)?)"
_ZHE = "(?:这|那|这个|这样|你们的|总共|我?觉得|时间|期限|方案|还款|计划|利息|利率|每个?月|每期|月供|还的?|要还的?|是|有点|也|真的|都)*"
_ALONE: Mapping[Said, Sequence[str]] = {
    Said.UNCLEAR: (
        r"how many (?:months|years|payments|instal+ments|times) (?:is|are|would) (?:it|that|this|there)(?: be)?|is (?:it|that|this) (?:monthly|a month|each month|every month|per month)|how much (?:is|would) (?:it|that)(?: be)? (?:a|per|each|every) month|(?:so )?how much (?:do i|would i|must i|will i) pay(?: then| now| a month| each month)?",
        r"cuant[oa]s (?:meses|anos|cuotas|pagos) (?:son|es|serian)|(?:es|son) (?:mensual(?:es)?|al mes|cada mes)|cuanto (?:pago|pagaria|seria|es) (?:entonces |al mes|cada mes)+",
        "(?:是|一共|总共)?(?:要)?(?:还|付|缴)?(?:几|多少)(?:个月|年|期|次)(?:啊|呢)?|(?:是)?每个?月(?:都)?(?:要)?(?:还|付|缴)?(?:吗|多少)",
        r"(?:sorry,? |but |hm+,? )?(?:i |we )?(?:really |still )?(?:dont|do not|didnt|cant|cannot) (?:understand|get|follow)(?: (?:it|this|that|anything|any of (?:it|this)|at all|(?:the|this|your|that|these) (?:offer|plan|picture|figures|numbers|terms|proposal|paper|papers|document|agreement|contract|pdf)|what (?:this|it|that) (?:is|means)|what you (?:mean|offer)))*",
        r"(?:so )?what (?:does|do) (?:this|that|it|all this|all that|the offer|this offer) mean(?: for me)?|what (?:is|s) (?:this|that)|i(?:m| am) (?:confused|lost)|(?:its|it is|this is) (?:not clear|unclear|confusing|complicated|too complicated)",
        r"(?:can|could) (?:you|u|somebody|someone) explain (?:it|this|that|the offer|the plan|this offer)(?: to me)?(?: again| simply| in (?:simple|plain|easy) words)?|(?:please )?explain (?:it|this|the offer|the plan)(?: to me)?|in (?:simple|plain|easy) words",
        r"(?:perdon,? |pero )?(?:yo )?no (?:lo |la |le )?(?:entiendo|entendi|comprendo)(?: (?:nada|esto|eso|bien|(?:la|esta|su) (?:oferta|propuesta|imagen)|(?:el|este) (?:plan|papel|documento|acuerdo|contrato|pdf)|los numeros|las cifras|que (?:es|significa) (?:esto|eso)))*",
        r"(?:y )?que (?:significa|quiere decir)(?: (?:esto|eso|la oferta|todo esto))?|(?:me )?(?:lo |la )?(?:puede|puedes|podria)n? explicar(?:me|lo|la|melo|mela)?(?: (?:esto|la oferta|el plan|mejor|otra vez))?|expliquemelo|(?:es|esta) (?:muy )?(?:confuso|complicado)",
        "(?:我)?(?:还是|真的|有点|完全)?(?:不明白|看不懂|听不懂|不太懂|不懂|没看懂|没懂|没明白|不理解|搞不懂|弄不懂)(?:这个?|那个?|你们的|这份)?(?:方案|计划|图|数字|条款|内容|东西|协议|合同|文件)?(?:是)?(?:什么)?(?:意思)?(?:了|啊)?",
        "(?:这|那|这个|这个方案|方案)?(?:到底)?是?什么意思(?:啊|呢)?|(?:能|可以|请|麻烦)?(?:你|您)?(?:简单)?(?:解释|说明|讲解)(?:一下|下)?(?:这个)?(?:方案|计划)?(?:吗|吧)?|太复杂了?",
    ),
    Said.WHY: (
        r"who (?:has )?(?:decided|decides|made|chose|worked out|calculated) (?:this|that|it|the offer|the plan)|(?:is|was) (?:this|that|it) (?:really )?(?:your|the) (?:best|only|last|final)(?: (?:offer|one|plan))?|(?:can|could) (?:you|it|we) (?:do|be|get|make it|find)(?: any| something| anything)? better|(?:is there|do you have|have you got) (?:anything|something|nothing) (?:better|else)",
        r"quien (?:ha )?(?:decidido|decidio|decide|hizo|calculo) (?:esto|eso|la oferta|el plan)|(?:es|esta es) (?:esta )?(?:su|la) (?:mejor|unica|ultima)(?: oferta)?|(?:puede|pueden|podrian?) (?:mejorar(?:lo|la)?|hacer(?:lo)? mejor|ofrecer algo mejor)|(?:hay|tienen) (?:algo|otra cosa|otra opcion|alguna otra opcion) ?(?:mejor)?",
        "(?:这|这个方案)?(?:是)?谁(?:来)?(?:决定|定|算)的?|(?:这|这个)?(?:是)?(?:你们)?(?:最好|唯一|最低|最后)的(?:方案|条件)?(?:了)?(?:吗)?|(?:能不能|能|可以|还能)(?:再)?(?:好|优惠|便宜)(?:一?点|一?些)(?:吗)?|(?:有没有|还有)(?:更好|别的|其他)的?(?:方案|办法|选择)?(?:吗)?",
        r"(?:but |and )?(?:why|how come)(?: is (?:it|this|that)| does (?:it|this|that) (?:take|last|run))? (?:so|that|this) (?:long|many (?:months|years|instal+ments|payments))|why (?:until|till) .{0,20}",
        r"(?:y |pero )?(?:por ?que|x ?q) (?:es |son |dura )?(?:tan largo|tanto(?: tiempo)?|tant[oa]s (?:meses|anos|cuotas|pagos))",
        "(?:为什么|为啥|怎么)(?:要|会|还)*(?:还|付|缴)?(?:这么|那么|如此)(?:久|长|多(?:期|个?月|年))(?:时间|的时间)?|怎么(?:要)?(?:还)?这么久",
    ),
    Said.WHY_MORE: (
        r"(?:how much|what) is the (?:interest|rate|interest rate)|(?:can|could) you explain the (?:interest|rate)(?: rate)?|how (?:is|did you (?:calculate|work out|get)) the (?:interest|total)(?: calculated)?",
        r"(?:cuanto|cual) es (?:el interes|la tasa(?: de interes)?)|(?:me )?(?:puede|pueden|podria) explicar(?:me)? (?:el interes|los intereses|la tasa)|como se calcula (?:el interes|el total)",
        "(?:利息|利率)(?:是|要)?(?:多少|怎么算的?)(?:啊|呢)?|(?:能|可以)?(?:解释|说明)(?:一下|下)?(?:利息|利率)(?:吗)?",
        r"(?:but |and )?(?:why|how come) (?:is (?:it|the total)|do i pay|am i paying|does it cost) (?:so much )?(?:more|higher|dearer)(?: (?:in all|in total|overall|altogether|than (?:before|now|today)))*",
        r"(?:y |pero )?(?:por ?que|x ?q) (?:es |pago |sale |cuesta |se paga )?mas(?: caro)?(?: (?:en total|que (?:antes|ahora|hoy)))*",
        "(?:为什么|为啥|怎么)(?:要|会)?(?:总共|一共|总的|全部|反而)?(?:要|会|还|付|缴)*(?:多了?|更多|贵了?|更贵)(?:这么多)?(?:利息|钱)?",
    ),
    Said.TOO_LONG: (
        rf"(?:{_IT} )?(?:way |far |much |just |a (?:bit|little) |really )*too (?:long|many (?:months|years|payments|instal+ments))(?: for me| a time)?|(?:i |we )?(?:want|i?d like|would like|need|prefer|i?d prefer)(?: it| something| a)? shorter(?: (?:plan|term|time))?|(?:can|could) it be shorter",
        rf"{_ESO} ?(?:muy|demasiado|muchisimo mas|bastante) larg[oa]s?(?: para mi)?|demasiado tiempo|muchos (?:meses|anos)|(?:prefiero|quiero|quisiera)(?: algo| un plazo| uno)? mas corto|(?:puede|podria) ser mas corto",
        f"{_ZHE}太(?:长|久)(?:了|啊|吧)?|(?:能不能|可以|能|想要?|希望)(?:短|缩短)(?:一?点|一?些)?(?:吗)?|(?:期限|时间)(?:能|可以)(?:短|缩短)(?:一?点|一?些)?(?:吗)?",
    ),
    Said.TOO_SHORT: (
        r"(?:i |we )?(?:need|want|would like|id like)(?: a (?:bit|little))? more time(?: to (?:pay|repay)(?: (?:it|this|back))?)?",
        r"(?:necesito|quiero|quisiera)(?: un poco)? (?:de )?mas tiempo(?: para pagar(?:lo)?)?",
        "(?:我)?(?:需要|想要|要)(?:更多|多一?点|多一?些)(?:的)?时间(?:还|来还)?",
        rf"(?:{_IT} )?(?:way |far |much |a (?:bit|little) )*too short(?: for me)?|(?:i |we )?(?:want|i?d like|would like|need|prefer)(?: it| something| a)? longer(?: (?:plan|term|time))?",
        rf"{_ESO} ?(?:muy|demasiado) cort[oa]s?(?: para mi)?|(?:prefiero|quiero|quisiera|necesito)(?: algo| un plazo| uno)? mas largo",
        f"{_ZHE}太短(?:了|啊)?|(?:能不能|可以|能|想要?|希望)(?:长|延长)(?:一?点|一?些)(?:吗)?",
    ),
    Said.TOO_DEAR: (
        rf"(?:{_IT} )?(?:way |far |much |a (?:bit|little) |really |so )*too (?:expensive|dear|costly|pricey)(?: for me)?|(?:{_IT} )(?:so |very |really )?(?:expensive|a rip ?off)|(?:its|thats|thats too|too) much interest|the (?:interest|rate)(?: is|s) (?:too |so |very |really )?high|i pay (?:too much|so much more|more) (?:interest|in (?:all|total)|overall)",
        rf"{_ESO} ?(?:muy|demasiado|tan) car[oa]s?(?: para mi)?|(?:el interes|la tasa|los intereses)(?: es| son| esta)? (?:muy |demasiado |tan )alt[oa]s?|(?:son )?(?:demasiados|muchos) intereses|pago (?:demasiado|mucho)(?: mas)? (?:en total|de interes(?:es)?)",
        f"{_ZHE}(?:太|好|真|这么)贵(?:了|啊)?|(?:利息|利率){_ZHE}(?:太|好|这么)(?:高|多|重)(?:了|啊)?|总共(?:要)?(?:还|付|缴)?太多(?:了)?",
    ),
    Said.TOO_MUCH: (
        r"(?:better|lower|ok|good|nice) but (?:it(?: is|s) )?still too (?:much|high)|(?:a (?:bit|little)|somewhat|much)(?: bit)? (?:less|lower)(?: please)?|(?:i |we )?(?:cant|cannot) (?:do|manage|make|afford) (?:that|it|this)(?: much)?",
        r"(?:mejor|menos) pero (?:todavia|aun|sigue siendo) (?:es )?(?:mucho|demasiado)|un poco menos(?: por favor)?|(?:eso )?no (?:lo )?(?:puedo|podemos)(?: (?:pagar|con eso))?",
        "(?:好一?点|少了)?(?:但|但是|可是)?还是太(?:多|高)(?:了)?|(?:再)?(?:少|低)(?:一?点|一?些)(?:吧|吗|行吗|可以吗)?|(?:这个?)?我?(?:还|付|缴)不(?:起|了)(?:这个)?",
        rf"(?:{_IT} )?(?:way |far |just |still |a (?:bit|little) |really )*too (?:much|high|big)(?: for me)?(?: (?:a|per|each|every) month| each time)?|thats a lot|(?:i |we )(?:cant|cannot) (?:pay|afford) (?:that|so|this)(?: much)?",
        rf"{_ESO} ?(?:demasiado|muy alt[oa]|mucho|muchisimo)(?: para mi)?(?: (?:al|cada) mes)?|no (?:puedo|podemos) (?:pagar )?tanto",
        f"{_ZHE}太(?:多|高)(?:了|啊)?|(?:还|付|缴)不(?:起|了)这么多",
    ),
    Said.RHYTHM: (
        r"(?:(?:i |we )?(?:want|i?d like|would like|would rather|i?d rather|prefer|need|get paid)(?: to)? )?(?:pay(?:ing)? )?(?:it )?(?:weekly|fortnightly|biweekly|bi weekly|by the week|(?:every|each) (?:week|fortnight)|every (?:other|two|2) weeks?|twice a month)(?: (?:would be|is|works|would work|suits me)(?: (?:better|best|easier|good))?(?: for me)?)?(?: (?:instead|please|better|if possible))*",
        r"(?:can|could|may) (?:i|we|it) (?:\w+ ){0,2}?(?:weekly|fortnightly|biweekly|by the week|(?:every|each) (?:week|fortnight)|every (?:other|two|2) weeks?|twice a month)(?: instead| please)*",
        r"(?:(?:yo )?(?:prefiero|quiero|quisiera|me gustaria|me conviene|puedo|podria|podemos|seria mejor|mejor) )?(?:pagar )?(?:semanal(?:mente)?|quincenal(?:mente)?|(?:por|cada|a la) (?:semana|quincena|dos semanas|quince dias))(?: (?:seria|es|me viene|me conviene)(?: mejor)?| mejor| por favor)*",
        "(?:我)?(?:想|可以|能不能|能|可不可以|希望|比较想)*(?:按|每)?(?:两|2)?个?(?:周|星期|礼拜)(?:来)?(?:还|付|缴)?(?:一次)?(?:款)?(?:吗|比较好|更好|好一?点|比较方便|方便)*",
    ),
    Said.LATER: (
        r"(?:(?:its|it is|thats) )?(?:fine|ok|okay|good) but (?:i|we) (?:want|d? ?like|need|would like) to (?:start|begin) (?:a (?:bit|little) )?later",
        r"(?:esta bien|bien|vale|ok),? pero (?:quiero|quisiera|necesito|prefiero) (?:empezar|comenzar) (?:un poco )?(?:mas tarde|despues)",
        "(?:可以|好|行)(?:的)?(?:但|但是|不过)(?:我)?(?:想|要|希望)(?:晚|迟)(?:一?点|一?些)(?:再)?开始(?:还)?",
        r"(?:can|could|may) (?:the first (?:one|payment|instal+ment)|it|i|we) (?:be|start|begin|come|pay)(?: the first (?:one|payment))? (?:a (?:bit|little) )?later|(?:i |we )?(?:need|want|i?d like|would like) to (?:start|begin) (?:a (?:bit|little) )?later",
        r"(?:puede|podria) (?:ser|empezar|comenzar) (?:un poco )?mas tarde(?: (?:la primera|el primer(?:o| pago)))?|(?:puedo|podria|quiero|quisiera) (?:empezar|comenzar) (?:a pagar )?(?:un poco )?mas tarde|(?:la primera|el primer pago) (?:puede|podria) ser mas tarde",
        "(?:第一期|首期|第一次|第一笔)(?:能不能|能|可以|可不可以)?(?:再)?(?:晚|迟|推迟|延后)(?:一?点|一?些|几天)?(?:吗)?|(?:能不能|能|可以|想)(?:晚|迟)(?:一?点|一?些)(?:再)?开始(?:还|付|缴)?(?:吗)?",
    ),
    Said.MORE_LATER: (
        r"(?:and |but )?(?:what if|what happens if|can|could|may|if) (?:i|we) (?:can )?(?:pay|repay|send) (?:more|extra|it off|everything|it all|faster)(?: (?:later|later on|sometimes?|one day|early|when i can|in between|some months?|at some point))*|(?:what if|if) (?:i|we) (?:get|earn|have) more (?:money )?later(?: on)?",
        r"(?:y |pero )?(?:que pasa )?si (?:luego |despues |mas adelante )?pago mas(?: (?:despues|luego|mas adelante|mas tarde|algun mes|antes))*|(?:puedo|podria|podre) pagar mas (?:despues|luego|mas adelante|mas tarde|algun mes)",
        "(?:如果|要是|那)?(?:我)?(?:以后|后面|之后|将来|后来|到时候?)(?:想|能|可以|有钱了?)*多(?:还|付|缴)(?:一?点|一?些)?(?:钱)?(?:会|能|可以|可不可以|行)?(?:怎样|怎么样|怎么办|呢|吗|不行|如何)?",
    ),
    Said.LESS_INTEREST: (
        r"(?:can|could|will|would) you (?:please )?(?:lower|reduce|cut|drop|waive|forgive) (?:the |my )?(?:interest|rate)(?: rate)?|(?:can|could) (?:the (?:interest|rate)(?: rate)? be (?:lower|less|reduced|waived)|i (?:get|have|pay) (?:a )?(?:lower|less) (?:interest|rate)(?: rate)?)",
        r"(?:puede|pueden|podria|podrian) (?:bajar|reducir|rebajar|quitar|perdonar)(?:me)? (?:el |los |la )?(?:interes(?:es)?|tasa)",
        "(?:利息|利率)(?:能不能|能|可以|可不可以)?(?:再)?(?:少|低|降|减|免)(?:一?点|一?些|掉|低)?(?:吗)?|(?:能不能|能|可以)(?:少|降|减|免)(?:一?点|一?些|低)?(?:利息|利率)(?:吗)?",
    ),
}
#: Longer tells more.
_LONGEST = 80
_ENDS = re.compile(r"[^\w\s]+")
_FIGURE = re.compile(r"(?<!\d)(?!20\d\d(?!\d))\d(?! weeks?\b|周|个?星期)")
#: Before what is said.
_LEADS_IN = re.compile(
    r"^(?:(?:wait|hold on|espera|espere|un momento|ok(?:ay)?|yes|yeah|no|hm+|well|so|but|and|sorry|thanks|thank you|si|bueno|vale|pues|y|pero|gracias) )+|^(?:等等|等一下|好的?|嗯|那|但是?|谢谢|不) ?"
)
_FIND = {
    said: pattern("|".join(f"(?:{one.replace(chr(39), '')})" for one in phrases))
    for said, phrases in _ALONE.items()
}


def said_of_offer(text: str) -> Said | None:
    """What is said, where it is all that is."""
    said = " ".join(_ENDS.sub(" ", plain(text)).split())
    if not said or len(said) > _LONGEST or _FIGURE.search(said):
        return None
    bare = _LEADS_IN.sub("", said)
    return next(
        (each for each, found in _FIND.items() if found.fullmatch(said) or found.fullmatch(bare)),
        None,
    )
