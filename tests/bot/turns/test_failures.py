"""A turn that fails is undone alone; everything else goes on."""

from datetime import timedelta
from typing import Any

from storage import people
from storage.messages import due, inbox
from storage.messages.due import Duty
from storage.messages.inbox import Arrival
from tests.town import Town, is_board


async def general(town: Town) -> list[str]:
    """What the desk was told outside of all rooms."""
    messages = (await town.group.screen()).messages
    return [
        m.text for m in messages if m.by_bot and m.topic is None and m.text and not is_board(m)
    ]


async def give(town: Town, kind: str, what: Any) -> None:
    """Telegram delivers an update with this in it."""
    town.server.world.updates.add(kind, what)


async def wait_until_parked(town: Town) -> None:
    """Three tries, with time between them."""
    for _ in range(3):
        await town.sandbox.advance(60, town.folder / "clock")
        town.app.worker.ring()
        await until_tried(town)
    await town.quiet()


async def until_tried(town: Town) -> None:
    while True:
        async with town.app.database.begin() as session:
            if not await inbox.take(session, town.now, 1):
                return


async def test_a_poisonous_arrival_holds_up_nothing_but_its_lane(town: Town) -> None:
    wei = await town.borrower()
    async with town.app.database.begin() as session:
        poison = Arrival(key="p", lane="paper:9", kind="no such kind", payload={})
        await inbox.keep(session, [poison], town.now)
    town.app.worker.ring()

    await wei.start()
    await wei.sees("Yes, let us begin")
    await wait_until_parked(town)

    [told] = await general(town)
    assert told.startswith("⚠️ Message ")
    assert told.endswith(" could not be processed and waits for the operator.")
    await town.tap(wei, "Yes, let us begin")
    assert "loan number" in (await town.says(wei))[-1]


async def test_an_update_that_cannot_be_read_is_parked_and_the_bot_goes_on(town: Town) -> None:
    wei = await town.borrower()
    await give(town, "message", "what is this?")
    await give(town, "message", {"chat": {"id": wei.id}})
    await give(town, "callback_query", {"id": 5})

    await wei.start()
    await wei.sees("Yes, let us begin")
    await wait_until_parked(town)

    assert len(await general(town)) == 3
    async with town.app.database.begin() as session:
        assert await inbox.waiting(session) == 0


async def test_who_sent_what_cannot_be_read_gets_an_apology_in_their_language(town: Town) -> None:
    wei, ann = await town.borrower(), await town.borrower("68386729", language="zh-hans")
    for person, language in ((wei, "en"), (ann, "zh-hans")):
        await person.start()
        await town.says(person)
        await give(
            town,
            "message",
            {
                "message_id": 900,
                "date": "yesterday",
                "chat": {"id": person.id, "type": "private"},
                "from": {"id": person.id, "is_bot": False, "language_code": language},
                "poll": {"id": 7},
            },
        )

    await wait_until_parked(town)

    assert (await town.says(wei))[0].startswith("I am sorry: I could not process your message.")
    [apology] = await town.says(ann)
    assert "/person" in apology
    assert "sorry" not in apology
    assert len(await general(town)) == 2


async def test_whose_message_fails_three_times_gets_an_apology_and_can_go_on(town: Town) -> None:
    wei = await town.borrower()
    await town.apply(wei)
    await town.says(wei)
    await _move(town, to="Nowhere/Nothing")

    await wei.say("/status")
    await wait_until_parked(town)
    [apology] = await town.says(wei)
    assert apology.startswith("I am sorry: I could not process your message.")
    assert len(await general(town)) == 1

    await _move(town, to="America/New_York")
    await wei.say("/status")
    assert "2019-00001" in (await town.says(wei))[-1]


async def _move(town: Town, *, to: str) -> None:
    """Somebody at the lender writes a time zone into the borrower's row, by hand."""
    async with town.app.database.begin() as session:
        (await people.borrower(session, 1)).time_zone = to


async def test_a_duty_that_fails_holds_up_no_other(town: Town) -> None:
    wei = await town.borrower()
    await town.apply(wei)
    async with town.app.database.begin() as session:
        await due.schedule(
            session,
            [
                Duty(key=f"bad:{n}", kind="no such kind", subject={}, due_at=town.now)
                for n in range(3)
            ],
        )
    later = timedelta(days=21, minutes=5)
    await town.sandbox.advance(later.total_seconds(), town.folder / "clock")
    town.app.worker.ring()

    topic = await town.group.topic("2019-00001")
    assert await town.mei.sees("⏰ The time to decide", chat=town.group, topic=topic)
