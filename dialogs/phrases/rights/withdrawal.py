"""Withdrawal in words: how people say that they take back an agreement, by language; whoever only asks is answered.

>>> [takes_back(said) for said in ("I want to withdraw from the agreement", "me arrepiento de haber firmado", "我要撤销协议")]
[True, True, True]
>>> [takes_back(said) for said in ("can I still withdraw?", "I want to cancel my gym", "what if I cancel the plan")]
[False, False, False]
"""

from __future__ import annotations

from dialogs.phrases.finding import matcher, plain

_PAPER = "(agreement|plan|deal|arrangement|signature)"
_PAPEL = "(acuerdo|plan|convenio|firma)"
_NAMED = matcher(
    {
        "en": (
            f"(withdraw|withdrawing|cancel|cancelling|canceling|revoke|rescind|undo|end|terminate|back out of|get out of|pull out of) … {_PAPER}",
            f"(stop|quit|leave|drop|end) (the |this |my |our |that )(payment |repayment )?{_PAPER}(?! (reminder|message|letter|call|text|mail))",
            f"take (the |this |my |that ){_PAPER} back|take back … {_PAPER}",
            "(regret|regretted|regretting) … (signing|signed|having signed|accepting|accepted)",
            "(should not|shouldnt) have (signed|accepted)",
            f"(do not|dont) want (the|this|that) {_PAPER} (any more|anymore|after all)",
        ),
        "es": (
            f"(desistir|desisto|cancelar|cancelo|anular|anulo|revocar|revoco|rescindir|rescindo|deshacer|retirarme|retirar|echarme atras) … {_PAPEL}",
            "(arrepiento|arrepenti|arrepentido|arrepentida) … (firmar|firmado|firma|acuerdo|aceptar|aceptado)",
            "no (debi|deberia|tenia que|tendria que) (haber )?(firmar|firmado|aceptar|aceptado)",
            f"ya no quiero (seguir con )?(el|este|la|mi|ese) {_PAPEL}",
            f"(parar|detener|dejar|abandonar|terminar|acabar|suspender|salir|salirme|salgo) (con |de )?(el|este|la|mi|ese|del|de mi) ?{_PAPEL}",
        ),
        "zh": (
            "(撤回|撤销|取消|作废|解除|收回|退出|终止)(我的|这个|这份|那个|那份|已签的)?(协议|方案|签字|签名|还款计划|还款计画)",
            "(协议|方案|签字)…(撤回|撤销|取消|作废|反悔)",
            "后悔…(签|同意|接受)|不该(签|接受|同意)",
            "不(想)?要(这个|这份)?(协议|方案|计划)了",
            "(停止|中止|停掉|(?<!提前)结束|不想?(再)?继续|不(想)?再?执行)(我的|这个|这份|那个|还款|执行)*(协议|方案|计划|计画)",
        ),
    }
)
#: As much, where there is something that can be taken back and nothing else is asked.
_PLAIN = matcher(
    {
        "en": (
            "(want|like|wish|decided) to (withdraw|back out|pull out)",
            "i( hereby)? withdraw",
            "(i|ive|i have) (have )?changed my mind",
            "i (want to |would like to |'d like to )?take it back",
            "(do not|dont) want to sign",
            "i regret it",
        ),
        "es": (
            "(quiero|quisiera|deseo|prefiero) (desistir|retirarme|echarme atras)|desisto",
            "(cambie|cambiado) de (opinion|idea|parecer)",
            "me (arrepiento|arrepenti)|me he arrepentido",
            "no quiero firmar(lo)?",
        ),
        "zh": ("我(想|要)?(反悔|撤回|撤销)|我后悔了|我改变?(主意|想法)了|不想签",),
    }
)
#: Only asked, not done, or of something else.
_OTHER = matcher(
    {
        "en": (
            "(if|how|when|what|can|could|may|do|does|is|would|until|whether|why) … (withdraw|cancel|revoke|undo|regret|end|terminate|take|change|changed|sign)",
            "(don't|do not|never|won't|not going to) (want to )?(withdraw|cancel|regret|revoke|end|take)",
            "(withdraw|cancel|end|undo) … (application|complaint|card|subscription|membership|job|payment|phone|gym|internet)",
            "(you|bank|lender|advisor) … (withdraw|cancel|cancelled|end|ended|terminate)",
        ),
        "es": (
            "(si|como|cuando|que|puedo|podria|se puede|hasta) … (desistir|desisto|cancelar|cancelo|anular|anulo|revocar|arrepiento|retirar|retirarme|deshacer|cambie|firmar)",
            "no (quiero |voy a |pienso )?(desistir|cancelar|anular|me arrepiento|cancelo|anulo|retirarme)",
            "(cancelar|anular|retirar) … (solicitud|queja|tarjeta|suscripcion|pago|telefono)",
            "(ustedes|el banco|su) … (cancelar|cancelaron|anulan|anularon)",
        ),
        "zh": (
            "(如果|要是|怎么|如何|能不能|可以|能否|什么|多久|几天|会不会)[^，。！？,.!?]{0,8}?(撤回|撤销|取消|反悔|解除|后悔|不想)",
            "[吗呢][？?]?$",
            "(不会|不要|没|不)(有)?(后悔|反悔|撤回|撤销|取消)",
        ),
    }
)
#: Longer is a story, for a person.
_LONGEST = 160


def takes_back(text: str) -> bool:
    """Whether *text* says outright that an agreement is taken back."""
    return _says(text) and _NAMED.search(plain(text)) is not None


def has_second_thoughts(text: str) -> bool:
    """Whether it says no more than that one has thought again, or would rather not sign."""
    return _says(text) and _PLAIN.search(plain(text)) is not None


def _says(text: str) -> bool:
    said = plain(text).strip()
    is_asked = "?" in said or "？" in said
    return len(said) <= _LONGEST and not is_asked and _OTHER.search(said) is None
