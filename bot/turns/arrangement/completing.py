"""Completing: all is repaid; a letter that says so is printed, sealed and sent, and it is said calmly in the chat."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from typing import Any

from bot.papers.statement_paper import LetterPaper, print_letter
from bot.turns import situations
from bot.turns.contact import contacting
from bot.turns.desk.case import cards as desk_cards
from bot.turns.paperwork import papers
from bot.turns.turn import Turn
from dialogs.borrower.records import receipts
from dialogs.printed.statement_words import credit_record, letter_words
from dialogs.reply import Say
from dialogs.said import arrived_words as words
from dialogs.texts import Text
from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.case import Case
from negotiation.contacting.preferences import ContactKind
from negotiation.follow_up.arrangement import Payment
from storage import people
from storage.auditing import audit
from storage.case import case_agreements, cases, signatures
from storage.case.case_files import COMPLETED
from storage.messages import due
from storage.messages.due import Duty
from storage.messages.outbox import Parcel

from . import calendars


async def begin(turn: Turn, agreement: Agreement, payment: Payment) -> None:
    """The letter is made behind the turn that took the last payment."""
    duty = Duty.of_case(
        agreement.case_id,
        "letter",
        f"{agreement.id}:{payment.id}",
        turn.now,
        agreement_id=agreement.id,
    )
    await due.schedule(turn.session, [duty])
    turn.is_urgent = True


async def letter(turn: Turn, duty: Duty) -> None:
    """Print it in the borrower's language and order the seal; `sealed` follows."""
    agreement = await case_agreements.agreement(turn.session, duty.subject["agreement_id"])
    case = await cases.case(turn.session, agreement.case_id)
    chat = await people.door_of(turn.session, case.borrower_id)
    if agreement.state is not AgreementState.COMPLETED or chat is None:
        await due.drop(turn.session, duty, "no chat" if chat is None else str(agreement.state))
        return
    situation = await situations.of_case(turn, chat, case)
    language, today = situation.language, situation.today
    not_paid = {each.loan_id for each in situation.instalments if not each.is_paid}
    rows = [each for each in situation.instalments if each.loan_id not in not_paid]
    loan_ids = {each.loan_id for each in rows}
    signed = await signatures.of(turn.session, agreement.id or 0)
    told = letter_words(
        case,
        agreement,
        [each.name for each in signed if each.name],
        [loan for loan in situation.loans if loan.id in loan_ids],
        rows,
        lender=situation.lender,
        language=language,
        today=today,
        pack=situation.policy.pack,
    )
    receipt = await audit.receipt(turn.session)
    place = (language.plain(receipts.IN_PAPER), receipts.in_groups(receipt.number, receipt.hash))
    paper = LetterPaper(dated=today, receipt=place, **asdict(told))
    data = await asyncio.to_thread(print_letter, turn.house.press, paper)
    number = await turn.keep(data, "letter.pdf", "application/pdf", case.id)
    turn.send(
        Parcel(
            lane=f"sign:{agreement.id}",
            method="sign",
            params={
                "tells": "letter_sealed",
                "agreement_id": agreement.id,
                "case_id": case.id,
                "name": _name(case),
                "reason": told.title,
                "location": situation.lender.name,
                "at": turn.now.isoformat(),
                "receipt": str(receipt),
                "signers": [],
            },
            files={"paper": {"vault": number, "name": "letter.pdf"}},
        )
    )
    await due.done(turn.session, duty)


async def sealed(turn: Turn, payload: dict[str, Any]) -> None:
    """The seal is on it: it is sent as soon as the borrower may be written to."""
    duty = Duty(
        key=f"completed:{payload['vault_id']}",
        kind="completed",
        subject=payload,
        due_at=turn.now,
        about=f"case:{payload['case_id']}",
    )
    await due.schedule(turn.session, [duty])
    turn.is_urgent = True


async def tell(turn: Turn, duty: Duty) -> None:
    """The letter, and in the chat what it says; the days leave the borrower's calendar."""
    agreement = await case_agreements.agreement(turn.session, duty.subject["agreement_id"])
    case = await cases.case(turn.session, agreement.case_id)
    if agreement.state is not AgreementState.COMPLETED:  # a payment was taken back
        await due.forget(turn.session, [duty])  # the next letter may have the number of this one
        await turn.house.archive.forget(turn.session, duty.subject["vault_id"])
        return
    chat = await contacting.door(turn, case, ContactKind.SERVICE, [duty])
    if chat is None:
        return
    situation = await situations.of_case(turn, chat, case)
    papers.give(turn, chat, duty.subject["vault_id"], _name(case), is_theirs=True)
    record = credit_record(situation.policy.pack, situation.language)
    say = Say(text=words.completed(situation, record))
    await contacting.write(turn, situation, ContactKind.SERVICE, say, duty)
    await calendars.update(turn, chat, situation)
    desk_cards.tell(
        turn, situation, Text("📄 The completion letter is sealed and with the borrower.")
    )
    await turn.note("completion letter sent", actor="bot", case_id=case.id)


def _name(case: Case) -> str:
    return f"{case.number}{COMPLETED}"
