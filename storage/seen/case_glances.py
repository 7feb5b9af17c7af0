"""Case glances: what there is about cases, seen at once, and who is bound by their loans; see `glances`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import exists, select

from negotiation.applying.paper import Paper
from negotiation.desk.handoff import Handoff
from negotiation.loans.loan import Loan
from negotiation.party import Party
from storage.engine.among import among
from storage.engine.database import Session
from storage.tables.cases import (
    agreements,
    case_loans,
    cases,
    complaints,
    due_instalments,
    handoffs,
    holds,
    offers,
    papers,
)
from storage.tables.people import authorisations, parties

_K = TypeVar("_K")
_V = TypeVar("_V")


@dataclass(frozen=True, slots=True, kw_only=True)
class AtCase:
    """What there is about a case, and whether it has any of the rest."""

    handoff: Handoff | None
    loans: list[Loan]
    bound: Mapping[int, list[Party]]  #: by each of its loans, whoever is a party to it
    papers: list[Paper]
    holds: bool
    offers: bool
    agreements: bool
    instalments: bool
    complaint: bool
    authorisations: bool  #: its borrower's
    closed_cases: bool  #: likewise


async def at_cases(
    session: Session, case_ids: Sequence[int], known: Mapping[int, list[Party]] | None = None
) -> dict[int, AtCase]:
    """By case. Of some loans it may be *known* already who is a party to them."""
    if not case_ids:
        return {}
    given = {"cases": list(case_ids)}
    found = (await session.execute(_at_cases(), given)).all()
    # Mostly they were read with their borrowers: a row that is read again costs as much as the first time.
    lent: dict[int, list[Loan]] = grouped(
        [
            (row.id, await session.get_one(Loan, row.loan_id))
            for row in found
            if row.loan_id is not None
        ]
    )
    rows = {row.id: row for row in found}.values()
    with_papers = [row.id for row in rows if row.has_papers]
    kept = (
        grouped(
            (one.case_id, one) for one in await session.scalars(_papers(), {"cases": with_papers})
        )
        if with_papers
        else {}
    )
    bound = dict(known or {})
    others = {one.id or 0 for each in lent.values() for one in each} - bound.keys()
    bound |= await bound_by(session, others)
    return {
        row.id: AtCase(
            handoff=row[1],
            loans=lent.get(row.id, []),
            bound=of_loans(bound, lent.get(row.id, [])),
            papers=kept.get(row.id, []),
            **{name: getattr(row, name) for name in _THERE},
        )
        for row in rows
    }


async def bound_by(session: Session, loan_ids: Collection[int]) -> dict[int, list[Party]]:
    """By loan, whoever is a party to it."""
    if not loan_ids:
        return {}
    found = await session.scalars(_parties(), {"loans": list(loan_ids)})
    return grouped((one.loan_id, one) for one in found)


def of_loans(bound: Mapping[int, list[Party]], few: Iterable[Loan]) -> dict[int, list[Party]]:
    """Those of a few of the loans."""
    return {one.id: bound.get(one.id, []) for one in few if one.id is not None}


def grouped(pairs: Iterable[tuple[_K, _V]]) -> dict[_K, list[_V]]:
    """The values of each key, in their order."""
    lists = defaultdict[_K, list[_V]](list)
    for key, value in pairs:
        lists[key].append(value)
    return lists


def closed_cases_of(borrower_id: Any) -> Any:
    """Whether there is one; looked up for each row, where PostgreSQL may read all cases for an `EXISTS`."""
    one = cases.alias()
    closed = select(one.c.id).where(one.c.borrower_id == borrower_id, one.c.closed_at.is_not(None))
    return closed.limit(1).scalar_subquery().is_not(None)


def in_open_case(loan_id: Any) -> Any:
    """Whether a loan is in an open case; looked up for each row as well."""
    held = select(case_loans.c.case_id).join_from(
        case_loans, cases, cases.c.id == case_loans.c.case_id
    )
    still = held.where(case_loans.c.loan_id == loan_id, cases.c.closed_at.is_(None))
    return still.limit(1).scalar_subquery().is_not(None)


_HERE = cases.c.id
_THERE = {
    "holds": exists().where(holds.c.case_id == _HERE, holds.c.lifted_at.is_(None)),
    "offers": exists().where(offers.c.case_id == _HERE),
    "agreements": exists().where(agreements.c.case_id == _HERE),
    "instalments": exists().where(due_instalments.c.case_id == _HERE),
    "complaint": exists().where(complaints.c.case_id == _HERE, complaints.c.answered_at.is_(None)),
    "authorisations": exists().where(authorisations.c.borrower_id == cases.c.borrower_id),
    "closed_cases": closed_cases_of(cases.c.borrower_id),
}


@cache
def _at_cases() -> Any:
    """Most have one loan; of several there is a row for each."""
    return (
        select(
            cases.c.id,
            Handoff,
            case_loans.c.loan_id,
            exists().where(papers.c.case_id == _HERE).label("has_papers"),
            *(found.label(name) for name, found in _THERE.items()),
        )
        .outerjoin_from(cases, handoffs, handoffs.c.case_id == _HERE)
        .outerjoin(case_loans, case_loans.c.case_id == _HERE)
        .where(among(_HERE, "cases"))
        .order_by(case_loans.c.loan_id)
    )


@cache
def _papers() -> Any:
    return select(Paper).where(among(papers.c.case_id, "cases")).order_by(papers.c.id)


@cache
def _parties() -> Any:
    return select(Party).where(among(parties.c.loan_id, "loans")).order_by(parties.c.id)
