"""Which paper a file is: asked where nothing tells, set right by a button or in words, and told to whoever has seen it."""

import pytest

from bot.sandbox.client import Person
from negotiation.applying.paper import Want
from storage.case import case_papers
from tests.beginnings import asked_for_papers, claimed
from tests.conversations.player import photo
from tests.desk.room import Room
from tests.town import Town

STORIES = {"wei": asked_for_papers, "room": claimed}
WHICH = "Which paper is that? Until you tell me, I put it down as: Notice of dismissal."
PUT_DOWN = "Thank you. I have put it down as: Proof of income."


@pytest.fixture
def room(town: Town) -> Room:
    return Room(town, town.wei, town.topic)


async def kinds(town: Town) -> list[Want]:
    async with town.app.database.begin() as session:
        return [paper.want for paper in await case_papers.papers_of(session, 1)]


async def test_a_photo_without_a_word_is_asked_about(town: Town, wei: Person) -> None:
    await wei.send_photo(photo())
    await town.quiet()
    [asked] = [one for one in await wei.next(timeout=0) if one.text == WHICH]
    assert asked.labels == ["Proof of income", "Bank statement", "Something else"]

    await wei.tap("Proof of income")

    said = await town.says(wei)
    assert said[0] == PUT_DOWN
    assert said[-1].startswith("Please check your answers:")
    assert await kinds(town) == [Want.INCOME]


async def test_of_several_pages_it_is_asked_once(town: Town, wei: Person) -> None:
    await wei.send_album(("photo", photo(), "1.jpg"), ("photo", photo() + b"2", "2.jpg"))
    assert (await town.says(wei)).count(WHICH) == 1

    await wei.say("the photos are one paper: what I sent is the payslip")

    assert (await town.says(wei))[0] == PUT_DOWN
    assert await kinds(town) == [Want.INCOME, Want.INCOME]


@pytest.mark.parametrize("told", ["payslip", "my payslip of March", "工资单"])
async def test_who_says_what_it_is_is_not_asked(town: Town, wei: Person, told: str) -> None:
    await wei.send_photo(photo(), told)

    assert not any(one.startswith("Which paper") for one in await town.says(wei))
    assert await kinds(town) == [Want.INCOME]


@pytest.mark.parametrize(
    "said",
    [
        "Proof of income",
        "it's my payslip",
        "工资单",
        "that was the payslip, not the dismissal letter",
        "刚才发的是工资单 不是解雇通知",
        "lo que mandé era la nómina, no la carta de despido",
    ],
)
async def test_words_set_it_right(town: Town, wei: Person, said: str) -> None:
    await wei.send_photo(photo())
    await town.says(wei)

    await wei.say(said)

    assert (await town.says(wei))[0] == PUT_DOWN
    assert await kinds(town) == [Want.INCOME]


async def test_words_that_say_only_what_it_is_not_are_asked_what_it_is(
    town: Town, wei: Person
) -> None:
    await wei.send_photo(photo())
    await town.says(wei)

    await wei.say("the photo I sent is not the dismissal letter")

    assert (await town.says(wei))[0] == WHICH
    assert await kinds(town) == [Want.DISMISSAL]


async def test_the_advisor_learns_what_it_is(room: Room) -> None:
    town, wei = room.town, room.borrower
    await wei.send_photo(photo())
    assert any("\n№ 2 · Notice of dismissal\n" in text for text in await room.news())

    await wei.say("sorry, what I sent is my bank statement")

    news = await room.news()
    assert any("\n№ 2 · Bank statement\n" in text for text in news)
    assert "sorry, what I sent is my bank statement" in news
    assert (await kinds(town))[1] is Want.BANK


async def test_what_an_advisor_has_decided_on_stays_what_it_is(room: Room) -> None:
    town, wei = room.town, room.borrower
    await wei.send_photo(photo())
    await town.quiet()
    await room.accepts("2")
    await town.quiet()

    await wei.tap("Bank statement")

    assert (await room.hears())[-1].startswith("Nothing can be changed about that paper any more")
    assert (await kinds(town))[1] is Want.DISMISSAL
