"""Taking: a borrower's papers on their way in: fetched, looked at, scanned and kept.

The desk learns of a paper only once it is known to be one, and opens it as it was kept: what a person changes in
their message afterwards reaches nobody's computer.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot.desk import rooms
from bot.papers.sniff import LIMIT, check_size, sniff
from bot.telegram.hearing import Hearing
from bot.telegram.keyboards import parcel
from dialogs import decided
from dialogs.borrower import HOME
from dialogs.borrower.form import SUMMARY
from dialogs.borrower.papers import meant
from dialogs.conversation import ask
from dialogs.decided import Decided
from dialogs.happenings import Happening, PaperSent
from dialogs.heard import File
from dialogs.refusals import explain
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.handoff import HandoffState
from negotiation.lifecycle import CaseState, fire
from negotiation.paper import Infected, Paper, PaperState, SentBefore, TooLarge, Want
from negotiation.paper_wants import is_asked_again, is_page, next_want, sent
from negotiation.refusals import Refusal
from storage import authorisations, cases, foreseen, people, uploads
from storage.outbox import Parcel
from storage.records import Chat
from storage.vault import digest

from . import desk_cards, flagging, paper_links, paper_view, situations
from .turn import Turn

#: What Telegram shows under a file is 1,024 characters, our own line among it.
CAPTION = 900
#: Places that tell of the papers, and so are shown below their receipt.
_READ_OVER = {SUMMARY, HOME}


async def take(  # noqa: PLR0917 - who, where, what
    turn: Turn,
    chat: Chat,
    situation: Situation,
    hearing: Hearing,
    file: File,
    want: Want | None = None,
    *,
    authorisation_id: int | None = None,
) -> bool:
    """Note a paper and let it be fetched. False when it is not taken, and why is said."""
    want = _for(situation, file, hearing.text, want)
    if situation.lender.takes_papers_by_link:
        await paper_links.refer(turn, chat, situation, want)
        return False
    try:
        check_size(file.size or 0)
    except TooLarge as refusal:
        _refuse(turn, chat, situation, explain(refusal))
        return False
    paper = Paper(
        case_id=situation.the_case.id or 0,
        chat_id=chat.chat_id,
        message_id=hearing.message_id,
        file_id=file.file_id,
        file_unique_id=file.file_unique_id,
        name=file.name,
        received_at=turn.now,
        want=want,
        album=file.album,
        caption=hearing.text[:CAPTION] if hearing.text else None,
        authorisation_id=authorisation_id,
    )
    turn.session.add(paper)
    await turn.session.flush()
    situation.papers.append(paper)
    turn.send(
        Parcel(
            lane=f"paper:{paper.id}",
            method="fetch",
            params={
                "file_id": file.file_id,
                "paper_id": paper.id,
                "case_id": paper.case_id,
                "chat_id": paper.chat_id,
                "name": file.name,
            },
        )
    )
    return True


def _for(situation: Situation, file: File, caption: str | None, want: Want | None) -> Want:
    """What a paper is to show: as chosen, as the page before, as it is called, else what is missing."""
    if is_page(situation.papers, file.album):
        return next(one.want for one in situation.papers if one.album == file.album)
    wanted = situation.policy.papers.of(situation.the_case.application.hardship)
    return want or meant(file.name, caption) or next_want(wanted, situation.papers)


def are_awaited(chat: Chat, situation: Situation, happened: Sequence[Happening]) -> bool:
    """Whether the application is read over once the papers just sent are here: their receipt comes first."""
    return any(isinstance(one, PaperSent) for one in happened) and _is_waiting(chat, situation)


def _is_waiting(chat: Chat, situation: Situation) -> bool:
    return chat.place in _READ_OVER and any(
        paper.state is PaperState.FETCHING for paper in situation.papers
    )


async def fetched(turn: Turn, paper_id: int, vault_id: int) -> None:
    """The file is here: what it really is decides whether it is kept."""
    paper = await cases.paper(turn.session, paper_id)
    if paper.state is PaperState.WITHDRAWN:  # taken back meanwhile
        await turn.house.archive.forget(turn.session, vault_id)
    if paper.state is PaperState.FETCHING:
        await _look_at(turn, paper, vault_id)


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
    await _look_at(turn, paper, vault_id)


async def _look_at(turn: Turn, paper: Paper, vault_id: int) -> None:
    data = await turn.house.archive.fetch(turn.session, vault_id)
    chat, situation = await _owner(turn, paper)
    try:
        kind = await asyncio.to_thread(sniff, data)
        await _must_be_new(turn, paper, data)
    except Refusal as refusal:
        await turn.house.archive.forget(turn.session, vault_id)
        paper.refuse()
        _refuse(turn, chat, situation, explain(refusal))
        if isinstance(refusal, SentBefore):
            _read_over(turn, chat, situation)
        else:
            _ask_again(turn, chat, situation)
        return
    paper.keep(kind=kind, vault_id=vault_id, is_clean=not turn.house.scans)
    if paper.state is PaperState.RECEIVED:
        await _received(turn, chat, situation, paper, digest(data))
    else:
        _let_scan(turn, paper)
    _read_over(turn, chat, situation)


def _let_scan(turn: Turn, paper: Paper) -> None:
    file = {"file": {"vault": paper.vault_id, "name": ""}}
    turn.send(
        Parcel(lane=f"paper:{paper.id}", method="scan", params={"paper_id": paper.id}, files=file)
    )


async def _must_be_new(turn: Turn, paper: Paper, data: bytes) -> None:
    same = await cases.same_paper(turn.session, paper, digest(data))
    if same is not None and same.state is not PaperState.REFUSED:
        raise SentBefore


async def scanned(turn: Turn, paper_id: int, found: str | None) -> None:
    """The virus scanner has seen a paper that was held back."""
    paper = await cases.paper(turn.session, paper_id)
    if paper.state is not PaperState.HELD or paper.vault_id is None:
        return
    chat, situation = await _owner(turn, paper)
    if found is None:
        data = await turn.house.archive.fetch(turn.session, paper.vault_id)
        paper.let_in()
        await _received(turn, chat, situation, paper, digest(data))
        return
    paper.refuse()
    await _forget(turn, paper)
    number = situation.the_case.number
    warning = Text(
        "🦠 A file sent as a paper in case {number} was refused and thrown away: the virus scanner found {found}.",
        number=number,
        found=found,
    )
    turn.send(rooms.message(situation.handoff, warning, turn.house.desk_language))
    await turn.note(
        "paper infected", actor="bot", case_id=paper.case_id, paper=paper.id, found=found
    )
    _refuse(turn, chat, situation, explain(Infected()))
    _ask_again(turn, chat, situation)


async def _received(
    turn: Turn, chat: Chat, situation: Situation, paper: Paper, sha256: str
) -> None:
    """It counts from now on; said once for all pages."""
    await turn.note(
        "paper received", actor="bot", case_id=paper.case_id, paper=paper.id, sha256=sha256
    )
    await flagging.same_file(turn, situation.the_case, sha256)
    others = [one for one in situation.papers if one is not paper and one.is_here]
    if not is_page(others, paper.album):
        _say(turn, chat, situation, Text("✓ Your paper has arrived and is kept encrypted."))
    paper_view.show(turn, situation, paper)
    case = situation.the_case
    if case.state is CaseState.PAPERS_WANTED and not is_asked_again(situation.papers):
        go_on(situation)
    if case.state is not CaseState.APPLYING:
        await desk_cards.refresh(turn, situation)


def go_on(situation: Situation) -> None:
    """What was asked for is here: the case is read, or talked about, again."""
    fire(situation.the_case, "receive_papers")
    if situation.handoff is not None and situation.handoff.state is HandoffState.CLAIMED:
        fire(situation.the_case, "negotiate")


async def withdraw(turn: Turn, chat: Chat, situation: Situation, number: int) -> None:
    """The borrower takes a paper back, all its pages; nothing of it is left."""
    found = next((one for one in sent(situation.papers) if one.number == number), None)
    if found is None:
        return
    for page in found.pages:
        vault_id = page.vault_id
        page.withdraw()
        if vault_id is not None:
            await turn.session.flush()
            await turn.house.archive.forget(turn.session, vault_id)
        await turn.note(
            "paper withdrawn",
            actor=f"borrower:{chat.borrower_id}",
            case_id=page.case_id,
            paper=page.id,
        )
    if any(page.shown_at for page in found.pages):
        gone = Text("The borrower took paper {number} back; it is not kept.", number=number)
        desk_cards.tell(turn, situation, gone)
    _say(
        turn,
        chat,
        situation,
        Text("Taken back: I no longer have it. You may delete it in this chat as well."),
    )


async def not_fetched(turn: Turn, paper_id: int, *, too_large: bool) -> None:
    """Telegram would not hand the file over."""
    paper = await cases.paper(turn.session, paper_id)
    if paper.state is not PaperState.FETCHING:
        return
    chat, situation = await _owner(turn, paper)
    unfetched = Text("I could not fetch your paper from Telegram. Could you send it again?")
    paper.refuse()
    _refuse(turn, chat, situation, explain(TooLarge(LIMIT)) if too_large else unfetched)
    _ask_again(turn, chat, situation)


async def _forget(turn: Turn, paper: Paper) -> None:
    vault_id, paper.vault_id = paper.vault_id, None
    await turn.session.flush()  # what refers to it goes first
    if vault_id is not None:
        await turn.house.archive.forget(turn.session, vault_id)


async def _owner(turn: Turn, paper: Paper) -> tuple[Chat, Situation]:
    """The chat it came from, with the paper's own case, whoever has that chat by now."""
    chat = await people.chat(turn.session, paper.chat_id)
    if chat is None:
        raise LookupError(f"paper {paper.id} without a chat")
    situation = await situations.read(turn, chat, foreseen.take(turn.session, chat.chat_id))
    if situation.case is None or situation.case.id != paper.case_id:
        case = await cases.case(turn.session, paper.case_id)
        await situations.read_case(turn, situation, case)
    return chat, situation


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
    is_asked = chat.place in _READ_OVER and not situation.with_a_person
    if is_asked and not _is_waiting(chat, situation):
        _ask(turn, chat, situation)


def _ask(turn: Turn, chat: Chat, situation: Situation) -> None:
    turn.send(parcel(ask(situation), chat_id=chat.chat_id, language=situation.language))


def _refuse(turn: Turn, chat: Chat, situation: Situation, why: Text) -> None:
    """Not kept, by what the rules see of a file: why, and a person, are one tap away."""
    said = Say(text=why, options=decided.buttons(Decided.FILE))
    turn.send(parcel(said, chat_id=chat.chat_id, language=situation.language))


def _say(turn: Turn, chat: Chat, situation: Situation, text: Text) -> None:
    turn.say(text, chat_id=chat.chat_id, language=situation.language)
