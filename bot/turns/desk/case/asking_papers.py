"""Desk's asking: which papers an advisor wants of the borrower, and that one is not wanted after all."""

from __future__ import annotations

from bot.telegram.keyboards import parcel
from bot.turns.casework import law_rests
from bot.turns.desk.conversation import unasked
from bot.turns.desk.here import Act, InRoom
from bot.turns.paperwork import asked_papers
from bot.turns.turn import Turn
from dialogs import conversation
from dialogs.desk.case.papers import asked, not_asked, unwants, wants
from dialogs.desk.orders import papers as o
from dialogs.desk.orders.order import Order
from dialogs.said import paper_days
from dialogs.said.paper_words import NAMES
from dialogs.situation import Situation
from dialogs.texts import Lines, Text
from negotiation.applying.paper import Want
from negotiation.lifecycle import CaseState, allows, fire
from negotiation.pack import Start
from storage.records import Chat


async def list_wants(here: InRoom, _: o.ListWants) -> None:
    here.claimed()
    here.say(Text("Which paper should the borrower send?"), options=wants(here.situation))


async def want_paper(here: InRoom, order: o.WantPaper) -> None:
    """One more paper is asked for, and the conversation opens where it is sent. Raises refusals."""
    here.claimed()
    await unasked.must_be_allowed(here, str(order.want))
    await ask_for(here, order.want)
    await here.refresh()
    await here.note("papers asked", want=str(order.want))
    is_asked = Text("The borrower is asked for it: {what}.", what=NAMES[order.want])
    here.say(is_asked, options=unwants(order.want))
    told = asked(order.want, is_opened=here.is_door)
    here.tell_borrower(Lines(told, *paper_days.in_time(here.situation)))
    if here.is_door:
        open_step(here.turn, here.chat, here.situation, order.want)


async def unwant_paper(here: InRoom, order: o.UnwantPaper) -> None:
    """It was asked for by mistake: nobody waits for it, and the borrower reads so. Raises refusals."""
    here.claimed()
    await unasked.must_be_allowed(here, f"not {order.want}")
    situation = here.situation
    situation.the_case.do_not_wait_for(order.want)
    if situation.the_case.state is CaseState.PAPERS_WANTED and not situation.awaited_papers:
        asked_papers.wait_no_more(situation)
    await here.refresh()
    await here.note("papers not asked", want=str(order.want))
    here.tell(
        Text(
            "It is not asked for any more, and the borrower reads so: {what}.",
            what=NAMES[order.want],
        )
    )
    here.tell_borrower(not_asked(order.want))
    if here.is_door:
        close_step(here.chat, order.want)


async def ask_for(here: InRoom, want: Want) -> None:
    """The case waits for it; the time that the law gives for it begins with what was asked last."""
    case = here.situation.the_case
    case.ask_for(want, here.turn.now)
    if allows(case.state, "ask_papers"):
        fire(case, "ask_papers")
    if case.state is CaseState.PAPERS_WANTED:
        await law_rests.start(here.turn, here.situation, Start.PAPERS_ASKED)
    await asked_papers.begin(here.turn, here.situation)


def open_step(turn: Turn, chat: Chat, situation: Situation, want: Want) -> None:
    """It is asked for in the borrower's chat, which comes back to what it left for that."""
    step = "papers.list" if situation.lender.takes_papers_by_link else f"papers.{want}"
    if not chat.place.startswith("papers."):
        chat.came_from = [*chat.came_from, chat.place]
    chat.place = step
    question = conversation.ask(situation)
    turn.send(parcel(question, chat_id=chat.chat_id, language=situation.language))


def close_step(chat: Chat, want: Want) -> None:
    """Back to what was left when another one was asked for: it is not asked for any more."""
    if chat.place == f"papers.{want}" and chat.came_from:
        *chat.came_from, chat.place = chat.came_from


ORDERS: dict[type[Order], Act] = {
    o.ListWants: list_wants,
    o.WantPaper: want_paper,
    o.UnwantPaper: unwant_paper,
}
