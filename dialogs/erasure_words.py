"""Erasure in words: how people ask for what is kept about them to be deleted, by language.

>>> [asks_to_erase(said) for said in ("Delete all my data!", "borra mis datos", "请删除我的信息")]
[True, True, True]
>>> [asks_to_erase(said) for said in ("Don't forget me", "delete it from my credit record", "删除征信记录")]
[False, False, False]
"""

from __future__ import annotations

from .phrases import matcher, plain

_ASKS = {
    "en": (
        "(delete|delet|deleting|erase|erasing|remove|wipe|destroy|get rid of) … (data|datas|info|infos|information|informations|details|account|messages|chat history|everything)",
        "forget me",
        "right to (be forgotten|erasure)",
        "(data|information|account) … (deleted|erased|removed|wiped)",
    ),
    "es": (
        "(borra|borre|borren|borrar|borrame|borrenme|elimina|elimine|eliminen|eliminar|suprimir|supriman|quiten|quitar) … (datos|informacion|cuenta|mensajes|todo lo mio)",
        "(olvidenme|olvidame|olvideme|olvidense de mi)",
        "derecho (al olvido|de supresion)",
        "(datos|cuenta) … (borrados|eliminados|borrada|eliminada)",
    ),
    "zh_CN": (
        "(删除|删掉|删了|清除|注销|抹掉|销毁|清空)…(信息|数据|资料|账号|账户|聊天记录|个人)",
        "(信息|数据|资料|账号|账户|聊天记录)…(删除|删掉|删了|清除|注销|抹掉|销毁|清空)",
        "被遗忘权|忘(了|掉)我",
    ),
    "zh_TW": (
        "(刪除|刪掉|刪了|清除|註銷|抹掉|銷毀|清空)…(資訊|數據|資料|個資|帳號|帳戶|聊天紀錄|個人)",
        "(資訊|數據|資料|個資|帳號|帳戶|聊天紀錄)…(刪除|刪掉|刪了|清除|註銷|抹掉|銷毀|清空)",
        "被遺忘權",
    ),
}
#: A record kept elsewhere, a request not to, or a slip of one message.
_OTHER = {
    "en": (
        "(credit|from the bureau)",
        "(don't|do not|never|didn't|not) … (forget me|delete|erase|remove)",
        "remove … (penalty|fee|interest|late)",
    ),
    "es": ("(crediticia|crediticio|credito|buro|asnef)", "(no|nunca) … (borre|borren|borrar|eliminen|olvidenme|olvidame)"),
    "zh": ("征信|徵信|信用|聯徵", "(不要|别|別|勿|没|沒)(再)?(删|刪|清|注销|註銷|忘)"),
}  # fmt: skip
#: Longer is a story, for a person.
_LONGEST = 200


def asks_to_erase(text: str) -> bool:
    """Whether *text* asks for what is kept to be erased."""
    said = plain(text)
    return len(said) <= _LONGEST and bool(_FIND.search(said)) and not _ELSE.search(said)


_FIND = matcher(_ASKS)
_ELSE = matcher(_OTHER)
