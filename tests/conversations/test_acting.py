"""What takes longer is seen to be under way; nothing depends on that."""

from tests.conversations.player import photo
from tests.town import Town


async def actions(town: Town, chat_id: int) -> list[str]:
    await town.quiet()
    calls = [call.shape()["parameters"] for call in town.server.world.calls.since()]
    return [
        one["action"] for one in calls if "action" in one and str(one["chat_id"]) == str(chat_id)
    ]


async def test_it_is_seen_that_a_paper_is_looked_at_and_that_papers_come(town: Town) -> None:
    wei = await town.borrower()
    topic = await town.apply(wei)
    assert await actions(town, wei.id) == ["typing"]

    await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)
    await town.quiet()
    await town.mei.say("/offer 7", chat=town.group, topic=topic)
    await town.tap(town.mei, "Send to the borrower", chat=town.group, topic=topic)
    await town.tap(wei, "I accept")

    assert await actions(town, wei.id) == ["typing", "upload_photo", "upload_document"]
    assert await actions(town, town.group.id) == []
    assert (await wei.screen()).action is None  # the paper has come
    theirs = [
        call.method
        for call in town.server.world.calls.since()
        if str(call.parameters.get("chat_id")) == str(wei.id)
    ]
    seen = [
        method for method in theirs if method in ("sendChatAction", "sendPhoto", "sendDocument")
    ]
    assert seen[-4:] == ["sendChatAction", "sendPhoto", "sendChatAction", "sendDocument"]


async def test_where_it_cannot_be_shown_all_goes_on(town: Town) -> None:
    wei = await town.borrower()
    await town.begin(wei, "2400", "1900", "330")
    await town.replies(wei)
    await town.sandbox.fault("sendChatAction", "500", times=10)

    await wei.send_photo(photo())

    assert "✓ Your paper has arrived and is kept encrypted." in await town.says(wei)
