"""Take back, in words: a paper that was not meant to be sent.

>>> says = says_so
>>> [says(said) for said in ("that was the wrong photo", "I sent the wrong file, sorry", "delete that picture", "oops wrong pic")]
[True, True, True, True]
>>> [says(said) for said in ("please delete the photo I sent", "ignore that document, it's not mine", "I sent that photo by mistake")]
[True, True, True]
>>> [says(said) for said in ("esa no era la foto", "mandé el archivo equivocado", "me equivoqué de foto", "borre esa foto por favor")]
[True, True, True, True]
>>> [says(said) for said in ("i sent the wrong one", "borra la que mandé", "mandé el que no era", "发错了", "删掉刚才发的")]
[True, True, True, True, True]
>>> [says(said) for said in ("发错照片了", "刚才那张图发错了", "把那张照片删了", "傳錯檔案了", "那張照片請刪掉", "这不是我的材料，发错了")]
[True, True, True, True, True, True]

Of other things that are wrong, or are to be deleted, it is not said:

>>> [says(said) for said in ("I sent the wrong amount", "delete my data", "that is the payslip, not the letter", "is that photo wrong?")]
[False, False, False, False]
>>> [says(said) for said in ("the photo is too dark", "I can't send a photo", "borre mis datos", "我发错金额了", "can you see the photo")]
[False, False, False, False, False]
"""

from __future__ import annotations

from dialogs.phrases.finding import matcher, plain

_PAPER_EN = (
    "(photo|photos|picture|pictures|pic|pics|image|images|file|files|document|documents|doc|docs|pdf|paper|papers|scan|screenshot"
    "|payslip|statement|letter|attachment)"
)
_PAPER_ES = "(foto|fotos|imagen|imagenes|archivo|archivos|documento|documentos|pdf|papel|papeles|captura|nomina|extracto|carta)"
_PAPER_ZH = "(照片|图片|相片|图|文件|材料|档案|文档|截图|资料|证明|单子|工资单|薪资单|流水)"
_SAID = matcher(
    {
        "en": (
            f"(wrong|incorrect) {_PAPER_EN}",
            f"(delete|remove|erase|ignore|disregard|discard|drop|take back|undo) … (that|this|the|my|those|these|last|first|second) (last |first |second |wrong )*{_PAPER_EN}",
            f"(that|this|it) (was|is|wasn't|isn't) (not )?the (right|correct) {_PAPER_EN}",
            "(didn't|did not|never) mean to send (that|this|it|the|you)",
            f"sent … {_PAPER_EN} … by (mistake|accident)",
            "sent (that|this|it) (by (mistake|accident)|accidentally)",
            f"(accidentally|mistakenly) sent … {_PAPER_EN}",
            f"{_PAPER_EN} (was|is) (a mistake|sent by mistake|the wrong one|not mine|somebody else's|not meant for you)",
            f"not my {_PAPER_EN}",
            "(sent|uploaded) (you )?the wrong (one|thing)",
        ),
        "es": (
            f"{_PAPER_ES} (equivocad|incorrect|erron)[oa]s?",
            f"(es[ea]|est[ea]|eso|esto) no (era|es) (la|el|mi) {_PAPER_ES}",
            f"(equivoque|confundi) de {_PAPER_ES}",
            f"(borre|borra|borren|borrar|elimine|elimina|eliminen|eliminar|quite|quita|quiten|ignore|ignoren|descarte) … (es[ea]|la|el|mi|las|los|esas|esos|ultima|ultimo) {_PAPER_ES}",
            f"(mande|envie|subi) … {_PAPER_ES} … (por error|sin querer)",
            f"no queria (mandar|enviar) (eso|es[ea] {_PAPER_ES})",
            "(mande|envie|subi) (el|la|lo) (equivocad[oa]|que no era)",
            "(borre|borra|borren|borrar|elimine|elimina|quite|quita) (el|la|lo) que (acabo de (mandar|enviar|subir)|mande|envie|subi)",
        ),
        "zh": (
            f"(发|传|寄|上传|拍|选)错(了)?(一)?(张|份|个)?{_PAPER_ZH}",
            f"{_PAPER_ZH}(我)?(也)?(是)?(都)?(发|传|寄|上传|拍|选)?错(了|的)",
            f"(那|这|刚才|刚刚|上)(的)?(一)?(张|份|个)?{_PAPER_ZH}…(错|不是我的|不对|不算|别看)",
            f"(删|撤回|撤掉|去掉|作废|别看|忽略)(除|掉|了)?…(那|这|刚才|刚刚|上|我发|我传)…{_PAPER_ZH}",
            f"{_PAPER_ZH}…(帮我|请|给我)?(删|撤)(除|掉|了|回|一下)",
            f"不是我的{_PAPER_ZH}",
            "(发|传|寄|上传)错了",
            "(删|撤)(除|掉|回)?(我)?(刚才|刚刚|上面)(我)?(发|传)",
        ),
    }
)
_ASKS = matcher(
    {
        "en": ("is (that|this|it|the)", "(can|do|did) you"),
        "es": ("es (esta|ese|esa)",),
        "zh": ("吗",),
    }
)
_SURE = matcher(
    {
        "en": ("(can|could|would) you (please )?(delete|remove|erase|ignore)",),
        "zh": ("(删|撤)",),
    }
)


def says_so(text: str) -> bool:
    """Whether a paper is to be taken back."""
    said = plain(text)
    if len(said) > _LONGEST or _SAID.search(said) is None:
        return False
    asks = "?" in text or "？" in text or _ASKS.match(said) is not None
    return not asks or _SURE.search(said) is not None


#: Longer is a story.
_LONGEST = 160
