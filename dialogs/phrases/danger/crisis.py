"""Crisis in words: danger to life, from themselves or from others, or the end of somebody's strength, by language.

Written as `finding` reads them; of blows by somebody close see `violence`. Where a word can be meant either way
it stands here: who did not mean it taps one button, who did is not passed by. What is never meant is in `unmeant`.
"""

from __future__ import annotations

from .death_wish import DEATH_WISHES
from .suicide import SUICIDE

#: That it cannot be borne for longer.
_STRENGTH_ENDS = {
    "en": ("(cant|cannot|can not|cnt|couldnt|can no longer) (go on|carry on|keep going)",),
    "es": ("(no puedo|no podemos) seguir (asi|adelante|viviendo|mas)",),
    "zh": ("(撑|坚持|熬|挺)不下去",),
}
#: From others.
_THREATS = {
    "en": (
        "(threatens|threatened|threatening) to kill (me|us)",
        "(he|she) (will|is going to|wants to) kill (me|us)",
        "afraid for my life",
    ),
    "es": (
        "amenaza(do)? con matar(me|nos)",
        "(temo|miedo) por mi vida",
        "(amenazo|amenaza|amenazan|amenazaron|amenazado|amenazada) de muerte",
        "(me|nos) (va|van|quiere|quieren) (a )?matar(?! (si|cuando) se (entera|enteran)| (los|las|el|la) (intereses|deudas?|cuotas?|estres|trabajo))",
    ),
    "zh": (
        "(威胁|扬言)…杀(了)?我",
        "要杀(了)?我",
        "(要|会|来|说)(砍|弄死|打死)(了)?(我|我们)(?!也不|都不)",
    ),
}
CRISIS = {
    code: (*wishes, *SUICIDE[code], *_STRENGTH_ENDS[code], *_THREATS[code])
    for code, wishes in DEATH_WISHES.items()
}
