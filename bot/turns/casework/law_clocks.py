"""Law's clocks: what the law wants done by a day from the hardship notice on; warned of, and never missed silently.

Until the borrower has sent the application they keep the day of the decision as well; from then on `deciding` does.
"""

from __future__ import annotations

from datetime import timedelta

from bot.turns import situations
from bot.turns.contact import supervisors
from bot.turns.desk.case import cards as desk_cards
from bot.turns.turn import Turn
from dialogs.desk.case import clock_words
from negotiation.case import Case
from negotiation.case_clocks import clocks
from negotiation.pack import Due, Start
from storage import people
from storage.case import cases
from storage.messages import due
from storage.messages.due import Duty
from storage.staff import handoffs

from . import deciding


async def start(turn: Turn, case: Case, product: str, what: Start) -> None:
    """Something has begun that the law wants followed by a notice."""
    case.law = case.law.begin(what, turn.now)
    await begin(turn, case, product)


async def begin(turn: Turn, case: Case, product: str) -> None:
    """Put the last day of what is not done yet, and a warning before it, on the calendar; once, however often."""
    lender = turn.house.lender
    pack = turn.house.policy_for(product).pack
    for each in clocks(case, pack, lender.office):
        if each.is_done:
            continue
        over = each.over(lender.office)
        soon = over - timedelta(days=lender.levels.warning_days)
        await due.schedule(
            turn.session,
            [
                Duty.of_case(
                    case.id,
                    "law",
                    f"{each.what}:{case.id}:{each.by}:{'soon' if is_warning else 'over'}",
                    max(at, turn.now),
                    what=each.what,
                    by=each.by.isoformat(),
                    is_warning=is_warning,
                )
                for is_warning, at in ((True, soon), (False, lender.office.opens_after(over)))
            ],
        )


async def tick(turn: Turn, duty: Duty) -> None:
    """It is not done, and its day is over, or nearly: the desk is told, and at the miss supervisors as well."""
    case = await cases.case(turn.session, duty.subject["case_id"])
    handoff = await handoffs.of_case(turn.session, case.id or 0)
    chat = await people.door_of(turn.session, case.borrower_id)
    if chat is None or not case.state.is_open:
        await due.drop(turn.session, duty, "over, or nobody is there")
        return
    situation = await situations.of_case(turn, chat, case)
    what, is_warning = Due(duty.subject["what"]), duty.subject["is_warning"]
    found = next((each for each in clock_words.of(situation) if each.what is what), None)
    by = duty.subject.get("by")  # rows of an earlier version lack it
    if found is None or found.is_done or by not in {None, found.by.isoformat()}:
        await due.drop(turn.session, duty, "done, or begun anew")
        return
    if is_warning and found.over(turn.house.lender.office) <= turn.now:
        await due.drop(turn.session, duty, "too late for a warning")
        return
    say = clock_words.soon if is_warning else clock_words.missed
    text = say(situation, handoff, found)
    turn.tell_desk(handoff, text)
    await desk_cards.refresh(turn, situation)
    if not is_warning:
        await supervisors.call(turn, text, handoff)
        if what is Due.DECIDE and not situation.holds:
            deciding.apologise(turn, chat, situation)
        await turn.note("law late", actor="bot", case_id=case.id, what=what)
    await due.done(turn.session, duty)
