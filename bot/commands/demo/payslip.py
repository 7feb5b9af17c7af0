"""Payslip: a paper for whoever plays a borrower and has none at hand; made up, and a real PDF or picture."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

from bot.papers.press import Press
from dialogs.printed.paperwork import lang
from dialogs.texts import ENGLISH, Language
from negotiation.money import Money

#: What is kept from the wages of a made-up employee, for tax and insurance.
KEPT = Decimal("0.22")


@dataclass(frozen=True, kw_only=True)
class PayslipWords:
    """The words of a payslip, as an employer of that country writes them."""

    title: str
    employer: str
    employee: str
    wages: str
    kept: str
    paid: str
    note: str


@dataclass(frozen=True, kw_only=True)
class Payslip:
    """Somebody's wages of last month."""

    language: Language
    name: str
    paid: Money
    day: date  #: a day of the month after

    def pdf(self) -> bytes:
        """As a file."""
        return _press().pdf("payslip.typ", self._values())

    def picture(self) -> bytes:
        """As if it had been photographed."""
        return _press().png("payslip.typ", self._values())

    def _values(self) -> dict[str, Any]:
        words, show = WORDS[self.language.code], self.language.show
        wages = Money((self.paid.amount / (1 - KEPT)).quantize(Decimal(1)), self.paid.currency)
        last = self.day.replace(day=1) - timedelta(days=1)
        return {
            "lang": lang(self.language),
            "title": words.title,
            "employer": words.employer,
            "period": f"{last:%Y-%m}",
            "rows": [
                (words.employee, self.name),
                (words.wages, show(wages)),
                (words.kept, show(wages - self.paid)),
            ],
            "paid": (words.paid, show(self.paid)),
            "note": words.note,
            "year": last.year,
            "month": last.month,
            "day": last.day,
        }


@cache
def _press() -> Press:
    return Press()


WORDS = {
    "en": PayslipWords(
        title="Payslip",
        employer="Bright Bakery",
        employee="Employee",
        wages="Wages",
        kept="Tax and insurance",
        paid="Paid out",
        note="A sample, made up for trying things out.",
    ),
    "es": PayslipWords(
        title="Recibo de nómina",
        employer="Panadería Aurora",
        employee="Trabajador/a",
        wages="Salario",
        kept="Impuestos y seguro",
        paid="Importe pagado",
        note="Una muestra, inventada para hacer pruebas.",
    ),
    "zh_CN": PayslipWords(
        title="工资单",
        employer="晨光面包店",
        employee="员工",
        wages="应发工资",
        kept="个税和社保",
        paid="实发工资",
        note="样本，仅供演示，内容均为虚构。",
    ),
    "zh_TW": PayslipWords(
        title="薪資單",
        employer="晨光麵包店",
        employee="員工",
        wages="應發薪資",
        kept="所得稅和勞健保",
        paid="實發薪資",
        note="樣本，僅供示範，內容皆為虛構。",
    ),
}
#: Nobody's in particular.
SAMPLE = Payslip(
    language=ENGLISH, name="Wei Chen", paid=Money("2400", "USD"), day=date(2019, 4, 1)
)
