"""All six steps on a real late loan, with the bot as its own process, over HTTP."""

from datetime import datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from negotiation.lifecycle import CaseState
from negotiation.money import Money
from storage.database import Database

from .negotiation import MORNING, left, lender, needs_book, played, script

#: Where the borrower's telephone number (312…) lives.
CHICAGO = ZoneInfo("America/Chicago")


@needs_book
@pytest.mark.parametrize("language", ["en", "zh-hans"])
async def test_a_late_borrower_comes_to_an_agreement_and_is_reminded(
    tmp_path: Path, language: str
) -> None:
    async with lender(tmp_path) as rehearsal:
        await rehearsal.start_bot()
        scene = await script(rehearsal, language)

        topic = await played(scene)

        database = Database(f"sqlite:///{tmp_path / 'parley.db'}")
        found = await left(scene, topic, database)
        assert found.case[1] is CaseState.ACTIVE
        assert sum((amount.amount for _, _, amount, _ in found.schedule), Decimal(0)) > Decimal(
            "13508.59"
        )
        assert all(amount <= Money(450, "USD") for _, _, amount, _ in found.schedule)

        await database.close()
        first_due = found.schedule[0][1]
        moment = datetime.combine(first_due - timedelta(days=3), time(10), CHICAGO)
        await rehearsal.sandbox.advance((moment - MORNING + timedelta(minutes=1)).total_seconds())
        reminder = await scene.borrower.sees("/person", timeout=30)

        assert reminder.message["entities"][0]["type"] == "spoiler"
        assert await rehearsal.stop_bot() == 0
