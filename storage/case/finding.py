"""Finding: which cases are meant by a case's or a loan's number, a telephone, or a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select

from negotiation.desk.handoff import HandoffState
from negotiation.lifecycle import CaseState
from negotiation.names import has_words
from storage.engine.database import Session
from storage.loan_spelling import plain
from storage.tables import cases as t
from storage.tables.lending import loans
from storage.tables.people import parties

#: Names are sealed, so that they are opened one by one: those of the newest cases.
_LOOKED_THROUGH = 5_000
#: So many digits at the end of a number are no chance any more; the desk shows as many.
_END = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A case, and where it is at home at the desk."""

    case_id: int
    number: str
    state: CaseState
    handoff: HandoffState | None
    advisor_id: int | None
    promised_to: int | None  #: who is to write at a time that was named, while nobody has it
    group_id: int | None
    topic_id: int | None


async def cases_by(session: Session, words: str) -> list[Found]:
    """Those that are meant, those that are open first, then the newest.

    A number is looked for whole or by its end; what is none of a case or a loan may be a telephone or a name.
    """
    ids = set(await session.scalars(_by_number(words))) or await _by_person(session, words)
    if not ids:
        return []
    rows = await session.execute(
        select(
            t.cases.c.id,
            t.cases.c.number,
            t.cases.c.state,
            t.handoffs.c.state,
            t.handoffs.c.advisor_id,
            t.handoffs.c.promised_to,
            t.handoffs.c.group_id,
            t.handoffs.c.topic_id,
        )
        .outerjoin_from(t.cases, t.handoffs, t.handoffs.c.case_id == t.cases.c.id)
        .where(t.cases.c.id.in_(ids))
    )
    names = Found.__dataclass_fields__
    found = [Found(**dict(zip(names, row, strict=True))) for row in rows]
    return sorted(found, key=lambda one: (not one.state.is_open, -one.case_id))


def _by_number(words: str) -> Select[Any]:
    bare = plain(words)
    is_number = bare.isascii() and bare.isdecimal()
    asked: list[ColumnElement[bool]] = [t.cases.c.number.in_(words.split())]
    if bare:
        asked.append(loans.c.plain_number == bare)
    if is_number and len(bare) >= _END:
        asked.append(loans.c.plain_number.endswith(bare, autoescape=True))
    if is_number:
        asked.append(t.cases.c.number.endswith(f"-{bare.zfill(5)}", autoescape=True))
    return (
        select(t.cases.c.id)
        .outerjoin(t.case_loans, t.case_loans.c.case_id == t.cases.c.id)
        .outerjoin(loans, loans.c.id == t.case_loans.c.loan_id)
        .where(or_(*asked))
    )


async def _by_person(session: Session, words: str) -> set[int]:
    rows = await session.execute(
        select(t.case_loans.c.case_id, parties.c.name, parties.c.phone)
        .join(parties, parties.c.loan_id == t.case_loans.c.loan_id)
        .order_by(t.case_loans.c.case_id.desc())
        .limit(_LOOKED_THROUGH)
    )
    return {case_id for case_id, name, phone in rows if _is_meant(words, name, phone)}


def _is_meant(words: str, name: str | None, phone: str | None) -> bool:
    digits = _digits(words)
    is_phone = len(digits) >= _END and not any(sign.isalpha() for sign in words)
    if is_phone:
        return phone is not None and _digits(phone).endswith(digits)
    return name is not None and has_words(name, words)


def _digits(words: str) -> str:
    return "".join(sign for sign in plain(words) if sign.isdecimal())
