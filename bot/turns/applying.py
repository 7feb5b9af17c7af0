"""Applying: from the hardship notice to the application that goes to the desk, with its papers."""

from __future__ import annotations

from bot.telegram.hearing import Hearing
from dialogs import happenings as h
from dialogs.borrower.form import SUMMARY
from dialogs.desk.resting_words import APPLIED_AGAIN
from dialogs.situation import Situation
from dialogs.told import noticing
from negotiation.applying.paper_wants import is_page
from negotiation.days.local_time import days_after
from negotiation.desk.handoff import HandoffState
from storage.records import Chat

from . import deciding, law_clocks, law_rests, nudging, opening, paper_view, taking, telling
from .agreeing import countering
from .arrangement import contract_arrears
from .desk import cards as desk_cards
from .turn import Turn


async def noticed(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, happening: h.HardshipNoticed
) -> None:
    """The hardship notice: recorded with its time, in the one open case of the borrower, and what was told with it."""
    if chat.borrower_id is None or situation.case is not None or not situation.running:
        return
    case = await opening.open_case(turn, chat, situation)
    await nudging.begin(turn, situation)
    await contract_arrears.look_at(turn, case, situation.running)
    await law_clocks.begin(turn, case, situation.the_loan.product)
    await law_rests.begin(turn, situation)
    await turn.note("hardship notice", actor=f"borrower:{chat.borrower_id}", case_id=case.id)
    if situation.handoff is not None:  # its card told of a visitor
        await desk_cards.refresh(turn, situation)
    said = noticing.take_told(situation, happening)
    if said is not None:
        turn.say(said, chat_id=chat.chat_id, language=situation.language)


async def applied_again(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, __: object
) -> None:
    """After a no something has changed: a new notice, from which the clocks run, and the desk learns of it."""
    case = situation.the_case
    await contract_arrears.look_at(turn, case, situation.running)
    await law_clocks.begin(turn, case, situation.the_loan.product)
    await law_rests.begin(turn, situation)
    await turn.note("applied again", actor=f"borrower:{chat.borrower_id}", case_id=case.id)
    await desk_cards.room(turn, chat, situation)
    await desk_cards.refresh(turn, situation)
    desk_cards.tell(turn, situation, APPLIED_AGAIN)


async def started_over(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, __: object
) -> None:
    """Of what was told nothing is kept, nor of what was said aloud."""
    await telling.let_go(turn, situation)
    await turn.note(
        "started over", actor=f"borrower:{chat.borrower_id}", case_id=situation.the_case.id
    )


async def paper_sent(
    turn: Turn, chat: Chat, situation: Situation, hearing: Hearing, happening: h.PaperSent
) -> None:
    is_further = is_page(situation.papers, happening.file.album)
    taken = await taking.take(turn, chat, situation, hearing, happening.file, happening.want)
    if taken and happening.unasked and not is_further:
        turn.say(taking.LOOKED_AT, chat_id=chat.chat_id, language=situation.language)
    if not taken and not happening.unasked and chat.place == SUMMARY:
        chat.place = "application.paper"


async def submitted(turn: Turn, chat: Chat, situation: Situation, _: Hearing, __: object) -> None:
    """The application goes to the desk, with its papers, and the clock runs."""
    case = situation.the_case
    days = turn.house.policy_for(situation.the_loan.product).decide_days
    case.submit(turn.now, days_after(turn.now, days, turn.house.zone))
    await law_rests.completed(turn, situation)
    handoff = await desk_cards.room(turn, chat, situation)
    if handoff.state is HandoffState.WITH_BOT:
        handoff.line_up(turn.now)  # a decision is promised, by its day
    await desk_cards.refresh(turn, situation)
    await telling.show(turn, situation)
    await paper_view.show(turn, situation, *situation.papers)
    await deciding.begin(turn, case)
    await turn.note("application submitted", actor=f"borrower:{chat.borrower_id}", case_id=case.id)
    situation.is_sent_now = True
    await countering.alone(turn, chat, situation)


async def nudges_stopped(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, __: object
) -> None:
    await nudging.end(turn, situation)
    await turn.note(
        "nudges stopped", actor=f"borrower:{chat.borrower_id}", case_id=situation.the_case.id
    )
