"""A supervisor lets people act at the desk, and ends it at once."""

import pytest
from sqlalchemy import select
from telegram import BotCommandScopeChatMember

from bot.sandbox.client import Person
from storage import people
from storage.tables.audit import audit
from tests.desk.room import Room

STRANGER = "Only advisors known to the lender can act here. Ask a supervisor to add you."
A_BOT = (
    "That message is not written by a person. "
    "Reply to a message that the person wrote, not anonymously."
)


@pytest.fixture
async def ruth(room: Room) -> Person:
    """She supervises; Mei, who has the case, does not."""
    ruth = await room.hire("Ruth", supervises=True)
    await room.says("/advisors", by=ruth)
    await room.news()
    return ruth


async def audited(room: Room) -> list[tuple[str, str, int]]:
    async with room.town.app.database.begin() as session:
        rows = await session.execute(
            select(audit.c.actor, audit.c.event, audit.c.details).order_by(audit.c.id)
        )
        return [(r.actor, r.event, r.details["user"]) for r in rows if "user" in r.details]


async def test_whoever_is_known_is_listed(room: Room, ruth: Person) -> None:
    await room.says("/advisors")

    assert await room.news() == [
        f"Known to the lender:\n• Ruth ({ruth.id}): supervisor\n• Mei ({room.mei.id}): advisor"
    ]


async def test_who_is_replied_to_may_act_at_once(room: Room, ruth: Person) -> None:
    eve = await room.hire("Eve", known=False)
    said = await room.says("May I help?", by=eve)
    assert await room.news() == [STRANGER]

    await room.says("/add", by=ruth, reply_to=said.id)

    assert await room.news() == ["Eve may act here now."]
    await room.says("/paid", by=eve)
    assert (await room.news())[-1].startswith("No plan is in force here")
    assert await audited(room) == [(f"advisor:{ruth.id}", "advisor added", eve.id)]


async def test_by_number_it_works_outside_of_rooms_as_well(room: Room, ruth: Person) -> None:
    await ruth.say("/add 4242", chat=room.town.group)

    assert await room.general() == [
        "4242 may act here now.",
        "4242 is not in this group: nobody is offered to them until they join.",
    ]
    await room.says("/advisors", by=ruth)
    assert "• 👤 (4242): advisor" in (await room.news())[0]


async def test_who_is_removed_loses_everything_at_once(room: Room, ruth: Person) -> None:
    await room.says(f"/remove {room.mei.id}", by=ruth)

    _, *news = await room.news()  # behind the card
    assert news == [
        "Mei is no advisor any more: the case is back in the queue.",
        "Mei may not act here any more; 1 case is back in the queue.",
    ]
    assert await room.hears() == ["Mei had to leave. Another advisor reads what you write here."]
    assert "nobody has it yet" in (await room.card()).text
    await room.says("Good evening")
    assert await room.news() == [STRANGER]
    assert await room.hears() == []
    await room.town.stop()
    await room.town.start()  # the environment still names her
    await room.says("/claim")
    assert await room.news() == [STRANGER]
    await room.says(f"/add {room.mei.id}", by=ruth)
    await room.news()
    await room.says("/claim")
    assert "Now: Mei has it" in (await room.card()).text
    assert [event for _, event, _ in await audited(room)] == [
        "reassigned",
        "advisor removed",
        "advisor added",
    ]


async def own_menu(room: Room, person: Person) -> set[str]:
    """The commands that Telegram shows this member of the group alone."""
    await room.town.quiet()
    scope = BotCommandScopeChatMember(room.town.group.id, person.id)
    return {one.command for one in await room.town.app.wire.get_my_commands(scope)}


async def test_whose_rights_change_is_shown_other_commands_at_once(
    room: Room, ruth: Person
) -> None:
    assert await own_menu(room, room.mei) == set()

    await room.says(f"/promote {room.mei.id}", by=ruth)
    assert await own_menu(room, room.mei) >= {"add", "remove", "promote", "claim"}

    await room.says(f"/remove {room.mei.id}", by=ruth)
    assert await own_menu(room, room.mei) == set()


async def test_who_is_promoted_may_do_the_same(room: Room, ruth: Person) -> None:
    await room.says(f"/promote {room.mei.id}", by=ruth)
    assert await room.news() == ["Mei is a supervisor now."]

    await room.says(f"/remove {ruth.id}")

    assert await room.news() == ["Ruth may not act here any more; 0 cases are back in the queue."]
    await room.says(f"/remove {room.mei.id}")
    assert await room.news() == [
        "There is no other supervisor: make somebody one first, with /promote."
    ]


async def test_only_supervisors_change_who_may_act(room: Room, ruth: Person) -> None:
    for words in ("/add 4242", f"/remove {ruth.id}", f"/promote {room.mei.id}"):
        await room.says(words)
        assert await room.news() == [
            "Only a supervisor can do that. /advisors shows who is one."
        ], words
    assert await audited(room) == []


async def test_what_is_wrong_is_said(room: Room, ruth: Person) -> None:
    card = await room.card()
    add = "Whom? Reply to a message of that person with /add, or write their Telegram user id: /add 123456789."
    whom = "Whom? Write the name, or reply to a message of that person: /{0} Mei."
    for words, reply_to, answer in (
        ("/add", None, add),
        ("/add Mei", None, add),
        ("/remove", None, whom.format("remove")),
        ("/promote", None, whom.format("promote")),
        (
            "/remove 4242",
            None,
            "Nobody here is called 4242. Known are: Ruth, Mei. /add lets somebody in.",
        ),
        (
            "/add",
            card.id,
            A_BOT,
        ),
    ):
        await room.says(words, by=ruth, reply_to=reply_to)
        assert await room.news() == [answer], words
    assert await audited(room) == []


async def test_who_supervised_before_is_let_in_as_an_advisor(room: Room, ruth: Person) -> None:
    tom = await room.hire("Tom", supervises=True)
    await room.says(f"/remove {tom.id}", by=ruth)

    await room.says(f"/add {tom.id}", by=ruth)

    async with room.town.app.database.begin() as session:
        advisor = await people.active_advisor(session, tom.id)
    assert advisor is not None
    assert not advisor.is_supervisor
