"""What is seen of a helper's chat: help that is going on, and none that has ended."""

from datetime import UTC, datetime

import pytest

from negotiation.applying.authorisation import Authorisation, AuthorisationState
from negotiation.borrower import Borrower
from storage.seen import glances
from tests.storage.samples import a_chat

NOW = datetime(2019, 4, 1, 9, tzinfo=UTC)
GOES_ON = {AuthorisationState.OPENED, AuthorisationState.ON}


@pytest.mark.parametrize("state", AuthorisationState)
async def test_only_what_goes_on_is_looked_up(database, state: AuthorisationState) -> None:
    async with database.begin() as session:
        wei = Borrower(name="Wei Chen", time_zone="UTC")
        session.add(wei)
        await session.flush()
        one = Authorisation(borrower_id=wei.id or 0, whom="Wei Chen")
        one.state, one.chat_id = state, 7
        session.add_all([one, a_chat(7)])
        await session.flush()

        seen = await glances.at_chats(session, [7], NOW)

    assert seen[7].has_helps is (state in GOES_ON)
