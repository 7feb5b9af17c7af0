"""Papers: a checklist with what each is for, every file looked at, its state to be seen, refused ones asked again."""

import pytest

from bot.sandbox.client import Person, Seen
from negotiation.applying.paper import Paper, PaperState, Want
from negotiation.lifecycle import CaseState
from storage.case import case_papers, cases
from tests.beginnings import asked_for_papers, claimed
from tests.conversations.player import photo
from tests.desk.room import Room
from tests.scanner import EICAR, Scanner
from tests.town import PAPER, Town
from tests.waiting import soon

ARRIVED = "✓ Your paper has arrived and is kept encrypted."
PUT = "Thank you. I look at it first; then it goes with your papers."
PDF = "application/pdf"


STORIES = {"wei": asked_for_papers, "room": claimed}


@pytest.fixture
def room(town: Town) -> Room:
    """An application with a payslip that Mei has claimed."""
    return Room(town, town.wei, town.topic)


async def papers(town: Town) -> list[Paper]:
    await town.quiet()
    async with town.app.database.begin() as session:
        return await case_papers.papers_of(session, 1)


@pytest.mark.parametrize("said", ["ill send it later", "no", "明天再傳", "ahora no"])
async def test_that_none_comes_now_may_be_said_in_words(
    town: Town, wei: Person, said: str
) -> None:
    await wei.say(said)

    assert (await town.says(wei))[-1].startswith("Please check your answers:")


async def state(town: Town) -> CaseState:
    async with town.app.database.begin() as session:
        return (await cases.case(session, 1)).state


async def asked(town: Town, person: Person) -> Seen:
    """The newest message with buttons."""
    return [seen for seen in await town.replies(person) if seen.labels][-1]


async def listed(town: Town, person: Person) -> list[str]:
    """The checklist, as /papers shows it."""
    await town.quiet()
    await person.say("/papers")
    return (await asked(town, person)).text.split("\n")[1:-2]


def another(number: int) -> bytes:
    """A PDF that differs from all others."""
    return PAPER + b"%%%% %d\n" % number


async def test_the_checklist_follows_from_the_reason(wei: Person) -> None:
    seen = (await wei.screen()).messages[-1]

    assert seen.text.split("\n")[:4] == [
        "Question 5 of 5 · These papers help us to see how things are:",
        "○ Notice of dismissal: missing",
        "○ Proof of income: missing",
        "○ Bank statement: missing",
    ]
    assert seen.labels[:4] == [
        "I will send it later",
        "Notice of dismissal",
        "Proof of income",
        "Bank statement",
    ]


async def test_a_paper_chosen_says_what_is_accepted_and_why_it_is_asked(
    town: Town, wei: Person
) -> None:
    await town.tap(wei, "Bank statement")
    seen = await asked(town, wei)
    assert "Of the last three months." in seen.text
    assert "Why: so that your figures can be seen" in seen.text

    await wei.send_document("scan.pdf", PAPER, PDF)
    assert "papers: Bank statement" in (await asked(town, wei)).text
    assert [paper.want for paper in await papers(town)] == [Want.BANK]


async def test_a_paper_that_is_here_is_taken_without_waiting_for_the_next_look(
    town: Town, wei: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.turns.worker.LOOK_AGAIN", 60.0)
    await wei.send_document("scan.pdf", PAPER, PDF)

    assert ARRIVED in await town.says(wei)


async def test_what_is_chosen_by_mistake_is_left_with_a_tap(town: Town, wei: Person) -> None:
    await town.tap(wei, "Bank statement")
    await town.tap(wei, "Not now")

    assert "Question 5 of 5" in (await asked(town, wei)).text


async def test_a_paper_is_taken_for_what_it_is_called_or_for_what_is_missing(
    town: Town, wei: Person
) -> None:
    await wei.send_document("payslip.pdf", another(1), PDF)
    await wei.send_document("1.pdf", another(2), PDF)
    await wei.send_document("2.pdf", another(3), PDF)
    await wei.send_document("3.pdf", another(4), PDF)

    assert [paper.want for paper in await papers(town)] == [
        Want.INCOME,
        Want.DISMISSAL,
        Want.BANK,
        Want.OTHER,
    ]


async def test_the_state_of_each_is_seen_at_any_time(town: Town, wei: Person) -> None:
    await wei.send_document("payslip.pdf", PAPER, PDF)

    assert await listed(town, wei) == [
        "○ Notice of dismissal: missing",
        "✓ Proof of income: received",
        "○ Bank statement: missing",
    ]
    await town.tap(wei, "That is all for now")
    assert "Please check your answers" in (await asked(town, wei)).text


async def test_nothing_is_asked_of_who_has_no_case(town: Town) -> None:
    anna = await town.borrower("111", name="Anna Berg")
    await town.arrive(anna, "111")
    await town.replies(anna)

    await anna.say("/papers")

    assert (await town.says(anna))[0] == "No papers are asked for at the moment."


async def test_an_album_is_one_paper_with_its_pages(town: Town, wei: Person) -> None:
    await town.replies(wei)
    one, two, three = photo(), photo() + b"2", photo() + b"3"
    await wei.send_album(("photo", one, "1.jpg"), ("photo", two, "2.jpg"), ("photo", three, "3"))

    said = await town.says(wei)
    assert said.count(ARRIVED) == 1
    assert len([one for one in said if "papers: Notice of dismissal" in one]) == 1
    assert PUT not in said
    assert "✓ Notice of dismissal: received (3 pages)" in await listed(town, wei)


async def test_the_same_file_twice_is_noticed_and_kept_once(town: Town, wei: Person) -> None:
    await wei.send_document("payslip.pdf", PAPER, PDF)
    await town.says(wei)

    await wei.send_document("again.pdf", PAPER, PDF)

    said = await town.says(wei)
    assert said[0] == PUT
    assert (
        "You have sent this very file before. It is with your papers, and I keep it once." in said
    )
    kept = [paper for paper in await papers(town) if paper.is_sent]
    assert [paper.name for paper in kept] == ["payslip.pdf"]
    events = await town.events()
    assert events.count("paper received") == 1


async def test_a_paper_is_taken_back_and_another_sent_until_the_application_is(
    town: Town, wei: Person
) -> None:
    await wei.send_document("payslip.pdf", PAPER, PDF)
    await town.tap(wei, "Add a paper")
    await town.tap(wei, "Proof of income")
    assert "№ 1 · payslip.pdf · received" in (await asked(town, wei)).text

    await town.tap(wei, "Take № 1 back")
    said = await town.says(wei)
    assert said[0].startswith("Taken back: I no longer have it.")
    assert "№ 1" not in said[-1]
    assert [(p.state, p.vault_id) for p in await papers(town)] == [(PaperState.WITHDRAWN, None)]

    await wei.send_document("payslip.pdf", PAPER, PDF)
    await town.tap(wei, "That is all for now")
    assert "papers: Proof of income" in (await asked(town, wei)).text

    await town.send(wei)
    await wei.say("/papers")
    await town.tap(wei, "Proof of income")
    assert (await asked(town, wei)).labels == ["Not now"]


async def test_the_group_is_told_of_a_paper_and_never_gets_the_file(room: Room) -> None:
    [told] = [m for m in await room.screen() if m.text.startswith("№ 1")]

    assert told.text == "№ 1 · Proof of income"
    assert told.labels == ["👁 Open", "✓ Accept", "✗ Refuse…"]
    assert not [m for m in await room.screen() if {"document", "photo"} & set(m.message)]


async def test_what_comes_close_together_stands_on_one_message(room: Room) -> None:
    for number in range(1, 4):
        await room.borrower.send_document(f"{number}.pdf", another(number), PDF)
        await room.town.quiet()

    [told] = [m for m in await room.screen() if m.text.startswith("№")]
    assert [line[:3] for line in told.text.splitlines()[:4]] == ["№ 1", "№ 2", "№ 3", "№ 4"]
    assert told.labels == ["👁 Open all", "✓ Accept all"]
    await room.says("/refuse 2 too dark")
    await room.taps("✓ Accept all")
    await room.taps("Accept unread")
    assert "Accepted: papers 1, 3, 4." in await room.news()
    [told] = [m for m in await room.screen() if m.text.startswith("№")]
    assert told.text.count(": accepted") == 3
    assert "№ 2 · Notice of dismissal: not accepted, because: too dark" in told.text
    assert told.labels == ["👁 Open all"]


async def test_a_refused_paper_is_asked_for_again_with_the_reason(room: Room) -> None:
    town, wei = room.town, room.borrower
    await room.hears()

    await room.says("/refuse 1 it is too dark to read")
    assert "Paper 1 is refused; the borrower is asked for another." in await room.news()
    why, asks = await room.hears()
    assert why.startswith(
        "We could not accept your paper № 1 (Proof of income): it is too dark to read"
    )
    assert "Please send a photo or a PDF here." in asks
    assert await state(town) is CaseState.PAPERS_WANTED
    assert "✗ Proof of income: not accepted, because: it is too dark to read" in await listed(
        town, wei
    )

    await town.tap(wei, "Proof of income")
    await wei.send_document("brighter.pdf", another(1), PDF)
    await town.quiet()
    assert await state(town) is CaseState.NEGOTIATING
    assert [m.text for m in await room.screen() if m.text][-1] == "№ 2 · Proof of income"

    await room.accepts("2")
    assert "✅ Proof of income: accepted" in await listed(town, wei)


async def test_the_message_that_asks_again_opens_the_step(room: Room) -> None:
    await room.says("/refuse 1 page two is missing")

    await room.borrower.send_document("both.pdf", another(1), PDF)

    first, second = await papers(room.town)
    assert (second.want, second.state) == (Want.INCOME, PaperState.RECEIVED)
    assert (first.state, first.why) == (PaperState.REFUSED, "page two is missing")
    shown = (await room.borrower.screen()).texts
    assert shown[-1] == "✓ Your paper has arrived and is kept encrypted: Proof of income."


async def test_what_advisors_write_wrongly_is_said(room: Room) -> None:
    await room.news()
    for order, answer in {
        "/refuse it is dark": "Please write which paper and why",
        "/accept": "Please write which paper, for example /accept 2,",
        "/accept 1 thank you": "Please write which paper",
        "/accept 1-3": "There is no such paper.",
        "/accept 7": "There is no such paper. /papers shows all of this case.",
    }.items():
        await room.says(order)
        assert (await room.news())[-1].startswith(answer)

    await room.says("/papers")
    assert (await room.news())[-1].split("\n")[:3] == [
        "№ 1 · Proof of income: received",
        "○ Notice of dismissal: missing",
        "○ Bank statement: missing",
    ]
    await room.borrower.send_document("both.pdf", another(1), PDF)
    await room.news()
    await room.accepts("1-2")
    assert (await room.news())[-1] == "Accepted: papers 1, 2."
    assert {one.state for one in await papers(room.town)} == {PaperState.ACCEPTED}


async def test_an_offer_may_be_made_without_waiting_for_the_paper(room: Room) -> None:
    await room.says("/refuse 1 too dark")

    await room.says("/offer 12")

    assert await state(room.town) is CaseState.NEGOTIATING


# Scanned by ClamAV: a real clamd, where there is one.


async def test_a_paper_is_held_back_until_it_is_clean(
    town: Town, wei: Person, scanner: Scanner
) -> None:
    await town.stop()
    await town.start(clamd=str(scanner.socket))
    scanner.stop()
    await wei.send_document("payslip.pdf", PAPER, PDF)
    await held(town)
    await wei.sees("Send it")  # the town is never quiet while a paper waits
    await wei.tap("Send it")
    await wei.sees("Yes, send it now")
    await wei.tap("Yes, send it now")
    await wei.sees("Your application is with us now.")
    assert ARRIVED not in [seen.text for seen in (await wei.screen()).messages]

    scanner.start()
    await town.quiet()

    assert (await papers(town))[0].state is PaperState.RECEIVED
    assert f"{ARRIVED[:-1]}: Proof of income." in await town.says(wei)
    topic = (await town.group.topics())[-1]["message_thread_id"]
    shown = [m.text for m in (await town.group.screen(topic)).messages if "№" in m.text[:1]]
    assert shown == ["№ 1 · Proof of income"]


async def test_an_infected_file_is_thrown_away_and_the_desk_told(
    town: Town, wei: Person, scanner: Scanner
) -> None:
    await town.stop()
    await town.start(clamd=str(scanner.socket))

    await wei.send_document("payslip.pdf", PAPER + EICAR, PDF)

    said = await town.says(wei)
    assert any(one.startswith("The virus scanner found something harmful") for one in said)
    assert "Question 5 of 5" in said[-1]
    [paper] = await papers(town)
    assert (paper.state, paper.vault_id) == (PaperState.REFUSED, None)
    desk = (await town.group.screen()).texts
    assert any("the virus scanner found Eicar-Test-Signature" in one for one in desk)


async def held(town: Town) -> None:
    """Wait until a paper is held back."""
    async with soon("a paper is held back"):
        while True:
            async with town.app.database.begin() as session:
                if [
                    p
                    for p in await case_papers.papers_of(session, 1)
                    if p.state is PaperState.HELD
                ]:
                    return


# By the lender's own page instead of the chat: see tests/bot/http/test_uploads.py for the page.


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"%PDF-1.7\ntrailer << /Encrypt 5 0 R >>", "password"),
        (b"PK\x03\x04 word/document.xml", "PDF"),
    ],
)
async def test_a_file_sent_from_home_is_said_to_be_passed_on_only_where_it_is(
    town: Town, wei: Person, content: bytes, why: str
) -> None:
    await wei.send_document("payslip.pdf", PAPER, PDF)
    await town.send(wei)
    await town.says(wei)

    await wei.send_document("more.pdf", content, PDF)

    looked_at, refused, *_ = await town.says(wei)
    assert looked_at == PUT
    assert why in refused


async def test_an_album_sent_again_is_said_to_be_here_once(town: Town, wei: Person) -> None:
    one, two, three = ((kind, photo() + bytes([n]), "") for n, kind in enumerate(["photo"] * 3))
    await wei.send_album(one, two, three)
    await town.says(wei)

    await wei.send_album(one, two, three)

    said = await town.says(wei)
    assert len([text for text in said if "sent this very file before" in text]) == 1
