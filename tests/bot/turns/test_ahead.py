"""What has come at once is read at once, but for what is large."""

from datetime import UTC, datetime

from bot.turns import ahead
from storage.engine.database import Database, Session
from storage.messages.inbox import Arrival
from storage.sealed.archive import Archive
from storage.sealed.vault import Vault

NOW = datetime(2019, 4, 1, 9, tzinfo=UTC)


async def fetched(session: Session, archive: Archive, data: bytes, **subject: int) -> Arrival:
    number = await archive.keep(session, data, name="", media_type="application/pdf", now=NOW)
    payload = {"vault_id": number, "chat_id": 1, **subject}
    return Arrival(key=f"fetched:{number}", lane="1", kind="fetched", payload=payload)


async def test_papers_are_read_ahead_unless_they_are_large(database: Database) -> None:
    archive = Archive(Vault(Vault.new_key()))
    contents = [b"small", bytes(ahead.SMALL), bytes(ahead.SMALL + 1)]
    async with database.begin() as session:
        arrivals = [await fetched(session, archive, one, paper_id=1) for one in contents]
        arrivals.append(await fetched(session, archive, b"spoken", voice_id=1))
        small, larger, large, _ = [one.payload["vault_id"] for one in arrivals]

        there = await ahead.read(session, arrivals, NOW)

        assert there.papers.keys() == {small, larger}
        for number, content in zip((small, larger, large), contents, strict=True):
            assert archive.open(await there.paper(session, number)) == content
        assert not there.papers  # kept in memory no longer than needed
