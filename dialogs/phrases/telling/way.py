"""Way phrases: how people ask to pay what is due later: together with the next, or in parts.

>>> asked = ("下个月一起还行不行", "那就分三个月吧", "can i pay both next month together", "¿puedo pagarlo en tres partes?")
>>> [asks_for_a_way(said) for said in asked]
[True, True, True, True]
>>> [asks_for_a_way(said) for said in ("I will pay next month", "on the 10th", "我下周五还", "pago el 12")]
[False, False, False, False]

Where the ways are shown, one of them is named; who asks, or only supposes, has not chosen:

>>> [over_how_many(said) for said in ("分3期吧", "over two months", "en tres cuotas", "并入下一期", "together with the next one", "con la próxima")]
[3, 2, 3, 1, 1, 1]
>>> [over_how_many(said) for said in ("能分3期吗？", "if it is over 3 months", "分期", "next month")]
[None, None, None, None]

Where a day is asked, the next month alone is no day:

>>> [names_no_day(said) for said in ("next month", "下个月吧", "el mes que viene", "next month on the 2nd")]
[True, True, True, False]

Who only says that it will be late is asked for the day:

>>> late = ("i think ill be late this month", "下個月可唔可以遲啲還", "这个月可能会晚几天", "me voy a atrasar unos días")
>>> [is_late_somewhen(said) for said in late]
[True, True, True, True]
>>> [is_late_somewhen(said) for said in ("I was late last month", "今天晚上还", "can i pay late, on the 15th", "llego tarde")]
[False, False, False, False]
"""

from __future__ import annotations

import re

from dialogs.phrases.finding import matcher, plain

#: Longer is a story, for a person.
_LONGEST = 80
_COUNT = "(two|three|four|five|six|[2-6]|a few|several|more)"
_CUENTA = "(dos|tres|cuatro|cinco|seis|[2-6]|varias|varios|mas)"
_COUNTS = "(几|[2-6二两三四五六])"

_LATER = matcher(
    {
        "en": (
            "(together|along) with (the |my )?next",
            "next (month|time|one|instalment|installment|payment) … (together|both|instead)",
            "(both|together|two|double) … next (month|time|instalment|installment|payment)",
            "(spread|split|divide) (it|this|that|the|over|into|up)",
            f"(in|over|into) (the next )?{_COUNT} (months|parts|instalments|installments|payments)",
        ),
        "es": (
            "(junto|junta|juntos|juntas) con (la|el|lo) (proxim[oa]|siguiente|que viene|del)",
            "(mes que viene|proximo mes|mes siguiente|proxima cuota) … (junt[oa]s?|las dos|los dos|ambas|ambos)",
            "(junt[oa]s?|las dos|los dos|ambas|ambos) … (mes que viene|proximo mes|mes siguiente|proxima cuota)",
            "(repartir|repartirlo|repartirla|dividir|dividirlo|dividirla|fraccionar|fraccionarlo|fraccionarla)",
            f"en {_CUENTA} (cuotas|partes|pagos|meses|veces|mensualidades)",
        ),
        "zh": (
            "下(一)?个?(月|期|次)…(一起|一并|一块|一同)",
            "(?<![婆公妻偶人夫])(?<![婆公妻偶人夫][要得会也都])(?<![婆公妻偶人夫]也要)(一起|一并)(还|付|缴)",
            f"分(成)?{_COUNTS}个?(月|期|次|笔)",
            "(分摊|摊到)",
        ),
    }
)
_NEXT_MONTH = matcher(
    {
        "en": ("(next|the following) month", "in a month"),
        "es": ("(mes que viene|proximo mes|mes siguiente)", "dentro de un mes"),
        "zh": ("下(一)?个?月",),
    }
)
_LATE = matcher(
    {
        "en": (
            "(ill|might|may|going to|gonna|will|im|i could) (probably |maybe |possibly )?(be|run|pay) … late",
            "(can|could|may) (i|we) pay … (late|later)",
            "(few|couple of|couple) days (late|later)",
        ),
        "es": (
            "(voy|vamos) a (atrasarme|retrasarme|atrasarnos|retrasarnos|pagar tarde)",
            "me (voy a|puedo|podria) (atrasar|retrasar)",
            "me (atrasare|retrasare)",
            "pagar (un poco |unos dias |algo )?(mas tarde|tarde)",
            "pagar (una semana|dos semanas|quince dias) (mas tarde|despues|tarde)",
            "(unos|algunos|un par de) dias (tarde|mas tarde|de retraso)",
        ),
        "zh": (
            "(晚|迟)(一?(点|些)|啲|少少|(几|两|三)(天|日))(再|先)?(还|付|缴|交|畀|俾)",
            "(会|要|可能)…(晚|迟)(一?(点|些)|啲|少少|(几|两|三)(天|日))",
            "(推迟|宽限|拖|缓|延)(几|两|三)(天|日)",
            "(晚|迟|宽限|拖)(一|半|两)个?(周|星期|礼拜|月)",
        ),
    }
)


def is_late_somewhen(text: str) -> bool:
    """Whether it will be paid late, and no day is named."""
    said = plain(text)
    is_bare = len(said) <= _LONGEST and not any(map(str.isdigit, said))
    return is_bare and _LATE.search(said) is not None


def speaks_of_paying(text: str) -> bool:
    """Whether it has a word of it.

    >>> [speaks_of_paying(said) for said in ("the payment comes 3 days late", "esta cuota, dos días tarde", "这期晚三天缴", "I need two more days")]
    [True, True, True, False]
    """
    return _PAYING.search(plain(text)) is not None


_PAYING = re.compile(
    r"\b(?:pay(?:s|ing|ments?)?|instal+ments?|pag(?:o|a|ar(?:lo|la|e|emos)?|amos|ue)|cuotas?|mensualidad)\b|[还缴付]|[这本下那]一?[期笔]"
)


def asks_for_a_way(text: str) -> bool:
    """Whether what is due is to be paid later, together with the next or in parts."""
    said = plain(text)
    return len(said) <= _LONGEST and _LATER.search(said) is not None


def over_how_many(text: str) -> int | None:
    """Over how many instalments what is due is to be spread, as it is chosen; 1 is with the next."""
    said = plain(text)
    if len(said) > _LONGEST or _ASKED.search(said) or (found := _OVER.search(said)) is None:
        return None
    number = next((each for each in found.groups() if each), None)
    return 1 if number is None else _NUMBERS.get(number) or int(number)


_NUMBERS = {
    **dict(
        zip(("two", "three", "four", "five", "six", "twelve"), (2, 3, 4, 5, 6, 12), strict=True)
    ),
    **dict(
        zip(("dos", "tres", "cuatro", "cinco", "seis", "doce"), (2, 3, 4, 5, 6, 12), strict=True)
    ),
    **dict(zip("二两三四五六", (2, 2, 3, 4, 5, 6), strict=True)),
}
_ASKED = re.compile(r"[?？¿]|吗|\b(?:if|si|how|what|cuanto)\b|如果|要是|多少", re.IGNORECASE)
_OF_WORDS = "|".join(one for one in _NUMBERS if one.isascii())
_OVER = re.compile(
    rf"\b(?:over|in|into|en)(?: the next| las proximas| los proximos)? (\d{{1,2}}|{_OF_WORDS})(?: (?:months|parts|instal+ments|payments|times|cuotas|partes|pagos|meses|veces|mensualidades))?\b"
    r"|(?:分|摊)(?:成|到|摊到)?(?:接下来的)?(\d{1,2}|[二两三四五六])个?(?:月|期|次|笔)"
    r"|\b(?:along |together )?with (?:the |my )?next(?: one| payment| instal+ment)?\b|\bnext (?:month|time|one|payment|instal+ment) together\b"
    r"|\b(?:junt[oa] )?con (?:la|el) (?:proxim[oa]|siguiente)\b"
    r"|(?:并入|加到|并到|跟|和|与)下一?个?(?:期|月|次)|下一?个?(?:月|期|次)再?(?:一起|一并|一块)"
)


def names_no_day(text: str) -> bool:
    """Whether the next month is named, and no day in it."""
    said = plain(text)
    is_bare = len(said) <= _LONGEST and not any(map(str.isdigit, said))
    return is_bare and _NEXT_MONTH.search(said) is not None
