"""What Telegram fails on for an hour while it takes others: one message, or everything in one chat."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.sandbox.client import Person, Sandbox
from bot.telegram.calls import Call
from bot.telegram.delivery import Delivery
from bot.telegram.losses import OutOfReach, PutAside
from bot.telegram.outcomes import Later, Outcome
from bot.telegram.stubborn import PATIENCE, TIMES
from bot.telegram.wire import Wire
from storage.messages.outbox import Parcel, Waiting
from storage.sealed.archive import Archive
from storage.sealed.vault import Vault
from tests.storage.samples import NOW


@pytest.fixture
def backend() -> str:
    return "sqlite"


class Hours:
    """One message that Telegram fails on, and others that it takes, until more than an hour has gone by."""

    def __init__(self, bot: Wire, anna: Person, ben: Person) -> None:
        self.now = NOW
        clock: Callable[[], object] = lambda: self.now  # noqa: E731 - it moves
        self.delivery = Delivery(bot, Archive(Vault(Vault.new_key())), group_id=-1, now=clock)
        self.failing, self.other = call(anna, 1), call(ben, 2)

    async def go_by(self, *, others: bool = True) -> Outcome:
        for _ in range(TIMES + 1):
            self.now += PATIENCE / TIMES
            outcome = await self.delivery.make(self.failing)
            if others:
                await self.delivery.make(self.other)
        return outcome


def call(person: Person, number: int) -> Call:
    params = {"chat_id": person.id, "text": "Hello"}
    parcel = Parcel(lane=f"chat:{person.id}", method="send_message", params=params)
    return Call(
        waiting=Waiting(id=number, parcel=parcel, attempts=0, written_at=NOW), params=params
    )


@pytest.fixture
async def hours(bot: Wire, anna: Person, sandbox: Sandbox) -> Hours:
    ben = await sandbox.person(first_name="Ben")
    await ben.start()
    return Hours(bot, anna, ben)


async def test_where_the_chat_takes_something_else_it_is_the_message(
    hours: Hours, anna: Person, sandbox: Sandbox
) -> None:
    await sandbox.fault("sendMessage", "500", chat_id=anna.id, times=100)

    assert isinstance(await hours.go_by(), PutAside)


async def test_where_it_takes_nothing_it_is_the_chat_for_as_long_as_that_is_so(
    hours: Hours, anna: Person, sandbox: Sandbox
) -> None:
    await sandbox.fault("*", "500", chat_id=anna.id, times=100)
    assert isinstance(await hours.go_by(), OutOfReach)

    hours.now += timedelta(hours=1)
    assert isinstance(await hours.delivery.make(hours.failing), OutOfReach)


async def test_where_nobody_gets_anything_it_is_the_line(
    hours: Hours, anna: Person, sandbox: Sandbox
) -> None:
    await sandbox.fault("*", "500", chat_id=anna.id, times=100)

    assert isinstance(await hours.go_by(others=False), Later)
