"""Blows, in words: a death, a separation, a disaster or an accident."""

from __future__ import annotations

from .people import EN, ES, HOME_ZH, ZH

_DEVICES = "(phone|mobile|laptop|computer|battery|tablet|iphone|wifi|router)"
_APARATOS = "(telefono|movil|celular|bateria|portatil|laptop|computadora|ordenador|tableta)"
_DEVICES_ZH = "(手机|电脑|平板|电池)"
_ALONE_WITH_THEM_ZH = "(?:我|现在|就我)*(?:一个人|独自|自己)带着?[一两俩三仨四几]?个?(?:孩子|小孩|娃|儿子|女儿|[两三]个)"
_BEASTS = "(pigs?|cows?|cattle|animals|sheep|goats|chickens|bees|crops?|harvest)"
_THINGS = "(car|van|truck|lorry|bike|bicycle|motorbike|scooter|ebike|tools|equipment|stock|machine|machines|taxi|cart)"
_COSAS = "(coche|carro|auto|camioneta|camion|moto|bici|bicicleta|taxi|herramientas?|maquinas?|mercancia|equipo|triciclo|furgoneta)"

BEREAVEMENT = {
    "en": (
        f"(lost|losing|loss of|lose|buried|burying|bury|mourning|grieving( for)?) (my|our|a|the|his|her) (dear |beloved |late |only |elder |older |younger |little |unborn )*{EN}(?! (s |his |her |their |the )?(job|work|income))",
        "a death in|(died|passed away)(?! down| out)|death of (my|our|a|the)|(deceased|bereave[a-z]*)",
        f"my (late |dear |beloved )?{EN} (has |had |is |just |recently |suddenly |unexpectedly |sadly )*(passed|dead|gone)(?! (out|over|through|by|the|his|her|an?) )",
        "funerals?|burial|cremation|(became|become|im|i am|as) a (widow|widower)|widowed|miscarried|stillborn",
    ),
    "es": (
        f"(perdi|perdimos|he perdido|hemos perdido|enterre|enterramos|fallecio|murio|muere|se fue) (a |al )?(mi|mis|nuestr[oa]|un|una|al)? ?{ES}(?! (perdio))",
        "se (me |nos )?murio|fallec[a-z]+|murio|(mi|nuestr[oa]) "
        + ES
        + " ((esta|ha) muert[oa]|ya no esta$)|muerte de|funeral(es)?|entierro|sepelio|velorio|funeraria|viud[oa]|enviud[a-z]+|(de )?luto",
    ),
    "zh": (
        "[去过离]世|病逝|往生|丧(事|礼|葬|偶|[妻夫父母子])|办丧|葬[礼费]|后事|守寡|夭折|白事|撒手",
        f"{ZH}[^，。！？,.!?]{{0,5}}?(走了|没了|不在了|死了|不在人世)",
        rf"^{_ALONE_WITH_THEM_ZH}$",  # as widows are: it is asked
    ),
}
SEPARATION = {
    "en": (
        "(husband|wife|partner|girlfriend|boyfriend|fiancee?|spouse|hubby) (has |is |just |suddenly |recently )*(left|gone$|moved out|walked out|ran off|ran away|threw me out|kicked me out|cheated|filed)",
        "(he|she|husband|wife|partner|ex|girlfriend|boyfriend|father of my (child|children|kids)) (has |just |suddenly )*left (me|us)|left me(?! (with|without|no|a|an|only|behind|in|the|alone with a|message|voicemail))",
        "divorc[a-z]*|(we |im |i am |got |legally |recently |now |are |were |have )separated|(he|she|my ex) moved out|separated from|separation(?! pay| anxiety)|(split|splitting|broke|breaking|broken) up(?! (the|into|a|my) )|breakup|break up",
        "a single (mother|mum|mom|parent|father|dad)",
        "my ex(?!(pens|am))( (husband|wife|partner|boyfriend|girlfriend))? … (stopped|stops|quit|refuses|wont|doesnt|didnt|isnt|not|no longer|never|supposed to|should|was paying|used to pay) … (pay|paying|paid|pays|half|share|help|helping)",
    ),
    "es": (
        "divorci[a-z]*|me separe|nos separamos|me estoy separando|estamos separad[oa]s|estoy separad[oa]|separacion(?! de bienes)|recien separad[oa]|rompimos|ruptura|nos dejamos",
        "me (dejo|abandono|ha dejado|engano) (mi|el padre|la madre|por otr)|(marido|esposo|esposa|mujer|pareja|novi[oa]) (me |nos )?(dejo|abandono|ha dejado|se fue|se marcho|me echo|ya no esta$)(?! de trabajar| el trabajo)",
        "(se fue|se marcho) (de casa|con otr[oa])|(madre|padre) solter[oa]",
        "mi ex( (marido|esposo|esposa|mujer|pareja))? … (no|ya no|nunca|dejo de|dejo|debia|tenia que|pagaba) … (paga|pagar|pagarme|pago|pasa|da|ayuda|mitad|cumple)",
    ),
    "zh": (
        "离(了)?(的)?婚|^(我们|已经)?离了$|(跟|和|同)我离了|(跟|和|同)[^，。！？,.!?]{0,6}?分开了|分居|分手|出轨|回娘家|(跟|和|同)[^，。！？,.!?]{0,6}?分了|婚变",
        f"{HOME_ZH}[^，。！？,.!?我]{{0,4}}?(跑(了|路)|走了|离家|(跟|和)(人|别人)(跑|走))",
        f"单亲(家庭|妈妈|爸爸|带)|{_ALONE_WITH_THEM_ZH}",
        "前(夫|妻|任)…(不|没|说好|答应|停)…([还付给管缴]|负责|一半)",
    ),
}
SEPARATION_ASKED = {
    "en": ("^separation$", "child support|alimony|custody (battle|case|fight)|my ex(?!(pens|am))( (husband|wife|partner|boyfriend|girlfriend))?"),
    "es": ("mi ex", "(pension alimenticia|pension de alimentos|manutencion|pension de (los|mis) (ninos|hijos))|custodia de"),
    "zh": ("前(夫|妻|任)", "([抚扶]养|赡养)费"),
}  # fmt: skip
DISASTER = {
    "en": (
        "(car|bike|motorbike|road|traffic|work|train|bus) (crash|wreck|collision)|in a crash|(in|into|had) (a )?(bad |car |really bad )*(wreck|pile ?up|crash)|crashed (my|the|our) (car|van|truck|bike|motorbike|taxi)|totall?ed|(hit|run over|knocked down) by a",
        "tornado|storms?|flood(s|ed|ing)?|(a|the|house|our|wild|forest|kitchen|bush) ?fire|wildfires?|bushfires?|caught fire|(burned|burnt|burn) down|(house|home|flat|apartment|shop|kitchen|car|van|building|roof) (was |got |is |has |completely )*(burned|burnt)|burned to the ground|earthquakes?|hurricanes?|cyclones?|typhoons?|landslides?|mudslides?|tsunami|volcano|eruption|droughts?|avalanche|hail|disaster",
        "(?<!by )(accident|accidents)",
        "(robbed|burgled|burglars?|burglary|robbery|looted|mugged|vandali[sz]ed)|(broke|broken) into (my|our)|break in",
        f"(stole|stolen|steal) … {_THINGS}|(my|our) ([a-z]+ )?{_THINGS} (was |were |got |has been |have been )?stolen",
        "(there is|theres|because of|the|escaped( from)?|a|civil) war|(flee|fled)|refugees?|bombed|bombing|shelled|missile|displaced|invasion",
        "(house|home|flat|apartment|roof|shop|crops?|harvest|farm|everything|barn|field|fields) (was |were |got |has been |have been |is |completely |all )*(destroyed|ruined|wiped out|flattened|collapsed|damaged)|destroyed (my|our|the) (house|home|flat|roof|shop|crops?|harvest|farm|barn)",
        f"{_BEASTS} (failed|died|were lost|all died|was lost|destroyed|got sick)|(lost|killed) (my|our|the|all my|all our|all the|half the|half our) {_BEASTS}|(bad|poor|failed) harvest|harvest was (bad|poor)|crop failure|evacuated",
    ),
    "es": (
        "accidente|accidentes|choque|choques|(me|nos) choco|(me|nos) chocaron|volcadura|(me|nos) (atropello|atropellaron|volque|volco)|siniestro",
        "sismo|temblor|inund[a-z]+|incendi[a-z]+|se (me |nos )?quemo|quemaron|terremoto|huracan|ciclon|tifon|tormenta|granizo|granizada|deslave|derrumbe|riada|dana|sequia|desastre|erupcion|volcan|aluvion|desborde|heladas?",
        f"(me|nos) (han )?(robaron|robado|roban|robo) (el|la|los|las|mi|mis|nuestro|todo|toda|todas) ?(las |los |la |el )?({_COSAS}|casa|tienda|negocio|local)|(me|nos) (han )?(robaron|robado) todo|asalt[a-z]+|saque[a-z]+|entraron a robar|vandal[a-z]+",
        "guerra|huir|huimos|refugiad[oa]s?|desplazad[oa]s?|bombarde[a-z]+|(perdi|perdimos|se perdio|acabo con|arruino) (la|toda la|mi|nuestra) (cosecha|siembra)|murieron (los|las|mis) (animales|vacas|cerdos|gallinas|ovejas|cabras|abejas|pollos)|mala cosecha",
    ),
    "zh": (
        "地震|洪水|洪灾|水灾|水淹|发大水|涝|火灾|着火|失火|起火|烧(没|光|毁|了)|车祸|事故|交通意外|意外(?![怀支开之险收])|台风|飓风|龙卷风|泥石流|冰雹|雪灾|干旱|旱灾|天灾|自然灾害|土石流|灾情|受灾",
        "(房子?|屋[子顶]?|大棚|墙)[^，。！？,.!?]{0,4}?(塌|垮|倒了)|打仗|战(争|乱|火)|逃难|难民|被炸",
        "被人?(偷|抢|砸)|被盗(?![刷用])|遭(窃|盗|抢)|失窃|进了?(小偷|贼)",
        "(猪|鸡|羊|牛|鱼|虾|庄稼|大棚|果树|地里|田里|收成)[^，。！？,.!?]{0,6}?(死(光|完|了)|垮|毁)|猪瘟|鸡瘟|绝收|歉收|没有?收成",
        "撞车|被[^，。！？,.!?]{0,3}?车撞|[出翻]了?车祸|翻车",
    ),
}
_PETS = "(dogs?|cats?|pets?|pupp(y|ies)|kittens?|hamsters?|rabbits?|parrots?)"
_MASCOTAS = "(perr[oa]s?|perrit[oa]s?|gat[oa]s?|gatit[oa]s?|mascotas?|conej[oa]s?|loros?)"
#: Things and pets die as well, and what is done by accident is none.
NOT_BEREAVED = {
    "en": (f"{_DEVICES}[^.!?]*", f"(lost )?(my |our |the )?{_PETS}( [a-z]+){{0,3}} (died|dead|passed)", f"(car|engine|van|business|shop|store|company|{_BEASTS})( [a-z]+){{0,3}} (died|dead|passed)"),
    "es": (f"{_APARATOS}[^.!?]*", f"(se )?(me |nos )?(murio|fallecio) (el|mi|la|nuestr[oa]) {_MASCOTAS}|{_MASCOTAS}( [a-z]+){{0,3}} (murio|muerto|muerta|fallecio)", "(coche|carro|auto|moto|negocio|tienda|turismo|mercado|temporada|zona|comercio|trabajo)( [a-z]+){0,3} (murio|muerto|muerta)", f"(se )?(me )?murio (el|mi|la) ({_APARATOS}|coche|carro|auto|moto|negocio|cosecha)", "(se )?(me |nos )?murieron (los|las|mis) [a-z]+"),
    "zh": (f"[^，。！？,.!?]*{_DEVICES_ZH}[^。！？.!?]*", "(狗|猫|宠物|毛孩子)[^，。！？,.!?]{0,6}?(死|走|去世|过世|离开|没)了?", f"{ZH}[^，。！？,.!?]{{0,3}}?(急死|气死|累死|烦死)"),
}  # fmt: skip
NOT_A_DISASTER = {
    "en": (f"{_DEVICES}[^.!?]*", "by accident", "(flood|storm) of (calls|letters|mails|messages)", "accident(al)? insurance"),
    "es": (f"{_APARATOS}[^.!?]*", "por accidente"),
    "zh": (f"[^，。！？,.!?]*{_DEVICES_ZH}[^。！？.!?]*", "意外险"),
}  # fmt: skip
