"""Wrong paper: one that was sent, or asked for, by mistake is taken back, and both sides are told."""

import pytest

from bot.sandbox.client import Person
from negotiation.applying.paper import PaperState
from negotiation.lifecycle import CaseState
from storage.case import case_papers, cases
from tests.conversations.player import photo
from tests.desk.room import Room
from tests.town import PAPER, Town

PDF = "application/pdf"
ASKED = "No problem. Tap what you did not mean to send, and I delete it here."
GONE = "Taken back: I no longer have it. You may delete it in this chat as well."


async def states(town: Town) -> list[tuple[PaperState, int | None]]:
    async with town.app.database.begin() as session:
        found = await case_papers.papers_of(session, 1)
    return [(paper.state, paper.vault_id) for paper in found]


async def case_state(town: Town) -> CaseState:
    async with town.app.database.begin() as session:
        return (await cases.case(session, 1)).state


@pytest.mark.parametrize(
    "said", ["that was the wrong photo", "delete that file please", "esa no era la foto", "发错照片了", "傳錯檔案了"]
)  # fmt: skip
async def test_a_paper_sent_by_mistake_is_taken_back_after_the_application_too(
    waiting: Room, said: str
) -> None:
    town, wei = waiting.town, waiting.borrower
    await waiting.hears()
    await waiting.news()
    await wei.say(said)
    [asked, *_] = await waiting.town.replies(wei)
    assert asked.text.startswith(ASKED)
    assert asked.labels == ["Take № 1 back: Proof of income"]

    await town.tap(wei, "Take № 1 back: Proof of income")

    assert GONE in await waiting.hears()
    assert await states(town) == [(PaperState.WITHDRAWN, None)]
    assert "The borrower took paper 1 back; it is not kept." in await waiting.news()
    assert [one.labels for one in await waiting.screen() if one.text.startswith("№ 1")] == [[]]
    await wei.say("/history")
    assert any("paper 1 taken back" in one for one in await waiting.hears())


async def test_of_several_it_is_asked_which_and_each_can_go(waiting: Room) -> None:
    town, wei = waiting.town, waiting.borrower
    await wei.send_photo(photo())
    await town.quiet()
    await waiting.hears()
    await wei.say("I sent the wrong picture")
    [asked, *_] = await town.replies(wei)
    assert len(asked.labels) == 2

    await town.tap(wei, asked.labels[0])  # the newest first
    await town.quiet()

    assert [state for state, _ in await states(town)] == [
        PaperState.RECEIVED,
        PaperState.WITHDRAWN,
    ]


async def test_whoever_has_opened_it_is_asked_to_delete_it(room: Room) -> None:
    town, wei = room.town, room.borrower
    await room.mei.start()
    await room.says("/open 1")
    await town.says(room.mei)
    await wei.say("sorry, that was the wrong document")
    await town.tap(wei, "Take № 1 back: Proof of income")

    [told] = await town.says(room.mei)
    assert told.startswith("Paper 1 of case ")
    assert told.endswith("Please delete it here in this chat as well.")


async def test_all_who_have_opened_it_are_asked_once_each_however_often_they_did(
    room: Room,
) -> None:
    town, lee = room.town, await room.hire("Lee")
    for one in (room.mei, lee):
        await one.start()
        await room.says("/open 1", by=one)
    await room.says("/open 1")
    for one in (room.mei, lee):
        await town.says(one)
    await room.borrower.say("sorry, that was the wrong document")
    await town.tap(room.borrower, "Take № 1 back: Proof of income")

    assert [len(await town.says(one)) for one in (room.mei, lee)] == [1, 1]


async def test_what_was_decided_a_person_looks_at(room: Room) -> None:
    await room.accepts("1")
    await room.hears()
    await room.borrower.say("I sent the wrong file")

    assert any("cannot delete it myself" in one for one in await room.hears())
    assert [state for state, _ in await states(room.town)] == [PaperState.ACCEPTED]


@pytest.mark.parametrize(
    "said",
    ["I sent the wrong amount", "delete my photo from your website?", "the photo is too dark"],
)
async def test_other_words_take_nothing_back(waiting: Room, said: str) -> None:
    await waiting.hears()
    await waiting.borrower.say(said)

    assert not any(one.startswith(ASKED) for one in await waiting.hears())


async def test_a_paper_asked_for_by_mistake_is_not_asked_for_any_more(room: Room) -> None:
    town = room.town
    await room.says("/want bank statement")
    assert await case_state(town) is CaseState.PAPERS_WANTED
    await room.hears()

    await room.taps("↩ Do not ask for it after all")

    assert await case_state(town) is CaseState.NEGOTIATING
    assert (
        "Your advisor asked for a paper by mistake: Bank statement. You need not send it."
        in await room.hears()
    )
    assert "papers not asked" in await town.events()
    await room.borrower.say("what now?")  # no paper is waited for
    assert not any("photo or a PDF" in one for one in await room.hears())


async def test_a_helper_takes_back_what_they_sent(room: Room) -> None:
    town = room.town
    link = await town.invite_helper(room.borrower, "Talk to the advisor, send papers")
    grace: Person = await town.help(link)
    await grace.send_document("letter.pdf", PAPER + b"\n", PDF)
    await town.says(grace)
    await grace.say("I sent the wrong file")
    [asked, *_] = await town.replies(grace)
    await town.tap(grace, asked.labels[0])

    assert GONE in await town.says(grace)
    assert [state for state, _ in await states(town)] == [
        PaperState.RECEIVED,
        PaperState.WITHDRAWN,
    ]
