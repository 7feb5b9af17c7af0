"""People are found through their chats, loans and invitations; tries are counted, advisors known."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from negotiation.party import Party, Role
from storage import lending, people
from storage.engine.failures import is_collision
from storage.records import Advisor, Chat
from storage.seen import claim_glances
from tests.storage.samples import NOW, USER, a_borrower, a_chat, a_loan, add

HOUR = timedelta(hours=1)


async def a_party(session, **changes) -> Party:
    borrower, loan = await a_borrower(session), a_loan()
    await add(session, loan)
    party = Party(
        **{"loan_id": loan.id, "borrower_id": borrower.id, "role": Role.BORROWER} | changes
    )
    await add(session, party)
    return party


async def test_a_borrower_has_one_door(database):
    async with database.begin() as session:
        borrower = await a_borrower(session)
        await add(
            session,
            a_chat(1, borrower_id=borrower.id, identified_at=NOW),
            a_chat(2, identified_at=NOW + HOUR),
        )

    async with database.begin() as session:
        door = await people.door_of(session, borrower.id)
        doors = await people.doors_of(session, borrower.id)
        nobody = await people.door_of(session, 404)

    assert door.chat_id == 1
    assert [each.chat_id for each in doors] == [1]
    assert nobody is None
    with pytest.raises(IntegrityError) as second:
        async with database.begin() as session:
            (await session.get_one(Chat, 2)).borrower_id = borrower.id
    assert is_collision(second.value)


async def test_a_loan_is_found_by_its_number_and_has_its_parties_the_oldest_first(database):
    async with database.begin() as session:
        party = await a_party(session)
        other = Party(
            loan_id=party.loan_id,
            borrower_id=(await a_borrower(session)).id,
            role=Role.GUARANTOR,
        )
        await add(session, other, a_loan(number="3"))

    async with database.begin() as session:
        parties = await people.parties_of(session, party.loan_id)
        numbered = await lending.loan_numbered(session, "67808313")
        unknown = await lending.loan_numbered(session, "67808313 ")

    assert [each.id for each in parties] == [party.id, other.id]
    assert numbered.id == party.loan_id
    assert unknown is None


async def test_tries_count_by_chat_and_by_loan_within_the_window(database):
    tries = [
        (1, "A", NOW - HOUR),  # just out of the window
        (1, "A", NOW - HOUR + timedelta(microseconds=1)),
        (1, "B", NOW),
        (2, "A", NOW),
        (3, "C", NOW),
    ]
    async with database.begin() as session:
        for chat_id, loan_number, at in tries:
            await people.note_try(session, chat_id=chat_id, loan_number=loan_number, now=at)

    async with database.begin() as session:
        found = await claim_glances.at_claims(session, {1: "A", 2: "C"}, NOW - HOUR)

    assert (found[1].tries.by_chat, found[1].tries.by_loan) == (2, 2)
    assert (found[2].tries.by_chat, found[2].tries.by_loan) == (1, 1)


async def test_an_invitation_lets_its_party_in_until_its_end(database):
    async with database.begin() as session:
        party = await a_party(session)
        until = await people.invite(session, party_id=party.id, token="secret", now=NOW, days=30)

    assert until == NOW + timedelta(days=30)
    async with database.begin() as session:
        invite, found = await people.invited(session, "secret", until - timedelta(seconds=1))
        assert (found.id, invite.expires_at) == (party.id, until)
        assert await people.invited(session, "secret", until) is None
        assert await people.invited(session, "guessed", NOW) is None


async def test_an_invitation_lets_in_once_and_its_token_is_not_kept(database):
    async with database.begin() as session:
        party = await a_party(session)
        await people.invite(session, party_id=party.id, token="secret", now=NOW, days=30)

    async with database.begin() as session:
        invite, _ = await people.invited(session, "secret", NOW)
        assert "secret" not in invite.token_hash
        invite.used_at, invite.used_by = NOW, USER

    async with database.begin() as session:
        assert await people.invited(session, "secret", NOW) is None


async def test_advisors_of_the_environment_are_added_once_and_then_left_alone(database):
    async with database.begin() as session:
        await people.ensure_advisors(session, {USER: True, 2: False, 3: True})
    async with database.begin() as session:
        advisor = await session.get_one(Advisor, USER)
        assert advisor.is_supervisor
        advisor.name, advisor.is_active = "Wang", False

    async with database.begin() as session:
        assert await people.ensure_advisors(session, {USER: True, 2: True}) == []

    async with database.begin() as session:
        assert (await session.get_one(Advisor, USER)).name == "Wang"
        assert await people.active_advisor(session, USER) is None
        assert await people.active_advisor(session, 404) is None
        assert not (await people.active_advisor(session, 2)).is_supervisor


async def test_where_nobody_supervises_the_environment_lets_its_supervisors_in_again(database):
    async with database.begin() as session:
        await people.ensure_advisors(session, {USER: False, 2: False, 3: False})
        (await session.get_one(Advisor, 2)).is_active = False

    async with database.begin() as session:
        assert await people.ensure_advisors(session, {USER: False, 2: True, 3: True}) == [3, 2]

    async with database.begin() as session:
        known = await people.all_advisors(session)
        assert [(each.user_id, each.is_supervisor) for each in known if each.is_active] == [
            (2, True),
            (3, True),
            (USER, False),
        ]


@pytest.mark.parametrize("backend", ["postgresql"])
async def test_an_invitation_used_by_two_at_once_lets_one_in(database):
    async with database.begin() as session:
        party = await a_party(session)
        await people.invite(session, party_id=party.id, token="secret", now=NOW, days=30)

    async def use() -> bool:
        async with database.begin() as session:
            found = await people.invited(session, "secret", NOW)
            if found:
                found[0].used_at = NOW
            return found is not None

    assert sorted(await asyncio.gather(use(), use(), use())) == [False, False, True]
