"""Unmeant words: what sounds like distress and is none: figures of speech, other things of the same sound, denials.

A figure of speech is cut out before anything is looked for.
"""

from __future__ import annotations

from .hasty import ME

#: To beat and to pay in are one word in Chinese: into an account, or so much. What is cried after blows is none of it.
_PAYS_IN = (
    (
        "打(我|我们|孩子|小孩)(妈|爸|老婆|太太|老公|姐|妹|哥|弟)?(的)?(工资|薪资|薪水|银行|邮局)?"
        "((卡(里|上|内|号|中)|卡(?= *($|[0-9，。,.!！])))|账|微信|line|支付宝|街口|钱(?!包)"
        "|抚养费|赡养费|生活费|学费|零用钱)"
        "(?![^0-9，。,.!?！？]{0,5}((也|都|又)(?!有|会|转|汇)|拿走|取走|抢|偷|骗走|花光|不给|没给))"
    ),
    (
        "打(我|我们|孩子|小孩) ?(?!(11[0-39]|120)(?![0-9]))([0-9][0-9,.]+|[一二两三四五六七八九十几]+[百千万])"
        "(?![0-9,.多几来余百千万 ]*(次|年|天|日|月|个|回|下|遍|顿|拳|巴掌|耳光|小时|分|岁|点))"
    ),
)

FIGURES = {
    "en": (
        "(want to|wants to|wanna|could|going to|nearly|almost) die (of|from) (laughter|laughing|embarrassment|shame|boredom|the heat)",
        "die laughing",
        "(you|you are|youre|you guys|you people|they are|bunch of|like) (all |just |nothing but |worse than )?loan sharks?",
        "(we all|everybody|everyone|we are all) … (to )?die",
        "dying (to|for|of (laughter|boredom|heat|thirst))",
        "(suicide|suicidal) (squad|mission|prices?|pricing|rates?)",
        "(financial|commercial|political|economic|career) suicide",
        "suicide prevention month",
        f"kill(ing)? {ME} (working|to pay|with work|at work|laughing|trying|for this job)",
        "(want to|wanna|could|gonna|just) kill for",
        f"shoot(ing)? {ME} in the foot",
        "(end|ending) it all[,:]? (the|this|my|your|with the|with my) (contract|contracts|subscription|subscriptions|membership|insurance|policy)",
        "(contract|contracts|subscription|subscriptions|membership),?( and)? (i am |im |i want to |want to |i would like to )?(thinking of |thinking about )?(end|ending) it all",
        "(end|ending) everything with (the|this|that|my|our|your) (loan|contract|bank|lender|account|card)",
        # Said of every day, and nothing else said.
        "^i (always |do )?take all (of )?my (tablets|pills|meds)(?= *[.!]?$| (every|each|daily|as|on time|regularly))",
        "(many|few|some|several|hundred|thousand|of|more|the|ten|twenty|thirty|forty|fifty|sixty|eighty) kms",
        "kms (away|from|to|per|a day|a week|each|every|there|back|round|of|de|al|por|desde|hasta|diarios)",
        "(cant|cannot|can not|couldnt) (go|carry) on (a |our |my )?(paying|holidays?|vacation|strike|leave|working|at this rate|the trip|online)",
        "(cant|cannot|can not|couldnt) (go|carry) on with (the|this|that|these|those|my|our|such( a)?) (high |monthly )?(payments?|repayments?|instal?lments?|plan|amounts?|rates?|contract|subscription)",
        "(business|shop|company|firm|restaurant|contract|plan|it) (cant|cannot|can not) (go on|carry on|keep going)",
        "(cant|cannot|can not) keep going (to|back|there)",
        "life (insurance|savings|story|partner)",
        "(want to|wanna|wana|doesnt want to|does not want to) live (in|with|at|on|off|near|next|together|there|abroad|closer)",
        "rather die than",
        "cut(ting)? myself (off|some|short|a|out)",
        "(my (wife|husband|boss|mother|mum|mom|dad|father)|she|he) (is going to|will|would) kill me (when|if) (she|he|they) (finds?|hears?|knows?|sees?)",
        "my (wife|husband|boss|mother|mum|mom|dad|father) (is going to|will|would) kill me",
        "(tired|sick) of living (with|in|at|on|from|off|like)",
        "(despair|desperate) (of|for) (good news|coffee|holidays?)",
        "better (be )?dead (sure|on time)",
        "(horoscope|zodiac|born under|star sign) cancer",
        "(you|they) bet(ting)?",
        "best western casino hotel",
        "hospital(ity)? (job|work|staff|payroll|shift|bill from my employer)",
        "(work|job|nurse|doctor|shift) (in|at) (the |a )?hospital",
    ),
    "es": (
        "(me muero|muero|morirme|morirse|morir|muert[oa]) de (hambre|risa|la risa|sueno|ganas|verguenza|la verguenza|calor|frio|sed|cansancio|aburrimiento|curiosidad|pena)",
        "(quiero|quiere|voy a) (morir|morirme|morirse) de … (verguenza|risa|pena)",
        "(matarme|me mato) (a|de) (trabajar|trabajo|estudiar)",
        "(matarme|me mato|matandome) (trabajando|estudiando)",
        "(no puedo|no podemos) seguir (asi )?(pagando|(adelante )?con (el|la|los|las|es[aeo]s?|est[aeo]s?|mis?|sus?|tal) (pagos?|cuotas?|plan|montos?|importes?|cantidad|mensualidad(es)?|suma|contrato))",
        "(acabar|terminar) (ya )?con (todo|todo esto|esto)( ya| de una vez| de una buena vez)? y (poder )?(pagar(les?|l[oa])?|firmar(l[oa])?|saldar(l[oa])?|liquidar(l[oa])?)(?! (por lo que|con mi vida))",
        "(no puedo|no podemos) seguir mas (tiempo )?pagando",
        "(negocio|empresa|tienda|contrato) no puede seguir",
        "(no puedo|no podemos) mas que",
        "(no puedo|no podemos) mas de ([$€] ?)?([0-9]+|cien|ciento|(dos|tres|cuatro|seis|sete|ocho|nove)cient[oa]s|quinient[oa]s|mil|(dos|tres|cuatro|cinco) mil|eso)",
        # The number is all that is said besides.
        "(no puedo|no podemos) mas[,.:;]? (solo )?([$€] ?)?[0-9][0-9.,]*( (euros|pesos|dolares|soles|al mes))?(?= *[$€]?[.!]?( *$|\n))",
        "(muero|muere|morir) por (un|una|el|la)",
        "(va|van) a matarme (si|cuando) se (entera|enteran)",
        "kms (a|en|de|al)",
        "seguros? de vida",
        "vida (laboral|util)",
        "suicidio (financiero|economico|politico|comercial)",
        "(cortarme|me corto) (el pelo|el cabello|las unas|la luz|el agua|el gas|el telefono|la linea|el internet)",
        "(cansad[oa]|hart[oa]) de vivir (con|en|de)",
        "no quier(o|e) (seguir )?(vivir|viviendo) (con|conmigo|en|de|aqui|lejos)",
        "me pega (bien|mal|el sol|la gana)",
        "signo … cancer",
        "trabaj(o|a|aba|amos) en el hospital",
        "(en la calle) (mayor|de|del|numero|principal)",
    ),
    "zh": (
        "(你们|您们|根本|简直|就是|像|跟|比)(就)?(是|一样)?(个|放)?高利贷",
        "[累忙急愁烦气热冷困饿渴笑吓羞臭甜爱恨压坑贵穷丢疼痛堵塞]死(我们|我|人|了)*(了|啦)?",
        "死(期|线)",
        "活(动|跃|络|期)",
        "紫砂(壶|杯|锅|泥|茶)",
        "(结束|终结)…一切(手续|合同|合作|费用|合约)",
        "想死(你|他|她|您|家|妈|那)",
        "想死我(了|啦)",
        "一了百了(地|的)?(还清|还完|付清|结清|还掉)",
        "跳楼(价|大甩卖|甩卖|促销|机|大拍卖|拍卖|特卖)",
        "(你|你们|他们|让他|叫他)(都)?去死",
        "(打死|死)(我)?(也|都)不",
        "[得要]要死",
        "累得想死",
        "(生意|店|公司|工厂|厂子|厂|买卖|饭馆|项目|方案|餐厅|专案)[^，。,.]{0,4}(撑|坚持|做|干|熬|挺|活|走)不下去",
        "((?<=\\d)[元块]?|月供|月付|房贷|车贷|每期|这一?期)(我们?|真的|实在|快|已经|都|也|要)*(撑|坚持|熬|挺)不下去",
        "打(我|我们)(的)?(电话|手机|号码|座机)",
        "打我…(电话|手机)",
        *_PAYS_IN,
        "人寿保险",
        "保险…大病",
        "大病(保险|医保|险)",
        "巨蟹",
        "(医院|住院部)(上班|工作)",
        "住院(保险|医生|医师|医疗险)",
        "(车|电池|手机|花|植物)…死了",
    ),
}

#: Right before a sign they turn it round: "I would never kill myself". Nothing is turned round where a "but" follows.
DENIALS = {
    "en": r"(?<!why )\b(?:not|never|no|dont|do not|didnt|doesnt|wont|wouldnt|isnt|arent|havent|am not|without)"
    r"(?: (?:going|gonna|planning|want|wanna|wana|wanting|intending|trying|thinking|to|about|of|any|ever|even|really|actually|at|all"
    r"|a|the|feel|feeling|having|have|has|had|thoughts?|risk|in|be|my|with))*$",
    "es": r"\b(?:no|nunca|jamas|ni)(?: (?:voy|quiero|pienso|estoy|soy|es|hay|tengo|he|pensado|pensando|en|a|el|de|un|una"
    r"|me|se|ha|la|por|riesgo|intencion|ideas?|problemas?|con|tiene|tenemos))*$",
    "zh": r"(?:不|没|没有|不会|不是|从不|从来不|从没|绝不|绝不会|并不|并没有"
    r"|不打算|不可能|不至于)(?:去|想过|想|要|有|打算|得|是|会|在|什么|任何|过)*$",
}
BUTS = r"\b(?:but|though|yet|pero|aunque)\b|但|可是|不过|只是"
