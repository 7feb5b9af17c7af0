"""Contact words: the words by which it is known that somebody asks who else hears of it, who calls, and who writes here, as in `keywords`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

CONTACT_WORDS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "others": {
        "en": ("my employer", "my boss", r"(?<!lost )(?<!lose )(?<!from )\bmy work\b", "my family", "my wife", "my husband", "my parents", "my partner", "my friends", "anybody hear", "anyone know", "who will know", "find out", "don't tell", "dont tell", "don’t tell", "do not tell", "third parties", "third party", r"\bcall(?:ing)? my (?:mum|mom|dad|mother|father|parents|friends|school|neighbou?rs)", "my colleagues", "my coworkers", "my co-workers", "my workplace", r"\b(?:call|phone|ring|contact|visit)(?:ing|s)? .{0,20}\b(?:at|on|in|to) (?:my |the )?(?:work|workplace|job|office)\b"),
        "zh_CN": ("家人", "父母", "亲友", "通讯录", "别人知道", "爱人", "别告诉", "不要告诉", "(?:单位|公司|老板)(?!要?倒|要?裁|要?关|跑|[拖]?欠|[不没]发|发不|[减降]|把我)", "家里.{0,4}知", "(?:告诉|告知|通知|联系|打给|找)(?:我|我们|我的)?家(?:里|里人|属)?(?:$|[吗的，,？?])", "(?:告诉|告知|通知|联系|电话给|打给|骚扰|让|找|给)(?:我|我的|任何|其他)?.{0,2}(?:爸|妈|父母|老公|老婆|媳妇|对象|男朋友|女朋友|同事|学校|老师|同学|邻居|亲戚|朋友|第三方)", "(?:爸|妈|父母|老公|老婆|媳妇|对象|男朋友|女朋友|同事|学校|老师|同学|邻居|亲戚|朋友|第三方).{0,4}(?:知道|发现|接到|收到)", "爆通", "(?:打|联系|找).{0,8}上班", "同事"),
        "zh_TW": ("家人", "父母", "親友", "通訊錄", "別人知道", "太太", "先生會", "別告訴", "不要告訴", "(?:單位|公司|老闆)(?!要?倒|要?裁|要?關|跑|[拖積]?欠|[不沒]發|發不|[減降]|把我)", "家裡.{0,4}知", "(?:告訴|告知|通知|聯絡|打給|找)(?:我|我們|我的)?家(?:裡|裡人|屬)?(?:$|[嗎的，,？?])", "(?:告訴|告知|通知|聯絡|電話給|打給|騷擾|讓|找|給)(?:我|我的|任何|其他)?.{0,2}(?:爸|媽|父母|老公|老婆|另一半|男朋友|女朋友|同事|學校|老師|同學|鄰居|親戚|朋友|第三方|室友)", "(?:爸|媽|父母|老公|老婆|另一半|男朋友|女朋友|同事|學校|老師|同學|鄰居|親戚|朋友|第三方|室友).{0,4}(?:知道|發現|接到|收到)", "(?:打|聯絡|聯繫|找).{0,8}上班", "同事"),
        "es": ("mi jefe", "mi empresa", r"(?<!perd[ií] )(?<!pierdo )(?<!perder )(?<!perdido )\bmi trabajo\b", "mi familia", "mis padres", "mi mujer", "mi marido", "mi pareja", "se enter", "no se lo diga", "no le diga", "no les diga", "no le cuente", "no se lo cuente", "terceros", r"\bllam\w+ a (?:mi|mis) (?:mam[aá]|pap[aá]|padres|familia|trabajo|jef[ea]|amigos|vecinos|escuela)", "mis compañeros", "mi oficina", r"\b(?:llam|contact|marc|habl)\w* .{0,15}\b(?:al|a la|en el|en la) (?:trabajo|oficina|empleo|chamba)\b"),
    },
    "callers": {
        "en": ("come to my house", "come to my home", "come to my door", "come to my work", "come to my school", "knock on my door", "keep calling", "stop calling", "stop the calls", "call every day", "calling every day", "calls me every day", "debt collector", "collectors", "harass", "threaten"),
        "zh_CN": ("上门", "催收", "骚扰", "停催", "催(?:债|款)", "轰炸", "(?:来|到|去)(?:我)?(?:家|学校|单位|公司|村)(?:里)?(?:找|闹|堵|催)", "(?:一直|老是|天天|每天|总是|不停)(?:给我)?(?:在)?打电话", "威胁", "恐吓"),
        "zh_TW": ("上門", "催收", "討債", "催債", "騷擾", "(?:來|到|去)(?:我)?(?:家|學校|公司)(?:裡)?(?:找|鬧|堵|催)", "(?:一直|老是|天天|每天|不停)(?:給我)?(?:在)?打電話", "威脅", "恐嚇"),
        "es": ("venir a mi casa", "vienen a mi casa", "van a mi casa", "ir a mi casa", "venir a mi trabajo", "cobrador", "llaman todos los días", "llaman todos los dias", "llaman todo el día", "llaman todo el dia", "dejen de llamar", "acoso", "acosan", "amenaz"),
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
    "hours": {
        "en": (r"\bis (?:there )?(?:no ?body|no one|any(?:body|one)|some(?:body|one)|everybody|everyone) (?:really |even |still )?(?:working|there|at work|awake|around|available|online|on duty|asleep|sleeping|in)\b", r"\b(?:opening|working|business|office|service) hours\b", r"\b(?:when|what time) (?:do|are|will) (?:you|they|the advisors?|your people) (?:open|close|start|work|be (?:back|there|open)|there|back|at work)\b", r"\bare you (?:open|closed|still there|sleeping)\b", r"\bdo you work (?:on|at|nights?|weekends?|sundays?|saturdays?)\b", r"\bopen (?:on )?(?:sundays?|saturdays?|weekends?|now|today|tomorrow)\b"),
        "zh_CN": ("(?:现在|这会儿|晚上|半夜|周末)?(?:有没有|有|没|没有)人(?:在|上班|值班|在线|在吗)+(?:吗|么|了吗)?", "(?:现在|这会儿)(?:都)?没人(?:吗|么|了吗)", "(?:上班|营业|工作|服务|办公)时间", "(?:几点|什么时候|啥时候)(?:上班|开门|营业|下班|有人(?:在|上班)?)", "(?:周末|星期天|周日|周六|晚上|假期)(?:也)?(?:上班|营业|有人)(?:吗|么)", "下班了(?:吗|么)"),
        "zh_TW": ("(?:現在|這會兒|晚上|半夜|週末)?(?:有沒有|有|沒|沒有)人(?:在|上班|值班|在線)+(?:嗎|麼)?", "(?:現在|這會兒)(?:都)?沒人(?:嗎|麼|了嗎)", "(?:上班|營業|工作|服務|辦公)時間", "(?:幾點|什麼時候|啥時候)(?:上班|開門|營業|下班|有人(?:在|上班)?)", "(?:週末|周末|星期天|週日|週六|晚上|假日)(?:也)?(?:上班|營業|有人)(?:嗎|麼)", "下班了(?:嗎|麼)"),
        "es": (r"\b(?:no hay|hay) (?:nadie|alguien)(?: (?:trabajando|ah[ií]|atendiendo|disponible|despierto|ahora|m[aá]s|a esta hora|de guardia|en l[ií]nea)|[?.! ]*$)", r"\bnadie (?:trabaja|atiende|est[aá])(?: (?:ahora|ah[ií]|a esta hora))?[?.! ]*$", r"\bhorarios?\b", r"\ba qu[eé] hora (?:abren|cierran|atienden|empiezan|trabajan|hay alguien)\b", r"\b(?:abren|atienden|trabajan) (?:los |el )?(?:domingos?|s[aá]bados?|fines? de semana|hoy|ma[nñ]ana|de noche)\b", r"\best[aá]n (?:abiertos?|cerrados?|ah[ií])\b"),
    },
    "phone": {
        "en": (r"\b(?:why|what) (?:do|would|are|is|should|for|must) .{0,25}(?:phone|my number|mobile|cell)", r"\bwhat .{0,20}(?:phone|my number) for\b"),
        "zh_CN": ("(?:为什么|为啥|干嘛|干什么|怎么).{0,8}(?:手机|电话|号码)", "(?:手机|电话).{0,6}(?:干嘛|干什么|做什么|有什么用)"),
        "zh_TW": ("(?:為什麼|為啥|幹嘛).{0,8}(?:手機|電話|號碼)", "(?:手機|電話).{0,6}(?:幹嘛|做什麼|有什麼用)"),
        "es": (r"\b(?:por ?qu[eé]|para (?:qu[eé]|q)|pa qu[eé]).{0,25}(?:tel[eé]fono|n[uú]mero|celular|m[oó]vil)", r"\b(?:tel[eé]fono|celular|m[oó]vil).{0,12}(?:por ?qu[eé]|para (?:qu[eé]|q)\b|pa qu[eé])"),
    },
}  # fmt: skip
