"""What does not belong to a conversation: a clear reply each, and the conversation goes on."""

import itertools
import re

import pytest

from bot.sandbox.client import Person
from tests.beginnings import asked_what_comes_in
from tests.conversations.player import photo
from tests.town import PAPER, Town

INCOME = "Question 2 of 5 · How much money comes in each month, after tax?"
OUTGOINGS = "Question 3 of 5 · How much goes out each month"
EXAMPLE = "Please write an amount, for example 1250."
CANNOT_READ = (
    "I can read text, buttons, photos and PDF files. Could you tell me in one of these ways?"
)
CANNOT_HEAR = "I cannot listen to a voice note here. Please write it, or tap a button; if that is hard, a person helps you. Your own words, later on, you may also say aloud."
EARLIER = "That button is from an earlier message. This is where we are now:"
ENCRYPTED = PAPER.replace(b"/Type/Catalog", b"/Type/Catalog/Encrypt 9 0 R")


#: Where the tests begin.
STORIES = {"wei": asked_what_comes_in}


async def test_a_sticker_and_a_voice_note_cannot_be_read(town: Town, wei: Person) -> None:
    await wei.send_sticker()
    assert await town.says(wei) == [CANNOT_READ, INCOME]

    await wei.send_voice()
    assert await town.says(wei) == [CANNOT_HEAR, INCOME]


async def test_a_text_longer_than_a_message_is_no_amount(town: Town, wei: Person) -> None:
    await wei.say("1" * 4096)  # Telegram cuts 5,000 characters into two messages
    assert await town.says(wei) == [EXAMPLE]

    await wei.say("1" * 904)
    explained, asked = await town.says(wei)
    assert explained.startswith(EXAMPLE + "\nFor example: ")
    assert asked == INCOME


async def test_a_long_story_reaches_the_advisor_whole(town: Town) -> None:
    wei = await town.borrower()
    topic = await town.apply(wei)

    await wei.say("x" * 4096)
    await wei.say("y" * 904)

    await town.quiet()
    assert [m.text for m in (await town.group.screen(topic)).messages][-2:] == [
        "x" * 4096,
        "y" * 904,
    ]


async def test_a_button_of_yesterday_leads_to_where_we_are(town: Town) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await town.tap(wei, "I can't pay as agreed")
    [hardship] = [m for m in await town.replies(wei) if "I am ill" in m.labels]
    await town.tap(wei, "I lost my job")
    await town.quiet()
    await wei.say("2400")
    await town.replies(wei)

    await town.pass_time(hours=20)
    await wei.tap(data=hardship.data("I am ill"), message=hardship.id)

    earlier, asked = await town.says(wei)
    assert earlier == EARLIER
    assert asked.startswith(OUTGOINGS)


async def test_a_tap_that_arrives_twice_counts_once(town: Town) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await town.replies(wei)

    first, second = await wei.tap("I can't pay as agreed", times=2)

    [asked] = await town.says(wei)
    assert "2019-00001" in asked
    assert not ((await wei.answer(first)) or {}).get("text")
    told = await wei.answer(second)
    assert told is not None
    assert told["text"] == "This question is already answered."


async def test_both_copies_of_a_question_take_the_answer_once(town: Town) -> None:
    wei = await town.borrower()
    await town.arrive(wei)
    await wei.say("/status")
    first, again = [m for m in await town.replies(wei) if "I can't pay as agreed" in m.labels]

    await wei.tap("I can't pay as agreed", message=first.id)
    [asked] = await town.says(wei)
    await wei.tap(data=again.data("I can't pay as agreed"), message=again.id)

    assert "2019-00001" in asked
    assert await town.says(wei) == []


@pytest.mark.parametrize(
    "data",
    [
        "",
        "nonsense",
        ":",
        "3:",
        "999999999999:hardship",
        "-1:send",
        "2:" + "x" * 62,
        "{now}:nonsense",
        "!drop",
        "٣:send",
        "💥" * 16,
    ],
)
async def test_forged_buttons_change_nothing(town: Town, wei: Person, data: str) -> None:
    asked = (await wei.screen()).messages[-1]
    now = asked.data(asked.labels[0]).partition(":")[0]

    await wei.tap(data=data.format(now=now), message=asked.id)

    assert await town.says(wei) == [EARLIER, INCOME]


async def test_a_button_of_another_case_is_an_earlier_one(town: Town) -> None:
    wei, anna = await town.borrower(), await town.borrower("111", name="Anna Berg")
    await town.begin(wei, "2400", "1900", "330")
    await town.arrive(anna, "111")
    await town.replies(anna)
    [offered] = [m for m in (await wei.screen()).messages if "I will send it later" in m.labels]
    welcome = next(m for m in (await anna.screen()).messages if m.by_bot)

    await anna.tap(data=offered.data("I will send it later"), message=welcome.id)

    earlier, home = await town.says(anna)
    assert earlier == EARLIER
    assert "111" in home


LOOKED_AT = "Thank you. I look at it first; then it goes with your papers."


async def test_a_paper_is_not_said_to_be_kept_before_it_was_looked_at(
    town: Town, wei: Person
) -> None:
    await wei.send_document("payslip.pdf", ENCRYPTED, "application/pdf")

    said = await town.says(wei)
    assert said[0] == LOOKED_AT
    assert any(one.startswith("The PDF is protected by a password.") for one in said)


async def test_a_photo_where_a_figure_is_asked_becomes_a_paper(town: Town, wei: Person) -> None:
    await wei.send_photo(photo())

    assert await town.says(wei) == [
        LOOKED_AT,
        INCOME,
        "✓ Your paper has arrived and is kept encrypted.",
        "Which paper is that? Until you tell me, I put it down as: Notice of dismissal.",
    ]


async def test_text_where_a_paper_is_asked_is_no_paper(town: Town) -> None:
    wei = await town.borrower()
    await town.begin(wei, "2400", "1900", "330")
    await town.replies(wei)

    await wei.say("It is in the kitchen drawer")

    assert await town.says(wei) == [
        "Here I can only take a photo or a PDF file, no words and no link. If you have none at hand, the first button takes you on without."
    ]


@pytest.mark.parametrize(
    ("content", "padding", "why"),
    [
        (b"MZ\x90\x00 this program cannot be run", 0, "I can only take photos"),
        (ENCRYPTED, 0, "The PDF is protected by a password."),
        (PAPER, 21 * 1024 * 1024, "The file is larger than 20 MB."),
    ],
    ids=["disguised", "encrypted", "too large"],
)
async def test_a_paper_that_cannot_be_kept_is_asked_for_again(
    town: Town, content: bytes, padding: int, why: str
) -> None:
    wei = await town.borrower()
    await town.begin(wei, "2400", "1900", "330")
    await town.replies(wei)

    await wei.send_document("payslip.pdf", content + bytes(padding), "application/pdf")
    said = await town.says(wei)
    assert any(one.startswith(why) for one in said)
    assert "Question 5 of 5" in said[-1]

    await wei.send_document("payslip.pdf", PAPER, "application/pdf")
    kept, summary = await town.says(wei)
    assert "papers: Proof of income" in summary
    assert kept == "✓ Your paper has arrived and is kept encrypted: Proof of income."


async def test_both_photos_of_an_album_are_one_paper(town: Town) -> None:
    wei = await town.borrower()
    await town.begin(wei, "2400", "1900", "330")
    await town.replies(wei)

    await wei.send_album(("photo", photo(), "1.jpg"), ("photo", photo() + b"2", "2.jpg"))

    said = await town.says(wei)
    assert said.count("✓ Your paper has arrived and is kept encrypted.") == 1
    assert "papers: Notice of dismissal" in said[-1]


async def test_markup_in_words_stays_words(town: Town) -> None:
    wei = await town.borrower(name="<b>Wei</b> &amp; Co")
    topic = await town.apply(wei)

    await wei.say("<i>soon</i> &lt; a 'week'")
    await town.quiet()

    assert (await town.group.screen(topic)).messages[-1].text == "<i>soon</i> &lt; a 'week'"


async def test_a_group_that_is_not_the_desk_is_left(town: Town) -> None:
    other = await town.sandbox.group("Family", members=[await town.sandbox.person()])

    await town.quiet()

    said = (await other.screen()).texts
    assert "I work in private chats only, so I leave this group. Write to me directly." in said
    assert [call.ok for call in await town.sandbox.calls("leaveChat")] == [True]


async def test_unknown_commands_are_said_to_be_unknown(town: Town, wei: Person) -> None:
    for command in ("/abracadabra", "/", "/@", "//", "/start@other_bot x y z"):
        await wei.say(command)
        assert (await town.says(wei))[-1] in {INCOME, EXAMPLE}


async def test_the_number_of_a_question_only_grows(town: Town) -> None:
    wei = await town.borrower()
    await town.apply(wei)
    await wei.say("/language")
    await town.tap(wei, "繁體中文")
    await town.quiet()

    asked = await town.calls("sendMessage", wei)
    shown = [re.findall(r"callback_data\W+(\d+):", str(one.get("reply_markup"))) for one in asked]
    numbers = [int(one[0]) for one in shown if one]
    assert all(before <= after for before, after in itertools.pairwise(numbers))
    assert len(set(numbers)) > 5
