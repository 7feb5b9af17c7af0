"""One live question, which changes in place below what was chosen; what must be read again later stays."""

from bot.sandbox.client import Person
from storage import people
from storage.messages import outbox, screens
from storage.messages.outbox import Parcel
from tests.beginnings import asked_what_comes_in
from tests.town import Town

#: Where the tests begin.
STORIES = {"wei": asked_what_comes_in}


async def test_the_next_question_takes_the_place_of_one_answered_by_a_button(
    town: Town, wei: Person
) -> None:
    before = (await wei.screen()).messages[-1]

    await town.tap(wei, "Skip this question")

    [asked] = await town.replies(wei)
    assert asked.id == before.id
    assert asked.text.startswith("✓ Skip this question\n\nQuestion 3 of 5")


async def test_below_what_was_typed_the_next_question_is_a_message_of_its_own(
    town: Town, wei: Person
) -> None:
    before = (await wei.screen()).messages[-1]
    await wei.say("2400")
    [asked] = [one for one in await town.replies(wei) if one.id != before.id]
    assert asked.text.startswith("Question 3 of 5")


async def test_what_is_read_again_later_stays_with_what_was_chosen_below(town: Town) -> None:
    wei = await town.borrower()
    await wei.start()
    await town.tap(wei, "Yes, let us begin")

    await town.quiet()
    [welcome, asked] = (await wei.screen()).messages[-2:]
    assert welcome.text.endswith("\n✓ Yes, let us begin")
    assert (welcome.labels, asked.labels) == ([], [])


async def test_what_stood_out_in_the_question_still_does(town: Town) -> None:
    wei = await town.borrower()
    await town.begin(wei)

    await town.quiet()
    [question] = [one for one in (await wei.screen()).messages if "I recorded it on" in one.text]
    assert question.text.endswith("\n✓ I lost my job")
    kinds = [entity["type"] for entity in question.message["entities"]]
    assert kinds == ["date_time", "bold"]


async def test_an_answer_that_is_typed_takes_the_buttons_off(town: Town, wei: Person) -> None:
    before = (await wei.screen()).messages[-1]

    await wei.say("2400")

    await town.quiet()
    screen = (await wei.screen()).messages
    [question] = [one for one in screen if one.id == before.id]
    assert (question.text, question.labels) == (before.text, [])
    assert [one.id for one in screen if one.labels] == [screen[-1].id]


async def test_so_does_what_was_asked_twice(town: Town, wei: Person) -> None:
    for _ in range(2):
        await wei.say("quite a bit")
        await town.quiet()
    await wei.say("2400")

    await town.quiet()
    screen = (await wei.screen()).messages
    assert [one.id for one in screen if one.labels] == [screen[-1].id]


async def test_a_card_gives_way_to_the_next(town: Town, wei: Person) -> None:
    await wei.say("/about")
    [card] = [one for one in await town.replies(wei) if "What this is" in one.text]

    await town.tap(wei, "Next →")

    [turned] = await town.replies(wei)
    assert turned.id == card.id
    assert "What relief there is" in turned.text


async def test_back_turns_the_question_over(town: Town, wei: Person) -> None:
    before = (await wei.screen()).messages[-1]

    await town.tap(wei, "← Back")

    [asked] = await town.replies(wei)
    assert asked.id == before.id
    assert "✓" not in asked.text


async def test_a_tap_that_comes_too_late_marks_nothing(town: Town, wei: Person) -> None:
    before = (await wei.screen()).messages[-1]
    await wei.say("2400")
    await town.quiet()

    await wei.tap(data=before.data("Skip this question"), message=before.id)

    await town.quiet()
    assert not any("✓ Skip" in one.text for one in (await wei.screen()).messages)


async def test_below_a_question_that_was_said_twice_the_next_is_a_message_of_its_own(
    town: Town, wei: Person
) -> None:
    await town.sandbox.fault("sendMessage", "lost")  # it arrives, and nobody knows
    await wei.say("2400")
    await town.quiet()
    [first, second] = (await wei.screen()).messages[-2:]
    assert first.text == second.text

    await wei.tap("Skip this question", message=first.id)

    await town.quiet()
    screen = (await wei.screen()).messages
    assert [one.id for one in screen if one.labels] == [screen[-1].id]
    assert screen[-1].id > second.id
    assert screen[-1].text.startswith("✓ Skip this question\n\nQuestion 4 of 5")


async def test_the_last_copy_of_it_gives_way_as_ever(town: Town, wei: Person) -> None:
    await town.sandbox.fault("sendMessage", "lost")
    await wei.say("2400")
    await town.quiet()
    second = (await wei.screen()).messages[-1]

    await wei.tap("Skip this question", message=second.id)

    await town.quiet()
    assert (await wei.screen()).messages[-1].id == second.id


async def test_a_change_that_was_made_and_not_noted_is_known_the_next_time(
    town: Town, wei: Person
) -> None:
    await town.sandbox.fault("editMessageText", "lost")
    await town.tap(wei, "Skip this question")
    await town.quiet()
    here = (await wei.screen()).messages[-1]
    assert here.text.startswith("✓ Skip this question\n\nQuestion 3 of 5")

    async with town.app.database.begin() as session:
        chat = await people.chat(session, wei.id)
        screen = (await screens.of(session, [wei.id]))[wei.id]

    assert chat is not None
    assert (screen.question, screen.messages) == (chat.question, (here.id,))


async def test_where_the_message_is_gone_it_is_said_anew(town: Town, wei: Person) -> None:
    params = {"chat_id": wei.id, "message_id": 99_999, "text": "Which day?"}
    gone = Parcel(lane=f"chat:{wei.id}", method="edit_message_text", params=params)

    async with town.app.database.begin() as session:
        await outbox.enqueue(session, [gone], town.now)
    town.app.sender.ring()

    assert await town.says(wei) == ["Which day?"]
