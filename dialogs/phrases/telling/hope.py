"""Hope phrases: how people say what they hope for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dialogs.phrases.finding import Spoken
from negotiation.applying.application import Hope

#: Smaller instalments come of more time, or of another plan: it is asked which.
_SMALLER = (
    *(
        "lower pay",
        "lower instalment",
        "lower installment",
        "lower monthly",
        "smaller pay",
        "smaller instalment",
        "smaller installment",
        "smaller monthly",
        "pay less",
        "reduce my",
    ),
    *(
        "lower my",
        "less each month",
        "less a month",
        "less per month",
        "reduce the pay",
        "reduce the instalment",
        "reduce the installment",
    ),
    *(
        "cuotas mas bajas",
        "cuota mas baja",
        "cuotas menores",
        "cuota menor",
        "pagar menos",
        "bajar la cuota",
        "bajar las cuotas",
    ),
    *("reducir la cuota", "menos al mes", "cuotas mas pequenas", "cuota mas pequena"),
    *(
        "月供少",
        "少还",
        "少付",
        "降低月供",
        "月供低",
        "每月还少",
        "每期少",
        "少缴",
        "月付少",
        "降低月付",
        "月付低",
    ),
)
HOPES_SAID: Mapping[Hope, Sequence[str | Spoken]] = {
    Hope.LONGER: (
        Spoken({"zh": ("(分期|期[数限]?|时间|年限)…长|能延[就尽]|[拉延]长|多(分|给)…期",)}),
        *("more time", "longer", "extend", "extension", *_SMALLER),
        *("mas tiempo", "mas plazo", "alargar", "ampliar"),
        *("更多时间", "多点时间", "多一点时间", "延长", "延期", "久一点"),
    ),
    Hope.WAIVER: (
        Spoken(
            {
                "en": (
                    "(forgive|waive|write off|wipe|cancel|knock off|drop) … (some|part|half|all|a bit|it|fees?|interest|penalty)",
                ),
                "es": (
                    "(perdon[a-z]+|quit[a-z]+|condon[a-z]+|rebaj[a-z]+) … (parte|algo|deuda|recargos?|intereses|mora)",
                ),
                "zh": ("(免|减免|免掉|免除)(一些|一部分|点|掉)?(罚息|违约金|费用|欠款)?",),
            }
        ),
        "less interest",
        "lower interest",
        "interest",
        "interes",
        "利息",
    ),
    Hope.CHANGED: (
        Spoken(
            {
                "en": (
                    "(few|couple of|some|two|three|2|3) months? (off|without|free|no pay)|(skip|miss|stop) … (months?|payments?)|later in the month|nothing (for|until) (a|the|some|few|two|three) …",
                ),
                "es": (
                    "(unos|un par de|algunos|dos|tres|2|3) meses (sin pagar|de gracia|libres|de descanso)|dejar de pagar … mes(es)?|mas tarde en el mes|otra fecha",
                ),
                "zh": (
                    "先?(停|缓|歇)…(几|两|三|[0-9])个月|(晚|推迟)(点|几天)(还|付|缴)|(换|改)个?(日子|日期|还款日)",
                ),
            }
        ),
        *(
            "break",
            "pause",
            "lower at first",
            "another plan",
            "different plan",
            "another day",
            *_SMALLER,
        ),
        *("pausa", "otro plan", "otro dia", "mas facil al principio"),
        *("暂停", "缓一缓", "换个计划", "另一个计划", "换个计画", "另一个计画"),
    ),
    Hope.UNSURE: (
        Spoken(
            {
                "en": (
                    "(you|u|ya) (tell me|decide|choose|pick)|whatever|anything( helps| is fine)?|(up|down) to you|no preference|idk|dunno",
                ),
                "es": (
                    "(lo que sea|lo que puedan|lo que ustedes (digan|quieran)|ustedes (deciden|diran|digan)|cualquier cosa|me da igual)",
                ),
                "zh": ("(你们)?(看着办|决定|说了算)|都(行|可以|好)|随便|怎么都行",),
            }
        ),
        *("don't know", "no idea", "not sure", "unsure", "|idk|", "|dunno|", "unknown"),
        *("no se", "no lo se", "ni idea", "不知道", "不清楚", "不确定"),
    ),
}
