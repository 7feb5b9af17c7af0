"""What failed three times is listed without a word of it, and tried again when the operator says so."""

import asyncio
import json

import pytest

from bot.sandbox.client import Person
from negotiation.money import Money
from storage import people
from storage.messages import inbox
from storage.messages.inbox import Arrival
from storage.sealed.vault import Vault
from tests.bot.turns.test_failures import wait_until_parked
from tests.storage.samples import NOW
from tests.town import Town

from .conftest import Lender, Parley

SECRET = "I lost my job at Harbour Bakery"


def park(lender: Lender, *keys: str) -> None:
    async def work(session):
        update = {"update_id": 7, "message": {"text": SECRET, "chat": {"id": 4711}}}
        arrivals = [Arrival(key=key, lane="4711:0", kind="update", payload=update) for key in keys]
        await inbox.keep(session, arrivals, NOW)
        for number in range(1, len(keys) + 1):
            await inbox.failed(session, number, error="KeyError", again_at=None)

    lender.ask(work)


def test_they_are_listed_and_nothing_personal_of_them(lender: Lender, parley: Parley) -> None:
    assert parley("parked").out == "Nothing is parked.\n"
    park(lender, "update:81", "update:82")

    done = parley("parked")
    [first, _] = json.loads(parley("parked", "--json").out)

    assert done.out.splitlines() == [
        "       1  2019-04-01 09:00  message  update:81  KeyError",
        "       2  2019-04-01 09:00  message  update:82  KeyError",
    ]
    assert first == {
        "id": 1,
        "key": "update:81",
        "what": "message",
        "received_at": "2019-04-01T09:00:00+00:00",
        "attempts": 1,
        "error": "KeyError",
    }


def test_the_doctor_counts_them(lender: Lender, parley: Parley) -> None:
    park(lender, "update:81", "update:82")

    checks = {each["name"]: each for each in json.loads(parley("doctor", "--json").out)["checks"]}

    assert checks["parked"]["health"] == "warning"
    assert checks["parked"]["said"] == "2 messages failed three times and wait"


def test_one_that_is_under_another_key_is_listed_and_counted(
    lender: Lender, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    park(lender, "update:81")
    environment.setenv("PARLEY_VAULT_KEY", Vault.new_key())

    [shown] = json.loads(parley("parked", "--show", "--json").out)
    checks = {each["name"]: each for each in json.loads(parley("doctor", "--json").out)["checks"]}

    assert (shown["what"], shown["payload"]) == ("does not open", None)
    assert checks["parked"]["said"] == "1 message failed three times and waits"


def test_their_words_are_shown_to_who_asks(lender: Lender, parley: Parley) -> None:
    park(lender, "update:81")

    assert SECRET in parley("parked", "--show").out
    [shown] = json.loads(parley("parked", "--show", "--json").out)
    assert shown["payload"]["message"]["text"] == SECRET


@pytest.mark.parametrize("number", ["0", "4", str(2**63), "9" * 30])
def test_a_number_that_is_not_parked_is_told_however_large(
    lender: Lender, parley: Parley, number: str
) -> None:
    park(lender, "update:81", "update:82", "update:83")

    done = parley("parked", "retry", number)

    assert (done.status, done.err.partition(";")[0]) == (1, f"Number {number} is not parked")


def test_one_or_all_are_tried_again_as_if_new(lender: Lender, parley: Parley) -> None:
    park(lender, "update:81", "update:82", "update:83")

    one = parley("parked", "retry", "2")
    again = parley("parked", "retry", "2")
    rest = parley("parked", "retry")

    assert one.out.startswith("1 to be tried again")
    assert (again.status, again.err) == (
        1,
        "Number 2 is not parked; `parley parked` lists what is.\n",
    )
    assert rest.out.startswith("2 to be tried again")
    assert {(row["status"], row["attempts"]) for row in lender.rows("inbox")} == {("todo", 0)}
    assert [row["details"] for row in lender.rows("audit")] == [{"rows": [2]}, {"rows": [1, 3]}]


async def test_what_was_mended_meanwhile_is_answered_but_answers_nothing_that_was_asked_since(
    town: Town, parley: Parley, environment: pytest.MonkeyPatch
) -> None:
    environment.setenv("PARLEY_DATABASE_URL", f"sqlite:///{town.folder / 'parley.db'}")
    environment.setenv("PARLEY_VAULT_KEY", town.vault_key)
    wei = await town.borrower()
    await town.begin(wei)

    await _fails(town, wei, "2400")
    await _retried(parley)
    assert (await town.says(wei))[-1].startswith("Question 3 of 5 · How much goes out each month")

    await _fails(town, wei, "1900")
    await wei.say("1800")
    await town.says(wei)
    await _retried(parley)
    late, asked = await town.says(wei)
    assert late.startswith("“1900” has reached me only now")
    assert asked.startswith("Question 4 of 5")
    assert (await town.filled()).outgoings == Money("1800", "USD")


async def _fails(town: Town, wei: Person, words: str) -> None:
    """What is said three times in vain; then it is mended."""
    await _live_in(town, "Nowhere/Nothing")
    await wei.say(words)
    await wait_until_parked(town)
    await _live_in(town, "America/New_York")
    await town.says(wei)


async def _retried(parley: Parley) -> None:
    done = await asyncio.to_thread(parley, "parked", "retry")
    assert (done.status, done.err) == (0, "")


async def _live_in(town: Town, zone: str) -> None:
    async with town.app.database.begin() as session:
        (await people.borrower(session, 1)).time_zone = zone
