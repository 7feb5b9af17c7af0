"""What is kept of a case: receipts that hold us to it, one's own data in the chat, a file for others, and its end."""

import asyncio
import io
import json
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pypdf
import pytest
from aiohttp import web
from asn1crypto import tsp
from sqlalchemy import func, select, update

from bot.papers.bundle import Bundle
from bot.papers.seal_check import check
from bot.sandbox.client import Person
from bot.telegram.losses import PutAside
from bot.turns.records.bundling import write_case
from negotiation.desk.handoff import HandoffState
from negotiation.party import Role
from storage import people
from storage.auditing import chain_check, stamps
from storage.auditing.chain import Receipt
from storage.case import case_files, covers, dossier
from storage.messages.outbox import Parcel, enqueue, ready
from storage.staff import handoffs
from storage.tables import metadata
from storage.tables.audit import audit as rows
from storage.tables.cases import cases
from storage.tables.lending import loans
from storage.tables.messages import due, inbox, outbox, vault
from storage.tables.people import parties
from tests.beginnings import agreed, asked_what_comes_in
from tests.sent_files import files, unpacked
from tests.town import PAPER, ROOT, Town
from tests.tsa import authority
from tests.waiting import soon

STORIES = {"begun": asked_what_comes_in, "wei": agreed}


@pytest.fixture
def begun(town: Town) -> Person:
    return town.wei


async def fits(town: Town, *receipts: str) -> bool:
    async with town.app.database.begin() as session:
        lost = await chain_check.lost(session, [Receipt.read(one) for one in receipts])
        return not lost and not (await chain_check.check(session)).faults


def receipt_in(texts: list[str]) -> str:
    lines = [line for text in texts for line in text.splitlines()]
    [line] = [one for one in lines if one.startswith("Your receipt: ")]
    return line.removeprefix("Your receipt: ")


# ---- Receipts


async def test_the_receipt_after_signing_has_the_signature_in_it(town: Town, wei: Person) -> None:
    shown = [seen.text for seen in (await wei.screen()).messages]

    receipt = receipt_in(shown)

    assert await fits(town, receipt)
    async with town.app.database.begin() as session:
        number = Receipt.read(receipt).number
        upto = await session.execute(select(rows.c.event).where(rows.c.id <= number))
    assert "agreement signed" in set(upto.scalars())


async def test_a_receipt_is_to_be_had_any_time(town: Town, wei: Person) -> None:
    await town.replies(wei)
    await wei.say("/receipt")

    assert await fits(town, receipt_in(await town.says(wei)))


async def test_the_sealed_agreement_says_where_the_record_stood(town: Town, wei: Person) -> None:
    sealed = (await files(town, wei))["2019-00001-v1-signed.pdf"]
    certificate = (town.folder / "demo-seal.pem").read_bytes()

    paper = check(sealed, certificate).paper

    assert paper is not None
    assert paper.receipt is not None
    receipt = Receipt.read(paper.receipt)
    assert await fits(town, paper.receipt)
    written = pypdf.PdfReader(io.BytesIO(sealed)).pages[-1].extract_text()
    assert "Place in the lender's record" in written
    assert receipt.hash in "".join(written.split())


async def test_a_stranger_gets_no_receipt_and_no_data(town: Town) -> None:
    stranger = await town.sandbox.person(first_name="Eve", language_code="en")
    await stranger.start()
    await town.says(stranger)

    await stranger.say("/receipt")
    await stranger.say("/mydata")

    told = await town.says(stranger)
    assert any("there is no receipt" in one for one in told)
    assert any("First I have to know that it is you" in one for one in told)
    assert await files(town, stranger) == {}


# ---- One's own data


async def test_the_borrower_gets_all_that_is_theirs_as_one_file(town: Town, wei: Person) -> None:
    await town.borrower("777", name="Ana Ruiz")
    await wei.say("/mydata")
    sent = {name: data for name, data in (await files(town, wei)).items() if name.endswith(".zip")}

    [data] = sent.values()
    inside = unpacked(data)

    assert json.loads(inside["2019-00001/borrower.json"])[0]["name"] == "Wei Chen"
    assert json.loads(inside["2019-00001/case.json"])[0]["application"]["hardship"] == "job_lost"
    assert inside["2019-00001/files/paper-1.pdf"] == PAPER
    assert inside["2019-00001/files/agreement-signed-1.pdf"].startswith(b"%PDF")
    assert b"68386728" in inside["2019-00001/loans.json"]
    said_ = inside["2019-00001/transcript.txt"].decode()
    assert "borrower: 2400" in said_
    assert "borrower (tapped): I sign" in said_
    assert "bot: Signed. Above is your copy" in said_
    everything = b"".join(inside.values())
    assert b"Ana Ruiz" not in everything
    assert f"advisor:{town.mei.id}".encode() not in everything
    assert "2019-00001/notes.json" not in inside
    chain = json.loads(inside["2019-00001/chain.json"])
    assert "agreement signed" in {one["event"] for one in chain}
    assert {one["actor"] for one in chain} <= {"borrower", "bot", "advisor"}
    assert await fits(town, *(f"{one['id']}-{one['hash']}" for one in chain))


async def test_it_is_said_in_words_before_the_file(town: Town, wei: Person) -> None:
    await town.says(wei)
    await wei.say("/mydata")

    [words] = [
        text for text in await town.says(wei) if text.startswith("What is kept about you, ")
    ]

    lines = words.split("\n")
    assert "• 1 paper, kept encrypted, to show how things are." in lines
    assert "For how long" in lines
    assert any("stay for 10 years after a case is closed" in line for line in lines)
    assert "Who sees it, or has received it" in lines
    assert "• Telegram, which carries the messages and files of this chat." in lines
    [data] = [data for name, data in (await files(town, wei)).items() if name.endswith(".zip")]
    assert unpacked(data)["read-me.txt"].decode() == f"{words}\n"


async def test_what_was_said_in_a_chat_while_it_was_anothers_is_not_in_it(
    town: Town, wei: Person
) -> None:
    async with town.app.database.begin() as session:
        phone = (await session.execute(select(parties.c.phone))).scalar_one()
    await town.lend("777", phone=phone, name="Li Na")
    await wei.say("/disconnect")
    await town.tap(wei, "Yes, disconnect this chat")
    await town.arrive(wei, "777")
    await wei.say("/mydata")

    sent = {name: data for name, data in (await files(town, wei)).items() if name.endswith(".zip")}
    [data] = sent.values()
    everything = b"".join(unpacked(data).values())

    assert b"Li Na" in everything
    assert b"/mydata" in everything
    for others in (b"Wei Chen", b"2400", b"2019-00001", b"I sign"):
        assert others not in everything


async def test_it_is_sent_once_a_day_and_not_kept_longer(town: Town, wei: Person) -> None:
    async def asked() -> int:
        await wei.say("/mydata")
        await town.quiet()
        sent = [one for one in (await wei.screen()).messages if "document" in one.message]
        return sum(one.message["document"]["file_name"].endswith(".zip") for one in sent)

    async def kept() -> int:
        async with town.app.database.begin() as session:
            zips = vault.c.media_type == "application/zip"
            counted = await session.execute(select(func.count()).where(zips))
            return counted.scalar_one()

    assert await asked() == 1
    await town.says(wei)
    assert await asked() == 1
    assert "within the last 24 hours" in (await town.says(wei))[0]
    assert await kept() == 1

    await town.pass_time(hours=25)
    assert await kept() == 0
    assert await asked() == 2

    events = await town.events()
    assert events.count("own data asked") == 2


@pytest.mark.usefixtures("wei")
async def test_a_guarantor_gets_what_is_theirs_and_nothing_of_the_case(town: Town) -> None:
    ana = await town.another(Role.GUARANTOR)
    await town.arrive(ana)
    await ana.say("/mydata")

    [data] = (await files(town, ana)).values()

    everything = b"".join(unpacked(data).values())
    assert b"Ana Ruiz" in everything
    assert b"Wei Chen" not in everything
    assert b"job_lost" not in everything


# ---- To be erased


@pytest.mark.parametrize(
    ("language", "asked", "noted", "stays"),
    [
        ("en", "i want to delete my data", "I have noted", "10 years"),
        ("es", "borra mis datos", "He anotado", "10 años"),
        ("zh_CN", "删除我的信息", "我已记下", "10 年"),
        ("zh_TW", "刪除我的資料", "我已記下", "10 年"),
    ],
)
async def test_a_wish_to_be_erased_is_answered_and_comes_before_the_desk(  # noqa: PLR0917
    town: Town, wei: Person, language: str, asked: str, noted: str, stays: str
) -> None:
    await town.mei.say("/back", chat=town.group, topic=town.topic)
    await town.replies(town.mei, chat=town.group, topic=town.topic)
    async with town.app.database.begin() as session:
        chat = await people.chat(session, wei.id)
        assert chat is not None
        chat.language = language
    await town.replies(wei)

    await wei.say(asked)

    answer = (await town.says(wei))[0]
    assert noted in answer
    assert stays in answer
    told = await town.replies(town.mei, chat=town.group, topic=town.topic)
    assert any("wants what is kept about them to be erased" in one.text for one in told)
    async with town.app.database.begin() as session:
        handoff = await handoffs.of_case(session, 1)
    assert handoff is not None
    assert handoff.state is HandoffState.WAITING
    assert "erasure asked" in await town.events()


@pytest.mark.parametrize(
    ("language", "asked", "about"),
    [
        ("en", "forget me", "I do not know who you are"),
        ("es", "borra mis datos", "No sé quién es usted"),
        ("zh_CN", "删除我的信息", "我不知道您是谁"),
        ("zh_TW", "刪除我的資料", "我不知道您是誰"),
    ],
)
async def test_a_visitor_has_the_chat_erased_without_saying_who_they_are(
    town: Town, language: str, asked: str, about: str
) -> None:
    eve = await town.sandbox.person(first_name="Eve", language_code=language)
    await eve.start()
    await town.says(eve)

    await eve.say(asked)
    [question] = await town.replies(eve)
    assert question.text.startswith(about)
    await town.tap(eve, question.labels[1])
    assert len(await town.says(eve)) == 2
    await town.pass_time(minutes=1)
    await town.pass_time(hours=1)

    async with town.app.database.begin() as session:
        assert await people.chat(session, eve.id) is None
        for table in (inbox, outbox, due):
            left = (await session.execute(select(table))).all()
            assert [row for row in left if str(eve.id) in str(row)] == []
        assert [*await session.scalars(select(rows.c.event))] == ["visitors erased"]


async def test_in_the_topic_of_a_visitor_who_is_forgotten_it_is_said_that_nothing_reaches_them(
    town: Town,
) -> None:
    eve = await town.sandbox.person(first_name="Eve", language_code="en")
    await eve.say("/person")
    await town.quiet()
    where: dict[str, Any] = {
        "chat": town.group,
        "topic": (await town.group.topics())[-1]["message_thread_id"],
    }
    await town.mei.say("/claim", **where)
    await town.mei.say("We are open until five.", **where)
    await town.mei.say("/back", **where)
    await town.says(eve)
    await eve.say("forget me")
    await town.tap(eve, "Yes, erase this chat")
    await town.replies(town.mei, **where)

    await town.pass_time(minutes=1)

    gone = "Whoever this topic was about is forgotten"
    assert [one.text.startswith(gone) for one in await town.replies(town.mei, **where)] == [True]
    await town.mei.say("Are you still there?", **where)
    assert [one.text.startswith(gone) for one in await town.replies(town.mei, **where)] == [True]
    assert "Are you still there?" not in await town.says(eve)


async def test_while_a_person_has_to_answer_nothing_of_a_visitor_is_erased(town: Town) -> None:
    eve = await town.sandbox.person(first_name="Eve", language_code="en")
    await eve.say("/person")
    await town.says(eve)
    await eve.say("forget me")
    await town.tap(eve, "Yes, erase this chat")

    assert (await town.says(eve))[-2].startswith("Nothing is erased yet")
    await town.pass_time(minutes=1)
    async with town.app.database.begin() as session:
        assert await people.chat(session, eve.id) is not None


# ---- A file for others


@pytest.mark.usefixtures("wei")
async def test_the_lender_gets_everything_of_a_case_in_one_file(town: Town) -> None:
    await town.mei.say("=cmd|' /C calc'!A0", chat=town.group, topic=town.topic)
    await town.mei.say("/note watch this", chat=town.group, topic=town.topic)
    await town.quiet()
    file = io.BytesIO()

    async with town.app.database.begin() as session:
        case = await covers.case_numbered(session, "2019-00001")
        assert case is not None
        bundle, content = Bundle(file, town.now), await dossier.of_case(session, case)
        left_out = await write_case(
            session, town.app.house.archive, bundle, case, content, for_borrower=False
        )
        bundle.close()

    inside = unpacked(file.getvalue())
    assert left_out == []
    assert {name for name in inside if "/" not in name} >= {
        *(f"{name}.json" for name in ("case", "loans", "parties", "offers", "agreements")),
        *("schedule.json", "schedule.csv", "payments.json", "payments.csv"),
        *("chain.json", "chain.csv", "transcript.json", "transcript.txt", "notes.json"),
    }
    assert all(name.isascii() and ".." not in name for name in inside)
    assert b"watch this" in inside["notes.json"]
    assert f"advisor:{town.mei.id}: =cmd" in inside["transcript.txt"].decode()
    chain = json.loads(inside["chain.json"])
    assert all(one["salt"] for one in chain)
    states = [
        one["state"][1]
        for row in chain
        for one in row["changes"] or ()
        if one["what"] == "agreement" and "state" in one
    ]
    assert states == ["signed", "kept"]


@pytest.mark.usefixtures("wei")
async def test_a_paper_is_in_it_as_what_it_is_whatever_it_was_called(town: Town) -> None:
    file = io.BytesIO()

    async with town.app.database.begin() as session:
        [(_, number, _), *_] = await case_files.files_of(session, 1, for_borrower=True)
        await session.execute(update(vault).where(vault.c.id == number).values(name="x.hta"))
        case = await covers.case_numbered(session, "2019-00001")
        assert case is not None
        bundle, archive = Bundle(file, town.now), town.app.house.archive
        await write_case(session, archive, bundle, case, {}, for_borrower=True)
        bundle.close()

    assert unpacked(file.getvalue())["files/paper-1.pdf"] == PAPER


# ---- Its end


@pytest.fixture
async def erasing(town: Town, tmp_path: Path) -> Town:
    """The lender erases after 30 days, and keeps agreements for as long as the law wants."""
    await town.stop()
    config = (ROOT / "docs" / "parley.toml").read_text(encoding="utf-8")
    town.config = tmp_path / "parley.toml"
    town.config.write_text(f"{config}\n[records]\nerase_after = 30\nkeep_agreements = 1827\n")
    await town.start()
    return town


async def end(town: Town, *, is_settled: bool = True) -> None:
    async with town.app.database.begin() as session:
        await session.execute(update(cases).values(state="completed", closed_at=town.now))
        if is_settled:
            await session.execute(update(loans).values(state="paid_off"))


async def everything_said(town: Town) -> str:
    """All that is in the database, as one text."""
    async with town.app.database.begin() as session:
        rows = [
            str(tuple(row))
            for name in metadata.tables
            for row in await session.execute(select(metadata.tables[name]))
        ]
    return re.sub(r"\b[0-9a-f]{32,}\b", "", "\n".join(rows))  # a hash may have any figure in it


async def days_pass(town: Town, days: int) -> None:
    """And some hours, in which a clock that jumped so far is believed."""
    await town.pass_time(days=days)
    await town.pass_time(hours=2)


async def erased(town: Town) -> int:
    async with town.app.database.begin() as session:
        found = await chain_check.check(session)
    assert found.faults == ()
    return found.erased


async def to_do(town: Town) -> set[str]:
    """Kinds of what is due, or was."""
    async with town.app.database.begin() as session:
        return set(await session.scalars(select(due.c.kind)))


async def test_a_case_is_erased_when_its_time_is_over_and_the_chain_stays_true(
    wei: Person, erasing: Town
) -> None:
    town = erasing
    shown = [seen.text for seen in (await wei.screen()).messages]
    receipt = receipt_in(shown)
    assert "job_lost" in await everything_said(town)
    await end(town)

    await days_pass(town, 29)
    assert await erased(town) == 0

    await days_pass(town, 3)
    assert await erased(town) > 0
    kept = await everything_said(town)
    assert "job_lost" not in kept
    assert "2400" not in kept
    assert "Wei Chen" in kept  # who signed
    assert await to_do(town) <= {"erase", "forget", "prune", "stamp"}  # also of what was done
    events = await town.events()
    assert {"offer accepted", "agreement signed", "erased"} <= set(events)
    assert "hardship notice" not in events
    assert await fits(town, receipt)

    await days_pass(town, 1800)
    forgotten = await everything_said(town)
    assert "Wei Chen" not in forgotten
    assert "+1202555" not in forgotten
    assert str(wei.id) not in forgotten
    assert await fits(town, receipt)


@pytest.mark.usefixtures("wei")
async def test_who_still_has_a_loan_running_is_not_forgotten_and_a_visitor_is(
    erasing: Town,
) -> None:
    town = erasing
    await end(town, is_settled=False)
    visitor = await town.sandbox.person(first_name="Nobody", language_code="en")
    await visitor.say("I was fired from the bakery")
    await town.quiet()
    assert "bakery" in await everything_said(town)

    await days_pass(town, 1900)

    kept = await everything_said(town)
    assert await erased(town) > 0
    assert "+1202555" in kept  # the lender's book needs it, to know them again
    assert "I lost my job" not in kept
    assert not re.search(rf"bakery|\b{visitor.id}\b", kept)


async def test_what_was_put_aside_for_the_operator_is_erased_as_well(
    wei: Person, erasing: Town
) -> None:
    town = erasing
    word = {"text": "You owe a stranger", "chat_id": wei.id}
    for lane in (f"chat:{wei.id}", "room:1"):
        aside = Parcel(lane=lane, method="send_message", params=word)
        async with town.app.database.begin() as session:
            await enqueue(session, [aside], town.now)
            [waiting] = await ready(session, town.now, limit=1)
            await PutAside(error="NetworkError").settle(session, waiting, town.now)
    assert "You owe a stranger" in await everything_said(town)
    await end(town)

    await days_pass(town, 32)

    assert await erased(town) > 0
    assert "You owe a stranger" not in await everything_said(town)


async def test_a_clock_that_jumps_years_ahead_and_is_put_right_erases_nothing(
    wei: Person, erasing: Town
) -> None:
    town = erasing
    await end(town)

    await town.pass_time(days=4000)
    await town.stop()
    await town.start()
    await town.quiet()
    await town.pass_time(days=-4000)

    assert await erased(town) == 0
    kept = await everything_said(town)
    assert "I lost my job" in kept
    assert str(wei.id) in kept


@pytest.mark.usefixtures("wei")
async def test_an_open_case_is_never_erased(erasing: Town) -> None:
    await days_pass(erasing, 200)

    assert await erased(erasing) == 0
    assert "job_lost" in await everything_said(erasing)


# ---- Certified by somebody else


class Office:
    """It on loopback: away, or at work."""

    def __init__(self) -> None:
        self._authority = authority()
        self.is_away = False
        self.refused = asyncio.Event()

    async def answer(self, request: web.Request) -> web.Response:
        if self.is_away:
            self.refused.set()
            return web.Response(status=503)
        asked = tsp.TimeStampReq.load(await request.read())
        answer = self._authority.request_tsa_response(asked)
        return web.Response(body=answer.dump(), content_type="application/timestamp-reply")


@pytest.fixture
async def office_of_time() -> AsyncIterator[tuple[Office, str]]:
    one = Office()
    app = web.Application()
    app.router.add_post("/", one.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    [(host, port)] = [address[:2] for address in runner.addresses]
    yield one, f"http://{host}:{port}/"
    await runner.cleanup()


async def test_the_end_of_the_record_is_certified_once_a_day(
    town: Town, wei: Person, office_of_time: tuple[Office, str]
) -> None:
    office, url = office_of_time
    office.is_away = True
    await town.stop()
    await town.start(timestamp_url=url)

    async def known() -> list[stamps.Stamp]:
        async with town.app.database.begin() as session:
            return await stamps.all_of_them(session)

    async with soon("the authority is asked"):
        await office.refused.wait()
    assert await known() == []

    office.is_away = False
    await town.pass_time(minutes=5)
    [first] = await known()
    assert "An authority of the tests" in first.authority
    assert await fits(town, str(first.receipt))

    await town.pass_time(days=1)
    assert len(await known()) == 1  # nothing was added since
    await wei.say("/person")
    await town.pass_time(days=1)
    assert len(await known()) == 2


async def test_messages_that_are_done_are_pruned_and_the_case_goes_on(
    town: Town, tmp_path: Path
) -> None:
    await town.stop()
    config = (ROOT / "docs" / "parley.toml").read_text(encoding="utf-8")
    town.config = tmp_path / "parley.toml"
    town.config.write_text(f"{config}\n[records]\nprune_after = 2\n")
    await town.start()
    wei = await town.borrower()
    await town.apply(wei)
    assert "1900" in await everything_said(town)
    before = await _count(town)

    await town.pass_time(days=3)
    await town.pass_time(days=1)

    came, went = await _count(town)
    assert (came, went) < before
    assert came <= 1
    await wei.say("/status")
    assert "2019-00001" in (await town.says(wei))[-1]


async def _count(town: Town) -> tuple[int, int]:
    """Rows of inbox and outbox."""
    async with town.app.database.begin() as session:
        came = (await session.execute(select(inbox.c.id))).all()
        went = (await session.execute(select(outbox.c.id))).all()
    return len(came), len(went)
