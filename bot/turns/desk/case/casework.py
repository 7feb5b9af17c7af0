"""Desk's casework: notes, holds, the timeline, and what the card keeps back."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.turns.casework import holding, noting
from bot.turns.desk.here import Act, InRoom
from bot.turns.queue import comings
from bot.turns.records import recounting
from dialogs.desk.arrangement.typed_figures import last_day
from dialogs.desk.case.card_facts import more, revealed
from dialogs.desk.conversation import contact_words
from dialogs.desk.orders import casework as o
from dialogs.desk.orders.order import Order
from dialogs.desk.workload.alerts import HOLDS, who
from dialogs.parsers import Reader, Unclear
from dialogs.said import hold_words
from dialogs.texts import Lines, Text
from negotiation.contacting.contact import No, NotBefore
from negotiation.contacting.hold import HoldReason
from negotiation.days.local_time import begins
from negotiation.desk.note import BY_ITSELF
from negotiation.refusals import DatePassed

from . import cards

#: Of which a chat says nothing by itself: it would frighten, or be read by somebody else.
UNTOLD = frozenset({HoldReason.CRISIS, HoldReason.DEATH})


async def write_note(here: InRoom, order: o.WriteNote) -> None:
    await noting.keep(here, BY_ITSELF, order.text)
    await here.note("note")
    await here.refresh()
    here.say(Text("Noted; the borrower does not see it."))


async def set_hold(here: InRoom, order: o.SetHold) -> None:
    """From now on nothing unasked goes out; why is kept for the timeline."""
    if here.situation.is_held_for(order.reason):
        here.say(Text("It is on hold already: {reason}.", reason=HOLDS[order.reason]))
        return
    try:
        last = _last(here, order.last)
    except Unclear as error:  # rather than a hold without an end
        here.say(Lines(Text("Nothing is put on hold: I cannot read its last day."), error.text))
        return
    turn, situation = here.turn, here.situation
    until = _end(here, last)
    # Asked before: a hold lets nothing out that nobody waits for.
    why_not = await comings.in_the_way(turn, here.chat, situation, here.room)
    case = situation.the_case
    await holding.begin(turn, situation, case, order.reason, by=here.actor, until=until)
    await noting.keep(here, "held", order.why)
    await here.refresh()
    here.tell(_held(order, last))
    if order.reason not in UNTOLD:
        tell_of_hold(here, hold_words.begun(last), why_not)


def tell_of_hold(here: InRoom, text: Text, why_not: No | NotBefore | None) -> None:
    """Tell the borrower; where that cannot be now, the room why."""
    if why_not is None:
        here.tell_borrower(text)
    else:
        here.tell(contact_words.left_untold(why_not))


def _last(here: InRoom, typed: str) -> date | None:
    """The last day, in the desk's language. Raises `Unclear`."""
    reader = Reader(here.language.code, here.turn.now.astimezone(here.turn.house.zone).date())
    return last_day(typed, reader) if typed else None


def _held(order: o.SetHold, last: date | None) -> Text:
    reason = HOLDS[order.reason]
    if last is None:
        return Text(
            "✋ On hold now: {reason}. Nothing unasked goes out until you write /lift.",
            reason=reason,
        )
    return Text(
        "✋ On hold now: {reason}. Nothing unasked goes out up to and including {day}, unless you write /lift before.",
        reason=reason,
        day=last,
    )


def _end(here: InRoom, last: date | None) -> datetime | None:
    """The end of the last day where the lender is. Raises `DatePassed`."""
    zone = here.turn.house.zone
    today = here.turn.now.astimezone(zone).date()
    if last is not None and last < today:
        raise DatePassed(last, today)
    return None if last is None else begins(last + timedelta(days=1), zone)


async def show_timeline(here: InRoom, order: o.ShowTimeline) -> None:
    here.say(await recounting.steps(here.turn, here.situation, page=order.page or 1))


async def show_more(here: InRoom, _: o.ShowMore) -> None:
    here.say(more(here.situation, await cards.case_file(here.turn, here.situation)))


async def reveal(here: InRoom, _: o.Reveal) -> None:
    """Whole numbers for the eyes of one: at the button, or in their own chat; who looked is kept."""
    numbers = revealed(here.situation)
    if here.hearing.query_id is not None:
        here.turn.alert(here.hearing.query_id, numbers, here.language)
    elif not await here.say_privately(Lines(who(here.situation, here.room), numbers)):
        return
    await here.note("numbers shown")


ORDERS: dict[type[Order], Act] = {
    o.WriteNote: write_note,
    o.SetHold: set_hold,
    o.ShowTimeline: show_timeline,
    o.ShowMore: show_more,
    o.Reveal: reveal,
}
