"""Bundling: a case written into a ZIP: figures, tables, the talk, papers decrypted, and its rows of the chain."""

from __future__ import annotations

from collections.abc import Sequence

from bot.papers.bundle import Bundle
from storage.case import case_files, covers, dossier, transcript
from storage.case.covers import Cover
from storage.case.dossier import Dossier
from storage.case.transcript import UNSENT, Line
from storage.engine.database import Session
from storage.sealed.archive import Archive
from storage.sealed.vault import VaultKeyWrong

#: What is also wanted as a table.
_TABLES = ("schedule", "payments", "chain")


async def write_case(
    session: Session,
    archive: Archive,
    bundle: Bundle,
    case: Cover,
    content: Dossier,
    *,
    for_borrower: bool,
    room: int | None = None,
) -> list[str]:
    """Add a case; names of files that are not in it, by what they are: too large for *room* bytes, or unreadable."""
    _figures(bundle, content)
    lines = await transcript.read(
        session,
        borrower_id=case.borrower_id,
        case_id=case.id,
        chats=await dossier.chats_of(session, case),
        since=await covers.before(session, case),
        until=case.closed_at,
    )
    add_talk(bundle, lines, for_borrower=for_borrower)
    left_out = []
    for label, vault_id, name in await case_files.files_of(
        session, case.id, for_borrower=for_borrower
    ):
        size = await case_files.size_of(session, vault_id)
        if room is not None and size > room:
            left_out.append(label)
            continue
        try:
            data = await archive.fetch(session, vault_id)
        except VaultKeyWrong:
            left_out.append(label)
            continue
        room = None if room is None else room - size
        ending = name.rpartition(".")[2]
        bundle.add("files", f"{label}.{ending}" if ending != name else label, data, is_packed=True)
    if left_out:
        bundle.add("", "left-out.txt", "\n".join([*left_out, ""]).encode())
    return left_out


def _figures(bundle: Bundle, content: Dossier) -> None:
    for name, rows in content.items():
        bundle.add_json(name, rows)
    for name in _TABLES:
        if name in content:
            bundle.add_table(name, content[name])


def add_talk(bundle: Bundle, lines: Sequence[Line], *, for_borrower: bool) -> None:
    """What was said, for programs and for people; for the borrower without what never reached them."""
    said = [
        {
            "at": line.at.isoformat(),
            "who": line.who.partition(":")[0] if for_borrower else line.who,
            "how": line.how,
            "said": line.said,
        }
        for line in lines
        if not (for_borrower and line.how == UNSENT)
    ]
    bundle.add_json("transcript", said)
    text = "".join(
        f"{one['at'][:19].replace('T', ' ')}  {one['who']}{_in_brackets(one['how'])}: {one['said']}\n"
        for one in said
    )
    bundle.add("", "transcript.txt", text.encode("utf-8", "replace"))


def _in_brackets(how: str) -> str:
    return f" ({how})" if how else ""
