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
                "(申诉|复核|复审|复议|上诉|不服|不接受这个决定)",
                "重新(审|考虑|评估|看)",
                "(换|另|别的|其他)…人…(看|审|处理|决定)",
            ),
        }
    ),
)
