"""Standing: whether a plan is still in force, or comes back."""

from __future__ import annotations

_PLAN = "(my|the|our) (old |earlier )?(payment |repayment )?(plan|agreement|arrangement)"
_PLAN_ES = "(el|mi|nuestro) (plan|acuerdo|convenio)"
_JIHUA = "(计[划画]|方案|协议)"
WORDS = {
    "en": (
        f"(get|have|win|bring) {_PLAN} back|(save|restore|reinstate|revive|recover|reactivate|rescue) {_PLAN}",
        f"(can|may|do|could) (i|we) (still )?keep {_PLAN}|(do|have) (i|we) (still )?(have|got) {_PLAN}( still)?",
        f"(is|are) {_PLAN} (still |really |now |already )?(in force|valid|active|alive|running|on|there|over|broken|cancelled|canceled|gone|ended|dead|safe|ok|okay)",
        "(get|have|win) it back|(can|could|may) (i|we) (still )?(go on|continue|keep|keep on|carry on|resume|start) paying",
        f"(is|are) (everything|all|it all) (ok|okay|fine|alright|all right|good|in order) with {_PLAN}",
        f"does {_PLAN} (still )?(hold|count|stand|exist|work|run)",
        f"(did|have) (i|we) (just |really )?(lost|lose|broken|break|broke) {_PLAN}",
        f"what (happened|has happened|happens|will happen|is happening) (to|with) {_PLAN}",
        f"(has|did|why is) {_PLAN} (really |just )?(ended|end|stopped|stop|been (cancelled|canceled|ended)|over|broken|gone)",
    ),
    "es": (
        f"(recuperar|rescatar|salvar|reactivar|restablecer|retomar|volver a tener) {_PLAN_ES}",
        f"(sigue|continua|esta) (todavia |aun )?(en vigor|vigente|activo|en pie|valido|vivo) {_PLAN_ES}",
        f"{_PLAN_ES} (sigue|continua|todavia|aun|ya no|ya) … (vigor|vigente|activo|pie|valido|vale|valiendo|cancelado|terminado|roto)",
        f"(perdi|he perdido|rompi|he roto) {_PLAN_ES}|(todavia|aun|sigo) (tengo|teniendo|con) {_PLAN_ES}",
        "(puedo|podria|podemos) (todavia |aun )?(seguir|continuar|volver a) (pagando|pagar)|(recuperarlo|retomarlo)",
        f"(va|esta) todo (bien|en orden|correcto) con {_PLAN_ES}",
        f"que (paso|ha pasado|pasa|pasara|va a pasar) con {_PLAN_ES}",
        f"(se (rompio|cancelo|acabo|anulo)|ha terminado|termino) (ya )?{_PLAN_ES}",
    ),
    "zh": (
        f"{_JIHUA}(还|是不是|是否|现在|已经)*(能|可以|能不能)?(恢复|找回)|(怎么|能|可以|想|要)[^，。！？,.!?]{{0,4}}?(恢复|找回)[^，。！？,.!?]{{0,4}}?{_JIHUA}",
        f"{_JIHUA}(还|现在|是不是|是否|已经)+(有效|在|算数|生效|失效|作废|没了|终止|结束|断)",
        f"{_JIHUA}(有效|失效了|作废了|没了|终止了|结束了|断了|取消了)(吗|么|没有)|{_JIHUA}怎么(没|断|终止|结束|失效|作废|取消)了",
        f"为什么[^，。！？,.!?]{{0,4}}?{_JIHUA}[^，。！？,.!?]{{0,4}}?(没|断|终止|结束|失效|作废|取消)了",
        "(能|可以)再?(继续|接着|恢复)(还|缴|付)",
        f"{_JIHUA}(现在|都|一切)*(正常|没问题|没事|没出问题)(吗|吧|么)",
        f"{_JIHUA}(现在|会|以后|接下来)*(怎么办|怎么样|怎样)",
    ),
}
#: Of money that is to come back, or of another country.
OTHER = {
    "en": ("(paid|payed|money|sent|transferred|refund|deposit|abroad|overseas|country)",),
    "es": ("(pague|dinero|transferi|deposite|reembolso|extranjero|otro pais)",),
    "zh": ("(退款|退钱|退回|出国|国外)",),
}
