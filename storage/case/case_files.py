"""Case files: what of a case is in the vault, as papers, agreements and letters."""

from __future__ import annotations

from sqlalchemy import select

from storage.engine.database import Session
from storage.tables import cases as t
from storage.tables.messages import vault

#: What the name of a completion letter ends with.
COMPLETED = "-completed.pdf"


async def files_of(
    session: Session, case_id: int, *, for_borrower: bool
) -> list[tuple[str, int, str]]:
    """What of the case is in the vault: what it is, its number there, its name; a paper's ends as what it is.

    *for_borrower* leaves out the pictures of offers that were never sent.
    """
    found: list[tuple[str, int, str]] = []
    papers, voices = t.papers.c, t.voice_notes.c
    offers, agreements = t.offers.c, t.agreements.c
    kinds = {
        row.vault_id: row.kind
        for row in await session.execute(
            select(papers.vault_id, papers.kind).where(papers.case_id == case_id)
        )
    }
    offered, agreed = offers.case_id == case_id, agreements.case_id == case_id
    if for_borrower:
        offered &= offers.expires_at.is_not(None)
    for label, number, vault_id, which in (
        ("paper", papers.id, papers.vault_id, papers.case_id == case_id),
        ("voice", voices.id, voices.vault_id, voices.case_id == case_id),
        ("offer", offers.version, offers.picture_id, offered),
        ("agreement", agreements.version, agreements.document_id, agreed),
        ("agreement-signed", agreements.version, agreements.sealed_id, agreed),
    ):
        rows = await session.execute(
            select(number.label("number"), vault.c.id, vault.c.name)
            .join(vault, vault.c.id == vault_id)
            .where(which)
            .order_by(number)
        )
        for row in rows:
            name = f"{label}.{kinds[row.id]}" if row.id in kinds else row.name
            found.append((f"{label}-{row.number}", row.id, name))
    letters = await letters_of(session, case_id)
    found += [(f"letter-{number}", *letter) for number, letter in enumerate(letters, 1)]
    return found


async def letters_of(session: Session, case_id: int) -> list[tuple[int, str]]:
    """The completion letters of a case, the oldest first: its number in the vault, and its name.

    Names are kept sealed, so they are looked through here and not by the database. What a borrower sent is no letter,
    whatever its name.
    """
    rows = await session.execute(
        select(vault.c.id, vault.c.name)
        .where(vault.c.case_id == case_id, vault.c.media_type == "application/pdf")
        .order_by(vault.c.id)
    )
    return [(row.id, row.name) for row in rows if row.name.endswith(COMPLETED)]


async def size_of(session: Session, vault_id: int) -> int:
    """Bytes of one of them."""
    found = await session.execute(select(vault.c.size).where(vault.c.id == vault_id))
    return int(found.scalar_one())
