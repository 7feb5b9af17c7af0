"""Desk's figures: the household's month, asked about or set right; the borrower is told at once."""

from __future__ import annotations

from dialogs.desk.figures import listing, to_borrower
from dialogs.desk.orders import figures as o
from dialogs.desk.orders.order import Order
from dialogs.heard import Words
from dialogs.parsers import Reader, Unclear
from dialogs.parsers.amounts import amount
from dialogs.texts import Text
from negotiation.figure_mark import FigureMark, figure_of
from negotiation.money import Money
from negotiation.refusals import NotTold
from storage import casework

from . import desk_cards
from .desk_here import Act, InRoom


async def show_budget(here: InRoom, _: o.ShowBudget) -> None:
    here.say(listing(here.situation, await desk_cards.case_file(here.turn, here.situation)))


async def ask(here: InRoom, order: o.AskAboutFigure) -> None:
    """The borrower reads the question and answers in the chat. Raises refusals."""
    here.claimed()
    was = figure_of(here.situation.the_case.application, order.name)
    if was is None:
        raise NotTold(order.name)
    await _mark(here, order.name, was, None, order.why)
    here.tell(Text("The borrower is asked."))


async def correct(here: InRoom, order: o.CorrectFigure) -> None:
    """The figure is another from now on, marked as such on both sides. Raises refusals."""
    here.claimed()
    figure = _figure(here, order.figure)
    if figure is None:
        here.say(Text("I cannot read that amount. Please write it as in /correct food 380 why."))
        return
    was = here.situation.the_case.correct(order.name, figure)
    await _mark(here, order.name, was, figure, order.why)
    here.tell(Text("The figure is corrected; the borrower is told."))


def _figure(here: InRoom, typed: str) -> Money | None:
    today = here.turn.now.astimezone(here.turn.house.zone).date()
    try:
        read = amount(Words(typed), Reader(here.language.code, today))
        return Money(read, here.situation.currency)
    except (Unclear, ValueError):  # a cent too many is no amount either
        return None


async def _mark(here: InRoom, name: str, was: Money, figure: Money | None, why: str) -> None:
    mark = FigureMark(
        case_id=here.situation.the_case.id or 0,
        name=name,
        was=was,
        figure=figure,
        why=why,
        advisor_id=here.advisor.user_id,
        at=here.turn.now,
    )
    await casework.add(here.turn.session, mark)
    await here.refresh()
    await here.note("figure asked" if figure is None else "figure corrected", name=name)
    here.tell_borrower(to_borrower(mark, here.advisor.name))


ORDERS: dict[type[Order], Act] = {
    o.ShowBudget: show_budget,
    o.AskAboutFigure: ask,
    o.CorrectFigure: correct,
}
