"""What Telegram delivers, as what was heard."""

from typing import Any

import pytest

from bot.telegram.contents import e164
from bot.telegram.hearing import hearing
from dialogs.heard import (
    Command,
    Contact,
    Edited,
    File,
    Forwarded,
    Heard,
    Other,
    Tap,
    Voice,
    Words,
)

USER = {"id": 7, "is_bot": False, "first_name": "Wei", "language_code": "zh-hans"}
CHAT = {"id": 7, "type": "private"}


def a_message(**content: Any) -> dict[str, Any]:
    return {"message_id": 4, "date": 1554127200, "chat": CHAT, "from": USER, **content}


def heard(**content: Any) -> Heard | None:
    found = hearing({"update_id": 1, "message": a_message(**content)})
    return found.heard if found else None


PHOTO = {"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}
FILE = {"file_id": "f", "file_unique_id": "u"}
CONTACT = {"phone_number": "12025550100", "first_name": "Wei"}


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ({"text": "hello"}, Words("hello")),
        ({"text": "/start abc"}, Command("start", "abc")),
        ({"text": "/START@parley_bot  abc "}, Command("start", "abc")),
        ({"text": "/"}, Command("")),
        ({"text": "// note"}, Words("// note")),
        ({"contact": {**CONTACT, "user_id": 7}}, Contact("+12025550100", own=True)),
        ({"contact": {**CONTACT, "user_id": 8}}, Contact("+12025550100", own=False)),
        ({"contact": CONTACT}, Contact("+12025550100", own=False)),
        (
            {"photo": [PHOTO, {**PHOTO, "file_id": "large", "file_size": 5}]},
            File(file_id="large", file_unique_id="u", name=None, size=5),
        ),
        (
            {"document": {**FILE, "file_name": "a.pdf"}},
            File(file_id="f", file_unique_id="u", name="a.pdf", size=None),
        ),
        ({"voice": {**FILE, "duration": 3}}, Voice(file_id="f", seconds=3)),
        (
            {"audio": {**FILE, "duration": 72}, "caption": "hm"},
            Voice(file_id="f", seconds=72, caption="hm"),
        ),
        ({"video_note": {**FILE, "duration": 3, "length": 1}}, Other("video_note")),
        ({"location": {"latitude": 1.0, "longitude": 2.0}}, Other("location")),
        ({"dice": {"emoji": "🎲", "value": 3}}, Other("dice")),
        ({"story": {"chat": CHAT, "id": 1}}, Other("story")),
        ({"new_chat_title": "x"}, None),
    ],
)
def test_a_message_is_heard(content: dict[str, Any], what: Heard | None) -> None:
    assert heard(**content) == what


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ({"text": "yes"}, Forwarded("yes")),
        ({"text": "/disconnect"}, Forwarded("/disconnect")),
        ({"voice": {**FILE, "duration": 3}}, Forwarded("", "voice")),
        ({"video": FILE, "caption": "yes"}, Forwarded("yes", "video")),
        (
            {"photo": [PHOTO], "caption": "yes"},
            File(
                file_id="f",
                file_unique_id="u",
                name=None,
                size=None,
                caption="yes",
                is_forwarded=True,
            ),
        ),
        ({"contact": {**CONTACT, "user_id": 8}}, Contact("+12025550100", own=False)),
    ],
)
def test_what_is_forwarded_is_heard_as_such(content: dict[str, Any], what: Heard) -> None:
    origin = {"type": "hidden_user", "sender_user_name": "Boss", "date": 1554127100}

    assert heard(forward_origin=origin, **content) == what


def test_what_an_advisor_forwards_in_the_group_is_their_own_doing() -> None:
    origin = {"type": "hidden_user", "sender_user_name": "Boss", "date": 1554127100}
    group = {"id": -100, "type": "supergroup"}
    message = a_message(text="hello", forward_origin=origin) | {"chat": group}

    found = hearing({"update_id": 1, "message": message})

    assert found is not None
    assert found.heard == Words("hello")


def test_a_changed_message_is_told_from_a_new_one() -> None:
    found = hearing({"update_id": 1, "edited_message": a_message(text="hello")})

    assert found is not None
    assert found.heard == Edited("hello")


@pytest.mark.parametrize(
    ("data", "tap"),
    [
        ("12:agree", Tap(12, "agree")),
        ("12:send:3", Tap(12, "send:3")),
        ("!person", Tap(-1, "!person")),
        ("nonsense", Tap(-1, "nonsense")),
        ("-1:agree", Tap(-1, "-1:agree")),
        ("٣:agree", Tap(-1, "٣:agree")),
        ("9" * 60 + ":a", Tap(999999999, "a")),
        ("", Tap(-1, "")),
    ],
)
def test_buttons_are_heard_with_their_question(data: str, tap: Tap) -> None:
    query = {"id": "q", "from": USER, "chat_instance": "1", "data": data, "message": a_message()}

    found = hearing({"update_id": 1, "callback_query": query})

    assert found is not None
    assert found.heard == tap


def test_a_button_that_brings_no_data_is_none_of_ours_and_none_beside_it() -> None:
    page = {"text": "Open", "url": "https://example.org"}
    shown = a_message(text="A plan", reply_markup={"inline_keyboard": [[page]]})
    query = {"id": "q", "from": USER, "chat_instance": "1", "game_short_name": "g"}

    found = hearing({"update_id": 1, "callback_query": {**query, "message": shown}})

    assert found is not None
    assert (found.heard, found.tapped) == (Tap(-1, ""), None)


def test_a_button_of_a_message_telegram_has_forgotten_is_still_heard() -> None:
    gone = {"message_id": 4, "date": 0, "chat": CHAT}
    query = {"id": "q", "from": USER, "chat_instance": "1", "data": "3:a", "message": gone}

    found = hearing({"update_id": 1, "callback_query": query})

    assert found is not None
    assert (found.heard, found.chat_id) == (Tap(3, "a"), 7)


@pytest.mark.parametrize(
    ("shared", "number"),
    [
        ("12025550100", "+12025550100"),
        ("+1 (202) 555-0100", "+12025550100"),
        ("8613800138000", "+8613800138000"),
        ("not a number", "+not a number"),
        ("", "+"),
    ],
)
def test_shared_numbers_are_written_in_one_way(shared: str, number: str) -> None:
    assert e164(shared) == number
