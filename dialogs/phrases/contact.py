"""Contact in words: how people say when, where they live now, or whether they want to be reminded, by language.

>>> [wish_of(said) for said in ("don't write to me before noon", "我现在住在马德里", "no me mande recordatorios")]
[<ContactWish.REST: 'rest'>, <ContactWish.ZONE: 'zone'>, <ContactWish.NO_REMINDERS: 'no_reminders'>]
>>> [wish_of(said) for said in ("I moved to a smaller flat", "do you write before noon?", "remind me on Friday")]
[None, None, None]
"""

from __future__ import annotations

from enum import StrEnum

from .finding import matcher, plain


class ContactWish(StrEnum):
    REST = "rest"  #: not at some hours
    NO_REMINDERS = "no_reminders"
    ZONE = "zone"  #: they live by another clock


_TO_ME = "(write|text|message|contact|remind|disturb|bother)"
_HOURS = "(before|after|at night|at work|in the (morning|evening|afternoon)|on (weekends|saturdays|sundays)|so early|so late|during|between|until)"
_HORAS = "(antes|despues|de noche|por la (noche|manana|tarde)|tan (temprano|tarde)|los (domingos|sabados|fines)|durante|entre|a partir|hasta)"
_WORDS = {
    ContactWish.REST: {
        "en": (
            f"(don't|never|not) {_TO_ME} (to )?(me )?{_HOURS}",
            f"{_TO_ME} (to )?me only {_HOURS}|only {_TO_ME} (to )?(me )?{_HOURS}",
            f"(no|don't send|do not send) (me )?(any )?(messages|reminders|notes) {_HOURS}",
        ),
        "es": (
            f"no me (escriba|escriban|escribas|mande|manden|recuerde|recuerden|moleste|molesten) (nada |mensajes |recordatorios )?{_HORAS}",
            f"(escribame|escribanme|escriba|escriban) (solo |solamente ){_HORAS}|(solo|solamente) (escribame|escribanme|me escriba|me escriban) {_HORAS}",
        ),
        "zh": (
            "(晚上|早上|上午|中午|半夜|夜里|周末|点)(以前|之前|前|以后|之后|后)?(请)?(不要|别)(再)?(给我)?(发|传|提醒|联系|联络|打扰)",
            "(不要|别)(在)?[^，。！？]{0,6}?(晚上|早上|上午|中午|半夜|夜里|周末|点)[^，。！？]{0,3}?(发|传|提醒|联系|联络|打扰)",
        ),
    },
    ContactWish.NO_REMINDERS: {
        "en": (
            "(don't|do not|stop|quit|no longer) (send|sending|want|need|give) (me )?(any |the |these |your |more |any more )?(reminders|reminder)",
            "(turn|switch) (off )?(the |your |my )?reminders|no more reminders",
        ),
        "es": (
            "no (me )?(mande|manden|mandes|envie|envien|envies|quiero|necesito) (mas )?(recordatorios|recordatorio)",
            "(quite|quiten|desactive|desactiven|apague) (los |sus )?recordatorios",
            "(darme|darse|denme|deme) de baja de (los |sus |estos )?(recordatorios|avisos|mensajes)",
        ),
        "zh": ("(不要|别|不用|不需要|关掉|关闭|取消)(再)?(给我)?(发|传)?(还款)?提醒", "退订|取消订阅"),
    },
    ContactWish.ZONE: {
        "en": (
            "(my|different|another|other|new|wrong|the) (time zone|timezone)",
            "(i|we) (have |just |'ve |ve )*(moved|relocated|emigrated) (to (?!(a|an|the|my|our|his|her|another|live|work|be) )|abroad|overseas)",
            "(i|we) (now )?live (abroad|overseas)|(i|we) now live in|(i|we) live in … now",
        ),
        "es": (
            "(zona horaria|huso horario)",
            "(me mude|me he mudado|nos mudamos|me mudo|me fui) a (?!(un|una|otra|otro|la casa|casa|mi|vivir) )",
            "(ahora vivo|vivo ahora) en|vivo en … ahora|vivo en (el extranjero|otro pais)",
        ),
        "zh": ("时区", "(搬|移居|移民)(到|去)(了)?(国外|海外|外国)", "现在(人)?(住|在)(在)?(国外|海外|外国)", "现在住在"),
    },
}  # fmt: skip
_FIND = {wish: matcher(words) for wish, words in _WORDS.items()}
#: Longer is a story, for a person.
_LONGEST = 90


def wish_of(text: str) -> ContactWish | None:
    """What *text* wishes; nothing is wished by a question."""
    said = plain(text).strip(" .!¡。！~")
    if len(said) > _LONGEST or "?" in said or "？" in said:
        return None
    return next((wish for wish in ContactWish if _FIND[wish].search(said)), None)


def has_moved(text: str) -> bool:
    """Whether it tells where they live, and not of the clock alone."""
    return _CLOCK.search(plain(text)) is None


_CLOCK = matcher(
    {
        "en": ("time zone|timezone",),
        "es": ("zona horaria|huso horario",),
        "zh": ("时区",),
    }
)
