"""All six steps on a late loan, with the bot as its own process, over HTTP."""

from decimal import Decimal
from pathlib import Path

import pytest

from negotiation.lifecycle import CaseState
from negotiation.money import Money
from storage.engine.database import Database

from .book import REAL, Book, our_own, the_best
from .negotiation import case_of, lender, played, reminded, schedule_of, script

#: Both languages on the best book there is; and once our own where that is the real one.
PLAYS = [("en", the_best()), ("zh-hans", the_best())]
if REAL.exists():
    PLAYS.append(("en", our_own()))


@pytest.mark.parametrize(
    ("language", "book"), PLAYS, ids=[f"{language}-{book.name}" for language, book in PLAYS]
)
async def test_a_late_borrower_comes_to_an_agreement_and_is_reminded(
    tmp_path: Path, language: str, book: Book
) -> None:
    async with lender(tmp_path, book) as rehearsal:
        await rehearsal.start_bot()
        scene = await script(rehearsal, book, language)

        await played(scene)

        database = Database(f"sqlite:///{tmp_path / 'parley.db'}", rehearsal.vault)
        assert (await case_of(database))[1] is CaseState.ACTIVE
        schedule = await schedule_of(database)
        total = sum((amount.amount for _, _, amount, _ in schedule), Decimal(0))
        assert total > book.outstanding
        assert all(amount <= Money(book.can_pay, "USD") for _, _, amount, _ in schedule)

        await database.close()
        reminder = await reminded(rehearsal, scene, book, schedule[0][1])

        assert reminder.message["entities"][0]["type"] == "spoiler"
        assert await rehearsal.stop_bot() == 0
