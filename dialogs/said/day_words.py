"""Day words: what the days that are asked for are called, by the field of their answer.

>>> [called(said) for said in ("change the date to the 10th", "还款日改成10号", "starting in july", "desde marzo", "the 10th")]
['payday', 'payday', 'start', 'since', None]
"""

from __future__ import annotations

from dialogs.phrases.finding import matcher, plain

_NAMES = {
    "payday": matcher(
        {
            "en": (
                "pay ?day",
                "day (of the month|of (the )?payment|(that )?i (can |could |want to |would )?pay)",
                "(payment|instalment|installment|due) (day|date)",
                "(change|move|correct|set) (the |my )?(day|date)",
            ),
            "es": (
                "(dia|fecha) (de|del|en que) (pago|cobro|mes|la cuota|pagar|puedo pagar)",
                "(cambi|muev|mov|corrij|correg)[a-z]* (el|la) (dia|fecha)",
            ),
            "zh": (
                "(还|付|缴|扣)款?(日|的?日子|那天)",
                "(发|领)(薪|工资)(日|那天|的?日子)",
                "日期|日子",
            ),
        }
    ),
    "start": matcher(
        {
            "en": ("(start|starting|beginning|begin|begins|first)",),
            "es": ("(inicio|comienzo|empezar|empiezo|comenzar|primer pago)",),
            "zh": ("(开始|起始|起还|第一[次期])",),
        }
    ),
    "since": matcher({"en": ("since",), "es": ("desde",), "zh": ("(从|自)",)}),
}


def called(text: str) -> str | None:
    """Which of them is named; `None` for none, or more than one."""
    said = plain(text)
    found = [field for field, name in _NAMES.items() if name.search(said)]
    return found[0] if len(found) == 1 else None
