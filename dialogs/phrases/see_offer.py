"""See the offer, in words: whoever wants to read it once more, by language.

>>> [SEE_OFFER.search(said) for said in ("show me the offer again", "can I see the offer?", "quiero ver la oferta", "方案再给我看一下", "把方案发给我")]
[True, True, True, True, True]
>>> [SEE_OFFER.search(said) for said in ("I accept the offer", "another offer", "make me a better offer", "quiero otra oferta", "能换个方案吗")]
[False, False, False, False, False]
"""

from __future__ import annotations

from .finding import Spoken

_AGAIN = "(again|once more|one more time|please|now|back)"
SEE_OFFER = Spoken(
    {
        "en": (
            "(see|show|show me|send|send me|resend|look at|read|open) (the|your|that|my|this) (offer|proposal)",
            f"^(the |your |my |that )?(offer|proposal)( {_AGAIN})?[.!?]*$",
            f"(the|your) (offer|proposal) {_AGAIN}",
        ),
        "es": (
            "(ver|leer|muestreme|muestrame|mandeme|mandame|envieme|enviame|paseme|pasame) (otra vez |de nuevo )?(la|su|esa) (oferta|propuesta)",
            "^(la |su )?(oferta|propuesta)( otra vez| de nuevo| por favor)?[.!?]*$",
            "(la|su) (oferta|propuesta) (otra vez|de nuevo)",
        ),
        "zh": (
            "(看|再看|看看|再看看|看一下|再看一下|看一看)(一?[下遍眼])?(你们|您们)?(的|那个|这个)?方案",
            "方案(能|可以|麻烦|请)?(再|重新)?(给我|让我)?(再)?(看|发|传)(给我)?(看|看看)?(一?[下遍份次眼])?",
            "把(那个|这个|刚才的)?方案(再)?(发|传)(给我|一遍|一下|过来)",
            "^(那个|这个|你们的)?方案[呢吧。！？]*$",
        ),
    },
    but={  # another one is asked for
        "en": ("(another|other|new|better|different|change) (the )?(offer|proposal)",),
        "es": ("(otra|nueva|mejor|distinta) (oferta|propuesta)",),
        "zh": ("(换|另|别的|新|改|其他|更好)[^，。！？]{0,3}方案",),
    },
    longest=60,
)
