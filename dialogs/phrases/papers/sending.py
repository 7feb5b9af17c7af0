"""Sending words: how people ask how a paper is sent, and with what, or say that they lack what they believe is needed for it.

>>> asked = ("how do i send it", "is a screenshot ok", "can i email it", "怎么发", "截图可以吗", "拍照行不行", "como lo mando", "sirve una foto?")
>>> [asks_how_to_send(said) for said in asked]
[True, True, True, True, True, True, True, True]
>>> lacking = ("I don't have a scanner", "only have pictures", "我没有打印机", "沒有掃描機", "no tengo escáner", "no printer here")
>>> [asks_how_to_send(said) for said in lacking]
[True, True, True, True, True, True]
>>> [asks_how_to_send(said) for said in ("I will email it", "my phone bill is 40", "how long does it take", "怎么还款", "no tengo papeles", "is this needed?")]
[False, False, False, False, False, False]
>>> broken = ("my phone camera is broken", "my phone can't take pictures", "no camera on this phone", "la cámara de mi celular está dañada", "mi teléfono no toma fotos", "手机摄像头坏了", "我手機鏡頭壞掉了", "拍不了照")
>>> [cannot_take_a_photo(said) for said in broken]
[True, True, True, True, True, True, True, True]
>>> [cannot_take_a_photo(said) for said in ("my phone bill is 40", "my car is broken", "se me rompió el coche", "手机费80", "车坏了", "can I take a photo with my phone?")]
[False, False, False, False, False, False]
"""

from __future__ import annotations

import re

from dialogs.phrases.finding import matcher, plain

#: Longer is a story.
_LONGEST = 80


def asks_how_to_send(text: str) -> bool:
    """Whether it is asked how, or with what, a paper is sent, or a tool for it is lacking."""
    said = plain(text)
    if len(said) > _LONGEST or re.search(r"\d", said):
        return False
    is_of_a_tool = _TOOL.search(said) and _ASKS_OR_LACKS.search(said) and not _WILL.search(said)
    return bool(is_of_a_tool or _HOW.fullmatch(said.strip(_SIGNS)))


def cannot_take_a_photo(text: str) -> bool:
    """Whether it is told that no photo can be taken, as the camera or the telephone is broken or has none."""
    said = plain(text)
    is_short = len(said) <= _LONGEST and not re.search(r"\d", said)
    return is_short and _NO_CAMERA.search(said) is not None


_SIGNS = " .,!?¿¡。，！？"
_TOOL = matcher(
    {
        "en": (
            "(scanner|scan|scanned|printer|print|printed|photocop(y|ies|ier)|copier|fax|e ?mail|photos?|pictures?|pics?|screen ?shots?|screen ?grabs?|camera|whats ?app|pdf)",
        ),
        "es": (
            "(escaner|escanear|escaneado|impresora|imprimir|impreso|fotocopias?|fax|correo|e ?mail|fotos?|captura|pantallazo|camara|whats ?app|pdf)",
        ),
        "zh": (
            "扫描|打印|列印|影印|复印|传真|邮件|邮箱|电邮|照片|拍照|手机拍|图片|相片|截图|截屏|微信|相机",
        ),
    }
)
_ASKS_OR_LACKS = matcher(
    {
        "en": (
            "(can|could|may|is|are|does|do|would|should) (i|it|that|this|a|an|you|my|the)",
            "(ok|okay|fine|enough|allowed|accepted|work|works|good)",
            "(dont|do not|havent|have not|cant|cannot|no|without|only|just|broken) (have |got )?",
            "(how|what)",
        ),
        "es": (
            "(puedo|puede|sirve|sirven|vale|valen|basta|acepta|aceptan|como|esta bien|ok)",
            "(no|sin|solo|solamente|nada mas) (tengo )?",
        ),
        "zh": ("可以|能|行|好不好|(吗|么)|怎|(没|无)|只有|坏了",),
    }
)
#: It is told, and nothing is asked.
_WILL = matcher(
    {
        "en": ("(ill|i will|im going to|gonna) (send|e ?mail|scan|print|take|fax|bring)",),
        "es": (
            "(lo|la|los|las) (mando|envio|mandare|enviare|escaneo) (manana|luego|despues|por correo)",
        ),
        "zh": ("(明天|晚点|回头|等一下|待会)再?(拍|发|传|寄)",),
    }
)
_IT = r"(?: (?:it|them|this|that|these|those|the (?:paper|document|photo|file|picture)s?|a (?:paper|document|photo|file|picture)|my (?:payslip|papers?|documents?)|papers?|documents?))?"
_HOW = re.compile(
    rf"(?:(?:so|and|ok|but|sorry) )*(?:how|where) (?:do i|do we|can i|to|should i|shall i|would i|am i supposed to) (?:send|upload|attach|submit|share|give|add){_IT}(?: (?:to you|here|in here|over|across))*"
    r"|(?:y )?(?:como|donde|por donde) (?:(?:te|se|les?|puedo|debo|hago para|tengo que) )*(?:(?:lo|la|los|las) )?(?:mando|envio|subo|adjunto|paso|mandar(?:l[oa]s?)?|enviar(?:l[oa]s?)?|subir(?:l[oa]s?)?|adjuntar(?:l[oa]s?)?)(?: (?:el|la|los|las) (?:papel(?:es)?|documentos?|fotos?|recibos?|nomina))?(?: aqui)?"
    r"|(?:我)?(?:要|该)?(?:怎么|怎样|如何|在哪里|在哪|从哪)(?:给你们?|才能)?(?:发|传|上传|交|寄|提交)(?:给你们?|过去|送)?(?:材料|文件|资料|照片|图片)?(?:啊|呢|呀)?"
)
_DEVICE = r"(?:phone|telephone|cell|mobile|camera|screen)"
_APARATO = r"(?:celular|movil|telefono|camara|pantalla)"
_NO_CAMERA = re.compile(
    rf"\b{_DEVICE}s?\b[^.;!?]{{0,24}}\b(?:broken|broke|cracked|smashed|dead|damaged|(?:does ?n.?t|does not|wo ?n.?t|is ?n.?t|is not|not|stopped) work(?:s|ing)?|(?:can.?t|cannot|does ?n.?t|does not|wo ?n.?t) take (?:a |any )?(?:photo|picture|pic)s?)\b"
    rf"|\b(?:broken|cracked|smashed|no|without a|dont have a|do not have a|have no) (?:phone )?camera\b|\b(?:broke|smashed|dropped) my (?:phone|camera)\b|\b(?:can.?t|cannot|unable to) take (?:a |any )?(?:photo|picture|pic)s?\b"
    rf"|\b{_APARATO}\b[^.;!?]{{0,24}}\b(?:danad[oa]|rot[oa]|descompuest[oa]|malograd[oa]|averiad[oa]|estropead[oa]|no (?:me )?(?:funciona|sirve|anda|toma|saca|hace))\b|\bse me (?:rompio|dano|descompuso|malogro|estropeo|cayo) (?:el|la) {_APARATO}\b|\b(?:no tengo|sin) camara\b|\bno puedo (?:tomar|sacar|hacer)(?:le)? (?:una )?fotos?\b"
    r"|(?:摄像头|镜头|相机|手机)[^,，。.;！!]{0,6}(?:坏|不能拍|拍不|不能用|用不了|摔|没有?摄像头|裂)|没有?(?:摄像头|相机)|(?:拍不了|没办?法拍|不能拍)照?"
)
