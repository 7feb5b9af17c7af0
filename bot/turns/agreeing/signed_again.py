"""Signed again: whoever signed is sent the very paper once more, and the borrower the letter at the end."""

from __future__ import annotations

from datetime import timedelta

from bot.turns.in_chat import InChat
from bot.turns.paperwork import papers
from bot.turns.turn import Turn
from dialogs.borrower.agreeing import signed_papers as words
from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.agreeing.signature import Signature
from negotiation.case import Case
from storage.case import case_files, cases, signatures
from storage.records import Chat

#: After that a letter that is not there was erased with its case, or had nowhere to go.
_MADE_WITHIN = timedelta(days=3)


async def wanted(here: InChat, _: object) -> None:
    """What is to be paid, or else ended last, and what waits to be signed; with the letter where all is repaid."""
    turn, chat = here.turn, here.chat
    found = await _papers(turn, chat)
    sealed = [one for one in found if one[1].sealed_id is not None]
    asked_for = [one for one in sealed if one[1].state.is_to_be_paid] or sealed[:1]
    open_ones = [one for one in found if one[1].sealed_id is None]
    language = here.situation.language
    for signature, agreement in open_ones:
        case = await cases.case(turn.session, agreement.case_id)
        caption = language.plain(words.unsealed(signature, agreement))
        papers.show_agreement(turn, chat, agreement, case, caption)
    for _signature, agreement in asked_for:
        case = await cases.case(turn.session, agreement.case_id)
        is_own = case.borrower_id == chat.borrower_id
        caption = language.plain(words.sealed(agreement, case, is_own=is_own))
        papers.give_sealed(turn, chat, agreement, case, caption)
        await turn.note("signed paper sent", actor="bot", case_id=case.id)
        if is_own and agreement.state is AgreementState.COMPLETED:
            await _send_letter(here, case)
    if not found:
        here.say(words.NOTHING_SIGNED)


async def letter_wanted(here: InChat, _: object) -> None:
    """Of the newest plan of theirs that is repaid."""
    found = await _papers(here.turn, here.chat)
    own = [
        (agreement, case)
        for agreement, case in [
            (agreement, await cases.case(here.turn.session, agreement.case_id))
            for _signature, agreement in found
        ]
        if case.borrower_id == here.chat.borrower_id
    ]
    repaid = [case for agreement, case in own if agreement.state is AgreementState.COMPLETED]
    if repaid:
        await _send_letter(here, repaid[0])
        return
    is_to_come = any(agreement.state.is_to_be_paid for agreement, _ in own)
    text = words.LETTER_LATER if is_to_come else words.NO_LETTER
    here.say(text)


async def _papers(turn: Turn, chat: Chat) -> list[tuple[Signature, Agreement]]:
    """Of whoever this chat belongs to now; of nobody else."""
    if chat.borrower_id is None:
        return []
    return await signatures.papers_of(turn.session, chat.borrower_id)


async def _send_letter(here: InChat, case: Case) -> None:
    """The newest: an older one may be of a payment that was taken back."""
    turn = here.turn
    letters = await case_files.letters_of(turn.session, case.id or 0)
    language = here.situation.language
    if not letters:
        is_made = case.closed_at is not None and turn.now < case.closed_at + _MADE_WITHIN
        text = words.LETTER_COMES if is_made else words.NO_LETTER
        here.say(text)
        return
    number, name = letters[-1]
    papers.give(turn, here.chat, number, name, language.plain(words.LETTER), is_theirs=True)
    await turn.note("signed paper sent", actor="bot", case_id=case.id)
