"""What stands in a chat is kept for many chats at once, and the chat's turns know nothing of it."""

from storage import people
from storage.messages import screens
from storage.messages.screens import MOST_ASKED, Screen
from tests.storage.samples import a_chat, add


async def test_what_stands_in_a_chat_is_kept(database):
    async with database.begin() as session:
        await add(session, a_chat(1), a_chat(2))
        asked = Screen(chat_id=1).asked(4, 30).with_card(12)
        await screens.keep(session, [asked])

    async with database.begin() as session:
        chat = await people.chat(session, 1)
        chat.place = "home.home"  # a turn writes beside it

    async with database.begin() as session:
        read = await screens.of(session, [1, 2, 404])
    assert read == {1: asked, 2: Screen(chat_id=2)}


def test_of_one_question_asked_again_and_again_the_last_messages_are_known():
    screen = Screen(chat_id=1)
    for number in range(MOST_ASKED + 3):
        screen = screen.asked(4, number)
    assert screen.messages == tuple(range(3, MOST_ASKED + 3))
