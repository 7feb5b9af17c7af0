"""On file: what the lender's book says of the borrower, told to be wrong or another now; only a person changes it.

>>> [told(said) for said in ("my phone number is wrong, it's 2025550123", "I have a new phone number", "my phone number changed", "mi teléfono cambió", "我手机号换了")]
['phone', 'phone', 'phone', 'phone', 'phone']
>>> [told(said) for said in ("my email is a@b.org not b@b.org", "mi correo está mal", "邮箱改成 a@b.org", "change my address please")]
['email', 'email', 'email', 'address']
>>> [told(said) for said in ("my name is spelled wrong, it's Chan", "mi nombre está mal escrito", "名字写错了，是陈伟", "姓名寫錯了")]
['name', 'name', 'name', 'name']
>>> [told(said) for said in ("that's the wrong loan, I mean 68386729", "me equivoqué de préstamo", "贷款号错了", "it's about my car loan, not this one")]
['loan', 'loan', 'loan', 'loan']
>>> [told(said) for said in ("I mean the car loan", "no, me refiero al préstamo del coche", "我说的是车贷", "我說的是房貸")]
['loan', 'loan', 'loan', 'loan']

Of a bill, or of terms that are to change, it tells nothing:

>>> [told(said) for said in ("my phone bill is wrong, it's 40", "can I change my loan?", "quiero cambiar el préstamo", "手机费改成40", "sent to the wrong account", "I mean the car loan is 200", "I sent it with the wrong loan number", "转账写错了贷款编号")]
[None, None, None, None, None, None, None, None]
"""

from __future__ import annotations

from dialogs.phrases.finding import matcher, plain

_THINGS = {
    "phone": (
        "(phone|telephone|mobile|cell|cellphone)( number)?(?! (bill|plan|contract|cost))",
        "(telefono|celular|movil|numero de (telefono|celular|movil))",
        "(手机|电话|手机号|电话号)(码|号码)?(?![费卡])",
    ),
    "email": ("e ?mail( address)?", "(correo|email|e mail)( electronico)?", "(邮箱|电子邮件|电邮|信箱)"),
    "name": ("(first |last |full |family |sur)?name", "(nombre|apellido|apellidos)", "(名字|姓名|我的名)"),
    "address": ("(home |postal )?address", "(direccion|domicilio)", "(地址|住址)"),
}  # fmt: skip
_WRONG_EN = "(is|was|has|got|are)( been| now)? (wrong|changed|not right|incorrect|misspelled|misspelt|mistyped|spelled wrong|spelt wrong|outdated|different|new|missing a letter)"
_WRONG_ES = "(esta|es|ha|fue|son)? ?(mal|mal escrito|equivocado|incorrecto|cambiado|cambio|otro|otra|nuevo|nueva)"
_WRONG_ZH = "(也)?(都)?(是)?([写登填打]错|错|不对|换|变|改)"


def _matcher(english: str, spanish: str, chinese: str, *, is_named: bool) -> dict[str, list[str]]:
    verbs = "(change|correct|fix|update)"
    new = f"(have|got|ive got|need|bought) (a )?(new|different|another) {english}"
    return {
        "en": [
            f"(my|the|your) (new |old )?{english}( on file| you have)? {_WRONG_EN}",
            f"(my|the) {english} (just |recently )?changed",
            f"{verbs} (my|the) {english}",
            f"(my|the) (new|right|correct) {english} is",
            f"(wrong|misspelled|misspelt) {english}",
            *([f"(spelled|spelt|wrote|written|got) my {english} wrong"] if is_named else [new]),
        ],
        "es": [
            f"(mi|el|la|su) {spanish} {_WRONG_ES}",
            f"(cambie|cambiar|corregir|corrijan|actualizar|cambio|cambiaron) (de |el |la |mi )?{spanish}",
            *([] if is_named else [f"(tengo|mi) (un |una )?(nuevo|nueva|otro|otra) {spanish}"]),
        ],
        "zh": [
            f"{chinese}{_WRONG_ZH}",
            f"(换|改|变更|更改)(了)?(新)?(的)?个?{chinese}",
            *([] if is_named else [f"新(的)?{chinese}(是|号)"]),
        ],
    }


_KIND_EN = "(other|car|auto|home|house|student|study|second|first|personal|business)"
_KIND_ES = "(coche|carro|auto|casa|hipoteca|estudios|negocio|personal|otro)"
#: What costs so much, or is paid, names no loan that is meant.
_NO_MORE = "(?= *($|[,.;!]))"
_TOLD = {
    **{
        name: matcher(_matcher(*words, is_named=name == "name")) for name, words in _THINGS.items()
    },
    "loan": matcher(
        {
            "en": (
                "wrong (loan|contract)",
                "not (this|that) (loan|one),? (but )?(the|my) (other|car|home|student|second)",
                "(loan|contract) number (is|was) (wrong|not right|incorrect|mistyped)",
                "(about|mean|meant) (my|the) (other|car|home|student|second|personal) loan,? not",
                f"(mean|meant|talking about|asking about|its about|it is about|its) (the|my|another) ({_KIND_EN} )?(loan|mortgage){_NO_MORE}",
            ),
            "es": (
                "(equivoque|confundi) de (prestamo|credito|contrato)",
                "no es (este|ese) (prestamo|credito|contrato),? (es|sino) (el|mi) otro",
                "(prestamo|credito|contrato) equivocado",
                "(numero de|del) (prestamo|credito|contrato) (esta|es) (mal|equivocado|incorrecto)",
                f"(me refiero|me referia|hablo|hablaba|se trata|quise decir|quiero decir|digo|decia) (al?|del?|el|la|de la) (otro )?((prestamo|credito) (del?|de la|para el|personal) ?)?({_KIND_ES}|prestamo|credito){_NO_MORE}",
            ),
            "zh": (
                "(贷款|合同|合约|借款)(的)?(号码|编号|号)(也)?(是)?([写填打]错|错|不对)",
                "(说|写|填|选|搞)错了?(贷款|合同|合约)(?!额|金)",
                "不是(这|那)(笔|个)贷款",
                "是另外?一?(笔|个)贷款",
                "(我)?(说|指|问)的?是(我的)?(那笔|那个|另一笔)?(车|房|学|助学|经营|消费|信用)贷款?(?=$|[，。！,.!])",
            ),
        }
    ),
}
#: A number that was written wrongly on a payment is none that the book has.
_OF_A_PAYMENT = matcher(
    {
        "en": ("(paid|payed|sent|transferred|paying|transfer|payment) … wrong (loan|contract)",),
        "es": (
            "(transferencia|pague|pago|transferi|mande|deposite) [^.,;?!]{0,30}?(prestamo|credito|contrato) (equivocado|incorrecto|mal)",
        ),
        "zh": ("(转账|汇款|还款|付款|缴款)[^，。？]{0,6}?(写|填|打|搞)错",),
    }
)
_EMAIL_IS = matcher({"en": ("my e ?mail is", "mi correo es"), "zh": ("我的邮箱是",)})


def told(text: str) -> str | None:
    """Which of phone, e-mail, name, address or loan is told to be another than the book says; `None` for none."""
    said = plain(text)
    if _OF_A_PAYMENT.search(said):
        return None
    found = next((name for name, one in _TOLD.items() if one.search(said)), None)
    return "email" if found is None and _EMAIL_IS.search(said) else found
