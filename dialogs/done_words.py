"""Done, in words: how people say that all of their answers are right and may go, by language.

>>> "|done|" in DONE, "|listo|" in DONE, "|没错|" in DONE
(True, True, True)
"""

from __future__ import annotations

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
    "發送 / 送出 / 對 / 對的 / 都對 / 沒錯 / 沒問題 / 正確 / 傳送 / 送出吧"
)
#: All that was written, from its beginning to its end: whatever is said besides makes it something else.
DONE = tuple(f"|{each}|" for said in (_EN, _ES, _ZH) for each in said.split(" / "))
