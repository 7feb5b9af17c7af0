"""Whether a paper that was sent has arrived, as people ask it.

>>> asked("did you get my payslip?"), asked("收到我的工资单了吗"), asked("here is my payslip")
(True, True, False)
"""

from __future__ import annotations

from dialogs.phrases.finding import matcher, plain

#: Longer is a story.
_LONGEST = 120


def asked(text: str) -> bool:
    return len(text) <= _LONGEST and _ARRIVED.search(plain(text)) is not None


_ARRIVED = matcher(
    {
        "en": (
            "(did|have|has) (you|u|anyone|somebody) … (get|got|receive|received|see|seen) … (papers?|documents?|docs?|payslips?|photos?|pictures?|files?|pdfs?|letter)",
            "(did|have|has) my … (papers?|documents?|payslips?|photos?|files?|letter) … (arrived?|come|came|go through|gone through)",
        ),
        "es": (
            "(recibieron|recibiste|les llego|les llegaron|le llego|vieron) … (nomina|papeles|documentos?|fotos?|comprobantes?|carta|extracto)",
            "ya (llego|llegaron) … (nomina|papeles|documentos?|fotos?|comprobantes?)",
        ),
        "zh": (
            "收到(了)?(我)?(发|传|寄)?(的)?…(材料|证明|文件|资料|照片|工资单|薪资单)(了)?(吗|没)",
        ),
    }
)
