"""Blows, in words: a death, a separation, a disaster or an accident."""

from __future__ import annotations

from .people import EN, ES, HOME_ZH, ZH

_DEVICES = "(phone|mobile|laptop|computer|battery|tablet|iphone|wifi|router)"
_APARATOS = "(telefono|movil|celular|bateria|portatil|laptop|computadora|ordenador|tableta)"
_DEVICES_ZH = "(手[机機]|[电電][脑腦]|平板|[电電]池)"
_BEASTS = "(pigs?|cows?|cattle|animals|sheep|goats|chickens|bees|crops?|harvest)"
_THINGS = "(car|van|truck|lorry|bike|bicycle|motorbike|scooter|ebike|tools|equipment|stock|machine|machines|taxi|cart)"
_COSAS = "(coche|carro|auto|camioneta|camion|moto|bici|bicicleta|taxi|herramientas?|maquinas?|mercancia|equipo|triciclo|furgoneta)"

BEREAVEMENT = {
    "en": (
        f"(lost|losing|loss of|lose|buried|burying|bury|mourning|grieving( for)?) (my|our|a|the|his|her) (dear |beloved |late |only |elder |older |younger |little |unborn )*{EN}(?! (s |his |her |their |the )?(job|work|income))",
        "a death in|(died|passed away)(?! down| out)|death of (my|our|a|the)|(deceased|bereave[a-z]*)",
        f"my (late |dear |beloved )?{EN} (has |had |just |recently |suddenly |unexpectedly |sadly )*(passed|is dead|gone)(?! (out|over|through|by|the|his|her|an?) )",
        "funerals?|burial|cremation|(became|become|im|i am|as) a (widow|widower)|widowed|miscarried|stillborn",
    ),
    "es": (
        f"(perdi|perdimos|he perdido|hemos perdido|enterre|enterramos|fallecio|murio|muere|se fue) (a |al )?(mi|mis|nuestr[oa]|un|una|al)? ?{ES}(?! (perdio))",
        "se (me |nos )?murio|fallec[a-z]+|murio|(mi|nuestr[oa]) "
        + ES
        + " (esta|ha) muert[oa]|muerte de|funeral(es)?|entierro|sepelio|velorio|funeraria|viud[oa]|enviud[a-z]+|(de )?luto",
    ),
    "zh": (
        "[去过過离離][世]|病逝|往生|[丧喪](事|[礼禮]|葬|偶|[妻夫父母子])|[办辦][丧喪]|葬[礼禮费費]|[后後]事|守寡|夭折|白事|撒手",
        f"{ZH}[^，。！？,.!?]{{0,5}}?(走了|[没沒]了|不在了|死了|不在人世)",
    ),
}
SEPARATION = {
    "en": (
        "(husband|wife|partner|girlfriend|boyfriend|fiancee?|spouse|hubby) (has |just |suddenly |recently )*(left|moved out|walked out|ran off|ran away|threw me out|kicked me out|cheated|filed)",
        "(he|she|husband|wife|partner|ex|girlfriend|boyfriend|father of my (child|children|kids)) (has |just |suddenly )*left (me|us)|left me(?! (with|without|no|a|an|only|behind|in|the|alone with a|message|voicemail))",
        "divorc[a-z]*|(we |im |i am |got |legally |recently |now |are |were |have )separated|(he|she|my ex) moved out|separated from|separation(?! pay| anxiety)|(split|splitting|broke|breaking|broken) up(?! (the|into|a|my) )|breakup|break up",
        "(now )?a single (mother|mum|mom|parent|father|dad)",
    ),
    "es": (
        "divorci[a-z]*|me separe|nos separamos|me estoy separando|estamos separad[oa]s|estoy separad[oa]|separacion(?! de bienes)|recien separad[oa]|rompimos|ruptura|nos dejamos",
        "me (dejo|abandono|ha dejado|engano) (mi|el padre|la madre|por otr)|(marido|esposo|esposa|mujer|pareja|novi[oa]) (me |nos )?(dejo|abandono|ha dejado|se fue|se marcho|me echo)(?! de trabajar| el trabajo)",
        "(se fue|se marcho) (de casa|con otr[oa])|(madre|padre) solter[oa]",
    ),
    "zh": (
        "[离離](了)?(的)?婚|(跟|和|同)我[离離]了|(跟|和|同)[^，。！？,.!?]{0,6}?分[开開]了|分居|分手|出[轨軌]|回娘家|(跟|和|同)[^，。！？,.!?]{0,6}?分了|婚[变變]",
        f"{HOME_ZH}[^，。！？,.!?我]{{0,4}}?(跑(了|路)|走了|(离|離)家|(跟|和)(人|[别別]人)(跑|走))",
        "[单單][亲親](家庭|妈妈|媽媽|爸爸|[带帶])|(一[个個]人|[独獨]自|自己)([带帶])(着|著)?(孩子|小孩|娃|[两兩三]个|[两兩三]個)",
    ),
}
SEPARATION_ASKED = {
    "en": ("^separation$", "child support|alimony|custody (battle|case|fight)|my ex(?!(pens|am))( (husband|wife|partner|boyfriend|girlfriend))?"),
    "es": ("mi ex( (marido|mujer|esposo|esposa|pareja))?", "(pension alimenticia|pension de alimentos|manutencion|pension de (los|mis) (ninos|hijos))|custodia de"),
    "zh": ("前(夫|妻|任)", "([抚撫扶][养養]|[赡贍][养養])[费費]"),
}  # fmt: skip
DISASTER = {
    "en": (
        "(car|bike|motorbike|road|traffic|work|train|bus) (crash|wreck|collision)|in a crash|crashed (my|the|our) (car|van|truck|bike|motorbike|taxi)|totall?ed|(hit|run over|knocked down) by a",
        "tornado|storms?|flood(s|ed|ing)?|(a|the|house|our|wild|forest|kitchen|bush) ?fire|wildfires?|bushfires?|caught fire|(burned|burnt|burn) down|(house|home|flat|apartment|shop|kitchen|car|van|building|roof) (was |got |is |has |completely )*(burned|burnt)( out)?|burned to the ground|earthquakes?|hurricanes?|cyclones?|typhoons?|landslides?|mudslides?|tsunami|volcano|eruption|droughts?|avalanche|hail|disaster",
        "(?<!by )(accident|accidents)",
        "(robbed|burgled|burglars?|burglary|robbery|looted|mugged|vandali[sz]ed)|(broke|broken) into (my|our)|break in|(was|were|got|been) (robbed|mugged|burgled)",
        f"(stole|stolen|steal) … {_THINGS}|(my|our) ([a-z]+ )?{_THINGS} (was |were |got |has been |have been )?stolen",
        "(there is|theres|because of|the|fled( from)?|escaped( from)?|a|civil) war( in| here| back| started| broke)?|(had to )?(flee|fled)|refugees?|bombed|bombing|shelled|missile|displaced|invasion",
        "(house|home|flat|apartment|roof|shop|crops?|harvest|farm|everything|barn|field|fields) (was |were |got |has been |have been |is |completely |all )*(destroyed|ruined|wiped out|flattened|collapsed|damaged)|destroyed (my|our|the) (house|home|flat|roof|shop|crops?|harvest|farm|barn)",
        f"{_BEASTS} (failed|died|were lost|all died|was lost|destroyed|got sick)|(lost|killed) (my|our|the|all my|all our|all the|half the|half our) {_BEASTS}|(bad|poor|failed) harvest|harvest was (bad|poor|lost)|crop failure|evacuated",
    ),
    "es": (
        "accidente|accidentes|choque|choques|choque (el|mi|con)|(me|nos) choco|(me|nos) chocaron|volcadura|(me|nos) (atropello|atropellaron|volque|volco)|siniestro",
        "sismo|temblor|inund[a-z]+|incendi[a-z]+|se (me |nos )?quemo|(se )?(nos |me )?quemaron|terremoto|huracan|ciclon|tifon|tornado|tormenta|granizo|granizada|deslave|derrumbe|tsunami|riada|dana|sequia|desastre|erupcion|volcan|aluvion|desborde|heladas?",
        f"(me|nos) (han )?(robaron|robado|roban|robo) (el|la|los|las|mi|mis|nuestro|todo|toda|todas) ?(las |los |la |el )?({_COSAS}|casa|tienda|negocio|local)|(me|nos) (asaltaron|asalto)|asalt[a-z]+|saque[a-z]+|entraron a robar|vandal[a-z]+",
        "(la )?guerra|huir|huimos|refugiad[oa]s?|desplazad[oa]s?|bombarde[a-z]+|(perdi|perdimos|se perdio|acabo con|arruino|se arruino) (la|toda la|mi|nuestra) (cosecha|siembra)|(se )?(me |nos )?murieron (los|las|mis) (animales|vacas|cerdos|gallinas|ovejas|cabras|abejas|pollos)|mala cosecha",
    ),
    "zh": (
        "地震|洪水|洪[灾災]|水[灾災]|水淹|[发發]大水|[涝澇]|火[灾災]|着火|著火|失火|起火|[烧燒](没|沒|光|[毁毀]|了)|[车車][祸禍]|事故|交通意外|意外(?![怀懷支开開之险險收])|[台颱][风風]|[飓颶][风風]|[龙龍]卷[风風]|泥石流|冰雹|雪[灾災]|[干乾]旱|旱[灾災]|天[灾災]|自然[灾災]害|土石流|[灾災]情|受[灾災]",
        "(房子?|屋[子頂顶]?|大棚|[墙牆])[^，。！？,.!?]{0,4}?(塌|垮|倒了)|打仗|[战戰](争|爭|[乱亂]|火)|逃[难難]|[难難]民|被炸",
        "被人?(偷|抢|搶|砸)|被(盗|盜)(?![刷用])|遭(窃|竊|盗|盜|抢|搶)|失[窃竊]|[进進]了?(小偷|[贼賊])",
        "([猪豬][鸡雞羊牛鱼魚虾蝦]?|[鸡雞]|羊|牛|[鱼魚]|[虾蝦]|庄稼|莊稼|大棚|果[树樹]|地[里裡]|田[里裡]|收成)[^，。！？,.!?]{0,6}?(死(光|完|了)|垮|[毁毀]|[绝絕]收|[没沒](有)?收成)|[猪豬]瘟|[鸡雞]瘟|[绝絕]收|歉收|[没沒](有)?收成",
        "撞[车車]|被[^，。！？,.!?]{0,3}?[车車]撞|[出翻][了]?[车車][祸禍]|翻[车車]",
    ),
}
#: Things die as well, and what is done by accident is none.
NOT_BEREAVED = {
    "en": (f"{_DEVICES}[^.!?]*", f"(car|engine|van|business|shop|store|company|{_BEASTS})( [a-z]+){{0,3}} (died|dead|passed)"),
    "es": (f"{_APARATOS}[^.!?]*", "(coche|carro|auto|moto|negocio|tienda|turismo|mercado|temporada|zona|comercio|trabajo)( [a-z]+){0,3} (murio|muerto|muerta)", f"(se )?(me )?murio (el|mi|la) ({_APARATOS}|coche|carro|auto|moto|negocio|cosecha)", "(se )?(me |nos )?murieron (los|las|mis) [a-z]+"),
    "zh": (f"[^，。！？,.!?]*{_DEVICES_ZH}[^。！？.!?]*", f"{ZH}[^，。！？,.!?]{{0,3}}?(急死|[气氣]死|累死|[烦煩]死)"),
}  # fmt: skip
NOT_A_DISASTER = {
    "en": (f"{_DEVICES}[^.!?]*", "by accident", "(flood|storm) of (calls|letters|mails|messages)", "accident(al)? insurance"),
    "es": (f"{_APARATOS}[^.!?]*", "por accidente"),
    "zh": (f"[^，。！？,.!?]*{_DEVICES_ZH}[^。！？.!?]*", "意外[险險]"),
}  # fmt: skip
