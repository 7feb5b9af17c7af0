"""Help words: the words by which it is known that somebody asks for help beside that of the lender, or for somebody else, as in `keywords`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

FOR_SOMEBODY = "for_somebody"
HELP_WORDS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "other_debts": {
        "en": (r"\bmy other (?:debts?|loans?|cards?|credit cards?|lenders?)", r"\bowe (?:money to )?(?:several|many|other|two|three|a few|more than one) (?:other )?(?:banks?|lenders?|creditors?|companies)", r"\b(?:credit cards?|cards|other (?:debts?|loans?|lenders?)) (?:too|as well|also)\b", r"\b(?:loans?|debts?|cards?|credit) (?:with|at|from|to) (?:an?other|other|different|two|three|several) (?:banks?|lenders?|compan(?:y|ies)|places?)\b", r"\b(?:put|combine|consolidate|merge|roll|bring|join) (?:all )?(?:of )?(?:my |the |our )?(?:\w+ )?(?:debts|loans|cards|everything) (?:in)?to\b", r"\bwhat about my (?:credit |other )?(?:cards?|loans?|debts?)\b"),
        "zh": ("(?:花呗|借呗|微粒贷|白条|网贷|信用卡|别的贷款|其他贷款|(?:别的|其他)(?:平台|欠款)|别家).{0,4}(?:也(?!没|不)|一起|一块|能谈|能不能|可以谈|可不可以)", "欠(?:了|着)?(?:好几|很多|多|几|两|三|四|五)家", "欠(?:了|着)?(?:别的|其他)(?:银行|平台|家)", "(?:别的|其他)(?:银行|平台)也欠", "(?:在)?(?:别的|其他|另一家|别家)(?:的)?(?:银行|平台|公司|机构)(?:也|还)?(?:有|借|欠)", "(?:把)?(?:所有|全部)(?:的)?(?:债|贷款|欠款)(?:合|并|整合|放)", "那?我?的?(?:信用卡|网贷|花呗|信贷|卡债)呢", "(?:信用卡|卡债|别的贷款|其他贷款|(?:别的|其他)(?:平台|欠款|银行)|别家).{0,4}(?:也(?!没|不)|一起|一并|能谈|能不能|可以谈|可不可以)"),
        "es": (r"\bmis otr[ao]s (?:deudas|préstamos|prestamos|tarjetas|créditos|creditos)", r"\b(?:otras deudas|otros préstamos|tarjetas) también", r"\bdebo (?:también )?a (?:varios|otros|muchos|dos|tres) (?:bancos|prestamistas|acreedores)", r"\b(?:debo|deudas?|préstamos?|tarjetas?) (?:también )?(?:en|con|de|a) (?:otr[oa]s?) (?:bancos?|entidad(?:es)?|financieras?|lados?)\b", r"\b(?:juntar|unir|agrupar|reunir|unificar) (?:todas )?(?:mis|las|todas) (?:\w+ )?(?:deudas|tarjetas|créditos)\b", r"\by mis (?:tarjetas|otras deudas|otros préstamos)\b"),
    },
    "helped": {
        "en": (r"\b(?:can|could|may) (?:my|an?|some\w+) (?:\w+ ){0,3}?(?:help|assist|support) (?:me|us)(?: (?:out|here|with (?:this|it|that|the form)|fill\w* .{0,20}|do this|apply))+", r"\b(?:can|could|may) (?:my|an?|some\w+) (?:\w+ ){0,3}?(?:speak|talk|write|negotiate|do (?:this|it)) for (?:me|us)\b", r"\b(?:can|could|may) my (?:\w+ ){0,3}?(?:speak|talk|negotiate) (?:to|with) (?:you|them|the advisor)\b"),
        "zh": ("(?:让|叫|找|请|由)(?:我)?(?:的)?(?:爸|妈|父母|哥|姐|弟|妹|老公|老婆|先生|太太|朋友|家人|别人|亲戚|儿子|女儿|孩子|律师|人)(?:来|们)?(?:帮|替|代)我?(?:一起)?(?:弄|办|填|谈|说|操作|申请|处理|协商|打字)", "(?:让|叫|找|请|由)(?:我)?(?:的)?(?:爸|妈|父母|哥|姐|弟|妹|老公|老婆|先生|太太|朋友|家人|亲戚|儿子|女儿|孩子|律师)来(?:和你们|跟你们|跟您|和您)?(?:弄|办|填|谈|说|操作|处理|协商)"),
        "es": (r"\bme (?:puede|podría|pueden) ayudar (?:mi|mis|un|una|alguien) ?(?:\w+ )?(?:con esto|aquí|a llenar.{0,15}|a hacer.{0,10})?", r"\bpuede (?:ayudarme|hablar por mí|hacerlo por mí) (?:mi|un|una|alguien)\b", r"\b(?:mi|un|una|alguien) (?:\w+ )?(?:puede|podría) (?:ayudarme|hablar por mí|hacerlo por mí)(?: (?:con esto|aquí))?"),
    },
    "paid_help": {
        "en": ("credit repair", "repair my credit", "fix my credit", "clean my credit", "debt settlement company", "debt relief company", "debt consolidation company", r"\b(?:company|somebody|someone|guy|man|woman|they) .{0,30}\b(?:for a fee|upfront fee|up front)", "claims company", r"\b(?:agent|agency|middleman|company|firm|somebody|someone|guy|man|woman)\b.{0,20} (?:wants?|takes?|charges?|asks?)\b.{0,20} (?:to|for) (?:help|negotiat|settl|arrang)", r"\b(?:company|firm|somebody|someone|guy|man|woman|they|ad|website) .{0,30}\b(?:wipe|clear|erase|delete|remove|cancel|settle|fix|reduce|negotiate) (?:my|your|the|all) (?:\w+ )?(?:debts?|loans?|credit|record)\b.{0,40}", r"\boffers? to (?:fix|clean|repair|clear|wipe|remove) my\b.{0,12}"),
        "zh": ("征信修复", "修复征信", "洗白征信", "消除(?:逾期|征信)", "征信(?:(?!什么时候|多久|几年|何时).){0,4}(?:洗白|消除|铲单)", "法务公司", "(?:公司|有人|人家|中介|仲介|代办)[^，。！？]{0,6}(?:收|要|交|付)[^，。！？]{0,8}(?:帮|替|停息|挂账|协商|谈|减免|搞定)", "(?:代理|委托|全程)(?:协商|维权|停催)", "反催收", "债务(?:优化|重组|规划|咨询)公司", "(?:帮|替|给)我?.{0,6}协商.{0,6}(?:收|要).{0,4}(?:钱|费|点)", "(?:中介|黑中介|贷款中介)", "(?:有)?(?:公司|人|中介|仲介).{0,4}(?:说|称|承诺).{0,12}(?:消债|清债|免债|消除债务|减债|搞定|摆平).{0,10}", "信用修复", "洗联征", "洗白", "消除(?:联征|信用)(?:纪录|注记)", "代书", "代办(?:公司|业者)", "代办(?=.{0,12}(?:收|付|要|抽).{0,6}(?:钱|费|元|块|千|万|成|%))", "债务整合公司", "(?:协商|整合)公司", "(?:帮|替)我?.{0,6}协商.{0,6}(?:收|要).{0,4}(?:钱|费)"),
        "es": (r"\b(?:gestor|gestora|gestor[ií]a|empresa|despacho|alguien|intermediario)\b.{0,20} (?:piden?|cobran?|quieren?)\b.{0,20} (?:por|para) (?:ayudar|negociar|arreglar|gestionar)", r"\b(?:empresa|persona|alguien|despacho|gestor[ia]*) .{0,30}\b(?:quitar|borrar|eliminar|limpiar)(?:me|nos)? (?:mis?|las?|el) (?:deudas?|historial)\b", r"repara(?:r|dora|ción) (?:de |mi )?(?:crédito|deudas?|historial)", "reparadora", r"limpiar (?:mi |el )?(?:historial|buró)", r"(?:me )?cobran? por (?:negociar|arreglar|limpiar)", r"empresas? que (?:negocia|arregla|limpia)n? ", r"\b(?:empresa|persona|alguien|despacho|gestor[ia]*) .{0,25}\b(?:borra|borran|elimina|eliminan|quita|quitan|limpia|limpian|negocia|negocian|reduce|reducen) (?:mis?|tus?|las?|el|toda) (?:\w+ )?(?:deudas?|historial|crédito)\b.{0,30}", r"\b(?:ofrecen|ofrece|prometen|promete) .{0,12}(?:limpiar|borrar|quitar|arreglar) (?:mi|el|la)\b.{0,12}"),
    },
    "insolvent": {
        "en": (r"\b(?:go|going|file|filing|declare|declaring|apply\w*) (?:for |a |myself |personal )*(?:bankrupt|bankruptcy|insolvency|an iva|a debt relief order)\b", r"\bis (?:bankruptcy|insolvency|an iva) (?:better|an option|a good idea|worth it|possible|for me)\b"),
        "zh": ("(?:申请|宣告|办)?(?:个人)?(?:破产|债务清理)(?:的话)?(?:会|怎|好不好|好吗|吗|划算|有什么|$)", "(?:声请|申请|宣告|办)?(?:个人)?(?:破产|更生|清算|债务清理)(?:的话)?(?:会|怎|好不好|好吗|吗|划算|有什么|$)"),
        "es": (r"\b(?:declar\w+|acog\w+|pedir|pido|entrar|solicit\w+) (?:en |a |al |la |el |la ley de )*(?:quiebra|bancarrota|insolvencia|insolvente|segunda oportunidad|concurso)\b",),
    },
    "insurance": {
        "en": (r"\b(?:payment protection|loan|credit|life|income protection|unemployment) insurance\b", r"\b(?:does|will|can|would|do) (?:the |my |an |any )?insurance (?:\w+ )?(?:pay|cover|help)\b", r"\bppi\b"),
        "zh": ("(?:贷款|信用|还款|意外|人寿)保险", "保险(?:能|会|可以|公司)?(?:不能|不会)?(?:赔|管|还|帮|理赔)", "寿险|(?:我)?(?:的)?保险.{0,4}赔", "(?:贷款|信用|还款|寿险|房贷)(?:保险|险)", "寿险"),
        "es": (r"\bseguro (?:de |del )(?:préstamo|desempleo|vida|pagos?|crédito|deuda|protección)\b", r"\b(?:el|mi|un) seguro (?:\w+ )?(?:cubr|pag|ayud)\w+"),
    },
    "free_help": {
        "en": ("legal aid", "free lawyer", "free legal", "free advice", "free debt advice", "debt advice", "debt charity", "who can help me", r"\b(?:charity|charities|ngo|non-?profit)\b"),
        "zh": ("法律援助", "免费律师", "免费(?:法律)?咨询", "12348", "谁能帮我", "找谁(?:帮忙|咨询)", "免费的?(?:法律)?(?:咨询|帮助|援助|律师|扶助)", "公益(?:机构|组织|律师|团体)?", "法扶", "法律扶助"),
        "es": (r"abogad[oa] (?:gratis|gratuit[oa]|de oficio)", r"asesoría (?:gratis|gratuita|legal)", r"ayuda legal", "justicia gratuita", r"defensoría", r"quién me (?:puede )?ayuda", r"\basesoría (?:legal )?(?:gratis|gratuita)\b.{0,10}", r"\b(?:ayuda|abogad[oa]|consejo) (?:gratis|gratuit[oa])\b", r"\bong\b", r"\basociación .{0,10}ayud\w+"),
    },
    FOR_SOMEBODY: {
        "en": ("for somebody else", "for someone else", "on behalf of", "for a client", "for my client", "for a friend", "for my friend", "for my mother", "for my mom", "for my mum", "for my father", "for my dad", "for my parents", "for my wife", "for my husband", "for my partner", "for my son", "for my daughter", "for my brother", "for my sister", "for my grand", "i am her ", "i am his ", "i'm her ", "i'm his ", "writing for my", "write for my"),
        "zh": ("帮我爸", "帮我妈", "帮我父", "帮我母", "帮我爷", "帮我奶", "帮我老", "帮我丈", "帮我妻", "帮我儿", "帮我女", "帮我哥", "帮我弟", "帮我姐", "帮我妹", "帮我朋友", "帮家人", "帮朋友", "帮别人", "帮客户", "替家人", "替别人", "代办(?!.{0,12}(?:收|付|要|抽).{0,6}(?:钱|费|元|块|千|万|成|%))", "代他", "代她", "帮(?:他|她)(?:写|问|弄|填|办|申请|说|谈|协商|发|看|回|打字)", "替我(?:爸|妈|父|母|爷|奶|老|丈|妻|儿|女|哥|弟|姐|妹|朋友|家|太|先生)", "替(?:他|她)(?:写|问|填|办|申请|说|谈|协商)", "我是(?:他|她)(?:的)?(?:女儿|儿子|老公|老婆|丈夫|妻子|妈|爸|家人|家属|朋友|先生|太太)", "帮我太", "帮我先"),
        "es": ("por otra persona", "en nombre de", "por mi madre", "por mi padre", "por mi mamá", "por mi papá", "por mis padres", "por mi espos", "por mi marido", "por mi mujer", "por mi pareja", "por mi hij", "por mi herman", "por mi abuel", "por un amigo", "por una amiga", "por un client", "por una client", r"\bhacerlo por [é]l\b", "hacerlo por ella", "soy su hij", "soy su espos", "soy su marido", "soy su mujer", "escribo por mi"),
    },
}  # fmt: skip
