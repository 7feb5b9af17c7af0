"""Erasure in words: how people ask for what is kept about them to be deleted, or for a copy of it, by language.

>>> [asks_to_erase(said) for said in ("Delete all my data!", "borra mis datos", "请删除我的信息")]
[True, True, True]
>>> [asks_to_erase(said) for said in ("Don't forget me", "delete it from my credit record", "删除征信记录")]
[False, False, False]
>>> [asks_for_a_copy(said) for said in ("I want a copy of my data", "quiero ver mis datos", "我要我的数据", "why do you need my data")]
[True, True, True, False]
"""

from __future__ import annotations

from dialogs.phrases.finding import matcher, plain

_ASKS = {
    "en": (
        "(delete|delet|deleting|erase|erasing|remove|wipe|destroy|get rid of) … (data|datas|info|infos|information|informations|details|account|messages|chat history|everything)",
        "(everything|all|anything|whatever) (that )?(you|you guys) (have|keep|know|hold|store|stored) (about|on|of) me … (deleted|erased|removed|gone|wiped|destroyed)",
        "forget me",
        "right to (be forgotten|erasure)",
        "(data|information|account) … (deleted|erased|removed|wiped)",
    ),
    "es": (
        "(borra|borre|borren|borrar|borrame|borrenme|elimina|elimine|eliminen|eliminar|suprimir|supriman|quiten|quitar) … (datos|informacion|cuenta|mensajes|todo lo mio)",
        "(borren|borrar|eliminen|eliminar|supriman|quiten) … todo lo que (tienen|tengan|saben|guardan) (de|sobre) mi",
        "(olvidenme|olvidame|olvideme|olvidense de mi)",
        "derecho (al olvido|de supresion)",
        "(datos|cuenta) … (borrados|eliminados|borrada|eliminada)",
    ),
    "zh": (
        "(删除|删掉|删了|清除|注销|抹掉|销毁|清空)…(信息|数据|资料|账号|账户|聊天记录|个人|资讯|个资|聊天纪录)",
        "(信息|数据|资料|账号|账户|聊天记录|资讯|个资|聊天纪录)…(删除|删掉|删了|清除|注销|抹掉|销毁|清空)",
        "被遗忘权|忘(了|掉)我",
    ),
}
#: A record kept elsewhere, what was done already or by others, a request not to, or a slip of one message.
_OTHER = {
    "en": (
        "(credit|from the bureau)",
        "(don't|never|didn't|not) … (forget me|delete|erase|remove)",
        "remove … (penalty|fee|interest|late)",
        "(was|were|has been|have been|had been|got) (already |just )?(deleted|erased|removed|wiped)",
        "everything (that )?(i|we) (still )?owe",
        "(wrote|typed|entered|put|sent) (it|that|this|them)( in)? (wrong|wrongly|incorrectly|twice|by mistake|by accident)",
        "(the|my) (last|previous) message",
        "(that|this|one) message",
    ),
    "es": (
        "(crediticia|crediticio|credito|buro|asnef)",
        "(no|nunca) … (borre|borren|borrar|eliminen|olvidenme|olvidame)",
        "(fue|fueron|ha sido|han sido|habia sido) (ya )?(borrad|eliminad)(o|a|os|as)",
        "(me|nos) (van a|va a|quieren|quiere) quitar",
        "(lo|la|los) (escribi|puse|envie|mande) (mal|por error)",
        "(ese|este|(el|mi) ultimo) mensaje",
    ),
    "zh": (
        "征信|信用|联征",
        "(不要|别|勿|没)(再)?(删|清|注销|忘)",
        "被(银行|系统|平台|你们|他们|人)?(删|清|注销|抹掉|销毁)",
        "我(不小心|已经)*把[^，。,.]{0,8}(删|清空|清除|注销)",
        "(写|填|打|发|输)错",
        "(上|前|那|这)(面)?(一)?(条|则)",
    ),
}
#: An account that others keep; what else is asked for in the same words stands.
_ACCOUNTS_ELSEWHERE = {
    "en": ("bank accounts?",),
    "es": ("cuentas? (bancarias?|de(l)? banco)",),
    "zh": ("银行(的)?(卡|账户|账号)",),
}
#: Longer is a story, for a person.
_LONGEST = 200


def asks_to_erase(text: str) -> bool:
    """Whether *text* asks for what is kept to be erased."""
    said = _ELSEWHERE.sub("*", plain(text))
    return len(said) <= _LONGEST and bool(_FIND.search(said)) and not _ELSE.search(said)


def asks_for_a_copy(text: str) -> bool:
    """Whether *text* asks for what is kept to be sent or shown."""
    said = plain(text)
    return len(said) <= _LONGEST and bool(_COPY.search(said)) and not _NO_COPY.search(said)


_COPY = matcher(
    {
        "en": (
            "(copy|export|download) of (all )?(my|the) (personal )?(data|information)",
            "(want|need|send|give|show|get|see|download|export|request) (me )?(to have )?(a copy of |all )?(of )?my (own |personal )?data",
            "(subject|data) access request|right of access",
            "(everything|all|what|anything) (that )?(you|you guys) (have|keep|know|store|hold) (about|on) me … (copy|file|sent)",
        ),
        "es": (
            "copia de (todos )?mis datos|copia de (toda )?mi informacion",
            "(quiero|necesito|envieme|enviame|mandeme|mandame|denme|deme|pido|solicito|descargar|ver) (tener |recibir )?(todos )?mis (propios )?datos",
            "derecho de acceso",
        ),
        "zh": (
            "(我要|想要|给我|[发传]我|导出|汇出|下载|查看|看看)(一份)?(我的|自己的)(全部|所有|个人)?(数据|信息|资料|个资)",
            "(数据|信息)(的)?(副本|复印件|拷贝)",
            "(资料|个资|数据)(的)?(副本|影本|拷贝)",
        ),
    }
)
_NO_COPY = matcher(
    {
        "en": ("(why|what) (do|does|would|must) (you|u|they|i)", "(don't|do not|never|didn't) … (want|need|send|give|show)", "to (nobody|anybody|anyone|no one|others)", "my data (is|was|are|were) "),
        "es": ("(por que|para que) ", "no (quiero|necesito|envie|mande|den)", "a (nadie|otros|terceros)"),
        "zh": ("为什么|为啥|干嘛", "(不|别|没)(要|想|用|有)?(给|发|传)"),
    }
)  # fmt: skip

_FIND = matcher(_ASKS)
_ELSE = matcher(_OTHER)
_ELSEWHERE = matcher(_ACCOUNTS_ELSEWHERE)
