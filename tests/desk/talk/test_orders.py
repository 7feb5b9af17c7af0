"""Commands of an advisor: every one is carried out, or answered with what is wrong about it."""

from tests.desk.room import Room
from tests.town import Town

CLAIM_FIRST = "Please claim the case first: what is written here goes to the borrower only then."
NO_PLAN = "No plan is in force here, so nothing is recorded. What comes in under the contract is told by the lender's own book of payments."
NUMBER = "Please write a whole number after the command, for example /{} 12."


WRONG = [
    ("/offer twelve", NUMBER.format("offer")),
    ("/offer -3", NUMBER.format("offer")),
    ("/offer twelve", NUMBER.format("offer")),
    ("/offer 999999999999", NUMBER.format("offer")),
    ("/offer 0", "That would change nothing."),
    ("/offer 37", "Our rules allow 36 months at most."),
    ("/paid yes", NO_PLAN),
    ("/paid", NO_PLAN),
    ("/paid 1", NO_PLAN),
    ("/send", "There is no such offer here. /offer makes one."),
    ("/drop 7", "There is no such offer here. /offer makes one."),
    (
        "/amend",
        "No plan is in force here that could be amended: /offer works one out.",
    ),
    (
        "/closed",
        "Please write why: /closed settled, /closed sold, /closed written_off or /closed merged.",
    ),
    (
        "/closed because",
        "Please write why: /closed settled, /closed sold, /closed written_off or /closed merged.",
    ),
    ("/dance", "I do not know this command. /help shows what I can do."),
]


async def test_a_command_that_cannot_be_done_is_answered(room: Room) -> None:
    for words, answer in WRONG:
        await room.says(words)

        assert await room.news() == [answer], words
    assert await room.hears() == []


async def test_what_belongs_to_a_command_may_stand_on_the_next_line(room: Room) -> None:
    await room.says("/note\n@Lee: José prefers mornings\nand tea")
    await room.says("/callback\u00a03h")

    assert "📝 April 1, 2019: @Lee: José prefers mornings\nand tea" in (await room.card()).text
    assert "will write to you here again" in (await room.hears())[-1]


async def test_what_is_for_whoever_has_the_case_needs_a_claim(waiting: Room) -> None:
    for words in ("/offer 12", "/send 1", "/drop 1", "/release", "/closed settled"):
        await waiting.says(words)

        assert await waiting.news() == [CLAIM_FIRST], words
    assert await waiting.hears() == []

    await waiting.says("Hello")
    [first] = await waiting.shown()
    assert (first.text, first.labels) == (CLAIM_FIRST, ["✋ Claim"])
    await waiting.says("Are you there?")
    with_buttons = [one for one in await waiting.screen() if one.labels == ["✋ Claim"]]
    assert [one.text for one in with_buttons] == [CLAIM_FIRST]  # the newest alone
    await waiting.town.mei.tap("✋ Claim", message=with_buttons[0].id, chat=waiting.town.group)
    assert "Mei has it" in (await waiting.card()).text
    assert not any("✋ Claim" in one.labels for one in await waiting.screen())


async def test_a_visitor_without_a_case_is_only_talked_with(town: Town) -> None:
    ann = await town.sandbox.person(first_name="Ann", language_code="en")
    await ann.start()
    await ann.say("/person")
    await town.quiet()
    visitor = Room(town, ann, (await town.group.topics())[-1]["message_thread_id"])
    assert (await visitor.card()).text.startswith("Somebody not identified yet asks for a person.")
    await visitor.says("Good morning")
    [first] = [one for one in await visitor.shown() if one.text == CLAIM_FIRST]
    await visitor.says("/claim")
    assert next(one for one in await visitor.screen() if one.id == first.id).labels == []
    await visitor.news()

    for words in ("/offer", "/send 1", "/drop 1", "/paid", "/closed sold"):
        await visitor.says(words)
        assert await visitor.news() == [
            "Nobody has applied here yet: there is no case to do that with."
        ], words
    await visitor.says("How can I help?")
    assert (await visitor.hears())[-1] == "How can I help?"


async def test_help_is_given_in_a_room_and_outside(room: Room) -> None:
    await room.says("/help")
    assert (await room.news())[0].startswith("Once you have a case (/claim)")
    await room.taps("Payments")
    assert (await room.news())[-1].startswith("Payments\n/paid")

    await room.mei.say("/help supervising", chat=room.town.group)
    assert (await room.general())[-1].startswith("For supervisors\n/team")


async def test_talk_outside_of_rooms_is_nobodys_business(room: Room) -> None:
    await room.mei.say("Lunch?", chat=room.town.group)
    own = await room.town.group.open_topic(room.mei, "Tea")
    await room.mei.say("Green?", chat=room.town.group, topic=own)

    assert await room.general() == []
    assert await room.hears() == []


async def test_a_command_in_a_topic_of_no_case_is_answered_there(room: Room) -> None:
    own = await room.town.group.open_topic(room.mei, "Tea")

    await room.mei.say("/offer 12", chat=room.town.group, topic=own)

    await room.town.quiet()
    said = [m.text for m in (await room.town.group.screen(own)).messages if m.by_bot]
    assert said == ["This topic belongs to no case. /help works in the topic of a case."]
    assert await room.general() == []


async def test_a_case_that_is_closed_is_told_and_can_be_followed_by_another(room: Room) -> None:
    await room.says("/offer 12")
    await room.taps("Send to the borrower")
    await room.hears()

    await room.closes("settled")

    assert await room.hears() == [
        "Your case 2019-00001 is closed. If you have a question, write /person."
    ]
    happened, wanted, who = (await room.card()).text.splitlines()[:3]
    assert (happened.split(" · ")[1], wanted, who) == (
        "closed",
        "Wanted: nothing any more.",
        "Now: with the bot.",
    )
    await room.town.pass_time(days=15)  # its offer ends without a word
    assert await room.hears() == []
    await room.news()
    await room.says("/closed sold")
    assert len(await room.news()) == 1


async def test_in_an_old_room_nothing_is_done_to_the_borrowers_new_case(room: Room) -> None:
    wei, town = room.borrower, room.town
    await room.closes("settled")
    await room.hears()
    await wei.say("/status")
    await town.tap(wei, "I can't pay as agreed")
    await town.quiet()
    await room.news()

    await room.says("/offer 12")

    assert (await room.news())[-1] == CLAIM_FIRST


async def test_an_old_room_is_not_taken_while_the_borrower_writes_in_a_newer_one(
    room: Room,
) -> None:
    await room.closes("settled")
    await room.borrower.say("One more question, please")
    await room.hears()
    await room.news()

    await room.says("/claim")

    assert (await room.news())[-1] == (
        "This case is over, and the borrower writes in a newer topic: please go on there."
    )
    assert await room.hears() == []


async def test_a_supervisor_decides_on_no_offer_that_is_not_there(room: Room) -> None:
    ana = await room.hire("Ana", supervises=True)
    for command in ("/approve 7", "/reject 7 too long", "/change 7 shorter, please"):
        await room.says(command, by=ana)

        assert await room.news() == ["There is no such offer here. /offer makes one."]


async def test_who_may_not_decide_on_an_offer_reads_who_may(room: Room) -> None:
    for command in ("/approve 1", "/reject 1 too long", "/change 1 shorter, please"):
        await room.says(command)

        assert await room.news() == ["Only a supervisor can do that. /advisors shows who is one."]
