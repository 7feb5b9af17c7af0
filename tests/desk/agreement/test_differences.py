"""What book and plan say differently is decided by a supervisor, once, and comes back only with other figures."""

from datetime import UTC, date, datetime

from storage import books, lending, people
from storage.auditing import audit
from tests.desk.room import Room

NOW = datetime(2019, 4, 30, 9, tzinfo=UTC)


async def read_book(room: Room, day: int, outstanding: str) -> None:
    """The lender's book of a day in April has the loan at that."""
    async with room.town.app.database.begin() as session:
        loan = await lending.loan_numbered(session, "68386728")
        assert loan is not None
        book = await books.book_read(
            session, as_of=date(2019, 4, day), sha256=f"{day:064}", now=NOW
        )
        await session.flush()
        columns = {"outstanding": ("10519.96 USD", f"{outstanding} USD")}
        await books.list_differences(session, loan, book, columns)


async def listed(room: Room) -> list[str]:
    await room.says("/differences")
    return (await room.news())[-1].splitlines()


async def test_a_supervisor_decides_with_a_reason_and_it_stays_decided(signed: Room) -> None:
    await read_book(signed, 10, "9000.00")
    await signed.says("/settle 1 accepted the fee was waived")
    assert "supervisor" in (await signed.news())[-1]
    async with signed.town.app.database.begin() as session:
        mei = await people.active_advisor(session, signed.mei.id)
        assert mei is not None
        mei.is_supervisor = True
    assert (await listed(signed))[1].startswith("1 · case 2019-00001, loan 68386728, outstanding")

    await signed.says("/settle 1 because")
    assert (await signed.news())[-1].startswith("Please write the number, accepted or wrong")
    await signed.says("/settle 1 accepted the fee was waived")
    assert (await signed.news())[-1].startswith("Decided: 1, loan 68386728")
    await signed.says("/settle 1 wrong no")
    assert (await signed.news())[-1].startswith("There is no such difference")

    assert await listed(signed) == ["The book and the plans agree."]
    await read_book(signed, 20, "9000.00")  # the same once more
    assert await listed(signed) == ["The book and the plans agree."]
    await read_book(signed, 30, "8000.00")
    assert "in the book of April 30, 2019 8000.00 USD" in (await listed(signed))[1]
    async with signed.town.app.database.begin() as session:
        [noted] = [
            step for step in await audit.of_case(session, 1) if step.event == "difference settled"
        ]
    assert noted.details["why"] == "the fee was waived"
    assert noted.actor == f"advisor:{signed.mei.id}"
