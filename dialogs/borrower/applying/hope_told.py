"""Hope told: what would help, told beside the reason, the notice or a figure.

>>> [str(hope_in(said)) for said in ("I'd like a longer term and to pay less", "quiero más plazo", "想延长点时间", "能不能減免利息", "could I have a payment break")]
['longer', 'longer', 'longer', 'waiver', 'changed']
>>> [hope_in(said) for said in ("I want to pay less", "the interest is killing me", "my car broke down", "I don't want an extension", "longer term or less interest please")]
[None, None, None, None, None]
"""

from __future__ import annotations

import re

from dialogs.phrases.finding import matcher, plain
from dialogs.texts import Text
from negotiation.applying.application import Hope

HOPES: dict[str, Text] = {
    Hope.LONGER: Text("More time to repay"),
    Hope.WAIVER: Text("Less interest"),
    Hope.CHANGED: Text("Another plan, easier at first"),
    Hope.UNSURE: Text("I do not know"),
}
HOPED_FOR = Text("What would help: {hope}")
_HOPED = {
    Hope.LONGER: matcher(
        {
            "en": (
                "(longer|more) (term|time)(?! (to|for) (think|read|decide|explain|answer))|a longer loan|(extend|extending|extension)|spread … over",
            ),
            "es": (
                "(mas|mayor) (plazo|tiempo)(?! (para|de) (pensar|leer|decidir|explicar))|(plazo|tiempo) mas largo|(alargar|ampliar|extender) … (plazo|prestamo|credito|tiempo)",
            ),
            "zh": ("延长|展期|拉长|(分|还)(久|长)一?点|多分(几|一些)?期|期限?长一?点",),
        }
    ),
    Hope.WAIVER: matcher(
        {
            "en": (
                "(less|lower|no|reduce|waive|forgive|drop|cancel|write off) (the |some |part of |my )*(interest|fees?|penalt[a-z]+)",
            ),
            "es": (
                "(menos|bajar|bajen|quitar|quiten|perdonar|perdonen|condonar|rebajar|sin) (los |el |parte de |algo de )*(interes|intereses|recargos?|mora)",
            ),
            "zh": (
                "(减免|免掉?|免除|少|降低?)(一些|一点|点|部分|我的)?(利息|罚息|违约金|滞纳金)",
            ),
        }
    ),
    Hope.CHANGED: matcher(
        {
            "en": (
                "(payment |repayment )?(break|holiday|pause)(?! down)|(pause|skip|stop) … (payments?|instal?lments?|months?)|(lower|less|smaller) at first",
            ),
            "es": (
                "(pausa|meses de gracia|mes de gracia|periodo de gracia)|(pausar|suspender|saltar) … (pagos?|cuotas?|mes|meses)|menos al principio",
            ),
            "zh": (
                "(暂停|停|缓|歇)(还款?|缴款?|缴)?(几|一|两|二|三|[0-9])个月|先少(还|缴|付)|宽限(几|一|两|三)个月",
            ),
        }
    ),
}
_WISHES = re.compile(
    r"\b(?:want|would like|id like|i'd like|like to|need|hope|hoping|looking for|ask(?:ing)? for|prefer|give (?:me|us)|please|(?:can|could|may) (?:i|we|you)|possible)\b"
    r"|\b(?:quiero|quisiera|queremos|necesito|me gustaria|espero|busco|pido|prefiero|por favor|(?:me )?(?:puede|pueden|podrian?|puedo)|posible|ojala)\b"
    r"|[想要求请]|希望|能不能|能否|可不可以|可以|申请|麻烦|需要|帮我|最好"
)
_NOT_WISHED = re.compile(
    r"\b(?:dont|don't|do not|not|no longer|never) (?:want|need|like|ask)\b|\bno (?:quiero|necesito|pido)\b|不(?:想|要|需要|用|是要)"
)


def hope_in(text: str) -> Hope | None:
    """The one thing that is wished for; `None` for none, or for what may be two."""
    said = plain(text)
    if _WISHES.search(said) is None or _NOT_WISHED.search(said) is not None:
        return None
    found = [hope for hope, words in _HOPED.items() if words.search(said)]
    return found[0] if len(found) == 1 else None
