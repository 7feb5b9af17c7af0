"""Uploads: where no papers are to pass through Telegram, a link leads to the lender's own page, once."""

import asyncio
import io
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import select

from bot.http import upload_page
from bot.http.uploads import AT_ONCE
from bot.sandbox.client import Person
from dialogs.texts import ENGLISH
from negotiation.applying.paper import PaperState, Want
from storage.case import case_papers
from storage.tables import metadata
from tests.bot.http.test_webhooks import a_free_port
from tests.conversations.player import photo
from tests.town import PAPER, Town

ARRIVED = "✓ Your paper has arrived and is kept encrypted: Proof of income."


@pytest.fixture
async def town(town: Town, tmp_path: Path) -> Town:
    """A lender that wants no papers through Telegram."""
    port = a_free_port()
    config = town.config.read_text(encoding="utf-8")
    town.config = tmp_path / "parley.toml"
    page = f'\n[papers]\nthrough = "link"\nupload_url = "http://127.0.0.1:{port}/"\n'
    town.config.write_text(config + page, encoding="utf-8")
    await town.stop()
    await town.start(upload_port=port)
    return town


@pytest.fixture
async def wei(town: Town) -> Person:
    person = await town.borrower()
    await town.begin(person, "2400", "1900", "330")
    return person


async def a_link(town: Town, person: Person, label: str = "Proof of income") -> str:
    """Choose a paper; the address behind the button that comes."""
    await town.tap(person, label)
    shown = await town.replies(person)
    [url] = [
        button["url"]
        for seen in shown
        for row in seen.message.get("reply_markup", {}).get("inline_keyboard", [])
        for button in row
        if "url" in button
    ]
    return str(url)


async def look(url: str, **headers: str) -> tuple[int, str, Any]:
    async with aiohttp.ClientSession() as session, session.get(url, headers=headers) as answer:
        return answer.status, await answer.text(), answer.headers


async def upload(url: str, data: bytes, name: str = "payslip.pdf") -> tuple[int, str]:
    form = aiohttp.FormData()
    form.add_field("paper", io.BytesIO(data), filename=name, content_type="application/pdf")
    async with aiohttp.ClientSession() as session, session.post(url, data=form) as answer:
        return answer.status, await answer.text()


async def test_a_paper_comes_by_the_page_and_never_through_telegram(
    town: Town, wei: Person
) -> None:
    url = await a_link(town, wei)
    assert (await wei.screen()).messages[-1].text.startswith("Please check your answers")

    status, page, _ = await look(url)
    assert status == 200
    assert "Proof of income" in page
    assert "Payslips, or a letter about benefits" in page
    status, page = await upload(url, PAPER)
    assert (status, "Thank you, it has arrived." in page) == (200, True)

    assert ARRIVED in await town.says(wei)
    async with town.app.database.begin() as session:
        [paper] = await case_papers.papers_of(session, 1)
    assert (paper.want, paper.state, paper.name) == (
        Want.INCOME,
        PaperState.RECEIVED,
        "payslip.pdf",
    )
    assert not await town.sandbox.calls("getFile")

    await town.send(wei)
    topic = (await town.group.topics())[-1]["message_thread_id"]
    await town.mei.start()
    await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)
    await town.quiet()
    await town.mei.say("/open 1", chat=town.group, topic=topic)
    await town.quiet()
    [shown] = [m for m in (await town.mei.screen()).messages if "document" in m.message]
    assert shown.message["has_protected_content"]
    assert not any("document" in m.message for m in (await town.group.screen(topic)).messages)


async def test_the_page_needs_no_script_and_allows_nothing_else(town: Town, wei: Person) -> None:
    _, page, headers = await look(await a_link(town, wei))

    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] == "no-store"
    assert not re.search(r"<script|<link|<img|style=|\son[a-z]+=|https?://", page)


def test_the_lenders_name_is_no_markup() -> None:
    assert "<h1>Smith &amp; &lt;b&gt;</h1>" in upload_page.thanks("Smith & <b>", ENGLISH)


async def test_a_link_is_good_once_also_for_two_at_once(town: Town, wei: Person) -> None:
    url = await a_link(town, wei)
    assert (await look(url))[0] == (await look(url))[0] == 200  # a preview uses nothing up

    ends = await asyncio.gather(upload(url, PAPER), upload(url, PAPER + b"%2\n"))

    assert sorted(status for status, _ in ends) == [200, 410]
    assert (await look(url))[0] == 410
    await town.quiet()
    async with town.app.database.begin() as session:
        assert len(await case_papers.papers_of(session, 1)) == 1


async def test_a_link_ends_after_a_day_or_with_a_newer_one(town: Town, wei: Person) -> None:
    first = await a_link(town, wei)
    await town.tap(wei, "Add a paper")
    second = await a_link(town, wei)
    assert [(await look(url))[0] for url in (first, second)] == [410, 200]
    await town.says(wei)
    await upload(second, PAPER)
    assert "✓ Proof of income: received" in (await town.says(wei))[-1]  # the list that stood there

    await town.pass_time(hours=25)

    # In the borrower's language, whatever the browser has.
    status, page, _ = await look(second, **{"Accept-Language": "es-MX,es;q=0.8"})
    assert status == 410
    assert "Write /papers to the bot in Telegram" in page
    assert (await upload(second, PAPER))[0] == 410
    nobodys = await look(f"{second}x", **{"Accept-Language": "es-MX,es;q=0.8"})
    assert "Escriba /papers" in nobodys[1]


@pytest.mark.parametrize(
    ("data", "padding", "why"),
    [
        (b"", 0, "The file is empty."),
        (b"MZ\x90\x00 this program cannot be run", 0, "I can only take photos"),
        (PAPER, 21 * 1024 * 1024, "The file is larger than 20 MB."),
    ],
    ids=["empty", "disguised", "too large"],
)
async def test_what_is_no_paper_is_said_on_the_page_and_the_link_stays_good(
    town: Town, wei: Person, data: bytes, padding: int, why: str
) -> None:
    url = await a_link(town, wei)

    status, page = await upload(url, data + bytes(padding))
    assert status == 422
    assert f'<p role="alert">{why}' in page

    assert (await upload(url, PAPER))[0] == 200


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "multipart/form-data; boundary=x"),
        (b"--x\r\nnonsense", "multipart/form-data; boundary=x"),
        (b"{}", "application/json"),
        (b"", "multipart/form-data"),
    ],
)
async def test_what_is_no_form_is_none(town: Town, wei: Person, body: bytes, kind: str) -> None:
    url = await a_link(town, wei)

    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=body, headers={"Content-Type": kind}) as answer,
    ):
        assert answer.status == 422


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (b'filename="a\xffb.pdf"', "ab.pdf"),  # no text in any encoding
        (b'filename="\xed\xa0\x80.pdf"', ".pdf"),
        (b"filename*=UTF-8''a%00b.pdf", "ab.pdf"),
        (b"filename*=UTF-8''%E5%B7%A5%E8%B5%84%E5%8D%95.pdf", "工资单.pdf"),
        ('filename="payslip\u202efdp.exe"'.encode(), "payslipfdp.exe"),
        (b'filename="../../pay slip.pdf"', "pay slip.pdf"),
        (b"filename*=UTF-8''%00", "paper"),
    ],
)
async def test_whatever_a_program_calls_a_file_it_has_a_name_that_can_be_shown(
    town: Town, wei: Person, told: bytes, name: str
) -> None:
    url = await a_link(town, wei)
    head = b'--b\r\nContent-Disposition: form-data; name="paper"; ' + told + b"\r\n\r\n"
    form = {"Content-Type": "multipart/form-data; boundary=b"}

    data = head + PAPER + b"\r\n--b--\r\n"
    async with aiohttp.ClientSession(headers=form) as http, http.post(url, data=data) as answer:
        assert answer.status == 200

    assert ARRIVED in await town.says(wei)
    async with town.app.database.begin() as session:
        assert [one.name for one in await case_papers.papers_of(session, 1)] == [name]


async def test_a_file_in_the_chat_is_refused_kindly_with_the_way_to_go(
    town: Town, wei: Person
) -> None:
    await wei.send_document("statement.pdf", PAPER, "application/pdf")

    kept, link, asked = (await town.says(wei))[-3:]
    assert kept.startswith("To keep your papers safe, we take none in this chat.")
    assert link.startswith("For your paper “Bank statement”: this link leads to our own page.")
    assert asked.startswith("Question 5 of 5")
    async with town.app.database.begin() as session:
        assert await case_papers.papers_of(session, 1) == []
    await wei.send_photo(photo())
    assert any(one.startswith("To keep your papers safe") for one in await town.says(wei))


async def test_no_token_stays_in_the_database(town: Town, wei: Person) -> None:
    token = (await a_link(town, wei)).rpartition("/")[2]
    await town.quiet()

    async with town.app.database.begin() as session:
        for table in metadata.sorted_tables:  # also under the key
            rows = (await session.execute(select(table))).all()
            assert token not in str(rows), table.name


async def test_nor_does_one_that_never_reached_the_borrower(town: Town, wei: Person) -> None:
    await town.quiet()
    await town.sandbox.fault("sendMessage", "400", times=2, chat_id=wei.id)

    await town.tap(wei, "Proof of income")
    await town.quiet()

    async with town.app.database.begin() as session:
        rows = (await session.execute(select(metadata.tables["outbox"]))).all()
    assert any(row.status == "failed" for row in rows)
    assert any(row.params for row in rows)
    assert "/papers/" not in str(rows)


async def test_a_link_made_up_leads_nowhere(town: Town, wei: Person) -> None:
    url = await a_link(town, wei)

    for token in ("-", "x" * 43, "%2e%2e", "a%00b"):
        assert (await look(f"{url.rpartition('/')[0]}/{token}"))[0] in {404, 410}


async def test_what_takes_too_long_is_told_and_the_link_stays_good(
    town: Town, wei: Person
) -> None:
    url = await a_link(town, wei)
    assert town.app.uploads is not None
    town.app.uploads.patience = 0.1
    told = asyncio.Event()

    async def body() -> AsyncIterator[bytes]:
        yield b'--x\r\nContent-Disposition: form-data; name="paper"; filename="a.pdf"\r\n\r\n%PDF-'
        await told.wait()

    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=body(), headers=headers) as answer,
    ):
        assert answer.status == 408
        assert '<p role="alert">That took too long' in await answer.text()
        told.set()
    town.app.uploads.patience = 60
    assert (await upload(url, PAPER))[0] == 200


async def test_one_link_with_many_slow_uploads_holds_up_nobody_else(
    town: Town, wei: Person
) -> None:
    ana = await town.borrower("68386729", name="Ana Ruiz")
    await town.begin(ana, "2400", "1900", "330", number="68386729")
    slow, other = await a_link(town, wei), await a_link(town, ana)
    never = asyncio.Event()

    async def body() -> AsyncIterator[bytes]:
        yield b'--x\r\nContent-Disposition: form-data; name="paper"; filename="a.pdf"\r\n\r\n%PDF-'
        await never.wait()

    async def dawdle() -> None:
        headers = {"Content-Type": "multipart/form-data; boundary=x"}
        async with aiohttp.ClientSession() as session:
            await session.post(slow, data=body(), headers=headers)

    dawdling = [asyncio.create_task(dawdle()) for _ in range(AT_ONCE)]
    await asyncio.sleep(0.3)
    try:
        async with asyncio.timeout(60):  # theirs go on for five minutes
            assert (await upload(other, PAPER))[0] == 200
    finally:
        for one in dawdling:
            one.cancel()
        await asyncio.gather(*dawdling, return_exceptions=True)
