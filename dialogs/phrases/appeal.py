"""Appeal: words by which whoever was refused wants somebody else to look at it, by language.

>>> [any(one.search(said) for one in ASKS_ANOTHER) for said in (
...     "That is not right, I want somebody else to look at it", "I appeal", "please reconsider", "quiero que otra persona lo revise",
...     "我不服，我要申诉", "能不能换个人再看一下")]
[True, True, True, True, True, True]
>>> [any(one.search(said) for one in ASKS_ANOTHER) for said in ("I will look at it", "can somebody call me?", "no entiendo", "我再看看")]
[False, False, False, False]
"""

from __future__ import annotations

from .finding import Spoken

ASKS_ANOTHER = (
    Spoken(
        {
            "en": (
                "i (want to |would like to |wish to |will |do )?appeal",
                "(appeal|contest|challenge) (it|this|that|the|your) … (decision|refusal|answer|no)?",
                "(somebody|someone|another|a different|other) (else|person|people|advisor|human|one)? … (look|looks|see|check|checks|decide|decides|review|reviews)",
                "(look|check|review|decide) … again",
                "(reconsider|second opinion|second look)",
            ),
            "es": (
                "(apelar|apelo|recurrir|recurso|reconsider(ar|en|e)|segunda opinion)",
                "(otra persona|alguien mas|otro asesor|otra asesora) … (lo )?(mire|revise|vea|decida|mirar|revisar)",
                "(revisen|revise|miren|mire) … (otra vez|de nuevo)",
            ),
            "zh": (
                "(申诉|申訴|复核|複核|复审|複審|复议|複議|上诉|上訴)",
                "重新(审|審|考虑|考慮|评估|評估|看)",
                "(换|換|另|别的|別的|其他)…人…(看|审|審|处理|處理|决定|決定)",
                "(不服|不接受这个决定|不接受這個決定)",
            ),
        }
    ),
)
