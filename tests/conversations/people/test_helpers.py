"""Helpers: let in by the borrower as far as they like, seen in all they do, and out at once or on their day."""

import pytest
from sqlalchemy import delete, select

from bot.sandbox.client import Person
from negotiation.applying.authorisation import Authorisation
from negotiation.contacting.hold import HoldReason
from negotiation.lifecycle import CaseState
from storage.auditing import audit
from storage.case import authorisations, cases
from storage.messages import due
from storage.messages.outbox import UNASKED
from storage.tables import metadata
from storage.tables.messages import outbox
from tests.beginnings import asked_what_comes_in, claimed
from tests.bot.telegram.pictures import PNG
from tests.desk.room import Room
from tests.town import PAPER, Town

TALK, COPIES = "Talk to the advisor, send papers", "Get copies of my messages"
NOT_GOOD = "This link is used up, too old or taken back."
MARK = "🤝 From Grace Okafor (debt adviser), who helps the borrower."
WRITES = "🤝 Grace Okafor (debt adviser), who helps you, writes to the advisor:"


STORIES = {"room": claimed}


@pytest.fixture
def room(town: Town) -> Room:
    """An application that Mei has claimed."""
    return Room(town, town.wei, town.topic)


async def given(town: Town) -> list[Authorisation]:
    async with town.app.database.begin() as session:
        return await authorisations.of_borrower(session, 1)


async def grace_helps(room: Room, *allowed: str, until: str = "30 days") -> Person:
    """Grace helps the borrower of the room from now on; what was said on the way is read."""
    town = room.town
    grace = await town.help(await town.invite_helper(room.borrower, *allowed, until=until))
    for one in (grace, room.borrower):
        await town.says(one)
    await room.news()
    return grace


async def test_both_sides_see_what_is_allowed_and_until_when(town: Town, room: Room) -> None:
    link = await town.invite_helper(room.borrower, TALK)

    grace = await town.help(link)

    home = (await town.replies(grace))[-1]
    assert "You help Wei Chen, until May 1, 2019. You may:\n• see where" in home.text
    assert "get copies" not in home.text
    assert "Never: accept an offer, sign, or change a bank account." in home.text
    assert (await room.hears())[-1].startswith("🤝 Grace Okafor (debt adviser) helps you from now")
    [told] = [text for text in await room.news() if text.startswith("🤝")]
    assert told.startswith("🤝 Grace Okafor (debt adviser) helps the borrower until May 1, 2019")
    card = (await room.card()).text
    line = "🤝 Grace Okafor (debt adviser) until May 1, 2019: sees where it stands, writes, sends papers"
    assert line in card.split("\n")
    await room.borrower.say("/helper")
    assert "🤝 Grace Okafor, debt adviser, until May 1, 2019:" in (await room.hears())[-1]


@pytest.mark.parametrize("back", ["/back", "← Back"])
async def test_a_name_is_set_right_before_it_is_agreed_to(
    town: Town, room: Room, back: str
) -> None:
    link = await town.invite_helper(room.borrower, TALK)
    grace = await town.sandbox.person(first_name="Grace", language_code="en")
    await grace.start(link)
    await town.tap(grace, "Debt adviser")
    await town.replies(grace)
    await grace.say("im her daughter")
    assert await town.says(grace) == ["Please write your first and last name."]
    await grace.say("can i see her messages")
    assert (await town.says(grace))[0].startswith("I am not sure what you mean.")
    await grace.say("grace")
    await town.replies(grace)

    await (grace.say(back) if back.startswith("/") else town.tap(grace, back))
    asked = (await town.says(grace))[-1]
    assert asked.startswith("What is your name?")
    assert asked.endswith("So far: grace")
    await grace.say("my name is Grace Okafor")

    assert "(Grace Okafor, debt adviser)" in (await town.says(grace))[-1]
    await town.tap(grace, "Yes, I agree")
    assert (await given(town))[0].name == "Grace Okafor"


async def test_a_link_is_good_once(town: Town, room: Room) -> None:
    link = await town.invite_helper(room.borrower)
    grace = await town.help(link)
    await town.says(grace)
    await grace.start(link)  # tapped once more by who opened it
    assert (await town.says(grace))[0].startswith("You help Wei Chen")

    late = await town.sandbox.person(first_name="Late", language_code="en")
    await late.start(link)

    assert (await town.says(late))[0].startswith(NOT_GOOD)
    [one] = await given(town)
    assert one.name == "Grace Okafor"


async def test_a_link_taken_back_or_too_old_lets_nobody_in(town: Town, room: Room) -> None:
    taken_back = await town.invite_helper(room.borrower)
    await town.tap(room.borrower, "Take the link back")
    too_old = await town.invite_helper(room.borrower)
    await town.pass_time(days=8)
    grace = await town.sandbox.person(first_name="Grace", language_code="en")

    for link in (taken_back, too_old, "h_never_made"):
        await grace.start(link)
        assert (await town.says(grace))[0].startswith(NOT_GOOD)


async def test_the_borrowers_own_tap_does_not_use_the_link_up(town: Town, room: Room) -> None:
    link = await town.invite_helper(room.borrower)

    await room.borrower.start(link)

    assert (await room.hears())[0].startswith("This is the link you made yourself.")
    await town.help(link)
    [one] = await given(town)
    assert one.name == "Grace Okafor"


async def test_the_link_is_kept_nowhere(town: Town, room: Room) -> None:
    link = await town.invite_helper(room.borrower)
    await town.quiet()

    async with town.app.database.begin() as session:
        kept = [
            str((await session.execute(select(table))).all()) for table in metadata.sorted_tables
        ]
    assert any("Wei" in rows for rows in kept)  # what is sealed is opened here
    assert not any(link in rows for rows in kept)


async def test_who_does_not_want_to_help_says_so(town: Town, room: Room) -> None:
    link = await town.invite_helper(room.borrower)
    grace = await town.sandbox.person(first_name="Grace", language_code="en")
    await grace.start(link)

    await town.replies(grace)
    await town.tap(grace, "I do not want to help")

    assert (await town.says(grace))[-1].startswith("Hello. I am the assistant")
    assert (await room.hears())[-1] == (
        "Somebody opened your helper's link and does not want to help. The link is used up; you can make another: /helper"
    )
    await grace.start(link)
    assert (await town.says(grace))[0].startswith(NOT_GOOD)


async def test_what_a_helper_writes_is_marked_and_the_borrower_sees_it(
    town: Town, room: Room
) -> None:
    grace = await grace_helps(room, TALK)

    await grace.say("Wei can pay 330, not more.")

    assert await town.says(grace) == ["I have passed it on, and Wei Chen sees it."]
    assert await room.hears() == [WRITES, "Wei can pay 330, not more."]
    mark, said = await room.news()
    assert mark.startswith(MARK)
    assert said == "Wei can pay 330, not more."


async def test_a_reply_reaches_the_helper_and_other_words_do_not(town: Town, room: Room) -> None:
    grace = await grace_helps(room, TALK)
    await grace.say("Wei can pay 330, not more.")
    await town.says(grace)
    copy = (await room.screen())[-1]
    await room.hears()

    await room.says("Thank you, that helps.", reply_to=copy.id)
    await room.says("Wei, please send the payslip.")

    assert await town.says(grace) == ["An advisor writes to Wei Chen:", "Thank you, that helps."]
    assert await room.hears() == ["Thank you, that helps.", "Wei, please send the payslip."]


async def test_copies_go_to_whom_they_are_allowed(town: Town, room: Room) -> None:
    grace = await grace_helps(room, COPIES)

    await room.says("Wei, please send the payslip.")
    await room.says("/offer 7")
    await room.taps("Send to the borrower")

    first, words, offer = await town.says(grace)
    assert [first, words] == ["An advisor writes to Wei Chen:", "Wei, please send the payslip."]
    assert offer.startswith(
        "A copy of what Wei Chen is sent:\nAn offer; only the borrower can answer it."
    )


async def test_reminders_are_copied_as_well(town: Town) -> None:
    wei = await town.borrower()
    await town.sign(wei)
    grace = await town.help(await town.invite_helper(wei, COPIES, until="180 days"))
    await town.says(grace)

    await town.pass_time(days=31)

    [copy] = await town.says(grace)
    assert copy.startswith("A copy of what Wei Chen is sent:")


async def test_so_is_the_note_about_what_was_left_lying(town: Town) -> None:
    wei, _ = await asked_what_comes_in(town)
    grace = await town.help(await town.invite_helper(wei, COPIES))
    await town.says(grace)

    await town.pass_time(hours=26)

    [copy] = await town.says(grace)
    assert copy.startswith("A copy of what Wei Chen is sent:\nExample Savings Bank here.")


async def test_a_copy_and_the_question_below_a_note_are_never_late_either(town: Town) -> None:
    """What comes too late to the borrower is said anew, and would be copied twice."""
    wei, _ = await asked_what_comes_in(town)
    grace = await town.help(await town.invite_helper(wei, COPIES))
    async with town.app.database.begin() as session:
        await session.execute(delete(outbox))

    await town.pass_time(hours=26)

    async with town.app.database.begin() as session:
        sent = (await session.execute(select(outbox).order_by(outbox.c.id))).all()
    said = [row for row in sent if row.lane in {f"chat:{wei.id}", f"chat:{grace.id}"}]
    assert len(said) == 3
    assert all(UNASKED in row.keeps for row in said)


async def test_a_helpers_paper_carries_their_name(town: Town, room: Room) -> None:
    grace = await grace_helps(room, TALK)

    await grace.send_document("statement.pdf", PAPER + b"%", "application/pdf")

    assert await town.says(grace) == [
        "✓ Your paper has arrived and is kept encrypted: Bank statement."
    ]
    [told] = await room.hears()
    assert told.startswith("🤝 Grace Okafor (debt adviser), who helps you, sends a paper.")
    shown = (await room.screen())[-1]
    assert "from Grace Okafor (debt adviser)" in shown.text
    await room.borrower.say("/papers")
    assert "· from Grace Okafor (debt adviser)" in (await room.hears())[-1]
    await room.says("/papers")
    assert "· from Grace Okafor (debt adviser)" in (await room.news())[-1]


async def test_a_helpers_paper_without_a_word_is_asked_about_and_is_no_guess(
    town: Town, room: Room
) -> None:
    grace = await grace_helps(room, TALK)

    await grace.send_photo(PNG)

    arrived, asked = await town.replies(grace)
    assert arrived.text == "✓ Your paper has arrived and is kept encrypted."
    assert asked.text.startswith("Which paper is that?")
    assert {"Proof of income", "Notice of dismissal", "Death certificate"} < set(asked.labels)
    assert "Something else" in (await room.screen())[-1].text
    await room.news()

    await town.tap(grace, "Bank statement")

    put_down, *_ = await town.says(grace)
    assert put_down == "Thank you. I have put it down as: Bank statement."
    [shown] = [text for text in await room.news() if text.startswith("№ 2")]
    assert shown == "№ 2 · Bank statement · from Grace Okafor (debt adviser)"


async def test_a_helper_names_no_paper_of_the_borrowers(town: Town, room: Room) -> None:
    grace = await grace_helps(room, TALK)
    await grace.send_photo(PNG)
    [*_, asked] = await town.replies(grace)
    code = asked.data("Bank statement").replace("kind:2", "kind:1")
    assert "kind:1" in code

    await grace.tap(message=asked.id, data=code)

    assert (await town.says(grace))[0].startswith("Nothing can be changed about that paper")


async def test_where_it_stands_says_nothing_of_the_reason(town: Town, room: Room) -> None:
    grace = await grace_helps(room)

    await town.tap(grace, "Where it stands")

    stands = (await town.says(grace))[0]
    assert "still to repay $10,519.96" in stands
    assert "An advisor answers by" in stands
    assert "job" not in stands


async def test_without_the_scope_nothing_is_passed_on(town: Town, room: Room) -> None:
    grace = await grace_helps(room)

    await grace.say("Please lower the instalment.")
    await grace.send_document("statement.pdf", PAPER + b"%", "application/pdf")

    said = await town.says(grace)
    assert [one[:35] for one in said] == ["You may not do that for the borrowe"] * 2
    await grace.say("/papers")  # nor is it said how
    assert (await town.says(grace))[0] == "No papers are asked for at the moment."
    assert await room.hears() == []
    assert await room.news() == []


async def test_a_helper_never_answers_an_offer_nor_signs(town: Town, room: Room) -> None:
    grace = await grace_helps(room, TALK, COPIES)
    await room.says("/offer 7")
    await room.taps("Send to the borrower")
    offer = [m for m in (await room.borrower.screen()).messages if "I accept" in m.labels][-1]
    await town.says(grace)

    for word in ("I accept", "/status", "/papers", "I sign", "Wei Chen", "/back"):
        await grace.say(word)
        await town.quiet()
    home = [m for m in (await grace.screen()).messages if m.labels][-1]
    await grace.tap(data=offer.data("I accept"), message=home.id)
    await town.quiet()

    async with town.app.database.begin() as session:
        assert (await cases.case(session, 1)).state is CaseState.OFFERED


async def test_ended_by_the_borrower_it_is_over_at_once(town: Town, room: Room) -> None:
    grace = await grace_helps(room, TALK, COPIES)
    await room.borrower.say("/helper")

    await town.tap(room.borrower, "End it: Grace Okafor")

    assert "It is ended: nobody can use it any more." in await room.hears()
    assert await town.says(grace) == ["Wei Chen has ended your help here. Thank you for it."]
    assert (await room.news())[-1] == (
        "🤝 Grace Okafor (debt adviser) does not help the borrower any more."
    )
    assert "Grace Okafor" not in (await room.card()).text
    await grace.say("One more thing.")
    await room.says("Now between us.")
    assert "One more thing." not in await room.news()
    told = await town.says(grace)
    assert "Now between us." not in told
    assert told[-1].startswith("May I keep what you write")  # a stranger once more


async def test_a_helper_may_stop_helping(town: Town, room: Room) -> None:
    grace = await grace_helps(room, TALK)

    await town.tap(grace, "I do not want to help any more")
    await town.tap(grace, "Yes, end it")

    assert "It is ended. Thank you." in await town.says(grace)
    assert await room.hears() == [
        "🤝 Grace Okafor (debt adviser) does not help you any more. They have ended it."
    ]
    assert "does not help the borrower any more" in (await room.news())[-1]
    await town.pass_time(days=31)  # past the day on which it would have ended by itself
    assert await town.says(grace) == []
    assert not any("ended today" in text for text in await room.hears())
    async with town.app.database.begin() as session:
        assert await due.still_to_do(session, "help", "help:1") == []


async def test_on_its_day_it_ends_by_itself_and_both_are_told(town: Town, room: Room) -> None:
    grace = await grace_helps(room, TALK)

    await town.pass_time(days=29)
    assert await town.says(grace) == []
    await room.hears()
    await town.pass_time(days=2)

    assert await town.says(grace) == ["Your help for Wei Chen has ended today, as agreed."]
    ended = [text for text in await room.hears() if text.startswith("🤝")]
    assert [text[:60] for text in ended] == [
        "🤝 Grace Okafor (debt adviser) does not help you any more: it"
    ]
    await grace.say("Still there?")
    assert "Still there?" not in await room.news()


async def test_everything_a_helper_does_is_in_the_audit(town: Town, room: Room) -> None:
    grace = await grace_helps(room, TALK)
    await town.tap(grace, "Where it stands")
    await grace.say("Good morning.")
    await grace.send_document("statement.pdf", PAPER + b"%", "application/pdf")
    await town.quiet()
    await room.borrower.say("/helper")
    await town.tap(room.borrower, "End it: Grace Okafor")
    await town.quiet()

    async with town.app.database.begin() as session:
        history = [(who, what) for _, who, what in await audit.history(session, 1)]

    assert [each for each in history if "help" in each[1]] == [
        ("borrower:1", "helper invited"),
        ("helper:1", "helper opened the link"),
        ("helper:1", "helper accepted"),
        ("helper:1", "helper looked"),
        ("helper:1", "helper wrote"),
        ("helper:1", "helper sent a paper"),
        ("borrower:1", "help revoked"),
    ]


async def test_one_chat_helps_several_each_by_themselves(town: Town, room: Room) -> None:
    ana = await town.borrower("777", name="Ana Ruiz")
    other = Room(town, ana, await town.apply(ana, "777"))
    grace = await grace_helps(room, TALK)
    await grace.start(await town.invite_helper(ana, TALK))
    await town.tap(grace, "Lawyer")
    await town.quiet()
    await grace.say("Grace Okafor")
    await town.tap(grace, "Yes, I agree")
    await town.says(ana)

    await grace.say("For Ana.")
    assert "For Ana." in await town.says(ana)
    await town.tap(grace, "Somebody else I help")
    await town.tap(grace, "Wei Chen")
    await town.quiet()
    await grace.say("For Wei.")

    assert "For Wei." in await room.hears()
    assert "For Wei." not in await town.says(ana)
    assert "For Wei." not in [m.text for m in await other.screen()]


async def test_somebody_with_a_loan_of_their_own_helps_another(town: Town, room: Room) -> None:
    ana = await town.borrower("777", name="Ana Ruiz")
    await town.arrive(ana, "777")
    await ana.start(await town.invite_helper(room.borrower, TALK))
    await town.tap(ana, "Relative or friend")
    await town.quiet()
    await ana.say("Ana Ruiz")
    await town.tap(ana, "Yes, I agree")
    await town.says(ana)
    await room.hears()

    await ana.say("He is too tired to write.")
    assert "He is too tired to write." in await room.hears()
    await town.tap(ana, "My own loan here")
    assert (await town.says(ana))[-1].startswith("Your loan 777")
    await ana.say("I can't pay")
    assert "Question 1 of 5" in (await town.says(ana))[-1]
    assert await room.hears() == []
    await ana.say("/helping")
    assert (await town.says(ana))[-1].startswith("You help Wei Chen")


async def test_a_helper_may_ask_for_a_person(town: Town) -> None:
    wei = await town.borrower()
    topic = await town.apply(wei)
    grace = await town.help(await town.invite_helper(wei, TALK))
    room = Room(town, wei, topic)
    await room.news()

    await grace.say("/person")

    assert (await town.says(grace))[-1].startswith("I have asked for a person.")
    assert "🤝 Grace Okafor (debt adviser), who helps the borrower, asks for a person." in (
        await room.news()
    )
    assert "helper asked for a person" in await town.events()


@pytest.mark.parametrize(
    "said",
    [
        "The borrower has died",
        "my mother died yesterday",
        "Wei passed away last night",
        "Mi madre falleció ayer",
        "我妈妈昨天去世了",
        "我媽媽昨天過世了",
    ],
)
async def test_that_the_borrower_has_died_is_heard_from_any_helper(
    town: Town, room: Room, said: str
) -> None:
    grace = await grace_helps(room)

    await grace.say(said)

    assert await town.holds() == [HoldReason.DEATH]
    [told] = await town.says(grace)
    assert told.startswith(
        (
            "I am very sorry for your loss.\nI noted this at once.",
            "得知这个消息，我很难过。请您节哀。\n我已马上记下。",  # in the language it was told in
            "得知這個消息，我很難過。請您節哀。\n我已馬上記下。",
            "Lamento mucho",
        )
    )
    assert any(
        text.startswith("✋ On hold now: the borrower has died, says Grace Okafor")
        for text in await room.news()
    )
    assert await room.hears() == []


async def test_danger_told_by_a_helper_reaches_people_and_not_the_borrowers_chat(
    town: Town, room: Room
) -> None:
    grace = await grace_helps(room, TALK)

    await grace.say("Wei just wrote me: I want to die")

    assert "matter more than any debt" in (await town.says(grace))[0]
    assert await town.holds() == [HoldReason.CRISIS]
    *_, mark, words = await room.news()
    assert mark.endswith("The borrower is not shown this:")
    assert words == "Wei just wrote me: I want to die"
    assert await room.hears() == []


async def test_once_a_person_has_lifted_it_a_helper_writes_on_as_before(
    town: Town, room: Room
) -> None:
    grace = await grace_helps(room, TALK)
    await grace.say("he wants to die")
    await room.says("/lift they are with him")
    await town.says(grace)
    await room.news()

    await grace.say("How much is left?")

    assert await town.says(grace) == ["I have passed it on, and Wei Chen sees it."]
    assert "How much is left?" in await room.news()


async def test_who_helps_no_more_reads_nothing_of_a_danger_told_before(
    town: Town, room: Room
) -> None:
    grace = await grace_helps(room, TALK)
    await grace.say("he wants to die")
    await room.borrower.say("/helper")
    await town.tap(room.borrower, "End it: Grace Okafor")
    await town.says(grace)

    await grace.say("/status")

    assert not any("I have called an advisor" in one for one in await town.says(grace))


async def test_a_copy_that_is_changed_comes_again(town: Town, room: Room) -> None:
    grace = await grace_helps(room, COPIES)
    said = await room.says("Please send it by Monday.")
    await town.says(grace)

    await town.mei.edit(said.id, "Please send it by Friday.", chat=town.group)

    assert await town.says(grace) == [
        "An advisor has changed a message to Wei Chen. Now it is:",
        "Please send it by Friday.",
    ]


async def test_a_new_door_of_the_borrower_keeps_the_helper(town: Town, room: Room) -> None:
    grace = await grace_helps(room, TALK)
    again = await town.sandbox.person(first_name="Wei", phone="+12025550100")
    await town.arrive(again)
    await town.says(again)

    await grace.say("Good morning.")

    assert await town.says(again) == [WRITES, "Good morning."]


async def test_without_a_door_nothing_is_passed_on_unseen(town: Town, room: Room) -> None:
    grace = await grace_helps(room, TALK)
    await room.borrower.say("/disconnect")
    await town.tap(room.borrower, "Yes, disconnect this chat")
    await room.news()

    await grace.say("Good morning.")

    assert (await town.says(grace))[0].startswith("I cannot pass this on at the moment")
    assert await room.news() == []
