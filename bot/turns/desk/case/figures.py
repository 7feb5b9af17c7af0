"""Desk's figures: the household's month, asked about or set right; the borrower is told at once."""

from __future__ import annotations

from bot.turns.contact.refused import NO_DOOR, NOT_REACHED
from bot.turns.desk.conversation import unasked
from bot.turns.desk.here import Act, InRoom
from dialogs.borrower.applying.reasons import REASONS as REASONS_GIVEN
from dialogs.desk.case import figures as words
from dialogs.desk.case import told_since
from dialogs.desk.case.figure_words import QUESTIONS, REASONS
from dialogs.desk.orders import figures as o
from dialogs.desk.orders.order import Order
from dialogs.heard import Words
from dialogs.parsers import Reader, Unclear
from dialogs.parsers.money.amounts import amount
from dialogs.texts import Lines, Text
from negotiation.applying.figure_mark import FigureMark, figure_of
from negotiation.money import Money
from negotiation.refusals import NotTold
from storage.case import casework

from . import cards


async def show_budget(here: InRoom, _: o.ShowBudget) -> None:
    file = await cards.case_file(here.turn, here.situation)
    here.say(words.listing(here.situation, file), options=words.figures(here.situation))


async def choose(here: InRoom, order: o.ChooseFigure) -> None:
    was = _told(here, order.name)
    here.say(words.about(order.name, was), options=words.what_to_do(order.name, was))


async def ask_as(here: InRoom, order: o.AskAs) -> None:
    """A question that is ready, in the borrower's language. Raises refusals."""
    _, question = QUESTIONS[order.question]
    why = here.situation.language.plain(question)
    await ask(here, o.AskAboutFigure(order.name, why))


async def tune(here: InRoom, order: o.TuneFigure) -> None:
    """Another amount, in place of the message whose button was tapped. Raises refusals."""
    here.claimed()
    was = _told(here, order.name)
    now = Money.of_units(order.units, was.currency)
    here.change(words.tuned(order.name, was, now), words.tunings(order.name, was, now))


async def correct_as(here: InRoom, order: o.CorrectAs) -> None:
    """The amount chosen, for a reason that is ready, in the borrower's language. Raises refusals."""
    here.claimed()
    _, reason = REASONS[order.reason]
    figure = Money.of_units(order.units, here.situation.currency)
    await _correct(here, order.name, figure, here.situation.language.plain(reason))


async def correct_reason(here: InRoom, order: o.CorrectReason) -> None:
    """As the borrower has told it; they read so. Raises refusals."""
    here.claimed()
    is_told = here.is_door and here.is_reachable
    if is_told:
        await unasked.must_be_allowed(here, "reason")
    case = here.situation.the_case
    was = case.correct_reason(order.reason)
    now = case.application.hardship or order.reason
    await here.refresh()
    await here.note("reason corrected", was=was, now=now)
    here.tell(Text("The reason is corrected: {reason}.", reason=REASONS_GIVEN[now]))
    here.tell_borrower(told_since.reason_corrected(here.advisor.name, was, now))


async def ask(here: InRoom, order: o.AskAboutFigure) -> None:
    """The borrower reads the question and answers in the chat. Raises refusals."""
    here.claimed()
    figure = _told(here, order.name)
    await unasked.must_be_allowed(here, order.name)
    await _mark(here, order.name, figure, None, order.why)
    here.tell(Text("The borrower is asked."))


async def correct(here: InRoom, order: o.CorrectFigure) -> None:
    """The figure is another from now on, marked as such on both sides. Raises refusals."""
    here.claimed()
    figure = _figure(here, order.figure)
    if figure is None:
        here.say(Text("I cannot read that amount. Please write it as in /correct food 380 why."))
        return
    await _correct(here, order.name, figure, order.why)


async def _correct(here: InRoom, name: str, figure: Money, why: str) -> None:
    """The borrower is told, where it is another figure."""
    if figure == _told(here, name):
        here.say(
            Text("It is {amount} already: nothing is changed, and nobody is told.", amount=figure)
        )
        return
    is_told = here.is_door and here.is_reachable
    if is_told:
        await unasked.must_be_allowed(here, name)
    was = here.situation.the_case.correct(name, figure)
    await _mark(here, name, was, figure, why)
    if is_told:
        here.tell(Text("The figure is corrected; the borrower is told."))
    else:  # it counts all the same
        not_told = NOT_REACHED if here.is_door else NO_DOOR
        here.tell(Lines(Text("The figure is corrected."), not_told))


def _told(here: InRoom, name: str) -> Money:
    """A figure as it stands. Raises `NotTold`."""
    was = figure_of(here.situation.the_case.application, name)
    if was is None:
        raise NotTold(name)
    return was


def _figure(here: InRoom, typed: str) -> Money | None:
    today = here.turn.today
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
    here.tell_borrower(words.to_borrower(mark, here.advisor.name))


ORDERS: dict[type[Order], Act] = {
    o.ShowBudget: show_budget,
    o.AskAboutFigure: ask,
    o.CorrectFigure: correct,
    o.ChooseFigure: choose,
    o.AskAs: ask_as,
    o.TuneFigure: tune,
    o.CorrectAs: correct_as,
    o.CorrectReason: correct_reason,
}
