"""Cast: who is there when the demo opens: borrowers of the sample book, two advisors, a supervisor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from bot.commands.book.loan_rows import LoanRow
from bot.commands.book.sample_book import sample_book, write_sample_book
from bot.sandbox.client import Person
from dialogs.demo import (
    CAN_PAY,
    FULL_NAME,
    INCOME,
    LOAN_NUMBER,
    OUTGOINGS,
    PHONE,
    ROLE_ADVISOR,
    ROLE_SUPERVISOR,
)
from dialogs.languages import LANGUAGES
from dialogs.texts import Language, Text
from negotiation.applying.application import Hardship
from negotiation.money import Money

from .lenders import DemoLender
from .payslip import Payslip
from .play import Script
from .rehearsal import Rehearsal

#: Rows of the sample book that are overdue: who has not written yet, and who is half-way.
FRESH, ABROAD, WAITING, TALKING = 0, 16, 6, 11
#: Two of one borrower's, who has not written yet either.
BOTH = (1, 2)


@dataclass(frozen=True, kw_only=True)
class Role:
    """Somebody on the page and what their player has to know."""

    name: str
    role: Text | None = None
    facts: Sequence[tuple[Text, str]] = ()

    def shape(self) -> dict[str, Any]:
        """For the page, which translates the labels itself."""
        return {
            "name": self.name,
            "role": self.role.msgid if self.role else None,
            "facts": [(label.msgid, value) for label, value in self.facts],
        }


class Cast:
    """The people of a rehearsal, with the scripts they can play."""

    def __init__(
        self, rehearsal: Rehearsal, lender: DemoLender, language: Language, *, seed: int, day: date
    ) -> None:
        self.rehearsal, self.lender, self.language = rehearsal, lender, language
        self.seed, self.day = seed, day
        self.book = sample_book(lender.book, as_of=day, seed=seed)
        self.roles: dict[int, Role] = {}
        self.payslips: dict[int, Payslip] = {}

    async def hire(self) -> None:
        """Two advisors and a supervisor come to work."""
        for name, role in (
            (self.lender.advisor, ROLE_ADVISOR),
            (self.lender.colleague, ROLE_ADVISOR),
            (self.lender.supervisor, ROLE_SUPERVISOR),
        ):
            await self.come(name, role)

    async def come(self, name: str, role: Text) -> None:
        """Somebody comes to work."""
        person = await self.rehearsal.sandbox.person(
            first_name=name, language_code=_telegram(self.language)
        )
        await self.rehearsal.hire(person, supervises=role is ROLE_SUPERVISOR)
        self.roles[person.id] = Role(name=name, role=role)

    async def read_book(self) -> None:
        """Import the sample book as a lender does. Raises `RuntimeError`."""
        file, loan_map = write_sample_book(
            self.rehearsal.folder, self.lender.book, as_of=self.day, seed=self.seed
        )
        status, _, err = await self.rehearsal.parley(
            *("loans", "import", str(file), "--map", str(loan_map)),
            *("--as-of", self.day.isoformat()),
        )
        if status:
            raise RuntimeError(err)

    def others(self) -> Iterator[LoanRow]:
        """Whose turn it is when it is played once more: who is alone with a loan that runs; the latest first."""
        here = {FRESH, ABROAD, WAITING, TALKING, *BOTH}
        alone = [
            row
            for place, row in enumerate(self.book)
            if place not in here and len(row.parties) == 1 and row.figures.is_running
        ]
        return iter(sorted(alone, key=lambda row: row.figures.next_due or self.day))

    async def script(
        self,
        row: LoanRow,
        advisor: Person,
        *,
        besides: Sequence[LoanRow] = (),
        language: Language | None = None,
        hardship: Hardship = Hardship.JOB_LOST,
    ) -> Script:
        """A borrower of the book, new to the bot, and what they would say; *besides*, what else they owe."""
        party, spoken = row.parties[0], language or self.language
        first, _, last = (party.name or "?").partition(" ")
        borrower = await self.rehearsal.sandbox.person(
            first_name=first,
            last_name=last or None,
            language_code=_telegram(spoken),
            phone=party.phone,
        )
        asked = sum(each.figures.instalment.amount for each in (row, *besides))
        can_pay = (asked * Decimal("0.8")).quantize(Decimal(1))
        currency = row.figures.instalment.currency
        payslip = self.payslips[borrower.id] = Payslip(
            language=self.language,
            name=party.name or "",
            paid=Money(can_pay * 5, currency),
            day=self.day,
        )
        script = Script(
            payslip=payslip,
            borrower=borrower,
            advisor=advisor,
            supervisor=next(iter(self.rehearsal.supervisors), None),
            group=self.rehearsal.group,
            loan_number=row.figures.number,
            full_name=party.name or "",
            hardship=hardship,
            income=str(can_pay * 5),
            outgoings=str(can_pay * 4 - 50),
            can_pay=str(can_pay),
            question=self.lender.question,
            answer=self.lender.answer,
            language=spoken,
            desk_language=self.language,
        )
        self.roles[borrower.id] = _role(script, (row, *besides))
        return script

    @property
    def foreign(self) -> Language:
        """What the borrower speaks who does not speak the lender's language."""
        return LANGUAGES[_OTHER.get(self.language.code, "en")]


_OTHER = {"en": "zh_CN", "zh_CN": "zh_TW"}  #: English for all others


def _telegram(language: Language) -> str:
    """As a phone tells its language."""
    return language.code.replace("_", "-")


def _role(script: Script, owed: Sequence[LoanRow]) -> Role:
    """Whom somebody plays who follows the script, and what they have at hand to say."""
    first = owed[0]
    currency, show = first.figures.instalment.currency, script.language.show
    return Role(
        name=script.full_name,
        facts=[
            *((LOAN_NUMBER, each.figures.number) for each in owed),
            (PHONE, first.parties[0].phone or ""),
            (FULL_NAME, script.full_name),
            (INCOME, show(Money(script.income, currency))),
            (OUTGOINGS, show(Money(script.outgoings, currency))),
            (CAN_PAY, show(Money(script.can_pay, currency))),
        ],
    )
