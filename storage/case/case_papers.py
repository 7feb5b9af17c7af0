"""Case papers: the papers and voice notes that a case holds."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import bindparam, select

from negotiation.applying.paper import Paper
from negotiation.applying.voice_note import VoiceNote
from storage.engine import pending
from storage.engine.database import Session
from storage.tables import cases as t
from storage.tables.messages import vault


async def papers_of(session: Session, case_id: int) -> list[Paper]:
    return await session.every(
        select(Paper).where(t.papers.c.case_id == case_id).order_by(t.papers.c.id)
    )


async def paper(session: Session, paper_id: int) -> Paper:
    return await session.get_one(Paper, paper_id)


async def voice_notes_of(session: Session, case_id: int) -> list[VoiceNote]:
    return await session.every(
        select(VoiceNote).where(t.voice_notes.c.case_id == case_id).order_by(t.voice_notes.c.id)
    )


async def voice_note(session: Session, voice_id: int) -> VoiceNote:
    return await session.get_one(VoiceNote, voice_id)


async def same_paper(session: Session, paper: Paper, sha256: str) -> Paper | None:
    """An earlier paper of the same case with the very same content."""
    given = {"case": paper.case_id, "paper": paper.id, "sha256": sha256}
    async with pending.told(session, lambda one: isinstance(one, Paper)):
        return await session.first(_same_papers(), given)


@cache
def _same_papers() -> Any:
    return (
        select(Paper)
        .join(vault, vault.c.id == t.papers.c.vault_id)
        .where(
            t.papers.c.case_id == bindparam("case"),
            t.papers.c.id != bindparam("paper"),
            vault.c.sha256 == bindparam("sha256"),
        )
        .order_by(t.papers.c.id.desc())
        .limit(1)
    )
