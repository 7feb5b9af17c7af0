"""Menace: whether words threaten those who work at the desk, or those close to them.

>>> [menaces(said) for said in (
...     "I will kill you if you don't help", "I know where you live, Mei", "i'm coming to your office with a knife",
...     "I will come to your office and burn it down", "los voy a matar a todos", "sé dónde trabajas", "我要弄死你们", "我知道你家在哪", "炸了你们银行", "跟你們同歸於盡",
...     "I will come to your branch and you will be sorry", "se van a arrepentir", "我让你们好看")]
[True, True, True, True, True, True, True, True, True, True, True, True, True]

What one does to oneself, what a debt does, and what is denied is none of it:

>>> [menaces(said) for said in (
...     "I will kill myself", "this interest is killing me", "I would never hurt you", "do you know where I live?",
...     "I'll get you the papers", "I will beat this debt", "me voy a matar", "me van a matar los intereses",
...     "我想死", "利息要弄死我", "我不会去杀你们", "he said he will kill me",
...     "will I regret this?", "you will not regret it", "no se va a arrepentir", "我会后悔的")]
[False, False, False, False, False, False, False, False, False, False, False, False, False, False, False, False]

No list of words is certain: nothing is stopped by it, and a person looks.
"""

from __future__ import annotations

from dialogs.distress import tells
from dialogs.phrases.finding import matcher

_HARM = "(kill|murder|shoot|stab|hurt|beat up|attack|strangle|destroy)"
_YOU = "(you|u|yall|all of you|every one of you|your (family|kids|children|child|son|daughter|wife|husband|mother|parents|people|staff|boss|colleagues))"
_WEAPON = "(gun|knife|rifle|bat|bomb|petrol|gasoline|acid)"
_DANO = (
    "(matar|disparar|apunalar|acuchillar|golpear|partir la cara|romper la cara|quemar|reventar)"
)
_NI = "(你|您)们?"
_HAI = "(杀|杀了|杀死|杀掉|弄死|打死|砍死|砍了|捅死|捅了|整死|搞死|干掉)"

MENACES = {
    "en": (
        f"(i|we) (will|ll|shall|am going to|m going to|are going to|gonna|am gonna|want to|swear i will) … {_HARM} {_YOU}",
        f"(ill|im going to|im gonna|well) {_HARM} {_YOU}",
        f"(somebody|someone) (will|is going to|should) {_HARM} {_YOU}",
        "(i|we) know where (you|your (family|kids|children|wife|husband|parents)) (live|lives|work|works|go to school)",
        f"(to|at|in) your (office|house|home|branch|bank|door) with (a|my|some) {_WEAPON}",
        f"(i|we) (have|ve) (a|my) {_WEAPON} … (for you|waiting for you)",
        "(burn|blow up|bomb|torch) … (your|the) (office|branch|bank|house|building|car)",
        "(come|coming|go|going) to (your|the) (office|branch|bank|house|home) … (burn|blow|bomb|torch|smash) (it|you|everything)",
        "(youre|you are) (a )?dead (man|woman|people)?",
        "watch your back",
        "(you will|youll|you are going to|youre going to|all of you will) (all )?(be sorry|regret (it|this|that))",
    ),
    "es": (
        f"(te|os|los|las|le|les) (voy|vamos) a {_DANO}",
        f"(voy|vamos) a {_DANO}(te|os|los|las|le|les)",
        "(te|os|los|las) mato",
        "se (donde|en donde) (vives|vive|viven|trabajas|trabaja|trabajan)",
        "(quemar|incendiar|volar) … (tu|su|vuestra|la) (casa|oficina|sucursal|banco)",
        "(estas|esta|estan) muert[oa]s?",
        "cuida(te|se) las espaldas?",
        "(te vas|os vais|se van|se va) a arrepentir|lo (vas|vais|van|va) a (lamentar|pagar caro)",
    ),
    "zh": (
        f"(我|我们|老子|老娘)(要|会|去|来|一定|真的|就|想|先|早晚|迟早|非|得|把)*{_HAI}{_NI}",
        f"把{_NI}(全家|都)?{_HAI}",
        f"(要|去|来|一定){_HAI}{_NI}",
        f"我知道{_NI}(家)?(住|在|住在)(哪|什么地方)",
        f"(烧|炸|砸)(了|掉|死)?{_NI}(的)?(家|公司|银行|单位)",
        f"(带|拿)着?(刀|枪|汽油)…(去|来)?(找|见){_NI}",
        f"(跟|和|与){_NI}(拼命|拼了|同归于尽)",
        f"(让|叫){_NI}(全家)?(陪葬|不得好死|死|后悔|好看)",
        f"{_NI}(一定|迟早|早晚|都|等着)*(会|要)?后悔的",
    ),
}


def menaces(text: str) -> bool:
    return tells(_MENACES, text)


_MENACES = matcher(MENACES)
