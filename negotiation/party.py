"""Party: a person bound by a loan, and in what role."""

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
