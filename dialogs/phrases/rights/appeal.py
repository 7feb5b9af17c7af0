"""Appeal: what whoever was refused writes of the no: that somebody else is to look at it, that it is not right, or why, by language.

>>> [any(one.search(said) for one in ASKS_ANOTHER) for said in (
...     "That is not right, I want somebody else to look at it", "I appeal", "please reconsider", "quiero que otra persona lo revise",
...     "我不服，我要申诉", "能不能换个人再看一下")]
[True, True, True, True, True, True]
>>> [any(one.search(said) for one in ASKS_ANOTHER) for said in ("I will look at it", "can somebody call me?", "no entiendo", "我再看看")]
[False, False, False, False]

What may be an appeal or a complaint, or only asks about one, is not taken for either:

>>> [may_be_an_appeal(said) for said in ("how long does an appeal take", "that is not fair, I disagree", "quiero reclamar", "我要申訴", "换个人看要多久")]
[True, True, True, True, True]
>>> [may_be_an_appeal(said) for said in ("我不服，我要申诉", "I appeal", "thank you", "我要投诉你们的态度", "¿y ahora qué?")]
[False, False, False, False, False]
>>> [asks_why_not(said) for said in ("why?", "pero por qué", "为什么不批", "原因是什麼", "why do you need my phone")]
[True, True, True, True, False]
"""

from __future__ import annotations

import re

from dialogs.phrases.finding import HAN_SIGN, Spoken, matcher, plain

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
                "(复核|复审|复议|上诉)",
                "重新(审|考虑|评估|看)",
                "(换|另|别的|其他)…人…(看|审|处理|决定)",
                "(不服|不接受这个决定)",
            ),
        }
    ),
)
#: No to a no, and words that mean an appeal to some and a complaint to others: in Taiwan 申訴, in Spain a "reclamación".
_NO = matcher(
    {
        "en": (
            "(not|isnt|wasnt|aint|hardly) (at all |really |very )?(fair|just|ok with me)|unfair|unjust",
            "(disagree|dont agree|do not agree|cant accept|cannot accept|dont accept|do not accept|object|objection)",
            "(appeal|appeals|appealing)",
        ),
        "es": (
            "(no es|no me parece|que) (nada )?(justo|justa|correcto|bien)|(injusto|injusta|una injusticia)",
            "no (estoy de acuerdo|estoy conforme|acepto|lo acepto)",
            "(reclamar|reclamo|reclamacion|reclamaciones|impugnar|apelacion|apelar)",
        ),
        "zh": (
            "(申诉)",
            "(不|太不|很不|真不)(公平|公正|合理)|不公(?!司|里|布|开)|(不同意|不接受|不认可|不甘心)",
            "(凭什么|凭啥)",
        ),
    }
)
#: How it goes, asked of one.
_HOW = matcher(
    {
        "en": ("(how|when|what happens|where|who|what if|does it|do i)",),
        "es": ("(como|cuando|cuanto|que pasa|donde|quien)",),
        "zh": ("(多久|几天|几时|什么时候|何时|怎么|怎样|如何|谁|有用|会不会)",),
    }
)
_WHY = re.compile(
    "(but |and |so )?(why|how come)( not| no| so| was (i|it) (refused|declined|rejected|turned down)| did you (say no|refuse|decline)( me| it)?)?"
    "|(what is|whats) the reason( for (it|that|this))?"
    "|(y |pero )?por ?que( no| me (rechazaron|han rechazado|dijeron que no)| (rechazaron|han rechazado)( mi solicitud)?)?|(cual es|por que) (el )?motivo"
    "|(那|可是|但是)?(为什么|为啥|为何)要?(拒绝我?|不(批准?|同意|行|给|可以|通过)|(没)(批|通过))?(呢|啊|呀)?|(拒绝)?的?原因是?(什么)?"
)
_MARKS = re.compile(r"[¿?？!！。.,，…]+")


def may_be_an_appeal(text: str) -> bool:
    """Whether it speaks against a no, or of an appeal, and leaves open what is wanted."""
    said = plain(text)
    if not any(one.search(text) for one in ASKS_ANOTHER):
        return _NO.search(said) is not None
    how = _HOW.search(said)
    return how is not None and (how.start() == 0 or HAN_SIGN.match(how[0]) is not None)


def asks_why_not(text: str) -> bool:
    """Whether it asks for the reason, and nothing else."""
    return _WHY.fullmatch(_MARKS.sub("", plain(text)).strip()) is not None
