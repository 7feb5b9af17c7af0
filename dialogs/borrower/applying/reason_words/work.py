"""Work, in words: a job that is gone, or less that comes in than before."""

from __future__ import annotations

from .people import ES, HOME_ZH, of_others_en, of_others_es

_EMPLOYERS = "(company|firm|plant|factory|restaurant|store|mine|mill|hotel|warehouse|branch|bar|cafe|place i work(ed)?( at| in)?|employer)"
_GONE = "(closed|shut|closes|shuts|closing|shutting|went bust|went under|went bankrupt|bankrupt|insolvent|moved away|moved abroad|relocated|folded)"
_FABRICAS = "(fabrica|empresa|planta|restaurante|hotel|tienda donde trabajaba|obra|maquila|mina|bodega|companial|compania)"
JOB_LOST = {
    "en": (
        "(lose|losing|loss of|loosing|lost) (my|the|both|both my) (part time |full time |second |main |old )?(work|job|jobs|position|employment)",
        "(laid|lay|laying|layed|layd) (me |us |everybody |everyone |people |half of us )?off|layoffs?",
        "let (me|us|him|half of us|half the staff|people|many|everybody|everyone|most of us|some of us)? ?go(?! (back|on|through|to|home|ahead|over|in|out|and see)( |$))",
        "(fired|sacked|dismissed|axed) (me|us|him)|(got|was|were|been|im|i am) (just |suddenly |unfairly |wrongfully )*(fired|sacked|dismissed|terminated|made redundant)|(got|get|gave me|given) the (sack|boot|axe)",
        "(fired|laid off|let go|sacked) … including me|redundan[a-z]+|terminated (my|our) (contract|employment)|lost employment",
        "unemployed|jobless|(out of|without) (a |any )?(work|job)|no job(?!s)|^(i |just |ive |recently )*lost (job|work|employment)(?! (number|time|hours|days|id))|(in )?between jobs|on the dole",
        "(contract|job|position|role|post|probation|assignment|gig|placement) (has |had |was |is |just |got |have |been |suddenly )*(not (been )?(renewed|extended)|ended|eliminated|terminated|over|abolished|cut|finished|expired|ran out|run out|cancelled|canceled)",
        "(contract|probation) (wasnt|isnt|hasnt been|was never) (renewed|extended|passed)|(didnt|wont|not) (renew|extend) my contract|(didnt|did not) (keep me|pass (my )?probation)",
        f"{_EMPLOYERS} (where i work(ed)? |i work(ed)? (at|for|in) )?(has |have |had |was |is |just |got |suddenly )*{_GONE}",
        "(restaurant|shop|store|place|bar|firm|company) … (where i worked|i worked (at|for|in))|where i worked (closed|shut)",
        "(quit|resigned|resign|left|gave up|leave|lost) (from )?(my|the|her|his) (job|work|post|position)|had to (quit|resign)|i (quit|resigned)",
    ),
    "es": (
        "(perdi|he perdido|perdimos) (mi|el|la|los|nuestro) (trabajos?|empleos?|puesto|curro|chamba|laburo|pega|jale)",
        "(me|nos) (han )?(despidieron|despedido|despiden|corrieron|echaron|botaron|liquidaron|cesaron|rajaron|finiquitaron)(?! de (la |mi |nuestra )?(casa|vivienda|pieza|habitacion|piso))",
        "despid[a-z]+|despedid[oa]s?|desemplead[oa]s?|(en|al) (el )?paro(?! cardiac)|cesante|recorte de personal",
        "(sin|busco|buscando|buscar|no encuentro|no consigo|no hallo) (un |el |otro |mi )?(trabajo|empleo|chamba|laburo|curro|jale|pega)(?! (mas|extra))",
        "(acabo|termino|vencio|finalizo|cancelaron|terminaron|ha terminado|acabaron) (el|mi|mi ultimo) (contrato|trabajo|empleo|proyecto)|fin de contrato",
        "(no|sin) (me |nos )?(renovaron|renovacion|renuevan|han renovado)|no (pase|supere) (el periodo de prueba|la prueba)",
        f"(cerro|cerraron|cierra|quebro|se fue|clausuraron|vendieron) (la |el )?{_FABRICAS}|(la|el) {_FABRICAS} (cerro|quebro|se fue|ha cerrado)|donde trabajaba",
        "(tuve que renunciar|deje|tuve que dejar|he dejado|abandone) (a |de )?(mi |el )?(trabajo|trabajar|empleo|chamba|curro|laburo)|renuncie",
        "(permiso|visa|visado|papeles) … (vencio|vencido|caduco|expiro|caducad[oa])|(vencio|caduco|expiro) (el |mi )?(permiso|visa|visado)",
    ),
    "zh": (
        "(公司|厂子?|企业|单位|饭店|餐[厅馆]|酒店)[^，。！？,.!?]{0,3}?(倒闭|倒了|破产|关(了|门|停)|解散|跑路|搬走|搬迁|没了|黄了|撤资)",
        "(打工|上班)的?(店|厂|餐|饭|公司)|(打工|上班)[，,] ?(店|餐|饭|厂)|厂关|老板…跑(路)?了?(?=$|[，。！？,.!?了])",
        "(公司|厂子?|工厂|单位|老板|店里?|工地)[^，。！？,.!?]{0,3}?不(要|用|让)我们?(了|干|做|上班|$)",
        "失业|下岗|待业|被[^，。！？,.!?]{0,4}?(裁|开除|解[雇聘]|辞退|炒|优化|优退|劝退|离职)|裁员|资遣|被[^，。！？,.!?]{0,4}?[辞裁]了|被(公司|老板|单位|厂里?|店里?|工厂|餐厅)(给)?开了|(把|将)我[^，。！？,.!?]{0,6}?(裁|辞|开除)",
        "(工作|饭碗|(?<!加)班)[^，。！？,.!?]{0,2}?(没[了有]?|丢)了?(?=$|[，。！？,.!? 后])|丢了?(工作|饭碗)|没了?(有)?工作(?![证经日验量压])|没班上|没头路",
        "(合同|合约|约聘|聘期)[^，。！？,.!?]{0,6}?到期|[没不未][^，。！？,.!?]{0,2}?续([签约聘]|了|$)|部门[^，。！？,.!?]{0,3}?(撤|裁|解散)|试用期[^，。！？,.!?]{0,2}?(没过|不合格|被)",
        "(找不到|没(有)?找到|没找着|难找)[^，。！？,.!?]{0,3}?(工作|头路|活(?![着下])|班)|(工作)[^，。！？,.!?]{0,3}?(找不到|难找)",
        "辞(了)?[职工](?![信证])|离职(?![证信])|lay ?off",
    ),
}
JOB_LOST_ASKED = {
    "en": (
        "(contract|job|probation|placement|assignment|work) (ends|is ending|will end|runs out|is up|finishes|expires)",
        "lost my (part|full|second)",
        "(looking|searching|applying|hunting) (for|to find) (a |new |another |any |some )*(job|jobs|work|position)",
        "(cant|cannot|couldnt|havent|didnt|hard to) (find|found|get) (a |any |new |another |steady |stable )*(job|work|employment)",
        "(i have|i had|ive had|got) no work",
        "work (permit|visa|licen[cs]e) (has |have |just )*(ran out|run out|expired|ended|was revoked)|(not allowed to|cant|cannot) work (legally|here|any ?more|any longer|in this country)",
        "(last|final) (day of work|day at work|paycheck)",
    ),
    "es": ("(acaba|termina|vence) (el |mi )?(contrato|trabajo|empleo)|contrato (se )?(acaba|termina|vence)", "no tengo (trabajo|empleo|chamba|laburo|curro|pega)", "(no puedo|no me dejan) trabajar (aqui|legalmente|sin papeles)"),
    "zh": ("(我|现在|目前|一直|好久)[^，。！？,.!?]{0,3}?没(法|办法|能)?上班", "在找[^，。！？,.!?]{0,3}?工作"),
}  # fmt: skip
_LESS_OF = "(work|income|pay|salary|wages?|money|hours|shifts?|orders?|jobs?|clients?|rides?|trips?|deliver(y|ies)|overtime|tips|commissions?|bookings|gigs|passengers|students|sales)"
_CUT = "(cut|reduced|lowered|halved|slashed|dropped|decreased|fell|fallen|shrunk|shrank|gone down|went down|been down|dried up|stopped|collapsed|vanished|disappeared|slowed( down)?|frozen|cancelled|canceled)"
_PAID = "(hours|shifts?|pay|salary|wages?|income|earnings|overtime|bonus(es)?|commissions?|tips|orders|bookings|deliveries|gigs|contracts|paycheck)"
_WERE = "(has |have |had |was |were |got |get |been |is |are |all |just |really |suddenly |almost |also |basically |my |are being |being |were all )*"
_BENEFITS = "(pensions?|benefits?|allowance|universal credit|unemployment( benefits?| money)?|welfare|child benefit|housing benefit|tax credits?|sick pay|subsidy|stipend|grant)"
_MENOS_DE = "(horas|turnos|trabajo|trabajos|pedidos|viajes|clientes|entregas|ventas|ingresos|sueldo|plata|dinero|comisiones|propinas|encargos|pasaje|pasajeros|pega|chamba|jornada|obras|alumnos|reservas|servicios|carreras)"
_BAJO = "(bajo|bajaron|ha bajado|han bajado|cayo|cayeron|se cayo|se cayeron|disminuyo|disminuyeron|redujo|redujeron|se redujeron|se redujo|se acabo|se acabaron|se esfumo|se desplomo|se desplomaron|esta por los suelos|se paro|se pararon)"
_SUELDO = "(sueldo|salario|nomina|ingresos?|jornada|horas|turnos|pedidos|encargos|viajes|trabajo|comisiones|propinas|pension|paga|quincena|horas extras?)"
INCOME_REDUCED = {
    "en": (
        "(earn|earning|earned|make|making|made|get|getting|bring home|bringing home) (paid |a lot |lot |much |a bit |way |far |far too |so |quite a bit |only |even )*(less|half)(?! (interest|than (that|this|you|what you)))|(paid|pays?|paying) (me |us )(a lot |much |way |far |only )*(less|half)|(paid|pays) (a lot |much |way |far )*less",
        f"(less|lower|reduced|smaller|fewer|little|not enough|hardly any|barely any|half the) {_LESS_OF}(?! than (that|this))",
        f"{_PAID} {_WERE}{_CUT}|{_PAID} {_WERE}(cut|reduced) (in half|by)",
        f"{_PAID} (are|is|were|was|have been|has been) (way |so |really |far |too |much )*(down|low|lower|unstable|irregular|smaller|halved|late|unpaid)",
        f"(cut|cutting|reduced|reducing|lowered|halved|slashed|took|taken|took away|took away all|stopped|cancelled|canceled|froze|dropped) (down )?(on )?(my |our |the |all |back |back on |some of )*{_PAID}",
        "(pays?|paid|paying) (me |us )?(my wages |my salary |always )?late|(hours|shifts|pay|salary|income|wages) (went|dropped|fell|gone|down|reduced|cut) (down )?(to|by|from)|(reduced|cut) us (down )?to|cut me (down|back)|(cut|down) to (part time|half time|fewer|less|two days|three days|[0-9]+ (days|hours))",
        "(pay|salary|wage|wages) (cut|cuts|reduction|freeze)|(no|lost|without|lost all) (more |my |the |our )?(overtime|bonus|commission)|zero hours",
        "(orders|jobs|work|bookings|clients|customers|contracts|commissions) (have |has |just |all |really |are |is |simply )*(drying up|dried up|dropped|fallen|gone away|collapsed|vanished)",
        "short time|(on|went|gone|down to|only|just|working|work) (half|part) time|furlough[a-z]*|temporary layoff|hours (got |were |was |are )?cutt?ed",
        "(havent|hasnt|not|never|didnt|wasnt|wont) (been |get |got )?(paid|pay) (me|us|my (wages|salary|pay)|our (wages|salary)|for (two|three|four|[0-9]+|several|many) (weeks|months)|since)|(havent|not) been paid",
        "(employer|boss|company|they|firm) … (stopped|not|isnt|arent|doesnt|dont|didnt|delays?|delaying|late) (paying|pay|paid)|(unpaid|withheld|late|owed|missing|outstanding) (wages|salary|pay)|owes? me … (wages|salary|months)",
        "income (is |has become |became |so |very )*(unstable|irregular|unsteady)|unstable income|irregular income",
        "(maternity|paternity|parental|adoption|unpaid|family) (leave|pay|allowance)|on (maternity|paternity)( |$)",
        f"{_BENEFITS} (has |have |had |was |were |got |been |just |suddenly )*(stopped|cut|cut off|ended|sanctioned|suspended|reduced|ran out|run out|expired|cancelled|canceled)|(stopped|cut|cut off|suspended|reduced|sanctioned|ended|lost) (my |our |the )?{_BENEFITS}",
        "(lost|losing) (my|a|our|two|three|several|some|most of my|most) (biggest |best |main |only |big |largest |major |most important )?(clients?|customers?|contracts?|accounts?|gigs?|commissions?|sponsors?)",
        "(biggest|best|main|only|big|largest|major) (client|customer) … (cancelled|canceled|left|gone|went|ended|stopped|quit)",
    ),
    "es": (
        "(gano|ganamos|cobro|cobramos|pagan|facturo|ingreso|ganando|cobrando|entra|saco) (ahora |mucho |bastante |algo |la |muy |casi |solo |apenas )*(menos|mitad|poco)",
        f"(menos|pocos|poco|apenas|pocas) {_MENOS_DE}",
        f"(me|nos) (han )?(bajaron|redujeron|recortaron|rebajaron|bajado|reducido|recortado|rebajado)|(me|nos) (han )?(quitaron|cortaron|quitado|cortado|suspendieron|congelaron) (el|la|las|los|mi|mis|parte del|mitad del)? ?({_SUELDO}|bonos?|aguinaldo|contrato)",
        f"{_BAJO} (mucho )?(el|la|los|las|mi|mis) {_SUELDO}|(el|la|los|las|mi|mis|nuestros) {_SUELDO} (me |nos |se me |ya |tambien )*(han |ha )?{_BAJO}",
        f"{_BAJO} (los |las |el |la )?(pedidos|encargos|clientes|reservas)|(quitaron|cortaron|bajaron|redujeron|recortaron) (las |los |mis )?(horas|turnos|horas extras?)",
        "(con|a|por) (la )?mitad de(l)? (sueldo|salario|jornada)|se paro (la obra|el trabajo|todo)|reduccion de (jornada|sueldo|salario|horas)|(a|de|con) (media|medio) (jornada|tiempo)|medio tiempo|trabajo a tiempo parcial|sin horas extras?|en (un )?erte|salario minimo",
        "(no|sin) (me|nos) (han pagado|pagan|pagaron|paga|ha pagado|pago|pagar)|(no paga|no pagan|no pago|deben?|atraso|retrasa|retraso) … (nomina|nominas|sueldos?|salarios?|quincenas?)|(me|nos) deben ([a-z0-9]+ )*meses|sueldos? atrasados?",
        "(en|con) (el |un )?erte",
        "ingresos (son |muy |tan )*(inestables|irregulares|variables)|ingresos bajaron|no (tengo|hay) (un )?(ingreso|ingresos) fijos?",
        "(baja|licencia|permiso|descanso|subsidio) (por |de )?(matern[a-z]*|patern[a-z]*|parental|lactancia|parto)|excedencia|pre ?natal|post ?natal",
        "(me|nos) (han )?(quitaron|quitado|cortaron|cortado|suspendieron|retiraron|redujeron|bajaron|denegaron|negaron) (el|la|los|mi) (ayuda|subsidio|beca|bono|prestacion|paro|pension|bonos)|(acabo|termino|agoto) (el|la|mi) (paro|subsidio|ayuda|prestacion|beca|seguro de desempleo)",
        "(perdi|perdimos|se fue|me dejo) (a |el |un |mi |mis |varios |unos |los )*(mejor|mayor|principal|unico|gran|grandes|mejores|principales)? ?clientes?|(cancelo|me cancelo|cancelaron|me cancelaron) (el |un |mi |los )*(contratos?|pedidos?)|(mejor|principal|unico|mayor) cliente",
    ),
    "zh": (
        "产假|育婴(假|留停)|停薪|无薪假|减班|轮休|待岗|半薪|停工|停产|放假[^，。！？,.!?]{0,2}?没(工资|薪)",
        "(工[资薪]|薪[水资]|薪|奖金|绩效|提成|加班费?|收入|单量|单子|订单|工时|班次?|排班|业绩|底薪)[^，。！？,.!?]{0,6}?(降|减|(?<!多)少|低|没了|没有了|取消|断|腰斩|缩水|不稳|不固定|(?<![会不])被扣|不够|拖|停|没发)",
        "收入[^，。！？,.!?]{0,4}?(不如|大不|没多少)|单价[^，。！？,.!?]{0,3}?(降|低|少)|结不到[钱款]",
        "(降|减|(?<!会)扣|欠|拖欠|克扣|少发)(了)?[^，。！？,.!?]{0,2}?(工资|薪[水资]?(?!命)|工时|排班)(?![水资]?吗)",
        "(工资|薪[水资]|薪)[^，。！？,.!?]{0,6}?(没(有)?发(?!票|现|送|货)|发不出|不发|迟发)|没(有)?发(工资|薪水?)|只发(基本工资|底薪|生活费|[一半几百千])",
        "[赚挣](的|得|到)?(的)?[^，。！？,.!?]{0,4}?(?<!多)少|(少|不到)[^，。！？,.!?]{0,2}?一(大)?半|没(什么|有)?加班|没(有)?单(子)?|单(子|量)?(变|越来越)少|有一天没一天|活(儿)?少|没(什么)?活(儿)?(干|[做儿])?|(?<!订)单少|接不到(?!订)[^，。！？,.!?]{0,2}?(活|单)",
        "(货款|工程款|尾款|工钱|账款?)[^，。！？,.!?]{0,6}?(拖|欠|不给|不[结付]|没(有)?[结给付收拿]|收不回|要不回|未[结付])|(甲方|客户|老板)[^，。！？,.!?]{0,6}?(欠|拖|不[给付结]|跑)[^，。！？,.!?]{0,4}?(款|钱|账|工资)",
        "(工[资薪]|薪[水资]?|收入|奖金|绩效)[^，。！？,.!?]{0,4}?(砍|打[一二三四五六七八九\\d]?折|cut|reduced|down|drop|less)|砍了?[^，。！？,.!?]{0,2}?(工资|薪)",
        "只(上|开|做)[^，。！？,.!?]{0,2}?[天班]|(低保|补[贴助]|救济|津贴|失业(金|给付))[^，。！？,.!?]{0,3}?(停|没了|取消|(?<!多)少|到期|领完)",
        "换了?个?(工作|单位)[^。！？.!?]{0,8}?(低|少)",
    ),
}
#: Through which people drive, deliver and sell.
_APPS = "(uber|lyft|bolt|doordash|door dash|instacart|grubhub|deliveroo|glovo|rappi|didi|cabify|amazon flex|the app|the platform|(la |mi )?(aplicacion|app|plataforma)|my (driver|courier|rider|seller) account)"
INCOME_REDUCED_ASKED = {
    "en": (
        "pregnan[a-z]*|(had|have|having|got|expecting) (((a|another|our|the) )?(second|third|new|first|little )? ?(baby|child|kid)|twins)|new (baby|child)|newborn|gave birth|second baby|(stopped|stop|not) working",
        "retired|retirement|pensioner|(my|state|the|small|a) pension",
        "(work|business|trade|everything) (is|has been|was|got|gets|being|s) (really |very |so |too |quite |a bit )*slow|season(al)?|only (work )?(in|during) (the )?(summer|winter)",
        f"(nobody|noone|no one) (rides|books|orders|hires|buys|calls)(?! (me|us|back|you|it))|(wife|husband|partner|girlfriend|boyfriend) (doesnt|isnt|cant|does not|is not) (work|working)|baby (came|arrived|is coming|is due|was born)|season is over|(few|not many|not enough|hardly any) {_LESS_OF}|no (clients|customers|orders|rides|trips|jobs|hours|shifts|bookings|passengers|sales|deliveries|overtime)|many (rides|orders)|enough (rides|hours|orders)|no (tourists|guests|visitors|clients|orders|gigs)",
        "(not|havent|dont|doesnt|arent|wont|didnt|isnt) (paying|paid|pay) me|(clients|customers|client|customer) (are |is )?(not|dont|doesnt|havent|wont|didnt|owe|owes)|unpaid invoices|invoices (are |were )?(not paid|unpaid)",
        "tourism|strike|zero hour",
        f"{_APPS} … (deactivated|suspended|blocked|banned|locked|kicked|closed)|(deactivated|suspended|blocked|banned|kicked off) (from |by |on )?{_APPS}",
        "(new|other|another) (job|one|position) … (less|lower|worse)|(pays|paid|paying) (less|worse|little)|lower paid|minimum wage",
        "(theres|there is|there was|there isnt|there are|with) (no|not enough|not much|little|hardly any|barely any) (work|jobs)|self employed … no",
        of_others_en("((lost|lose) (her|his|their|the) (job|work)|laid off|got fired|was fired|unemployed|out of work|no (work|job)|redundant|stopped working|quit (her|his) job|retired|(earns|makes|gets) less|hours (were |got )?cut)"),
    ),
    "es": (
        "embaraz[a-z]*|(tuve|tuvimos|acabo de tener|vamos a tener|espero|esperamos) ((un|una|otro|otra|a mi|mi|nuestr[oa]) ([a-z]+ )?(bebe|hij[oa]|nino|nina|nen[ea])|gemelos)|nacio (mi|nuestr[oa])|di a luz|recien nacid[oa]|dejo de trabajar",
        f"(suspendieron|bloquearon|desactivaron|cerraron|bloqueo|suspendio|desactivo) (de |en |la |mi |cuenta )*{_APPS}|{_APPS} … (bloqueo|suspendio|desactivo|bloquearon|suspendieron)|ya (casi )?no me llaman|casi no me llaman|me llaman (menos|poco)",
        "me jubil[a-z]*|jubilad[oa]|pensionad[oa]|(mi|la) pension(?! (alimenticia|de alimentos|de los|para los|de mis))",
        "(no hay|no tengo|no me entran?|no entran?|no salen?|no cae|falta|faltan|sin) (mucho |muchos |mas |ningun )?(viajes|clientes|pasaje|pedidos|encargos|turistas|carreras|servicios|obras|reservas|eventos)|(no hay|no me entran?|no entran?|no salen?|no cae|falta) (mucho |mucha |mas |ningun )?(trabajos?|chamba|pega|laburo)",
        "temporada (baja|muerta|mala)|no es (la )?temporada|(baja|fin de|fuera de|se acabo la|termino la) temporada|por temporadas?|trabajo de temporada|temporer[oa]|turismo",
        "(clientes?|facturas?) (no|sin|que no) (me |nos )?(pagan?|cobrar|cobro|pagaron|pagad[oa]s)|huelga",
        "(cambie de|nuevo|otro) (trabajo|empleo|puesto) … (menos|peor|poco)|pagan (menos|poco|peor)",
        of_others_es("((perdio|ha perdido|se quedo sin) (su |el )?(trabajo|empleo|chamba|laburo)|en (el )?paro|desemplead[oa]|sin trabajo|no (tiene )?trabaj[oa]|dejo de trabajar|no trabaja|despedid[oa]|(gana|cobra) menos|se jubilo)"),
        f"(despidieron|echaron|corrieron|botaron) a (mi|mis) {ES}",
    ),
    "zh": (
        "(平台|滴滴|美团|饿了么|外[卖送]|快递站|跑单)[^，。！？,.!?]{0,8}?(封|停|冻)[^，。！？,.!?]{0,4}?(账?号|账户)|(账?号|账户)被?[^，。！？,.!?]{0,3}?(平台|滴滴|美团)?(封|停)了|把我的?[^，。！？,.!?]{0,3}?账?号[^，。！？,.!?]{0,2}?封",
        "(在家|回家)等(通知|消息|复工|开工)|等复工",
        "怀孕|[刚才]生|生(了|完|下)?(孩子|小孩|二胎|三胎|宝宝|娃)|坐月子|退休|养老金|淡季|没生意做|(客人|乘客|游客|旅客|订位)少|没(有)?(游客|团)|接不到单",
        "罢工",
        f"{HOME_ZH}[^，。！？,.!?我]{{0,6}}?(失业|下岗|被裁|没(了)?(有)?(工作|收入|上班)|丢了工作|被资遣|退休|降薪|辞职)",
    ),
}  # fmt: skip
#: What sounds like a job of one's own that is lost.
NOT_JOB_LOST = {
    "en": (
        "(not|never|havent|didnt|wasnt|isnt|arent|hasnt) (been )?(lose|lost|laid off|fired|sacked|unemployed|out of work|dismissed|redundant)( my| the)?( job| work)?",
        of_others_en("((lost|lose) (her|his|their|the) (job|work)|laid off|got fired|was fired|fired|unemployed|out of work|no (work|job)|redundant|quit (her|his) job)"),
        "(fired|sacked|laid off|let go of) … (staff|employees|workers|my|our)",
        "unemployment (benefits?|money|rate|insurance)",
    ),
    "es": (
        "no (he perdido|perdi|me despidieron|me han despedido|estoy (en (el )?paro|desemplead[oa]|sin trabajo))",
        of_others_es("((perdio|ha perdido|se quedo sin) (su |el )?(trabajo|empleo|chamba|laburo)|en (el )?paro|desemplead[oa]|sin trabajo|despedid[oa]|renuncio|dejo el trabajo)"),
        f"(despidieron|echaron|corrieron|botaron|despedi) a (mi|mis|los|unos|dos|tres) ({ES}|emplead[oa]s|trabajadores)",
    ),
    "zh": (
        "(没有?|不是|并未|未)(被)?(失业|下岗|裁|辞退|开除)",
        f"({HOME_ZH}|儿子|女儿|爸爸?|妈妈?)[^，。！？,.!?我]{{0,6}}?(失业|下岗|被裁|没(了)?(有)?工作|丢了工作|被资遣|被辞退|辞职)",
        "失业(金|给付|险|救济)",
    ),
}  # fmt: skip
NOT_INCOME_REDUCED = {
    "en": ("(pay|paying) (you )?less|pay (me )?less interest|(cut|reduce|lower) my (instalments?|installments?|payments?|rate)|(sick|medical) (leave|pay)",),
    "es": ("(pagar|pagarle|pagarles|pago) menos|(bajaron|bajar|redujeron|bajarme|bajen) (la|mi|las|mis) (cuotas?|tasa|mensualidad|letras?)", "no (estoy|estamos|estuve|estaba) en (un )?erte"),
    "zh": ("(少|没)[还付缴]", "法院[^，。！？,.!?]*扣|被扣款", "不够用"),
}  # fmt: skip
