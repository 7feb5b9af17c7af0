"""What an advisor writes is looked at twice where it must be, and keeps the rules of contact."""

import pytest

from bot.telegram.hearing import Hearing
from bot.turns.desk import turn as desk_turn
from bot.turns.turn import Turn
from dialogs.heard import Other
from tests.desk.room import MEI_HAS_IT, Room

CONFIG = """
[pay]
ways = ["Bank transfer: account 12 3456 7890, Example Savings Bank"]

[replies.papers]
title = "Papers are here"
en = "Thank you, {name}: the papers of case {case} are complete. {lender} answers by {day}. {advisor}"

[replies.hello]
zh_CN = "您好"
"""


@pytest.fixture
async def ready(room: Room) -> Room:
    """A lender with a way to pay and saved replies."""
    town = room.town
    await town.stop()
    config = town.folder / "parley.toml"
    config.write_text(town.config.read_text(encoding="utf-8") + CONFIG, encoding="utf-8")
    town.config = config
    await town.start()
    return room


async def test_an_account_is_stopped_and_goes_out_on_a_second_look(room: Room) -> None:
    await room.says("Please pay to DE89 3704 0044 0532 0130 00")

    [told] = await room.shown()
    assert told.text == (
        "✋ Stopped for a second look. In it:\n"
        "• a number as of an account or a card\n"
        "Borrowers learn where to pay from the bot alone: /pay\n"
        "You can also change your message: then it is looked at again."
    )
    assert told.labels == ["Send all the same", "Do not send it"]
    assert await room.hears() == []

    await room.taps("Send all the same")
    assert await room.hears() == ["Please pay to DE89 3704 0044 0532 0130 00"]
    assert (await room.town.events())[-2:] == ["saying stopped", "said all the same"]

    said = await room.taps_late("Send all the same", told)
    assert said == "That is decided already."
    assert await room.hears() == []


async def test_a_number_on_a_contact_card_is_looked_at_as_one_that_is_typed(room: Room) -> None:
    where = {"chat": room.town.group, "topic": room.topic}
    await room.mei.share_contact(phone="+12025550177", first_name="Cash desk", **where)

    [told] = await room.shown()
    assert told.text.startswith("✋ Stopped for a second look. In it:\n• a number")
    assert await room.hears() == []

    await room.taps("Send all the same")
    await room.town.quiet()
    newest = (await room.borrower.screen()).messages[-1]
    assert newest.message["contact"]["first_name"] == "Cash desk"


async def test_words_that_crossed_with_words_of_danger_wait_for_a_second_look(room: Room) -> None:
    await room.borrower.say("I want to end my life.")
    await room.town.quiet()
    await room.hears()
    await room.news()

    await room.says("Please send your payslip")

    [told] = await room.shown()
    assert told.text == (
        "✋ Stopped: the borrower has written words that may mean danger to a life, perhaps while you wrote this. Please read them first.\n"
        "You can also change your message: then it is looked at again."
    )
    assert await room.hears() == []
    await room.town.pass_time(seconds=20)
    await room.says("I have read what you wrote. Are you safe now?")
    assert await room.hears() == ["I have read what you wrote. Are you safe now?"]
    await room.taps("Send all the same")
    assert await room.hears() == ["Please send your payslip"]


async def test_a_rescue_goes_out_at_once(room: Room) -> None:
    await room.borrower.say("I want to end my life.")
    await room.town.quiet()
    await room.hears()

    for said in (
        "Are you safe? Call 988, or me at +1 202 555 0143",
        "The police can come and check on you: https://988lifeline.org",
    ):
        await room.says(said)
        assert await room.hears() == [said]


async def test_a_command_that_crossed_with_words_of_danger_sends_nothing(room: Room) -> None:
    await room.borrower.say("I want to end my life.")
    await room.town.quiet()
    await room.hears()
    await room.news()

    await room.says("/ask income since when?")

    [told] = await room.news()
    assert told.startswith("✋ Stopped: the borrower has written words that may mean danger")
    assert await room.hears() == []


async def test_what_is_left_unsaid_does_not_go_out(room: Room) -> None:
    await room.says("See www.example.org")
    assert await room.taps("Do not send it") == "It is not sent."

    assert await room.hears() == []
    assert (await room.town.events())[-1] == "left unsaid"


async def test_a_threat_needs_a_supervisor(room: Room) -> None:
    boss = await room.hire("Ada", supervises=True)
    await room.says("Pay, or we will see you in court")
    [told] = await room.news()
    assert "Only a supervisor can send it as it is." in told

    assert await room.taps("Send all the same") == "A supervisor has to look at it first."
    assert await room.hears() == []

    await room.taps("Send all the same", by=boss)
    assert await room.hears() == ["Pay, or we will see you in court"]


async def test_another_advisor_lets_nothing_out(room: Room) -> None:
    lee = await room.hire("Lee")
    await room.says("See www.example.org")

    assert await room.taps("Send all the same", by=lee) == MEI_HAS_IT
    assert await room.hears() == []


async def test_what_was_stopped_and_is_changed_goes_out_as_it_is_now(room: Room) -> None:
    said = await room.says("See www.example.org")
    await room.mei.edit(said.id, "I will explain it here", chat=room.town.group)

    assert await room.hears() == ["I will explain it here"]


async def test_what_was_stopped_and_is_for_colleagues_now_goes_nowhere(room: Room) -> None:
    said = await room.says("Pay to DE89 3704 0044 0532 0130 00")
    [asked] = await room.shown()

    await room.mei.edit(said.id, "// her account, for the file", chat=room.town.group)

    assert await room.taps_late("Send all the same", asked) == "That is decided already."
    assert await room.hears() == []


async def test_a_change_is_looked_at_as_well(room: Room) -> None:
    said = await room.says("As agreed, then")
    await room.mei.edit(said.id, "Pay to 4111 1111 1111 1111", chat=room.town.group)
    assert await room.hears() == ["As agreed, then"]

    await room.taps("Send all the same")

    assert await room.hears() == ["Pay to 4111 1111 1111 1111"]
    assert "As agreed, then" not in (await room.borrower.screen()).text


async def test_a_change_right_behind_a_message_does_not_slip_through(room: Room) -> None:
    group = room.town.group
    await room.town.sandbox.fault("copyMessage", "500", times=2, chat_id=room.borrower.id)

    said = await room.mei.say("Pay as agreed", chat=group, topic=room.topic)
    await room.mei.edit(said.id, "Pay to 4111 1111 1111 1111", chat=group)
    await room.town.quiet()

    assert (await room.borrower.screen()).texts[-1] == "Pay as agreed"


async def test_what_waits_for_a_look_is_taken_back(room: Room) -> None:
    said = await room.says("See www.example.org")
    [asked] = await room.shown()
    await room.says("/recall", reply_to=said.id)
    await room.news()

    assert await room.taps_late("Send all the same", asked) == "That is decided already."
    assert await room.hears() == []


async def test_the_case_s_own_numbers_are_no_accounts(room: Room) -> None:
    await room.says("It is about loan 68386728, case 2019-00001, due on 2019-04-05")

    assert await room.hears() == ["It is about loan 68386728, case 2019-00001, due on 2019-04-05"]


async def test_who_waits_for_an_answer_gets_it_at_night(room: Room) -> None:
    await room.borrower.say("Are you there?")
    await room.town.quiet()
    await room.town.pass_time(hours=13)  # eleven at night where the borrower lives
    [sorry] = await room.hears()
    assert sorry.startswith("I am sorry: you have waited longer than we promised.")
    await room.says("/claim")
    await room.hears()

    await room.says("Yes, I am")

    assert await room.hears() == ["Yes, I am"]


async def test_what_comes_unasked_waits_for_the_morning(room: Room) -> None:
    await room.says("How are you?")
    await room.hears()
    await room.news()
    await room.town.pass_time(hours=13)

    await room.says("One more thing")

    [told] = await room.news()
    assert told.startswith(
        "🕗 Not sent yet: it is outside the hours in which borrowers may be written to ("
    )
    assert "8:00" in told
    assert await room.hears() == []

    await room.town.pass_time(hours=10)
    assert await room.hears() == ["One more thing"]


async def test_what_waits_for_the_morning_can_be_stopped(room: Room) -> None:
    await room.says("How are you?")
    await room.town.pass_time(hours=13)
    await room.says("One more thing")
    await room.hears()

    await room.taps("Do not send it")
    await room.town.pass_time(hours=10)

    assert await room.hears() == []


async def test_what_waits_for_the_morning_is_not_sent_once_the_case_is_handed_back(
    room: Room,
) -> None:
    await room.says("How are you?")
    await room.town.pass_time(hours=13)
    await room.says("One more thing")
    await room.says("/back")
    await room.hears()
    await room.news()

    await room.town.pass_time(hours=10)

    assert await room.hears() == []
    assert "Not sent: the case is not with whoever wrote it any more." in await room.news()


async def test_a_hold_lets_answers_out_and_nothing_else(room: Room) -> None:
    await room.borrower.say("/dispute")
    await room.town.tap(room.borrower, "This debt is not mine, or wrong")
    await room.town.quiet()
    await room.says("We look into it")
    assert (await room.hears())[-1] == "We look into it"
    await room.news()
    await room.town.pass_time(hours=2)

    await room.says("By the way, your next instalment is due")

    [told] = await room.news()
    assert told == (
        "Not sent: the case is on hold (hold disputed), and the borrower waits for no answer."
    )
    assert await room.hears() == []


async def test_where_to_pay_is_said_by_the_bot_from_the_configuration(ready: Room) -> None:
    shown = (
        "You can pay Example Savings Bank in these ways:\n"
        "• Bank transfer: account 12 3456 7890, Example Savings Bank\n"
        "Please name your loan with it: 68386728\n"
        "\n"
        "We never name another account to pay into in a chat. If somebody does, please do not pay there, and write /complain."
    )
    await ready.borrower.say("/pay")
    assert shown in await ready.hears()

    await ready.says("/pay")
    assert await ready.hears() == [shown]
    assert (await ready.news())[-1] == f"Sent to the borrower:\n{shown}"
    assert (await ready.town.events())[-1] == "where to pay shown"


async def test_what_a_command_sent_cannot_be_taken_back_and_it_is_said_what_can(
    ready: Room,
) -> None:
    await ready.says("/pay")
    [told] = await ready.shown()

    await ready.says("/recall", reply_to=told.id)

    assert await ready.news() == [
        "That is a message of mine. Only what somebody here wrote can be taken back: reply to that message itself with /recall. What a command of yours sent, such as /pay, stays with the borrower."
    ]


async def test_a_saved_reply_is_filled_in_and_goes_out(ready: Room) -> None:
    await ready.says("/reply")
    [asked] = await ready.shown()
    assert asked.labels == ["Papers are here", "hello"]

    await ready.taps("Papers are here")

    said = "Thank you, Wei Chen: the papers of case 2019-00001 are complete. Example Savings Bank answers by April 22, 2019. Mei"
    assert await ready.hears() == [said]
    assert f"Sent to the borrower:\n{said}" in await ready.news()
    await ready.town.pass_time(hours=13)
    await ready.hears()
    await ready.says("/reply papers")
    assert await ready.hears() == []  # nobody has asked, and it is night


async def test_a_saved_reply_that_is_not_in_the_borrowers_language_stays(ready: Room) -> None:
    await ready.says("/reply hello")
    await ready.says("/reply goodbye")

    assert await ready.news() == [
        "This reply is not written in English, which the borrower reads.",
        "There is no reply of that name. /reply shows them all.",
    ]
    assert await ready.hears() == []


async def test_without_replies_the_advisor_learns_where_they_come_from(room: Room) -> None:
    await room.says("/reply")

    assert await room.news() == [
        "No replies are ready. The operator writes them into parley.toml: [replies]."
    ]


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        ("/ask income or pay 300 to DE89 3704 0044 0532 0130 00", "a number as of an account"),
        ("/correct income 2500 see https://evil.example/", "a link"),
        ("/refuse 1 too dark, and we will tell your employer", "words that may sound like"),
        ("/decline we will see you in court", "words that may sound like a threat"),
        ("/decline pay at pay-here.info", "a link"),
        ("/correct food 380 card 4111 1111 1111 1111", "a number as of an account"),
    ],
)
async def test_what_stops_in_a_message_does_not_go_out_behind_a_command(
    room: Room, typed: str, what: str
) -> None:
    await room.says(typed)

    [told] = await room.news()
    assert told.startswith("Nothing is done: the borrower would read these words. In them:")
    assert f"• {what}" in told
    assert await room.hears() == []


async def test_a_day_an_amount_and_the_case_behind_a_command_do_not_stop(room: Room) -> None:
    await room.says("/ask income case 2019-00001: is it 2,400.00 since 2019-03-01?")

    assert "case 2019-00001: is it 2,400.00 since 2019-03-01?" in (await room.hears())[-1]


@pytest.mark.parametrize("typed", ["Pay to DE89 3704 0044 0532 0130 00", "/reply"])
async def test_whoever_waits_is_not_answered_by_what_did_not_go_out(
    ready: Room, typed: str
) -> None:
    await ready.borrower.say("Where do I pay?")
    await ready.says(typed)
    await ready.news()

    await ready.town.pass_time(hours=1, minutes=45)

    assert any(text.startswith("⏳ The borrower waits") for text in await ready.news())


async def test_whoever_waits_is_not_answered_by_a_change_of_an_older_message(room: Room) -> None:
    said = await room.says("Which day?")
    await room.borrower.say("Where do I pay?")
    await room.town.quiet()
    await room.mei.edit(said.id, "Which day, please?", chat=room.town.group)
    await room.news()

    await room.town.pass_time(hours=3, minutes=45)

    assert any(text.startswith("⏳ The borrower waits") for text in await room.news())


async def test_whoever_waits_is_answered_once_it_goes_out_all_the_same(room: Room) -> None:
    await room.borrower.say("Where do I pay?")
    await room.says("Pay to DE89 3704 0044 0532 0130 00")
    await room.taps("Send all the same")
    await room.news()

    await room.town.pass_time(hours=1, minutes=45)

    assert await room.news() == []


@pytest.mark.parametrize("is_in_topic", [True, False])
async def test_a_poll_is_spoken_of_only_where_it_would_go_to_a_borrower(
    room: Room, *, is_in_topic: bool
) -> None:
    hearing = Hearing(
        heard=Other("poll"),
        chat_id=room.town.group.id,
        user_id=room.mei.id,
        first_name="Mei",
        language_code="en",
        is_private=False,
        message_id=900,
        thread_id=room.topic if is_in_topic else None,
    )

    async with room.town.app.database.begin() as session:
        turn = Turn(session=session, now=room.town.now, house=room.town.app.house)
        await desk_turn.take(turn, hearing)

    assert bool(turn.parcels) is is_in_topic
