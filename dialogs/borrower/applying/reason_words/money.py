"""Money, in words: one's own business that fails, debts to others, and what costs more than there is."""

from __future__ import annotations

from .people import EN, ES, ZH

_BUSINESS = "(business|shop|store|restaurant|cafe|bar|salon|startup|start up|firm|practice|bakery|stall|food truck|kiosk|garage|workshop|farm|company|agency|studio|online shop|pub)"
#: What is one's own, said without "my": a company may as well be the employer's.
_SHOP = "(business|shop|store|cafe|salon|startup|start up|bakery|stall|food truck|kiosk|garage|farm|online shop)"
_NEGOCIO = "(negocio|empresa|tienda|restaurante|local|bar|taller|peluqueria|puesto|kiosco|panaderia|cafeteria|emprendimiento|comercio|changarro|abarrotes|bodega|pyme)"
_DIAN = "(店|餐[馆厅]|饭[馆店]|厂子?|工厂|公司|作坊|摊子?|网店|小卖部|超市|生意|买卖)"
BUSINESS_FAILED = {
    "en": (
        f"(no|hardly any|few|losing) customers|{_SHOP} (has |had |have |just |is |was |has been |really |completely )*(failed|failing|closed(?! where)|collapsed|went bust|gone bust|folded|struggling|losing money|not (doing well|going well|making (any )?money))",
        f"(my|our|my own|my small|my little|our family) {_BUSINESS}(?! (cut|fired|laid|let|reduced|doesnt pay|stopped paying|hasnt paid|isnt paying|put|lowered|has cut|sacked|is not paying|said|told))",
        f"(closed|close|closing|shut|shutting|lost|sold|sell|gave up|give up) (down )?(my|our) (own |small |little |family )*{_BUSINESS}",
        "(business|sales|trade|turnover) (is |are |has been |have been |was |were |has |have |got |really |very |so |too |quite |just )*(down|bad|terrible|dead|poor|dropped|fell|fallen|falling|awful|low|collapsed|declined|plummeted|horrible)",
        f"(company|business|shop|firm|restaurant) … bankrupt|bankrupt with (my|our) {_BUSINESS}|(hardly|not|barely|cant) (selling|sell) (any|a|much|enough|my)",
    ),
    "es": (
        f"quebr(o|e|amos|ado)|(cerre|cerramos|cerrar|traspase|vendi|perdi) (la|el|mi|nuestr[oa]) (pequen[oa] )?{_NEGOCIO}|{_NEGOCIO} (ya )?no (va|vende|da|funciona|marcha|me da|camina|rinde|deja)",
        f"(mi|nuestr[oa]) (propi[oa] |pequen[oa] )?{_NEGOCIO}(?! (me|nos|no me|no nos|redujo|despidio|cerro la planta))|(las|mis) ventas|ventas (bajaron|cayeron|bajas)|(no vendo|no se vende|no vendemos) (nada|casi nada|mucho)?",
    ),
    "zh": (
        "(亏[损本钱空])|赔[钱本](?!的)|资金[链炼]|没(有)?订单|经营(困难|不)|倒闭|歇业|生意(?!做)|关店|店关|血本",
        f"{_DIAN}[^，。！？,.!?]{{0,5}}?(亏|破产|停业|[开撑]不下去|不行|关(门|了|掉)|收掉|垮|黄了|没(什么|有)?(客|人|生意)|卖不)|卖不[动出掉]|(店|餐).{{0,4}}?(撑|开)不(下去|住)",
        "公司[^，。！？,.!?]{0,6}?(倒了|垮了|黄了)|(店|摊)[^，。！？,.!?]{0,4}?拆迁|养[猪鸡鱼羊牛][^，。！？,.!?]{0,3}?赔|(接不到|没(有)?|缺)[^，。！？,.!?]{0,2}?订单",
    ),
}
BUSINESS_FAILED_ASKED = {"zh": ("开店[亏赔]|[做干]生意[亏赔]|亏了|开的店|创业失败",)}
OTHER_DEBTS = {
    "en": (
        "(too many|other|more|all my|all the|multiple|mounting|a lot of|lots of|so many|huge|big) (debts|loans|credits)|credit card (debts?|bills|balances?)|credit cards|(drowning|buried|up to my (neck|ears|eyes)|deep|sinking) in … (debts?|loans|credit)|debt (spiral|trap)|over ?indebted",
        "(payday|high interest|quick|online|app) (loans?|lenders?)|loan sharks?|(loan|borrow|borrowed|borrowing|loans) … (to pay|pay off|repay) (off )?(another|other|the other|old|the next) ?(loans?|debts?|one)?",
        "(owe|owing) (money )?(to )?(two|three|four|five|six|several|many|other|[0-9]+) (banks?|lenders?|people|companies|credit cards?|places)|(took|taking|take) … loan … to pay|(owe|owing) (money )?(to )?(lots of|a lot of|so many|loads of|all these) (lenders|banks|people|companies)|(tax|irs) (debts?|arrears)|back taxes|owe … taxes|tax(es)? (office|authority|man)",
    ),
    "es": (
        "(otras|muchas|demasiadas|varias|tantas|mas|las) deudas|(otros|muchos|demasiados|varios|tantos) (prestamos|creditos)|tarjetas|microcreditos?|prestamos (rapidos|online|express|de apps)|prestamistas?|usurer[oa]s?|gota a gota|sobreendeudad[oa]|endeudad[oa]|(ahogad[oa]|hundid[oa]|hasta el cuello|metid[oa]) (en|de) (deudas?|prestamos|creditos)|(llene|llenos?|cargue) de (deudas|creditos|prestamos)|(debo|deber|adeudo) (dinero )?a (dos|tres|cuatro|cinco|varios|otros|muchos|muchas|[0-9]+|hacienda|la agencia|el sat|la seguridad|todo el mundo)|(deudas?|debo) (con|a|de) (hacienda|el sat|la sunat|impuestos)|impuestos atrasados",
    ),
    "zh": (
        "欠太多|([别其]他?的?)贷款|信用卡|网贷|以贷[养还]贷|拆东墙|负债|一屁股债|高利贷|地下钱庄|[民私][间人]借贷|套现|债务?[缠太多滚]|滚不动",
        "欠(了|着)?[^，。！？,.!?]{0,3}?([几两三四五六七八九十多好0-9]+)[^，。！？,.!?]{0,2}?([家个])|借(了|遍)?[^，。！？,.!?]{0,3}?([几两三四五六七八九十多好0-9]+)[家个]",
        "(房|车|信|学|卡|装修)贷[^，。！？,.!?]{0,4}?(车|房|信|学|卡|压)",
    ),
}
OTHER_DEBTS_ASKED = {
    "en": (
        "court (takes|is taking|took)|a credit card|(two|three|four|five|several|many|[2-9]) loans|garnish[a-z]*|wage attachment|attachment of earnings|(taken|take|taking|takes|deducted) (from |out of )?my (wages|salary|pay)|repossess[a-z]*|^debts?$",
        "tax (office|bill)",
    ),
    "es": (
        "(dos|tres|cuatro|cinco|varios|[2-9]) prestamos|una tarjeta|embarg[a-z]*|me (descuentan|retienen|quitan) … (sueldo|nomina|salario)|^deudas$",
    ),
    "zh": (
        "法院(每个月)?[^，。！？,.!?]{0,3}?扣|被法院扣|两笔贷款|好几笔|几个贷款|(?<!会被)(?<!会)强制(执行|扣)(?!命令|通知)|(?<!会被)(?<!会)扣薪(?!命令|吗)|工资(?!卡)[^，。！？,.!?]{0,4}?被?[^，。！？,.!?]{0,3}?冻结|被扣款|[欠还][^，。！？,.!?]{0,2}?债",
    ),
}
_PRICES = "(rent|mortgage|bills?|prices?|heating|electricity|power|gas|energy|food|groceries|costs?|insurance|petrol|fuel|everything|living|interest( rates?)?|rates|water|fees|childcare|school|tuition|inflation)"
_REPAIRS = "(car|van|truck|boiler|roof|heating|fridge|washing machine|house|motorbike|engine|gearbox|plumbing|furnace|laptop)"
#: Said where nobody asks as well: that all was lost to swindlers.
SWINDLED = {
    "en": (
        "(i|we|im|ive|weve) (was |were |been |have been |got |just )*(scammed|conned|swindled|defrauded)|(fell|fallen) for a scam|(lost|losing) … (to|in) (a |an |some )?([a-z]+ )?(scam|scammers?|fraud)",
    ),
    "es": (
        "(me|nos) (han )?(estafaron|estafado|timaron|timado)|(fui|fuimos) estafad[oa]s?|(cai|caimos) en una estafa",
    ),
    "zh": (
        "被(人|网上|朋友|投资)?[^，。！？,.!?]{0,4}?(诈骗|骗(了|走|光))|遭(遇)?(诈骗|骗)|(投资|网络|电信)诈骗",
    ),
}
OTHER_ASKED = {
    "en": (
        f"{_PRICES} (went|goes|jumped|climbed) from|{_PRICES} (is |are )?(twice|double|triple)|{_PRICES} (cost|costs) (so|too|a lot|more)|{_PRICES} (has |have |had |was |were |is |are |just |all |got |been |keep |keeps |so |too |very |much |way |really |suddenly |gets |getting )*(went up|gone up|going up|go up|goes up|rose|rising|risen|raised|increased?s?|increasing|doubled|tripled|up by|skyrocketed|exploded|higher|expensive|more expensive|hiked)|(rent|price|mortgage|rate|cost) (increases?|hikes?|rises?)",
        "(raised|raise|raises|increased|put up|hiked|doubled) (my|the|our) (rent|mortgage|rate|fees)|cost of living|(so|too|very|more|is|are|getting) expensive|inflation|prices are|unexpected (bills?|costs?|expenses?)|emergency expenses?",
        f"(care|caring|cared) for (my|our|her|him|them|an?|the)|look(ing)? after (my|our|her|him|a|the)|take care of (my|our|her|him)|taking care of (my|our|her|him)|support(ing)? (my|our) {EN}|sen(d|ding|t) money (home|to|back)|{EN} … (sick|ill|in trouble|needs? (care|help|me|surgery))",
        "(scam(med)?|scammers?|fraud|fraudsters?|conned|swindled|ponzi|pyramid scheme|identity theft|phishing|hacked|defrauded)|(emptied|cleared out|drained|stole from) my (bank )?account|(lost|stole|stolen) (all |everything |my |our )*(savings|money)",
        "gambl[a-z]*|betting|bets|casinos?|slot machines|crypto|(lost|invested|investment) … (stocks|stock market|trading|forex|shares)|bad investment",
        "prison|jail|arrested|incarcerated|in custody|locked up|convicted|(lawyer|legal|court|attorney|bail) |paid his lawyer",
        f"(vet|dentist|dental|medical|hospital|repair|heating|school|tuition|medicine|moving|wedding) (bills?|costs?|fees|expenses)|{_REPAIRS} (has |had |just |was |is )*(broke|broken|died|needs?|repair|repairs|stopped working|failed)|(new|replace|replacing|repair|repairing|fix|fixing) (the |my |a |our |for |new )*{_REPAIRS}|guarantor for|cosigned|stood surety",
        "(engine|transmission|gearbox|brakes) (just |has |have )*(blew|blown|died|went|gone|failed|broke|broken)|had to move|wait(ing)? (on|for) … (papers|permit|visa|documents)|(work|residence) permit",
        "(i am|im|still) a student|^student$|visa|immigration|asylum|moved (house|home|abroad|country)|military service|called up",
    ),
    "es": (
        "(todo|la vida|la luz|el gas|la comida|el alquiler|la renta|la hipoteca|el arriendo|la gasolina|los servicios|las facturas|los intereses|el euribor) (me |nos |se |esta |estan |ha |han |muy |tan )*(car[oa]s?|sube|suben|subio|subieron|subido|disparo|dispararon|disparado|duplico|aumento|aumentaron|encarecio|por las nubes)|(me|nos) (subieron|subio|han subido|aumentaron|aumento|duplicaron)|subio (la|el) (renta|alquiler|hipoteca|luz|arriendo|gas)|los precios|la inflacion|(esta|todo) (muy |tan )?caro|(la comida|la vida|todo|la renta|el alquiler|los utiles) (esta|es) carisim[oa]|gastos? (imprevistos?|inesperados?|medicos?)",
        f"(cuido|cuidar|cuidando|cuidarlo|cuidarla|atender|hacerme cargo de|mantengo|mantener|ayudo|ayudar|ayudando) (a|de) (mi|mis|nuestr[oa]|un|una) {ES}|la cuido|lo cuido|(mando|envio|mandar|enviar) (dinero|plata) a|{ES} depende[n]? de mi",
        "estaf[a-z]+|fraude|fraudes|timo|timaron|hacke[a-z]+|suplantacion|(me|nos) (vaciaron|robaron|limpiaron) (la|mi|los|mis|todos) ?(mis |los )?(cuenta|ahorros|dinero|tarjeta)|(perdi|perdimos) (todo|todos|mis|los|nuestros) ?(mis |los )?(ahorros|dinero)",
        "ludopat[a-z]*|(perdi|perdido|gaste) … (jugando|juego)|apuestas?|apostando|apostar|tragaperras|tragamonedas|juego online|criptomonedas?|cripto|mala inversion|inverti … perdi|bolsa de valores|piramid[a-z]+",
        "pres[oa]|carcel|prision|detenid[oa]|encarcelad[oa]|arrestad[oa]|abogad[oa]s?|multas?|fianza|juicio",
        "se (me |nos )?(descompuso|averio|rompio|dano|jodio|malogro|echo a perder|fundio) (el|la|mi) (carro|coche|auto|moto|camion|camioneta|caldera|nevera|lavadora|refri|techo|motor|furgoneta)|(reparacion|arreglo|reparar|arreglar) (de |del )?(la|el|mi)? ?(carro|coche|auto|moto|caldera|techo|camion|casa|motor)|gastos? (de|del) (hospital|medic[a-z]+|dentista|escuela|colegio|boda|mudanza)|aval(e|ista)?|fiador",
        "(universidad|colegiatura|matricula|colegio|escuela) … pagar|hay que pagar (la )?(universidad|colegiatura|matricula|escuela)|(esperando|espero|sin) … (permiso|papeles|visa|documentos)|permiso de trabajo|me tuve que mudar|tuve que mudarme|soy estudiante|^estudiante$|migra[a-z]+|asilo|mudanza|servicio militar",
    ),
    "zh": (
        "物价|(房租|租金|房东|房价|学费|利率|房贷|月供|菜价|油价|水电|什么都)[^，。！？,.!?]{0,5}?([涨贵]|上调)|涨(租|价)|加租|通[胀膨]",
        f"结婚[^，。！？,.!?]{{0,4}}?[花钱]|{ZH}[^，。！？,.!?]{{0,6}}?(上学|读书|补习课|学费|结婚|彩礼)|学费|彩礼|照顾(我|{ZH})|要[^，。！？,.!?]{{0,3}}?照顾|[陪看]护|赡养(?!费)",
        "被[^，。！？,.!?]{0,6}?骗|诈[骗欺]|杀猪盘|盗刷|骗(走|光|了)|传销|庞氏|积蓄[^，。！？,.!?]{0,3}?没了",
        "赌|炒[股币]|股[票市]|基金|期货|投资[^，。！？,.!?]{0,3}?(失败|[亏赔])|p2p|爆雷",
        "监狱|坐牢|入狱|出狱|服刑|判刑|拘留|被抓|被关了|打官司|律师费|罚款",
        "(一家|全家|一大家子|家里)[^。！？.!?]{0,8}?(靠|就我|一个人|养)|(担保|作保|当保人|[帮替][^，。！？,.!?]{0,4}?保)|(看病|治病|医药|买药|医疗)[^，。！？,.!?]{0,4}?([钱费贵]|[开花]销)?|(修|换)[车房屋]|(车|机车)坏了|车坏了|自己装修|[盖建]房子?|意外(支出|开销)|([开花]销|支出)[^，。！？,.!?]{0,3}?大|我是学生|^学生$|当兵|服役|移民",
    ),
}
#: A shop that is robbed or under water, and shares that fall, are another reason.
NOT_FAILED = {
    "en": (f"(robbed|burgled|looted|broke into|flooded|vandali[sz]ed|destroyed|damaged) (my|our) {_BUSINESS}", f"(my|our) {_BUSINESS} (was |got |has been )*(robbed|burgled|looted|flooded|destroyed|broken into|vandali[sz]ed)", "my company (cut|fired|laid|let)"),
    "es": (f"(asaltaron|robaron|saquearon|inundo|quemo|incendiaron|se quemo|se inundo) (en )?(mi|nuestr[oa]|la|el) {_NEGOCIO}", f"(mi|nuestr[oa]) {_NEGOCIO} (se inundo|se quemo|fue asaltad[oa])"),
    "zh": ("(炒股|股[票市]|投资|基金|期货|炒币)[^，。！？,.!?]{0,6}?([亏赔])[^，。！？,.!?]{0,3}", f"{_DIAN}[^，。！？,.!?]{{0,3}}?被(偷|盗|抢|淹|砸)", f"(打工|上班|工作)的?[，,]? ?[^，。！？,.!?]{{0,6}}?{_DIAN}[^，。！？,.!?]*", "(车祸|撞|事故)[^。！？.!?]{0,6}?赔[^，。！？,.!?]{0,3}?钱"),
}  # fmt: skip
#: What is owed to no other lender.
NOT_OWED = {
    "en": ("other loan (number|officer)", "(you|you are|youre|you guys|you people|they are|bunch of|like) … loan sharks?"),
    "es": ("tarjetas? (de (presentacion|identidad))", "(son|ustedes|unos|como) … (usurer[oa]s?|prestamistas)"),
    "zh": ("信用卡[^，。！？,.!?]{0,4}?会?(被|停)", "(你们|您们|贵|根本|简直|就是|像|跟|比)[^，。！？,.!?借欠]{0,6}?高利贷"),
}  # fmt: skip
