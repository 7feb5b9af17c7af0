"""The icon of a case's topic shows in the list of topics how the case stands."""

from bot.sandbox.topic_icons import TOPIC_ICONS
from dialogs.desk.case.icons import ICONS, VISITOR
from negotiation.lifecycle import CaseState
from tests.desk.room import Room
from tests.town import Town


async def icons(room: Room) -> list[str]:
    await room.town.quiet()
    return [topic["icon"] for topic in await room.town.group.topics()]


def test_every_state_has_an_icon_that_telegram_lets_everybody_use() -> None:
    assert set(ICONS) == set(CaseState)
    assert {*ICONS.values(), VISITOR} <= set(TOPIC_ICONS.values())


async def test_the_icon_follows_the_case(waiting: Room) -> None:
    town = waiting.town
    assert await icons(waiting) == ["🔎"]
    await waiting.says("/claim")
    await waiting.says("/offer 7")
    await waiting.taps("Send to the borrower")
    assert await icons(waiting) == ["💼"]

    await town.tap(waiting.borrower, "I accept")

    assert await icons(waiting) == ["✍️"]


async def test_whoever_is_not_identified_has_an_icon_of_their_own(town: Town) -> None:
    wei = await town.borrower()
    await wei.start()
    await town.tap(wei, "Yes, let us begin")
    await wei.say("/person")
    await wei.say("Please help")

    assert await icons(Room(town, wei, 0)) == ["❓"]


async def test_the_icon_is_changed_only_when_the_case_has_moved_on(waiting: Room) -> None:
    await waiting.says("/claim")
    await waiting.says("/release")
    await waiting.says("/claim")
    changes = await waiting.town.sandbox.calls("editForumTopic")
    assert [call.parameters["icon_custom_emoji_id"] for call in changes if call.ok] == [
        "5417915203100613993"  # from under review to negotiating, once
    ]
    asked = await waiting.town.sandbox.calls("getForumTopicIconStickers")
    await waiting.says("/offer 7")
    await waiting.taps("Send to the borrower")
    assert await icons(waiting) == ["💼"]
    assert await waiting.town.sandbox.calls("getForumTopicIconStickers") == asked


async def test_while_the_group_takes_no_more_only_the_newest_icon_is_kept(waiting: Room) -> None:
    town = waiting.town
    before = len(await town.sandbox.calls("editForumTopic"))
    await town.sandbox.fault("editForumTopic", "429", times=1, chat_id=town.group.id)
    await town.mei.say("/claim", chat=town.group, topic=waiting.topic)
    await town.mei.say("/offer 7", chat=town.group, topic=waiting.topic)
    await town.pass_time(seconds=60)
    await waiting.taps("Send to the borrower")
    await town.pass_time(seconds=60)

    assert await icons(waiting) == ["💼"]
    made = [call for call in (await town.sandbox.calls("editForumTopic"))[before:] if call.ok]
    assert len(made) <= 2


async def test_a_topic_opened_anew_has_the_icon_of_today(offered: Room) -> None:
    assert await icons(offered) == ["💼"]
    await offered.town.group.delete_topic(offered.topic)
    await offered.borrower.say("Anybody there?")

    assert await icons(offered) == ["💼"]


async def test_without_the_right_to_manage_topics_the_card_goes_on_and_the_desk_is_told_once(
    waiting: Room,
) -> None:
    town = waiting.town
    await town.group.set_rights(can_manage_topics=False)
    world = town.server.world
    for topic in world.chats[town.group.id].topics.values():
        topic.creator = town.mei.id  # the bot may change what it opened itself

    await waiting.says("/claim")
    assert "Mei has it" in (await waiting.card()).text
    await waiting.says("/offer 7")
    await waiting.taps("Send to the borrower")
    await town.quiet()

    assert await icons(waiting) == ["🔎"]
    [told] = [text for text in await waiting.general() if "icon" in text]
    assert told.startswith("I may not manage topics here, so a topic's icon does not show")
