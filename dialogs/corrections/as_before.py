"""As before: a figure that was set right is said to have been right all the same: "no, 250 was fine", 还是250对, "déjelo en 250".

>>> [bool(_AS_IT_WAS.fullmatch(plain(said).strip())) for said in ("No, 250 was fine", "leave it at 250", "250 was right after all", "keep 250")]
[True, True, True, True]
>>> [bool(_AS_IT_WAS.fullmatch(plain(said).strip())) for said in ("no, 250 estaba bien", "déjelo en 250", "mejor dejamos los 250", "250 era correcto")]
[True, True, True, True]
>>> [bool(_AS_IT_WAS.fullmatch(plain(said).strip())) for said in ("不，250是对的", "还是250吧", "改回250", "原来的250没错", "還是原來的250就好")]
[True, True, True, True, True]
>>> [bool(_AS_IT_WAS.fullmatch(plain(said).strip())) for said in ("250", "250 is fine for me on the 15th", "no, 250")]
[False, False, False]
"""

from __future__ import annotations

from decimal import Decimal

from dialogs.borrower.applying.form import FORM
from dialogs.flow import Step
from dialogs.heard import Words
from dialogs.parsers import Unclear
from dialogs.parsers.money.amounts import amount
from dialogs.parsers.money.written_amounts import AMOUNT
from dialogs.phrases.finding import plain
from dialogs.phrases.patterns import pattern
from dialogs.reading import reader
from dialogs.reply import Reply
from dialogs.situation import Situation
from negotiation.refusals import Refusal

from . import last_changed
from .setting_right import set_right
from .thinking_again import is_instead_of_a_paper


def told(situation: Situation, step: Step, words: Words) -> Reply | None:
    """The figure that was changed last is what it was before; `None` for other words, and where that was another."""
    is_form = step.flow == FORM or is_instead_of_a_paper(situation, step)
    changed = last_changed.last(situation) if is_form and not step.takes_any_words else None
    if changed is None or changed.was is None or _was_right(situation, words.text) != changed.was:
        return None
    try:
        return set_right(situation, changed.step, Words(str(changed.was)))
    except (Unclear, Refusal):
        return None


def _was_right(situation: Situation, text: str) -> Decimal | None:
    found = _AS_IT_WAS.fullmatch(plain(text).strip())
    figure = next((one for one in found.groups() if one), None) if found else None
    if figure is None:
        return None
    try:
        return amount(Words(figure), reader(situation))
    except Unclear:
        return None


_SO = r"(?:(?:no|oh|wait|sorry|actually|ok|well|ah|bueno|perdon|espere?|mejor|pues|不对?|不是|等等|算了|不好意思|嗯)[ ,.;!，。]*)*"
_FINE = r"(?:fine|right|correct|ok|okay|good|true|it)"
_BIEN = r"(?:bien|correcto|correctos|ok|lo correcto|perfecto)"
_ALL_THE_SAME = (
    r"(?:[ ,]*(?:after all|before|then|all along|sorry|al final|antes|despues de todo|perdon))*"
)
_AS_IT_WAS = pattern(
    rf"{_SO}(?:(?:the )?({AMOUNT}) (?:was|were|is) (?:actually |really |the )?{_FINE}(?: one)?"
    rf"|(?:leave|keep|put|make|set) (?:it|that|them)?(?: back)?(?: at| as| to| on)? ?(?:the )?({AMOUNT})(?<=\d)|(?:go|went|change(?: it)?) back to (?:the )?({AMOUNT})"
    rf"|(?:los |el |lo de )?({AMOUNT}) (?:estaba|estaban|era|eran|esta|estan|es|son) {_BIEN}"
    rf"|(?:dej[ae](?:r|n|mos|mes)?(?:lo|la|los)?|(?:lo |la )?dejamos|(?:lo |la )?dejo|qued[ae]mos|vuelv[ao]|volvamos)(?: (?:en|con|a|como))?(?: los| el)? ({AMOUNT})"
    rf"|(?:原来的?|之前的?|刚才的?|还是|仍然|就)+(?:是|用|按)?({AMOUNT})(?:就)?(?:是)?(?:对|没错|正确|可以|好|行)?的?[吧了啊呀]*"
    rf"|(?:改回|换回|恢复)(?:到|成|为)?({AMOUNT})[吧了]*|(?:那个?)?({AMOUNT})(?:是|才是|就是)?(?:对|没错|正确|没问题)的?[吧了啊呀]*)"
    rf"{_ALL_THE_SAME}[ .!。！]*"
)
