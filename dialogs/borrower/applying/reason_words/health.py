"""Health, in words: one's own illness or disability; and that of somebody close, which is another reason."""

from __future__ import annotations

from .people import EN, ES, of_others_en, of_others_es, of_others_zh

_AILMENTS = (
    "(cancer|leuka?emia|depression|depressed|anxiety|burnout|burn out|burnt out|burned out|ptsd|bipolar|psychosis|panic attacks?|(long )?covid|strokes?|heart (attack|surgery|problems?|disease|failure)"
    "|(mental |nervous )?breakdown|miscarriage|stillbirth|chemo|chemotherapy|radiotherapy|dialysis|tumou?rs?|pneumonia|tuberculosis|hiv|diabetes|kidney (failure|disease)|epilepsy|chronic pain"
    "|fibromyalgia|lupus|sclerosis|hernia|slipped disc|complications|addiction|alcoholism|ms|cirrhosis|arthritis|asthma|sepsis|a blood clot|a clot|an infection|an ulcer)"
)
_TREATED = "(surgery|surgeries|an? operation|operation|transplant|treatment)"
_LIMB = "(back|leg|arm|ankle|foot|hand|wrist|knee|hip|shoulder|neck|fingers?|ribs?|spine|collarbone|pelvis|elbow)"
_BESIDES = "(a |an |my |just |completely |totally |partly |the |some |severe |serious |bad |really |very |so |badly |chronic |major |postnatal |clinical |lung |breast |heart )*"
_DOLENCIAS = (
    "(cancer|leucemia|depresion|deprimid[oa]|ansiedad|burnout|infarto|ictus|derrame|embolia|covid|diabetes|tumor(es)?|neumonia|tuberculosis|vih|epilepsia|hernia|fibromialgia|lupus|esclerosis"
    "|insuficiencia renal|dialisis|quimio(terapia)?|radioterapia|aborto( espontaneo)?|ataques? de (panico|ansiedad)|crisis nerviosa|agotamiento|adiccion|alcoholismo|enfermedad( grave| cronica)?)"
)
_PARTES = "(espalda|pierna|brazo|tobillo|pie|mano|muneca|rodilla|cadera|hombro|cuello|dedo|costillas?|columna|clavicula|codo)"
_ILL_ZH = (
    "(生病|病倒|病了|得病|患病|[患得][^，。！？,.!?]{0,4}?[病癌症]|重病|大病|确诊|诊断出?|查出[^，。！？,.!?]{0,4}?[癌瘤病症]|癌|白血病|肿瘤|化疗|放疗|透析|洗肾|尿毒症|手术|开刀"
    "|住院|(?:刚|才|[昨前今]天|上周|医院)出院|抑郁|忧郁|焦虑症?|躁郁|职业倦怠|中风|心(梗|脏病|肌梗)|脑(梗|溢血|出血)|骨折|工伤|职灾|流产|卧床|养病|支架|硬化|结核|肝炎|肺炎|糖尿病|高血压|医生说|戒[酒毒]|新冠|后遗症|瘫痪"
    "|(腿|腰|手|脚|胳膊|肋骨|膝盖|颈椎|眼睛?)[^，。！？,.!?]{0,3}?([断伤坏]|骨折)|摔[断伤下到了])"
)

ILLNESS = {
    "en": (
        f"(i have|ive|ive got|ive been in|ive been having|the doctors? found|they found|i got|i had|i have had|ive had|ive been|i was|im|i am|i suffer(ed)? from|suffering (from|with)|struggling with|struggle with|(was |been |got )?diagnosed with|recovering from|dealing with|fighting|battling) {_BESIDES}{_AILMENTS}",
        f"(because of|due to) my {_BESIDES}({_AILMENTS}|{_TREATED}|illness|sickness|health|injury|condition|{_LIMB})",
        f"(i|ive|ive just|i just|and|had|have|having|need|needed|needs?|after|waiting for|awaiting|recovering from|getting) (to have |to get |had |got )?{_BESIDES}(another |emergency |eye |back |knee |hip |spinal |cataract )*(surgery|surgeries|operation|transplant)(?! (of|for|on) (my|our) "
        + EN
        + ")",
        f"(broke|broken|fractured|hurt|injured|tore|torn|twisted|sprained|damaged|did in) my (left |right |lower |upper )?({_LIMB}|acl|ligaments?|meniscus|achilles)|my {_LIMB} (gave (out|in|way)|hurts?|injury|pain|problems?|broke|(is|was) (broken|injured|bad|hurt))|cant lift",
        "(im|i am|i was|ive been|i have been|i got|i fell|i became|i have become|ive become|been|got|fell|became) (very |really |so |seriously |quite |badly |always |still |constantly |too |mentally |often |now |just )*(ill|sick|unwell|injured|hospitali[sz]ed|bedridden)(?! of)",
        "(im|i am|i was|been|ended up|came|come|got|discharged|released|back) (in|out of|from) (the )?(hospital|intensive care|a clinic|rehab|psychiatric ward)",
        "(off|absent) (work )?(sick|ill)|off (work )?(with|due to|because of) (stress|"
        + _AILMENTS[1:],
        "on (long term |paid |unpaid )?medical pay|sick leave|medical leave|(sick|sickness) (note|pay|benefit)",
        "signed (me |myself )?off|doctor (has )?signed me",
        f"my (own )?(illness|sickness|disease|{_AILMENTS}|surgery|operation|injury|injuries|medical condition|health condition|chemo)",
        "my (physical |mental )?health (is|has|got|gets|went|problems?|issues?|condition|failed|declined|deteriorated|wont)",
        "(ive|ive got|have|had|having|with|because of|due to) (some |serious |bad |big |mental |many )*health (problems?|issues?|reasons)",
        "(in|to|into|at|out of) rehab",
        "(injured|hurt|injury) (at|on|on the|at the) (work|job|site)|work(place)? injury",
    ),
    "es": (
        f"(tengo|tuve|tenia|padezco|padeci|sufro|sufri|sufro de|he tenido|con|por|me dio|me ha dado|me diagnosticaron|me detectaron|me encontraron|me descubrieron|tratamiento de|diagnostico de|recuperandome de|luchando contra) (un |una |mi |el |la |fuerte |grave )*{_DOLENCIAS}",
        "me (diagnosticaron|detectaron|hospitalizaron|ingresaron|internaron|operaron|operan|intervinieron)",
        "me (van|tienen|tuvieron|iban) (a|que) (operar|intervenir|ingresar|internar)",
        f"me (rompi|fracture|lesione|lastime|quebre|torci|lesiono|fracturo|danie|dane) (el |la |un |una |mi )?({_PARTES}|ligamento|menisco)",
        f"(fractura|lesion|operacion|cirugia) (de|en|del) (la |mi |el )?{_PARTES}",
        "(estoy|ando|sigo|estuve|estaba|he estado|me puse|caigo|cai) (muy |bastante |gravemente |siempre |todavia |aun )*(enferm[oa]|mal de salud|hospitalizad[oa]|ingresad[oa]|internad[oa]|convaleciente|lesionad[oa]|quemad[oa]|deprimid[oa]|operad[oa]|incapacitad[oa])",
        "(estoy|estuve|sali|acabo de salir) (en|de|del) (el )?(hospital|clinica|rehabilitacion|la clinica|cuidados intensivos)",
        "en rehabilitacion",
        "me enferme|me he enfermado|quede (mal|enferm[oa])|me puse mal",
        "(estuve|llevo|he estado|pase) (([a-z0-9]+ ){0,4})?(hospitalizad[oa]|ingresad[oa]|internad[oa]|en (el |un )?hospital|enferm[oa])|(tuve|tengo|hicieron|necesito|espero) (una |que hacerme una )?(operacion|cirugia)|(estoy|sigo|llevo|ando|estuve|he estado) (([a-z0-9]+ ){0,4})?de baja(?! (por )?(matern|patern))",
        "baja (medica|laboral)|de baja (por|con) (enfermedad|depresion|ansiedad|estres|accidente|una operacion|la espalda)|me dio la baja|me dieron la baja|incapacidad (temporal|medica)|licencia medica|reposo|parte de baja",
        "(mi|mis) (enfermedad|operacion|cirugia|depresion|ansiedad|lesion|salud|tratamiento|cancer|problemas? de salud)",
        "(problemas?|motivos?|cuestiones|temas?) de salud|salud mental",
    ),
    "zh": (
        _ILL_ZH,
        "(我|本人)[^，。！？,.!?]{0,4}?(有病|得了)",
        "病假",
        "身体[^，。！？,.!?]{0,2}?(不好|不行|垮|出了?问题|状况|很差|不舒服)",
        "在家休养|休养(了|中|着)",
    ),
}
ILLNESS_ASKED = {
    "en": ("^(illness|sick|ill|sickness|health|health problems?|depression|burnout|cancer|surgery|injury)$",),
    "es": ("^(enfermedad|enferm[oa]|salud|por salud)$", f"^{_DOLENCIAS}$"),
    "zh": ("^病了?$",),
}  # fmt: skip
DISABILITY_ASKED = {"en": ("^(a |my )?disability$", "^disabled$")}
DISABILITY = {
    "en": (
        "(im|i am|i was|ive become|i became|i got|permanently|registered|partly|severely) (now )?(disabled|paraly[sz]ed)",
        "my disability|(on|get|getting|receive|receiving|claiming) (a )?(permanent )?disability",
        "(im|i am|ive been|i have been|end(ed)? up|using|use|sit) (now )?(in )?a wheelchair|wheelchair (user|bound)",
        "(lost|losing) (my|the) (sight|eyesight|vision|hearing|leg|arm|hand|foot|fingers)|lost (the )?(sight|use|vision) (in|of)",
        "(im|i am|i went|ive gone|going) (partly |almost |nearly )?(blind|deaf)",
    ),
    "es": (
        "discapac[a-z]*|minusval[a-z]*|invalidez|inval[a-z]+ permanente|incapacidad (permanente|total|absoluta|definitiva)",
        "(silla de ruedas)",
        "(perdi|he perdido|estoy perdiendo|amputaron) (la|el|una|un|mi) (vista|vision|audicion|oido|pierna|brazo|mano|pie|ojo)",
        "(quede|estoy) (casi |parcialmente )?(cieg[oa]|sord[oa]|paralitic[oa]|parapleji[a-z]+)",
    ),
    "zh": (
        "残[疾障废]|身心障碍|障碍手册",
        "轮椅",
        "(眼睛|视力|耳朵)[^，。！？,.!?]{0,3}?(看不[见清到]|瞎|听不[见到])|失明|截肢",
    ),
}
_SICK_EN = f"({_AILMENTS}|{_TREATED}|ill|sick|unwell|hospital|intensive care|dementia|alzheimers?|injured|disabled|disability|wheelchair|paraly[sz]ed|blind|premature|rehab|health|{_LIMB}|care( home)?|carer|bedridden|dying)"
_SICK_ES = f"({_DOLENCIAS}|enferm[oa]s?|se enfermo|enfermaron|internad[oa]|ingresad[oa]|hospital|operad[oa]|operaron|cirugia|operacion|tratamiento|demencia|alzheimer|discapac[a-z]+|accidentad[oa]|prematur[oa]|silla de ruedas|postrad[oa]|la cuido|lo cuido|grave|internaron|hospitalizaron|incubadora)"
_SICK_ZH = f"({_ILL_ZH}|病|痴呆|失智|失能|残[疾障]|植物人|早产|保温箱|不能自理|轮椅|护理)"
#: What befalls somebody close: no illness of one's own.
OF_OTHERS = {
    "en": (
        of_others_en(_SICK_EN),
        f"(sick|ill|disabled|elderly|dying) {EN}",
        f"(illness|surgery|operation|treatment|disease) (of|for) (my|our) (little |old )?{EN}",
    ),
    "es": (
        of_others_es(_SICK_ES),
        f"(operaron|operan|internaron|hospitalizaron|ingresaron|diagnosticaron|atropellaron|detectaron [a-z]+) a (mi|mis|nuestro|nuestra) {ES}",
        f"(enferm[oa]|se enfermo|se me enfermo|enfermedad|operacion|tratamiento|hospital|cirugia) (mi|de mi|a mi|de nuestr[oa]) {ES}",
    ),
    "zh": (
        of_others_zh(_SICK_ZH),
        f"(给|为|替){of_others_zh('[^，。！？,.!?]{0,2}?(看病|治病|治疗)')}",
    ),
}
#: What sounds like one's own.
NOT_ILL = {
    "en": (
        "(not|never|isnt|wasnt|arent) (ill|sick|disabled|depressed|in hospital)",
        "sick and tired|sick of",
        *OF_OTHERS["en"],
    ),
    "es": ("no (estoy|estuve|es por) (enferm[oa]|enfermedad|de baja)", *OF_OTHERS["es"]),
    "zh": (
        "(没有?|不是|并非|不|没有?[得患])(生病|病|[^，。！？,.!?]{0,2}?癌症?)",
        "毛病",
        "(大病|重病|医疗)(保险|医保)",
        *OF_OTHERS["zh"],
    ),
}
