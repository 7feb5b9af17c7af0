"""Hope phrases: how people say what they hope for."""

from __future__ import annotations

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
        "少繳",
        "少還",
        "月付少",
        "降低月付",
        "月付低",
        "每月還少",
    ),
)
HOPES_SAID = {
    Hope.LONGER: (
        *("more time", "longer", "extend", "extension", *_SMALLER),
        *("mas tiempo", "mas plazo", "alargar", "ampliar"),
        *(
            "更多时间",
            "多点时间",
            "多一点时间",
            "延长",
            "延期",
            "久一点",
            "更多時間",
            "多點時間",
            "延長",
            "久一點",
        ),
    ),
    Hope.WAIVER: ("less interest", "lower interest", "interest", "interes", "利息"),
    Hope.CHANGED: (
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
        *("暂停", "缓一缓", "换个计划", "另一个计划", "暫停", "緩一緩", "換個計畫", "另一個計畫"),
    ),
    Hope.UNSURE: (
        *(
            "don't know",
            "dont know",
            "no idea",
            "not sure",
            "unsure",
            "|idk|",
            "|dunno|",
            "unknown",
        ),
        *("no se", "no lo se", "ni idea", "不知道", "不清楚", "不确定", "不確定"),
    ),
}
