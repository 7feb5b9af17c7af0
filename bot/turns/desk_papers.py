"""Desk's papers: an advisor looks at them, takes one as proof, or asks for another one and says why."""

from __future__ import annotations

from bot.desk import rooms
from bot.telegram.hearing import Hearing
from bot.telegram.keyboards import parcel
from dialogs import conversation
from dialogs.borrower.papers import NAMES
from dialogs.desk import orders as o
from dialogs.desk.papers import listing
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.handoff import Handoff
from negotiation.lifecycle import CaseState, fire
from negotiation.paper_wants import Sent, is_asked_again, sent
from storage.records import Advisor, Chat

from . import desk_cards, taking
from .turn import Turn

NO_SUCH_PAPER = Text("There is no such paper. /papers shows all of this case.")


async def list_papers(
    turn: Turn, _: Hearing, __: Chat, situation: Situation, ___: Advisor, ____: o.ListPapers
) -> None:
    if situation.handoff is not None:
        text = listing(situation)
        turn.send(rooms.message(situation.handoff, text, turn.house.desk_language))


async def accept(
    turn: Turn, _: Hearing, __: Chat, situation: Situation, advisor: Advisor, order: o.AcceptPaper
) -> None:
    """It proves what it was to show. Raises refusals."""
    _claimed(situation, advisor)
    one = _numbered(situation, order.number)
    if one is None:
        desk_cards.tell(turn, situation, NO_SUCH_PAPER)
        return
    for page in one.pages:
        page.accept()
    case = situation.the_case
    if case.state is CaseState.PAPERS_WANTED and not is_asked_again(situation.papers):
        taking.go_on(situation)
    await desk_cards.refresh(turn, situation)
    await _note(turn, "paper accepted", advisor, situation, one)
    desk_cards.tell(turn, situation, Text("Paper {number} is accepted.", number=one.number))


async def refuse(
    turn: Turn,
    _: Hearing,
    chat: Chat,
    situation: Situation,
    advisor: Advisor,
    order: o.RefusePaper,
) -> None:
    """It does not prove it: the borrower reads why, and is asked for another one. Raises refusals."""
    _claimed(situation, advisor)
    one = _numbered(situation, order.number)
    if one is None:
        desk_cards.tell(turn, situation, NO_SUCH_PAPER)
        return
    for page in one.pages:
        page.refuse(order.why)
    case = situation.the_case
    if case.state in {CaseState.UNDER_REVIEW, CaseState.NEGOTIATING}:
        fire(case, "ask_papers")
    await desk_cards.refresh(turn, situation)
    await _note(turn, "paper refused", advisor, situation, one)
    desk_cards.tell(
        turn,
        situation,
        Text("Paper {number} is refused; the borrower is asked for another.", number=one.number),
    )
    _ask_for_another(turn, chat, situation, one, order.why)


def _ask_for_another(turn: Turn, chat: Chat, situation: Situation, one: Sent, why: str) -> None:
    """A message that opens the step at which it is sent; the place that was left is remembered."""
    text = Text(
        "We could not accept your paper № {number} ({what}): {why}\nCould you send another one? Nothing else changes meanwhile.",
        number=one.number,
        what=NAMES[one.want],
        why=why,
    )
    language = situation.language
    turn.send(parcel(Say(text=text), chat_id=chat.chat_id, language=language))
    step = "papers.list" if situation.lender.takes_papers_by_link else f"papers.{one.want}"
    if not chat.place.startswith("papers."):
        chat.came_from = [*chat.came_from, chat.place]
    chat.place = step
    turn.send(parcel(conversation.ask(situation), chat_id=chat.chat_id, language=language))


def _numbered(situation: Situation, number: int) -> Sent | None:
    return next((one for one in sent(situation.papers) if one.number == number), None)


def _claimed(situation: Situation, advisor: Advisor) -> Handoff:
    if situation.handoff is None:
        raise LookupError("a desk's turn without a room")
    situation.handoff.must_be_claimed_by(advisor.user_id)
    return situation.handoff


async def _note(turn: Turn, event: str, advisor: Advisor, situation: Situation, one: Sent) -> None:
    await turn.note(
        event,
        actor=f"advisor:{advisor.user_id}",
        case_id=situation.the_case.id,
        papers=[page.id for page in one.pages],
    )
