"""Day names: the months and the days of the week in full, as alternatives of a pattern."""

from __future__ import annotations

MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
MESES = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre"
WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
DIAS = "lunes|martes|miercoles|jueves|viernes|sabado|domingo"
