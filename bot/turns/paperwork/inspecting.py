"""Inspecting: a paper once it is here: looked at, scanned, and kept or refused.

The desk learns of a paper only once it is known to be one, and opens it as it was kept: what a person changes in
their message afterwards reaches nobody's computer.
"""

from __future__ import annotations

import asyncio

from bot.papers.sniff import LIMIT, sniff
from bot.telegram.keyboards import parcel
from bot.turns import situations
from bot.turns.casework import law_rests
from bot.turns.desk.case import cards as desk_cards
from bot.turns.turn import Turn
from dialogs.borrower.applying.form import SUMMARY
from dialogs.borrower.paperwork.paper_kind import which, which_of_all
from dialogs.borrower.paperwork.papers import LIST
from dialogs.conversation import ask
from dialogs.said import paper_days
from dialogs.said.paper_words import NAMES
from dialogs.said.refusals import explain
from dialogs.situation import Situation
from dialogs.texts import Lines, Text
from negotiation.applying.paper import Infected, Paper, PaperState, SentBefore, TooLarge, Want
from negotiation.applying.paper_wants import is_page, sent
from negotiation.lifecycle import CaseState
from negotiation.refusals import Refusal
from storage.case import authorisations, case_papers, cases, uploads
from storage.messages.outbox import Parcel
from storage.records import Chat
from storage.sealed.archive import Locked

from . import asked_papers, flagging, paper_view, taking


async def fetched(turn: Turn, paper_id: int, vault_id: int, *, is_guess: bool) -> None:
    """The file is here: what it really is decides whether it is kept."""
    paper = await case_papers.paper(turn.session, paper_id)
    if paper.state is PaperState.WITHDRAWN:  # taken back meanwhile
        await turn.house.archive.forget(turn.session, vault_id)
    if paper.state is PaperState.FETCHING:
        await _look_at(turn, paper, vault_id, is_guess=is_guess)


async def uploaded(turn: Turn, upload_id: int, vault_id: int, name: str | None) -> None:
    """A file came by the lender's own page; it goes the way of all others."""
    upload = await uploads.upload(turn.session, upload_id)
    case = await cases.case(turn.session, upload.case_id)
    helps = await authorisations.of_chat(turn.session, upload.chat_id)
    theirs = (one for one in helps if one.borrower_id == case.borrower_id)
    helper = next((one for one in theirs if one.is_on(turn.now)), None)
    paper = Paper(
        case_id=upload.case_id,
        chat_id=upload.chat_id,
        message_id=0,
        file_id="",
        file_unique_id="",
        name=name,
        received_at=turn.now,
        want=upload.want,
        authorisation_id=helper.id if helper else None,
    )
    turn.session.add(paper)
    await turn.session.flush()
    await _look_at(turn, paper, vault_id, is_guess=False)
    chat, situation = await situations.whence(turn, paper)
    if chat.place == LIST and paper.is_sent and not situation.with_a_person:
        _ask(turn, chat, situation)  # which was shown with the link


async def _look_at(turn: Turn, paper: Paper, vault_id: int, *, is_guess: bool) -> None:
    kept = await turn.ahead.paper(turn.session, vault_id)
    data, sha256 = turn.house.archive.open(kept), kept.sha256
    chat, situation = await situations.whence(turn, paper)
    try:
        kind = await asyncio.to_thread(sniff, data)
        if not kept.is_only:
            await _must_be_new(turn, paper, sha256)
    except Refusal as refusal:
        await turn.house.archive.forget(turn.session, vault_id)
        paper.refuse()
        if not (isinstance(refusal, SentBefore) and _has_refused_page(situation, paper)):
            taking.refuse(turn, chat, situation, explain(refusal))
        if isinstance(refusal, SentBefore):
            _read_over(turn, chat, situation)
        else:
            _ask_again(turn, chat, situation)
        return
    paper.keep(kind=kind, vault_id=vault_id, is_clean=not turn.house.scans)
    if paper.state is PaperState.RECEIVED:
        await _received(turn, chat, situation, paper, kept, is_guess=is_guess)
        _ask_which(turn, chat, situation, paper, is_guess=is_guess)
    else:
        _let_scan(turn, paper, is_guess=is_guess)
    _read_over(turn, chat, situation)


def _has_refused_page(situation: Situation, paper: Paper) -> bool:
    """Whether another page of it was not kept, and that was said: once for all pages."""
    pages = [one for one in situation.papers if one is not paper and one.album == paper.album]
    return paper.album is not None and any(one.state is PaperState.REFUSED for one in pages)


def _ask_which(
    turn: Turn, chat: Chat, situation: Situation, paper: Paper, *, is_guess: bool
) -> None:
    """Nothing told what it is: it is put down as what is missing, of a helper as something else, and can be set right."""
    one = next(one for one in sent(situation.papers) if paper in one.pages)
    if is_guess and one.pages[0] is paper:
        is_helpers = paper.authorisation_id is not None
        asked = (
            which_of_all(one.number) if is_helpers else which(situation, one.number, paper.want)
        )
        turn.send(parcel(asked, chat_id=chat.chat_id, language=situation.language))


def _let_scan(turn: Turn, paper: Paper, *, is_guess: bool) -> None:
    file = {"file": {"vault": paper.vault_id, "name": ""}}
    params = {"paper_id": paper.id, "is_guess": is_guess}
    turn.send(Parcel(lane=f"paper:{paper.id}", method="scan", params=params, files=file))


async def _must_be_new(turn: Turn, paper: Paper, sha256: str) -> None:
    same = await case_papers.same_paper(turn.session, paper, sha256)
    if same is not None and same.state is not PaperState.REFUSED:
        raise SentBefore


async def scanned(turn: Turn, paper_id: int, found: str | None, *, is_guess: bool) -> None:
    """The virus scanner has seen a paper that was held back."""
    paper = await case_papers.paper(turn.session, paper_id)
    if paper.state is not PaperState.HELD or paper.vault_id is None:
        return
    chat, situation = await situations.whence(turn, paper)
    if found is None:
        kept = await turn.ahead.paper(turn.session, paper.vault_id)
        turn.house.archive.open(kept)
        paper.let_in()
        await _received(turn, chat, situation, paper, kept, is_guess=is_guess)
        _ask_which(turn, chat, situation, paper, is_guess=is_guess)
        return
    paper.refuse()
    await _forget(turn, paper)
    number = situation.the_case.number
    warning = Text(
        "🦠 A file sent as a paper in case {number} was refused and thrown away: the virus scanner found {found}.",
        number=number,
        found=found,
    )
    turn.tell_desk(situation.handoff, warning)
    await turn.note(
        "paper infected", actor="bot", case_id=paper.case_id, paper=paper.id, found=found
    )
    taking.refuse(turn, chat, situation, explain(Infected()))
    _ask_again(turn, chat, situation)


async def _received(
    turn: Turn, chat: Chat, situation: Situation, paper: Paper, kept: Locked, *, is_guess: bool
) -> None:
    """It counts from now on; said once for all pages, and as what, unless that is asked."""
    await turn.note(
        "paper received", actor="bot", case_id=paper.case_id, paper=paper.id, sha256=kept.sha256
    )
    if not kept.is_only:
        await flagging.same_file(turn, situation.the_case, kept.sha256)
    others = [one for one in situation.papers if one is not paper and one.is_here]
    if not is_page(others, paper.album):
        arrived = Text("✓ Your paper has arrived and is kept encrypted.")
        if not is_guess and paper.want is not Want.OTHER:
            arrived = Text(
                "✓ Your paper has arrived and is kept encrypted: {what}.", what=NAMES[paper.want]
            )
        said = Lines(arrived, *paper_days.still_missing(situation))
        turn.say(said, chat_id=chat.chat_id, language=situation.language)
    await paper_view.show(turn, situation, paper)
    case = situation.the_case
    await asked_papers.all_came(turn, situation)
    if case.state is not CaseState.APPLYING:
        await law_rests.completed(turn, situation)
        await desk_cards.refresh(turn, situation)


async def not_fetched(turn: Turn, paper_id: int, *, too_large: bool) -> None:
    """Telegram would not hand the file over."""
    paper = await case_papers.paper(turn.session, paper_id)
    if paper.state is not PaperState.FETCHING:
        return
    chat, situation = await situations.whence(turn, paper)
    unfetched = Text("I could not fetch your paper from Telegram. Could you send it again?")
    paper.refuse()
    taking.refuse(turn, chat, situation, explain(TooLarge(LIMIT)) if too_large else unfetched)
    _ask_again(turn, chat, situation)


async def _forget(turn: Turn, paper: Paper) -> None:
    vault_id, paper.vault_id = paper.vault_id, None
    await turn.session.flush()  # what refers to it goes first
    if vault_id is not None:
        await turn.house.archive.forget(turn.session, vault_id)


def _ask_again(turn: Turn, chat: Chat, situation: Situation) -> None:
    """Ask for the paper again where the application was about to be sent with it."""
    if chat.place == SUMMARY and not any(one.is_sent for one in situation.papers):
        chat.place = "application.paper"
    if chat.place == "application.paper" or chat.place.startswith("papers."):
        _ask(turn, chat, situation)
    else:
        _read_over(turn, chat, situation)


def _read_over(turn: Turn, chat: Chat, situation: Situation) -> None:
    """Show the application, or how things stand, once all papers just sent were fetched; a scan is not waited for."""
    is_asked = chat.place in taking.READ_OVER and not situation.with_a_person
    if is_asked and not taking.is_waiting(chat, situation):
        _ask(turn, chat, situation)


def _ask(turn: Turn, chat: Chat, situation: Situation) -> None:
    turn.send(parcel(ask(situation), chat_id=chat.chat_id, language=situation.language))
