"""Status card: one message at the top of the borrower's chat, kept current, made anew when deleted, closed at the end."""

import pytest

from bot.sandbox.client import Person
from bot.telegram.wire import wire
from tests.town import Town


@pytest.fixture
async def wei(town: Town) -> Person:
    return await town.borrower()


async def cards(town: Town, person: Person) -> list[int]:
    """All cards in somebody's chat, pinned or not."""
    await town.quiet()
    return [m.id for m in (await person.screen()).messages if m.by_bot and "📌" in m.text]


async def test_it_comes_with_the_application_handed_in_and_is_pinned_once(
    town: Town, wei: Person
) -> None:
    await town.begin(wei, "2400", "1900", "330")
    assert await town.card(wei) == ""

    await wei.send_document("payslip.pdf", b"%PDF-1.4\n%%EOF\n", "application/pdf")
    await town.send(wei)

    assert await town.card(wei) == (
        "📌 Case 2019-00001\n"
        "We have your application. An advisor will answer by April 22, 2019. "
        "Whatever you write or send here reaches the advisor.\n"
        "An advisor will take it and write to you here."
    )
    [_] = await town.calls("sendMessage", wei, "📌")
    [pinned] = await town.calls("pinChatMessage", wei)
    assert str(pinned["disable_notification"]).lower() == "true"


async def test_one_message_follows_the_case_to_its_end(town: Town, wei: Person) -> None:
    topic = await town.apply(wei)
    [card] = await cards(town, wei)
    await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)
    assert "With you: Mei (advisor)." in await town.card(wei)
    await town.mei.say("/offer 7", chat=town.group, topic=topic)
    await town.tap(town.mei, "Send to the borrower", chat=town.group, topic=topic)
    assert "The offer is open until April 15, 2019" in await town.card(wei)
    await town.tap(wei, "I accept")
    assert "It can be signed until" in await town.card(wei)
    await town.put_signature(wei)
    assert "Your plan is in force." in await town.card(wei)
    shown = [str(call["text"]) for call in await town.calls("editMessageText", wei)]
    [sealing] = [text for text in shown if "The agreement is signed" in text]
    assert "It can be signed until" not in sealing
    await town.mei.say("/closed sold", chat=town.group, topic=topic)
    await town.tap(town.mei, "Close it, and tell the borrower", chat=town.group, topic=topic)

    assert await town.card(wei) == ""
    assert await cards(town, wei) == [card]
    last = next(m for m in (await wei.screen()).messages if m.id == card)
    assert last.text == "📌 Case 2019-00001\nThis case is closed. /status shows your loan."


async def test_what_changes_nothing_sends_nothing(town: Town, wei: Person) -> None:
    await town.apply(wei)
    await town.quiet()
    before = len(await town.calls("editMessageText", wei))

    for said in ("Hello?", "/status", "/help"):
        await wei.say(said)
        await town.quiet()

    assert len(await town.calls("editMessageText", wei)) == before


async def test_it_speaks_the_language_just_chosen(town: Town, wei: Person) -> None:
    await town.apply(wei)
    await wei.say("/language")

    await town.tap(wei, "Español")

    assert (await town.card(wei)).startswith("📌 Caso 2019-00001\n")


async def test_a_deleted_one_is_made_anew_and_pinned(town: Town, wei: Person) -> None:
    topic = await town.apply(wei)
    [card] = await cards(town, wei)
    bot = wire(town.server.token, town.server.url)
    async with bot:
        await bot.delete_message(wei.id, card)

    await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)

    assert "With you: Mei (advisor)." in await town.card(wei)
    [fresh] = await cards(town, wei)
    assert fresh != card


async def test_a_disconnected_chat_keeps_nothing_of_it(town: Town, wei: Person) -> None:
    await town.apply(wei)
    await wei.say("/disconnect")

    await town.tap(wei, "Yes, disconnect this chat")

    assert await town.card(wei) == ""
    assert not any("📌 Case" in m.text for m in (await wei.screen()).messages)
