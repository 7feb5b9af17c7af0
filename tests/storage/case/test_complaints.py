"""Complaints: numbered, and the one that is not answered yet found by chat or by case."""

from datetime import date
from typing import Any

from negotiation.complaint import Complaint
from storage.case import complaints
from tests.storage.samples import NOW, USER, a_borrower, a_case, add


def a_complaint(number: str, **changes: Any) -> Complaint:
    return Complaint(
        **{
            "number": number,
            "chat_id": USER,
            "text": "Nobody called back.",
            "received_at": NOW,
            "answer_by": date(2019, 4, 16),
        }
        | changes
    )


async def test_numbers_count_up_within_a_year(database):
    async with database.begin() as session:
        assert await complaints.next_number(session, 2019) == "C-2019-00001"
        await complaints.add(session, a_complaint("C-2019-00001"))
        assert await complaints.next_number(session, 2019) == "C-2019-00002"
        assert await complaints.next_number(session, 2020) == "C-2020-00001"


async def test_the_newest_that_is_not_answered_is_found_by_its_chat(database):
    async with database.begin() as session:
        for number, answered_at in (("1", None), ("2", None), ("3", NOW)):
            await complaints.add(session, a_complaint(number, answered_at=answered_at))

        found = await complaints.open_one(session, chat_id=USER, case_id=None)
        elsewhere = await complaints.open_one(session, chat_id=1, case_id=None)

    assert found is not None
    assert (found.number, elsewhere) == ("2", None)


async def test_a_complaint_about_a_case_is_found_from_another_chat_of_the_borrower(database):
    async with database.begin() as session:
        case = a_case(await a_borrower(session))
        await add(session, case)
        await complaints.add(session, a_complaint("1", case_id=case.id))

        found = await complaints.open_one(session, chat_id=1, case_id=case.id)

    assert found is not None
    assert found.number == "1"
