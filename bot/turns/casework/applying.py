"""Applying: from the hardship notice to the application that goes to the desk, with its papers."""

from __future__ import annotations

from bot.turns import telling
from bot.turns.agreeing import countering
from bot.turns.arrangement import contract_arrears
from bot.turns.contact import nudging
from bot.turns.in_chat import InChat
from bot.turns.paperwork import paper_view, taking
from dialogs import happenings as h
from dialogs.borrower.applying.form import SUMMARY
from dialogs.desk.case.resting_words import APPLIED_AGAIN
from dialogs.told import noticing
from negotiation.applying.paper_wants import is_page
from negotiation.days.local_time import days_after

from . import deciding, law_clocks, law_rests, opening


async def noticed(here: InChat, happening: h.HardshipNoticed) -> None:
    """The hardship notice: recorded with its time, in the one open case of the borrower, and what was told with it."""
    turn, situation = here.turn, here.situation
    if here.chat.borrower_id is None or situation.case is not None or not situation.running:
        return
    case = await opening.open_case(here)
    await nudging.begin(turn, situation)
    await contract_arrears.look_at(turn, case, situation.by_contract)
    await law_clocks.begin(turn, case, situation.the_loan.product)
    await law_rests.begin(turn, situation)
    await here.note("hardship notice")
    said = noticing.take_told(situation, happening)
    if situation.handoff is not None:  # its card told of a visitor
        await here.refresh()
    if said is not None:
        here.say(said)


async def applied_again(here: InChat, _: object) -> None:
    """After a no something has changed: a new notice, from which the clocks run, and the desk learns of it."""
    turn, situation = here.turn, here.situation
    case = situation.the_case
    await contract_arrears.look_at(turn, case, situation.by_contract)
    await law_clocks.begin(turn, case, situation.the_loan.product)
    await law_rests.begin(turn, situation)
    await here.note("applied again")
    await here.room()
    await here.refresh()
    here.tell(APPLIED_AGAIN)


async def started_over(here: InChat, _: object) -> None:
    """Of what was told nothing is kept, nor of what was said aloud."""
    await telling.let_go(here.turn, here.situation)
    await here.note("started over")


async def paper_sent(here: InChat, happening: h.PaperSent) -> None:
    is_further = is_page(here.situation.papers, happening.file.album)
    taken = await taking.take(here, happening.file, happening.want)
    if taken and happening.unasked and not is_further:
        here.say(taking.LOOKED_AT)
    if not taken and not happening.unasked and here.chat.place == SUMMARY:
        here.chat.place = "application.paper"


async def submitted(here: InChat, _: object) -> None:
    """The application goes to the desk, with its papers, and the clock runs."""
    turn, situation = here.turn, here.situation
    case = situation.the_case
    days = turn.house.policy_for(situation.the_loan.product).decide_days
    case.submit(turn.now, days_after(turn.now, days, turn.house.zone))
    await law_rests.completed(turn, situation)
    handoff = await here.room()
    handoff.line_up(turn.now)  # a decision is promised, by its day
    await here.refresh()
    await telling.show(turn, situation)
    await paper_view.show(turn, situation, *situation.papers)
    await deciding.begin(turn, case)
    await here.note("application submitted")
    situation.is_sent_now = True
    await countering.alone(here)


async def nudges_stopped(here: InChat, _: object) -> None:
    await nudging.end(here.turn, here.situation)
    await here.note("nudges stopped")
