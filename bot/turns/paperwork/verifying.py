"""Verifying: a PDF that somebody sends back, looked at and not kept."""

from __future__ import annotations

import asyncio

from bot.turns.in_chat import InChat
from bot.turns.turn import Turn
from dialogs import happenings as h
from dialogs.borrower.agreeing.verifying import Verdict, words
from dialogs.texts import ENGLISH, Sayable, Text
from storage import people
from storage.messages.outbox import Parcel


async def wanted(here: InChat, happening: h.FileToVerify) -> None:
    """Have it fetched from Telegram."""
    chat = here.chat
    here.turn.send(
        Parcel(
            lane=f"verify:{chat.chat_id}:{here.hearing.message_id}",
            method="fetch",
            params={
                "file_id": happening.file.file_id,
                "verify_chat": chat.chat_id,
                "case_id": None,
                "chat_id": chat.chat_id,
                "name": "verify.pdf",
            },
        )
    )


async def fetched(turn: Turn, chat_id: int, vault_id: int) -> None:
    """Say what the file is, and throw it away."""
    from bot.papers.seal_check import check  # noqa: PLC0415 - as in `Seal`

    data = await turn.house.archive.fetch(turn.session, vault_id)
    await turn.house.archive.forget(turn.session, vault_id)
    found = await asyncio.to_thread(check, data, turn.house.seal.certificate)
    paper = found.paper
    verdict = Verdict(
        is_genuine=found.genuine,
        is_intact=found.intact and (paper is None or paper.is_inside),
        sealed_by=found.signer or "",
        sealed_at=found.signed_at,
        stamped_at=found.stamped_at,
        signers=paper.signers if paper else (),
    )
    await _say(turn, chat_id, words(verdict))


async def not_fetched(turn: Turn, chat_id: int) -> None:
    await _say(
        turn,
        chat_id,
        Text("I could not fetch the file from Telegram. Could you send it again? /verify"),
    )


async def _say(turn: Turn, chat_id: int, text: Sayable) -> None:
    chat = await people.chat(turn.session, chat_id)
    language = turn.house.language_of(chat) if chat else ENGLISH
    turn.say(text, chat_id=chat_id, language=language)
