"""Papers that the desk asks for are kept one by one: both sides see what is missing, one word comes before the last day, the desk reads what has not come."""

from negotiation.lifecycle import CaseState
from tests.conversations.applying.test_put_away import state
from tests.desk.room import Room
from tests.town import PAPER

REMINDED = "So that it does not get lost"


async def wants(room: Room, *labels: str) -> None:
    for label in labels:
        await room.says("/want")
        await room.taps(label)
    await room.hears()
    await room.news()


async def sends(room: Room, name: str) -> list[str]:
    await room.borrower.send_document(name, PAPER + name.encode(), "application/pdf")
    return await room.hears()


async def test_what_is_asked_for_is_ticked_off_and_what_is_missing_is_spoken_of_once(
    room: Room,
) -> None:
    await room.says("/want")
    await room.taps("Proof of income")
    assert any("Please send it by April 15, 2019." in text for text in await room.hears())
    await wants(room, "Bank statement")
    wanted = "Wanted from the borrower until April 15, 2019: Proof of income, Bank statement."
    assert wanted in (await room.card()).text

    heard = await sends(room, "statement.pdf")
    assert any("Still missing of what we asked for: Proof of income." in text for text in heard)
    assert await state(room.town) is CaseState.PAPERS_WANTED
    await room.borrower.say("/papers")
    assert "❗ Proof of income: asked for, not here yet" in (await room.hears())[-1]
    await room.says("/papers")
    asked = "❗ Proof of income: asked for on April 1, 2019, not here yet"
    assert asked in (await room.news())[-1]

    await room.town.pass_time(days=9)
    [reminded] = [text for text in await room.hears() if text.startswith(REMINDED)]
    assert "• Proof of income" in reminded
    assert "by April 15, 2019" in reminded
    await room.town.pass_time(days=6)
    [over] = [text for text in await room.news() if text.startswith("📎 Asked for until")]
    assert over.startswith("📎 Asked for until April 15, 2019, and not here:\n• Proof of income")

    await room.taps("↩ Do not ask for it after all: Proof of income")
    assert await state(room.town) is CaseState.NEGOTIATING
    await room.town.pass_time(days=20)
    assert not [text for text in await room.hears() if text.startswith(REMINDED)]


async def test_none_is_an_answer_and_so_is_another_that_will_do(room: Room) -> None:
    await wants(room, "Bank statement", "Proof of income")
    await sends(room, "payslip.pdf")
    await room.says("/refuse 2 too dark")
    await room.hears()
    assert await state(room.town) is CaseState.PAPERS_WANTED

    await room.borrower.say("/papers")
    await room.town.tap(room.borrower, "Bank statement")
    await room.town.tap(room.borrower, "I have none")
    assert await state(room.town) is CaseState.PAPERS_WANTED
    assert (
        "Wanted from the borrower until April 15, 2019: Proof of income."
        in (await room.card()).text
    )
    await room.says("/accept 2")

    assert await state(room.town) is CaseState.NEGOTIATING
