"""Papers of a turn: ours, printed, sealed and sent."""

from __future__ import annotations

import asyncio
from datetime import date

from bot.papers.agreement_paper import AgreementPaper
from bot.papers.agreement_paper import print_agreement as printed
from bot.papers.offer_picture import OfferPicture, OfferRow, draw
from dialogs.paperwork import AgreementWords, agreement_words, offer_words
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.agreement import Agreement
from negotiation.offer import Offer
from storage.outbox import Parcel
from storage.records import Chat
from storage.vault import digest

from .turn import Turn

PDF = "application/pdf"


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
    offer, case = situation.the_offer, situation.the_case
    version = (situation.agreement.version if situation.agreement else 0) + 1
    agreement = Agreement(case_id=case.id or 0, offer_id=offer.id or 0, version=version, sha256="")
    data = await _printed(turn, situation, agreement)
    agreement.sha256 = digest(data)
    agreement.document_id = await _keep(turn, data, "agreement.pdf", PDF, case.id)
    turn.session.add(agreement)
    await turn.session.flush()
    situation.agreement = agreement
    _send_document(turn, chat, agreement.document_id, f"{case.number}-v{version}.pdf")


async def seal_agreement(turn: Turn, chat: Chat, situation: Situation) -> None:
    """Print the signed agreement again with its signature, seal it, send it to both sides."""
    agreement, case = situation.the_agreement, situation.the_case
    data = await _printed(turn, situation, agreement)
    sealed = await asyncio.to_thread(
        turn.house.seal.apply,
        data,
        reason=situation.language.plain(Text("Agreement {number}", number=case.number)),
        location=situation.lender.name,
        at=turn.now,
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


async def _printed(turn: Turn, situation: Situation, agreement: Agreement) -> bytes:
    offer = situation.the_offer
    words = agreement_words(
        agreement,
        offer,
        situation.the_case,
        situation.the_loan,
        situation.lender,
        situation.language,
        situation.party.name if situation.party else None,
        turn.house.policy_for(situation.the_loan.product).pack,
    )
    paper = _paper(words, offer.made_at.astimezone(turn.house.zone).date())
    return await asyncio.to_thread(printed, turn.house.press, paper)


def _paper(words: AgreementWords, dated: date) -> AgreementPaper:
    """The same paper whenever it is printed: dated as the offer it rests on."""
    same = {name: getattr(words, name) for name in AgreementWords.__dataclass_fields__}
    return AgreementPaper(dated=dated, **same)


async def _keep(turn: Turn, data: bytes, name: str, kind: str, case_id: int | None) -> int:
    return await turn.house.archive.keep(
        turn.session, data, name=name, media_type=kind, now=turn.now, case_id=case_id
    )


def _send_document(turn: Turn, chat: Chat, vault_id: int, name: str) -> None:
    turn.send(
        Parcel(
            lane=f"chat:{chat.chat_id}",
            method="send_document",
            params={"chat_id": chat.chat_id, "protect_content": True},
            files={"document": {"vault": vault_id, "name": name}},
        )
    )
