"""What one side writes, sends and changes reaches the other; what is internal stays."""

import pytest

from tests.bot.telegram.pictures import PNG
from tests.desk.room import MEI_HAS_IT, Room
from tests.town import PAPER

BELOW_A_FILE = "Nothing is done, and the borrower is not shown this: a command is not read below a picture or a file. Please write it as a message of its own."
STAYS = "The borrower keeps the message as it was. Only this topic shows the change."
NEVER_HAD = (
    "The borrower does not have this message, so the change goes nowhere. Please write it again."
)
CHANGED = "Nothing is done, and the borrower is not shown this change: a message that is changed becomes no command and no note. Please write it again."


async def test_words_go_both_ways(room: Room) -> None:
    await room.borrower.say("My rent is due as well")
    assert await room.news() == ["My rent is due as well"]

    await room.says("Which day?")
    assert await room.hears() == ["Which day?"]


async def test_papers_go_both_ways(room: Room) -> None:
    await room.borrower.send_photo(PNG, "my payslip")
    [photo] = [m for m in await room.screen() if "my payslip" in m.text]
    assert "№ 1 · Proof of income\n№ 2 · Proof of income\n“my payslip”\n" in photo.text
    assert photo.by_bot
    assert "photo" not in photo.message
    await room.hears()

    group = room.town.group
    await room.mei.send_document(
        "plan.pdf", PAPER, caption="Read this", chat=group, topic=room.topic
    )
    await room.mei.send_voice(chat=group, topic=room.topic)

    document, voice = await room.town.replies(room.borrower)
    assert document.message["document"]["file_name"] == "plan.pdf"
    assert document.text == "Read this"
    assert "voice" in voice.message


async def test_a_voice_note_of_the_borrower_reaches_the_advisor(room: Room) -> None:
    await room.borrower.send_voice()

    [voice] = [m for m in await room.screen() if "voice" in m.message]
    assert voice.by_bot


async def test_a_reply_points_at_the_same_message_on_the_other_side(room: Room) -> None:
    wei = room.borrower
    question = await wei.say("Can I pay on the 10th?")
    await room.town.quiet()
    [copy] = [m for m in await room.screen() if m.text == "Can I pay on the 10th?"]

    await room.says("Yes", reply_to=copy.id)
    [answer] = await room.town.replies(wei)
    assert answer.message["reply_to_message"]["message_id"] == question.id

    await wei.say("Great", reply_to=answer.id)
    await room.town.quiet()
    [yes] = [m for m in await room.screen() if m.text == "Yes"]
    [great] = [m for m in await room.screen() if m.text == "Great"]
    assert great.message["reply_to_message"]["message_id"] == yes.id


async def test_what_the_borrower_changes_is_changed_in_the_room(room: Room) -> None:
    said = await room.borrower.say("I need 300")
    await room.town.quiet()

    await room.borrower.edit(said.id, "I need 320")

    texts = [m.text for m in await room.screen()]
    assert "I need 320" in texts
    assert "I need 300" not in texts
    await room.borrower.say("Are you still there?")  # the room's lane goes on
    assert await room.news() == ["I need 320", "Are you still there?"]


async def test_what_the_advisor_changes_is_changed_at_the_borrower(room: Room) -> None:
    said = await room.says("Your new instalment is 291")
    await room.mei.edit(said.id, "Your new instalment is 219", chat=room.town.group)

    assert (await room.hears())[-1] == "Your new instalment is 219"
    assert "291" not in (await room.borrower.screen()).text


async def test_a_changed_caption_is_changed_on_the_other_side(room: Room) -> None:
    group = room.town.group
    sent = await room.mei.send_document(
        "plan.pdf", PAPER, caption="Old", chat=group, topic=room.topic
    )
    await room.town.quiet()
    await room.mei.edit(sent.id, "New", chat=group)
    assert (await room.hears())[-1] == "New"

    photo = await room.borrower.send_photo(PNG, "march")
    await room.town.quiet()
    await room.borrower.edit(photo.id, "april")
    await room.town.quiet()
    assert [m.text for m in await room.screen() if m.text.startswith("№ 2")] == [
        "№ 2 · Notice of dismissal\napril"
    ]


async def test_a_change_right_behind_the_message_is_not_lost(room: Room) -> None:
    group = room.town.group
    await room.town.sandbox.fault("copyMessage", "500", times=2, chat_id=room.borrower.id)

    said = await room.mei.say("Thursday", chat=group, topic=room.topic)
    await room.mei.edit(said.id, "Friday", chat=group)

    await room.town.quiet()
    assert (await room.borrower.screen()).texts[-1] == "Friday"


async def test_what_begins_with_two_slashes_stays_in_the_room(room: Room) -> None:
    note = await room.says("// sounds worried")
    await room.mei.edit(note.id, "// sounds very worried", chat=room.town.group)

    assert await room.hears() == []
    assert await room.news() == []


@pytest.mark.parametrize("slashes", ["／／", "、、", "/／"])
async def test_slashes_as_a_chinese_keyboard_types_them_keep_it_in_the_room_as_well(
    room: Room, slashes: str
) -> None:
    await room.says(f"{slashes} 他好像没说实话")
    group, topic = room.town.group, room.topic
    await room.mei.send_photo(PNG, f"{slashes} 他的店", chat=group, topic=topic)
    await room.mei.send_album(
        ("photo", PNG, ""), ("photo", PNG, ""), caption=f"{slashes} 两面", chat=group, topic=topic
    )

    assert await room.hears() == []
    assert await room.news() == []


async def test_a_command_typed_with_a_wide_slash_and_space_is_carried_out(room: Room) -> None:
    await room.says("／Note　上午方便")

    assert "Noted; the borrower does not see it." in await room.news()
    assert "📝 April 1, 2019: 上午方便" in (await room.card()).text
    assert await room.hears() == []


async def test_a_command_below_a_picture_is_not_shown_to_the_borrower(room: Room) -> None:
    group, topic = room.town.group, room.topic
    await room.mei.send_photo(PNG, "/note this payslip is forged", chat=group, topic=topic)
    await room.mei.send_video("/note his shop", chat=group, topic=topic)
    await room.mei.send_voice(caption="/note what he said", chat=group, topic=topic)

    assert await room.news() == [BELOW_A_FILE] * 3
    assert await room.hears() == []


async def test_a_message_changed_into_a_command_goes_nowhere_and_it_is_said(room: Room) -> None:
    group = room.town.group
    said = await room.says("Which day?")
    slip = await room.says("/nte prefers mornings")
    await room.news()

    await room.mei.edit(said.id, "/recall", chat=group)
    await room.mei.edit(slip.id, "/note prefers mornings", chat=group)
    await room.mei.edit(said.id, "／／ never mind", chat=group)

    assert await room.news() == [CHANGED, CHANGED, STAYS]
    assert (await room.borrower.screen()).texts[-1] == "Which day?"


async def test_an_album_with_a_command_below_it_stays_in_the_room_whole(room: Room) -> None:
    await room.mei.send_album(
        ("photo", PNG, ""),
        ("photo", PNG, ""),
        caption="/note both are forged",
        chat=room.town.group,
        topic=room.topic,
    )

    assert await room.news() == [BELOW_A_FILE]
    assert await room.hears() == []


async def test_a_change_of_what_the_borrower_never_had_is_said_to_go_nowhere(room: Room) -> None:
    note = await room.says("// sounds worried")

    await room.mei.edit(note.id, "I am with you", chat=room.town.group)

    assert await room.news() == [NEVER_HAD]
    assert await room.hears() == []


async def test_what_was_taken_back_does_not_come_back_by_a_change(room: Room) -> None:
    said = await room.says("Dear Ms Smith")
    await room.says("/recall", reply_to=said.id)
    await room.hears()
    await room.news()

    await room.mei.edit(said.id, "Dear Mr Smith", chat=room.town.group)

    assert await room.news() == [NEVER_HAD]
    assert await room.hears() == []


async def test_an_internal_note_made_of_a_sent_message_stays_with_the_advisor(room: Room) -> None:
    said = await room.says("Fine")
    await room.mei.edit(said.id, "// not fine at all", chat=room.town.group)

    assert await room.news() == [STAYS]
    assert (await room.borrower.screen()).texts[-1] == "Fine"


async def test_unclaimed_nothing_goes_to_the_borrower(waiting: Room) -> None:
    await waiting.says("Hello?")
    await waiting.mei.send_document("a.pdf", PAPER, chat=waiting.town.group, topic=waiting.topic)

    claim_first = (
        "Please claim the case first: what is written here goes to the borrower only then."
    )
    assert await waiting.news() == [claim_first, claim_first]
    assert await waiting.hears() == []


async def test_another_advisors_words_do_not_go_out(room: Room) -> None:
    lee = await room.hire("Lee")

    await room.says("Let me try", by=lee)

    assert await room.news() == [MEI_HAS_IT]
    assert await room.hears() == []


@pytest.mark.parametrize("wish", ["please stop contacting me", "别再联系我", "dejen de llamarme"])
async def test_that_no_contact_is_wanted_is_no_question_and_a_question_after_it_is_one(
    room: Room, wish: str
) -> None:
    await room.says("Good morning")
    await room.hears()
    await room.borrower.say(wish)
    assert (await room.news())[-1] == wish
    assert (await room.hears())[0].startswith("All right: no reminders and no notes any more")

    await room.says("But please pay by Friday.")

    assert await room.hears() == []
    told = (await room.news())[-1]
    assert told.startswith("Not sent: the borrower does not want to hear of it")
    assert "Once they write or ask something, you may answer it here." in told
    await room.town.pass_time(hours=5)  # nobody is sorry for an answer that is not wanted
    assert await room.hears() == []

    await room.borrower.say("How much is it that I owe you?")
    await room.says("$1,144.80 as of today.")
    assert (await room.hears())[-1] == "$1,144.80 as of today."
