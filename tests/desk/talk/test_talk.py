"""A conversation: receipts, albums, what is taken back, and every version of it kept."""

from bot.sandbox.client import Seen
from storage.case import sayings
from storage.staff.pairs import MessageId
from tests.bot.telegram.pictures import PNG
from tests.desk.queue.test_today import listed
from tests.desk.room import Room


async def seen(room: Room, message: Seen) -> Seen:
    """A message of the room as it stands."""
    [found] = [each for each in await room.screen() if each.id == message.id]
    return found


def emoji(message: Seen) -> list[str]:
    return [one["emoji"] for given in message.reactions.values() for one in given]


async def versions(room: Room, chat_id: int, message: Seen) -> list[tuple[str, str | None]]:
    """Who wrote what, version by version."""
    here = MessageId(chat_id=chat_id, message_id=message.id)
    async with room.town.app.database.begin() as session:
        return [(one.author, one.text) for one in await sayings.versions(session, here)]


async def test_what_arrived_carries_a_receipt(room: Room) -> None:
    said = await room.says("Which day?")
    note = await room.says("// sounds worried")

    assert emoji(await seen(room, said)) == ["👌"]
    assert emoji(await seen(room, note)) == []


async def test_what_did_not_arrive_is_marked_and_the_reason_is_said_below_it(
    room: Room,
) -> None:
    await room.town.sandbox.fault("copyMessage", "400", times=1, chat_id=room.borrower.id)

    said = await room.says("Which day?")

    [told] = await room.shown()
    assert told.text.startswith("⚠️ A message could not be delivered: ")
    assert told.message["reply_to_message"]["message_id"] == said.id
    assert emoji(await seen(room, said)) == ["👎"]
    todo = "1 message could not be delivered: look at it in the topic, then /note what you did"
    assert todo in (await listed(room)).text
    await room.says("/note I called them")
    assert todo not in (await listed(room)).text


async def test_a_borrower_who_blocked_the_bot_is_told_of_below_the_message(room: Room) -> None:
    await room.borrower.block()
    await room.news()

    said = await room.says("Which day?")

    told = (await room.shown())[-1]
    assert told.text.startswith("Not delivered: the borrower cannot be reached")
    assert told.message["reply_to_message"]["message_id"] == said.id
    assert emoji(await seen(room, said)) == ["👎"]


async def test_a_group_without_reactions_loses_nothing_but_receipts(room: Room) -> None:
    await room.town.sandbox.fault("setMessageReaction", "400", times=1)

    await room.says("Which day?")
    await room.says("And how much?")

    assert await room.hears() == ["Which day?", "And how much?"]
    assert await room.news() == []


async def test_a_kind_reaction_of_whoever_has_the_case_reaches_the_borrower(room: Room) -> None:
    mine = await room.borrower.say("I found work!")
    [copy] = await room.shown()
    group, lee = room.town.group, await room.hire("Lee")

    async def shows() -> list[str]:
        await room.town.quiet()
        [there] = [m for m in (await room.borrower.screen()).messages if m.id == mine.id]
        return emoji(there)

    await lee.react(copy.id, "❤", chat=group)
    assert await shows() == []
    await room.mei.react(copy.id, "🎉", chat=group)
    assert await shows() == ["🎉"]
    await room.mei.react(copy.id, "🤬", chat=group)
    assert await shows() == []


async def test_a_reaction_days_later_stays_at_the_desk(room: Room) -> None:
    mine = await room.borrower.say("Thank you")
    [copy] = await room.shown()
    await room.says("You are welcome")
    await room.town.pass_time(hours=30)

    await room.mei.react(copy.id, "👍", chat=room.town.group)

    await room.town.quiet()
    [there] = [m for m in (await room.borrower.screen()).messages if m.id == mine.id]
    assert emoji(there) == []


async def test_an_album_of_the_advisors_stays_one(room: Room) -> None:
    album = await room.mei.send_album(
        ("photo", PNG, ""),
        ("photo", PNG, ""),
        ("photo", PNG, ""),
        caption="How it works",
        chat=room.town.group,
        topic=room.topic,
    )

    parts = await room.town.replies(room.borrower)
    assert len(parts) == 3
    assert len({part.message["media_group_id"] for part in parts}) == 1
    assert parts[0].text == "How it works"
    assert emoji(await seen(room, album[0])) == ["👌"]

    await room.mei.edit(album[0].id, "How it works now", chat=room.town.group)
    await room.town.quiet()
    screen = (await room.borrower.screen()).messages
    assert next(m.text for m in screen if "photo" in m.message) == "How it works now"


async def test_an_album_with_a_part_deleted_at_once_is_copied_once_and_taken_back_whole(
    room: Room,
) -> None:
    group, topic = room.town.group, room.topic
    album = await room.mei.send_album(
        ("photo", PNG, ""), ("photo", PNG, ""), ("photo", PNG, ""), chat=group, topic=topic
    )
    await room.mei.delete(album[1].id, chat=group)

    assert len(await room.town.replies(room.borrower)) == 2
    await room.says("/recall", reply_to=album[0].id)

    assert not [m for m in (await room.borrower.screen()).messages if "photo" in m.message]


async def test_what_is_written_below_an_album_comes_below_it(room: Room) -> None:
    group, topic = room.town.group, room.topic
    await room.mei.send_album(("photo", PNG, ""), ("photo", PNG, ""), chat=group, topic=topic)
    await room.mei.say("That is it", chat=group, topic=topic)

    first, second, words = await room.town.replies(room.borrower)
    assert "photo" in first.message
    assert "photo" in second.message
    assert words.text == "That is it"


async def test_an_album_that_answers_something_is_that_answer(room: Room) -> None:
    asked = await room.borrower.say("How do I fill it in?")
    await room.town.quiet()
    [copy] = [m for m in await room.screen() if m.text == "How do I fill it in?"]
    album = await room.mei.send_album(
        ("photo", PNG, ""),
        ("photo", PNG, ""),
        caption="Like this",
        chat=room.town.group,
        topic=room.topic,
        reply_to=copy.id,
    )

    first, second = await room.town.replies(room.borrower)
    assert first.message["reply_to_message"]["message_id"] == asked.id
    assert first.text == "Like this"
    assert first.message["media_group_id"] == second.message["media_group_id"]
    assert emoji(await seen(room, album[0])) == ["👌"]

    await room.mei.edit(album[0].id, "Like that", chat=room.town.group)
    await room.town.quiet()
    texts = [m.text for m in (await room.borrower.screen()).messages if "photo" in m.message]
    assert texts[-2:] == ["Like that", ""]


async def test_an_album_of_recordings_that_answers_something_is_that_answer(room: Room) -> None:
    asked = await room.borrower.say("How do I say it?")
    await room.town.quiet()
    [copy] = [m for m in await room.screen() if m.text == "How do I say it?"]
    await room.mei.send_album(
        ("audio", b"ID3 slowly", "slowly.mp3"),
        ("audio", b"ID3 fast", "fast.mp3"),
        caption="Like this",
        chat=room.town.group,
        topic=room.topic,
        reply_to=copy.id,
    )

    first, second = await room.town.replies(room.borrower)
    assert first.message["reply_to_message"]["message_id"] == asked.id
    assert (first.text, first.message["audio"]["file_name"]) == ("Like this", "slowly.mp3")
    assert second.message["audio"]["file_name"] == "fast.mp3"
    assert first.message["media_group_id"] == second.message["media_group_id"]


async def test_an_album_of_a_visitor_stays_one(room: Room) -> None:
    town = room.town
    ann = await town.sandbox.person(first_name="Ann", language_code="en")
    await ann.start()
    await town.quiet()
    await ann.say("/person")
    await town.quiet()
    await ann.send_album(("photo", PNG, ""), ("photo", PNG, ""))
    await town.quiet()

    messages = (await town.group.screen()).messages
    parts = [m for m in messages if "media_group_id" in m.message and m.by_bot]
    assert len(parts) == 2
    assert len({part.message["media_group_id"] for part in parts}) == 1


async def test_videos_and_places_go_both_ways(room: Room) -> None:
    await room.borrower.send_video("my shop")
    await room.borrower.send_location(40.71, -74.0)
    video, place = (await room.screen())[-2:]
    assert video.text == "my shop"
    assert "video" in video.message
    assert place.message["location"]["latitude"] == 40.71
    await room.hears()

    group = room.town.group
    await room.mei.send_video("our office", chat=group, topic=room.topic)
    await room.mei.send_location(40.75, -73.9, chat=group, topic=room.topic)
    video, place = await room.town.replies(room.borrower)
    assert video.text == "our office"
    assert place.message["location"]["longitude"] == -73.9


async def test_every_version_is_kept_on_both_sides(room: Room) -> None:
    group = room.town.group
    said = await room.says("Your new instalment is 291")
    await room.mei.edit(said.id, "Your new instalment is 219", chat=group)
    answer = await room.borrower.say("I need 300")
    await room.town.quiet()
    await room.borrower.edit(answer.id, "I need 320")
    await room.town.quiet()

    mei = f"advisor:{room.mei.id}"
    assert await versions(room, group.id, said) == [
        (mei, "Your new instalment is 291"),
        (mei, "Your new instalment is 219"),
    ]
    assert await versions(room, room.borrower.id, answer) == [
        ("borrower", "I need 300"),
        ("borrower", "I need 320"),
    ]


async def test_a_message_is_taken_back(room: Room) -> None:
    said = await room.says("Dear Ms Smith")
    assert await room.hears() == ["Dear Ms Smith"]

    await room.says("/recall", reply_to=said.id)

    [told] = await room.shown()
    assert told.text == "Taken back: the borrower does not see it any more."
    assert told.message["reply_to_message"]["message_id"] == said.id
    assert "Dear Ms Smith" not in (await room.borrower.screen()).text
    assert emoji(await seen(room, said)) == []
    assert (await room.town.events())[-1] == "message recalled"


async def test_an_album_is_taken_back_whole(room: Room) -> None:
    group, topic = room.town.group, room.topic
    album = await room.mei.send_album(
        ("photo", PNG, ""), ("photo", PNG, ""), chat=group, topic=topic
    )
    await room.town.quiet()

    await room.says("/recall", reply_to=album[1].id)

    assert not [m for m in (await room.borrower.screen()).messages if "photo" in m.message]


async def test_only_ones_own_words_can_be_taken_back(room: Room) -> None:
    said = await room.says("Good morning")
    lee = await room.hire("Lee")
    await room.borrower.say("Hello")
    await room.town.quiet()
    [hello] = [m for m in await room.screen() if m.text == "Hello"]
    await room.news()

    await room.says("/recall", by=lee, reply_to=said.id)
    await room.says("/recall", reply_to=hello.id)
    await room.says("/recall")

    assert await room.news() == [
        "Only who wrote a message, or a supervisor, can take it back.",
        "That message never went to the borrower.",
        "Which message? Reply to it with /recall.",
    ]
    assert "Good morning" in (await room.borrower.screen()).text


async def test_a_supervisor_takes_back_what_another_wrote(room: Room) -> None:
    said = await room.says("You are a liar")
    boss = await room.hire("Ada", supervises=True)

    await room.says("/recall", by=boss, reply_to=said.id)

    assert "liar" not in (await room.borrower.screen()).text


async def test_what_is_too_old_to_be_taken_back_stays_and_the_advisor_learns_it(
    room: Room,
) -> None:
    said = await room.says("Thursday")
    await room.town.pass_time(days=3)
    await room.news()

    await room.says("/recall", reply_to=said.id)

    [told] = await room.news()
    assert told.startswith("⚠️ It could not be taken back, so the borrower still sees it: ")
    assert emoji(await seen(room, said)) == ["👌"]

    await room.mei.edit(said.id, "Friday", chat=room.town.group)
    await room.town.quiet()

    assert "Friday" in (await room.borrower.screen()).text
    assert await room.news() == []


async def test_pictures_with_two_slashes_below_them_stay_in_the_room(room: Room) -> None:
    group, topic = room.town.group, room.topic
    await room.mei.send_photo(PNG, "// his shop, for us", chat=group, topic=topic)
    await room.mei.send_video("// and the street", chat=group, topic=topic)
    await room.mei.send_album(
        ("photo", PNG, ""), ("photo", PNG, ""), caption="// both sides", chat=group, topic=topic
    )
    await room.says("Thank you")

    assert await room.hears() == ["Thank you"]
    assert await room.news() == []


async def test_an_album_with_an_account_below_it_is_stopped_whole(room: Room) -> None:
    await room.mei.send_album(
        ("photo", PNG, ""),
        ("photo", PNG, ""),
        caption="4111 1111 1111 1111",
        chat=room.town.group,
        topic=room.topic,
    )
    assert await room.hears() == []

    await room.taps("Send all the same")

    parts = await room.town.replies(room.borrower)
    assert len({part.message["media_group_id"] for part in parts}) == 1
    assert len(parts) == 2
