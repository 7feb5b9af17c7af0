"""Desk's putting away: a person has looked, nobody goes on with a case, and it ends on a day that the borrower is told.

By itself that never comes about for somebody in need of care; and a lender may leave all of it to people.
"""

from __future__ import annotations

from datetime import datetime

from bot.turns.casework import expiring, keeping_open, noting
from bot.turns.desk import buttons, second_look
from bot.turns.desk.conversation import unasked
from bot.turns.desk.here import Act, InRoom
from dialogs.borrower import put_away
from dialogs.desk.case import resting_words
from dialogs.desk.orders import cases as o
from dialogs.desk.orders.order import Order
from dialogs.labels import ends
from dialogs.reply import Say
from dialogs.texts import Text
from negotiation.case import Case
from negotiation.desk.note import PUTTING_AWAY_WRITTEN
from negotiation.lifecycle import must_allow

LOOK = second_look.Look(
    written=PUTTING_AWAY_WRITTEN,
    about=buttons.About.PUT_AWAY,
    button="put_away",
    yes=ends(Text("Tell the borrower, and put it away")),
    button_not="put_away_not",
    no=Text("Leave it open"),
    stays=Text("The case goes on."),
)


async def ask(here: InRoom, order: o.PutAway) -> None:
    """Shown as the borrower would read it, and asked once more. Raises refusals."""
    case = here.situation.the_case
    if not await _is_possible(here, case):
        return
    then = Text(
        "Then it is handed back to the bot, and put away on that day, unless somebody is heard before. /reopen can undo that for two weeks."
    )
    told = put_away.beforehand(
        here.situation, _its_day(here), erase_after=here.turn.house.erase_after
    )
    await second_look.ask(here, LOOK, order.why, told, then)


async def announce(here: InRoom, order: o.PutAwayAsMeant) -> None:
    """It is meant: the borrower is told. Raises refusals, `NotNow` outside of the hours of contact."""
    case, turn = here.situation.the_case, here.turn
    if not await _is_possible(here, case):
        return
    why = await second_look.reason(here, LOOK, order.note_id)
    if why is None:
        here.say(second_look.DECIDED)
        return
    is_told = here.is_door and here.is_reachable
    if is_told:
        await unasked.must_be_allowed(here, "put away")
    at = _its_day(here)
    await expiring.begin(turn, case, at, by_a_person=True)
    here.room.hand_back()
    await noting.keep_why(here, expiring.ANNOUNCED, why)
    await here.note(expiring.ANNOUNCED, day=at.date().isoformat(), told=is_told)
    await here.refresh()
    here.tell(resting_words.announced(case, turn.now, is_told=is_told))
    if is_told:
        told = put_away.beforehand(here.situation, at, turn.house.erase_after)
        here.send_borrower(Say(text=told, options=put_away.BUTTONS))


async def _is_possible(here: InRoom, case: Case) -> bool:
    """Whether nothing but the borrower's silence is left; else it is said what there is. Raises refusals."""
    here.claimed()
    unasked.must_be_safe(here)
    must_allow(case, "expire")
    kept = await keeping_open.keeps(
        here.turn,
        case,
        here.chat,
        here.situation.policy,
        by_a_person=True,
        is_handed_back=False,
    )
    if kept is not None:
        here.say(resting_words.not_yet(kept))
    return kept is None


def _its_day(here: InRoom) -> datetime:
    borrower = here.situation.borrower
    zone = borrower.zone if borrower is not None else here.turn.house.zone
    return expiring.its_day(here.turn.now, here.situation.policy, zone)


ORDERS: dict[type[Order], Act] = {
    o.PutAway: ask,
    o.PutAwayAsMeant: announce,
    o.PutNothingAway: second_look.not_meant(LOOK, InRoom.claimed),
}
