"""Acceptance words: the buttons below an offer in so many words, by language."""

from __future__ import annotations

from dialogs.said.why import WHY

#: What may stand before and behind an acceptance, and what it is, by language. Why no more than these: accepting is an act
#: of law, so a typed yes has to say that it accepts, whole, with no word besides that may take some of it back. It signs
#: nothing: the agreement is read, agreed to and signed after it. "Ok" and "sure" may be said to anything.
_ACCEPTANCES = (
    (
        "/yes /ok /okay /sure /yes please /yeah /yes ok ",
        "i accept/i do accept/i gladly accept/i agree/i accept {it}/i agree to {it}/accept/accepted",
        "it/that/this/the offer/this offer/your offer/the plan/this plan/your plan/these terms/the terms/the new plan",
        "/ thanks/ thank you/ please",
    ),
    (
        "/si /ok /vale /claro /si claro /claro que si /bueno /de acuerdo ",
        "acepto/lo acepto/la acepto/acepto {it}/estoy de acuerdo/estoy de acuerdo con {it}/aceptado",
        "la oferta/esta oferta/su oferta/el plan/este plan/su plan/las condiciones/estas condiciones/la propuesta/esta propuesta",
        "/ gracias/ muchas gracias/ por favor",
    ),
    (
        "/好/好的/好吧/好啊/可以/行/嗯/是/是的/ok/没问题",
        "接受/我接受/我同意/同意/我愿意接受/接受{it}/我接受{it}/同意{it}/我同意{it}",
        "方案/这个方案/你们的方案/新方案/这个计划/这个计画/这个条件",
        "/了/的/谢谢/,谢谢",
    ),
)
WHOLE_ACCEPTANCES = tuple(
    f"{first}{accepted.replace('{it}', it)}{last}"
    for firsts, acceptances, things, lasts in _ACCEPTANCES
    for accepted in acceptances.split("/")
    for it in (things.split("/") if "{it}" in accepted else ("",))
    for first in firsts.split("/")
    for last in lasts.split("/")
)
ACCEPTS = ("yes", "yes i do", "si", "是的", *WHOLE_ACCEPTANCES)
#: That it is declined, in so many words.
DECLINES = (
    *("i decline", "yes i decline", "i refuse", "i reject it", "i refuse it", "i decline it", "i decline the offer"),
    *("i decline this offer", "i reject the offer", "i reject this offer", "i do not accept", "i don't accept"),
    *("no acepto", "sí no acepto", "la rechazo", "lo rechazo", "rechazo la oferta", "no la acepto", "no acepto la oferta"),
    *("我拒绝", "我不接受", "不接受", "我不接受这个方案"),
)  # fmt: skip
#: It may be said to much else as well, so that it counts only where it is asked after that.
_NO_THANKS = (
    *("no thanks", "no thank you", "no, thanks anyway", "no gracias", "no muchas gracias"),
    *("不用了", "不用了谢谢", "不了谢谢", "不要了"),
)
#: The other buttons in so many words.
IN_OTHER_WORDS = {
    "accept": ACCEPTS,
    "counter": (
        *("can i pay less", "could i pay less", "can it be less", "i can pay less", "can i pay something else"),
        *("can i have longer", "can i have more time", "can it be longer", "can it be another day"),
        *("can it be on another day", "i can't pay that much", "it is too much", "it's too much"),
        *("puedo pagar menos", "se puede pagar menos", "puede ser menos", "no puedo pagar tanto", "es demasiado"),
        *("es mucho", "puede ser otro dia", "puede ser mas largo"),
        *("能少还一点吗", "可以少还吗", "能不能少还一点", "能不能少一点", "太多了", "我还不起这么多", "可以换一天吗", "可以延长吗"),
    ),
    "decline": (*DECLINES, *_NO_THANKS),
    WHY: (
        *("why this one", "why this offer", "why this plan", "why this amount", "why so much", "why that much"),
        *("por que esta oferta", "por que este plan"),
        *("por que esta cuota", "por que tanto"),
        *("为什么是这个方案", "为什么是这个数", "为什么这么多", "为什么要这么多"),
    ),
}  # fmt: skip
