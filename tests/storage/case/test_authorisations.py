"""Authorisations: found by their link, by the borrower and by the helper's chat."""

from typing import Any

from negotiation.applying.authorisation import Authorisation, AuthorisationState
from negotiation.borrower import Borrower
from storage.case import authorisations
from tests.storage.samples import NOW, USER, a_borrower


def one_of(borrower: Borrower, **changes: Any) -> Authorisation:
    return Authorisation(borrower_id=borrower.id or 0, whom="Wei Chen", **changes)


async def test_the_tokens_hash_alone_is_kept_and_finds_it(database):
    async with database.begin() as session:
        borrower = await a_borrower(session)
        one = one_of(borrower, token_hash=authorisations.hashed("h_secret"), link_until=NOW)
        await authorisations.add(session, one)

    async with database.begin() as session:
        found = await authorisations.by_token(session, "h_secret")
        assert found is not None
        assert found.id == one.id
        assert found.token_hash != "h_secret"
        assert await authorisations.by_token(session, "h_other") is None


async def test_a_borrowers_are_all_found_the_oldest_first(database):
    async with database.begin() as session:
        wei, other = await a_borrower(session), await a_borrower(session)
        made = [
            one_of(wei, state=AuthorisationState.REVOKED),
            one_of(other),
            one_of(wei, state=AuthorisationState.ON),
        ]
        for one in made:
            await authorisations.add(session, one)

        found = await authorisations.of_borrower(session, wei.id or 0)

    assert found == [made[0], made[2]]


async def test_in_a_helpers_chat_only_those_that_go_on_are_found(database):
    async with database.begin() as session:
        wei = await a_borrower(session)
        made = {state: one_of(wei, state=state, chat_id=USER) for state in AuthorisationState} | {
            None: one_of(wei, state=AuthorisationState.ON, chat_id=USER + 1)
        }
        for one in made.values():
            await authorisations.add(session, one)

        found = await authorisations.of_chat(session, USER)

    assert {one.state for one in found} == {AuthorisationState.OPENED, AuthorisationState.ON}
    assert len(found) == 2
