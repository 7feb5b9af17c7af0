"""Taking: a borrower's papers noted as they are sent, and taken back; once here they are inspected."""

from __future__ import annotations

from collections.abc import Sequence

from bot.papers.sniff import check_size
from bot.telegram.keyboards import parcel
from bot.turns.casework import law_rests
from bot.turns.in_chat import InChat
from bot.turns.turn import Turn
from dialogs.borrower import HOME
from dialogs.borrower.applying.form import SUMMARY
from dialogs.borrower.arrangement import to_pay
from dialogs.happenings import Happening, PaperSent
from dialogs.heard import File
from dialogs.phrases.papers.paper import meant
from dialogs.reply import Say
from dialogs.said import decided
from dialogs.said.decided import Decided
from dialogs.said.helper_words import who
from dialogs.said.paper_words import NAMES
from dialogs.said.refusals import explain
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.applying.authorisation import Authorisation
from negotiation.applying.paper import Paper, PaperState, TooLarge, Want
from negotiation.applying.paper_wants import is_page, next_want, sent
from negotiation.lifecycle import CaseState
from storage.engine import pending
from storage.messages.outbox import Parcel
from storage.records import Chat

from . import asked_papers, paper_links, paper_view

#: What Telegram shows under a file is 1,024 characters, our own line among it.
CAPTION = 900
#: To one that nobody asked for, before it is known to be a paper at all.
LOOKED_AT = Text("Thank you. I look at it first; then it goes with your papers.")
#: Places that tell of the papers, and so are shown below their receipt.
READ_OVER = {SUMMARY, HOME}


async def take(
    here: InChat, file: File, want: Want | None = None, *, authorisation_id: int | None = None
) -> bool:
    """Note a paper and let it be fetched. False when it is not taken, and why is said."""
    turn, situation, hearing = here.turn, here.situation, here.hearing
    is_told = want is not None or _is_told(situation, file, hearing.text)
    # What is missing would be a guess that nobody reads who knows better.
    is_for_sure = is_told or authorisation_id is None
    want = _for(situation, file, hearing.text, want) if is_for_sure else Want.OTHER
    if situation.lender.takes_papers_by_link:
        await paper_links.refer(here, want)
        return False
    try:
        check_size(file.size or 0)
    except TooLarge as refusal:
        refuse(turn, here.chat, situation, explain(refusal))
        return False
    paper = Paper(
        case_id=situation.the_case.id or 0,
        chat_id=here.chat.chat_id,
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
    await pending.add(turn.session, paper)
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
                "is_guess": not is_told,
            },
        )
    )
    return True


def _is_told(situation: Situation, file: File, caption: str | None) -> bool:
    """Whether its name, the words with it or the page before say what it is."""
    return is_page(situation.papers, file.album) or meant(file.name, caption) is not None


async def put_down(
    here: InChat, number: int, want: Want, *, by: Authorisation | None = None
) -> None:
    """The borrower, or *by* whom they are helped, says what a paper is: it counts as that, and whoever has seen it is told."""
    turn, situation = here.turn, here.situation
    one = next(one for one in sent(situation.papers) if one.number == number)
    for page in one.pages:
        page.want = want
    await turn.note(
        "paper named",
        actor=f"helper:{by.id}" if by is not None else here.actor,
        case_id=one.pages[0].case_id,
        papers=[page.id for page in one.pages],
    )
    shown = [page for page in one.pages if page.shown_at]
    for page in shown:
        paper_view.rewrite(turn, situation, page)
    if shown and not all(paper_view.is_new(turn, page) for page in shown):
        named = Text(
            "The borrower says that paper {number} is: {what}.", number=number, what=NAMES[want]
        )
        if by is not None:
            named = Text(
                "🤝 {who}, who helps the borrower, says that paper {number} is: {what}.",
                who=who(by),
                number=number,
                what=NAMES[want],
            )
        here.tell(named)
    if situation.the_case.state is not CaseState.APPLYING:
        await asked_papers.all_came(turn, situation)
        await law_rests.completed(turn, situation)
        await here.refresh()
    put = Text("Thank you. I have put it down as: <b>{what}</b>.", what=NAMES[want])
    here.say(put)


def _for(situation: Situation, file: File, caption: str | None, want: Want | None) -> Want:
    """What a paper is to show: as chosen, as the page before, as it is called, else what is missing."""
    if is_page(situation.papers, file.album):
        return next(one.want for one in situation.papers if one.album == file.album)
    asked = situation.awaited_papers
    wanted = situation.policy.papers.of(situation.the_case.application.hardship)
    # Under a plan the list has done its work: what comes then shows a payment, more often than anything else.
    is_receipt = to_pay.is_open(situation)
    missing = (
        Want.BANK
        if is_receipt
        else next_want(wanted, situation.papers, situation.the_case.application.without)
    )
    return want or meant(file.name, caption) or next(iter(asked), missing)


def are_awaited(chat: Chat, situation: Situation, happened: Sequence[Happening]) -> bool:
    """Whether the application is read over once the papers just sent are here: their receipt comes first."""
    return any(isinstance(one, PaperSent) for one in happened) and is_waiting(chat, situation)


def is_waiting(chat: Chat, situation: Situation) -> bool:
    return chat.place in READ_OVER and any(
        paper.state is PaperState.FETCHING for paper in situation.papers
    )


def refuse(turn: Turn, chat: Chat, situation: Situation, why: Text) -> None:
    """Not kept, by what the rules see of a file: why, and a person, are one tap away."""
    said = Say(text=why, options=decided.buttons(Decided.FILE))
    turn.send(parcel(said, chat_id=chat.chat_id, language=situation.language))
