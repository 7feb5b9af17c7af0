"""Amendments: the plan whose place an agreement took, and which payments went to either."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from negotiation.agreeing.agreement import Agreement, AgreementState
from storage.auditing import audit
from storage.auditing.audit import Entry
from storage.engine.database import Session
from storage.tables.cases import agreements


async def plan_before(session: Session, newer: Agreement) -> Agreement | None:
    """The plan whose place a *newer* agreement took, or had."""
    return await session.first(
        select(Agreement)
        .where(
            agreements.c.case_id == newer.case_id,
            agreements.c.version < newer.version,
            agreements.c.state == AgreementState.SUPERSEDED,
        )
        .order_by(agreements.c.version.desc())
        .limit(1)
    )


async def was_broken(session: Session, plan: Agreement) -> bool:
    """Whether a plan had ended by the lender's rule when another took its place."""
    is_broken = False
    for version, entry in by_plan(await audit.of_case(session, plan.case_id)):
        if version == plan.version and entry.event in {"arrangement broken", "recovered"}:
            is_broken = entry.event == "arrangement broken"
    return is_broken


async def paid_under(session: Session, plan: Agreement) -> frozenset[str]:
    """The references of what was recorded while a plan was the one in force."""
    return frozenset(
        str(entry.details["reference"])
        for version, entry in by_plan(await audit.of_case(session, plan.case_id))
        if version == plan.version and entry.event == "payment recorded"
    )


def by_plan(entries: Iterable[Entry]) -> Iterable[tuple[int | None, Entry]]:
    """Each with the version of the plan in force when it happened; `None` before there was one."""
    version: int | None = None
    for entry in entries:
        if entry.event in {"in force", "plan restored"}:
            version = int(entry.details["version"])
        yield version, entry
