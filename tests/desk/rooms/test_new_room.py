"""After a case is closed, words of its borrower open a room of their own, named and with its card on top."""

from tests.desk.room import Room


async def test_words_after_a_closed_case_stand_below_the_card_of_a_named_topic(
    room: Room,
) -> None:
    await room.closes("settled")
    await room.hears()

    await room.borrower.say("The letter about the balance came twice")

    assert "I have passed it on to our advisors." in (await room.hears())[0]
    *_, topic = await room.town.group.topics()
    assert topic["message_thread_id"] != room.topic
    assert topic["name"] == "Visitor 2"
    shown = await room.town.group.screen(topic["message_thread_id"])
    card, words = [m.text for m in shown.messages if m.by_bot and m.text]
    assert card.startswith("The borrower of loan ····6728")
    assert words == "The letter about the balance came twice"
