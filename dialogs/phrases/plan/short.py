"""Short: that an instalment was missed, or that only a part of it can be paid."""

from __future__ import annotations

_INSTALMENT = "(payment|paymnet|instalment|installment|it|this|that|one|month|date|day)"
_CUOTA = "(pago|pagos|cuota|cuotas|mensualidad|letra|fecha|dia|mes)"
PART = {
    "en": (
        "(pay|send|transfer|manage|afford|do|make|scrape together) … (a part|part of|half|some|a portion|a bit|a little)",
        "(only|just) (have |got |pay |send |manage |afford |do |be able to pay |ive got |i have )*[$€£]?\\d{2,}[\\d.,]*(?! ?(st|nd|rd|th)\\b)",
        "(pay|paying|manage|afford) … (only |just )?one (of (the|my|them|these|both)|loan)|only one of (the|my|them)",
        "(paid|sent|transferred) (you )?(about |only |just )?(half|a part|part of it|some of it)",
        "(only|just) … one(?=[.! ]*$)",
        "(only|just) (about )?(half|a part|part of it|part|some of it|a bit)(?=[.! ]*$)",
        "(pay|paying|send|do) … in (two|three|2|3|several|a few|some) (parts|payments|goes|halves|bits|installments|instalments)|split (it|this|the (payment|instalment|installment))",
        "(part|half|some)( of (it|the (payment|instalment|installment|amount|money)))? (now|today|tomorrow|first|this week|next week)",
    ),
    "es": (
        "(pagar|pago|pagare|abonar|abono|dar|doy|depositar|deposito|transferir|juntar) … (una parte|la mitad|algo|un poco|menos de lo)",
        "(solo|solamente|nada mas|apenas) (puedo |tengo |me alcanza para |pagar |pagare |dar |junte |me quedan )*[$€]?\\d{2,}[\\d.,]*(?! de)",
        "(pagar|pago|pagare) … (solo |solamente )?(uno|una) de (los|las|mis|ellos|ellas)",
        "(una parte|la mitad|algo) (ahora|hoy|manana|primero|esta semana)|(solo|solamente|nada mas) (una parte|la mitad)",
        "(pague|he pagado|pagamos|transferi|mande) (ya |solo |solamente )?(la mitad|una parte|algo)",
        "(solo|solamente|nada mas) (puedo|podria) (pagar )?(uno|una)(?=[.! ]*$)",
        "(ahora|hoy|manana|primero) (pago |pagare |les pago )?(una parte|la mitad)",
        "en (dos|tres|2|3|varias|varios) (partes|pagos|veces)",
    ),
    "zh": (
        "(?<!多)(还|付|缴|交|转)(款|了)?(你们|您)?(一半|一部分|部分|一点|一些)",
        "(只能|只够|只有|手(里|上|头)只有)(还|付|缴|交)?(得起|的起)?(\\d{2,}|[一二两三四五六七八九十百千]+[百千块元]|一半|一部分|部分|一点)",
        "(一半|部分)(先|行吗|可以吗)",
        "(只|先)(能|够|想|可以)?(还|付|缴|交)(得起)?利息",
        "(只|先|能)(可以)?(还|付|缴)(其中)?一笔",
        "分(成|开)?(两|二|三|2|3|几)(次|笔|部分)(还|付|缴|交)",
    ),
}
MISSED = {
    "en": (
        f"(did|have) (i|we) (just |already )?(miss|missed|forget|forgotten|skip|skipped) (a|an|any|the|my|one) {_INSTALMENT}",
        f"(missed|forgot|forgotten|skipped|failed to make|overlooked|slipped) … {_INSTALMENT}",
        f"(forgot|forgotten|failed) (to (pay|make|send)|about {_INSTALMENT})|slipped my mind|i (totally |completely |just )?forgot(?=[.! ]*$)",
        f"(havent|have not|didnt|did not|couldnt|could not|wasnt able to|was not able to|was unable to) (yet )?(pay|paid|make|made|manage|send|sent) … {_INSTALMENT}",
        "(still|really|just) (cant|cannot|can not)( now| yet| this month| do it| manage( it)?)?(?=[.! ]*$)",
    ),
    "es": (
        f"(se me|se nos) (paso|pasaron|olvido|fue|escapo)( (pagar|por alto))?( (el|la|los|las|mi|este|esta) {_CUOTA})?",
        f"(me )?(olvide|olvidamos|he olvidado) (de )?(pagar|hacer el pago|el pago|la cuota|la {_CUOTA})",
        "(me olvide|se me (olvido|paso)|lo olvide)(?=[.! ]*$)",
        "no (pude|pudimos|he podido|hemos podido) (hacer el pago|pagar(lo|la)?)",
        f"no (he |hemos |pude |pudimos |logre )?(pague|pagado|pagamos|hice|hecho|cumpli|cumplir|pagar|hacer|llegue)( (el|la|los|las|mi|este|esta|a|con))* {_CUOTA}",
        "(sigo sin|todavia no|aun no) (poder|puedo)(?=[.! ]*$)|este mes no (puedo|podre|voy a poder|llego|alcanzo)",
    ),
    "zh": (
        "忘(了|记|记了|掉)?(还|付|缴|交)|我?忘(了|记了)(?=[。！!. ]*$)",
        "(没)有?(按时|及时|准时|按期|来得及)(还|付|缴|交)",
        "(上个?月|上期|这期|这个?月|本月|那期|这一期)的?(钱|款)?我?还?(没)有?(还|付|缴|交)",
        "(错过)了?(还款|付款|缴款|日子|日期)|(漏|晚)(还|付|缴)了",
        "(还是)(不行|没办法|没钱)",
    ),
}
#: Asked about, of others, or of other things.
OTHER = {
    "en": (
        "(what|if|when|will|how|never|happens) … (miss|missed|forgot|skip|skipped|paid|pay)",
        "(call|calls|meeting|appointment|your message|messages)|(they|boss|employer|company|he|she) (didnt|havent|hasnt|did not|has not|have not)",
        "(a|per|each|every) month|monthly|(pay|have) … (rent|doctor|landlord|school|electricity|bills)",
    ),
    "es": (
        "(que pasa|si|cuando|nunca) … (olvid|falt|pag)[a-z]*|(al|por|cada) mes|mensual(es|mente)?",
        "(llamada|cita|mensaje|mensajes)|(me|nos) (han pagado|pagaron|pago)|alquiler|renta|medico|luz",
    ),
    "zh": ("(如果|要是|假如|万一)|每个?月|(老板|公司|客户|他们|他|她)(没)|房租|电话|会议|消息",),
}
