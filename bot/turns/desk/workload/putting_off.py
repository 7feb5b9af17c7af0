"""Desk's putting off: a case is put aside, or the borrower is told when they are written to again."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.turns.contact.refused import NOT_REACHED
from bot.turns.desk.conversation import unasked
from bot.turns.desk.here import Act, InRoom
from bot.turns.queue import answering
from bot.turns.queue.line import called
from dialogs.desk.orders import passing as o
from dialogs.desk.orders.order import Order
from dialogs.heard import Words
from dialogs.parsers import Reader, Unclear
from dialogs.parsers.times.moments import EXAMPLE, a_moment
from dialogs.texts import Text
from negotiation.contacting.contact_times import time_rules

TOO_FAR = Text(
    "That is too far ahead: a case waits for at most {days} days. Please write an earlier day."
)
#: Days for which a case may be put aside, or a word promised.
LONGEST = 30
AT_NO_SUCH_HOUR = Text(
    "At that hour the borrower may not be written to. From {moment} on it is possible: please write another time."
)


async def snooze(here: InRoom, order: o.Snooze) -> None:
    """Put aside until a time; a word of the borrower brings it back at once."""
    handoff = here.claimed()
    at = _moment(here, order.typed)
    if at is None:
        return
    handoff.snooze(at)
    await answering.remember(here.turn, handoff, at)
    await here.turn.touch_queue(handoff.id)
    await here.note("put aside")
    here.say(
        Text("Put aside until {moment}. A word of the borrower brings it back at once.", moment=at)
        if handoff.unanswered_since is None
        else Text(
            "Put aside until {moment}. The borrower still waits for an answer, so its clock goes on.",
            moment=at,
        )
    )


async def call_back(here: InRoom, order: o.CallBack) -> None:
    """The borrower is told when the same advisor writes again; until then it is the bot's."""
    handoff = here.claimed()
    at = _moment(here, order.typed)
    if at is None:
        return
    if not here.is_reachable:
        here.say(NOT_REACHED)
        return
    hours = _opens(here, at)
    if hours is not None:
        here.say(AT_NO_SUCH_HOUR.given(moment=hours))
        return
    await unasked.must_be_allowed(here, "callback")
    handoff.promise(here.advisor.user_id, at, here.turn.now)
    await answering.remember(here.turn, handoff, at)
    await here.refresh()
    await here.note("call back promised")
    here.say(
        Text(
            "Promised for {moment}. Until then it is not in the way; /claim takes it up sooner.",
            moment=at,
        )
    )
    here.tell_borrower(
        Text(
            "{advisor} will write to you here again on {moment}.",
            advisor=called(here.advisor),
            moment=at,
        )
    )


def _opens(here: InRoom, at: datetime) -> datetime | None:
    """From when on the borrower may be written to, where that is not so *at* the moment promised."""
    borrower = here.situation.borrower
    if borrower is None:
        return None
    zone, later = ZoneInfo(borrower.time_zone), at
    for rule in time_rules(here.situation.policy.pack, borrower.preferences):
        later = rule.next_allowed(later, zone) or later
    return later if later > at else None


def _moment(here: InRoom, typed: str) -> datetime | None:
    """The moment that is meant; `None` where it is none, past or too far ahead, and the advisor reads so."""
    now, zone = here.turn.now, here.turn.house.zone
    try:
        when = a_moment(Words(typed), Reader(here.language.code, now.astimezone(zone).date()))
    except Unclear:
        here.say(EXAMPLE)
        return None
    at = when.after(now, zone)
    if now < at <= now + timedelta(days=LONGEST):
        return at
    here.say(EXAMPLE if at <= now else TOO_FAR.given(days=LONGEST))
    return None


ORDERS: dict[type[Order], Act] = {
    o.Snooze: snooze,
    o.CallBack: call_back,
}
