"""Papers of a turn: ours, printed, sealed and sent."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from bot.papers.agreement_paper import AgreementPaper, said_in
from bot.papers.agreement_paper import print_agreement as printed
from bot.papers.agreement_templates import Template
from bot.papers.offer_picture import OfferPicture, OfferRow, draw
from bot.papers.plans_picture import PlansPicture, draw_plans
from bot.papers.signature_page import SignaturePage, print_signature
from bot.turns.turn import Turn
from dialogs.borrower.records import receipts
from dialogs.desk.proposing.plans import ChoiceWords
from dialogs.languages import LANGUAGES
from dialogs.printed.agreement_words import AgreementWords, agreement_words
from dialogs.printed.offer_words import offer_words
from dialogs.printed.paperwork import lang
from dialogs.printed.signature_words import SignatureWords, signature_words
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.agreeing.agreement import Agreement
from negotiation.agreeing.offer import Offer
from negotiation.agreeing.signature import Signature, signers
from negotiation.case import Case
from negotiation.desk.handoff import Handoff
from negotiation.party import Party
from negotiation.refusals import LevelMissing
from storage import people
from storage.auditing import audit
from storage.case import case_offers
from storage.messages.outbox import Parcel
from storage.records import Chat
from storage.sealed.vault import digest

PDF = "application/pdf"
SAMPLE = Text(
    "Sample: nobody has approved this template, and nobody is bound by this paper. For rehearsals only."
)


async def draw_offer(turn: Turn, situation: Situation, offer: Offer) -> None:
    """Draw the offer's picture in the borrower's language and keep it."""
    loans = [loan for loan, _ in situation.loans_of(offer)]
    plans = situation.in_force
    words = offer_words(
        offer, situation.the_case, situation.lender, situation.language, loans, plans=plans
    )
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
    offer.picture_id = await turn.keep(data, "offer.png", "image/png", offer.case_id)


async def draw_choices(turn: Turn, words: ChoiceWords, case_id: int | None) -> int:
    """Draw several plans side by side, in the desk's language; the number under which it is kept."""
    picture = PlansPicture(
        lang=lang(turn.house.desk_language),
        headline=words.headline,
        titles=words.titles,
        rows=words.rows,
    )
    data = await asyncio.to_thread(draw_plans, turn.house.press, picture)
    return await turn.keep(data, "plans.png", "image/png", case_id)


async def must_be_complete(turn: Turn, situation: Situation, offer: Offer) -> None:
    """Whether the agreement of *offer* could be printed, would say all that the law wants, and could be signed.

    Raises `ContentMissing`, `NoTemplate`, `LevelMissing`.
    """
    agreement = Agreement(
        case_id=offer.case_id, offer_id=offer.id or 0, version=offer.version, sha256=""
    )
    await _composed(turn, situation, agreement, offer)


async def _composed(
    turn: Turn, situation: Situation, agreement: Agreement, offer: Offer
) -> tuple[AgreementPaper, Template]:
    """The paper of an agreement that may be made, and the template it is printed from. Raises as `must_be_complete`."""
    house, language = turn.house, situation.language
    loans = [loan for loan, _ in situation.loans_of(offer)]
    policies = [house.policy_for(loan.product) for loan in loans]
    for policy in policies:
        if not house.level.is_enough_for(policy.pack.signature_level()):
            raise LevelMissing(policy.pack.signature_level())
    policy = policies[0]
    template = house.templates.usable(
        policy.pack.code,
        house.kind_of(loans[0].product),
        language.code,
        turn.today,
    )
    words = agreement_words(
        agreement,
        offer,
        situation.the_case,
        loans,
        situation.lender,
        language,
        await who_signs(turn, situation, offer),
        policy,
    )
    is_sample = template.fault(turn.now.date()) is not None
    paper = AgreementPaper(
        dated=_dated(turn, offer),
        template=template.called,
        mark=language.plain(SAMPLE) if is_sample else "",
        **_each(words, AgreementPaper),
    )
    printed_says = await asyncio.to_thread(said_in, house.press, paper, template.source)
    for each in policies:
        each.pack.must_be_said(words.says & frozenset(printed_says))
    return paper, template


async def who_signs(turn: Turn, situation: Situation, offer: Offer) -> list[Party]:
    """Everybody who has to on any of its loans, each once, whoever applied first."""
    applicant, found = situation.the_case.borrower_id, dict[int, Party]()
    for loan, terms in situation.loans_of(offer):
        parties = await people.parties_of(turn.session, loan.id or 0)
        pack = turn.house.policy_for(loan.product).pack
        plan = situation.in_force.get(loan.id or 0)
        for party in signers(parties, applicant, pack, terms, plan):
            found.setdefault(party.borrower_id, party)
    return sorted(found.values(), key=lambda each: each.borrower_id != applicant)


async def print_agreement(turn: Turn, chat: Chat, situation: Situation) -> None:
    """Print the agreement of the accepted offer; its fingerprint is what will be signed.

    Raises as `must_be_complete`.
    """
    offer, case = situation.the_offer, situation.the_case
    agreement = Agreement(
        case_id=case.id or 0,
        offer_id=offer.id or 0,
        version=(situation.agreement.version if situation.agreement else 0) + 1,
        sha256="",
        language=situation.language.code,
    )
    paper, template = await _composed(turn, situation, agreement, offer)
    data = await asyncio.to_thread(printed, turn.house.press, paper, template.source)
    agreement.sha256, agreement.template = digest(data), template.called
    agreement.document_id = await turn.keep(data, "agreement.pdf", PDF, case.id)
    turn.session.add(agreement)
    await turn.session.flush()
    if situation.instalments:
        situation.plan_before = situation.plan  # it goes on until this one is signed
    situation.agreement = agreement
    show_agreement(turn, chat, agreement, case)


def show_agreement(
    turn: Turn, chat: Chat, agreement: Agreement, case: Case, caption: str = ""
) -> None:
    """Send the paper to be read."""
    name = f"{case.number}-v{agreement.version}.pdf"
    if agreement.document_id is not None:
        give(turn, chat, agreement.document_id, name, caption)


async def order_seal(turn: Turn, situation: Situation, signatures: Sequence[Signature]) -> None:
    """Have the signatures put behind the very paper that was read, and both sealed; `sealed` follows."""
    agreement, case = situation.the_agreement, situation.the_case
    offer = await case_offers.offer_of(turn.session, agreement)
    if agreement.document_id is None:
        raise LookupError(f"agreement {agreement.id} without a paper")
    language = LANGUAGES.get(agreement.language or "", situation.language)
    language = language.at(situation.language.zone, situation.language.country)
    words = signature_words(agreement, offer, case, situation.lender, signatures, language)
    receipt = await audit.receipt(turn.session)
    page = SignaturePage(dated=_dated(turn, offer), **_each(words, SignaturePage))
    place = (language.plain(receipts.IN_PAPER), receipts.in_groups(receipt.number, receipt.hash))
    page = replace(page, signature=(*page.signature, place))
    data = await asyncio.to_thread(print_signature, turn.house.press, page)
    page_id = await turn.keep(data, "signatures.pdf", PDF, case.id)
    turn.send(
        Parcel(
            lane=f"sign:{agreement.id}",
            method="sign",
            params={
                "agreement_id": agreement.id,
                "sha256": agreement.sha256,
                "case_id": case.id,
                "name": _sealed_name(agreement, case),
                "reason": language.plain(Text("Agreement {number}", number=case.number)),
                "location": situation.lender.name,
                "at": turn.now.isoformat(),
                "receipt": str(receipt),
                "signers": [
                    [each.name or "", each.signed_at.isoformat()]
                    for each in signatures
                    if each.signed_at is not None
                ],
            },
            files={
                "paper": {"vault": agreement.document_id, "name": "agreement.pdf"},
                "page": {"vault": page_id, "name": "signatures.pdf"},
            },
        )
    )


def send_sealed(
    turn: Turn, agreement: Agreement, case: Case, doors: Iterable[Chat], handoff: Handoff | None
) -> None:
    """The signed copy to everybody who signed, and to the desk."""
    if agreement.sealed_id is None:
        raise LookupError(f"agreement {agreement.id} is not sealed")
    name = _sealed_name(agreement, case)
    for chat in doors:
        give_sealed(turn, chat, agreement, case)
    if handoff is not None:
        turn.send(
            Parcel(
                lane=f"room:{handoff.id}",
                method="send_document",
                params={},
                files={"document": {"vault": agreement.sealed_id, "name": name}},
            )
        )


def give_sealed(
    turn: Turn, chat: Chat, agreement: Agreement, case: Case, caption: str = ""
) -> None:
    """The signed copy is the borrower's own: to be saved, printed, shown to a debt adviser.

    What is only to be read before signing stays in this chat, so that no unsigned paper goes about as an agreement.
    """
    if agreement.sealed_id is None:
        raise LookupError(f"agreement {agreement.id} is not sealed")
    name = _sealed_name(agreement, case)
    give(turn, chat, agreement.sealed_id, name, caption, is_theirs=True)


def _sealed_name(agreement: Agreement, case: Case) -> str:
    return f"{case.number}-v{agreement.version}-signed.pdf"


def _dated(turn: Turn, offer: Offer) -> date:
    """The same paper whenever it is printed: dated as the offer it rests on."""
    return turn.house.day(offer.made_at)


def _each(
    words: AgreementWords | SignatureWords, paper: type[AgreementPaper | SignaturePage]
) -> dict[str, Any]:
    """What is printed of *words*."""
    return {
        each.name: getattr(words, each.name) for each in fields(paper) if hasattr(words, each.name)
    }


def give(
    turn: Turn,
    chat: Chat,
    vault_id: int,
    name: str,
    caption: str = "",
    *,
    is_theirs: bool = False,
) -> None:
    """Send what is kept; what is theirs may be saved and passed on."""
    said = {"caption": caption} if caption else {}
    turn.send(
        Parcel(
            lane=f"chat:{chat.chat_id}",
            method="send_document",
            params={"chat_id": chat.chat_id, "protect_content": not is_theirs} | said,
            files={"document": {"vault": vault_id, "name": name}},
        )
    )
