"""Any update: whatever comes in Telegram's name, the next one is answered."""

import asyncio
import copy
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.telegram.arrivals import arrival
from storage.messages import inbox
from tests.bot.http.test_webhooks import ANY_JSON
from tests.bot.turns.test_failures import until_tried
from tests.town import Town

CHAT = {"id": 5, "type": "private", "first_name": "W"}
SENDER = {"id": 5, "is_bot": False, "first_name": "W", "language_code": "en"}
MESSAGE = {"message_id": 3, "date": 1554127200, "chat": CHAT, "from": SENDER}
PHOTO = [{"file_id": "a", "file_unique_id": "b", "width": 9, "height": 9, "file_size": 9}]
MEMBER = {"user": SENDER, "status": "member"}
#: One of each kind that is listened to.
UPDATES: list[dict[str, Any]] = [
    {"message": MESSAGE | {"text": "/start"}},
    {"message": MESSAGE | {"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 1}]}},
    {"message": MESSAGE | {"photo": PHOTO, "caption": "c", "media_group_id": "7"}},
    {"message": MESSAGE | {"contact": {"phone_number": "+1", "first_name": "W", "user_id": 5}}},
    {"message": MESSAGE | {"document": {"file_id": "a", "file_unique_id": "b", "file_name": "../x"}}},
    {"message": MESSAGE | {"reply_to_message": MESSAGE | {"text": "y"}, "text": "z"}},
    {"message": MESSAGE | {"migrate_to_chat_id": -7, "migrate_from_chat_id": -6}},
    {"edited_message": MESSAGE | {"text": "900", "edit_date": 1554127300}},
    {"callback_query": {"id": "1", "from": SENDER, "chat_instance": "1", "data": "1:send", "message": MESSAGE}},
    {"callback_query": {"id": "1", "from": SENDER, "chat_instance": "1", "data": "!" * 64}},
    {"my_chat_member": {"chat": CHAT, "from": SENDER, "date": 1, "old_chat_member": MEMBER, "new_chat_member": MEMBER}},
    {"message_reaction": {"chat": CHAT, "message_id": 3, "date": 1, "old_reaction": [], "new_reaction": []}},
]  # fmt: skip


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths of all there is in it."""
    inner = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )  # fmt: skip
    found = [path] if path else []
    for key, each in inner:
        found += places(each, (*path, key))
    return found


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, Any]:
    """An update of which something is gone or something else."""
    update = copy.deepcopy(draw(st.sampled_from(UPDATES)))
    for _ in range(draw(st.integers(1, 3))):
        there = places(update)
        if not there:
            break
        *way, last = draw(st.sampled_from(there))
        holder: Any = update
        for key in way:
            holder = holder[key]
        if draw(st.booleans()) and isinstance(holder, dict):
            del holder[last]
        else:
            holder[last] = draw(ANY_JSON)
    return update


@settings(
    max_examples=5,
    deadline=None,
    phases=[Phase.generate],  # each example goes on in the town of the one before
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(updates=st.lists(damaged(), min_size=12, max_size=12))
async def test_whatever_is_wrong_with_updates_the_next_one_is_answered(
    town: Town, updates: list[dict[str, Any]]
) -> None:
    anna = await town.sandbox.person(first_name="Anna", language_code="en")
    for number, update in enumerate(updates):
        what = {"update_id": anna.id * 1000 + number, **update}
        await town.app.worker.keep_and_take([arrival(what)])

    await anna.start()
    assert "Yes, let us begin" in str((await anna.sees("Yes, let us begin")).labels)

    async with asyncio.timeout(30):  # what cannot be taken is tried three times, then put aside
        while await waiting(town):
            await town.sandbox.advance(60, town.folder / "clock")
            town.app.worker.ring()
            await until_tried(town)


async def waiting(town: Town) -> int:
    async with town.app.database.begin() as session:
        return await inbox.waiting(session)
