"""Worry words: the words by which what people worry about beside the money is known, as in `keywords`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

WORRY_WORDS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "seen": {
        "en": (r"\bwho (?:can |will |gets to |else )?(?:sees?|reads?|looks? at|has access)\b", r"\b(?:is|are|will) (?:this|it|that|everything|my \w+|what i (?:say|write|tell you)) (?:be |stay |kept )?(?:confidential|private|secret|safe)\b", r"\b(?:will|do|does|can) (?:anyone|anybody|other people|others|you) (?:else )?(?:see|read|share) (?:my|this|what i)\b", "confidential", r"\b(?:person|human|somebody|someone|anyone|anybody|people|machine|ai) (?:really |actually |also )?(?:look|looks|see|sees|read|reads|check|checks)(?:ing)? (?:at |through )?(?:my|the|our)\b", r"\bwho (?:else )?(?:can|will) (?:see|read) .{0,14}"),
        "zh": ("谁(?:能|会|可以|都)?(?:能|会)?看(?!过).{0,10}", "谁(?:能|会)?(?:知道|看到|看见)(?:我的)?(?:材料|资料|信息|文件)", "保密", "(?:给|让)(?:别人|谁|其他人|外人)看", "会不会(?:被)?(?:泄露|传出去|外传|外泄)", "(?:材料|资料|文件|照片|流水|存折).{0,4}(?:给)?谁(?:会|能)?看", "(?:是|有)?真人(?:会|在)?看(?:我|材料|资料|流水|文件|照片|存折).{0,8}", "(?:还有)?谁(?:还)?能看(?:到|见)", "(?:还有)?谁(?:还)?(?:能看|看得)(?:到|见)"),
        "es": (r"\bquién(?:es)? (?:más )?(?:ven?|leen?|puede ver|pueden ver|puede leer|va a ver|va a leer|verá|tiene acceso)\b", r"\bconfidencial", r"\b(?:es|queda|quedan|esto es) (?:privad|secret)[oa]s?\b", r"\b(?:comparten|enseñan|muestran) (?:mis|mi|lo que|esto)\b", r"\b(?:persona|alguien|humano) (?:\w+ )?(?:mira|ve|lee|revisa) (?:mis|lo que|los)\b", r"\bquién (?:mira|revisa)\b", r"\bquién más (?:ve|lee|puede)\b.{0,12}"),
    },
    "alone": {
        "en": (r"\b(?:am i|i['’]?m) (?:really )?the only (?:one|person)\b", r"\b(?:other|many|more) people (?:like me|in (?:this|my|the same) situation|have this|go through)\b", r"\bam i a (?:bad person|failure|loser)\b", r"\b(?:do you|will you|are you) (?:think i['’]?m|judge|judging|ashamed)\b", r"\b(?:other|more|many) people (?:\w+ )?(?:like this|like me|end up|in this)\b"),
        "zh": ("(?:只有|就)我(?:一个|一个人)?(?:这样|这么|这种|这情况|还不起|缴不出)", "(?:别人|很多人|其他人)(?:也|是不是也|会不会也)(?:这样|这么|会这样|还不起|有)", "我是不是(?:很|太|特别)?(?:失败|没用|丢人|差劲|废物|丢脸)", "(?:看不起|笑话|瞧不起)我", "别人也(?:会|有)?这样"),
        "es": (r"\bsoy (?:yo )?(?:el|la) únic[oa]\b", r"\b(?:otras|muchas|más) personas? (?:como yo|en (?:esta|mi|la misma) situación|les pasa)\b", r"\bsoy (?:una )?mala persona\b", r"\bsoy un fracas", r"\bme (?:juzgan|van a juzgar)\b", r"\bmás gente (?:así|como yo)\b"),
    },
    "worse": {
        "en": (r"\b(?:make|makes|get|gets) (?:it|things|my situation) (?:worse|more difficult)\b", r"\b(?:hurt|harm|be used against|count against|against|bad for) me\b(?=.*\b(?:tell|ask|say|apply|honest|admit)\b|.{0,12}$)", r"\bis it (?:bad|a mistake|risky|dangerous) (?:to|if i) (?:tell|ask|apply|say|admit)\b", r"\b(?:get|be) in trouble (?:for|if i) (?:telling|tell|asking|ask|applying|apply)\b"),
        "zh": ("(?:告诉|跟你们说|和你们说|说出来|申请|讲).{0,10}(?:会不会|会|是不是).{0,6}(?:不好|不利|更糟|更差|坏处|吃亏|有影响)", "对我(?:会不会)?(?:更|有)?(?:不好|不利|坏处)", "说了(?:实话|真话)?会(?:不会|怎)"),
        "es": (r"\bme (?:va a |puede )?(?:perjudic|afect|hace daño)\w* .{0,12}\b(?:decír|contar|pedir|solicitar|hablar)", r"\b(?:peor|empeora\w*) (?:\w+ ){0,3}si (?:les |se lo |lo )?(?:digo|cuento|pido|solicito)", r"\bes malo (?:decir|pedir|contar)", r"\b(?:us(?:arán?|an|ar)|utiliz\w+) (?:\w+ ){0,3}?en mi contra\b", r"\ben mi contra\b"),
    },
    "lawyer": {
        "en": (r"\b(?:need|get|hire|have|bring|talk to|ask) (?:a |an |my )?(?:lawyer|attorney|solicitor)\b",),
        "zh": ("(?:请|找|问|要|带)(?:个|一个|不请)?律师", "律师(?:吗|才)"),
        "es": (r"\b(?:necesito|hace falta|debo|tengo que|puedo|conviene) (?:\w+ ){0,3}?abogad[oa]\b", r"\bun abogad[oa]\b"),
    },
    "lost_phone": {
        "en": (r"\b(?:lose|lost|losing|break|broke|change|changed|get a new|have a new|new) (?:my )?(?:phone|mobile|cell ?phone|telephone|number|sim|telegram)\b(?! ?(?:bill|plan|number is))", r"\bmy (?:phone|mobile|cell) (?:got|was|is|has been) (?:stolen|lost|broken|gone)\b"),
        "zh": ("(?:手机|电话|号码|手机号|门号)(?:丢|掉|坏|没|换|被偷|不见)(?:了)?", "换(?:了)?(?:个)?(?:手机|号码|手机号|微信|电话|门号)", "(?:telegram|账号)(?:没|丢|被封|登不|不见)", "手机(?:被偷|坏|掉|没)了"),
        "es": (r"\b(?:pierdo|perdí|cambio|cambié|cambiar|roban|robaron|rompe|rompió) (?:de |el |mi |mi |un )*(?:teléfono|celular|móvil|número|chip)\b", r"\bme robaron el (?:móvil|celular|teléfono)\b"),
    },
    "travel": {
        "en": (r"\b(?:moving|move|emigrating|relocating|leaving|going|going to move|going to live) (?:abroad|overseas|to (?:another|a different) country)\b.{0,25}",r"\b(?:leave|move out of|go out of) (?:the |my )?country\b", r"\b(?:can|could|may|am) (?:i|we) (?:still |allowed to )?(?:travel|fly|go abroad|move abroad|move away|move to)\b", r"\b(?:stop|keep|ban) me (?:from )?(?:travel|fly|leav)", "travel ban", r"\bif i move\b", r"\bmy passport\b", r"\b(?:live|living|moved|am|went|based|working) (?:back )?(?:abroad|overseas|in another country|outside (?:of )?the country)\b", r"\b(?:moved|went|going|go|returned) (?:back )?to (?:my|another|our|a different) country\b", r"\bleft the country\b", r"\b(?:go|fly|travel|visit) (?:\w+ ){0,3}?(?:family |parents )?abroad\b"),
        "zh": ("(?:要|会|得|准备|打算|马上|就)(?:去|到|搬到)?(?:出国|国外|外国|移民)[^，。？]{0,6}", "(?:能|可以|不能|还能|会不会不能)(?:不能)?(?:出国|出境|旅游|旅行|搬家|坐飞机|买机票)", "(?:限制|不让|禁止)(?:我)?(?:出国|出境)", "(?:影响|护照).{0,6}(?:出国|护照)", "搬(?:家|走|到)(?:了|的话|怎|可以|会)", "(?:在|到|去|来了?)(?:了)?国外(?:了)?", "回(?:了)?国(?:了)?", "(?:人)?不在国内", "(?:能|可以)出国.{0,6}"),
        "es": (r"\b(?:me mudo|me voy a mudar|me voy|voy a mudarme|nos mudamos|emigro) (?:a vivir )?(?:al extranjero|a otro país|fuera del país)\b.{0,25}", r"\b(?:salir|irme|salgo|me voy) (?:de viaje )?(?:del|de mi) país\b", r"\b(?:puedo|podré|me dejan) (?:viajar|mudarme|cambiarme de|volar|irme a)", r"\bsi me (?:mudo|cambio de casa)", r"\bmi pasaporte\b", "prohibición de salir", r"\b(?:vivo|estoy|me fui|viviendo|trabajo) (?:ahora )?(?:en el extranjero|fuera del país|en otro país)\b", r"\b(?:volví|regresé|me fui|me volví) a (?:mi|otro) país\b", r"\b(?:ir|viajar|salir|volar) .{0,25}\b(?:al|en el) extranjero\b"),
    },
    "stay": {
        "en": (r"\bdeport\w*", r"\b(?:send|sent|kick|kicked|throw|thrown) (?:me |us )?(?:back (?:home|to my country)|out of the country)\b", r"\bimmigration\b", r"\b(?:call|tell|report (?:me|us) to|inform) ice\b", r"\b(?:visa|green card|residence permit|residency|work permit|citizenship|naturali[sz]ation|asylum)\b(?! (?:card|debit|credit))", r"\b(?:undocumented|no legal status)\b"),
        "zh": ("遣返|递解|遣送|驱逐(?:出境)?", "(?:影响)?.{0,4}(?:签证|绿卡|居留|居住证|工作证|永居|入籍|归化|身份)(?:会|被|延|续|申请|办).{0,6}", "(?:影响|取消|丢|没了|续不了).{0,6}(?:签证|绿卡|居留|永居|入籍|归化)", "(?:签证|绿卡|居留证?|永居)(?:吗|么|呢)?", "移民(?:局|署|官)"),
        "es": (r"\bdeport\w+", r"\b(?:mandan?|mandar\w*|echan?|echar\w*|devuelv\w+|expuls\w+) (?:\w+ )?(?:a|de|del) (?:mi |este |el )?país\b", r"\bmigración\b", r"\b(?:la migra|extranjería)\b", r"\b(?:mi|la|de) (?:visa|visado|residencia|green card|nacionalidad|ciudadanía|permiso de (?:residencia|trabajo))\b", r"\b(?:indocumentad[oa]s?|sin papeles)\b", r"\basilo\b"),
    },
    "borrow": {
        "en": (r"\b(?:borrow|get|take|take out|have|ask for|apply for) (?:(?!cut|laid|fired|sacked|ill|sick|worse|bad)\w+ )?(?:again|another (?:loan|credit)|a (?:new )?(?:loan|mortgage|credit card)|credit)\b", r"\b(?:ever|still) (?:borrow|get a (?:loan|mortgage))\b", r"\bborrow(?:ing)? (?:money )?(?:again|later|in (?:the )?future)\b", r"\bever get (?:credit|a loan|a card|a mortgage)\b"),
        "zh": ("(?:以后|还|将来|今后|再)(?:能|可以)?(?:不能)?(?:再)?(?:贷款|借钱|借款|办信用卡|买房|房贷|申请贷款)(?!困|有|压|利|余|合|还)", "(?:贷|借)(?:得)?(?:到|款).{0,3}(?:吗|么)$", "(?:以后|将来)还能借", "(?:以后|将来|之后)(?:还)?(?:能|可以)(?:再)?(?:办|申请)(?:房贷|贷款|信用卡|车贷)", "(?:以后|将来)还借得到"),
        "es": (r"\b(?:pedir|sacar|tener|obtener|conseguir|solicitar) (?:\w+ )?(?:otro|otra|un nuevo|un|una) (?:préstamo|crédito|hipoteca|tarjeta)\b", r"\bvolver a pedir\b", r"\b(?:volverán? a|vuelvan a) (?:dar(?:me)?|prestar(?:me)?)\b.{0,10}"),
    },
    "blocked": {
        "en": (r"\b(?:block|freeze|close|cancel|stop|suspend)(?:ed|ing)? (?:my |the )?(?:card|credit card|account|bank account|overdraft)\b", r"\b(?:card|account)s? (?:\w+ )?(?:be|get|is|are|gets) (?:blocked|frozen|closed|cancelled|canceled|stopped|suspended)\b", r"\b(?:card|account)s? (?:\w+ )?(?:stop working|be declined|stop|be shut)\b", r"\bfreeze my (?:account|card)\b"),
        "zh": ("(?:卡|信用卡|账户|账号|银行卡)(?:会|会不会|要)?(?:不会)?(?:被)?(?:停|封|锁|注销|停卡|停用|降额)", "停卡", "降额", "警示(?:账)?户|(?:账户|户头)(?:被)?(?:列为|列|设为)?警示", "(?:储蓄卡|银行卡|工资卡|借记卡|卡|提款卡|金融卡|薪转户|账户|户头)(?:会|会不会|要)?(?:不会)?(?:被)?冻结?(?:吗|么)?", "冻结我?(?:的)?(?:账户|账号|卡|户头)(?:吗|么)", "(?:卡|信用卡|账户|户头|账号)(?:会|会不会|要)?(?:不会)?(?:被)?(?:停|封|锁|注销|停卡|停用|关|降额)"),
        "es": (r"\b(?:bloque|cancel|cierr|cerrar|congel|suspend)\w* (?:la |mi |las |mis |el )?(?:tarjetas?|cuentas?)\b", r"\b(?:tarjeta|cuenta) (?:\w+ )?(?:bloquead|cancelad|cerrad|congelad)"),
    },
    "old": {
        "en": (r"\b(?:too old|statute[- ]barred|time[- ]barred|statute of limitations?|expired?|limitation period)\b", r"\bhow (?:long|many years) (?:can|until|before|does) (?:you|they|it|a debt|the debt) .{0,25}\b(?:collect|sue|claim|expire|disappear|go away)", r"\b\d{1,2} years? (?:ago|old)\b.{0,12}\b(?:still|claim|collect)\b.{0,12}"),
        "zh": ("(?:诉讼)?时效", "(?:债|欠款|贷款)(?:过期|失效|作废)", "(?:多少|几|3|5|三|五|二十|15|十五)年(?:以后|之后|后|就)?(?:不用|不)(?:还|追)", r"(?:[\d一二三四五六七八九十]+)年前(?:的)?(?:债|欠款|贷款).{0,4}(?:还|能|要|可以|讨)", "(?:请求权|诉讼)?(?:消灭)?时效"),
        "es": (r"\bprescri(?:be|bió|ben|to|ta|birse?|pción)\b", r"\bcaduc\w+\b", r"\bdeuda (?:tan |muy )?vieja\b", r"\bhace \d{1,2} años\b.{0,20}\b(?:todavía|aún|cobrar)\b.{0,16}"),
    },
    "die": {
        "en": (r"\b(?:if|when|after) i (?:die|pass away|am dead|['’]?m dead|were to die)\b", r"\binherit"),
        "zh": ("我(?:要是|如果|万一)?(?:死|去世|不在|走|过世)(?:了)?(?:的话|以后|之后|后)?.{0,8}(?:债|欠|贷款|还|钱|谁)", "(?:如果|要是|万一|等)?我(?:要是|如果|万一)?(?:死|去世|过世)(?:了|后|以后|之后|掉)(?:的话)?.{0,4}(?:怎么|咋|会|谁|还会|你们)", "(?:人死|死后).{0,4}债", "遗产", "遗产|继承"),
        "es": (r"\bsi (?:me )?(?:muero|fallezco|llego a morir|muriera)\b", r"\bcuando (?:me )?muera\b", r"\bheredan?\b", "herencia"),
    },
}  # fmt: skip
