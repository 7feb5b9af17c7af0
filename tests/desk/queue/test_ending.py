"""A conversation ends: the borrower is told, asked once how it was, and goes on where they were."""

from storage.staff import ratings
from tests.desk.room import Room

LEFT = "Mei has left; I go on with you where we were."
HOW = "How was it with Mei? 1 is not good at all, 5 is very good. You need not answer."
WORDS = "Thank you. Would you like to say in a few words what was good, or what was not? Please write it in one message."


async def rated(room: Room) -> tuple[int | None, str | None]:
    async with room.town.app.database.begin() as session:
        found = await ratings.newest(session, room.borrower.id)
        assert found is not None
        assert found.advisor_id == room.mei.id
        return found.mark, found.words


async def test_the_borrower_learns_who_came(waiting: Room) -> None:
    boss = await waiting.hire("Ada", supervises=True)
    await waiting.taps("✋ Claim", by=boss)

    assert await waiting.hears() == ["Ada (supervisor) is here now and reads what you write."]
    card = await waiting.town.card(waiting.borrower)
    assert "With you: Ada (supervisor). Just write here." in card


async def test_a_talk_is_rated_in_figures_and_words_and_one_is_back_at_the_step(
    room: Room,
) -> None:
    await room.says("Good morning")
    await room.hears()

    await room.taps("🤖 Hand back to the bot")
    left, how, question = await room.hears()
    assert (left, how) == (LEFT, HOW)
    assert "Your case 2019-00001" in question
    await room.news()

    await room.town.tap(room.borrower, "4")
    assert await room.hears() == [WORDS]
    await room.borrower.say("She took her time")
    thanks, again = await room.hears()
    assert thanks == "Thank you, I have noted it."
    assert again == question
    assert await rated(room) == (4, "She took her time")
    assert await room.news() == []

    ruth = await room.hire("Ruth", supervises=True)
    await room.says("/report", by=ruth)
    [report] = await room.news()
    assert "How it was, 1 to 5: 4 (1 answer)" in report


async def test_a_mark_is_given_once_and_nothing_has_to_be_said(room: Room) -> None:
    await room.says("Good morning")
    await room.taps("🤖 Hand back to the bot")
    await room.hears()

    await room.town.tap(room.borrower, "1")
    await room.town.tap(room.borrower, "No, that is all")
    await room.hears()
    await room.town.tap(room.borrower, "5")

    assert (await room.hears())[0] == "You have told me already. Thank you."
    assert await rated(room) == (1, None)


async def test_a_talk_in_which_nothing_was_said_is_not_asked_about(room: Room) -> None:
    await room.taps("🤖 Hand back to the bot")

    assert HOW not in await room.hears()


async def test_each_talk_is_asked_about_once(room: Room) -> None:
    await room.says("Good morning")
    await room.taps("🤖 Hand back to the bot")
    assert HOW in await room.hears()

    await room.says("/claim")
    await room.says("/back")
    assert HOW not in await room.hears()

    await room.says("/claim")
    await room.borrower.say("One more thing")
    await room.town.quiet()
    await room.says("Yes?")
    await room.says("/back")
    assert HOW in await room.hears()


async def test_during_a_hold_nobody_is_asked_for_a_mark(room: Room) -> None:
    await room.says("Good morning")
    await room.borrower.say("I want to kill myself")
    await room.town.quiet()
    await room.says("I am here, let us talk")
    await room.hears()

    await room.says("/back")

    assert HOW not in await room.hears()


async def test_who_was_in_a_crisis_is_not_asked_for_a_mark_even_when_it_is_over(
    room: Room,
) -> None:
    await room.borrower.say("I want to kill myself")
    await room.town.quiet()
    await room.says("I am here, let us talk")
    await room.says("/lift a friend is there")
    await room.hears()

    await room.says("/back")

    assert HOW not in await room.hears()


async def test_nobody_in_danger_is_handed_back_to_the_bot(offered: Room) -> None:
    await offered.borrower.say("I want to kill myself")
    await offered.hears()
    await offered.news()

    assert (await offered.taps("🤖 Hand back to the bot")).startswith("🆘 No bot goes on")
    await offered.says("/back")

    assert (await offered.news())[-1].startswith("🆘 No bot goes on with somebody who may be")
    assert await offered.hears() == []
    await offered.says("/lift she is with her sister")
    await offered.says("/back")
    assert (await offered.hears())[0].startswith("Mei has left")


async def test_a_mark_given_while_an_advisor_is_there_again_takes_no_words_from_them(
    room: Room,
) -> None:
    await room.says("Good morning")
    await room.says("/back")
    await room.says("/claim")
    await room.hears()
    await room.news()

    await room.town.tap(room.borrower, "3")
    assert (await room.hears())[0] == "Thank you, I have noted it."
    await room.borrower.say("And my payslip?")

    assert await room.news() == ["And my payslip?"]


async def test_what_changed_meanwhile_is_said(room: Room) -> None:
    await room.accepts("1")
    await room.says("/offer 12")
    await room.taps("Send to the borrower")
    await room.hears()

    await room.says("/back")

    assert (await room.hears())[0] == (
        f"{LEFT}\nMeanwhile:\n• we have accepted a paper of yours\n• we have made you an offer"
    )


async def test_the_step_left_in_the_middle_of_the_application_is_asked_again(room: Room) -> None:
    town = room.town
    ann = await town.borrower("68386729", name="Ann Lee")
    await town.begin(ann, "2400", number="68386729")
    question = (await town.says(ann))[-1]
    await ann.say("/person")
    await town.quiet()
    topic = int((await town.group.topics())[-1]["message_thread_id"])
    await town.tap(room.mei, "✋ Claim", chat=town.group, topic=topic)
    await town.quiet()
    await room.mei.say("Good morning", chat=town.group, topic=topic)
    await town.says(ann)

    await room.mei.say("/back", chat=town.group, topic=topic)

    assert (await town.says(ann))[-1] == question
    await town.tap(ann, "5")
    await town.says(ann)
    await town.tap(ann, "No, that is all")
    assert (await town.says(ann))[-1] == question


async def test_while_a_person_talks_the_bot_says_only_what_it_is_asked(room: Room) -> None:
    await room.borrower.say("What is my balance? I lost my job and can't pay")
    assert await room.hears() == []

    await room.borrower.say("/status")
    assert "2019-00001" in (await room.hears())[0]
    await room.borrower.say("/help")
    [helped] = await room.hears()
    assert helped.startswith("I help you agree with")
