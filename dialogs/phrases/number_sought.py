"""Number sought: where a loan number is asked for, the words of whoever looks for it, has not got it, or would be found otherwise.

>>> [looks_for_it(said) for said in ("where do i find it", "i cant find my contract where is the number", "can you find me by my name?", "i lost the letter")]
[True, True, True, True]
>>> [looks_for_it(said) for said in ("no encuentro el contrato, ¿dónde está el número?", "¿me pueden buscar por mi nombre?", "我找不到合約 號碼在哪裡", "用名字查可以吗")]
[True, True, True, True]
>>> [looks_for_it(said) for said in ("how long does it take?", "where do i pay?", "¿dónde pago?", "在哪里还款", "我失业了")]
[False, False, False, False, False]
"""

from __future__ import annotations

import re

from .finding import plain

_NUMBER = r"(?:it|that|this|one|the|my|loan|contract|number|letter|paper|reference|account|nr|no)"


def looks_for_it(text: str) -> bool:
    said = plain(text)
    return len(said) <= _LONGEST and _SOUGHT.search(said) is not None


#: Longer is a story.
_LONGEST = 120
_SOUGHT = re.compile(
    rf"\b(?:where|how) (?:(?:is|are|do|can|could|would|should|to|i|we|get|find|see|look for) )*{_NUMBER}\b(?! (?:pay|paid|take))"
    rf"|\b(?:can ?not|can ?'?t|could ?n'?t|do ?n'?t|did ?n'?t|have ?n'?t|never|not) (?:(?:find|have|know|remember|got|get|see|keep|kept) )+(?:(?:any|a|my|the) )*{_NUMBER}\b|\b(?:lost|misplaced|threw away) (?:my|the|that|it)\b"
    r"|\b(?:find|look|search)(?: me| it| us)*(?: up)? (?:by|with|under|from) (?:my )?(?:name|id|phone|email|address|birthday|date)\b|\buse my (?:name|id|phone)\b"
    r"|\b(?:donde|como) (?:(?:lo|la|esta|encuentro|puedo|busco|veo|se|aparece|viene|sale|consigo|encontrar|ver) )+(?:el |mi |ese )?(?:numero|contrato)?(?![a-z ]*pag)|\bno (?:lo |la )?(?:encuentro|tengo|se|recuerdo|me acuerdo|veo)\b|\b(?:perdi|extravie|tire) (?:el|la|los|mi|mis)\b"
    r"|\b(?:busc|encontr)\w+ por (?:mi |el )?(?:nombre|dni|cedula|telefono|correo|apellido)\b"
    r"|(?:编号|号码|合同|合约|契约|单号|它)[^还款]{0,4}(?:在哪|哪里|哪有|怎么[查找看])|(?:在哪|哪里|怎么)[^还款付缴]{0,4}(?:查|找|看)|(?:找|查|看)不[到着]|不(?:知道|记得|清楚)|忘[了记]|(?:弄)?丢了|没有?(?:编号|合同|合约)|用?(?:名字|姓名|身份证|手机号?|电话)(?:来|能|可以)?[查找]"
)
