"""What was said: its versions, what of an album has no copy yet, and when the desk wrote last."""

from datetime import timedelta

from storage.case import sayings
from storage.case.sayings import Saying
from storage.engine.database import Database
from storage.records import Fate, HeldSaying
from storage.staff import pairs
from storage.staff.pairs import MessageId
from tests.storage.samples import GROUP, NOW, USER


def said(number: int, text: str = "", *, minutes: int = 0, album: str | None = None) -> Saying:
    return Saying(
        handoff_id=1,
        message=MessageId(chat_id=GROUP, message_id=number),
        author="advisor:7",
        kind="text",
        text=text,
        entities=[{"type": "bold", "offset": 0, "length": 1}],
        said_at=NOW + timedelta(minutes=minutes),
        album=album,
    )


async def test_versions_are_counted(database: Database) -> None:
    async with database.begin() as session:
        await sayings.keep(session, said(1, "291"))
        await sayings.keep(session, said(2, "other"))
        await sayings.keep(session, said(1, "219"))

        found = await sayings.versions(session, said(1).message)

    assert [(one.version, one.text) for one in found] == [(1, "291"), (2, "219")]
    assert found[0].entities == said(1).entities


async def test_of_an_album_only_what_has_no_copy_is_left(database: Database) -> None:
    async with database.begin() as session:
        for number in (3, 1, 2, 2):
            await sayings.keep(session, said(number, album="a"))
        await sayings.keep(session, said(4, album="b"))
        copy = MessageId(chat_id=USER, message_id=9)
        await pairs.pair(session, [(said(1).message, copy)])

        assert await sayings.not_copied(session, GROUP, "a") == [2, 3]
        assert await sayings.album_of(session, said(1).message) == [1, 2, 3]


async def test_what_is_held_back_is_nothing_the_desk_has_said(database: Database) -> None:
    async with database.begin() as session:
        await sayings.keep(session, said(1, minutes=1))
        await sayings.keep(session, said(2, minutes=2))
        await sayings.keep(session, said(3, minutes=3))
        session.add(
            HeldSaying(
                handoff_id=1,
                chat_id=GROUP,
                message_id=3,
                advisor_id=7,
                fate=Fate.LOOKED_AT,
                is_change=False,
                held_at=NOW,
            )
        )
        await session.flush()

        assert await sayings.last_of_desk(session, 1) == NOW + timedelta(minutes=2)
        besides = await sayings.last_of_desk(session, 1, besides=said(2).message)
        assert besides == NOW + timedelta(minutes=1)
        assert await sayings.held_of(session, said(2).message, None) is None
        held = await sayings.held_of(session, said(3).message, None)
        assert held is not None
        assert held.fate is Fate.LOOKED_AT
