"""Whether a paper that was sent has arrived, as people ask it.

>>> [asked(said) for said in ("did you get my payslip?", "收到我的工资单了吗", "照片收到了吗", "¿les ha llegado la foto?", "ya llegó mi carta?")]
[True, True, True, True, True]
>>> [asked(said) for said in ("here is my payslip", "我收到通知了", "me llegó una carta", "钱收到了吗")]
[False, False, False, False]
"""

from __future__ import annotations

import re

from dialogs.phrases.finding import matcher, plain

#: Longer is a story.
_LONGEST = 120


def asked_alone(text: str) -> bool:
    """Whether it is asked of what was sent last, and not said what that was.

    >>> [asked_alone(said) for said in ("did it arrive?", "did you get it", "¿llegó?", "ya lo recibieron?", "收到了吗", "你们有收到吗")]
    [True, True, True, True, True, True]
    >>> [asked_alone(said) for said in ("did you get my payslip?", "it arrived", "me llegó", "收到了", "did it arrive at my work?")]
    [False, False, False, False, False]
    """
    return _ALONE.fullmatch(plain(text).strip(" ¿?？.!。！")) is not None


_ALONE = re.compile(
    r"(?:(?:and|so|hello|hi|ok)[ ,]+)*(?:(?:did|has|have|is) (?:it|they|that|this|everything)(?: all)? (?:arrived?|come|came|gone? through|go through|get through|there)"
    r"|(?:did|have|has) (?:you|u|anyone|somebody) (?:got|get|gotten|received?|seen|see) (?:it|them|that|this|everything)|(?:you )?(?:got|received) it)(?: yet| ok| now| already)?"
    r"|(?:y |ya |oye |hola,? )*(?:(?:les |le |os |te )?(?:ya )?(?:llego|llegaron|ha llegado|han llegado)|(?:lo|la|los|las) (?:recibieron|recibio|recibiste|han recibido|ha recibido|has recibido|vieron|han visto)|recibieron)(?: ya| bien| todo)?"
    r"|(?:你们?|请问|那|[,， ])*(?:有|都|已经)?(?:收到|到)了?(?:吗|没有?|么)"
)


def asked(text: str) -> bool:
    return len(text) <= _LONGEST and _ARRIVED.search(plain(text)) is not None


_EN = (
    "(papers?|documents?|docs?|payslips?|statements?|photos?|pictures?|pics?|files?|pdfs?|letter)"
)
_ES = "(nominas?|papel|papeles|documentos?|fotos?|archivos?|comprobantes?|carta|extractos?)"
_ZH = "(材料|证明|文件|资料|照片|图片|工资单|薪资单|流水|通知)"
_ARRIVED = matcher(
    {
        "en": (
            f"(did|have|has) (you|u|anyone|somebody) … (get|got|receive|received|see|seen) … {_EN}",
            f"(did|have|has) (my|the) … {_EN} … (arrived?|come|came|go through|gone through)",
        ),
        "es": (
            f"(recibieron|recibiste|recibio|vieron|(han|has|ha|habeis) (recibido|visto)) … {_ES}",
            f"(les|le|os|te|ya) ((ha|han) )?(llego|llegaron|llegado) … {_ES}",
        ),
        "zh": (
            f"(收到|看到)了?…{_ZH}了?(吗|没)",
            f"{_ZH}…有(收到|看到)了?(吗|没)",
            f"{_ZH}…(收到|看到|到|传过去|发过去)了?(吗|没)",
        ),
    }
)
