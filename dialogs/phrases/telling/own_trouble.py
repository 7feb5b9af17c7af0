"""Own trouble in words: how people say that the debt is theirs, or that they themselves have lost their work.

>>> [tells_of_own_trouble(said) for said in ("now I lost my job", "no puedo pagar mi préstamo", "我还不起", "he lost his job")]
[True, True, True, False]
"""

from __future__ import annotations

from dialogs.phrases.finding import matcher, plain


def tells_of_own_trouble(text: str) -> bool:
    """Whether whoever writes says that it is they who owe, or have lost their work."""
    return _OWN_TROUBLE.search(plain(text)) is not None


_OWN_TROUBLE = matcher(
    {
        "en": (
            "my (own )?(car |home |personal )?(loan|debt|debts|instalment|installment|instalments|installments)",
            "(i|ive|i have) (also |just |then |now )?(lost my job|lost my work)",
            "(i|ive|i have) (was|been|got|am|also been|just been|just got) (laid off|fired|let go|unemployed)",
            "(im|i am) (now |also )?unemployed",
            "(my hours|my wages|my pay) … cut",
        ),
        "es": (
            "(mi|mis) (propio |propia )?(prestamo|deuda|deudas|cuota|cuotas)",
            "(perdi|he perdido) (el|mi) (trabajo|empleo)",
            "me (despidieron|echaron|quede sin trabajo)",
            "estoy (en paro|desemplead[oa]|sin trabajo)",
        ),
        "zh": (
            "我(自己)?的?(贷款|车贷|房贷|债|欠款)",
            "我(自己)?(又|也|还|已经|刚|现在)*(失业|被裁|没工作|丢了工作)",
            "我(自己)?(又|也|已经|现在|实在)*(还不起|还不上|还不了|缴不出)",
        ),
    }
)
