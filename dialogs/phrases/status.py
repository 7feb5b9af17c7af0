"""Status in words: whoever asks how it stands, or whether there is news, by language.

>>> [asks_where_it_stands(said) for said in ("any news?", "how is my application going", "¿hay novedades?", "进度到哪了", "審核好了嗎")]
[True, True, True, True, True]
>>> [asks_where_it_stands(said) for said in ("where were we", "¿en qué quedamos?", "我们说到哪了", "現在怎樣")]
[True, True, True, True]
>>> [asks_where_it_stands(said) for said in ("I have news", "no hay novedades", "现在怎么办", "有结果了我告诉你")]
[False, False, False, False]
"""

from __future__ import annotations

import re

from .finding import plain

_ASKS = re.compile(
    r"(?:hi |hello |so |ok |please )?(?:is there |are there |do you have )?(?:any|some) (?:news|updates?|progress|decision|answer)(?: yet| for me| on (?:my (?:case|application)|this|it))?"
    r"|(?:hows|how is|whats happening with|what is happening with|whats the status of|what is the status of|status of) (?:my |the )?(?:case|application|request|it)(?: going)?"
    r"|(?:whats|what is) (?:the |my )?status|where (?:are we|were we|did we (?:stop|leave off|get to)|do we stand|does it stand|is my (?:case|application))(?: now)?|how far (?:are we|is it)|have you decided(?: yet)?"
    r"|(?:hola |y )?(?:hay |tienen |alguna |algun |ya hay )+(?:noticias?|novedad(?:es)?|respuesta|avances?|decision)(?: ya)?|(?:y )?(?:en que|donde|por donde) (?:estabamos|quedamos|nos quedamos|ibamos|vamos)|(?:y )?(?:como|en que) va(?: (?:mi (?:caso|solicitud|tramite)|lo mio|todo))?|(?:cual es el )?estado de mi (?:caso|solicitud)|ya (?:decidieron|hay respuesta)"
    r"|(?:你好|您好|请问|那)?(?:我的|我)?(?:申请|案子|个案|材料|审核|协商)?(?:的)?(?:现在)?(?:的)?(?:进度|进展|情况)?(?:现在)?(?:到哪(?:里|儿|一步)?|怎么样|怎样|咋样|如何)(?:了)+(?:呢|啊)?"
    r"|现在(?:情况)?(?:怎么样|怎样|咋样|如何)(?:呢|啊)?"
    r"|(?:我们|刚才|上次)*(?:说到|讲到|做到|弄到|填到)(?:哪(?:里|儿)?|第几题)了?(?:呢|啊)?"
    r"|(?:现在)?(?:到|走到)?(?:哪|第几)(?:一)?步了?(?:呢|啊)?|(?:我的|我|申请)?(?:的)?(?:进度|进展)(?:呢|查询|如何|怎么样)?|查(?:一下|下)?进度"
    r"|(?:有|出)(?:结果|消息|回复|答复|进展)(?:了)?(?:吗|没有|没)|(?:审核|批|审)(?:好|完|过|通过)?(?:下来)?了?(?:吗|没有|没)"
)
_MARKS = re.compile(r"[¿?？!！。.,，~]+")


def asks_where_it_stands(text: str) -> bool:
    """Whether it is all that is asked."""
    return _ASKS.fullmatch(_MARKS.sub("", plain(text)).strip()) is not None
