"""Insolvency in words: that a proceeding has begun, which stops everything; that somebody thinks of one; and what only sounds alike.

By language, as `matcher` takes them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dialogs.phrases.kin import FRIENDS, HAN_FRIENDS, HAN_KIN, KIN

BEGUN: Mapping[str, Sequence[str]] = {
    "en": (
        "(bankrupt|bankruptcy|insolvent|insolvency|chapter (7|13|seven|thirteen))",
        "(debt relief order|individual voluntary arrangement|debt agreement)",
    ),
    "es": (
        "(insolvencia|insolvente|bancarrota|(en|la) quiebra|quiebra personal|capitulo (7|13|siete|trece)|concurso de acreedores|segunda oportunidad)",
        "(estoy|estamos|entre|entramos|me declararon) en concurso",
    ),
    "zh": (
        "(破产|资不抵债|清算程序|更生程序|债务更生|更生方案|消债条例)",
        "(声请|申请|在办|在跑|在走|进入|开始|裁定|认可)(了)?(更生|清算)(?!人)",
        "(已经|已|正在|有|刚|之前)…(参加|申请|声请|成立|跑|走|办)…前置(协商|调解)",
        "(已经|已|正在|刚)(在)?(跟|和|与|向|透过|通过)[^，。！？,.!?]{1,14}(申请|声请|办|谈|成立)(了)?前置(协商|调解)",
        "在(声请|申请|办|跑|走)前(置协商|置调解|协(?!商))",
        "前置(协商|调解)(已经|已|正在|还在|中|成立)(?!吗|是)",
    ),
}
_BANKRUPT = "(bankrupt|bankruptcy|insolvent|insolvency|chapter (7|13|seven|thirteen))"
_GO = f"(go|going|file|filing|declare|declaring|apply|applying|become|becoming|be|being)( for| a| as| into| myself| ourselves| personal)* {_BANKRUPT}"
_BANCARROTA = "(insolvencia|insolvente|bancarrota|(en |la |una )?quiebra|quiebra personal|capitulo (7|13|siete|trece)|concurso de acreedores)"
_OPORTUNIDAD = f"({_BANCARROTA}|segunda oportunidad)"
_A = "( en| a| al| la| el| la ley de)*"
_PROCEEDINGS = "(债务|个人)?(破产|更生|清算|前置协商|前置调解)(程序|方案)?"
#: Whose advice is no step of a court; a lawyer's often is the first.
_WHOEVER = f"(someone|somebody|everyone|everybody|people|they|he|she|{KIN}|{FRIENDS}|friends)"
_ALGUIEN = f"(alguien|todos|todo el mundo|la gente|cunad[oa]|suegr[oa]|vecin[oa]|{KIN}|{FRIENDS})"
#: Who asks whether to, or what then; who fears it, thinks of it, or is told to: nothing has begun.
CONSIDERED: Mapping[str, Sequence[str]] = {
    "en": (
        f"(should|could|can|must|would|may|do|shall) i (have to |need to |also )?{_GO}",
        f"(if|when|once) (i|we) (go|went|file|filed|declare|declared|apply|become|became|am|were)( for| a| as| into| myself| ourselves| personal)* {_BANKRUPT}",
        f"(would|could|will) {_BANKRUPT} (be|help)",
        f"is {_BANKRUPT} (better|an option|a good idea|worth it|possible|for me)",
        "(don't|do not|not want to|never want to|rather not) … go bankrupt",
        f"(thinking|think|thought|thinkin|considering|considered|consider|contemplating|looking|tempted)( about| of| into| to| that i should| maybe| a| of a)* ({_GO}|{_BANKRUPT})(?!.* filed)",
        f"(afraid|scared|fear|worried|close|near|verge|edge|avoid|avoiding|prevent|instead|rather than|without|before|risk)( of| about| to| that| i| we| will| ill| might| may| have| could| on| the)* ({_GO}|{_BANKRUPT})",
        f"(might|may|could|will|ll|would|going to|gonna) (just |probably |even |also )?(have|need) to {_GO}",
        f"{_WHOEVER} … (told|tells|tell|telling|says|say|said|saying|suggested|suggests|advised|advises|thinks|wants|recommended) … {_GO}",
    ),
    "es": (
        f"(me conviene|deberia|debo|puedo|podria|tengo que|hay que|es mejor) (declararme|declarar|pedir|acogerme|ir|irme|entrar|solicitar){_A} {_OPORTUNIDAD}",
        f"si (me |nos )?(declaro|declaramos|acojo|pido|solicito|entro|caigo){_A} {_OPORTUNIDAD}",
        f"no (quiero|queremos|quisiera|me gustaria) … {_OPORTUNIDAD}",
        f"(pensando|pienso|pense|penso|planteo|planteando|considero|considerando|valorando|evitar|miedo|temo|borde|punto|antes de|riesgo|acabare|acabar|terminar)( en| de| a| al| el| la| me| que| declararme| declararnos| pedir| acogerme| ir| caer| entrar| terminar| acabar| solicitar| ley)* {_OPORTUNIDAD}",
        f"(tendre|tendria|tendremos|voy a tener|habra) que (declararme|declararnos|pedir|acogerme|ir|irme|entrar|solicitar){_A} {_OPORTUNIDAD}",
        f"{_ALGUIEN} … (dice|dicen|dijo|dijeron|aconseja|aconsejan|aconsejo|recomienda|recomiendan|sugiere|sugirio)( que| me| nos)* (declare|declaremos|declararme|pida|acoja|solicite|vaya){_A} {_OPORTUNIDAD}",
    ),
    "zh": (
        "(不想|不愿|避免|怕|担心)(会|要|被|去|申请|声请|宣告)*(个人)?破产",
        "(快|差点|逼到|逼得|走到|面临)(要|去|我|了|得)*破产",
        f"(在|还在|正在|有在)?(想|考虑|打算|犹豫)(着|过|说|要不要|是不是|要|该)*(去|先|也|不如|干脆)*(申请|声请|宣告|办){_PROCEEDINGS}(了)?",
        f"(只能|大不了|不如|干脆)(去)?(申请|声请|宣告|办)?{_PROCEEDINGS}",
        f"({HAN_KIN}|{HAN_FRIENDS}|同事|别人|有人|人家|网上|大家)…(叫|让|劝|说|建议|推荐)(我)?(可以|应该|不如|干脆|直接|去)*(申请|声请|宣告|办){_PROCEEDINGS}",
        f"(要不要|能不能|可不可以|该不该|应不应该|需不需要|需要|可以|能)(去|先|也)?(申请|声请|宣告|办)?{_PROCEEDINGS}",
        f"(如果|要是|万一)(我)?(去)?(申请|声请|宣告)?{_PROCEEDINGS}",
        f"(申请|声请|宣告)?{_PROCEEDINGS}(的话)?(会|怎|好不好|好吗|划算|有什么|比较好)",
    ),
}
#: A year so long ago that what began in it is over.
_LONG_AGO = "(19[0-9][0-9]|20[01][0-9])"
_YEARS_AGO = "([89]|[1-9][0-9]|eight|nine|ten|fifteen|twenty|many) years (ago|back)"
_HACE_ANOS = "hace (([89]|[1-9][0-9]|ocho|nueve|diez|quince|veinte|muchos) anos)"
_FIRM = "(company|business|firm|employer|shop|store|restaurant|factory|workplace|boss)"
_EMPRESA = "(empresa|negocio|compania|tienda|fabrica|restaurante|empleador|patron|jefe)"
_WHERE_SOMEBODY_WORKED = (
    "(that |where |which )?(i|we|he|she) (worked|work|was|were)( working)?( at| for| in)?"
)
_DONDE_TRABAJABA = "(donde|en la que|en que|para la que) (trabajo|trabajaba|trabaje)"
_WHAT_IS = (
    "(what is|whats|what are|what does|what do you mean by|meaning of)( an?| the)?( personal)?"
)
_QUE_ES = "(que|q) (es|son|significa|quiere decir)( eso de)?( el| la| los| las| una?)?"
#: What is asked for as a word, the end of a company, and what is over long since.
ALIKE: Mapping[str, Sequence[str]] = {
    "en": (
        f"{_WHAT_IS} ({_BANKRUPT}|debt relief order|individual voluntary arrangement|debt agreement)",
        f"{_FIRM}( {_WHERE_SOMEBODY_WORKED})? ((?!i |im |ive |me |we |my |personal )[^ .,!?\n]+ ){{0,3}}{_BANKRUPT}",
        f"{_BANKRUPT} (back )?in {_LONG_AGO}",
        f"{_BANKRUPT} (about |some |like |over |more than )*{_YEARS_AGO}",
        f"(in {_LONG_AGO}|(?<=[1-9][0-9] )years (ago|back)|(eight|nine|ten|fifteen|twenty|many) years (ago|back)),? (i|we) (went|was|were|became|declared|filed|had)( for| a| personal)* {_BANKRUPT}",
    ),
    "es": (
        f"{_QUE_ES} ({_BANCARROTA}|segunda oportunidad)",
        f"{_EMPRESA}( {_DONDE_TRABAJABA})? ((?!yo |me |mi |estoy |personal )[^ .,!?\n]+ ){{0,3}}{_BANCARROTA}",
        f"{_BANCARROTA} de (mi|la|el|nuestr[oa]|una?) {_EMPRESA}",
        f"{_BANCARROTA} ((en|el ano) (el ano |el )?{_LONG_AGO}|{_HACE_ANOS})",
        f"(en {_LONG_AGO}|{_HACE_ANOS}),? (yo )?(me |nos )?(declare|declaramos|fui|estuve|cai|quede|entre) (en )?{_BANCARROTA}",
    ),
    "zh": (
        f"(什么|啥)(是|叫)(做)?{_PROCEEDINGS}",
        f"{_PROCEEDINGS}(又|到底)?(是|指|叫)个?(什么|啥)",
        "(公司|企业|工厂|单位|老板|雇主|店|生意)[^，。,.我人]{0,6}(破产|资不抵债|清算程序)",
        f"(我|在|于|是|早)+{_LONG_AGO}年[^，。,.]{{0,8}}(破产|资不抵债|清算程序|更生)",
        "(?:(?<=[1-9][0-9])|(?<![0-9])(?<=[89])|八|九|十几?|好多|很多)年(以)?前[^，。,.]{0,8}(破产|资不抵债|清算程序|更生)",
    ),
}
