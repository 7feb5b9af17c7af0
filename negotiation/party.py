"""Party: a person bound by a loan, and in what role.

A co-borrower owes as the borrower does; a guarantor answers for what was agreed, and has to agree
to what is added:

>>> aunt = Party(loan_id=7, borrower_id=12, role=Role("guarantor"), phone="+12025550100")
>>> aunt.role is Role.GUARANTOR, aunt.name is None, aunt.owes
(True, True, False)

Parties are people, so two of them are never one, however alike what is known of them:

>>> aunt == Party(loan_id=7, borrower_id=12, role=Role.GUARANTOR, phone="+12025550100")
False
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    BORROWER = "borrower"
    CO_BORROWER = "co_borrower"
    GUARANTOR = "guarantor"


@dataclass(eq=False, kw_only=True)
class Party:
    id: int | None = None
    loan_id: int
    borrower_id: int
    role: Role
    name: str | None = None
    phone: str | None = None  #: E.164, as in "+12025550100"

    @property
    def owes(self) -> bool:
        """Whether the instalments are theirs to pay, so that what makes it hard is a case of their own."""
        return self.role is not Role.GUARANTOR
