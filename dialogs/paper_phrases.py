"""Paper phrases: what people call a paper, and how they say that none comes now.

What a file is for is read off its name or the words with it:

>>> meant("March payslip.pdf", None), meant("scan.pdf", "my bank statement"), meant("1.jpg", None)
(<Want.INCOME: 'income'>, <Want.BANK: 'bank'>, None)
"""

from __future__ import annotations

from negotiation.paper import Want

#: The first that a name or a caption contains.
_CALLED = {
    Want.INCOME: ("payslip", "pay slip", "salary", "wage", "工资", "薪", "nómina", "nomina"),
    Want.BANK: ("statement", "流水", "对账单", "對帳單", "extracto"),
    Want.DISMISSAL: ("dismissal", "termination", "离职", "解雇", "離職", "解僱", "despido"),
    Want.MEDICAL: ("medical", "hospital", "doctor", "诊断", "病", "診斷", "médico", "medico"),
    Want.DEATH: ("death", "死亡", "defunción"),
}


def meant(name: str | None, caption: str | None) -> Want | None:
    """What a file is for, by its name and the words with it."""
    said = f"{caption or ''} {name or ''}".casefold()
    return next((want for want, called in _CALLED.items() if any(c in said for c in called)), None)


#: That none comes now.
NOT_NOW = (
    *("later", "tomorrow", "next week", "another day", "not now", "not yet", "not today"),
    *(
        "don't have any",
        "dont have any",
        "don't have them",
        "dont have them",
        "don't have it",
        "dont have it",
    ),
    *(
        "have no paper",
        "have no document",
        "no papers",
        "no documents",
        "don't have paper",
        "dont have paper",
    ),
    *("nothing to send", "|no|", "|nope|", "|none|", "|nothing|", "|no thanks|", "|no thank you|"),
    *("mas tarde", "luego", "manana", "despues", "ahora no", "todavia no", "aun no", "otro dia"),
    *(
        "no tengo papel",
        "no tengo documento",
        "no tengo ningun",
        "no los tengo",
        "no lo tengo",
        "sin papeles",
    ),
    *("|no tengo|", "|no gracias|", "|no, gracias|", "|nada|", "|ninguno|"),
    *(
        "明天",
        "以后",
        "以後",
        "之后",
        "之後",
        "晚点",
        "晚點",
        "稍后",
        "稍後",
        "回头",
        "回頭",
        "过几天",
        "過幾天",
        "改天",
    ),
    *(
        "再传",
        "再傳",
        "再发",
        "再發",
        "再交",
        "再补",
        "再補",
        "等一下",
        "待会",
        "待會",
        "现在没",
        "現在沒",
        "暂时没",
        "暫時沒",
    ),
    *(
        "没有文件",
        "沒有文件",
        "没有材料",
        "没材料",
        "没有资料",
        "沒有資料",
        "没有证明",
        "沒有證明",
    ),
    *("|没有|", "|沒有|", "|没|", "|不|", "|不用|", "|都没有|", "|都沒有|"),
)
