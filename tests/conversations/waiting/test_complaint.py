"""Complaints, leaving a chat, and how to check that the bot is the lender's."""

from dataclasses import replace

import pytest

from bot.sandbox.client import Person
from negotiation.pack import Counted, Deadline, Due, Pack, Source, Start
from storage import people
from storage.case import cases, complaints
from tests.beginnings import asked_what_comes_in
from tests.conversations.test_care import group_says, supervisor, topic_says
from tests.town import Town

INCOME = "Question 2 of 5 · How much money comes in each month, after tax?"
ASKS = "I am sorry that something is not right."
WORDS = "Nobody called me back for two weeks."


#: Where the tests begin.
STORIES = {"wei": asked_what_comes_in}


async def claimed(town: Town, wei: Person) -> int:
    """Mei has taken the conversation; its topic."""
    await wei.say("/person")
    await town.quiet()
    topic = int((await town.group.topics())[-1]["message_thread_id"])
    await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)
    await town.replies(wei)
    return topic


@pytest.mark.parametrize("said", ["never mind", "Déjelo así.", "算了", "No complaint, go back"])
async def test_who_thinks_better_of_it_has_not_complained(
    town: Town, wei: Person, said: str
) -> None:
    await wei.say("I want to complain")
    await town.replies(wei)

    await wei.say(said)

    assert (await town.says(wei))[-1].startswith(INCOME)
    async with town.app.database.begin() as session:
        assert await complaints.open_one(session, chat_id=wei.id, case_id=1) is None


async def test_a_complaint_gets_a_number_a_last_day_and_leads_back(
    town: Town, wei: Person
) -> None:
    await wei.say("/complain")
    [asked] = await town.replies(wei)
    assert asked.text.startswith(ASKS)
    assert asked.labels == ["No complaint, go back"]

    await wei.say(WORDS)

    received, live = await town.says(wei)
    assert received.startswith(
        "Your complaint has the number C-2019-00001. You get an answer here by April 16, 2019.\n"
        "Somebody who had no part in it looks into it."
    )
    assert "Consumer Financial Protection Bureau" in received
    assert live == INCOME
    async with town.app.database.begin() as session:
        kept = await complaints.complaint(session, 1)
    assert (kept.text, kept.case_id, kept.advisor_id) == (WORDS, 1, None)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("/complain it was rude of you", "it was rude of you"),
        ("/complaint 你们太粗鲁", "你们太粗鲁"),
    ],
)
@pytest.mark.parametrize("has_advisor", [False, True])
async def test_the_words_behind_the_command_are_the_complaint(
    town: Town, wei: Person, said: str, kept: str, *, has_advisor: bool
) -> None:
    if has_advisor:
        await claimed(town, wei)

    await wei.say(said)

    received, *live = await town.says(wei)
    assert received.startswith("Your complaint has the number C-2019-00001.")
    assert live == ([] if has_advisor else [INCOME])
    async with town.app.database.begin() as session:
        assert (await complaints.complaint(session, 1)).text == kept


@pytest.mark.parametrize(
    "words",
    [
        "I want to make a complaint",
        "How can I complain about you?",
        "quiero poner una queja",
        "我要投诉你们",
    ],
)
async def test_it_needs_no_command(town: Town, wei: Person, words: str) -> None:
    await wei.say(words)
    [asked] = await town.replies(wei)
    assert asked.text.startswith(ASKS)

    await wei.say("I want to complain: " + WORDS)

    assert (await town.says(wei))[0].startswith("Your complaint has the number C-2019-00001.")


async def test_whoever_has_the_talk_does_not_read_that_somebody_complains(
    town: Town, wei: Person
) -> None:
    await claimed(town, wei)

    await wei.say("I want to make a complaint about Mei")

    assert (await town.says(wei))[-1].startswith(ASKS)
    assert not any("about Mei" in one for one in await topic_says(town))


async def test_who_is_named_is_whom_it_is_about_and_the_first_words_are_kept(
    town: Town, wei: Person
) -> None:
    topic = await claimed(town, wei)
    lee = await town.sandbox.person(first_name="Lee", language_code="en")
    await town.group.add(lee)
    async with town.app.database.begin() as session:
        await people.ensure_advisors(session, {lee.id: False})
    await lee.say("/on", chat=town.group)
    await town.quiet()
    await town.mei.say("/transfer Lee", chat=town.group, topic=topic)
    await town.says(wei)

    await wei.say("I want to complain about Mei, she was rude")
    await town.says(wei)
    await wei.say("She called me a liar")

    assert "Somebody other than Mei looks into it." in (await town.says(wei))[0]
    async with town.app.database.begin() as session:
        kept = await complaints.complaint(session, 1)
    assert kept.advisor_id == town.mei.id
    assert kept.text == "I want to complain about Mei, she was rude\nShe called me a liar"


async def test_who_complains_of_others_is_not_asked(town: Town, wei: Person) -> None:
    await claimed(town, wei)

    await wei.say("I don't want to complain, it is only hard")

    assert any("it is only hard" in one for one in await topic_says(town))


async def test_the_clock_is_that_of_the_law(town: Town, wei: Person) -> None:
    law = Pack(
        code="x",
        name="X",
        deadlines=(
            Deadline(
                source=Source(name="a law"),
                what=Due.ANSWER_COMPLAINT,
                starts=Start.COMPLAINT,
                days=5,
                counted=Counted.WORKING_DAYS,
            ),
        ),
    )
    house = town.app.house
    town.app.worker._house = replace(house, policy=replace(house.policy, pack=law))
    await wei.say("/complain")

    await wei.say(WORDS)

    assert "by April 8, 2019" in (await town.says(wei))[1]


async def test_a_long_complaint_is_read_whole_by_those_who_may(town: Town, wei: Person) -> None:
    grace = await supervisor(town)
    long = "You do not call me back. " * 160 + "That is all."
    await wei.say("/complain")
    await wei.say(long)
    await town.quiet()

    head, words = await town.says(grace)
    assert head.startswith("📣 Complaint C-2019-00001 (Case 2019-00001)")
    assert words == long
    [public] = await group_says(town)
    assert public == head


async def test_supervisors_read_the_words_and_the_desk_its_number(town: Town, wei: Person) -> None:
    grace = await supervisor(town)
    await wei.say("/complain")
    await wei.say(WORDS)
    await town.quiet()

    [told] = await town.says(grace)
    assert told.startswith(
        "📣 Complaint C-2019-00001 (Case 2019-00001), to be answered by April 16"
    )
    assert f"“{WORDS}”" in told
    [public] = await group_says(town)
    assert WORDS not in public
    assert (
        "Complaint C-2019-00001: to be answered by April 16, 2019" in (await topic_says(town))[0]
    )


async def test_without_a_supervisor_the_words_go_to_the_group(town: Town, wei: Person) -> None:
    await wei.say("/complain")
    await wei.say(WORDS)

    [public] = await group_says(town)
    assert f"“{WORDS}”" in public


async def test_whom_it_is_about_does_not_answer_it(town: Town, wei: Person) -> None:
    topic = await claimed(town, wei)
    tom = await town.sandbox.person(first_name="Tom", language_code="en")
    await town.group.add(tom)
    async with town.app.database.begin() as session:
        await people.ensure_advisors(session, {tom.id: False})
    await wei.say("/complain")
    await town.replies(wei)
    await wei.say("Mei was rude to me.")

    received = (await town.says(wei))[0]
    assert "Somebody other than Mei looks into it." in received
    assert "Mei was rude to me." not in await topic_says(town)
    await town.mei.say("/answered", chat=town.group, topic=topic)
    assert (await topic_says(town))[-1].startswith("This complaint is about you")

    await tom.say("/answered", chat=town.group, topic=topic)
    await town.tap(tom, "It is answered, tell the borrower", chat=town.group, topic=topic)

    assert (await topic_says(town))[-1] == "Complaint C-2019-00001 is answered."
    told = (await town.says(wei))[-1]
    assert told.startswith("We count your complaint C-2019-00001 as answered.")
    assert "If our answer does not satisfy you" in told
    await town.pass_time(days=20)
    assert not any("was the last day" in one for one in await group_says(town))


async def test_an_open_complaint_shows_how_it_stands(town: Town, wei: Person) -> None:
    await wei.say("/complain")
    await wei.say(WORDS)
    await town.replies(wei)

    await wei.say("/complain")

    [stands] = await town.replies(wei)
    assert stands.text.startswith("Your complaint C-2019-00001 came in on April 1, 2019")
    await town.tap(wei, "I have another complaint")
    await town.replies(wei)
    await wei.say("And the letters come on Sundays.")
    assert "C-2019-00002" in (await town.says(wei))[0]


async def test_a_stranger_may_complain_without_agreeing_to_anything(town: Town) -> None:
    ann = await town.sandbox.person(first_name="Ann", language_code="en")

    await ann.say("/complain")
    assert (await town.says(ann))[0].startswith(ASKS)
    await ann.say("You write to the wrong person.")

    received, welcome = await town.says(ann)
    assert "C-2019-00001" in received
    assert welcome.startswith("Hello.")


@pytest.mark.parametrize("way_back", ["/back", "/cancel", "No complaint, go back"])
async def test_nobody_has_to_go_through_with_it(town: Town, wei: Person, way_back: str) -> None:
    await wei.say("/complain")
    await wei.say(way_back)

    await town.quiet()
    async with town.app.database.begin() as session:
        assert await complaints.open_one(session, chat_id=wei.id, case_id=1) is None


async def test_words_that_mean_something_elsewhere_belong_to_the_complaint(
    town: Town, wei: Person
) -> None:
    await wei.say("/complain")
    await wei.say("I can't pay and your agent says this is not my debt, a person laughed")

    assert any("C-2019-00001" in one for one in await town.says(wei))
    assert await town.holds() == []


async def test_a_complaint_without_an_answer_is_never_silent(town: Town, wei: Person) -> None:
    grace = await supervisor(town)
    await wei.say("/complain")
    await wei.say(WORDS)
    await town.replies(grace)

    await town.pass_time(days=17)

    told = (
        "⏰ Complaint C-2019-00001 is not answered, and April 16, 2019 was the last day.\n"
        "It belongs to: Case 2019-00001"
    )
    assert told in await group_says(town)
    assert len(await town.says(grace)) == 1


async def test_a_chat_is_disconnected_once_it_is_sure(town: Town) -> None:
    wei = await town.borrower()
    await town.sign(wei)
    await wei.say("/disconnect")
    [asked] = await town.replies(wei)
    assert asked.text.startswith("Shall I disconnect this chat from your loan?")

    await town.tap(wei, "Yes, disconnect this chat")

    [gone] = await town.says(wei)
    assert gone.startswith("This chat is disconnected.")
    assert "/start" in gone
    assert (await topic_says(town))[-1].startswith("🔌 The borrower has disconnected")
    await town.pass_time(days=40)
    assert await town.says(wei) == []
    async with town.app.database.begin() as session:
        assert (await cases.case(session, 1)).state.is_open
    assert "disconnected" in await town.events()


async def test_disconnected_nothing_of_the_case_crosses_over(town: Town, wei: Person) -> None:
    topic = await claimed(town, wei)
    await wei.say("/disconnect")
    await town.tap(wei, "Yes, disconnect this chat")
    await town.replies(wei)

    await town.mei.say("Your case is going well.", chat=town.group, topic=topic)
    assert (await topic_says(town))[-1].startswith("Not delivered: the borrower has disconnected")
    await town.mei.say("/back", chat=town.group, topic=topic)
    assert await town.says(wei) == []
    await wei.say("/status")
    said = await town.says(wei)
    assert said[-1].startswith("Hello.")
    assert not any("2019-00001" in one for one in said)
    await wei.say("/person")
    await town.quiet()
    assert len(await town.group.topics()) == 2  # a visitor's room, not the case's


async def test_who_left_comes_back_to_where_they_were(town: Town, wei: Person) -> None:
    await wei.say("/disconnect")
    await town.tap(wei, "Yes, disconnect this chat")
    await wei.start()
    await town.tap(wei, "Yes, let us begin")
    await wei.say("68386728")
    await town.quiet()
    await wei.press("📱 Share my number")

    assert (await town.says(wei))[-1].startswith("Your case 2019-00001")


async def test_staying_connected_changes_nothing(town: Town, wei: Person) -> None:
    await wei.say("/disconnect")
    await town.tap(wei, "No, leave it as it is")

    assert (await town.says(wei))[-1] == f"✓ No, leave it as it is\n\n{INCOME}"


async def test_a_stranger_has_nothing_to_disconnect(town: Town) -> None:
    ann = await town.sandbox.person(first_name="Ann", language_code="en")

    await ann.say("/disconnect")

    assert (await town.says(ann))[0] == "This chat is not connected to any loan."


async def test_genuine_says_how_to_check_and_nothing_of_anybody(town: Town, wei: Person) -> None:
    house = town.app.house
    lender = replace(
        house.lender, website="bank.example/bot", handle="@example_bank_bot", hotline="555 0199"
    )
    await wei.say("/genuine")
    plain = (await town.says(wei))[0]
    assert "Call the number on your contract" in plain
    town.app.worker._house = replace(house, lender=lender)

    await wei.say("/genuine")

    said, live = await town.says(wei)
    assert "bank.example/bot" in said
    assert "@example_bank_bot" in said
    assert "Call 555 0199" in said
    assert "never ask for a PIN, a password, a code" in said
    assert "2019-00001" not in said
    assert "68386728" not in said
    assert live == INCOME
