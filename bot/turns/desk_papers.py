"""Desk's papers: an advisor looks at them, takes one as proof, or asks for another one and says why."""

from __future__ import annotations

from bot.desk import rooms
from bot.telegram.keyboards import parcel
from dialogs import conversation
from dialogs.borrower.papers import NAMES
from dialogs.desk.orders import papers as o
from dialogs.desk.orders.order import Order
from dialogs.desk.papers import listing
from dialogs.reply import Say
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.lifecycle import CaseState, fire
from negotiation.paper_wants import Sent, is_asked_again, sent
from storage.records import Chat

from . import taking
from .desk_here import Act, InRoom
from .turn import Turn

NO_SUCH_PAPER = Text("There is no such paper. /papers shows all of this case.")


async def list_papers(here: InRoom, _: o.ListPapers) -> None:
    here.turn.send(rooms.message(here.room, listing(here.situation), here.language))


async def accept(here: InRoom, order: o.AcceptPaper) -> None:
    """It proves what it was to show. Raises refusals."""
    here.claimed()
    situation = here.situation
    one = _numbered(situation, order.number)
    if one is None:
        here.tell(NO_SUCH_PAPER)
        return
    for page in one.pages:
        page.accept()
    case = situation.the_case
    if case.state is CaseState.PAPERS_WANTED and not is_asked_again(situation.papers):
        taking.go_on(situation)
    await here.refresh()
    await here.note("paper accepted", papers=[page.id for page in one.pages])
    here.tell(Text("Paper {number} is accepted.", number=one.number))


async def refuse(here: InRoom, order: o.RefusePaper) -> None:
    """It does not prove it: the borrower reads why, and is asked for another one. Raises refusals."""
    here.claimed()
    one = _numbered(here.situation, order.number)
    if one is None:
        here.tell(NO_SUCH_PAPER)
        return
    for page in one.pages:
        page.refuse(order.why)
    case = here.situation.the_case
    if case.state in {CaseState.UNDER_REVIEW, CaseState.NEGOTIATING}:
        fire(case, "ask_papers")
    await here.refresh()
    await here.note("paper refused", papers=[page.id for page in one.pages])
    here.tell(
        Text("Paper {number} is refused; the borrower is asked for another.", number=one.number)
    )
    _ask_for_another(here.turn, here.chat, here.situation, one, order.why)


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


ORDERS: dict[type[Order], Act] = {
    o.ListPapers: list_papers,
    o.AcceptPaper: accept,
    o.RefusePaper: refuse,
}
