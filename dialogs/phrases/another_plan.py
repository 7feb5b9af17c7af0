"""Another plan in words: how people say that the plan they have does not fit any more, by language.

>>> said = ("I need another plan", "can you lower my instalments?", "necesito otro plan", "这个方案我坚持不下去了")
>>> [asks_for_another_plan(one) for one in said]
[True, True, True, True]
>>> said = ("when does the new plan start?", "I don't want another plan", "no quiero otro plan", "新方案签了吗")
>>> [asks_for_another_plan(one) for one in said]
[False, False, False, False]
"""

from __future__ import annotations

from .finding import matcher, plain

_PLAN = "(payment |repayment )?(plan|agreement|arrangement)"
_RATES = "(monthly |weekly )?(payments?|instalments?|installments?)"
_PLAN_ES = "(plan|acuerdo|convenio|arreglo)"
_CUOTAS = "(cuotas?|mensualidad|mensualidades|pagos|letras?)"
_ASKS = matcher(
    {
        "en": (
            f"(need|want|wanted|ask for|asking for|get|have|make|give me|like|set up|possible|apply for|request|find) (to (have|get|make|ask for|agree on) )?(a |an |some )?(another|new|different|lower|smaller|cheaper|easier|longer) {_PLAN}",
            f"(change|adjust|redo|renegotiate|rework|review|modify|amend|extend) (my|the|this|our) {_PLAN}",
            f"(can't|cannot|can not|couldn't|unable to|not able to|won't be able to) (keep|keep up|keep up with|keep to|stick to|hold|manage|afford|follow|go on with|continue) (the|this|my|that) ({_PLAN}|{_RATES})( any ?more)?",
            f"(the|this|my) ({_PLAN}|{_RATES}) (is|are|has become|have become|got) (just |simply |now |still )?(too (much|high|big|hard|heavy|expensive)|more than i can|unaffordable)",
            "(pay|paying) (a bit |a little )?less (each|every|per|a) (month|week|time)",
            f"(lower|reduce|decrease|bring down|cut) (my|the) {_RATES}",
            f"(lower|smaller) {_RATES}",
            f"{_PLAN} (doesn't|does not|no longer|isn't|does n't) (fit|work|working|possible)( me| for me)?( any ?more)?",
        ),
        "es": (
            f"(necesito|quiero|quisiera|pedir|pido|solicitar|solicito|hay|tener|hacer|hacerme|darme|me gustaria) (un |algun )?(otro|nuevo|distinto) {_PLAN_ES}",
            f"(un )?{_PLAN_ES} (nuevo|distinto|mas (bajo|facil|largo|comodo))(?= por favor|$|[.!?])",
            f"(cambiar|modificar|ajustar|revisar|renegociar|rehacer) (el|mi|este|nuestro) {_PLAN_ES}",
            f"no (puedo|podre|voy a poder|podemos|consigo) (ya )?(cumplir|con|cumplir con|mantener|seguir con|sostener|pagar) (el|este|mi|lo del) {_PLAN_ES}",
            f"(la|el|mi|las|mis|este) ({_CUOTAS}|{_PLAN_ES}) (es|son|esta|estan|me queda|me quedan|me sale|me salen|se me hace|se me hacen) (muy|demasiado) (alt[oa]s?|car[oa]s?|grandes?|pesad[oa]s?|dur[oa]s?|dificil|dificiles)",
            f"(bajar|bajen|bajarme|reducir|reducirme|rebajar|rebajarme) (la|las|mi|mis|el|los) {_CUOTAS}",
            "pagar (un poco )?menos (al|cada|por) (mes|semana|vez)",
            f"{_CUOTAS} mas (baja|bajas|pequena|pequenas|chica|chicas)",
        ),
        "zh": (
            "(想|要|能|可以|申请|求|给我|帮我)[^，。！？,.!?]{0,4}?(换|改|调整|重新|另)[^，。！？,.!?]{0,5}?(方案|计划|协议|计画)",
            "(想要|需要|申请|给我|能有|有没有)(一)?(个|份)?(新的?|别的|其他的?|另外的?)(还款)?(方案|计划|协议|计画)",
            "(方案|计划|协议|计画)…(太高|太重|太多|太难|受不了|承受不了|坚持不(下去|了)|做不到|履行不了|执行不了|完成不了|不合适了|不适合我)",
            "(月供|月付金?|每期|每个?月)[^，。！？,.!?]{0,5}?(太高|太多|太重|降一?(点|些|低)|调低|减少|少(还|缴|付)一?(点|些))",
            "(降低|减少|调低|调整)(一下)?(我的)?(月供|月付|每期|每个?月|还款(额|金额))",
            "重新(协商|谈)|再(协商|谈)(一次|一下)",
        ),
    }
)  # fmt: skip
#: Not wanted, only asked about, or of a plan that is there.
_OTHER = matcher(
    {
        "en": (
            f"(don't|never|didn't|not) (really )?(want|need|ask for|like|have) … {_PLAN}",
            f"(when|where|is|does|did|was|has|how) (my|the) (new|other|different|lower) {_PLAN}",
            "(you|they) (have |just |already )?(changed|lowered|reduced)",
            "(did|do|will|are) (you|they) (change|lower|reduce|changing)",
            "pay less (this|next) (month|week|time)",
            "(other|another|different) (bank|lender|company|loan)",
        ),
        "es": (
            f"no (quiero|necesito|pedi|pido) … {_PLAN_ES}",
            f"(cuando|donde|es|esta) … (el|mi) (nuevo|otro) {_PLAN_ES}",
            "otro (banco|prestamo)",
        ),
        "zh": (
            "(不想|不要|不用|不需要|没想)[^，。！？,.!?]{0,4}?(换|改|调整|重新|新|另)",
            "(你们|您们|他们)[^，。！？,.!?]{0,4}?(改|换)了",
            "(别的|其他)(银行|贷款|平台)",
        ),
    }
)
#: Longer is a story, for a person.
_LONGEST = 160


def asks_for_another_plan(text: str) -> bool:
    """Whether it asks for other terms than those of the plan, or says that it cannot be kept for good."""
    said = plain(text)
    return len(said) <= _LONGEST and bool(_ASKS.search(said)) and not _OTHER.search(said)
