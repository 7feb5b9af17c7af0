"""Invite: a link in a letter lets the right person in, once."""

import asyncio
import re
from datetime import UTC, datetime, timedelta

import pytest

from storage import people
from storage.engine.database import Database

from .conftest import Lender

pytestmark = pytest.mark.usefixtures("telegram")

LINK = re.compile(r"https://t\.me/parley_sandbox_bot\?start=([A-Za-z0-9_-]{32})\n")


async def let_in(lender: Lender, link: str, *, days: int = 0) -> int | None:
    """The party whom a printed link lets in after some days."""
    match = LINK.fullmatch(link)
    assert match is not None
    database = Database(lender.url, lender.vault)
    async with database.begin() as session:
        found = await people.invited(session, match[1], datetime.now(UTC) + timedelta(days=days))
    await database.close()
    return found[1].id if found else None


async def test_the_link_lets_the_borrower_in_until_its_end(lender: Lender) -> None:
    await asyncio.to_thread(lender.book, {})

    done = await asyncio.to_thread(lender.parley, "invite", "A-1")

    assert done.status == 0
    assert await let_in(lender, done.out, days=29) == 1
    assert await let_in(lender, done.out, days=31) is None


async def test_of_several_parties_one_is_named(lender: Lender) -> None:
    guarantors = {"guarantor_name": "Bo", "guarantor_phone": "+14155550100"}
    await asyncio.to_thread(lender.book, guarantors)

    def invite(*words: str) -> tuple[int, str, str]:
        done = lender.parley("invite", "A-1", *words)
        return done.status, done.out, done.err

    status, _, err = await asyncio.to_thread(invite)
    assert status == 1
    assert "2 parties (borrower, guarantor): say --role" in err
    for words in (("--role", "guarantor"), ("--phone", "+14155550100")):
        _, link, _ = await asyncio.to_thread(invite, *words)
        assert await let_in(lender, link) == 2
    status, _, err = await asyncio.to_thread(invite, "--role", "co_borrower")
    assert (status, err) == (1, "Loan A-1 has no such party in the book.\n")


async def test_an_unknown_loan_is_said(lender: Lender) -> None:
    done = await asyncio.to_thread(lender.parley, "invite", "A-9")

    assert (done.status, done.out, done.err) == (1, "", "There is no loan A-9 in the book.\n")


async def test_an_unknown_loan_is_said_though_telegram_is_away(
    lender: Lender, environment: pytest.MonkeyPatch
) -> None:
    environment.setenv("PARLEY_API_URL", "http://127.0.0.1:9")
    await asyncio.to_thread(lender.book, {})

    done = await asyncio.to_thread(lender.parley, "invite", "A-9")

    assert (done.status, done.err) == (1, "There is no loan A-9 in the book.\n")


async def test_without_telegram_there_is_no_link(
    lender: Lender, environment: pytest.MonkeyPatch
) -> None:
    environment.setenv("PARLEY_API_URL", "http://127.0.0.1:9")
    await asyncio.to_thread(lender.book, {})

    done = await asyncio.to_thread(lender.parley, "invite", "A-1")

    assert done.status == 1
    assert "parley doctor" in done.err
    assert await asyncio.to_thread(lender.rows, "invites") == []
