"""Day names: the months and the days of the week in full, as alternatives of a pattern, and which month a name begins."""

from __future__ import annotations

MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
MESES = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre"
WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
DIAS = "lunes|martes|miercoles|jueves|viernes|sabado|domingo"
#: Which month it is, by the first three letters of its name.
MONTH_OF = {
    name[:3]: number
    for names in (MONTHS, MESES.replace("septiembre|", ""))
    for number, name in enumerate(names.split("|"), 1)
}
