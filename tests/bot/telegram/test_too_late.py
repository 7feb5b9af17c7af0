"""What nobody asked for is not sent when it has lain for long, whether or not something is to be looked at anew then."""

from datetime import timedelta

import pytest

from bot.sandbox.client import Person
from bot.telegram.calls import Call
from bot.telegram.delivery import GOOD_FOR, Delivery
from bot.telegram.losses import TooLate
from bot.telegram.wire import Wire
from storage.messages.outbox import UNASKED, Parcel, Waiting
from storage.sealed.archive import Archive
from storage.sealed.vault import Vault
from tests.storage.samples import NOW


@pytest.fixture
def backend() -> str:
    return "sqlite"


@pytest.mark.parametrize("keys", [["nudge:1:24"], []], ids=["said", "copied"])
async def test_what_has_lain_for_long_is_not_sent(
    bot: Wire, anna: Person, keys: list[str]
) -> None:
    delivery = Delivery(bot, Archive(Vault(Vault.new_key())), group_id=-1, now=lambda: NOW)
    params = {"chat_id": anna.id, "text": "There is no hurry"}
    parcel = Parcel(
        lane=f"chat:{anna.id}", method="send_message", params=params, keeps={UNASKED: keys}
    )
    written = NOW - GOOD_FOR - timedelta(seconds=1)
    waiting = Waiting(id=1, parcel=parcel, attempts=0, written_at=written)

    outcome = await delivery.make(Call(waiting=waiting, params=params))

    assert outcome == TooLate(keys=keys)
