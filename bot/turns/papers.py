"""Papers of a turn: the borrower's taken in, ours printed, sealed and sent."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from bot.desk import relay
from bot.papers.agreement_paper import AgreementPaper
from bot.papers.agreement_paper import print_agreement as printed
from bot.papers.offer_picture import OfferPicture, OfferRow, draw
from bot.papers.signature_page import SignaturePage, print_signature
from bot.papers.sniff import LIMIT, check_size, sniff
from bot.telegram.hearing import Hearing
from bot.telegram.keyboards import parcel
from dialogs.borrower.form import SUMMARY
from dialogs.conversation import ask
from dialogs.happenings import Happening, PaperSent
from dialogs.heard import File
from dialogs.languages import LANGUAGES
from dialogs.paperwork import (
    AgreementWords,
    SignatureWords,
    agreement_words,
    offer_words,
    signature_words,
)
from dialogs.refusals import explain
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import Language, Text
from negotiation.agreement import Agreement
from negotiation.offer import Offer
from negotiation.paper import Paper, PaperState, TooLarge
from negotiation.refusals import Refusal
from storage import cases, people
from storage.outbox import Parcel
from storage.records import Chat
from storage.vault import digest

from . import situations
from .turn import Turn

PDF = "application/pdf"


async def take(turn: Turn, chat: Chat, situation: Situation, hearing: Hearing, file: File) -> bool:
    """Note a paper, let it be fetched, and show it in the room where there is one. False when it is too large."""
    paper = Paper(
        case_id=situation.the_case.id or 0,
        chat_id=chat.chat_id,
        message_id=hearing.message_id,
        file_id=file.file_id,
        file_unique_id=file.file_unique_id,
        name=file.name,
        received_at=turn.now,
    )
    turn.session.add(paper)
    await turn.session.flush()
    situation.papers.append(paper)
    try:
        check_size(file.size or 0)
    except TooLarge as refusal:
        _refuse(turn, chat, situation, paper, explain(refusal))
        return False
    turn.send(
        Parcel(
            lane=f"paper:{paper.id}",
            method="fetch",
            params={
                "file_id": file.file_id,
                "paper_id": paper.id,
                "case_id": paper.case_id,
                "name": file.name,
            },
        )
    )
    if situation.handoff is not None:
        turn.send(
            relay.to_room(
                situation.handoff, chat_id=hearing.chat_id, message_id=hearing.message_id
            )
        )
    return True


def are_awaited(chat: Chat, situation: Situation, happened: Sequence[Happening]) -> bool:
    """Whether the application is read over once the papers just sent are here: their receipt comes first."""
    return any(isinstance(one, PaperSent) for one in happened) and _is_waiting(chat, situation)


def _is_waiting(chat: Chat, situation: Situation) -> bool:
    return chat.place == SUMMARY and any(
        paper.state is PaperState.FETCHING for paper in situation.papers
    )


async def fetched(turn: Turn, paper_id: int, vault_id: int) -> None:
    """The file is here: what it really is decides whether it is kept."""
    paper = await cases.paper(turn.session, paper_id)
    if paper.state is not PaperState.FETCHING:
        return
    data = await turn.house.archive.fetch(turn.session, vault_id)
    chat, situation = await _owner(turn, paper)
    try:
        kind = sniff(data)
    except Refusal as refusal:
        await turn.house.archive.forget(turn.session, vault_id)
        _refuse(turn, chat, situation, paper, explain(refusal))
        _ask_again(turn, chat, situation)
        return
    paper.keep(kind=kind, vault_id=vault_id)
    await turn.note(
        "paper received", actor="bot", case_id=paper.case_id, paper=paper.id, sha256=digest(data)
    )
    _say(turn, chat, situation.language, Text("✓ Your paper has arrived and is kept encrypted."))
    if chat.place == SUMMARY and not situation.with_a_person and not _is_waiting(chat, situation):
        _ask(turn, chat, situation)


async def not_fetched(turn: Turn, paper_id: int, *, too_large: bool) -> None:
    """Telegram would not hand the file over."""
    paper = await cases.paper(turn.session, paper_id)
    chat, situation = await _owner(turn, paper)
    unfetched = Text("I could not fetch your paper from Telegram. Could you send it again?")
    why = explain(TooLarge(LIMIT)) if too_large else unfetched
    _refuse(turn, chat, situation, paper, why)
    _ask_again(turn, chat, situation)


async def draw_offer(turn: Turn, situation: Situation, offer: Offer) -> None:
    """Draw the offer's picture in the borrower's language and keep it."""
    words = offer_words(offer, situation.the_case, situation.lender, situation.language)
    picture = OfferPicture(
        lang=words.lang,
        lender=words.lender,
        case_number=words.case_number,
        headline=words.headline,
        today_title=words.today_title,
        offer_title=words.offer_title,
        rows=tuple(OfferRow(label=a, today=b, offer=c) for a, b, c in words.rows),
        difference=words.difference,
        note=words.note,
    )
    data = await asyncio.to_thread(draw, turn.house.press, picture)
    offer.picture_id = await _keep(turn, data, "offer.png", "image/png", offer.case_id)


async def print_agreement(turn: Turn, chat: Chat, situation: Situation) -> None:
    """Print the agreement of the accepted offer; its fingerprint is what will be signed."""
    offer, case, loan = situation.the_offer, situation.the_case, situation.the_loan
    agreement = Agreement(
        case_id=case.id or 0,
        offer_id=offer.id or 0,
        version=(situation.agreement.version if situation.agreement else 0) + 1,
        sha256="",
        language=situation.language.code,
    )
    words = agreement_words(
        agreement,
        offer,
        case,
        loan,
        situation.lender,
        situation.language,
        situation.party.name if situation.party else None,
        turn.house.policy_for(loan.product).pack,
    )
    paper = AgreementPaper(dated=_dated(turn, offer), **_each(words))
    data = await asyncio.to_thread(printed, turn.house.press, paper)
    agreement.sha256 = digest(data)
    agreement.document_id = await _keep(turn, data, "agreement.pdf", PDF, case.id)
    turn.session.add(agreement)
    await turn.session.flush()
    situation.agreement = agreement
    _send_document(turn, chat, agreement.document_id, f"{case.number}-v{agreement.version}.pdf")


async def seal_agreement(turn: Turn, chat: Chat, situation: Situation) -> None:
    """Put the signature behind the very paper that was read, seal both, send them to both sides."""
    agreement, offer, case = situation.the_agreement, situation.the_offer, situation.the_case
    if agreement.document_id is None:
        raise LookupError(f"agreement {agreement.id} without a paper")
    read = await turn.house.archive.fetch(turn.session, agreement.document_id)
    language = LANGUAGES.get(agreement.language or "", situation.language)
    language = language.at(situation.language.zone)
    words = signature_words(agreement, offer, case, situation.lender, language)
    page = SignaturePage(dated=_dated(turn, offer), **_each(words))
    sealed = await asyncio.to_thread(
        turn.house.seal.apply,
        read,
        reason=language.plain(Text("Agreement {number}", number=case.number)),
        location=situation.lender.name,
        at=turn.now,
        page=await asyncio.to_thread(print_signature, turn.house.press, page),
    )
    name = f"{case.number}-v{agreement.version}-signed.pdf"
    agreement.sealed_id = await _keep(turn, sealed, name, PDF, case.id)
    _send_document(turn, chat, agreement.sealed_id, name)
    if situation.handoff is not None:
        turn.send(
            Parcel(
                lane=f"room:{situation.handoff.id}",
                method="send_document",
                params={},
                files={"document": {"vault": agreement.sealed_id, "name": name}},
            )
        )


def _dated(turn: Turn, offer: Offer) -> date:
    """The same paper whenever it is printed: dated as the offer it rests on."""
    return offer.made_at.astimezone(turn.house.zone).date()


def _each(words: AgreementWords | SignatureWords) -> dict[str, Any]:
    return {each.name: getattr(words, each.name) for each in fields(words)}


async def _keep(turn: Turn, data: bytes, name: str, kind: str, case_id: int | None) -> int:
    return await turn.house.archive.keep(
        turn.session, data, name=name, media_type=kind, now=turn.now, case_id=case_id
    )


def _send_document(turn: Turn, chat: Chat, vault_id: int, name: str) -> None:
    turn.send(
        Parcel(
            lane=f"chat:{chat.chat_id}",
            method="send_document",
            params={"chat_id": chat.chat_id},
            files={"document": {"vault": vault_id, "name": name}},
        )
    )


async def _owner(turn: Turn, paper: Paper) -> tuple[Chat, Situation]:
    chat = await people.chat(turn.session, paper.chat_id)
    if chat is None:
        raise LookupError(f"paper {paper.id} without a chat")
    return chat, await situations.read(turn, chat)


def _refuse(turn: Turn, chat: Chat, situation: Situation, paper: Paper, why: Text) -> None:
    """Do without a paper, and say why."""
    paper.refuse()
    situation.papers = [one for one in situation.papers if one is not paper]
    _say(turn, chat, situation.language, why)


def _ask_again(turn: Turn, chat: Chat, situation: Situation) -> None:
    """Ask for the paper again where the application was about to be sent with it."""
    if chat.place == SUMMARY:
        chat.place = "application.paper"
        _ask(turn, chat, situation)


def _ask(turn: Turn, chat: Chat, situation: Situation) -> None:
    turn.send(parcel(ask(situation), chat_id=chat.chat_id, language=situation.language))


def _say(turn: Turn, chat: Chat, language: Language, text: Text) -> None:
    turn.send(parcel(Say(text=text), chat_id=chat.chat_id, language=language))
