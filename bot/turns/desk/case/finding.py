"""Desk's finding: a case by its number, the loan's, a telephone or a name; nobody is named in the answer."""

from __future__ import annotations

from collections.abc import Mapping

from bot.desk import rooms
from bot.turns.desk.here import AtDesk, DeskAct
from bot.turns.queue.line import called
from dialogs.desk.orders import queue as o
from dialogs.desk.orders.order import Order
from dialogs.desk.workload import board
from dialogs.texts import Lines, Text
from negotiation.desk.handoff import HandoffState
from storage import people
from storage.case import finding
from storage.case.finding import Found
from storage.records import Advisor

#: As many as fit into one message.
_MOST = 15
NOBODY = Text(
    "Nothing is found. Whole names and beginnings of names are looked for, and numbers by their end; who has not applied yet has no case: /next and the queue above show who waits."
)


async def find(here: AtDesk, order: o.FindCase) -> None:
    """Each with how it stands, who has it, and the way into its topic."""
    turn = here.turn
    found = await finding.cases_by(turn.session, order.words)
    await here.note("case looked for", found=len(found))
    if not found:
        here.say(NOBODY)
        return
    advisors = {one.user_id: one for one in await people.all_advisors(turn.session)}
    more = len(found) - _MOST
    here.say(
        Lines(
            *(_line(here, one, advisors) for one in found[:_MOST]),
            *([Text("… and {n} more", n=more)] if more > 0 else []),
        )
    )


def _line(here: AtDesk, one: Found, advisors: Mapping[int, Advisor]) -> Text:
    named = board.named(
        Text("Case {number}", number=one.number),
        rooms.link(here.turn.house.group_id, one),
        board.wanted(one.state, asks=False),
    )
    if not one.state.is_open:
        return Text("• {case}", case=named)
    return Text("• {case}: {who}", case=named, who=_who(one, advisors))


def _who(one: Found, advisors: Mapping[int, Advisor]) -> Text:
    advisor = advisors.get(one.advisor_id or 0)
    if advisor is not None:
        return Text("{advisor} has it", advisor=called(advisor))
    promised = advisors.get(one.promised_to or 0)
    if promised is not None and promised.is_active:
        return Text("{advisor} has promised to write", advisor=called(promised))
    if one.handoff is HandoffState.WAITING:
        return Text("<b>nobody has it yet</b>")
    return Text("with the bot")


ORDERS: dict[type[Order], DeskAct] = {o.FindCase: find}
