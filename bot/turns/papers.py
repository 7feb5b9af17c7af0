"""Papers of a turn: ours, printed, sealed and sent."""

from __future__ import annotations

import asyncio
from dataclasses import fields, replace
from datetime import date
from typing import Any

from bot.papers.agreement_paper import AgreementPaper
from bot.papers.agreement_paper import print_agreement as printed
from bot.papers.offer_picture import OfferPicture, OfferRow, draw
from bot.papers.plans_picture import PlansPicture, draw_plans
from bot.papers.signature_page import SignaturePage, print_signature
from dialogs.borrower import receipts
from dialogs.desk.plans import ChoiceWords
from dialogs.languages import LANGUAGES
from dialogs.paperwork import (
    AgreementWords,
    SignatureWords,
    agreement_words,
    lang,
    offer_words,
    signature_words,
)
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.agreement import Agreement
from negotiation.offer import Offer
from storage import audit
from storage.outbox import Parcel
from storage.records import Chat
from storage.vault import digest

from .turn import Turn

PDF = "application/pdf"


async def draw_offer(turn: Turn, situation: Situation, offer: Offer) -> None:
    """Draw the offer's picture in the borrower's language and keep it."""
    loans = [loan for loan, _ in situation.loans_of(offer)]
    words = offer_words(offer, situation.the_case, situation.lender, situation.language, loans)
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


async def draw_choices(turn: Turn, words: ChoiceWords, case_id: int | None) -> int:
    """Draw several plans side by side, in the desk's language; the number under which it is kept."""
    picture = PlansPicture(
        lang=lang(turn.house.desk_language),
        headline=words.headline,
        titles=words.titles,
        rows=words.rows,
    )
    data = await asyncio.to_thread(draw_plans, turn.house.press, picture)
    return await _keep(turn, data, "plans.png", "image/png", case_id)


def must_be_complete(turn: Turn, situation: Situation, offer: Offer) -> None:
    """Whether the agreement of *offer* would say all that the law wants. Raises `ContentMissing`."""
    agreement = Agreement(
        case_id=offer.case_id, offer_id=offer.id or 0, version=offer.version, sha256=""
    )
    _worded(turn, situation, agreement, offer)


def _worded(
    turn: Turn, situation: Situation, agreement: Agreement, offer: Offer
) -> AgreementWords:
    """The words of an agreement that may be made. Raises `ContentMissing`."""
    loans = [loan for loan, _ in situation.loans_of(offer)]
    packs = [turn.house.policy_for(loan.product).pack for loan in loans]
    words = agreement_words(
        agreement,
        offer,
        situation.the_case,
        loans,
        situation.lender,
        situation.language,
        situation.party.name if situation.party else None,
        packs[0],
    )
    for pack in packs:
        pack.must_be_said(words.says)
    return words


async def print_agreement(turn: Turn, chat: Chat, situation: Situation) -> None:
    """Print the agreement of the accepted offer; its fingerprint is what will be signed.

    Raises `ContentMissing`.
    """
    offer, case = situation.the_offer, situation.the_case
    agreement = Agreement(
        case_id=case.id or 0,
        offer_id=offer.id or 0,
        version=(situation.agreement.version if situation.agreement else 0) + 1,
        sha256="",
        language=situation.language.code,
    )
    words = _worded(turn, situation, agreement, offer)
    paper = AgreementPaper(dated=_dated(turn, offer), **_each(words, AgreementPaper))
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
    receipt = await audit.receipt(turn.session)
    page = SignaturePage(dated=_dated(turn, offer), **_each(words, SignaturePage))
    place = (language.plain(receipts.IN_PAPER), receipts.in_groups(receipt.number, receipt.hash))
    page = replace(page, signature=(*page.signature, place))
    sealed = await asyncio.to_thread(
        turn.house.seal.apply,
        read,
        reason=language.plain(Text("Agreement {number}", number=case.number)),
        location=situation.lender.name,
        at=turn.now,
        page=await asyncio.to_thread(print_signature, turn.house.press, page),
        receipt=str(receipt),
    )
    name = f"{case.number}-v{agreement.version}-signed.pdf"
    agreement.sealed_id = await _keep(turn, sealed, name, PDF, case.id)
    # The signed copy is the borrower's own: to be saved, printed, shown to a debt adviser. What is only to be read
    # before signing stays in this chat, so that no unsigned paper goes about as an agreement.
    _send_document(turn, chat, agreement.sealed_id, name, is_theirs=True)
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


def _each(
    words: AgreementWords | SignatureWords, paper: type[AgreementPaper | SignaturePage]
) -> dict[str, Any]:
    """What is printed of *words*: all that *paper* has but its date."""
    return {each.name: getattr(words, each.name) for each in fields(paper) if each.name != "dated"}


async def _keep(turn: Turn, data: bytes, name: str, kind: str, case_id: int | None) -> int:
    return await turn.house.archive.keep(
        turn.session, data, name=name, media_type=kind, now=turn.now, case_id=case_id
    )


def _send_document(
    turn: Turn, chat: Chat, vault_id: int, name: str, *, is_theirs: bool = False
) -> None:
    turn.send(
        Parcel(
            lane=f"chat:{chat.chat_id}",
            method="send_document",
            params={"chat_id": chat.chat_id, "protect_content": not is_theirs},
            files={"document": {"vault": vault_id, "name": name}},
        )
    )
