"""Money, in words: one's own business that fails, debts to others, and what costs more than there is."""

from __future__ import annotations

from .people import EN, ES, ZH

_BUSINESS = "(business|shop|store|restaurant|cafe|bar|salon|startup|start up|firm|practice|bakery|stall|food truck|kiosk|garage|workshop|farm|company|agency|studio|online shop|pub)"
#: What is one's own, said without "my": a company may as well be the employer's.
_SHOP = "(business|shop|store|cafe|salon|startup|start up|bakery|stall|food truck|kiosk|garage|farm|online shop)"
_NEGOCIO = "(negocio|empresa|tienda|restaurante|local|bar|taller|peluqueria|puesto|kiosco|panaderia|cafeteria|emprendimiento|comercio|changarro|abarrotes|bodega|pyme)"
_DIAN = "(店|餐[馆館厅廳]|[饭飯][馆館店]|[厂廠]子?|工[厂廠]|公司|作坊|[摊攤]子?|[网網]店|小[卖賣]部|超市|生意|[买買][卖賣])"
BUSINESS_FAILED = {
    "en": (
        f"(no|hardly any|few|losing) customers|{_SHOP} (has |had |have |just |is |was |has been |really |completely )*(failed|failing|closed(?! where)|collapsed|went bust|gone bust|folded|struggling|losing money|not (doing well|going well|making (any )?money))",
        f"(my|our|my own|my small|my little|our family) {_BUSINESS}(?! (cut|fired|laid|let|reduced|doesnt pay|stopped paying|hasnt paid|isnt paying|put|lowered|has cut|sacked|is not paying|said|told))",
        f"(closed|close|closing|shut|shutting|lost|sold|sell|gave up|give up) (down )?(my|our) (own |small |little |family )*{_BUSINESS}",
        "(business|sales|trade|turnover) (is |are |has been |have been |was |were |has |have |got |really |very |so |too |quite |just )*(down|bad|terrible|dead|poor|dropped|fell|fallen|falling|awful|low|collapsed|declined|plummeted|horrible)",
        f"(company|business|shop|firm|restaurant) … bankrupt|bankrupt with (my|our) {_BUSINESS}|(hardly|not|barely|cant) (selling|sell) (any|a|much|enough|my)",
    ),
    "es": (
        f"quebr(o|e|amos|ado)|(cerre|cerramos|cerrar|tuve que cerrar|traspase|vendi|perdi) (la|el|mi|nuestr[oa]) (pequen[oa] )?{_NEGOCIO}|{_NEGOCIO} (ya )?no (va|vende|da|funciona|marcha|me da|camina|rinde|deja)",
        f"(mi|nuestr[oa]) (propi[oa] |pequen[oa] )?{_NEGOCIO}(?! (me|nos|no me|no nos|redujo|despidio|cerro la planta))|(las|mis) ventas|ventas (bajaron|cayeron|bajas)|(no vendo|no se vende|no vendemos) (nada|casi nada|mucho)?",
    ),
    "zh": (
        "([亏虧][损損本钱錢空])|[赔賠][钱錢本](?!的)|[资資]金[链鏈鍊]|[没沒](有)?[订訂][单單]|[经經][营營](困[难難]|不)|倒[闭閉]|歇[业業]|生意(?!做)|[关關]店|店[关關]|血本",
        f"{_DIAN}[^，。！？,.!?]{{0,5}}?([亏虧]|破[产產]|停[业業]|[开開撑撐]不下去|不行|[关關]([门門]|了|掉)|收掉|垮|[黄黃]了|[没沒](什[么麼]|有)?(客|人|生意)|卖不|賣不)|[卖賣]不[动動出掉]|(店|餐).{{0,4}}?(撑|撐|[开開])不(下去|住)",
        "公司[^，。！？,.!?]{0,6}?(倒了|垮了|[黄黃]了)|(店|[摊攤])[^，。！？,.!?]{0,4}?拆[迁遷]|[养養][猪豬鸡雞鱼魚羊牛][^，。！？,.!?]{0,3}?[赔賠]|(接不到|[没沒](有)?|缺)[^，。！？,.!?]{0,2}?[订訂][单單]",
    ),
}
BUSINESS_FAILED_ASKED = {
    "zh": ("[开開]店[亏虧赔賠]|[做干]生意[亏虧赔賠]|[亏虧]了|[开開]的店|[创創][业業]失[败敗]",)
}
OTHER_DEBTS = {
    "en": (
        "(too many|other|more|all my|all the|my other|multiple|mounting|a lot of|lots of|so many|huge|big) (debts|loans|credits)|credit cards?( (debts?|bills|balances?))|credit cards|(drowning|buried|neck deep|up to my (neck|ears|eyes)|deep|sinking) in … (debts?|loans|credit)|debt (spiral|trap)|over ?indebted",
        "(payday|high interest|quick|online|app) (loans?|lenders?)|loan sharks?|(loan|borrow|borrowed|borrowing|loans) … (to pay|pay off|repay) (off )?(another|other|the other|old|the next) ?(loans?|debts?|one)?",
        "(owe|owing) (money )?(to )?(two|three|four|five|six|several|many|other|[0-9]+) (banks?|lenders?|people|companies|credit cards?|places)|(took|taking|take) … loan … to pay|(owe|owing) (money )?(to )?(lots of|a lot of|so many|loads of|all these) (lenders|banks|people|companies)|(tax|irs|council tax) (debts?|arrears)|back taxes|owe … taxes|tax(es)? (office|authority|man)",
    ),
    "es": (
        "(otras|muchas|demasiadas|varias|tantas|mas|mis otras|las) deudas|(otros|muchos|demasiados|varios|tantos) (prestamos|creditos)|tarjetas( de credito)?|microcreditos?|prestamos (rapidos|online|express|de apps)|prestamistas?|usurer[oa]s?|gota a gota|sobreendeudad[oa]|endeudad[oa]|(ahogad[oa]|hundid[oa]|hasta el cuello|metid[oa]) (en|de) (deudas?|prestamos|creditos)|(llene|llenos?|cargue) de (deudas|creditos|prestamos|tarjetas)|(debo|deber|adeudo|le debo) (dinero )?a (dos|tres|cuatro|cinco|varios|otros|muchos|muchas|[0-9]+|hacienda|la agencia|el sat|la seguridad|todo el mundo)|(deudas?|debo) (con|a|de) (hacienda|el sat|la sunat|impuestos)|impuestos atrasados",
    ),
    "zh": (
        "欠太多|([别別其]他?[的]?)[贷貸]款|信用卡|[网網][贷貸]|以[贷貸][养養還还][贷貸]|拆[东東][墙牆]|[负負][债債]|一屁股[债債]|高利[贷貸]|地下[钱錢][庄莊]|[民私][间人間]借[贷貸]|套[现現]|[债債][务務]?[缠纏太多滚滾]|[滚滾]不[动動]",
        "欠(了|着|著)?[^，。！？,.!?]{0,3}?([几幾两兩三四五六七八九十多好0-9]+)[^，。！？,.!?]{0,2}?([家个個])|借(了|遍)?[^，。！？,.!?]{0,3}?([几幾两兩三四五六七八九十多好0-9]+)[家个個]",
        "(房|[车車]|信|[学學]|卡|[装裝]修)[贷貸][^，。！？,.!?]{0,4}?([车車]|房|信|[学學]|卡|[压壓])",
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
        "法院(每个月|每個月)?[^，。！？,.!?]{0,3}?扣|被法院扣|[两兩]笔[贷貸]款|[两兩]筆貸款|好[几幾][笔筆]|[几幾][个個][贷貸]款|(?<![会會]被)(?<![会會])[强強]制(执行|執行|扣)|(?<![会會])扣薪(?!命令)|工[资資](?!卡)[^，。！？,.!?]{0,4}?被?[^，。！？,.!?]{0,3}?[冻凍][结結]|被扣款|[欠还還][^，。！？,.!?]{0,2}?[债債]",
    ),
}
_PRICES = "(rent|mortgage|bills?|prices?|heating|electricity|power|gas|energy|food|groceries|costs?|insurance|petrol|fuel|everything|living|interest( rates?)?|rates|water|fees|childcare|school|tuition|inflation)"
_REPAIRS = "(car|van|truck|boiler|roof|heating|fridge|washing machine|house|motorbike|engine|gearbox|plumbing|furnace|laptop)"
OTHER_ASKED = {
    "en": (
        f"{_PRICES} (went|goes|jumped|climbed) from|{_PRICES} (is |are )?(twice|double|triple)|{_PRICES} (cost|costs) (so|too|a lot|more)|{_PRICES} (has |have |had |was |were |is |are |just |all |got |been |keep |keeps |so |too |very |much |way |really |suddenly |gets |getting )*(went up|gone up|going up|go up|goes up|rose|rising|risen|raised|increased?s?|increasing|doubled|tripled|up by|skyrocketed|exploded|higher|expensive|more expensive|hiked)|(rent|price|mortgage|rate|cost) (increases?|hikes?|rises?)",
        "(raised|raise|raises|increased|put up|hiked|doubled) (my|the|our) (rent|mortgage|rate|fees)|cost of living|(so|too|very|more|is|are|getting) expensive|inflation|prices are|unexpected (bills?|costs?|expenses?)|emergency expenses?",
        f"(care|caring|cared) for (my|our|her|him|them|an?|the)|look(ing)? after (my|our|her|him|a|the)|take care of (my|our|her|him)|taking care of (my|our|her|him)|support(ing)? (my|our) {EN}|sen(d|ding|t) money (home|to|back)|{EN} … (sick|ill|in trouble|needs? (care|help|me|surgery))",
        "(scam(med)?|scammers?|fraud|fraudsters?|conned|swindled|ponzi|pyramid scheme|identity theft|phishing|hacked|defrauded)|(emptied|cleared out|drained|stole from) my (bank )?account|(lost|stole|stolen) (all |everything |my |our )*(savings|money)",
        "gambl[a-z]*|betting|bets|casinos?|slot machines|crypto|(lost|invested|investment) … (stocks|stock market|trading|forex|shares|bad investment)|bad investment",
        "prison|jail|arrested|incarcerated|in custody|locked up|convicted|(lawyer|legal|court|attorney|bail) (fees|costs?|bills?)?|paid his lawyer",
        f"(vet|dentist|dental|medical|hospital|repair|heating|school|tuition|medicine|moving|wedding) (bills?|costs?|fees|expenses)|{_REPAIRS} (has |had |just |was |is )*(broke|broken|died|needs?|repair|repairs|stopped working|failed)|(new|replace|replacing|repair|repairing|fix|fixing) (the |my |a |our |for |new )*{_REPAIRS}|guarantor for|cosigned|stood surety",
        "(i am|im|still) a student|^student$|visa|immigration|asylum|moved (house|home|abroad|country)|military service|called up",
    ),
    "es": (
        "(todo|la vida|los precios|la luz|el gas|la comida|el alquiler|la renta|la hipoteca|el arriendo|la gasolina|los servicios|las facturas|los intereses|el euribor|la inflacion) (me |nos |se |esta |estan |ha |han |muy |tan |todo )*(car[oa]s?|sube|suben|subio|subieron|subido|disparo|dispararon|disparado|duplico|aumento|aumentaron|encarecio|por las nubes)|(me|nos) (subieron|subio|han subido|aumentaron|aumento|duplicaron)|subio (la|el) (renta|alquiler|hipoteca|luz|arriendo|gas)|los precios|la inflacion|(esta|todo) (muy |tan )?caro|(la comida|la vida|todo|la renta|el alquiler|los utiles) (esta|es) carisim[oa]|gastos? (imprevistos?|inesperados?|medicos?)",
        f"(cuido|cuidar|cuidando|cuidarlo|cuidarla|atender|la cuido|lo cuido|hacerme cargo de|mantengo|mantener|ayudo|ayudar|ayudando) (a|de) (mi|mis|nuestr[oa]|un|una) {ES}|la cuido|lo cuido|(mando|envio|mandar|enviar) (dinero|plata) a|{ES} depende[n]? de mi",
        "estaf[a-z]+|(un|una|el|por|caf) fraude|fraude|fraudes|timo|timaron|phishing|hacke[a-z]+|suplantacion|(me|nos) (vaciaron|robaron|limpiaron) (la|mi|los|mis|todos) ?(mis |los )?(cuenta|ahorros|dinero|tarjeta)|(perdi|perdimos) (todo|todos|mis|los|nuestros) ?(mis |los )?(ahorros|dinero)",
        "ludopat[a-z]*|(perdi|perdido|gaste) … (jugando|juego|apostando)|apuestas?|apostando|apostar|casino|tragaperras|tragamonedas|juego online|criptomonedas?|cripto|mala inversion|inverti … perdi|bolsa de valores|piramid[a-z]+",
        "pres[oa]|carcel|prision|detenid[oa]|encarcelad[oa]|arrestad[oa]|abogad[oa]s?|multas?|fianza|juicio",
        "se (me |nos )?(descompuso|averio|rompio|dano|jodio|malogro|echo a perder|fundio) (el|la|mi) (carro|coche|auto|moto|camion|camioneta|caldera|nevera|lavadora|refri|techo|motor|furgoneta)|(reparacion|arreglo|reparar|arreglar) (de |del )?(la|el|mi)? ?(carro|coche|auto|moto|caldera|techo|camion|casa|motor)|gastos? (de|del) (hospital|medic[a-z]+|dentista|escuela|colegio|boda|mudanza)|aval(e|ista)?|fiador|servi de aval",
        "(universidad|colegiatura|matricula|colegio|escuela) … pagar|hay que pagar (la )?(universidad|colegiatura|matricula|escuela)|soy estudiante|^estudiante$|migra[a-z]+|asilo|mudanza|servicio militar",
    ),
    "zh": (
        "物[价價]|(房租|租金|房[东東]|房[价價]|[学學][费費]|利率|房[贷貸]|月供|菜[价價]|油[价價]|水[电電]|什[么麼]都)[^，。！？,.!?]{0,5}?([涨漲贵貴]|加租|上[调調])|[涨漲](租|[价價])|加租|通[胀脹膨]",
        f"[结結]婚[^，。！？,.!?]{{0,4}}?[花钱錢]|{ZH}[^，。！？,.!?]{{0,6}}?(上[学學]|[读讀][书書]|[补補][习習][课課]|[学學][费費]|[结結]婚|彩[礼禮])|[学學][费費]|彩[礼禮]|照[顾顧](我|{ZH})|要[^，。！？,.!?]{{0,3}}?照[顾顧]|[陪看][护護]|[赡贍][养養](?![费費])",
        "被[^，。！？,.!?]{0,6}?[骗騙]|[诈詐][骗騙欺]|[杀殺][猪豬][盘盤]|盗刷|盜刷|[骗騙](走|光|了)|[传傳][销銷]|(庞|龐)氏|[积積]蓄[^，。！？,.!?]{0,3}?[没沒]了",
        "[赌賭]|炒[股币幣]|股[票市]|基金|期[货貨]|投[资資][^，。！？,.!?]{0,3}?(失[败敗]|[亏虧赔賠])|p2p|[爆]雷",
        "[监監][狱獄]|坐牢|入[狱獄]|出[狱獄]|服刑|判刑|拘留|被抓|被[关關]了|打官司|律[师師][费費]|[罚罰]款",
        "(一家|全家|一大家子|家[里裡])[^。！？.!?]{0,8}?(靠|就我|一[个個]人|[养養])|([担擔]保|作保|[当當]保人|[帮幫替][^，。！？,.!?]{0,4}?保)|(看病|治病|[医醫][药藥]|[买買][药藥]|[医醫][疗療])[^，。！？,.!?]{0,4}?([钱錢费費贵貴]|[开開花][销銷])?|(修|[换換])[车車房屋]|([车車]|機車)壞了|车坏了|自己[装裝]修|[盖蓋建]房子?|意外(支出|[开開][销銷])|([开開花][销銷]|支出)[^，。！？,.!?]{0,3}?大|我是[学學]生|^[学學]生$|[当當][兵]|服役|移民",
    ),
}
#: A shop that is robbed or under water, and shares that fall, are another reason.
NOT_FAILED = {
    "en": (f"(robbed|burgled|looted|broke into|flooded|vandali[sz]ed|destroyed|damaged) (my|our) {_BUSINESS}", f"(my|our) {_BUSINESS} (was |got |has been )*(robbed|burgled|looted|flooded|destroyed|broken into|vandali[sz]ed)", "my company (cut|fired|laid|let)"),
    "es": (f"(asaltaron|robaron|saquearon|inundo|quemo|incendiaron|se quemo|se inundo) (en )?(mi|nuestr[oa]|la|el) {_NEGOCIO}", f"(mi|nuestr[oa]) {_NEGOCIO} (se inundo|se quemo|fue asaltad[oa])"),
    "zh": ("(炒股|股[票市]|投[资資]|基金|期[货貨]|炒[币幣])[^，。！？,.!?]{0,6}?([亏虧赔賠])[^，。！？,.!?]{0,3}", f"{_DIAN}[^，。！？,.!?]{{0,3}}?被(偷|盗|盜|抢|搶|淹|砸)", f"(打工|上班|工作)的?[，,]? ?[^，。！？,.!?]{{0,6}}?{_DIAN}[^，。！？,.!?]*", "([车車][祸禍]|撞|事故)[^。！？.!?]{0,6}?[赔賠][^，。！？,.!?]{0,3}?[钱錢]"),
}  # fmt: skip
#: What is owed to no other lender.
NOT_OWED = {
    "en": ("other loan (number|officer)",),
    "es": ("tarjetas? (de (presentacion|identidad))",),
    "zh": ("信用卡[^，。！？,.!?]{0,4}?(会|會)?(被|停)",),
}  # fmt: skip
