"""Dispatch: an arrival to whom it concerns, a due row to what it asks for."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from telegram import Update

from bot.telegram.arrivals import is_note
from bot.telegram.contents import Part
from bot.telegram.hearing import hearing
from bot.telegram.senders import sender
from dialogs.languages import language_for
from dialogs.texts import Lines, Text
from negotiation.case import Case
from storage.messages import due
from storage.messages.due import Duty
from storage.messages.inbox import Arrival
from storage.staff import pairs

from . import borrower_turn, events
from .agreeing import offer_ends, unsigned
from .arrangement import (
    breaking,
    checking_in,
    completing,
    promise_days,
    reminding,
    slipping,
    thanking,
)
from .casework import (
    book_news,
    complaining,
    deciding,
    expiring,
    holding,
    law_clocks,
    law_rests,
    putting_away,
)
from .contact import anonymous, nudging, reach, reacting, refused
from .desk import turn as desk_turn
from .desk.conversation import sending as desk_sending
from .desk.team import private as desk_private
from .paperwork import asked_papers
from .people import authorising
from .queue import answering, comings, departing, queueing, untaken
from .records import own_data
from .turn import Turn
from .upkeep import erasing, forgetting, pruning, resting, stamping


async def arrival(turn: Turn, arrived: Arrival) -> None:
    """Take one arrival."""
    if arrived.kind != "update":
        await _read_first(turn, arrived.payload.get("case_id"))
        await events.EVENTS[arrived.kind](turn, arrived.payload)
        return
    if is_note(arrived.payload):
        return
    if await _membership(turn, arrived.payload) or await reacting.reacted(turn, arrived.payload):
        return
    message = arrived.payload.get("message")
    if message is not None and await _moved(turn, message):
        return
    heard = hearing(arrived.payload)
    if heard is None:
        if message is not None and await _is_desk(turn, message["chat"]["id"]):
            await reach.joined(turn, message)
            await departing.noted(turn, message)
            await anonymous.unheard(turn, message)
        return
    if heard.is_private:
        await reach.found(turn, heard.chat_id)  # who writes can be reached
        if not await desk_private.is_told(turn, heard):
            await borrower_turn.take(turn, desk_private.as_borrower(heard))
    elif await _is_desk(turn, heard.chat_id):
        await desk_turn.take(turn, heard)
    else:
        reach.leave(turn, heard.chat_id)


async def _membership(turn: Turn, payload: Part) -> bool:
    """Whether it says that somebody's place in a chat has changed."""
    if "my_chat_member" not in payload and "chat_member" not in payload:
        return False
    update = Update.de_json(dict(payload))
    own, other = update.my_chat_member, update.chat_member
    if own is not None:
        await reach.membership(turn, own, is_desk=await _is_desk(turn, own.chat.id))
    elif other is not None and await _is_desk(turn, other.chat.id):
        await reach.changed(turn, other)
        await departing.changed(turn, other)
    return True


async def _is_desk(turn: Turn, chat_id: int) -> bool:
    house = turn.house
    return await house.whereabouts.is_now(turn.session, house.group_id, chat_id)


async def _moved(turn: Turn, message: Part) -> bool:
    """Whether the message says that a group became a supergroup; the desk's is followed."""
    old, new = message["chat"]["id"], message.get("migrate_to_chat_id")
    if "migrate_from_chat_id" in message:  # the other end's word for it
        old, new = message["migrate_from_chat_id"], message["chat"]["id"]
    if new is None:
        return False
    if old == turn.house.group_id:
        await pairs.group_moved(turn.session, old, new)
        turn.house.whereabouts.forget(old)
    return True


async def duty(turn: Turn, row: Duty) -> None:
    """Do what is due. Raises `LookupError` for what nobody does."""
    if row.kind not in DUTIES:
        raise LookupError(f"nobody does {row.kind}")
    about, _, number = (row.about or "").partition(":")
    await _read_first(turn, int(number) if about == "case" and number.isdecimal() else None)
    await DUTIES[row.kind](turn, row)


async def _read_first(turn: Turn, case_id: int | None) -> None:
    """A case is read before what is in it: see `storage.engine.aggregate`."""
    if case_id is not None:
        await turn.session.get(Case, case_id)


async def parked(turn: Turn, arrived: Arrival, number: int) -> None:
    """What could not be taken three times: the person gets an apology, the desk is called."""
    who = sender(arrived.payload) if arrived.kind == "update" else None
    told = Text(
        "⚠️ Message {number} could not be processed and waits for the operator.",
        number=str(number),
    )
    of = await refused.whose(turn, f"chat:{who.chat_id}") if who and who.is_private else []
    language = turn.house.desk_language
    turn.tell_desk(None, Lines(told, *of), is_report=True)
    if who is None:
        return
    language = language_for(who.language_code)
    turn.answer(who.query_id, None, language)
    if who.is_private:
        sorry = Text(
            "I am sorry: I could not process your message. Nothing you told me before is lost, and a person has been told. You can go on, or write /person."
        )
        turn.say(sorry, chat_id=who.chat_id, language=language)


async def _expire(turn: Turn, row: Duty) -> None:
    await offer_ends.expire(turn, row.subject["case_id"], row.subject["version"])
    await due.done(turn.session, row)


DUTIES: dict[str, Callable[[Turn, Duty], Awaitable[None]]] = {
    "remind": reminding.remind,
    "rise": reminding.rise,
    book_news.STILL_GONE: book_news.still_gone,
    "thank": thanking.thank,
    "taken_back": thanking.taken_back,
    "missed": slipping.missed,
    "day_after": slipping.day_after,
    "early": slipping.early,
    "way_back": slipping.way_back,
    "story": slipping.story,
    "judge": breaking.judge,
    "broken": breaking.tell_broken,
    "promise": promise_days.promised,
    "promise_day": promise_days.promise_day,
    "check_in": checking_in.ask,
    "letter": completing.letter,
    "completed": completing.tell,
    "nudge": nudging.nudge,
    asked_papers.REMIND: asked_papers.remind,
    asked_papers.OVER: asked_papers.over,
    holding.RUN_OUT: holding.run_out,
    "expire": _expire,
    "anonymous": anonymous.tell,
    "gone": departing.tell,
    "unsigned": unsigned.expire,
    "complaint": complaining.overdue,
    "decide": deciding.overdue,
    untaken.KIND: untaken.tell,
    "law": law_clocks.tick,
    "rest": law_rests.tick,
    "help": authorising.run_out,
    "say": desk_sending.say_in_time,
    "who": comings.tick,
    "queue": queueing.settle,
    "stamp": stamping.stamp,
    "erase": erasing.erase,
    "forget": forgetting.forget,
    forgetting.ON_WISH: forgetting.on_wish,
    forgetting.TRIES: forgetting.tries,
    "prune": pruning.prune,
    "silent": resting.look,
    resting.LOOK: expiring.look,
    expiring.END: putting_away.end,
    "own data": own_data.put_together,
    "own data gone": own_data.forget,
    "answer": answering.tick,
    "call_back": answering.call_back,
}
