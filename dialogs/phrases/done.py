"""Done, in words: how people say that all of their answers are right and may go, by language.

>>> "|done|" in DONE, "|listo|" in DONE, "|没错|" in DONE, SENDS_POLITELY.search("好 送出")
(True, True, True, True)
>>> [SENDS_POLITELY.search(said) for said in ("sí, envíelo ya por favor", "está bien, envíelo", "ok send it now please", "don't send it", "send it tomorrow")]
[True, True, True, False, False]
"""

from __future__ import annotations

import re

from .finding import Spoken, matcher, plain

_EN = (
    "done / all done / i'm done / finished / yes / yes please / ok / okay / correct / "
    "all correct / all right / that's right / that's correct / all good / "
    "everything is right / yes, everything is right / looks good / go ahead / send"
)
_ES = (
    "listo / ya esta / ya termine / si / vale / correcto / es correcto / todo correcto / "
    "todo bien / esta bien / todo esta bien / si, todo esta bien / todo esta correcto / "
    "enviar / enviarlo / envialo / envielo / adelante"
)
_ZH = (
    "好 / 好的 / 完成 / 弄好 / 填好 / 填完 / 可以 / 对 / 对的 / 都对 / 没错 / 没问题 / 是的 / 正确 / 发送 / 提交 / 提交吧 / "
    "发送 / 送出 / 对 / 对的 / 都对 / 没错 / 没问题 / 正确 / 传送 / 送出吧"
)
#: What stands before the words of sending, or nothing.
_FIRST = {
    "en": "/ok /okay /yes /yeah /yep /sure /please /just /you can /go ahead and /now ",
    "es": "/si /ya /ok /vale /bueno /por favor /pues ",
    "zh": "/好/好的/ok /嗯/对/都对/那就/请/现在/可以/没问题",
}
_GO = {
    "en": "send it/send it now/send that/send it off/send it please/submit/submit it/submit it now/send this",
    "es": (
        "mandar/mandalo/mandala/mandelo/mandela/mandenlo/mandenla/envienlo/envienla/mandenla ya/envienla ya/la mando/lo mando/la envio/mandala ya/mandalo ya/envialo/enviala/envielo/enviela"
        "/enviar/enviar ya/enviar ahora/enviala ya/envialo ya/enviarla/enviarlo/mandarla/mandarlo/enviela ya/mandela ya"
    ),
    "zh": "提交/提交吧/发送/发送吧/发吧/送出/送出吧/交吧/传送/确认/确定/确认提交/确认发送/确认送出/确定提交/确定发送/确定送出",
}
#: A yes, which sends where that is asked.
YES_ALONE = ("yes", "yeah", "yep", "si", "是的", "是", "对")
#: That it is to go now, in so many words.
SENDS = (
    *YES_ALONE,
    *(
        f"{begun}{go}"
        for code, firsts in _FIRST.items()
        for first in firsts.split("/")
        for begun in (first, *([f"{first.rstrip()}, ", f"{first.rstrip()},"] if first else []))
        for go in _GO[code].split("/")
    ),
)
#: That it is not to go yet.
NOT_YET = (
    "no / no wait / wait / wait no / not yet / stop / hold on / hang on / one moment / dont send / don't send / dont send it / don't send it / "
    "espera / espere / no espera / no espere / todavia no / aun no / un momento / no la mande / no lo mande / no la envie / "
    "等等 / 等一下 / 先不发 / 先不要 / 别发 / 不要发 / 还没 / 先别送 / 不要送 / 不"
)
_MORE = "ok thats right / ok that's right / yes thats right / yes that's right / ok correct / yes correct / ok all good / yes all good / ok its right / ok todo bien / si todo bien / ok esta bien / si esta bien / si correcto / si, todo bien / 对没错 / 嗯对 / 好的没错 / 是的没错 / 没错的 / yeah / yep / looks right / thats all / that's all / that's everything / that is all / thats it / that's it / yea thats it / yeah thats it / yes thats it / yeah thats all / yes thats all / yep thats it / yea thats all / si eso es todo / si, eso es todo / si es todo / 对就这些 / 对,就这些 / 是的就这些 / ya es todo / eso es todo / es todo / asi esta bien / 就这些"
_YES = (
    "yes / yes please / yes ok / yeah / yea / ye / yh / aight / yep / yup / y / ok / okay / okey / k / sure / alright / all right / fine / i agree / agreed / agree / yes i agree / go ahead / go on / do it / start / begin / lets go / let's go / lets start / let's start / lets begin / let's begin / ok lets go / yes lets go / "
    "si / sí / sip / si por favor / sí por favor / si, por favor / sí, por favor / si claro / claro / claro que si / vale / dale / bueno / acepto / si acepto / sí acepto / estoy de acuerdo / de acuerdo / esta bien / está bien / empecemos / comencemos / empezar / adelante / sigamos / continuar / va / va pues / orale / simon / sale / sale pues / "
    "好 / 好的 / 好吧 / 好啊 / 可以 / 行 / 行吧 / 嗯 / 嗯嗯 / 同意啦 / 同意了 / 是 / 是的 / 同意 / 我同意 / 开始 / 开始吧 / 继续 / 继续吧 / 好,开始 / 好 开始 / 好的,开始 / 好的,开始吧 / ok,开始 / ok 开始 / ok开始"
)
#: A yes that comes in two words, by language: one of each.
_TWICE = (
    (
        "yes/yeah/yep/ok/okay/sure/fine/alright/all right/good",
        "ok/okay/sure/please/of course/fine/go ahead/i agree/agreed/lets go/let's go/lets start/let's start/lets begin/let's begin/lets do it/let's do it",
    ),
    (
        "si/que si/vale/ok/claro/bueno/dale/de acuerdo/perfecto",
        "ya/claro/vale/ok/por favor/adelante/acepto/estoy de acuerdo/de acuerdo/claro que si/empecemos/comencemos/empezamos/vamos/vamos alla",
    ),
    (
        "好/好的/好吧/好啊/好呀/行/行吧/可以/嗯/嗯嗯/ok/没问题/是的/对",
        "好/好的/可以/行/同意/我同意/同意了/同意啦/我同意了/开始/开始吧/那开始吧/那就开始吧/来吧",
    ),
)
_BOTH = tuple(
    f"{one}{between}{other}"
    for firsts, others in _TWICE
    for one in firsts.split("/")
    for other in others.split("/")
    for between in ("", ",", " ", ", ")
    if between or not one.isascii()
)
#: A plain yes to what is asked, whole.
AGREED = tuple(f"|{each}|" for each in (*_YES.split(" / "), *_BOTH))
_RIGHT = (
    "correct / right / exactly / that's right / that is right / that's correct / yes that's right / yes, that's right / "
    "yes correct / yes exactly / eso es / asi es / exacto / correcto / es correcto / si correcto / si eso es / si asi es / "
    "eso / eso mismo / si eso / yes that / yeah that / aja / asi mero / eso mero / andale / simon / uh huh / mhm / "
    "like i said / as i said / just like i said / what i said / just what i said / what i said before / as i told you / what i told you / same as i said / i told you already / i already said / i already told you / "
    "como dije / como ya dije / como le dije / lo que dije / lo que ya dije / lo que le dije / lo mismo que dije / lo que dije antes / ya lo dije / ya le dije / "
    "就刚刚说的那些 / 就刚才说的那些 / 就刚说的那些 / 刚刚说的那些 / 刚才说的那些 / 刚才说的 / 刚刚说的 / 就刚才说的 / 就刚刚说的 / 就是刚才说的 / 就是刚刚说的 / 我刚才说的 / 我刚刚说的 / 就是我说的 / 就我说的那些 / 前面说的 / 就那些 / 就是那些 / 刚才说过了 / 刚刚说过了 / 说过了 / "
    "对 / 对的 / 没错 / 对没错 / 正确 / 是这样 / 是的没错 / 对啊 / 对呀 / 对啦 / 是啊 / 是呀 / 是啦 / 嘿 / 嘿啊 / 嘿对 / 嘿对啊 / 系啊"
)
#: Of what is to be accepted or signed.
_AGREES = (
    "i accept / yes i accept / accept / accepted / ok agree / ok i agree / i sign / yes i sign / sign / ok sign / sign it / "
    "acepto / si acepto / sí acepto / acepto todo / firmo / si firmo / sí firmo / lo firmo / "
    "接受 / 我接受 / 签 / 签字 / 我签 / 签名 / 签吧"
)
_NO_WORD = re.compile(r"[^\w]+")
#: Said before it, and behind it, and to whom.
_AROUND = re.compile(
    r"^(?:(?:oh|ah|um|well|right|bueno|pues|venga|ay|哦|喔|嗯|那就|那)[ ,，]*)+(?=\b|[一-鿿])"
    r"|(?:[ ,]+(?:then|mate|pal|love|sir|madam|entonces|pues|hombre|amig[oa]|senora?))+[ .!]*$"
)
_SAID_TWICE = re.compile(r"(对|好|行|是|嗯|没错|[是好对]的|可以)(?:\1)+")
_PLAIN_YES = {
    _NO_WORD.sub("", plain(each))
    for each in (*(one for said in (_YES, _RIGHT, _AGREES) for one in said.split(" / ")), *_BOTH)
}


def says_yes(text: str) -> bool:
    """Whether it is a yes to what was just asked, and nothing else.

    >>> [says_yes(said) for said in ("oh go on then", "Alright then, mate", "pues vale", "那就行", "what then")]
    [True, True, True, True, False]
    >>> [says_yes(said) for said in ("Yes!", "yes thats right", "sí, así es", "对的", "对对对，没错", "yes but 1500", "1500", "👍")]
    [True, True, True, True, True, False, False, False]
    >>> [says_yes(said) for said in ("Like I said", "lo que ya dije", "就剛剛說的那些", "like i said 900")]
    [True, True, True, False]
    >>> [says_yes(said) for said in ("嘿啊", "對啊", "ajá", "así mero", "uh-huh", "嘿，等一下")]
    [True, True, True, True, True, False]
    """
    said = _SAID_TWICE.sub(r"\1", _NO_WORD.sub("", plain(text)))
    return said in _PLAIN_YES or _NO_WORD.sub("", _AROUND.sub("", plain(text))) in _PLAIN_YES


def says_accepted(text: str) -> bool:
    """Whether it is agreed to, with other words perhaps, and without a but.

    >>> [says_accepted(said) for said in ("ok I accept", "我接受", "acepto", "I accept if it is less", "我不接受")]
    [True, True, True, False, False]
    """
    said = plain(text)
    return _ACCEPTED.search(said) is not None and _NOT_YET.search(said) is None


_ACCEPTED = matcher(
    {
        "en": ("(i|we|i'll) (do |will |gladly )?(accept|agree|take it)",),
        "es": ("(acepto|aceptamos)", "estoy de acuerdo"),
        "zh": ("(接受|同意)",),
    }
)
_NOT_YET = re.compile(
    r"[?？吗不没]|\b(?:if|not|but|cannot|cant|dont|wont|no|si|pero)\b|如果|要是|但"
)


_LEFT = (
    "never mind / nevermind / nvm / forget it / forget about it / leave it / go back / no complaint / "
    "no importa / dejelo / dejelo asi / dejalo / dejalo asi / olvidelo / olvidalo / ya no / ya no importa / no hace falta / mejor no / "
    "算 / 算了吧 / 不用 / 不投诉 / 不投诉了 / 没事了 / 没事 / 当我没说 / 不申诉"
)
#: That nothing is to come of it after all, whole.
LEFT = tuple(f"|{each}|" for each in _LEFT.split(" / "))
_TAKEN_BACK = (
    "misunderstanding / that was a misunderstanding / it was a misunderstanding / false alarm / i take it back / i take that back / it is mine after all / "
    "it's mine after all / the debt is mine / "
    "malentendido / fue un malentendido / era un malentendido / falsa alarma / lo retiro / retiro lo dicho / si es mia / la deuda es mia / si es mi deuda / "
    "误会 / 是误会 / 我误会 / 是我误会 / 我收回 / 收回 / 是我的债 / 债是我的 / "
    "误会 / 是误会 / 我误会 / 是我误会 / 是我的债 / 债是我的"
)
_MISUNDERSTOOD = (
    f"{_TAKEN_BACK} / my mistake / sorry my mistake / my bad / i was wrong / i made a mistake / "
    "that was a mistake / it was a mistake / sorry that was a mistake / sorry, that was a mistake / cancel it / cancel that / "
    "fue un error / fue un error mio / perdon fue un error / perdon, fue un error / me equivoque / "
    "perdon me equivoque / perdon, me equivoque / cancelelo / "
    "搞错 / 弄错 / 我搞错 / 我弄错 / 是我搞错 / 是我弄错 / "
    "搞错 / 弄错 / 我搞错 / 我弄错 / 是我搞错 / 是我弄错"
)
#: That it was not so, whole; or that nothing is to come of it.
MISUNDERSTOOD = (*LEFT, *(f"|{each}|" for each in _MISUNDERSTOOD.split(" / ")))
SENDS_POLITELY = Spoken(
    {
        "en": (
            "^((ok|okay|yes|yeah|yep|sure|fine|alright|all right|please|just|you can|go ahead and|now)[, ]+){0,3}(send (it|that|this)|submit( it)?)([, ]+(off|now|please|then|thanks|thank you)){0,3}$",
        ),
        "es": (
            "^((si|ya|ok|vale|bueno|por favor|pues|esta bien|todo bien|perfecto|dale)[, ]+){0,3}((mand|envi)(ar|arl[oa]|al[oa]|el[oa]|enl[oa])|l[oa] (mando|envio))([, ]+(ya|ahora|por favor|gracias)){0,3}$",
        ),
        "zh": (
            "^((好的?|嗯|对|都对|那就|请|现在|可以|没问题|是的?)[, ]*){0,3}(提交|发送|送出|传送|确认送出|确认提交)(吧|了|谢谢|[, ])*$",
        ),
    }
)
#: Where a yes says something else.
SENT_ALONE: tuple[str | Spoken, ...] = (
    *(f"|{each}|" for each in SENDS if each not in YES_ALONE),
    SENDS_POLITELY,
)
SENT_NOW: tuple[str | Spoken, ...] = (*(f"|{each}|" for each in SENDS), SENDS_POLITELY)
#: All that was written, from its beginning to its end: whatever is said besides makes it something else.
DONE: tuple[str | Spoken, ...] = (
    *SENT_NOW,
    *(f"|{one}|" for said in (_EN, _ES, _ZH, _MORE) for one in said.split(" / ")),
)
_GO_ON = (
    "go on / go ahead / continue / next / carry on / move on / lets go on / ok go on / ok next / skip / "
    "siga / sigue / sigamos / siguiente / continue / continua / continuemos / ya siga / ya, siga / siga adelante / sin eso / "
    "继续 / 继续吧 / 下一步 / 下一题 / 下一个 / 往下 / 接着来 / 跳过 / 好继续 / 好 继续"
)
#: That one wants to go on without.
GO_ON = tuple(f"|{each}|" for each in _GO_ON.split(" / "))
HELD_BACK = tuple(f"|{each}|" for each in NOT_YET.split(" / "))
_OUTRIGHT = {plain(each) for each in _TAKEN_BACK.split(" / ")}
_POLITE = re.compile(
    r"^(?:(?:oh|ok|no|sorry|perdon|perdone|disculpe|disculpen|对不起|抱歉|不好意思|哦|喔)[ ,，.!！。]*)+"
)


def was_a_misunderstanding(text: str) -> bool:
    """Whether it says that what stopped everything was not so, wherever that is written, and nothing else.

    >>> said = ("Sorry, it is mine after all.", "fue un malentendido", "误会了", "是我的債", "my mistake", "the debt is mine and my wife's")
    >>> [was_a_misunderstanding(one) for one in said]
    [True, True, True, True, False, False]
    """
    said = _POLITE.sub("", plain(text).strip(" .!¡。！")).removesuffix("了")
    return said in _OUTRIGHT
