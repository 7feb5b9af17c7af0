"""Own trouble in words: how people say that the debt is theirs, or that they themselves have lost their work.

>>> [tells_of_own_trouble(said) for said in ("now I lost my job", "no puedo pagar mi préstamo", "我还不起", "I can't cope alone")]
[True, True, True, True]
>>> [tells_of_own_trouble(said) for said in ("he lost his job", "I can't pay his loan", "no puedo pagar lo de su préstamo")]
[False, False, False]
"""

from __future__ import annotations

from dialogs.phrases.finding import matcher, plain


def tells_of_own_trouble(text: str) -> bool:
    """Whether whoever writes says that it is they who owe, or have lost their work."""
    return _OWN_TROUBLE.search(plain(text)) is not None


#: Whose loan it is then.
_OF_THEM = r"(?:\w+ ){0,2}(?:his|her|their|the (?:deceased|borrower))\b"
_DE_EL = r"(?:\w+ ){0,2}(?:su|sus|del?)\b"
_OWN_TROUBLE = matcher(
    {
        "en": (
            "my (own )?(car |home |personal )?(loan|debt|debts|instalment|installment|instalments|installments)",
            "(i|ive|i have) (also |just |then |now )?(lost my job|lost my work)",
            "(i|ive|i have) (was|been|got|am|also been|just been|just got) (laid off|fired|let go|unemployed)",
            "(im|i am) (now |also )?unemployed",
            "(my hours|my wages|my pay) … cut",
            rf"(i|we)( just| really)? (cant|cannot|can not|can no longer) (cope|manage|go on|keep up|pay|afford)(?! {_OF_THEM})",
        ),
        "es": (
            "(mi|mis) (propio |propia )?(prestamo|deuda|deudas|cuota|cuotas)",
            "(perdi|he perdido) (el|mi) (trabajo|empleo)",
            "me (despidieron|echaron|quede sin trabajo)",
            "estoy (en paro|desemplead[oa]|sin trabajo)",
            rf"no (puedo|podemos) (con (todo|esto|tanto)|mas|sola?|pagar|seguir)(?! {_DE_EL})",
        ),
        "zh": (
            "我(自己)?的?(贷款|车贷|房贷|债|欠款)",
            "我(自己)?(又|也|还|已经|刚|现在)*(失业|被裁|没工作|丢了工作)",
            "我(自己)?(又|也|已经|现在|实在)*(还不起|还不上|还不了|缴不出|撑不住|撑不下去|扛不住|应付不了|应付不来)",
            "(一个|独)人(撑|扛|应付)不",
        ),
    }
)
